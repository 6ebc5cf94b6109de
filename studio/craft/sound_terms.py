"""Owns the rules by which words of a sentence ask for sound or for spoken words, beside the tables of terms."""

from studio.craft.lexicon_terms import Term
from studio.craft.tagging import Part
from studio.craft.term_triggers import (
    FAR_OFF,
    LETTERED,
    MUSIC_PARTS,
    MUSIC_VERBS,
    MUSICAL,
    OF_THINGS,
    SOUNDING,
    TOLD,
    TOLD_THINGS,
)
from studio.craft.tokens import Hit
from studio.craft.word_kinds import ANIMAL, BODY_PART, BUILT_PLACE, GROUP, PERSON
from studio.craft.word_line import WordLine
from studio.domain.cards import Component

_AUDIO = Term(Component.AUDIO, False)
_DIALOGUE = Term(Component.DIALOGUE, False)
_ONLY_NAMED = frozenset({"drone", "drones", "purr", "growl", "growls", "hoot", "rattle", "crunch", "rustle"})
_HEARD_FAR = frozenset(
    {
        "howl",
        "bark",
        "cry",
        "call",
        "cheer",
        "laugh",
        "scream",
        "whistle",
        "sing",
        "chant",
        "roar",
        "ring",
        "toll",
        "wail",
    }
)
_CROWD_NOISES = frozenset(
    {"roar", "howl", "whine", "wail", "chatter", "growl", "cheer", "clap", "scream", "bark", "toll"}
)
_PAST = frozenset({"past", "along", "by", "down", "over", "through", "across"})
_ENSEMBLES = frozenset({"quartet", "trio", "quintet", "ensemble", "band"})
_VOICED = frozenset({"hum", "murmur", "croak", "cluck"})
_SOUNDERS = frozenset("UGVJWAINR")
_THINGS = frozenset("VJAIR")
_NOISES_OF = frozenset(
    {"scratch", "scuff", "scrunch", "squeal", "tap", "rap", "fizz", "thrum",
     "roar", "howl", "wail", "whistle", "growl", "moan", "groan", "chatter", "whine", "scrape", "bark", "bleat",
     "cheer", "boom", "crash", "knock", "click", "tick", "toll", "slam", "cry", "drip", "clap",
     "crack", "snap", "pop", "bang"}
)  # fmt: skip
_CALLS = frozenset({"yell", "shout", "scream", "call", "cry", "say", "holler", "bellow", "whisper", "chant"})
_BANDS = frozenset({"brass", "marching", "big", "swing", "jazz", "mariachi", "oompah", "folk"})
_PAUSE = 1
_NOT_OF = frozenset({"dawn", "day", "tea"})
_FIRES = frozenset({"fire", "flames", "color", "colors", "colours", "success", "water"})


