"""Each dialect of the Videos protocol from the create to the file: states, results, expiry, cancel, lists."""

from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import SecretStr

from studio.domain.errors import AuthFailed, BadReply, Billed, ProviderUnavailable, ResultGone
from studio.domain.jobs import JobState
from studio.domain.servers import Cancels, Dialect
from tests.conftest import ExpectedLogs
from tests.fakes.videos_server import BORN, CLIP
from tests.fakes.videos_socket import Fault, json_fault
from tests.providers.conformance.stands import POLLED, Stand

polled = pytest.mark.parametrize("stand", POLLED, ids=str, indirect=True)


def only(*dialects: Dialect) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("stand", dialects, ids=str, indirect=True)


async def test_a_taken_request_is_billed_once_and_its_whole_file_is_fetched(stand: Stand) -> None:
    job = await stand.sent()
    status = await stand.ended(job)
    assert (status.state, status.progress, status.cost_micro_usd) == (JobState.FETCHING, 1.0, 0)
    told: list[float] = []
    assert await stand.provider.fetch(job, str(stand.part()), told.append) == "mp4"
    assert stand.part().read_bytes() == CLIP
    assert told[-1] == 1.0
    assert all(0 <= fraction <= 1 for fraction in told)
    assert len(stand.server.ledger) == 1
    assert len(stand.server.of("POST")) == 1
    assert len(stand.server.cites) == len(stand.server.seen)


# ---- states --------------------------------------------------------------------------------------------------------

WORDS: dict[Any, tuple[JobState, bool]] = {
    "queued": (JobState.RUNNING, True),
    "in_progress": (JobState.RUNNING, False),
    "processing": (JobState.RUNNING, False),
    "completed": (JobState.FETCHING, False),
    "failed": (JobState.FAILED, False),
    "deleted": (JobState.CANCELLED, False),
    "cancelled": (JobState.CANCELLED, False),
    "SUCCEEDED": (JobState.FETCHING, False),
    "success": (JobState.FETCHING, False),
    "completed ": (JobState.FETCHING, False),
    "expired": (JobState.FAILED, False),
}


@polled
async def test_each_state_word(stand: Stand) -> None:
    for word, meaning in WORDS.items():
        stand.server.states = (word,)
        status = await stand.provider.status(await stand.sent())
        assert (status.state, status.queued) == meaning, word


@polled
@pytest.mark.parametrize("word", ["warming\nup\x1b[31m", 7, 1.5, None, True, ["completed"], {"a": 1}, ""], ids=repr)
async def test_an_unknown_state_is_running_and_is_told_once(
    stand: Stand, word: Any, expected_logs: ExpectedLogs, caplog: pytest.LogCaptureFixture
) -> None:
    expected_logs.expect(r"WARNING studio\.providers\.videos: videos:gpu-1 calls the state of a job “")
    stand.server.states = (word,)
    job = await stand.sent()
    for _ in range(3):
        assert (await stand.provider.status(job)).state is JobState.RUNNING
    lines = [record.getMessage() for record in caplog.records if record.name == "studio.providers.videos"]
    assert len(lines) == 1
    assert "\n" not in lines[0]
    assert "\x1b" not in lines[0]


