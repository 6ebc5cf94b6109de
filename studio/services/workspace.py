"""Owns one open workspace: builds the services over the adapters it is given, opens and closes them in order.

Knows no adapter; `app` and `cli` make those.
"""

import asyncio
from collections.abc import Callable
from typing import NamedTuple

from studio.domain.ports import (
    ClipCache,
    Clock,
    FilmWriter,
    Frames,
    Importer,
    JobStore,
    LabelFreeDrawer,
    LocalProvider,
    MediaStore,
    Prober,
    ProjectStore,
    Random,
    ReelFiles,
    RemoteProvider,
    SettingsStore,
    TakeStore,
    Thumbnailer,
)
from studio.services.catalogue import Catalogue
from studio.services.exports import Exports
from studio.services.film import Film
from studio.services.imports import Imports
from studio.services.job_inputs import JobInputs
from studio.services.jobs import Jobs
from studio.services.projects import Projects
from studio.services.settings import SettingsService
from studio.services.storyboard import Storyboard
from studio.services.takes import Takes
from studio.services.twins import Twins


class Adapters(NamedTuple):
    """What a workspace stands on. `program` is name and version, as slates and files name it.

    The importer and who draws without a label are among the local providers.
    """

    project_store: ProjectStore
    take_store: TakeStore
    job_store: JobStore
    media: MediaStore
    settings: SettingsStore
    prober: Prober
    thumbnailer: Thumbnailer
    frames: Frames
    film_writer: FilmWriter
    reel_files: ReelFiles
    local_providers: tuple[LocalProvider, ...]
    remote_providers: tuple[RemoteProvider, ...]
    clock: Clock
    random: Random
    program: str
    importer: Importer
    label_free: LabelFreeDrawer
    clip_cache: ClipCache


class Workspace:
    """The services of one open workspace."""

    def __init__(self, adapters: Adapters, on_error: Callable[[BaseException], None]) -> None:
        clock, random, program = adapters.clock, adapters.random, adapters.program
        self.adapters = adapters
        self.settings = SettingsService(adapters.settings)
        self.catalogue = Catalogue(adapters.local_providers, adapters.remote_providers, adapters.job_store, clock)
        self.projects = Projects(adapters.project_store, clock, random)
        self.storyboard = Storyboard(self.projects, random)
        self.takes = Takes(adapters.take_store, adapters.media, adapters.thumbnailer)
        self.jobs = Jobs(
            adapters.job_store,
            adapters.take_store,
            adapters.media,
            adapters.prober,
            self.catalogue,
            self.projects,
            clock,
            random,
            program,
            on_error,
        )
        inputs = JobInputs(adapters.media, adapters.prober)
        twins = Twins(adapters.label_free, adapters.clip_cache, adapters.media, inputs, random, program)
        self.film = Film(self.projects, self.takes, twins, adapters.film_writer, adapters.reel_files, program)
        self.exports = Exports(self.film, clock, random, on_error)
        self.imports = Imports(
            adapters.importer,
            adapters.prober,
            adapters.media,
            adapters.take_store,
            inputs,
            self.projects,
            self.jobs,
            clock,
            random,
        )
        self._end_takes = self.jobs.changes.subscribe(self.takes.on_job_change)

    async def open(self, *, run_local: bool = True, run_remote: bool = True) -> None:
        """Read what the services keep in memory and take up open jobs; see `Jobs.start`."""
        await self.settings.load()
        await self.projects.load()
        await self.jobs.start(run_local=run_local, run_remote=run_remote)

    async def close(self) -> None:
        """End the work, at most 5 s; the adapters are closed by who made them."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self.exports.close(), name="end exports")
            group.create_task(self.jobs.close(), name="end jobs")
        self._end_takes()
