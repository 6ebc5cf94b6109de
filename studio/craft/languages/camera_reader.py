"""Owns when a clause says that the camera moves or is still: by a term, or by the camera with a verb of its own."""

from collections.abc import Sequence

from studio.craft.languages import signs
from studio.craft.languages.findings import Findings
from studio.craft.languages.signs import Clause, Hit
from studio.domain.cards import Component
from studio.domain.reading import Stretch

_TOWARDS = frozenset({"a", "al", "vers", "face", "in", "zur", "die"})
_OWN = signs.CAMERA_VERB | signs.FIXED


def read_camera(findings: Findings, clause: Clause, section: str) -> set[int]:
    """Note the camera's movement in a clause; return the places of the hits that say it."""
    hits = clause.hits
    used = {place for place, hit in enumerate(hits) if hit.signs & signs.MOVE or _is_still_shot(hits, place)}
    at = _camera_noun(clause)
    goes_on = (findings.camera_goes_on and not clause.opens) or section == Component.CAMERA_MOVEMENT
    bare = at < 0 and not goes_on and _is_bare_move(clause)
    if at >= 0 or goes_on:
        used |= _deeds(hits, at, used)
    elif bare and not used:
        used |= {place for place, hit in enumerate(hits) if hit.signs & _OWN}
    if at >= 0 and used:
        used.add(at)
    _note(findings, clause, used)
    stays = goes_on and not any(hit.signs & (signs.LIVING | signs.THING | signs.VERB) for hit in hits)
    findings.camera_goes_on = bool(used) or at >= 0 or stays
    return used


def _is_still_shot(hits: Sequence[Hit], place: int) -> bool:
    """Say whether a framing is called still: "plano general fijo"."""
    return place > 0 and bool(hits[place].signs & signs.FIXED and hits[place - 1].signs & signs.SHOT)


def _deeds(hits: Sequence[Hit], at: int, used: set[int]) -> set[int]:
    """Return the places of what the camera does, up to where somebody else begins to act."""
    wanted = _OWN | signs.SPECIFIC if at >= 0 and not hits[at].signs & signs.FILM else _OWN
    blocks = signs.LIVING if at >= 0 else signs.NOUN | signs.LIGHT
    found: set[int] = set()
    for place in range(at + 1, len(hits)):
        if hits[place].signs & blocks and not (used | found) and not (place and _leads(hits[place - 1])):
            break
        if hits[place].signs & wanted and not (hits[place].signs & signs.STILL and not hits[place].signs & _OWN):
            found.add(place)
    return found


def _leads(hit: Hit) -> bool:
    """Say whether a word leads to a place or a way: "from her", "along with him"."""
    return bool(hit.signs & (signs.CAMERA_VERB | signs.WAY | signs.WHERE | signs.PARTICLE | signs.MOVE))


def _note(findings: Findings, clause: Clause, used: set[int]) -> None:
    if not used:
        return
    hits = clause.hits
    findings.add(Component.CAMERA_MOVEMENT, hits[min(used)].start, hits[max(used)].end)
    for place in sorted(used):
        sign, stretch = hits[place].signs, Stretch(hits[place].start, hits[place].end)
        if not sign & signs.MOVE:
            findings.acting_clauses.add(clause.start)
        if sign & signs.FIXED:
            findings.fixed.append(stretch)
        elif sign & (signs.MOVE | signs.CAMERA_VERB | signs.SPECIFIC):
            findings.moves.append(stretch)


def _camera_noun(clause: Clause) -> int:
    """Return the place of the camera as who moves in the clause; -1 where there is none, or it is only looked at."""
    for place, hit in enumerate(clause.hits):
        if hit.signs & signs.CAMERA and not _is_faced(clause, place):
            return place
        if hit.signs & (signs.LIVING | signs.BODY):
            return -1
    return -1


def _is_faced(clause: Clause, place: int) -> bool:
    """Say whether the camera is what somebody looks at or moves to."""
    while place > 0 and clause.hits[place - 1].signs & signs.ARTICLE:
        place -= 1
    if place == 0:
        return False
    before = clause.hits[place - 1]
    if before.signs & (signs.WHERE | signs.WAY) or before.word in _TOWARDS:
        return True
    return bool(before.signs & signs.VERB) and not before.signs & (signs.CAMERA_VERB | signs.STILL)


def _is_bare_move(clause: Clause) -> bool:
    """Say whether the clause is a camera's move without the camera: nothing in it could move otherwise."""
    pure = signs.CAMERA_VERB | signs.FILM
    first = next((place for place, hit in enumerate(clause.hits) if hit.signs & pure == pure), -1)
    movable = signs.LIVING | signs.THING | signs.BODY | signs.NATURE
    return first >= 0 and not any(hit.signs & movable for hit in clause.hits[:first])
