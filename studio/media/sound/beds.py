"""Owns the beds: sounds of a place or a weather that last. Each is a function of its chance and its length."""

from collections.abc import Callable

import numpy as np

from studio.domain.sketch import Sound
from studio.media.flashes import flash_moments
from studio.media.sound.effects import effect
from studio.media.sound.synth import (
    RATE,
    Chance,
    Stereo,
    add_at,
    decay,
    noise,
    panned,
    scattered,
    summed,
    swell,
    times,
    tone,
    wide,
)

Bed = Callable[[Chance, int], Stereo]


def wind(chance: Chance, count: int) -> Stereo:
    """Give wind in gusts, with a low whistle that follows them."""
    gust = swell(chance, count, 4.3, 0.25)
    whistle = noise(chance, count, 380.0, 620.0) * gust**2 * 0.22
    return wide(chance, count, 60.0, 700.0, 0.6) * gust + panned(whistle, 0.3)


def waves(chance: Chance, count: int) -> Stereo:
    """Give surf: a rumble, and foam that rises and draws back."""
    t = times(count)
    sea = wide(chance, count, 40.0, 500.0, 0.7) * 0.8
    for period, share in ((7.1, 1.0), (9.7, 0.7)):
        phase = (t / period + float(chance.uniform())) % 1.0
        shape = np.where(phase < 0.35, (phase / 0.35) ** 2, np.exp(-(phase - 0.35) * 5.0)).astype(np.float32)
        sea += wide(chance, count, 350.0, 6500.0, 0.35) * (0.08 + shape) * np.float32(share)
    return sea


def lake(chance: Chance, count: int) -> Stereo:
    """Give still water: small laps against a shore and a breath of air."""
    water = wide(chance, count, 120.0, 1400.0, 0.7) * swell(chance, count, 3.1, 0.3) * 0.4
    for moment in scattered(chance, count / RATE, 1.6):
        length = int(RATE * chance.uniform(0.12, 0.3))
        drop = tone(length, np.linspace(chance.uniform(260, 620), chance.uniform(260, 620), length).astype(np.float32))
        lap = drop * 0.3 + noise(chance, length, 300.0, 2500.0, 0.3) * 0.4
        lap *= np.sin(np.linspace(0, np.pi, length, dtype=np.float32)) ** 2
        add_at(water, panned(lap, float(chance.uniform(-0.8, 0.8))), int(moment * RATE), 0.55)
    return water


def rain(chance: Chance, count: int) -> Stereo:
    """Give rain: a hiss and single drops near by."""
    shower = wide(chance, count, 700.0, 11000.0, 0.2, 0.8) * swell(chance, count, 6.0, 0.8)
    return shower + 0.5 * _grains(chance, count, 26.0, (1500.0, 5200.0), 0.012)


def crickets(chance: Chance, count: int) -> Stereo:
    """Give a night meadow: several crickets, each in its own time."""
    t = times(count)
    night = wide(chance, count, 200.0, 3000.0, 0.8) * 0.10
    for place in (-0.8, -0.2, 0.4, 0.85):
        beat, pulses = chance.uniform(1.1, 1.9), chance.uniform(26.0, 33.0)
        on = ((t * beat + chance.uniform()) % 1.0 < 0.45).astype(np.float32)
        trill = np.maximum(0.0, np.sin(2 * np.pi * pulses * t)).astype(np.float32) ** 2
        night += panned(tone(count, float(chance.uniform(4100, 4900))) * trill * on * 0.22, place)
    return night


def birds(chance: Chance, count: int) -> Stereo:
    """Give songbirds: short phrases of gliding notes, far left to far right."""
    air = wide(chance, count, 150.0, 4000.0, 0.7) * 0.06
    for moment in scattered(chance, count / RATE, 1.1):
        place, base = float(chance.uniform(-0.9, 0.9)), float(chance.uniform(2300, 4300))
        for note in range(int(chance.integers(2, 6))):
            length = int(RATE * chance.uniform(0.05, 0.13))
            glide = np.linspace(base * chance.uniform(0.8, 1.2), base * chance.uniform(0.85, 1.3), length)
            call = tone(length, glide.astype(np.float32)) * np.sin(np.linspace(0, np.pi, length, dtype=np.float32))
            add_at(air, panned(call, place), int((moment + note * 0.15) * RATE), 0.35)
    return air


