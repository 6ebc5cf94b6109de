"""Owns the board's rows: scenes, their shots as cards, and the places for new shots; and what the board wishes."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.domain.frames import FrameRate
from studio.domain.jobs import JobState
from studio.domain.project import Project, Scene, Shot, Take, place_letters
from studio.domain.timeline import Clip
from studio.ui.cutting import Cutting
from studio.ui.kit import numerals
from studio.ui.panels.board.hover_scrub import HoverScrub
from studio.ui.shot_edits import ShotEdits
from studio.ui.shot_states import ShotStates, ShotStatus
from studio.ui.shot_words import length_of, length_sentence, length_words, shot_sentence, status_words, take_words
from studio.ui.workbench import Workbench

LEAST_WIDTH, DEFAULT_WIDTH, MOST_WIDTH, WIDTH_STEP = 160, 182, 260, 14
_WIDTH = "board_card"


class RowKind(StrEnum):
    """What a row shows."""

    SCENE = "scene"
    SHOT = "shot"
    ADD = "add"


class BoardRow(NamedTuple):
    """A scene's head, a card, or the place for a new shot at the end of a scene.

    `detail` is the length in words, `caption_is_prompt` says that nobody wrote a caption yet. Of a head `shots` says
    how many it has, `unfolded` whether they are shown.
    """

    kind: RowKind
    id: str
    scene_id: str
    code: str = ""
    name: str = ""
    detail: str = ""
    length: str = ""
    caption: str = ""
    caption_is_prompt: bool = False
    status: ShotStatus = ShotStatus.EMPTY
    status_words: str = ""
    waits: bool = False
    fraction: float | None = None
    take: Take | None = None
    take_words: str = ""
    takes: int = 0
    chosen: bool = False
    shots: int = 0
    unfolded: bool = True


class BoardViewModel(QObject):
    """Rows of the board. `changed` says to read them again; `edits` does what the user wishes.

    `card_width` is how wide a card is, in logical px.
    """

    changed = Signal()
    selection_changed = Signal()
    current_changed = Signal()
    width_changed = Signal()

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
        self.scrub = HoverScrub(workbench.workspace.adapters.frames, self)
        self.card_width = self._remembered_width()
        self._folded: set[str] = set()
        self._cards: dict[str, tuple[tuple[object, ...], BoardRow]] = {}
        states.changed.connect(self._announce)
        states.progressed.connect(self.changed)
        cutting.timeline_changed.connect(self._announce)
        cutting.selection_changed.connect(self.selection_changed)
        workbench.shot_opened.connect(self.current_changed)
        workbench.project_opened.connect(self._forget)

    def close(self) -> None:
        """End the decode thread."""
        self.scrub.close()

    @property
    def is_empty(self) -> bool:
        """Whether the open project has no scene."""
        return self._workbench.project is None or not self._workbench.project.scenes

    @property
    def current_id(self) -> str | None:
        """The id of the open shot."""
        return self._workbench.shot.id if self._workbench.shot is not None else None

    @property
    def selection(self) -> tuple[str, ...]:
        """The ids of the selected shots."""
        return self._cutting.selection

    @property
    def ratio(self) -> float:
        """Width by height of the project's pictures."""
        project = self._workbench.project
        width, _, height = (project.aspect_ratio if project is not None else "16:9").partition(":")
        return float(width) / float(height)

    def widen(self, steps: int) -> None:
        """Make the cards wider, narrower for a negative number of steps, and remember it."""
        width = max(LEAST_WIDTH, min(self.card_width + steps * WIDTH_STEP, MOST_WIDTH))
        if width != self.card_width:
            self.card_width = width
            self.width_changed.emit()
            remember = self._workbench.remember(**{_WIDTH: str(width)})
            self._workbench.run(remember, "remember the cards' width")

    def _remembered_width(self) -> int:
        width = self._workbench.remembered(_WIDTH, "")
        return int(width) if width.isdigit() and LEAST_WIDTH <= int(width) <= MOST_WIDTH else DEFAULT_WIDTH

    def select(self, shot_ids: Sequence[str], current: str | None = None) -> None:
        """Select shots; `current`, else the last of them, becomes the open shot."""
        self._cutting.select(shot_ids, current)

    def fold(self, scene_id: str) -> None:
        """Fold or unfold a scene."""
        self._folded ^= {scene_id}
        self.changed.emit()

    def rows(self) -> list[BoardRow]:
        """Return the rows in the film's order. A row of which nothing changed is the same object as before."""
        project, timeline = self._workbench.project, self._cutting.timeline
        if project is None or timeline is None:
            return []
        rows: list[BoardRow] = []
        clips = timeline.picture.clips
        first = 0
        for number, scene in enumerate(project.scenes, 1):
            own = clips[first : first + len(scene.shots)]
            first += len(scene.shots)
            unfolded = scene.id not in self._folded
            rows.append(self._head(project, number, scene, own, unfolded))
            if unfolded:
                rows.extend(
                    self._card(shot, clip, scene, f"{number}{place_letters(at)}", timeline.rate)
                    for at, (shot, clip) in enumerate(zip(scene.shots, own, strict=True))
                )
                if not scene.shots or number == len(project.scenes):
                    rows.append(BoardRow(RowKind.ADD, f"add {scene.id}", scene.id, shots=len(scene.shots)))
        return rows

    def sentence(self, row: BoardRow) -> str:
        """Return a row as a screen reader says it."""
        if row.kind is RowKind.SCENE:
            folded = self.tr("unfolded") if row.unfolded else self.tr("folded")
            count = self.tr("%n shot(s)", "", row.shots)
            return ", ".join((self.tr("Scene {0}").format(row.code), row.name, count, row.detail, folded))
        if row.kind is RowKind.ADD:
            return self.tr("Add a shot")
        status = row.status_words
        if row.fraction is not None:
            status = f"{status} {numerals.percent(row.fraction)}"
        return shot_sentence(row.code, row.name, status, row.take, row.takes, row.chosen, row.detail)

    def tip(self, row: BoardRow) -> str:
        """Return what a card has no room for: its whole caption and its length in words."""
        if row.kind is not RowKind.SHOT:
            return row.name if row.kind is RowKind.SCENE else ""
        return "\n".join(part for part in (f"{row.code} {row.name}", row.caption, row.detail) if part)

    def begin_scrub(self, row: BoardRow) -> None:
        """Open the clip of a card for reading."""
        project, take = self._workbench.project, row.take
        timeline = self._cutting.timeline
        clip = timeline.picture.clip_of(row.id) if timeline is not None else None
        if project is not None and take is not None and clip is not None and clip.moving:
            path = self._workbench.workspace.takes.path(take)
            self.scrub.open(row.id, path, clip.source.first_frame, clip.moving, clip.frames, project.rate)

    def _head(
        self, project: Project, number: int, scene: Scene, clips: Sequence[Clip], unfolded: bool
    ) -> BoardRow:  # fmt: skip
        frames = sum(clip.frames for clip in clips)
        seconds = round(project.rate.seconds(frames)) if self._workbench.takes_known else 0
        detail = self.tr("{0} s").format(seconds) if self._workbench.takes_known else ""
        return BoardRow(
            RowKind.SCENE, scene.id, scene.id, str(number), scene.name, detail,
            shots=len(scene.shots), unfolded=unfolded,
        )  # fmt: skip

    def _card(self, shot: Shot, clip: Clip, scene: Scene, code: str, rate: FrameRate) -> BoardRow:
        """Return a card's row, made once for as long as nothing it shows changes."""
        status, job = self._states.of(shot), self._states.open_job(shot.id)
        state = job.state if job is not None else None
        fraction = self._states.fraction(shot.id)
        takes = self._workbench.takes_of(shot.id)
        key = (shot, scene.id, code, clip.take, clip.frames, clip.moving, status, state, fraction, len(takes), rate)
        known = self._cards.get(shot.id)
        if known is None or known[0] != key:
            length = length_of(clip, rate)
            row = BoardRow(
                RowKind.SHOT, shot.id, scene.id, code, shot.name,
                detail=length_sentence(length), length=length_words(length),
                caption=shot.caption or " ".join(shot.prompt.text.split()), caption_is_prompt=not shot.caption,
                status=status, status_words=status_words(status, job), waits=state is JobState.QUEUED,
                fraction=fraction, take=clip.take, take_words=take_words(clip.take) if clip.take is not None else "",
                takes=len(takes), chosen=clip.take is not None and clip.take.id == shot.chosen_take,
            )  # fmt: skip
            known = self._cards[shot.id] = (key, row)
        return known[1]

    def _forget(self) -> None:
        self._cards.clear()

    def _announce(self, *_: object) -> None:
        self.changed.emit()
