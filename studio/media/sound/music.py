"""Owns the plain music bed: soft chords and a pulse at the tempo asked for, in a mood. Never a melody."""

import numpy as np

from studio.media.sound.synth import RATE, Chance, Mono, Stereo, add_at, decay, noise, panned, single, tone

_MAJOR = ((0, 4, 7, 12), (-3, 0, 4, 9), (5, 9, 12, 17), (7, 11, 14, 19))
_MINOR = ((0, 3, 7, 12), (-4, 0, 3, 8), (3, 7, 10, 15), (-2, 2, 5, 10))
_OPEN = ((0, 7, 12, 14), (-2, 5, 10, 14), (-4, 3, 7, 12), (0, 7, 12, 19))
_MOODS: dict[str, tuple[tuple[tuple[int, ...], ...], float, bool]] = {
    "dark": (_MINOR, 98.0, False),
    "sad": (_MINOR, 110.0, False),
    "melancholic": (_MINOR, 110.0, False),
    "tense": (_MINOR, 92.5, True),
    "epic": (_MINOR, 98.0, True),
    "calm": (_OPEN, 130.8, False),
    "ambient": (_OPEN, 110.0, False),
    "dreamy": (_OPEN, 146.8, False),
    "happy": (_MAJOR, 146.8, True),
    "upbeat": (_MAJOR, 146.8, True),
    "warm": (_MAJOR, 130.8, False),
}
_BEATS_A_CHORD = 4


def music(chance: Chance, count: int, beats_per_minute: int, mood: str) -> Stereo:
    """Give a bed of chords that change every four beats; lively moods get a soft pulse on the beat."""
    key = next((name for name in _MOODS if name in mood.lower()), "warm")
    chords, root_hz, pulse = _MOODS[key]
    beat = 60.0 / beats_per_minute
    bed = np.zeros((2, count), np.float32)
    length = int(RATE * beat * (_BEATS_A_CHORD + 1.2))
    for bar, start in enumerate(np.arange(0.0, count / RATE, beat * _BEATS_A_CHORD)):
        for voice, step in enumerate(chords[bar % len(chords)]):
            note = _soft(length, root_hz * 2 ** (step / 12), beat)
            add_at(bed, panned(note, -0.6 + 0.4 * voice), int(start * RATE), 0.3)
        low = _soft(length, root_hz / 2 * 2 ** (chords[bar % len(chords)][0] / 12), beat)
        add_at(bed, panned(low, 0.0), int(start * RATE), 0.4)
    for index, start in enumerate(np.arange(0.0, count / RATE, beat)):
        gain = 0.5 if pulse else 0.16
        add_at(bed, panned(_tick(chance, strong=index % _BEATS_A_CHORD == 0), 0.1), int(start * RATE), gain)
    return bed


def _soft(count: int, hertz: float, beat_s: float) -> Mono:
    """Give a note of a felt piano held under a pad."""
    body = tone(count, hertz) + 0.35 * tone(count, hertz * 2.0) + 0.12 * tone(count, hertz * 3.01)
    shape = np.minimum(1.0, np.arange(count) / (0.02 * RATE)) * np.exp2(-np.arange(count) / (RATE * beat_s * 2.2))
    tail = np.minimum(1.0, (count - np.arange(count)) / (0.2 * RATE))
    return single(body * shape * tail)


def _tick(chance: Chance, *, strong: bool) -> Mono:
    count = int(RATE * 0.18)
    drum = tone(count, (58.0 + 60.0 * np.exp(-np.arange(count) / (0.012 * RATE))).astype(np.float32))
    made = (
        drum * decay(count, 0.05) * (1.0 if strong else 0.5)
        + noise(chance, count, 3000.0, 9000.0) * decay(count, 0.012) * 0.12
    )
    return single(made)
