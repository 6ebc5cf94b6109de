"""Owns the words that fixes put in, by the language of the prompt, and the place where a sentence of a card goes."""

from collections.abc import Iterator
from enum import Enum
from types import MappingProxyType

from studio.craft.lint.case import Case
from studio.craft.lint.edits import Edit
from studio.craft.marks import sections
from studio.domain.cards import Card


class Insert(Enum):
    """What is put in."""

    STILL_CAMERA = "still camera"
    PUSH_IN = "push in"
    DAYLIGHT = "daylight"
    LAMPLIGHT = "lamplight"
    EVEN_LIGHT = "even light"
    CLEAR_SKY = "clear sky"


SENTENCES = MappingProxyType(
    {
        "en": {
            Insert.STILL_CAMERA: "The camera stays still",
            Insert.PUSH_IN: "The camera pushes in slowly",
            Insert.DAYLIGHT: "The scene is lit by soft daylight",
            Insert.LAMPLIGHT: "The scene is lit by warm lamplight",
            Insert.EVEN_LIGHT: "The scene is lit by soft even light",
            Insert.CLEAR_SKY: "The sky is clear",
        },
        "zh": {
            Insert.STILL_CAMERA: "镜头保持静止",
            Insert.PUSH_IN: "镜头缓慢推近",
            Insert.DAYLIGHT: "柔和的自然光照亮画面",
            Insert.LAMPLIGHT: "温暖的灯光照亮房间",
            Insert.EVEN_LIGHT: "柔和的光线照亮画面",
        },
        "es": {
            Insert.STILL_CAMERA: "La cámara permanece fija",
            Insert.PUSH_IN: "La cámara se acerca lentamente",
            Insert.DAYLIGHT: "La escena está iluminada por luz natural suave",
            Insert.LAMPLIGHT: "La escena está iluminada por la luz cálida de una lámpara",
            Insert.EVEN_LIGHT: "La escena está iluminada por una luz suave",
        },
        "fr": {
            Insert.STILL_CAMERA: "La caméra reste fixe",
            Insert.PUSH_IN: "La caméra avance lentement",
            Insert.DAYLIGHT: "La scène est éclairée par une lumière naturelle douce",
            Insert.LAMPLIGHT: "La scène est éclairée par la lumière chaude d'une lampe",
            Insert.EVEN_LIGHT: "La scène est éclairée par une lumière douce",
        },
        "de": {
            Insert.STILL_CAMERA: "Die Kamera bleibt statisch",
            Insert.PUSH_IN: "Die Kamera fährt langsam heran",
            Insert.DAYLIGHT: "Weiches Tageslicht beleuchtet die Szene",
            Insert.LAMPLIGHT: "Warmes Lampenlicht beleuchtet die Szene",
            Insert.EVEN_LIGHT: "Weiches Licht beleuchtet die Szene",
        },
        "ja": {
            Insert.STILL_CAMERA: "カメラは固定",
            Insert.PUSH_IN: "カメラがゆっくりズームイン",
            Insert.DAYLIGHT: "柔らかな自然光が差している",
            Insert.LAMPLIGHT: "暖かいランプの光が部屋を照らす",
            Insert.EVEN_LIGHT: "柔らかな光が全体を照らす",
        },
    }
)
"""Whole sentences: a bare phrase would read as one more keyword in a list."""

_HEADINGS = {Card.CAMERA: "Camera", Card.LIGHTING: "Lighting", Card.ENVIRONMENT: "Setting"}
IDEOGRAPHIC = frozenset({"zh", "ja"})
"""Languages that are written without spaces."""

_STOPS = ".!?…。！？"
_CLOSERS = '"”’»)]』」）*'


def insertions(case: Case, insert: Insert, card: Card) -> Iterator[tuple[str, Edit]]:
    """Yield the words and the edit that puts them in: at their card's place, else at the end, in the prompt's language.

    Nothing is yielded where the words are not known in the language of the prompt.
    """
    words = SENTENCES.get(case.reading.language or "en", {}).get(insert)
    if words is None or not case.text.strip():
        return
    if case.is_english and sections(case.text):
        yield words, _new_section(case, words, card)
    places = dict.fromkeys((*_before_the_parts(case), _behind_its_card(case, card), len(case.text.rstrip())))
    for place in places:
        yield words, _sentence(case, place, words, card)


def _new_section(case: Case, words: str, card: Card) -> Edit:
    end = len(case.text.rstrip())
    joint = "\n" if "\n" in case.text.strip() else " " if case.text[end - 1] in _STOPS else ". "
    return Edit(end, end, f"{joint}{_HEADINGS[card]}: {words[0].lower()}{words[1:]}.", card)


def _before_the_parts(case: Case) -> list[int]:
    """Return the place before the first timed beat or numbered shot: there a sentence holds for all of them."""
    heads = [*(beat.time.start for beat in case.reading.beats), *(part.start for part in case.reading.shots)]
    if not heads:
        return []
    first = min(heads)
    before = case.text[:first].rstrip()
    return [len(before)] if not before or _is_closed(before) or "\n" in case.text[len(before) : first] else []


def _behind_its_card(case: Case, card: Card) -> int:
    """Return where the last sentence ends with words of the cards before `card`, else of the first sentence."""
    order = list(Card)
    limit = order.index(card)
    spans = [span for span in case.reading.spans if order.index(span.component.card) < limit]
    last = 0
    for span in spans:
        last = max(last, span.start)
    return case.sentence_of(last).end


def _is_closed(text: str) -> bool:
    bare = text.rstrip(_CLOSERS)
    return bare[-1:] in _STOPS or text[-1:] in _STOPS


def _sentence(case: Case, place: int, words: str, card: Card) -> Edit:
    """Return the edit that puts a sentence in at `place`: the text's beginning or the end of a sentence."""
    solid = case.reading.language in IDEOGRAPHIC
    stop, space = ("。", "") if solid else (".", " ")
    before, behind = case.text[:place], case.text[place:]
    if not before.strip():
        return Edit(place, place, f"{words}{stop}{space}", card)
    if _is_closed(before):
        joint = space
    elif before[-1] in ",;:，、；：":
        joint, words = space, words[0].lower() + words[1:]
    else:
        joint = stop + space
    ends = not behind.startswith((" ", "\n", "\t", "\r")) and behind != ""
    return Edit(place, place, f"{joint}{words}{stop}{space if ends else ''}", card)
