"""Proves that a paid request which is cut off while its picture goes up is never told as not sent, nor sent again."""

import asyncio
import contextlib
import socket
import struct

import pytest

from studio.domain.errors import MaybeSent
from studio.domain.servers import Network
from studio.providers.http import HttpClient
from studio.providers.http_calls import Call
from studio.providers.http_policy import StrictPolicy

BODY = bytes(range(256)) * (12 << 10)  # 3 MB
OFFSETS = [0, 1, 100, 4096, *(len(BODY) * part // 16 for part in range(1, 16)), len(BODY)]


@pytest.mark.parametrize("resets", [True, False], ids=["reset", "closed"])
async def test_an_upload_that_is_cut_may_have_been_taken(resets: bool) -> None:
    requests: list[int] = []
    cut_after = [0]

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            await reader.readuntil(b"\r\n\r\n")
            requests.append(cut_after[0])
            await reader.readexactly(cut_after[0])
        if resets:
            raw = writer.get_extra_info("socket")
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()
        writer.close()

    client = HttpClient(Network(), StrictPolicy())
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1/videos"
        for offset in OFFSETS:
            cut_after[0] = offset
            with pytest.raises(MaybeSent):
                await client.call(Call("POST", url, content=BODY), provider="p", paid=True)
    await client.close()
    assert requests == OFFSETS  # one request each
    assert len(OFFSETS) == 20
