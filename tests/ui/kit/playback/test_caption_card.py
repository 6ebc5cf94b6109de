"""The card that stands for a shot: its shape, its words, in any thread."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from studio.domain.media import Picture
from studio.ui.kit.playback.caption_card import CaptionCard

FONTS = ("Inter",)


def bright_rows(picture: Picture) -> int:
    """Return how many rows hold bright letters."""
    pixels = np.frombuffer(bytes(picture.pixels), np.uint8).reshape(picture.height_px, picture.stride // 4, 4)
    return int((pixels[:, : picture.width_px, :3].min(axis=2) > 120).any(axis=1).sum())


@pytest.mark.parametrize(
    ("ratio", "room", "size"),
    [((16, 9), (640, 500), (640, 360)), ((9, 16), (640, 480), (270, 480)), ((16, 9), (1, 1), (2, 2))],
)
def test_it_fits_into_its_room(
    qtbot: QtBot, ratio: tuple[int, int], room: tuple[int, int], size: tuple[int, int]
) -> None:
    picture = CaptionCard("1A · Kite", "It dives.", ratio, FONTS)(*room)
    assert (picture.width_px, picture.height_px) == size
    assert len(bytes(picture.pixels)) == picture.stride * picture.height_px


def test_words_take_more_room_than_none_and_too_many_are_cut(qtbot: QtBot) -> None:
    rows = [
        bright_rows(CaptionCard("1A · Kite", words, (16, 9), FONTS)(320, 180))
        for words in ("", "A kite dives.", "A kite dives over the dunes. " * 6, "A kite dives over the dunes. " * 300)
    ]
    assert rows[0] < rows[1] < rows[2] <= 100
    assert rows[3] <= 110


def test_one_long_word_is_no_fault(qtbot: QtBot) -> None:
    assert bright_rows(CaptionCard("a" * 300, "b" * 900, (16, 9), FONTS)(200, 120)) > 0


def test_a_thread_paints_the_same(qtbot: QtBot) -> None:
    card = CaptionCard("1A · Kite", "It dives.", (16, 9), FONTS)
    with ThreadPoolExecutor(1) as thread:
        other = thread.submit(card, 320, 180).result()
    assert bytes(other.pixels) == bytes(card(320, 180).pixels)


def test_cards_that_say_the_same_are_equal() -> None:
    assert CaptionCard("1A", "x", (16, 9), FONTS) == CaptionCard("1A", "x", (16, 9), FONTS)
    assert CaptionCard("1A", "x", (16, 9), FONTS) != CaptionCard("1B", "x", (16, 9), FONTS)
