"""Owns the families of people seen whole: one person, a child, two people, a crowd. Knows no close-up."""

import math
from dataclasses import replace

from studio.domain.sketch import Action
from studio.media.draw.colours import mix, rgb
from studio.media.draw.figures.figure import Drawing, Standing, View
from studio.media.draw.figures.held import SEATED, draw_before, draw_held, instrument_of, posed
from studio.media.draw.figures.look import Look, look_of, named_look, passer
from studio.media.draw.figures.person import ADULT, CHILD, Build, body, seat
from studio.media.draw.figures.pianist import PLAYING, at_the_piano
from studio.media.draw.figures.plan import person_plan
from studio.media.draw.figures.pose import ASTRIDE, DIVING, SHIN, SING, STAND, THIGH, Cycle, Pose, chain, cycle_for
from studio.media.draw.figures.props import basket, board, briefcase, mug, skis, staff, sword
from studio.media.draw.figures.tools import skateboard
from studio.media.draw.figures.wish import Wish, hover, moved, wave
from studio.media.draw.paper import Paper
from studio.media.draw.shapes import Point, curve, oval

STANDING = (Action.STILL, Action.STAND, Action.TURN, Action.GROW, Action.FLICKER, Action.BURST)
MOVING = {Action.WALK: 0.7, Action.RUN: 1.0, Action.DANCE: 1.0, Action.SPIN: 1.0, Action.RIDE: 0.8, Action.GLIDE: 0.6}
LAID = (Action.SWIM, Action.FLY)
BREEZE_S = 2.0
PLAYED_S = 2.4


def person(wish: Wish) -> Drawing:
    """Draw one adult in the pose of the action."""
    look = look_of(wish)
    if wish.view is View.PLAN:
        return _seen_from_above(wish, look)
    if _at_piano(wish):
        return at_the_piano(wish, look)
    if wish.variant == "diver" or wish.does(*LAID):
        return _swimmer(wish, look)
    return _upright(wish, look, ADULT, 1.0)


def child(wish: Wish) -> Drawing:
    """Draw a child: five heads tall, .66 of an adult."""
    look = look_of(wish)
    if wish.view is View.PLAN:
        return replace(_seen_from_above(wish, look), person_scale=0.66)
    if _at_piano(wish):
        return at_the_piano(wish, look, CHILD)
    return _upright(wish, look, CHILD, 0.66)


def _at_piano(wish: Wish) -> bool:
    return wish.does(*PLAYING) and (wish.variant == "pianist" or instrument_of(wish.held) == "piano")


def _cycle(wish: Wish) -> Cycle:
    if wish.variant == "singer" and wish.does(*STANDING):
        return Cycle(SING, 2.4)
    if wish.variant == "astronaut" and wish.does(Action.STILL, Action.FLOAT):
        return cycle_for(Action.FLOAT)
    if wish.variant == "skydiver" and wish.does(*STANDING, Action.FALL, Action.FLOAT, Action.HOLD, Action.GLIDE):
        return Cycle(DIVING, 1.6)
    if wish.variant in ("surfer", "skier", "skater") and wish.does(*STANDING, Action.RIDE, Action.GLIDE):
        return Cycle(
            (Pose(16, (70, 96), (-50, -30), (40, -22), (6, -46)), Pose(19, (76, 98), (-56, -34), (44, -26), (10, -50))),
            2.0,
        )
    if wish.view is View.FROM_BELOW and wish.does(*STANDING):
        return Cycle((ASTRIDE,))
    return cycle_for(wish.action)


