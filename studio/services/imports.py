"""Owns what comes in from outside: videos as takes, videos as new shots, a picture as first frame.

Every file is looked at in the limited child process before anything is written. A video then takes the way of any job
of this computer: queue, progress, cancel, a copy that is whole or not there. Knows files only through the ports.
"""

import asyncio
import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from studio.domain.errors import DiskFull, InputError, MediaError, NotFound, UnsupportedCodec
from studio.domain.jobs import GenerationJob, Grade
from studio.domain.money import Confidence, Estimate
from studio.domain.parameters import Parameters
from studio.domain.ports import Clock, MediaStore, Prober, Random, TakeStore
from studio.domain.project import MediaFacts, Project, ProjectChange, Shot
from studio.domain.provider_ports import Importer, OutsideFile
from studio.services import outline
from studio.services.job_inputs import JobInputs
from studio.services.jobs import Jobs
from studio.services.projects import Projects

MODEL = "import/file"
LONGEST_S = 3600.0
AT_ONCE_LIMIT = 100
_CONTAINERS = (("mov", ("mp4", "mov", "m4v")), ("matroska", ("mkv", "webm")))
_NAME_LENGTH = 120


class _Video(NamedTuple):
    """A file that can be taken in."""

    file: OutsideFile
    facts: MediaFacts
    extension: str

    @property
    def duration_s(self) -> float:
        """How long a shot of it is planned to be."""
        return round(min(self.facts.duration_s, LONGEST_S), 3)


