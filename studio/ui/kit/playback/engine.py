"""Owns playback in the window: joins the frame clock, the lanes' decoding, the sound and the panes.

One tick decides the frame; all panes get the pictures of that same frame in that tick, or none of them does. Nothing
is decoded in the window's thread. It knows no files (the frames port opens them) and has no controls.

Over 400 lines: one object is asked for every way of playing, each a few lines over the parts that do the work.
"""

import time
from collections.abc import Callable, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from studio.domain.frames import FrameRate
from studio.domain.media import Picture
from studio.domain.ports import Frames
from studio.domain.render import PreviewFrame
from studio.ui.kit.playback.clock import FrameClock, Range
from studio.ui.kit.playback.lanes import PAIR, Cut, Lanes
from studio.ui.kit.playback.pane import VideoPane
from studio.ui.kit.playback.playback_time import PlaybackTime
from studio.ui.kit.playback.sound import SoundFeed, SoundOutput
from studio.ui.kit.playback.sources import CutPart, Timeline
from studio.ui.kit.playback.ticker import Ticker

SLOW = Fraction(1, 4)
_SHUTTLE = (Fraction(1), Fraction(2), Fraction(4))
_NS_A_MS = 1_000_000


class PlaybackState(StrEnum):
    """What the engine is doing."""

    EMPTY = "empty"
    OPENING = "opening"
    PAUSED = "paused"
    PLAYING = "playing"
    LIVE = "live"
    FAILED = "failed"


class Figures(NamedTuple):
    """What happened since `reset_figures`. Dropped frames were due and never shown, in any pane."""

    shown: int
    dropped: int
    longest_tick_ms: float


