"""Owns what an experiment is: a function that injects one fault and returns the row's figure; and which there are.

A module `group_<letter>.py` holds `ROWS`, the experiments of its group by row. What is needed by most of them, an
engine and a provider that belong together, is `Stage`.
"""

import importlib
import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from tests.faults.bench.catalogue import GROUPS
from tests.faults.bench.comparison import Compared, compared
from tests.faults.bench.engine_plan import EnginePlan
from tests.faults.bench.engine_process import Fact, Nursery, Owner
from tests.faults.bench.paid_jobs import VARIANTS, Variant
from tests.faults.bench.provider_process import PaidProvider
from tests.faults.bench.scaled_loop import ScaledTime

T = TypeVar("T")


class Size(StrEnum):
    """How much an experiment does: for `make test` a little, for `make faults` what the catalogue asks for."""

    SHORT = "short"
    LONG = "long"


class Setting(NamedTuple):
    """What an experiment is given: the seed of all its chance, its size, an empty folder, and quick processes."""

    seed: int
    size: Size
    folder: Path
    nursery: Nursery

    def sized(self, short: T, long: T) -> T:
        """Return the one for this size."""
        return short if self.size is Size.SHORT else long

    def chance(self) -> random.Random:
        """Return chance that is the same for the same seed."""
        return random.Random(self.seed)


class Figure(NamedTuple):
    """What an experiment found: the row's figure in words, whether it is as it must be, and what else was counted."""

    id: str
    value: str
    ok: bool
    details: Mapping[str, Any] = {}


Experiment = Callable[[Setting], Figure]


def experiments(group: str = "") -> dict[str, Experiment]:
    """Return the experiments of a group, or of all, by row."""
    return dict(sorted((row, act) for module in _modules(group) for row, act in module.ROWS.items()))


def short_rows() -> tuple[str, ...]:
    """Return the rows that have a short form here: all but those that a module names in `LONG_ONLY`.

    Those in `STANDS_ELSEWHERE` are run by the tests that they stand among.
    """
    names = ("LONG_ONLY", "STANDS_ELSEWHERE")
    left_out = {row for module in _modules() for name in names for row in getattr(module, name, ())}
    return tuple(row for row in experiments() if row not in left_out)


def _modules(group: str = "") -> list[Any]:
    names = [f"group_{letter.lower()}" for letter in GROUPS if group in ("", letter)]
    there = [name for name in names if Path(__file__).with_name(f"{name}.py").exists()]
    return [importlib.import_module(f"tests.faults.bench.{name}") for name in there]


@dataclass
class Stage:
    """One provider, one workspace, and the owners that come one after the other."""

    setting: Setting
    provider: PaidProvider
    times: ScaledTime
    workspace: Path
    others: tuple[PaidProvider, ...] = ()
    facts: list[Fact] = field(default_factory=list)

    def plan(self, **changes: Any) -> EnginePlan:
        """Return a plan for an owner; `reach` changes how it reaches its provider."""
        reach = changes.pop("reach", {})
        values: dict[str, Any] = {
            "providers": tuple(each.plan(**reach) for each in (self.provider, *self.others)),
            "epoch_s": self.times.epoch_s,
            "factor": self.times.factor,
            "seed": self.setting.seed,
            "unknown_s": self.unknown_s,
        }
        return EnginePlan.model_validate({**values, **changes})

    @property
    def unknown_s(self) -> float:
        """How long it may take until an unknown job is solved: where the provider helps, and the studio uses it."""
        variant = self.provider.variant
        helps = variant.idempotent or variant.lists or variant.finds
        return self.setting.sized(50.0, 240.0) if helps else 5.0

    def start(self, **changes: Any) -> Owner:
        """Begin an owner; hand it to `ended` when it is over."""
        return self.setting.nursery.start(self.workspace, self.plan(**changes))

    def ended(self, owner: Owner, timeout_s: float = 60.0) -> Owner:
        """Let an owner come to its end, and keep what it said."""
        owner.end(timeout_s)
        self.facts += owner.facts
        return owner

    def killed(self, owner: Owner, *, group: bool) -> Owner:
        """Kill an owner, and keep what it said."""
        owner.kill(group=group)
        self.facts += owner.facts
        return owner

    def finished(self, timeout_s: float = 60.0, **changes: Any) -> Owner:
        """Let a new owner finish all work; raises AssertionError where it does not end well."""
        owner = self.ended(self.start(**changes), timeout_s)
        log = owner.errors.read_text(encoding="utf-8")[-3000:]
        assert owner.code == 0, f"exit code {owner.code}: {owner.facts[-3:]} {log}"
        return owner

    def compared(self, *, at_rest: bool = True) -> Compared:
        """Hold books and workspace against each other."""
        books = [each.folder for each in (self.provider, *self.others)]
        return compared(self.workspace, books, self.facts, at_rest=at_rest)


@contextmanager
def stage(
    setting: Setting, variant: Variant | str = "keys", factor: float = 10.0, name: str = "stage"
) -> Iterator[Stage]:
    """Give a provider and an empty workspace."""
    times = ScaledTime(time.time(), factor)
    kind = VARIANTS[variant] if isinstance(variant, str) else variant
    place = setting.folder / name
    with PaidProvider(setting.nursery, place / "provider", kind, times, seed=setting.seed) as provider:
        yield Stage(setting, provider, times, place / "workspace")
