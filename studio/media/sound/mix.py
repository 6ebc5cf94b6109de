"""Owns the sound of a whole take: which beds and effects sound when, how loud, and exactly how long."""

import numpy as np

from studio.domain.sketch import SketchPlan, Sound, SoundCue
from studio.media.sound.beds import BEDS
from studio.media.sound.effects import EFFECT_S, effect
from studio.media.sound.music import music
from studio.media.sound.synth import RATE, Chance, Stereo, add_at, faded, levelled, limited, scattered

BED_LUFS = -26.0
EFFECT_LUFS = -18.0
MUSIC_LUFS = -23.0
_BED_AS_EFFECT_S = 2.0
_CROSSFADE_S = 0.25
_PEAK_HOLD_S = 0.4


def sound_of(plan: SketchPlan, count: int, seed: int) -> Stereo:
    """Give the take's samples: float32, 2 x `count`, 48 kHz, within -1..1, silent at both ends. Blocks."""
    out = np.zeros((2, count), np.float32)
    if plan.sound.silent or count == 0:
        return out
    beds = np.zeros_like(out)
    for number, cue in enumerate(cue for cue in plan.sound.cues if cue.bed):
        _lay_bed(beds, cue, np.random.default_rng([seed, 1, number]))
    out += levelled(beds, BED_LUFS)
    if plan.sound.music_bpm is not None:
        chance = np.random.default_rng([seed, 2])
        out += levelled(music(chance, count, plan.sound.music_bpm, plan.sound.music_mood), MUSIC_LUFS)
    for number, cue in enumerate(cue for cue in plan.sound.cues if not cue.bed):
        _lay_effect(out, cue, np.random.default_rng([seed, 3, number]))
    return faded(limited(out))


def _lay_bed(beds: Stereo, cue: SoundCue, chance: Chance) -> None:
    total = beds.shape[1]
    start = min(total, int(cue.start_s * RATE))
    end = total if cue.end_s is None else min(total, int(cue.end_s * RATE))
    count = end - start
    if count < RATE // 50:
        return
    if cue.sound is Sound.THUNDER:
        made = BEDS[cue.sound](chance, end)[:, start:]  # flashes are counted from the take's start
    else:
        made = BEDS[cue.sound](chance, count) if cue.sound in BEDS else _returning(cue.sound, chance, count)
    fade_s = _CROSSFADE_S if start > 0 or end < total else 0.006
    add_at(beds, faded(levelled(made, BED_LUFS), fade_s), start)


def _returning(sound: Sound, chance: Chance, count: int) -> Stereo:
    row = np.zeros((2, count), np.float32)
    for moment in [0.3, *scattered(chance, count / RATE, 0.5)]:
        add_at(row, effect(sound, chance, count), int(moment * RATE))
    return row


def _lay_effect(out: Stereo, cue: SoundCue, chance: Chance) -> None:
    start = int(cue.start_s * RATE)
    room = out.shape[1] - start
    if room <= 0:
        return
    if cue.sound in EFFECT_S:
        made = effect(cue.sound, chance, min(room, int(EFFECT_S[cue.sound] * RATE)))
    else:
        length_s = _BED_AS_EFFECT_S if cue.end_s is None else max(0.2, cue.end_s - cue.start_s)
        made = faded(BEDS[cue.sound](chance, min(room, int(length_s * RATE))), 0.15)
    loudest = made[:, : int(_PEAK_HOLD_S * RATE)]
    gain_from = levelled(loudest, EFFECT_LUFS)
    peak = float(np.abs(loudest).max(initial=0.0))
    gain = float(np.abs(gain_from).max(initial=0.0)) / peak if peak > 0 else 1.0
    add_at(out, faded(made.copy()), start, gain)
