"""The window's composition root: joins services, adapters and panels, runs the one loop, and ends everything in order.

Adapters that load heavy libraries (PyAV, NumPy) are made late: the window is painted before they are needed.

Over 400 lines: what is made, in which order, and how it ends, stand in one place; each part of it is short.
"""

import asyncio
import contextlib
import faulthandler
import hashlib
import logging
import os
import platform
import sys
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

# isort: off
# What knows no Qt is imported before Qt: PySide6 6.11 reads the source of every module that is imported after it, to
# see whether it asks for one of its features.
from studio import __version__, resource_folder
from studio.craft.late_analyser import LateAnalyser
from studio.domain.errors import StoreError, StudioError, WorkspaceLocked, WorkspaceTooNew
from studio.domain.servers import Network
from studio.media.late import LateFilmFile, LateFrames, LatePictures, LateRenderWorker, LateThumbnails
from studio.media.probe import MediaProber
from studio.providers.animatic import AnimaticProvider
from studio.providers.imported import ImportProvider
from studio.providers.rehearsal import RehearsalProvider
from studio.services.settings import Settings
from studio.services.system import SystemClock, SystemRandom
from studio.services.workspace import Adapters, Workspace
from studio.store.chosen_folder import choose_folder, chosen_folder
from studio.store.clip_cache import ClipCacheFolder
from studio.store.database import Database
from studio.store.database_backups import DatabaseBackups
from studio.store.job_store import SqliteJobStore
from studio.store.ledger_store import SqliteLedgerStore
from studio.store.media_folder import MediaFolder
from studio.store.project_store import SqliteProjectStore
from studio.store.reel_files import ReelFolder
from studio.store.settings_file import SettingsFile
from studio.store.take_store import SqliteTakeStore
from studio.store.version_store import SqliteVersionStore
from studio.store.workspace_folder import WorkspaceFolder, WorkspaceLock
from studio.store.workspace_home import WorkspaceHome

import qasync  # type: ignore[import-untyped]  # it ships no types
from PySide6.QtCore import QLoggingCategory, QObject, qVersion
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

import studio.ui.kit.unread_sources  # noqa: F401  # it acts on the modules that are imported after it
from studio.ui.givens import Givens
from studio.ui.kit.collector import Collector, give_back_memory
from studio.ui.kit.errors import words_for
from studio.ui.kit.icons import Icons, Weight
from studio.ui.kit.languages import Languages
from studio.ui.kit.look import Look
from studio.ui.kit.quit_signals import QuitSignals
from studio.ui.kit.theme import Theme
from studio.ui.kit.tokens import Tokens
from studio.ui.main_window import MainWindow
from studio.ui.panels.help.about import About
from studio.ui.studio_window import StudioWindow
# isort: on

PROGRAM = f"Shotwright {__version__}"
DONE, FAILED, REFUSED = 0, 1, 5
LOG_BYTES, LOGS_KEPT = 2_000_000, 5
CRASHES = "crashes.log"  # where every thread stood when a library crashed; empty otherwise
SHUTDOWN_S = 5.0
SETTLED_S = 4.0
LANGUAGE_VARIABLE = "SHOTWRIGHT_LANGUAGE"  # goes before the settings
if TYPE_CHECKING:
    from collections.abc import Sequence

    from studio.craft.model_names import NameAnswer
    from studio.domain.provider_ports import ModelFiles, PictureFetcher, RemoteProvider, Secrets
    from studio.domain.servers import Server
    from studio.media.film_file import FilmFile
    from studio.providers.network_thread import NetworkThread
    from studio.services.library import LibraryGivens

_log = logging.getLogger("studio")


def main(folder: Path | None) -> int:
    """Open the window on a workspace folder (None: the chosen one) and return the exit code when it closes."""
    path = (folder or chosen_folder()).absolute()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return FAILED
    app.setApplicationName("Shotwright")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("shotwright")
    app.setStyle("Fusion")
    QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false\nqt.multimedia.ffmpeg=false")
    app.setQuitOnLastWindowClosed(False)
    look = _look(app)
    place = WorkspaceFolder(path)
    try:
        lock = place.lock(PROGRAM)
    except WorkspaceLocked as error:
        from studio.ui.kit.single_window import raise_open_window

        raise_open_window(_window_name(path))
        sys.stderr.write(f"{error.what_happened} {error.what_to_do}\n")
        return REFUSED
    except StoreError as error:
        return int(qasync.run(_tell_and_end(look, error)))
    _log_to(place.logs)
    return int(qasync.run(_Program(app, look, place, lock).run()))


