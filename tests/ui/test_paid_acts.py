"""What stands between a press and money: full budgets, unknown prices, asking again at today's price."""

import pytest

from studio.domain.budgets import BudgetScope, Judgement
from studio.domain.errors import InputError, UnsupportedCodec
from studio.domain.jobs import GenerationJob, Grade, JobState
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.fakes import PICKY_SPEC
from tests.ui.ladder import PICKY, on_paid_model, open_shot, taken

UNPRICED = PICKY_SPEC.replace(prices=())


class Answers:
    """Answers questions about money, and keeps what was asked."""

    def __init__(self, *answers: bool) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, Judgement, int | None]] = []

    async def may_spend(self, model: str, judgement: Judgement, cost_micro_usd: int | None) -> bool:
        """Answer the next question."""
        self.asked.append((model, judgement, cost_micro_usd))
        return self.answers.pop(0)


async def limit(desk: Desk, scope: BudgetScope, micro_usd: int | None) -> None:
    """Set a budget."""
    money = desk.workspace.money
    await money.set_budgets(money.budgets.with_limit(scope, "", micro_usd))
    await calm()


async def failed_job(desk: Desk) -> GenerationJob:
    """Let a draft of the open shot be refused, and return its job."""
    desk.bench.remote.plan.append("refuse")
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(7)
    await desk.until(lambda: [job for job in desk.bench.jobs.saved.values() if job.state is JobState.FAILED])
    return next(iter(desk.bench.jobs.saved.values()))


async def test_a_full_budget_is_said_and_nothing_is_sent(desk: Desk) -> None:
    await on_paid_model(desk)
    changes: list[None] = []
    assert desk.generator.offer(Grade.DRAFT).why_not == ""
    desk.generator.changed.connect(lambda: changes.append(None))
    await limit(desk, BudgetScope.DAY, 300_000)
    assert changes
    offer = desk.generator.offer(Grade.DRAFT)
    assert (offer.field, offer.why_not) == ("budget", "Draft costs $0.40. Today has $0.30 left.")
    assert desk.generator.offer(Grade.ANIMATIC).why_not == ""
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(10)
    assert desk.bench.jobs.saved == {}
    assert desk.told == [offer.why_not]


async def test_raised_for_today_it_can_be_sent(desk: Desk) -> None:
    await on_paid_model(desk)
    await limit(desk, BudgetScope.DAY, 300_000)
    over = desk.generator.offer(Grade.DRAFT).over
    assert over is not None
    desk.generator.paid.raise_today(over.raises)
    await calm()
    assert desk.generator.offer(Grade.DRAFT).why_not == ""
    desk.generator.generate(Grade.DRAFT)
    await taken(desk)
    await limit(desk, BudgetScope.DAY, None)
    with pytest.raises(InputError):  # there is none any more
        desk.generator.paid.raise_today(over.raises)


async def test_an_unknown_price_is_asked_about_before_the_grace(desk: Desk) -> None:
    desk.bench.remote.offered = (UNPRICED,)
    await on_paid_model(desk)
    answers = Answers(False, True)
    desk.generator.paid.may_spend = answers.may_spend
    desk.generator.generate(Grade.DRAFT)
    await desk.until(lambda: answers.asked)
    await desk.bench.clock.advance(10)
    assert desk.bench.jobs.saved == {}
    assert answers.asked[0][::2] == ("Picky", None)
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(6)
    await desk.until(lambda: desk.bench.jobs.saved)
    assert len(answers.asked) == 2


async def test_where_nobody_can_be_asked_an_unknown_price_is_a_no(desk: Desk) -> None:
    desk.bench.remote.offered = (UNPRICED,)
    await on_paid_model(desk)
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(10)
    assert desk.bench.jobs.saved == {}


