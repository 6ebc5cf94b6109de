"""Owns what the rules about motion, tags and number look at: what happens, who is there, how the words are cut up.

Knows no language: whoever reads a prompt in one makes a view of it.
"""

from enum import IntEnum
from typing import NamedTuple

from studio.domain.reading import Stretch


class Force(IntEnum):
    """How much a verb says of motion."""

    STILL = 0
    """It says how something looks, is or feels; nothing moves."""
    GENERIC = 1
    """It names an activity that a camera sees a hundred ways: walks, sits, plays, works."""
    SPECIFIC = 2
    """It shows a motion or a change of its own: leaps, shatters, unfolds, drips."""


class Camera(IntEnum):
    """What the prompt says of the camera."""

    UNSAID = 0
    FIXED = 1
    MOVES = 2


class Happening(NamedTuple):
    """One verb with its subject.

    `cured` says that manner, direction, goal, bodily detail or an effect stands with it; `steps` that it comes as a
    step of its own, not beside another or as the weather of the scene. `subject` and `verb` are base forms; the subject
    is empty where it is nobody named, or a pronoun.
    """

    place: Stretch
    verb: str
    subject: str
    force: Force
    cured: bool
    steps: bool


class Element(NamedTuple):
    """Somebody or something that asks for attention, or a place; `name` is a base form."""

    place: Stretch
    name: str


class Fragment(NamedTuple):
    """What stands between commas and full stops.

    `acts` says that it has a verb of its own, `proper` that it is the main clause of a whole sentence.
    """

    place: Stretch
    words: int
    acts: bool
    proper: bool


class View(NamedTuple):
    """A read prompt. `rivals` are elements of the foreground, `sites` places of the action, each name once.

    `beats` are the numbered or timed parts; `headed` says that the prompt is written in sections with headings,
    `together` that everything is to happen at one time.
    """

    happenings: tuple[Happening, ...] = ()
    rivals: tuple[Element, ...] = ()
    sites: tuple[Element, ...] = ()
    fragments: tuple[Fragment, ...] = ()
    beats: tuple[Stretch, ...] = ()
    camera: Camera = Camera.UNSAID
    headed: bool = False
    together: bool = False
