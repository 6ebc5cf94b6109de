"""Owns the zone of a first or last frame: the picture, how it fits, and every way to bring another one.

A picture comes by a drop (file, take, address, picture), by Ctrl+V, or by the buttons; it decides nothing about it.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from studio.domain.media import Picture
from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.flow import FlowLayout
from studio.ui.kit.look import Look
from studio.ui.kit.pictures import draw_filling, image_of
from studio.ui.kit.text import Elided, label, set_tip
from studio.ui.kit.theme import set_property, set_state
from studio.ui.panels.parameters.brought import Brought, load_of, png_of
from studio.ui.panels.parameters.frame_model import FIRST, FrameModel

_THUMB = QSize(75, 42)


class _Thumb(QWidget):
    """The picture, small, with round corners; an outline where there is none yet."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._image: QImage | None = None
        self._of: Picture | None = None
        self._fit()
        look.theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.setFixedSize(self._look.theme.px(_THUMB.width()), self._look.theme.px(_THUMB.height()))

    def show_picture(self, picture: Picture | None) -> None:
        """Show another picture."""
        if picture is not self._of:
            self._of = picture
            self._image = image_of(picture) if picture is not None else None
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._image is not None:
            draw_filling(painter, rect, self._image, 5)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour("bg3"))
        painter.drawRoundedRect(rect, 5, 5)


