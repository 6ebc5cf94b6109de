"""Owns the rows of the shot list: every shot of the film in its order, and what can be changed of it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.domain.frames import FrameRate
from studio.domain.project import Scene, Shot, Take, place_letters
from studio.domain.timeline import Clip
from studio.ui.cutting import Cutting
from studio.ui.kit import numerals
from studio.ui.shot_edits import ShotEdits
from studio.ui.shot_states import ShotStates, ShotStatus
from studio.ui.shot_words import length_of, length_sentence, length_words, shot_sentence, status_words
from studio.ui.workbench import Workbench

_WIDTHS = "shot_list_widths"


class ShotRow(NamedTuple):
    """One shot. `at` is its place in its scene, `length` what the cut shows of it, `chosen` the id of a chosen take."""

    id: str
    scene_id: str
    at: int
    code: str
    name: str
    caption: str
    prompt: str
    planned_s: float
    length: str
    length_sentence: str
    status: ShotStatus
    status_words: str
    take: Take | None
    takes: tuple[Take, ...]
    chosen: str | None
    model: str


class ShotListViewModel(QObject):
    """Rows of the list. `changed` says to read them again; `edits` does what the user wishes."""

    changed = Signal()
    selection_changed = Signal()
    current_changed = Signal()

    def __init__(
        self,
        workbench: Workbench,
        cutting: Cutting,
        states: ShotStates,
        edits: ShotEdits,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._cutting = cutting
        self._states = states
        self.edits = edits
        self._known: dict[str, tuple[tuple[object, ...], ShotRow]] = {}
        states.changed.connect(self._announce)
        states.progressed.connect(self.changed)
        cutting.timeline_changed.connect(self._announce)
        cutting.selection_changed.connect(self.selection_changed)
        workbench.shot_opened.connect(self.current_changed)
        workbench.project_opened.connect(self._forget)

    @property
    def current_id(self) -> str | None:
        """The id of the open shot."""
        return self._workbench.shot.id if self._workbench.shot is not None else None

    @property
    def selection(self) -> tuple[str, ...]:
        """The ids of the selected shots."""
        return self._cutting.selection

    def select(self, shot_ids: Sequence[str], current: str | None = None) -> None:
        """Select shots; `current`, else the last of them, becomes the open shot."""
        self._cutting.select(shot_ids, current)

    def widths(self, columns: int) -> list[int] | None:
        """Return the remembered widths of the columns, or None."""
        words = self._workbench.remembered(_WIDTHS, "").split()
        return [int(word) for word in words] if len(words) == columns and all(map(str.isdigit, words)) else None

    def keep_widths(self, widths: Sequence[int]) -> None:
        """Remember how wide the columns are."""
        keep = self._workbench.remember(**{_WIDTHS: " ".join(map(str, widths))})
        self._workbench.run(keep, "remember the columns' widths")

    def rows(self) -> list[ShotRow]:
        """Return the shots in the film's order. A row of which nothing changed is the same object as before."""
        project, timeline = self._workbench.project, self._cutting.timeline
        if project is None or timeline is None:
            return []
        models = {spec.id: spec.name for spec in self._workbench.workspace.catalogue.specs()}
        clips = iter(timeline.picture.clips)
        return [
            self._row(shot, next(clips), scene, at, f"{number}{place_letters(at)}", timeline.rate, models)
            for number, scene in enumerate(project.scenes, 1)
            for at, shot in enumerate(scene.shots)
        ]

    def sentence(self, row: ShotRow) -> str:
        """Return a row as a screen reader says it."""
        chosen = row.take is not None and row.take.id == row.chosen
        takes = len(row.takes)
        return shot_sentence(row.code, row.name, row.status_words, row.take, takes, chosen, row.length_sentence)

    def _row(
        self, shot: Shot, clip: Clip, scene: Scene, at: int, code: str, rate: FrameRate, models: dict[str, str]
    ) -> ShotRow:
        """Return a shot's row, made once for as long as nothing it shows changes."""
        status, job = self._states.of(shot), self._states.open_job(shot.id)
        fraction = self._states.fraction(shot.id)
        takes = self._workbench.takes_of(shot.id)
        state = job.state if job is not None else None
        key = (shot, scene.id, at, code, clip.take, clip.frames, clip.moving, status, state, fraction, takes, rate)
        known = self._known.get(shot.id)
        if known is None or known[0] != key:
            length, words = length_of(clip, rate), status_words(status, job)
            if fraction is not None:
                words = f"{words} {numerals.percent(fraction)}"
            row = ShotRow(
                shot.id, scene.id, at, code, shot.name, shot.caption, shot.prompt.text, shot.parameters.duration_s,
                length_words(length), length_sentence(length), status, words, clip.take, takes, shot.chosen_take,
                models.get(shot.model, shot.model),
            )  # fmt: skip
            known = self._known[shot.id] = (key, row)
        return known[1]

    def _forget(self) -> None:
        self._known.clear()

    def _announce(self, *_: object) -> None:
        self.changed.emit()