def _upright(wish: Wish, look: Look, build: Build, scale: float) -> Drawing:
    cycle = _cycle(wish)
    playing = instrument_of(wish.held)
    period = wish.pace(cycle.period_s or (PLAYED_S if playing else BREEZE_S))
    swing = MOVING.get(wish.action, 0.0)
    breeze = 0.6 if wish.does(*STANDING, Action.SIT) else 1.2
    airborne = wish.variant == "astronaut" and wish.does(Action.STILL, Action.FLOAT)
    airborne = airborne or wish.variant == "skydiver"

    def paint(paper: Paper, phase: float) -> None:
        pose = posed(cycle.at(phase) if cycle.period_s else cycle.keys[0], wish.held, phase)
        lag = swing * (0.55 + 0.45 * wave(phase * 2.0, 0.1)) + 0.1 * wave(phase)
        if wish.action is Action.SIT or playing in SEATED:
            seat(paper, -29.5 * build.limbs)
        _held_behind(paper, wish, look, phase)

        def holding(hip: Point, hand: Point) -> None:
            draw_held(paper, wish, hip, hand, phase)

        stride = phase * (2.0 if swing else 1.0)
        near, far = body(paper, look, pose, stride, build=build, wind=breeze, swing=lag, holding=holding)
        _held(paper, wish, look, near, far)

    return Drawing(
        body=paint,
        period_s=period,
        phases=min(24, max(8, round(period * 24))),
        ground_speed=cycle.ground_speed / (period / (cycle.period_s or period)),
        person_scale=scale,
        standing=Standing.AIR if airborne else Standing.GROUND,
        foot=11.0 if not swing else 17.0,
        motion=hover
        if airborne and wish.variant == "skydiver"
        else moved(wish, hover)
        if airborne
        else moved(wish, rooted=True),
        bend=2.0,
        view=wish.view,
    )


def _held_behind(paper: Paper, wish: Wish, look: Look, phase: float) -> None:
    draw_before(paper, wish, phase)
    if look.extra == "board":
        board(paper, wish)
    elif look.extra == "deck":
        with paper.at(2, 4.6, scale=0.3):
            skateboard(paper, replace(wish, named=None), phase)
    elif look.extra == "skis":
        skis(paper)


def _held(paper: Paper, wish: Wish, look: Look, near: Point, far: Point) -> None:
    """Draw what the hands hold."""
    if look.extra == "case" and wish.held is None:
        briefcase(paper, near)
    elif look.extra == "staff":
        staff(paper, near)
    elif look.extra == "sword":
        sword(paper, near)
    elif wish.held is None and wish.does(Action.POUR):
        mug(paper, near, wish)


def _swimmer(wish: Wish, look: Look) -> Drawing:
    """Draw someone laid out in the water or the air, legs fluttering; a diver has fins, a tank and a lamp."""
    cycle = cycle_for(Action.SWIM)
    diver = wish.variant == "diver"
    period = wish.pace(1.6 if diver else 1.1)

    def paint(paper: Paper, phase: float) -> None:
        beat = cycle.at(phase)
        kick = 1.0 if diver else 1.4
        near, far = _kick(beat.near_leg, kick), _kick(beat.far_leg, kick)
        arms = ((132.0, 172.0), (150.0, 176.0)) if diver else (beat.near_arm, beat.far_arm)
        pose = replace(beat, near_leg=near, far_leg=far, near_arm=arms[0], far_arm=arms[1], lean=-4, nod=-34)
        with paper.at(0, -20, turn=76, scale=1.0):
            if diver:
                _fins(paper, near, far)
            hand, _ = body(paper, look, pose, phase, footed=False, wind=0.4)
            if diver:
                _torch(paper, hand)
        if diver:
            _bubbles(paper, phase)

    return Drawing(
        body=paint,
        period_s=period,
        phases=16,
        ground_speed=0.35,
        person_scale=0.42 * 2.2,
        standing=Standing.AIR,
        reflects=False,
        motion=moved(wish, hover),
        bend=1.1,
        view=wish.view,
    )


def _kick(leg: tuple[float, float], strength: float) -> tuple[float, float]:
    return leg[0] * strength, leg[1] * strength


def _fins(paper: Paper, near: tuple[float, float], far: tuple[float, float]) -> None:
    for side, pair in ((1, far), (0, near)):
        end = chain((0, 0), pair, (THIGH, SHIN))[2]
        colour = rgb("E8A33A")
        with paper.at(end[0], end[1], turn=-pair[1] * 1.4):
            paper.cut(
                curve([(-2.4, -3), (2.6, -3), (3.6, 6), (6.4, 19), (1.0, 21), (-4.6, 19), (-3.0, 6)]),
                paper.far(colour) if side else colour,
            )
            paper.line([(0.2, 3), (0.8, 18)], paper.far(colour, 0.4), 0.6)


def _torch(paper: Paper, hand: Point) -> None:
    x, y = hand
    paper.cut(
        curve(
            [(x - 1.6, y + 1), (x - 1.6, y - 5), (x - 2.8, y - 9), (x + 2.8, y - 9), (x + 1.6, y - 5), (x + 1.6, y + 1)]
        ),
        rgb("2C343C"),
    )
    paper.halo(x, y - 9.5, 9, rgb("FFF2C2"), 0.85)


