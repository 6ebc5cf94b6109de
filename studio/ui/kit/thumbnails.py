"""Owns the small pictures of takes: asked for once, kept while there is room, announced when they are there."""

import asyncio
from collections import OrderedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from studio.domain.errors import MediaError, StoreError
from studio.domain.project import Take
from studio.services.takes import Takes
from studio.services.tasks import TaskScope
from studio.ui.kit.pictures import image_of

KEPT = 200  # at most some 20 MB
BOX_PX = 160  # a tile is 80 wide, on a screen of two device pixels to one; an upright clip fills it, too


class Thumbnails(QObject):
    """Pictures by take. `ready` carries the content hash of a file whose picture is now there."""

    ready = Signal(str)

    def __init__(self, takes: Takes, scope: TaskScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._takes = takes
        self._scope = scope
        self._images: OrderedDict[str, QImage | None] = OrderedDict()
        self._asked: set[str] = set()
        self._gate = asyncio.Semaphore(2)

    def image(self, take: Take) -> QImage | None:
        """Return the picture of a take, or None while it is not there (it is asked for) or cannot be made."""
        if take.sha256 in self._images:
            self._images.move_to_end(take.sha256)
            return self._images[take.sha256]
        if take.sha256 not in self._asked:
            self._asked.add(take.sha256)
            self._scope.spawn(self._load(take), name=f"thumbnail {take.id}")
        return None

    async def _load(self, take: Take) -> None:
        async with self._gate:
            try:
                image: QImage | None = image_of(await self._takes.thumbnail(take, BOX_PX, BOX_PX))
            except (MediaError, StoreError):
                image = None
        self._images[take.sha256] = image
        self._asked.discard(take.sha256)
        while len(self._images) > KEPT:
            self._images.popitem(last=False)
        self.ready.emit(take.sha256)
