"""Owns the verbs of `providers`. A key comes from standard input alone and is never written anywhere here."""

import argparse
import getpass
import sys
import warnings
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from pathlib import Path

from pydantic import SecretStr

from studio.cli.composition import opened
from studio.cli.documents import Document, time_text
from studio.cli.terminal import EXIT_DONE, Terminal
from studio.domain.errors import InputError, StoreError
from studio.domain.money import usd_text
from studio.domain.providers_known import SERVICES_WITHOUT_API, display_name, key_variables
from studio.domain.server_address import host_of, is_near
from studio.domain.servers import Dialect, KeyPlace
from studio.services.connection_lines import Connection
from studio.services.user_servers import server_of

_KEY_BYTES = 1 << 16


async def list_providers(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """List providers, where their keys are and how they answered."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        lines = await workspace.connections.list()
        for notice in workspace.connections.secret_notices():
            terminal.say(notice)
        document: Document = {
            "providers": [provider_document(each) for each in lines],
            "services_without_api": [
                {"name": each.name, "why": each.why, "same_models_at": list(each.ways)} for each in SERVICES_WITHOUT_API
            ],
        }
        words = [f"{each.id}  {each.name}  key: {each.key.value}  models: {each.models}" for each in lines]
        words += [
            f"{each.why} The same models: {', '.join(map(display_name, each.ways))}." for each in SERVICES_WITHOUT_API
        ]
        terminal.answer(document, lambda: "\n".join(words))
        return EXIT_DONE


def provider_document(connection: Connection) -> Document:
    """Return one provider. There is no key in it, only where each one is."""
    server = connection.server
    return {
        "id": connection.id,
        "name": connection.name,
        "kind": connection.kind.value,
        "key": connection.key.value,
        "base_url": connection.url,
        "models": connection.models,
        "health": connection.health.value,
        "checked_at": time_text(connection.checked_at),
        "problem": connection.problem or None,
        "closed": connection.closed or None,
        "accounts": [{"label": each.label, "key": each.place.value} for each in connection.accounts],
        "variables": list(connection.variables),
        "server": None
        if server is None
        else {
            "name": server.name,
            "dialect": server.dialect.value,
            "own": server.own,
            "needs_key": server.needs_key,
            "usd_per_s": None if server.price_usd_per_s is None else f"{server.price_usd_per_s:f}",
        },
    }


async def test(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Ask a provider something that costs nothing."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        check = await workspace.connections.test(arguments.provider, arguments.account)
        document = {
            "provider": arguments.provider,
            "ok": True,
            "account": check.account,
            "models_found": check.models_found,
            "balance_usd": usd_text(check.balance_micro_usd),
            "latency_ms": check.latency_ms,
        }
        found = "" if check.models_found is None else f", {check.models_found} models"
        terminal.answer({"test": document}, lambda: f"{arguments.provider} answers in {check.latency_ms} ms{found}.")
        return EXIT_DONE


async def set_key(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Keep a key that is read from standard input. It is read before the workspace is taken: a person may need long."""
    with terminal.ends_by_signal():
        key = read_key(display_name(arguments.provider))
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        connections = workspace.connections
        labels = [each.label for each in (await connections.connection(arguments.provider)).accounts]
        if arguments.account not in labels:
            await connections.add_account(arguments.provider, arguments.account)
        place = KeyPlace.FILE if arguments.file else KeyPlace.KEYRING
        kept = await connections.set_key(arguments.provider, arguments.account, key, place)
        notices = connections.secret_notices()
        if kept is KeyPlace.SESSION:  # which ends with this command
            with suppress(StoreError):
                await connections.forget_key(arguments.provider, arguments.account)
            raise _not_kept(arguments.provider, notices)
        for notice in notices:
            terminal.say(notice)
        return await _told(arguments, terminal, kept, ())


def _not_kept(provider: str, notices: tuple[str, ...]) -> StoreError:
    names = " and ".join(key_variables(provider)[0].names)
    why = next((notice.partition(", because ")[2] for notice in notices if ", because " in notice), "of the keyring.")
    return StoreError(
        f"The key was not kept, because {why}",
        f"Set the variable {names}, or add --file to keep the key in a file that only you can read.",
    )


async def forget_key(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Delete a key; name the jobs that needed it."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        jobs = workspace.connections.jobs_using(arguments.provider, arguments.account)
        left = await workspace.connections.forget_key(arguments.provider, arguments.account)
        for job in jobs:
            terminal.say(f"This job needs the key: {job}.")
        if left is KeyPlace.ENVIRONMENT:
            terminal.say("There is one in an environment variable still; only you can take it away.")
        return await _told(arguments, terminal, left, jobs)


async def _told(arguments: argparse.Namespace, terminal: Terminal, place: KeyPlace, jobs: tuple[str, ...]) -> int:
    document = {
        "provider": arguments.provider,
        "account": arguments.account,
        "key": place.value,
        "jobs": list(jobs),
    }
    terminal.answer({"key": document}, lambda: f"The key of {arguments.provider}: {place.value}.")
    return EXIT_DONE


def read_key(name: str) -> SecretStr:
    """Return what standard input holds, without blanks around it; a terminal does not show it.

    Raises InputError naming `key`.
    """
    if sys.stdin.isatty():
        return SecretStr(_typed(name).strip())
    try:
        content = sys.stdin.buffer.read(_KEY_BYTES)
        return SecretStr(content.decode("utf-8-sig").strip())
    except OSError as error:
        raise _unread(f"Standard input cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:  # whose words hold what was read
        raise _unread("What stands on standard input is no text.") from None


def _typed(name: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(f"Key of {name} (it is not shown): ", stream=sys.stderr)
        except (getpass.GetPassWarning, EOFError, OSError):
            raise _unread("The key would be shown while it is typed.") from None


def _unread(what_happened: str) -> InputError:
    return InputError(what_happened, "Give the key on standard input, from a file or a pipe.", field="key")


async def add_server(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Add a server that speaks the Videos protocol. It is not asked yet."""
    dialect = Dialect(arguments.dialect)
    own = arguments.own
    if own is None:  # engines are run by their user; the form alone is also that of services that sell
        own = dialect is not Dialect.OPENAI or is_near(host_of(arguments.url.strip()))
    price = None if arguments.price is None else _price(arguments.price)
    server = server_of(arguments.name, arguments.url, dialect, own=own, price_usd_per_s=price)
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        await workspace.connections.add_server(server)
        line = await workspace.connections.connection(server.provider)
        words = f"{line.id} was added. Test it with “shotwright providers test {line.id}”: that finds its models."
        terminal.answer({"provider": provider_document(line)}, lambda: words)
        return EXIT_DONE


def _price(text: str) -> Decimal:
    try:
        price = Decimal(text)
    except InvalidOperation:
        price = Decimal(-1)
    if not price.is_finite() or not 0 <= price < 1000:
        raise InputError("This is no price of a second.", "Write it like 0.10.", field="price")
    return price


async def remove_server(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Offer a server no more; what was sent to it is still asked about."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        jobs = workspace.connections.jobs_using(f"videos:{arguments.name}")
        await workspace.connections.remove_server(arguments.name)
        for job in jobs:
            terminal.say(f"This job is still asked about: {job}.")
        terminal.answer(
            {"removed": {"name": arguments.name, "jobs": list(jobs)}}, lambda: f"{arguments.name} was removed."
        )
        return EXIT_DONE
