"""Owns the strip itself: where the cut is scrolled and zoomed to, and what pointer and drops mean on it.

It paints only what is seen, and decides nothing about the cut.
"""

from bisect import bisect_right
from collections.abc import Iterator
from math import log
from operator import attrgetter

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QSizePolicy

from studio.domain.timeline import Clip
from studio.ui.kit.look import Look
from studio.ui.panels.timeline.axis import CLOSEST, LEAD_PX, Axis, first_px, fitting_px
from studio.ui.panels.timeline.drops import TakeDrops
from studio.ui.panels.timeline.filmstrips import Filmstrips
from studio.ui.panels.timeline.holding import Held, Hold, Holding
from studio.ui.panels.timeline.keys import StripKeys
from studio.ui.panels.timeline.painting import HANDLE, ClipLooks, StripPainter, StripWords
from studio.ui.panels.timeline.view_model import Grip, TimelineViewModel

ZOOM_STEP = 1.25
_EDGE_PX = 24
_EDGE_STEP_PX = 14
_EDGE_MS = 25
_PLAYHEAD_PX = 9
_start = attrgetter("start_frame")
_REASONS = (
    Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.OtherFocusReason,
)  # fmt: skip
"""Of what a click or a key meant; a window that becomes active, or a menu that closes, changes nothing."""


