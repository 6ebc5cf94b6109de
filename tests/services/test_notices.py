"""The list behind the bell: kept over starts, 30 days, at most 200; a bad list or a full disk stops nothing."""

from collections.abc import AsyncIterator

import pytest

from studio.domain.errors import DiskFull
from studio.services.notices import KEPT_DAYS, MOST, NoticeLevel, Notices
from tests.fakes.stores import MemoryLedger
from tests.fakes.time import FakeClock, FakeRandom, calm


class World:
    """A store, a clock and the faults of the program; `opened` starts anew over them."""

    def __init__(self) -> None:
        self.ledger = MemoryLedger()
        self.clock = FakeClock()
        self.random = FakeRandom()
        self.faults: list[BaseException] = []
        self._open: list[Notices] = []

    async def opened(self) -> Notices:
        """Return the notices as a start of the program finds them."""
        made = Notices(self.ledger, self.clock, self.random, self.faults.append)
        await made.load()
        self._open.append(made)
        return made

    async def close(self) -> None:
        """End all; faults of the program fail the test."""
        for each in self._open:
            await each.close()
        assert self.faults == []


@pytest.fixture
async def world() -> AsyncIterator[World]:
    made = World()
    yield made
    await made.close()


async def test_a_notice_is_kept_with_where_it_leads(world: World) -> None:
    notices = await world.opened()
    heard: list[None] = []
    notices.changes.subscribe(heard.append)
    notices.tell(NoticeLevel.GOOD, "4 variations ready", "Lighting", project_id="p", shot_id="s", group_id="g")
    notices.tell(NoticeLevel.FAILED, "No take was made")
    assert [notice.title for notice in notices.all()] == ["No take was made", "4 variations ready"]
    assert (notices.unseen, len(heard)) == (2, 2)
    await calm()
    again = await world.opened()
    assert again.all() == notices.all()
    assert again.all()[1].group_id == "g"


async def test_what_was_seen_stays_seen(world: World) -> None:
    notices = await world.opened()
    first = notices.tell(NoticeLevel.GOOD, "One")
    notices.tell(NoticeLevel.GOOD, "Two")
    notices.see(first.id)
    assert notices.unseen == 1
    notices.see()
    assert notices.unseen == 0
    await calm()
    assert (await world.opened()).unseen == 0
    notices.clear()
    await calm()
    assert (await world.opened()).all() == ()


async def test_old_notices_and_more_than_two_hundred_go(world: World) -> None:
    notices = await world.opened()
    notices.tell(NoticeLevel.GOOD, "Old")
    world.clock.jump((KEPT_DAYS + 1) * 86_400)
    notices.tell(NoticeLevel.GOOD, "New")
    assert [notice.title for notice in notices.all()] == ["New"]
    for number in range(MOST + 5):
        notices.tell(NoticeLevel.GOOD, str(number))
    assert (len(notices.all()), notices.all()[0].title) == (MOST, str(MOST + 4))


async def test_a_list_that_cannot_be_read_begins_anew(world: World) -> None:
    await world.ledger.keep_facts("notices", "[{")
    assert (await world.opened()).all() == ()


async def test_a_full_disk_loses_nothing_of_this_run(world: World) -> None:
    notices = await world.opened()
    world.ledger.fault = DiskFull("No room.", "Make room.")
    notices.tell(NoticeLevel.GOOD, "One")
    await calm()
    world.ledger.fault = None
    notices.tell(NoticeLevel.GOOD, "Two")
    await calm()
    assert len((await world.opened()).all()) == 2


async def test_long_words_are_cut(world: World) -> None:
    notices = await world.opened()
    assert len(notices.tell(NoticeLevel.FAILED, "x" * 900, "y" * 5000).body) == 1000
