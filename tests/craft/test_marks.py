"""Punctuation and figures."""

import pytest

from studio.craft.marks import Break, breaks, cuts, numbered_heads, quotations, sections, times
from studio.craft.tokens import tokenise


def kinds(text: str) -> list[Break]:
    return breaks(text, tokenise(text))[1:]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a b", Break.NONE), ("a-b", Break.NONE), ("1.85", Break.NONE), ("16:9", Break.NONE), ("a & b", Break.NONE),
        ("a, b", Break.PAUSE), ("a - b", Break.PAUSE), ("a (b", Break.PAUSE), ("a — b", Break.PAUSE),
        ("a “b", Break.NONE),
        ("a. b", Break.STOP), ("a; b", Break.STOP), ("a\nb", Break.STOP), ("a。b", Break.STOP), ("a.b", Break.NONE),
    ],
)  # fmt: skip
def test_what_stands_between_two_words(text: str, kind: Break) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("[0-3s] a dog", [(0, 3)]), ("0–2 s: a dog", [(0, 2)]), ("[00:02] a dog", [(2, None)]),
        ("0:01-0:04 a dog", [(1, 4)]), ("[2s: a dog", [(2, None)]), ("at 3 seconds it rains", [(3, None)]),
        ("the first 2 seconds are dark, the remaining 3 seconds bright", [(0, 2), (2, 5)]),
        ("from 1.5 to 2.5 seconds", [(1.5, 2.5)]), ("(0s-2s) a dog", [(0, 2)]), ("[4] a dog", [(4, None)]),
        ("5-2s", [(5, None)]), ("an 8-second clip", []), ("35mm, f/2.8, 24 fps", []), ("16:9", []), ("two dogs", []),
    ],
)  # fmt: skip
def test_times(text: str, seconds: list[tuple[float, float | None]]) -> None:
    assert [(mark.start_s, mark.end_s) for mark in times(text)] == seconds


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Shot 1: a dog. Shot 2: a cat.", 2), ("1. a dog\n2. a cat\n3. a cow", 3),
        ("Scene 1 - dusk\nScene 2 - dawn", 2),
        ("1) a dog 2) a cat", 0), ("Shot 1: a dog", 0), ("2. a dog\n3. a cat", 0), ("**Shot 1:** a\n**Shot 2:** b", 2),
    ],
)  # fmt: skip
def test_numbered_shots_count_up_from_one(text: str, count: int) -> None:
    assert len(numbered_heads(text)) == count


def test_quotations_cuts_and_sections() -> None:
    text = "He says “not yet” and waits. Cut to: a door.\nLighting: soft dusk\nNote: none. Camera: slow pan"
    assert [text[part.start : part.end] for part in quotations(text)] == ["“not yet”"]
    assert [text[part.start : part.end] for part in cuts(text)] == ["Cut to:"]
    assert [(part.name, text[part.start : part.end]) for part in sections(text)] == [
        ("lighting", "soft dusk"),
        ("camera_movement", "slow pan"),
    ]
    assert sections("Camera:\nLighting:") == []
