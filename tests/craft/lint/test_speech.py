"""How long words take to speak."""

import pytest

from studio.craft.lint.speech import spoken_s


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ('"One two three."', 1.0),
        ("We won't go, mother-in-law.", 4 / 3),
        ("天气很好", 4 / 5.18),
        ("とてもいい", 5 / 7.84),
        ("雨だ", 3 / 7.84),
        ("…", 0.0),
    ],
)
def test_seconds_of_speech(text: str, seconds: float) -> None:
    assert spoken_s(text) == pytest.approx(seconds)
