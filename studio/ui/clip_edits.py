"""Owns the edits of a clip in the cut: what it shows of its take. Each is one undo step. It knows no widget."""

from collections.abc import Callable

from studio.domain import trims
from studio.domain.frames import TimeRange
from studio.domain.timeline import Clip
from studio.ui.workbench import Workbench

_TENTH_S = 1


class ClipEdits:
    """Trims of the open project. A fault is told by the workbench."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench

    def show(
        self, clip: Clip, source: TimeRange, *, merge_key: str = "", done: Callable[[], None] | None = None
    ) -> None:
        """Let a clip show `source`; a shot without a take is planned for that length instead, to a tenth of a second.

        Edits with one `merge_key` within a second of each other are one step. `done` is called at the end, also where
        it went wrong.
        """
        self._workbench.run(self._show(clip, source, merge_key, done), "trim")

    async def _show(self, clip: Clip, source: TimeRange, merge_key: str, done: Callable[[], None] | None) -> None:
        try:
            project, storyboard = self._workbench.project, self._workbench.workspace.storyboard
            if project is None or project.shot(clip.shot.id) is None:
                return
            if clip.take is None and clip.shot.trim is None:
                planned_s = max(0.1, round(float(project.rate.seconds(source.frames)), _TENTH_S))
                await storyboard.set_planned_s(project.id, [clip.shot.id], planned_s)
                return
            trim = trims.as_trim(clip, source, project.rate)
            await storyboard.set_trim(project.id, clip.shot.id, trim, merge_key=merge_key)
        finally:
            if done is not None:
                done()
