"""Headed prompts: which words are headings, what stands behind them, and which component they name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.craft.headings import headings


def found(text: str) -> list[tuple[str, str]]:
    return [(text[heading.body.start : heading.body.end], heading.name) for heading in headings(text)]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("## Camera: slow push in", [("slow push in", "camera_movement")]),
        ("**Lighting** – warm lamps", [("warm lamps", "lighting")]),
        ("Audio - rain on a roof", [("rain on a roof", "audio")]),
        ("[Camera] pan left", [("pan left", "camera_movement")]),
        ("A goat eats. Mood: calm. Sound design: bells", [("calm.", "style"), ("bells", "audio")]),
        ("Camera & Lens: 35mm", [("35mm", "camera_movement")]),
        ("Style\nink drawing\n\nA goat eats.", [("ink drawing", "style")]),
        ("Weather note: none", [("none", "")]),
        ("### Audio\n- bells\n- wind\n### Notes\nfew", [("bells\n- wind", "audio"), ("few", "")]),
        ("lighting:\n  key: low sun\n  fill: bounce",
         [("", "lighting"), ("low sun", "lighting"), ("bounce", "lighting")]),
        ("prompt: |\n  A goat eats grass", [("A goat eats grass", "")]),
    ],
)  # fmt: skip
def test_headings_of_lines_marks_and_yaml(text: str, bodies: list[tuple[str, str]]) -> None:
    assert found(text) == bodies


def test_keys_of_json_name_what_stands_in_them_and_hand_it_down() -> None:
    text = '{"scene": {"location": "a barn"}, "lighting": {"key": "low sun"}, "camera_motion": "static", "n": 3}'
    assert found(text) == [
        ("", ""),
        ("a barn", "environment"),
        ("", "lighting"),
        ("low sun", "lighting"),
        ("static", "camera_movement"),
        ("3", ""),
    ]
    assert all(heading.structural for heading in headings(text))


@pytest.mark.parametrize(
    "text", ["a goat, at 3:30 a bell", "He said: go home", "https://goat.example", "A goat: hungry"]
)
def test_a_colon_alone_makes_no_heading(text: str) -> None:
    assert not any(heading.name for heading in headings(text))


@given(
    st.lists(st.sampled_from(["Camera", ":", "\n", "#", "**", " ", '"', "{", "}", "[", "]", "-", "a goat"])).map(
        "".join
    )
)
def test_bodies_lie_in_the_text(text: str) -> None:
    for heading in headings(text):
        assert 0 <= heading.head.start < heading.head.end <= len(text)
        assert 0 <= heading.body.start <= heading.body.end <= len(text)
