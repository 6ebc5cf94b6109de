"""The line of downloads: a few at once, the one that expires first goes first, and no place is lost."""

import asyncio
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from studio.services.download_line import DownloadLine
from tests.fakes.jobs import asked
from tests.fakes.time import START, calm


class Downloads:
    """Downloads that stand in a line until they are let end."""

    def __init__(self, line: DownloadLine) -> None:
        self.line = line
        self.began: list[str] = []
        self.now: set[str] = set()
        self.most = 0
        self.tasks: dict[str, asyncio.Task[None]] = {}
        self.ends: dict[str, asyncio.Event] = {}

    def start(self, name: str, expires_at: datetime | None = None) -> None:
        self.ends[name] = asyncio.Event()
        self.tasks[name] = asyncio.ensure_future(self._run(name, expires_at))

    async def _run(self, name: str, expires_at: datetime | None) -> None:
        async with self.line.turn(asked().replace(expires_at=expires_at)):
            self.began.append(name)
            self.now.add(name)
            self.most = max(self.most, len(self.now))
            try:
                await self.ends[name].wait()
            finally:
                self.now.discard(name)

    async def end_all(self) -> None:
        for end in self.ends.values():
            end.set()
        await asyncio.gather(*self.tasks.values(), return_exceptions=True)


def _in(hours: float) -> datetime:
    return START + timedelta(hours=hours)


async def test_the_one_that_expires_first_goes_first_and_those_without_end_last() -> None:
    downloads = Downloads(DownloadLine(1))
    for name, at in (("now", None), ("never", None), ("late", _in(9)), ("soon", _in(1)), ("later", _in(2))):
        downloads.start(name, at)
        await calm()
    for name in ("now", "soon", "later", "late"):
        downloads.ends[name].set()
        await calm()
    await downloads.end_all()
    assert downloads.began == ["now", "soon", "later", "late", "never"]


async def test_those_that_expire_together_keep_their_order() -> None:
    downloads = Downloads(DownloadLine(2))
    for number in range(6):
        downloads.start(str(number), _in(1))
    await calm()
    assert downloads.began == ["0", "1"]
    await downloads.end_all()
    assert (downloads.began, downloads.most) == (list("012345"), 2)


async def test_one_that_is_cancelled_in_the_moment_of_its_turn_hands_it_on() -> None:
    downloads = Downloads(DownloadLine(1))
    async with downloads.line.turn(asked()):
        for name in ("second", "third"):
            downloads.start(name)
        await calm()
    downloads.tasks["second"].cancel()  # the place is its own by now, and it does not run yet
    await calm()
    assert downloads.began == ["third"]
    await downloads.end_all()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["start", "end", "cancel"]), st.integers(0, 9)), max_size=30))
async def test_no_place_is_lost_and_none_is_made(acts: list[tuple[str, int]]) -> None:
    downloads = Downloads(DownloadLine(2))
    for count, (act, number) in enumerate(acts):
        names = list(downloads.tasks)
        if act == "start" or not names:
            downloads.start(f"job-{count}", _in(number))
        elif act == "end":
            downloads.ends[names[number % len(names)]].set()
        else:
            downloads.tasks[names[number % len(names)]].cancel()
        if number % 2:
            await calm()
    await calm()
    downloads_left = [task for task in downloads.tasks.values() if not task.done()]
    assert len(downloads.now) == min(2, len(downloads_left))
    await downloads.end_all()
    for name in ("last", "very last"):
        downloads.start(name)
    await calm()
    assert {"last", "very last"} <= downloads.now
    assert downloads.most <= 2
    await downloads.end_all()
