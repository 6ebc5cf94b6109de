"""Owns the cut: a project's shots as clips on a picture track, in whole frames at the project's rate.

The words are OpenTimelineIO's: a timeline has tracks, a track has clips in order, a clip shows a source range of its
medium. A clip's place follows from the lengths of those before it. Knows nothing of files.
"""

from bisect import bisect_right
from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from studio.domain.frames import FrameRate, TimeRange
from studio.domain.project import Project, Shot, Take

ROUNDING_S = Fraction(1, 2)
"""Models round lengths: a take that is shorter than its plan by less than this is as long as was meant."""


class TrackKind(StrEnum):
    """What a track holds."""

    VIDEO = "video"
    AUDIO = "audio"


class Clip(NamedTuple):
    """One shot on the track. `source` is the shown part of its take (of a caption card where there is none).

    `moving` of its frames are the take's own; behind them its last frame is held.
    """

    shot: Shot
    take: Take | None
    source: TimeRange
    start_frame: int
    moving: int

    @property
    def frames(self) -> int:
        """How many frames of the timeline it lasts."""
        return self.source.frames

    @property
    def end_frame(self) -> int:
        """The first frame of the timeline behind it."""
        return self.start_frame + self.source.frames

    @property
    def held(self) -> int:
        """How many frames at its end show the take's last picture; 0 for a caption card."""
        return self.source.frames - self.moving if self.take is not None else 0


class Track(NamedTuple):
    """Clips in order, without gaps."""

    name: str
    kind: TrackKind
    clips: tuple[Clip, ...]

    @property
    def frames(self) -> int:
        """How long it is."""
        return self.clips[-1].end_frame if self.clips else 0

    def clip_at(self, frame: int) -> Clip | None:
        """Return the clip that is on screen at a frame, or None outside the track."""
        place = bisect_right(self.clips, frame, key=_start) - 1
        return self.clips[place] if place >= 0 and frame < self.clips[place].end_frame else None

    def clip_of(self, shot_id: str) -> Clip | None:
        """Return a shot's clip, or None."""
        return next((clip for clip in self.clips if clip.shot.id == shot_id), None)


class Timeline(NamedTuple):
    """Tracks from the lowest to the highest, at one rate."""

    rate: FrameRate
    tracks: tuple[Track, ...]

    @property
    def picture(self) -> Track:
        """The track of the shots."""
        return self.tracks[0]

    @property
    def frames(self) -> int:
        """How long it is."""
        return max(track.frames for track in self.tracks)


def _start(clip: Clip) -> int:
    return clip.start_frame


def timeline_of(project: Project, shown: Callable[[Shot], Take | None]) -> Timeline:
    """Return the cut of a project; `shown` names the take that stands for a shot."""
    clips: list[Clip] = []
    at = 0
    for shot in project.shots:
        clip = _clip(shot, shown(shot), project.rate, at)
        clips.append(clip)
        at = clip.end_frame
    return Timeline(project.rate, (Track("Picture", TrackKind.VIDEO, tuple(clips)),))


def _clip(shot: Shot, take: Take | None, rate: FrameRate, at: int) -> Clip:
    there = take_frames(take, rate) if take is not None else 0
    source = shot.trim or TimeRange(frames=whole_frames(shot, take, rate))
    return Clip(shot, take, source, at, max(0, min(source.frames, there - source.first_frame)))


def take_frames(take: Take, rate: FrameRate) -> int:
    """Return how many frames of `rate` a take lasts."""
    if take.media.frames is not None and take.media.rate == rate:
        return take.media.frames
    return rate.frames_in(take.media.duration_s)


def planned_frames(shot: Shot, rate: FrameRate) -> int:
    """Return the length that a shot is planned for, in frames of `rate`."""
    return rate.frames_in(shot.parameters.duration_s)


def whole_frames(shot: Shot, take: Take | None, rate: FrameRate) -> int:
    """Return how long an untrimmed shot is: its take's length, but the planned one where the take is too short."""
    planned = planned_frames(shot, rate)
    if take is None:
        return planned
    there = take_frames(take, rate)
    return there if there > planned - ROUNDING_S * rate.fraction else planned
