"""Proves that a download which broke off goes on where the same file is proved, and begins anew everywhere else.

However it went, the file that is told whole is the server's, byte for byte.
"""

import asyncio
import hashlib
import random
import resource
from collections.abc import Callable
from pathlib import Path

import pytest

from studio.domain.errors import BadReply, DiskFull, ProviderUnavailable, StudioError
from studio.domain.servers import Network
from studio.providers.http import HttpClient
from studio.providers.http_calls import Call, Downloaded, Reply
from studio.providers.http_policy import StrictPolicy
from studio.providers.http_resume import MOST_UNFINISHED
from tests.fakes.addresses import TablePolicy
from tests.fakes.raw_http import Line, RawServer, Script, Seen, answer, serving
from tests.providers.fetching import fetch

FILE = random.Random(11).randbytes(3_000_001)
OTHER = random.Random(12).randbytes(3_000_001)
STRONG = 'ETag: "one"'
TAKEN = 1 << 20


class Pieces:
    """Answers a file: the first time cut after some bytes, then as it is told. `sent_bytes` counts bodies."""

    def __init__(self, server: RawServer, path: str = "/f", content: bytes = FILE) -> None:
        self.server = server
        self.content = content
        self.cuts: list[int] = [TAKEN]
        self.etag = STRONG
        self.sent_bytes = 0
        self.rest: Callable[[int], bytes] = self.right_rest
        server.scripts[path] = self.answer

    async def answer(self, seen: Seen, line: Line) -> None:
        """Answer one request, cut where that is planned."""
        asked = seen.header("range")
        if asked:
            start = int(asked.removeprefix("bytes=").removesuffix("-"))
            head, _, body = self.rest(start).partition(b"\r\n\r\n")
        else:
            head, _, body = answer(self.content, "200 OK", self.etag).partition(b"\r\n\r\n")
        body = body[: self.cuts.pop(0)] if self.cuts else body
        self.sent_bytes += len(body)
        await line.send(head + b"\r\n\r\n", body)

    def right_rest(self, start: int) -> bytes:
        """Return what a server answers that goes on with the same file."""
        return self.part(start, len(self.content) - 1, len(self.content))

    def part(self, first: int, last: int, total: int | str, etag: str = STRONG, status: str = "206 Partial") -> bytes:
        """Return a part of the file."""
        return answer(self.content[first : last + 1], status, etag, f"Content-Range: bytes {first}-{last}/{total}")


async def broken_off(http: HttpClient, server: RawServer, part: Path) -> None:
    """Make a download that is cut."""
    with pytest.raises((BadReply, ProviderUnavailable)):
        await fetch(http, server, part)


async def whole(http: HttpClient, server: RawServer, part: Path, content: bytes = FILE) -> Downloaded:
    """Make a download that must give the whole file; return what was told of it."""
    found = await fetch(http, server, part)
    assert isinstance(found, Downloaded)
    assert (found.sha256, found.size_bytes) == (hashlib.sha256(content).hexdigest(), len(content))
    assert found.head == content[:64]
    assert part.read_bytes() == content
    return found


# ---- it goes on ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", [1, 63, 64, 1000, TAKEN - 1, TAKEN, TAKEN + 1, 2_500_000, len(FILE) - 1])
async def test_what_came_is_not_fetched_again(http: HttpClient, server: RawServer, tmp_path: Path, at: int) -> None:
    pieces = Pieces(server)
    pieces.cuts = [at]
    part = tmp_path / "a.part"
    await broken_off(http, server, part)
    found = await whole(http, server, part)
    assert found.continued_bytes == at
    assert pieces.sent_bytes == len(FILE)  # fetched again: 0
    assert [(seen.header("range"), seen.header("if-range")) for seen in server.seen] == [
        ("", ""),
        (f"bytes={at}-", '"one"'),
    ]


