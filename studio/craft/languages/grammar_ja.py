"""Owns what is Japanese in reading a clause: how verbs bend, where things are, who a clause is about."""

import re
from collections.abc import Iterator

from studio.craft.languages import signs
from studio.craft.languages.grammar import Grammar
from studio.craft.languages.signs import Clause
from studio.domain.reading import Stretch

_ROWS = {
    "う": "わいうえお",
    "く": "かきくけこ",
    "ぐ": "がぎぐげご",
    "す": "さしすせそ",
    "つ": "たちつてと",
    "ぬ": "なにぬねの",
    "ぶ": "ばびぶべぼ",
    "む": "まみむめも",
    "る": "らりるれろ",
}
_JOINED = {"う": "っ", "つ": "っ", "る": "っ", "く": "い", "ぐ": "い", "す": "し", "ぬ": "ん", "ぶ": "ん", "む": "ん"}
_VOICED = frozenset("ぐぬぶむ")
_BEFORE_RU = frozenset("えけせてねへめれげぜでべぺいきしちにひみりぎじびぴ")
_FIVE_ROWS = frozenset(
    {
        "走る",
        "入る",
        "切る",
        "滑る",
        "散る",
        "蹴る",
        "飛び散る",
        "舞い散る",
        "握る",
        "帰る",
        "知る",
        "照る",
        "斬る",
        "射る",
        "迫る",
    }
)
_UNKNOWN_VERB = re.compile(
    r"[\u4e00-\u9fff]{1,2}[ぁ-ん]{0,3}?(?:って|いて|いで|んで|して|けて|えて|れて|ねて|べて|う|く|ぐ|す|つ|ぬ|ぶ|む|る|い)"
    r"(?:いる|いく|くる|ゆく)?$"
)
_AT_UNKNOWN = re.compile(r"[\u4e00-\u9fffァ-ヴー]{2,8}(?:で(?![すあはもき])|の間|の中|の上|の前|の奥)")
_ONE_ROW = frozenset({"出る", "見る", "着る", "寝る", "煮る", "似る", "得る"})
_SIDES = ("の上", "の中", "の前", "の下", "の横", "のそば", "の隣", "の間", "の奥", "の後ろ", "の周り", "越し")
_ABOUT = ("は", "が", "を")
_NAME = 12


def forms_of(verb: str) -> Iterator[str]:
    """Yield the forms of a verb that stands in the dictionary's form; "移動+" is one with する."""
    if verb.endswith("+"):
        noun = verb[:-1]
        yield noun
        for end in ("する", "し", "して", "した", "される", "され", "しながら", "させる"):
            yield noun + end
        return
    stem, end = verb[:-1], verb[-1]
    yield verb
    if end not in _ROWS:
        return
    if (end == "る" and stem and stem[-1] in _BEFORE_RU and verb not in _FIVE_ROWS) or verb[-2:] in _ONE_ROW:
        for tail in ("", "て", "た", "られ", "ながら", "よう"):
            if stem + tail and (tail or len(stem) > 1):
                yield stem + tail
        return
    a, i, _, e, o = list(_ROWS[end])
    te, ta = ("で", "だ") if end in _VOICED else ("て", "た")
    joined = stem + _JOINED[end]
    yield from (joined + te, joined + ta, stem + i, stem + a + "れ", stem + a + "せ", stem + e + "る", stem + o + "う")
    if end == "る":
        yield from (stem + "て", stem + "た") if len(stem) > 1 else ()


def where(text: str, clause: Clause) -> list[Stretch]:
    """Return things with a side: "机の上"."""
    found = []
    for hit in clause.hits:
        if hit.signs & (signs.THING | signs.NATURE):
            side = next((side for side in _SIDES if text.startswith(side, hit.end)), "")
            if not side and text.startswith("に", hit.end) and _is_verb_at(clause, hit.end + 1):
                side = "に"
            if side:
                found.append(Stretch(hit.start, hit.end + len(side)))
    found += [
        Stretch(match.start(), match.end())
        for match in _AT_UNKNOWN.finditer(text, clause.start, clause.end)
        if not any(hit.start < match.end() - 1 and match.start() < hit.end for hit in clause.hits)
    ]
    return found


def _is_verb_at(clause: Clause, start: int) -> bool:
    return any(hit.start == start and hit.signs & (signs.VERB | signs.POSTURE) for hit in clause.hits)


def whom(text: str, clause: Clause) -> Stretch | None:
    """Return an unknown name before は, が or を."""
    first = next((hit for hit in clause.hits if hit.word in _ABOUT and hit.start > clause.start), None)
    if first is None or first.start - clause.start > _NAME:
        return None
    before = [hit for hit in clause.hits if hit.end <= first.start and not hit.signs & signs.PARTICLE]
    if any(hit.signs & ~(signs.THING | signs.NATURE | signs.BODY) for hit in before):
        return None
    return Stretch(clause.start, first.start)


def is_verb(text: str, clause: Clause, place: int) -> bool:
    """Say whether the word is a verb here: a noun that する makes one is, too, unless の stands behind."""
    hit = clause.hits[place]
    return hit.end - hit.start > 1 and text[hit.end : hit.end + 1] != "の"


def describes(text: str, clause: Clause, place: int) -> bool:
    """Say whether the verb only describes a noun; what moves before a noun moves all the same."""
    return False


def widen(text: str, clause: Clause, place: int) -> Stretch:
    """Return the word with what の ties to it from before."""
    hit = clause.hits[place]
    start = hit.start
    if place > 1 and clause.hits[place - 1].word == "の" and clause.hits[place - 1].end == start:
        before = clause.hits[place - 2]
        if before.end == clause.hits[place - 1].start and before.signs & signs.NOUN:
            start = before.start
    return Stretch(start, hit.end)


def what(text: str, clause: Clause) -> Stretch | None:
    """Return an unknown verb at the end of the clause, by its ending."""
    match = _UNKNOWN_VERB.search(text[: clause.end], max(clause.start, clause.end - 9))
    if match is None or any(hit.signs & (signs.VERB | signs.STYLE) and hit.end > match.start() for hit in clause.hits):
        return None
    return Stretch(match.start(), match.end())


GRAMMAR = Grammar(where, whom, is_verb, describes, widen, what, denies_before=True)