def _bubbles(paper: Paper, phase: float) -> None:
    for i in range(7):
        t = (phase + i / 7) % 1.0
        x, y, r = 32 + 3 * math.sin(i * 2.4 + t * 5), -34 - 46 * t, 0.8 + 1.6 * ((i * 37) % 10) / 10 + t
        paper.glowing(oval(x, y, r), rgb("DFF7F5").lighter(100) if i % 2 else mix(rgb("DFF7F5"), rgb("7FDCD6"), 0.4))


def _seen_from_above(wish: Wish, look: Look) -> Drawing:
    moving = wish.does(Action.WALK, Action.RUN)
    lasts = {
        Action.WALK: 1.0,
        Action.RUN: 0.62,
        Action.DANCE: 2.4,
        Action.SPIN: 1.6,
        Action.WAVE: 1.1,
        Action.WORK: 1.6,
    }
    period = wish.pace(lasts.get(wish.action, 4.0))
    return Drawing(
        body=lambda paper, phase: person_plan(paper, look, phase, wish.action),
        period_s=period,
        phases=24,
        ground_speed=(2.6 if wish.does(Action.RUN) else 1.4) if moving else 0.0,
        person_scale=0.42,
        foot=30.0,
        reflects=False,
        motion=moved(wish, rooted=True),
        view=View.PLAN,
        caster=lambda paper, phase: _upright_shadow(paper, wish, look, phase),
    )


def _upright_shadow(paper: Paper, wish: Wish, look: Look, phase: float) -> None:
    cycle = cycle_for(wish.action)
    body(paper, look, cycle.at(phase) if cycle.period_s else cycle.keys[0], phase)


COUPLES = {"women": ("elder_woman", "woman"), "men": ("man", "hiker"), "elders": ("elder", "elder_woman")}


def couple(wish: Wish) -> Drawing:
    """Draw two people who differ in height, hair and coat: side by side, hand in hand when they walk."""
    one, other = (named_look(name) for name in COUPLES.get(wish.variant, ("man", "woman")))
    if wish.variant in COUPLES and wish.named is not None:  # two of a kind: both wear what is named
        one = replace(one, cloth=mix(wish.named, other.legs, 0.22))
    lead = replace(other, cloth=wish.named or other.cloth, scarf=wish.accent if other.top == "coat" else None)
    cycle = cycle_for(wish.action)
    period = wish.pace(cycle.period_s or BREEZE_S)
    moving = bool(cycle.period_s)
    if wish.view is View.PLAN:
        return _two_from_above(wish, one, lead)

    def paint(paper: Paper, phase: float) -> None:
        for look, x, scale, shift in ((one, -17.0, 1.0, 0.0), (lead, 12.0, 0.92, 0.46)):
            pose = cycle.at((phase + shift) % 1.0) if moving else _beside(look is lead)
            shared = wish if look is one else replace(wish, held=None)
            pose = posed(pose, shared.held, phase)

            def holding(hip: Point, hand: Point, shared: Wish = shared) -> None:
                draw_held(paper, shared, hip, hand, phase)

            with paper.at(x, 0, scale=scale):
                if wish.action is Action.SIT:
                    seat(paper, -29.5)
                swing = MOVING.get(wish.action, 0.05)
                body(paper, look, pose, phase + shift, wind=0.7, swing=swing, holding=holding)

    return Drawing(
        body=paint,
        period_s=period,
        phases=24,
        ground_speed=cycle.ground_speed / (period / (cycle.period_s or period)),
        foot=26.0,
        motion=moved(wish, rooted=True),
        bend=1.7,
        view=wish.view,
    )


def _beside(front: bool) -> Pose:
    return (
        replace(STAND, near_arm=(-6, 4), far_arm=(-14, -4), nod=-4)
        if front
        else replace(STAND, far_arm=(26, 44), nod=3)
    )


def _two_from_above(wish: Wish, one: Look, other: Look) -> Drawing:
    aside = wish.does(Action.WALK, Action.RUN)  # they walk to the right, beside each other

    def paint(paper: Paper, phase: float) -> None:
        for look, apart, shift in ((one, -34.0, 0.0), (other, 34.0, 0.5)):
            with paper.at(0.0 if aside else apart, apart if aside else 0.0, scale=0.9):
                person_plan(paper, look, phase + shift, wish.action)

    return replace(_seen_from_above(wish, one), body=paint)


