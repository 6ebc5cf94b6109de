"""Owns the lanes of playback: the one to nine sources that run together, and the panes that show each of them.

A frame is shown by all lanes or by none. It knows no time and no sound.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction

from studio.domain.errors import StudioError
from studio.domain.frames import FrameRate
from studio.domain.media import Picture
from studio.domain.ports import Frames
from studio.ui.kit.playback.feed import PictureFeed, Wish
from studio.ui.kit.playback.pane import VideoPane
from studio.ui.kit.playback.sources import CutPart, CutSource, Shown, Timeline

PAIR, MOST_LANES = 2, 9
_AHEAD = 10
_LEAST_AHEAD = 4
_AHEAD_BYTES = 160 << 20  # of all lanes together
_LARGEST_OF_MANY = (640, 360)  # of more than two lanes
_SIZE_WITHOUT_PANE = (640, 360)

Cut = tuple[Sequence[CutPart], FrameRate | None]


class Lanes:
    """All methods are for the window's thread and return at once."""

    def __init__(self, frames: Frames) -> None:
        self._frames = frames
        self._feeds: list[PictureFeed] = []
        self._panes: list[list[VideoPane]] = []
        self._on_screen: list[Shown | None] = []
        self._makers: list[Callable[[], CutSource]] = []
        self._heard: int | None = None
        self._grow(PAIR)

    def _grow(self, lanes: int) -> None:
        """Have at least so many lanes; one that was made stays."""
        while len(self._feeds) < lanes:
            self._feeds.append(PictureFeed())
            self._panes.append([])
            self._on_screen.append(None)

    @property
    def count(self) -> int:
        """How many sources there are: 0 to 9."""
        return len(self._makers)

    @property
    def sound_maker(self) -> Callable[[], CutSource] | None:
        """What opens the source that is heard: the last lane's, unless `hear` named another."""
        if not self._makers:
            return None
        return self._makers[-1 if self._heard is None or self._heard >= len(self._makers) else self._heard]

    def hear(self, lane: int | None) -> None:
        """Have another lane's sound heard; None: the last one's."""
        self._heard = lane

    def attach(self, pane: VideoPane, lane: int) -> None:
        """Let a pane show a lane."""
        self._grow(lane + 1)
        self._panes[lane].append(pane)
        self._on_screen[lane] = None

    def detach(self, pane: VideoPane) -> bool:
        """Stop showing in a pane; say whether it did."""
        for panes in self._panes:
            if pane in panes:
                panes.remove(pane)
                return True
        return False

    def open(self, cuts: Sequence[Cut]) -> None:
        """Take other sources, at most nine; what is on screen stays until they have pictures."""
        self._grow(len(cuts))
        self._heard = None
        self._makers = [_Maker(self._frames, parts, rate) for parts, rate in cuts]
        self._on_screen = [None] * len(self._feeds)
        for feed, maker in zip(self._feeds, self._makers, strict=False):
            feed.open(maker)
        self._empty(len(cuts))

    def shut(self) -> None:
        """Let go of all sources and pictures."""
        self._makers = []
        self._empty(0)

    def swap(self) -> None:
        """Exchange the two sources."""
        self._feeds[:PAIR] = reversed(self._feeds[:PAIR])
        self._makers.reverse()
        self._on_screen = [None] * len(self._feeds)

    def close(self) -> None:
        """End the threads."""
        for feed in self._feeds:
            feed.close()

    def pump(self) -> StudioError | None:
        """Keep the threads at work; return an error of a source, once."""
        errors = [feed.pump() for feed in self._feeds]
        return next((error for error in errors if error is not None), None)

    def timeline(self) -> Timeline | None:
        """Return the common timeline: A's rate, the longer one's length. None until all sources are open."""
        timelines = [feed.timeline for feed in self._feeds[: self.count]]
        if not timelines or timelines[0] is None:
            return None
        rate = timelines[0].rate
        length = 0
        for timeline in timelines:
            if timeline is None:
                return None
            length = max(length, -int(-timeline.frames * rate / timeline.rate // 1))
        return timelines[0]._replace(frames=length)

    def ahead(self) -> int:
        """Return how many frames should be ready ahead, so that their pictures take bounded memory."""
        lanes = max(PAIR, self.count)
        most_bytes = max(width * height * 4 for width, height in map(self._size, range(lanes)))
        return max(_LEAST_AHEAD, min(_AHEAD, _AHEAD_BYTES // (lanes * most_bytes)))

    def want(self, frames: tuple[int, ...], rate: Fraction, *, key: bool = False, keep: tuple[int, ...] = ()) -> None:
        """Say which frames are due next, in order, and which others may still be shown where they are ready."""
        for lane in range(self.count):
            self._feeds[lane].want(Wish(frames, self._size(lane), rate, key, keep))

    def has(self, frame: int, *, key: bool = False) -> bool:
        """Say whether every lane has the picture of a frame."""
        return all(feed.picture(frame, key=key) is not None for feed in self._feeds[: self.count])

    def is_sharp(self, frame: int, *, key: bool = False) -> bool:
        """Say whether every lane has it at the size of its pane."""
        return all(feed.is_sharp(frame, key=key) for feed in self._feeds[: self.count])

    def show(self, frame: int, *, key: bool = False) -> tuple[bool, bool]:
        """Put a frame that every lane has on all panes; return for A and B whether it is a held one."""
        held = [False] * max(PAIR, self.count)
        for lane in range(self.count):
            shown = self._feeds[lane].picture(frame, key=key)
            if shown is None:
                continue
            held[lane] = shown.held
            if shown is not self._on_screen[lane]:
                self._on_screen[lane] = shown
                for pane in self._panes[lane]:
                    pane.show_picture(shown.picture, held=shown.held)
        return held[0], held[1]

    def show_live(self, picture: Picture) -> None:
        """Put a picture that was just drawn on the panes of the first lane."""
        for pane in self._panes[0]:
            pane.show_picture(picture)

    def set_shape(self, width: int, height: int) -> None:
        """Tell panes without a picture the shape to come."""
        for pane in self._panes[0]:
            pane.set_shape(width, height)

    def _empty(self, first: int) -> None:
        for lane in range(first, len(self._feeds)):
            self._feeds[lane].shut()
            self._on_screen[lane] = None
            for pane in self._panes[lane]:
                pane.clear()

    def _size(self, lane: int) -> tuple[int, int]:
        sizes = [pane.device_size() for pane in self._panes[lane]]
        width, height = max(sizes, default=_SIZE_WITHOUT_PANE)
        if self.count > PAIR:
            return min(width, _LARGEST_OF_MANY[0]), min(height, _LARGEST_OF_MANY[1])
        return width, height


class _Maker:
    """Opens one source; a new one is another source even where the file is the same."""

    def __init__(self, frames: Frames, parts: Sequence[CutPart], rate: FrameRate | None) -> None:
        self._frames = frames
        self._parts = tuple(parts)
        self._rate = rate

    def __call__(self) -> CutSource:
        return CutSource(self._frames, self._parts, self._rate)
