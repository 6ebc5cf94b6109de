"""Owns what someone seen whole has in their hands: how the arms are held for it, and where the thing is drawn.

Knows the families of things that hands can hold; it is told the pose and where the hand is.
"""

from dataclasses import dataclass, replace

from studio.domain.sketch import Family, HeldThing
from studio.media.draw.colours import colour_of
from studio.media.draw.figures.handheld import asked, thing_of
from studio.media.draw.figures.instruments import bow, drums, flute, guitar, saxophone, trumpet, violin
from studio.media.draw.figures.pose import SIT, Pair, Pose
from studio.media.draw.figures.props import mug
from studio.media.draw.figures.tableware import cup
from studio.media.draw.figures.variants import variant_of
from studio.media.draw.figures.wish import Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point

_LARGEST = 0.42  # of the holder's height: what is larger is drawn smaller, so that it can be held
FORWARD: Pair = (22.0, 104.0)


@dataclass(frozen=True, slots=True)
class Grip:
    """How a thing is held: (upper, lower) of the arms (None: as the pose has it), its scale, turn and place.

    `dx`, `dy` move the foot of the thing from the hand, in hundredths of the holder's height; `scale` 0 is its own.
    """

    near: Pair | None = FORWARD
    far: Pair | None = None
    scale: float = 0.0
    turn: float = 0.0
    dx: float = 2.0
    dy: float = 1.6


_GRIPS: dict[tuple[Family, str], Grip] = {
    (Family.OBJECT, "umbrella"): Grip((30, 152), scale=0.72, dx=0.0, dy=11.0),
    (Family.OBJECT, "phone"): Grip((18, 122), scale=0.11, turn=8, dx=2.4, dy=3.0),
    (Family.OBJECT, "camera"): Grip((42, 150), (48, 150), 0.1, dx=3.4, dy=2.4),
    (Family.OBJECT, "telescope"): Grip((44, 146), (54, 132), 0.26, dx=7.0, dy=8.0),
    (Family.OBJECT, "suitcase"): Grip((4, 8), scale=0.24, dx=0.0, dy=21.0),
    (Family.OBJECT, "lantern"): Grip((26, 62), scale=0.2, dx=2.0, dy=18.0),
    (Family.OBJECT, "laptop"): Grip((18, 84), (24, 84), 0.2, dx=3.0, dy=2.0),
    (Family.OBJECT, "box"): Grip((16, 92), (24, 92), 0.24, dx=5.0, dy=5.0),
    (Family.OBJECT, "parcel"): Grip((16, 92), (24, 92), 0.24, dx=5.0, dy=5.0),
    (Family.OBJECT, "surfboard"): Grip((12, 40), scale=0.9, turn=6, dx=-2.0, dy=36.0),
    (Family.OBJECT, "key"): Grip(scale=0.14, dx=2.0, dy=4.0),
    (Family.LAMP, "lantern"): Grip((26, 62), scale=0.2, dx=2.0, dy=18.0),
    (Family.BOOK, "open"): Grip((16, 96), (24, 96), 0.085, dx=2.6, dy=1.0),
    (Family.BOOK, "letter"): Grip((16, 104), (24, 104), 0.1, dx=3.0, dy=4.0),
    (Family.BALL, "balloon"): Grip((24, 120), scale=0.5, dx=1.0, dy=4.0),
    (Family.BALL, ""): Grip((18, 78), (26, 78), 0.13, dx=3.0, dy=5.0),
    (Family.FOOD, ""): Grip((26, 132), scale=0.11, dx=3.0, dy=1.5),
    (Family.FLOWER, ""): Grip((22, 116), scale=0.3, dx=1.4, dy=9.0),
    (Family.BOTTLE, ""): Grip(scale=0.17, dx=2.0, dy=6.0),
}

# how someone stands, or sits, who plays: the arms at the start and half a cycle later
_PLAYING: dict[str, tuple[tuple[Pair, Pair], tuple[Pair, Pair]]] = {
    "guitar": (((-16.0, 62.0), (40.0, 118.0)), ((-12.0, 76.0), (40.0, 116.0))),
    "violin": (((36.0, 128.0), (64.0, 106.0)), ((58.0, 112.0), (64.0, 106.0))),
    "cello": (((26.0, 70.0), (58.0, 140.0)), ((46.0, 84.0), (58.0, 140.0))),
    "saxophone": (((22.0, 74.0), (30.0, 96.0)), ((24.0, 80.0), (32.0, 100.0))),
    "trumpet": (((46.0, 122.0), (54.0, 114.0)), ((48.0, 124.0), (54.0, 114.0))),
    "flute": (((52.0, 118.0), (40.0, 128.0)), ((54.0, 120.0), (40.0, 128.0))),
    "harp": (((36.0, 92.0), (54.0, 112.0)), ((50.0, 106.0), (42.0, 96.0))),
    "drum": (((40.0, 106.0), (52.0, 74.0)), ((54.0, 72.0), (38.0, 108.0))),
}
SEATED = ("cello", "harp", "drum")
_MOUTH: Point = (7.2, -36.0)  # from the hip of someone upright
_STRAP: Point = (5.0, -7.0)


