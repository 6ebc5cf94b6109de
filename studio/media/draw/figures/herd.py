"""Owns the horse, with or without rider, the deer and the cow. Knows no meadow."""

from PySide6.QtGui import QColor

from studio.media.draw.colours import rgb
from studio.media.draw.figures import clothes
from studio.media.draw.figures.animals import RUNNING, Frame, animal, legs
from studio.media.draw.figures.elephant import elephant
from studio.media.draw.figures.figure import Drawing
from studio.media.draw.figures.head import head
from studio.media.draw.figures.look import named_look
from studio.media.draw.figures.person import arm, leg
from studio.media.draw.figures.pose import FOREARM, SHIN, THIGH, UPPER_ARM, reach
from studio.media.draw.figures.wish import CREAM, DARK, Wish, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import corners, curve, limb, oval, ribbon

HORSE = Frame(22.0, -30.0, -33.0, 16.0, 15.4, (5.4, 2.7, 1.8), hoof=True)


def horse(wish: Wish) -> Drawing:
    """Draw a horse, with or without rider, a deer, a cow, a zebra, a unicorn or an elephant."""
    if wish.variant == "elephant":
        return elephant(wish)
    scale = {"deer": 0.86, "cow": 0.84, "rider": 1.3}.get(wish.variant, 1.15)
    return animal(wish, _horse, HORSE, scale, 46.0, (52.0, -66.0) if wish.variant == "cow" else (48.0, -80.0))


def _horse(paper: Paper, wish: Wish, frame: Frame, phase: float) -> None:
    """Draw body, neck, head, mane and tail; antlers, horns or a rider as the variant asks."""
    coat = wish.own(
        {"deer": rgb("A8703E"), "cow": rgb("F1EDE2"), "unicorn": rgb("F4F0F4"), "zebra": rgb("F2EEE4")}.get(
            wish.variant, rgb("6A3A2A")
        )
    )
    dark = rgb("3A2428") if wish.variant != "unicorn" else rgb("E86A9A")
    fast = wish.does(*RUNNING)
    bob = (1.3 if fast else 0.5) * wave(phase * (1 if fast else 2))
    swish = wave(phase, 0.2)
    with paper.at(0, bob, turn=-2.5 * wave(phase, 0.1) if fast else 0.0):
        _horse_tail(paper, wish, dark, swish, fast=fast)
        legs(paper, wish, frame, coat, phase, far=True)
        trunk = [
            (-38, -54),
            (-30, -60),
            (-12, -59),
            (6, -58),
            (18, -61),
            (29, -58),
            (33, -48),
            (29, -36),
            (16, -31),
            (-6, -31),
            (-24, -34),
            (-36, -38),
            (-40, -46),
        ]
        paper.cut(curve(trunk), coat, vivid=True)
        if wish.variant == "zebra":
            with paper.within(curve(trunk)):
                for k in range(9):
                    x = -35 + 8.2 * k
                    paper.line([(x - 2, -66), (x + 3, -48), (x - 1, -28)], rgb("2E2A2E"), 2.6, smooth=True)
        if wish.variant == "cow":
            with paper.within(curve(trunk)):
                for x, y, rx, ry in ((-22, -52, 11, 9), (8, -44, 9, 10), (26, -56, 7, 7)):
                    paper.flat(oval(x, y, rx, ry), rgb("3A302E"))
            paper.cut(oval(-18, -31, 6, 4), rgb("E0A8A0"), rim=0.4)
        with paper.at(24, -54, turn=(6 if fast else 0) + 2 * wave(phase)):
            _horse_head(paper, wish, coat, dark, swish)
        if wish.variant == "rider":
            _saddle(paper, wish)
        legs(paper, wish, frame, coat, phase, far=False)
        if wish.variant == "rider":
            _horseman(paper, phase)


def _horse_tail(paper: Paper, wish: Wish, dark: QColor, swish: float, *, fast: bool) -> None:
    if wish.variant == "deer":
        paper.cut(oval(-40, -53, 4, 5), CREAM, rim=0.6)
    elif wish.variant == "cow":
        paper.line([(-38, -54), (-44, -44), (-43 + swish * 2, -26)], rgb("E6DFD2"), 1.6, smooth=True)
        paper.cut(oval(-43 + swish * 2.4, -22, 2.4, 5), rgb("3A302E"), rim=0.5)
    elif fast:
        paper.cut(
            ribbon([(-36, -56), (-50, -60 + swish), (-62, -56 + swish * 2), (-74, -50 + swish * 4)], (5, 9, 9, 1.5)),
            dark,
        )
    else:
        paper.cut(
            ribbon([(-36, -56), (-45, -52), (-48 + swish, -38), (-47 + swish * 2.4, -22)], (5, 8.4, 8.6, 1.5)), dark
        )


