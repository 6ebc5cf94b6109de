"""Owns the library in the left dock: the search, folders and tags, the list, what can be done with a prompt."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from studio.ui.kit import numerals
from studio.ui.kit.controls import LEAST_WIDTH, Button, IconButton
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.popover import Popover
from studio.ui.kit.splitter import hairline
from studio.ui.kit.text import Elided, label
from studio.ui.kit.theme import set_state
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.prompts.delegate import PromptDelegate
from studio.ui.panels.prompts.facet_list import FacetList
from studio.ui.panels.prompts.facets import FacetKind, FacetModel, FacetRow, facet_rows
from studio.ui.panels.prompts.list_model import PromptListModel
from studio.ui.panels.prompts.menus import PromptMenus, PromptWish
from studio.ui.panels.prompts.nothing import Nothing
from studio.ui.panels.prompts.search_help import SearchHelp
from studio.ui.panels.prompts.table import PromptTable
from studio.ui.panels.prompts.view_model import PromptsViewModel

HELP_SIZE = QSize(420, 330)


class SearchField(QLineEdit):
    """The search. Down or Enter go on to the list; Escape empties it."""

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave for the list, or write."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.left_down.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class PromptsPanel(QWidget):
    """The library. Wishes carry the id of a prompt; those for all selected rows (`table.rows`) nothing."""

    use_requested = Signal(str)
    shot_requested = Signal(str)
    insert_requested = Signal(str)
    details_requested = Signal(str)
    tag_requested = Signal()
    move_requested = Signal()
    export_requested = Signal()
    folder_rename_requested = Signal(str)
    import_requested = Signal(object)  # paths, or None to ask for them
    save_requested = Signal()

    def __init__(self, look: Look, view_model: PromptsViewModel, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._folded = frozenset({FacetKind.TAG})
        self._help: Popover | None = None
        self._menus = PromptMenus(self, view_model)
        model = PromptListModel(view_model, self)
        self.table = PromptTable(look, model, view_model)
        self.table.setItemDelegate(PromptDelegate(look, model, view_model, thumbnails, self.table))
        self.facets = FacetList(look, FacetModel(self._facet_rows, self))
        self.search = SearchField()
        self.search.setPlaceholderText(self.tr("Search prompts"))
        self.search.setAccessibleName(self.tr("Search prompts"))
        self.search.setClearButtonEnabled(True)
        self._ask_help = IconButton(look, "question", self.tr("What can be searched for"), size=14, box=24)
        self._order = IconButton(look, "funnel", self.tr("Order and stars"), size=14, box=24)
        self._fault = label(role="label", tone="danger", wrap=True)
        self._retry = Button(look, self.tr("Try again"), "link")
        self._summary = Elided(role="label", tone="text2")
        self._all = Button(look, self.tr("Show all"), "link")
        self._middle = QStackedWidget()
        self._nothing = Nothing(look)
        self._foot = QWidget()
        self._use = Button(look, self.tr("Use in this shot"), "secondary", icon="arrow-elbow-down-right")
        self._details = IconButton(look, "article", self.tr("Details"), keys="F2", size=16, box=28)
        self._more = IconButton(look, "dots-three", self.tr("More for the selected prompts"))
        self.setAccessibleName(self.tr("Prompt library"))
        self.setFocusProxy(self.search)
        self._lay_out()
        self._connect(thumbnails)
        self._read()

    def _lay_out(self) -> None:
        field = QHBoxLayout()
        field.setContentsMargins(12, 4, 8, 6)
        field.setSpacing(2)
        field.addWidget(self.search, 1)
        field.addWidget(self._ask_help)
        field.addWidget(self._order)
        fault = QHBoxLayout()
        fault.setContentsMargins(14, 0, 8, 0)
        fault.addWidget(self._fault, 1)
        fault.addWidget(self._retry, alignment=Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.setContentsMargins(16, 4, 8, 2)
        head.addWidget(self._summary, 1)
        head.addWidget(self._all)
        self._middle.addWidget(self.table)
        self._middle.addWidget(self._nothing)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(12, 6, 8, 6)
        foot.setSpacing(4)
        self._use.setProperty("small", True)
        self._use.setMinimumWidth(LEAST_WIDTH)  # a narrow dock with large letters cuts its words, not its neighbours
        foot.addWidget(self._use, 1)
        foot.addWidget(self._details)
        foot.addWidget(self._more)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(field)
        rows.addLayout(fault)
        rows.addWidget(self.facets)
        rows.addLayout(head)
        rows.addWidget(self._middle, 1)
        rows.addWidget(hairline())
        rows.addWidget(self._foot)

    def _connect(self, thumbnails: Thumbnails) -> None:
        view_model, table = self._view_model, self.table
        self._reading = Later(self._read, self)
        view_model.changed.connect(self._reading.ask)
        view_model.restarted.connect(table.restart)
        self.search.textChanged.connect(view_model.search)
        self.search.left_down.connect(self._go_to_list)
        self._ask_help.clicked.connect(self._show_help)
        self._order.clicked.connect(self._show_order)
        self._retry.clicked.connect(view_model.find)
        self._all.clicked.connect(self._look_for_all)
        self.facets.pressed_row.connect(self._press_facet)
        self.facets.rename_requested.connect(self.folder_rename_requested)
        self.facets.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.facets.customContextMenuRequested.connect(self._show_facet_menu)
        for mine, wish in (
            (table.use_requested, self.use_requested),
            (table.shot_requested, self.shot_requested),
            (table.details_requested, self.details_requested),
            (table.tag_requested, self.tag_requested),
            (table.move_requested, self.move_requested),
            (table.files_dropped, self.import_requested),
        ):
            mine.connect(wish)
        table.search_requested.connect(self._go_to_search)
        table.selected.connect(self._read_foot)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu_at)
        thumbnails.ready.connect(self._repaint)
        self._use.clicked.connect(self._on_use)
        self._details.clicked.connect(self._on_details)
        self._more.clicked.connect(self._show_menu)
        self._nothing.verb.clicked.connect(self._on_empty_verb)
        self._nothing.link.clicked.connect(partial(self._import, None))

    def _read(self) -> None:
        view_model = self._view_model
        if self.search.text() != view_model.text:
            self.search.setText(view_model.text)
        self._fault.setText(view_model.fault)
        self._fault.setVisible(bool(view_model.fault))
        set_state(self.search, "bad" if view_model.fault else "")
        self._retry.setVisible(bool(view_model.fault) and not view_model.is_narrowed)
        self.facets.read()
        every = view_model.facets.prompts
        found = numerals.count(view_model.total)
        narrowed = view_model.is_narrowed
        words = self.tr("{0} of {1}").format(found, numerals.count(every))
        words = words if narrowed else self.tr("%n prompt(s)", "", view_model.total)
        self._summary.set_text(words if view_model.known else "")
        self._all.setVisible(narrowed)
        nothing = view_model.known and view_model.total == 0 and not view_model.fault
        self._middle.setCurrentIndex(1 if nothing else 0)
        if nothing:
            self._nothing.say(narrowed=narrowed)
        self._read_foot()

    def _read_foot(self) -> None:
        count = self.table.count
        self._foot.setVisible(count > 0)
        if count > 1:
            self._use.set_ready(False, self.tr("Select one prompt"))
            self._use.set_words(self.tr("%n prompt(s) selected", "", count))
        else:
            self._use.set_ready(True)
            self._use.set_words(self.tr("Use in this shot"))
        self._details.setEnabled(count == 1)

    def _facet_rows(self) -> list[FacetRow]:
        return facet_rows(self._view_model.facets, self._view_model.choice, self._folded)

    def _press_facet(self, row: FacetRow) -> None:
        if row.kind is FacetKind.HEADING:
            self._folded ^= {FacetKind(row.name)}
            self.facets.read()
        elif row.kind is FacetKind.FOLDER:
            self._view_model.choose(folder="" if row.chosen else row.name)
        else:
            self._view_model.choose(tag="" if row.chosen else row.name)

    def _look_for_all(self) -> None:
        self._view_model.look_for_all()
        self._go_to_search()

    def _go_to_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _repaint(self, _sha256: str) -> None:
        self.table.viewport().update()

    def _on_use(self) -> None:
        line = self.table.current
        if line is not None:
            self.use_requested.emit(line.id)

    def _on_details(self) -> None:
        line = self.table.current
        if line is not None:
            self.details_requested.emit(line.id)

    def _on_empty_verb(self) -> None:
        if self._view_model.is_narrowed:
            self._look_for_all()
        else:
            self.save_requested.emit()

    def _import(self, paths: object, *_: object) -> None:
        self.import_requested.emit(paths)

    # ---- menus

    def _show_help(self) -> None:
        if self._help is None:
            page = SearchHelp(self._look)
            page.example_chosen.connect(self._try_example)
            self._help = Popover(page, self.tr("What can be searched for"), HELP_SIZE)
            self._help.setProperty("withDock", True)  # a narrow window's dock stays open for it
        self._help.toggle_beside(self._ask_help)

    def _try_example(self, example: str) -> None:
        if self._help is not None:
            self._help.leave()
        self.search.setText(example)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_order(self) -> None:
        menu = self._menus.order()
        menu.popup(self._order.mapToGlobal(QPoint(0, self._order.height() + 2)))

    def _show_facet_menu(self, at: QPoint) -> None:
        row = self.facets.row_at(self.facets.indexAt(at))
        if row is None or row.kind is not FacetKind.FOLDER:
            return
        menu = self._menus.empty()
        menu.addAction(self.tr("Rename folder…")).triggered.connect(partial(self._rename, row.name))
        menu.popup(self.facets.viewport().mapToGlobal(at))

    def _rename(self, folder: str, *_: object) -> None:
        self.folder_rename_requested.emit(folder)

    def _show_menu_at(self, at: QPoint) -> None:
        if self.table.indexAt(at).isValid():
            self._prompt_menu().popup(self.table.viewport().mapToGlobal(at))

    def _show_menu(self) -> None:
        self._prompt_menu().popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 2)))

    def _prompt_menu(self) -> QMenu:
        line = self.table.current if self.table.count == 1 else None
        wishes = PromptWish(
            use=self.use_requested,
            shot=self.shot_requested,
            insert=self.insert_requested,
            details=self.details_requested,
            tag=self.tag_requested,
            move=self.move_requested,
            export=self.export_requested,
        )
        return self._menus.prompts(self.table.rows, line, wishes)
