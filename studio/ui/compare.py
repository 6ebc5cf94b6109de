"""Owns the ways to the compare wall and back: from the notice of a group, from the queue, from the viewer.

The wall is imported and made when it is first asked for, and gone with its decoders when it is left.
"""

from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from studio.domain.jobs import GenerationJob, JobState
from studio.services.job_groups import GroupEnd
from studio.services.notices import NoticeLevel
from studio.ui.card_words import group_title
from studio.ui.compose_page import ComposePage
from studio.ui.compose_panels import ComposePanels
from studio.ui.givens import Givens
from studio.ui.kit.binding import Bindings
from studio.ui.kit.errors import words_for_job
from studio.ui.main_window import MainWindow
from studio.ui.work_notices import GroupTold
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.ui.panels.wall.panel import WallPanel
    from studio.ui.panels.wall.view_model import WallViewModel

MOST = 9


class Compare(QObject):
    """Opens the wall in the place of the viewer, and tells when a group is ready."""

    group_told = Signal(object)  # GroupTold

    def __init__(
        self,
        workbench: Workbench,
        givens: Givens,
        panels: ComposePanels,
        page: ComposePage,
        window: MainWindow,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._givens = givens
        self._panels = panels
        self._page = page
        self._window = window
        self._wall: tuple[WallViewModel, WallPanel] | None = None
        self._shown = ""
        self._bindings = Bindings()
        self._bindings.listen(workbench.workspace.groups.ended, self._on_ended)
        workbench.shot_opened.connect(self._on_shot)
        window.page_shown.connect(self._on_page)
        panels.queue_model.compare_requested.connect(self.open_group)
        panels.viewer.wall_requested.connect(self.open_shot)
        panels.tools.compare_requested.connect(self.open_takes)
        panels.variations_model.told.connect(self._tell_hint)

    def close(self) -> None:
        """Let go of the services and of the wall."""
        self._bindings.drop()
        self.leave()

    @property
    def is_open(self) -> bool:
        """Whether the wall is shown."""
        return self._wall is not None

    def open_group(self, group_id: str) -> None:
        """Show the takes of a group side by side."""
        self._workbench.run(self._open(lambda wall: wall.open_group(group_id), group_id), "compare", exclusive=True)

    def open_shot(self) -> None:
        """Show the group of the take in the viewer, or the newest takes of the open shot, side by side."""
        self._workbench.run(self._open_shot(), "compare", exclusive=True)

    def open_takes(self, take_ids: Sequence[str]) -> None:
        """Show takes of the open project side by side."""
        wanted = [take for take in self._workbench.takes if take.id in take_ids][:MOST]
        if wanted:
            shown = " ".join(take.id for take in wanted)
            self._workbench.run(self._open(lambda wall: wall.open_takes(wanted), shown), "compare", exclusive=True)

    def leave(self) -> None:
        """Go back to the viewer; nothing happens where the wall is not shown."""
        wall, self._wall, self._shown = self._wall, None, ""
        if wall is None:
            return
        view_model, panel = wall
        self._page.uncover()
        self._panels.viewer_model.covered = False
        view_model.close()
        panel.deleteLater()
        view_model.deleteLater()

    async def _open_shot(self) -> None:
        shot, take = self._workbench.shot, self._workbench.take
        if shot is None:
            return
        job = await self._workbench.workspace.jobs.job(take.job_id) if take is not None else None
        if job is not None and job.group is not None and job.group.card is not None:
            group_id = job.group.id
            await self._open(lambda wall: wall.open_group(group_id), group_id)
            return
        takes = self._workbench.takes_of(shot.id)[-MOST:]
        if takes:
            await self._open(lambda wall: wall.open_takes(takes), shot.id)

    async def _open(self, read: "Callable[[WallViewModel], Coroutine[Any, Any, None]]", shown: str) -> None:
        from studio.ui.kit.playback.engine import PlaybackEngine
        from studio.ui.kit.playback.sound import open_device
        from studio.ui.panels.wall.panel import WallPanel
        from studio.ui.panels.wall.view_model import WallViewModel

        if self._shown == shown:
            return
        self.leave()
        engine = PlaybackEngine(self._workbench.workspace.adapters.frames)
        engine.find_sound_with(partial(open_device, engine))
        look = self._givens.look
        view_model = WallViewModel(
            self._workbench,
            engine,
            self._givens.find_components,
            self._panels.generator.paid,
            auto_play=not look.theme.reduced_motion,
            parent=self,
        )
        engine.setParent(view_model)  # they end together
        is_read = False
        try:
            await read(view_model)
            is_read = True
        finally:
            if not is_read:
                view_model.close()
                view_model.deleteLater()
        panel = WallPanel(look, view_model)
        view_model.left.connect(self.leave)
        view_model.told.connect(self._workbench.told)
        self._wall, self._shown = (view_model, panel), shown
        self._panels.engine.pause()
        self._panels.viewer_model.covered = True
        self._page.cover(panel)
        if self._window.page != "compose":
            self._window.show_page("compose")
        panel.take_focus()

    def _on_shot(self) -> None:
        """Leave the wall of another shot."""
        shot = self._workbench.shot
        if self._wall is not None and (shot is None or shot.id != self._wall[0].shot_id):
            self.leave()

    def _on_page(self, page: str) -> None:
        """Let nothing play on a page that is not seen."""
        if self._wall is not None and page != "compose":
            self._wall[0].engine.pause()

    # --- notices ---

    def _tell_hint(self, words: str) -> None:
        self._window.toasts.tell(words, state="info")

    def _on_ended(self, end: GroupEnd) -> None:
        if end.group.id != self._shown:
            self._workbench.run(self._tell(end), "tell of a group")

    async def _tell(self, end: GroupEnd) -> None:
        jobs = await self._workbench.workspace.groups.standing(end.group.id)
        done = sum(job.state is JobState.DONE for job in jobs)
        failed = [job for job in jobs if job.state is JobState.FAILED]
        title = group_title(end.group)
        if not done and not failed:
            return  # the user cancelled them
        if not done:
            error = failed[0].error
            reason = words_for_job(error, paid=not failed[0].local).what_happened if error is not None else ""
            words = self.tr("No take of “{0}” could be made").format(title)
            self._tell_bell(end, NoticeLevel.FAILED, words, reason, jobs)
            if not self._window.isFullScreen():
                self._window.toasts.tell(words, reason, state="failed")
            return
        varied = end.group.card is not None
        words = self.tr("%n variation(s) ready", "", done) if varied else self.tr("%n take(s) ready", "", done)
        body = self._body(title, jobs, len(failed))
        self._tell_bell(end, NoticeLevel.WARNING if failed else NoticeLevel.GOOD, words, body, jobs)
        if self._window.isFullScreen():  # nobody is disturbed there; the bell has it
            return
        toast = self._window.toasts.tell(words, body)
        if varied and len(jobs) <= MOST:
            toast.add_action(self.tr("Compare"), partial(self.open_group, end.group.id))

    def _tell_bell(
        self, end: GroupEnd, level: NoticeLevel, words: str, body: str, jobs: tuple[GenerationJob, ...]
    ) -> None:
        took_s = max((job.took_s for job in jobs if job.took_s is not None), default=None)
        compared = end.group.id if end.group.card is not None and len(jobs) <= MOST else ""
        self.group_told.emit(GroupTold(level, words, body, compared, end.project_id, end.shot_id, took_s))

    def _body(self, title: str, jobs: tuple[GenerationJob, ...], failed: int) -> str:
        """Return "Lighting · 1A Red canoe · 1 failed"."""
        project = self._workbench.project
        shots = {job.shot_id for job in jobs}
        shot = project.shot(next(iter(shots))) if project is not None and len(shots) == 1 else None
        parts = [title]
        if project is not None and shot is not None:
            parts.append(f"{project.code(shot.id)} {shot.name}")
        if failed:
            parts.append(self.tr("{0} failed").format(failed))
        return " · ".join(parts)
