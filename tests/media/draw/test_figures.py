"""The figures: each family paints inside its bounds, alike each time, in its colour, lit from the right side."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from studio.domain.sketch import Action, Angle, Colour, Family, ShotSize, SketchSubject, Speed
from studio.media.draw.colours import colour_of
from studio.media.draw.figures.figure import Figure, Standing
from studio.media.draw.figures.framing import foreground_for, frame_height_share
from studio.media.draw.figures.registry import MAKERS, figure_for
from studio.media.draw.figures.variants import VARIANTS, variant_of
from studio.media.draw.ink import Ink

Pixels = NDArray[np.uint8]
INK = Ink(
    rim=QColor(255, 226, 154),
    shadow=QColor(74, 42, 56),
    haze=QColor(255, 203, 126),
    tint=QColor(232, 138, 58),
    tint_amount=0.1,
    accent=QColor(210, 69, 47),
    towards_light=(1.0, -0.1),
    contact=0.8,
)
MOVING = [
    (Family.PERSON, Action.WALK),
    (Family.PERSON, Action.DANCE),
    (Family.CHILD, Action.RUN),
    (Family.DOG, Action.WALK),
    (Family.HORSE, Action.RUN),
    (Family.BIRD, Action.FLY),
    (Family.FLOCK, Action.FLY),
    (Family.BICYCLE, Action.RIDE),
    (Family.BOAT, Action.GLIDE),
    (Family.CAR, Action.DRIVE),
    (Family.CUP, Action.STILL),
    (Family.HANDS, Action.HOLD),
    (Family.LIGHTHOUSE, Action.STILL),
    (Family.FISH, Action.SWIM),
]


@pytest.fixture(scope="module", autouse=True)
def application() -> QGuiApplication:
    existing = QGuiApplication.instance()
    return existing if isinstance(existing, QGuiApplication) else QGuiApplication(["test", "-platform", "offscreen"])


def make(family: Family, height: float = 120.0, ink: Ink = INK, /, **rest: object) -> Figure:
    size = rest.pop("size", ShotSize.WIDE)
    angle = rest.pop("angle", Angle.EYE_LEVEL)
    subject = SketchSubject.model_validate({"family": family, **rest})
    return figure_for(subject, ink, height, ShotSize(str(size)), Angle(str(angle)))


def painted(figure: Figure, phase: float = 0.0, margin: int = 24) -> Pixels:
    """Paint a figure on a transparent sheet with `margin` px around its bounds; height x width x RGBA."""
    box = figure.bounds.toAlignedRect()
    image = QImage(box.width() + 2 * margin, box.height() + 2 * margin, QImage.Format.Format_RGBA8888)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(margin - box.left(), margin - box.top())
    figure.paint(painter, phase)
    painter.end()
    width = image.width()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : width * 4].reshape(image.height(), width, 4).copy()


def luma(pixels: Pixels) -> NDArray[np.float64]:
    grey: NDArray[np.float64] = pixels[..., :3].astype(np.float64) @ np.array([0.299, 0.587, 0.114])
    return grey


def test_every_family_has_a_maker_and_variants() -> None:
    assert set(MAKERS) == set(Family) == set(VARIANTS)


@pytest.mark.parametrize("family", list(Family))
@pytest.mark.parametrize("action", [Action.STILL, Action.WALK])
def test_paints_inside_its_bounds(family: Family, action: Action) -> None:
    figure = make(family, 60.0, action=action)
    for phase in (0.0, 0.37):
        alpha = painted(figure, phase)[..., 3]
        assert np.count_nonzero(alpha) > 150
        inside = alpha[24:-24, 24:-24]
        assert np.count_nonzero(alpha) == np.count_nonzero(inside)


@pytest.mark.parametrize("family", [Family.BEAST, Family.BIRD])
def test_no_animal_leaves_its_bounds(family: Family) -> None:
    for variant in VARIANTS[family]:
        for action in (Action.STILL, Action.WALK, Action.FLY):
            figure = make(family, 60.0, variant=variant, action=action)
            for phase in (0.1, 0.62):
                alpha = painted(figure, phase)[..., 3]
                assert np.count_nonzero(alpha) == np.count_nonzero(alpha[24:-24, 24:-24])


def test_what_flies_leaves_the_ground() -> None:
    standing = {
        (variant, action): make(Family.BEAST, variant=variant, action=action).standing
        for variant in ("dragon", "bear")
        for action in (Action.STAND, Action.FLY)
    }
    assert [at for at, where in standing.items() if where is Standing.AIR] == [("dragon", Action.FLY)]


@pytest.mark.parametrize("family", list(Family))
def test_every_variant_paints_something_of_its_own(family: Family) -> None:
    seen = set()
    for variant in VARIANTS[family]:
        figure = make(family, 40.0, variant=variant, action=Action.WALK)
        pixels = painted(figure, 0.2)
        assert np.count_nonzero(pixels[..., 3]) > 60
        seen.add(pixels.tobytes())
    assert len(seen) == len(VARIANTS[family])


@pytest.mark.parametrize("angle", list(Angle))
@pytest.mark.parametrize("size", list(ShotSize))
def test_a_person_paints_at_every_size_and_angle(size: ShotSize, angle: Angle) -> None:
    figure = make(Family.PERSON, 90.0, size=size, angle=angle)
    assert np.count_nonzero(painted(figure)[..., 3]) > 300
    assert (figure.standing is Standing.FRAME) == (
        size in (ShotSize.MEDIUM, ShotSize.CLOSE_UP, ShotSize.EXTREME_CLOSE_UP)
    )


@pytest.mark.parametrize("family", [Family.PERSON, Family.BOAT, Family.BICYCLE, Family.FLOCK, Family.CROWD, Family.CUP])
def test_the_same_subject_is_painted_alike(family: Family) -> None:
    one, other = (painted(make(family, 80.0, action=Action.GLIDE), 0.4) for _ in range(2))
    assert np.array_equal(one, other)


@pytest.mark.parametrize(("family", "action"), MOVING)
def test_phases_differ_when_it_moves(family: Family, action: Action) -> None:
    figure = make(family, 100.0, action=action)
    assert figure.period_s > 0
    assert 2 <= figure.phases <= 24
    first, later = painted(figure, 0.0), painted(figure, 0.3)
    assert np.count_nonzero(np.abs(first.astype(int) - later.astype(int)).max(axis=2) > 20) > 15


@pytest.mark.parametrize(
    ("family", "variant", "rest"),
    [
        (Family.BOAT, "canoe", {}),
        (Family.CUP, "coffee", {}),
        (Family.CAR, "", {}),
        (Family.PERSON, "woman", {}),
        (Family.PERSON, "woman", {"size": ShotSize.MEDIUM}),
        (Family.BALL, "balloon", {}),
        (Family.CHAIR, "chair", {}),
    ],
)
@pytest.mark.parametrize("colour", [Colour.BLUE, Colour.GREEN, Colour.RED])
def test_the_named_colour_leads(family: Family, variant: str, rest: dict[str, object], colour: Colour) -> None:
    figure = make(family, variant=variant, colour=colour, **rest)
    pixels = painted(figure).astype(float)
    opaque = pixels[..., 3] > 200
    rgb = pixels[opaque][:, :3]
    saturated = rgb[(rgb.max(axis=1) - rgb.min(axis=1)) > 38]
    assert len(saturated) > 200
    wanted = colour_of(colour)
    target = np.array([wanted.red(), wanted.green(), wanted.blue()], float)
    rivals = [
        colour_of(other) for other in (colour, *({Colour.BLUE, Colour.GREEN, Colour.RED, Colour.YELLOW} - {colour}))
    ]
    far = np.stack([np.abs(saturated - [c.red(), c.green(), c.blue()]).sum(axis=1) for c in rivals])
    assert np.mean(np.argmin(far, axis=0) == 0) > 0.4
    assert np.linalg.norm(np.median(saturated, axis=0) - target) < 200


def edges(pixels: Pixels) -> tuple[float, float]:
    """Give the mean luma just inside the left and the right outline of the lower half (the legs and the coat)."""
    grey = luma(pixels)
    left, right = [], []
    for y in range(round(pixels.shape[0] * 0.45), round(pixels.shape[0] * 0.8)):
        solid = np.flatnonzero(pixels[y, :, 3] > 250)
        if len(solid) > 12:
            left.append(grey[y, solid[:3]].mean())
            right.append(grey[y, solid[-3:]].mean())
    return float(np.mean(left)), float(np.mean(right))


@pytest.mark.parametrize("facing_left", [False, True])
@pytest.mark.parametrize("from_the_right", [False, True])
def test_the_rim_is_on_the_lit_side(facing_left: bool, from_the_right: bool) -> None:
    ink = replace(INK, towards_light=(1.0 if from_the_right else -1.0, -0.1))
    figure = make(Family.PERSON, 300.0, ink, variant="business", facing_left=facing_left)
    left, right = edges(painted(figure))
    assert (right > left + 15) if from_the_right else (left > right + 15)


def test_facing_left_mirrors_the_shape() -> None:
    pixels = [painted(make(Family.DOG, 100.0, facing_left=left))[..., 3] > 128 for left in (False, True)]
    high = min(p.shape[0] for p in pixels)
    wide = min(p.shape[1] for p in pixels)
    right, left = (p[:high, :wide] for p in pixels)
    overlap = [
        np.count_nonzero(right & np.roll(left[:, ::-1], dx, axis=1)) / np.count_nonzero(right) for dx in range(-4, 5)
    ]
    assert max(overlap) > 0.97


def test_a_silhouette_is_dark_but_for_its_rim() -> None:
    lit, dark = (
        luma(p)[p[..., 3] > 250]
        for p in (painted(make(Family.PERSON, 200.0, replace(INK, silhouette=back))) for back in (False, True))
    )
    assert np.median(dark) < np.median(lit) - 40
    assert np.percentile(dark, 99) > np.median(dark) + 60


def test_wheels_roll_with_the_ground() -> None:
    figure = make(Family.BICYCLE, 100.0, action=Action.RIDE)
    fast = make(Family.BICYCLE, 100.0, action=Action.RIDE, speed=Speed.FAST)
    assert figure.ground_speed * figure.period_s == pytest.approx(fast.ground_speed * fast.period_s)
    assert fast.ground_speed > figure.ground_speed > 0
    assert make(Family.CAR, action=Action.STILL).ground_speed == 0


def test_a_still_thing_breathes_and_a_falling_one_falls() -> None:
    still = make(Family.PERSON)
    scales = [still.whole_body_motion(t / 4).scale for t in range(17)]
    assert max(scales) == pytest.approx(1.01)
    assert min(scales) == pytest.approx(1.0)
    drop = make(Family.BOTTLE, action=Action.FALL)
    heights = [drop.whole_body_motion(t / 4).dy for t in range(12)]
    assert heights == sorted(heights)
    assert heights[0] < -0.5
    assert heights[-1] == 0
    person, parcel = (make(family, action=Action.SPIN) for family in (Family.PERSON, Family.OBJECT))
    assert abs(person.whole_body_motion(2.0).rotation_deg) < 5 < parcel.whole_body_motion(2.0).rotation_deg
    falling = make(Family.BALL, action=Action.SPIN)
    mirrored = make(Family.BALL, action=Action.SPIN, facing_left=True)
    assert falling.whole_body_motion(1.0).rotation_deg == -mirrored.whole_body_motion(1.0).rotation_deg != 0


def test_shadows_lie_away_from_the_light() -> None:
    for towards in (1.0, -1.0):
        figure = make(Family.PERSON, 200.0, replace(INK, towards_light=(towards, -0.4)))
        image = QImage(800, 100, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        painter.translate(400, 50)
        figure.contact_shadow(painter)
        painter.end()
        alpha = np.array([[image.pixelColor(x, y).alpha() for x in range(0, 800, 8)] for y in range(40, 70, 5)])
        left, right = alpha[:, :50].sum(), alpha[:, 50:].sum()
        assert (left > right * 1.5) if towards > 0 else (right > left * 1.5)


def test_painting_leaves_the_painter_as_it_was() -> None:
    image = QImage(300, 300, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    before = painter.transform()
    for family in (Family.PERSON, Family.BOAT, Family.TREE):
        for angle in (Angle.EYE_LEVEL, Angle.LOW, Angle.OVERHEAD):
            figure = make(family, 50.0, angle=angle)
            figure.paint(painter, 0.1)
            figure.contact_shadow(painter)
    assert painter.transform() == before
    assert painter.opacity() == 1.0
    assert not painter.hasClipping()
    painter.end()


def test_a_close_up_of_a_thing_fills_the_frame_more_than_a_wide_shot() -> None:
    for family in (Family.CUP, Family.MICROPHONE, Family.CAR, Family.LIGHTHOUSE):
        shares = [frame_height_share(SketchSubject(family=family), INK, size) for size in ShotSize]
        assert None not in shares
        numbers = [share for share in shares if share is not None]
        assert numbers == sorted(numbers)
        assert numbers[-1] > 3 * numbers[0]
    assert frame_height_share(SketchSubject(family=Family.PERSON), INK, ShotSize.WIDE) is None
    assert frame_height_share(SketchSubject(family=Family.PERSON), INK, ShotSize.CLOSE_UP) == 1.0


def test_a_foreground_belongs_to_two_angles() -> None:
    subject = SketchSubject(family=Family.PERSON)
    for angle in Angle:
        figure = foreground_for(subject, INK, 200.0, angle)
        assert (figure is not None) == (angle in (Angle.OVER_THE_SHOULDER, Angle.POV))
        if figure is not None:
            assert np.count_nonzero(painted(figure)[..., 3]) > 500


def test_words_become_variants() -> None:
    assert variant_of(Family.BOAT, "Canoe") == "canoe"
    assert variant_of(Family.FOOD, "ice cream") == "ice_cream"
    assert variant_of(Family.BOAT, "unheard of") == VARIANTS[Family.BOAT][0]