def _window_name(path: Path) -> str:
    return "shotwright-" + hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]


def _look(app: QApplication) -> Look:
    resources = resource_folder()
    for font in sorted((resources / "fonts").glob("*.?tf")):
        QFontDatabase.addApplicationFont(str(font))
    theme = Theme(
        Tokens.parse((resources / "tokens.json").read_text(encoding="utf-8")),
        (resources / "qss" / "studio.qss").read_text(encoding="utf-8"),
        app,
    )

    def load(weight: Weight, name: str) -> bytes:
        return (resources / "icons" / weight / f"{name}.svg").read_bytes()

    return Look(theme, Icons(load, theme))


def _log_to(folder: Path) -> None:
    handler = RotatingFileHandler(
        folder / "shotwright.log", maxBytes=LOG_BYTES, backupCount=LOGS_KEPT, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)r"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.getLogger("qasync").setLevel(logging.WARNING)
    crashes = (folder / CRASHES).open("a", encoding="utf-8")  # open to the end: nothing can be opened in a crash
    faulthandler.enable(crashes)


async def _tell_and_end(look: Look, error: StudioError) -> int:
    """Tell in a window of its own why the studio cannot open."""
    from studio.ui.kit.dialogs import Question, ask

    _log.info("cannot open the workspace", exc_info=error)  # no warning: without a log it would go to the terminal
    sys.stderr.write(f"{error.what_happened} {error.what_to_do}\n")
    app = QApplication.instance()
    if isinstance(app, QApplication):
        look.theme.use(app, "dark", 1.0)
    words = words_for(error)
    dialog = Question(look, words.what_happened, words.what_to_do, "Close Shotwright", way_out="")
    dialog.setWindowTitle("Shotwright")
    await ask(dialog)
    return REFUSED if isinstance(error, WorkspaceTooNew) else FAILED