class PlaybackEngine(QObject):
    """Plays one clip, two in lock step, up to nine on a wall, a cut, or shows a clip while it is being drawn.

    Frames are those of the timeline: of the clip, of A where there are two, of the first on a wall, of the cut. All
    methods return at once. `frame_shown` says that every pane has that frame; `failed` hands on the `StudioError` of a
    file.
    """

    frame_shown = Signal(int)
    state_changed = Signal(object)
    duration_changed = Signal(int)
    speed_changed = Signal(float)
    range_changed = Signal(int, int)
    loop_changed = Signal(bool)
    volume_changed = Signal(float, bool)
    held_changed = Signal(bool, bool)
    ended = Signal()
    failed = Signal(object)

    def __init__(
        self,
        frames: Frames,
        sound: SoundOutput | None = None,
        monotonic_ns: Callable[[], int] = time.monotonic_ns,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._time = PlaybackTime(monotonic_ns)
        self._clock = FrameClock(self._time.now_ns)
        self._lanes = Lanes(frames)
        self._sound = SoundFeed(sound) if sound is not None else None
        self._find_sound: Callable[[], SoundOutput | None] | None = None
        self._ticker = Ticker(self._clock, self._lanes, self._time, self._sound)
        self._state = PlaybackState.EMPTY
        self._frame = 0
        self._held = (False, False)
        self._volume, self._muted = 1.0, False
        self._longest_ns = 0
        self._closed = False
        self._is_cut = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)

    # --- what it shows ---

    def attach(self, pane: VideoPane, lane: int = 0) -> None:
        """Let a pane show lane 0 (the clip, A, the cut), lane 1 (B), or a later one of a wall."""
        self._lanes.attach(pane, lane)
        pane.device_size_changed.connect(self._look_again)
        self._look_again()

    def detach(self, pane: VideoPane) -> None:
        """Stop showing in a pane."""
        if self._lanes.detach(pane):
            pane.device_size_changed.disconnect(self._look_again)

    def open_clip(self, path: str) -> None:
        """Show one clip from its first frame, paused. The pane keeps its picture until the new one is there."""
        self._open([([CutPart(path, 0, 1)], None)])

    def open_pair(self, path_a: str, path_b: str) -> None:
        """Show A and B in lock step; the shorter one holds its last frame; the sound is B's."""
        self._open([([CutPart(path, 0, 1)], None) for path in (path_a, path_b)])

    def open_cut(self, parts: Sequence[CutPart], rate: FrameRate, frame: int = 0) -> None:
        """Show clips (at least one) joined at `rate`, without a gap at the cuts, from `frame` on.

        After another cut this is what an edit made of it: play goes on, the picture stays until the new one is there.
        """
        goes_on = self._is_cut and self._state is PlaybackState.PLAYING
        self._lanes.open([(parts, rate)])
        self._ticker.playing = goes_on
        self._ticker.go_on_with(Timeline(sum(part.frames for part in parts), rate.fraction), frame)
        self._is_cut, self._frame = True, self._clock.frame
        self._set_state(PlaybackState.PLAYING if goes_on else PlaybackState.PAUSED)
        self.duration_changed.emit(self.frames)
        self._look_again()

    def open_wall(self, clips: Sequence[tuple[CutPart, FrameRate]], frame: int = 0, *, play: bool = False) -> None:
        """Show up to nine whole clips (at least one) in lock step from `frame` on, each of a known length and rate.

        The timeline is that of the first clip, as long as the longest; a shorter one holds its last picture. The sound
        is the last one's until `hear` names another.
        """
        self._lanes.open([([part], rate) for part, rate in clips])
        master = clips[0][1].fraction
        frames = max(-int(-part.frames * master / rate.fraction // 1) for part, rate in clips)
        if play:
            self._look_for_sound()
        self._ticker.playing = play
        self._ticker.go_on_with(Timeline(frames, master), frame)
        self._is_cut, self._frame = False, self._clock.frame
        self._set_state(PlaybackState.PLAYING if play else PlaybackState.PAUSED)
        self.duration_changed.emit(self.frames)
        self.range_changed.emit(*self._clock.range)
        self._look_again()

    def hear(self, lane: int | None) -> None:
        """Have the sound of one lane heard, None: of the last one."""
        self._change(lambda: self._lanes.hear(lane))
        if self._sound is not None:
            self._sound.open(self._lanes.sound_maker)

    def open_live(self, frames: int, rate: FrameRate, shape: tuple[int, int]) -> None:
        """Show a clip that is being drawn: `push_preview` brings its pictures. `shape` is its width and height."""
        self.close_source()
        self._clock.set_timeline(frames, rate.fraction)
        self._lanes.set_shape(*shape)
        self._set_state(PlaybackState.LIVE)
        self.duration_changed.emit(frames)

    def push_preview(self, frame: PreviewFrame) -> None:
        """Show a frame that was just drawn; ignored where nothing live is shown."""
        if self._state is PlaybackState.LIVE:
            self._lanes.show_live(Picture(frame.width_px, frame.height_px, frame.width_px * 4, frame.pixels))
            self._announce(frame.frame_index)

    def find_sound_with(self, find: Callable[[], SoundOutput | None]) -> None:
        """Look for a device with `find` when something is played for the first time: that loads Qt's sound library."""
        self._find_sound = find

    def use_sound(self, output: SoundOutput) -> None:
        """Play sound on a device from now on; `open_device` finds the computer's own. For an engine without one."""
        if self._sound is None:
            self._sound = SoundFeed(output)
            output.set_volume(0.0 if self._muted else self._volume)
            sound = self._sound
            self._change(lambda: self._ticker.use_sound(sound))

    def close_source(self) -> None:
        """Show nothing."""
        self._lanes.shut()
        self._ticker.begin()
        self._timer.stop()
        self._frame, self._is_cut = 0, False
        self._set_state(PlaybackState.EMPTY)

    def swap(self) -> None:
        """Exchange A and B; the sound is that of the new B."""
        if self._lanes.count == PAIR and not self._ticker.opening:
            self._change(self._lanes.swap)
            if self._sound is not None:
                self._sound.open(self._lanes.sound_maker)

    def close(self) -> None:
        """End all threads; nothing may be asked afterwards."""
        self._closed = True
        self._timer.stop()
        self._lanes.close()
        if self._sound is not None:
            self._sound.close()

    # --- what is known ---

    @property
    def state(self) -> PlaybackState:
        """What it is doing."""
        return self._state

    @property
    def running(self) -> bool:
        """Whether time moves; play begins a moment later than asked, once its first frames are ready."""
        return self._clock.playing

    @property
    def frame(self) -> int:
        """The frame that was shown last."""
        return self._frame

    @property
    def frames(self) -> int:
        """Length of the timeline."""
        return self._clock.frames

    @property
    def rate(self) -> FrameRate:
        """Frames a second of the timeline."""
        return FrameRate(numerator=self._clock.rate.numerator, denominator=self._clock.rate.denominator)

    @property
    def speed(self) -> float:
        """Times the normal speed; below 0 backward."""
        return float(self._clock.speed)

    @property
    def range(self) -> Range:
        """The frames that play, both ends included."""
        return self._clock.range

    @property
    def loop(self) -> bool:
        """Whether play begins again at the end of the range."""
        return self._clock.loop

    @property
    def volume(self) -> tuple[float, bool]:
        """Loudness from 0 to 1 and whether it is muted."""
        return self._volume, self._muted

    @property
    def has_sound_device(self) -> bool:
        """Whether anything can be heard."""
        return self._sound is not None

    @property
    def held(self) -> tuple[bool, bool]:
        """For A and B, whether the clip is over and its last frame stands."""
        return self._held

    @property
    def figures(self) -> Figures:
        """Pictures shown and dropped, and the longest step in the window's thread."""
        return Figures(self._ticker.shown, self._ticker.dropped, self._longest_ns / _NS_A_MS)

    def reset_figures(self) -> None:
        """Count from 0 again."""
        self._ticker.shown = self._ticker.dropped = 0
        self._longest_ns = 0

    # --- transport ---

    def play(self) -> None:
        """Play at the present speed; from the range's other end where nothing is left to play.

        A source that is still being opened plays once it is open.
        """
        if self._can_move() or self._state is PlaybackState.OPENING:
            self._look_for_sound()
            self._ticker.playing = True
            self._change(self._clock.rewind_if_spent)
            if self._state is not PlaybackState.OPENING:
                self._set_state(PlaybackState.PLAYING)

    def _look_for_sound(self) -> None:
        find, self._find_sound = self._find_sound, None
        device = find() if find is not None else None
        if device is not None:
            self.use_sound(device)

    def pause(self) -> None:
        """Stand still on the frame that is due."""
        if self._state is PlaybackState.PLAYING:
            self._ticker.playing = False
            self._change(lambda: None)
            self._set_state(PlaybackState.PAUSED)

    def toggle(self) -> None:
        """Play or pause."""
        if self._state is PlaybackState.PLAYING:
            self.pause()
        else:
            self.play()

    def seek(self, frame: int) -> None:
        """Go to exactly that frame (clamped); play goes on from there."""
        if self._can_move():
            self._change(lambda: self._clock.seek(frame))

    def scrub(self, frame: int) -> None:
        """While dragging: stand on a frame and show the key frame nearest to it. End with `release`."""
        if self._can_move():
            self._ticker.drag(frame)
            self._look_again()

    def release(self) -> None:
        """End dragging: show the exact frame; play goes on if it was on."""
        self._change(lambda: None)

    def step(self, frames: int) -> None:
        """Stand still and go some frames on, or back where below 0."""
        self.pause()
        self.seek(self._clock.frame + frames)

    def set_speed(self, speed: float) -> None:
        """Set the speed: 0.25 to 4, below 0 backward. Only the normal speed has sound."""
        before = self._clock.speed
        self._change(lambda: self._clock.set_speed(Fraction(speed).limit_denominator(100)))
        if self._clock.speed != before:
            self.speed_changed.emit(float(self._clock.speed))

    def shuttle_forward(self, *, slow: bool = False) -> None:
        """Play forward; again: 2 times, then 4 times as fast. `slow` plays at a quarter."""
        self._shuttle(1, slow)

    def shuttle_back(self, *, slow: bool = False) -> None:
        """Play backward; again: 2 times, then 4 times as fast. `slow` plays at a quarter."""
        self._shuttle(-1, slow)

    def shuttle_stop(self) -> None:
        """Stand still, and forget the shuttle's speed."""
        self.pause()
        self.set_speed(1)

    def set_loop(self, loop: bool) -> None:
        """Begin again at the end of the range, or stop there."""
        if loop != self._clock.loop:
            self._change(lambda: self._clock.set_loop(loop))
            self.loop_changed.emit(loop)

    def set_range(self, first: int | None, last: int | None) -> None:
        """Play only the frames from `first` to `last`, both included; None is the timeline's own end."""
        before = self._clock.range
        first, last = first or 0, self._clock.frames - 1 if last is None else last
        self._change(lambda: self._clock.set_range(first, last))
        if self._clock.range != before:
            self.range_changed.emit(*self._clock.range)

    def set_volume(self, volume: float, *, muted: bool = False) -> None:
        """Set loudness (0 to 1, linear) and whether it is muted."""
        self._volume, self._muted = min(max(0.0, volume), 1.0), muted
        if self._sound is not None:
            self._sound.output.set_volume(0.0 if muted else self._volume)
        self.volume_changed.emit(self._volume, muted)

    # --- the tick ---

    def _open(self, cuts: Sequence[Cut]) -> None:
        self._lanes.open(cuts)
        self._ticker.begin()
        self._frame, self._is_cut = 0, False
        self._set_state(PlaybackState.OPENING)
        self._look_again()

    def _can_move(self) -> bool:
        return self._state in {PlaybackState.PAUSED, PlaybackState.PLAYING}

    def _shuttle(self, direction: int, slow: bool) -> None:
        if not self._can_move():
            return
        speed = abs(self._clock.speed)
        goes_on = self._state is PlaybackState.PLAYING and (self._clock.speed > 0) == (direction > 0)
        faster = next((step for step in _SHUTTLE if step > speed), _SHUTTLE[-1]) if goes_on else _SHUTTLE[0]
        self.set_speed(float(direction * (SLOW if slow else faster)))
        self.play()

    def _change(self, action: Callable[[], None]) -> None:
        self._ticker.change(action)
        self._look_again()

    def _look_again(self) -> None:
        if self._lanes.count and not self._closed:
            self._timer.start(0)

    def _tick(self) -> None:
        began_ns = time.perf_counter_ns()
        tick = self._ticker.tick()
        if tick.error is not None:
            self._set_state(PlaybackState.FAILED)
            self.failed.emit(tick.error)
            return
        if tick.wait_ms is not None:
            self._timer.start(tick.wait_ms)  # before anyone listens: what a listener asks for comes first
        if tick.opened is not None:
            self._set_state(PlaybackState.PLAYING if self._ticker.playing else PlaybackState.PAUSED)
            self.duration_changed.emit(tick.opened.frames)
            self.range_changed.emit(*self._clock.range)
        if tick.frame is not None:
            self._announce(tick.frame)
        if tick.frame is not None and tick.held != self._held:
            self._held = tick.held
            self.held_changed.emit(*tick.held)
        if tick.ended and not self._ticker.playing:
            self._set_state(PlaybackState.PAUSED)
            self.ended.emit()
        self._longest_ns = max(self._longest_ns, time.perf_counter_ns() - began_ns)

    def _announce(self, frame: int) -> None:
        self._frame = frame
        self.frame_shown.emit(frame)

    def _set_state(self, state: PlaybackState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