def instrument_of(held: HeldThing | None) -> str:
    """Give the instrument that is played; "" where it is none."""
    if held is None or held.family is not Family.INSTRUMENT:
        return ""
    return variant_of(Family.INSTRUMENT, held.variant)


def grip_of(held: HeldThing) -> Grip:
    """Give how a thing is held."""
    variant = variant_of(held.family, held.variant)
    return _GRIPS.get((held.family, variant)) or _GRIPS.get((held.family, "")) or Grip()


def posed(pose: Pose, held: HeldThing | None, phase: float) -> Pose:
    """Give a pose with the arms as the held thing needs them; legs and trunk stay as they are."""
    if held is None:
        return pose
    kind = instrument_of(held)
    if not kind:
        grip = grip_of(held)
        return replace(pose, near_arm=grip.near or pose.near_arm, far_arm=grip.far or pose.far_arm)
    first, second = _PLAYING.get(kind, _PLAYING["guitar"])
    share = 0.5 + 0.5 * wave(phase * 2)
    near, far = (
        (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for a, b in zip(first, second, strict=True)
    )
    base = replace(SIT, lean=4) if kind in SEATED else replace(pose, lean=min(pose.lean, 2.0))
    return replace(base, near_arm=near, far_arm=far, nod=3.0 + 1.6 * wave(phase))


def near_arm_for(held: HeldThing, phase: float) -> Pair:
    """Give (upper, lower) of the near arm that holds or plays something."""
    return posed(Pose(0, FORWARD, FORWARD, (0, 0), (0, 0)), held, phase).near_arm


def draw_before(paper: Paper, wish: Wish, phase: float) -> None:
    """Draw what is behind the holder: nothing but a harp and a cello's neck stand there."""
    if instrument_of(wish.held) == "harp" and wish.held is not None:
        with paper.at(26, 0, scale=0.92):
            thing_of(wish, wish.held)[0](paper, phase)


def draw_held(paper: Paper, wish: Wish, hip: Point, hand: Point, phase: float) -> None:
    """Draw what is held, in front of its holder, whose hip and near hand are given."""
    held = wish.held
    if held is None:
        return
    kind = instrument_of(held)
    if kind:
        _played(paper, asked(wish, held), kind, hip, hand, phase)
    elif held.family is Family.CUP:
        mug(paper, hand, replace(wish, accent=colour_of(held.colour) if held.colour else wish.accent))
    else:
        grip = grip_of(held)
        body, own = thing_of(wish, held)
        scale = grip.scale or min(own, _LARGEST)
        with paper.at(hand[0] + grip.dx, hand[1] + grip.dy, turn=grip.turn, scale=scale):
            body(paper, phase)


def draw_near(paper: Paper, wish: Wish, hand: Point, phase: float) -> None:
    """Draw what is held by someone seen waist up, in head units; the hand is given. An instrument reaches to the edge.

    A head is 15 hundredths of an adult.
    """
    held = wish.held
    if held is None:
        return
    kind = instrument_of(held)
    if kind:
        with paper.at(0.0, 0.0, scale=1 / 15.0):
            _played(paper, asked(wish, held), kind, (-1.4, 33.6), (hand[0] * 15.0, hand[1] * 15.0), phase)
        return
    if held.family is Family.CUP:
        body, own = cup(asked(wish, held)).body, 0.1
    else:
        body, own = thing_of(wish, held)
    grip = grip_of(held)
    scale = grip.scale or min(own, _LARGEST)
    with paper.at(hand[0] + grip.dx / 15, hand[1] + grip.dy / 15, turn=grip.turn, scale=scale / 15.0):
        body(paper, phase)


def _played(paper: Paper, wish: Wish, kind: str, hip: Point, hand: Point, phase: float) -> None:
    """Draw an instrument where it is played."""
    mouth = (hip[0] + _MOUTH[0], hip[1] + _MOUTH[1])
    if kind == "guitar":
        with paper.at(hip[0] + _STRAP[0], hip[1] + _STRAP[1], turn=58, scale=0.54), paper.at(0, 30):
            guitar(paper, wish, phase)
    elif kind == "violin":
        with paper.at(mouth[0] - 3, mouth[1] + 5.4, turn=74, scale=0.33):
            violin(paper, wish, phase)
        bow(paper, (hand[0] + 1, hand[1] - 1), (mouth[0] + 20, mouth[1] - 15), 0.7)
    elif kind == "cello":
        with paper.at(hip[0] + 27, 0, turn=-20, scale=0.72):
            violin(paper, wish, phase)
        bow(paper, (hand[0] - 3, hand[1] + 2), (hand[0] + 24, hand[1] - 5), 0.8)
    elif kind == "saxophone":
        with paper.at(*mouth, turn=4, scale=0.44), paper.at(20, 92):
            saxophone(paper, wish, phase)
    elif kind == "trumpet":
        with paper.at(*mouth, turn=5, scale=0.15), paper.at(106, 27):
            trumpet(paper, wish, phase)
    elif kind == "flute":
        with paper.at(*mouth, turn=14):
            flute(paper, wish, 30.0)
    elif kind == "drum":
        with paper.at(hip[0] + 40, 0, scale=0.62):
            drums(paper, wish, phase)
