"""Thumbnails: read once for each size, those asked for last first, only so many kept and waited for."""

import asyncio

from studio.domain.media import Picture
from studio.domain.project import Take
from studio.services.takes import Takes
from studio.services.tasks import TaskScope
from studio.ui.kit.thumbnails import BOX_PX, KEPT, WAITING, Thumbnails
from tests.fakes.media import MemoryDisk, MemoryMedia
from tests.fakes.stores import MemoryTakes
from tests.store.samples import job, take
from tests.ui.conftest import Desk


class Asked:
    """A thumbnailer that waits to be let go; `asked` holds the last two letters of the files and their boxes."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []
        self.go = asyncio.Event()

    async def thumbnail(self, path: str, width_px: int, height_px: int, frame_index: int = 0) -> Picture:
        """Return a picture as large as its box."""
        self.asked.append((path, width_px))
        await self.go.wait()
        return Picture(width_px, 9, width_px * 4, bytes(width_px * 36))

    async def frame(self, path: str, frame_index: int) -> Picture:
        """Return a picture."""
        return await self.thumbnail(path, 16, 16, frame_index)

    async def save_frame(self, path: str, frame_index: int, out_path: str) -> tuple[int, int]:
        """Say a size."""
        return 16, 9


def samples(count: int) -> list[Take]:
    """Return takes of files of their own."""
    return [take(job(number), 0, f"{number:064x}", 10) for number in range(count)]


def thumbnails(asked: Asked) -> tuple[Thumbnails, TaskScope]:
    """Return thumbnails over that."""
    scope = TaskScope("test", lambda error: None)
    takes = Takes(MemoryTakes(), MemoryMedia(MemoryDisk()), asked)
    return Thumbnails(takes, scope), scope


async def test_wide_pictures_are_made_only_when_they_are_asked_for(desk: Desk) -> None:
    asked = Asked()
    asked.go.set()
    made, scope = thumbnails(asked)
    one = samples(1)[0]
    assert made.image(one) is None
    await desk.until(lambda: made.image(one) is not None)
    small = made.image(one, 170)
    assert small is not None
    assert small.width() == BOX_PX  # until the wide one is there
    await desk.until(lambda: (image := made.image(one, 170)) is not None and image.width() == 288)
    assert [box for _, box in asked.asked] == [BOX_PX, 288]
    largest = made.image(one, 9999)
    await desk.until(lambda: (image := made.image(one, 9999)) is not None and image.width() == max(KEPT))
    assert largest is not None
    await scope.close()


async def test_what_was_asked_for_last_is_read_first_and_the_rest_is_bounded(desk: Desk) -> None:
    asked = Asked()
    made, scope = thumbnails(asked)
    takes = samples(WAITING + 40)
    for one in takes[:20]:
        made.image(one)
    await desk.until(lambda: len(asked.asked) == 2)
    for one in takes[20:]:
        made.image(one)
        made.image(one)
    asked.go.set()
    await desk.until(lambda: made.image(takes[-1]) is not None)
    await desk.until(lambda: not made._waiting)
    order = [int(path.rsplit("/", 1)[-1].split(".")[0], 16) for path, _ in asked.asked]
    assert order[:2] == [0, 1]
    assert order[2:4] == [20, 21]
    assert len(order) <= WAITING + 2 + 2
    await scope.close()


async def test_only_so_many_are_kept(desk: Desk) -> None:
    asked = Asked()
    asked.go.set()
    made, scope = thumbnails(asked)
    takes = samples(KEPT[BOX_PX] + 1)
    for one in takes:
        made.image(one)
    await desk.until(lambda: not made._waiting and not made._reading)
    assert len(made._images[BOX_PX]) == KEPT[BOX_PX]
    await scope.close()
