"""Owns what the viewer shows: the take of the workbench, a clip that is being drawn, or the invitation to make one."""

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import StudioError, UnreadableMedia
from studio.domain.jobs import OPEN_STATES, GenerationJob, Grade
from studio.domain.parameters import frame_size
from studio.domain.project import Take
from studio.services.job_ledger import JobChange, JobPreview
from studio.ui.kit.binding import Bindings
from studio.ui.kit.numerals import frames_per_second
from studio.ui.kit.playback.engine import PlaybackEngine, PlaybackState
from studio.ui.workbench import Workbench


class ViewerViewModel(QObject):
    """Feeds the engine. `changed` says that the words are other ones; `trouble` is why there is no picture."""

    changed = Signal()

    def __init__(self, workbench: Workbench, engine: PlaybackEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.engine = engine
        self.trouble = ""
        self.covered = False  # by the compare wall: nothing plays behind it
        self._live_job: str | None = None
        self._shown: str | None = None
        self._jobs: dict[str, GenerationJob] = {}
        self._play_next = False  # a new take plays once by itself, without sound
        self._hushed = False
        self._bindings = Bindings()
        self._bindings.listen(workbench.workspace.jobs.changes, self._on_job)
        self._bindings.listen(workbench.workspace.jobs.previews, self._on_preview)
        workbench.take_shown.connect(self._on_take_shown)
        workbench.project_changed.connect(self._announce)
        engine.failed.connect(self._on_failed)
        engine.state_changed.connect(self._on_state)
        engine.set_volume(workbench.settings.volume)
        self._on_take_shown()

    def close(self) -> None:
        """Let go of the services and end playback."""
        self._bindings.drop()
        self.engine.close()

    @property
    def heading(self) -> tuple[str, str]:
        """Return the open shot's code and name; empty where none is open."""
        project, shot = self._workbench.project, self._workbench.shot
        if project is None or shot is None:
            return "", ""
        return project.code(shot.id), shot.name

    @property
    def grade(self) -> Grade | None:
        """The grade of the take that is shown."""
        return self._workbench.take.grade if self._workbench.take is not None else None

    @property
    def facts(self) -> str:
        """Return "Take 2 · Sketch · 1280 × 720 · 24 fps"."""
        take = self._workbench.take
        if self._live_job is not None:
            return self.tr("Drawing…")
        if take is None:
            return ""
        spec = self._workbench.workspace.catalogue.known(take.slate.model)
        name = spec.name if spec is not None else take.slate.model
        size = f"{take.media.width_px} × {take.media.height_px}"
        rate = frames_per_second(float(take.media.rate.fraction))
        simulated = [self.tr("simulated")] if take.slate.simulated else []
        return " · ".join([self.tr("Take {0}").format(take.number), name, size, rate, *simulated])

    @property
    def can_compare(self) -> bool:
        """Whether the open shot has takes to be put side by side."""
        shot = self._workbench.shot
        return shot is not None and len(self._workbench.takes_of(shot.id)) > 1

    @property
    def not_drawn(self) -> tuple[str, ...]:
        """The words of the shown animatic's prompt that changed nothing in it."""
        take = self._workbench.take
        reading = take.slate.reading if take is not None else None
        return tuple(words.text for words in reading.not_drawn) if reading is not None else ()

    @property
    def aspect_ratio(self) -> str:
        """The shape of the open shot, such as "16:9"."""
        return self._workbench.shot.parameters.aspect_ratio if self._workbench.shot is not None else "16:9"

    @property
    def is_empty(self) -> bool:
        """Whether there is neither a take nor a clip being drawn."""
        return self._workbench.take is None and self._live_job is None

    @property
    def can_make(self) -> bool:
        """Whether there is a shot to make a take of."""
        return self._workbench.shot is not None

    @property
    def take(self) -> Take | None:
        """The take that is shown."""
        return self._workbench.take

    def path(self) -> str | None:
        """Return where the shown take's file lies."""
        take = self._workbench.take
        return self._workbench.workspace.takes.path(take) if take is not None else None

    def save_frame(self, out_path: str) -> None:
        """Write the frame on screen as a PNG picture."""
        take = self._workbench.take
        if take is not None:
            at_s = float(take.media.rate.seconds(self.engine.frame))
            self._workbench.run(self._save_frame(take, at_s, out_path), "save frame")

    def set_volume(self, volume: float, muted: bool) -> None:
        """Set the loudness, also for the next start."""
        self.engine.set_volume(volume, muted=muted)
        self._workbench.run(self._workbench.workspace.settings.change(volume=volume), "volume", exclusive=True)

    def tell(self, error: StudioError) -> None:
        """Tell an error in the window."""
        self._workbench.failed.emit(error)

    async def _save_frame(self, take: Take, at_s: float, out_path: str) -> None:
        saved = await self._workbench.workspace.takes.save_frame(take.id, at_s, out_path)
        self._workbench.told.emit(self.tr("Saved frame {0} to {1}").format(saved.frame_index, saved.path))

    def _announce(self, *_: object) -> None:
        self.changed.emit()

    def _on_take_shown(self) -> None:
        self.trouble = ""
        self._live_job = None
        take = self._workbench.take
        if take is None:
            self._shown = None
            self.engine.close_source()
            live = next((job for job in self._jobs.values() if self._is_live(job)), None)
            self._live_job = live.id if live is not None else None
        elif take.id != self._shown:
            self._shown = take.id
            self.engine.open_clip(self._workbench.workspace.takes.path(take))
        self.changed.emit()

    def _is_live(self, job: GenerationJob) -> bool:
        shot = self._workbench.shot
        return job.local and job.state in OPEN_STATES and shot is not None and job.shot_id == shot.id

    def _on_job(self, change: JobChange) -> None:
        job = change.job
        if job.state in OPEN_STATES:
            self._jobs[job.id] = job
            return
        self._jobs.pop(job.id, None)
        if change.takes and self.engine.state is not PlaybackState.PLAYING and not self.covered:
            self._play_next = self._workbench.shot is not None and job.shot_id == self._workbench.shot.id
        if job.id == self._live_job and not change.takes:
            self._live_job, self._shown = None, None
            self._on_take_shown()

    def _on_preview(self, preview: JobPreview) -> None:
        job = self._jobs.get(preview.job_id)
        if job is None or self.covered or not self._is_live(job):
            return
        if self._live_job != job.id or self.engine.state is not PlaybackState.LIVE:
            if self.engine.state is PlaybackState.PLAYING:
                return
            self._live_job, self._shown = job.id, None
            settings = job.parameters
            shape = frame_size(settings.resolution, settings.aspect_ratio)
            self.engine.open_live(settings.rate.frames_in(settings.duration_s), settings.rate, shape)
            self.changed.emit()
        self.engine.push_preview(preview.frame)

    def _on_state(self, state: PlaybackState) -> None:
        if state is not PlaybackState.PAUSED:
            return
        if self._play_next:
            self._play_next = False
            volume, muted = self.engine.volume
            self._hushed = not muted
            self.engine.set_volume(volume, muted=True)
            self.engine.play()
        elif self._hushed:
            self._hushed = False
            self.engine.set_volume(self.engine.volume[0], muted=False)

    def _on_failed(self, error: StudioError) -> None:
        self.trouble = f"{error.what_happened} {error.what_to_do}"
        if not isinstance(error, UnreadableMedia):
            self._workbench.failed.emit(error)
        self.changed.emit()
