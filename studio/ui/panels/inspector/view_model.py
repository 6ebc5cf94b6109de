"""Owns what the inspector shows of the selected shots, and their edits: take, length, trim, caption."""

import asyncio
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.domain import trims
from studio.domain.frames import FrameRate, TimeRange
from studio.domain.project import CAPTION_LIMIT, ProjectChange, Shot, Take, shown_take
from studio.domain.timeline import Clip
from studio.ui.clip_edits import ClipEdits
from studio.ui.cutting import Cutting
from studio.ui.final_links import FinalLinks
from studio.ui.shot_edits import ShotEdits
from studio.ui.shot_states import ShotStates, ShotStatus
from studio.ui.shot_words import final_words, grade_words, status_words, take_words
from studio.ui.workbench import Workbench

EDITOR = "inspector"


class Several(NamedTuple):
    """What is said of more than one shot. `planned_s` is None where they are planned for different lengths."""

    shots: int
    frames: int
    planned_s: float | None
    trimmed: int


class InspectorViewModel(QObject):
    """The selected shot, or what several have in common. `changed` says that something of it is another one."""

    changed = Signal()
    refused = Signal(str)

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
        self._edits = edits
        self._clips = ClipEdits(workbench)
        self._links = FinalLinks(workbench, self)
        self._links.changed.connect(self._announce)
        self._burst = 0
        self._unsaved: tuple[str, str, str] | None = None
        self._saving = False
        self._saved = asyncio.Lock()
        self._caption: tuple[str, str] | None = None  # the shot that is typed for, and the words as they are typed
        workbench.settle_with(self.settle)
        workbench.project_changed.connect(self._on_project_changed)
        for signal in (cutting.timeline_changed, cutting.selection_changed, workbench.shot_opened, states.changed):
            signal.connect(self._announce)

    # --- what is shown ---

    @property
    def shots(self) -> tuple[Shot, ...]:
        """The selected shots in the film's order."""
        return self._cutting.selected_shots()

    @property
    def shot(self) -> Shot | None:
        """The one selected shot; None where there are none or several."""
        shots = self.shots
        return shots[0] if len(shots) == 1 else None

    @property
    def clip(self) -> Clip | None:
        """The clip of the one selected shot."""
        shot, timeline = self.shot, self._cutting.timeline
        return timeline.picture.clip_of(shot.id) if shot is not None and timeline is not None else None

    @property
    def rate(self) -> FrameRate | None:
        """Frames a second of the cut."""
        return self._cutting.timeline.rate if self._cutting.timeline is not None else None

    @property
    def heading(self) -> tuple[str, str]:
        """Return the selected shot's code and name."""
        project, shot = self._workbench.project, self.shot
        return (project.code(shot.id), shot.name) if project is not None and shot is not None else ("", "")

    @property
    def status(self) -> tuple[ShotStatus, str]:
        """Return how far the selected shot is, and the words for it."""
        shot = self.shot
        if shot is None:
            return ShotStatus.EMPTY, ""
        status = self._states.of(shot)
        return status, status_words(status, self._states.open_job(shot.id))

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Return ids and words of what can stand for the shot: first "Automatic" (no id), then the newest take."""
        shot = self.shot
        if shot is None:
            return []
        takes = self._workbench.takes_of(shot.id)
        shown = shown_take(shot.replace(chosen_take=None), takes)
        words = self.tr("Automatic · {0}").format(take_words(shown)) if shown is not None else self.tr("Automatic")
        return [("", words), *((take.id, self._take_words(take)) for take in reversed(takes))]

    def _take_words(self, take: Take) -> str:
        draft = self._links.draft_number(take)
        words = [take_words(take), grade_words(take.grade) if draft is None else final_words(draft)]
        if take.slate.seed is not None:
            words.append(self.tr("seed {0}").format(take.slate.seed))
        return " · ".join(words)

    @property
    def chosen(self) -> str:
        """The id of the chosen take; empty for none."""
        shot = self.shot
        takes = self._workbench.takes_of(shot.id) if shot is not None else ()
        return next((take.id for take in takes if shot is not None and take.id == shot.chosen_take), "")

    @property
    def can_trim(self) -> bool:
        """Whether there is a take (or a trim left of one) to cut."""
        clip = self.clip
        return clip is not None and (clip.take is not None or clip.shot.trim is not None)

    @property
    def held_frames(self) -> int:
        """For how many frames the last picture of the take stands."""
        clip = self.clip
        return clip.held if clip is not None else 0

    @property
    def caption(self) -> str:
        """The card's text, as it is being typed."""
        shot = self.shot
        if shot is None:
            return ""
        if self._caption is not None and self._caption[0] == shot.id:
            return self._caption[1]
        return shot.caption

    @property
    def several(self) -> Several | None:
        """Return what is said of more than one selected shot."""
        shots, timeline = self.shots, self._cutting.timeline
        if len(shots) < 2 or timeline is None:
            return None
        chosen = {shot.id for shot in shots}
        frames = sum(clip.frames for clip in timeline.picture.clips if clip.shot.id in chosen)
        lengths = {shot.parameters.duration_s for shot in shots}
        planned_s = lengths.pop() if len(lengths) == 1 else None
        return Several(len(shots), frames, planned_s, sum(shot.trim is not None for shot in shots))

    # --- edits ---

    def choose(self, take_id: str) -> None:
        """Choose the take that stands for the shot; no id leaves the choice to the grades."""
        shot = self.shot
        if shot is not None and take_id != self.chosen:
            self._edits.choose_take(shot.id, take_id or None)

    def plan(self, duration_s: float) -> None:
        """Plan all selected shots for a length in seconds; none changes nothing."""
        if duration_s > 0:
            self._edits.set_planned_s([shot.id for shot in self.shots], duration_s)

    def trim_to(self, first_frame: int | None, end_frame: int | None) -> None:
        """Let the cut begin at another frame of the take, or end before another one; None leaves that end."""
        clip, rate = self.clip, self.rate
        if clip is None or rate is None or not self.can_trim:
            return
        source = clip.source
        if first_frame is not None:
            source = trims.with_in(clip, first_frame)
        if end_frame is not None:
            source = trims.with_out(trims.with_source(clip, source, rate), end_frame, rate)
        if source == clip.source:
            self.changed.emit()  # the fields show again what holds
        else:
            self._clips.show(clip, source)

    def clear_trims(self) -> None:
        """Let the cut show all of the takes again."""
        self._edits.clear_trims([shot.id for shot in self.shots if shot.trim is not None])

    def write_caption(self, text: str) -> None:
        """Take over the card's text as it is typed."""
        shot = self.shot
        if shot is None or text == self.caption:
            return
        if len(text.strip()) > CAPTION_LIMIT:
            self.refused.emit(self.tr("A caption has at most %n character(s).", "", CAPTION_LIMIT))
            self.changed.emit()
            return
        self._caption = (shot.id, text)
        self._unsaved = (shot.id, f"{shot.id}:caption:{self._burst}", text)
        if not self._saving:
            self._saving = True
            self._workbench.run(self._save(), "save caption")

    def leave_caption(self) -> None:
        """End a run of typing: the next edit is an undo step of its own."""
        self._burst += 1
        self._caption = None

    def make_animatics(self) -> tuple[str, ...]:
        """Return the ids of the selected shots that can be drawn: those with a prompt."""
        return tuple(shot.id for shot in self.shots if shot.prompt.text.strip())

    async def settle(self) -> None:
        """Return when the caption is saved."""
        await self._save()

    async def _save(self) -> None:
        async with self._saved:
            try:
                while self._unsaved is not None:
                    (shot_id, merge_key, text), self._unsaved = self._unsaved, None
                    project = self._workbench.project
                    if project is None or project.shot(shot_id) is None:
                        return
                    await self._workbench.workspace.storyboard.set_caption(
                        project.id, shot_id, text, merge_key=merge_key, editor=EDITOR
                    )
            finally:
                self._saving = False

    def _on_project_changed(self, change: ProjectChange) -> None:
        if change.editor == EDITOR or self._caption is None:
            return
        shot = self._workbench.project.shot(self._caption[0]) if self._workbench.project is not None else None
        if shot is None or shot.caption != self._caption[1].strip():
            self._caption = None  # undone, or written elsewhere
            self._unsaved = None

    def _announce(self, *_: object) -> None:
        shot = self.shot
        if self._caption is not None and (shot is None or shot.id != self._caption[0]):
            self.leave_caption()
        self.changed.emit()


def frame_of_timecode(text: str, rate: FrameRate) -> int | None:
    """Return the frame of "ss:ff" or a longer timecode, or None where it is none. A number alone counts frames."""
    parts = text.strip().replace(";", ":").replace(".", ":").split(":")
    if not 1 <= len(parts) <= 4 or not all(part.strip().isdecimal() and len(part) < 7 for part in parts):
        return None
    numbers = [0] * (4 - len(parts)) + [int(part) for part in parts]
    per_second = -(-rate.numerator // rate.denominator)
    return ((numbers[0] * 60 + numbers[1]) * 60 + numbers[2]) * per_second + numbers[3]


def trim_timecode(frame: int, rate: FrameRate) -> str:
    """Return a frame of a take as "ss:ff", with minutes and hours where there are any."""
    code = rate.timecode(frame)
    return code.removeprefix("00:").removeprefix("00:")


def source_words(source: TimeRange, rate: FrameRate) -> tuple[str, str]:
    """Return where a source range begins and where it ends, as timecodes."""
    return trim_timecode(source.first_frame, rate), trim_timecode(source.end_frame, rate)