def crowd(wish: Wish) -> Drawing:
    """Draw people in three depths: the nearest walk or stand whole, the far ones stand behind them."""
    if wish.variant == "audience":
        return _audience(wish)
    cycle = cycle_for(Action.WALK) if wish.does(Action.WALK, Action.STILL, Action.RUN) else cycle_for(wish.action)
    period = wish.pace(max(cycle.period_s, 1.0) * 1.15)
    rows = ((6, 0.62, -16.0, 0.5), (5, 0.78, -8.0, 0.28), (5, 1.0, 0.0, 0.0))
    worn: dict[tuple[int, int], Look] = {}

    def paint(paper: Paper, phase: float) -> None:
        for row, (count, scale, y, haze) in enumerate(rows):
            for i in range(count):
                if (row, i) not in worn:
                    worn[row, i] = _hazed(paper, _of_crowd(wish, row, i), haze)
                look = worn[row, i]
                x = (i - (count - 1) / 2) * 210.0 / count + 9 * math.sin(i * 2.7 + row)
                tall = scale * (0.94 + 0.08 * math.sin(i * 1.9 + row))
                side = -1 if (i + row) % 3 == 1 else 1
                with paper.plain(row < 2), paper.at(x, y, scale=tall, stretch=(side, 1)):
                    near, _ = body(
                        paper,
                        look,
                        cycle.at((phase + i * 0.37 + row * 0.2) % 1.0),
                        phase,
                        wind=0.3,
                    )
                    if wish.variant == "market" and (i + row) % 2:
                        basket(paper, near, wish.accent)

    return Drawing(
        body=paint,
        period_s=period,
        phases=12,
        foot=95.0,
        motion=moved(wish, rooted=True),
        bend=1.2,
        view=_level(wish.view),
        measured=2,
    )


def _of_crowd(wish: Wish, row: int, place: int) -> Look:
    """Give who walks at a place of a row: all in the named colour, else one in the accent."""
    look = passer(place * 3 + row * 4)
    if wish.named is not None:
        return replace(look, cloth=mix(wish.named, look.cloth, 0.18), hat="")
    return replace(look, cloth=wish.accent) if (row, place) == (2, 2) else look


def _hazed(paper: Paper, look: Look, share: float) -> Look:
    if share <= 0:
        return look
    haze = mix(paper.ink.haze, paper.ink.shadow, 0.25)
    return replace(
        look,
        skin=mix(look.skin, haze, share),
        hair=mix(look.hair, haze, share),
        cloth=mix(look.cloth, haze, share),
        legs=mix(look.legs, haze, share),
        shoes=mix(look.shoes, haze, share),
        hat_colour=mix(look.hat_colour or look.cloth, haze, share),
    )


def _audience(wish: Wish) -> Drawing:
    """Draw heads and shoulders from behind, lit only along their edge."""

    def paint(paper: Paper, phase: float) -> None:
        for row, (count, scale, y) in enumerate(((9, 0.7, -34.0), (7, 1.0, 0.0))):
            for i in range(count):
                x = (i - (count - 1) / 2) * 250.0 / count + 6 * math.sin(i * 3.1 + row)
                sway = 0.8 * wave(phase, i * 0.17 + row * 0.3)
                look = passer(i + row * 5)
                dark = mix(wish.own(look.cloth), paper.ink.shadow, 0.72 if wish.named is None else 0.4)
                with paper.at(x + sway, y, scale=scale):
                    paper.cut(
                        curve([(-17, 2), (-16.5, -20), (-10, -29), (0, -31), (10, -29), (16.5, -20), (17, 2)]), dark
                    )
                    paper.cut(oval(0, -43, 9.4, 11.5), mix(look.hair, paper.ink.shadow, 0.6))
                    if i % 3 == 1:
                        paper.cut(oval(0, -55.5, 4.2), mix(look.hair, paper.ink.shadow, 0.6))

    return Drawing(
        body=paint,
        period_s=4.0,
        phases=16,
        person_scale=0.7,
        foot=110.0,
        reflects=False,
        motion=moved(wish, rooted=True),
        view=_level(wish.view),
    )


def _level(view: View) -> View:
    """Give the view of a wide group, which has no plan of its own."""
    return View.FROM_ABOVE if view is View.PLAN else view