@polled
async def test_a_record_without_a_state_is_running(stand: Stand, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("calls the state of a job “")
    job = await stand.sent()
    stand.server.fail("record", json_fault(200, {"id": job.remote_id}))
    assert (await stand.provider.status(job)).state is JobState.RUNNING


PROGRESS: list[tuple[Any, float | None]] = [
    (0, 0.0), (40, 0.4), (100, 1.0), ("40", 0.4), (-1, None), (101, None), (None, None), ("soon", None), (True, None),
    ([], None), (10**30, None),
]  # fmt: skip


@polled
async def test_progress_is_a_fraction_or_not_told(stand: Stand) -> None:
    stand.server.states = ("in_progress",)
    for told, read in PROGRESS:
        stand.server.extra = {"progress": told}
        assert (await stand.provider.status(await stand.sent())).progress == read, told


@polled
@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (
            {"code": "moderation_blocked", "message": "Blocked by our rules."},
            "prompt_rejected",
            "Blocked by our rules.",
        ),
        ({"code": "out_of_memory", "message": "CUDA out of memory"}, "failed", "CUDA out of memory"),
        ({"message": "worker died"}, "failed", "worker died"),
        ("worker died", "failed", "worker died"),
        ({"code": "server_error"}, "failed", "server_error"),
        (None, "failed", "without a reason"),
        ([1, 2], "failed", "without a reason"),
        ({"message": "line\nbreak\x1b]0;x\x07 <b>bold</b>"}, "failed", r"line\nbreak\x1b]0;x\x07 <b>bold</b>"),
    ],
    ids=str,
)
async def test_a_failed_job_says_why_in_the_servers_words(stand: Stand, error: Any, kind: str, words: str) -> None:
    stand.server.states, stand.server.error = ("failed",), error
    status = await stand.provider.status(await stand.sent())
    assert status.state is JobState.FAILED
    assert status.error is not None
    assert status.error.kind == kind
    assert words in status.error.what_happened
    assert (status.cost_micro_usd, status.error.billed) == (0, Billed.NO)


@polled
async def test_what_a_gateway_bills_for_is_not_known(stand: Stand) -> None:
    gateway = stand.remake(stand.described(own=False, price_usd_per_s="0.20"))
    stand.server.states = ("failed",)
    status = await gateway.status(await stand.sent())
    assert status.cost_micro_usd is None
    assert status.error is not None
    assert status.error.billed is Billed.UNKNOWN


async def test_a_long_message_is_bounded(stand: Stand) -> None:
    stand.server.states, stand.server.error = ("failed",), {"message": "x" * 100_000}
    status = await stand.ended(await stand.sent())
    assert status.error is not None
    assert len(status.error.what_happened) < 600


# ---- a job that is gone --------------------------------------------------------------------------------------------


@polled
async def test_a_lost_store_means_the_result_is_gone(stand: Stand) -> None:
    job = await stand.sent()
    stand.server.forget()
    with pytest.raises(ResultGone) as raised:
        await stand.provider.status(job)
    assert raised.value.provider == "videos:gpu-1"
    with pytest.raises(ResultGone):
        await stand.provider.fetch(job, str(stand.part()), lambda _: None)


@polled
async def test_an_early_fetch_is_asked_for_again(stand: Stand) -> None:
    stand.server.states = ("in_progress",)
    job = await stand.sent()
    with pytest.raises(ProviderUnavailable):
        await stand.provider.fetch(job, str(stand.part()), lambda _: None)
    assert not stand.part().exists()


@polled
async def test_a_done_job_without_its_file_is_gone(stand: Stand) -> None:
    stand.server.states = ("completed",)
    job = await stand.sent()
    stand.server.fail("content", json_fault(404, {"detail": "Video expired"}))
    with pytest.raises(ResultGone, match="Video expired"):
        await stand.provider.fetch(job, str(stand.part()), lambda _: None)


EXPIRIES: list[tuple[Any, datetime | None]] = [
    (BORN + 3690, datetime.fromtimestamp(BORN + 3690, UTC)), (None, None), ("soon", None), (0, None), (-5, None),
    (10**30, None), (float(2**62), None), ({}, None),
]  # fmt: skip


@polled
async def test_expiry(stand: Stand) -> None:
    stand.server.states = ("completed",)
    for told, read in EXPIRIES:
        stand.server.extra = {"expires_at": told}
        status = await stand.provider.status(await stand.sent())
        assert (status.state, status.expires_at) == (JobState.FETCHING, read), told


@only(Dialect.OPENAI)
async def test_a_passed_expiry_is_left_to_the_server(stand: Stand) -> None:
    """The clock of this computer may be wrong: only the server's 404 says that a result is gone."""
    stand.server.states, stand.server.extra = ("completed",), {"expires_at": 1000}
    job = await stand.sent()
    assert (await stand.provider.status(job)).state is JobState.FETCHING
    assert await stand.provider.fetch(job, str(stand.part()), lambda _: None) == "mp4"


# ---- cancel --------------------------------------------------------------------------------------------------------


