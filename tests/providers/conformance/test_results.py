"""What each dialect's jobs leave: files, redirects, first frames, lists, and answers that are results themselves."""

import base64
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from studio.domain.errors import BadReply, MaybeSent, ProviderUnavailable, RateLimited, ResultGone, UnreadableMedia
from studio.domain.jobs import JobState
from studio.domain.servers import Dialect
from studio.providers.videos_kept import KEPT_FETCHED
from tests.fakes.videos_server import BORN, CLIP, FakeVideos, box
from tests.fakes.videos_socket import Fault, html_fault, json_fault
from tests.providers.conformance.stands import KEY, POLLED, Stand, picture

polled = pytest.mark.parametrize("stand", POLLED, ids=str, indirect=True)


WEBM = b"\x1aE\xdf\xa3\x84\x42\x86\x81\x01\x18\x53\x80\x67\x01\0\0\0\0\0\0\x50" + b"a cluster" * 8 + bytes(8)


def only(*dialects: Dialect) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("stand", dialects, ids=str, indirect=True)


# ---- results -------------------------------------------------------------------------------------------------------


@polled
@pytest.mark.parametrize(
    ("content", "extension"),
    [
        (CLIP, "mp4"),
        (box(b"ftyp", b"qt  \0\0\0\0qt  ") + CLIP[32:], "mov"),
        (box(b"wide") + CLIP[32:], "mov"),
        (WEBM, "webm"),
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
        (CLIP[:-1], UnreadableMedia),
        (CLIP[:100], UnreadableMedia),
        (WEBM[:-1], UnreadableMedia),
    ],
    ids=["page", "json", "empty", "text", "picture", "zeros", "sound", "short mp4", "shorter mp4", "short webm"],
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
async def test_a_cut_file_is_continued_where_the_server_proves_it(stand: Stand) -> None:
    stand.server.states, stand.server.etag = ("completed",), '"film-1"'
    job = await stand.sent()
    headers = (("Content-Type", "video/mp4"), ("ETag", stand.server.etag))
    for after in (5000, 8000):
        stand.server.fail("content", Fault(200, CLIP, headers, after=after))
        with pytest.raises((BadReply, ProviderUnavailable)):
            await stand.provider.fetch(job, str(stand.part()), lambda _: None)
    told: list[float] = []
    assert await stand.provider.fetch(job, str(stand.part()), told.append) == "mp4"
    assert stand.part().read_bytes() == CLIP
    asked = [seen.headers.get("range") for seen in stand.server.of("GET", "/content")]
    assert asked == [None, "bytes=5000-", "bytes=8000-"]
    assert all(fraction > 0.7 for fraction in told)
    assert len(stand.server.ledger) == 1


@polled
async def test_a_page_in_between_spoils_no_beginning(stand: Stand) -> None:
    stand.server.states, stand.server.etag = ("completed",), '"film-1"'
    job = await stand.sent()
    headers = (("Content-Type", "video/mp4"), ("ETag", stand.server.etag))
    stand.server.fail("content", Fault(200, CLIP, headers, after=5000), html_fault(200))
    for words in ("cut off", "sign in to this network"):
        with pytest.raises(BadReply, match=words):
            await stand.provider.fetch(job, str(stand.part()), lambda _: None)
    assert await stand.provider.fetch(job, str(stand.part()), lambda _: None) == "mp4"
    assert stand.part().read_bytes() == CLIP
    assert stand.server.of("GET", "/content")[-1].headers["range"] == "bytes=5000-"


@polled
async def test_a_file_of_untold_length_is_taken_only_where_it_proves_itself_whole(stand: Stand) -> None:
    stand.server.states = ("completed",)
    job = await stand.sent()
    whole = Fault(200, CLIP, (("Content-Type", "video/mp4"),), no_length=True)
    for at in (*range(33, len(CLIP), len(CLIP) // 20), len(CLIP) - 1):
        stand.server.fail("content", whole._replace(after=at))
        with pytest.raises(BadReply, match="may be cut off"):
            await stand.provider.fetch(job, str(stand.part()), lambda _: None)
    stand.server.fail("content", whole)
    assert await stand.provider.fetch(job, str(stand.part()), lambda _: None) == "mp4"
    assert stand.part().read_bytes() == CLIP


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
@pytest.mark.parametrize("data", [[], None, [5], [{}], [{"url": ""}], {"url": "x"}], ids=repr)
async def test_done_without_a_video_is_a_failure_of_its_own(stand: Stand, data: Any) -> None:
    stand.server.fail("create", json_fault(200, {"id": "a", "status": "completed", "data": data}))
    status = await stand.provider.status(await stand.sent())
    assert status.state is JobState.FAILED
    assert status.error is not None
    assert status.error.kind == "no_result"


@only(Dialect.DYNAMO)
async def test_more_videos_than_were_asked_for_are_all_there(stand: Stand) -> None:
    second = CLIP + box(b"free", b"two")
    films = [{"b64_json": base64.b64encode(film).decode()} for film in (CLIP, second)]
    stand.server.fail("create", json_fault(200, {"status": "completed", "data": films}))
    job = await stand.sent()
    assert (await stand.provider.status(job)).outputs == 2
    for number, film in enumerate((CLIP, second)):
        assert await stand.provider.fetch(job, str(stand.part()), lambda _: None, number) == "mp4"
        assert stand.part().read_bytes() == film
    with pytest.raises(ResultGone):
        await stand.provider.fetch(job, str(stand.part()), lambda _: None, 2)


@polled
async def test_a_job_has_one_video_where_the_protocol_has_one(stand: Stand) -> None:
    job = await stand.sent()
    assert (await stand.ended(job)).outputs == 1
    with pytest.raises(ResultGone):
        await stand.provider.fetch(job, str(stand.part()), lambda _: None, 1)


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


@only(Dialect.DYNAMO)
@pytest.mark.parametrize("form", ["plain", "escaped", "spaced"])
async def test_a_large_answer_is_the_same_however_it_is_written(stand: Stand, form: str) -> None:
    content = CLIP + bytes(range(256)) * 600
    coded = base64.b64encode(content).decode()
    written = coded.replace("/", "\\/") if form == "escaped" else coded
    gap = " \n\t" if form == "spaced" else ""
    answer = f'{{"id": "a", "status": "completed", "data": [{{"b64_json"{gap}:{gap}"{written}"}}]}}'
    stand.server.fail("create", Fault(200, answer.encode()))
    assert await stand.provider.fetch(await stand.sent(), str(stand.part()), lambda _: None) == "mp4"
    assert stand.part().read_bytes() == content


@only(Dialect.DYNAMO)
@pytest.mark.parametrize(
    "answer", ['{"data": [{"b64_json": "%s', '{"data": [{"b64_json": "%s*"}]}', '{"a": "b64_json": "%s"}']
)
async def test_a_large_answer_that_is_none_is_not_known(stand: Stand, answer: str) -> None:
    stand.server.fail("create", Fault(200, (answer % ("A" * 100_000)).encode()))
    with pytest.raises(MaybeSent):
        await stand.provider.submit(stand.job())
    assert not list(stand.folder.glob("answers/*"))


@polled
async def test_a_finished_video_in_any_answer_is_kept(stand: Stand) -> None:
    """Some gateways answer the create with the finished video (openai-videos.md, "Quirks")."""
    stand.server.fail(
        "create", json_fault(200, {"object": "video", "data": [{"b64_json": base64.b64encode(CLIP).decode()}]})
    )
    job = await stand.sent()
    assert (await stand.provider.status(job)).state is JobState.FETCHING
    assert await stand.provider.fetch(job, str(stand.part()), lambda _: None) == "mp4"
