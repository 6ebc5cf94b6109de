"""Owns the joining of services and adapters for the command line. The only place of it that knows adapters."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from studio import __version__, resource_folder
from studio.craft.late_analyser import LateAnalyser
from studio.domain.errors import StoreError
from studio.domain.ports import Clock
from studio.domain.provider_ports import ModelFiles
from studio.services.catalogue import Catalogue
from studio.services.job_inputs import JobInputs
from studio.services.picture_files import PictureFiles
from studio.services.system import SystemClock, SystemRandom
from studio.services.workspace import Adapters, Workspace

if TYPE_CHECKING:
    from studio.cli.connectors import Connectors
    from studio.media.film_file import FilmFile
    from studio.media.render_worker import RenderWorker
    from studio.services.library import LibraryGivens
    from studio.store.database import Database
    from studio.store.workspace_folder import WorkspaceFolder

PROGRAM = f"Shotwright {__version__}"
WORKSPACE_VARIABLE = "SHOTWRIGHT_WORKSPACE"


def default_workspace() -> Path:
    """Return the folder that the user chose, else the one in the platform's data folder: the window opens the same."""
    from studio.store.chosen_folder import chosen_folder

    return chosen_folder()


def lexicon_json() -> str:
    """Return the text of the lexicon; raises StoreError where the installation lost it."""
    try:
        return (resource_folder() / "lexicon.json").read_text(encoding="utf-8")
    except OSError as error:
        raise StoreError("The program's word list is missing.", "Install the program again.") from error


def word_kinds() -> str:
    """Return the text of the table of words; raises StoreError where the installation lost it."""
    try:
        return (resource_folder() / "words.txt").read_text(encoding="utf-8")
    except OSError as error:
        raise StoreError("The program's word list is missing.", "Install the program again.") from error


@asynccontextmanager
async def opened(
    path: Path,
    on_fault: Callable[[BaseException], None],
    tell: Callable[[str], None] | None = None,
    *,
    run_local: bool = False,
    run_remote: bool = False,
) -> AsyncIterator[Workspace]:
    """Own and open the workspace at `path`, made where it is missing; close all of it at the end.

    `on_fault` hears of faults of the program that left a background task, `tell` what a person must know about the
    workspace.
    Raises WorkspaceLocked, WorkspaceTooNew, WorkspaceDamaged or another StoreError.
    """
    from studio.cli.connectors import Connectors
    from studio.store.database import Database
    from studio.store.workspace_folder import WorkspaceFolder

    clock = SystemClock()
    async with AsyncExitStack() as stack:
        folder = WorkspaceFolder(path)
        lock = folder.lock(PROGRAM)
        stack.callback(lock.release)
        database = await Database.open(path, clock)
        stack.push_async_callback(database.close)
        connectors = Connectors(folder, clock)
        stack.push_async_callback(connectors.close)
        workspace = Workspace(_adapters(stack, folder, database, clock, connectors), on_fault)
        stack.push_async_callback(workspace.close)
        await workspace.open(run_local=run_local, run_remote=run_remote)
        connectors.use(workspace.settings.value().network)
        if tell is not None:
            for notice in workspace.notices():
                tell(notice)
        yield workspace


@contextmanager
def passing_inputs(workspace: Workspace) -> Iterator[JobInputs]:
    """Own pictures that are kept nowhere, for requests that are only shown; they are gone at the end."""
    from studio.store.media_folder import MediaFolder
    from studio.store.workspace_folder import WorkspaceFolder

    given = workspace.adapters
    with TemporaryDirectory(prefix="shotwright-") as folder:
        WorkspaceFolder(Path(folder)).parts.mkdir()
        yield JobInputs(PictureFiles(MediaFolder(Path(folder)), given.pictures, given.random))


def catalogue(path: Path | None = None) -> Catalogue:
    """Return the models without the services of a workspace, for looking only.

    The user's own lie in the workspace at `path`, by default the one that would be opened.
    """
    from studio.media.render_worker import RenderWorker
    from studio.providers.animatic import AnimaticProvider
    from studio.providers.rehearsal import RehearsalProvider

    clock, renderer = SystemClock(), RenderWorker()
    rehearsal = RehearsalProvider(Path(), renderer, clock, SystemRandom(), LateAnalyser(""))
    animatic = AnimaticProvider(renderer, LateAnalyser(""))
    return Catalogue((animatic,), (rehearsal,), None, clock, partial(_model_files, path, clock))


