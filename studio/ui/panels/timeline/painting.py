"""Owns how the strip looks: ruler, clips with their pictures, what is held or missing, the playhead."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from studio.domain.frames import FrameRate
from studio.domain.timeline import Clip
from studio.ui.kit.look import Look
from studio.ui.kit.numerals import fixed, plain
from studio.ui.panels.timeline.axis import Axis, ticks
from studio.ui.panels.timeline.filmstrips import Filmstrips
from studio.ui.panels.timeline.view_model import Grip

RULER = 26
LANE = 92
HANDLE = 8
"""Px at each end of a clip that its begin and end are taken at."""
_INSET = 5
_HEAD = 22
_RADIUS = 5
_BARE = 14  # px: a narrower clip is only a box
_PILL_PAD = 8
_DIM = QColor(10, 11, 14, 140)  # over pictures, so the same in both themes
_VEIL = QColor(10, 11, 14, 184)
_HATCH = QColor(242, 184, 75, 128)
_WHITE = QColor(255, 255, 255)
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ClipLooks(NamedTuple):
    """How a clip stands: `target` is what a take would be dropped on, `grip` the end that the keys move."""

    code: str
    selected: bool = False
    opened: bool = False
    target: bool = False
    faded: bool = False
    grip: Grip | None = None


class StripWords(NamedTuple):
    """What is written on clips: on what is held, on a shot without a take, on a take whose file cannot be read."""

    held: str
    missing: str
    lost: str


class StripPainter:
    """Paints parts of the strip. Heights are logical px at the user's text size."""

    def __init__(self, look: Look, films: Filmstrips, words: StripWords) -> None:
        self._look = look
        self._films = films
        self._words = words

    @property
    def ruler_height(self) -> int:
        """The height of the ruler."""
        return self._look.theme.px(RULER)

    @property
    def lane_height(self) -> int:
        """The height of the lane of clips."""
        return self._look.theme.px(LANE)

    def clip_rect(self, clip: Clip, axis: Axis) -> QRectF:
        """Return where a clip lies."""
        left, right = axis.x(clip.start_frame), axis.x(clip.end_frame)
        gap = 1.0 if right - left > 3 else 0.0
        top = self.ruler_height + _INSET
        return QRectF(left + gap / 2, top, max(1.0, right - left - gap), self.lane_height - 2 * _INSET)

    def ruler(self, painter: QPainter, axis: Axis, rate: FrameRate, left: float, right: float) -> None:
        """Paint the ruler between two places."""
        theme, height = self._look.theme, self.ruler_height
        painter.fillRect(QRectF(left, 0, right - left, height), theme.colour("bg1"))
        painter.fillRect(QRectF(left, height - 1, right - left, 1), theme.colour("line"))
        painter.setFont(theme.font("label"))
        line = theme.colour("line2")
        for tick in ticks(axis, rate, left, right):
            x = round(axis.x(tick.frame))
            long = bool(tick.words)
            painter.fillRect(QRectF(x, height - (12 if long else 6), 1, 12 if long else 6), line)
            if long:
                painter.setPen(theme.colour("text2"))
                painter.drawText(QRectF(x + 6, 0, 120, height - 2), _LEFT, tick.words)

    def clip(self, painter: QPainter, clip: Clip, axis: Axis, rate: FrameRate, looks: ClipLooks, view: QRectF) -> None:
        """Paint a clip, of its pictures only those in `view`."""
        box = self.clip_rect(clip, axis)
        painter.save()
        painter.setOpacity(0.45 if looks.faded else 1.0)
        if box.width() < _BARE:
            self._bare(painter, clip, box, looks)
        else:
            outline = QPainterPath()
            outline.addRoundedRect(box, _RADIUS, _RADIUS)
            painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
            if clip.take is not None:
                self._film(painter, clip, axis, float(rate.fraction), view)
                self._held(painter, clip, axis, box, view)
                self._lost(painter, clip, box, view)
            else:
                self._missing(painter, box, view)
            self._head(painter, clip, rate, box, looks.code, view)
            painter.setClipping(False)
            painter.setClipRect(view)
        self._edge(painter, clip, box, looks)
        painter.restore()

    def playhead(self, painter: QPainter, x: float, height: float) -> None:
        """Paint the playhead."""
        colour = self._look.theme.colour("danger")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.5))
        painter.drawLine(QPointF(x, 4), QPointF(x, height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        top, deep = 4.0, self.ruler_height - 10.0
        points = ((x - 6, top), (x + 6, top), (x + 6, top + deep * 0.6), (x, top + deep), (x - 6, top + deep * 0.6))
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))

    def insertion(self, painter: QPainter, x: float) -> None:
        """Paint the bar that says where a clip would be put."""
        bar = QRectF(x - 1.5, self.ruler_height + 2, 3, self.lane_height - 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("accentText"))
        painter.drawRoundedRect(bar, 1.5, 1.5)

    def _bare(self, painter: QPainter, clip: Clip, box: QRectF, looks: ClipLooks) -> None:
        theme = self._look.theme
        name = "bg4" if clip.take is not None else "bg2"
        painter.fillRect(box, theme.colour("accent") if looks.selected else theme.colour(name))

    def _film(self, painter: QPainter, clip: Clip, axis: Axis, rate: float, view: QRectF) -> None:
        """Paint pictures side by side, each of where it begins; behind the take's end its last one."""
        take = clip.take
        if take is None:
            return
        box = self.clip_rect(clip, axis)
        painter.fillRect(box, self._look.theme.colour("bg3"))
        film = box.adjusted(0, self._head_height, 0, 0)
        ratio = painter.device().devicePixelRatioF()
        width = max(8.0, film.height() * take.media.width_px / take.media.height_px)
        tile_s = width / (axis.px * rate)
        first = max(0, int((view.left() - film.left()) / width))
        count = ceil((min(view.right(), film.right()) - film.left()) / width)
        begin_s = clip.source.first_frame / rate
        last_s = begin_s + max(0, clip.moving - 1) / rate
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in range(first, count):
            at_s = min(begin_s + number * tile_s, last_s)
            image = self._films.image(take, at_s, ceil(film.height() * ratio))
            if image is not None:
                painter.drawImage(QRectF(film.left() + number * width, film.top(), width, film.height()), image)

    @property
    def _head_height(self) -> float:
        return float(self._look.theme.px(_HEAD))

    def _held(self, painter: QPainter, clip: Clip, axis: Axis, box: QRectF, view: QRectF) -> None:
        """Hatch what only shows the last frame, and say so where there is room."""
        if not clip.held:
            return
        left = axis.x(clip.start_frame + clip.moving)
        tail = QRectF(left, box.top() + self._head_height, box.right() - left, box.height() - self._head_height)
        painter.fillRect(tail, _DIM)
        hatch = QColor(_HATCH)
        painter.fillRect(tail, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        self._pill(painter, tail.intersected(view), self._words.held)

    def _lost(self, painter: QPainter, clip: Clip, box: QRectF, view: QRectF) -> None:
        """Hatch a take whose file cannot be read."""
        if clip.take is None or not self._films.is_lost(clip.take):
            return
        film = box.adjusted(0, self._head_height, 0, 0)
        painter.fillRect(film, QBrush(self._look.theme.colour("danger", 0.5), Qt.BrushStyle.BDiagPattern))
        self._pill(painter, film.intersected(view), self._words.lost)

    def _pill(self, painter: QPainter, room: QRectF, words: str) -> None:
        font = self._look.theme.font("label")
        metrics = QFontMetricsF(font)
        wide, high = metrics.horizontalAdvance(words) + 2 * _PILL_PAD, metrics.height() + 5
        if wide > room.width() - 4:
            return
        pill = QRectF(room.center().x() - wide / 2, room.center().y() - high / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_VEIL)
        painter.drawRoundedRect(pill, 4, 4)
        painter.setFont(font)
        painter.setPen(_WHITE)
        painter.drawText(pill, _MIDDLE, words)

    def _missing(self, painter: QPainter, box: QRectF, view: QRectF) -> None:
        theme = self._look.theme
        painter.fillRect(box, theme.colour("field"))
        below = box.adjusted(4, self._head_height, -4, 0)
        painter.setFont(theme.font("label"))
        shown = below.intersected(view) if below.intersected(view).width() > 90 else below
        if painter.fontMetrics().horizontalAdvance(self._words.missing) <= shown.width():
            painter.setPen(theme.colour("text3"))
            painter.drawText(shown, _MIDDLE, self._words.missing)

    def _head(self, painter: QPainter, clip: Clip, rate: FrameRate, box: QRectF, code: str, view: QRectF) -> None:
        """Write code, name and length over the clip; they stay in sight where its begin is scrolled away."""
        theme = self._look.theme
        strip = QRectF(box.left(), box.top(), box.width(), self._head_height)
        painter.fillRect(strip, theme.colour("bg3" if clip.take is not None else "field"))
        room = strip.adjusted(HANDLE + 4, 0, -HANDLE - 4, 0)
        room.setLeft(max(room.left(), min(view.left() + 6, room.right() - 60)))
        if room.width() < 10:
            return
        painter.setFont(theme.font("label"))
        metrics = painter.fontMetrics()
        painter.setPen(theme.colour("text"))
        painter.drawText(room, _LEFT, metrics.elidedText(code, Qt.TextElideMode.ElideNone, int(room.width())))
        used = metrics.horizontalAdvance(code) + 8
        seconds = float(rate.seconds(clip.frames))
        length = f"{fixed(seconds, 1) if seconds % 1 else plain(seconds)} s"
        wide = metrics.horizontalAdvance(length)
        painter.setPen(theme.colour("text2"))
        if room.width() > used + wide + 50:
            painter.drawText(room, _RIGHT, length)
            room.setRight(room.right() - wide - 8)
        room.setLeft(room.left() + used)
        if room.width() > 24:
            painter.drawText(
                room, _LEFT, metrics.elidedText(clip.shot.name, Qt.TextElideMode.ElideRight, int(room.width()))
            )

    def _edge(self, painter: QPainter, clip: Clip, box: QRectF, looks: ClipLooks) -> None:
        theme = self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if looks.target:
            painter.setPen(QPen(theme.colour("success"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        elif looks.selected:
            painter.setPen(QPen(theme.colour("accentText"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
            if looks.opened and box.width() >= 3 * HANDLE:
                self._handles(painter, clip, box, looks)
        elif box.width() >= _BARE:
            style = Qt.PenStyle.DashLine if clip.take is None else Qt.PenStyle.SolidLine
            painter.setPen(QPen(theme.colour("control" if clip.take is None else "line2"), 1, style))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _handles(self, painter: QPainter, clip: Clip, box: QRectF, looks: ClipLooks) -> None:
        theme = self._look.theme
        ends = {Grip.OUT: QRectF(box.right() - HANDLE, box.top(), HANDLE, box.height())}
        if clip.take is not None or clip.shot.trim is not None:
            ends[Grip.IN] = QRectF(box.left(), box.top(), HANDLE, box.height())
        for grip, end in ends.items():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("warning" if looks.grip is grip else "accentText"))
            painter.drawRoundedRect(end, 3, 3)
            notch = QRectF(end.center().x() - 1, end.center().y() - 9, 2, 18)
            painter.setBrush(theme.colour("bg0"))
            painter.drawRoundedRect(notch, 1, 1)
