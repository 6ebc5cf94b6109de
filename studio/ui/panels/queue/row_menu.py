"""Owns the menu of a row: everything that can be done with it, in words."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from studio.ui.panels.queue.acts import RowActs
from studio.ui.panels.queue.rows import QueueRow
from studio.ui.panels.queue.view_model import QueueViewModel


class RowMenu(QObject):
    """Makes menus over `parent`."""

    def __init__(self, view_model: QueueViewModel, acts: RowActs, parent: QWidget) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._acts = acts
        self._parent = parent

    def made(self, row: QueueRow) -> QMenu:
        """Return the menu of a row. It is deleted when it closes."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wishes = self._view_model.wishes
        if row.can_show:
            self._add(menu, self.tr("Show file"), "folder", row)
        elif not row.path:
            menu.addAction(self.tr("Open the shot")).triggered.connect(partial(wishes.open_shot, row.job_id))
        if row.is_job:
            self._add(menu, self.tr("Details"), "details", row)
        if row.group is not None:
            self._add_group(menu, row)
        if row.inside and (group_id := self._view_model.group_of(row.job_id)):
            menu.addAction(self.tr("Cancel the whole group")).triggered.connect(partial(self._cancel_group, group_id))
        if row.can_cancel:
            words = self.tr("Cancel") if row.group is None else self.tr("Cancel all")
            self._add(menu, words, "cancel", row)
        if row.can_move:
            self._add_waiting(menu, row)
        shown = {"cancel", "details"}
        if row.can_retry:
            words = next((offer.words for offer in row.offers if offer.act == "retry"), self.tr("Retry"))
            self._add(menu, words, "retry", row)
            shown.add("retry")
        if row.needs_user:
            self._add(menu, self.tr("Ask the provider"), "ask", row)
            self._add(menu, self.tr("It did not run: send again"), "send_again", row)
            self._add(menu, self.tr("Leave it (it may have been charged)"), "leave", row)
        for offer in row.offers:
            if offer.act not in shown:
                self._add(menu, offer.words, offer.act, row)
        if row.error is not None:
            menu.addAction(self.tr("Copy details")).triggered.connect(partial(_copy, row.error.details))
        return menu

    def _add(self, menu: QMenu, words: str, act: str, row: QueueRow) -> None:
        menu.addAction(words.replace("&", "&&")).triggered.connect(partial(self._acts.do, act, row))

    def _add_group(self, menu: QMenu, row: QueueRow) -> None:
        assert row.group is not None  # it is asked for the head of a group alone
        words = self.tr("Show its takes") if row.group.folded else self.tr("Fold")
        menu.addAction(words).triggered.connect(partial(self._view_model.toggle, row.job_id))
        if row.group.can_compare:
            self._add(menu, self.tr("Compare"), "compare", row)

    def _add_waiting(self, menu: QMenu, row: QueueRow) -> None:
        wishes = self._view_model.wishes
        held = wishes.is_held(row.job_id)
        words = self.tr("Go on") if held else self.tr("Pause")
        menu.addAction(words).triggered.connect(partial(wishes.hold, row.job_id, not held))
        if row.can_edit:
            self._add(menu, self.tr("Edit…"), "edit", row)
        self._add(menu, self.tr("Move up"), "up", row)
        self._add(menu, self.tr("Move down"), "down", row)

    def _cancel_group(self, group_id: str, *_: object) -> None:
        row = self._view_model.shelf.row(group_id)
        if row is not None:
            self._acts.do("cancel", row)


def _copy(text: str, *_: object) -> None:
    QGuiApplication.clipboard().setText(text)
