"""Owns one open workspace: builds the services over the adapters it is given, opens and closes them in order.

Knows no adapter; `app` and `cli` make those.
"""

import asyncio
from collections.abc import Awaitable, Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from studio.domain.backup_ports import BackupStore
from studio.domain.errors import InputError, NotFound
from studio.domain.jobs import GenerationJob
from studio.domain.ledger_ports import LedgerStore
from studio.domain.pictures import PictureMaker
from studio.domain.ports import (
    ClipCache,
    Clock,
    FilmWriter,
    Frames,
    JobStore,
    MediaStore,
    Prober,
    ProjectStore,
    Random,
    ReelFiles,
    SettingsStore,
    TakeStore,
    Thumbnailer,
    VersionStore,
)
from studio.domain.provider_ports import (
    Importer,
    LabelFreeDrawer,
    LocalProvider,
    ModelFiles,
    NamedServers,
    PictureFetcher,
    RemoteProvider,
    Secrets,
)
from studio.services.backups import Backups
from studio.services.catalogue import Catalogue
from studio.services.job_inputs import JobInputs
from studio.services.jobs import Jobs
from studio.services.money import Money
from studio.services.picture_files import PictureFiles
from studio.services.projects import Projects
from studio.services.settings import SettingsService
from studio.services.takes import Takes
from studio.services.tasks import TaskScope

if TYPE_CHECKING:
    from studio.services.batches import Batches
    from studio.services.connections import Connections
    from studio.services.examples import Examples
    from studio.services.exports import Exports
    from studio.services.film import Film
    from studio.services.finals import Finals
    from studio.services.frame_pictures import FramePictures
    from studio.services.imports import Imports
    from studio.services.job_groups import JobGroups
    from studio.services.job_ledger import JobChange
    from studio.services.library import LibraryGivens, PromptLibrary
    from studio.services.notices import Notices
    from studio.services.prompt_edits import PromptEdits
    from studio.services.spending import Spending
    from studio.services.storyboard import Storyboard
    from studio.services.twins import Twins
    from studio.services.variations import Variations
    from studio.services.versions import Versions


async def _at_home() -> str:
    return ""