class FirstFrameField(QFrame):
    """The zone of one role, `first_frame` or `last_frame`. It reads its model by itself."""

    def __init__(self, look: Look, model: FrameModel, role: str) -> None:
        super().__init__()
        self._look = look
        self._model = model
        self._role = role
        self.setProperty("kind", "field")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._named = self.tr("First frame") if role == FIRST else self.tr("Last frame")
        self._thumb = _Thumb(look)
        self._name = Elided(role="bodyStrong")
        self._size = Elided(role="caption", tone="text3")
        self._mark = label(role="label")
        self._shape = label(role="label")
        self._others = label(role="label", tone="warning", wrap=True)
        self._fault = label(role="label", tone="danger", wrap=True)
        self._invitation = Elided(role="label", tone="text2")
        self._crop = IconButton(look, "crop", self.tr("Crop the picture"))
        clear = self.tr("Remove the first frame") if role == FIRST else self.tr("Remove the last frame")
        self._clear = IconButton(look, "x", clear)
        self._lay_out()
        self._crop.clicked.connect(partial(model.edit_requested.emit, role))
        self._clear.clicked.connect(partial(model.clear, role))
        model.changed.connect(self._on_changed)
        self._read()

    # ---- making ------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._full, self._empty, self._offers = QWidget(), QWidget(), QWidget()
        check = QHBoxLayout()
        check.setSpacing(5)
        check.addWidget(self._mark)
        check.addWidget(self._shape, 1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._name)
        words.addLayout(check)
        words.addWidget(self._size)
        full = QHBoxLayout(self._full)
        full.setContentsMargins(0, 0, 0, 0)
        full.setSpacing(10)
        full.addWidget(self._thumb)
        full.addLayout(words, 1)
        full.addWidget(self._crop)
        full.addWidget(self._clear)
        self._lay_out_empty()
        self._lay_out_offers()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(6)
        for block in (self._full, self._offers, self._others, self._empty, self._fault):
            rows.addWidget(block)

    def _lay_out_empty(self) -> None:
        model, role = self._model, self._role
        self._browse = Button(self._look, self.tr("Choose picture"), "quiet", icon="image-square")
        self._paste = IconButton(
            self._look, "clipboard-text", self.tr("Paste a picture or its address"), keys="Ctrl+V", box=32
        )
        self._frame = IconButton(self._look, "film-strip", self.tr("Use this frame"), box=32)
        self._address = IconButton(self._look, "link", self.tr("From address…"), box=32)
        ways = QWidget()
        row = FlowLayout(ways, spacing=2, last_least=0)  # long words go on in the next line
        for widget in (self._browse, self._paste, self._frame, self._address, QWidget()):
            row.addWidget(widget)
        rows = QVBoxLayout(self._empty)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self._invitation)
        rows.addWidget(ways)
        self._browse.clicked.connect(partial(model.browse_requested.emit, role))
        self._paste.clicked.connect(self.paste)
        self._frame.clicked.connect(partial(model.use_take, role))
        self._address.clicked.connect(partial(model.address_requested.emit, role))

    def _lay_out_offers(self) -> None:
        model, role = self._model, self._role
        self._offer_crop = Button(self._look, self.tr("Crop"), "secondary")
        self._offer_pad = Button(self._look, self.tr("Pad"), "secondary")
        self._offer_aspect = Button(self._look, "", "secondary")
        row = QHBoxLayout(self._offers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self._offer_crop, self._offer_pad, self._offer_aspect):
            button.setProperty("small", True)
            row.addWidget(button)
        row.addStretch()
        set_tip(self._offer_pad, self.tr("Show all of it, with its own edge softened around it"))
        self._offer_crop.clicked.connect(partial(model.edit_requested.emit, role))
        self._offer_pad.clicked.connect(partial(model.pad, role))
        self._offer_aspect.clicked.connect(partial(model.change_aspect, role))

    # ---- showing -----------------------------------------------------------------------------------------------------

    def _on_changed(self, role: str) -> None:
        if role == self._role:
            self._read()

    def _read(self) -> None:
        model, state = self._model, self._model.state(self._role)
        has, check = state.origin is not None, model.check(self._role)
        self._full.setVisible(has)
        self._empty.setVisible(not has)
        self._invitation.set_text(state.busy or self.tr("Drop a picture, a take or an address"))
        self._browse.setVisible(not state.busy)
        why_not = self.tr("There is no take yet whose frame could be used.")
        self._frame.set_ready(model.can_use_frame, why_not)
        self._thumb.show_picture(state.picture)
        self._name.set_text(self._picture_name())
        self._read_check(state.busy)
        offers = has and check is not None and not check.fits and not state.busy
        self._offers.setVisible(offers)
        better = model.better_ratio(self._role) if offers else None
        self._offer_aspect.setVisible(better is not None)
        self._offer_aspect.set_words(self.tr("Change to {0}").format(better or ""))
        others = ", ".join(check.others) if has and check is not None else ""
        self._others.setText(others[:1].upper() + others[1:])
        self._others.setVisible(bool(others))
        self._fault.setText(state.fault)
        self._fault.setVisible(bool(state.fault))
        self.setAccessibleName(self._named)
        self.setAccessibleDescription(self._spoken(others))

    def _read_check(self, busy: str) -> None:
        check, facts = self._model.check(self._role), self._model.state(self._role).facts
        known = check is not None and not busy
        self._mark.setVisible(known)
        self._shape.setText(check.shape if check is not None and not busy else busy)
        if check is not None:
            icon, colour = ("check-circle", "success") if check.fits else ("warning", "warning")
            size, theme = self._look.theme.px(14), self._look.theme
            ratio = self.devicePixelRatioF()
            weight_pixmap = self._look.icons.pixmap(icon, theme.colour(colour), size, weight="fill", ratio=ratio)
            self._mark.setPixmap(weight_pixmap)
            set_property(self._shape, "tone", "text" if check.fits else "warning")
        size_words = f"{facts.width_px} × {facts.height_px}" if facts is not None and not busy else ""
        self._size.set_text(size_words)

    def _picture_name(self) -> str:
        origin = self._model.state(self._role).origin
        if origin is None:
            return ""
        if origin.source.startswith("take:"):
            return self.tr("Frame {0}").format(origin.source.rpartition("@")[2])
        return origin.name or self.tr("A picture of this workspace")

    def _spoken(self, others: str) -> str:
        state, check = self._model.state(self._role), self._model.check(self._role)
        if state.origin is None:
            return state.fault or self.tr("Empty. Drop a picture, or paste one with Ctrl+V.")
        shape = check.shape if check is not None else ""
        return ", ".join(words for words in (self._picture_name(), shape, others, state.fault) if words)

    # ---- bringing ----------------------------------------------------------------------------------------------------

    def paste(self) -> None:
        """Use what the clipboard holds, where that is a picture, a file of one or its address."""
        if not self._take(QGuiApplication.clipboard().mimeData(), last=False):
            self._model.tell_nothing_pasted(self._role)

    def _take(self, carried: QMimeData | None, *, last: bool) -> bool:
        load = load_of(carried)
        if load is None or carried is None:
            return False
        if load.kind is Brought.FILE:
            self._model.use_file(self._role, load.words)
        elif load.kind is Brought.TAKE:
            self._model.use_take(self._role, load.words, last=last)
        elif load.kind is Brought.ADDRESS:
            self._model.use_address(self._role, load.words)
        else:
            image = QImage(carried.imageData())
            self._model.use_content(self._role, partial(png_of, image))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, remove, crop or choose by keys."""
        has = self._model.state(self._role).origin is not None
        acts: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Delete: partial(self._model.clear, self._role),
            Qt.Key.Key_Backspace: partial(self._model.clear, self._role),
        }
        enter = partial((self._model.edit_requested if has else self._model.browse_requested).emit, self._role)
        acts |= {Qt.Key.Key_Return: enter, Qt.Key.Key_Enter: enter, Qt.Key.Key_Space: enter}
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in acts and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            acts[event.key()]()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer every way to bring, change and remove a picture."""
        self._menu().popup(event.globalPos() or self.mapToGlobal(QPoint(0, self.height())))

    def _menu(self) -> QMenu:
        model, role = self._model, self._role
        has = model.state(role).origin is not None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        acts: tuple[tuple[str, Callable[[], object], bool], ...] = (
            (self.tr("Choose picture"), partial(model.browse_requested.emit, role), True),
            (self.tr("Paste"), self.paste, load_of(QGuiApplication.clipboard().mimeData()) is not None),
            (self.tr("Use this frame"), partial(model.use_take, role), model.can_use_frame),
            (self.tr("From address…"), partial(model.address_requested.emit, role), True),
            (self.tr("Crop the picture"), partial(model.edit_requested.emit, role), has),
            (self._clear.accessibleName(), partial(model.clear, role), has),
        )
        for words, act, ready in acts:
            action = menu.addAction(words)
            action.setEnabled(ready)
            action.triggered.connect(act)
        return menu

    # ---- dropping ----------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a picture in any form."""
        if load_of(event.mimeData()) is not None:
            set_state(self, "drop")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        set_state(self, "")

    def dropEvent(self, event: QDropEvent) -> None:
        """Use what was dropped; with Shift the last frame of a take."""
        set_state(self, "")
        if self._take(event.mimeData(), last=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)):
            event.acceptProposedAction()
