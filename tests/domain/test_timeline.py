"""The cut: places follow from lengths, what is short is held, trims win, another rate keeps its time."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.frames import DEFAULT_RATE, FrameRate, TimeRange
from studio.domain.jobs import Grade
from studio.domain.parameters import Parameters
from studio.domain.project import MediaFacts, Project, Scene, Shot, Slate, Take
from studio.domain.timeline import Timeline, timeline_of, whole_frames

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
NTSC = FrameRate(numerator=30_000, denominator=1_001)


def shot(name: str, planned_s: float = 5, trim: TimeRange | None = None) -> Shot:
    """Return a shot."""
    return Shot(id=name, name=name, parameters=Parameters(duration_s=planned_s), trim=trim)


def take(shot_id: str, frames: int | None, rate: FrameRate = DEFAULT_RATE, duration_s: float | None = None) -> Take:
    """Return a take that lasts `frames` of its rate; None = only its seconds are known."""
    seconds = duration_s if duration_s is not None else float(rate.seconds(frames or 1))
    media = MediaFacts(
        width_px=64, height_px=36, rate=rate, frames=frames, duration_s=seconds, video_codec="h264", container="mp4"
    )
    slate = Slate(
        prompt="a kite", parameters=Parameters(), provider="house", model="house/one", seed=1, cost_micro_usd=0,
        program="1",
    )  # fmt: skip
    return Take(
        id=f"take-{shot_id}", project_id="p", shot_id=shot_id, job_id="j", number=1, grade=Grade.DRAFT,
        sha256="0" * 64, extension="mp4", size_bytes=1, media=media, slate=slate, created_at=NOW,
    )  # fmt: skip


def cut(shots: tuple[Shot, ...], takes: tuple[Take, ...] = (), rate: FrameRate = DEFAULT_RATE) -> Timeline:
    """Return the cut of shots in two scenes."""
    by_shot = {each.shot_id: each for each in takes}
    scenes = (Scene(id="c1", name="One", shots=shots[:1]), Scene(id="c2", name="Two", shots=shots[1:]))
    project = Project(id="p", name="Kites", rate=rate, scenes=scenes, created_at=NOW, updated_at=NOW)
    return timeline_of(project, lambda each: by_shot.get(each.id))


def test_clips_follow_each_other_over_scenes() -> None:
    timeline = cut((shot("a", 2), shot("b", 3), shot("c", 1)), (take("b", 72),))
    assert [(clip.shot.id, clip.start_frame, clip.end_frame) for clip in timeline.picture.clips] == [
        ("a", 0, 48), ("b", 48, 120), ("c", 120, 144),
    ]  # fmt: skip
    assert timeline.frames == 144


@pytest.mark.parametrize(
    ("frame", "name"), [(-1, None), (0, "a"), (47, "a"), (48, "b"), (119, "b"), (120, None), (10_000, None)]
)
def test_the_clip_at_a_frame(frame: int, name: str | None) -> None:
    clip = cut((shot("a", 2), shot("b", 3))).picture.clip_at(frame)
    assert (clip.shot.id if clip is not None else None) == name


def test_the_clip_of_a_shot() -> None:
    track = cut((shot("a"), shot("b"))).picture
    found = track.clip_of("b")
    assert found is not None
    assert found.start_frame == 120
    assert track.clip_of("none") is None


def test_a_cut_without_shots_lasts_nothing() -> None:
    timeline = cut(())
    assert timeline.frames == 0
    assert timeline.picture.clip_at(0) is None


@pytest.mark.parametrize(
    ("there", "frames", "held"), [(96, 192, 96), (191, 191, 0), (181, 181, 0), (180, 192, 12), (240, 240, 0)]
)
def test_a_take_that_is_too_short_is_held_and_a_longer_one_plays_whole(there: int, frames: int, held: int) -> None:
    clip = cut((shot("a", 8),), (take("a", there),)).picture.clips[0]
    assert (clip.frames, clip.held, clip.moving) == (frames, held, frames - held)


def test_a_card_holds_nothing() -> None:
    clip = cut((shot("a", 8),)).picture.clips[0]
    assert (clip.frames, clip.moving, clip.held) == (192, 0, 0)


@pytest.mark.parametrize(("first", "frames", "moving"), [(12, 24, 24), (90, 24, 6), (200, 24, 0)])
def test_a_trim_wins_whatever_the_take(first: int, frames: int, moving: int) -> None:
    clip = cut((shot("a", 8, TimeRange(first_frame=first, frames=frames)),), (take("a", 96),)).picture.clips[0]
    assert (clip.source.first_frame, clip.frames, clip.moving) == (first, frames, moving)


def test_a_take_of_another_rate_keeps_its_time() -> None:
    planned = shot("a", 1)
    assert whole_frames(planned, take("a", 300, NTSC), DEFAULT_RATE) == round(300 * 1001 / 30_000 * 24)
    assert whole_frames(planned, take("a", None, duration_s=4.0), DEFAULT_RATE) == 96


@given(st.lists(st.tuples(st.floats(0.1, 60), st.integers(1, 2000)), min_size=1, max_size=30))
def test_every_frame_has_one_clip(lengths: list[tuple[float, int]]) -> None:
    shots = tuple(shot(str(number), planned) for number, (planned, _) in enumerate(lengths))
    takes = tuple(take(str(number), frames) for number, (_, frames) in enumerate(lengths) if number % 3)
    timeline = cut(shots, takes, NTSC)
    clips = timeline.picture.clips
    assert [clip.end_frame for clip in clips[:-1]] == [clip.start_frame for clip in clips[1:]]
    for clip in clips:
        assert timeline.picture.clip_at(clip.start_frame) == clip
        assert timeline.picture.clip_at(clip.end_frame - 1) == clip
        assert clip.moving + clip.held == clip.frames or clip.take is None
