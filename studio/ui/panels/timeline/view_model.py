"""Owns what the strip of the cut shows and does: selection, trims with their live draft, moves, and the chosen take."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.domain import trims
from studio.domain.frames import TimeRange
from studio.domain.timeline import Clip, Timeline, take_frames
from studio.ui.clip_edits import ClipEdits
from studio.ui.cut_parts import codes_of
from studio.ui.cutting import Cutting
from studio.ui.kit.later import Later
from studio.ui.sequence_player import SequencePlayer
from studio.ui.shot_edits import ShotEdits
from studio.ui.shot_words import grade_words, length_of, length_sentence, take_words
from studio.ui.workbench import Workbench


class Grip(StrEnum):
    """What of a clip is moved: its begin, its end, or what it shows between them."""

    IN = "in"
    OUT = "out"
    SLIP = "slip"


class Place(NamedTuple):
    """Where a clip can be put: before place `at` of a scene (the moved ones counted), which is at `frame`."""

    scene_id: str
    at: int
    frame: int


class _Draft(NamedTuple):
    clip: Clip
    grip: Grip
    source: TimeRange
    cut: Timeline
    playhead: int


class TimelineViewModel(QObject):
    """The cut as the strip shows it. `changed` says that clips, selection or grip are other ones."""

    changed = Signal()

    def __init__(
        self,
        workbench: Workbench,
        cutting: Cutting,
        player: SequencePlayer,
        edits: ShotEdits,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._cutting = cutting
        self.player = player
        self._edits = edits
        self._clip_edits = ClipEdits(workbench)
        self._codes: tuple[object, dict[str, str]] = (None, {})
        self._draft: _Draft | None = None
        self._wanted: dict[str, TimeRange] = {}  # by shot, what edits on their way will let its clip show
        self._on_their_way = 0
        self.grip: Grip | None = None  # which end of the open clip the nudge keys move
        self._drafting = Later(self._show_draft, self)
        player.cut_changed.connect(self.changed)
        cutting.selection_changed.connect(self._on_selection)
        workbench.shot_opened.connect(self._on_selection)

    # --- what is shown ---

    @property
    def timeline(self) -> Timeline | None:
        """The cut, or the draft of a trim."""
        return self.player.timeline

    @property
    def clips(self) -> tuple[Clip, ...]:
        """The clips from left to right."""
        return self.timeline.picture.clips if self.timeline is not None else ()

    @property
    def selection(self) -> tuple[str, ...]:
        """The ids of the selected shots."""
        return self._cutting.selection

    @property
    def open_id(self) -> str:
        """The id of the open shot; empty where there is none."""
        return self._workbench.shot.id if self._workbench.shot is not None else ""

    @property
    def open_clip(self) -> Clip | None:
        """The clip of the open shot: keys act on it."""
        return self.clip_of(self.open_id)

    @property
    def draft_shift(self) -> int:
        """By how many frames the strip lies further right while a clip's begin is dragged, so that its end stays."""
        draft = self._draft
        return draft.clip.frames - draft.source.frames if draft is not None and draft.grip is Grip.IN else 0

    @property
    def is_trimming(self) -> bool:
        """Whether a trim is being dragged."""
        return self._draft is not None

    def clip_of(self, shot_id: str) -> Clip | None:
        """Return a shot's clip."""
        return self.timeline.picture.clip_of(shot_id) if self.timeline is not None else None

    def code(self, shot_id: str) -> str:
        """Return a shot's code."""
        project = self._workbench.project
        if self._codes[0] is not project:
            self._codes = (project, codes_of(project) if project is not None else {})
        return self._codes[1].get(shot_id, "")

    def sentence(self, clip: Clip) -> str:
        """Return a clip in words, for a screen reader."""
        rate = self.player.rate
        words = [f"{self.code(clip.shot.id)} {clip.shot.name}"]
        if clip.take is not None:
            words += [grade_words(clip.take.grade), take_words(clip.take)]
        else:
            words.append(self.tr("no take yet"))
        words.append(length_sentence(length_of(clip, rate)))
        if clip.shot.trim is not None:
            words.append(self.tr("trimmed"))
        if clip.shot.id in self.selection:
            words.append(self.tr("selected"))
        place = next((at for at, one in enumerate(self.clips, 1) if one.shot.id == clip.shot.id), 0)
        words.append(self.tr("{0} of {1}").format(place, len(self.clips)))
        return ", ".join(words)

    # --- selection ---

    def select(self, shot_id: str, *, toggle: bool = False, extend: bool = False) -> None:
        """Select a clip alone, together with others, or all from the open one to it. The playhead stays."""
        order = [clip.shot.id for clip in self.clips]
        opened = self.open_clip
        if extend and opened is not None and shot_id in order:
            first, last = sorted((order.index(opened.shot.id), order.index(shot_id)))
            self.player.select(tuple(order[first : last + 1]), opened.shot.id)
        elif toggle:
            there = shot_id in self.selection
            chosen = tuple(one for one in order if (one in self.selection) != (one == shot_id))
            if chosen:
                self.player.select(chosen, chosen[-1] if there else shot_id)
        else:
            self.player.select((shot_id,), shot_id)

    def select_all(self) -> None:
        """Select every clip."""
        order = tuple(clip.shot.id for clip in self.clips)
        opened = self.open_clip
        if order:
            self.player.select(order, opened.shot.id if opened is not None else None)

    def walk(self, step: int) -> None:
        """Go to the join before (-1) or behind (1) the playhead and select the clip there."""
        self.player.go_to_edit(step)
        clip = self.player.clip
        if clip is not None:
            self.select(clip.shot.id)

    def hold(self, grip: Grip | None) -> None:
        """Let the nudge keys move this end of the open clip."""
        if grip is not self.grip:
            self.grip = grip
            self.changed.emit()

    # --- trims with keys ---

    def set_in(self) -> None:
        """Let the clip at the playhead begin with the frame under it."""
        clip = self._clip_here()
        if clip is not None and clip.take is not None:
            self.hold(Grip.IN)
            self._show(clip, trims.with_in(clip, clip.source.first_frame + self.player.frame - clip.start_frame))

    def set_out(self) -> None:
        """Let the clip at the playhead end with the frame under it."""
        clip = self._clip_here()
        if clip is not None:
            self.hold(Grip.OUT)
            end = clip.source.first_frame + self.player.frame - clip.start_frame + 1
            self._show(clip, trims.with_out(clip, end, self.player.rate))

    def clear_in(self) -> None:
        """Let the clip at the playhead begin with its take."""
        clip = self._clip_here()
        if clip is not None and clip.shot.trim is not None:
            self._show(clip, trims.with_in(clip, 0))

    def clear_out(self) -> None:
        """Let the clip at the playhead end with its take, or its plan where the take is too short."""
        clip = self._clip_here()
        if clip is not None and clip.shot.trim is not None:
            end = max(trims.whole(clip, self.player.rate).frames, clip.source.first_frame + 1)
            self._show(clip, trims.with_out(clip, end, self.player.rate))

    def clear_trims(self) -> None:
        """Let the selected clips show all of their takes again."""
        self._edits.clear_trims(self.selection)

    def nudge(self, frames: int) -> None:
        """Move the held end of the open clip, its end where none is held. Nudges in a row are one undo step."""
        clip = self._as_wanted(self.open_clip)
        if clip is None:
            return
        grip = self.grip if self.grip is not None and self._can(clip, self.grip) else Grip.OUT
        self.hold(grip)
        self._show(clip, self._moved(clip, grip, frames), merge_key=f"{clip.shot.id}:{grip}")

    def slip(self, frames: int) -> None:
        """Show what is some frames later in the open clip's take, in the same place of the cut."""
        clip = self._as_wanted(self.open_clip)
        if clip is not None and self._can(clip, Grip.SLIP):
            self._show(clip, self._moved(clip, Grip.SLIP, frames), merge_key=f"{clip.shot.id}:slip")

    # --- trims that are dragged ---

    def can_drag(self, shot_id: str, grip: Grip) -> bool:
        """Say whether that of a clip can be moved: a shot without a take has only an end."""
        clip = self.clip_of(shot_id)
        return clip is not None and self._can(clip, grip)

    def begin_trim(self, shot_id: str, grip: Grip) -> None:
        """Take hold of a clip's begin, end or content."""
        clip, cut = self.clip_of(shot_id), self.timeline
        if clip is not None and cut is not None and self._draft is None and self._can(clip, grip):
            self._draft = _Draft(clip, grip, clip.source, cut, self.player.frame)

    def drag_trim(self, frames: int, snap: int = 0) -> None:
        """Move what is held by `frames` from where it was taken; within `snap` of the playhead it goes there."""
        draft = self._draft
        if draft is None:
            return
        clip, grip = draft.clip, draft.grip
        if grip is not Grip.SLIP:
            edge = clip.start_frame if grip is Grip.IN else clip.end_frame
            stops = [draft.playhead]
            if grip is Grip.OUT and clip.take is not None:
                stops.append(edge + take_frames(clip.take, self.player.rate) - clip.source.end_frame)
            near = min(stops, key=lambda stop: abs(edge + frames - stop))
            frames = near - edge if abs(edge + frames - near) <= snap else frames
        source = self._moved(clip, grip, frames)
        if source != draft.source:
            self._draft = draft._replace(source=source)
            self._drafting.ask()

    def finish_trim(self) -> None:
        """Let go: what was dragged becomes one undo step."""
        self._drafting.now()
        draft, self._draft = self._draft, None
        if draft is None:
            return
        if draft.grip is not Grip.SLIP:
            self.hold(draft.grip)
        if draft.source == draft.clip.source:
            self.player.end_draft()
        else:
            self._show(draft.clip, draft.source)

    def cancel_trim(self) -> None:
        """Leave everything as it was."""
        if self._draft is not None:
            self._draft = None
            self.player.end_draft()
            self.changed.emit()

    # --- order, takes ---

    def place_at(self, at: float) -> Place | None:
        """Return where a clip that is let go at a place (in frames) would be put: beside the nearest join."""
        project = self._workbench.project
        clips = self.clips
        if project is None or not clips or self.timeline is None:
            return None
        clip = self.timeline.picture.clip_at(int(min(max(0.0, at), self.timeline.frames - 1)))
        clip = clip or clips[-1]
        behind = at >= clip.start_frame + clip.frames / 2
        for scene in project.scenes:
            ids = [shot.id for shot in scene.shots]
            if clip.shot.id in ids:
                return Place(scene.id, ids.index(clip.shot.id) + behind, clip.end_frame if behind else clip.start_frame)
        return None

    def move_to(self, shot_ids: tuple[str, ...], place: Place) -> None:
        """Put clips somewhere else in the film."""
        self._edits.move_shots(shot_ids, place.scene_id, place.at)

    def move(self, step: int) -> None:
        """Move the selected clips one place back (-1) or on (1)."""
        self._edits.step_shots(self.selection, step)

    def remove(self) -> None:
        """Take the selected shots out of the film; undo brings them back."""
        self._edits.remove(self.selection)

    def why_not_take(self, shot_id: str, take_id: str) -> str:
        """Return why a take cannot stand for a shot; empty where it can."""
        take = next((take for take in self._workbench.takes if take.id == take_id), None)
        if take is None:
            return self.tr("This take is not in the project any more.")
        if take.shot_id != shot_id:
            return self.tr("This take belongs to {0}.").format(self.code(take.shot_id) or self.tr("another shot"))
        return ""

    def choose_take(self, shot_id: str, take_id: str) -> None:
        """Let a take stand for a shot."""
        self._edits.choose_take(shot_id, take_id)

    # --- inside ---

    def _can(self, clip: Clip, grip: Grip) -> bool:
        if grip is Grip.OUT:
            return True
        if grip is Grip.IN:
            return clip.take is not None or clip.shot.trim is not None
        return clip.take is not None and take_frames(clip.take, self.player.rate) > clip.source.frames

    def _moved(self, clip: Clip, grip: Grip, frames: int) -> TimeRange:
        if grip is Grip.IN:
            return trims.with_in(clip, clip.source.first_frame + frames)
        if grip is Grip.OUT:
            return trims.with_out(clip, clip.source.end_frame + frames, self.player.rate)
        return trims.slipped(clip, frames, self.player.rate)

    def _clip_here(self) -> Clip | None:
        """Return the clip at the playhead and open it."""
        clip = self.player.clip
        if clip is not None:
            self.select(clip.shot.id)
        return clip

    def _show(self, clip: Clip, source: TimeRange, merge_key: str = "") -> None:
        if source == clip.source:
            return
        self._wanted[clip.shot.id] = source
        self._on_their_way += 1
        self._clip_edits.show(clip, source, merge_key=merge_key, done=self._on_edited)

    def _as_wanted(self, clip: Clip | None) -> Clip | None:
        """Return a clip as it will be: keys that are held down come faster than edits are saved."""
        wanted = self._wanted.get(clip.shot.id) if clip is not None else None
        if clip is None or wanted is None:
            return clip
        return trims.with_source(clip, wanted, self.player.rate)

    def _on_edited(self) -> None:
        self._on_their_way -= 1
        if not self._on_their_way:
            self._wanted.clear()
            self.player.end_draft()

    def _show_draft(self) -> None:
        draft = self._draft
        if draft is None:
            return
        cut = trims.retimed(draft.cut, draft.clip.shot.id, draft.source)
        clip = cut.picture.clip_of(draft.clip.shot.id)
        if clip is not None:
            self.player.show_draft(cut, clip.end_frame - 1 if draft.grip is Grip.OUT else clip.start_frame)

    def _on_selection(self) -> None:
        self.grip = None
        self.changed.emit()
