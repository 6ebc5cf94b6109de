from collections.abc import AsyncIterator
from itertools import pairwise

import pytest

from studio.domain.backup_ports import KeptBackup
from studio.domain.errors import DiskFull, StoreError, StudioError, WorkspaceDamaged
from studio.services.backups import Backups
from studio.services.tasks import TaskScope
from tests.conftest import ExpectedLogs
from tests.fakes.time import FakeClock

MINUTE = 60.0
HOUR = 3600.0


class MemoryBackups:
    """A `BackupStore` that notes what is asked of it. `fault` makes every backup fail, `damage` every check."""

    def __init__(self, clock: FakeClock) -> None:
        self.is_changed = False
        self.age: float | None = None
        self.made: list[tuple[str, float]] = []
        self.fault: StoreError | None = None
        self.damage: WorkspaceDamaged | None = None
        self.checks = 0
        self.thinned = 0
        self._clock = clock

    async def changed(self) -> bool:
        return self.is_changed

    async def age_s(self) -> float | None:
        return self.age

    async def check(self) -> None:
        self.checks += 1
        if self.damage is not None:
            raise self.damage

    async def back_up(self, reason: str) -> KeptBackup:
        assert self.checks > len(self.made)
        if self.fault is not None:
            raise self.fault
        self.made.append((reason, self._clock.monotonic()))
        self.is_changed = False
        return KeptBackup(f"{reason}.sqlite", self._clock.now(), reason, 4096)

    async def thin(self) -> tuple[str, ...]:
        self.thinned += 1
        return ()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store(clock: FakeClock) -> MemoryBackups:
    return MemoryBackups(clock)


@pytest.fixture
async def backups(store: MemoryBackups, clock: FakeClock) -> AsyncIterator[Backups]:
    faults: list[BaseException] = []
    scope = TaskScope("test", faults.append)
    made = Backups(store, clock, scope)
    await made.start()
    yield made
    await scope.close(1.0)
    assert faults == []


async def test_a_changed_workspace_is_backed_up_half_hours_apart(
    backups: Backups, store: MemoryBackups, clock: FakeClock
) -> None:
    await clock.advance(3 * HOUR)
    assert store.made == []
    for _ in range(120):
        store.is_changed = True
        await clock.advance(MINUTE)
    times = [at for _, at in store.made]
    assert len(times) == 4
    assert all(later - sooner >= 30 * MINUTE for sooner, later in pairwise(times))
    assert store.thinned == 4
    assert backups.troubles.heard is False


@pytest.mark.parametrize(("age", "soon"), [(None, True), (29 * MINUTE, False), (31 * MINUTE, True), (-5.0, True)])
async def test_the_first_of_a_run_is_apart_from_the_last_of_the_run_before(
    backups: Backups, store: MemoryBackups, clock: FakeClock, *, age: float | None, soon: bool
) -> None:
    store.age, store.is_changed = age, True
    await clock.advance(119.0)
    assert store.made == []
    await clock.advance(2.0)
    assert bool(store.made) is soon


async def test_jumps_of_the_clock_make_no_storm_of_backups(
    backups: Backups, store: MemoryBackups, clock: FakeClock
) -> None:
    for jump_s in (HOUR, -HOUR, 24 * HOUR, -24 * HOUR, -1.7e9, 4e9, -2.3e9):
        clock.jump(jump_s)
        for _ in range(10):
            store.is_changed = True
            await clock.advance(MINUTE)
    assert len(store.made) == 3


async def test_a_backup_comes_before_what_cannot_be_undone(
    backups: Backups, store: MemoryBackups, clock: FakeClock
) -> None:
    assert await backups.before("import") is None
    store.is_changed = True
    made = await backups.before("import")
    assert made is not None
    assert [reason for reason, _ in store.made] == ["before-import"]
    store.is_changed = True
    store.fault = DiskFull("Could not write a backup: no room.", "Make room.")
    with pytest.raises(DiskFull):
        await backups.before("import")
    store.fault = None
    await clock.advance(25 * MINUTE)
    assert len(store.made) == 1
    await clock.advance(10 * MINUTE)
    assert [reason for reason, _ in store.made] == ["before-import", "auto"]


async def test_a_backup_that_fails_is_told_once_and_tried_again(
    backups: Backups, store: MemoryBackups, clock: FakeClock, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("No backup was made")
    told: list[StudioError] = []
    backups.troubles.subscribe(told.append)
    store.is_changed, store.fault = True, DiskFull("Could not write a backup: no room.", "Make room.")
    await clock.advance(2 * HOUR)
    assert told == [store.fault]
    assert store.checks == 4
    store.fault = None
    await clock.advance(HOUR)
    assert len(store.made) == 1


async def test_damage_ends_the_backups_and_leaves_the_good_ones(
    backups: Backups, store: MemoryBackups, clock: FakeClock, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("No backup was made")
    told: list[StudioError] = []
    backups.troubles.subscribe(told.append)
    store.is_changed, store.damage = True, WorkspaceDamaged("A row is damaged.", "Restore a backup.")
    await clock.advance(5 * HOUR)
    assert told == [store.damage]
    assert (store.checks, store.made, store.thinned) == (1, [], 0)
