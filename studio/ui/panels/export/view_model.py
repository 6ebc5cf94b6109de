"""Owns the wish for a film: of which shots, where to, and what is to be known before. It knows no widget.

The film itself is written in the background; the queue shows it.
"""

import asyncio
import json
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Signal
from shiboken6 import isValid

from studio.domain.errors import StudioError
from studio.domain.jobs import Grade
from studio.domain.timeline import timeline_of
from studio.services.film import CutPlan, FilmForecast
from studio.ui.kit.errors import words_for
from studio.ui.kit.numerals import frames_per_second, seconds
from studio.ui.panels.export.findings import Finding, Findings
from studio.ui.workbench import Workbench

NAME_LIMIT = 120
SUFFIX = ".mp4"
_FORBIDDEN = frozenset('\\/:*?"<>|')


class ExportViewModel(QObject):
    """Read by the dialog. `changed` says to read all of it; `started` carries the export that now waits in the queue.

    `shot_ids` are the selected shots, where only they may be wanted.
    """

    changed = Signal()
    started = Signal(object)  # FilmExport

    def __init__(self, workbench: Workbench, shot_ids: tuple[str, ...] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._findings = Findings(self)
        self.project = workbench.project
        self.selected = shot_ids
        self.only_selected = False
        self.labels = True
        self.name, self.folder = self._remembered()
        self.exists = False
        self.overwrite = False
        self.trouble = ""
        self.is_starting = False
        self._plan: CutPlan | None = None
        self._forecast: FilmForecast | None = None
        self._found: list[Finding] = []
        workbench.project_changed.connect(self.read)
        workbench.takes_changed.connect(self.read)
        self.read()
        self._look()

    def run(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Do the dialog's own work in the window's scope."""
        self._workbench.run(work, name, exclusive=True)

    # --- what to export ---

    def choose_selected(self, only: bool) -> None:
        """Export only the selected shots, or the whole cut."""
        if only != self.only_selected:
            self.only_selected = only
            self.read()

    def set_labels(self, labels: bool) -> None:
        """Keep the small label on animatics, or have them drawn without it for this film."""
        if labels != self.labels:
            self.labels = labels
            self.read()

    @property
    def has_animatics(self) -> bool:
        """Whether there are animatics in the cut, which carry a label."""
        return self._plan is not None and any(clip.grade is Grade.ANIMATIC for clip in self._plan.clips)

    @property
    def how(self) -> str:
        """Return how the film will be written; empty until the clips were looked at."""
        forecast = self._forecast
        if forecast is None:
            return ""
        words = {
            True: self.tr("Every clip is copied: nothing is encoded again."),
            False: self.tr("One encode: not every clip can be copied as it is."),
            None: self.tr("Clips are copied if the caption cards allow it, else there is one encode."),
        }[forecast.stream_copied]
        if forecast.twin_frames:
            drawn = self.tr("First, %n frame(s) are drawn again without the label.", "", forecast.twin_frames)
            words = f"{drawn} {words}"
        return words

    @property
    def shot_ids(self) -> tuple[str, ...]:
        """The shots to export; none stand for all."""
        return self.selected if self.only_selected else ()

    def read(self, *_: object) -> None:
        """Plan the film anew: the cut may have changed."""
        if self.project is not None and not self.is_starting:
            self.run(self._read(self.project.id), "plan the film")

    async def _read(self, project_id: str) -> None:
        workspace, shot_ids, labels = self._workbench.workspace, self.shot_ids, self.labels
        self._forecast = None
        try:
            plan = await workspace.film.plan(project_id, shot_ids, labels)
            if not isValid(self):  # the dialog may have been closed meanwhile
                return
            project = workspace.projects.project(project_id)
            self.project, self._plan = project, plan
            timeline = timeline_of(project, self._workbench.shown_of)
            self._found = self._findings.of(project, timeline, plan, labels=labels)
            self._announce()
            self._forecast = await workspace.film.forecast(project_id, shot_ids, labels)
        except StudioError as error:
            self._plan, self._found = None, []
            self._tell(error)
            return
        self._announce()

    @property
    def is_planned(self) -> bool:
        """Whether the cut was read."""
        return self._plan is not None

    @property
    def findings(self) -> list[Finding]:
        """What is to be known before, the weightiest first."""
        return self._found

    @property
    def summary(self) -> str:
        """Return "11 shots · 79.5 s · 1280 × 720 · 24 fps"; empty until the cut was read."""
        plan, project = self._plan, self.project
        if plan is None or project is None:
            return ""
        length = float(project.rate.seconds(sum(clip.frames for clip in plan.clips)))
        return " · ".join(
            (
                self.tr("%n shot(s)", "", len(plan.clips)),
                seconds(round(length, 1)),
                f"{plan.width_px} × {plan.height_px}",
                frames_per_second(round(float(project.rate.fraction), 3)),
            )
        )

    # --- where to ---

    def _remembered(self) -> tuple[str, str]:
        """Return name and folder of the project's last film, else its own name in the folder for videos."""
        places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MoviesLocation)
        folder = places or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        if self.project is None:
            return "", folder
        try:
            kept = json.loads(self._workbench.remembered(self._key, "{}"))
        except ValueError:
            kept = {}
        kept = kept if isinstance(kept, dict) else {}
        return str(kept.get("name") or file_name(self.project.name)), str(kept.get("folder") or folder)

    @property
    def _key(self) -> str:
        return f"export {self.project.id}" if self.project is not None else "export"

    @property
    def path(self) -> str:
        """Where the film will be."""
        name = self.name.strip()
        return str(Path(self.folder) / (name if name.lower().endswith(SUFFIX) else f"{name}{SUFFIX}"))

    def set_name(self, name: str) -> None:
        """Name the file."""
        self.name = name
        self._on_place()

    def set_folder(self, folder: str) -> None:
        """Put the file into another folder."""
        self.folder = folder
        self._on_place()

    def set_overwrite(self, overwrite: bool) -> None:
        """Let the file that is there be replaced."""
        self.overwrite = overwrite
        self.changed.emit()

    def _on_place(self) -> None:
        self.overwrite, self.exists, self.trouble = False, False, ""
        self.changed.emit()
        self._look()

    def _look(self) -> None:
        self.run(self._look_for(self.path), "look for the film's file")

    async def _look_for(self, path: str) -> None:
        there = await asyncio.get_running_loop().run_in_executor(None, Path(path).exists)
        if path == self.path and there != self.exists:
            self.exists = there
            self._announce()

    @property
    def name_problem(self) -> str:
        """What is wrong with the file's name; empty where nothing is."""
        name = self.name.strip()
        if not name or name.strip(".") == "" or name.lower() == SUFFIX:
            return self.tr("Name the file.")
        if any(letter in _FORBIDDEN or not letter.isprintable() for letter in name):
            return self.tr('The name of a file has none of \\ / : * ? " < > |')
        if len(name) > NAME_LIMIT:
            return self.tr("Use at most {0} letters for the name.").format(NAME_LIMIT)
        return ""

    @property
    def why_not(self) -> str:
        """Why the film cannot be started now; empty where it can."""
        if self.project is None:
            return self.tr("Open a project first.")
        if self.is_starting:
            return self.tr("The film is put in line.")
        if self._plan is None:
            return self.trouble or self.tr("The cut is being read.")
        if self.name_problem:
            return self.name_problem
        if self.exists and not self.overwrite:
            return self.tr("There is a file of that name. Replace it, or use another name.")
        return ""

    # --- the start ---

    def start(self) -> None:
        """Put the film in line; `started` says that it is there. What is wrong is told as `trouble`."""
        if self.why_not or self.project is None:
            return
        self.is_starting, self.trouble = True, ""
        self.changed.emit()
        self._workbench.run(self._start(self.project.id), "export the film")

    async def _start(self, project_id: str) -> None:
        try:
            await self._workbench.settle_edits()
            export = await self._workbench.workspace.exports.start(
                project_id, self.path, overwrite=self.overwrite, shot_ids=self.shot_ids, labels=self.labels
            )
        except StudioError as error:
            self.is_starting = False
            self._tell(error)
            self._look()
            return
        self.is_starting = False
        await self.remember()
        self.started.emit(export)

    async def remember(self) -> None:
        """Keep name and folder for the project's next film."""
        await self._workbench.remember(**{self._key: json.dumps({"name": self.name.strip(), "folder": self.folder})})

    def _tell(self, error: StudioError) -> None:
        words = words_for(error)
        self.trouble = f"{words.what_happened} {words.what_to_do}"
        self._announce()

    def _announce(self) -> None:
        if isValid(self):
            self.changed.emit()


def file_name(title: str) -> str:
    """Return a name for a file like a project's: no letter that a file system forbids; never empty."""
    letters = (letter if letter.isprintable() and letter not in _FORBIDDEN else " " for letter in title)
    return " ".join("".join(letters).split())[:NAME_LIMIT].strip(" .") or "Film"
