"""Owns the pictures of the clip under the pointer: one file is open at a time, the newest wish is read first.

While the pointer rests, a strip of key frames is read, so that a wish is answered at once by the nearest of them, and
then by the very frame. It knows no widget.
"""

from enum import Enum

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from studio.domain.frames import FrameRate
from studio.domain.ports import Frames
from studio.ui.kit.pictures import image_of
from studio.ui.kit.playback.feed import PictureFeed, Wish
from studio.ui.kit.playback.sources import CutPart, CutSource

LOOK_MS = 4
STRIP = 12


class _Stage(Enum):
    """What is being read."""

    NEAR = "the key frame next to the one wished for"
    EXACT = "the one wished for"
    STRIP = "key frames all along the clip"


class HoverScrub(QObject):
    """Reads one clip. `changed` says that `image` is another one: that of the frame wished for last, or near it."""

    changed = Signal()

    def __init__(self, frames: Frames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frames = frames
        self._feed: PictureFeed | None = None
        self._rate = FrameRate(numerator=24)
        self._moving = self._length = 1
        self._frame = -1
        self._size = QSize()
        self._stage = _Stage.NEAR
        self._strip: dict[int, QImage] = {}
        self.shot_id = ""
        self.image: QImage | None = None
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._take)

    def open(self, shot_id: str, path: str, first_frame: int, moving: int, length: int, rate: FrameRate) -> None:
        """Take another clip: `moving` frames from `first_frame`, at `rate`, of a place of `length` frames."""
        self.shut()
        if self._feed is None:
            self._feed = PictureFeed()
        self.shot_id, self._rate, self._moving, self._length = shot_id, rate, moving, length
        frames = self._frames
        self._feed.open(lambda: CutSource(frames, [CutPart(path, first_frame, moving)], rate))

    def seek(self, fraction: float, size_px: QSize) -> None:
        """Wish for the picture at a place of the clip (0 = its begin, 1 = its end), of a size in device px."""
        if not self.shot_id:
            return
        frame = min(max(0, int(fraction * self._length)), self._moving - 1)
        if frame == self._frame and size_px == self._size:
            return
        self._frame, self._size = frame, size_px
        near = min(self._strip, key=lambda at: abs(at - frame), default=None)
        if near is not None:
            self.image = self._strip[near]
            self.changed.emit()
        self._begin(_Stage.NEAR if near is None else _Stage.EXACT)
        self._look.start()

    def shut(self) -> None:
        """Let go of the clip; its file is closed."""
        self._look.stop()
        if self.shot_id and self._feed is not None:
            self._feed.shut()
        self.shot_id, self.image, self._frame = "", None, -1
        self._strip.clear()

    def close(self) -> None:
        """End the decode thread; nothing may be asked afterwards."""
        self.shut()
        if self._feed is not None:
            self._feed.close()
            self._feed = None

    def _begin(self, stage: _Stage) -> None:
        self._stage = stage
        wished = self._missing() if stage is _Stage.STRIP else (self._frame,)
        size = (self._size.width(), self._size.height())
        if self._feed is not None:
            self._feed.want(Wish(wished, size, self._rate.fraction, key=stage is not _Stage.EXACT))

    def _missing(self) -> tuple[int, ...]:
        """Return the places of the strip that are not read yet, those near the pointer first."""
        places = {number * (self._moving - 1) // (STRIP - 1) for number in range(STRIP)}
        return tuple(sorted(places - self._strip.keys(), key=lambda at: abs(at - self._frame)))

    def _take(self) -> None:
        """Look what was read, and go on to what is read next."""
        if self._feed is None or self._feed.pump() is not None:  # a file that cannot be read: the thumbnail stays
            self._look.stop()
        elif self._stage is _Stage.STRIP:
            self._take_strip(self._feed)
        else:
            shown = self._feed.picture(self._frame, key=self._stage is _Stage.NEAR)
            if shown is not None:
                self.image = image_of(shown.picture)
                self._begin(_Stage.EXACT if self._stage is _Stage.NEAR else _Stage.STRIP)
                self.changed.emit()

    def _take_strip(self, feed: PictureFeed) -> None:
        for frame in self._missing():
            shown = feed.picture(frame, key=True)
            if shown is not None:
                self._strip[frame] = image_of(shown.picture)
        if not self._missing():
            self._look.stop()
