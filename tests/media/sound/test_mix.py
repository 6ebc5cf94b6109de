"""The sound of a take: its length, its level, its silence, its chance."""

import numpy as np
import pytest

from studio.domain.sketch import SketchBeat, SketchPlan, Sound, SoundCue, SoundPlan
from studio.media.sound.mix import BED_LUFS, sound_of
from studio.media.sound.synth import RATE, loudness


def _plan(*cues: SoundCue, **changes: object) -> SketchPlan:
    sound = SoundPlan(cues=cues).replace(**changes)
    return SketchPlan(duration_s=5, beats=(SketchBeat(start_s=0, end_s=5),), sound=sound)


@pytest.mark.parametrize("sound", list(Sound))
def test_each_sound_is_heard_as_a_bed_at_the_level_of_beds(sound: Sound) -> None:
    made = sound_of(_plan(SoundCue(sound=sound)), 2 * RATE, 3)
    assert made.shape == (2, 2 * RATE)
    assert made.dtype == np.float32
    assert np.isfinite(made).all()
    assert np.abs(made).max() <= 1.0
    assert loudness(made) == pytest.approx(BED_LUFS, abs=2.5)
    assert np.abs(made[:, [0, -1]]).max() < 1e-3


@pytest.mark.parametrize("sound", list(Sound))
def test_each_sound_is_heard_as_an_effect_from_its_time_on(sound: Sound) -> None:
    made = sound_of(_plan(SoundCue(sound=sound, bed=False, start_s=0.5)), 2 * RATE, 3)
    assert np.abs(made[:, : RATE // 2]).max() == 0.0
    assert np.abs(made[:, RATE // 2 : RATE]).max() > 0.01


def test_the_same_seed_gives_the_same_samples_and_another_one_others() -> None:
    plan = _plan(SoundCue(sound=Sound.RAIN), SoundCue(sound=Sound.STEPS))
    one, same, other = (sound_of(plan, RATE, seed) for seed in (5, 5, 6))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_silence_wins_over_everything() -> None:
    made = sound_of(_plan(SoundCue(sound=Sound.CITY), silent=True, music_bpm=120), RATE, 1)
    assert made.shape == (2, RATE)
    assert not made.any()


def test_the_tempo_of_the_music_is_the_one_asked_for() -> None:
    for beats_per_minute in (90, 120):
        made = sound_of(_plan(music_bpm=beats_per_minute, music_mood="upbeat"), 10 * RATE, 1)
        bright = np.diff(made.mean(axis=0), n=4, prepend=[0.0] * 4)  # the tick of the drum, without the chords
        envelope = np.abs(bright).reshape(-1, RATE // 100).max(axis=1)
        likeness = [float(envelope[lag:] @ envelope[:-lag]) for lag in range(30, 90)]
        assert (30 + int(np.argmax(likeness))) / 100 == pytest.approx(60 / beats_per_minute, abs=0.02)


def test_a_bed_stops_at_its_end() -> None:
    made = sound_of(_plan(SoundCue(sound=Sound.WIND, start_s=0.0, end_s=0.5)), RATE, 1)
    assert np.abs(made[:, : RATE // 4]).max() > 0.01
    assert not made[:, RATE // 2 :].any()


def test_odd_lengths_are_exact() -> None:
    for count in (1, 479, 48_048):
        assert sound_of(_plan(SoundCue(sound=Sound.WAVES)), count, 1).shape == (2, count)
