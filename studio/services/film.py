"""Owns the cut as a film: which take stands for each shot, and the file that is written from them.

Knows the writer and the folder only through their ports.
"""

from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import NamedTuple

from studio.domain.errors import EncodeFailed, InputError
from studio.domain.media import CutClip, ExportFinished, ExportProgress, ExportRequest
from studio.domain.parameters import frame_size
from studio.domain.ports import FilmWriter, ReelFiles
from studio.domain.project import Project, Take, shown_take
from studio.domain.timeline import Clip, timeline_of
from studio.services.projects import Projects
from studio.services.takes import Takes
from studio.services.twins import Twins, TwinsMade, frames_of

CARD_RESOLUTION = "720p"


class CutWarning(NamedTuple):
    """What the film lacks, told for a shot."""

    shot_id: str
    message: str


class CutPlan(NamedTuple):
    """The film as it would be written."""

    clips: tuple[CutClip, ...]
    warnings: tuple[CutWarning, ...]
    width_px: int
    height_px: int
    takes: tuple[Take, ...] = ()

    @property
    def frames(self) -> int:
        """How many frames the film has."""
        return sum(clip.frames for clip in self.clips)


class FilmForecast(NamedTuple):
    """What an export would do. `stream_copied` is None where that hangs on its caption cards.

    `twin_frames` are to be drawn first, for a film without labels.
    """

    plan: CutPlan
    stream_copied: bool | None
    twin_frames: int


class FilmExported(NamedTuple):
    """A film that was written, and its facts."""

    project_id: str
    path: str
    sha256: str
    size_bytes: int
    frames: int
    duration_s: float
    rate: str
    width_px: int
    height_px: int
    stream_copied: bool
    clips: tuple[CutClip, ...]
    warnings: tuple[CutWarning, ...]


