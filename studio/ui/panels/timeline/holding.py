"""Owns what the pointer holds on the strip, from press to release: the playhead, an end of a clip, clips on the way."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt

from studio.domain.timeline import Clip
from studio.ui.panels.timeline.axis import Axis
from studio.ui.panels.timeline.view_model import Grip, Place, TimelineViewModel

SNAP_PX = 8
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


class Hold(StrEnum):
    """What kind of thing is held."""

    PLAYHEAD = "playhead"
    TRIM = "trim"
    CLIP = "clip"


class Held(NamedTuple):
    """What lies under the pointer."""

    hold: Hold
    clip: Clip | None = None
    grip: Grip | None = None


class Holding:
    """Turns presses, moves and releases into wishes of the view-model. `place` is where dragged clips would be put."""

    def __init__(self, view_model: TimelineViewModel) -> None:
        self._view_model = view_model
        self.held: Held | None = None
        self.place: Place | None = None
        self.moved: tuple[str, ...] = ()
        self.is_dragged = False
        self.is_moving = False  # the pointer has left the place of its press
        self._from = QPointF()
        self._from_at = 0.0
        self._modifiers = Qt.KeyboardModifier.NoModifier

    @property
    def hold(self) -> Hold | None:
        """What kind of thing is held now."""
        return self.held.hold if self.held is not None else None

    def take(self, held: Held, at: QPointF, modifiers: Qt.KeyboardModifier, axis: Axis) -> None:
        """Take hold at a place."""
        self.held, self.is_dragged = held, False
        self._from, self._from_at, self._modifiers = at, axis.at(at.x()), modifiers
        view_model = self._view_model
        if held.hold is Hold.PLAYHEAD:
            self.is_dragged = True
            view_model.player.scrub(axis.frame(at.x()))
        elif held.hold is Hold.TRIM and held.grip is not None:
            view_model.hold(held.grip)
        elif held.clip is not None and not modifiers & (_SHIFT | _CTRL) and not self._is_selected(held.clip):
            view_model.select(held.clip.shot.id)

    def move(self, at: QPointF, axis: Axis, far_px: int) -> None:
        """Drag to a place; nearer than `far_px` to where it was taken it is still a press."""
        held = self.held
        if held is None:
            return
        self.is_moving = self.is_moving or (at - self._from).manhattanLength() >= far_px
        if not self.is_dragged:
            if not self.is_moving:
                return
            self._begin(held)
        view_model = self._view_model
        if held.hold is Hold.PLAYHEAD:
            view_model.player.scrub(axis.frame(at.x()))
        elif view_model.is_trimming:
            frames = round((at.x() - self._from.x()) / axis.px)
            slips = held.hold is Hold.CLIP
            view_model.drag_trim(-frames if slips else frames, round(SNAP_PX / axis.px))
        elif self.moved:
            self.place = view_model.place_at(axis.at(at.x()))

    def let_go(self, at: QPointF, axis: Axis) -> None:
        """Do what was dragged, or what the press meant."""
        held, place, moved, dragged = self.held, self.place, self.moved, self.is_dragged
        self._forget()
        view_model = self._view_model
        if held is None:
            return
        if held.hold is Hold.PLAYHEAD:
            view_model.player.release(axis.frame(at.x()))
        elif view_model.is_trimming:
            view_model.finish_trim()
        elif place is not None:
            view_model.move_to(moved, place)
        elif held.hold is Hold.CLIP and held.clip is not None and not dragged:
            modifiers = self._modifiers
            view_model.select(held.clip.shot.id, toggle=bool(modifiers & _CTRL), extend=bool(modifiers & _SHIFT))

    def cancel(self) -> None:
        """Leave everything as it was."""
        held = self.held
        self._forget()
        self._view_model.cancel_trim()
        if held is not None and held.hold is Hold.PLAYHEAD:
            self._view_model.player.release(self._view_model.player.frame)

    def _begin(self, held: Held) -> None:
        self.is_dragged = True
        view_model = self._view_model
        if held.hold is Hold.TRIM and held.clip is not None and held.grip is not None:
            view_model.begin_trim(held.clip.shot.id, held.grip)
        elif held.hold is Hold.CLIP and held.clip is not None:
            shot_id = held.clip.shot.id
            if self._modifiers & _SHIFT:
                view_model.begin_trim(shot_id, Grip.SLIP)
            else:
                self.moved = view_model.selection if shot_id in view_model.selection else (shot_id,)

    def _is_selected(self, clip: Clip) -> bool:
        return clip.shot.id in self._view_model.selection

    def _forget(self) -> None:
        self.held, self.place, self.moved = None, None, ()
        self.is_dragged = self.is_moving = False
