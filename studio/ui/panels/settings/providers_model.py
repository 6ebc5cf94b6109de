"""Owns what "Providers & keys" shows: the list, the provider that is open in it, its account, and how a test goes.

A key passes through `save_key` and is kept nowhere here. What a provider answered stands with its account until the
next test. Knows no widget.
"""

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any

from pydantic import SecretStr
from PySide6.QtCore import QObject, Signal

from studio.domain.errors import StudioError
from studio.domain.models import ModelLine
from studio.domain.servers import Health, KeyPlace, LastCheck, Server
from studio.services.connection_lines import AccountState, Connection
from studio.services.tasks import TaskScope
from studio.ui.kit.binding import Bindings
from studio.ui.kit.errors import ErrorWords, words_for
from studio.ui.panels.settings.account_tests import AccountTests, Answer
from studio.ui.panels.settings.ports import Connections
from studio.ui.panels.settings.provider_rows import Row, living_first, rows_of
from studio.ui.panels.settings.typed_checks import key_fault

Lines = Callable[[], Awaitable[Sequence[ModelLine]]]


class ProvidersViewModel(QObject):
    """The providers. `opened` says that another one is open, `key_wanted` that its key field is to be gone to."""

    changed = Signal()
    opened = Signal()
    key_wanted = Signal()

    def __init__(self, connections: Connections, lines: Lines, scope: TaskScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = connections
        self._lines = lines
        self._scope = scope
        self._bindings = Bindings()
        self._bindings.listen(connections.changes, self._on_change)
        self._connections: tuple[Connection, ...] = ()
        self._models: dict[str, list[ModelLine]] = {}
        self._tests = AccountTests(connections.test, scope, self)
        self._tests.changed.connect(self.changed)
        self._tests.ended.connect(self.load)
        self._wanted = ""
        self.known = False
        self.fault: ErrorWords | None = None
        self.open_id = ""
        self.account = ""

    def close(self) -> None:
        """Let go of the services; a test that runs is ended."""
        self._bindings.drop()
        self.cancel_test()

    def run(self, work: Coroutine[Any, Any, object], name: str, *, exclusive: bool = False) -> None:
        """Do `work` in the page's scope; an `exclusive` one ends the one of its name. After the window it is let go."""
        if self._scope.is_open:
            self._scope.spawn(work, name=name, exclusive=exclusive)
        else:
            work.close()

    # ---- the list ------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Read the providers; what is in the way stands in `fault`."""
        self.run(self._read(), "providers", exclusive=True)

    def rows(self) -> list[Row]:
        """Return the list from top to bottom: the kinds that there are, and the services that cannot be reached."""
        return rows_of(self._connections)

    def open(self, row_id: str) -> None:
        """Open a provider, or a service that cannot be reached; the id of a heading opens nothing."""
        row = next((row for row in self.rows() if row.id == row_id and not row.is_heading), None)
        if row is None or row_id == self.open_id:
            return
        self.open_id, self.account = row_id, ""
        self.opened.emit()
        self.changed.emit()

    def open_for_key(self, provider: str) -> None:
        """Open a provider at its key field, as soon as the list is known."""
        self._wanted = provider
        self._meet_wish()

    @property
    def open_row(self) -> Row | None:
        """The row that is open."""
        return next((row for row in self.rows() if row.id == self.open_id and not row.is_heading), None)

    @property
    def connection(self) -> Connection | None:
        """The provider that is open, None for a service that cannot be reached."""
        return next((each for each in self._connections if each.id == self.open_id), None)

    @property
    def ways(self) -> tuple[Connection, ...]:
        """The providers that sell what the open service without a way in shows."""
        row = self.open_row
        ids = row.no_api.ways if row is not None and row.no_api is not None else ()
        return tuple(each for way in ids for each in self._connections if each.id == way)

    @property
    def models(self) -> Sequence[ModelLine]:
        """What the open provider offers, living models first."""
        return self._models.get(self.open_id, [])

    @property
    def notices(self) -> tuple[str, ...]:
        """What must be known of the place that keys are kept in, such as that there is no keyring."""
        return self._service.secret_notices()

    async def _read(self) -> None:
        try:
            self._connections = tuple(await self._service.list())
            found: dict[str, list[ModelLine]] = {}
            for line in sorted(await self._lines(), key=living_first):
                found.setdefault(line.provider, []).append(line)
            self._models = found
        except StudioError as error:
            self.fault = words_for(error)
            self.changed.emit()
            return
        self.fault, self.known = None, True
        if self.open_row is None:
            self.open_id, self.account = next((row.id for row in self.rows() if not row.is_heading), ""), ""
            self.opened.emit()
        elif self.account not in [each.label for each in self.accounts]:
            self.account = ""
        self.changed.emit()
        self._meet_wish()

    def _meet_wish(self) -> None:
        if self._wanted and self.known:
            wanted, self._wanted = self._wanted, ""
            self.open(wanted)
            if self.open_id == wanted:
                self.key_wanted.emit()

    def _on_change(self, provider: str) -> None:
        if self.known:
            self.load()

    # ---- accounts and keys ---------------------------------------------------------------------------------------

    @property
    def accounts(self) -> tuple[AccountState, ...]:
        """The accounts of the open provider, the one without a label first."""
        return self.connection.accounts if self.connection is not None else ()

    @property
    def place(self) -> KeyPlace:
        """Where the key of the open account is."""
        return next((each.place for each in self.accounts if each.label == self.account), KeyPlace.MISSING)

    @property
    def takes_key(self) -> bool:
        """Whether a key can be given: one is needed, or a server that was said to need none refused a test."""
        connection = self.connection
        if connection is None or self.place is not KeyPlace.NOT_NEEDED:
            return connection is not None
        return connection.server is not None and connection.health is Health.OK and bool(connection.problem)

    @property
    def answer(self) -> Answer:
        """What came of the last thing done with the open account."""
        return self._tests.answer((self.open_id, self.account))

    @property
    def last_check(self) -> LastCheck | None:
        """What came of the last test of the open account, from an earlier session too."""
        return next((each.check for each in self.accounts if each.label == self.account), None)

    @property
    def is_testing(self) -> bool:
        """Whether the open account is being tested."""
        return self._tests.running == (self.open_id, self.account)

    @property
    def why_no_test(self) -> str:
        """Why the open account cannot be tested now; empty where it can."""
        connection = self.connection
        if connection is None or not connection.testable:
            return self.tr("This version cannot ask this service yet.")
        if self.place is KeyPlace.MISSING:
            return self.tr("Save a key first.")
        return self.tr("A test is running.") if self._tests.running is not None else ""

    @property
    def why_no_forget(self) -> str:
        """Why the key of the open account cannot be forgotten here; empty where it can."""
        if self.place is KeyPlace.ENVIRONMENT:
            return self.tr("The key is in the environment; take it out there.")
        return self.tr("No key is kept.") if self.place in (KeyPlace.MISSING, KeyPlace.NOT_NEEDED) else ""

    def choose_account(self, label: str) -> None:
        """Show another account of the open provider."""
        if label != self.account and label in [each.label for each in self.accounts]:
            self.account = label
            self.changed.emit()

    def key_fault(self, key: SecretStr) -> str:
        """Say what is wrong with a key of the open provider as it is typed; empty where nothing is."""
        return key_fault(self.open_id, key)

    def save_key(self, key: SecretStr, place: KeyPlace) -> None:
        """Keep a key for the open account in `place`, then test it where that can be done."""
        self.run(self._save(self.open_id, self.account, key, place), "save a key")

    async def _save(self, provider: str, account: str, key: SecretStr, place: KeyPlace) -> None:
        try:
            saved = await self._service.set_key(provider, account, key, place)
        except StudioError as error:
            self._tests.note((provider, account), Answer(fault=words_for(error)))
            return
        self._tests.note((provider, account), Answer(saved=saved))
        await self._read()
        connection = next((each for each in self._connections if each.id == provider), None)
        if connection is not None and connection.testable:
            self._tests.begin((provider, account), saved)

    def forget_key(self) -> None:
        """Delete the key of the open account."""
        self.run(self._forget(self.open_id, self.account), "forget a key")

    async def _forget(self, provider: str, account: str) -> None:
        try:
            await self._service.forget_key(provider, account)
        except StudioError as error:
            self._tests.note((provider, account), Answer(fault=words_for(error)))
        else:
            self._tests.forget((provider, account))
        await self._read()

    def jobs_using(self) -> tuple[str, ...]:
        """Return the jobs under way that use the key of the open account, in words."""
        return self._service.jobs_using(self.open_id, self.account)

    async def add_account(self, label: str) -> None:
        """Add an account to the open provider and show it; raises InputError."""
        await self._service.add_account(self.open_id, label)
        await self._read()
        self.choose_account(label)

    async def rename_account(self, label: str) -> None:
        """Give the open account another label; raises InputError."""
        old = self.account
        await self._service.rename_account(self.open_id, old, label)
        self._tests.note((self.open_id, label), self._tests.forget((self.open_id, old)))
        self.account = label
        await self._read()

    def remove_account(self) -> None:
        """Take the open account and its key away."""
        self.run(self._remove_account(self.open_id, self.account), "remove an account")

    async def _remove_account(self, provider: str, account: str) -> None:
        await self._service.remove_account(provider, account)
        self._tests.forget((provider, account))
        await self._read()

    # ---- tests ---------------------------------------------------------------------------------------------------

    def test(self) -> None:
        """Ask the open account's provider something that costs nothing."""
        if not self.why_no_test:
            self._tests.begin((self.open_id, self.account))

    def cancel_test(self) -> None:
        """Wait no longer for the answer."""
        self._tests.cancel()

    # ---- own servers ---------------------------------------------------------------------------------------------

    @property
    def server_names(self) -> tuple[str, ...]:
        """The names that are taken."""
        return tuple(each.server.name for each in self._connections if each.server is not None)

    async def add_server(self, server: Server) -> None:
        """Add a server, open it and test it; raises InputError naming the field."""
        await self._service.add_server(server)
        await self._read()
        self.open(server.provider)
        self.test()

    async def change_server(self, server: Server) -> None:
        """Change the open server, its name too; raises InputError naming the field."""
        connection = self.connection
        if connection is None or connection.server is None:
            return
        await self._service.change_server(connection.server.name, server)
        await self._read()
        self.open(server.provider)

    def remove_server(self) -> None:
        """Take the open server out of the list; jobs under way are still followed."""
        connection = self.connection
        if connection is not None and connection.server is not None:
            self.run(self._remove_server(connection.server), "remove a server")

    async def _remove_server(self, server: Server) -> None:
        await self._service.remove_server(server.name)
        self._tests.forget((server.provider, ""))
        await self._read()