class TimelineStrip(QAbstractScrollArea):
    """The strip. `zoom_changed` says that a frame has another width; `menu_requested` carries a shot's id."""

    zoom_changed = Signal()
    compose_requested = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, look: Look, view_model: TimelineViewModel, films: Filmstrips) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._player = view_model.player
        self._films = films
        self._painter = StripPainter(
            look, films, StripWords(self.tr("Held"), self.tr("No take yet"), self.tr("File missing"))
        )  # fmt: skip
        self._keys = StripKeys(view_model, self)
        self._holding = Holding(view_model)
        self._px = 0.0  # px a frame; 0 = as many as let the whole cut be seen
        self._shown = ""  # the project whose cut is shown
        self._drag_px = 0.0  # the same while something is dragged: the strip must not zoom under the pointer
        self._playhead_x = 0.0
        self.drops = TakeDrops(self.viewport(), view_model, self.clip_at)
        self._by_keys = False
        self._edge_timer = QTimer(self)
        self._edge_timer.setInterval(_EDGE_MS)
        self._edge_timer.timeout.connect(self._scroll_at_edge)
        self._dress_up()
        view_model.changed.connect(self.read)
        self._player.playhead_moved.connect(self._on_playhead)
        films.ready.connect(self.viewport().update)
        self.drops.target_changed.connect(self.viewport().update)
        look.theme.changed.connect(self._fit_height)

    def _dress_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs to the right in every language
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.viewport().setMouseTracking(True)
        self._fit_height()

    def _fit_height(self) -> None:
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setMinimumHeight(self._painter.ruler_height + self._painter.lane_height + bar)
        self.viewport().update()

    @property
    def ruler_height(self) -> int:
        """The height of the ruler."""
        return self._painter.ruler_height

    @property
    def lane_height(self) -> int:
        """The height of the lane of clips."""
        return self._painter.lane_height

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(800, self.minimumHeight())

    # --- zoom and place ---

    @property
    def axis(self) -> Axis:
        """Where frames lie in the viewport."""
        shift = self._view_model.draft_shift * self.px
        return Axis(self.px, self.horizontalScrollBar().value() - shift)

    @property
    def px(self) -> float:
        """How many px a frame is wide."""
        return self._drag_px or self._px or self._fitting

    @property
    def fits(self) -> bool:
        """Whether the zoom follows the length of the cut."""
        return not self._px

    @property
    def _fitting(self) -> float:
        return fitting_px(self._player.frames, self.viewport().width())

    @property
    def zoom(self) -> float:
        """The zoom from 0 (the whole cut) to 1 (single frames)."""
        least = self._fitting
        return 0.0 if least >= CLOSEST else log(self.px / least) / log(CLOSEST / least)

    def zoom_to(self, zoom: float) -> None:
        """Zoom to a value from 0 to 1, about the playhead where it is seen."""
        least = self._fitting
        self._zoom(least * (CLOSEST / least) ** min(max(0.0, zoom), 1.0), self._anchor())

    def zoom_by(self, factor: float, at_x: float | None = None) -> None:
        """Zoom in (above 1) or out, about a place of the viewport, else the playhead where it is seen."""
        self._zoom(self.px * factor, self._anchor() if at_x is None else at_x)

    def fit(self) -> None:
        """Let the whole cut be seen, also when it gets longer."""
        self._px = 0.0
        self._lay_out()
        self.zoom_changed.emit()

    def _anchor(self) -> float:
        x = self.axis.x(self._player.frame)
        return x if 0 <= x <= self.viewport().width() else self.viewport().width() / 2

    def _zoom(self, px: float, at_x: float) -> None:
        at = self.axis.at(at_x)
        least = self._fitting
        self._px = 0.0 if px <= least * 1.001 else min(px, CLOSEST)
        self._lay_out()
        self.horizontalScrollBar().setValue(round(LEAD_PX + at * self.px - at_x))
        self.zoom_changed.emit()

    def _lay_out(self) -> None:
        room = self.viewport().width()
        whole = 3 * LEAD_PX + self._player.frames * self.px
        bar = self.horizontalScrollBar()
        bar.setPageStep(room)
        bar.setSingleStep(40)
        bar.setRange(0, max(0, round(whole) - room, bar.maximum() if self._drag_px else 0))
        self._show_all()

    def _show_all(self) -> None:
        self._films.forget_wishes()
        self._playhead_x = self.axis.x(self._player.frame)
        self.viewport().update()

    def read(self) -> None:
        """Show the cut as it is now."""
        if self._shown != self._player.left_at[0]:
            self._shown = self._player.left_at[0]
            self._px = first_px(self._player.timeline, self.viewport().width())
        fitted = self.fits
        self._lay_out()
        if fitted:
            self.zoom_changed.emit()
        clip = self._view_model.open_clip
        self.setAccessibleDescription(self._view_model.sentence(clip) if clip is not None else "")

    def show_clip(self, clip: Clip) -> None:
        """Scroll to a clip where its begin is not seen."""
        x = self.axis.x(clip.start_frame)
        if not 0 <= x <= self.viewport().width() - _EDGE_PX:
            bar = self.horizontalScrollBar()
            bar.setValue(round(bar.value() + x - _EDGE_PX))

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is seen of the ruler, the clips and the playhead."""
        painter, theme = QPainter(self.viewport()), self._look.theme
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        view = QRectF(event.rect())
        axis, rate, paint = self.axis, self._player.rate, self._painter
        painter.setClipRect(view)
        painter.fillRect(view, theme.colour("bg0" if theme.mode == "dark" else "bg1"))
        for clip in self._clips_in(view, axis):
            paint.clip(painter, clip, axis, rate, self._looks(clip), view)
        painter.setClipRect(view)
        if self._player.frames:
            paint.ruler(painter, axis, rate, view.left(), view.right())
            place = self._holding.place
            if place is not None:
                paint.insertion(painter, axis.x(place.frame))
            paint.playhead(painter, axis.x(self._player.frame) + 0.5, self.viewport().height())
        bottom = paint.ruler_height + paint.lane_height
        painter.fillRect(QRectF(view.left(), bottom - 1, view.width(), 1), theme.colour("line"))
        if self.hasFocus() and self._by_keys:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def _looks(self, clip: Clip) -> ClipLooks:
        view_model, shot_id = self._view_model, clip.shot.id
        opened = view_model.open_id == shot_id
        return ClipLooks(
            view_model.code(shot_id),
            shot_id in view_model.selection,
            opened,
            shot_id == self.drops.target,
            self._holding.place is not None and shot_id in self._holding.moved,
            view_model.grip if opened else None,
        )

    def _clips_in(self, view: QRectF, axis: Axis) -> Iterator[Clip]:
        timeline = self._view_model.timeline
        if timeline is None or view.bottom() < self._painter.ruler_height:
            return
        clips = timeline.picture.clips
        place = max(0, bisect_right(clips, axis.frame(view.left() - 2), key=_start) - 1)
        while place < len(clips) and axis.x(clips[place].start_frame) <= view.right():
            yield clips[place]
            place += 1

    def _on_playhead(self, frame: int) -> None:
        x = self.axis.x(frame)
        if self._player.playing and self._holding.hold is None and not 0 <= x < self.viewport().width() - 2:
            self.horizontalScrollBar().setValue(round(self.horizontalScrollBar().value() + x - _EDGE_PX))
            x = self.axis.x(frame)
        height = self.viewport().height()
        for at in (self._playhead_x, x):
            self.viewport().update(QRect(int(at) - _PLAYHEAD_PX, 0, 2 * _PLAYHEAD_PX + 2, height))
        self._playhead_x = x

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew: the heads of clips stay in sight."""
        self._show_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole cut in sight where it was."""
        super().resizeEvent(event)
        self._lay_out()
        self.zoom_changed.emit()

    # --- pointer ---

    def held_at(self, at: QPointF) -> Held | None:
        """Return what lies at a place of the viewport: the playhead or ruler, a clip, one of its ends."""
        axis = self.axis
        if at.y() < self._painter.ruler_height:
            return Held(Hold.PLAYHEAD)
        clip = self.clip_at(at)
        if clip is None:
            return Held(Hold.PLAYHEAD) if abs(at.x() - axis.x(self._player.frame)) <= HANDLE / 2 else None
        box = self._painter.clip_rect(clip, axis)
        if self._view_model.open_id == clip.shot.id and box.width() >= 3 * HANDLE:
            for grip, end in ((Grip.IN, box.left()), (Grip.OUT, box.right())):
                if abs(at.x() - end) <= HANDLE and self._view_model.can_drag(clip.shot.id, grip):
                    return Held(Hold.TRIM, clip, grip)
        return Held(Hold.CLIP, clip)

    def clip_at(self, at: QPointF) -> Clip | None:
        """Return the clip at a place of the viewport."""
        timeline = self._view_model.timeline
        top = self._painter.ruler_height
        if timeline is None or not top <= at.y() < top + self._painter.lane_height:
            return None
        return timeline.picture.clip_at(self.axis.frame(at.x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is under the pointer."""
        held = self.held_at(event.position())
        if event.button() == Qt.MouseButton.RightButton and held is not None and held.clip is not None:
            if held.clip.shot.id not in self._view_model.selection:
                self._view_model.select(held.clip.shot.id)
            self.menu_requested.emit(held.clip.shot.id, event.globalPosition().toPoint())
        elif event.button() == Qt.MouseButton.LeftButton and held is not None:
            self._drag_px = self.px
            self._holding.take(held, event.position(), event.modifiers(), self.axis)
            self._edge_timer.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held, or show what could be."""
        if self._holding.hold is not None:
            far = QApplication.startDragDistance()
            self._holding.move(event.position(), self.axis, far)
            self.viewport().update()
        self._show_cursor(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._edge_timer.stop()
            self._holding.let_go(event.position(), self.axis)
            self._drag_px = 0.0
            self._show_cursor(event.position())
            self._lay_out()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the shot in Compose."""
        held = self.held_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and held is not None and held.clip is not None:
            self._holding.cancel()
            self.compose_requested.emit(held.clip.shot.id)

    def cancel_drag(self) -> bool:
        """Leave everything as it was before the drag; say whether there was one."""
        if self._holding.hold is None:
            return False
        self._edge_timer.stop()
        self._drag_px = 0.0
        self._holding.cancel()
        self._lay_out()
        return True

    def _show_cursor(self, at: QPointF) -> None:
        held = self._holding.held or self.held_at(at)
        shape = Qt.CursorShape.ArrowCursor
        if held is not None and held.hold is Hold.TRIM:
            shape = Qt.CursorShape.SizeHorCursor
        elif self._holding.place is not None:
            shape = Qt.CursorShape.ClosedHandCursor
        self.viewport().setCursor(shape)

    def _scroll_at_edge(self) -> None:
        at = self.viewport().mapFromGlobal(self.cursor().pos())
        room = self.viewport().width()
        step = -1 if at.x() < _EDGE_PX else 1 if at.x() > room - _EDGE_PX else 0
        bar = self.horizontalScrollBar()
        if step and self._holding.is_moving and bar.minimum() <= bar.value() + step <= bar.maximum():
            bar.setValue(bar.value() + step * _EDGE_STEP_PX)
            self._holding.move(QPointF(at), self.axis, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll along the film; with Ctrl zoom at the pointer."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(ZOOM_STEP ** (turned / 120), event.position().x())
        else:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - turned)
        event.accept()

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key says."""
        if not self._keys.pressed(event):
            event.ignore()

    def ask_for_menu(self) -> None:
        """Ask for the open clip's menu."""
        clip = self._view_model.open_clip
        if clip is not None:
            place = self._painter.clip_rect(clip, self.axis).bottomLeft().toPoint()
            self.menu_requested.emit(clip.shot.id, self.viewport().mapToGlobal(place))

    def ask_for_compose(self) -> None:
        """Ask for the open shot in Compose."""
        clip = self._view_model.open_clip
        if clip is not None:
            self.compose_requested.emit(clip.shot.id)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Remember that K is up again."""
        self._keys.released(event)
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus that came with a key."""
        super().focusInEvent(event)
        if event.reason() in _REASONS:
            self._by_keys = event.reason() is not Qt.FocusReason.MouseFocusReason
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it is gone."""
        super().focusOutEvent(event)
        self.viewport().update()