def test_only_vllm_omni_cancels(stand: Stand) -> None:
    yes = stand.dialect is Dialect.VLLM_OMNI
    assert stand.provider.capabilities.cancels is (Cancels.YES if yes else Cancels.NO)


@only(Dialect.VLLM_OMNI)
@pytest.mark.parametrize("state", ["queued", "in_progress", "processing"])
async def test_a_running_job_is_deleted_and_is_cancelled_then(stand: Stand, state: str) -> None:
    stand.server.states = (state,)
    job = await stand.sent()
    await stand.provider.cancel(job)
    assert [each.path for each in stand.server.of("DELETE")] == [f"/v1/videos/{job.remote_id}"]
    status = await stand.provider.status(job)
    assert (status.state, status.cost_micro_usd) == (JobState.CANCELLED, 0)
    await stand.provider.cancel(job)
    assert len(stand.server.of("DELETE")) == 1


@only(Dialect.VLLM_OMNI)
@pytest.mark.parametrize("state", ["completed", "failed"])
async def test_a_job_that_ended_keeps_its_result(stand: Stand, state: str) -> None:
    stand.server.states = (state,)
    job = await stand.sent()
    await stand.provider.cancel(job)
    assert stand.server.of("DELETE") == []
    assert job.remote_id in stand.server.jobs


@only(Dialect.OPENAI, Dialect.SGLANG, Dialect.DYNAMO)
@pytest.mark.parametrize("state", ["queued", "in_progress", "completed", "failed"])
async def test_elsewhere_a_cancel_sends_nothing(stand: Stand, state: str) -> None:
    stand.server.states = (state,)
    job = await stand.sent()
    before = len(stand.server.seen)
    await stand.provider.cancel(job)
    assert len(stand.server.seen) == before


@only(Dialect.VLLM_OMNI)
async def test_a_cancel_that_did_not_arrive_changes_nothing(stand: Stand) -> None:
    stand.server.states = ("in_progress",)
    job = await stand.sent()
    stand.server.fail("delete", Fault(503))
    with pytest.raises(ProviderUnavailable):
        await stand.provider.cancel(job)
    assert (await stand.provider.status(job)).state is JobState.RUNNING
    stand.server.forget()
    with pytest.raises(ResultGone):
        await stand.provider.status(job)


@only(Dialect.VLLM_OMNI)
async def test_a_cancel_of_an_earlier_run_of_the_program_is_seen_again(stand: Stand) -> None:
    stand.server.states = ("in_progress",)
    job = await stand.sent()
    await stand.provider.cancel(job)
    again = stand.remake(stand.described())
    with pytest.raises(ResultGone):
        await again.status(job)
    await again.cancel(job)
    assert (await again.status(job)).state is JobState.CANCELLED


@polled
async def test_a_job_whose_address_cannot_be_read_is_not_ended(stand: Stand) -> None:
    job = (await stand.sent()).replace(body=b"{}")
    with pytest.raises(BadReply):
        await stand.provider.status(job)
    with pytest.raises(BadReply):
        await stand.provider.fetch(job, str(stand.part()), lambda _: None)


# ---- a key that is replaced ----------------------------------------------------------------------------------------


@polled
async def test_another_key_under_a_running_job_ends_nothing(stand: Stand) -> None:
    sent_with = await stand.provider.key_fingerprint()
    job = await stand.sent()
    stand.keys.keys["videos:gpu-1", ""] = SecretStr("sk-new-and-not-accepted")
    assert await stand.provider.key_fingerprint() != sent_with
    for act in (stand.provider.status(job), stand.provider.fetch(job, str(stand.part()), lambda _: None)):
        with pytest.raises(AuthFailed):
            await act
    assert stand.server.seen[-1].headers["authorization"] == "Bearer sk-new-and-not-accepted"
    stand.server.fail("record", json_fault(403, {"detail": "Not yours"}))
    with pytest.raises(AuthFailed):
        await stand.provider.status(job)
    stand.server.key = "sk-new-and-not-accepted"  # the owner's other key is good by now
    assert (await stand.ended(job)).state is JobState.FETCHING
    assert await stand.provider.fetch(job, str(stand.part()), lambda _: None) == "mp4"
    assert len(stand.server.ledger) == 1