def _horse_head(paper: Paper, wish: Wish, coat: QColor, dark: QColor, swish: float) -> None:
    """Draw neck and head around the root of the neck; the crest is 45 above it."""
    low = wish.variant == "cow"
    with paper.at(0, 0, turn=38 if low else 0):
        neck = curve([(-12, 4), (-6, -14), (4, -32), (15, -41), (22, -36), (20, -24), (15, -8), (9, 14), (-4, 16)])
        paper.cut(neck, coat, vivid=True)
        if wish.variant == "zebra":
            with paper.within(neck):
                for k in range(6):
                    paper.line([(-14 + 5 * k, 4 - 8 * k), (6 + 4 * k, 8 - 8.6 * k)], rgb("2E2A2E"), 2.2)
        if wish.variant in ("horse", "rider", "unicorn", "zebra"):
            paper.cut(
                curve(
                    [
                        (17, -43),
                        (8, -40),
                        (-2, -26),
                        (-10, -8),
                        (-13 + swish, 2),
                        (-6 + swish, 2),
                        (-1, -10),
                        (6, -24),
                        (14, -34),
                    ]
                ),
                dark,
            )
        paper.cut(
            curve([(12, -40), (20, -42), (28, -34), (37, -20), (39, -13), (35, -10), (29, -12), (20, -22), (13, -28)]),
            coat,
            vivid=True,
        )
        paper.flat(
            curve([(34, -20), (39, -13), (35, -10), (30.5, -12.5)]),
            paper.far(coat, 0.3) if wish.variant != "cow" else rgb("E0A8A0"),
        )
        paper.flat(oval(36, -14.4, 0.8), DARK)
        paper.flat(oval(22, -32, 1.35), rgb("1E1616"))
        paper.shine(oval(22.4, -32.5, 0.45), 0.9)
        paper.cut(corners([(12, -40), (14.5, -50), (18.5, -41)]), coat, vivid=True, rim=0.7)
        if wish.variant == "deer":
            for side, tone in ((5, 0.3), (0, 0.0)):
                horn = paper.far(rgb("C9A878"), tone)
                paper.line([(15 + side, -42), (10 + side, -54), (15 + side, -68)], horn, 1.7, smooth=True)
                for a, b in (((11, -52), (19, -57)), ((11.6, -60), (5, -66)), ((13, -63), (20, -68))):
                    paper.line([(a[0] + side, a[1]), (b[0] + side, b[1])], horn, 1.4)
        elif wish.variant == "cow":
            paper.line([(15, -42), (12, -49), (17, -53)], CREAM, 2.2, smooth=True)
        elif wish.variant == "unicorn":
            paper.cut(corners([(20, -41), (33, -62), (23.6, -39)]), rgb("F0CF7A"), rim=0.8)


def _saddle(paper: Paper, wish: Wish) -> None:
    paper.cut(
        curve([(-10, -60), (-2, -57.5), (9, -60.5), (11, -48), (5, -43), (-8, -43), (-12, -50)]),
        wish.accent,
        vivid=True,
    )
    paper.cut(curve([(-9, -62.5), (-1, -58.6), (7, -62), (8, -57), (-1, -55), (-9.6, -57)]), rgb("4A2C20"), rim=0.6)
    paper.line([(56, -72), (40, -66), (14, -64)], rgb("4A2C20"), 0.8, smooth=True)


def _horseman(paper: Paper, phase: float) -> None:
    """Draw the rider, seated in the saddle."""
    look = named_look("cowboy")
    hip = (-1.0, -62.0 + 0.8 * wave(phase))
    size = 0.8
    with paper.at(hip[0], hip[1], scale=size):
        leg(paper, look, reach((0, 0), (10, 40), (THIGH, SHIN), forward=True), far=False)
        with paper.at(0, 0, turn=6):
            paper.cut(limb([(0, -28), (1.4, -34)], (2.9, 2.6)), paper.far(look.skin, 0.2), rim=0.4)
            with paper.at(1.4, -33.6, turn=-4, scale=15):
                head(paper, look, phase)
            clothes.trunk(paper, look, 0.3, seated=True)
        arm(paper, look, reach((3, -27), (23, -6), (UPPER_ARM, FOREARM), forward=False), far=False)
