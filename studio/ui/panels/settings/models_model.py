"""Owns what the models section shows: how old the specs are, what a server publishes now, what is wrong with files."""

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import StudioError
from studio.domain.models import ModelLine
from studio.services.tasks import TaskScope
from studio.services.user_servers import Published
from studio.ui.kit.errors import ErrorWords, words_for
from studio.ui.panels.settings.ports import Connections

OLD_DAYS = 30


class SpecAge(NamedTuple):
    """The specs of one provider: how many, when they were checked, how many long ago, whether it can be asked anew."""

    provider: str
    name: str
    models: int
    oldest: date
    newest: date
    old: int
    publishes: bool


class UserFiles(NamedTuple):
    """The user's own model files: their folder, and what is wrong with them now."""

    folder: str
    notices: Callable[[], Sequence[str]]


class ModelsViewModel(QObject):
    """The specs by provider. `difference` is what a provider published, before it is taken; `asking` who is asked."""

    changed = Signal()

    def __init__(
        self,
        connections: Connections,
        lines: Callable[[], Awaitable[Sequence[ModelLine]]],
        files: UserFiles,
        today: Callable[[], date],
        scope: TaskScope,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = connections
        self._lines = lines
        self._files = files
        self._today = today
        self._scope = scope
        self.ages: tuple[SpecAge, ...] = ()
        self.known = False
        self.asking = ""
        self.asked = ""
        self.difference: Published | None = None
        self.fault: ErrorWords | None = None

    @property
    def folder(self) -> str:
        """The folder of the user's own files."""
        return self._files.folder

    @property
    def notices(self) -> Sequence[str]:
        """What is wrong with the user's own files."""
        return self._files.notices()

    def load(self) -> None:
        """Read the dates."""
        self._run(self._read(), "spec dates")

    def refresh(self, provider: str) -> None:
        """Ask a provider what it publishes; `difference` shows it before anything is taken."""
        self.asking, self.asked, self.difference, self.fault = provider, provider, None, None
        self.changed.emit()
        self._run(self._ask(provider), "published models")

    def take(self) -> None:
        """Take what was published."""
        if self.difference is not None:
            self._run(self._take(self.difference), "published models")

    def leave(self) -> None:
        """Leave the specs as they are; an answer that is still on its way is not waited for."""
        self.asking, self.asked, self.difference, self.fault = "", "", None, None
        self._run(self._read(), "published models")

    def name_of(self, provider: str) -> str:
        """Return what a provider is called."""
        return next((age.name for age in self.ages if age.provider == provider), provider)

    async def _read(self) -> None:
        try:
            connections = await self._service.list()
            lines = await self._lines()
        except StudioError as error:
            self.fault = words_for(error)
            self.changed.emit()
            return
        today = self._today()
        ages = []
        for each in connections:
            dates = [line.checked_on for line in lines if line.provider == each.id]
            publishes = each.server is not None and each.testable
            if dates or publishes:
                days = (min(dates, default=today), max(dates, default=today))
                old = sum((today - checked).days > OLD_DAYS for checked in dates)
                ages.append(SpecAge(each.id, each.name, len(dates), *days, old, publishes))
        self.ages, self.known, self.fault = tuple(ages), True, None
        self.changed.emit()

    async def _ask(self, provider: str) -> None:
        try:
            self.difference = await self._service.published(provider)
        except StudioError as error:
            self.fault = words_for(error)
        finally:
            if self.asking == provider:
                self.asking = ""
            self.changed.emit()

    async def _take(self, difference: Published) -> None:
        try:
            await self._service.take_published(difference)
        except StudioError as error:
            self.fault = words_for(error)
            self.changed.emit()
            return
        self.asked, self.difference = "", None
        await self._read()

    def _run(self, work: Coroutine[Any, Any, object], name: str) -> None:
        if self._scope.is_open:
            self._scope.spawn(work, name=name, exclusive=True)
        else:
            work.close()
