"""Owns the program's settings as typed values. Knows nothing of files: a store reads and writes them whole."""

import asyncio
from collections.abc import Callable
from typing import Any, Literal

from pydantic import Field, ValidationError

from studio.domain.base import Frozen
from studio.domain.errors import InputError
from studio.domain.ports import SettingsStore
from studio.domain.servers import Account, LastCheck, Network, Server
from studio.services.broadcast import Broadcast

SETTINGS_VERSION = 1


class WindowState(Frozen):
    """Where the window was. `geometry` and `docks` are the window's own text; empty before it was first closed."""

    geometry: str = ""
    docks: str = ""
    page: str = "compose"
    maximised: bool = False


class Settings(Frozen):
    """All settings with their defaults. `pages` holds what each workspace's pages looked like, by workspace path."""

    version: int = SETTINGS_VERSION
    theme: Literal["system", "dark", "light"] = "dark"
    text_scale: float = Field(default=1.0, ge=0.75, le=2.0, allow_inf_nan=False)
    language: str = Field(default="en", min_length=2, max_length=20)
    volume: float = Field(default=0.8, ge=0.0, le=1.0, allow_inf_nan=False)
    first_run_done: bool = False
    workspace: str = ""
    window: WindowState = WindowState()
    pages: dict[str, dict[str, Any]] = Field(default_factory=dict)
    servers: tuple[Server, ...] = Field(default=(), description="the user's own servers, removed ones too")
    accounts: tuple[Account, ...] = Field(default=(), description="accounts beside the first one of a provider")
    network: Network = Network()
    consented_hosts: tuple[str, ...] = Field(default=(), description="where prompts and pictures may be sent")
    checks: tuple[LastCheck, ...] = Field(default=(), description="the last test of each account")
    rights: tuple[str, ...] = Field(default=(), description="pictures that the user may use, by their content")
    kept_words: tuple[str, ...] = Field(default=(), description="words of the vocabulary with a star, by their keys")


class SettingsService:
    """Reads the settings once, hands them out and writes each change before it is announced."""

    def __init__(self, store: SettingsStore) -> None:
        self._store = store
        self._value = Settings()
        self._unknown: dict[str, Any] = {}
        self._notices: tuple[str, ...] = ()
        self._turn = asyncio.Lock()
        self.changes: Broadcast[Settings] = Broadcast()

    async def load(self) -> Settings:
        """Read the file; a value that is not possible is replaced by its default and told in `notices`."""
        stored = await self._store.read()
        known = {name: value for name, value in stored.items() if name in Settings.model_fields}
        self._unknown = {name: value for name, value in stored.items() if name not in known}
        notices = list(self._store.notices())
        while True:
            try:
                self._value = Settings.model_validate(known)
                break
            except ValidationError as error:
                bad = {str(problem["loc"][0]) for problem in error.errors()}
                notices.extend(f"The setting “{name}” could not be used; its default holds." for name in sorted(bad))
                known = {name: value for name, value in known.items() if name not in bad}
        self._notices = tuple(notices)
        return self._value

    def value(self) -> Settings:
        """Return the settings as they are now."""
        return self._value

    def notices(self) -> tuple[str, ...]:
        """Return what the user must be told about the file, in plain words."""
        return self._notices

    async def change(self, **changes: object) -> Settings:
        """Change settings by name, write them, then announce them; raises InputError, DiskFull or StoreError."""
        return await self.edit(lambda _: changes)

    async def edit(self, changes_of: Callable[[Settings], dict[str, object]]) -> Settings:
        """Change settings as `change` does, by what `changes_of` makes of them when it is its turn."""
        async with self._turn:
            try:
                value = self._value.replace(**changes_of(self._value))
            except ValidationError as error:
                field = str(error.errors()[0]["loc"][0])
                raise InputError(f"“{field}” cannot have that value.", "Choose another one.", field=field) from error
            if value == self._value:
                return value
            await self._store.write({**self._unknown, **value.model_dump(mode="json")})
            self._value = value
        self.changes.send(value)
        return value
