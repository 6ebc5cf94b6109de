"""Owns the faults that single words show in other languages: wording, brands, fine work of hands, contradictions."""

from collections.abc import Iterable, Sequence
from itertools import product

from studio.craft.languages import signs
from studio.craft.languages.layout import section_at
from studio.craft.languages.scene import Scene
from studio.craft.languages.signs import Clause, Hit
from studio.domain.reading import Evidence, Fault, Stretch

_RIVALS = (
    (("night", "midnight", "starlight"), ("midday sun", "morning light")),
    (("black and white", "sepia"), ("vivid colors", "teal and orange", "technicolor", "pastel palette")),
    (
        (
            "pixel art",
            "low poly",
            "claymation",
            "watercolor",
            "oil painting",
            "ink wash",
            "anime",
            "2D animation",
            "pencil sketch",
            "papercraft",
            "rubber hose",
        ),
        ("photorealistic",),
    ),
    (("one-take",), ("hard cut", "jump cut", "montage", "cross-cutting")),
    (("warm tones",), ("cool tones",)),
    (("high contrast",), ("low contrast",)),
    (("vivid colors",), ("muted colors",)),
)
_BESIDE = 3
_LIST = 8
_HAND_WORDS = frozenset(
    {
        "hand",
        "hande",
        "finger",
        "mano",
        "manos",
        "dedo",
        "dedos",
        "main",
        "mains",
        "doigt",
        "双手",
        "手指",
        "指尖",
        "手",
        "両手",
        "指",
        "手元",
    }
)
_WORK_WORDS = frozenset({"arbeiten", "trabajar", "travailler", "制作", "忙碌", "工作", "操作", "働く", "作る"})
_BY_ITSELF = ("自动", "自己", "自動で", "ひとりでに")


def flags(scene: Scene) -> tuple[Evidence, ...]:
    """Return the faults that single words show."""
    wanted = [(clause, _wanted(scene, place)) for place, clause in enumerate(scene.clauses)]
    found = (
        _evidence(Fault.TEXT_IN_FRAME, _writing(scene, wanted)),
        _evidence(Fault.LOGO_BRAND, _brands(wanted)),
        _evidence(Fault.INTRICATE_HANDS, _hands(scene, wanted)),
        _evidence(Fault.CONTRADICTORY, _contradictions(scene, wanted)),
    )
    return tuple(each for each in found if each is not None)


def _evidence(fault: Fault, places: Iterable[Stretch]) -> Evidence | None:
    own = tuple(sorted(set(places)))
    return Evidence(fault, own) if own else None


def _wanted(scene: Scene, place: int) -> tuple[Hit, ...]:
    """Return the hits that are asked for; a denial holds for the list behind it."""
    clause = scene.clauses[place]
    at = next((at for at, hit in enumerate(clause.hits) if hit.signs & signs.DENIAL), -1)
    if scene.tongue.grammar.denies_before:
        return () if at >= 0 else clause.hits
    if at >= 0:
        return clause.hits[:at]
    section = section_at(scene.headed, clause.start)
    if section is not None and section.name == "none":
        return ()
    return () if _goes_on_denied(scene, place) else clause.hits


def _goes_on_denied(scene: Scene, place: int) -> bool:
    """Say whether the clause goes on a denied list: "without titles, captions or logos"."""
    first = max(0, place - _LIST)
    while place > first and not scene.clauses[place].opens:
        if any(hit.signs & signs.ACTING for hit in scene.clauses[place].hits):
            return False
        place -= 1
        hits = scene.clauses[place].hits
        if any(hit.signs & signs.DENIAL for hit in hits):
            return any(hit.signs & (signs.WRITING | signs.LOGO | signs.BRAND | signs.FILM) for hit in hits)
    return False


def _writing(scene: Scene, wanted: Sequence[tuple[Clause, tuple[Hit, ...]]]) -> list[Stretch]:
    found = list(scene.shown)
    for _, hits in wanted:
        if any(hit.signs & signs.SPEECH for hit in hits):  # "say exactly this text" is heard
            continue
        found += [
            Stretch(hit.start, hit.end) for hit in hits if hit.signs & signs.WRITING and not hit.signs & signs.CARRIER
        ]
    return found


def _brands(wanted: Sequence[tuple[Clause, tuple[Hit, ...]]]) -> list[Stretch]:
    found = []
    for _, hits in wanted:
        for place, hit in enumerate(hits):
            if not hit.signs & (signs.LOGO | signs.BRAND):
                continue
            beside = [other for other in hits[max(0, place - 1) : place + 2] if other is not hit]
            as_look = any(
                other.signs & signs.STYLE and max(other.start - hit.end, hit.start - other.end) < _BESIDE
                for other in beside
            )
            if hit.signs & signs.LOGO or not as_look:
                found.append(Stretch(hit.start, hit.end))
    return found


def _hands(scene: Scene, wanted: Sequence[tuple[Clause, tuple[Hit, ...]]]) -> list[Stretch]:
    """Return the verbs of fine work, and any work that hands are said to do."""
    if not any(hit.signs & (signs.LIVING | signs.BODY) for hit in scene.hits):
        return []
    is_verb = scene.tongue.grammar.is_verb
    found: list[Stretch] = []
    with_hands = False
    for clause, hits in wanted:
        with_hands = (with_hands and not clause.opens) or any(hit.word in _HAND_WORDS for hit in hits)
        for place, hit in enumerate(hits):
            works = hit.signs & signs.HANDS or (with_hands and hit.word in _WORK_WORDS)
            if not works or hit.signs & signs.STYLE or not is_verb(scene.folded, clause, place):
                continue
            if not scene.folded.endswith(_BY_ITSELF, 0, hit.start):
                found.append(Stretch(hit.start, hit.end))
    return found


def _contradictions(scene: Scene, wanted: Sequence[tuple[Clause, tuple[Hit, ...]]]) -> list[Stretch]:
    """Return words that cannot both hold; where the prompt tells of a change or of several shots there are none."""
    if len(scene.beats) > 1 or scene.heads:
        return []
    changes = any(hit.signs & signs.THEN for hit in scene.hits)
    if not changes and scene.findings.fixed and scene.findings.moves:
        return [scene.findings.fixed[0], scene.findings.moves[0]]
    by_term: dict[str, Hit] = {}
    for hit in (hit for _, hits in wanted for hit in hits):
        known = scene.tongue.words.get(hit.word)
        for term in known.terms if known else ():
            by_term.setdefault(term, hit)
    for ones, others in _RIVALS:
        for one, other in product(ones, others):
            if one in by_term and other in by_term and by_term[one] != by_term[other] and not changes:
                pair = sorted((by_term[one], by_term[other]))
                return [Stretch(hit.start, hit.end) for hit in pair]
    return []
