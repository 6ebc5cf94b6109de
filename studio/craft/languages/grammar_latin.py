"""Owns what Spanish, French and German share in reading a clause: prepositions, articles, who a clause is about."""

from studio.craft.languages import signs
from studio.craft.languages.grammar import Grammar
from studio.craft.languages.signs import Clause
from studio.domain.reading import Stretch

_REACH = 7
_REFLEXIVE = frozenset({"se", "s'"})
_FINITE = ("a", "e", "an", "en", "ent", "it")
_GERUNDS = ("ando", "iendo", "andose", "iendose")
_ONLY_VERBS = ("ent", "rt", "lt", "kt", "gt", "tzt", "cht", "sst", "bt", "pt", "mt", "nt", "eln", "ern", "chen", "eit")
_OF = frozenset({"de", "d'", "del", "du"})
_OBJECTS = frozenset({"la", "lo", "los", "las", "le", "les", "l'"})
_OF_VERBS = frozenset({"se", "s'", "sich", "qui", "que"})
_NOT_PLACES = (
    signs.LIGHT
    | signs.STYLE
    | signs.SHOT
    | signs.MOVE
    | signs.AUDIO
    | signs.FILM
    | signs.BODY
    | signs.LIVING
    | signs.CAMERA
    | signs.MANNER
    | signs.CAMERA_VERB
)
_SITES = signs.PLACE | signs.NATURE | signs.WEATHER | signs.THING


def where(text: str, clause: Clause) -> list[Stretch]:
    """Return what stands behind a preposition of place, up to its noun; an unknown noun needs an article."""
    found = []
    hits = clause.hits
    for place, hit in enumerate(hits):
        if not hit.signs & signs.WHERE:
            continue
        unknown, article = -1, False
        for at in range(place + 1, min(len(hits), place + _REACH)):
            sign = hits[at].signs
            if sign & _SITES and not sign & (signs.STYLE | signs.SHOT | signs.FILM):
                found.append(Stretch(hit.start, hits[at].end))
                break
            if sign & signs.ARTICLE:
                article = True
            elif sign & (_NOT_PLACES | signs.ACTING | signs.WHERE | signs.DIGIT):
                unknown = -1
                break
            elif not sign and article:
                unknown = at if unknown < 0 else unknown
        else:
            if unknown >= 0:
                found.append(Stretch(hit.start, hits[unknown].end))
            continue
        if unknown >= 0 and not hits[at].signs & _SITES:
            found.append(Stretch(hit.start, hits[unknown].end))
    return found


def whom(text: str, clause: Clause) -> Stretch | None:
    """Return an unknown name behind an article, where no preposition leads to it."""
    hits = clause.hits
    for place, hit in enumerate(hits):
        if hit.signs & (
            signs.WHERE | signs.VERB | signs.STYLE | signs.LIGHT | signs.SHOT | signs.MOVE | signs.AUDIO | signs.CAMERA
        ):
            return None
        if hit.signs & signs.ARTICLE and place + 1 < len(hits) and not hits[place + 1].signs:
            return Stretch(hit.start, hits[place + 1].end)
    return None


def is_verb(text: str, clause: Clause, place: int) -> bool:
    """Say whether a form is a verb and not the noun that is written like it: no article stands before it."""
    hit = clause.hits[place]
    before = clause.hits[place - 1] if place else None
    if hit.signs & (signs.NOUN | signs.LIGHT | signs.STYLE | signs.WEATHER):
        if before is None or before.signs & (signs.ARTICLE | signs.WHERE):
            return False
        return before.word in _OF_VERBS or any(other.signs & signs.LIVING for other in clause.hits[:place])
    if before is not None and before.word in _OF and not hit.signs & signs.PARTICIPLE:
        return False
    if before is None or hit.signs & signs.PARTICIPLE or not before.signs & signs.ARTICLE:
        return True
    if place == 1 and before.word in _OBJECTS and not hit.signs & signs.EVENT:
        follower = clause.hits[2] if len(clause.hits) > 2 else None
        return follower is None or bool(follower.signs & (signs.WHERE | signs.WAY | signs.MANNER | signs.PARTICLE))
    ahead = clause.hits[place - 2] if place > 1 else None
    return ahead is not None and bool(ahead.signs & signs.LIVING)


def describes(text: str, clause: Clause, place: int) -> bool:
    """Say whether the verb only describes a noun; the forms settle that here."""
    return False


def widen(text: str, clause: Clause, place: int) -> Stretch:
    """Return the words with the article and adjectives before them and the adjectives behind."""
    hits, hit = clause.hits, clause.hits[place]
    start, end = hit.start, hit.end
    if hit.signs & signs.NOUN:
        for back in range(place - 1, max(-1, place - 4), -1):
            if hits[back].signs & signs.ARTICLE:
                start = hits[back].start
                break
            if hits[back].signs:
                break
    for ahead in range(place + 1, min(len(hits), place + 3)):
        if hits[ahead].signs:
            break
        end = hits[ahead].end
    return Stretch(start, end)


def what(text: str, clause: Clause) -> Stretch | None:
    """Return an unknown word that ends like a verb, behind a pronoun of verbs or, where adjectives cannot, a noun."""
    hits = clause.hits
    for place, hit in enumerate(hits):
        if hit.signs or hit.end - hit.start < 4:
            continue
        before = hits[place - 1] if place else None
        own = hit.word
        if own.endswith(_GERUNDS) or (before is not None and before.word in _REFLEXIVE and own.endswith(_FINITE)):
            return Stretch(hit.start, hit.end)
        named = before is not None and before.signs & (signs.NOUN | signs.PRONOUN) and not before.signs & signs.STYLE
        if named and own.endswith(_ONLY_VERBS):
            return Stretch(hit.start, hit.end)
    return None


GRAMMAR = Grammar(where, whom, is_verb, describes, widen, what)
