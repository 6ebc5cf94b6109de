"""Times that tie beats to seconds, in many notations, and figures that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.craft.timings import times


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("(0:00-0:03) a bell rings", [(0, 3)]), ("(0-3 sec) rain", [(0, 3)]), ("[2s: a door opens]", [(2, None)]),
        ("second 4: silence", [(4, None)]), ("at the 5 second mark she turns", [(5, None)]),
        ("for the first two seconds nothing moves", [(0, 2)]), ("after three seconds it rains", [(3, None)]),
        ("the opening 3 seconds are dark, the final 2 seconds bright", [(0, 3), (3, 5)]),
        ("Seconds 0-2: fog", [(0, 2)]), ("00:00:05 – 00:00:08 fog", [(5, 8)]),
        ("two seconds in, a crow lands", [(2, None)]),
        ("3s: fog", [(3, None)]), ("### 0–2s\n- fog", [(0, 2)]), ("0:05: rain", [(5, None)]),
        ("1:02-1:04 rain", [(62, 64)]),
    ],
)  # fmt: skip
def test_times_are_read_in_the_usual_notations(text: str, seconds: list[tuple[float, float | None]]) -> None:
    assert [(mark.start_s, mark.end_s) for mark in times(text)] == seconds


@pytest.mark.parametrize(
    "text",
    ["9:16, no text", "in 16:9", "2:39 frame", "it is 3:45 pm", "at 3:45 PM", "a 7 second video", "5-10 second clip",
     "85mm at f/1.8", "24 fps, 4k", "two dogs, four cats"],
)  # fmt: skip
def test_ratios_lengths_and_times_of_day_are_no_beats(text: str) -> None:
    assert times(text) == []


@given(st.text("0123456789:s -[]()atforhe.\n", max_size=60))
def test_marks_lie_in_the_text_in_order(text: str) -> None:
    last = 0
    for mark in times(text):
        assert last <= mark.start < mark.end <= len(text)
        assert mark.end_s is None or mark.end_s > mark.start_s
        last = mark.end