def forest(chance: Chance, count: int) -> Stereo:
    """Give leaves in a light wind with birds behind them."""
    leaves = wide(chance, count, 500.0, 6000.0, 0.5, 0.8) * swell(chance, count, 3.7, 0.3)
    return leaves * 0.7 + birds(chance, count) * 0.9


def city(chance: Chance, count: int) -> Stereo:
    """Give a street: far traffic, a car now and then, a horn far off."""
    street = wide(chance, count, 45.0, 900.0, 0.7) * swell(chance, count, 8.0, 0.6)
    for moment in scattered(chance, count / RATE, 0.35):
        length = int(RATE * chance.uniform(1.8, 3.0))
        shape = np.sin(np.linspace(0, np.pi, length, dtype=np.float32)) ** 3
        car = noise(chance, length, 120.0, 1600.0, 0.5) * shape
        way = np.linspace(0.15, 0.85, length, dtype=np.float32)[:: 1 if chance.uniform() < 0.5 else -1]
        add_at(street, np.stack([car * np.sqrt(1 - way), car * np.sqrt(way)]), int((moment - 1.0) * RATE), 0.9)
    for moment in scattered(chance, count / RATE, 0.1):
        length = int(RATE * 0.35)
        horn = (tone(length, 392.0) + tone(length, 494.0)) * np.sin(np.linspace(0, np.pi, length, dtype=np.float32))
        add_at(street, panned(horn, float(chance.uniform(-0.8, 0.8))), int(moment * RATE), 0.08)
    return street


def crowd(chance: Chance, count: int) -> Stereo:
    """Give many voices: bands of noise in the shape of vowels, each speaking in its own time."""
    talk = wide(chance, count, 180.0, 2600.0, 0.6) * 0.5
    t = times(count)
    for voice in range(9):
        low, high = ((280, 480), (420, 900), (600, 1500))[voice % 3]
        speech = noise(chance, count, low, high, loop_s=1.6)
        syllables = np.maximum(0.0, np.sin(2 * np.pi * (t * chance.uniform(2.6, 4.4) + chance.uniform())))
        syllables = syllables.astype(np.float32) * swell(chance, count, float(chance.uniform(1.5, 3.5)), 0.0)
        talk += panned(speech * syllables, -0.9 + voice * 0.225) * 0.5
    return talk


def room(chance: Chance, count: int) -> Stereo:
    """Give the tone of a quiet room."""
    return wide(chance, count, 50.0, 1800.0, 0.8) + panned(tone(count, 100.0) * 0.04, 0.0)


def fire(chance: Chance, count: int) -> Stereo:
    """Give a fire: a low roar and crackle."""
    roar = wide(chance, count, 50.0, 500.0, 0.6) * swell(chance, count, 1.3, 0.5) * 0.6
    return roar + 0.9 * _grains(chance, count, 15.0, (900.0, 4200.0), 0.008)


def engine(chance: Chance, count: int) -> Stereo:
    """Give an engine that runs evenly: a buzz with its harmonics and the air around it."""
    turn = 47.0 + 3.0 * swell(chance, count, 2.9, 0.0)
    buzz = summed([tone(count, turn * np.float32(k)) * np.float32(k**-1.1) for k in range(1, 9)])
    return panned(buzz * np.float32(0.5), 0.0) + wide(chance, count, 80.0, 1200.0, 0.6) * 0.5


def hum(chance: Chance, count: int) -> Stereo:
    """Give the hum of tubes and transformers."""
    buzz = summed([tone(count, 100.0 * k) * np.float32(1 / (k + 1)) for k in (1, 2, 3, 5, 6)])
    return panned(buzz * swell(chance, count, 0.9, 0.85), 0.1) + wide(chance, count, 90.0, 2500.0, 0.7) * 0.25


def underwater(chance: Chance, count: int) -> Stereo:
    """Give dull pressure and rising bubbles."""
    deep = wide(chance, count, 30.0, 320.0, 0.7) * swell(chance, count, 5.0, 0.5)
    for moment in scattered(chance, count / RATE, 2.2):
        place, base = float(chance.uniform(-0.7, 0.7)), float(chance.uniform(300, 700))
        for bubble in range(int(chance.integers(2, 7))):
            length = int(RATE * chance.uniform(0.03, 0.07))
            rise = np.linspace(base, base * 1.9, length, dtype=np.float32)
            blip = tone(length, rise) * np.sin(np.linspace(0, np.pi, length, dtype=np.float32))
            add_at(deep, panned(blip, place), int((moment + bubble * 0.07) * RATE), 0.5)
    return deep


