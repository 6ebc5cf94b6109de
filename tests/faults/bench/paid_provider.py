"""Owns the process of the fake paid provider: two origins of its own, books, a plan of faults, and its control.

    python -m tests.faults.bench.paid_provider FOLDER SETTINGS.json

It tells its ports in one line of JSON. Then each line of JSON on its input is an order, answered by one line; it ends
when its input does.
"""

import asyncio
import json
import ssl
import sys
from pathlib import Path
from typing import Any

from studio.domain.base import Frozen
from tests.faults.bench.books import Books
from tests.faults.bench.fault_rules import FaultPlan, Rule
from tests.faults.bench.paid_api import PaidApi
from tests.faults.bench.paid_jobs import PaidJobs, Variant
from tests.faults.bench.paid_socket import Origin
from tests.faults.bench.scaled_loop import ScaledTime, run_scaled


class Settings(Frozen):
    """What a provider is begun with. `certificate` is a file with a key and its certificate; empty: plain http."""

    variant: Variant = Variant()
    epoch_s: float
    factor: float = 1.0
    seed: int = 1
    certificate: str = ""


class PaidServer:
    """Both origins and what stands behind them."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        times = ScaledTime(settings.epoch_s, settings.factor)
        self._settings = settings
        self._books = Books(folder)
        self._jobs = PaidJobs(settings.variant, self._books, times)
        self._plan = FaultPlan(settings.seed)
        answers = PaidApi(self._jobs, self._plan, self._media_origin)
        self._api = Origin(answers.api, answers.admit)
        self._media = Origin(answers.media)

    def _media_origin(self) -> str:
        return f"http{'s' if self._settings.certificate else ''}://127.0.0.1:{self._media.port}"

    async def open(self) -> dict[str, Any]:
        """Listen; return the ports."""
        context = None
        if self._settings.certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(self._settings.certificate)
        for origin in (self._api, self._media):
            await origin.open(context)
        return {"api_port": self._api.port, "media_port": self._media.port}

    async def obey(self, order: dict[str, Any]) -> dict[str, Any]:
        """Do what one order says; return what is told."""
        do = order["do"]
        if do == "rules":
            self._plan.use([Rule(**each) for each in order["rules"]])
        elif do == "add":
            self._plan.add(Rule(**order["rule"]))
        elif do == "variant":
            kept = self._jobs.variant.model_dump()
            self._jobs.variant = Variant.model_validate({**kept, **order["changes"]})
        elif do == "down":
            for origin in self._named(order):
                await origin.close()
        elif do == "up":
            for origin in self._named(order):
                await origin.open()
        elif do != "facts":
            raise ValueError(f"nothing is done that is called {do}")
        return {"ok": True, "now_s": self._jobs.times.now_s()}

    def _named(self, order: dict[str, Any]) -> list[Origin]:
        origins = {"api": self._api, "media": self._media}
        return [origins[name] for name in order.get("origins", list(origins))]

    async def close(self) -> None:
        """Stop."""
        for origin in (self._api, self._media):
            await origin.close()
        self._books.close()


async def _serve(folder: Path, settings: Settings) -> None:
    loop = asyncio.get_running_loop()
    server = PaidServer(folder, settings)
    orders = asyncio.StreamReader(limit=1 << 24)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(orders), sys.stdin)
    _tell(await server.open())
    try:
        while line := await orders.readline():
            _tell(await server.obey(json.loads(line)))
    finally:
        await server.close()


def _tell(facts: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def main(folder: Path, settings: Settings) -> int:
    """Run a provider until its input ends."""
    run_scaled(_serve(folder, settings), settings.factor)
    return 0


if __name__ == "__main__":
    main(Path(sys.argv[1]), Settings.model_validate_json(Path(sys.argv[2]).read_text(encoding="utf-8")))
