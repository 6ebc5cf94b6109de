"""Owns the queue dock: a bar that folds out to the list of jobs."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.look import Look
from studio.ui.kit.rows import ROW_ROLE, RowList
from studio.ui.kit.text import Elided, label, show_tip
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.queue.delegate import QueueDelegate, button_boxes
from studio.ui.panels.queue.list_model import QueueListModel
from studio.ui.panels.queue.rows import QueueRow
from studio.ui.panels.queue.view_model import QueueViewModel

BAR, LEAST, MOST = 34, 98, 360
CARET = 36


class QueueList(RowList):
    """Jobs and films. Enter opens the shot or shows the film's file, Delete cancels, Alt+arrows move a waiting job.

    The menu key shows what else can be done.
    """

    act_requested = Signal(str, object)
    menu_requested = Signal(object, QPoint)

    def __init__(self, view_model: QueueViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._dragged: QueueRow | None = None
        self.setAccessibleName(self.tr("Queue"))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)

    def row_at(self, at: QPoint) -> tuple[QueueRow | None, str]:
        """Return the row at a place, and the act of the button there."""
        index = self.indexAt(at)
        row: QueueRow | None = index.data(ROW_ROLE) if index.isValid() else None
        if row is None:
            return None, ""
        boxes = button_boxes(self.visualRect(index), row, self.layoutDirection())
        return row, next((act for act, _, box in boxes if box.contains(at)), "")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the button under the pointer."""
        delegate = self.itemDelegate()
        if isinstance(delegate, QueueDelegate):
            before, delegate.pointer = delegate.pointer, event.position().toPoint()
            for place in (before, delegate.pointer):
                index = self.indexAt(place)
                if index.isValid():
                    self.update(index)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press a row's button, or take hold of the row."""
        row, act = self.row_at(event.position().toPoint())
        if row is not None and event.button() == Qt.MouseButton.RightButton:
            self.menu_requested.emit(row, event.globalPosition().toPoint())
        if row is not None and act and event.button() == Qt.MouseButton.LeftButton:
            if act == "menu":
                self.menu_requested.emit(row, event.globalPosition().toPoint())
            else:
                self.act_requested.emit(act, row)
            return
        if row is not None and row.group is not None and self._is_on_caret(event.position().toPoint()):
            self._view_model.toggle(row.job_id)
            return
        self._dragged = row
        super().mousePressEvent(event)

    def _is_on_caret(self, at: QPoint) -> bool:
        return (self.viewport().width() - at.x() if self.isRightToLeft() else at.x()) < CARET

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the shot of the job, or show the film's file."""
        row, act = self.row_at(event.position().toPoint())
        if row is not None and not act:
            self._open(row)

    def _open(self, row: QueueRow) -> None:
        if row.group is not None:
            self._view_model.toggle(row.job_id)
        elif not row.path:
            self._view_model.open_shot(row.job_id)
        elif row.can_show:
            self.act_requested.emit("folder", row)

    def _fold(self, row: QueueRow, key: Qt.Key) -> None:
        """Fold with the arrow towards the row's beginning, unfold with the other."""
        unfolds = (key == Qt.Key.Key_Right) != self.isRightToLeft()
        if row.group is not None and row.group.folded == unfolds:
            self._view_model.toggle(row.job_id)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the reason of a failure, or what is to be known of a film, literally, under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row, _ = self.row_at(event.pos())
            if row is not None and row.error is not None:
                show_tip(self, event.globalPos(), f"{row.error.what_happened} {row.error.what_to_do}".strip())
                return True
        return super().viewportEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the dragged job before the one it is dropped on."""
        onto, _ = self.row_at(event.position().toPoint())
        if self._dragged is not None and self._dragged.can_move:
            self._view_model.move_before(self._dragged.job_id, onto.job_id if onto is not None else None)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the list's keys say."""
        index = self.currentIndex()
        row: QueueRow | None = index.data(ROW_ROLE) if index.isValid() else None
        key = Qt.Key(event.key())
        if row is None:
            super().keyPressEvent(event)
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.act_requested.emit("up" if key == Qt.Key.Key_Up else "down", row)
        elif key == Qt.Key.Key_Delete and row.can_cancel:
            self.act_requested.emit("cancel", row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(row)
        elif row.group is not None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._fold(row, key)
        elif key == Qt.Key.Key_Menu:
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_requested.emit(row, place)
        else:
            super().keyPressEvent(event)


class QueuePanel(QWidget):
    """The dock. `folded` says whether only the bar is shown, `folder_requested` which file is to be shown there."""

    folded = Signal(bool)
    folder_requested = Signal(str)
    key_requested = Signal(str)

    def __init__(self, look: Look, view_model: QueueViewModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._model = QueueListModel(view_model, self)
        self._list = QueueList(view_model)
        self._list.setModel(self._model)
        self._list.setItemDelegate(QueueDelegate(look, thumbnails, self._list))
        self._fold = IconButton(look, "caret-down", self.tr("Fold the queue"), keys="Ctrl+J", size=12, box=24)
        self._summary = label(role="body", tone="text2")
        self._running = Elided(role="label", tone="text2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(self.tr("Progress of the running job"))
        self._clear = Button(look, self.tr("Clear ended"), "quiet")
        self._clear.setProperty("small", True)  # it fits into the folded bar
        self._empty = label(self.tr("Nothing in line. Animatics are free and take seconds."), "body", tone="text3")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("surface", "bg1")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self._fold.clicked.connect(self.toggle)
        self._clear.clicked.connect(view_model.clear)
        self._list.act_requested.connect(self._act)
        self._list.menu_requested.connect(self._show_menu)
        thumbnails.ready.connect(self._model.show_picture)
        look.theme.changed.connect(self._list.scheduleDelayedItemsLayout)
        view_model.changed.connect(self._read)
        self._is_folded = False
        self.fold(False)
        self._read()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 3, 12, 3)
        head.setSpacing(8)
        head.addWidget(self._fold)
        head.addWidget(label(self.tr("Queue"), "bodyStrong"))
        head.addWidget(self._summary)
        head.addSpacing(16)
        head.addWidget(self._bar)
        head.addWidget(self._running, 1)
        head.addStretch()
        head.addWidget(self._clear)
        line = QFrame()
        line.setProperty("kind", "line")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(line)
        rows.addLayout(head)
        rows.addWidget(self._list, 1)
        rows.addWidget(self._empty, 1)

    def toggle(self) -> None:
        """Fold or unfold."""
        self.fold(not self._is_folded)

    def fold(self, folded: bool) -> None:
        """Show only the bar, or the list too."""
        self._is_folded = folded
        self._fold.show_as(
            "caret-up" if folded else "caret-down",
            self.tr("Unfold the queue") if folded else self.tr("Fold the queue"),
        )
        self.setMinimumHeight(BAR if folded else LEAST)
        self.setMaximumHeight(BAR if folded else MOST)
        self._read()
        self.folded.emit(folded)

    @property
    def is_folded(self) -> bool:
        """Whether only the bar is shown."""
        return self._is_folded

    def cancel_selected(self) -> None:
        """Cancel the selected job, else the running one."""
        index = self._list.currentIndex()
        row: QueueRow | None = index.data(ROW_ROLE) if index.isValid() else self._view_model.running
        if row is not None and row.can_cancel:
            self._view_model.cancel(row.job_id)

    def retry_selected(self) -> None:
        """Retry the selected job, else the newest that can be retried."""
        index = self._list.currentIndex()
        row: QueueRow | None = index.data(ROW_ROLE) if index.isValid() else None
        if row is None or not row.can_retry:
            row = next((one for one in self._model.rows if one.can_retry), None)
        if row is not None:
            self._view_model.retry(row.job_id)

    def _read(self) -> None:
        self._model.read()
        any_row = bool(self._model.rows)
        self._list.setVisible(any_row and not self._is_folded)
        self._empty.setVisible(not any_row and not self._is_folded)
        self._summary.setText(self._view_model.summary)
        self._clear.setVisible(self._view_model.has_ended)
        running = self._view_model.running if self._is_folded else None
        self._running.setVisible(self._is_folded)
        self._running.set_text(f"{running.title} · {running.words} {running.time}" if running is not None else "")
        self._bar.setVisible(running is not None and running.fraction is not None)
        if running is not None and running.fraction is not None:
            self._bar.setValue(round(running.fraction * 100))

    def _act(self, act: str, row: QueueRow) -> None:
        if act == "cancel":
            self._view_model.cancel(row.job_id)
        elif act == "retry":
            self._view_model.retry(row.job_id)
        elif act == "folder":
            self.folder_requested.emit(row.path)
        elif act == "compare":
            self._view_model.compare(row.job_id)
        else:
            self._view_model.move(row.job_id, -1 if act == "up" else 1)

    def _show_menu(self, row: QueueRow, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view_model = self._view_model
        if row.can_show:
            menu.addAction(self.tr("Show file")).triggered.connect(partial(self._act, "folder", row))
        elif not row.path:
            menu.addAction(self.tr("Open the shot")).triggered.connect(partial(view_model.open_shot, row.job_id))
        if row.group is not None:
            words = self.tr("Show its takes") if row.group.folded else self.tr("Fold")
            menu.addAction(words).triggered.connect(partial(view_model.toggle, row.job_id))
            if row.group.can_compare:
                menu.addAction(self.tr("Compare")).triggered.connect(partial(view_model.compare, row.job_id))
        if row.inside and (group_id := view_model.group_of(row.job_id)):
            menu.addAction(self.tr("Cancel the whole group")).triggered.connect(partial(view_model.cancel, group_id))
        if row.can_cancel:
            words = self.tr("Cancel") if row.group is None else self.tr("Cancel all")
            menu.addAction(words).triggered.connect(partial(view_model.cancel, row.job_id))
        if row.can_move:
            held = view_model.is_held(row.job_id)
            words = self.tr("Go on") if held else self.tr("Pause")
            menu.addAction(words).triggered.connect(partial(view_model.hold, row.job_id, not held))
            menu.addAction(self.tr("Move up")).triggered.connect(partial(view_model.move, row.job_id, -1))
            menu.addAction(self.tr("Move down")).triggered.connect(partial(view_model.move, row.job_id, 1))
        if row.can_retry:
            menu.addAction(self.tr("Retry")).triggered.connect(partial(view_model.retry, row.job_id))
        if row.needs_user:
            menu.addAction(self.tr("Ask the provider")).triggered.connect(partial(view_model.ask_provider, row.job_id))
            words = self.tr("Take it as failed (it may have been charged)")
            menu.addAction(words).triggered.connect(partial(view_model.settle, row.job_id))
        if row.error is not None:
            menu.addAction(self.tr("Copy details")).triggered.connect(partial(_copy, row.error.details))
        if row.fix_key:
            menu.addAction(self.tr("Fix key")).triggered.connect(partial(self.key_requested.emit, row.fix_key))
        menu.popup(at)


def _copy(text: str, *_: object) -> None:
    QGuiApplication.clipboard().setText(text)
