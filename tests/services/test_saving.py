"""Saves that are cut off: a restart finishes them, nothing is made twice, and no file stays that no take names."""

import asyncio
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.errors import DiskFull, EncodeFailed, StoreError, UnreadableMedia, WorkspaceReadOnly
from studio.domain.jobs import GenerationJob, JobState, SavingFile
from studio.domain.project import MediaFacts, Take
from tests.conftest import ExpectedLogs
from tests.fakes.media import CLIP, MemoryMedia, MemoryProber
from tests.fakes.workspaces import Bench

MODELS = ("here/one", "away/one")
STEPS_OF_A_JOB = 12


def _kept(bench: Bench) -> set[str]:
    return {path.removeprefix("media/").partition(".")[0] for path in bench.disk.files if path.startswith("media/")}


def _orphans(bench: Bench) -> set[str]:
    return _kept(bench) - {take.sha256 for take in bench.takes.saved.values()}


def _made(bench: Bench) -> Counter[str]:
    """Return how often each job was drawn or downloaded."""
    keys = {job.remote_id: job.id for job in bench.jobs.saved.values() if job.remote_id}
    return Counter([*bench.local.made, *(keys[remote_id] for remote_id in bench.remote.fetched)])


async def _asked(*models: str) -> Bench:
    """Return a closed bench whose disk holds one queued job of each model."""
    bench = Bench()
    await bench.open(run_local=False, run_remote=False)
    for model in models:
        await bench.workspace.jobs.request(await bench.order(model))
    await bench.close()
    return bench


async def _killed_at(bench: Bench, step: int) -> None:
    """Start the program and kill it just before its durable step `step`, or an hour later."""
    start = asyncio.ensure_future(bench.open(halt_at=step))
    await bench.clock.advance(3600)
    await bench.kill()
    await asyncio.gather(start, return_exceptions=True)


async def _finished(bench: Bench) -> None:
    await bench.open()
    await bench.clock.advance(7200)
    await bench.close()


@pytest.mark.parametrize("model", MODELS)
async def test_a_kill_at_each_step_leaves_one_take_and_a_clip_that_is_there_is_not_made_again(model: str) -> None:
    waited = 0
    for step in range(1, STEPS_OF_A_JOB + 1):
        bench = await _asked(model)
        bench.local.varied = bench.remote.varied = True
        await _killed_at(bench, step)
        waiting, before = bool(_orphans(bench)), _made(bench).total()
        await _finished(bench)
        assert [job.state for job in bench.jobs.saved.values()] == [JobState.DONE]
        assert _orphans(bench) == set()
        assert _kept(bench) == {take.sha256 for take in bench.takes.saved.values()}
        assert len(bench.takes.saved) == 1
        if waiting:
            waited += 1
            assert _made(bench).total() == before == 1
    assert waited == 1  # the one step between a file's name and its row


@pytest.mark.parametrize("model", MODELS)
async def test_a_save_that_is_cut_off_again_and_again_still_becomes_a_take(model: str) -> None:
    bench = await _asked(model)
    await _killed_at(bench, 8)  # the row of the take
    for _ in range(8):
        await _killed_at(bench, 3)  # the same row: before it old part files are swept and the file is read again
    assert len(_orphans(bench)) == 1
    await _finished(bench)
    (job,) = bench.jobs.saved.values()
    assert (job.state, job.restarts, job.saving, len(bench.takes.saved)) == (JobState.DONE, 0, None, 1)
    assert _made(bench).total() == 1


PATTERNS = st.lists(st.tuples(st.integers(1, 40), st.sampled_from(["", "", "", "rows", "files"])), max_size=12)
WORDS = st.lists(st.sampled_from(["ok", "ok", "html", "cut", "gone"]), max_size=6)


@settings(max_examples=120, deadline=None)
@given(kills=PATTERNS, words=WORDS, failures=st.integers(0, 5), varied=st.booleans())
async def test_whatever_the_kills_no_file_is_left_without_a_take(
    kills: list[tuple[int, str]], words: list[str], failures: int, varied: bool
) -> None:
    bench = await _asked("here/one", "away/one", "here/one", "away/one")
    bench.local.varied = bench.remote.varied = varied
    bench.remote.fetches = list(words)
    bench.local.failures = [EncodeFailed("The drawing worker ended.", "Try again.") for _ in range(failures)]
    for step, full in kills:
        bench.jobs.full, bench.disk.full = full == "rows", full == "files"
        waiting = {job.id for job in bench.jobs.saved.values() if await _waits(bench, job)}
        before = _made(bench)
        await _killed_at(bench, step)
        assert all(_made(bench)[job_id] == before[job_id] for job_id in waiting), "a clip that was there was made again"
    bench.jobs.full = bench.disk.full = False
    await _finished(bench)
    takes = Counter(take.job_id for take in bench.takes.saved.values())
    assert _orphans(bench) == set()
    assert _kept(bench) == {take.sha256 for take in bench.takes.saved.values()}
    for job in bench.jobs.saved.values():
        assert job.state in (JobState.DONE, JobState.FAILED)
        assert takes[job.id] == (job.state is JobState.DONE)
        assert job.saving is None
    assert len(bench.remote.billed) == len(set(bench.remote.billed)) <= 2


