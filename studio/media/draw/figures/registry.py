"""Owns which family draws what, and how large a family stands in the frame. Knows no set and no camera move."""

from studio.domain.sketch import Action, Angle, Family, ShotSize, SketchSubject
from studio.media.draw.colours import colour_of
from studio.media.draw.figures.aircraft import drone, plane, rocket
from studio.media.draw.figures.animals import cat, dog
from studio.media.draw.figures.beast import beast
from studio.media.draw.figures.boats import boat
from studio.media.draw.figures.buildings import building, lighthouse
from studio.media.draw.figures.bust import bust, eye
from studio.media.draw.figures.figure import Figure, View, finish
from studio.media.draw.figures.growing import flower, tree
from studio.media.draw.figures.herd import horse
from studio.media.draw.figures.insects import insect
from studio.media.draw.figures.instruments import instrument
from studio.media.draw.figures.lamps import lamp
from studio.media.draw.figures.meals import food
from studio.media.draw.figures.motorbikes import motorbike
from studio.media.draw.figures.people import child, couple, crowd, person
from studio.media.draw.figures.rails import train
from studio.media.draw.figures.robot import robot
from studio.media.draw.figures.ships import ship
from studio.media.draw.figures.stage import chair, microphone
from studio.media.draw.figures.swimmers import fish
from studio.media.draw.figures.tableware import cup, hands
from studio.media.draw.figures.things import ball, book, bottle, thing
from studio.media.draw.figures.turning import TURNERS, turning
from studio.media.draw.figures.variants import variant_of
from studio.media.draw.figures.vehicles import car
from studio.media.draw.figures.wheels import bicycle
from studio.media.draw.figures.wings import bird, flock
from studio.media.draw.figures.wish import PACE, Maker, Wish
from studio.media.draw.ink import Ink

_VIEWS = {
    Angle.LOW: View.FROM_BELOW,
    Angle.HIGH: View.FROM_ABOVE,
    Angle.AERIAL: View.FROM_ABOVE,
    Angle.OVERHEAD: View.PLAN,
}
FACES = (Family.PERSON, Family.CHILD)
CLOSE = (ShotSize.MEDIUM, ShotSize.CLOSE_UP, ShotSize.EXTREME_CLOSE_UP)
MAKERS: dict[Family, Maker] = {
    Family.PERSON: person,
    Family.CHILD: child,
    Family.EYE: eye,
    Family.COUPLE: couple,
    Family.CROWD: crowd,
    Family.BOAT: boat,
    Family.CUP: cup,
    Family.HANDS: hands,
    Family.BICYCLE: bicycle,
    Family.MOTORBIKE: motorbike,
    Family.MICROPHONE: microphone,
    Family.CHAIR: chair,
    Family.LAMP: lamp,
    Family.INSTRUMENT: instrument,
    Family.BIRD: bird,
    Family.FLOCK: flock,
    Family.INSECT: insect,
    Family.DOG: dog,
    Family.CAT: cat,
    Family.HORSE: horse,
    Family.BEAST: beast,
    Family.CAR: car,
    Family.TRAIN: train,
    Family.SHIP: ship,
    Family.PLANE: plane,
    Family.ROCKET: rocket,
    Family.DRONE: drone,
    Family.ROBOT: robot,
    Family.FISH: fish,
    Family.TREE: tree,
    Family.FLOWER: flower,
    Family.BUILDING: building,
    Family.LIGHTHOUSE: lighthouse,
    Family.BOTTLE: bottle,
    Family.FOOD: food,
    Family.BALL: ball,
    Family.BOOK: book,
    Family.OBJECT: thing,
}


def figure_for(subject: SketchSubject, ink: Ink, height_px: float, size: ShotSize, angle: Angle) -> Figure:
    """Give the figure of a subject, `height_px` tall, as size and angle show it; alike for the same input."""
    maker = MAKERS[subject.family]
    if subject.family in FACES and size in CLOSE:
        maker = bust
    wish = wish_of(subject, ink, size, angle)
    drawing = maker(wish)
    if subject.action is Action.TURN and subject.family in TURNERS:
        drawing = turning(drawing, PACE[wish.speed])
    return finish(drawing, ink, height_px, facing_left=subject.facing_left)


def wish_of(subject: SketchSubject, ink: Ink, size: ShotSize, angle: Angle) -> Wish:
    """Give what a family is asked to draw for a subject."""
    return Wish(
        variant=variant_of(subject.family, subject.variant),
        action=subject.action,
        speed=subject.speed,
        named=colour_of(subject.colour) if subject.colour else None,
        accent=ink.accent,
        size=size,
        view=_VIEWS.get(angle, View.LEVEL),
        held=subject.held,
        mood=subject.mood,
    )
