"""Proves the network thread: other loops await it, a cancellation crosses over, it ends quickly and brings no Qt."""

import ast
import asyncio
import os
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from studio.domain.errors import MaybeSent, ProviderUnavailable
from studio.domain.servers import Network
from studio.providers.http_calls import Call, Downloaded
from studio.providers.http_late import LateHttp
from studio.providers.http_policy import StrictPolicy
from studio.providers.network_thread import NetworkThread
from tests.fakes.raw_http import Line, RawServer, Seen, answer, serving


@pytest.fixture
async def server() -> AsyncIterator[RawServer]:
    """A server in the test's own loop, which is not the thread's."""
    async with serving() as server:
        yield server


@pytest.fixture
async def thread() -> AsyncIterator[NetworkThread]:
    """A network thread."""
    thread = NetworkThread(Network(), StrictPolicy())
    yield thread
    await thread.close()


def network_threads() -> list[threading.Thread]:
    """Return the network threads there are."""
    return [each for each in threading.enumerate() if each.name == "network"]


async def test_a_thread_begins_with_the_first_request(thread: NetworkThread, server: RawServer) -> None:
    server.says("/a", answer(b"ok"))
    assert network_threads() == []
    processors = os.sched_getaffinity(0) if sys.platform == "linux" else set()
    reply = await thread.call(Call("GET", f"{server.origin}/a"), provider="p")
    assert reply.body == b"ok"
    (made,) = network_threads()
    if sys.platform == "linux":  # it lets the window's thread go first
        assert len(os.sched_getaffinity(made.native_id or 0)) == 1
        assert os.sched_getaffinity(threading.main_thread().native_id or 0) == processors
        assert os.getpriority(os.PRIO_PROCESS, made.native_id or 0) == 19
        assert os.getpriority(os.PRIO_PROCESS, threading.main_thread().native_id or 0) < 19
    await thread.close()
    assert network_threads() == []


async def test_a_download_tells_its_progress_in_the_loop_of_the_caller(
    thread: NetworkThread, server: RawServer, tmp_path: Path
) -> None:
    server.says("/f", answer(b"x" * 100_000))
    told: list[tuple[float, threading.Thread]] = []
    found = await thread.download(
        Call("GET", f"{server.origin}/f"),
        str(tmp_path / "a"),
        lambda fraction: told.append((fraction, threading.current_thread())),
        provider="p",
        home=server.origin,
    )
    assert isinstance(found, Downloaded)
    assert found.size_bytes == 100_000
    assert {where for _, where in told} <= {threading.main_thread()}


async def test_errors_cross_over(thread: NetworkThread, server: RawServer, unused_tcp_port: int) -> None:
    server.says("/a", answer(b"{", length=9))
    with pytest.raises(ProviderUnavailable):
        await thread.call(Call("POST", f"http://127.0.0.1:{unused_tcp_port}"), provider="p", paid=True)
    with pytest.raises(MaybeSent):
        await thread.call(Call("POST", f"{server.origin}/a"), provider="p", paid=True)


async def test_a_cancelled_download_has_ended_when_the_caller_goes_on(
    thread: NetworkThread, server: RawServer, tmp_path: Path
) -> None:
    gone = asyncio.Event()

    async def hold(_: Seen, line: Line) -> None:
        await line.send(answer(b"x" * 2_000_000, length=3_000_000))
        task.cancel()
        await line.waits()
        gone.set()

    server.scripts["/f"] = hold
    told: list[float] = []
    call = Call("GET", f"{server.origin}/f")
    coroutine = thread.download(call, str(tmp_path / "a"), told.append, provider="p", home=server.origin)
    task = asyncio.get_running_loop().create_task(coroutine)
    await asyncio.wait({task})
    assert task.cancelled()
    told.clear()
    async with asyncio.timeout(5):
        await gone.wait()
    assert told == []


async def test_a_call_cancelled_before_it_began_is_never_sent(thread: NetworkThread, server: RawServer) -> None:
    server.says("/kept", answer(b"ok"))
    await thread.call(Call("GET", f"{server.origin}/kept"), provider="p")
    task = asyncio.get_running_loop().create_task(
        thread.call(Call("POST", f"{server.origin}/paid"), provider="p", paid=True)
    )
    task.cancel()
    await asyncio.wait({task})
    assert [seen.target for seen in server.seen] == ["/kept"]


@pytest.mark.parametrize("paid", [True, False])
async def test_closing_ends_what_is_under_way_within_two_seconds(
    thread: NetworkThread, server: RawServer, paid: bool
) -> None:
    came = asyncio.Event()

    async def hold(_: Seen, line: Line) -> None:
        came.set()
        await line.waits()

    server.scripts["/a"] = hold
    call = thread.call(Call("POST", f"{server.origin}/a"), provider="p", paid=paid)
    task = asyncio.get_running_loop().create_task(call)
    await came.wait()
    began = time.monotonic()
    await thread.close()
    assert time.monotonic() - began < 2.0
    with pytest.raises(MaybeSent if paid else ProviderUnavailable):
        await task
    with pytest.raises(ProviderUnavailable, match="closing"):
        await thread.call(Call("GET", f"{server.origin}/a"), provider="p")
    await thread.close()


