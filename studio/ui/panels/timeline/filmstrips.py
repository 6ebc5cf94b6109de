"""Owns the small pictures along the clips: asked for while they are painted, read one after the other, kept bounded."""

from collections import OrderedDict

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from studio.domain.errors import MediaError, StoreError
from studio.domain.ports import Thumbnailer
from studio.domain.project import Take
from studio.services.takes import Takes
from studio.services.tasks import TaskScope
from studio.ui.kit.pictures import image_of

KEPT_BYTES = 16 << 20
WAITING = 48
"""More than lie side by side on a wide screen."""
READERS = 2
GRAIN_S = 0.5
"""Pictures nearer to each other than this are one."""

_Key = tuple[str, int, int]  # content hash, frame of the file, height in device px


class Filmstrips(QObject):
    """Pictures of takes at places in them. `ready` says that another one is there."""

    ready = Signal()

    def __init__(self, takes: Takes, thumbnailer: Thumbnailer, scope: TaskScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._takes = takes
        self._thumbnailer = thumbnailer
        self._scope = scope
        self._kept: OrderedDict[_Key, QImage | None] = OrderedDict()
        self._bytes = 0
        self._near: dict[tuple[str, int], dict[int, QImage]] = {}
        self._waiting: OrderedDict[_Key, Take] = OrderedDict()
        self._reading: set[_Key] = set()
        self._lost: set[str] = set()
        self._readers = 0

    def forget_wishes(self) -> None:
        """Read nothing of what was asked for so far: it was scrolled or zoomed away. What is seen is asked for anew."""
        self._waiting.clear()

    def is_lost(self, take: Take) -> bool:
        """Say whether the file of a take could not be read."""
        return take.sha256 in self._lost

    def image(self, take: Take, at_s: float, height_px: int) -> QImage | None:
        """Return the picture `at_s` seconds into a take, of a height in device px.

        While it is not there (it is asked for) or cannot be read, it is the nearest other one of the take, or None.
        """
        rate = take.media.rate
        grain = max(1, round(GRAIN_S * float(rate.fraction)))
        last = (take.media.frames or rate.frames_in(take.media.duration_s)) - 1
        frame = min(max(0, int(at_s * float(rate.fraction))), last) // grain * grain
        key = (take.sha256, frame, height_px)
        if key in self._kept:
            self._kept.move_to_end(key)
            kept = self._kept[key]
            if kept is not None:
                return kept
        else:
            self._ask(key, take)
        others = self._near.get((take.sha256, height_px))
        return others[min(others, key=lambda other: abs(other - frame))] if others else None

    def _ask(self, key: _Key, take: Take) -> None:
        if key in self._reading or key in self._waiting or len(self._waiting) >= WAITING:
            return
        self._waiting[key] = take
        if self._readers < READERS:
            self._readers += 1
            self._scope.spawn(self._read_all(), name=f"filmstrips {self._readers}")

    async def _read_all(self) -> None:
        """Read what was asked for, in that order."""
        try:
            while self._waiting:
                key, take = self._waiting.popitem(last=False)
                self._reading.add(key)
                await self._read(key, take)
        finally:
            self._readers -= 1

    async def _read(self, key: _Key, take: Take) -> None:
        _, frame, height_px = key
        width_px = max(1, round(height_px * take.media.width_px / take.media.height_px))
        image: QImage | None = None
        try:
            picture = await self._thumbnailer.thumbnail(self._takes.path(take), width_px, height_px, frame)
            image = image_of(picture)
            self._lost.discard(key[0])
        except (MediaError, StoreError):
            self._lost.add(key[0])
        finally:
            self._reading.discard(key)
        self._keep(key, image)
        self.ready.emit()

    def _keep(self, key: _Key, image: QImage | None) -> None:
        self._kept[key] = image
        if image is not None:
            self._bytes += image.sizeInBytes()
            self._near.setdefault((key[0], key[2]), {})[key[1]] = image
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            (sha256, frame, height_px), gone = self._kept.popitem(last=False)
            if gone is not None:
                self._bytes -= gone.sizeInBytes()
                near = self._near[sha256, height_px]
                del near[frame]
                if not near:
                    del self._near[sha256, height_px]
