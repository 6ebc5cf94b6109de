"""Owns how notices stand in the window: the bell, the list behind it, and the ways that they lead.

It is imported behind the first picture, the list when it is first opened.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio.domain.errors import NotFound
from studio.services.notices import Notice
from studio.ui.compare import Compare
from studio.ui.givens import Givens
from studio.ui.kit.announcer import Announcer
from studio.ui.kit.binding import Bindings
from studio.ui.kit.desktop_notice import DesktopNotices
from studio.ui.kit.popover import Popover
from studio.ui.main_window import MainWindow
from studio.ui.panels.top_bar.bell import Bell
from studio.ui.work_notices import WorkNotices
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.ui.panels.notices.view_model import NoticesViewModel


class NoticeParts(QObject):
    """The notices of a window."""

    def __init__(
        self, workbench: Workbench, givens: Givens, window: MainWindow, compare: Compare, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._givens = givens
        self._window = window
        self._compare = compare
        self._popover: Popover | None = None
        self._list: NoticesViewModel | None = None
        self._notices = workbench.workspace.bell
        self.bell = Bell(givens.look)
        window.top_bar.add_sign(self.bell)
        self.bell.clicked.connect(self.toggle)
        self._desktop = DesktopNotices(givens.icon, self)
        self.heard = WorkNotices(
            workbench, window, self._notices, self._desktop.tell, Announcer(window), self
        )  # fmt: skip
        self._desktop.pressed.connect(self.heard.open_last)
        self.heard.opened.connect(self.go)
        compare.group_told.connect(self.heard.tell_group)
        self._bindings = Bindings()
        self._bindings.listen(self._notices.changes, self._on_change)
        workbench.run(self._notices.load(), "read the notices")

    def close(self) -> None:
        """Let go of the services."""
        self.heard.close()
        self._desktop.close()
        if self._list is not None:
            self._list.close()
        self._bindings.drop()

    def toggle(self) -> None:
        """Open the list under the bell, or close it."""
        if self._popover is None:
            self._popover = self._made()
        self._popover.toggle_beside(self.bell)

    def go(self, notice: Notice) -> None:
        """Go where a notice leads."""
        self._workbench.run(self._gone(notice), "go to a notice", exclusive=True)

    async def _gone(self, notice: Notice) -> None:
        workbench = self._workbench
        if notice.project_id:
            project = workbench.project
            if project is None or project.id != notice.project_id:
                workbench.workspace.projects.project(notice.project_id)  # told where it is gone
                await workbench.open_project(notice.project_id, notice.shot_id or None)
            elif notice.shot_id:
                workbench.open_shot(notice.shot_id)
        self._window.show_page(notice.page or "compose")
        if notice.group_id:
            self._compare.open_group(notice.group_id)
        elif notice.job_id:
            await self._show_take(notice.job_id)

    async def _show_take(self, job_id: str) -> None:
        try:
            takes = await self._workbench.workspace.takes.of_job(job_id)
        except NotFound:
            return
        if takes:
            self._workbench.show_take(takes[0].id)

    def _made(self) -> Popover:
        from studio.ui.panels.notices.panel import NoticesPanel
        from studio.ui.panels.notices.view_model import NoticesViewModel

        view_model = NoticesViewModel(self._notices, self._givens.clock, self)
        panel = NoticesPanel(self._givens.look, view_model)
        popover = Popover(panel, self.tr("Notices"))
        panel.done.connect(popover.leave)
        view_model.opened.connect(self.go)
        self._list = view_model
        return popover

    def _on_change(self, _: None) -> None:
        self.bell.show_unseen(self._notices.unseen)
