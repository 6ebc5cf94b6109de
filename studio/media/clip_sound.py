"""Owns the decoding of one clip's sound to 48 kHz stereo, sample by sample in step with the clip's first frame.

Sequential reads decode on; only a jump seeks. After a seek a few packets are decoded ahead and thrown away, because a
packet of AAC alone does not give back its samples. The encoder's lead-in is skipped by the container's edit list.
"""

import math
from collections.abc import Iterator
from fractions import Fraction

import av  # noqa: F401  # all of it, before parts: two threads that each begin at a part leave it half loaded
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler

from studio.media.opening import decoded_frames, open_container

SAMPLE_RATE = 48_000
BYTES_A_SAMPLE = 4  # two channels of 16 bits
_RUN_UP_S = Fraction(1, 5)
_KEPT_BEHIND = SAMPLE_RATE // 2
_WORTH_A_SEEK = SAMPLE_RATE
_GAP = 64  # samples: smaller differences between time stamps are rounding


class SilentSound:
    """The sound of a clip without a sound track."""

    def read(self, start_sample: int, samples: int) -> bytes:
        """Return silence."""
        return bytes(max(0, samples) * BYTES_A_SAMPLE)

    def close(self) -> None:
        """Do nothing."""


class ClipSound:
    """One open sound track. `picture_start_s` is the time stamp of the clip's first frame. Blocks; one thread.

    Raises the library's own errors; the reader that owns it turns them into ours.
    """

    def __init__(self, path: str, picture_start_s: Fraction | float) -> None:
        self._container = open_container(path)
        self._stream = self._container.streams.audio[0]
        self._picture_start_s = Fraction(picture_start_s)
        self._decoding: Iterator[AudioFrame] | None = None
        self._resampler = _resampler()
        self._samples = bytearray()
        self._first = 0  # index of the first sample in `_samples`
        self._empty = True  # nothing decoded since the last seek
        self._ended = False

    @property
    def _next(self) -> int:
        return self._first + len(self._samples) // BYTES_A_SAMPLE

    def read(self, start_sample: int, samples: int) -> bytes:
        """Return `samples` interleaved 16-bit stereo samples from `start_sample`; silence where there is no sound."""
        if samples <= 0:
            return b""
        is_open = self._decoding is not None or self._ended
        if not is_open or not self._is_near(start_sample):
            self._seek(start_sample)
        while self._next < start_sample + samples and not self._ended:
            self._decode_on(start_sample)
        return self._cut(start_sample, samples)

    def close(self) -> None:
        """Close the file."""
        self._decoding = None
        self._container.close()

    def _is_near(self, start: int) -> bool:
        return self._first <= start and start - self._next < _WORTH_A_SEEK

    def _cut(self, start: int, samples: int) -> bytes:
        lead = max(0, min(samples, self._first - start))
        begin = max(0, start - self._first) * BYTES_A_SAMPLE
        part = bytes(self._samples[begin : begin + (samples - lead) * BYTES_A_SAMPLE])
        behind = min(max(0, start - self._first - _KEPT_BEHIND), len(self._samples) // BYTES_A_SAMPLE)
        del self._samples[: behind * BYTES_A_SAMPLE]
        self._first += behind
        whole = bytes(lead * BYTES_A_SAMPLE) + part
        return whole + bytes(samples * BYTES_A_SAMPLE - len(whole))

    def _seek(self, start: int) -> None:
        base = self._stream.time_base or Fraction(1, SAMPLE_RATE)
        at_s = self._picture_start_s + Fraction(max(0, start), SAMPLE_RATE) - _RUN_UP_S
        begin = max(at_s, self._first_stamp() * base)
        self._container.seek(int(begin / base), stream=self._stream, backward=True)
        self._decoding = decoded_frames(self._container, self._stream)
        self._resampler = _resampler()
        self._samples.clear()
        self._first = max(0, start)
        self._ended = False
        self._empty = True

    def _first_stamp(self) -> int:
        """Return the time stamp of the first packet: the encoder's lead-in, which the next one's samples need."""
        entries = self._stream.index_entries
        begin = self._stream.start_time or 0
        return min(begin, entries[0].timestamp) if len(entries) else begin

    def _decode_on(self, start: int) -> None:
        frame = next(self._decoding, None) if self._decoding is not None else None
        if frame is None:
            self._ended, self._decoding = True, None
            self._take(None, self._next)
            return
        self._take(frame, self._place(frame))

    def _place(self, frame: AudioFrame) -> int:
        """Return the index of the frame's first sample, counted from the clip's first picture."""
        at_s = (frame.pts or 0) * (frame.time_base or Fraction(1, SAMPLE_RATE)) - self._picture_start_s
        return math.floor(at_s * SAMPLE_RATE + Fraction(1, 2))

    def _take(self, frame: AudioFrame | None, place: int) -> None:
        """Append a decoded frame where it belongs; holes become silence, what was there already is dropped."""
        for part in self._resampler.resample(frame):
            pcm = bytes(part.planes[0])[: part.samples * BYTES_A_SAMPLE]
            gap = place - self._next
            if self._empty or abs(gap) > _GAP:
                if gap >= 0:
                    self._samples.extend(bytes(gap * BYTES_A_SAMPLE))
                else:
                    pcm = pcm[-gap * BYTES_A_SAMPLE :]
            self._empty = self._empty and not pcm
            self._samples.extend(pcm)
            place += part.samples


def _resampler() -> AudioResampler:
    return AudioResampler(format="s16", layout="stereo", rate=SAMPLE_RATE)
