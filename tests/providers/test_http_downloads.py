"""Proves downloads: a file is whole or an error says why not, and every place a server leads to is judged."""

import asyncio
import contextlib
import hashlib
import random
from pathlib import Path

import pytest

from studio.domain.errors import BadReply, DiskFull, ProviderUnavailable, StoreError
from studio.domain.servers import Network
from studio.providers.http import HttpClient
from studio.providers.http_calls import Call, Downloaded, Reply
from studio.providers.http_policy import StrictPolicy
from tests.fakes.raw_http import Line, RawServer, Seen, answer, serving
from tests.providers.fetching import fetch

FILE = random.Random(5).randbytes(3_000_000)


# ---- whole files ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["length", "chunks", "until the end"])
async def test_a_whole_file_is_written_hashed_and_told_of(
    http: HttpClient, server: RawServer, tmp_path: Path, form: str
) -> None:
    header = "Content-Type: video/mp4"
    chunked = b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in (FILE[:1_500_000], FILE[1_500_000:])) + b"0\r\n\r\n"
    bodies = {
        "length": answer(FILE, "200 OK", header),
        "chunks": answer(chunked, "200 OK", header, "Transfer-Encoding: chunked", length=None),
        "until the end": answer(FILE, "200 OK", header, length=None),
    }
    server.says("/f", bodies[form])
    told: list[float] = []
    part = tmp_path / "a.part"
    call = Call("GET", f"{server.origin}/f")
    found = await http.download(call, str(part), told.append, provider="p", home=server.origin)
    whole = Downloaded(hashlib.sha256(FILE).hexdigest(), len(FILE), "video/mp4", FILE[:64])
    assert found == whole._replace(end_known=form != "until the end")
    assert part.read_bytes() == FILE
    assert told
    assert all(0 <= fraction <= 1 for fraction in told)
    assert (told == [0.0] * len(told)) is (form != "length")


