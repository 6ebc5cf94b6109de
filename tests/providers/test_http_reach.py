"""Proves that looking whether a host can be reached sends nothing to it, and goes no way that a request may not go."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest

from studio.domain.errors import ProviderUnavailable
from studio.domain.servers import Network
from studio.providers.http import HttpClient
from studio.providers.http_calls import Call
from studio.providers.http_connect import Lookup
from studio.providers.http_late import LateHttp
from studio.providers.http_policy import StrictPolicy
from studio.providers.http_routes import Waits
from studio.providers.network_thread import NetworkThread
from tests.fakes.addresses import Names


class Listener:
    """Counts who connects, and keeps every byte that comes."""

    def __init__(self) -> None:
        self.port = 0
        self.came: list[bytes] = []
        self.ended = asyncio.Event()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Read one connection to its end."""
        with contextlib.suppress(ConnectionError):
            self.came.append(await reader.read())
        self.ended.set()
        writer.close()


@contextlib.asynccontextmanager
async def listening() -> AsyncIterator[Listener]:
    """Give a listener."""
    listener = Listener()
    async with await asyncio.start_server(listener.serve, "127.0.0.1", 0) as server:
        listener.port = server.sockets[0].getsockname()[1]
        yield listener


async def reached(
    url: str, home: str | None = None, network: Network | None = None, lookup: Lookup | None = None
) -> bool:
    """Look whether an address can be reached, its own origin unless `home` says otherwise."""
    names = lookup or Names({"studio.test": ("127.0.0.1",)})
    client = HttpClient(network or Network(), StrictPolicy(), lookup=names, waits=Waits(reach_s=0.5))
    try:
        return await client.reach(url, provider="p", home=url if home is None else home)
    finally:
        await client.close()


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("host", ["127.0.0.1", "studio.test"])
async def test_a_host_that_listens_is_reached_without_a_byte(scheme: str, host: str) -> None:
    async with listening() as listener:
        assert await reached(f"{scheme}://{host}:{listener.port}/v1")
        await listener.ended.wait()
        assert listener.came == [b""]


async def test_a_host_that_does_not_listen_or_has_no_address_is_not_reached(unused_tcp_port: int) -> None:
    assert not await reached(f"http://127.0.0.1:{unused_tcp_port}")
    assert not await reached("https://nobody.test")
    assert not await reached("https://[bad")
    assert not await reached("ftp://127.0.0.1")


async def test_it_ends_in_time() -> None:
    async def silent(host: str) -> tuple[str, ...]:
        await asyncio.get_running_loop().create_future()
        return ()

    began = asyncio.get_running_loop().time()
    assert not await reached("https://studio.test", lookup=silent)
    assert asyncio.get_running_loop().time() - began < 3.0
    assert Waits().reach_s == 5.0


async def test_nowhere_is_gone_that_a_request_may_not_go() -> None:
    async with listening() as listener:
        for url in (f"http://127.0.0.1:{listener.port}", f"https://127.0.0.1:{listener.port}"):
            assert not await reached(url, home="")
            assert not await reached(url, home="https://studio.test")
        assert not await reached(f"http://me:pw@127.0.0.1:{listener.port}")
        assert listener.came == []


async def test_behind_a_proxy_the_proxy_is_reached_and_sent_nothing(unused_tcp_port: int) -> None:
    async with listening() as proxy:
        through = Network(proxy=f"http://me:hush@127.0.0.1:{proxy.port}")
        assert await reached("https://far.test/v1", network=through)
        await proxy.ended.wait()
        assert proxy.came == [b""]
        assert not await reached("https://far.test/v1", network=Network(proxy=f"http://127.0.0.1:{unused_tcp_port}"))
        assert not await reached("https://far.test/v1", network=Network(proxy="gopher://127.0.0.1"))
        assert len(proxy.came) == 1


async def test_a_cancelled_look_is_cancelled() -> None:
    async def silent(host: str) -> tuple[str, ...]:
        asked.set()
        await asyncio.get_running_loop().create_future()
        return ()

    asked = asyncio.Event()
    task = asyncio.get_running_loop().create_task(reached("https://studio.test", lookup=silent))
    await asked.wait()
    task.cancel()
    await asyncio.wait({task})
    assert task.cancelled()


async def test_the_network_s_thread_and_the_late_client_look_alike(unused_tcp_port: int) -> None:
    async with listening() as listener:
        for http in (NetworkThread(Network(), StrictPolicy()), LateHttp(Network(), StrictPolicy())):
            near, nowhere = f"http://127.0.0.1:{listener.port}", f"http://127.0.0.1:{unused_tcp_port}"
            assert await http.reach(near, provider="p", home=near)
            assert not await http.reach(nowhere, provider="p", home=nowhere)
            await http.close()


async def test_a_program_that_closes_reaches_nobody() -> None:
    thread = NetworkThread(Network(), StrictPolicy())
    await thread.close()
    async with listening() as listener:
        near = f"http://127.0.0.1:{listener.port}"
        assert not await thread.reach(near, provider="p", home=near)
        with pytest.raises(ProviderUnavailable):
            await thread.call(Call("GET", near), provider="p")
        assert listener.came == []
