"""Owns the small pictures of takes: asked for once, kept while there is room, announced when they are there."""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from studio.domain.errors import MediaError, StoreError
from studio.domain.project import Take
from studio.services.takes import Takes
from studio.services.tasks import TaskScope
from studio.ui.kit.pictures import image_of

BOX_PX = 160  # a tile is 80 wide, on a screen of two device pixels to one; an upright clip fills it, too
KEPT = {BOX_PX: 200, 288: 160, 528: 64}
"""Boxes that pictures are made for, and how many are kept of each: at most some 20, 30 and 40 MB. The wide ones are
for cards, and made for these alone."""
WAITING = 256
"""More than a large screen shows: what was scrolled away before it could be read is not read."""
READERS = 2


class _Wish(NamedTuple):
    """A picture that is waited for: of the wishes of the latest `turn` the first is read next."""

    turn: int
    number: int
    take: Take


class Thumbnails(QObject):
    """Pictures by take. `ready` carries the content hash of a file whose picture is now there."""

    ready = Signal(str)

    def __init__(self, takes: Takes, scope: TaskScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._takes = takes
        self._scope = scope
        self._images: dict[int, OrderedDict[str, QImage | None]] = {box: OrderedDict() for box in KEPT}
        self._waiting: dict[tuple[str, int], _Wish] = {}
        self._reading: set[tuple[str, int]] = set()
        self._readers = 0
        self._turn = 0
        self._number = 0

    def image(self, take: Take, least_px: int = BOX_PX) -> QImage | None:
        """Return the picture of a take, or None while it is not there (it is asked for) or cannot be made.

        It fills a box of at least `least_px`, of the sizes of `KEPT`; until that is read, one of another size stands
        for it.
        """
        box = next((size for size in KEPT if size >= least_px), max(KEPT))
        images = self._images[box]
        if take.sha256 in images:
            images.move_to_end(take.sha256)
            return images[take.sha256]
        self._ask(take, box)
        others = (kept.get(take.sha256) for size, kept in self._images.items() if size != box)
        return next((image for image in others if image is not None), None)

    def _ask(self, take: Take, box: int) -> None:
        key = take.sha256, box
        if key in self._waiting or key in self._reading:
            return
        self._number += 1
        self._waiting[key] = _Wish(-self._turn, self._number, take)
        if len(self._waiting) > WAITING:
            del self._waiting[max(self._waiting, key=self._waiting.__getitem__)]
        if self._readers < READERS:
            self._readers += 1
            self._scope.spawn(self._read_all(), name=f"thumbnails {self._readers}")

    async def _read_all(self) -> None:
        """Read what waits, what was asked for last before the rest."""
        try:
            while self._waiting:
                key = min(self._waiting, key=self._waiting.__getitem__)
                self._turn += 1
                self._reading.add(key)
                await self._read(self._waiting.pop(key).take, *key)
        finally:
            self._readers -= 1

    async def _read(self, take: Take, sha256: str, box: int) -> None:
        image: QImage | None = None
        try:
            image = image_of(await self._takes.thumbnail(take, box, box))
        except (MediaError, StoreError):
            pass
        finally:
            self._reading.discard((sha256, box))
        images = self._images[box]
        images[sha256] = image
        while len(images) > KEPT[box]:
            images.popitem(last=False)
        self.ready.emit(sha256)
