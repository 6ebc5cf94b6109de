"""Owns the top bar: project › scene › shot, each a menu, and undo and redo."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from studio.services.tasks import TaskScope
from studio.ui.kit.controls import IconButton
from studio.ui.kit.dialogs import NameDialog, ask
from studio.ui.kit.look import Look
from studio.ui.kit.text import label, set_tip
from studio.ui.panels.top_bar.view_model import Crumb, TopBarViewModel


class TopBarPanel(QWidget):
    """The bar over the pages. `sample_requested` asks for the sample project."""

    sample_requested = Signal()

    def __init__(self, look: Look, view_model: TopBarViewModel, scope: TaskScope) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self._scope = scope
        self.setProperty("surface", "bg1")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(look.theme.px(44))
        self._project = self._crumb(self.tr("Project"), strong=False)
        self._scene = self._crumb(self.tr("Scene"), strong=False)
        self._shot = self._crumb(self.tr("Shot"), strong=True)
        caret = "‹" if self.isRightToLeft() else "›"
        self._carets = [label(caret, tone="text3"), label(caret, tone="text3")]
        self._undo = IconButton(look, "arrow-u-up-left", self.tr("Undo"), keys="Ctrl+Z")
        self._redo = IconButton(look, "arrow-u-up-right", self.tr("Redo"), keys="Ctrl+Shift+Z")
        self._lay_out()
        self._project.clicked.connect(self._show_projects)
        self._scene.clicked.connect(self._show_scenes)
        self._shot.clicked.connect(self._show_shots)
        self._undo.clicked.connect(view_model.undo)
        self._redo.clicked.connect(view_model.redo)
        view_model.changed.connect(self._read)
        self._read()

    def _crumb(self, name: str, *, strong: bool) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "crumb")
        button.setProperty("strong", strong)
        button.setAccessibleName(name)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(2)
        row.addWidget(self._project)
        row.addWidget(self._carets[0])
        row.addWidget(self._scene)
        row.addWidget(self._carets[1])
        row.addWidget(self._shot)
        row.addSpacing(10)
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        row.addStretch()

    def add_sign(self, sign: QWidget) -> None:
        """Put a sign at the end of the bar, behind those that are there."""
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.addSpacing(8)
            row.addWidget(sign)

    def sizeHint(self) -> QSize:
        """Return the bar's height."""
        return QSize(800, self._look.theme.px(44))

    def _read(self) -> None:
        crumbs = [self._view_model.project, self._view_model.scene, self._view_model.shot]
        for button, crumb in zip((self._project, self._scene, self._shot), crumbs, strict=True):
            button.setVisible(crumb is not None)
            if crumb is not None:
                self._show_crumb(button, crumb)
        for caret, crumb in zip(self._carets, crumbs[1:], strict=True):
            caret.setVisible(crumb is not None)
        for step, words, verb, nothing in (
            (self._undo, self._view_model.undo_words, self.tr("Undo"), self.tr("Nothing to take back")),
            (self._redo, self._view_model.redo_words, self.tr("Redo"), self.tr("Nothing to make again")),
        ):
            step.set_ready(words is not None, nothing)
            if words is not None:
                set_tip(step, f"{verb}: {words}")

    def _show_crumb(self, button: QPushButton, crumb: Crumb) -> None:
        words = button.fontMetrics().elidedText(crumb.words, Qt.TextElideMode.ElideRight, 260)
        button.setText(words.replace("&", "&&"))
        button.setAccessibleDescription(crumb.words)
        set_tip(button, crumb.words)

    def _show_projects(self) -> None:
        menu = self._menu(self._view_model.project, self._view_model.open_project)
        menu.addSeparator()
        menu.addAction(self.tr("New project…"), self.ask_new)
        menu.addAction(self.tr("Rename project…"), self._ask_rename)
        menu.addAction(self.tr("Open the sample film"), self.sample_requested.emit)
        self._pop(menu, self._project)

    def _show_scenes(self) -> None:
        if self._view_model.scene is not None:
            self._pop(self._menu(self._view_model.scene, self._view_model.open_shot), self._scene)

    def _show_shots(self) -> None:
        if self._view_model.shot is not None and self._view_model.shot.others:
            self._pop(self._menu(self._view_model.shot, self._view_model.open_shot), self._shot)

    def _menu(self, crumb: Crumb, chosen: Callable[[str], None]) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, words in crumb.others:
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(partial(chosen, key))
        return menu

    def _pop(self, menu: QMenu, under: QWidget) -> None:
        menu.popup(under.mapToGlobal(QPoint(0, under.height() + 4)))

    def ask_new(self) -> None:
        """Ask for the name of a new project and make it."""
        self._scope.spawn(self._new(), name="ask for a project's name", exclusive=True)

    def _ask_rename(self) -> None:
        self._scope.spawn(self._rename(), name="ask for a project's name", exclusive=True)

    async def _new(self) -> None:
        dialog = NameDialog(self._look, self.tr("Name the project"), self.tr("Make the project"), parent=self.window())
        if await ask(dialog):
            self._view_model.new_project(dialog.name())

    async def _rename(self) -> None:
        present = self._view_model.project.words
        dialog = NameDialog(self._look, self.tr("Rename the project"), self.tr("Rename"), present, parent=self.window())
        if await ask(dialog):
            self._view_model.rename_project(dialog.name())