class Imports:
    """Takes files from outside into one workspace."""

    def __init__(
        self,
        importer: Importer,
        prober: Prober,
        media: MediaStore,
        takes: TakeStore,
        inputs: JobInputs,
        projects: Projects,
        jobs: Jobs,
        clock: Clock,
        random: Random,
    ) -> None:
        self._importer = importer
        self._prober = prober
        self._media = media
        self._takes = takes
        self._inputs = inputs
        self._projects = projects
        self._jobs = jobs
        self._clock = clock
        self._random = random

    async def video(self, project_id: str, shot_id: str, path: str, *, editor: str = "") -> GenerationJob:
        """Take a video in as a final take of a shot; return its job. The file is copied, never moved.

        A shot without takes is planned for the video's length (one undo step). Raises NotFound, InputError naming
        `file`, UnreadableMedia, UnsupportedCodec, DiskFull or another StoreError; each names the file.
        """
        outline.shot_of(self._projects.project(project_id), shot_id)
        video = await self._looked_at(path)
        await self._check_room([video])
        if not await self._takes.takes(shot_id=shot_id):
            await self._projects.edit(
                project_id,
                lambda project: outline.with_shot_changed(project, shot_id, lambda shot: _planned(shot, video)),
                "Set length",
                editor=editor,
            )
        return await self._asked(project_id, shot_id, video)

    async def videos_as_shots(
        self, project_id: str, scene_id: str, at: int | None, paths: Sequence[str], *, editor: str = ""
    ) -> tuple[GenerationJob, ...]:
        """Make a shot for each video, named after it and as long, at place `at` of a scene (None: at its end).

        The shots are one undo step; nothing changes where one of the files cannot be taken in. Returns the jobs in the
        order of `paths`. Raises as `video`, and InputError (`file`) for no or too many files.
        """
        outline.scene_of(self._projects.project(project_id), scene_id)
        if not 1 <= len(paths) <= AT_ONCE_LIMIT:
            raise InputError(f"{len(paths)} files were given.", f"Use 1 to {AT_ONCE_LIMIT} at once.", field="file")
        videos = await self._all_looked_at(paths)
        await self._check_room(videos)
        ids = [self._random.new_id() for _ in videos]

        def change(project: Project) -> Project:
            for place, (shot_id, video) in enumerate(zip(ids, videos, strict=True)):
                shot = self._new_shot(project, scene_id, shot_id, video)
                project = outline.with_shot(project, scene_id, shot, None if at is None else at + place)
            return project

        label = "Import video" if len(videos) == 1 else f"Import {len(videos)} videos"
        await self._projects.edit(project_id, change, label, editor=editor)
        return tuple(
            [await self._asked(project_id, shot_id, video) for shot_id, video in zip(ids, videos, strict=True)]
        )

    async def picture(self, project_id: str, shot_id: str, path: str, *, editor: str = "") -> ProjectChange:
        """Copy a picture into the workspace and let it be a shot's first frame; one undo step.

        Raises NotFound, InputError naming `first_frame`, DiskFull or another StoreError.
        """
        outline.shot_of(self._projects.project(project_id), shot_id)
        origin = (await self._inputs.kept(Parameters(), path, None)).origins[0]

        def change(shot: Shot) -> Shot:
            return shot.replace(parameters=shot.parameters.with_picture("first_frame", origin))

        return await self._projects.edit(
            project_id,
            lambda project: outline.with_shot_changed(project, shot_id, change),
            "Set first frame",
            editor=editor,
        )

    async def _all_looked_at(self, paths: Sequence[str]) -> list[_Video]:
        """Look at all files, however the first look ends; raises what the first bad one raises."""
        looks = await asyncio.gather(*(self._looked_at(path) for path in paths), return_exceptions=True)
        videos = [look for look in looks if isinstance(look, _Video)]
        for look in looks:
            if isinstance(look, BaseException):
                raise look
        return videos

    async def _looked_at(self, path: str) -> _Video:
        file = await self._importer.look(path)
        try:
            facts = await self._prober.probe(file.path)
        except MediaError as error:
            raise type(error)(f"“{file.name}” cannot be imported. {error.what_happened}", error.what_to_do) from error
        ending = file.name.rpartition(".")[2].lower()
        for kind, endings in _CONTAINERS:
            if kind in facts.container:
                return _Video(file, facts, ending if ending in endings else endings[0])
        raise UnsupportedCodec(
            f"“{file.name}” is a video of the kind {facts.container}, which cannot be imported.",
            "Convert it to MP4, MOV, MKV or WebM with another program.",
        )

    async def _check_room(self, videos: Sequence[_Video]) -> None:
        needed, free = sum(video.file.size_bytes for video in videos), await self._media.free_bytes()
        if needed > free:
            names = f"“{videos[0].file.name}”" if len(videos) == 1 else f"{len(videos)} videos"
            raise DiskFull(
                f"There is no room for {names}: {needed:,} bytes are needed, {free:,} are free.",
                "Free some room and try again.",
                needed_bytes=needed,
                free_bytes=free,
            )

    def _new_shot(self, project: Project, scene_id: str, shot_id: str, video: _Video) -> Shot:
        stem = video.file.name.rpartition(".")[0] or video.file.name
        stem = " ".join("".join(letter if letter.isprintable() else " " for letter in stem).split())[:_NAME_LENGTH]
        taken = outline.shot_names(outline.scene_of(project, scene_id))
        parameters = Parameters(aspect_ratio=project.aspect_ratio, rate=project.rate, duration_s=video.duration_s)
        return Shot(id=shot_id, name=outline.free_name(stem or "Video", taken), parameters=parameters)

    async def _asked(self, project_id: str, shot_id: str, video: _Video) -> GenerationJob:
        project = self._projects.project(project_id)
        if project.shot(shot_id) is None:
            raise NotFound("That shot is not in the project any more.", "Choose another shot.", field="shot")
        body = self._importer.request(video.file, video.extension)
        return await self._jobs.take_on(
            GenerationJob(
                id=self._random.new_id(),
                sequence=0,
                position=0.0,
                project_id=project_id,
                shot_id=shot_id,
                model=MODEL,
                provider=self._importer.id,
                grade=Grade.FINAL,
                prompt="",
                parameters=Parameters(
                    duration_s=video.duration_s,
                    aspect_ratio=project.aspect_ratio,
                    rate=project.rate,
                    audio=video.facts.audio_codec is not None,
                ),
                local=True,
                body=body,
                body_sha256=hashlib.sha256(body).hexdigest(),
                idempotency_key=self._random.new_id(),
                estimate=Estimate(low_micro_usd=0, high_micro_usd=0, confidence=Confidence.HIGH),
                created_at=self._clock.now(),
            )
        )


def _planned(shot: Shot, video: _Video) -> Shot:
    return shot.replace(parameters=shot.parameters.replace(duration_s=video.duration_s))
