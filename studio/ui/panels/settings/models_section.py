"""Owns the models section: how old the specs are, what a server publishes before it is taken, the user's own files."""

from datetime import date
from functools import partial
from itertools import zip_longest

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from studio.services.model_changes import ModelChange, ModelChangeKind
from studio.services.user_servers import Published
from studio.ui.kit.controls import Button
from studio.ui.kit.later import Later
from studio.ui.kit.layouts import clear
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided, label
from studio.ui.panels.settings.answer_strip import AnswerStrip
from studio.ui.panels.settings.cards import SignLine, add_card, add_note, add_row, begin_page, end_page, in_line
from studio.ui.panels.settings.models_model import ModelsViewModel, SpecAge
from studio.ui.panels.settings.provider_words import Sign

MOST_CHANGES = 10


class ModelsSection(QWidget):
    """The section. `show_folder_requested` carries the folder of the user's own files."""

    show_folder_requested = Signal(str)

    def __init__(self, look: Look, view_model: ModelsViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._table = QFrame()
        self._table.setProperty("kind", "card")
        self._grid = QGridLayout(self._table)
        self._strip = AnswerStrip(look)
        self._difference = _Difference(look)
        self._folder = Elided(tone="text2")
        self._show = Button(look, self.tr("Show in folder"), "secondary", icon="folder-open")
        self._notices = SignLine(look)
        self._shown: tuple[SpecAge, ...] | None = None
        self._lay_out()
        self._read_later = Later(self._read, self)
        view_model.changed.connect(self._read_later.ask)
        self._strip.cancel_requested.connect(view_model.leave)
        self._difference.take_requested.connect(view_model.take)
        self._difference.leave_requested.connect(view_model.leave)
        self._show.clicked.connect(self._ask_folder)
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what may have changed while something else was shown."""
        super().showEvent(event)
        if not event.spontaneous():
            self._view_model.load()

    def _lay_out(self) -> None:
        rows = begin_page(self.tr("Models"))
        words = self.tr("What a model can do and costs is read from its maker’s pages, each with the day it was read.")
        rows.addWidget(label(words, tone="text2", wrap=True))
        self._grid.setContentsMargins(20, 14, 20, 14)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        rows.addWidget(self._strip)
        rows.addWidget(self._difference)
        rows.addWidget(self._table)
        files = add_card(rows, self.tr("Your own model files"))
        add_row(files, self.tr("Folder"), self._folder)
        files.addWidget(in_line(self._show), files.rowCount(), 1)
        add_note(files, self.tr("A file here adds models, or stands before one of the program’s with the same name."))
        files.addWidget(self._notices, files.rowCount(), 1)
        end_page(self, rows)

    def _read(self) -> None:
        view_model = self._view_model
        self._folder.set_text(view_model.folder)
        notices = "\n".join(view_model.notices)
        self._notices.setVisible(bool(notices))
        self._notices.show_sign(Sign("warning", "warning", notices))
        self._table.setVisible(bool(view_model.ages))
        if view_model.ages != self._shown:
            self._shown = view_model.ages
            self._fill()
        for button in self._table.findChildren(Button):
            button.set_ready(not view_model.asking, self.tr("A server is being asked."))
        self._difference.show_difference(view_model.name_of(view_model.asked), view_model.difference)
        if view_model.asking:
            self._strip.show_running(
                self.tr("Asking {0}; this costs nothing…").format(view_model.name_of(view_model.asking))
            )
        elif view_model.fault is not None:
            self._strip.show_fault(view_model.fault, retype=False, key_page=False)
        else:
            self._strip.show_nothing()

    def _fill(self) -> None:
        clear(self._grid)
        for at, age in enumerate(self._view_model.ages):
            self._grid.addWidget(Elided(age.name, "bodyStrong"), at, 0)
            self._grid.addWidget(label(self.tr("%n model(s)", "", age.models), "label", tone="text2"), at, 1)
            sign = self._age_sign(age)
            line = SignLine(self._look, "label", wrap=False)
            line.show_sign(sign)
            self._grid.addWidget(line, at, 2)
            if age.publishes:
                refresh = Button(self._look, self.tr("Refresh"), "secondary", icon="arrow-clockwise")
                refresh.setAccessibleName(self.tr("Refresh {0}").format(age.name))
                refresh.clicked.connect(partial(self._view_model.refresh, age.provider))
                self._grid.addWidget(refresh, at, 3)
                QWidget.setTabOrder(refresh, self._show)

    def _age_sign(self, age: SpecAge) -> Sign:
        """Return when specs were checked; long ago is told with how many of them."""
        days = dict.fromkeys(_day(day) for day in (age.oldest, age.newest))
        words = self.tr("checked {0}").format(" – ".join(days))
        if not age.old:
            return Sign("", "text2", words)
        return Sign("warning", "warning", self.tr("{0}; %n long ago", "", age.old).format(words))

    def _ask_folder(self) -> None:
        self.show_folder_requested.emit(self._view_model.folder)


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


class _Difference(QFrame):
    """What a provider serves now beside what is known of it."""

    take_requested = Signal()
    leave_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._title = label("", "heading", wrap=True)
        self._lines = [SignLine(look) for _ in range(MOST_CHANGES)]
        self._rest = label("", "label", tone="text3", wrap=True)
        self._take = Button(look, self.tr("Take these models"), "primary")
        self._take.setProperty("bar", True)
        self._leave = Button(look, self.tr("Leave as it is"), "secondary")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(10)
        for widget in (self._title, *self._lines, self._rest):
            rows.addWidget(widget)
        rows.addWidget(in_line(self._take, self._leave))
        self._take.clicked.connect(self.take_requested)
        self._leave.clicked.connect(self.leave_requested)

    def show_difference(self, name: str, difference: Published | None) -> None:
        """Show a difference; nothing where there is none to look at."""
        self.setVisible(difference is not None)
        if difference is None:
            return
        changes = difference.changes
        same = self.tr("{0} serves what is known already.").format(name)
        self._title.setText(self.tr("{0} serves now").format(name) if changes else same)
        for line, change in zip_longest(self._lines, changes[:MOST_CHANGES]):
            line.setVisible(change is not None)
            if change is not None:
                line.show_sign(self._sign(change))
        more = len(changes) - MOST_CHANGES
        self._rest.setText(self.tr("And %n more.", "", more) if more > 0 else "")
        self._rest.setVisible(more > 0)
        self._take.setVisible(bool(changes))
        self._leave.set_words(self.tr("Leave as it is") if changes else self.tr("Close"))

    def _sign(self, change: ModelChange) -> Sign:
        if change.kind is ModelChangeKind.ADDED:
            return Sign("plus", "success", self.tr("New: {0}").format(change.name))
        if change.kind is ModelChangeKind.REMOVED:
            return Sign("minus", "warning", self.tr("No longer there: {0}").format(change.name))
        words = self.tr("{model}: {field} was {old}, is {new}")
        return Sign("swap", "info", words.format(model=change.name, field=change.field, old=change.old, new=change.new))