class Film:
    """Writes films of projects."""

    def __init__(
        self, projects: Projects, takes: Takes, twins: Twins, writer: FilmWriter, files: ReelFiles, program: str
    ) -> None:
        self._projects = projects
        self._takes = takes
        self._twins = twins
        self._writer = writer
        self._files = files
        self._program = program

    async def check(self, project_id: str, out_path: str, *, overwrite: bool, shot_ids: tuple[str, ...] = ()) -> None:
        """Raise what stands in the way of an export: NotFound, or InputError (`project`, `shot` or `out`)."""
        _wanted(self._projects.project(project_id), shot_ids)
        await self._files.check(out_path, overwrite=overwrite)

    async def plan(self, project_id: str, shot_ids: tuple[str, ...] = (), labels: bool = True) -> CutPlan:
        """Return the cut: the trimmed shown take of each shot; one with none, or without its file, is a caption card.

        With `shot_ids` only of those shots, in the order of the project. Without `labels` an animatic's clip names its
        label-free twin where that was made already. Raises NotFound, or InputError (`project`) for
        a project without shots, (`shot`) for shots that are not there.
        """
        project = self._projects.project(project_id)
        wanted = _wanted(project, shot_ids)
        takes = await self._takes.of_project(project_id)
        by_shot: dict[str, list[Take]] = {}
        for take in takes:
            by_shot.setdefault(take.shot_id, []).append(take)
        clips: list[CutClip] = []
        warnings: list[CutWarning] = []
        shown: list[Take] = []
        for clip in timeline_of(project, lambda shot: shown_take(shot, tuple(by_shot.get(shot.id, ())))).picture.clips:
            if clip.shot.id not in wanted:
                continue
            problem = await self._problem(clip)
            if problem:
                warnings.append(CutWarning(clip.shot.id, problem))
                clips.append(self._card(project, clip))
                continue
            if clip.take is not None:
                shown.append(clip.take)
                clips.append(self._shown(clip, clip.take, None if labels else await self._twins.found(clip.take)))
        width_px, height_px = _size(project, shown)
        return CutPlan(tuple(clips), tuple(warnings), width_px, height_px, tuple(shown))

    async def forecast(self, project_id: str, shot_ids: tuple[str, ...] = (), labels: bool = True) -> FilmForecast:
        """Return what an export would do, without writing. Raises as `plan`, or UnreadableMedia."""
        plan = await self.plan(project_id, shot_ids, labels)
        missing = () if labels else await self._twins.missing(plan.takes)
        copied = await self._writer.copies(self._request(self._projects.project(project_id), plan, ""))
        return FilmForecast(plan, copied, sum(map(frames_of, missing)))

    async def _problem(self, clip: Clip) -> str:
        """Return why a card must stand for a clip; empty where its take can be shown."""
        if clip.take is None:
            return "This shot has no take; a caption card stands for it."
        if not await self._takes.present(clip.take):
            return f"The file of take {clip.take.number} is not there any more, or was cut off."
        return ""

    def _card(self, project: Project, clip: Clip) -> CutClip:
        shot = clip.shot
        caption = f"{project.code(shot.id)} · {shot.name}"
        return CutClip(shot_id=shot.id, take_id=None, grade=None, path=None, caption=caption, frames=clip.frames)

    def _shown(self, clip: Clip, take: Take, twin: str | None) -> CutClip:
        return CutClip(
            shot_id=clip.shot.id,
            take_id=take.id,
            grade=take.grade,
            path=self._takes.path(take),
            label_free_path=twin,
            first_frame=clip.source.first_frame,
            frames=clip.frames,
        )

    async def export(
        self,
        project_id: str,
        out_path: str,
        *,
        overwrite: bool,
        shot_ids: tuple[str, ...] = (),
        labels: bool = True,
    ) -> AsyncGenerator[ExportProgress | FilmExported, None]:
        """Write the cut to `out_path`, yielding progress and at last FilmExported. Closing the iterator cancels.

        The film is written beside its place and moved there whole. Without `labels` the missing twins of animatics are
        drawn first and count in the progress. Raises InputError naming `out` where a file is there and `overwrite` is
        not asked for, EncodeFailed, DiskFull, UnreadableMedia or StoreError.
        """
        project = self._projects.project(project_id)
        await self._files.check(out_path, overwrite=overwrite)
        plan = await self.plan(project_id, shot_ids, labels)
        drawn = 0
        if not labels:
            drawn = sum(map(frames_of, await self._twins.missing(plan.takes)))
            async with aclosing(self._twins.make(plan.takes)) as steps:
                async for step in steps:
                    if isinstance(step, TwinsMade):
                        plan = _with_twins(plan, step)
                    else:
                        yield ExportProgress(frames_done=min(step, drawn), frames=drawn + plan.frames)
        async with aclosing(self._written(project, plan, out_path, overwrite)) as events:
            async for event in events:
                if isinstance(event, ExportProgress):
                    event = ExportProgress(frames_done=drawn + event.frames_done, frames=drawn + event.frames)
                yield event

    async def _written(
        self, project: Project, plan: CutPlan, out_path: str, overwrite: bool
    ) -> AsyncGenerator[ExportProgress | FilmExported, None]:
        part_path = self._files.part_beside(out_path)
        finished: ExportFinished | None = None
        try:
            writing = self._writer.write(self._request(project, plan, part_path))
            async with aclosing(writing) as events:  # its end comes before the part is discarded
                async for event in events:
                    if isinstance(event, ExportProgress):
                        yield event
                    else:
                        finished = event
            if finished is None:
                raise EncodeFailed("The film ended before it was whole.", "Try again.")
            placed = await self._files.place(part_path, out_path, overwrite=overwrite)
        finally:
            await self._files.discard(part_path)
        yield FilmExported(
            project_id=project.id,
            path=placed.path,
            sha256=placed.sha256,
            size_bytes=placed.size_bytes,
            frames=finished.frames,
            duration_s=finished.duration_s,
            rate=str(project.rate),
            width_px=plan.width_px,
            height_px=plan.height_px,
            stream_copied=finished.stream_copied,
            clips=plan.clips,
            warnings=(*plan.warnings, *(CutWarning(shot, message) for shot, message in finished.warnings)),
        )

    def _request(self, project: Project, plan: CutPlan, part_path: str) -> ExportRequest:
        return ExportRequest(
            clips=plan.clips,
            width_px=plan.width_px,
            height_px=plan.height_px,
            rate=project.rate,
            part_path=part_path,
            metadata=(("title", project.name), ("comment", f"Made with {self._program}")),
        )


def _with_twins(plan: CutPlan, made: TwinsMade) -> CutPlan:
    clips = tuple(clip.replace(label_free_path=made.paths.get(clip.take_id or "")) for clip in plan.clips)
    warnings = tuple(
        CutWarning(clip.shot_id, f"The label stays in this shot: {made.problems[clip.take_id]}")
        for clip in plan.clips
        if clip.take_id in made.problems
    )
    return plan._replace(clips=clips, warnings=(*plan.warnings, *warnings))


def _wanted(project: Project, shot_ids: tuple[str, ...]) -> frozenset[str]:
    """Return the shots that a film is to hold: all of them where none are named."""
    if not project.shots:
        raise InputError("The project has no shots.", "Add a shot first.", field="project")
    there = frozenset(shot.id for shot in project.shots)
    if not there.issuperset(shot_ids):
        raise InputError("A shot is not in the project any more.", "Choose the shots again.", field="shot")
    return frozenset(shot_ids) or there


def _size(project: Project, takes: list[Take]) -> tuple[int, int]:
    """Return the film's size: the commonest (then largest) of its takes, even, else 720p in the project's shape."""
    if not takes:
        return frame_size(CARD_RESOLUTION, project.aspect_ratio)
    counted = Counter((take.media.width_px, take.media.height_px) for take in takes)
    width_px, height_px = max(counted, key=lambda size: (counted[size], size))
    return width_px + width_px % 2, height_px + height_px % 2
