"""Owns the fake paid provider from the side of an experiment: begins its process, tells it what to do, reads books."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.faults.bench import books
from tests.faults.bench.engine_plan import ProviderPlan
from tests.faults.bench.engine_process import Nursery
from tests.faults.bench.fault_rules import Rule
from tests.faults.bench.paid_jobs import Variant
from tests.faults.bench.paid_provider import Settings
from tests.faults.bench.scaled_loop import ScaledTime


class PaidProvider:
    """A provider that runs; use it as a context. Its books lie in `folder`."""

    def __init__(
        self,
        nursery: Nursery,
        folder: Path,
        variant: Variant,
        times: ScaledTime,
        *,
        seed: int = 1,
        provider_id: str = "bench",
        certificate: str = "",
        ca_file: str = "",
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.variant = variant
        self.provider_id = provider_id
        self._ca_file = ca_file
        self._nursery = nursery
        self._scheme = "https" if certificate else "http"
        settings = Settings(
            variant=variant, epoch_s=times.epoch_s, factor=times.factor, seed=seed, certificate=certificate
        )
        self.pid, orders, facts, self.errors = nursery.fork("provider", folder, settings.model_dump_json())
        self._orders, self._facts = os.fdopen(orders, "w", buffering=1), os.fdopen(facts)
        ports = self._heard()
        self.api_port, self.media_port = int(ports["api_port"]), int(ports["media_port"])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._orders.close()
        self._facts.close()
        self._nursery.waited(self.pid)

    def _heard(self) -> dict[str, Any]:
        line = self._facts.readline()
        if not line:
            raise RuntimeError(f"the fake provider ended: {self.errors.read_text(encoding='utf-8')[-2000:]}")
        found: dict[str, Any] = json.loads(line)
        return found

    def _order(self, **order: Any) -> dict[str, Any]:
        self._orders.write(json.dumps(order) + "\n")
        return self._heard()

    def rules(self, *rules: Rule) -> None:
        """Follow these faults from now on, and no others."""
        self._order(do="rules", rules=[rule.to_json() for rule in rules])

    def add(self, rule: Rule) -> None:
        """Follow one more fault."""
        self._order(do="add", rule=rule.to_json())

    def change(self, **changes: Any) -> None:
        """Be another variant from now on."""
        self._order(do="variant", changes=changes)

    def down(self, *origins: str) -> None:
        """Refuse connections at `api`, `media`, or both where none is named; what is open is ended."""
        self._order(do="down", **({"origins": list(origins)} if origins else {}))

    def up(self, *origins: str) -> None:
        """Listen again at the same ports."""
        self._order(do="up", **({"origins": list(origins)} if origins else {}))

    def now_s(self) -> float:
        """Return its time of day, in seconds since 1970."""
        return float(self._order(do="facts")["now_s"])

    def bills(self) -> list[books.Bill]:
        """Return what it charged."""
        return books.bills(self.folder)

    def asked(self, what: str = "") -> list[books.Asked]:
        """Return what it was asked."""
        return books.asked(self.folder, what)

    def plan(self, **changes: Any) -> ProviderPlan:
        """Return how an engine reaches it."""
        variant = self.variant
        values: dict[str, Any] = {
            "id": self.provider_id,
            "origin": f"{self._scheme}://127.0.0.1:{self.api_port}",
            "ports": (self.api_port, self.media_port),
            "account_keys": {label: key for key, label in variant.accounts.items()},
            "idempotent": variant.idempotent,
            "key_window_s": variant.key_window_s,
            "lists": variant.lists,
            "finds": variant.finds,
            "ca_file": self._ca_file,
        }
        return ProviderPlan.model_validate({**values, **changes})


def origins(providers: Sequence[PaidProvider]) -> list[Path]:
    """Return where the books of providers lie."""
    return [provider.folder for provider in providers]