class _Program(QObject):
    """One run of the window over one locked workspace."""

    def __init__(self, app: QApplication, look: Look, place: WorkspaceFolder, lock: WorkspaceLock) -> None:
        super().__init__()
        self._app = app
        self._look = look
        self._place = place
        self._lock = lock
        self._clock = SystemClock()
        self._random = SystemRandom()
        self._prober = MediaProber()
        self._thumbnails = LateThumbnails()
        self._pictures = LatePictures(self._prober)
        self._renderers = (LateRenderWorker(), LateRenderWorker())
        self._connectors = _Connectors(place, self._clock)
        self._film_file = LateFilmFile(partial(_film_file, self._renderers[0]))
        self._window: StudioWindow | None = None
        self._quit = asyncio.Event()

    async def run(self) -> int:
        """Open the workspace and the window, and wait for its end."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._on_loop_error)
        sys.excepthook = self._on_exception
        async with contextlib.AsyncExitStack() as stack:
            stack.callback(self._lock.release)
            try:
                database = await Database.open(self._place.path, self._clock)
            except StoreError as error:
                return await _tell_and_end(self._look, error)
            stack.push_async_callback(database.close)
            stack.callback(self._prober.close)
            stack.callback(self._thumbnails.close)
            stack.callback(self._pictures.close)
            stack.callback(self._film_file.close)
            for renderer in self._renderers:
                stack.push_async_callback(renderer.close)
            stack.push_async_callback(self._connectors.close)
            await self._run_window(database)
        return DONE

    async def _run_window(self, database: Database) -> None:
        folder = resource_folder()
        lexicon = (folder / "lexicon.json").read_text(encoding="utf-8")
        analyser = LateAnalyser(lexicon, partial((folder / "words.txt").read_text, "utf-8"))
        workspace = Workspace(self._adapters(database, analyser), self._on_fault)
        await workspace.settings.load()
        settings = workspace.settings.value()
        self._connectors.use(settings.network)
        workspace.settings.changes.subscribe(self._on_settings)
        workspace.connect()
        await workspace.projects.load()
        Languages(self._app, _translation).use(os.environ.get(LANGUAGE_VARIABLE) or settings.language)
        self._look.theme.prepare(self._app, settings.theme, settings.text_scale)
        self._window = StudioWindow(self._app, workspace, self._givens(analyser))
        self._window.closing.connect(self._quit.set)
        signals = QuitSignals(self._quit.set)
        await self._window.open()
        self._look.theme.use(self._app, settings.theme, settings.text_scale)
        self._window.window.show()
        await _painted(self._window.window)
        await self._window.workbench.read_takes()
        self._window.fill()
        Collector(self).start()  # to the end: while it closes, other threads still run
        await asyncio.to_thread(analyser.load)
        self._window.read_words()
        await workspace.start()
        from studio.ui.kit.single_window import SingleWindow

        door = SingleWindow(_window_name(self._place.path), self._window.window.raise_up)
        self._window.workbench.run(self._renderers[0].start(), "warm the drawing worker")
        self._window.workbench.run(self._settle(), "settle")
        for notice in workspace.notices():
            self._window.window.toasts.tell(notice, state="info", lasting=True)
        await self._quit.wait()
        door.close()
        signals.close()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._close(workspace), SHUTDOWN_S)

    async def _settle(self) -> None:
        """Load what the first play needs; when starting is over, give back the memory that it took for a while."""
        from studio.ui.kit.playback.sound import load_library

        await asyncio.to_thread(load_library)
        await self._clock.sleep(SETTLED_S)
        await asyncio.to_thread(give_back_memory)

    async def _close(self, workspace: Workspace) -> None:
        if self._window is not None:
            await self._window.close()
        await workspace.close()

    def _adapters(self, database: Database, analyser: LateAnalyser) -> Adapters:
        renderer, rehearsal = self._renderers
        animatic = AnimaticProvider(renderer, analyser, PROGRAM)
        folder, importer = self._place.path / "rehearsal", ImportProvider()
        return Adapters(
            project_store=SqliteProjectStore(database),
            take_store=SqliteTakeStore(database),
            job_store=SqliteJobStore(database),
            media=MediaFolder(self._place.path),
            settings=SettingsFile(self._place.settings),
            prober=self._prober,
            thumbnailer=self._thumbnails,
            frames=LateFrames(),
            film_writer=self._film_file,
            reel_files=ReelFolder(self._place),
            local_providers=(animatic, importer),
            remote_providers=(
                RehearsalProvider(folder, rehearsal, self._clock, self._random, analyser, PROGRAM),
                *self._connectors.from_environment(),
            ),
            clock=self._clock,
            random=self._random,
            program=PROGRAM,
            importer=importer,
            label_free=animatic,
            clip_cache=ClipCacheFolder(self._place),
            version_store=SqliteVersionStore(database),
            library=partial(_library, self._place, database, analyser),
            secrets=self._connectors.secrets,
            servers=self._connectors.server,
            model_files=self._connectors.model_files,
            pictures=self._pictures,
            picture_fetcher=self._connectors.pictures,
            ledger=SqliteLedgerStore(database),
            home=WorkspaceHome(self._place, database).settled_in,
            backups=DatabaseBackups(self._place, database),
        )

    def _givens(self, analyser: LateAnalyser) -> Givens:
        notice = resource_folder().parent / "NOTICE"
        return Givens(
            look=self._look,
            icon=_icon(),
            clock=self._clock,
            random=self._random,
            find_components=analyser.find_components,
            findings=analyser.findings,
            read=analyser.read,
            vocabulary=analyser.vocabulary,
            model_names=_model_names,
            about=About(
                version=__version__,
                log_folder=str(self._place.logs),
                notice=notice.read_text(encoding="utf-8") if notice.is_file() else "",
                details=_details(self._place.path),
            ),
            starter_picture=_starter_picture,
            folder=str(self._place.path),
            choose_folder=lambda chosen: choose_folder(Path(chosen)),
        )

    def _on_settings(self, settings: Settings) -> None:
        self._connectors.use(settings.network)

    def _on_fault(self, error: BaseException) -> None:
        _log.error("fault", exc_info=error)
        if self._window is not None:
            self._window.tell_error(error)

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        self._on_fault(error)

    def _on_loop_error(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        self._on_fault(error if isinstance(error, BaseException) else RuntimeError(str(context.get("message"))))


class _Connectors:
    """What reaches beyond this computer, made when it is first needed: keys, the network's thread, servers, models."""

    def __init__(self, place: WorkspaceFolder, clock: SystemClock) -> None:
        self._place = place
        self._clock = clock
        self._network = Network()
        self._http: NetworkThread | None = None
        self._secrets: Secrets | None = None

    def use(self, network: Network) -> None:
        """Reach the internet by these settings from now on."""
        self._network = network
        if self._http is not None:
            self._http.use(network)

    def secrets(self) -> "Secrets":
        """Return the keys of the providers' accounts."""
        if self._secrets is None:
            from studio.store.secrets import account_keys

            self._secrets = account_keys(os.environ)
        return self._secrets

    def http(self) -> "NetworkThread":
        """Return the one thread that speaks to the internet."""
        if self._http is None:
            from studio.providers.http_policy import StrictPolicy
            from studio.providers.network_thread import NetworkThread

            self._http = NetworkThread(self._network, StrictPolicy())
        return self._http

    def pictures(self) -> "PictureFetcher":
        """Return who fetches pictures from addresses."""
        from studio.providers.picture_fetch import HttpPictures

        return HttpPictures(self.http())

    def server(self, server: "Server") -> "RemoteProvider":
        """Return the provider of a server that the user named."""
        from studio.domain.server_address import addressed

        return self._videos(addressed(server, os.environ))

    def from_environment(self) -> "tuple[RemoteProvider, ...]":
        """Return the provider without a server's name, where the environment gives it an address."""
        if not os.environ.get("SHOTWRIGHT_VIDEOS_BASE_URL", "").strip():
            return ()
        from studio.domain.server_address import unnamed_server

        server = unnamed_server(os.environ)
        return (self._videos(server, server.name),)

    def _videos(self, server: "Server", provider_id: str = "") -> "RemoteProvider":
        from studio.providers.videos import VideosProvider

        media, answers = MediaFolder(self._place.path), self._place.answers
        return VideosProvider(
            server, self.http(), self.secrets(), media.path, self._clock, answers, provider_id
        )  # fmt: skip

    def model_files(self) -> "ModelFiles":
        """Return the models in files: those of the program and the user's own."""
        from studio.store.model_files import ModelFolder

        path = self._place.path
        return ModelFolder(resource_folder() / "models", path / "models", self._place.cache, self._clock)

    async def close(self) -> None:
        """End the network's thread."""
        if self._http is not None:
            await self._http.close()


