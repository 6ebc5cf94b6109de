"""Owns what is drawn as one silhouette: a rider and what is ridden, somebody or hands and what they hold."""

from typing import NamedTuple

from studio.craft.sketch.conduct import rides
from studio.craft.sketch.holding import is_held
from studio.craft.sketch.scene import Stretches
from studio.craft.sketch.subjects import HELD_BY_HANDS, LIVING, PEOPLE, TYPED_ON, Noun
from studio.craft.tokens import Hit, word_set
from studio.domain.sketch import Family

_RIDDEN = frozenset(
    {Family.BICYCLE, Family.MOTORBIKE, Family.BOAT, Family.CAR, Family.TRAIN, Family.PLANE, Family.ROCKET, Family.SHIP}
)
_BOARDS = word_set("surfboard paddleboard")


class Candidate(NamedTuple):
    """A noun that may be a subject: the word that leads to it, whether it is the head or known, and what it holds."""

    hit: Hit[Noun]
    lead: str
    head: bool
    definite: bool
    held: Hit[Noun] | None = None


def merged(stretch: Stretches, chosen: list[Candidate]) -> list[Candidate]:
    """Join what is drawn as one silhouette: a rider and what is ridden, hands and what they hold."""
    if len(chosen) < 2:
        return chosen
    first = chosen[0]
    family = first.hit.meaning.family
    if family is Family.HANDS:
        return _with_held(stretch, first, chosen[1:])
    if family is Family.COUPLE:
        return _with_umbrella(stretch, first, chosen[1:])
    if family in LIVING - PEOPLE:
        return [first, *(_without_rider(stretch, first, other) for other in chosen[1:])]
    if family not in (Family.PERSON, Family.CHILD):
        return chosen
    for other in chosen[1:]:
        named = other.hit.meaning
        after = max([first.hit.last, *(one.hit.last for one in chosen[1:] if one.hit.last <= other.hit.first)])
        riding = other.lead in ("in", "on", "inside", "aboard") or rides(stretch, after, other.hit.first)
        if stretch.tokens[other.hit.last - 1].stem in _BOARDS:
            stretch.note_hit(other.hit, "surfer")
            surfer = first._replace(hit=first.hit._replace(meaning=Noun(Family.PERSON, "surfer")))
            return [surfer, *(rest for rest in chosen[1:] if rest is not other)]
        if named.variant == "skateboard" and rides(stretch, after, other.hit.first):
            stretch.note_hit(other.hit, "skater")
            skater = first._replace(hit=first.hit._replace(meaning=Noun(Family.PERSON, "skater")))
            return [skater, *(rest for rest in chosen[1:] if rest is not other)]
        if named.family in _RIDDEN and riding and named.family is not Family.TRAIN:
            stretch.note_hit(first.hit, "rider")
            return [other._replace(head=True), *(rest for rest in chosen[1:] if rest is not other)]
        if named.family is Family.HORSE and rides(stretch, first.hit.last, other.hit.first):
            rider = other._replace(hit=other.hit._replace(meaning=Noun(Family.HORSE, "rider")))
            stretch.note_hit(first.hit, "rider")
            return [rider, *(rest for rest in chosen[1:] if rest is not other)]
        if is_held(stretch, first.hit, other.hit):
            stretch.note_hit(other.hit, f"{other.hit.meaning.variant or named.family.value} in the hands")
            kept = [rest for rest in chosen[1:] if rest is not other]
            return [first._replace(held=other.hit), *kept]
    return chosen


def _without_rider(stretch: Stretches, animal: Candidate, other: Candidate) -> Candidate:
    """Leave out the rider of a bicycle or a motorbike that an animal rides."""
    if other.hit.meaning.family not in (Family.BICYCLE, Family.MOTORBIKE):
        return other
    if not rides(stretch, animal.hit.last, other.hit.first):
        return other
    return other._replace(hit=other.hit._replace(meaning=Noun(other.hit.meaning.family, "parked")))


def _with_umbrella(stretch: Stretches, couple: Candidate, others: list[Candidate]) -> list[Candidate]:
    """Let two people share what covers both."""
    for other in others:
        if other.hit.meaning.variant == "umbrella" and is_held(stretch, couple.hit, other.hit):
            stretch.note_hit(other.hit, "umbrella in the hands")
            return [couple._replace(held=other.hit), *(rest for rest in others if rest is not other)]
    return [couple, *others]


def _with_held(stretch: Stretches, hands: Candidate, others: list[Candidate]) -> list[Candidate]:
    for other in others:
        stem = stretch.tokens[other.hit.last - 1].stem
        variant = "typing" if stem in TYPED_ON else HELD_BY_HANDS.get(other.hit.meaning.family)
        if variant is not None and other.lead not in ("in", "at", "behind", "near", "under"):
            stretch.note_hit(other.hit, f"hands with {other.hit.meaning.variant or stem}")
            held = hands._replace(hit=hands.hit._replace(meaning=Noun(Family.HANDS, variant)), held=other.hit)
            return [held, *(rest for rest in others if rest is not other)]
    return [hands, *others]
