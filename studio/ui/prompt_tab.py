"""Owns the Prompts tab of the left dock: library, characters and looks, and the drawer with a prompt's details.

Imported when the tab is first chosen.
"""

from collections.abc import Coroutine, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from studio.ui.kit.controls import IconButton
from studio.ui.kit.forms import fill_in
from studio.ui.kit.look import Look
from studio.ui.kit.splitter import hairline
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.kit.toasts import Toasts
from studio.ui.outline_dock import WITH_DOCK
from studio.ui.panels.looks.panel import LooksPanel
from studio.ui.panels.looks.view_model import LooksViewModel
from studio.ui.panels.prompts.details import DetailsPanel
from studio.ui.panels.prompts.details_model import DetailsViewModel
from studio.ui.panels.prompts.exchange import Exchange
from studio.ui.panels.prompts.facets import folder_tree
from studio.ui.panels.prompts.panel import PromptsPanel
from studio.ui.panels.prompts.save_dialog import FolderDialog, TagsDialog
from studio.ui.panels.prompts.view_model import PromptsViewModel
from studio.ui.prompt_wishes import PromptWishes
from studio.ui.workbench import Workbench

DRAWER_WIDTH, DRAWER_HEIGHT = 440, 640
GAP = 6


class PromptTab(QWidget):
    """The tab. `corner` has the buttons that stand beside the dock's tabs."""

    def __init__(
        self, look: Look, workbench: Workbench, wishes: PromptWishes, thumbnails: Thumbnails, toasts: Toasts
    ) -> None:
        super().__init__()
        self._look = look
        self._workbench = workbench
        self._wishes = wishes
        self._toasts = toasts
        self.prompts_model = PromptsViewModel(workbench, self)
        self.looks_model = LooksViewModel(workbench, self)
        self._details_model = DetailsViewModel(workbench, self)
        self.prompts = PromptsPanel(look, self.prompts_model, thumbnails)
        self.looks = LooksPanel(look, self.looks_model, workbench)
        self._exchange = Exchange(workbench, look, toasts, self.window, self)
        self._drawer: DetailsPanel | None = None
        self.corner = QWidget()
        self._keep = IconButton(look, "plus", self.tr("Keep this prompt in the library"))
        self._more = IconButton(look, "dots-three", self.tr("Import and export"))
        self.setFocusProxy(self.prompts)
        self.setProperty("surface", "bg1")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout(self.corner)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(0)
        buttons.addWidget(self._keep)
        buttons.addWidget(self._more)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.prompts, 1)
        rows.addWidget(hairline())
        rows.addWidget(self.looks)

    def _connect(self) -> None:
        prompts, wishes = self.prompts, self._wishes
        self._keep.clicked.connect(wishes.keep_in_library)
        self._more.clicked.connect(self._show_menu)
        prompts.save_requested.connect(wishes.keep_in_library)
        prompts.use_requested.connect(wishes.use)
        prompts.shot_requested.connect(wishes.make_shot)
        prompts.insert_requested.connect(wishes.insert)
        prompts.details_requested.connect(self.show_details)
        prompts.tag_requested.connect(self._ask_tags)
        prompts.move_requested.connect(self._ask_folder)
        prompts.export_requested.connect(self._export_selected)
        prompts.folder_rename_requested.connect(self._ask_folder_name)
        prompts.import_requested.connect(self._exchange.ask_import)
        prompts.table.selected.connect(self._follow)
        self.prompts_model.deleted.connect(self._offer_back)
        self._exchange.stopped.connect(self.prompts_model.find)
        self.looks.insert_requested.connect(wishes.insert_requested)
        self._workbench.settle_with(self._settle)

    async def _settle(self) -> None:
        """Save what is written in the drawer."""
        if self._drawer is not None:
            self._drawer.leave()
            await self._details_model.settle()

    def close_models(self) -> None:
        """Let go of the services."""
        self.prompts_model.close()
        self._details_model.close()

    # ---- the drawer

    def show_details(self, prompt_id: str) -> None:
        """Show a prompt's details beside the dock, and put the cursor there."""
        if self._drawer is None:
            self._drawer = self._made_drawer()
        self._drawer.leave()
        folders = folder_tree(self.prompts_model.facets.folders)
        self._drawer.offer(tuple(facet.name for facet in folders))
        self._details_model.show(prompt_id)
        if self._drawer.parentWidget() is not self.window():
            self._drawer.setParent(self.window())
        self._place_drawer()
        self._drawer.show()
        self._drawer.raise_()
        self._drawer.go_to_title()

    def _made_drawer(self) -> DetailsPanel:
        drawer = DetailsPanel(self._look, self._details_model)
        drawer.setProperty(WITH_DOCK, True)
        drawer.use_requested.connect(self._wishes.use)
        drawer.shot_requested.connect(self._wishes.make_shot)
        drawer.insert_requested.connect(self._wishes.insert)
        drawer.delete_requested.connect(self.prompts_model.delete_one)
        drawer.closed.connect(self._close_drawer)
        return drawer

    def _close_drawer(self) -> None:
        drawer = self._drawer
        if drawer is None or drawer.isHidden():
            return
        drawer.leave()
        focus = drawer.window().focusWidget()
        inside = focus is not None and drawer.isAncestorOf(focus)
        drawer.hide()
        if inside and self.isVisible():
            self.prompts.table.setFocus(Qt.FocusReason.PopupFocusReason)

    def _follow(self) -> None:
        """Show the details of what is selected now, while they are open."""
        line = self.prompts.table.current
        if self._drawer is not None and self._drawer.isVisible() and line is not None:
            saved = self._details_model.saved
            if saved is None or saved.id != line.id:
                self._drawer.leave()
                self._details_model.show(line.id)

    def _place_drawer(self) -> None:
        if self._drawer is None:
            return
        window, px = self.window(), self._look.theme.px
        at = QRect(self.mapTo(window, QPoint(0, 0)), self.size())
        width = min(px(DRAWER_WIDTH), window.width() - 2 * GAP)
        height = min(px(DRAWER_HEIGHT), window.height() - at.top() - GAP)
        left = at.left() - GAP - width if self.isRightToLeft() else at.right() + GAP
        left = max(GAP, min(left, window.width() - width - GAP))
        self._drawer.setGeometry(QRect(left, at.top(), width, height))

    def event(self, event: QEvent) -> bool:
        """Keep the drawer beside the dock, and put it away with the tab."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place_drawer()
        elif event.type() == QEvent.Type.Hide:
            self._close_drawer()
        return super().event(event)

    # ---- what needs to be asked

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Import…")).triggered.connect(self._import)
        total, every = self.prompts_model.total, self.prompts_model.facets.prompts
        if self.prompts_model.is_narrowed and total:
            words = self.tr("Export %n found…", "", total)
            menu.addAction(words).triggered.connect(partial(self._export, self.prompts_model.query, total))
        whole = menu.addAction(self.tr("Export all…"))
        whole.setEnabled(every > 0)
        whole.triggered.connect(partial(self._export, "", every))
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 2)))

    def _import(self, *_: object) -> None:
        self._exchange.ask_import()

    def _export(self, query: str, count: int, *_: object) -> None:
        self._exchange.ask_export(query, None, count)

    def _export_selected(self) -> None:
        self._run(self._exported(self.prompts.table.rows), "export selected prompts")

    async def _exported(self, rows: Sequence[int]) -> None:
        ids = await self.prompts_model.ids(rows)
        self._exchange.ask_export("", ids, len(ids))

    def _ask_tags(self) -> None:
        self._run(self._tagged(self.prompts.table.rows), "ask for tags")

    async def _tagged(self, rows: Sequence[int]) -> None:
        ids = await self.prompts_model.ids(rows)
        lines = [self.prompts_model.line(row) for row in rows[:100]]
        present = sorted({tag for line in lines if line is not None for tag in line.tags}, key=str.casefold)
        title = self.tr("Tags of %n prompt(s)", "", len(ids))
        dialog = TagsDialog(self._look, title, present, self.window())
        library = self._workbench.workspace.library

        async def change() -> None:
            await library.tag(ids, add=dialog.added, remove=dialog.removed)

        await fill_in(dialog, change)

    def _ask_folder(self) -> None:
        self._run(self._moved(self.prompts.table.rows), "ask for a folder")

    async def _moved(self, rows: Sequence[int]) -> None:
        ids = await self.prompts_model.ids(rows)
        line = self.prompts.table.current
        title = self.tr("Folder of %n prompt(s)", "", len(ids))
        present = line.folder if line is not None else ""
        dialog = FolderDialog(self._look, title, self.tr("Move"), self._folders(), present, self.window())
        library = self._workbench.workspace.library

        async def move() -> None:
            await library.move(ids, dialog.folder)

        await fill_in(dialog, move)

    def _ask_folder_name(self, folder: str) -> None:
        self._run(self._renamed(folder), "ask for a folder")

    async def _renamed(self, folder: str) -> None:
        title = self.tr("Rename “{0}”").format(folder)
        dialog = FolderDialog(self._look, title, self.tr("Rename"), self._folders(), folder, self.window())

        async def rename() -> None:
            await self.prompts_model.rename_folder(folder, dialog.folder)

        await fill_in(dialog, rename)

    def _folders(self) -> list[str]:
        return [facet.name for facet in folder_tree(self.prompts_model.facets.folders)]

    def _offer_back(self, ids: Sequence[str]) -> None:
        toast = self._toasts.tell(self.tr("%n prompt(s) deleted", "", len(ids)), state="info")
        toast.add_action(self.tr("Undo"), partial(self.prompts_model.restore, tuple(ids)))

    def _run(self, work: Coroutine[Any, Any, object], name: str) -> None:
        self._workbench.run(work, name, exclusive=True)