def _model_files(path: Path | None, clock: Clock) -> ModelFiles:
    """Return the models in files: those of the program, and the user's own in a workspace."""
    from studio.store.model_files import ModelFolder

    path = path or default_workspace()
    return ModelFolder(resource_folder() / "models", path / "models", path / "cache", clock)


def _adapters(
    stack: AsyncExitStack, folder: "WorkspaceFolder", database: "Database", clock: Clock, connectors: "Connectors"
) -> Adapters:
    from studio.media.late import LateFilmFile, LateFrames, LatePictures, LateThumbnails
    from studio.media.probe import MediaProber
    from studio.media.render_worker import RenderWorker
    from studio.providers.animatic import AnimaticProvider
    from studio.providers.imported import ImportProvider
    from studio.providers.rehearsal import RehearsalProvider
    from studio.store.clip_cache import ClipCacheFolder
    from studio.store.database_backups import DatabaseBackups
    from studio.store.job_store import SqliteJobStore
    from studio.store.ledger_store import SqliteLedgerStore
    from studio.store.media_folder import MediaFolder
    from studio.store.project_store import SqliteProjectStore
    from studio.store.reel_files import ReelFolder
    from studio.store.settings_file import SettingsFile
    from studio.store.take_store import SqliteTakeStore
    from studio.store.version_store import SqliteVersionStore
    from studio.store.workspace_home import WorkspaceHome

    random = SystemRandom()
    renderer, rehearsal_renderer = RenderWorker(), RenderWorker()
    stack.push_async_callback(renderer.close)
    stack.push_async_callback(rehearsal_renderer.close)
    prober, thumbnails = MediaProber(), LateThumbnails()
    stack.callback(prober.close)
    stack.callback(thumbnails.close)
    pictures = LatePictures(prober)
    stack.callback(pictures.close)
    film_file = LateFilmFile(partial(_film_file, renderer))
    stack.callback(film_file.close)
    analyser, importer = LateAnalyser(lexicon_json(), word_kinds), ImportProvider()
    animatic = AnimaticProvider(renderer, analyser, PROGRAM)
    return Adapters(
        project_store=SqliteProjectStore(database),
        take_store=SqliteTakeStore(database),
        job_store=SqliteJobStore(database),
        media=MediaFolder(folder.path),
        settings=SettingsFile(folder.settings),
        prober=prober,
        thumbnailer=thumbnails,
        frames=LateFrames(),
        film_writer=film_file,
        reel_files=ReelFolder(folder),
        local_providers=(animatic, importer),
        remote_providers=(
            RehearsalProvider(folder.rehearsal, rehearsal_renderer, clock, random, analyser, PROGRAM),
            connectors.unnamed(),
        ),
        clock=clock,
        random=random,
        program=PROGRAM,
        importer=importer,
        label_free=animatic,
        clip_cache=ClipCacheFolder(folder),
        version_store=SqliteVersionStore(database),
        library=partial(_library, folder, database, analyser),
        secrets=connectors.secrets,
        servers=connectors.server,
        model_files=partial(_model_files, folder.path, clock),
        pictures=pictures,
        picture_fetcher=connectors.pictures,
        ledger=SqliteLedgerStore(database),
        home=WorkspaceHome(folder, database).settled_in,
        backups=DatabaseBackups(folder, database),
    )


def _library(folder: "WorkspaceFolder", database: "Database", analyser: LateAnalyser) -> "LibraryGivens":
    from studio.services.library import LibraryGivens
    from studio.store.library_store import SqliteLibraryStore
    from studio.store.text_files import TextFolder

    return LibraryGivens(SqliteLibraryStore(database), TextFolder(folder), analyser, library_starters)


def library_starters() -> str:
    """Return the text of the library's starters; raises StoreError where the installation lost it."""
    try:
        return (resource_folder() / "library" / "starters.json").read_text(encoding="utf-8")
    except OSError as error:
        raise StoreError("The starters of the prompt library are missing.", "Install the program again.") from error


def _film_file(renderer: "RenderWorker") -> "FilmFile":
    from studio.media.film_file import FilmFile

    return FilmFile(renderer)
