"""Owns what a trim makes of a clip: its in and out, moved, slipped and cleared, and the cut that follows. Pure."""

from studio.domain.frames import FrameRate, TimeRange
from studio.domain.timeline import Clip, Timeline, Track, take_frames, whole_frames

LONGEST_S = 3600


def with_in(clip: Clip, frame: int) -> TimeRange:
    """Return what a clip shows from `frame` of its take on; its end stays, and a picture that moves if there is one."""
    last = clip.source.end_frame - 1
    if clip.moving:
        last = clip.source.first_frame + clip.moving - 1
    first = min(max(0, frame), last)
    return TimeRange(first_frame=first, frames=clip.source.end_frame - first)


def with_out(clip: Clip, end_frame: int, rate: FrameRate) -> TimeRange:
    """Return what a clip shows up to before `end_frame` of its take (clamped to one frame and to an hour).

    Behind the take's end its last frame is held.
    """
    first = clip.source.first_frame
    end = min(max(first + 1, end_frame), max(rate.frames_in(LONGEST_S), first + 1))
    return TimeRange(first_frame=first, frames=end - first)


def slipped(clip: Clip, frames: int, rate: FrameRate) -> TimeRange:
    """Return what a clip shows `frames` later in its take, as long as before; it goes no further than its take."""
    last = take_frames(clip.take, rate) - clip.source.frames if clip.take is not None else 0
    now = clip.source.first_frame
    return TimeRange(first_frame=min(max(0, now + frames), max(now, last)), frames=clip.source.frames)


def whole(clip: Clip, rate: FrameRate) -> TimeRange:
    """Return what a clip shows without a trim."""
    return TimeRange(frames=whole_frames(clip.shot, clip.take, rate))


def as_trim(clip: Clip, source: TimeRange, rate: FrameRate) -> TimeRange | None:
    """Return the trim that shows `source`; None where that is what is shown without one."""
    return None if source == whole(clip, rate) else source


def with_source(clip: Clip, source: TimeRange, rate: FrameRate) -> Clip:
    """Return a clip that shows `source`, where it stands."""
    there = take_frames(clip.take, rate) if clip.take is not None else 0
    return clip._replace(source=source, moving=max(0, min(source.frames, there - source.first_frame)))


def retimed(timeline: Timeline, shot_id: str, source: TimeRange) -> Timeline:
    """Return the cut with another source range for a shot's clip; those behind it move up or down."""
    clips: list[Clip] = []
    at = 0
    for clip in timeline.picture.clips:
        if clip.shot.id == shot_id:
            clip = with_source(clip, source, timeline.rate)
        clips.append(clip if clip.start_frame == at else clip._replace(start_frame=at))
        at = clips[-1].end_frame
    picture = timeline.picture
    return Timeline(timeline.rate, (Track(picture.name, picture.kind, tuple(clips)), *timeline.tracks[1:]))
