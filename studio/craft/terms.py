"""Owns which terms of film stand in a sentence: those of the tables, and those that a context makes.

One pass over the words; only words of the trigger tables cost more than a look-up.
"""

from collections.abc import Callable, Iterable, Sequence

from studio.craft import picture_terms as picture
from studio.craft import place_terms as place
from studio.craft import sound_terms as sound
from studio.craft.lexicon_terms import Term
from studio.craft.term_filter import TermFilter
from studio.craft.term_triggers import (
    ABBREVIATIONS,
    BODY_HEIGHTS,
    FIXING,
    FRAMING_HEADS,
    HALF_NOISES,
    HEARING,
    MEDIUM_NOUNS,
    MOVE_HEADS,
    MOVE_NOUNS,
    NOISES,
    ORDERED_MOVES,
    PLAYED,
    POINT_OF_VIEW,
    SIZES,
    STYLE_HEADS,
    TELLING,
)
from studio.craft.tokens import Hit, Token
from studio.craft.word_kinds import INSTRUMENT, Word
from studio.craft.word_line import WordLine

Rule = Callable[[WordLine, int], Hit[Term] | None]
"""What a word makes of its neighbours: a term, or nothing."""


def _by_trigger(*rows: tuple[Rule, Iterable[str]]) -> dict[str, tuple[Rule, ...]]:
    found: dict[str, tuple[Rule, ...]] = {}
    for rule, triggers in rows:
        for word in triggers:
            found[word] = (*found.get(word, ()), rule)
    return found


_BY_WORD = _by_trigger(
    (picture.look, STYLE_HEADS),
    (picture.move, MOVE_HEADS | MOVE_NOUNS | ORDERED_MOVES),
    (picture.height, BODY_HEIGHTS),
    (picture.framing, FRAMING_HEADS),
    (picture.riding_view, POINT_OF_VIEW),
    (picture.size, SIZES),
    (picture.abbreviation, ABBREVIATIONS),
    (picture.seen_from, ("from",)),
    (picture.seen_through, ("through",)),
    (picture.cropped, ("cropped", "framed")),
    (picture.shoulder, ("shoulder", "shoulders")),
    (picture.level, ("height", "level")),
    (picture.hour, ("am", "pm")),
    (picture.viewer, ("we",)),
    (picture.creature_eye, ("eye",)),
    (picture.genre, ("asmr",)),
    (picture.upward, ("looking",)),
    (picture.worn, ("dashcam", "bodycam", "gopro", "cam")),
    (picture.medium, MEDIUM_NOUNS),
    (place.backdrop, ("background", "backdrop")),
    (place.all_about, ("everywhere",)),
    (place.stands_behind, ("behind",)),
    (picture.held, ("locked",)),
    (sound.voice, ("voice", "voices")),
    (sound.hearing, HEARING),
    (sound.instrument, PLAYED),
)
_BY_VERB = _by_trigger(
    (sound.noise, NOISES),
    (sound.half_noise, HALF_NOISES),
    (sound.telling, TELLING),
    (picture.trailing_move, ("track", "pan", "orbit", "dolly", "zoom", "tilt", "truck")),
    (picture.floating_view, ("drift", "glide", "creep", "float", "slide", "inch", "rise", "sink", "push", "pull")),
    (picture.carried, FIXING),
)


def rules_of(token: Token, word: Word) -> tuple[Rule, ...]:
    """Return the rules by which a word may make a term; most words have none."""
    rules = _BY_WORD.get(token.word, ())
    if not rules:
        base = word.verb or ("" if word.usual else token.stem)
        rules = _BY_VERB.get(base, ())
        if not rules and not word.usual and base.endswith("ing"):
            rules = _BY_VERB.get(base[:-3], ()) or _BY_VERB.get(base[:-3] + "e", ())
    if word.noun == INSTRUMENT:
        return (*rules, sound.instrument)
    return (*rules, picture.figure) if token.word[0].isdigit() else rules


def find_terms(
    line: WordLine, hits: Sequence[Hit[Term]], rules: Iterable[tuple[int, tuple[Rule, ...]]]
) -> list[Hit[Term]]:
    """Return the terms of a sentence in order of their first token.

    `hits` are those of the tables, `rules` the words that may make others, with their rules.
    """
    if hits:
        stands = TermFilter(line).stands
        hits = [hit for hit in hits if stands(hit)]
    made = [hit for index, own in rules for rule in own if (hit := rule(line, index)) is not None]
    return sorted([*hits, *made], key=lambda hit: (hit.first, hit.last)) if made else list(hits)
