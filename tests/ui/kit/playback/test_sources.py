"""What a cut reads: trims, held ends, cards, files that vanish, files that are opened before they are due."""

from fractions import Fraction

import numpy as np
import pytest

from studio.domain.errors import UnreadableMedia
from studio.domain.frames import FrameRate
from studio.domain.media import Picture
from studio.ui.kit.playback.feed import next_source
from studio.ui.kit.playback.sources import SAMPLE_RATE, CutPart, CutSource
from tests.ui.kit.playback.fakes import FakeFrames, FakeReader, number_of

RATE = FrameRate(numerator=24)
SIZE = (320, 180)
CARD = 999_999
A_FRAME = SAMPLE_RATE // 24


class Card:
    """A painter that counts."""

    def __init__(self) -> None:
        self.painted: list[tuple[int, int]] = []

    def __call__(self, width_px: int, height_px: int) -> Picture:
        """Return a picture that holds the card's number."""
        self.painted.append((width_px, height_px))
        return Picture(4, 2, 16, np.array([CARD] * 8, np.uint32).tobytes())


class LosableFrames(FakeFrames):
    """Clips that may go: those whose path is in `gone` cannot be opened, those in `broken` not read."""

    def __init__(self) -> None:
        super().__init__()
        self.gone: set[str] = set()
        self.broken: set[str] = set()
        self.paths: list[str] = []

    def open(self, path: str) -> FakeReader:
        """Open one that is there."""
        self.paths.append(path)
        if path in self.gone:
            raise UnreadableMedia("The file is not there.", "Make it again.")
        reader = super().open(path)
        if path in self.broken:
            reader.fails = True
        return reader


def cut(files: LosableFrames, *parts: CutPart) -> CutSource:
    """Return a cut at 24 frames a second."""
    return CutSource(files, parts, RATE)


def numbers(source: CutSource, *frames: int) -> list[tuple[int, bool]]:
    """Return the number of each picture, and whether it is a held one."""
    shown = [source.shown(frame, Fraction(24), SIZE, key=False) for frame in frames]
    return [(number_of(one.picture), one.held) for one in shown]


def left(samples: bytes) -> list[int]:
    """Return the left channel."""
    return [int(sample) for sample in np.frombuffer(samples, np.int16)[::2]]


def test_parts_begin_where_they_are_trimmed_and_follow_each_other() -> None:
    source = cut(LosableFrames(), CutPart("30@24+1000", 5, 3), CutPart("30@24+2000", 0, 2), CutPart("9@24+3000", 8, 1))
    assert source.timeline.frames == 6
    assert [number for number, _ in numbers(source, *range(6))] == [1005, 1006, 1007, 2000, 2001, 3008]


def test_a_part_longer_than_its_file_holds_the_last_frame_in_silence() -> None:
    source = cut(LosableFrames(), CutPart("10@24+1000", 8, 4), CutPart("9@24+2000", 0, 1))
    assert numbers(source, 0, 1, 2, 3, 4) == [(1008, False), (1009, False), (1009, True), (1009, True), (2000, False)]
    before = numbers(source, 2)
    picture = source.shown(2, Fraction(24), SIZE, key=False).picture
    assert source.shown(3, Fraction(24), SIZE, key=False).picture is picture
    assert numbers(source, 2) == before
    sound = left(source.sound(0, 5 * A_FRAME).samples)
    assert sound[:2] == [8 * A_FRAME, 8 * A_FRAME + 1]
    assert sound[2 * A_FRAME - 1] == 10 * A_FRAME - 1
    assert set(sound[2 * A_FRAME : 4 * A_FRAME]) == {0}
    assert sound[4 * A_FRAME + 1] == 1


def test_a_trim_behind_the_take_shows_its_last_frame_all_the_time() -> None:
    assert numbers(cut(LosableFrames(), CutPart("10@24+1000", 30, 2)), 0, 1) == [(1009, True), (1009, True)]


def test_a_held_end_of_another_rate_begins_with_the_file_s_end() -> None:
    source = cut(LosableFrames(), CutPart("10@12+0", 0, 24))
    held = [held for _, held in numbers(source, *range(24))]
    assert held == [False] * 20 + [True] * 4
    assert set(left(source.sound(20 * A_FRAME, A_FRAME).samples)) == {0}
    assert set(left(source.sound(19 * A_FRAME, 10).samples)) != {0}


def test_a_part_without_a_file_is_its_card_painted_once_a_size_and_silent() -> None:
    card = Card()
    source = cut(LosableFrames(), CutPart("", 0, 5, card), CutPart("9@24+2000", 0, 2, Card()))
    assert numbers(source, 0, 4, 5) == [(CARD, False), (CARD, False), (2000, False)]
    assert card.painted == [SIZE]
    source.shown(3, Fraction(24), (640, 360), key=True)
    assert card.painted == [SIZE, (640, 360)]
    assert set(left(source.sound(0, 100).samples)) == {0}


