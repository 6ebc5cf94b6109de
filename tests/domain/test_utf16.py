"""Code points and UTF-16 units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.utf16 import index_at_utf16, utf16_offset


@pytest.mark.parametrize(("index", "offset"), [(0, 0), (1, 1), (2, 3), (3, 4)])
def test_a_pair_counts_two_units(index: int, offset: int) -> None:
    assert utf16_offset("a😀b", index) == offset
    assert index_at_utf16("a😀b", offset) == index


def test_inside_a_pair_and_past_the_end() -> None:
    assert index_at_utf16("a😀b", 2) == 1
    assert index_at_utf16("a😀b", 99) == 3
    assert index_at_utf16("ab", 99) == 2


@given(st.text(), st.data())
def test_there_and_back(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text)))
    assert index_at_utf16(text, utf16_offset(text, index)) == index
