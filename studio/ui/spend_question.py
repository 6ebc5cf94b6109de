"""Owns the question before money is spent that may be more than is meant: no known price, or a nearly full budget."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from studio.domain.budgets import Judgement
from studio.ui.budget_words import left_words, money
from studio.ui.kit.dialogs import Question, ask
from studio.ui.kit.look import Look


async def may_spend(
    look: Look,
    model: str,
    judgement: Judgement,
    cost_micro_usd: int | None,
    parent: QWidget,
    is_ready: Callable[[], bool] | None = None,
) -> bool:
    """Ask over `parent`; return whether to send it. `cost_micro_usd` is the high estimate, None where unknown."""
    return await ask(question(look, model, judgement, cost_micro_usd, parent, is_ready))


def question(
    look: Look,
    model: str,
    judgement: Judgement,
    cost_micro_usd: int | None,
    parent: QWidget | None = None,
    is_ready: Callable[[], bool] | None = None,
) -> Question:
    """Return the question; budgets are named by what they are for, not by their names. `is_ready`: see `Question`."""
    left = ""
    if judgement.tightest is not None:
        project = QCoreApplication.translate("spend", "This project")
        provider = QCoreApplication.translate("spend", "This provider")
        left = f"{left_words(judgement.tightest, project, provider)}."
    if cost_micro_usd is None:
        title = QCoreApplication.translate("spend", "Nobody publishes a price for this. Send it all the same?")
        body = QCoreApplication.translate("spend", "{0} has no listed price. What it costs is seen only afterwards.")
        body, verb = body.format(model), QCoreApplication.translate("spend", "Send it")
    else:
        amount = money(cost_micro_usd)
        title = QCoreApplication.translate("spend", "A budget is nearly used up. Send it all the same?")
        body = QCoreApplication.translate("spend", "{0} costs {1}.").format(model, amount)
        verb = QCoreApplication.translate("spend", "Send it · {0}").format(amount)
    words = " ".join(part for part in (body, left) if part)
    return Question(look, title, words, verb, parent=parent, is_ready=is_ready)