async def test_other_settings_reach_the_thread(thread: NetworkThread, server: RawServer, tmp_path: Path) -> None:
    server.says("/kept", answer(b"ok"))
    url = f"{server.origin}/kept"
    thread.use(Network(proxy="http://127.0.0.1:1"))
    assert (await thread.call(Call("GET", url), provider="p")).body == b"ok"
    thread.use(Network(ca_file=str(tmp_path / "none")))
    assert (await thread.call(Call("GET", url), provider="p")).body == b"ok"
    assert server.connections == 2


async def test_many_calls_are_under_way_at_once(thread: NetworkThread, server: RawServer) -> None:
    together = asyncio.Event()

    async def wait_for_all(_: Seen, line: Line) -> None:
        if len(server.seen) == 20:
            together.set()
        await together.wait()
        await line.send(answer(b"ok"))

    server.scripts["/a"] = wait_for_all
    calls = [thread.call(Call("GET", f"{server.origin}/a"), provider="p") for _ in range(20)]
    assert {reply.body for reply in await asyncio.gather(*calls)} == {b"ok"}


async def test_a_late_client_is_made_at_the_first_request(server: RawServer, tmp_path: Path) -> None:
    server.says("/kept", answer(b"ok"))
    late = LateHttp(Network(), StrictPolicy())
    await late.close()
    assert (await late.call(Call("GET", f"{server.origin}/kept"), provider="p")).body == b"ok"
    late.use(Network())
    found = await late.download(
        Call("GET", f"{server.origin}/kept"), str(tmp_path / "a"), lambda _: None, provider="p", home=server.origin
    )
    assert isinstance(found, Downloaded)
    await late.close()


MODULES = """
import sys
import studio.providers.network_thread, studio.providers.http_late, studio.providers.http_policy
print(sorted({name.partition(".")[0] for name in sys.modules} & {"httpx", "httpcore", "anyio", "certifi", "PySide6"}))
"""


def test_nothing_heavy_is_loaded_before_the_first_request() -> None:
    done = subprocess.run([sys.executable, "-c", MODULES], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


WINDOW = """
import asyncio, sys
from PySide6.QtCore import QCoreApplication
import qasync
from studio.domain.servers import Network
from studio.providers.http_calls import Call
from studio.providers.http_policy import StrictPolicy
from studio.providers.network_thread import NetworkThread

async def main():
    thread = NetworkThread(Network(), StrictPolicy())
    print((await thread.call(Call("GET", sys.argv[1]), provider="p")).body.decode())
    held = asyncio.ensure_future(thread.call(Call("GET", sys.argv[1] + "/hold"), provider="p"))
    await asyncio.wait({held}, timeout=0.1)
    held.cancel()
    await asyncio.wait({held})
    print(held.cancelled())
    await thread.close()

app = QCoreApplication([])
qasync.run(main())
"""


async def test_the_window_s_loop_awaits_it(server: RawServer) -> None:
    async def hold(_: Seen, line: Line) -> None:
        await line.waits()

    server.says("/a", answer(b"ok"))
    server.scripts["/a/hold"] = hold
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", WINDOW, f"{server.origin}/a", stdout=asyncio.subprocess.PIPE
    )
    async with asyncio.timeout(30):
        out, _ = await process.communicate()
    assert (process.returncode, out.decode().split()) == (0, ["ok", "True"])


def libraries(node: ast.AST) -> set[str]:
    """Return what a statement imports, by the first part of its name."""
    if isinstance(node, ast.Import):
        return {each.name.partition(".")[0] for each in node.names}
    return {(node.module or "").partition(".")[0]} if isinstance(node, ast.ImportFrom) else set()


def test_only_the_http_modules_know_the_library() -> None:
    """Of these, `http.py` alone builds a client: see the static checks."""
    root = Path(__file__).resolve().parents[2] / "studio"
    users: dict[str, set[str]] = {}
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for library in libraries(node) & {"httpx", "httpcore", "anyio", "socket", "ssl"}:
                users.setdefault(library, set()).add(path.relative_to(root).as_posix())
    assert users["httpx"] == {"providers/http.py", "providers/http_faults.py", "providers/http_routes.py"}
    assert users["httpcore"] == users["httpx"] | {"providers/http_connect.py"}
    assert users["anyio"] == {"providers/http_connect.py", "providers/http_faults.py"}
    assert users["ssl"] == {
        "providers/http_connect.py", "providers/http_faults.py", "providers/http_routes.py", "providers/http_trust.py"
    }  # fmt: skip
