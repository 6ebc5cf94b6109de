"""Owns the queue's rows of films that are written: state, progress and time left in the window's words."""

from pathlib import PurePath

from PySide6.QtCore import QObject, Signal

from studio.domain.jobs import JobState
from studio.domain.ports import Clock
from studio.services.exports import ENDED, Exports, ExportState, FilmExport
from studio.ui.kit.binding import Bindings
from studio.ui.kit.errors import ErrorWords, words_for
from studio.ui.kit.numerals import fixed, percent, seconds
from studio.ui.panels.queue.rows import QueueRow, left_words, spoken

HONEST_FRACTION, HONEST_S = 0.05, 1.0  # how much of a film must be written before the time left can be told


class FilmRows(QObject):
    """The films of a workspace, oldest first. `changed` carries the id of one that is another now."""

    changed = Signal(str)

    def __init__(self, exports: Exports, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exports = exports
        self._clock = clock
        self._films: dict[str, FilmExport] = {export.id: export for export in exports.all()}
        self._places = {export_id: place for place, export_id in enumerate(self._films)}
        self._times: dict[str, tuple[float, float | None]] = {}
        self._bindings = Bindings()
        self._bindings.listen(exports.changes, self._on_film)

    def close(self) -> None:
        """Let go of the service."""
        self._bindings.drop()

    def __contains__(self, export_id: object) -> bool:
        return export_id in self._films

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all films."""
        return tuple(self._films)

    def state(self, export_id: str) -> ExportState:
        """Return where a film is."""
        return self._films[export_id].state

    def place(self, export_id: str) -> int:
        """Return where a film stands among all, the oldest first."""
        return self._places[export_id]

    def row(self, export_id: str) -> QueueRow:
        """Return a film's row."""
        row = self._row(self._films[export_id])
        return row._replace(spoken=spoken(row))

    def states(self) -> list[ExportState]:
        """Return the state of each film."""
        return [film.state for film in self._films.values()]

    @property
    def has_ended(self) -> bool:
        """Whether there are ended films to clear."""
        return any(state in ENDED for state in self.states())

    @property
    def is_live(self) -> bool:
        """Whether a film is written or waits."""
        return any(state not in ENDED for state in self.states())

    def clear(self) -> None:
        """Take ended films off the list; their files stay."""
        for export_id in self._exports.clear_ended():
            self._films.pop(export_id, None)
            self._times.pop(export_id, None)
            self.changed.emit(export_id)

    def _on_film(self, film: FilmExport) -> None:
        before = self._films.get(film.id)
        self._films[film.id] = film
        self._places.setdefault(film.id, len(self._places))
        if film.state is ExportState.RUNNING and (before is None or before.state is not film.state):
            self._times[film.id] = (self._clock.monotonic(), None)
        elif film.state in ENDED and film.id in self._times:
            self._times[film.id] = (self._times[film.id][0], self._clock.monotonic())
        self.changed.emit(film.id)

    def _row(self, film: FilmExport) -> QueueRow:
        running = film.state is ExportState.RUNNING
        fraction = film.frames_done / film.frames if running and film.frames else None
        failed = film.state is ExportState.FAILED
        return QueueRow(
            job_id=film.id,
            title=self.tr("Film · {0}").format(PurePath(film.path).name),
            settings=self._settings(film),
            state={ExportState.WAITING: JobState.QUEUED.value}.get(film.state, film.state.value),
            words=self._words(film, fraction),
            fraction=fraction,
            time=self._time(film, fraction),
            cost="",
            take=None,
            can_cancel=film.state not in ENDED,
            can_retry=failed or film.state is ExportState.CANCELLED,
            can_move=False,
            needs_user=False,
            error=words_for(film.error) if film.error is not None else self._notes(film),
            path=film.path,
        )

    def _notes(self, film: FilmExport) -> ErrorWords | None:
        """Return what the writer had to say about a film that is whole."""
        messages = list(dict.fromkeys(note.message for note in film.film.warnings)) if film.film is not None else []
        return ErrorWords(" ".join(messages), "", "\n".join(messages)) if messages else None

    def _settings(self, film: FilmExport) -> str:
        if film.film is not None:
            size = f"{film.film.width_px} × {film.film.height_px}"
            return " · ".join(("MP4", size, seconds(round(film.film.duration_s, 1))))
        if film.state is ExportState.RUNNING and film.frames:
            return self.tr("MP4 · {0} of {1} frames").format(film.frames_done, film.frames)
        return "MP4"

    def _words(self, film: FilmExport, fraction: float | None) -> str:
        if film.state is ExportState.FAILED and film.error is not None:
            return film.error.what_happened
        if film.film is not None and film.film.warnings:
            return self.tr("Done, with %n note(s)", "", len(film.film.warnings))
        words = {
            ExportState.WAITING: self.tr("Waiting"),
            ExportState.RUNNING: self.tr("Writing"),
            ExportState.DONE: self.tr("Done"),
            ExportState.FAILED: self.tr("Failed"),
            ExportState.CANCELLED: self.tr("Cancelled"),
        }[film.state]
        return words if fraction is None else f"{percent(fraction)}  {words}"

    def _time(self, film: FilmExport, fraction: float | None) -> str:
        began, ended = self._times.get(film.id, (0.0, None))
        if film.state is ExportState.DONE and ended is not None:
            return self.tr("in {0} s").format(fixed(ended - began, 1))
        passed = self._clock.monotonic() - began
        if fraction is None or fraction < HONEST_FRACTION or passed < HONEST_S:
            return ""
        return left_words(passed / fraction - passed)
