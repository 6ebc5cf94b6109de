"""Each dialect of the Videos protocol from the create to the file: states, results, expiry, cancel, lists."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from studio.domain.errors import BadReply, Billed, ProviderUnavailable, RateLimited, ResultGone, UnreadableMedia
from studio.domain.jobs import JobState
from studio.domain.servers import Cancels, Dialect
from studio.providers.videos_kept import KEPT_FETCHED
from tests.conftest import ExpectedLogs
from tests.fakes.videos_server import BORN, CLIP, FakeVideos
from tests.fakes.videos_socket import Fault, html_fault, json_fault
from tests.providers.conformance.stands import KEY, POLLED, Stand, picture

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
    assert all(cite.line > 0 for cite in stand.server.cites)


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
@pytest.mark.parametrize("word", WORDS, ids=repr)
async def test_each_state_word(stand: Stand, word: str) -> None:
    stand.server.states = (word,)
    status = await stand.provider.status(await stand.sent())
    assert (status.state, status.queued) == WORDS[word]


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


@polled
@pytest.mark.parametrize(
    ("progress", "read"),
    [(0, 0.0), (40, 0.4), (100, 1.0), ("40", 0.4), (-1, None), (101, None), (None, None), ("soon", None), (True, None),
     ([], None), (10**30, None)],
    ids=repr,
)  # fmt: skip
async def test_progress_is_a_fraction_or_not_told(stand: Stand, progress: Any, read: float | None) -> None:
    stand.server.states, stand.server.extra = ("in_progress",), {"progress": progress}
    assert (await stand.provider.status(await stand.sent())).progress == read


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


@polled
@pytest.mark.parametrize(
    ("told", "read"),
    [
        (BORN + 3690, datetime.fromtimestamp(BORN + 3690, UTC)),
        (None, None),
        ("soon", None),
        (0, None),
        (-5, None),
        (10**30, None),
        (float(2**62), None),
        ({}, None),
    ],
    ids=str,
)
async def test_expiry(stand: Stand, told: Any, read: datetime | None) -> None:
    stand.server.states, stand.server.extra = ("completed",), {"expires_at": told}
    status = await stand.provider.status(await stand.sent())
    assert (status.state, status.expires_at) == (JobState.FETCHING, read)


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


# ---- results -------------------------------------------------------------------------------------------------------


@polled
@pytest.mark.parametrize(
    ("content", "extension"),
    [
        (CLIP, "mp4"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  " + b"\0" * 80, "mov"),
        (b"\0\0\0\x08wide\0\0\0\0mdat" + b"\0" * 80, "mov"),
        (b"\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x86\x81\x01" + b"\0" * 80, "webm"),
    ],
    ids=["mp4", "mov", "old mov", "webm"],
)
async def test_the_ending_is_that_of_the_bytes(stand: Stand, content: bytes, extension: str) -> None:
    stand.server.states, stand.server.clip, stand.server.clip_type = ("completed",), content, "text/plain"
    job = await stand.sent()
    assert await stand.provider.fetch(job, str(stand.part()), lambda _: None) == extension
    assert stand.part().read_bytes() == content


@polled
@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", BadReply),
        (b'{"detail": "no such file"}', BadReply),
        (b"", BadReply),
        (b"not ready", BadReply),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, UnreadableMedia),
        (b"\0" * 200, UnreadableMedia),
        (b"\xff\xfb\x90\x64" + b"\xaa" * 200, UnreadableMedia),
    ],
    ids=["page", "json", "empty", "text", "picture", "zeros", "sound"],
)
async def test_what_is_no_video_is_never_taken(stand: Stand, content: bytes, error: type[Exception]) -> None:
    stand.server.states, stand.server.clip = ("completed",), content
    job = await stand.sent()
    with pytest.raises(error):
        await stand.provider.fetch(job, str(stand.part()), lambda _: None)


@polled
async def test_a_cut_file_is_fetched_again(stand: Stand) -> None:
    stand.server.states = ("completed",)
    job = await stand.sent()
    stand.server.fail("content", Fault(200, CLIP, (("Content-Type", "video/mp4"),), after=100))
    with pytest.raises((BadReply, ProviderUnavailable)):
        await stand.provider.fetch(job, str(stand.part()), lambda _: None)
    assert await stand.provider.fetch(job, str(stand.part("two.part")), lambda _: None) == "mp4"
    assert stand.part("two.part").read_bytes() == CLIP


@polled
@pytest.mark.parametrize("fault", [html_fault(502), Fault(500), json_fault(429, {})], ids=["502", "500", "429"])
async def test_a_failed_fetch_says_nothing_of_the_job(stand: Stand, fault: Fault) -> None:
    stand.server.states = ("completed",)
    job = await stand.sent()
    stand.server.fail("content", fault)
    with pytest.raises((ProviderUnavailable, RateLimited)):
        await stand.provider.fetch(job, str(stand.part()), lambda _: None)
    assert await stand.provider.fetch(job, str(stand.part()), lambda _: None) == "mp4"


@polled
async def test_a_redirect_to_another_origin_goes_without_the_key_and_past_the_policy(stand: Stand) -> None:
    stand.server.states = ("completed",)
    job = await stand.sent()
    with FakeVideos(stand.dialect) as store:
        store.fail("record", Fault(200, CLIP, (("Content-Type", "video/mp4"),)))
        stand.server.redirect_to = f"{store.url}/v1/videos/elsewhere"
        stand.policy.asked.clear()
        assert await stand.provider.fetch(job, str(stand.part()), lambda _: None) == "mp4"
        ports = [int(server.url.rpartition(":")[2]) for server in (stand.server, store)]
        assert [port for _, port, _ in stand.policy.asked] == ports
        assert [home for _, _, home in stand.policy.asked] == [True, False]
        assert stand.server.of("GET", "/content")[0].headers["authorization"] == f"Bearer {KEY}"
        assert "authorization" not in store.seen[0].headers
        assert KEY not in str(store.seen)
        stand.policy.refused.add(ports[1])
        with pytest.raises(BadReply):
            await stand.provider.fetch(job, str(stand.part("two.part")), lambda _: None)
        assert len(store.seen) == 1


@polled
async def test_a_first_frame_goes_with_the_request(stand: Stand) -> None:
    path = picture(stand.folder)
    await stand.sent(stand.job(stand.order(path)))
    job = next(iter(stand.server.jobs.values()))
    upload = job.fields["input_reference"]
    assert (upload.filename, upload.content_type) == ("first_frame.png", "image/png")
    assert upload.content == Path(path).read_bytes()


# ---- lists ---------------------------------------------------------------------------------------------------------


@polled
async def test_the_list_is_read_page_by_page(stand: Stand) -> None:
    assert stand.provider.capabilities.lists
    for _ in range(230):
        await stand.provider.submit(stand.job())
    middle = datetime.fromtimestamp(BORN + 115, UTC)
    job = stand.job().replace(sent_at=middle)
    found = await stand.provider.listed(job)
    assert len(found) == 230
    assert [each.created_at for each in found] == sorted((each.created_at for each in found), reverse=True)  # type: ignore[type-var]  # each has a time
    assert found[0].remote_id == stand.server.ledger[-1].remote_id
    assert (found[0].seconds, found[0].size, found[0].model) == (4.0, "1280x720", "wan/small-1")
    assert len(stand.server.of("GET", "/videos")) == 3
    assert await stand.provider.listed(job.replace(sent_at=middle + timedelta(days=2))) == ()


@polled
@pytest.mark.parametrize(
    "page",
    [
        {"data": [{"id": "a"}], "has_more": True, "last_id": "a"},
        {"data": [{"id": "a"}, {"id": ""}, {"id": 5}, "b", None, {"id": "../x\n"}], "has_more": True},
    ],
    ids=["the same page for ever", "odd entries"],
)
async def test_a_list_that_goes_in_circles_ends(stand: Stand, page: dict[str, Any]) -> None:
    job = stand.job()
    stand.server.fail("list", *[json_fault(200, page)] * 30)
    assert [each.remote_id for each in await stand.provider.listed(job)] == ["a"]
    assert len(stand.server.seen) == 2


@polled
async def test_an_endless_list_is_read_for_ten_pages(stand: Stand) -> None:
    pages = [json_fault(200, {"data": [{"id": f"a{n}"}], "has_more": True, "last_id": f"a{n}"}) for n in range(30)]
    stand.server.fail("list", *pages)
    assert len(await stand.provider.listed(stand.job())) == 10


@only(Dialect.DYNAMO)
async def test_a_cluster_lists_nothing(stand: Stand) -> None:
    assert not stand.provider.capabilities.lists
    assert await stand.provider.listed(stand.job()) == ()
    assert stand.server.seen == []


async def test_no_server_knows_a_key_of_ours(stand: Stand) -> None:
    assert not stand.provider.capabilities.idempotent
    assert not stand.provider.capabilities.finds
    assert await stand.provider.find(stand.job(key="n" * 32)) is None
    assert stand.server.seen == []


# ---- answers that are results --------------------------------------------------------------------------------------


@only(Dialect.DYNAMO)
async def test_an_inline_result_survives_a_restart(stand: Stand) -> None:
    job = await stand.sent()
    again = stand.remake(stand.described())
    assert await again.find(job.replace(remote_id=None)) == job.remote_id
    assert (await again.status(job)).state is JobState.FETCHING
    assert await again.fetch(job, str(stand.part()), lambda _: None) == "mp4"
    assert await again.fetch(job, str(stand.part("two.part")), lambda _: None) == "mp4"
    assert stand.part("two.part").read_bytes() == CLIP
    assert len(stand.server.seen) == 1
    assert {path.stat().st_mode & 0o777 for path in (stand.folder / "answers").iterdir()} == {0o600}


@only(Dialect.DYNAMO)
async def test_a_result_at_an_address_is_fetched_from_there(stand: Stand) -> None:
    with FakeVideos(Dialect.OPENAI) as store:
        store.fail("record", Fault(200, CLIP, (("Content-Type", "video/mp4"),)), json_fault(403, {}), Fault(404))
        stand.server.answer_url = f"{store.url}/v1/videos/film?signature=1"
        job = await stand.sent()
        assert (await stand.provider.status(job)).state is JobState.FETCHING
        assert await stand.provider.fetch(job, str(stand.part()), lambda _: None) == "mp4"
        assert "authorization" not in store.seen[0].headers
        for _ in range(2):
            with pytest.raises(ResultGone):
                await stand.provider.fetch(job, str(stand.part()), lambda _: None)


@only(Dialect.DYNAMO)
async def test_a_result_on_the_cluster_itself_is_fetched_with_the_key(stand: Stand) -> None:
    stand.server.answer_url = "/v1/videos/film/content"
    job = await stand.sent()
    stand.server.fail("content", Fault(200, CLIP, (("Content-Type", "video/mp4"),)))
    assert await stand.provider.fetch(job, str(stand.part()), lambda _: None) == "mp4"
    assert stand.server.seen[-1].headers["authorization"] == f"Bearer {KEY}"


@only(Dialect.DYNAMO)
async def test_a_failure_in_the_answer_is_the_jobs(stand: Stand) -> None:
    stand.server.error = "no worker has memory left"
    status = await stand.provider.status(await stand.sent())
    assert status.state is JobState.FAILED
    assert status.error is not None
    assert "no worker has memory left" in status.error.what_happened


@only(Dialect.DYNAMO)
async def test_an_answer_that_is_no_longer_here_is_gone(stand: Stand) -> None:
    job = await stand.sent()
    for path in (stand.folder / "answers").glob("*.video"):
        path.unlink()
    with pytest.raises(ResultGone):
        await stand.provider.status(job)
    with pytest.raises(ResultGone):
        await stand.provider.fetch(job, str(stand.part()), lambda _: None)


@only(Dialect.DYNAMO)
async def test_only_answers_that_were_fetched_are_swept_whatever_the_clock_says(stand: Stand) -> None:
    never_fetched = await stand.sent(stand.job(key="n" * 32))
    jobs = [await stand.sent(stand.job(key=f"{number:032}")) for number in range(KEPT_FETCHED + 1)]
    for job in jobs:
        await stand.provider.fetch(job, str(stand.part()), lambda _: None)
        stand.clock.jump(400 * 24 * 3600.0)
    await stand.sent(stand.job(key="z" * 32))
    assert (await stand.provider.status(never_fetched)).state is JobState.FETCHING
    with pytest.raises(ResultGone):
        await stand.provider.status(jobs[0])
    assert (await stand.provider.status(jobs[1])).state is JobState.FETCHING


@only(Dialect.DYNAMO)
async def test_a_large_answer_is_taken(stand: Stand) -> None:
    stand.server.clip = CLIP + bytes(6_000_000)
    job = await stand.sent()
    assert await stand.provider.fetch(job, str(stand.part()), lambda _: None) == "mp4"
    assert stand.part().stat().st_size == len(CLIP) + 6_000_000


@polled
async def test_a_finished_video_in_any_answer_is_kept(stand: Stand) -> None:
    """Some gateways answer the create with the finished video (openai-videos.md, "Quirks")."""
    stand.server.fail("create", json_fault(200, {"object": "video", "data": [{"b64_json": "AAAAIGZ0eXBpc29t"}]}))
    job = await stand.sent()
    assert (await stand.provider.status(job)).state is JobState.FETCHING
    assert await stand.provider.fetch(job, str(stand.part()), lambda _: None) == "mp4"
