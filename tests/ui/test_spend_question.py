"""The question before money is spent without a known price or near a limit."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from studio.domain.budgets import Budget, BudgetLine, BudgetScope, Judgement
from studio.ui.kit.dialogs import Question
from studio.ui.sending_questions import SendingQuestions
from studio.ui.spend_question import question
from tests.fakes.time import calm
from tests.ui.conftest import Desk


def words(asked: Question) -> str:
    """Return all that is read on it."""
    return " ".join(each.text() for each in asked.findChildren(QLabel))


async def test_an_unknown_price_is_said_in_plain_words(desk: Desk) -> None:
    asked = question(desk.look, "Picky", Judgement(asks=True), None)
    assert asked.windowTitle() == "Nobody publishes a price for this. Send it all the same?"
    assert "Picky has no listed price." in words(asked)
    assert asked.verb.accessibleName() == "Send it"
    asked.deleteLater()


async def test_a_nearly_full_budget_says_what_is_left_and_the_price(desk: Desk) -> None:
    line = BudgetLine(Budget(scope=BudgetScope.MONTH, limit_micro_usd=20_000_000), 20_000_000, 18_600_000, 0)
    asked = question(desk.look, "Picky", Judgement(asks=True, tightest=line), 800_000)
    assert asked.windowTitle() == "A budget is nearly used up. Send it all the same?"
    assert "Picky costs $0.80. This month has $1.40 left." in words(asked)
    assert asked.verb.accessibleName() == "Send it · $0.80"
    asked.deleteLater()


async def test_it_is_asked_over_the_window(desk: Desk) -> None:
    window = await desk.show(QLabel("window"), 600, 400)
    questions = SendingQuestions(desk.look, desk.workspace, window)
    answers: list[bool] = []

    async def ask() -> None:
        answers.append(await questions.may_spend("Picky", Judgement(asks=True), None))

    desk.workbench.run(ask(), "ask")
    await desk.until(lambda: window.findChildren(Question))
    window.findChildren(Question)[0].accept()
    await desk.until(lambda: answers)
    assert answers == [True]


async def test_a_press_that_belongs_to_the_one_before_does_not_answer_it(desk: Desk) -> None:
    window = await desk.show(QLabel("window"), 600, 400)
    ready = [False]
    questions = SendingQuestions(desk.look, desk.workspace, window, lambda: ready[0])
    answers: list[bool] = []

    async def ask() -> None:
        answers.append(await questions.may_spend("Picky", Judgement(asks=True), None))

    desk.workbench.run(ask(), "ask")
    await desk.until(lambda: window.findChildren(Question))
    (asked,) = window.findChildren(Question)
    for _ in range(20):
        QTest.mouseClick(asked.verb, Qt.MouseButton.LeftButton)
        QTest.keyClick(asked, Qt.Key.Key_Return)
    await calm()
    assert answers == []
    ready[0] = True
    QTest.keyClick(asked, Qt.Key.Key_Return)
    await desk.until(lambda: answers)
    assert answers == [True]