def drone(chance: Chance, count: int) -> Stereo:
    """Give a low, slowly moving chord of sines."""
    low = np.zeros((2, count), np.float32)
    for k, (hertz, place) in enumerate(((55.0, 0.0), (82.5, -0.5), (110.2, 0.5), (164.6, 0.2))):
        low += panned(tone(count, hertz + float(chance.uniform(-0.3, 0.3))) * np.float32(1 / (k + 1)), place) * swell(
            chance, count, 5.0 + k, 0.4
        )
    return low + wide(chance, count, 40.0, 260.0, 0.8) * 0.2


def steps(chance: Chance, count: int) -> Stereo:
    """Give somebody walking at an even pace."""
    return _repeated(chance, count, Sound.STEPS, 0.52, 0.02)


def heartbeat(chance: Chance, count: int) -> Stereo:
    """Give a calm heart."""
    return _repeated(chance, count, Sound.HEARTBEAT, 0.95, 0.01)


def bell(chance: Chance, count: int) -> Stereo:
    """Give a bell that tolls."""
    return _repeated(chance, count, Sound.BELL, 2.6, 0.0)


def kettle(chance: Chance, count: int) -> Stereo:
    """Give a kettle that simmers and hisses."""
    simmer = wide(chance, count, 200.0, 1500.0, 0.6) * 0.6 + wide(chance, count, 2500.0, 9000.0, 0.1) * 0.35
    return simmer * swell(chance, count, 2.2, 0.7)


def thunder(chance: Chance, count: int) -> Stereo:
    """Give a storm that rolls far off, with a clap 0.6 to 2 s after each flash of the picture."""
    far = wide(chance, count, 25.0, 140.0, 0.9) * swell(chance, count, 3.3, 0.1) * 0.5
    for moment in flash_moments(count / RATE):
        clap_s = moment + float(chance.uniform(0.6, 2.0))
        add_at(far, effect(Sound.THUNDER, chance, 4 * RATE), int(clap_s * RATE), float(chance.uniform(0.6, 1.5)))
    return far


def _repeated(chance: Chance, count: int, sound: Sound, gap_s: float, jitter_s: float) -> Stereo:
    row = np.zeros((2, count), np.float32)
    moment = 0.12
    while moment * RATE < count:
        add_at(row, effect(sound, chance, int(RATE * 2.5)), int(moment * RATE))
        moment += gap_s + float(chance.uniform(-jitter_s, jitter_s))
    return row


def _grains(chance: Chance, count: int, per_s: float, hertz: tuple[float, float], half_s: float) -> Stereo:
    """Scatter short ringing ticks."""
    ticks = np.zeros((2, count), np.float32)
    for moment in scattered(chance, count / RATE, per_s):
        length = int(RATE * half_s * 6)
        tick = noise(chance, length, 400.0, float(chance.uniform(*hertz))) * decay(length, half_s)
        add_at(ticks, panned(tick, float(chance.uniform(-0.9, 0.9))), int(moment * RATE), float(chance.uniform(0.2, 1)))
    return ticks


BEDS: dict[Sound, Bed] = {
    Sound.WIND: wind,
    Sound.WAVES: waves,
    Sound.LAKE: lake,
    Sound.RAIN: rain,
    Sound.THUNDER: thunder,
    Sound.FOREST: forest,
    Sound.BIRDS: birds,
    Sound.CRICKETS: crickets,
    Sound.CITY: city,
    Sound.CROWD: crowd,
    Sound.ROOM: room,
    Sound.FIRE: fire,
    Sound.ENGINE: engine,
    Sound.STEPS: steps,
    Sound.HUM: hum,
    Sound.UNDERWATER: underwater,
    Sound.DRONE: drone,
    Sound.KETTLE: kettle,
    Sound.BELL: bell,
    Sound.HEARTBEAT: heartbeat,
}
"""The beds that last by nature; a splash, a click or a whoosh asked for as a bed is an effect that returns."""
