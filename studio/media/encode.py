"""Owns the making of an MP4 from drawn frames and samples: one encoder thread, a bounded queue, one part file.

It knows no Qt and no sketch. A caller takes a free frame buffer, draws into it, hands it back, and in the end closes.

What a file holds: H.264 yuv420p (bt709, limited range), a key frame at every 12th frame, no B-frames (so picture time
stamps begin at 0 and no edit list is needed for the picture); AAC-LC 48 kHz stereo. The AAC encoder primes with 1024
samples: the first audio packet has the time stamp -1024/48000 s, and an edit list makes a player skip it, so the first
sample is heard with the first frame. The last audio packet is filled up to 1024 samples; its duration in the
container is the true rest. A join by copy drops the priming packet of each clip after the first and lays the others at
the time of the clip's first frame; the packets of one clip then end at most 1023 samples after its last frame.
"""

import errno
import os
import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import cast

import av
import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace, Interpolation
from av.video.stream import VideoStream

from studio.domain.errors import DiskFull, EncodeFailed, StudioError

SAMPLE_RATE = 48_000
KEY_FRAME_EVERY = 12
BUFFERS = 4
COMMENT = "animatic, drawn by software"
_PRESET = "superfast"
_CRF = "20"
_AUDIO_BITS_PER_S = 160_000
_SAMPLES_PER_PACKET = 1024
_BT709 = 1
_LIMITED_RANGE = 1
_SOUND_LAG_FRAMES = 48  # pictures run ahead of the sound by this much, so that the first frame never waits for it

Pixels = npt.NDArray[np.uint8]
Samples = npt.NDArray[np.float32]
SoundSource = Callable[[], Samples]


