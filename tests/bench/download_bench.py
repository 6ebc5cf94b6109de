"""Measures downloads: twenty at once against a bare loop of the same library, and what they cost the open window."""

import asyncio
import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import httpx

from studio.domain.servers import Network
from studio.providers.http import HttpClient
from studio.providers.http_calls import Call, Downloaded
from studio.providers.http_policy import StrictPolicy
from tests.bench.rows import Row, median, percentile
from tests.bench.window_bench import MIDDLE, filled_workspace, running, stalled
from tests.end_to_end.real_window import ROOT, Box, RealWindow, Screen, screen, until

FILES = 20
FILE_BYTES = 8 << 20
ROUNDS = 7


@contextlib.contextmanager
def file_server() -> Iterator[str]:
    """Serve the file from a process of its own; give the address."""
    command = [sys.executable, "-m", "tests.bench.file_server", str(FILE_BYTES)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        process.stdin.close()


def downloads(folder: Path) -> list[Row]:
    """Twenty files at once through our client, through a bare loop, and through curl, in turns."""
    place = folder / "downloads"
    place.mkdir(exist_ok=True)
    ways: dict[str, Callable[[str, Path], float]] = {"ours": _timed(_ours), "bare": _timed(_bare)}
    if shutil.which("curl"):
        ways["curl"] = _curl
    speeds: dict[str, list[float]] = {name: [] for name in ways}
    with file_server() as origin:
        for number in range(ROUNDS + 1):
            order = list(ways) if number % 2 else list(ways)[::-1]
            for name in order:
                seconds = ways[name](origin, place)
                if number:
                    speeds[name].append(FILES * FILE_BYTES / seconds / 1e6)
    rows = [
        Row(
            f"{FILES} downloads of {FILE_BYTES >> 20} MB at once, checked and synced", "bare httpx loop",
            median(speeds["ours"]), "MB/s", median(speeds["bare"]), 0.9, at_most=False,
        )
    ]  # fmt: skip
    if "curl" in speeds:
        rows.append(Row("  curl, which neither hashes nor syncs", "–", median(speeds["curl"]), "MB/s"))
    return rows


def _timed(way: Callable[[str, Path], Awaitable[None]]) -> Callable[[str, Path], float]:
    """Return how many seconds a way takes in a loop of its own, the making of its client included."""

    def run(origin: str, place: Path) -> float:
        return asyncio.run(_measured(way, origin, place))

    return run


async def _measured(way: Callable[[str, Path], Awaitable[None]], origin: str, place: Path) -> float:
    began = time.monotonic()
    await way(origin, place)
    return time.monotonic() - began


async def _ours(origin: str, place: Path) -> None:
    client = HttpClient(Network(), StrictPolicy())

    async def one(number: int) -> None:
        call = Call("GET", f"{origin}/{number}")
        path = str(place / f"{number}.part")
        found = await client.download(call, path, lambda _: None, provider="bench", home=origin)
        assert isinstance(found, Downloaded)
        assert found.size_bytes == FILE_BYTES

    try:
        await asyncio.gather(*map(one, range(FILES)))
    finally:
        await client.close()


async def _bare(origin: str, place: Path) -> None:
    limits = httpx.Limits(max_connections=FILES)
    async with httpx.AsyncClient(trust_env=False, timeout=60, limits=limits) as client:

        async def one(number: int) -> None:
            digest = hashlib.sha256()
            with (place / f"{number}.part").open("wb") as file:  # that is what "bare" means
                async with client.stream("GET", f"{origin}/{number}") as response:
                    async for piece in response.aiter_bytes():
                        file.write(piece)
                        digest.update(piece)
                file.flush()
                os.fsync(file.fileno())

        await asyncio.gather(*map(one, range(FILES)))


def _curl(origin: str, place: Path) -> float:
    began = time.monotonic()
    subprocess.run(
        ["curl", "--silent", "--show-error", "--fail", "--noproxy", "*", "--parallel", "--parallel-immediate",
         "--parallel-max", str(FILES), "--output", f"{place}/#1.part", f"{origin}/[1-{FILES}]"],
        check=True,
        stderr=subprocess.DEVNULL,  # it draws its progress there, whatever it was told
    )  # fmt: skip
    return time.monotonic() - began


# ---- the window meanwhile ------------------------------------------------------------------------------------------


def stalls(folder: Path, seconds: float = 60.0) -> list[Row]:
    """UI stalls while twenty downloads run in the network thread all the time, and a user types, clicks and scrolls."""
    workspace = filled_workspace(folder)
    out, bare_out, alone_out = folder / "downloading.json", folder / "bare.json", folder / "alone.json"
    place = folder / "downloads"
    place.mkdir(exist_ok=True)
    loading = [sys.executable, "-m", "tests.bench.downloading_window"]
    with file_server() as origin, screen() as on:
        window = RealWindow(on, workspace, folder, [*loading, str(out), str(workspace), origin, str(place)])
        window.fill()
        window.settles(Box(56, 120, 230, 300))
        begin, end = _use(on, seconds)
        code = window.close()
        window.kill()
        if code:
            raise RuntimeError(window.output())
        command = [*loading, str(alone_out), "alone", origin, str(place)]
        with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE) as beside:
            with running(on, [sys.executable, "-m", "tests.bench.heartbeat", str(bare_out), "bare"]):
                until(lambda: any(on.pixels(MIDDLE)), "bare window")
                bare_begin, bare_end = _use(on, seconds)
            assert beside.stdin is not None
            beside.stdin.close()
    ours, alone = json.loads(out.read_text()), json.loads(alone_out.read_text())
    late = stalled(ours["ticks"], begin, end)
    bare_late = stalled(json.loads(bare_out.read_text())["ticks"], bare_begin, bare_end)
    words = f"UI stall, {seconds:.0f} s of {FILES} downloads at once + input"
    return [
        Row(f"{words}, p99", "–", percentile(late, 99) * 1000, "ms", None, 16),
        Row(f"{words}, max", "–", max(late) * 1000, "ms", None, 50),
        Row("  downloaded meanwhile", "–", _speed(ours["ends"], begin, end), "MB/s"),
        Row("  bare window beside the same load, p99", "–", percentile(bare_late, 99) * 1000, "ms"),
        Row("  bare window beside the same load, max", "–", max(bare_late) * 1000, "ms"),
        Row("  downloaded beside it", "–", _speed(alone["ends"], bare_begin, bare_end), "MB/s"),
    ]


def _speed(ends: list[float], begin: float, end: float) -> float:
    return sum(begin <= each <= end for each in ends) * FILE_BYTES / (end - begin) / 1e6


def _use(on: Screen, seconds: float) -> tuple[float, float]:
    """Type into the prompt, scroll the outline and click shots, as a user does; return from when to when."""
    begin = time.monotonic()
    step = 0
    while time.monotonic() - begin < seconds:
        for words in (
            ["mousemove", "1100", "700", "click", "1", "type", "--delay", "8", "the reeds bend slowly "],
            ["mousemove", "160", "400", "click", "--repeat", "12", "--delay", "25", "5"],
            ["mousemove", "160", str(250 + 38 * (step % 6)), "click", "1"],
            ["mousemove", "160", "400", "click", "--repeat", "12", "--delay", "25", "4"],
        ):
            subprocess.run(["xdotool", *words], env=on.environment, check=True)
        step += 1
    return begin, time.monotonic()
