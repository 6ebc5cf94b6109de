"""Owns what window and command line do with providers: list them, keep keys, test, name servers and accounts, consent.

Knows no adapter and shows no key. The user's servers are `user_servers.py`'s, reached through here.
"""

from collections import Counter
from collections.abc import Callable

from pydantic import SecretStr

from studio.domain.errors import (
    AuthFailed,
    InputError,
    ProviderError,
    QuotaExceeded,
    RateLimited,
)
from studio.domain.jobs import GenerationJob
from studio.domain.models import ModelStatus
from studio.domain.ports import Clock
from studio.domain.provider_ports import KeyCheck, NamedServers, RemoteProvider, Secrets
from studio.domain.providers_known import KNOWN, KnownProvider, ProviderKind, display_name, key_variables, known
from studio.domain.server_address import checked_address, host_of, is_this_computer
from studio.domain.servers import Health, KeyPlace, LastCheck, Network, Server
from studio.services.accounts import Accounts, no_provider, takes_key
from studio.services.broadcast import Broadcast
from studio.services.catalogue import Catalogue
from studio.services.connection_lines import AccountState, Connection, Facts, line, of_server
from studio.services.settings import Settings, SettingsService
from studio.services.user_servers import Published, SentJobs, UserServers

SLOW_MS = 2000
_PROXIES = ("http://", "https://", "socks5://", "socks5h://")


