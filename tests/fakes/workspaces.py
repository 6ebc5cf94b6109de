"""Owns a whole workspace in memory for tests of the services: the disk outlives a closed workspace, as a real one."""

from typing import Any

from studio.domain.jobs import Grade
from studio.domain.parameters import Parameters
from studio.domain.project import Shot
from studio.domain.prompt import Prompt
from studio.services.jobs import GenerateOrder
from studio.services.workspace import Adapters, Workspace
from tests.fakes.connections import MemoryModelFiles, MemorySecrets, MemoryServers
from tests.fakes.library import MemoryTexts, library_givens, memory_library
from tests.fakes.media import (
    MemoryClips,
    MemoryDisk,
    MemoryFilmWriter,
    MemoryMedia,
    MemoryProber,
    MemoryReels,
    MemoryThumbnailer,
)
from tests.fakes.pictures import MemoryFetcher, MemoryPictures
from tests.fakes.providers import ImportFake, LocalFake, RemoteFake
from tests.fakes.stores import MemoryJobs, MemoryLedger, MemoryProjects, MemorySettings, MemoryTakes, MemoryVersions
from tests.fakes.time import FakeClock, FakeRandom


class Bench:
    """A disk, two providers and a clock; `open` starts the services over them, as a start of the program does."""

    def __init__(self, *, finds: bool = True) -> None:
        self.clock = FakeClock()
        self.random = FakeRandom()
        self.disk = MemoryDisk()
        self.projects = MemoryProjects()
        self.takes = MemoryTakes()
        self.versions = MemoryVersions()
        self.library = memory_library()
        self.text_files = MemoryTexts()
        self.ledger = MemoryLedger(self.clock)
        self.jobs = MemoryJobs(self.takes, self.disk.step, self.ledger)
        self.paused_why = ""
        self.settings = MemorySettings()
        self.local = LocalFake(self.disk)
        self.importer = ImportFake(self.disk)
        self.remote = RemoteFake(self.disk, finds=finds)
        self.remote.clock = self.clock
        self.secrets = MemorySecrets()
        self.servers = MemoryServers(self.disk)
        self.model_files = MemoryModelFiles()
        self.prober = MemoryProber(self.disk)
        self.pictures = MemoryPictures(self.disk)
        self.fetcher = MemoryFetcher(self.disk)
        self.thumbnailer = MemoryThumbnailer(self.disk)
        self.film_writer = MemoryFilmWriter(self.disk)
        self.faults: list[BaseException] = []
        self.workspace = self._built()

    def _built(self) -> Workspace:
        frames: Any = None  # playback is not part of the services' tests
        return Workspace(
            Adapters(
                self.projects,
                self.takes,
                self.jobs,
                MemoryMedia(self.disk),
                self.settings,
                self.prober,
                self.thumbnailer,
                frames,
                self.film_writer,
                MemoryReels(self.disk),
                (self.local, self.importer),
                (self.remote,),
                self.clock,
                self.random,
                "Shotwright test",
                self.importer,
                self.local,
                MemoryClips(self.disk),
                self.versions,
                lambda: library_givens(self.library, self.text_files),
                lambda: self.secrets,
                self.servers,
                lambda: self.model_files,
                self.pictures,
                lambda: self.fetcher,
                self.ledger,
                self._home,
            ),
            self.faults.append,
        )

    async def _home(self) -> str:
        return self.paused_why

    async def open(self, *, run_local: bool = True, run_remote: bool = True, halt_at: int | None = None) -> Workspace:
        """Start the services anew over what the disk holds; see `MemoryDisk` for `halt_at`."""
        self.disk.alive(halt_at)
        self.workspace = self._built()
        await self.workspace.open(run_local=run_local, run_remote=run_remote)
        return self.workspace

    async def close(self) -> None:
        """Close the services as the program does; faults of the program fail the test."""
        await self.clock.run(self.workspace.close())
        assert self.faults == [], self.faults

    async def kill(self) -> None:
        """End the services without letting them say anything more to the disk."""
        self.disk.kill()
        for scope in (self.workspace.jobs._scope, self.workspace._scope):  # a kill has no public door
            await scope.close(1.0)

    async def shot(self, name: str = "Film") -> tuple[str, Shot]:
        """Make a project with one shot; return the project's id and the shot."""
        project = await self.workspace.projects.create(name)
        change = await self.workspace.projects.add_shot(
            project.id, project.scenes[0].id, prompt=Prompt(text="A kite over dunes, wide shot.")
        )
        assert change.project is not None
        return project.id, change.project.shots[0]

    async def order(self, model: str = "away/one", **changes: Any) -> GenerateOrder:
        """Return an order for the one shot of a new or the existing project."""
        project = self.workspace.projects.by_name("Film")
        if project is None:
            await self.shot()
            project = self.workspace.projects.by_name("Film")
        assert project is not None
        values: dict[str, Any] = {
            "project_id": project.id,
            "shot_id": project.shots[0].id,
            "model": model,
            "grade": Grade.DRAFT,
            "prompt": "A kite over dunes, wide shot.",
            "parameters": Parameters(seed=7),
        }
        return GenerateOrder(**{**values, **changes})