@pytest.mark.parametrize("how", ["gone", "broken"])
def test_a_file_that_cannot_be_read_is_a_card_and_is_not_tried_again(how: str) -> None:
    files = LosableFrames()
    getattr(files, how).add("9@24+2000")
    parts = (CutPart("9@24+1000", 0, 2, Card()), CutPart("9@24+2000", 0, 2, Card()), CutPart("9@24+3000", 0, 2, Card()))
    source = cut(files, *parts)
    assert [number for number, _ in numbers(source, *range(6))] == [1000, 1001, CARD, CARD, 3000, 3001]
    assert files.paths.count("9@24+2000") == 1
    heard = cut(files, *parts).sound(0, 6 * A_FRAME).samples
    assert set(left(heard)[2 * A_FRAME : 4 * A_FRAME]) == {0}
    assert left(heard)[4 * A_FRAME + 5] == 5


def test_without_a_card_a_lost_file_is_an_error() -> None:
    files = LosableFrames()
    files.gone.add("9@24+2000")
    source = cut(files, CutPart("9@24+2000", 0, 2))
    with pytest.raises(UnreadableMedia):
        source.shown(0, Fraction(24), SIZE, key=False)
    with pytest.raises(UnreadableMedia):
        source.sound(0, 100)


def test_the_clip_behind_the_next_join_is_opened_before_it_is_due_in_both_directions() -> None:
    files = LosableFrames()
    paths = [f"99@24+{base}" for base in (1000, 2000, 3000)]
    source = cut(files, *(CutPart(path, 0, 99, Card()) for path in paths))
    numbers(source, 100)
    assert not source.look_ahead(120, Fraction(24), SIZE, forward=True)
    assert files.paths == paths[1:2]
    assert source.look_ahead(190, Fraction(24), SIZE, forward=True)
    assert not source.look_ahead(191, Fraction(24), SIZE, forward=True)
    assert files.paths == [paths[1], paths[2]]
    assert source.look_ahead(101, Fraction(24), SIZE, forward=False)
    assert files.paths == [paths[1], paths[2], paths[0]]
    assert not source.look_ahead(290, Fraction(24), SIZE, forward=True)


def test_looking_ahead_meets_cards_the_same_file_and_lost_files() -> None:
    files = LosableFrames()
    files.gone.add("9@24+4000")
    same = CutPart("9@24+1000", 0, 4)
    source = cut(files, same, same, CutPart("", 0, 4, Card()), CutPart("9@24+4000", 0, 4, Card()), same)
    for frame in (1, 5):
        numbers(source, frame)
        assert not source.look_ahead(frame, Fraction(24), SIZE, forward=True)
    numbers(source, 9)
    assert source.look_ahead(9, Fraction(24), SIZE, forward=True)
    assert files.paths == ["9@24+1000", "9@24+4000"]
    assert numbers(source, 13)[0][0] == CARD
    broken = cut(files, same, CutPart("9@24+4000", 0, 4))
    numbers(broken, 1)
    assert broken.look_ahead(1, Fraction(24), SIZE, forward=True)


def test_an_edited_cut_takes_over_the_files_that_are_open() -> None:
    files = LosableFrames()
    old = cut(files, CutPart("9@24+1000", 0, 4), CutPart("9@24+2000", 0, 4))
    numbers(old, 0, 5)
    new = next_source(lambda: cut(files, CutPart("9@24+2000", 2, 4), CutPart("9@24+3000", 0, 4)), old)
    assert new is not None
    assert numbers(new, 0) == [(2002, False)]
    assert files.paths == ["9@24+1000", "9@24+2000"]
    assert [reader.closed for reader in files.opened] == [True, False]
    assert next_source(None, new) is None
    assert all(reader.closed for reader in files.opened)


def test_the_old_files_are_closed_where_the_new_source_cannot_be_opened() -> None:
    files = LosableFrames()
    old = cut(files, CutPart("9@24+1000", 0, 4))
    numbers(old, 0)
    with pytest.raises(UnreadableMedia):
        next_source(lambda: CutSource(files, [CutPart("broken", 0, 1)], None), old)
    assert files.opened[0].closed


def test_a_place_among_many_parts_is_found() -> None:
    parts = [CutPart(f"9@24+{10 * place}", 0, 3) for place in range(500)]
    source = cut(LosableFrames(), *parts)
    assert [number for number, _ in numbers(source, 0, 2, 3, 749, 1499)] == [0, 2, 10, 2492, 4992]
