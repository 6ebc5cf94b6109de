"""Errors carry what happened, what to do, and what a program needs to know."""

import pytest
from pydantic import ValidationError

from studio.domain.base import Frozen
from studio.domain.errors import Billed, DiskFull, InputError, MaybeSent, RateLimited, StudioError


class _Point(Frozen):
    x: int


def test_an_error_says_what_happened_and_what_to_do() -> None:
    error = InputError("It is too long.", "Shorten it.", field="prompt")
    assert str(error) == error.what_happened == "It is too long."
    assert (error.what_to_do, error.field, error.kind, error.retryable) == (
        "Shorten it.",
        "prompt",
        "input_error",
        False,
    )
    assert error.billed is Billed.NO


def test_kinds_are_the_names_of_the_classes() -> None:
    assert StudioError("a", "b").kind == "studio_error"
    assert DiskFull("a", "b").kind == "disk_full"


def test_errors_with_more_to_say() -> None:
    limited = RateLimited("a", "b", provider="house", retry_after_s=3.5)
    assert (limited.provider, limited.retry_after_s, limited.retryable) == ("house", 3.5, True)
    unsure = MaybeSent("a", "b", provider="house")
    assert (unsure.billed, unsure.retryable) == (Billed.UNKNOWN, False)
    full = DiskFull("a", "b", needed_bytes=10, free_bytes=3)
    assert (full.needed_bytes, full.free_bytes, full.retryable) == (10, 3, True)


def test_a_frozen_value_is_replaced_not_changed_and_checked_again() -> None:
    point = _Point(x=1)
    assert point.replace(x=2) == _Point(x=2) != point
    with pytest.raises(ValidationError):
        point.x = 3  # type: ignore[misc]  # what is tested: it must not work
    for bad in ({"x": "no"}, {"y": 1}):
        with pytest.raises(ValidationError):
            point.replace(**bad)
