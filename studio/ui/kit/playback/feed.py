"""Owns decoding ahead: one thread a lane that keeps the pictures due next ready. It knows no Qt and no clock.

The window's thread says what it wants and looks at what is ready; it never waits. The decode thread takes the first
wanted picture that is missing, again and again, and ends its run when nothing is missing.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from fractions import Fraction
from typing import NamedTuple

from studio.domain.errors import StudioError
from studio.ui.kit.playback.sources import CutSource, Shown, Timeline

SourceMaker = Callable[[], CutSource]


class Wish(NamedTuple):
    """The pictures that are due next, in order, at a size in device px; `key` wants nearest key frames.

    Pictures of `keep` are not asked for, but stay where they are ready.
    """

    frames: tuple[int, ...]
    size_px: tuple[int, int]
    rate: Fraction
    key: bool = False
    keep: tuple[int, ...] = ()


class _Ready(NamedTuple):
    size_px: tuple[int, int]
    shown: Shown


class PictureFeed:
    """Pictures of one lane. All methods are for one thread (the window's) and return at once."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="decode")
        self._lock = threading.Lock()
        self._run: Future[None] | None = None
        self._maker: SourceMaker | None = None
        self._made_by: SourceMaker | None = None
        self._source: CutSource | None = None  # touched by the decode thread alone
        self._timeline: Timeline | None = None
        self._wish: Wish | None = None
        self._ready: dict[tuple[int, bool], _Ready] = {}
        self._failed = False

    @property
    def timeline(self) -> Timeline | None:
        """Length, rate and size of the source once it is open."""
        with self._lock:
            return self._timeline

    @property
    def is_open(self) -> bool:
        """Whether there is a source at all, open yet or not."""
        return self._maker is not None

    def open(self, maker: SourceMaker) -> None:
        """Take another source; it is opened in the decode thread and the one before it closed there."""
        with self._lock:
            self._maker, self._timeline, self._wish = maker, None, None
            self._ready.clear()
            self._failed = False
        self.pump()

    def shut(self) -> None:
        """Let go of the source."""
        with self._lock:
            self._maker, self._timeline, self._wish = None, None, None
            self._ready.clear()
        self.pump()

    def want(self, wish: Wish) -> None:
        """Say what is due next; pictures that are no longer wanted are dropped."""
        with self._lock:
            self._wish = wish
            wanted = {(frame, wish.key) for frame in wish.frames + wish.keep}
            for place in [place for place in self._ready if place not in wanted]:
                del self._ready[place]
        self.pump()

    def picture(self, frame: int, *, key: bool = False) -> Shown | None:
        """Return the picture of a timeline frame where it is ready, of whatever size."""
        with self._lock:
            ready = self._ready.get((frame, key))
            return ready.shown if ready else None

    def is_sharp(self, frame: int, *, key: bool = False) -> bool:
        """Say whether the picture of a frame is ready at the size wanted now."""
        with self._lock:
            ready = self._ready.get((frame, key))
            return ready is not None and self._wish is not None and ready.size_px == self._wish.size_px

    def pump(self) -> StudioError | None:
        """Keep the decode thread at work; return the error its source ended with, once. Bugs are raised."""
        error: StudioError | None = None
        if self._run is not None and self._run.done():
            raised = self._run.exception()
            self._run = None
            if raised is not None:
                self._failed = True
                if not isinstance(raised, StudioError):
                    raise raised
                error = raised
        if self._run is None and not self._failed and self._has_work():
            self._run = self._thread.submit(self._work)
        return error

    def close(self) -> None:
        """Close the source and end the thread; waits for the one picture that is being decoded."""
        with self._lock:
            self._maker, self._wish = None, None
        self._thread.shutdown(wait=True)
        if self._source is not None:
            self._source.close()
            self._source = None

    def _has_work(self) -> bool:
        with self._lock:
            return self._maker is not self._made_by or self._missing() is not None

    def _missing(self) -> int | None:
        if self._wish is None or self._timeline is None:
            return None
        for frame in self._wish.frames:
            ready = self._ready.get((frame, self._wish.key))
            if ready is None or ready.size_px != self._wish.size_px:
                return frame
        return None

    def _work(self) -> None:
        while True:
            self._swap_source()
            with self._lock:
                frame, wish, maker = self._missing(), self._wish, self._maker
            if maker is not self._made_by:
                continue
            if wish is None or self._source is None:
                return
            if frame is None:
                if self._looks_ahead(self._source, wish):
                    continue
                return
            shown = self._source.shown(frame, wish.rate, wish.size_px, key=wish.key)
            with self._lock:
                if self._maker is maker:
                    self._ready[(frame, wish.key)] = _Ready(wish.size_px, shown)

    def _swap_source(self) -> None:
        with self._lock:
            maker = self._maker
        if maker is self._made_by:
            return
        old, self._source = self._source, None
        self._made_by = maker
        self._source = next_source(maker, old)
        with self._lock:
            if self._source is not None and self._maker is maker:
                self._timeline = self._source.timeline

    def _looks_ahead(self, source: CutSource, wish: Wish) -> bool:
        """Prepare the clip behind the next join while nothing else is to be done; say whether there was one."""
        if wish.key or len(wish.frames) < 2:
            return False
        first, last = wish.frames[0], wish.frames[-1]
        return source.look_ahead(last, wish.rate, wish.size_px, forward=last > first)


def next_source(maker: SourceMaker | None, old: CutSource | None) -> CutSource | None:
    """Return what `maker` makes, with the files that `old` has open where both read them; `old` is closed."""
    try:
        source = maker() if maker is not None else None
        if source is not None and old is not None:
            source.take_over(old)
        return source
    finally:
        if old is not None:
            old.close()