async def test_simulated_and_free_work_is_never_judged(desk: Desk) -> None:
    desk.bench.remote.offered = (PICKY_SPEC.replace(simulated=True),)
    await on_paid_model(desk)
    await limit(desk, BudgetScope.DAY, 0)
    assert desk.generator.offer(Grade.DRAFT).why_not == ""
    assert desk.generator.offer(Grade.ANIMATIC).why_not == ""


async def test_asking_again_names_its_price_and_can_be_taken_back(desk: Desk) -> None:
    await on_paid_model(desk)
    job = await failed_job(desk)
    assert desk.generator.paid.retry_words(job) == "Retry · $0.40"
    for _ in range(20):
        desk.generator.paid.retry(job)
        await desk.bench.clock.advance(0.005)
    await desk.bench.clock.advance(3)
    assert len(desk.bench.jobs.saved) == 1
    desk.generator.take_back()
    await desk.bench.clock.advance(10)
    assert len(desk.bench.jobs.saved) == 1
    desk.generator.paid.retry(job)
    await taken_again(desk, job)


async def taken_again(desk: Desk, job: GenerationJob) -> None:
    """Let the clock run until the retry of a job made a take."""
    await desk.bench.clock.advance(6)
    await desk.until(lambda: len(desk.bench.jobs.saved) == 2)
    new = next(each for each in desk.bench.jobs.saved.values() if each.id != job.id)
    assert (new.retry_of, new.prompt) == (job.id, job.prompt)


async def test_asking_again_for_an_animatic_is_free_and_at_once(desk: Desk) -> None:
    await on_paid_model(desk)
    desk.bench.local.failures.append(UnsupportedCodec("It broke.", "Try again."))
    desk.generator.generate(Grade.ANIMATIC)
    await desk.until(lambda: [job for job in desk.bench.jobs.saved.values() if job.state is JobState.FAILED])
    job = next(iter(desk.bench.jobs.saved.values()))
    assert desk.generator.paid.retry_words(job) == "Retry"
    desk.generator.paid.retry(job)
    assert len(desk.bench.jobs.saved) == 1
    await desk.bench.clock.advance(1)
    desk.generator.paid.retry(job)
    await desk.until(lambda: desk.workbench.takes)
    assert len(desk.bench.jobs.saved) == 2


async def test_asking_again_at_an_unknown_price_asks_first(desk: Desk) -> None:
    await on_paid_model(desk)
    job = await failed_job(desk)
    desk.bench.remote.offered = (UNPRICED,)
    answers = Answers(True)
    desk.generator.paid.may_spend = answers.may_spend
    assert desk.generator.paid.retry_words(job) == "Retry · price unknown"
    await desk.bench.clock.advance(1)
    desk.generator.paid.retry(job)
    await desk.until(lambda: answers.asked)
    await desk.bench.clock.advance(6)
    await desk.until(lambda: len(desk.bench.jobs.saved) == 2)


async def test_a_final_near_a_limit_is_asked_about_and_a_draft_is_not(desk: Desk) -> None:
    await on_paid_model(desk)
    await limit(desk, BudgetScope.DAY, 20_000_000)
    desk.generator.generate(Grade.DRAFT)
    await taken(desk)
    (job,) = desk.bench.jobs.saved.values()
    other = job.replace(id="another", cost_micro_usd=18_100_000)
    desk.workspace.money.changed(other.replace(state=JobState.RUNNING, cost_micro_usd=None), other)
    await calm()
    assert (open_shot(desk).model, desk.generator.offer(Grade.FINAL).why_not) == (PICKY, "")
    assert desk.generator.offer(Grade.FINAL).judgement.asks
    assert not desk.generator.offer(Grade.DRAFT).judgement.asks
    answers = Answers(False)
    desk.generator.paid.may_spend = answers.may_spend
    await desk.bench.clock.advance(1)
    desk.generator.generate(Grade.FINAL)
    await desk.until(lambda: answers.asked)
    await desk.bench.clock.advance(6)
    assert len(desk.bench.jobs.saved) == 1
