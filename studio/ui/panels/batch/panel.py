"""Owns the dialog that makes shots of a template over a table: the template on the left, the rows on the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.craft.sending import variables
from studio.ui.kit.controls import Button, DropDown, IconButton
from studio.ui.kit.dialogs import ask_for_file
from studio.ui.kit.look import Look
from studio.ui.kit.named_switch import NamedSwitch
from studio.ui.kit.plain_field import PlainField
from studio.ui.kit.text import label
from studio.ui.panels.batch.table import BatchTable
from studio.ui.panels.batch.view_model import BatchViewModel


class BatchDialog(QDialog):
    """Shows the view-model's draft and asks it to make the shots; it is accepted once they are there."""

    def __init__(self, look: Look, view_model: BatchViewModel, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._view_model = view_model
        self.setWindowTitle(self.tr("Shots from a table"))
        self.template = PlainField(self.tr("Template"))
        self.template.setProperty("kind", "prose")
        self.template.setViewportMargins(12, 10, 12, 10)
        self.template.invite(
            self.tr("Close-up of {product} on {surface}, {light}. The camera pushes in slowly.\n\n")
            + self.tr("Each name in braces is a column of the table.")
        )
        self._names = label(role="label", tone="text2", wrap=True)
        self.table = BatchTable(look, view_model)
        self._empty = label(
            self.tr("Paste rows from a spreadsheet, with the names in the first line, or open a CSV file."),
            tone="text3",
            wrap=True,
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._open = IconButton(look, "folder-open", self.tr("Open a CSV file"))
        self._paste = IconButton(look, "clipboard-text", self.tr("Paste a table"), keys="Ctrl+V")
        self._add = IconButton(look, "plus", self.tr("Add a row"))
        self._remove = IconButton(look, "trash", self.tr("Remove the selected rows"), keys="Ctrl+Delete")
        self._columns = Button(look, self.tr("Add the missing columns"), "link")
        self._problems = label(role="body", tone="warning", wrap=True)
        self._trouble = label(role="body", tone="danger", wrap=True)
        self._scene = DropDown(look, self.tr("Scene"))
        self._draw = NamedSwitch(look, self.tr("Draw animatics of all at once (free)"))
        self._summary = label(role="body", tone="text2")
        self.create_button = Button(look, self.tr("Create shots"), "primary", icon="rows")
        self._cancel = Button(look, self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self._take_room()
        view_model.begin()
        self.template.set_text(view_model.template)
        self._draw.setChecked(view_model.draw)
        self._read()
        self.template.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_room(self) -> None:
        """Take most of the room of the window below."""
        px = self._look.theme.px
        above = self.parentWidget()
        wanted = QSize(px(1120), px(680))
        if above is not None:
            wanted = wanted.boundedTo(above.window().size() - QSize(48, 48)).expandedTo(QSize(px(820), px(480)))
        self.resize(wanted)

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addLayout(self._left(), 9)
        columns.addLayout(self._right(), 12)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 20)
        rows.setSpacing(14)
        rows.addWidget(label(self.tr("Shots from a table"), "title"))
        rows.addLayout(columns, 1)
        rows.addWidget(self._trouble)
        rows.addLayout(self._problem_row())
        rows.addLayout(self._foot())

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._head(self.tr("Template")))
        column.addWidget(self.template, 1)
        column.addWidget(self._names)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._head(self.tr("Rows"), self._add, self._remove, self._paste, self._open))
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        return column

    def _head(self, words: str, *buttons: QWidget) -> QWidget:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(label(words, "bodyStrong"))
        row.addStretch()
        for button in buttons:
            row.addWidget(button)
        holder = QWidget()
        holder.setFixedHeight(self._look.theme.px(28))
        holder.setLayout(row)
        return holder

    def _problem_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._problems, 1)
        row.addWidget(self._columns, alignment=Qt.AlignmentFlag.AlignTop)
        return row

    def _foot(self) -> QHBoxLayout:
        for button in (self.create_button, self._cancel):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(10)
        scene = label(self.tr("Scene"), "body", tone="text2")
        scene.setBuddy(self._scene)
        row.addWidget(scene)
        row.addWidget(self._scene)
        row.addSpacing(12)
        row.addWidget(self._draw)
        row.addStretch()
        row.addWidget(self._summary)
        row.addWidget(self._cancel)
        row.addWidget(self.create_button)
        return row

    def _connect(self) -> None:
        view_model = self._view_model
        self.template.edited.connect(self._on_edited)
        self._add.clicked.connect(self._add_row)
        self._remove.clicked.connect(self.table.remove_selected)
        self._paste.clicked.connect(self.table.paste)
        self._open.clicked.connect(self._ask_for_file)
        self._columns.clicked.connect(view_model.add_missing_columns)
        self._scene.activated.connect(self._choose_scene)
        self._draw.toggled.connect(view_model.set_draw)
        self.create_button.clicked.connect(view_model.create)
        self._cancel.clicked.connect(self.reject)
        view_model.changed.connect(self._read)
        view_model.shots_made.connect(self.accept)
        self.table.selectionModel().selectionChanged.connect(self._read_selection)

    def _read(self) -> None:
        view_model = self._view_model
        has_columns = bool(view_model.table.columns)
        self.table.setVisible(has_columns)
        self._empty.setVisible(not has_columns)
        self._add.set_ready(has_columns, self.tr("Name a variable in the template first."))
        names = variables(view_model.template)
        marks = "  ".join(f"{{{name}}}" for name in names)
        self._names.setText(self.tr("Variables: {0}").format(marks) if names else "")
        self._names.setVisible(bool(names))
        written = bool(view_model.template.strip() or has_columns)
        lines = view_model.problem_lines if written else []
        self._problems.setText("\n".join(lines))
        self._problems.setVisible(bool(lines))
        self._columns.setVisible(view_model.lacks_columns and has_columns)
        self._trouble.setText(view_model.trouble)
        self._trouble.setVisible(bool(view_model.trouble))
        self._summary.setText(view_model.summary)
        count = view_model.count
        self.create_button.set_words(self.tr("Create %n shot(s)", "", count) if count else self.tr("Create shots"))
        self.create_button.set_ready(not view_model.why_not, view_model.why_not)
        self._read_scenes()
        self._read_selection()

    def _read_scenes(self) -> None:
        scenes = self._view_model.scenes
        if [self._scene.itemData(at) for at in range(self._scene.count())] != [scene_id for scene_id, _ in scenes]:
            self._scene.clear()
            for scene_id, words in scenes:
                self._scene.addItem(words, scene_id)
        self._scene.setCurrentIndex(self._scene.findData(self._view_model.scene_id))

    def _read_selection(self, *_: object) -> None:
        self._remove.set_ready(bool(self.table.selected_rows()), self.tr("Select rows first."))

    def _on_edited(self) -> None:
        self._view_model.write(self.template.text())

    def _add_row(self) -> None:
        place = self._view_model.add_row()
        self.table.setCurrentIndex(self.table.model().index(place, 0))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_scene(self, at: int) -> None:
        self._view_model.choose_scene(str(self._scene.itemData(at)))

    def _ask_for_file(self) -> None:
        self._view_model.run(self._choose_file(), "ask for a table")

    async def _choose_file(self) -> None:
        patterns = self.tr("Tables") + " (*.csv *.tsv *.txt)"
        path = await ask_for_file(self, self.tr("Open a table"), patterns)
        if path is not None:
            await self._view_model.open_file(path)
