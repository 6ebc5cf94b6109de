"""Owns how much an English verb says of motion where it stands, and what cures a bare one: manner, way, detail."""

from studio.craft.faults.page import Page
from studio.craft.faults.verb_finder import Stance, Verb
from studio.craft.faults.verb_force import GENERIC, PLACED, POSTURES, STILL, STIRRING
from studio.craft.faults.view import Force
from studio.craft.marks import Break
from studio.craft.tokens import word_set
from studio.craft.word_kinds import BODY_PART, VEHICLE
from studio.craft.words import DETERMINERS

_CONCRETE = frozenset("mhcokbw")
_NATURE = frozenset("TXWKB")
_NATURE_BEHIND = frozenset("TXWLOKBVNP")
_MANNER_NOUNS = frozenset("QYZE")
_WORKED = word_set(
    "mix merge combine carve sculpt arrange wrap scatter spread stretch bring offer stop blend install position "
    "place park "
    "extend set shoot pull deal knock squeeze howl bark growl roar snarl hiss lose flick rattle bury hide"
)
_PARTICLES = word_set("up down off out back around over alive")
_MOVED_BY_PARTICLE = word_set(
    "take put get pick stand sit look lie come go pull give set bring lean kneel turn hold throw"
)
_WAYS = word_set(
    "toward towards into onto backward backwards forward forwards upward upwards downward downwards back past"
)
_UP_TO = word_set("up over down on back")
_MANNERS = word_set("fast slow hard barefoot aimlessly quick headfirst sideways hurriedly tiptoe uphill downhill")
_NOT_MANNER = word_set(
    "only early lovely family lonely friendly lively ugly elderly silly curly fly ally belly jelly reply barely likely "
    "daily fully highly extremely incredibly slightly nearly really mostly subtly evenly finely newly brightly dimly "
    "softly warmly photorealistically seamlessly perfectly beautifully richly directly visually densely heavily "
    "completely partially partly entirely simply clearly especially particularly finally suddenly probably basically "
    "exactly equally certainly"
)
_TRAILS = word_set("fly dance stream float move run sail swing")
_ENDS = word_set("open shut closed apart loose free past alive")
_CHANGES = word_set("appear disappear vanish emerge")
_OWNERS = word_set("his her its their my your our")
_LOOKS_AT = word_set("look smile gaze")
_NOBODY = word_set("nothing nobody")
_REACH = 14


def is_living(page: Page, index: int) -> bool:
    """Say whether somebody acts; where nobody is named it may be."""
    return index < 0 or page.lives(index)


def force_of(page: Page, verb: Verb) -> Force:
    base, living = verb.base, is_living(page, verb.subject)
    if verb.heard or (verb.subject >= 0 and page.word(verb.subject) in _NOBODY):
        return Force.STILL
    if verb.stance is Stance.INFINITIVE:
        return Force.SPECIFIC if base not in GENERIC and base not in STILL and _is_means(page, verb) else Force.STILL
    if verb.stance is Stance.ADJECTIVE:
        behind = page.words[verb.at + 1] if verb.at + 1 < len(page.words) else None
        stirs = base in STIRRING and behind is not None and behind.noun in _NATURE_BEHIND
        return Force.SPECIFIC if stirs else Force.STILL
    if base in STIRRING and base not in GENERIC and verb.subject >= 0 and _is_element(page, verb.subject):
        return Force.SPECIFIC
    if base in ("rise", "ascend") and verb.subject >= 0 and page.words[verb.subject].noun not in ("L", "U", "O"):
        return Force.SPECIFIC
    trails = verb.subject >= 0 and not living and page.words[verb.subject].noun in ("C", "B")
    if trails and base in _TRAILS:
        return Force.SPECIFIC
    if base in ("smoke", "stream") and not living:
        return Force.SPECIFIC
    if base in ("fly", "run") and verb.subject >= 0 and _is_element(page, verb.subject):
        return Force.SPECIFIC
    if base == "become" and page.word(verb.at + 1) in DETERMINERS:
        return Force.SPECIFIC
    if page.word(verb.at + 1) in _ENDS:
        return Force.SPECIFIC  # "creaks open", "blurs past"
    if base in _CHANGES and not _seems(page, verb):
        return Force.SPECIFIC
    kinds = page.words[verb.at].verbs[:2]
    living_does = living and verb.stance is not Stance.PASSIVE
    if living_does and (
        base in _WORKED or _moves_body(page, verb) or (base in _MOVED_BY_PARTICLE and _moved(page, verb))
    ):
        return Force.SPECIFIC
    if base in STILL and not (base in GENERIC and living) and not (base in PLACED and living):
        return Force.STILL
    if verb.stance is Stance.PASSIVE:
        forceful = kinds[:1] in ("m", "o", "h") and page.word(verb.at - 1) in ("being", "gets")
        return Force.SPECIFIC if forceful else Force.STILL
    if base in GENERIC or base in PLACED:
        return Force.GENERIC
    return Force.SPECIFIC if not kinds or any(kind in _CONCRETE for kind in kinds) else Force.GENERIC


