"""Owns the effects: sounds that happen once. Each fills at most the samples it is given and ends in silence."""

from collections.abc import Callable

import numpy as np

from studio.domain.sketch import Sound
from studio.media.sound.synth import RATE, Chance, Mono, Stereo, decay, noise, panned, times, tone, wide

Effect = Callable[[Chance, int], Stereo]

EFFECT_S: dict[Sound, float] = {
    Sound.THUNDER: 4.0,
    Sound.STEPS: 0.3,
    Sound.BELL: 2.5,
    Sound.SPLASH: 1.0,
    Sound.HEARTBEAT: 0.6,
    Sound.CLICK: 0.08,
    Sound.WHOOSH: 0.8,
}
"""How long each effect lasts (s). A bed that is asked for as an effect sounds for two seconds."""


def effect(sound: Sound, chance: Chance, count: int) -> Stereo:
    """Give one effect, at most `count` samples long."""
    length = min(count, int(EFFECT_S[sound] * RATE))
    return _EFFECTS[sound](chance, length)


def _thunder(chance: Chance, count: int) -> Stereo:
    crack = noise(chance, count, 200.0, 3000.0, 0.4) * decay(count, 0.09) * 0.6
    roll = wide(chance, count, 24.0, 170.0, 0.8) * decay(count, 0.8, 0.05)
    t = times(count)
    for start in chance.uniform(0.2, 2.2, 4):
        bump = np.exp(-(((t - start) / 0.18) ** 2)).astype(np.float32)
        roll += noise(chance, count, 30.0, 240.0, 0.6) * bump * 0.5
    return roll + panned(crack, float(chance.uniform(-0.4, 0.4)))


def _step(chance: Chance, count: int) -> Stereo:
    thud = tone(count, float(chance.uniform(70, 95))) * decay(count, 0.025)
    scuff = noise(chance, count, 600.0, 4200.0, 0.3) * decay(count, 0.03, 0.006) * 0.5
    return panned(thud + scuff, float(chance.uniform(-0.25, 0.25)))


def _bell(chance: Chance, count: int) -> Stereo:
    parts = ((0.5, 0.5, 1.4), (1.0, 1.0, 0.9), (1.19, 0.5, 0.6), (1.5, 0.4, 0.5), (2.0, 0.5, 0.4), (2.74, 0.3, 0.25))
    ring = np.sum([tone(count, 466.0 * k) * gain * decay(count, half) for k, gain, half in parts], axis=0)
    return panned(ring.astype(np.float32), 0.15)


def _splash(chance: Chance, count: int) -> Stereo:
    burst = wide(chance, count, 300.0, 7000.0, 0.3) * decay(count, 0.12, 0.02)
    plop = tone(count, (160.0 + 260.0 * np.exp(-times(count) * 9)).astype(np.float32)) * decay(count, 0.08)
    return burst + panned(plop * 0.8, 0.0)


def _heartbeat(chance: Chance, count: int) -> Stereo:
    beat = np.zeros(count, np.float32)
    for start_s, gain in ((0.0, 1.0), (0.22, 0.7)):
        start = int(start_s * RATE)
        length = max(0, count - start)
        beat[start:] += tone(length, 52.0) * decay(length, 0.045, 0.01) * gain
    return panned(beat, 0.0)


def _click(chance: Chance, count: int) -> Stereo:
    return panned(noise(chance, count, 1500.0, 8000.0) * decay(count, 0.006, 0.0005), 0.0)


def _whoosh(chance: Chance, count: int) -> Stereo:
    shape: Mono = np.sin(np.linspace(0, np.pi, count, dtype=np.float32)) ** 2
    air = noise(chance, count, 250.0, 2600.0, 0.3) * shape
    way = np.linspace(0.1, 0.9, count, dtype=np.float32)
    return np.stack([air * np.sqrt(1 - way), air * np.sqrt(way)])


_EFFECTS: dict[Sound, Effect] = {
    Sound.THUNDER: _thunder,
    Sound.STEPS: _step,
    Sound.BELL: _bell,
    Sound.SPLASH: _splash,
    Sound.HEARTBEAT: _heartbeat,
    Sound.CLICK: _click,
    Sound.WHOOSH: _whoosh,
}
