"""Owns the time that playback runs on: a monotonic clock that follows the sound device's own while sound plays."""

from collections.abc import Callable

_MOST_SLEW = 20  # a correction is at most one part in this of the time that passed: nobody sees it
_LOST_NS = 250_000_000  # a difference so large is not drift: the device stood still or jumped


class PlaybackTime:
    """Nanoseconds that never go back. `monotonic_ns` gives the computer's own time.

    While `follow` holds, the time keeps step with the samples a device has played, smoothly: a device tells that in
    jumps of some hundredths of a second.
    """

    def __init__(self, monotonic_ns: Callable[[], int]) -> None:
        self._monotonic_ns = monotonic_ns
        self._last_ns = monotonic_ns()
        self._now_ns = 0
        self._played_ns: Callable[[], int] | None = None
        self._ahead_ns = 0  # this time less the device's
        self._heard_ns = 0
        self._early_ns = 0  # what is still to be taken back

    def now_ns(self) -> int:
        """Return the time."""
        own = self._monotonic_ns()
        passed, self._last_ns = own - self._last_ns, own
        self._now_ns += passed
        if self._played_ns is not None:
            self._correct(passed, self._played_ns())
        return self._now_ns

    def follow(self, played_ns: Callable[[], int]) -> None:
        """Keep step with a device from now on; `played_ns` says how much of its sound it has played."""
        self.now_ns()
        self._played_ns = played_ns
        self._heard_ns = played_ns()
        self._ahead_ns = self._now_ns - self._heard_ns
        self._early_ns = 0

    def let_go(self) -> None:
        """Run on the computer's own time from now on."""
        self.now_ns()
        self._played_ns = None

    def _correct(self, passed: int, heard: int) -> None:
        """Measure how early this time is whenever the device tells something new, and take that back bit by bit."""
        if heard != self._heard_ns:
            self._heard_ns = heard
            self._early_ns = self._now_ns - (heard + self._ahead_ns)
            if abs(self._early_ns) > _LOST_NS:
                self._ahead_ns += self._early_ns
                self._early_ns = 0
        most = passed // _MOST_SLEW
        back = min(max(self._early_ns, -most), most)
        self._early_ns -= back
        self._now_ns -= back
