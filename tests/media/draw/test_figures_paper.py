"""A cut piece is lit from one side however it is turned, measures what it paints, and can be a flat shadow."""

import math

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from studio.domain.sketch import Action, Colour
from studio.media.draw.colours import colour_of, mix, rgb
from studio.media.draw.figures.pose import Cycle, Pose, cycle_for, reach
from studio.media.draw.ink import Ink
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, limb, oval, ribbon, slab

BASE = QColor(60, 90, 140)


def ink(towards: tuple[float, float] = (1.0, 0.0)) -> Ink:
    return Ink(
        rim=QColor(255, 250, 200),
        shadow=QColor(20, 20, 40),
        haze=QColor(200, 200, 200),
        tint=QColor(128, 128, 128),
        tint_amount=0.0,
        accent=QColor(210, 69, 47),
        towards_light=towards,
        contact=0.5,
    )


def red_of(image: QImage) -> NDArray[np.float64]:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return rows[..., 0].astype(np.float64)


def sheet() -> QImage:
    image = QImage(100, 100, QImage.Format.Format_RGBA8888)
    image.fill(0)
    return image


@pytest.mark.parametrize("turn", [0.0, 45.0, 90.0, 180.0, 270.0])
@pytest.mark.parametrize("mirror", [1.0, -1.0])
def test_the_rim_stays_on_the_lit_side_when_turned(turn: float, mirror: float) -> None:
    image = sheet()
    painter = QPainter(image)
    paper = Paper(painter, ink(), 4.0)
    with paper.at(50, 50, turn=turn, stretch=(mirror, 1.0)):
        paper.cut(oval(0, 0, 30), BASE)
    painter.end()
    red = red_of(image)
    assert red[50, 77] > 200
    assert red[50, 22] < 90


def test_measuring_sees_what_painting_covers() -> None:
    image = sheet()
    painter = QPainter(image)
    for target in (Paper(painter, ink(), 1.0), Paper(None, ink(), 1.0)):
        with target.at(50, 60, turn=30, scale=2.0):
            target.cut(slab(-10, -5, 20, 10), BASE)
        target.line([(10, 10), (30, 12)], BASE, 4.0)
        bounds = target.bounds
        assert bounds.left() == pytest.approx(8.0)
        assert bounds.right() == pytest.approx(50 + 20 * (10 * math.cos(math.pi / 6) + 5 * 0.5) / 10, abs=0.1)
    painter.end()


def test_a_flat_paper_paints_one_colour() -> None:
    image = sheet()
    painter = QPainter(image)
    paper = Paper(painter, ink(), 3.0, flat=QColor(0, 0, 200))
    paper.cut(slab(10, 10, 60, 60), BASE)
    paper.halo(50, 50, 40, QColor(255, 255, 255), 1.0)
    paper.shine(slab(10, 10, 60, 60), 1.0)
    painter.end()
    assert image.pixelColor(40, 40) == QColor(0, 0, 200)
    assert image.pixelColor(85, 50).alpha() == 0


def test_a_plain_piece_has_no_rim() -> None:
    image = sheet()
    painter = QPainter(image)
    paper = Paper(painter, ink(), 6.0)
    with paper.plain():
        paper.cut(slab(20, 20, 60, 60), BASE)
    painter.end()
    assert image.pixelColor(78, 50) == image.pixelColor(22, 50) == BASE


def test_limbs_are_one_outline_around_their_joints() -> None:
    for bend in (-60, -20, 0, 35, 80):
        knee = (0.0, 20.0)
        foot = (20 * math.sin(math.radians(bend)), 20 + 20 * math.cos(math.radians(bend)))
        path = limb([(0.0, 0.0), knee, foot], (4.0, 3.0, 2.0))
        for x, y in ((0.0, 0.0), (0.0, 10.0), knee, foot):
            assert path.contains(QPainterPath(oval(x, y, 0.5)).boundingRect())
        assert path.boundingRect().top() == pytest.approx(-4.0, abs=0.3)


def test_shapes_pass_through_their_points() -> None:
    points = [(0.0, 0.0), (10.0, 2.0), (12.0, 9.0), (3.0, 12.0)]
    path = curve(points)
    ends = [path.elementAt(i) for i in range(0, path.elementCount(), 3)]
    assert [(round(e.x, 6), round(e.y, 6)) for e in ends] == [*points, points[0]]
    assert ribbon([(0, 0), (10, 0), (20, 0)], (4, 4, 4)).boundingRect().height() == pytest.approx(4.0)
    assert corners([(0, 0), (4, 0), (4, 4)]).contains(oval(3, 1, 0.2))


def test_colours_are_the_named_ones() -> None:
    assert colour_of(Colour.RED) == rgb("D2452F")
    assert len({colour_of(colour).name() for colour in Colour}) == len(Colour)
    assert mix(QColor(0, 0, 0), QColor(255, 255, 255), 0.5).red() in (127, 128)


def test_poses_meet_their_keys_and_come_round() -> None:
    key = Pose(0, (0, 0), (0, 0), (10, 0), (0, 0))
    cycle = Cycle(
        (key, Pose(8, (20, 0), (0, 0), (30, 0), (0, 0)), key, Pose(-8, (0, 0), (0, 0), (-10, 0), (0, 0))), 1.0
    )
    assert cycle.at(0.25).near_leg[0] == pytest.approx(30)
    assert cycle.at(0.0).near_leg[0] == pytest.approx(cycle.at(0.999999).near_leg[0], abs=0.01)
    assert cycle_for(Action.WALK).ground_speed == 0.75


@pytest.mark.parametrize("goal", [(10.0, 20.0), (-18.0, 12.0), (100.0, 0.0), (0.5, 0.5)])
def test_reaching_keeps_the_bones_whole(goal: tuple[float, float]) -> None:
    for forward in (True, False):
        start, middle, end = reach((0.0, 0.0), goal, (15.0, 12.0), forward=forward)
        assert math.dist(start, middle) == pytest.approx(15.0, abs=0.05)
        assert math.dist(middle, end) == pytest.approx(12.0, abs=0.4)
