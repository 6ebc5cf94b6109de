"""Owns what has been found in a prompt of another language so far: spans, events, elements. Knows no language."""

from typing import NamedTuple

from studio.craft.faults.view import Element, Force, Happening
from studio.craft.languages.signs import Hit
from studio.domain.cards import Component
from studio.domain.reading import Stretch


class Found(NamedTuple):
    """Words that show a component."""

    component: Component
    start: int
    end: int


class Findings:
    """What the clauses of one text have shown, in reading order, and what goes on from one to the next."""

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.happenings: list[Happening] = []
        self.actors: list[Element] = []
        self.camera_goes_on = False
        self.actor = ""
        self.lives = False
        self.actor_named = False
        self.things: list[Found] = []
        self.places: list[Found] = []
        self.fixed: list[Stretch] = []
        self.moves: list[Stretch] = []
        self.unowned: list[Stretch] = []
        self.someone = False
        self.acts = False
        self.acting_clauses: set[int] = set()

    def add(self, component: Component, start: int, end: int) -> None:
        """Note that the words from `start` to `end` show the component; words that repeat the last are joined."""
        if self.found:
            last = self.found[-1]
            if last.component is component and last.start <= start <= last.end:
                self.found[-1] = Found(component, last.start, max(end, last.end))
                return
        self.found.append(Found(component, start, end))

    def act(self, place: Stretch, hit: Hit, force: Force, *, cured: bool, steps: bool) -> None:
        """Note what happens."""
        self.happenings.append(Happening(place, hit.word, self.actor, force, cured, steps))

    def has(self, component: Component) -> bool:
        """Say whether the component was found."""
        return any(found.component is component for found in self.found)
