"""Owns the playing of the whole cut: what stands for each shot, the playhead, and both through every edit.

Preview, timeline and inspector share it. It hears the cut and never changes it; it knows no widget but the pane that
its engine paints on.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from studio.domain.frames import DEFAULT_RATE, FrameRate
from studio.domain.ports import Frames
from studio.domain.timeline import Clip, Timeline
from studio.ui.cut_parts import CutParts
from studio.ui.cutting import Cutting
from studio.ui.kit.later import Later
from studio.ui.kit.playback.engine import PlaybackEngine, PlaybackState
from studio.ui.kit.playback.pane import VideoPane
from studio.ui.kit.playback.sound import SoundOutput
from studio.ui.kit.playback.sources import CutPart
from studio.ui.workbench import Workbench


class SequencePlayer(QObject):
    """Plays the cut. Frames are those of `timeline`. While nobody watches it stands still and reads no edits.

    `cut_changed` says that `timeline` is another one (an edit, another project, a draft of a trim).
    """

    cut_changed = Signal()
    playhead_moved = Signal(int)
    state_changed = Signal(object)  # PlaybackState
    speed_changed = Signal(float)
    held_changed = Signal(bool)
    volume_changed = Signal(float, bool)

    def __init__(
        self,
        workbench: Workbench,
        cutting: Cutting,
        frames: Frames,
        families: tuple[str, ...],
        find_sound: Callable[[QObject], SoundOutput | None] | None = None,
        monotonic_ns: Callable[[], int] = time.monotonic_ns,
        parent: QObject | None = None,
    ) -> None:
        """Play clips of `frames`; cards are written in the fonts `families`, sound goes to what `find_sound` finds."""
        super().__init__(parent)
        self._workbench = workbench
        self._cutting = cutting
        self._frames = frames
        self._find_sound = find_sound
        self._monotonic_ns = monotonic_ns
        self._engine: PlaybackEngine | None = None
        self._panes: list[VideoPane] = []
        self._watchers: set[QObject] = set()
        self._cut_parts = CutParts(workbench.workspace.takes, families)
        self._parts: tuple[CutPart, ...] = ()
        self._timeline: Timeline | None = None
        self._project_id = ""
        self._resume: tuple[str, int] = ("", 0)  # where the playhead of a project was left
        self._before_draft: tuple[Timeline, int] | None = None  # the cut and the playhead when a trim began
        self._stays = False
        self._frame = 0
        self._reading = Later(self._read, self)
        cutting.timeline_changed.connect(self._reading.ask)
        workbench.shot_opened.connect(self._on_shot_opened)

    # --- who watches ---

    def watch(self, watcher: QObject) -> None:
        """Follow the cut while `watcher`, and others, look."""
        self._watchers.add(watcher)
        self._reading.ask()
        self._reading.now()

    def leave(self, watcher: QObject) -> None:
        """Stand still when nobody looks any more."""
        self._watchers.discard(watcher)
        if not self._watchers and self._engine is not None:
            self._engine.pause()

    def attach(self, pane: VideoPane) -> None:
        """Show the pictures in a pane."""
        self._panes.append(pane)
        if self._engine is not None:
            self._engine.attach(pane)

    def resume_at(self, project_id: str, frame: int) -> None:
        """Begin a project at a frame when it is shown; the open shot goes before."""
        self._resume = (project_id, max(0, frame))

    @property
    def left_at(self) -> tuple[str, int]:
        """The project that is shown and where its playhead is."""
        return self._project_id, self._frame

    def close(self) -> None:
        """End playback; nothing may be asked afterwards."""
        self._watchers.clear()
        if self._engine is not None:
            self._engine.close()

    # --- what is known ---

    @property
    def timeline(self) -> Timeline | None:
        """The cut that is played; None without a project."""
        return self._timeline

    @property
    def frame(self) -> int:
        """Where the playhead is."""
        return self._frame

    @property
    def frames(self) -> int:
        """How long the cut is."""
        return self._timeline.frames if self._timeline is not None else 0

    @property
    def rate(self) -> FrameRate:
        """Frames a second of the cut."""
        return self._timeline.rate if self._timeline is not None else DEFAULT_RATE

    @property
    def clip(self) -> Clip | None:
        """The clip under the playhead."""
        return self._timeline.picture.clip_at(self._frame) if self._timeline is not None else None

    @property
    def state(self) -> PlaybackState:
        """What playback is doing."""
        return self._engine.state if self._engine is not None else PlaybackState.EMPTY

    @property
    def playing(self) -> bool:
        """Whether it plays, or is about to."""
        return self.state is PlaybackState.PLAYING

    @property
    def held(self) -> bool:
        """Whether the last frame of a clip stands because its take is too short."""
        return self._engine is not None and self._engine.held[0]

    @property
    def speed(self) -> float:
        """Times the normal speed; below 0 backward."""
        return self._engine.speed if self._engine is not None else 1.0

    @property
    def volume(self) -> tuple[float, bool]:
        """Loudness from 0 to 1 and whether it is muted."""
        return self._engine.volume if self._engine is not None else (self._workbench.settings.volume, False)

    @property
    def engine(self) -> PlaybackEngine:
        """The engine, made when it is first needed."""
        if self._engine is None:
            engine = self._engine = PlaybackEngine(self._frames, None, self._monotonic_ns, self)
            find = self._find_sound
            if find is not None:
                engine.find_sound_with(lambda: find(engine))
            engine.set_volume(self._workbench.settings.volume)
            for pane in self._panes:
                engine.attach(pane)
            engine.frame_shown.connect(self._move_playhead)
            engine.state_changed.connect(self.state_changed)
            engine.speed_changed.connect(self.speed_changed)
            engine.held_changed.connect(self._on_held)
            engine.volume_changed.connect(self.volume_changed)
            engine.failed.connect(self._workbench.failed)
        return self._engine

    # --- transport; without a cut nothing happens ---

    def seek(self, frame: int) -> None:
        """Go to exactly that frame (clamped)."""
        if self.frames:
            self._move_playhead(frame)
            self.engine.seek(self._frame)

    def scrub(self, frame: int) -> None:
        """While dragging: go to a frame and show what is near it; end with `release`."""
        if self.frames:
            self._move_playhead(frame)
            self.engine.scrub(self._frame)

    def release(self, frame: int) -> None:
        """End dragging on exactly that frame."""
        self.scrub(frame)
        self.engine.release()

    def set_volume(self, volume: float, *, muted: bool = False) -> None:
        """Set the loudness, also for the next start."""
        self.engine.set_volume(volume, muted=muted)
        self._workbench.run(self._workbench.workspace.settings.change(volume=volume), "volume", exclusive=True)

    def go_to_edit(self, step: int) -> None:
        """Go to the join before (-1) or behind (1) the playhead; the film's last frame is the last one."""
        clip, timeline = self.clip, self._timeline
        if clip is None or timeline is None:
            return
        if step > 0:
            self.seek(clip.end_frame)
            return
        before = timeline.picture.clip_at(clip.start_frame - 1)
        at_start = self._frame == clip.start_frame and before is not None
        self.seek(before.start_frame if at_start and before is not None else clip.start_frame)

    def go_to_shot(self, shot_id: str) -> None:
        """Go to the first frame of a shot, unless the playhead is in it."""
        clip = self._timeline.picture.clip_of(shot_id) if self._timeline is not None else None
        if clip is not None and not clip.start_frame <= self._frame < clip.end_frame:
            self.seek(clip.start_frame)

    def select(self, shot_ids: tuple[str, ...], current: str | None = None) -> None:
        """Select shots of the cut; unlike a selection made elsewhere, this leaves the playhead where it is."""
        self._stays = True
        self._cutting.select(shot_ids, current)
        self._stays = False

    # --- a trim that is being dragged ---

    @property
    def is_draft(self) -> bool:
        """Whether the cut that is shown is not made yet."""
        return self._before_draft is not None

    def show_draft(self, timeline: Timeline, frame: int) -> None:
        """Show a cut that is not made yet, standing at a frame of it; edits wait until `end_draft`."""
        if self._before_draft is None and self._timeline is not None:
            self.engine.pause()
            self._before_draft = (self._timeline, self._frame)
        self._show(timeline, frame)

    def end_draft(self) -> None:
        """Show the cut as it is, with the playhead where it was."""
        if self._before_draft is not None:
            (self._timeline, self._frame), self._before_draft = self._before_draft, None
            self._read()

    # --- following the cut ---

    def _read(self) -> None:
        project, timeline = self._workbench.project, self._cutting.timeline
        if not self._watchers or self.is_draft:
            return
        if project is None or timeline is None or not timeline.picture.clips:
            self._forget(timeline)
            return
        is_same = project.id == self._project_id and self._timeline is not None
        frame = self._resume[1] if self._resume[0] == project.id else 0
        if is_same and self._timeline is not None:
            frame = same_place(self._timeline, timeline, self._frame)
        self._project_id = project.id
        self._show(timeline, min(frame, timeline.frames - 1))
        shot = self._workbench.shot
        if shot is not None and not is_same:
            self.go_to_shot(shot.id)

    def _forget(self, timeline: Timeline | None) -> None:
        self._timeline, self._parts, self._project_id, self._frame = timeline, (), "", 0
        if self._engine is not None:
            self._engine.close_source()
        self.cut_changed.emit()
        self.playhead_moved.emit(0)

    def _show(self, timeline: Timeline, frame: int) -> None:
        project = self._workbench.project
        if project is None:
            return
        parts = self._cut_parts.of(project, timeline)
        changed = parts != self._parts or self._timeline is None or timeline.rate != self._timeline.rate
        self._timeline, self._parts = timeline, parts
        if changed:
            self.engine.open_cut(parts, timeline.rate, frame)
        elif frame != self.engine.frame:
            self.engine.seek(frame)
        self.cut_changed.emit()
        self._move_playhead(frame)

    def _on_shot_opened(self) -> None:
        shot = self._workbench.shot
        if shot is not None and not (self._stays or self.is_draft or self.playing) and self._watchers:
            self._reading.now()
            self.go_to_shot(shot.id)

    def _move_playhead(self, frame: int) -> None:
        self._frame = min(max(0, frame), max(0, self.frames - 1))
        self.playhead_moved.emit(self._frame)

    def _on_held(self, held: bool, _: bool) -> None:
        self.held_changed.emit(held)


def same_place(before: Timeline, after: Timeline, frame: int) -> int:
    """Return where the picture at `frame` of a cut is after an edit: in the same shot, at the same place of its take.

    A shot that is gone leaves the playhead at the join where it was.
    """
    clip = before.picture.clip_at(frame)
    kept = after.picture.clip_of(clip.shot.id) if clip is not None else None
    if clip is None or kept is None:
        followers = (one.shot.id for one in before.picture.clips if clip is not None and one.start_frame > frame)
        following = next((one for shot in followers if (one := after.picture.clip_of(shot)) is not None), None)
        return following.start_frame if following is not None else min(frame, max(0, after.frames - 1))
    at = clip.source.first_frame + frame - clip.start_frame - kept.source.first_frame
    return kept.start_frame + min(max(0, at), kept.frames - 1)
