"""The promise about money, over random histories of answers, faults, kills and wishes: nothing lost, nothing double.

`Walk` watches every request as it goes out, and compares the books of both sides at the end.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.budgets import Budgets, BudgetScope
from studio.domain.errors import (
    AuthFailed,
    BadReply,
    Billed,
    ProviderUnavailable,
    QuotaExceeded,
    RateLimited,
    ResultGone,
    StudioError,
)
from studio.domain.jobs import OPEN_STATES, GenerationJob, JobState
from studio.domain.ledger import open_reserve, settled
from studio.domain.provider_ports import Capabilities
from studio.domain.servers import Cancels
from studio.services.unknown_jobs import KEY_SHARE
from tests.fakes.providers import COST_MICRO_USD
from tests.fakes.workspaces import Bench

WORDS: dict[str, Callable[[], str | Exception]] = {
    "ok": lambda: "ok",
    "refuse": lambda: "refuse",
    "rate_limit": lambda: "rate_limit",
    "limit": lambda: RateLimited("Too many.", "Wait.", provider="away", retry_after_s=200.0),
    "offline": lambda: "offline",
    "lost_reply": lambda: "lost_reply",
    "reset_before": lambda: "reset_before",
    "late": TimeoutError,
    "odd": lambda: BadReply("An odd answer.", "Ask.", provider="away"),
    "fail": lambda: "fail",
    "no_key": lambda: "no_key",
    "auth": lambda: AuthFailed("Refused.", "Look.", provider="away"),
    "quota": lambda: QuotaExceeded("Empty.", "Pay.", provider="away"),
}
SURELY_NOT = {"refuse", "rate_limit", "limit", "offline", "no_key", "auth", "quota"}
ANSWERS: dict[str, Callable[[], StudioError | TimeoutError]] = {
    "away": lambda: ProviderUnavailable("No connection.", "Wait.", provider="away"),
    "limited": lambda: RateLimited("Too many.", "Wait.", provider="away", retry_after_s=90.0),
    "gone": lambda: ResultGone("Not known.", "Ask.", provider="away"),
    "late": TimeoutError,
    "odd": lambda: BadReply("An odd answer.", "Ask.", provider="away"),
}
ABLE = {
    "nothing": Capabilities(cancels=Cancels.YES, source="a test"),
    "finds": Capabilities(finds=True, cancels=Cancels.YES, source="a test"),
    "lists": Capabilities(lists=True, cancels=Cancels.YES, source="a test"),
    "keys": Capabilities(idempotent=True, key_window_s=86_400.0, cancels=Cancels.YES, source="a test"),
    "short keys": Capabilities(idempotent=True, key_window_s=120.0, cancels=Cancels.YES, source="a test"),
    "waits": Capabilities(finds=True, create_deadline_s=3600.0, cancels=Cancels.YES, source="a test"),
}
NUMBER = st.integers(0, 5)
ACTS = st.one_of(
    st.tuples(st.just("request"), st.lists(st.sampled_from(sorted(WORDS)), min_size=1, max_size=3)),
    st.tuples(st.just("request"), st.just(["ok", "ok"])),
    st.tuples(st.just("time"), st.floats(0.1, 90.0)),
    st.tuples(st.just("answers"), st.lists(st.sampled_from(sorted(ANSWERS)), min_size=1, max_size=4)),
    st.tuples(st.just("fetches"), st.lists(st.sampled_from(["gone", "cut", "html"]), min_size=1, max_size=3)),
    st.tuples(st.just("kill"), st.none()),
    st.tuples(st.just("kill_at_step"), st.integers(1, 14)),
    st.tuples(st.just("close"), st.none()),
    st.tuples(st.just("cancel"), NUMBER),
    st.tuples(st.just("edit"), NUMBER),
    st.tuples(st.just("hold"), NUMBER),
    st.tuples(st.just("let_go"), NUMBER),
    st.tuples(st.just("retry"), NUMBER),
    st.tuples(st.just("settle"), NUMBER),
    st.tuples(st.just("name_id"), NUMBER),
    st.tuples(st.just("reconcile"), st.none()),
    st.tuples(st.just("pause"), st.booleans()),
    st.tuples(st.just("pause_one"), st.booleans()),
    st.tuples(st.just("budget"), st.sampled_from([None, 0, 1, 3])),
    st.tuples(st.just("key"), st.sampled_from(["", "another"])),
    st.tuples(st.just("full"), st.booleans()),
    st.tuples(st.just("jump"), st.sampled_from([3600.0, -3600.0, 86_400.0, -86_400.0, 2e9, -1.7e9])),
    st.tuples(st.just("stand_still"), st.just(600.0)),
    st.tuples(st.just("obeys"), st.booleans()),
)


class Walk:
    """A bench under random acts. Every request that goes out is checked at that moment."""

    def __init__(self, able: str, outputs: int, lag_s: float) -> None:
        self.bench = Bench(finds=ABLE[able].finds)
        self.bench.remote.capabilities = ABLE[able]
        self.bench.remote.outputs, self.bench.remote.lag_s, self.bench.remote.varied = outputs, lag_s, True
        self.limit: int | None = None
        self.begun_before: set[str] = set()
        self.wrong: list[str] = []
        self.posts: dict[str, list[tuple[float, bytes, bool]]] = {}
        self._taken = self.bench.remote.submit
        self.bench.remote.submit = self.submit  # type: ignore[method-assign]  # to see what goes out, and when

    async def submit(self, job: GenerationJob) -> str:
        try:
            self._check_sent(job)
        except AssertionError as error:  # here it would look like a fault of the adapter
            self.wrong.append(str(error))
        return await self._taken(job)

    def _check_sent(self, job: GenerationJob) -> None:
        remote, stored = self.bench.remote, self.bench.jobs.saved[job.id]
        now = self.bench.clock.monotonic()
        # rule 1: the intent is on disk, whole
        assert (stored.state, stored.body, stored.sent_at) == (JobState.SUBMITTING, job.body, job.sent_at)
        assert (stored.idempotency_key, stored.base_url, stored.estimate.high_micro_usd) == (
            job.idempotency_key, remote.base_url, COST_MICRO_USD,
        )  # fmt: skip
        earlier = self.posts.setdefault(job.idempotency_key, [])
        if any(perhaps for _, _, perhaps in earlier):  # rule 2: only under a key that surely holds, and the same bytes
            able = remote.capabilities
            assert able.idempotent
            assert able.key_window_s is not None
            assert now - earlier[0][0] < able.key_window_s * KEY_SHARE + 1e-6
            assert {body for _, body, _ in earlier} == {job.body}
        is_new = job.idempotency_key not in remote.billed and job.id not in self.begun_before
        if self.limit is not None and is_new and remote.outputs == 1:
            assert sum(remote.charges.values()) + COST_MICRO_USD <= self.limit, "a budget was passed"
        word = remote.plan[0] if remote.plan else "ok"
        perhaps = word not in SURELY_NOT and not isinstance(word, RateLimited | AuthFailed | QuotaExceeded)
        earlier.append((now, job.body, perhaps))

    async def act(self, name: str, value: Any) -> None:
        await getattr(self, f"_{name}")(value)

    async def _wished(self, wish: Awaitable[Any]) -> None:
        """Do what a user may wish, refused or not."""
        with contextlib.suppress(StudioError):
            await self.bench.clock.run(wish)

    def _pick(self, number: int, *states: JobState) -> GenerationJob | None:
        jobs = [job for job in self.bench.jobs.saved.values() if not states or job.state in states]
        return jobs[number % len(jobs)] if jobs else None

    async def _request(self, words: list[str]) -> None:
        self.bench.remote.plan.extend(WORDS[word]() for word in words)
        order = await self.bench.order()
        await self._wished(self.bench.workspace.jobs.request_all([order] * len(words)))

    async def _time(self, seconds: float) -> None:
        await self.bench.clock.advance(seconds)

    async def _answers(self, words: list[str]) -> None:
        self.bench.remote.status_errors.extend(ANSWERS[word]() for word in words)

    async def _fetches(self, words: list[str]) -> None:
        self.bench.remote.fetches.extend(words)

    async def _kill(self, _: None) -> None:
        await self.bench.kill()
        await self.bench.open()

    async def _kill_at_step(self, step: int) -> None:
        order = await self.bench.order()
        self.bench.disk.halt_at = self.bench.disk.steps + step
        asked = asyncio.ensure_future(self.bench.workspace.jobs.request(order))
        await self.bench.clock.advance(30)
        await self.bench.kill()
        await asyncio.gather(asked, return_exceptions=True)
        await self.bench.open()

    async def _close(self, _: None) -> None:
        await self.bench.close()
        await self.bench.open()

    async def _cancel(self, number: int) -> None:
        if (job := self._pick(number, *OPEN_STATES)) is not None:
            await self._wished(self.bench.workspace.jobs.cancel(job.id))

    async def _edit(self, number: int) -> None:
        if (job := self._pick(number, JobState.QUEUED)) is not None:
            order = await self.bench.order(prompt="A kite over a lake, close.")
            await self._wished(self.bench.workspace.jobs.edit(job.id, order))

    async def _hold(self, number: int) -> None:
        if (job := self._pick(number, JobState.QUEUED)) is not None:
            await self._wished(self.bench.workspace.jobs.hold(job.id, True))

    async def _let_go(self, number: int) -> None:
        if (job := self._pick(number, JobState.QUEUED)) is not None:
            await self._wished(self.bench.workspace.jobs.hold(job.id, False))

    async def _retry(self, number: int) -> None:
        if (job := self._pick(number)) is not None:
            await self._wished(self.bench.workspace.jobs.retry(job.id))

    async def _settle(self, number: int) -> None:
        if (job := self._pick(number, JobState.UNKNOWN)) is not None:
            await self._wished(self.bench.workspace.jobs.settle(job.id, as_failed=bool(number % 2)))

    async def _name_id(self, number: int) -> None:
        """The user looks at the provider's page and names the right id."""
        if (job := self._pick(number, JobState.UNKNOWN)) is not None:
            own = [remote_id for remote_id in self.bench.remote.made if remote_id.endswith(job.idempotency_key)]
            await self._wished(self.bench.workspace.jobs.settle_found(job.id, own[0] if own else "remote-none"))

    async def _reconcile(self, _: None) -> None:
        await self._wished(self.bench.workspace.jobs.reconcile())

    async def _pause(self, paused: bool) -> None:
        await self._wished(self.bench.workspace.jobs.pause(paused))

    async def _pause_one(self, paused: bool) -> None:
        await self._wished(self.bench.workspace.jobs.pause(paused, "away"))

    async def _budget(self, jobs: int | None) -> None:
        await self.bench.order()  # there is a project
        self.limit = None if jobs is None else jobs * COST_MICRO_USD
        project = self.bench.workspace.projects.by_name("Film")
        assert project is not None
        budgets = Budgets(time_zone="UTC").with_limit(BudgetScope.PROJECT, project.id, self.limit)
        await self.bench.workspace.money.set_budgets(budgets)
        on_their_way = self.bench.workspace.jobs.going_on()  # what was begun under the budget before goes out
        self.begun_before = {job.id for job in on_their_way}

    async def _key(self, fingerprint: str) -> None:
        self.bench.remote.fingerprints[""] = fingerprint
        await self._wished(self.bench.workspace.jobs.key_changed("away"))

    async def _full(self, full: bool) -> None:
        self.bench.disk.full = full

    async def _jump(self, seconds: float) -> None:
        day = self.bench.clock.now().year
        if 1972 < day < 2080:  # not out of the calendar by many jumps
            self.bench.clock.jump(seconds)

    async def _stand_still(self, seconds: float) -> None:
        self.bench.clock.stand_still(seconds)

    async def _obeys(self, obeys: bool) -> None:
        self.bench.remote.obeys_cancel = obeys

    async def come_to_rest(self) -> None:
        """Mend all faults, let everything go on, and wait until nothing moves any more."""
        bench = self.bench
        bench.disk.full = False
        for faults in (bench.remote.plan, bench.remote.status_errors, bench.remote.fetches):
            faults.clear()
        await bench.close()
        await bench.open()
        await self._budget(None)
        await self._pause(False)
        await self._pause_one(False)
        for fingerprint in ("another", ""):  # each job with the key that it was sent with
            await self._key(fingerprint)
            for job in bench.workspace.jobs.open_jobs():
                if job.state is JobState.QUEUED:
                    await self._wished(bench.workspace.jobs.hold(job.id, False))
            await bench.clock.advance(1500)
            await self._reconcile(None)
        await bench.clock.advance(6000)

    def check(self) -> None:
        """Compare the books of both sides."""
        assert self.wrong == []
        remote, jobs = self.bench.remote, list(self.bench.jobs.saved.values())
        assert len(remote.billed) == len(set(remote.billed)), "an intent was billed twice"
        rests = {JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN}
        assert {job.state for job in jobs} <= rests, "a job is stuck"
        by_key = {job.idempotency_key: job for job in jobs}
        for remote_id in remote.made:
            job = by_key[remote_id.rpartition("-")[2]]
            self._check_charged(remote_id, job)
        for job in jobs:
            if job.idempotency_key not in remote.billed:
                assert not job.cost_micro_usd
                assert job.remote_id is None or remote.capabilities.lists  # one that is alike may be taken there
        rows = sum(row.entry.settled_micro_usd or 0 for row in self.bench.ledger.written)
        assert rows == sum(settled(job) or 0 for job in jobs), "the rows say something else than the jobs"
        assert self.bench.workspace.money.committed() == (sum(open_reserve(job) or 0 for job in jobs), 0)
        assert not [path for path in self.bench.disk.files if path.startswith("parts/")]
        kept = {path.removeprefix("media/").partition(".")[0] for path in self.bench.disk.files if "media/" in path}
        assert kept == {take.sha256 for take in self.bench.takes.saved.values()}

    def _check_charged(self, remote_id: str, job: GenerationJob) -> None:
        """A charge is known here, or it is listed as unknown; it is never said not to be."""
        charge, able = self.bench.remote.charges[remote_id], self.bench.remote.capabilities
        if able.lists:  # those that are alike may have changed places, which is the same to everybody
            return
        if job.cost_micro_usd is not None:
            assert (job.cost_micro_usd, job.remote_id) == (charge, remote_id)
            return
        assert job.state is JobState.UNKNOWN or settled(job) == job.estimate.high_micro_usd, "a bill was lost"
        if job.state is JobState.UNKNOWN:
            assert not able.finds, "the provider could have been asked"
        else:  # rule 4: nobody but the provider and the user ends a job that was sent
            assert job.error is not None
            assert (job.error.kind, job.error.billed) in {("settled", Billed.UNKNOWN), ("gone", Billed.UNKNOWN)}


@settings(max_examples=150, deadline=None)
@given(
    acts=st.lists(ACTS, min_size=1, max_size=16),
    able=st.sampled_from(sorted(ABLE)),
    outputs=st.sampled_from([1, 1, 2]),
    lag_s=st.sampled_from([0.0, 20.0, 900.0]),
)
async def test_every_intent_is_billed_at_most_once_and_no_bill_is_lost(
    acts: list[tuple[str, Any]], able: str, outputs: int, lag_s: float
) -> None:
    walk = Walk(able, outputs, lag_s)
    await walk.bench.open()
    for name, value in acts:
        await walk.act(name, value)
    await walk.come_to_rest()
    await walk.bench.close()
    walk.check()
