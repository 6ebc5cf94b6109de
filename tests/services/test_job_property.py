"""The promise about money, over random histories of answers, kills and closings: nothing lost, nothing double."""

from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.jobs import JobState
from tests.fakes.workspaces import Bench

WORDS = st.sampled_from(["ok", "ok", "refuse", "rate_limit", "offline", "lost_reply", "reset_before", "fail"])
ACTS = st.one_of(
    st.tuples(st.just("request"), WORDS),
    st.tuples(st.just("pass"), st.floats(0.1, 90.0)),
    st.tuples(st.just("kill"), st.none()),
    st.tuples(st.just("close"), st.none()),
    st.tuples(st.just("cancel"), st.integers(0, 5)),
    st.tuples(st.just("full"), st.booleans()),
)


@settings(max_examples=60, deadline=None)
@given(acts=st.lists(ACTS, min_size=1, max_size=14), finds=st.booleans())
async def test_every_intent_is_billed_at_most_once_and_no_bill_is_lost(
    acts: list[tuple[str, object]], finds: bool
) -> None:
    bench = Bench(finds=finds)
    await bench.open()
    for act, value in acts:
        await _act(bench, act, value)
    bench.disk.full = False
    await bench.close()
    await bench.open()
    await bench.clock.advance(7200)
    await bench.close()
    billed = bench.remote.billed
    assert len(billed) == len(set(billed)), "an intent was billed twice"
    jobs = {job.idempotency_key: job for job in bench.jobs.saved.values()}
    for key in billed:
        job = jobs[key]
        assert job.remote_id is not None or job.state is JobState.UNKNOWN, "a bill was lost"
        assert job.state in (JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN)
        if finds:
            assert job.state is not JobState.UNKNOWN, "the provider could have been asked"
    for job in jobs.values():
        assert job.state in (JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN)
        if job.idempotency_key not in billed:
            assert not job.cost_micro_usd
    assert not [path for path in bench.disk.files if path.startswith("parts/")]


async def _act(bench: Bench, act: str, value: object) -> None:
    if act == "request":
        bench.remote.plan.append(str(value))
        await bench.workspace.jobs.request(await bench.order())
    elif act == "pass":
        assert isinstance(value, float)
        await bench.clock.advance(value)
    elif act == "kill":
        await bench.kill()
        await bench.open()
    elif act == "close":
        await bench.close()
        await bench.open()
    elif act == "full":
        bench.disk.full = bool(value)
    elif act == "cancel":
        await _cancel(bench, value)


async def _cancel(bench: Bench, value: object) -> None:
    assert isinstance(value, int)
    open_states = frozenset({JobState.QUEUED, JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING})
    jobs = await bench.workspace.jobs.jobs(states=open_states)
    if jobs:
        await bench.workspace.jobs.cancel(jobs[value % len(jobs)].id)
