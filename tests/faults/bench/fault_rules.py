"""Owns the plan of faults of the fake paid provider: which request is met by which fault, how often, by chance or not.

A rule's `do` is a word that `paid_faults` and `paid_media` know; `values` are what that word needs.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

KINDS = ("create", "poll", "list", "find", "cancel", "account", "media")


@dataclass
class Rule:
    """A fault for requests of the kind `on`. The first rule that fits is used.

    The first `skip` requests that fit are let by, then `times` are met (None: all), each with the chance `share`.
    `intents` narrows it to requests of these jobs. `billed` says, for a create, that the job is made and charged before
    the fault; without it nothing is made.
    """

    on: str
    do: str
    billed: bool = False
    times: int | None = None
    skip: int = 0
    share: float = 1.0
    intents: tuple[str, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.on not in KINDS:
            raise ValueError(f"nothing is asked that is called {self.on}")
        self.intents = tuple(self.intents)

    def to_json(self) -> dict[str, Any]:
        """Return it as it crosses to the provider."""
        return asdict(self)


class FaultPlan:
    """The rules that hold now."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._rules: list[Rule] = []

    def use(self, rules: Sequence[Rule]) -> None:
        """Follow these rules from now on, and no others."""
        self._rules = list(rules)

    def add(self, rule: Rule) -> None:
        """Follow one more rule, before the others."""
        self._rules.insert(0, rule)

    def fault(self, on: str, intent: str) -> Rule | None:
        """Return the rule for a request, and count it."""
        for rule in self._rules:
            if rule.on != on or (rule.intents and intent not in rule.intents) or rule.times == 0:
                continue
            if rule.skip:
                rule.skip -= 1
                continue
            if rule.share < 1.0 and self._chance.random() >= rule.share:
                continue
            if rule.times is not None:
                rule.times -= 1
            return rule
        return None
