"""Owns the sound of playback: a thread that decodes ahead, and the device that plays. It follows a plan of samples.

Sound is played at normal speed forward only; at every other speed there is silence. Without a device, or where the
sound library cannot be loaded, there is no sound and nothing else changes.
"""

import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple, Protocol

from PySide6.QtCore import QIODevice, QObject

from studio.domain.errors import StudioError
from studio.ui.kit.playback.feed import next_source
from studio.ui.kit.playback.sources import SAMPLE_RATE, CutSource

_CHUNK = SAMPLE_RATE // 10
_AHEAD = SAMPLE_RATE // 2
_BYTES_A_SAMPLE = 4


class SoundOutput(Protocol):
    """A device that plays 48 kHz stereo of 16 bits. Nothing blocks."""

    def start(self) -> None:
        """Begin anew: what was written before is dropped and `played_ns` counts from 0."""

    def stop(self) -> None:
        """Fall silent at once."""

    def write(self, samples: bytes) -> int:
        """Take as many bytes as there is room for and return their number."""

    def played_ns(self) -> int:
        """Return how much was played since `start`."""

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0 to 1, linear."""


class SoundPlan(NamedTuple):
    """Play from sample `start`; with a `loop`, from its first to before its second sample again and again."""

    start: int
    loop: tuple[int, int] | None


class SoundFeed:
    """Plays the sound of one source on a device. All methods are for the window's thread and return at once."""

    def __init__(self, output: SoundOutput) -> None:
        self._output = output
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sound")
        self._lock = threading.Lock()
        self._maker: Callable[[], CutSource] | None = None
        self._made_by: Callable[[], CutSource] | None = None
        self._source: CutSource | None = None  # touched by the sound thread alone
        self._run: Future[bytes] | None = None
        self._plan: SoundPlan | None = None
        self._next = 0
        self._waiting = bytearray()
        self._stale = False

    @property
    def is_ready(self) -> bool:
        """Whether the first sound of the plan is there (or there is none to wait for)."""
        return self._plan is None or bool(self._waiting)

    @property
    def output(self) -> SoundOutput:
        """The device."""
        return self._output

    def open(self, maker: Callable[[], CutSource] | None) -> None:
        """Take another source, or none."""
        self.stop()
        self._maker = maker

    def prepare(self, plan: SoundPlan) -> None:
        """Decode the first sound of a plan; nothing is heard yet."""
        self.stop()
        if self._maker is not None:
            self._plan, self._next = plan, plan.start
            self.pump()

    def start(self) -> None:
        """Play what was prepared."""
        if self._plan is not None:
            self._output.start()
            self.pump()

    def stop(self) -> None:
        """Fall silent and forget the plan."""
        if self._plan is not None:
            self._output.stop()
        self._plan = None
        self._waiting.clear()
        self._stale = self._run is not None

    def pump(self, *, play: bool = False) -> None:
        """Take what was decoded, hand it to the device where it plays, and have more decoded."""
        if self._run is not None and self._run.done():
            run, self._run = self._run, None
            error = run.exception()
            if error is not None and not isinstance(error, StudioError):
                raise error
            if error is not None:
                self._maker = self._plan = None  # the picture's own thread says what is wrong with the file
            elif not self._stale:
                self._waiting += run.result()
            self._stale = False
        if play and self._waiting:
            del self._waiting[: self._output.write(bytes(self._waiting))]
        if self._plan is not None and self._run is None and len(self._waiting) < _AHEAD * _BYTES_A_SAMPLE:
            self._run = self._thread.submit(self._decode, self._maker, *self._take_next(self._plan))

    def close(self) -> None:
        """Fall silent, close the source, end the thread."""
        self.stop()
        self._thread.shutdown(wait=True)
        if self._source is not None:
            self._source.close()
            self._source = None

    def _take_next(self, plan: SoundPlan) -> tuple[int, int]:
        """Return the next stretch to decode: its first sample and its length."""
        start, count = self._next, _CHUNK
        if plan.loop is not None:
            first, end = plan.loop
            if start >= end:
                start = first
            count = min(count, max(1, end - start))
        self._next = start + count
        return start, count

    def _decode(self, maker: Callable[[], CutSource] | None, start: int, count: int) -> bytes:
        if maker is not self._made_by:
            old, self._source = self._source, None
            self._made_by = maker
            self._source = next_source(maker, old)
        return self._source.sound(start, count).samples if self._source is not None else b""


class DeviceOutput:
    """The computer's own sound device through Qt. Make it with `open_device`."""

    def __init__(self, sink: "_Sink") -> None:
        self._sink = sink
        self._device: QIODevice | None = None

    def start(self) -> None:
        """Begin anew."""
        self._sink.reset()
        self._device = self._sink.start()

    def stop(self) -> None:
        """Fall silent at once."""
        self._device = None
        self._sink.reset()

    def write(self, samples: bytes) -> int:
        """Take as many bytes as there is room for and return their number."""
        if self._device is None:
            return 0
        room = self._sink.bytesFree() // _BYTES_A_SAMPLE * _BYTES_A_SAMPLE
        return max(0, int(self._device.write(samples[:room]))) if room else 0

    def played_ns(self) -> int:
        """Return how much was played since `start`."""
        return self._sink.processedUSecs() * 1000

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0 to 1, linear."""
        self._sink.setVolume(volume)


class _Sink(Protocol):
    """What is used of Qt's QAudioSink, which cannot be named here: its library may be missing."""

    def start(self) -> QIODevice: ...
    def reset(self) -> None: ...
    def bytesFree(self) -> int: ...
    def processedUSecs(self) -> int: ...
    def setVolume(self, volume: float) -> None: ...


def load_library() -> None:
    """Load Qt's sound library where it is there: for a thread, so that the first play need not."""
    with contextlib.suppress(ImportError):
        import PySide6.QtMultimedia  # noqa: F401


def open_device(parent: QObject) -> DeviceOutput | None:
    """Return the computer's sound device, or None where there is none or Qt's sound library cannot be loaded."""
    try:
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices
    except ImportError:  # libpulse0 is not on every system
        return None
    device = QMediaDevices.defaultAudioOutput()
    if device.isNull():
        return None
    form = QAudioFormat()
    form.setSampleRate(SAMPLE_RATE)
    form.setChannelCount(2)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    if not device.isFormatSupported(form):
        return None
    sink = QAudioSink(device, form, parent)
    sink.setBufferSize(SAMPLE_RATE // 5 * _BYTES_A_SAMPLE)
    return DeviceOutput(sink)