class Adapters(NamedTuple):
    """What a workspace stands on. `program` is name and version, as slates and files name it.

    The importer and who draws without a label are among the local providers. `library` makes what the prompts that are
    kept stand on, `servers` the provider of a server that the user named; keys and files of models are opened when they
    are first asked for. `home` says why nothing is to be sent after this start: the workspace was `copied` or
    `restored`. Without `backups` none are made.
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
    version_store: VersionStore
    library: Callable[[], "LibraryGivens"]
    secrets: Callable[[], Secrets]
    servers: NamedServers
    model_files: Callable[[], ModelFiles]
    pictures: PictureMaker
    picture_fetcher: Callable[[], PictureFetcher]
    ledger: LedgerStore
    home: Callable[[], Awaitable[str]] = _at_home
    backups: BackupStore | None = None


class Workspace:
    """The services of one open workspace."""

    def __init__(self, adapters: Adapters, on_error: Callable[[BaseException], None]) -> None:
        clock, random, program = adapters.clock, adapters.random, adapters.program
        self.adapters = adapters
        self._on_error = on_error
        self._notices: list[str] = []
        self._scope = TaskScope("workspace", on_error)
        self.settings = SettingsService(adapters.settings)
        self.catalogue = Catalogue(
            adapters.local_providers, adapters.remote_providers, adapters.job_store, clock, adapters.model_files
        )
        self.projects = Projects(adapters.project_store, clock, random)
        self.takes = Takes(adapters.take_store, adapters.media, adapters.thumbnailer)
        self._pictures = PictureFiles(adapters.media, adapters.pictures, random)
        self.inputs = JobInputs(self._pictures)
        self.backups = None if adapters.backups is None else Backups(adapters.backups, clock, self._scope)
        self.money = Money(adapters.ledger, clock, adapters.job_store)
        self.jobs = Jobs(
            adapters.job_store,
            adapters.take_store,
            adapters.media,
            adapters.prober,
            self.inputs,
            self.catalogue,
            self.projects,
            self.money,
            adapters.ledger,
            clock,
            random,
            program,
            on_error,
        )
        self._end_models = self.catalogue.changes.subscribe(self._run_provider)
        self._end_takes = self.jobs.changes.subscribe(self.takes.on_job_change)
        self._end_money = self.money.changes.subscribe(self.jobs.on_money)
        self._end_finals = self.jobs.changes.subscribe(self._on_final)

    def connect(self) -> None:
        """Take in the servers that the settings name; to be called once the settings are read.

        One that was removed offers nothing, and what was sent to it is still asked about.
        """
        for server in self.settings.value().servers:
            try:
                provider = self.adapters.servers(server)
            except InputError as error:  # an address that the settings file or the environment gives, and none can be
                self._notices.append(f"The server “{server.name}” cannot be used. {error.what_happened}")
                continue
            if server.removed:
                self.jobs.add_remote(provider)
            else:
                self.catalogue.add_remote(provider)

    def notices(self) -> tuple[str, ...]:
        """Return what the user must know of the settings and of the servers in them, in plain words."""
        return (*self.settings.notices(), *self._notices)

    def _run_provider(self, provider_id: str) -> None:
        """Run the jobs of a provider that came, or that is another one now."""
        for provider in self.catalogue.remotes():
            if provider.id == provider_id:
                self.jobs.add_remote(provider)

    def _on_final(self, change: "JobChange") -> None:
        if change.takes and change.job.final_of is not None:
            self.finals.on_job_change(change)

    # What the first picture of a window does not need is imported and made when it is first asked for.

    @cached_property
    def secrets(self) -> Secrets:
        """The keys of the providers' accounts."""
        return self.adapters.secrets()

    @cached_property
    def frame_pictures(self) -> "FramePictures":
        """The pictures that takes begin and end with."""
        from studio.services.frame_pictures import FramePictures

        given = self.adapters
        return FramePictures(
            self._pictures, self.takes, given.thumbnailer, given.picture_fetcher, self.settings, lambda: self.twins
        )

    @cached_property
    def connections(self) -> "Connections":
        """The providers, their keys and the user's servers."""
        from studio.services.connections import Connections

        given = self.adapters
        made = Connections(
            self.settings, self.secrets, given.servers, self.catalogue, self.jobs, given.clock, self._job_name
        )
        made.changes.subscribe(self.catalogue.changes.send)  # a key or a test makes its models others to pick from
        return made

    def _job_name(self, job: GenerationJob) -> str:
        try:
            project = self.projects.project(job.project_id)
        except NotFound:
            return job.id
        return f"{project.name} · {project.code(job.shot_id)}"

    @cached_property
    def storyboard(self) -> "Storyboard":
        """The edits of board and cut."""
        from studio.services.storyboard import Storyboard

        return Storyboard(self.projects, self.adapters.random)

    @cached_property
    def prompt_edits(self) -> "PromptEdits":
        """The edits of prompts that reach beyond one prose."""
        from studio.services.prompt_edits import PromptEdits

        return PromptEdits(self.projects, self.adapters.random)

    @cached_property
    def versions(self) -> "Versions":
        """The versions of prompts."""
        from studio.services.versions import Versions

        return Versions(self.adapters.version_store, self.adapters.clock, self.adapters.random)

    @cached_property
    def library(self) -> "PromptLibrary":
        """The prompts that are kept for all projects."""
        from studio.services.library import PromptLibrary

        return PromptLibrary(self.adapters.library(), self.adapters.clock, self.adapters.random)

    @cached_property
    def groups(self) -> "JobGroups":
        """Jobs that are asked for in one act."""
        from studio.services.job_groups import JobGroups

        return JobGroups(self.jobs, self.adapters.random)

    @cached_property
    def finals(self) -> "Finals":
        """The step from an approved draft to its final."""
        from studio.services.finals import Finals

        return Finals(self.projects, self.catalogue, self.takes, self.versions, self.jobs, self._on_error)

    @cached_property
    def spending(self) -> "Spending":
        """What was spent, as the user looks at it."""
        from studio.services.spending import Spending

        return Spending(
            self.adapters.ledger, self.money, self.takes, self.projects, self.catalogue, self.settings,
            self.jobs.open_jobs, self.adapters.clock,
        )  # fmt: skip

    @cached_property
    def bell(self) -> "Notices":
        """What the user was told of work that ended and of budgets; to be loaded by who shows it."""
        from studio.services.notices import Notices

        return Notices(self.adapters.ledger, self.adapters.clock, self.adapters.random, self._on_error)

    @cached_property
    def variations(self) -> "Variations":
        """Groups of takes in which one card differs."""
        from studio.services.variations import Variations

        return Variations(self.projects, self.catalogue, self.groups, self.adapters.random)

    @cached_property
    def batches(self) -> "Batches":
        """Shots made of a template and a table."""
        from studio.services.batches import Batches

        return Batches(self.projects, self.adapters.random)

    @cached_property
    def film(self) -> "Film":
        """The cut as a film."""
        from studio.services.film import Film

        given = self.adapters
        return Film(self.projects, self.takes, self.twins, given.film_writer, given.reel_files, given.program)

    @cached_property
    def twins(self) -> "Twins":
        """The animatics without their label."""
        from studio.services.twins import Twins

        given = self.adapters
        return Twins(given.label_free, given.clip_cache, given.media, self.inputs, given.random, given.program)

    @cached_property
    def exports(self) -> "Exports":
        """The films that are written in the background."""
        from studio.services.exports import Exports

        return Exports(self.film, self.adapters.clock, self.adapters.random, self._on_error)

    @cached_property
    def examples(self) -> "Examples":
        """The small clips that show what words mean."""
        from studio.services.examples import Examples

        given = self.adapters
        return Examples(
            given.label_free,
            given.clip_cache,
            given.media,
            self.jobs,
            given.clock,
            given.random,
            given.program,
            lambda: "exports" in self.__dict__ and self.exports.is_busy,
        )

    @cached_property
    def imports(self) -> "Imports":
        """Files from outside that become takes and first frames."""
        from studio.services.imports import Imports

        given = self.adapters
        return Imports(
            given.importer,
            given.prober,
            given.media,
            given.take_store,
            self.inputs,
            self.projects,
            self.jobs,
            given.clock,
            given.random,
        )

    async def open(self, *, run_local: bool = True, run_remote: bool = True) -> None:
        """Read what the services keep in memory and take up open jobs; see `Jobs.start`."""
        await self.settings.load()
        self.connect()
        await self.projects.load()
        await self.start(run_local=run_local, run_remote=run_remote)

    async def start(self, *, run_local: bool = True, run_remote: bool = True) -> None:
        """Count what open jobs may cost, then take them up; see `Jobs.start`."""
        if self.backups is not None:
            await self.backups.start()
        await self.money.load(await self.jobs.load())
        self._scope.spawn(self.money.run(), name="days of money")
        await self.jobs.start(run_local=run_local, run_remote=run_remote, paused_why=await self.adapters.home())

    async def close(self) -> None:
        """End the work, at most 5 s; the adapters are closed by who made them."""
        async with asyncio.TaskGroup() as group:
            if "exports" in self.__dict__:
                group.create_task(self.exports.close(), name="end exports")
            group.create_task(self.jobs.close(), name="end jobs")
            group.create_task(self._scope.close(1.0), name="end days of money")
        if "groups" in self.__dict__:
            self.groups.close()
        if "finals" in self.__dict__:
            await self.finals.close()
        if "bell" in self.__dict__:
            await self.bell.close()
        self._end_money()
        self._end_takes()
        self._end_finals()
        self._end_models()
