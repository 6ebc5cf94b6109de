"""Owns the measuring of what asking costs this computer: processor time of one question to a server, all of it ours.

The fake server runs in a process of its own, so that only the adapter, the HTTP client and the loop are counted.
"""

import asyncio
import subprocess
import sys
import time
from pathlib import Path

from studio.domain.jobs import JobState
from studio.domain.servers import Dialect, Network, Server
from studio.providers.http import HttpClient
from studio.providers.http_policy import StrictPolicy
from studio.providers.videos import VideosProvider
from tests.bench.rows import Row, median
from tests.fakes.jobs import job_for
from tests.fakes.time import InstantClock
from tests.providers.conformance.stands import Keys

WARM_UP, ROUNDS, QUESTIONS = 40, 9, 100
LIMIT_MS = 2.0


def questions(folder: Path) -> list[Row]:
    """Measure `status()` of a running job over a real socket: the middle of nine rounds of 100."""
    command = [sys.executable, "-m", "tests.fakes.videos_server", Dialect.VLLM_OMNI.value]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        url = server.stdout.readline().strip()
        try:
            spent_ms = asyncio.run(_asked(url, folder))
        finally:
            server.communicate("")
    return [Row("question to a server, processor", "–", spent_ms, "ms", None, LIMIT_MS)]


async def _asked(url: str, folder: Path) -> float:
    """Return the processor time of one question in ms."""
    http = HttpClient(Network(), StrictPolicy())
    described = Server(name="gpu-1", url=url, dialect=Dialect.VLLM_OMNI, served=("wan/small-1",))
    provider = VideosProvider(described, http, Keys(), lambda *_: "", InstantClock(), folder / "answers")
    job = job_for(provider, provider.specs()[0].id)
    job = job.replace(remote_id=await provider.submit(job))
    try:
        for _ in range(WARM_UP):
            await provider.status(job)
        rounds = []
        for _ in range(ROUNDS):
            began = time.process_time()
            for _ in range(QUESTIONS):
                assert (await provider.status(job)).state is not JobState.FAILED
            rounds.append((time.process_time() - began) * 1000 / QUESTIONS)
    finally:
        await http.close()
    return median(rounds)
