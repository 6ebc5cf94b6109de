"""Owns the decoding of a film's clips ahead of its encoder: each frame fitted into the film's size, with its sound.

One thread decodes, turns and scales; another encodes what waits. Sound is cut sample by sample, so it is in step at
every join.
"""

import queue
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from typing import NamedTuple

import av  # noqa: F401  # all of it, before parts: two threads that each begin at a part leave it half loaded
from av.filter import Graph
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange

from studio.media.clip_frames import ClipReader
from studio.media.film_packets import FilmPart
from studio.media.opening import fit_inside
from studio.media.shown_shape import quarter_turns, shown_size

SAMPLE_RATE = 48_000
_BYTES_A_SAMPLE = 4
_KEPT_BYTES = 8 << 20
_LOOK_UP_S = 0.02
_WAITING_BYTES = 48 << 20
_TURNS = {1: ("transpose", "cclock"), 2: ("transpose", "cclock"), 3: ("transpose", "clock")}
_OLD_COLOURS = frozenset({4, 5, 6})  # FCC and the two of BT.601: the library's enumeration lacks the last


class Piece(NamedTuple):
    """One frame of the film and the sound that goes with it. A held picture comes several times as the same object."""

    picture: VideoFrame
    sound: bytes


class FilmSource:
    """Decodes parts in a thread of its own. `close` ends it; both are used from one other thread."""

    def __init__(self, parts: tuple[FilmPart, ...], size_px: tuple[int, int], rate: Fraction, *, sound: bool) -> None:
        self._parts = parts
        self._size_px = size_px
        self._rate = rate
        self._with_sound = sound
        most = min(24, max(3, _WAITING_BYTES // (size_px[0] * size_px[1] * 3 // 2)))
        self._waiting: queue.Queue[Piece | None] = queue.Queue(most)
        self._stop = threading.Event()
        self._hands = ThreadPoolExecutor(max_workers=1, thread_name_prefix="film-decode")
        self._work = self._hands.submit(self._run)
        self.cut_off: list[tuple[FilmPart, int]] = []
        """Parts that hold fewer frames than their file says, and how many of the film's frames are there."""

    def pieces(self) -> Iterator[Piece | None]:
        """Yield every frame of the film in order, and None while one is waited for, so that who reads can stop.

        Raises UnreadableMedia or the library's errors.
        """
        while True:
            try:
                piece = self._waiting.get(timeout=_LOOK_UP_S)
            except queue.Empty:
                yield None
                continue
            if piece is None:
                break
            yield piece
        self._work.result()

    def close(self) -> None:
        """End the thread; what waits is dropped."""
        self._stop.set()
        while not self._waiting.empty():
            self._waiting.get_nowait()
        self._hands.shutdown(wait=True)

    def _run(self) -> None:
        at = 0
        try:
            for part in self._parts:
                reader = ClipReader(part.path, _KEPT_BYTES)
                try:
                    self._decode(part, reader, at)
                finally:
                    reader.close()
                at += part.frames
                if self._stop.is_set():
                    return
        finally:
            self._waiting.put(None)  # never blocks for long: the other thread takes pieces, or has dropped them

    def _decode(self, part: FilmPart, reader: ClipReader, at: int) -> None:
        fit = _Fit(self._size_px, reader.shape)
        to_clip = reader.rate.fraction / self._rate
        silent_from = self._sample(reader.frames / to_clip)
        begin = heard = self._sample(part.first_frame)
        for place in range(part.frames):
            if self._stop.is_set():
                return
            picture = fit.fitted(reader.decoded(int((part.first_frame + place) * to_clip)))
            sound = b""
            if self._with_sound:
                until = begin + self._sample(at + place + 1) - self._sample(at)
                sound = _sound(reader, heard, until, silent_from)
                heard = until
            self._waiting.put(Piece(picture, sound))
        if reader.ends_at is not None:
            there = int((reader.ends_at + 1) / to_clip) - part.first_frame
            if there < part.frames:
                self.cut_off.append((part, max(0, there)))

    def _sample(self, frame: int | Fraction) -> int:
        return int(frame * SAMPLE_RATE / self._rate)


def _sound(reader: ClipReader, begin: int, end: int, silent_from: int) -> bytes:
    """Return a stretch of a clip's sound; behind its last picture, which is held, there is silence."""
    there = max(0, min(end, silent_from) - begin)
    samples = reader.sound(begin, there).samples if there else b""
    return samples + bytes((end - begin) * _BYTES_A_SAMPLE - len(samples))


class _Fit:
    """Turns and scales pictures of one clip into the film's size, with black beside them, as yuv420p, bt709, limited.

    `shape` is the width of the clip's pixels over their height.
    """

    def __init__(self, size_px: tuple[int, int], shape: Fraction) -> None:
        self._size_px = size_px
        self._shape = shape
        self._graph: Graph | None = None
        self._taken: tuple[object, ...] = ()
        self._last: tuple[VideoFrame, VideoFrame] | None = None

    def fitted(self, frame: VideoFrame) -> VideoFrame:
        if self._last is not None and self._last[0] is frame:  # held
            return self._last[1]
        turns = quarter_turns(frame)
        odd = frame.color_range == ColorRange.JPEG or frame.colorspace in _OLD_COLOURS
        nature = (frame.width, frame.height, frame.format.name, turns, odd)
        fitted = frame
        if nature != (*self._size_px, "yuv420p", 0, False) or self._shape != 1:
            if self._graph is None or nature != self._taken:
                self._graph, self._taken = self._made_for(frame, turns), nature
            fitted = _through(self._graph, frame)
        self._last = (frame, fitted)
        return fitted

    def _made_for(self, frame: VideoFrame, turns: int) -> Graph:
        graph = Graph()
        width, height = self._size_px
        shown = shown_size(frame.width, frame.height, self._shape, turns)
        inside = [max(2, side // 2 * 2) for side in fit_inside(*shown, width, height)]
        old = frame.colorspace in _OLD_COLOURS
        full = frame.color_range == ColorRange.JPEG
        colours = f"in_color_matrix={'bt601' if old else 'bt709'}:in_range={'full' if full else 'limited'}"
        steps = [graph.add_buffer(width=frame.width, height=frame.height, format=frame.format,
                                  time_base=frame.time_base or Fraction(1, 24))]  # fmt: skip
        if turns:
            steps.append(graph.add(*_TURNS[turns]))
        if turns == 2:
            steps.append(graph.add(*_TURNS[turns]))
        scale = f"{inside[0]}:{inside[1]}:{colours}:out_color_matrix=bt709:out_range=limited"
        steps += [
            graph.add("scale", scale),
            graph.add("format", "yuv420p"),
            graph.add("pad", f"{width}:{height}:(ow-iw)/2:(oh-ih)/2:black"),
            graph.add("setsar", "1"),
            graph.add("buffersink"),
        ]
        graph.link_nodes(*steps).configure()
        return graph


def _through(graph: Graph, frame: VideoFrame) -> VideoFrame:
    graph.push(frame)
    fitted = graph.pull()
    if not isinstance(fitted, VideoFrame):
        raise TypeError("a graph of pictures gives pictures")
    return fitted
