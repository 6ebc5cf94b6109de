"""Owns the one decision of playback: which frame goes on all panes now, and when to look again.

Plain Python over the clock, the lanes and the sound; the engine gives it a timer and signals.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from studio.domain.errors import StudioError
from studio.ui.kit.playback.clock import FrameClock
from studio.ui.kit.playback.lanes import Lanes
from studio.ui.kit.playback.playback_time import PlaybackTime
from studio.ui.kit.playback.sound import SoundFeed, SoundPlan
from studio.ui.kit.playback.sources import SAMPLE_RATE, Timeline

_PREROLL = 3  # frames that must be ready before time begins to run
_AT_REST = 2  # the one on screen, and the next for a step
_LOOK_BACK = 60  # steps: pictures later than this are not shown any more
_CHASE = 3  # steps: as late as this, a lane goes on from where it is
_LEAP = 6  # steps to leap ahead when it is later than that
_LONGEST_LEAP = 48
_LATE_MS = 4
_WAIT_MS = 4
_SOUND_MS = 20
_NS_A_MS = 1_000_000


class Tick(NamedTuple):
    """What a tick did. `frame` is what all panes were given, None where they keep what they have.

    `wait_ms` says when to look again, None that nothing is to be expected.
    """

    frame: int | None = None
    wait_ms: int | None = None
    held: tuple[bool, bool] = (False, False)
    opened: Timeline | None = None
    ended: bool = False
    error: StudioError | None = None


class Ticker:
    """Moves the clock and shows its frames. `playing` is the wish; time runs once the first frames are ready."""

    def __init__(self, clock: FrameClock, lanes: Lanes, time: PlaybackTime, sound: SoundFeed | None) -> None:
        self._clock = clock
        self._lanes = lanes
        self._time = time
        self._sound = sound
        self._opening = False
        self._dragging = False
        self._shown_step = -1
        self._aim, self._leap = -1, _LEAP
        self._sound_prepared = False
        self._fresh = True  # the frame of the clock has not been shown since the last change
        self.playing = False
        self.shown = 0
        self.dropped = 0

    @property
    def opening(self) -> bool:
        """Whether sources are being opened."""
        return self._opening

    def begin(self) -> None:
        """Wait for newly given sources to open."""
        self._halt()
        self.playing = self._dragging = False
        self._opening = self._lanes.count > 0
        if self._sound is not None:
            self._sound.open(self._lanes.sound_maker)

    def go_on_with(self, timeline: Timeline, frame: int) -> None:
        """Stand at a frame of newly given sources whose length is known; play goes on there once they are ready."""
        self._halt()
        self._opening = self._dragging = False
        self._clock.set_timeline(timeline.frames, timeline.rate, frame)
        if self._sound is not None:
            self._sound.open(self._lanes.sound_maker)

    def use_sound(self, sound: SoundFeed) -> None:
        """Play the sound of the present source and of those to come; only while time stands (see `change`)."""
        self._sound = sound
        sound.open(self._lanes.sound_maker)

    def change(self, action: Callable[[], None]) -> None:
        """Do something to the clock or the lanes; play goes on after it as soon as its frames are ready."""
        self._halt()
        action()
        self._dragging = False

    def drag(self, frame: int) -> None:
        """Show the key frame nearest to a frame; play goes on after the drag."""
        self._halt()
        self._clock.seek(frame)
        self._dragging = True

    def tick(self) -> Tick:
        """Show what is due; return what was done."""
        error = self._lanes.pump()
        if error is not None:
            self._halt()
            self.playing = self._opening = False
            return Tick(error=error)
        if self._lanes.count == 0:
            return Tick()
        if self._opening:
            timeline = self._lanes.timeline()
            if timeline is None:
                return Tick(wait_ms=_WAIT_MS)
            self._opening = False
            self._clock.set_timeline(timeline.frames, timeline.rate)
            return Tick(opened=timeline, wait_ms=0)
        if self._clock.playing:
            return self._run()
        return self._stand()

    def _run(self) -> Tick:
        """Show the newest frame that is due and that every lane has."""
        if self._clock.at_end:
            return self._end()
        step = self._clock.step()
        shown: int | None = None
        held = (False, False)
        for candidate in range(step, max(self._shown_step, step - _LOOK_BACK), -1):
            frame = self._clock.frame_of(candidate)
            if self._lanes.has(frame):
                held = self._lanes.show(frame)
                self.shown += 1
                self.dropped += candidate - self._shown_step - 1
                self._shown_step, shown, self._leap = candidate, frame, _LEAP
                break
        self._want_from(step)
        if self._sound is not None:
            self._sound.pump(play=True)
        wait_ms = -(-self._clock.due_in_ns() // _NS_A_MS)
        if self._shown_step < step:
            wait_ms = min(wait_ms, _LATE_MS)
        return Tick(shown, min(wait_ms, _SOUND_MS) if self._sound is not None else wait_ms, held)

    def _want_from(self, step: int) -> None:
        """Have the next frames decoded.

        A lane that is a little late goes on where it is. One that is far behind would only ever finish frames that
        are over: all lanes then leap to the same frame ahead and wait for its time, further ahead if that fails.
        """
        late = step - self._shown_step
        first = min(step, self._shown_step + 1)
        if late > _CHASE:
            if self._aim <= step:
                self._aim = step + self._leap
                self._leap = min(2 * self._leap, _LONGEST_LEAP)
            first = self._aim
        ahead = self._clock.upcoming(self._lanes.ahead(), first)
        keep = self._clock.upcoming(min(late, _LOOK_BACK) + 1, step - min(late, _LOOK_BACK))
        self._lanes.want(ahead, self._clock.rate, keep=keep)

    def _stand(self) -> Tick:
        """Show the frame that time stands on; start where play is wished and enough is ready.

        At rest hardly more is kept ready: pictures are large, and a start decodes its first ones in some ms.
        """
        frame, key = self._clock.frame, self._dragging
        ahead = (frame,) if key else self._clock.upcoming(self._lanes.ahead() if self.playing else _AT_REST)
        self._lanes.want(ahead, self._clock.rate, key=key)
        shown: int | None = None
        held = (False, False)
        if self._lanes.has(frame, key=key):
            held = self._lanes.show(frame, key=key)
            shown = frame if self._fresh else None
            self._fresh = False
        if self.playing and not key:
            if not all(self._lanes.has(coming) for coming in ahead[:_PREROLL]):
                return Tick(shown, _WAIT_MS, held)
            return self._start(shown, held)
        settled = self._lanes.is_sharp(frame, key=key)
        return Tick(shown, None if settled else _WAIT_MS, held)

    def _start(self, shown: int | None, held: tuple[bool, bool]) -> Tick:
        plan = self._sound_plan()
        if self._sound is not None and plan is not None:
            if not self._sound_prepared:
                self._sound_prepared = True
                self._sound.prepare(plan)
            self._sound.pump()
            if not self._sound.is_ready:
                return Tick(shown, _WAIT_MS, held)
            self._sound.start()
            self._time.follow(self._sound.output.played_ns)
        self._clock.play()
        self._shown_step = 0 if not self._fresh else -1
        return Tick(shown, 0, held)

    def _sound_plan(self) -> SoundPlan | None:
        if self._clock.speed != 1:
            return None
        first, last = self._clock.range
        loop = (self._sample(first), self._sample(last + 1)) if self._clock.loop else None
        return SoundPlan(self._sample(self._clock.frame), loop)

    def _sample(self, frame: int) -> int:
        return int(frame * Fraction(SAMPLE_RATE) / self._clock.rate)

    def _end(self) -> Tick:
        self._halt()
        self.playing = False
        frame = self._clock.frame
        self._fresh = True
        return self._stand()._replace(ended=True) if self._lanes.has(frame) else Tick(wait_ms=_WAIT_MS, ended=True)

    def _halt(self) -> None:
        """Stop time where it is, and the sound."""
        self._clock.pause()
        self._time.let_go()
        self._shown_step = self._aim = -1
        self._fresh = True
        self._sound_prepared = False
        if self._sound is not None:
            self._sound.stop()
