"""Owns the search through the prompts of many shots: what is looked for, what stands there, one button for all."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.ui.kit.controls import Button, Segmented
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.named_switch import NamedSwitch
from studio.ui.kit.rows import RowList, row_of
from studio.ui.kit.text import label
from studio.ui.kit.when_seen import WhenSeen
from studio.ui.panels.replace.delegate import HitDelegate
from studio.ui.panels.replace.list_model import HitListModel
from studio.ui.panels.replace.view_model import HitRow, ReplaceViewModel, Scope


class HitList(RowList):
    """The hits. A click or Enter goes to one."""

    chosen = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a hit."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.chosen.emit(row_of(index))
        else:
            super().keyPressEvent(event)


class ReplacePanel(QWidget):
    """The search. `hit_shown` carries where a hit stands in the open shot's prose, as start and end."""

    hit_shown = Signal(int, int)

    def __init__(self, look: Look, view_model: ReplaceViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self._model = HitListModel(view_model, self)
        self._list = HitList()
        self._list.setModel(self._model)
        self._list.setItemDelegate(HitDelegate(look, self._model, self._list))
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._find, self._new = QLineEdit(), QLineEdit()
        self._whole = NamedSwitch(look, self.tr("Whole words"))
        self._case = NamedSwitch(look, self.tr("Match case"))
        self._scope = Segmented(
            look,
            self.tr("Where to look"),
            [
                (Scope.SHOT.value, self.tr("This shot")),
                (Scope.SCENE.value, self.tr("This scene")),
                (Scope.PROJECT.value, self.tr("Project")),
            ],
        )
        self._count = label(tone="text2", wrap=True)
        self._fault = label(tone="danger", wrap=True)
        self._replace = Button(look, self.tr("Replace all"), "primary", icon="swap")
        self._replace.setProperty("bar", True)
        self.setAccessibleName(self.tr("Find and replace in prompts"))
        self.setFocusProxy(self._find)
        self._lay_out()
        self._connect()
        self._read()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        for row, (words, field) in enumerate(((self.tr("Find"), self._find), (self.tr("Replace with"), self._new))):
            caption = label(words, "label", tone="text2")
            caption.setBuddy(field)
            field.setAccessibleName(words)
            grid.addWidget(caption, row, 0)
            grid.addWidget(field, row, 1)
        options = QHBoxLayout()
        options.setSpacing(14)
        options.addWidget(self._whole)
        options.addWidget(self._case)
        options.addStretch()
        options.addWidget(self._scope)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self._replace)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 16, 14)
        rows.setSpacing(10)
        rows.addWidget(label(self.tr("Find and replace in prompts"), "heading"))
        rows.addLayout(grid)
        rows.addLayout(options)
        rows.addWidget(self._list, 1)
        rows.addWidget(self._fault)
        rows.addLayout(foot)

    def _connect(self) -> None:
        view_model = self._view_model
        self._reading = Later(self._read, self)
        self._seen = WhenSeen(self, self._reading.ask, self._read)
        view_model.changed.connect(self._seen.ask)
        self._find.textChanged.connect(view_model.look_for)
        self._find.returnPressed.connect(self._go_to_list)
        self._new.textChanged.connect(view_model.set_new)
        self._new.returnPressed.connect(self._replace.click)
        self._whole.toggled.connect(view_model.set_whole_words)
        self._case.toggled.connect(view_model.set_match_case)
        self._scope.set_value(view_model.scope.value)
        self._scope.value_chosen.connect(view_model.set_scope)
        self._replace.clicked.connect(view_model.replace_all)
        self._list.clicked.connect(self._on_clicked)
        self._list.chosen.connect(self._go_to)

    def look_for(self, words: str) -> None:
        """Begin with these words, as they are selected in the prose; none leave what was looked for last."""
        if words:
            self._find.setText(words)
        self._find.selectAll()

    def _read(self) -> None:
        self._model.read()
        view_model = self._view_model
        self._count.setText(self._count_words())
        self._fault.setText(view_model.fault)
        self._fault.setVisible(bool(view_model.fault))
        nothing = self.tr("Nothing is found that can be replaced")
        self._replace.set_ready(view_model.hits > 0, nothing)

    def _count_words(self) -> str:
        view_model = self._view_model
        if view_model.done:
            return view_model.done
        if not view_model.wanted.words:
            return self.tr("Write the words to find.")
        if not view_model.hits and not view_model.locked:
            return self.tr("Nothing is found.")
        hits = self.tr("%n hit(s)", "", view_model.hits)
        words = self.tr("{0} in {1}").format(hits, self.tr("%n shot(s)", "", view_model.shots))
        if view_model.locked:
            words = self.tr("{0}; {1} more in locked cards stay").format(words, view_model.locked)
        return words

    def _go_to_list(self) -> None:
        if self._model.rows:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._list.setCurrentIndex(self._model.index(min(1, len(self._model.rows) - 1)))

    def _on_clicked(self, index: QModelIndex) -> None:
        self._go_to(row_of(index))

    def _go_to(self, row: HitRow) -> None:
        self._view_model.go_to(row)
        if row.start is not None:
            self.hit_shown.emit(row.start, row.end)
