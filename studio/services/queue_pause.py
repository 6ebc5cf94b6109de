"""Owns whether anything is sent: all sending or that of one provider can stand still until the user lets it go on.

It is kept in the workspace, so that a start changes nothing. A copied or restored workspace comes up standing still:
its waiting jobs may have been sent from where it came. Jobs of this computer are not concerned.
"""

import json
from typing import Any

from studio.domain.ledger_ports import QUEUE_FACT, LedgerStore
from studio.services.broadcast import Broadcast


class QueuePause:
    """The switch. `changes` comes after it was turned."""

    def __init__(self, facts: LedgerStore) -> None:
        self._facts = facts
        self.why = ""
        self.providers: frozenset[str] = frozenset()
        self.changes: Broadcast[None] = Broadcast()

    async def load(self, why: str = "") -> None:
        """Read how it stands; `why` (`copied`, `restored`) stops all sending from now on."""
        text = await self._facts.facts(QUEUE_FACT)
        self.why, self.providers = ("", frozenset[str]()) if text is None else _read(text)
        if why:
            await self._keep(why, self.providers)

    async def turn(self, paused: bool, provider: str = "") -> None:
        """Let all sending, or that of one provider, stand still or go on; raises StoreError."""
        if provider:
            others = self.providers - {provider}
            await self._keep(self.why, others | {provider} if paused else others)
        else:
            await self._keep((self.why or "user") if paused else "", self.providers)

    async def _keep(self, why: str, providers: frozenset[str]) -> None:
        await self._facts.keep_facts(QUEUE_FACT, json.dumps({"why": why, "providers": sorted(providers)}))
        self.why, self.providers = why, providers
        self.changes.send(None)

    def stops(self, provider: str) -> bool:
        """Say whether nothing is to be sent to a provider."""
        return bool(self.why) or provider in self.providers


def _read(text: str) -> tuple[str, frozenset[str]]:
    """Return what was kept; what cannot be read may have said that all sending stands still."""
    try:
        kept: Any = json.loads(text)
    except (ValueError, RecursionError):
        return "user", frozenset()
    why, names = (kept.get("why"), kept.get("providers")) if isinstance(kept, dict) else (None, None)
    if not isinstance(why, str) or not isinstance(names, list):
        return "user", frozenset()
    return why, frozenset(map(str, names))