def _seems(page: Page, verb: Verb) -> bool:
    """Say whether "appears" only means seems: before an adjective or "to"."""
    behind = verb.at + 1
    return behind < len(page.words) and (
        (page.words[behind].adjective and page.word(behind) != "one") or page.word(behind) == "to"
    )


def _moves_body(page: Page, verb: Verb) -> bool:
    """Say whether somebody moves a part of their body: "buries her head"."""
    if page.word(verb.at + 1) not in _OWNERS or verb.base in ("have", "wear", "show", "see"):
        return False
    last = min(verb.at + 5, len(page.tokens))
    return any(page.words[index].noun == BODY_PART for index in range(verb.at + 2, last))


def _is_means(page: Page, verb: Verb) -> bool:
    """Say whether the infinitive says what something is used for: "uses a knife to cut"."""
    return any(page.words[index].verb == "use" for index in range(max(verb.clause, verb.at - 6), verb.at))


def _moved(page: Page, verb: Verb) -> bool:
    """Say whether a particle makes a motion of the verb: "sits down", not "stands out"."""
    behind = page.word(verb.at + 1)
    if verb.base in _LOOKS_AT and verb.stance is not Stance.FINITE:
        return False
    return behind in _PARTICLES and not (verb.base == "stand" and behind == "out")


def _is_element(page: Page, index: int) -> bool:
    """Say whether the word names air, water, fire, a plant or a part of a body: what stirs by itself."""
    word = page.words[index]
    return word.noun in _NATURE or (not word.noun and word.usual == "v")


def is_cured(page: Page, verb: Verb, end: int) -> bool:
    """Say whether manner, direction or goal stands with the verb, before it or up to the next verb.

    A posture is cured by nothing: how somebody sits is no motion.
    """
    if verb.base in POSTURES and verb.base not in _LOOKS_AT:
        return False
    for index in range(max(verb.clause, verb.at - 4), verb.at):
        if _is_manner(page, index):
            return True
    drifts = verb.subject >= 0 and not page.lives(verb.subject) and page.words[verb.subject].noun != VEHICLE
    goes, paused = page.words[verb.at].verbs[:1] != "s", False
    for index in range(verb.at + 1, min(end, verb.at + _REACH)):
        if page.marks[index] is Break.STOP:
            return False
        own = page.tokens[index].word
        paused = paused or bool(page.marks[index])
        if _is_manner(page, index) or (not paused and own in _MANNERS and page.word(index + 1) != "motion"):
            return True
        if goes and not paused and (own in _WAYS or (own in _UP_TO and page.word(index + 1) == "to")):
            return True
        if drifts and goes and index == verb.at + 1 and own in _PARTICLES:
            return True
        if own == "like" and page.word(index + 1) in DETERMINERS:
            return True
        if own == "out" and page.word(index + 1) == "of" and verb.base not in _LOOKS_AT:
            return True
        if own == "with" and _has_manner_noun(page, index, end):
            return True
    return False


def _is_manner(page: Page, index: int) -> bool:
    own = page.tokens[index].word
    return own.endswith("ly") and own not in _NOT_MANNER and page.words[index].noun == ""


def _has_manner_noun(page: Page, index: int, end: int) -> bool:
    """Say whether "with" brings a way of acting: "with great care"."""
    for place in range(index + 1, min(end, index + 5, len(page.tokens))):
        word = page.words[place]
        if page.marks[place] or page.tokens[place].word in DETERMINERS:
            return False
        if word.noun and word.usual == "n":
            return word.noun in _MANNER_NOUNS or word.noun == BODY_PART
    return False
