"""Owns when a workspace is backed up: when it changed, at least half an hour apart, and before what cannot be undone.

Before each backup the rows that carry a checksum are read: the good backups of before make no room for a damaged one.
Intervals are counted by the clock that never goes back. Knows no file.
"""

import logging

from studio.domain.backup_ports import BackupStore, KeptBackup
from studio.domain.errors import StudioError, WorkspaceDamaged
from studio.domain.ports import Clock
from studio.services.broadcast import Broadcast
from studio.services.tasks import TaskScope

APART_S = 1800.0
LOOK_EVERY_S = 60.0
FIRST_LOOK_S = 120.0
"""After the start, which has better things to do."""

_log = logging.getLogger(__name__)


class Backups:
    """Backs the workspace up while it is open. `troubles` says why one could not be made, once for the same words."""

    def __init__(self, store: BackupStore, clock: Clock, scope: TaskScope) -> None:
        self._store = store
        self._clock = clock
        self._scope = scope
        self._last_s: float | None = None
        self._told = ""
        self.troubles: Broadcast[StudioError] = Broadcast()

    async def start(self) -> None:
        """Begin. Call it before jobs are taken up, so that what they write is seen as a change. Raises StoreError."""
        await self._store.changed()
        self._scope.spawn(self._run(), name="backups", exclusive=True)

    async def before(self, what: str) -> KeptBackup | None:
        """Back up now, before `what` (letters, digits and dashes); None where nothing changed since the last backup.

        Raises DiskFull, WorkspaceDamaged or another StoreError: then do not begin.
        """
        return await self._make(f"before-{what}") if await self._store.changed() else None

    async def _run(self) -> None:
        await self._clock.sleep(FIRST_LOOK_S)
        while await self._tried():
            await self._clock.sleep(LOOK_EVERY_S)

    async def _tried(self) -> bool:
        """Make a backup where one is due; say whether to go on."""
        try:
            if await self._store.changed() and await self._is_due():
                await self._make("auto")
                self._told = ""
        except StudioError as error:
            self._last_s = self._clock.monotonic()  # what failed is not tried every minute
            return self._tell(error)
        return True

    def _tell(self, error: StudioError) -> bool:
        if error.what_happened != self._told:
            self._told = error.what_happened
            _log.warning("No backup was made: %s", error.what_happened)
            self.troubles.send(error)
        return not isinstance(error, WorkspaceDamaged)

    async def _is_due(self) -> bool:
        if self._last_s is not None:
            return self._clock.monotonic() - self._last_s >= APART_S
        age_s = await self._store.age_s()
        return age_s is None or not 0 <= age_s < APART_S  # one from the future says nothing

    async def _make(self, reason: str) -> KeptBackup:
        await self._store.check()
        backup = await self._store.back_up(reason)
        self._last_s = self._clock.monotonic()
        dropped = await self._store.thin()
        _log.info("Backup %s, %d bytes; %d old ones deleted", backup.name, backup.size_bytes, len(dropped))
        return backup