def noise(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a noise, named for how it sounds: "a faint hiss", "chiming bells"."""
    if line.camera_near(index):
        return None
    if line.parts[index] is Part.VERB and (line.word(index) in _ONLY_NAMED or _hums(line, index)):
        return None
    if line.words[index].verb in _ONLY_NAMED and line.behind(index) in _PAST:
        return None  # "a cart rattles past"
    return Hit(index, index + 1, _AUDIO)


def _hums(line: WordLine, index: int) -> bool:
    """Say whether somebody only hums or murmurs: that is an act."""
    return line.words[index].verb in _VOICED and line.living_before(index)


def half_noise(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a noise that is as often an act: "the distant bark of a dog", "the kettle whistles"."""
    word, part = line.words[index], line.parts[index]
    before = line.before(index)
    if part is Part.VERB:
        return _of_thing(line, index)
    if before in SOUNDING and line.word(index) not in ("light", "water") and part is not Part.ADVERB:
        return Hit(index - 1, index + 1, _AUDIO)
    if (
        before
        and part is Part.NOUN
        and word.form != "ing"
        and (word.verb in _CROWD_NOISES or word.verb in OF_THINGS)
        and line.words[index - 1].noun in (_SOUNDERS if word.verb in _CROWD_NOISES else _THINGS)
    ):
        return Hit(index - 1, index + 1, _AUDIO)
    behind = line.behind(index)
    end = line.clause_end(index, 5)
    if (
        part is Part.NOUN
        and behind in ("in", "off", "far")
        and any(line.word(at) in FAR_OFF for at in range(index, end))
    ):
        return Hit(index, end, _AUDIO)  # "a cheer far away"
    if (
        behind == "of"
        and line.tokens[index].stem in _NOISES_OF
        and before in ("the", "a")
        and index + 2 < len(line.tokens)
    ):
        return None if line.word(index + 2) in _NOT_OF else Hit(index, index + 1, _AUDIO)
    describes = word.form == "ing" and part is Part.ADJECTIVE and word.verb in OF_THINGS and behind not in _FIRES
    if describes and behind and line.words[index + 1].noun not in (PERSON, ANIMAL, BUILT_PLACE):
        return Hit(index, index + 2, _AUDIO)
    return None


def _of_thing(line: WordLine, index: int) -> Hit[Term] | None:
    """Return the noise of a thing that acts: nobody rings a bell that rings."""
    end = line.clause_end(index, 5)
    far = any(line.word(at) in FAR_OFF for at in range(index + 1, end))
    if far and line.words[index].verb in _HEARD_FAR and line.parts[index + 1] is not Part.DETERMINER:
        return Hit(index, end, _AUDIO)
    if line.words[index].verb not in OF_THINGS:
        return None
    at = index - 1
    while at >= 0 and not line.marks[at + 1] and line.parts[at] in (Part.ADVERB, Part.AUXILIARY):
        at -= 1
    if at < 0 or line.marks[at + 1] or line.parts[at] is not Part.NOUN:
        return None
    if line.words[at].noun in (PERSON, ANIMAL, GROUP, BODY_PART, "") or line.behind(index) in (
        "a",
        "the",
        "his",
        "her",
        "their",
    ):
        return None
    return Hit(at, index + 1, _AUDIO)


def instrument(line: WordLine, index: int) -> Hit[Term] | None:
    """Return an instrument that is to be heard, not seen in somebody's hands: "slow accordion", "a cello swells"."""
    behind = line.behind(index)
    if line.word(index) in _ENSEMBLES and (behind or line.marks[line.clause_start(index, 4)] != _PAUSE):
        return None  # players to be seen
    if behind in MUSIC_PARTS:
        return Hit(index, index + 2, _AUDIO)
    if line.living_before(index):
        return None
    if behind in ("in", "off", "far") and any(
        line.word(at) in FAR_OFF for at in range(index, line.clause_end(index, 5))
    ):
        return Hit(index, index + 1, _AUDIO)
    if behind and line.parts[index + 1] is Part.VERB and line.words[index + 1].verb in MUSIC_VERBS:
        return Hit(index, index + 2, _AUDIO)
    before = line.before(index)
    if line.word(index) == "band" and before not in _BANDS:
        return None
    if (before in MUSICAL or before in SOUNDING or line.word(index) == "band") and not line.acts_before(index):
        return Hit(index - 1, index + 1, _AUDIO)
    return None


def voice(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a voice whose sound is described: "a raspy voice"."""
    if not line.before(index) or (line.parts[index - 1] is not Part.ADJECTIVE and line.words[index - 1].usual):
        return None
    if line.parts[index - 1] not in (Part.ADJECTIVE, Part.NOUN):
        return None
    return Hit(index - 1, index + 1, _AUDIO)


def hearing(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a word of hearing; "hear him say" asks for words, not for sound."""
    if any(line.word(at) in ("say", "says", "saying", "yell") for at in range(index + 1, line.clause_end(index, 5))):
        return None
    return Hit(index, index + 1, _AUDIO)


def _is_cry(line: WordLine, index: int) -> bool:
    """Say whether a word is a cry in capitals, in a text that is not all in capitals: "shouts RUN"."""
    return len(line.word(index)) > 2 and line.is_capital(index) and not line.text.isupper()


def telling(line: WordLine, index: int) -> Hit[Term] | None:
    """Return a verb of speech with what is to be said: "raps about …", "tells a joke", "says that …"."""
    far = 14 if line.before(index) in ("it", "that", "which") else 4
    if line.parts[index] is not Part.VERB or any(
        line.word(at) in LETTERED for at in range(line.sentence_start(index, far), index)
    ):
        return None
    if line.words[index].verb in _CALLS and line.behind(index) and _is_cry(line, index + 1):
        return Hit(index, index + 2, _DIALOGUE)
    for at in range(index + 1, min(index + 8, len(line.tokens))):
        if line.marks[at] or line.parts[at] is Part.VERB:
            return None
        word = line.word(at)
        if word in TOLD_THINGS or (word in TOLD and line.parts[at] is not Part.NOUN):
            silent = word in ("story", "stories", "tale") and not line.living_before(index)
            return None if silent else Hit(index, at + 1, _DIALOGUE)
    return None
