"""Owns the pictures of the clip under the pointer: one file is open at a time, the newest wish is read first.

A wish is answered by the nearest key frame at once, then by the very frame, if the pointer stays. It knows no widget.
"""

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from studio.domain.frames import FrameRate
from studio.domain.ports import Frames
from studio.ui.kit.pictures import image_of
from studio.ui.kit.playback.feed import PictureFeed, Wish
from studio.ui.kit.playback.sources import CutPart, CutSource

LOOK_MS = 4


class HoverScrub(QObject):
    """Reads one clip. `changed` says that `image` is another one: that of the frame wished for last, or near it."""

    changed = Signal()

    def __init__(self, frames: Frames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frames = frames
        self._feed: PictureFeed | None = None
        self._rate = FrameRate(numerator=24)
        self._moving = self._length = 1
        self._wished: tuple[int, QSize] | None = None
        self._exact = False
        self.shot_id = ""
        self.image: QImage | None = None
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._take)

    def open(self, shot_id: str, path: str, first_frame: int, moving: int, length: int, rate: FrameRate) -> None:
        """Take another clip: `moving` frames from `first_frame`, at `rate`, of a place of `length` frames."""
        if self._feed is None:
            self._feed = PictureFeed()
        self.shot_id, self._rate, self._moving, self._length = shot_id, rate, moving, length
        self.image, self._wished = None, None
        frames = self._frames
        self._feed.open(lambda: CutSource(frames, [CutPart(path, first_frame, moving)], rate))

    def seek(self, fraction: float, size_px: QSize) -> None:
        """Wish for the picture at a place of the clip (0 = its begin, 1 = its end), of a size in device px."""
        if self._feed is None or not self.shot_id:
            return
        frame = min(max(0, int(fraction * self._length)), self._length - 1, self._moving - 1)
        if self._wished is not None and self._wished == (frame, size_px):
            return
        self._wished, self._exact = (frame, size_px), False
        self._want(key=True)
        self._look.start()

    def shut(self) -> None:
        """Let go of the clip; its file is closed."""
        self._look.stop()
        if self.shot_id and self._feed is not None:
            self._feed.shut()
        self.shot_id, self.image, self._wished = "", None, None

    def close(self) -> None:
        """End the decode thread; nothing may be asked afterwards."""
        self.shut()
        if self._feed is not None:
            self._feed.close()
            self._feed = None

    def _want(self, *, key: bool) -> None:
        if self._wished is not None and self._feed is not None:
            frame, size = self._wished
            self._feed.want(Wish((frame,), (size.width(), size.height()), self._rate.fraction, key))

    def _take(self) -> None:
        """Look whether the picture is there, and go on to the next better one."""
        if self._feed is None or self._wished is None:
            self._look.stop()
            return
        if self._feed.pump() is not None:  # the file cannot be read: the thumbnail stays
            self._look.stop()
            return
        shown = self._feed.picture(self._wished[0], key=not self._exact)
        if shown is None:
            return
        self.image = image_of(shown.picture)
        if self._exact:
            self._look.stop()
        else:
            self._exact = True
            self._want(key=False)
        self.changed.emit()
