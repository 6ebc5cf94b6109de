"""Owns where a waiting job comes to stand in the queue. Pure arithmetic."""


def between(low: float | None, high: float | None) -> float | None:
    """Return a position between two, or None where no number is left between them."""
    if low is None and high is None:
        return 0.0
    if low is None:
        return (high or 0.0) - 1.0
    if high is None:
        return low + 1.0
    middle = (low + high) / 2
    return middle if low < middle < high else None