class Connections:
    """The providers, their accounts and how they answered. `changes` tells the id of one whose line is another now."""

    def __init__(
        self,
        settings: SettingsService,
        secrets: Secrets,
        make: NamedServers,
        catalogue: Catalogue,
        jobs: SentJobs,
        clock: Clock,
        name_of: Callable[[GenerationJob], str],
    ) -> None:
        self._settings = settings
        self._secrets = secrets
        self._catalogue = catalogue
        self._jobs = jobs
        self._clock = clock
        self._name_of = name_of
        self._servers = UserServers(settings, secrets, make, catalogue, jobs)
        self._accounts = Accounts(settings, secrets, self._servers)
        self.changes: Broadcast[str] = Broadcast()

    # ---- the list ------------------------------------------------------------------------------------------------

    async def list(self) -> tuple[Connection, ...]:
        """Return every provider: built in, the user's servers, then all others that are known."""
        await self._servers.tidy()
        living = [line.provider for line in await self._catalogue.lines() if line.status is not ModelStatus.RETIRED]
        models, servers = Counter(living), self._servers.all()
        lines = [await self._line(each, models[each.id]) for each in KNOWN]
        own = [await self._line(of_server(each), models[each.provider], each) for each in servers]
        built_in = sum(each.kind is ProviderKind.BUILT_IN for each in KNOWN)
        return (*lines[:built_in], *own, *lines[built_in:])

    async def connection(self, provider: str) -> Connection:
        """Return one provider's line; raises NotFound with the field `provider`."""
        for each in await self.list():
            if each.id == provider:
                return each
        raise no_provider(provider)

    async def _line(self, provider: KnownProvider, models: int, server: Server | None = None) -> Connection:
        adapter = self._adapter(provider.id)
        url = provider.base_url if adapter is None else str(getattr(adapter, "base_url", ""))
        needs_key = takes_key(provider.id) if server is None else server.needs_key
        closed = self._catalogue.closed(provider.id)
        built_in = provider.kind is ProviderKind.BUILT_IN
        if adapter is None and server is not None:
            closed = self._servers.fault(server)
        facts = Facts(url, host_of(url), models, closed, built_in or adapter is not None, needs_key)
        accounts = [await self._account(provider.id, label, needs_key) for label in self._accounts.labels(provider.id)]
        return line(provider, facts, accounts, server)

    async def _account(self, provider: str, label: str, needs_key: bool) -> AccountState:
        place = await self._secrets.place(provider, label) if needs_key else KeyPlace.NOT_NEEDED
        checks = self._settings.value().checks
        check = next((each for each in checks if (each.provider, each.account) == (provider, label)), None)
        return AccountState(label, place, check)

    def _adapter(self, provider: str) -> RemoteProvider | None:
        """Return who can be asked; None where this version has nobody for it, or nothing is to be asked."""
        return next((each for each in self._catalogue.remotes() if each.id == provider), None)

    # ---- keys and accounts ---------------------------------------------------------------------------------------

    async def set_key(
        self, provider: str, account: str, key: SecretStr, place: KeyPlace = KeyPlace.KEYRING
    ) -> KeyPlace:
        """Keep a key of an account; return where it is now. What waited for a key goes on.

        Raises InputError naming `key`, `provider` or `account`.
        """
        self._accounts.check(provider, account)
        if not takes_key(provider):
            raise InputError(f"{display_name(provider)} needs no key.", "Use it as it is.", field="provider")
        _check_form(provider, key)
        kept = await self._secrets.keep(provider, account, key, place)
        await self._servers.needs_key(provider, True)
        await self._note(provider, account, None)
        await self._jobs.key_changed(provider, account)
        self.changes.send(provider)
        return kept

    async def forget_key(self, provider: str, account: str = "") -> KeyPlace:
        """Delete a key; return where there still is one: ENVIRONMENT or MISSING. Raises NotFound or StoreError."""
        self._accounts.check(provider, account)
        await self._secrets.forget(provider, account)
        left = [await self._secrets.place(provider, each) for each in self._accounts.labels(provider)]
        await self._servers.needs_key(provider, any(place is not KeyPlace.MISSING for place in left))
        await self._note(provider, account, None)
        self.changes.send(provider)
        return await self._secrets.place(provider, account)

    def jobs_using(self, provider: str, account: str = "") -> tuple[str, ...]:
        """Return the names of the jobs that are not ended and need an account's key."""
        jobs = self._jobs.open_jobs()
        return tuple(self._name_of(job) for job in jobs if (job.provider, job.account) == (provider, account))

    async def add_account(self, provider: str, label: str) -> None:
        """Add an account beside the first one; raises InputError naming `label` or `provider`, or NotFound."""
        await self._accounts.add(provider, label)
        self.changes.send(provider)

    async def rename_account(self, provider: str, old: str, new: str) -> None:
        """Give an account another label; jobs that were sent with the old one keep its key until they end."""
        await self._accounts.rename(provider, old, new)
        self.changes.send(provider)

    async def remove_account(self, provider: str, label: str) -> None:
        """Offer an account no more; it is forgotten with its key as soon as no job needs it. Raises NotFound."""
        await self._accounts.remove(provider, label)
        self.changes.send(provider)

    def secret_notices(self) -> tuple[str, ...]:
        """Return what must be known of the place that keys are kept in."""
        return self._secrets.notices()

    # ---- tests ---------------------------------------------------------------------------------------------------

    async def test(self, provider: str, account: str = "") -> KeyCheck:
        """Make a call that costs nothing; remember how it went, and which models a server serves where none was known.

        Raises InputError where this version cannot ask it, NotFound, or the ProviderError that says what is wrong.
        """
        self._accounts.check(provider, account)
        there = known(provider)
        adapter = self._adapter(provider)
        if adapter is None and there is not None and there.kind is ProviderKind.BUILT_IN:
            return KeyCheck(None, len(self._catalogue.provider(provider).specs()), None, 0)
        if adapter is None:
            adapter = self._servers.adapter(provider)
        try:
            check = await adapter.check_key(account)
            if check.models_found and any(each.provider == provider and not each.served for each in self.servers()):
                await self._servers.take(await self._servers.published(provider, account))
        except ProviderError as error:
            await self._note(provider, account, self._failed(provider, account, error))
            self.changes.send(provider)
            raise _advised(provider, error) from error
        await self._note(provider, account, self._passed(provider, account, check))
        self.changes.send(provider)
        return check

    def _passed(self, provider: str, account: str, check: KeyCheck) -> LastCheck:
        return LastCheck(
            provider=provider, account=account, at=self._clock.now(), latency_ms=check.latency_ms,
            health=Health.SLOW if check.latency_ms >= SLOW_MS else Health.OK,
            owner=check.account, models_found=check.models_found, balance_micro_usd=check.balance_micro_usd,
        )  # fmt: skip

    def _failed(self, provider: str, account: str, error: ProviderError) -> LastCheck:
        """Return a failed test: who refuses a key answers all the same."""
        health = Health.DOWN
        if isinstance(error, AuthFailed):
            health = Health.OK
        elif isinstance(error, QuotaExceeded | RateLimited):
            health = Health.LIMITED
        return LastCheck(
            provider=provider, account=account, at=self._clock.now(), health=health, problem=error.what_happened
        )

    async def _note(self, provider: str, account: str, check: LastCheck | None) -> None:
        """Keep the last test of an account in the settings; None forgets it."""
        new = () if check is None else (check,)

        def changes(now: Settings) -> dict[str, object]:
            others = (each for each in now.checks if (each.provider, each.account) != (provider, account))
            return {"checks": (*others, *new)}

        await self._settings.edit(changes)

    # ---- servers -------------------------------------------------------------------------------------------------

    def servers(self) -> tuple[Server, ...]:
        """Return the user's servers."""
        return self._servers.all()

    async def add_server(self, server: Server) -> None:
        """Add a server; raises InputError naming `name` or `url`. Asks nobody."""
        self.changes.send((await self._servers.add(server)).provider)

    async def change_server(self, name: str, server: Server) -> None:
        """Put `server` in the place of the one called `name`, under another name where it has one."""
        changed = await self._servers.change(name, server)
        await self._note(changed.provider, "", None)
        self.changes.send("" if changed.name != name else changed.provider)

    async def rename_server(self, old: str, new: str) -> None:
        """Give a server another name; raises InputError naming `name`, or NotFound."""
        server = self._servers.named(old)
        await self.change_server(old, server.replace(name=new))

    async def remove_server(self, name: str) -> None:
        """Offer a server no more; jobs that were sent to it are still asked about. Raises NotFound."""
        await self._servers.remove(name)
        self.changes.send("")

    async def published(self, provider: str, account: str = "") -> Published:
        """Ask which models a server serves now and what that would change; changes nothing."""
        self._accounts.check(provider, account)
        return await self._servers.published(provider, account)

    async def take_published(self, published: Published) -> None:
        """Keep what a server serves now; what it served before stays in the catalogue, retired."""
        await self._servers.take(published)
        self.changes.send(published.provider)

    # ---- where things are sent -----------------------------------------------------------------------------------

    def consent_needed(self, provider: str) -> str:
        """Return the host that the user must agree to before anything is sent there; empty where that is done."""
        adapter = self._adapter(provider)
        host = "" if adapter is None else host_of(adapter.base_url)
        if not host or is_this_computer(host) or host in self._settings.value().consented_hosts:
            return ""
        return host

    async def consent(self, provider: str) -> None:
        """Remember that the user agreed to a provider's host."""
        host = self.consent_needed(provider)
        if host:
            await self._settings.edit(lambda now: {"consented_hosts": (*now.consented_hosts, host)})
            self.changes.send(provider)

    @property
    def network(self) -> Network:
        """How the internet is reached."""
        return self._settings.value().network

    async def set_network(self, network: Network) -> None:
        """Change how the internet is reached; raises InputError naming `proxy`."""
        if network.proxy and not network.proxy.startswith(_PROXIES):
            raise InputError("This is no address of a proxy.", f"Begin it with {', '.join(_PROXIES)}.", field="proxy")
        if network.proxy:
            checked_address(f"http://{network.proxy.partition('://')[2]}", field="proxy")
        await self._settings.change(network=network)


def _check_form(provider: str, key: SecretStr) -> None:
    """Refuse one half of a key that has two."""
    forms = key_variables(provider)
    joint = forms[0].joint if len(forms) == 1 else ""
    text = key.get_secret_value().strip()
    if joint and text and not all(part.strip() for part in text.partition(joint)):
        names = joint.join(word.lower() for word in forms[0].names)
        raise InputError(f"{display_name(provider)} has two keys.", f"Give both, as {names}.", field="key")


def _advised(provider: str, error: ProviderError) -> ProviderError:
    """Return the error of a test with the next step that fits this provider."""
    name = display_name(provider)
    if isinstance(error, QuotaExceeded):
        advice = f"Set up billing or add credit at {name}, then test again."
        return QuotaExceeded(error.what_happened, advice, provider=provider)
    regional = {"kling": "two keys", "dashscope": "key, model and address"}.get(provider)
    if type(error) is AuthFailed and regional is not None:
        advice = f"Check the key; the {regional} must be of one region, and this computer's clock right."
        return AuthFailed(error.what_happened, advice, provider=provider)
    return error
