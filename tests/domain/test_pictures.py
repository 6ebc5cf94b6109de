"""Shapes of pictures: what is cut is inside the picture and of the wanted shape, whatever is dragged or typed."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from studio.domain.parameters import Parameters
from studio.domain.picture_origin import Crop, PictureEdit, PictureOrigin
from studio.domain.pictures import (
    SMALLEST_PX,
    Corner,
    Cutting,
    PictureFacts,
    edited_size,
    fit,
    nearest_ratio,
    padded_size,
    shape,
    shape_off,
)
from studio.domain.project import InputFile, input_files

SIZES = st.tuples(st.integers(16, 9000), st.integers(16, 9000))
RATIOS = st.sampled_from(["16:9", "9:16", "1:1", "4:3", "21:9", "4:1", "1:4"])
PLACES = st.floats(-20_000, 20_000, allow_nan=False)
FACTS = PictureFacts(width_px=1280, height_px=720, size_bytes=9, ending="png", sharpness=0.5)


def is_good(cutting: Cutting, crop: Crop) -> bool:
    """Say whether a cut is inside the picture and of the shape within a pixel of one of its sides."""
    inside = crop.left_px + crop.width_px <= cutting.size[0] and crop.top_px + crop.height_px <= cutting.size[1]
    too_high = abs(crop.height_px - crop.width_px / cutting.ratio)
    too_wide = abs(crop.width_px - crop.height_px * cutting.ratio)
    return inside and min(too_high, too_wide) <= 1


@given(SIZES, RATIOS)
def test_the_largest_cut_touches_two_sides_and_lies_in_the_middle(size: tuple[int, int], ratio: str) -> None:
    cutting = Cutting(size, shape(ratio))
    crop = cutting.largest()
    assert is_good(cutting, crop)
    assert size[0] - crop.width_px <= 1 or size[1] - crop.height_px <= float(1 / cutting.ratio)
    assert abs(2 * crop.left_px + crop.width_px - size[0]) <= 1
    assert abs(2 * crop.top_px + crop.height_px - size[1]) <= 1


@given(SIZES, RATIOS, st.integers(-9999, 9999), st.integers(-9999, 9999), st.integers(0, 9999))
def test_a_moved_cut_keeps_its_size_and_stays_inside(
    size: tuple[int, int], ratio: str, right: int, down: int, width: int
) -> None:
    cutting = Cutting(size, shape(ratio))
    crop = cutting.of_width(cutting.largest(), width)
    moved = cutting.moved(crop, right, down)
    assert is_good(cutting, moved)
    assert moved.size == crop.size


@given(SIZES, RATIOS, st.integers(-10, 12_000), st.floats(0, 1), st.floats(0, 1))
def test_a_zoom_stays_inside_and_within_its_bounds(
    size: tuple[int, int], ratio: str, width: int, across: float, down: float
) -> None:
    cutting = Cutting(size, shape(ratio))
    crop = cutting.of_width(cutting.largest(), width, (across, down))
    assert is_good(cutting, crop)
    assert cutting.narrowest <= crop.width_px <= cutting.widest
    assert is_good(cutting, cutting.of_height(crop, width))


@given(SIZES, RATIOS, st.sampled_from(Corner), PLACES, PLACES, st.integers(16, 5000))
def test_a_dragged_corner_leaves_the_one_across_where_it_is(
    size: tuple[int, int], ratio: str, corner: Corner, x: float, y: float, width: int
) -> None:
    cutting = Cutting(size, shape(ratio))
    crop = cutting.of_width(cutting.largest(), width)
    dragged = cutting.dragged(crop, corner, x, y)
    assert is_good(cutting, dragged)
    if corner.is_left:
        assert dragged.left_px + dragged.width_px == crop.left_px + crop.width_px
    else:
        assert dragged.left_px == crop.left_px
    if corner.is_top:
        assert abs(dragged.top_px + dragged.height_px - crop.top_px - crop.height_px) <= 1
    else:
        assert dragged.top_px == crop.top_px


def test_a_corner_goes_where_it_is_dragged() -> None:
    cutting = Cutting((4000, 3000), Fraction(16, 9))
    crop = cutting.dragged(cutting.largest(), Corner.BOTTOM_RIGHT, 1600, 900)
    assert crop == Crop(left_px=0, top_px=375, width_px=1600, height_px=900)
    back = cutting.dragged(crop, Corner.TOP_LEFT, 800, 0)
    assert (back.width_px, back.left_px + back.width_px, back.top_px + back.height_px) == (1600, 1600, 1275)
    assert cutting.dragged(crop, Corner.TOP_RIGHT, 1000, 1275).size == (1000, 562)
    assert cutting.dragged(crop, Corner.BOTTOM_LEFT, 9000, 0).width_px == cutting.narrowest
    assert cutting.narrowest == 29
    assert SMALLEST_PX == 16


@given(SIZES, RATIOS)
def test_edges_only_add(size: tuple[int, int], ratio: str) -> None:
    canvas = padded_size(size, shape(ratio))
    assert canvas[0] >= size[0]
    assert canvas[1] >= size[1]
    assert canvas[0] == size[0] or canvas[1] == size[1]
    assert abs(canvas[1] - canvas[0] / shape(ratio)) <= 1 or abs(canvas[0] - canvas[1] * shape(ratio)) <= 1


def test_a_cut_of_another_shape_takes_the_nearest_one() -> None:
    wide = Cutting((4000, 3000), Fraction(16, 9)).largest()
    tall = Cutting((4000, 3000), Fraction(9, 16)).fitted(wide)
    assert tall.height_px == 3000
    assert tall.left_px + tall.width_px // 2 == 2000


def test_how_a_picture_fits_a_take() -> None:
    assert fit(FACTS, "720p", "16:9") == (0.0, False, False)
    assert fit(FACTS, "720p", "16:9").shape_fits
    off = fit(FACTS.replace(width_px=640, height_px=480, sharpness=0.1), "720p", "16:9")
    assert (round(off.off, 3), off.too_small, off.looks_blurred, off.shape_fits) == (0.333, True, True, False)
    assert shape_off((900, 1600), shape("16:9")) == pytest.approx(2.16, abs=0.01)
    assert not FACTS.replace(sharpness=None).looks_blurred
    assert nearest_ratio((800, 600), ("16:9", "1:1", "4:3")) == "4:3"
    assert nearest_ratio((800, 600), ()) is None


def test_the_size_of_what_was_cut_or_padded() -> None:
    crop = Crop(left_px=0, top_px=0, width_px=600, height_px=600)
    assert edited_size((800, 600), PictureEdit(crop=crop)) == (600, 600)
    assert edited_size((800, 600), PictureEdit(pad="blur")) == (1067, 600)
    assert edited_size((800, 600), PictureEdit(crop=crop, pad="#101010", aspect_ratio="1:2")) == (600, 1200)


@pytest.mark.parametrize("pad", ["red", "#12345", "#GGGGGG", "blur "])
def test_a_fill_that_is_none_is_refused(pad: str) -> None:
    with pytest.raises(ValidationError):
        PictureEdit(pad=pad)


@pytest.mark.parametrize(
    "source", ["http://a.example/b.png", "https://a.example/b?key=1", "https://u@a.example/b", "x"]
)
def test_an_address_with_a_secret_is_no_source(source: str) -> None:
    with pytest.raises(ValidationError):
        PictureOrigin(sha256="a", original="a", source=source)


def test_settings_know_where_their_pictures_come_from() -> None:
    cut = PictureOrigin(sha256="cut", original="whole", source="https://a.example/kite.png")
    own = PictureOrigin(sha256="last", original="last", name="dune.png", source="take:ab12@7")
    both = Parameters().with_picture("first_frame", cut).with_picture("last_frame", own)
    assert both.origin_of("cut") == cut
    assert both.origin_of("nobody's") == PictureOrigin(sha256="nobody's", original="nobody's")
    assert input_files(both) == (
        InputFile(role="first_frame", sha256="cut"),
        InputFile(role="first_frame_original", sha256="whole", source="https://a.example/kite.png"),
        InputFile(role="last_frame", sha256="last", source="take:ab12@7"),
    )
    without = both.with_picture("first_frame", None)
    assert (without.first_frame, without.origins) == (None, (own,))
    assert without.with_picture("first_frame", own).origins == (own,)
    assert input_files(Parameters()) == ()
    assert both.value("origins") is None
