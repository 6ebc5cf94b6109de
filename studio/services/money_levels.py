"""Owns which budgets were said to be filled to 80, 90 and 100 %, so that each is said once in its period."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from studio.domain.budgets import ASK_SHARE, STOP_SHARE, WARN_SHARE, BudgetLine

_LEVELS = (STOP_SHARE, ASK_SHARE, WARN_SHARE)


class _Said(NamedTuple):
    """In which period, and of which limit, a level was said last."""

    period: str
    limit_micro_usd: int
    level: float


class SaidLevels:
    """The levels that were said. A new period or another limit begins anew; a raise for a day does not."""

    def __init__(self, text: str | None = None) -> None:
        """Take up what `text` kept; what cannot be read is as if nothing was said: a warning comes twice then."""
        self._said: dict[str, _Said] = {}
        try:
            kept = json.loads(text or "{}")
            self._said = {str(key): _Said(str(a), int(b), float(c)) for key, (a, b, c) in kept.items()}
        except (ValueError, TypeError, AttributeError):
            self._said = {}

    def text(self) -> str:
        """Return what is to be kept."""
        return json.dumps(self._said)

    def newly_passed(self, lines: Iterable[BudgetLine]) -> tuple[BudgetLine, ...]:
        """Return the lines that passed a level that was not said, and note that it is."""
        passed = []
        for line in lines:
            level = next((level for level in _LEVELS if line.share >= level), 0.0)
            key = f"{line.budget.scope.value}:{line.budget.of}"
            period = "" if line.resets_at is None else f"{line.resets_at:%Y-%m-%d}"
            now = _Said(period, line.budget.limit_micro_usd, level)
            said = self._said.get(key)
            if said is not None and said[:2] == now[:2] and level <= said.level:
                continue
            if level:
                self._said[key] = now
                passed.append(line)
        return tuple(passed)
