"""Owns one tile of the wall: its picture with the value over it, and under it the star and what can be done."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.media import Picture
from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.look import Look
from studio.ui.kit.playback.pane import VideoPane
from studio.ui.kit.text import Elided, label
from studio.ui.panels.wall.tiles import Tile, TileState

FRAME = 3
SHADE = QColor(15, 16, 19, 184)
LIGHT = QColor(255, 255, 255)
_ICONS = {
    TileState.UNSURE: "question", TileState.FAILED: "warning-circle", TileState.CANCELLED: "prohibit",
    TileState.MISSING: "image-square",
}  # fmt: skip


class TileWidget(QWidget):
    """A tile. Its signals are wishes about it; `entered` and `pointed` tell of focus and pointer."""

    entered = Signal()
    pointed = Signal(bool)
    star_requested = Signal()
    use_requested = Signal()
    retry_requested = Signal()

    def __init__(self, look: Look, place: int, *, has_values: bool) -> None:
        super().__init__()
        self._look = look
        self._place = place
        self._has_values = has_values
        self.tile: Tile | None = None
        self._is_current = self._is_heard = False
        self.pane = VideoPane()
        self.pane.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.pane.add_overlay(self._overlay)
        self._label = Elided(role="bodyStrong")
        self._number = label(str(place + 1), "label", tone="text3")
        self._sound = IconButton(look, "speaker-high", self.tr("Heard"), size=14, box=24)
        self._sound.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.star = IconButton(look, "star", self.tr("Choose this take"), keys="S", size=16, box=28, checkable=True)
        words = self.tr("Use this value") if has_values else self.tr("Choose and show")
        self.use = Button(look, words, "secondary", icon="check")
        self.retry = Button(look, self.tr("Retry"), "secondary", icon="arrow-clockwise")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self.star.clicked.connect(self.star_requested)
        self.use.clicked.connect(self.use_requested)
        self.retry.clicked.connect(self.retry_requested)
        look.theme.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        for button in (self.use, self.retry):
            button.setProperty("small", True)
        under = QHBoxLayout()
        under.setContentsMargins(6, 2, 2, 2)
        under.setSpacing(6)
        under.addWidget(self._number)
        under.addWidget(self._label, 1)
        under.addWidget(self._sound)
        under.addWidget(self.star)
        under.addWidget(self.retry)
        under.addWidget(self.use)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(FRAME, FRAME, FRAME, FRAME)
        rows.setSpacing(2)
        rows.addWidget(self.pane, 1)
        rows.addLayout(under)

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        return QSize(480, 320)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be compared."""
        return QSize(160, 120)

    def show_tile(self, tile: Tile, *, current: bool, heard: bool) -> None:
        """Show other words, another state."""
        if (tile, current, heard) == (self.tile, self._is_current, self._is_heard):
            return
        self.tile, self._is_current, self._is_heard = tile, current, heard
        self.pane.set_shape(*tile.shape)
        self._label.set_text(tile.label)
        self._sound.setVisible(heard)
        ready = tile.state is TileState.READY
        self.star.setVisible(tile.take is not None)
        self.star.setChecked(tile.chosen)
        name = self.tr("Take the choice back") if tile.chosen else self.tr("Choose this take")
        self.star.show_as("star", name, "text2")
        self.retry.setVisible(tile.can_retry)
        self.retry.set_words(tile.retry or self.tr("Retry"))
        self.use.setVisible(ready or (self._has_values and not tile.can_retry))
        if self._has_values:
            self.use.set_words(self.tr("In use") if tile.in_use else self.tr("Use this value"))
            self.use.set_ready(not tile.in_use, self.tr("The card has this value."))
        self._name()
        self.pane.update()
        self.update()

    def show_preview(self, picture: Picture) -> None:
        """Show a picture of the take that is being drawn."""
        if self.tile is not None and self.tile.lane is None:
            self.pane.show_picture(picture)

    def _name(self) -> None:
        tile = self.tile
        if tile is None:
            return
        parts = [f"{self._place + 1}", tile.label]
        parts += [tile.words] if tile.words else [self.tr("ready")]
        parts += [self.tr("chosen")] if tile.chosen else []
        parts += [self.tr("in use")] if tile.in_use else []
        self.setAccessibleName(", ".join(parts))

    def _dress(self) -> None:
        self.pane.setProperty("barsColor", self._look.theme.colour("bg2"))
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that keys act on this tile now."""
        super().focusInEvent(event)
        self.entered.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the ring as that of a tile without the focus."""
        super().focusOutEvent(event)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the pointer is here."""
        self.pointed.emit(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Say that the pointer left."""
        self.pointed.emit(False)
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Use what the tile shows."""
        if self.use.isVisible() and self.use.isEnabled():
            self.use_requested.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame: that of the present tile is strong."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("bg2"))
        colour = "focus" if self.hasFocus() else "accent" if self._is_current else "line2"
        painter.setPen(QPen(theme.colour(colour), 2 if self._is_current else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)

    # --- over the picture ---

    def _overlay(self, painter: QPainter, place: QRectF) -> None:
        tile = self.tile
        if tile is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if tile.state is not TileState.READY:
            self._paint_state(painter, place, tile)
        elif self.pane.held:
            self._chip(painter, place, self.tr("Held"), at_right=True)
        if tile.state is TileState.READY or self.pane.picture is not None:
            self._chip(painter, place, tile.label)

    def _chip(self, painter: QPainter, place: QRectF, words: str, *, at_right: bool = False) -> None:
        painter.setFont(self._look.theme.font("bodyStrong"))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(20, int(place.width() * 0.7)))
        box = QRectF(0, 0, metrics.horizontalAdvance(shown) + 16, metrics.height() + 8)
        box.moveTopLeft(place.topLeft() + QPointF(10, 10))
        if at_right != self.isRightToLeft():
            box.moveRight(place.right() - 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SHADE)
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(LIGHT)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_state(self, painter: QPainter, place: QRectF, tile: Tile) -> None:
        """Paint why there is no take, or how far it is."""
        theme, live = self._look.theme, self.pane.picture is not None and tile.state is TileState.COMING
        if not live:
            painter.setBrush(theme.colour("field"))
            painter.setPen(QPen(theme.colour("line2"), 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(place.adjusted(2, 2, -2, -2), 9, 9)
        band = QRectF(place.left(), place.bottom() - 44, place.width(), 44)
        words_at = band.adjusted(14, 6, -14, -14) if live else place.adjusted(24, 24, -24, -36)
        if live:
            painter.fillRect(band, SHADE)
        icon = _ICONS.get(tile.state)
        if icon is not None:
            role = "danger" if tile.state is TileState.FAILED else "warning" if icon == "question" else "text3"
            size = 24
            at = QPointF(place.center().x() - size / 2, place.top() + place.height() * 0.22)
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(at, self._look.icons.pixmap(icon, theme.colour(role), size, ratio=ratio))
        painter.setFont(theme.font("body"))
        painter.setPen(LIGHT if live else theme.colour("text2"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(words_at, flags, tile.words)
        if tile.state is TileState.COMING:
            self._bar(painter, QRectF(place.left() + 14, place.bottom() - 10, place.width() - 28, 4), tile.fraction)

    def _bar(self, painter: QPainter, bar: QRectF, fraction: float | None) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("line2"))
        painter.drawRoundedRect(bar, 2, 2)
        if fraction is not None:
            done = QRectF(bar)
            done.setWidth(bar.width() * min(1.0, fraction))
            if self.isRightToLeft():
                done.moveRight(bar.right())
            painter.setBrush(self._look.theme.colour("accent"))
            painter.drawRoundedRect(done, 2, 2)
