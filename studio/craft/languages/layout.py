"""Owns what punctuation and figures mark in prompts of other languages: pauses, quotations, times, shots, headings.

Knows words only as headings, and as what goes with a time. Every search is linear.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from studio.craft.languages.headings import BY_HEADING
from studio.domain.reading import Beat, Stretch

STOP, PAUSE = 2, 1


class Piece(NamedTuple):
    """A stretch between two pauses; `opens` says that a sentence begins with it."""

    start: int
    end: int
    opens: bool


class Headed(NamedTuple):
    """The words behind a heading; `name` is a component, or "dialogue" and the like; `head` is the heading."""

    head: Stretch
    words: Stretch
    name: str


_PAUSES = re.compile(
    r"(?P<stop>(?:[。！？!?；;|#…•]|[\n\r](?![ \t]*[a-zà-ÿ]))+|\.(?!\d)|\.$)"
    r"|(?P<pause>[，、：（）()\[\]{}【】—–→]|,(?!\d)|:(?!\d)|\\n|\s-\s|·|\"|“|”|「|」|『|』|«|»|<|>|/(?=\s))"
)


def pieces(text: str) -> list[Piece]:
    """Return what stands between the pauses of `text`, in order; nothing of it is empty."""
    found: list[Piece] = []
    begin, opens = 0, True
    for match in _PAUSES.finditer(text):
        opens = _add(found, text, begin, match.start(), opens)
        opens = opens or match.lastgroup == "stop" or match.group() == "\\n"
        begin = match.end()
    _add(found, text, begin, len(text), opens)
    return found


def _add(found: list[Piece], text: str, begin: int, end: int, opens: bool) -> bool:
    while begin < end and text[begin] in " \t*_-'’\u3000":
        begin += 1
    while end > begin and text[end - 1] in " \t*_-'’\u3000":
        end -= 1
    if begin == end:
        return opens
    found.append(Piece(begin, end, opens))
    return False


_QUOTED = re.compile(
    r"“([^“”\n]{1,600})”|\"([^\"\n]{1,600})\"|「([^「」\n]{1,600})」|『([^『』\n]{1,600})』|«([^«»\n]{1,600})»|„([^„“”\n]{1,600})[“”]|‹([^‹›\n]{1,300})›|‘([^‘’\n]{2,300})’"
)


def quotations(text: str) -> list[Stretch]:
    """Return the quoted parts of the text with their quotation marks."""
    return [Stretch(match.start(), match.end()) for match in _QUOTED.finditer(text) if _LETTER.search(match.group())]


_LETTER = re.compile(r"\w")
_N = r"\d{1,3}(?:[.,]\d{1,3})?"
_UNIT = r"(?:秒鐘|秒钟|秒間|秒|segundos?|secondes?|sekunden?|sek\b|seg\b|sec\b|s\b|″)"
_TO = r"\s?(?:-|–|—|~|～|〜|−|至|到|から|a|à|bis|al|hasta|y)\s?"
_CLOCK = r"(?<![\d:])(?!9:16|3:4\b|4:5\b)\d{1,2}:[0-5]\d(?:[.,]\d{1,3})?(?![\d:])"
_TIMES = re.compile(
    rf"(?P<c1>{_CLOCK})(?:{_TO}(?P<c2>{_CLOCK}))?"
    rf"|(?<![\d.:])(?P<n1>{_N})\s?{_UNIT}?{_TO}(?P<n2>{_N})\s?{_UNIT}"
    rf"|(?<![\w])(?:segundos?|secondes?|sekunden?|seg\.?|sec\.?|sek\.?)\s(?P<w1>{_N})(?:{_TO}(?P<w2>{_N}))?"
    rf"|第\s?(?P<o1>\d{{1,3}}|[一二三四五六七八九十]{{1,3}})(?:{_TO}第?(?P<o2>\d{{1,3}}|[一二三四五六七八九十]{{1,3}}))?\s?秒"
    rf"|(?:最初の|冒頭の?|前|开头|開頭|primeros|premières|ersten)\s?(?P<f2>{_N})(?:\s|\spremières\s)?{_UNIT}"
    rf"|(?P<g2>{_N})\s(?:primeros|premières|ersten)\s{_UNIT}"
    rf"|(?:最後の?|最后|后|残りの?|últimos|dernières|letzten)\s?(?P<l1>{_N})\s?{_UNIT}"
    rf"|(?P<m1>{_N})\s(?:últimos|dernières|letzten)\s{_UNIT}"
    rf"|(?:a los|à|nach|bei|ab|tras|après|desde el)\s(?P<a1>{_N})\s{_UNIT}"
    rf"|(?P<j1>{_N})秒(?:目|後|时|時|から|处|起)",
    re.IGNORECASE,
)
_TIMED = re.compile(r"\d|第")
_DIGITS = {letter: value for value, letter in enumerate("零一二三四五六七八九十")}


def beats(text: str) -> list[Beat]:
    """Return the times that tie beats to seconds, each with the words up to the next."""
    if _TIMED.search(text) is None:
        return []
    found: list[tuple[Stretch, float, float | None]] = []
    for match in _TIMES.finditer(text):
        own = {name[0]: value for name, value in match.groupdict().items() if value is not None and name[1] == "1"}
        end = next((value for name, value in match.groupdict().items() if value is not None and name[1] == "2"), None)
        start_s = _seconds(next(iter(own.values()))) if own else 0.0
        end_s = _seconds(end) if end is not None else None
        if "l" in own or "m" in own:
            start_s, end_s = (found[-1][2] or found[-1][1] if found else 0.0), None
        place = _bracketed(text, match.start(), match.end())
        found.append((place, start_s, end_s if end_s is not None and end_s > start_s else None))
    ends = [*[place.start for place, _, _ in found[1:]], len(text)] if found else []
    return [
        Beat(place, _trimmed(text, place.end, end), start_s, end_s)
        for (place, start_s, end_s), end in zip(found, ends, strict=True)
    ]


def _bracketed(text: str, start: int, end: int) -> Stretch:
    if text[start - 1 : start] in ("[", "(", "（", "【") and start:
        start -= 1
    if text[end : end + 1] in ("]", ")", "）", "】") and end < len(text):
        end += 1
    return Stretch(start, end)


def _trimmed(text: str, start: int, end: int) -> Stretch:
    while start < end and text[start] in ' \t:：,，、。)]】）-–\n*"“”{}':
        start += 1
    while end > start and text[end - 1] in ' \t:：,，、([【（-–\n*•"“”{}':
        end -= 1
    return Stretch(start, end)


def _seconds(written: str) -> float:
    if written[0] in _DIGITS:
        tens, mark, ones = written.rpartition("十")
        if mark:
            return float((_DIGITS.get(tens, 0) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0))
        return float(_DIGITS.get(written[-1], 0))
    minutes, _, seconds = written.replace(",", ".").rpartition(":")
    return float(seconds) + (60 * float(minutes) if minutes else 0.0)


_SHOT = re.compile(
    r"(?:^|(?<=[.;!?。；！？\n：:]))[ \t\u3000]*(?:[-*#>•【\[（(]{1,4}[ \t]*)?(?:\*\*)?"
    r"(?:(?:镜头|鏡頭|分镜|分鏡|场景|場景|画面|鏡|镜|片段|shot|scene|cut|カット|シーン|ショット|场|幕"
    r"|plano|escena|toma|plan|scène|séquence|einstellung|szene|clip|aufnahme|schnitt)[ \t]?[#n°º.]{0,3}[ \t]?"
    r"(?P<a>\d{1,2}|[一二三四五六七八九十]{1,2})|第(?P<b>\d{1,2}|[一二三四五六七八九十]{1,2})(?:个|個)?(?:镜头?|鏡頭?|幕|场|場|段|shot|カット|シーン)"
    r"|(?P<c>\d{1,2})(?=[.、)）]))(?:\*\*)?(?=[ \t\u3000]*[:：.、)）】\]\-–—(（【\[|，]|[ \t])",
    re.IGNORECASE | re.MULTILINE,
)


def shot_heads(text: str) -> list[Stretch]:
    """Return the heads of numbered shots in order, where there are at least two that count up from one."""
    heads: list[Stretch] = []
    number = 0
    for match in _SHOT.finditer(text):
        written = match.group("a") or match.group("b") or match.group("c")
        if int(_seconds(written)) == number + 1:
            number += 1
            heads.append(Stretch(match.start(), match.end()))
    return heads if len(heads) > 1 else []


_HEAD = re.compile(
    r"(?:^|(?<=[.;!?。；！？|\n*{,，”\"】）)])|(?=【))[ \t\u3000]*(?:[-*#•【\[\"“”{]{1,4}[ \t]*)?"
    r"(?P<name>[^\W\d][^\d:：\n,，。.;；、”\"】]{0,28}?)[ \t]*(?:\*\*)?"
    r"(?:[\"”“】\]]{0,2}[ \t]*[:：](?!\d)|】)(?:\*\*)?"
)
_SENTENCE_END = re.compile(r"[.!?](?=\s+\S)|[。！？](?=\S)")


def sections(text: str) -> list[Headed]:
    """Return the parts behind known headings: to the next known heading or the end of the line."""
    if not any(mark in text for mark in ":：】"):
        return []
    heads = []
    for match in _HEAD.finditer(text):
        own = match.group("name").strip().lower().replace("_", " ")
        name = BY_HEADING.get(own)
        if name is not None:
            heads.append((match.start("name"), match.end(), name))
    found = []
    for place, (start, end, name) in enumerate(heads):
        limit = heads[place + 1][0] if place + 1 < len(heads) else len(text)
        line = text.find("\n", end, limit)
        if line >= 0 and text[end:line].strip():
            limit = line
        if place + 1 == len(heads) and limit == len(text):
            sentence = _SENTENCE_END.search(text, end)
            limit = sentence.end() if sentence is not None else limit
        words = _trimmed(text, end, limit)
        if words.end > words.start:
            found.append(Headed(Stretch(start, end), words, name))
    return found


def section_at(headed: Sequence[Headed], place: int) -> Headed | None:
    """Return the section whose words a place is in; a quotation mark right before them belongs to them."""
    at = bisect_right(headed, place + 1, key=_begin) - 1
    return headed[at] if at >= 0 and place < headed[at].words.end else None


def _begin(section: Headed) -> int:
    return section.words.start
