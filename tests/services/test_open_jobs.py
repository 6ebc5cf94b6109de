"""Open jobs by lane and place: whatever comes and goes, they are what a plain list of the same jobs says."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.jobs import OPEN_STATES, GenerationJob, JobGroup, JobState
from studio.services.open_jobs import THIS_COMPUTER, Lane, OpenJobs, lane_of
from tests.fakes.jobs import asked

STATES = st.sampled_from(sorted(OPEN_STATES))
GROUPS = (None, JobGroup(id="g1", title="Takes", value="1"), JobGroup(id="g2", title="Takes", value="2"))
JOBS = st.builds(
    lambda number, state, place, lane, group: asked().model_copy(
        update={
            "id": f"job-{number}", "sequence": number, "state": state, "position": place, "provider": lane[0],
            "account": lane[1], "local": not lane[0], "group": group,
        }
    ),
    st.integers(1, 8),
    STATES,
    st.sampled_from([1.0, 2.0, 2.5]),  # few, so that sequences decide too
    st.sampled_from([("away", ""), ("away", "second"), ("far", ""), ("", "")]),
    st.sampled_from(GROUPS),
)  # fmt: skip
ACTS = st.lists(st.one_of(JOBS, st.integers(1, 8).map(lambda number: f"job-{number}")), max_size=40)


def _ids(jobs: Iterable[GenerationJob]) -> list[str]:
    return [job.id for job in jobs]


@settings(max_examples=150, deadline=None)
@given(acts=ACTS)
def test_they_are_what_a_plain_list_says(acts: list[GenerationJob | str]) -> None:
    jobs, plain = OpenJobs(), dict[str, GenerationJob]()
    for act in acts:
        if isinstance(act, str):
            jobs.drop(act)
            plain.pop(act, None)
        else:
            jobs.put(act)
            plain[act.id] = act
    ordered = sorted(plain.values(), key=lambda job: (job.position, job.sequence, job.id))
    assert (len(jobs), _ids(jobs.all())) == (len(ordered), _ids(ordered))
    for state in OPEN_STATES:
        assert _ids(jobs.all(state)) == _ids(job for job in ordered if job.state is state)
    waiting = [job for job in ordered if job.state is JobState.QUEUED]
    for lane in (Lane("away"), Lane("away", "second"), Lane("far"), THIS_COMPUTER):
        assert _ids(jobs.queued(lane)) == _ids(job for job in waiting if lane_of(job) == lane)
        sent = {job.id for job in ordered if job.state is not JobState.QUEUED and lane_of(job) == lane}
        assert set(_ids(jobs.busy(lane))) == sent
    for provider in ("away", "far"):
        assert set(jobs.lanes(provider)) == {lane_of(job) for job in waiting if job.provider == provider}
        sent = {job.id for job in ordered if job.provider == provider and job.state is not JobState.QUEUED}
        assert set(_ids(jobs.of_provider(provider))) == sent
    for group in ("g1", "g2", "none"):
        own = [job for job in ordered if job.group is not None and job.group.id == group]
        assert _ids(jobs.of_group(group)) == _ids(own)
    assert all(jobs.get(f"job-{number}") == plain.get(f"job-{number}") for number in range(1, 9))
    assert _ids(jobs.waiting(but="job-1")) == [each for each in _ids(waiting) if each != "job-1"]


def test_a_job_of_this_computer_has_no_account() -> None:
    local = asked().replace(local=True, provider="here", account="second")
    assert (lane_of(local), lane_of(asked())) == (THIS_COMPUTER, Lane("away"))
