"""Owns how the takes of the wall play: all on one clock, each in a lane of the engine, one of them heard."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from studio.domain.frames import FrameRate
from studio.domain.media import Picture
from studio.domain.project import Take
from studio.ui.kit.playback.engine import PlaybackEngine, PlaybackState
from studio.ui.kit.playback.sources import CutPart


class WallPlayer(QObject):
    """The takes that play. `lanes_changed` says that they play elsewhere now, `unread` that a file cannot be read."""

    lanes_changed = Signal()
    unread = Signal(str)  # comes from a decode thread

    def __init__(
        self, engine: PlaybackEngine, path_of: Callable[[Take], str], *, auto_play: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.engine = engine
        self._path_of = path_of
        self._auto_play = auto_play
        self._lanes: tuple[str, ...] = ()
        self._heard = -1
        self._begun = False
        engine.set_loop(True)

    def show(self, takes: Sequence[Take]) -> None:
        """Let these takes play from where the others are; nothing happens where they are the same ones."""
        lanes = tuple(take.id for take in takes)
        if lanes == self._lanes:
            return
        self._lanes, self._heard = lanes, -1
        self.lanes_changed.emit()
        if not takes:
            self.engine.close_source()
            return
        play = self.engine.state is PlaybackState.PLAYING or (not self._begun and self._auto_play)
        self._begun = True
        self.engine.open_wall([self._clip(take) for take in takes], self.engine.frame, play=play)

    def lane_of(self, take: Take | None) -> int | None:
        """Return where a take plays, or None."""
        return self._lanes.index(take.id) if take is not None and take.id in self._lanes else None

    def hear(self, lane: int | None) -> None:
        """Let one take be heard; None: the first one."""
        wanted = (0 if self._lanes else -1) if lane is None else lane
        if wanted != self._heard:
            self._heard = wanted
            if wanted >= 0:
                self.engine.hear(wanted)

    @property
    def heard(self) -> int:
        """The lane that is heard; -1 where nothing can be."""
        return self._heard if self.engine.has_sound_device else -1

    def _clip(self, take: Take) -> tuple[CutPart, FrameRate]:
        rate = take.media.rate
        frames = take.media.frames or max(1, rate.frames_in(take.media.duration_s))
        return CutPart(self._path_of(take), 0, frames, partial(self._blank, take.id)), rate

    def _blank(self, take_id: str, width_px: int, height_px: int) -> Picture:
        """Stand for a take whose file cannot be read; called in a decode thread."""
        self.unread.emit(take_id)
        return Picture(16, 9, 64, bytes(16 * 9 * 4))
