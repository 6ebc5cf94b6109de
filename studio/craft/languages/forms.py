"""Owns the forms of Spanish, French and German words: plurals, endings of verbs, what is hung on to a word.

Words come in and go out in small letters without accents. A verb may be written with its changed stems: "volar:vuel".
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from studio.craft.languages.signs import PARTICIPLE, PAST

Form = tuple[str, int]
_WORDS = 8192
"""So many stems are kept: a prompt is read again at every keystroke."""


class Forms(NamedTuple):
    """How a language bends its words. `stem` is the same for all forms of a noun or adjective, near enough.

    `parts` yields what a long unknown word may be without what is hung on to it.
    """

    stem: Callable[[str], str]
    nouns: Callable[[str], Iterable[str]]
    verbs: Callable[[str], Iterable[Form]]
    parts: Callable[[str], Iterable[str]]


@lru_cache(maxsize=_WORDS)
def _spanish_stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ces"):
        return word[:-3] + "z"
    if len(word) > 4 and word.endswith("es") and word[-3] in "lrndjsx":
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def _spanish_nouns(name: str) -> Iterable[str]:
    base, _, feminine = name.partition("/")
    yield base
    if base.endswith("z"):
        yield base[:-1] + "ces"
    yield base + ("s" if base[-1] in "aeiou" else "es")
    if feminine:
        root = base[:-1] if base[-1] in "oe" else base
        yield root + feminine
        yield root + feminine + "s"


def _soft(root: str, strong: str) -> str:
    """Return the stem of the gerund of a verb in -ir: "durmiendo", "sintiendo", "siguiendo"."""
    if strong == root:
        return root
    vowel, weak = ("o", "u") if "ue" in strong else ("e", "i")
    head, found, tail = root.rpartition(vowel)
    return head + weak + tail if found else root


def _hard(stem: str) -> str:
    """Return a stem as it is written before e."""
    if stem.endswith("c"):
        return stem[:-1] + "qu"
    if stem.endswith("g"):
        return stem + "u"
    return stem[:-1] + "c" if stem.endswith("z") else stem


def _spanish_verbs(name: str) -> Iterable[Form]:
    infinitive, *changed = name.split(":")
    infinitive = infinitive.removesuffix("se") if infinitive.endswith(("arse", "erse", "irse")) else infinitive
    root, kind = infinitive[:-2], infinitive[-2:]
    strong = changed[0] if changed else root
    soft = changed[1] if len(changed) > 1 else (_soft(root, strong) if kind == "ir" else root)
    yield infinitive, PARTICIPLE
    if kind == "ar":
        for end in ("a", "an", "amos"):
            yield strong + end, 0
        hard = _hard(strong)
        for end in ("e", "en"):
            yield hard + end, 0
        for end in ("ando", "aba", "aban", "aron"):
            yield root + end, 0
        for end in ("ado", "ada", "ados", "adas"):
            yield root + end, PARTICIPLE | PAST
        return
    hollow = root[-1:] in "aeou" and root[-2:] not in ("gu", "qu")
    for end in ("e", "en", "a", "an"):
        yield strong + end, 0
    for end in ("yendo",) if hollow else ("iendo",):
        yield soft + end, 0
    for end in ("ia", "ian", "io", "ieron", "yo", "yeron"):
        yield (soft if end in ("io", "ieron") else root) + end, 0
    for end in ("ido", "ida", "idos", "idas"):
        yield root + end, PARTICIPLE | PAST


def _spanish_parts(word: str) -> Iterable[str]:
    for end in ("selo", "sela", "se", "la", "lo", "las", "los", "le", "les", "me", "te", "nos"):
        if word.endswith(end) and word[: -len(end)].endswith(("ando", "iendo", "yendo", "ar", "er", "ir")):
            yield word[: -len(end)]
    for end in ("ito", "ita", "itos", "itas"):
        if word.endswith(end) and len(word) > 6:
            yield word[: -len(end)] + end[2]
            yield word[: -len(end)]


@lru_cache(maxsize=_WORDS)
def _french_stem(word: str) -> str:
    if len(word) > 4 and word.endswith("aux"):
        return word[:-3] + "al"
    if len(word) > 3 and word[-1] in "sx":
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


def _french_nouns(name: str) -> Iterable[str]:
    base, _, feminine = name.partition("/")
    yield base
    if base.endswith("al"):
        yield base[:-2] + "aux"
    yield base + ("x" if base.endswith(("eau", "eu")) else "s")
    if feminine:
        forms = {"e": base + "e", "ne": base + "ne", "le": base + "le", "se": base[:-1] + "se", "re": base[:-2] + "ere"}
        forms |= {"rice": base[:-3] + "rice", "euse": base[:-3] + "euse", "ve": base[:-1] + "ve", "te": base + "te"}
        yield forms.get(feminine, base + feminine)
        yield forms.get(feminine, base + feminine) + "s"


def _french_verbs(name: str) -> Iterable[Form]:
    infinitive, *changed = name.split(":")
    infinitive = infinitive.removeprefix("se_").removeprefix("s_")
    root, kind = infinitive[:-2], infinitive[-2:]
    strong = changed[0] if changed else root
    yield infinitive, PARTICIPLE
    if kind == "er":
        soft = root + "e" if root.endswith("g") else root
        for end in ("e", "ent"):
            yield strong + end, 0
        for end in ("ant", "ait", "aient"):
            yield soft + end, 0
        yield root + "erent", 0
        for end in ("e", "ee", "es", "ees"):
            yield root + end, (PARTICIPLE | PAST if end != "e" and end != "es" else 0)
        return
    if kind == "ir" and not changed:
        for end in ("it", "issent"):
            yield root + end, 0
        for end in ("issant", "issait", "issaient"):
            yield root + end, 0
        for end in ("i", "ie", "is", "ies"):
            yield root + end, PARTICIPLE | PAST
        return
    for form in changed:
        yield form, 0


def _french_parts(word: str) -> Iterable[str]:
    return ()


_NOUN_ENDS = ("nen", "ern", "en", "er", "es", "em", "e", "n", "s")
_GERMAN_ENDS = ("ern", "em", "en", "er", "es", "e", "s", "n")


@lru_cache(maxsize=_WORDS)
def _german_stem(word: str) -> str:
    word = _plain(word)
    for end in _GERMAN_ENDS:
        if word.endswith(end) and len(word) - len(end) > 3:
            return word[: -len(end)]
    return word


def _german_nouns(name: str) -> Iterable[str]:
    """Yield the base and its feminine; endings are taken off when a word is looked up, see `_german_parts`."""
    base, _, feminine = name.partition("/")
    yield base
    if feminine:
        yield base.removesuffix("e") + feminine
    plain = _plain(base)
    if plain != base:
        yield plain


def _plain(word: str) -> str:
    """Return a word with ae, oe and ue written as letters without dots, as the tables have them."""
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _german_verbs(name: str) -> Iterable[Form]:
    infinitive, *changed = name.split(":")
    prefix, bar, plain = infinitive.partition("|")
    if not bar:
        prefix, plain = "", infinitive
    root = plain.removesuffix("en") if plain.endswith("en") else plain.removesuffix("n")
    strong = changed[0] if changed else root
    yield prefix + plain, PARTICIPLE
    if prefix:
        yield prefix + "zu" + plain, PARTICIPLE
    for place, stem in enumerate((root, strong)):
        tee = "" if stem.endswith("t") and place else ("et" if stem[-1:] in "td" else "t")
        yield prefix + stem + tee, 0
    for end in ("", "e", "en", "er", "es", "em"):
        yield (
            prefix + plain.removesuffix("en").removesuffix("n") + ("end" if plain.endswith("en") else "nd") + end,
            PARTICIPLE,
        )
    past = (
        changed[1]
        if len(changed) > 1
        else ("" if _is_bound(root) else "ge") + root + ("et" if root[-1:] in "td" else "t")
    )
    for end in ("", "e", "er", "es", "en", "em"):
        yield prefix + past + end, PARTICIPLE | PAST
    if len(changed) > 2:
        for end in ("", "en"):
            yield changed[2] + end, 0


def _is_bound(root: str) -> bool:
    return root.startswith(("be", "ent", "er", "ver", "zer", "ge", "durch", "um", "ueber", "unter")) or root.endswith(
        "ier"
    )


def _german_parts(word: str) -> Iterable[str]:
    """Yield a word without its ending, then the ends of a compound, the longest first: "holztisch", "tisch"."""
    plain = _plain(word)
    wholes = [plain, *(plain[: -len(end)] for end in _NOUN_ENDS if plain.endswith(end) and len(plain) - len(end) > 2)]
    if plain.endswith(("er", "es", "em", "en")):
        wholes.append(plain[:-1])
    yield from wholes
    for cut in range(3, len(plain) - 2):
        for whole in wholes:
            if len(whole) - cut > 2:
                yield whole[cut:]


FORMS = {
    "es": Forms(_spanish_stem, _spanish_nouns, _spanish_verbs, _spanish_parts),
    "fr": Forms(_french_stem, _french_nouns, _french_verbs, _french_parts),
    "de": Forms(_german_stem, _german_nouns, _german_verbs, _german_parts),
}
