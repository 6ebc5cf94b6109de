"""The table of states: every move that it allows, every one that it does not, and what a move does to a job."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from studio.domain.errors import IllegalMove
from studio.domain.jobs import LOCAL_MOVES, MOVES, OPEN_STATES, GenerationJob, Grade, Held, JobState, SavingFile
from studio.domain.money import Estimate
from studio.domain.parameters import Parameters

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
S = JobState
ALLOWED = {
    (S.QUEUED, S.SUBMITTING), (S.QUEUED, S.CANCELLED), (S.QUEUED, S.FAILED), (S.SUBMITTING, S.RUNNING),
    (S.SUBMITTING, S.QUEUED), (S.SUBMITTING, S.FAILED), (S.SUBMITTING, S.UNKNOWN), (S.RUNNING, S.FETCHING),
    (S.RUNNING, S.FAILED), (S.RUNNING, S.CANCELLED), (S.FETCHING, S.DONE), (S.FETCHING, S.FAILED),
    (S.UNKNOWN, S.RUNNING), (S.UNKNOWN, S.FAILED), (S.UNKNOWN, S.SUBMITTING), (S.FAILED, S.FETCHING),
    (S.CANCELLED, S.FETCHING),
}  # fmt: skip
"""The printed table of the house style, written out a second time on purpose."""


def job(**changes: Any) -> GenerationJob:
    values: dict[str, Any] = {
        "id": "j1", "sequence": 1, "position": 1.0, "project_id": "p1", "shot_id": "s1", "model": "house/one",
        "provider": "house", "grade": Grade.DRAFT, "prompt": "a goat", "parameters": Parameters(), "body": b"{}",
        "body_sha256": "0" * 64, "idempotency_key": "k1", "estimate": Estimate(), "created_at": NOW,
    }  # fmt: skip
    return GenerationJob(**{**values, **changes})


@pytest.mark.parametrize("start", JobState)
@pytest.mark.parametrize("end", JobState)
def test_a_remote_job_moves_exactly_by_the_table(start: JobState, end: JobState) -> None:
    if (start, end) in ALLOWED:
        assert job(state=start).moved_to(end).state is end
        return
    with pytest.raises(IllegalMove) as refused:
        job(state=start).moved_to(end)
    assert start.value in refused.value.what_happened


def test_the_table_names_every_state() -> None:
    assert set(MOVES) == set(LOCAL_MOVES) == set(JobState)
    assert {state for state in JobState if MOVES[state]} - {S.FAILED, S.CANCELLED} == OPEN_STATES


@pytest.mark.parametrize("start", JobState)
def test_a_local_job_whose_worker_died_waits_again_and_counts_it(start: JobState) -> None:
    local = job(state=start, local=True)
    if start in (S.SUBMITTING, S.RUNNING, S.FETCHING):
        assert local.moved_to(S.QUEUED).restarts == 1
        assert local.moved_to(S.QUEUED, restarts=0).restarts == 0
    else:
        with pytest.raises(IllegalMove):
            local.moved_to(S.QUEUED)


def test_a_remote_job_that_was_surely_not_sent_counts_no_restart() -> None:
    assert job(state=S.SUBMITTING).moved_to(S.QUEUED, held=Held.OFFLINE).restarts == 0


def test_leaving_the_queue_clears_what_held_it() -> None:
    held = job(held=Held.RATE_LIMIT, held_until=NOW)
    sent = held.moved_to(S.SUBMITTING)
    assert (sent.held, sent.held_until) == (None, None)
    assert held.moved_to(S.FAILED, held=Held.USER).held is Held.USER
    back = sent.moved_to(S.QUEUED, held=Held.OFFLINE, held_until=NOW)
    assert (back.held, back.held_until) == (Held.OFFLINE, NOW)


@pytest.mark.parametrize("end", [S.DONE, S.FAILED, S.QUEUED])
def test_a_job_names_the_file_it_is_about_to_keep_only_while_fetching(end: JobState) -> None:
    fetching = job(state=S.RUNNING, local=True).moved_to(S.FETCHING)
    saving = fetching.replace(saving=SavingFile(sha256="ab" * 32, extension="mp4"))
    assert (fetching.saving, saving.moved_to(end).saving) == (None, None)


def test_a_move_takes_other_changes_with_it_and_leaves_the_old_job_alone() -> None:
    before = job(state=S.SUBMITTING)
    after = before.moved_to(S.RUNNING, remote_id="r1")
    assert (after.remote_id, before.remote_id, before.state) == ("r1", None, S.SUBMITTING)


class JobLife(RuleBasedStateMachine):
    """A job asked to go anywhere, in any order: it follows the table and never loses what it was made with."""

    def __init__(self) -> None:
        super().__init__()
        self.job = job()
        self.returns = 0

    @initialize(local=st.booleans())
    def begin(self, local: bool) -> None:
        self.job = job(local=local)

    @rule(state=st.sampled_from(JobState))
    def ask(self, state: JobState) -> None:
        before = self.job
        local_return = before.local and state in LOCAL_MOVES[before.state]
        if (before.state, state) not in ALLOWED and not local_return:
            with pytest.raises(IllegalMove):
                before.moved_to(state)
            return
        self.job = before.moved_to(state)
        self.returns += local_return

    @invariant()
    def keeps_its_request(self) -> None:
        fresh = job(local=self.job.local)
        kept = ("id", "idempotency_key", "body", "body_sha256", "parameters", "prompt", "estimate")
        assert all(getattr(self.job, name) == getattr(fresh, name) for name in kept)

    @invariant()
    def counts_its_returns(self) -> None:
        assert self.job.restarts == self.returns


TestJobLife = JobLife.TestCase
TestJobLife.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)


@given(st.sampled_from(JobState), st.booleans())
def test_a_job_survives_being_written(state: JobState, local: bool) -> None:
    made = job(state=state, local=local, body="{“ü”}".encode())
    assert GenerationJob.model_validate_json(made.model_dump_json()) == made


@pytest.mark.parametrize(
    ("sent_s", "finished_s", "took_s"), [(0, 2.5, 2.5), (1, 0, None), (None, 1, None), (0, None, None)]
)
def test_how_long_a_job_took_is_unknown_where_the_clock_was_set_back(
    sent_s: float | None, finished_s: float | None, took_s: float | None
) -> None:
    sent, finished = (None if at is None else NOW + timedelta(seconds=at) for at in (sent_s, finished_s))
    assert job(sent_at=sent, finished_at=finished).took_s == took_s
