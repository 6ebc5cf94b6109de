"""Owns the history of a prompt as it is looked at: the versions, the words that differ, and what can be done."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.kit.controls import Button, Segmented
from studio.ui.kit.diff_text import DiffText
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.rows import RowList, row_of
from studio.ui.kit.text import Elided, label
from studio.ui.panels.history.delegate import VersionDelegate
from studio.ui.panels.history.list_model import VersionListModel
from studio.ui.panels.history.view_model import HistoryViewModel

LIST_WIDTH = 268


class HistoryPanel(QWidget):
    """The history. `done` asks to close what holds it, `name_requested` to ask for a name for the version of now."""

    done = Signal()
    name_requested = Signal()

    def __init__(self, look: Look, view_model: HistoryViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._model = VersionListModel(view_model, self)
        self._list = RowList()
        self._list.setModel(self._model)
        self._list.setItemDelegate(VersionDelegate(look, self._model, self._list))
        self._list.setAccessibleName(self.tr("Versions"))
        self._list.setFixedWidth(look.theme.px(LIST_WIDTH))
        self._list.setProperty("surface", "bg2")
        self._list.setMouseTracking(True)
        self._title = Elided(role="heading")
        self._between = Segmented(
            look,
            self.tr("What is compared"),
            [("before", self.tr("Since the one before")), ("now", self.tr("Up to now"))],
        )
        self._diff = DiffText(look, self.tr("Words that differ"))
        self._empty = label(
            self.tr("No version yet. One is kept with every take, and with Ctrl+S."), tone="text2", wrap=True
        )
        self._restore = Button(look, self.tr("Restore"), "primary", icon="arrow-counter-clockwise")
        self._branch = Button(look, self.tr("New shot from it"), icon="git-branch")
        self._compare = Button(look, self.tr("Compare takes"), icon="columns")
        self._keep = Button(look, self.tr("Keep now as…"), "quiet", icon="bookmark-simple")
        self.setAccessibleName(self.tr("History of the prompt"))
        self.setFocusProxy(self._list)
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._between)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self._compare)
        buttons.addWidget(self._branch)
        buttons.addWidget(self._restore)
        right = QVBoxLayout()
        right.setContentsMargins(8, 14, 16, 14)
        right.setSpacing(10)
        right.addLayout(head)
        right.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        right.addWidget(self._diff, 1)
        right.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 0, 0)
        row.setSpacing(8)
        left = QVBoxLayout()
        left.addWidget(self._list, 1)
        left.addWidget(self._keep)
        left.setContentsMargins(0, 0, 0, 14)
        row.addLayout(left)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self._reading = Later(self._read, self)
        self._view_model.changed.connect(self._reading.ask)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._between.set_value("now" if self._view_model.to_now else "before")
        self._between.value_chosen.connect(self._on_between)
        self._restore.clicked.connect(self._on_restore)
        self._branch.clicked.connect(self._on_branch)
        self._compare.clicked.connect(self._on_compare)
        self._keep.clicked.connect(self.name_requested)

    def _read(self) -> None:
        self._model.read()
        version = self._view_model.version
        place = next((at for at, row in enumerate(self._model.rows) if row.version == version), -1)
        if place >= 0 and self._list.currentIndex().row() != place:
            index = self._model.index(place)
            self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._empty.setVisible(version is None)
        for shown in (self._diff, self._between):
            shown.setVisible(version is not None)
        row = self._model.rows[place] if place >= 0 else None
        self._title.set_text(self._model.heading(row) if row is not None else self.tr("History"))
        self._diff.show_words(self._view_model.words())
        nothing = self.tr("There is no version")
        for button in (self._restore, self._branch):
            button.set_ready(version is not None, nothing)
        two = bool(self._view_model.takes_to_compare())
        self._compare.set_ready(two, self.tr("Both versions need a take"))

    def _on_current(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            self._view_model.select(row_of(index).version.number)

    def _on_between(self, value: str) -> None:
        self._view_model.compare_to(now=value == "now")

    def _on_restore(self) -> None:
        self._view_model.restore()
        self.done.emit()

    def _on_branch(self) -> None:
        self._view_model.branch()
        self.done.emit()

    def _on_compare(self) -> None:
        self._view_model.compare_takes()
        self.done.emit()