@dataclass(frozen=True, slots=True)
class ClipFormat:
    """What a part file is to be: even sizes in px, frames per second, number of frames, container tags."""

    part_path: str
    width_px: int
    height_px: int
    rate: Fraction
    frames: int
    metadata: Sequence[tuple[str, str]] = ()
    comment: str = COMMENT

    @property
    def sample_count(self) -> int:
        """How many samples of sound last exactly as long as the picture (rounded up)."""
        return -(-SAMPLE_RATE * self.frames * self.rate.denominator // self.rate.numerator)


def encode_failure(error: BaseException) -> StudioError:
    """Return the house's error for what the container or the encoder raised."""
    if isinstance(error, StudioError):
        return error
    number = getattr(error, "errno", None)
    if number == errno.ENOSPC or number == getattr(errno, "EDQUOT", None):
        return DiskFull("The disk is full; the clip could not be written.", "Free some room and try again.")
    if isinstance(error, MemoryError) or number == errno.ENOMEM:
        return EncodeFailed(
            "There was not enough memory to draw the clip.", "Close other programs or choose a lower resolution."
        )
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return EncodeFailed(f"The clip could not be written: {reason}.", "Try again; if it stays, look at the log.")


class ClipEncoder:
    """Encodes frames in a thread of its own while the caller draws the next ones. Use it from one thread.

    Frame buffers (uint8, height x width x 4, BGRX, owned by the encoder) go round: `take_buffer` blocks while all of
    them wait for the encoder; `put` hands one over. `finish` waits, syncs and closes; `abandon` closes and removes the
    part file. Both are final. Errors of the thread come out of the next call as `StudioError`.
    """

    def __init__(self, clip: ClipFormat, sound: SoundSource | None) -> None:
        self._clip = clip
        self._sound = sound
        self._buffers = [np.zeros((clip.height_px, clip.width_px, 4), np.uint8) for _ in range(BUFFERS)]
        self._free: queue.SimpleQueue[int] = queue.SimpleQueue()
        for index in range(BUFFERS):
            self._free.put(index)
        self._filled: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._error: BaseException | None = None
        self._abandoned = False
        self.frames_done = 0
        self._thread = threading.Thread(target=self._run, name="clip-encoder", daemon=True)
        self._thread.start()

    @property
    def buffers(self) -> Sequence[Pixels]:
        """All frame buffers, in the order of their index."""
        return self._buffers

    def take_buffer(self) -> int:
        """Return the index of a buffer to draw into; blocks until one is free."""
        index = self._free.get()
        self._raise_error()
        return index

    def put(self, index: int) -> None:
        """Hand buffer `index` over as the next frame."""
        self._raise_error()
        self._filled.put(index)

    def finish(self) -> int:
        """Encode what waits, write the index, sync the file; return its size in bytes."""
        self._filled.put(None)
        self._thread.join()
        try:
            self._raise_error()
            return _sync(self._clip.part_path)
        except (OSError, StudioError) as error:
            _remove(self._clip.part_path)
            raise encode_failure(error) from error

    def abandon(self) -> None:
        """Stop soon and remove the part file."""
        self._abandoned = True
        self._filled.put(None)
        self._thread.join()
        _remove(self._clip.part_path)

    def _raise_error(self) -> None:
        if self._error is not None:
            raise encode_failure(self._error) from self._error

    def _run(self) -> None:
        try:
            self._encode()
        except (av.FFmpegError, OSError, MemoryError, ValueError, StudioError) as error:
            self._error = error
            for index in range(BUFFERS):
                self._free.put(index)

    def _encode(self) -> None:
        clip = self._clip
        options = {"movflags": "+faststart+use_metadata_tags", "max_interleave_delta": "0"}
        with av.open(clip.part_path, "w", format="mp4", options=options) as container:
            for key, value in (*clip.metadata, ("comment", clip.comment)):
                container.metadata[key] = value.replace("\0", "")
            video = _video_stream(container.add_stream("libx264", rate=clip.rate), clip)
            audio = _audio_stream(container.add_stream("aac", rate=SAMPLE_RATE)) if self._sound else None
            voice = _AudioFeed(container, audio, self._sound) if audio is not None and self._sound is not None else None
            while (index := self._filled.get()) is not None and not self._abandoned:
                for packet in video.encode(self._picture(index)):
                    container.mux(packet)
                self._free.put(index)
                self.frames_done += 1
                if voice is not None and self.frames_done > _SOUND_LAG_FRAMES:
                    voice.encode_until(int((self.frames_done - _SOUND_LAG_FRAMES) / clip.rate * SAMPLE_RATE))
            if self._abandoned:
                return
            for packet in video.encode(None):
                container.mux(packet)
            if voice is not None:
                voice.close()

    def _picture(self, index: int) -> VideoFrame:
        source = VideoFrame.from_numpy_buffer(self._buffers[index], format="bgra")
        picture = source.reformat(
            format="yuv420p",
            src_colorspace=Colorspace.ITU709,
            dst_colorspace=Colorspace.ITU709,
            src_color_range=ColorRange.JPEG,
            dst_color_range=ColorRange.MPEG,
            interpolation=Interpolation.POINT,  # half the time; only colour is scaled, by 2
            threads=1,
        )
        picture.pts = self.frames_done
        picture.time_base = 1 / self._clip.rate
        picture.color_primaries = _BT709
        picture.color_trc = _BT709
        return picture


class _AudioFeed:
    """Cuts the samples into packets, asking for them only when the first are due."""

    def __init__(self, container: av.container.OutputContainer, stream: AudioStream, source: SoundSource) -> None:
        self._container = container
        self._stream = stream
        self._source = source
        self._samples: Samples | None = None
        self._next = 0

    def encode_until(self, sample: int, last: bool = False) -> None:
        if self._samples is None:
            self._samples = self._source()
        end = min(sample, self._samples.shape[1])
        while self._next + _SAMPLES_PER_PACKET <= end or (last and self._next < end):
            block = self._samples[:, self._next : min(self._next + _SAMPLES_PER_PACKET, end)]
            frame = AudioFrame.from_ndarray(np.ascontiguousarray(block), format="fltp", layout="stereo")
            frame.sample_rate = SAMPLE_RATE
            frame.pts = self._next
            frame.time_base = Fraction(1, SAMPLE_RATE)
            for packet in self._stream.encode(frame):
                self._container.mux(packet)
            self._next += block.shape[1]

    def close(self) -> None:
        if self._samples is None:
            self._samples = self._source()
        self.encode_until(self._samples.shape[1], last=True)
        for packet in self._stream.encode(None):
            self._container.mux(packet)


def _video_stream(stream: object, clip: ClipFormat) -> VideoStream:
    video = cast(VideoStream, stream)
    context = video.codec_context
    context.width = clip.width_px
    context.height = clip.height_px
    context.pix_fmt = "yuv420p"
    context.time_base = 1 / clip.rate
    context.gop_size = KEY_FRAME_EVERY
    context.thread_count = 2
    context.color_primaries = _BT709
    context.color_trc = _BT709
    context.colorspace = _BT709
    context.color_range = _LIMITED_RANGE
    context.options = {
        "preset": _PRESET,
        "crf": _CRF,
        "bf": "0",
        "x264-params": f"keyint={KEY_FRAME_EVERY}:min-keyint={KEY_FRAME_EVERY}:scenecut=0",
    }
    return video


def _audio_stream(stream: object) -> AudioStream:
    audio = cast(AudioStream, stream)
    audio.codec_context.format = "fltp"
    audio.codec_context.layout = "stereo"
    audio.codec_context.bit_rate = _AUDIO_BITS_PER_S
    return audio


def write_synced(path: str, content: bytes) -> int:
    """Write a small file and sync it; return its size in bytes. Raises OSError, then nothing is left."""
    try:
        with Path(path).open("wb") as file:
            file.write(content)
    except OSError:
        _remove(path)
        raise
    return _sync(path)


def _sync(path: str) -> int:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
        return os.fstat(handle).st_size
    finally:
        os.close(handle)


def _remove(path: str) -> None:
    if Path(path).is_file():  # a plain file only, never a device
        Path(path).unlink()