async def test_an_older_part_file_is_begun_anew(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    part = tmp_path / "a.part"
    part.write_bytes(b"old" * 100)
    server.says("/f", answer(b"new"))
    await fetch(http, server, part)
    assert part.read_bytes() == b"new"


async def test_progress_is_told_at_most_ten_times_a_second(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    async def slowly(_: Seen, line: Line) -> None:
        await line.send(answer(length=60))
        await line.drip(b"x" * 60, 0.005)

    server.scripts["/f"] = slowly
    told: list[float] = []
    began = asyncio.get_running_loop().time()
    await http.download(
        Call("GET", f"{server.origin}/f"), str(tmp_path / "a"), told.append, provider="p", home=server.origin
    )
    assert 2 <= len(told) <= 10 * (asyncio.get_running_loop().time() - began) + 1


@pytest.mark.parametrize("status", ["403 Forbidden", "404 Not Found", "410 Gone", "206 Partial Content", "500 Oops"])
async def test_another_status_is_an_answer_and_writes_nothing(
    http: HttpClient, server: RawServer, tmp_path: Path, status: str
) -> None:
    server.says("/f", answer(b"<Error>Expired</Error>", status))
    reply = await fetch(http, server, tmp_path / "a.part")
    assert isinstance(reply, Reply)
    assert (reply.status, reply.body) == (int(status[:3]), b"<Error>Expired</Error>")
    assert list(tmp_path.iterdir()) == []


# ---- files that are not whole --------------------------------------------------------------------------------------

CUTS = [0, 1, 63, 64, 4095, 65536, 1 << 20, (1 << 20) + 1, len(FILE) - 1]


@pytest.mark.parametrize("at", CUTS)
async def test_a_body_shorter_than_announced_is_noticed(
    http: HttpClient, server: RawServer, tmp_path: Path, at: int
) -> None:
    server.says("/f", answer(FILE[:at], length=len(FILE)))
    with pytest.raises(BadReply, match="was cut off"):
        await fetch(http, server, tmp_path / "a.part")


@pytest.mark.parametrize("at", CUTS)
async def test_a_body_without_length_that_is_broken_off_is_noticed(
    http: HttpClient, server: RawServer, tmp_path: Path, at: int
) -> None:
    async def broken(_: Seen, line: Line) -> None:
        await line.send(answer(FILE[:at], length=None))
        line.reset()

    server.scripts["/f"] = broken
    # A reset may overtake the status line: then nothing came at all.
    with pytest.raises((BadReply, ProviderUnavailable), match=r"was cut off|broke off"):
        await fetch(http, server, tmp_path / "a.part")


async def test_a_cut_last_chunk_is_noticed(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    server.says("/f", answer(b"5\r\nhello\r\n", "200 OK", "Transfer-Encoding: chunked", length=None))
    with pytest.raises(BadReply, match="was cut off"):
        await fetch(http, server, tmp_path / "a.part")


async def test_a_body_without_a_length_over_a_secured_line_needs_a_farewell(tmp_path: Path) -> None:
    async with serving("good") as server:

        async def cut(_: Seen, line: Line) -> None:
            await line.send(answer(FILE[:1000], length=None))
            line.cut()
            await line.waits()

        server.scripts["/cut"] = cut
        server.says("/whole", answer(FILE[:1000], length=None))
        ca_file = str(Path(__file__).parent.parent / "data" / "certificates" / "ca.pem")
        client = HttpClient(Network(ca_file=ca_file), StrictPolicy())
        found = await fetch(client, server, tmp_path / "a.part", "/whole")
        assert isinstance(found, Downloaded)
        assert found.size_bytes == 1000
        with pytest.raises(BadReply, match="was cut off"):
            await fetch(client, server, tmp_path / "b.part", "/cut")
        await client.close()


async def test_a_dripping_file_is_given_up_and_a_slow_one_is_not(
    http: HttpClient, server: RawServer, tmp_path: Path
) -> None:
    async def drip(_: Seen, line: Line) -> None:
        await line.send(answer(length=1000))
        await line.drip(b"x" * 1000, 0.02)

    async def slow(_: Seen, line: Line) -> None:
        await line.send(answer(length=20 * 16384))
        for _each in range(20):
            await line.send(b"x" * 16384)
            await line.waits(0.03)

    server.scripts["/drip"], server.scripts["/slow"] = drip, slow
    with pytest.raises(BadReply, match="came too slowly"):
        await fetch(http, server, tmp_path / "a.part", "/drip", deadline_s=0.2)
    found = await fetch(http, server, tmp_path / "b.part", "/slow", deadline_s=0.2)
    assert isinstance(found, Downloaded)


# ---- limits --------------------------------------------------------------------------------------------------------


async def test_too_large_a_file_is_refused_before_it_is_taken(
    http: HttpClient, server: RawServer, tmp_path: Path
) -> None:
    server.says("/f", answer(b"x", length=10 << 40))
    with pytest.raises(BadReply, match="is larger than"):
        await fetch(http, server, tmp_path / "a.part")
    assert list(tmp_path.iterdir()) == []


async def test_the_limit_is_that_of_the_settings(server: RawServer, tmp_path: Path) -> None:
    server.says("/f", answer(b"x" * (1 << 20) + b"y"))
    client = HttpClient(Network(largest_result_mb=1), StrictPolicy())
    call = Call("GET", f"{server.origin}/f")
    for network, error in ((None, BadReply), (Network(), None)):
        if network is not None:
            client.use(network)
        with pytest.raises(error, match="is larger than") if error is not None else contextlib.nullcontext():
            found = await client.download(call, str(tmp_path / "a"), lambda _: None, provider="p", home=server.origin)
            assert isinstance(found, Downloaded)
    assert Network().largest_result_mb << 20 == 4 << 30
    await client.close()


async def test_an_endless_file_stops_at_the_limit(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    async def endless(_: Seen, line: Line) -> None:
        await line.send(answer(b"", length=None))
        while not line.gone.is_set():
            await line.send(b"x" * 65536)

    server.scripts["/f"] = endless
    part = tmp_path / "a.part"
    with pytest.raises(BadReply, match="is larger than"):
        await fetch(http, server, part, limit_bytes=3_000_000)
    assert part.stat().st_size <= 3_000_000


@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate", "gzip, gzip"])
async def test_a_compressed_file_is_refused(http: HttpClient, server: RawServer, tmp_path: Path, encoding: str) -> None:
    server.says("/f", answer(b"\x1f\x8b" * 100, "200 OK", f"Content-Encoding: {encoding}"))
    with pytest.raises(BadReply, match="is compressed"):
        await fetch(http, server, tmp_path / "a.part")
    assert server.seen[0].header("accept-encoding") == "identity"


async def test_room_is_asked_for_before_a_byte_is_written(server: RawServer, tmp_path: Path) -> None:
    asked: list[str] = []

    def little(path: str) -> int:
        asked.append(path)
        return len(FILE) - 1

    server.says("/f", answer(FILE))
    client = HttpClient(Network(), StrictPolicy(), free_bytes=little)
    with pytest.raises(DiskFull) as raised:
        await fetch(client, server, tmp_path / "a.part")
    assert (raised.value.needed_bytes, raised.value.free_bytes) == (len(FILE), len(FILE) - 1)
    assert asked == [str(tmp_path / "a.part")]
    assert list(tmp_path.iterdir()) == []
    await client.close()


async def test_a_full_disk_is_told_as_one(http: HttpClient, server: RawServer) -> None:
    server.says("/f", answer(b"x" * 2_000_000))
    with pytest.raises(DiskFull):
        await http.download(
            Call("GET", f"{server.origin}/f"), "/dev/full", lambda _: None, provider="p", home=server.origin
        )


async def test_a_folder_that_is_gone_is_told_as_one(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    server.says("/f", answer(b"x"))
    with pytest.raises(StoreError):
        await fetch(http, server, tmp_path / "gone" / "a.part")


async def test_a_cancelled_download_lets_its_file_go(http: HttpClient, server: RawServer, tmp_path: Path) -> None:
    async def hold(_: Seen, line: Line) -> None:
        await line.send(answer(b"x" * 2_000_000, length=3_000_000))
        task.cancel()
        await line.waits()

    server.scripts["/f"] = hold
    task = asyncio.get_running_loop().create_task(fetch(http, server, tmp_path / "a.part"))
    await asyncio.wait({task})
    assert task.cancelled()