async def _painted(window: MainWindow) -> None:
    """Return when the window has painted its first picture; what follows may take its time."""
    done = asyncio.Event()
    window.painted.connect(done.set)
    await done.wait()


def _film_file(renderer: LateRenderWorker) -> "FilmFile":
    from studio.media.film_file import FilmFile

    return FilmFile(renderer)


def _library(place: WorkspaceFolder, database: Database, analyser: LateAnalyser) -> "LibraryGivens":
    from studio.services.library import LibraryGivens
    from studio.store.library_store import SqliteLibraryStore
    from studio.store.text_files import TextFolder

    return LibraryGivens(SqliteLibraryStore(database), TextFolder(place), analyser, _library_starters)


def _library_starters() -> str:
    """Return the text of the library's starters; raises StoreError where the installation lost it."""
    try:
        return (resource_folder() / "library" / "starters.json").read_text(encoding="utf-8")
    except OSError as error:
        raise StoreError("The starters of the prompt library are missing.", "Install the program again.") from error


def _model_names() -> "Sequence[NameAnswer]":
    """Return what is said of models' names that lead nowhere; raises StoreError where the installation lost it."""
    from studio.craft.model_names import parsed_names

    try:
        return parsed_names((resource_folder() / "models" / "names.toml").read_text(encoding="utf-8"))
    except OSError as error:
        raise StoreError("The list of names of models is missing.", "Install the program again.") from error


def _translation(language: str) -> bytes:
    """Return the words of the window in a language; nothing where they are not there."""
    path = resource_folder() / "translations" / f"shotwright_{language}.qm"
    return path.read_bytes() if path.is_file() else b""


def _starter_picture(key: str) -> bytes:
    """Return the picture of a starter; nothing where it is not there."""
    path = resource_folder() / "starters" / f"{key}.jpg"
    return path.read_bytes() if path.is_file() else b""


def _icon() -> QIcon:
    icon = QIcon()
    for picture in (resource_folder() / "app").glob("*.png"):
        icon.addFile(str(picture))
    return icon


def _details(path: Path) -> str:
    return "\n".join(
        (
            PROGRAM,
            f"Python {platform.python_version()}, Qt {qVersion()}",
            platform.platform(),
            f"Workspace {path}",
        )
    )
