"""Owns what people look like from straight above: shoulders, hair, hands, feet. Knows no profile.

The middle of the figure is at (0, -50), and it looks up the picture; its height is the breadth of its shoulders.
"""

from studio.media.draw.figures.look import Look
from studio.media.draw.figures.wish import wave
from studio.media.draw.paper import Paper, blend, curve, limb, oval, ribbon


def person_plan(paper: Paper, look: Look, phase: float, *, walking: bool) -> None:
    """Draw a person from above: feet and hands swing in turn when walking."""
    step = wave(phase) * (1.0 if walking else 0.08)
    for side in (-1, 1):
        y = -50 - side * step * 26
        paper.cut(
            curve(
                [
                    (side * 13 - 5, y + 8),
                    (side * 13 - 6, y - 12),
                    (side * 13, y - 19),
                    (side * 13 + 6, y - 12),
                    (side * 13 + 5, y + 8),
                ]
            ),
            look.shoes,
        )
    for side in (-1, 1):
        reach = side * step * 22
        hand = (side * 36, -58 + reach)
        paper.cut(oval(hand[0], hand[1] - 3, 5.4, 6.4), look.skin, rim=0.7)
        paper.cut(
            limb([(side * 30, -48), (side * 40, -50 + reach * 0.4), hand], (10.5, 8.6, 6.8)), look.cloth, vivid=True
        )
    turn = step * 7
    with paper.at(0, -48, turn=-turn):
        paper.cut(
            curve([(-34, 3), (-30, -12), (-12, -16), (12, -16), (30, -12), (34, 3), (24, 15), (0, 19), (-24, 15)]),
            look.cloth,
            vivid=True,
        )
        paper.line([(-2, -14), (0, 0), (-1, 17)], paper.far(look.cloth, 0.35), 1.2, smooth=True)
    if look.scarf is not None:
        sway = 3 * wave(phase, 0.2)
        paper.cut(
            ribbon([(2, -44), (4 + sway, -28), (0 + sway * 1.6, -12), (4 + sway * 2, 2)], (9, 10, 10, 9)),
            look.scarf,
            vivid=True,
        )
        paper.cut(oval(0, -50, 14.5, 12.5), look.scarf, vivid=True)
    paper.cut(curve([(-3, -66), (0, -71), (3, -66)]), look.skin, rim=0.5)
    crown = look.hat_colour or look.cloth if look.hat else look.hair
    paper.cut(curve([(0, -67), (10, -63), (13, -52), (9, -41), (0, -37), (-9, -41), (-13, -52), (-10, -63)]), crown)
    paper.line([(1, -65), (2, -54), (0, -42)], blend(crown, look.skin, 0.35), 0.9, smooth=True)
    if look.style == "bun" and not look.hat:
        paper.cut(oval(0, -36, 6), look.hair)
    if look.hat in ("straw", "cowboy", "fedora"):
        paper.cut(oval(0, -52, 22, 24), crown)
        paper.cut(oval(0, -52, 11, 13), blend(crown, look.skin, 0.1))