async def _waits(bench: Bench, job: GenerationJob) -> bool:
    noted = job.saving
    return noted is not None and await MemoryMedia(bench.disk).present(noted.sha256, noted.extension)


async def test_a_part_of_other_content_takes_the_place_of_the_file_that_was_noted_before(bench: Bench) -> None:
    saving = await _left(bench, "away/one", b"not the clip that its name says")
    await bench.open()
    await bench.clock.until(lambda: len(bench.takes.saved) == 1)
    (take,) = bench.takes.saved.values()
    assert take.sha256 != saving.sha256
    assert _kept(bench) == {take.sha256}


async def test_a_drawing_that_is_not_whole_any_more_is_made_again(bench: Bench) -> None:
    await _left(bench, "here/one", b"not the clip that its name says")
    await bench.open()
    await bench.clock.until(lambda: len(bench.takes.saved) == 1)
    (job,) = bench.jobs.saved.values()
    assert (job.state, job.restarts, len(bench.local.made)) == (JobState.DONE, 1, 1)
    assert _orphans(bench) == set()


async def _left(bench: Bench, model: str, content: bytes, *, restarts: int = 0) -> SavingFile:
    """Leave a job on the disk whose save was cut off, with a file of `content` under the noted name."""
    await bench.close()
    await bench.open(run_local=False, run_remote=False)
    job = await bench.workspace.jobs.request(await bench.order(model))
    bench.remote._left["remote-0-x"] = 0
    kept = MemoryMedia(bench.disk)._kept(CLIP + b"the first one", "mp4")
    saving = SavingFile(sha256=kept.sha256, extension="mp4")
    await bench.close()
    changes = {"saving": saving, "restarts": restarts, "remote_id": None if job.local else "remote-0-x"}
    bench.jobs.saved[job.id] = job.moved_to(JobState.SUBMITTING).moved_to(JobState.RUNNING).moved_to(
        JobState.FETCHING, **changes
    )  # fmt: skip
    bench.disk.files[kept.path] = content
    return saving


async def test_a_job_that_fails_takes_its_unnamed_file_with_it(bench: Bench) -> None:
    await _left(bench, "here/one", b"not a whole clip", restarts=3)
    bench.local.failures = [EncodeFailed("The drawing worker ended.", "Try again.") for _ in range(9)]
    await bench.open()
    await bench.clock.until(lambda: all(job.state is JobState.FAILED for job in bench.jobs.saved.values()))
    assert (_kept(bench), bench.local.made) == (set(), [])


async def test_a_result_that_is_gone_takes_its_unnamed_file_with_it(bench: Bench) -> None:
    await _left(bench, "away/one", b"not a whole clip")
    bench.remote.fetches = ["gone"] * 3
    await bench.open()
    await bench.clock.until(lambda: all(job.state is JobState.FAILED for job in bench.jobs.saved.values()))
    assert _kept(bench) == set()


