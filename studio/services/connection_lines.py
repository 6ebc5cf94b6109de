"""Owns what is told of a provider in one line: its accounts, how it answered, what it offers. Asks nobody."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from studio.domain.provider_ports import KeyCheck
from studio.domain.providers_known import KnownProvider, ProviderKind, key_variables
from studio.domain.servers import Health, KeyPlace, LastCheck, Server


class AccountState(NamedTuple):
    """One account of a provider: the first one has no label. `check` is its last test, None where there was none."""

    label: str
    place: KeyPlace
    check: LastCheck | None = None


class Connection(NamedTuple):
    """One provider as lists show it. `closed` says why nothing can be sent, `variables` where a key may stand.

    `health`, `checked_at`, `check` and `problem` are those of the test that was made last, of whichever account.
    `testable`: this version can ask it.
    """

    id: str
    name: str
    kind: ProviderKind
    url: str
    accounts: tuple[AccountState, ...]
    models: int
    health: Health = Health.UNKNOWN
    checked_at: datetime | None = None
    check: KeyCheck | None = None
    variables: tuple[str, ...] = ()
    closed: str = ""
    testable: bool = False
    server: Server | None = None
    host: str = ""
    needs_key: bool = True
    problem: str = ""

    @property
    def key(self) -> KeyPlace:
        """Where the key of the first account is."""
        return self.accounts[0].place


class Facts(NamedTuple):
    """What the services know of a provider beside its name."""

    url: str
    host: str
    models: int
    closed: str
    testable: bool
    needs_key: bool


def line(
    provider: KnownProvider, facts: Facts, accounts: Sequence[AccountState], server: Server | None = None
) -> Connection:
    """Return the line of a provider."""
    checks = [each.check for each in accounts if each.check is not None]
    last = max(checks, key=lambda check: check.at, default=None)
    unknown = Health.OK if provider.kind is ProviderKind.BUILT_IN else Health.UNKNOWN
    return Connection(
        provider.id,
        provider.name,
        provider.kind,
        facts.url,
        tuple(accounts),
        facts.models,
        health=unknown if last is None else last.health,
        checked_at=None if last is None else last.at,
        check=None if last is None or last.problem else key_check(last),
        variables=tuple(name for each in key_variables(provider.id) for name in each.names),
        closed=facts.closed,
        testable=facts.testable,
        server=server,
        host=facts.host,
        needs_key=facts.needs_key,
        problem="" if last is None else last.problem,
    )


def key_check(check: LastCheck) -> KeyCheck:
    """Return what a test was told, as a provider tells it."""
    return KeyCheck(check.owner, check.models_found, check.balance_micro_usd, check.latency_ms or 0)


def of_server(server: Server) -> KnownProvider:
    """Return a server of the user's as a provider: their own engine, or a service that sells."""
    kind = ProviderKind.OWN_ENGINE if server.own else ProviderKind.AGGREGATOR
    return KnownProvider(server.provider, server.name, kind, server.url)
