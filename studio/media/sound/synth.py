"""Owns the tools of the synthesiser: seeded noise, filters, envelopes, grains, loudness. Knows no sound by name.

Signals are float32, 48 kHz; mono is (n,), stereo is (2, n). Everything is a function of its arguments: the chance comes
in as a numpy Generator.
"""

import numpy as np
import numpy.typing as npt

RATE = 48_000
Mono = npt.NDArray[np.float32]
Stereo = npt.NDArray[np.float32]
Chance = np.random.Generator
_BLOCK = 1 << 17


def single(values: object) -> Mono:
    """Give numbers as a signal."""
    signal: Mono = np.asarray(values, dtype=np.float32)
    return signal


def times(count: int) -> Mono:
    """Give the time of each sample in seconds."""
    return (np.arange(count, dtype=np.float32) / np.float32(RATE)).astype(np.float32)


def noise(chance: Chance, count: int, low_hz: float, high_hz: float, tilt: float = 0.0, loop_s: float = 5.0) -> Mono:
    """Give noise between two frequencies; `tilt` is how fast it falls with the frequency (0 white, .5 pink, 1 brown).

    Longer noise is a loop of `loop_s` with a crossfade, which nobody hears as one under slow swells.
    """
    loop = min(count, int(loop_s * RATE))
    fade = min(RATE // 4, loop // 4)
    length = _fast_length(loop + fade)
    spectrum = chance.standard_normal(length // 2 + 1, dtype=np.float32) + 1j * chance.standard_normal(
        length // 2 + 1, dtype=np.float32
    )
    hertz = np.fft.rfftfreq(length, 1 / RATE)
    shape = 1.0 / np.maximum(hertz, 20.0) ** tilt
    shape *= 1.0 / (1.0 + (low_hz / np.maximum(hertz, 1e-3)) ** 4) / (1.0 + (hertz / high_hz) ** 4)
    made = np.fft.irfft(spectrum * shape, length).astype(np.float32)
    made /= np.float32(max(float(np.sqrt(np.mean(made**2))), 1e-9))
    if count <= loop:
        return single(made[:count])
    ramp = np.linspace(0.0, 1.0, fade, dtype=np.float32)
    made[:fade] = made[:fade] * np.sqrt(ramp) + made[loop : loop + fade] * np.sqrt(1 - ramp)
    return single(np.resize(made[:loop], count))


def wide(chance: Chance, count: int, low_hz: float, high_hz: float, tilt: float = 0.0, width: float = 0.6) -> Stereo:
    """Give stereo noise; `width` 0 is the same on both sides, 1 is two of their own."""
    left, other = (noise(chance, count, low_hz, high_hz, tilt) for _ in range(2))
    return np.stack([left, left * np.float32(1 - width) + other * np.float32(np.sqrt(width * (2 - width)))])


def swell(chance: Chance, count: int, period_s: float, least: float) -> Mono:
    """Give a slow seeded rise and fall between `least` and 1."""
    t = times(count)
    a, b, c = chance.uniform(0, 2 * np.pi, 3)
    wave = np.sin(2 * np.pi * t / period_s + a) * 0.6 + np.sin(2 * np.pi * t / (period_s * 0.618) + b) * 0.3
    wave += np.sin(2 * np.pi * t / (period_s * 2.3) + c) * 0.3
    return single(least + (1 - least) * np.clip(0.5 + 0.5 * wave, 0.0, 1.0))


def decay(count: int, half_s: float, attack_s: float = 0.002) -> Mono:
    """Give an envelope that rises at once and halves every `half_s`."""
    t = times(count)
    rise = np.minimum(1.0, t / attack_s)
    return single(rise * np.exp2(-t / half_s))


def tone(count: int, hertz: float | Mono, phase: float = 0.0) -> Mono:
    """Give a sine of a fixed or a moving frequency."""
    if isinstance(hertz, np.ndarray):
        turn = np.cumsum(hertz.astype(np.float64)) / RATE
    else:
        turn = np.arange(count, dtype=np.float64) * (hertz / RATE)
    return np.sin(2 * np.pi * (turn + phase)).astype(np.float32)


def panned(signal: Mono, place: float) -> Stereo:
    """Put a mono signal between left (-1) and right (1) at equal power."""
    angle = (place + 1) * np.pi / 4
    return np.stack([signal * np.float32(np.cos(angle)), signal * np.float32(np.sin(angle))])


def add_at(target: Stereo, signal: Stereo, start: int, gain: float = 1.0) -> None:
    """Add a signal into a longer one from a sample on; what sticks out is cut."""
    if start < 0:
        signal, start = signal[:, -start:], 0
    room = target.shape[1] - start
    if room > 0:
        target[:, start : start + signal.shape[1]] += signal[:, :room] * np.float32(gain)


def scattered(chance: Chance, seconds: float, per_s: float) -> npt.NDArray[np.float64]:
    """Give seeded moments (s) at an average rate, in order."""
    count = int(chance.poisson(max(0.0, seconds * per_s)))
    return np.sort(chance.uniform(0.0, seconds, count))


def summed(parts: list[Mono]) -> Mono:
    """Add signals of one length."""
    total = np.zeros_like(parts[0])
    for part in parts:
        total += part
    return total


def faded(signal: Stereo, fade_s: float = 0.006) -> Stereo:
    """Fade both ends, in place, so that no join clicks."""
    count = min(int(fade_s * RATE), signal.shape[1] // 2)
    if count > 0:
        ramp = np.sin(np.linspace(0.0, np.pi / 2, count, dtype=np.float32)) ** 2
        signal[:, :count] *= ramp
        signal[:, -count:] *= ramp[::-1]
    return signal


def loudness(signal: Stereo) -> float:
    """Give about the loudness in LUFS (K-weighted mean square of both channels, middle 2.7 s); -120 for silence."""
    count = min(signal.shape[1], _BLOCK)
    if count == 0:
        return -120.0
    start = (signal.shape[1] - count) // 2
    power = 0.0
    for channel in signal[:, start : start + count]:
        spectrum = np.abs(np.fft.rfft(channel)) ** 2
        hertz = np.fft.rfftfreq(count, 1 / RATE)
        shelf = 1.0 + 1.51 / (1.0 + (1500.0 / np.maximum(hertz, 1.0)) ** 2)  # about +4 dB above 1.5 kHz
        rumble = 1.0 / (1.0 + (45.0 / np.maximum(hertz, 1.0)) ** 4)
        power += 2.0 * float(np.sum(spectrum * shelf * rumble)) / count**2
    return -0.691 + 10.0 * float(np.log10(max(power, 1e-12)))


def levelled(signal: Stereo, target_lufs: float) -> Stereo:
    """Scale a signal to a loudness; silence stays silence."""
    now = loudness(signal)
    if now <= -100.0:
        return signal
    return signal * np.float32(10 ** ((target_lufs - now) / 20))


def limited(signal: Stereo) -> Stereo:
    """Bend peaks above .7 so that nothing passes 0.98."""
    size = np.abs(signal)
    over = np.maximum(0.0, size - 0.7)
    bent = 0.7 + 0.28 * np.tanh(over / 0.28)
    return np.where(size > 0.7, np.sign(signal) * bent, signal).astype(np.float32)


def _fast_length(least: int) -> int:
    """Give the next length that the transform likes: 2^a 3^b 5^c."""
    best = 1 << (least - 1).bit_length()
    five = 1
    while five < best:
        three = five
        while three < best:
            length = three
            while length < least:
                length *= 2
            best = min(best, length)
            three *= 3
        five *= 5
    return best + best % 2