@pytest.fixture
def blind(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the prober refuse kept files as often as this list has entries."""
    probe, left = MemoryProber.probe, ["once"]

    async def refusing(prober: MemoryProber, path: str) -> MediaFacts:
        if left and path.startswith("media/"):
            left.pop()
            raise UnreadableMedia("The file is damaged.", "Fetch it again.")
        return await probe(prober, path)

    monkeypatch.setattr(MemoryProber, "probe", refusing)
    return left


async def test_a_file_that_a_take_names_stays_when_another_job_lets_go_of_it(bench: Bench, blind: list[str]) -> None:
    first = await bench.workspace.jobs.request(await bench.order("here/one"))
    await bench.clock.run(bench.workspace.jobs.wait(first.id))
    (take,) = bench.takes.saved.values()
    await _left(bench, "here/one", CLIP, restarts=3)
    (other,) = (job for job in bench.jobs.saved.values() if job.id != first.id)
    bench.disk.files.popitem()
    bench.jobs.saved[other.id] = other.replace(saving=SavingFile(sha256=take.sha256, extension="mp4"))
    await bench.open()
    await bench.clock.until(lambda: bench.jobs.saved[other.id].state is JobState.FAILED)
    assert (blind, _kept(bench)) == ([], {take.sha256})


async def test_a_file_that_two_jobs_wait_for_stays_when_one_of_them_fails(bench: Bench, blind: list[str]) -> None:
    saving = await _left(bench, "here/one", CLIP + b"the first one", restarts=3)
    assert await _left(bench, "here/one", CLIP + b"the first one", restarts=3) == saving
    await bench.open()
    await bench.clock.until(lambda: len(bench.takes.saved) == 1)
    assert sorted(job.state for job in bench.jobs.saved.values()) == [JobState.DONE, JobState.FAILED]
    assert (blind, bench.local.made, _kept(bench)) == ([], [], {saving.sha256})


async def test_a_file_that_cannot_be_deleted_is_left_and_the_job_ends(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, expected_logs: ExpectedLogs
) -> None:
    saving = await _left(bench, "here/one", b"not a whole clip", restarts=3)

    async def refusing(media: MemoryMedia, sha256: str, extension: str) -> None:
        raise StoreError("Could not delete.", "Check the disk.")

    monkeypatch.setattr(MemoryMedia, "delete", refusing)
    expected_logs.expect("A file that no take names could not be deleted")
    await bench.open()
    await bench.clock.until(lambda: all(job.state is JobState.FAILED for job in bench.jobs.saved.values()))
    assert _kept(bench) == {saving.sha256}


async def test_where_nothing_can_be_written_any_more_the_next_start_finishes_the_save(bench: Bench) -> None:
    await _left(bench, "here/one", CLIP + b"the first one")
    bench.jobs.fault = WorkspaceReadOnly("The disk is read-only.", "Make it writable.")
    await bench.open()
    await bench.clock.advance(60)
    assert [type(fault) for fault in bench.faults] == [WorkspaceReadOnly]
    bench.faults.clear()
    bench.jobs.fault = None
    await bench.close()
    await bench.open()
    await bench.clock.until(lambda: len(bench.takes.saved) == 1)
    assert bench.local.made == []


async def test_a_command_that_runs_no_jobs_leaves_a_cut_off_save_and_closes_at_once(bench: Bench) -> None:
    await _left(bench, "here/one", CLIP + b"the first one")
    await bench.open(run_local=False, run_remote=False)
    before = bench.clock.monotonic()
    await bench.close()
    assert [job.state for job in bench.jobs.saved.values()] == [JobState.FETCHING]
    assert bench.clock.monotonic() == before


async def test_without_room_for_the_row_the_take_waits_and_is_not_made_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish, refused = bench.jobs.finish, 0

    async def refusing(job: GenerationJob, takes: list[Take]) -> tuple[Take, ...]:
        nonlocal refused
        refused += 1
        if refused <= 3:
            raise DiskFull("Could not save: the disk is full.", "Make room.", free_bytes=0)
        return await finish(job, takes)

    monkeypatch.setattr(bench.jobs, "finish", refusing)
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    told = await bench.clock.run(bench.workspace.jobs.wait(job.id))
    assert told.error is not None
    assert (told.state, told.error.kind) == (JobState.FETCHING, "disk_full")
    await bench.clock.until(lambda: bench.jobs.saved[job.id].state is JobState.DONE)
    assert (bench.local.made, refused) == ([job.id], 4)


async def test_a_fault_of_the_program_between_file_and_row_leaves_no_file_behind(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Fault(Exception):
        pass

    finish, faults = bench.jobs.finish, [Fault("a fault of a listener")]

    async def failing(job: GenerationJob, takes: list[Take]) -> tuple[Take, ...]:
        if faults:
            raise faults.pop()
        return await finish(job, takes)

    monkeypatch.setattr(bench.jobs, "finish", failing)
    bench.local.varied = True
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    ended = await bench.clock.run(bench.workspace.jobs.wait(job.id))
    assert (ended.state, ended.restarts, [str(fault) for fault in bench.faults]) == (
        JobState.DONE, 1, ["a fault of a listener"],
    )  # fmt: skip
    assert (len(bench.local.made), _orphans(bench)) == (2, set())
    bench.faults.clear()


async def test_a_take_without_room_for_its_row_does_not_stop_the_others(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish, refused, room = bench.jobs.finish, list[str](), False

    async def refusing(job: GenerationJob, takes: list[Take]) -> tuple[Take, ...]:
        if job.id == first.id and not room:
            refused.append(job.id)
            raise DiskFull("Could not save: the disk is full.", "Make room.", free_bytes=0)
        return await finish(job, takes)

    monkeypatch.setattr(bench.jobs, "finish", refusing)
    order = await bench.order("here/one")
    first, second, third = [await bench.workspace.jobs.request(order) for _ in range(3)]
    for other in (second, third):
        assert (await bench.clock.run(bench.workspace.jobs.wait(other.id))).state is JobState.DONE
    await bench.clock.advance(600)
    assert 3 < len(refused) < 60
    room = True
    await bench.clock.until(lambda: bench.jobs.saved[first.id].state is JobState.DONE)
    assert bench.local.made == [first.id, second.id, third.id]
