"""Owns the accounts of providers beside the first one: their labels, and what is in the way of one.

A removed or renamed account stays known while jobs that were sent with it are under way; so does its key.
"""

from studio.domain.errors import InputError, NotFound
from studio.domain.provider_ports import Secrets
from studio.domain.providers_known import KNOWN, display_name, key_variables, known
from studio.domain.servers import Account
from studio.services.settings import Settings, SettingsService
from studio.services.user_servers import UserServers, move_key

LABEL_LIMIT = 40


class Accounts:
    """The accounts in the settings. The first account of a provider has the label "" and is always there."""

    def __init__(self, settings: SettingsService, secrets: Secrets, servers: UserServers) -> None:
        self._settings = settings
        self._secrets = secrets
        self._servers = servers

    def labels(self, provider: str) -> tuple[str, ...]:
        """Return the labels of a provider's accounts, the first one's before the others."""
        accounts = self._settings.value().accounts
        return ("", *(each.label for each in accounts if each.provider == provider and not each.removed))

    def check(self, provider: str, account: str) -> None:
        """Raise NotFound, naming `provider` or `account`, where there is no such account."""
        if known(provider) is None and not any(each.provider == provider for each in self._servers.all()):
            raise no_provider(provider)
        if account not in self.labels(provider):
            raise NotFound(f"{display_name(provider)} has no account “{account}”.", "Add it first.", field="account")

    async def add(self, provider: str, label: str) -> None:
        """Add an account; raises InputError naming `label` or `provider`, or NotFound."""
        account = _account(provider, label)
        self.check(provider, "")
        if not takes_key(provider):
            raise InputError(f"{display_name(provider)} has no accounts.", "Use it as it is.", field="provider")
        if account.label in self.labels(provider):
            raise InputError(f"There is an account “{account.label}” already.", "Choose another.", field="label")

        def changes(now: Settings) -> dict[str, object]:
            return {"accounts": (*(each for each in now.accounts if not _same(each, account)), account)}

        await self._settings.edit(changes)

    async def rename(self, provider: str, old: str, new: str) -> None:
        """Give an account another label; an old one that jobs need keeps its key until they end."""
        self.check(provider, old)
        label = _account(provider, new).label
        if old == label:
            return
        await self.add(provider, label)
        await move_key(self._secrets, (provider, old), (provider, label), keep=self._servers.is_used(provider, old))
        if old:
            await self.remove(provider, old)

    async def remove(self, provider: str, label: str) -> None:
        """Offer an account no more; it is forgotten with its key as soon as no job needs it."""
        self.check(provider, label)
        if not label:
            raise InputError("The first account cannot be removed.", "Forget its key.", field="label")
        removed = Account(provider=provider, label=label, removed=True)

        def changes(now: Settings) -> dict[str, object]:
            return {
                "accounts": tuple(removed if _same(each, removed) else each for each in now.accounts),
                "checks": tuple(each for each in now.checks if (each.provider, each.account) != (provider, label)),
            }

        await self._settings.edit(changes)
        await self._servers.tidy()


def takes_key(provider: str) -> bool:
    """Say whether a provider can have a key at all."""
    return bool(key_variables(provider))


def no_provider(provider: str) -> NotFound:
    """Return the error of a provider that nobody knows."""
    names = ", ".join(each.id for each in KNOWN)
    return NotFound(f"There is no provider “{provider}”.", f"Choose one of {names}, videos:NAME.", field="provider")


def _account(provider: str, label: str) -> Account:
    """Return an account; raises InputError naming `label`."""
    text = " ".join(label.split())
    if not text or len(text) > LABEL_LIMIT or not text.isprintable():
        advice = f"Use 1 to {LABEL_LIMIT} letters."
        raise InputError("This cannot be the label of an account.", advice, field="label")
    return Account(provider=provider, label=text)


def _same(one: Account, other: Account) -> bool:
    return (one.provider, one.label) == (other.provider, other.label)
