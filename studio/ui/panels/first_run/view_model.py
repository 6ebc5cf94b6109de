"""Owns the first page: the idea being written, the free clip that is made of it, and the ways into the studio.

Clips go into a project of their own. The picture itself is fed to the shared playback engine by the viewer's
view-model, which shows whatever shot is open on the workbench. It knows no widget.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.errors import InputError, StudioError
from studio.domain.jobs import OPEN_STATES, GenerationJob, Grade, Held, JobState
from studio.domain.parameters import Parameters
from studio.domain.project import Shot
from studio.domain.prompt import Card, Prompt, PromptRange
from studio.services.job_ledger import JobChange, JobProgress
from studio.services.outline import free_name, shot_names
from studio.services.planned_scenes import scenes_of_script
from studio.services.sample import sample_project
from studio.services.settings import Settings
from studio.ui.generator import ANIMATIC_MODEL, Generator
from studio.ui.kit.binding import Bindings
from studio.ui.kit.errors import words_for, words_for_job
from studio.ui.kit.playback.engine import PlaybackEngine
from studio.ui.panels.first_run.starters import EXAMPLE, Starter
from studio.ui.workbench import Workbench

CLIP = Parameters(duration_s=8.0, resolution="720p", aspect_ratio="16:9")
READ_AFTER_MS = 150
READ_LIMIT = 5_000
NAME_WORDS = 6
TICKED = (Card.SHOT, Card.SUBJECT, Card.ENVIRONMENT, Card.LIGHTING, Card.CAMERA)


class Stage(StrEnum):
    """How far the clip is."""

    EMPTY = "empty"
    DRAWING = "drawing"
    DONE = "done"


class Drawing(NamedTuple):
    """What is known of the clip: `fraction` while it is drawn (None: not known), `took_s` once it is there."""

    fraction: float | None = None
    took_s: float | None = None


class FirstRunViewModel(QObject):
    """Read by the page. `changed` says to read the words and buttons, `prompt_changed` the idea."""

    changed = Signal()
    prompt_changed = Signal()
    script_refused = Signal(str)
    studio_ready = Signal()  # a project to work on is open

    def __init__(
        self,
        workbench: Workbench,
        generator: Generator,
        engine: PlaybackEngine,
        find_components: Callable[[str], tuple[PromptRange, ...]],
        languages: Sequence[tuple[str, str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._generator = generator
        self.engine = engine
        self._find = find_components
        self.languages = tuple(languages)
        self.prompt = self._read(Prompt(text=EXAMPLE.prompt))
        self.starter = EXAMPLE
        self.stage = Stage.EMPTY
        self.drawing = Drawing()
        self.trouble = ""
        self._shot_id = ""
        self._job: GenerationJob | None = None
        self._reader = QTimer(self)
        self._reader.setSingleShot(True)
        self._reader.setInterval(READ_AFTER_MS)
        self._reader.timeout.connect(self._read_again)
        self._bindings = Bindings()
        self._bindings.listen(workbench.workspace.jobs.changes, self._on_job)
        self._bindings.listen(workbench.workspace.jobs.progress, self._on_progress)
        workbench.settings_changed.connect(self._announce)

    def close(self) -> None:
        """Let go of the services; the engine is another's and may be closed now."""
        self._bindings.drop()
        self._reader.stop()
        self.stage = Stage.EMPTY

    # --- the idea ---

    @property
    def recognised(self) -> frozenset[Card]:
        """The cards that the idea has words for."""
        return frozenset(part.card for part in self.prompt.ranges)

    def write(self, text: str, cursor: int) -> None:
        """Take over the idea as it now reads; `cursor` is the code point behind the edit."""
        try:
            self.prompt = self.prompt.with_text(text, cursor)
            self.trouble = ""
        except InputError as error:
            self.trouble = f"{error.what_happened} {error.what_to_do}"
        self._reader.start()
        self.prompt_changed.emit()
        self.changed.emit()

    def use_starter(self, starter: Starter) -> None:
        """Take a starter's prompt as the idea."""
        self._reader.stop()
        self.starter = starter
        self.prompt = self._read(Prompt(text=starter.prompt))
        self.trouble = ""
        self.prompt_changed.emit()
        self.changed.emit()

    def _read(self, prompt: Prompt) -> Prompt:
        return prompt.with_ranges(self._find(prompt.text)) if len(prompt.text) <= READ_LIMIT else prompt

    def read_words(self) -> None:
        """Find components anew: the analyser came late."""
        self._read_again()

    def _read_again(self) -> None:
        self.prompt = self._read(self.prompt)
        self.prompt_changed.emit()

    # --- the clip ---

    @property
    def why_not(self) -> str:
        """Why no clip can be made now; empty where one can."""
        if self.stage is Stage.DRAWING:
            return self.tr("A clip is being drawn.")
        return "" if self.prompt.text.strip() else self.tr("Describe one shot first.")

    @property
    def is_made(self) -> bool:
        """Whether the clip of the idea, as it now reads, is there."""
        return self.stage is Stage.DONE and self._job is not None and self._job.prompt == self.prompt.text

    def make(self) -> None:
        """Make a clip of the idea: a new shot, or another take where the idea is that of the last clip."""
        if self.why_not:
            return
        self._reader.stop()
        self._read_again()
        self.stage, self.drawing, self.trouble = Stage.DRAWING, Drawing(), ""
        self.engine.pause()
        self.engine.set_loop(True)
        self.changed.emit()
        self._workbench.run(self._make(self.prompt), "first clip", exclusive=True)

    def cancel(self) -> None:
        """Stop drawing."""
        if self._job is not None and self.stage is Stage.DRAWING:
            self._workbench.run(self._workbench.workspace.jobs.cancel(self._job.id), "cancel job")

    def make_another(self) -> None:
        """Begin again: the clip stays where it is kept."""
        self.engine.pause()
        self.stage, self.drawing, self._job = Stage.EMPTY, Drawing(), None
        self.changed.emit()

    def enter(self) -> None:
        """Come to the page: a clip that is no longer the one on the workbench is not shown."""
        take = self._workbench.take
        if self.stage is Stage.DONE and (take is None or self._job is None or take.job_id != self._job.id):
            self.make_another()
        elif self.stage is Stage.EMPTY:
            self.engine.pause()

    def leave(self) -> None:
        """Leave the page: clips no longer loop."""
        if self.stage is not Stage.EMPTY:
            self.engine.set_loop(False)

    async def _make(self, prompt: Prompt) -> None:
        try:
            project_id, shot = await self._shot_for(prompt)
            self._shot_id = shot.id
            self._job = await self._generator.request(project_id, shot.id, Grade.ANIMATIC)
        except StudioError as error:
            words = words_for(error)
            self._stop(f"{words.what_happened} {words.what_to_do}")
        finally:
            if self._job is None and self.stage is Stage.DRAWING:
                self._stop("")

    async def _shot_for(self, prompt: Prompt) -> tuple[str, Shot]:
        """Return the project's id and the shot to draw, open on the workbench."""
        projects = self._workbench.workspace.projects
        name = self.tr("First clips")
        project = projects.by_name(name) or await projects.create(name, CLIP.aspect_ratio)
        shot = project.shot(self._shot_id)
        if shot is None or shot.prompt.text != prompt.text:
            scene = project.scenes[-1] if project.scenes else None
            if scene is None:
                project = (await projects.add_scene(project.id)).project or project
                scene = project.scenes[-1]
            title = free_name(name_of(prompt) or self.tr("Clip"), shot_names(scene))
            change = await projects.add_shot(project.id, scene.id, name=title, prompt=prompt)
            self._shot_id = change.added[0]
            await projects.set_parameters(project.id, self._shot_id, CLIP, model=ANIMATIC_MODEL)
        await self._workbench.open_project(project.id, self._shot_id)
        return project.id, next(shot for shot in projects.project(project.id).shots if shot.id == self._shot_id)

    def _on_job(self, change: JobChange) -> None:
        job = change.job
        if self.stage is not Stage.DRAWING or job.shot_id != self._shot_id:
            return
        self._job = job
        if job.state is JobState.DONE:
            self.stage, self.drawing = Stage.DONE, Drawing(1.0, job.took_s)
            self._workbench.run(self._workbench.workspace.settings.change(first_run_done=True), "first run done")
            self.changed.emit()
        elif job.state is JobState.CANCELLED:
            self._stop("")
        elif job.state not in OPEN_STATES:
            words = words_for_job(job.error, paid=False) if job.error is not None else None
            self._stop(f"{words.what_happened} {words.what_to_do}" if words is not None else self.tr("It failed."))
        else:
            self._tell_room(lacking=job.held is Held.DISK)

    def _tell_room(self, *, lacking: bool) -> None:
        words = self.tr("There is no room on the disk. Make room: the clip waits and then goes on by itself.")
        trouble = words if lacking else ""
        if trouble != self.trouble:
            self.trouble = trouble
            self.changed.emit()

    def _on_progress(self, progress: JobProgress) -> None:
        if self.stage is Stage.DRAWING and self._job is not None and progress.job_id == self._job.id:
            self.drawing = Drawing(progress.fraction)
            self.changed.emit()

    def _stop(self, trouble: str) -> None:
        self.stage, self.drawing, self._job, self.trouble = Stage.EMPTY, Drawing(), None, trouble
        self.changed.emit()

    # --- the ways into the studio ---

    def finish(self) -> None:
        """Go on to the studio: the page is not shown at the next start."""
        self._workbench.run(self._workbench.workspace.settings.change(first_run_done=True), "first run done")

    def make_from_script(self, text: str) -> None:
        """Make a project of a script's shots and open it; what is wrong with the script comes as `script_refused`."""
        self._workbench.run(self._from_script(text), "script", exclusive=True)

    def open_sample(self) -> None:
        """Open the sample film, made where it is not there."""
        self._workbench.run(self._sample(), "sample", exclusive=True)

    async def _from_script(self, text: str) -> None:
        projects = self._workbench.workspace.projects
        try:
            name = free_name(self.tr("Script"), (project.name for project in projects.all()))
            project = await projects.from_script(name, scenes_of_script(text))
        except InputError as error:
            self.script_refused.emit(f"{error.what_happened} {error.what_to_do}")
            return
        await self._open(project.id)

    async def _sample(self) -> None:
        await self._open((await sample_project(self._workbench.workspace.projects)).id)

    async def _open(self, project_id: str) -> None:
        await self._workbench.open_project(project_id)
        self.studio_ready.emit()

    # --- the settings at the foot ---

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._workbench.settings

    def choose(self, name: str, value: object) -> None:
        """Set the theme, the text scale or the language."""
        self._workbench.run(self._workbench.workspace.settings.change(**{name: value}), "change settings")

    def _announce(self, *_: object) -> None:
        self.changed.emit()


def name_of(prompt: Prompt) -> str:
    """Return a short name for a prompt: the first words of its subject, else of the whole of it."""
    subject = prompt.card_text(Card.SUBJECT) or prompt.text
    words = [word.strip(',.;:!?"“”') for word in subject.split()[: NAME_WORDS + 1]]
    if words and words[0].casefold() in {"a", "an", "the"}:
        words = words[1:]
    name = " ".join(word for word in words[:NAME_WORDS] if word)[:60]
    return name[:1].upper() + name[1:]