async def test_a_download_cut_twenty_times_is_fetched_once(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    pieces = Pieces(server)
    chance = random.Random(3)
    pieces.cuts = [chance.randrange(1, 150_000) for _ in range(20)]
    for _ in range(20):
        await broken_off(http, server, tmp_path / "a.part")
    await whole(http, server, tmp_path / "a.part")
    assert pieces.sent_bytes == len(FILE)
    assert len(server.seen) == 21


async def test_a_download_that_stalls_or_was_cancelled_goes_on(
    http: HttpClient, server: RawServer, tmp_path: Path
) -> None:
    part, pieces = tmp_path / "a.part", Pieces(server)
    usual = server.scripts["/f"]

    def stalls(ends: Callable[[], object]) -> Script:
        async def stalled(seen: Seen, line: Line) -> None:
            first = int(seen.header("range").removeprefix("bytes=").removesuffix("-") or "0")
            head = pieces.right_rest(first) if first else answer(FILE, "200 OK", STRONG)
            await line.send(head[: head.index(b"\r\n\r\n") + 4], FILE[first : first + 700_000])
            ends()
            await line.waits()

        return stalled

    server.scripts["/f"] = stalls(lambda: None)
    with pytest.raises(BadReply, match="came too slowly"):
        await fetch(http, server, part, deadline_s=0.2)
    arrived = asyncio.Event()
    server.scripts["/f"] = stalls(arrived.set)
    task = asyncio.get_running_loop().create_task(fetch(http, server, part))
    await arrived.wait()
    task.cancel()
    await asyncio.wait({task})
    server.scripts["/f"] = usual
    pieces.cuts = []
    found = await whole(http, server, part)
    assert found.continued_bytes >= 700_000


async def test_the_keys_and_the_range_go_where_a_redirect_leads_as_each_may(tmp_path: Path) -> None:
    async with serving() as server, serving() as store:
        client = HttpClient(Network(), TablePolicy(store.port))
        pieces = Pieces(store)
        server.says("/f", answer(b"", "302 Found", f"Location: {store.origin}/f?signature=1"))
        await broken_off(client, server, tmp_path / "a")
        found = await whole(client, server, tmp_path / "a")
        assert found.continued_bytes == TAKEN
        assert pieces.sent_bytes == len(FILE)
        assert {name for name, _ in store.seen[-1].headers} == {
            "host", "user-agent", "accept-encoding", "accept", "range", "if-range",
        }  # fmt: skip
        await client.close()


async def test_progress_goes_on_from_what_is_there(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    Pieces(server).cuts = [2_900_000]
    await broken_off(http, server, tmp_path / "a")
    told: list[float] = []
    call = Call("GET", f"{server.origin}/f")
    await http.download(call, str(tmp_path / "a"), told.append, provider="p", home=server.origin)
    assert told
    assert min(told) > 0.9


async def test_an_answer_without_a_file_leaves_what_is_there(
    http: HttpClient, server: RawServer, tmp_path: Path
) -> None:
    pieces = Pieces(server)
    await broken_off(http, server, tmp_path / "a")
    usual = server.scripts["/f"]
    server.says("/f", answer(b"later", "503 Busy"))
    assert isinstance(await fetch(http, server, tmp_path / "a"), Reply)
    server.scripts["/f"] = usual
    assert (await whole(http, server, tmp_path / "a")).continued_bytes == TAKEN
    assert pieces.sent_bytes == len(FILE)


async def test_only_the_rest_needs_room(server: RawServer, tmp_path: Path) -> None:
    room = [len(FILE)]
    client = HttpClient(Network(), StrictPolicy(), free_bytes=lambda _: room[0])
    pieces = Pieces(server)
    await broken_off(client, server, tmp_path / "a")
    room[0] = len(FILE) - TAKEN - 1
    with pytest.raises(DiskFull) as raised:
        await fetch(client, server, tmp_path / "a")
    assert raised.value.needed_bytes == len(FILE) - TAKEN
    room[0] += 1
    assert (await whole(client, server, tmp_path / "a")).continued_bytes == TAKEN
    assert pieces.content[:TAKEN] == FILE[:TAKEN]
    await client.close()


# ---- it begins anew ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "header",
    ['ETag: W/"one"', "ETag: one", 'ETag: ""', "X-None: 1", 'ETag: "a", "b"', 'ETag: "one"\r\nAccept-Ranges: none'],
)
async def test_without_a_strong_name_the_file_is_asked_for_whole(
    http: HttpClient, server: RawServer, tmp_path: Path, header: str
) -> None:
    pieces = Pieces(server)
    pieces.etag = header
    await broken_off(http, server, tmp_path / "a")
    assert (await whole(http, server, tmp_path / "a")).continued_bytes == 0
    assert [seen.header("range") for seen in server.seen] == ["", ""]


@pytest.mark.parametrize("form", ["chunks", "until the end"])
async def test_without_a_length_the_file_is_asked_for_whole(
    http: HttpClient, server: RawServer, tmp_path: Path, form: str
) -> None:
    async def broken(_: Seen, line: Line) -> None:
        chunked = ["Transfer-Encoding: chunked"] if form == "chunks" else []
        body = b"f4240\r\n" + FILE[:1_000_000] if chunked else FILE[:1_000_000]
        await line.send(answer(body, "200 OK", STRONG, *chunked, length=None))
        await line.waits(0.1)
        line.reset()

    server.scripts["/f"] = broken
    await broken_off(http, server, tmp_path / "a")
    Pieces(server).cuts = []
    assert (await whole(http, server, tmp_path / "a")).continued_bytes == 0
    assert server.seen[-1].header("range") == ""


def _others(pieces: Pieces) -> dict[str, Callable[[int], bytes]]:
    last, total = len(FILE) - 1, len(FILE)
    return {
        "the range ignored": lambda _: answer(FILE, "200 OK", STRONG),
        "another file, as it should": lambda _: answer(FILE, "200 OK", 'ETag: "two"'),
        "a new name": lambda start: pieces.part(start, last, total, 'ETag: "two"'),
        "a weak name": lambda start: pieces.part(start, last, total, 'ETag: W/"one"'),
        "no name": lambda start: pieces.part(start, last, total, "X-None: 1"),
        "another total": lambda start: pieces.part(start, last, total + 1),
        "no total": lambda start: pieces.part(start, last, "*"),
        "an earlier start": lambda start: pieces.part(start - 1, last, total),
        "a later start": lambda start: pieces.part(start + 1, last, total),
        "not to the end": lambda start: pieces.part(start, last - 1, total),
        "no range said": lambda start: answer(FILE[start:], "206 Partial", STRONG),
        "a range of words": lambda start: answer(FILE[start:], "206 Partial", STRONG, "Content-Range: bytes x-y/z"),
        "longer than it says": lambda start: answer(
            FILE[start:] + b"x", "206 Partial", STRONG, f"Content-Range: bytes {start}-{last}/{total}"
        ),
        "several parts": lambda start: answer(
            FILE[start:], "206 Partial", STRONG, f"Content-Range: bytes {start}-{last}/{total}",
            "Content-Type: multipart/byteranges; boundary=b",
        ),
        "compressed": lambda start: answer(
            FILE[start:], "206 Partial", STRONG, f"Content-Range: bytes {start}-{last}/{total}",
            "Content-Encoding: gzip",
        ),
        "beyond the end": lambda _: answer(b"", "416 Beyond", f"Content-Range: bytes */{total}"),
    }  # fmt: skip


OTHERS = tuple(_others(Pieces(RawServer())))


@pytest.mark.parametrize("kind", OTHERS)
async def test_whatever_else_is_answered_the_file_is_the_servers(
    http: HttpClient, server: RawServer, tmp_path: Path, kind: str
) -> None:
    pieces = Pieces(server)
    await broken_off(http, server, tmp_path / "a")
    pieces.rest = _others(pieces)[kind]
    assert (await whole(http, server, tmp_path / "a")).continued_bytes == 0
    asked = [seen.header("range") for seen in server.seen]
    assert asked == ["", f"bytes={TAKEN}-"] + ([] if kind in OTHERS[:2] else [""])


async def test_another_file_by_then_is_taken_whole(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    pieces = Pieces(server)
    await broken_off(http, server, tmp_path / "a")
    pieces.content, pieces.etag = OTHER, 'ETag: "two"'
    pieces.rest = lambda _: answer(OTHER, "200 OK", 'ETag: "two"')
    pieces.cuts = [2_000_000]
    await broken_off(http, server, tmp_path / "a")
    pieces.rest = lambda start: pieces.part(start, len(OTHER) - 1, len(OTHER), 'ETag: "two"')
    assert (await whole(http, server, tmp_path / "a", OTHER)).continued_bytes == 2_000_000
    assert server.seen[-1].header("if-range") == '"two"'


@pytest.mark.parametrize("change", ["one bit", "shorter", "empty", "gone", "a folder"])
async def test_a_part_that_is_not_what_came_is_not_built_on(
    http: HttpClient, server: RawServer, tmp_path: Path, change: str
) -> None:
    Pieces(server)
    part = tmp_path / "a.part"
    await broken_off(http, server, part)
    await http._prefix(str(part))  # its file is closed
    content = part.read_bytes()
    assert content == FILE[:TAKEN]
    if change == "one bit":
        part.write_bytes(content[:5000] + bytes([content[5000] ^ 1]) + content[5001:])
    elif change == "shorter":
        part.write_bytes(content[:-1])
    elif change == "empty":
        part.write_bytes(b"")
    else:
        part.unlink()
    if change == "a folder":
        part.mkdir()
        with pytest.raises(StudioError):
            await fetch(http, server, part)
        part.rmdir()
    assert (await whole(http, server, part)).continued_bytes == 0
    assert {seen.header("range") for seen in server.seen} == {""}


async def test_a_longer_part_is_cut_to_what_came(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    Pieces(server)
    part = tmp_path / "a.part"
    await broken_off(http, server, part)
    await http._prefix(str(part))
    part.write_bytes(part.read_bytes() + b"of nobody" * 400_000)
    assert (await whole(http, server, part)).continued_bytes == TAKEN


async def test_the_rest_from_another_origin_is_not_taken(tmp_path: Path) -> None:
    async with serving() as server, serving() as store, serving() as twin:
        client = HttpClient(Network(), TablePolicy(store.port, twin.port))
        Pieces(store)
        pieces = Pieces(twin)
        pieces.cuts = []
        server.says("/f", answer(b"", "302 Found", f"Location: {store.origin}/f"))
        await broken_off(client, server, tmp_path / "a")
        server.says("/f", answer(b"", "302 Found", f"Location: {twin.origin}/f"))
        assert (await whole(client, server, tmp_path / "a")).continued_bytes == 0
        await client.close()


async def test_a_rest_in_chunks_must_fit(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    pieces = Pieces(server)

    def chunked(more: bytes) -> Callable[[int], bytes]:
        def rest(start: int) -> bytes:
            body = FILE[start:] + more if more != b"-" else FILE[start:-1]
            return answer(
                b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body), "206 Partial", STRONG, "Transfer-Encoding: chunked",
                f"Content-Range: bytes {start}-{len(FILE) - 1}/{len(FILE)}", length=None,
            )  # fmt: skip

        return rest

    for more in (b"x", b"-"):
        pieces.cuts = [TAKEN]
        await broken_off(http, server, tmp_path / "a")
        pieces.rest = chunked(more)
        with pytest.raises(BadReply, match=r"is larger than|another length"):
            await fetch(http, server, tmp_path / "a")
        before = len(server.seen)
        await whole(http, server, tmp_path / "a")
        assert server.seen[before].header("range") == ""
    pieces.cuts, pieces.rest = [TAKEN], chunked(b"")
    await broken_off(http, server, tmp_path / "a")
    assert (await whole(http, server, tmp_path / "a")).continued_bytes == TAKEN


async def test_another_program_begins_anew(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    Pieces(server)
    await broken_off(http, server, tmp_path / "a")
    client = HttpClient(Network(), StrictPolicy())
    assert (await whole(client, server, tmp_path / "a")).continued_bytes == 0
    await client.close()


async def test_a_bounded_number_of_downloads_is_remembered(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    pieces = Pieces(server, content=FILE[:1000])
    pieces.cuts = [10] * (MOST_UNFINISHED + 1)
    for number in range(MOST_UNFINISHED + 1):
        await broken_off(http, server, tmp_path / str(number))
    assert (await whole(http, server, tmp_path / "0", FILE[:1000])).continued_bytes == 0
    assert (await whole(http, server, tmp_path / "1", FILE[:1000])).continued_bytes == 10
    assert len(http._unfinished) == MOST_UNFINISHED - 1


async def test_a_disk_that_filled_up_is_gone_on_with_when_there_is_room(
    http: HttpClient, server: RawServer, tmp_path: Path
) -> None:
    pieces = Pieces(server)
    pieces.cuts = []
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, usual[1]))
    try:
        with pytest.raises(DiskFull):
            await fetch(http, server, tmp_path / "a")
        await http._prefix(str(tmp_path / "a"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    found = await whole(http, server, tmp_path / "a")
    assert 0 < found.continued_bytes <= 1_500_000
