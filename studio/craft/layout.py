"""Owns what punctuation, figures and headings alone settle in a prompt: words spoken, times, headed sections.

The rest is left free for the rules of clauses. Must not know how these read a clause.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from studio.craft.findings import Segment
from studio.craft.heading_words import HEADINGS
from studio.craft.headings import Heading, headings
from studio.craft.lexicon_terms import Term
from studio.craft.marks import Break, quotations
from studio.craft.sketch.moves import CAMERA_VERBS
from studio.craft.timings import TimeMark, times
from studio.craft.tokens import Hit, Token, word_set
from studio.craft.words import SPEECH, WRITTEN
from studio.domain.cards import Component
from studio.domain.reading import Stretch

_NOTHING = word_set("none no n/a na nothing off null false")
_MOVES = word_set(
    "movement motion move moves moving gliding glide static still fixed locked handheld stable smooth steady "
    "mounted stationary floating follow following slow fast gimbal rig"
)
_NOT_NAMES = word_set(
    "shot scene cut fade title note prompt int ext close wide angle pov part act step beat clip frame style hd "
    "uhd fps negative aspect duration length format sfx fx bgm cam end start intro outro hook"
)
_REFUSED = frozenset(
    {
        "negative",
        "negative prompt",
        "negative prompts",
        "avoid",
        "exclude",
        "do not include",
        "constraints",
        "negatives",
    }
)
_ESCAPED = re.compile(r"\\\"([^\"\\]{1,600})\\\"")
_LETTERED = word_set("fading fades fade appearing appears serif serifs font typeface lettering typography superimposed")
"""Words behind a line that is to be read."""

_SINGLE = re.compile(r"(?<=[\s:,(])['‘]([^'‘’\n]{1,300}(?:['’](?=\w)[^'‘’\n]{0,300}){0,12})['’](?!\w)")


class Layout(NamedTuple):
    """What is settled: segments without overlap, tokens that are no words of the picture, sections to be read as prose.

    `quoted` marks tokens of quotations that are to be seen or named. `lines` are the spoken words with the words that
    name who speaks, `marks` the times.
    """

    fixed: list[Segment]
    hidden: bytearray
    quoted: bytearray
    prose: list[Segment]
    lines: list[Segment]
    times: list[TimeMark]


class LayoutReader:
    """Reads the layout of one text."""

    def __init__(self, text: str, tokens: list[Token], marks: list[Break], hits: Sequence[Hit[Term]]) -> None:
        self._text = text
        self._tokens = tokens
        self._marks = marks
        self._hits = hits
        self._starts = [token.start for token in tokens]
        self._free = bytearray(len(tokens))
        self._hidden = bytearray(len(tokens))
        self._quoted = bytearray(len(tokens))
        self._fixed: list[Segment] = []
        self._prose: list[Segment] = []
        self._lines: list[Segment] = []

    def read(self) -> Layout:
        """Return the layout. Earlier rules win: spoken words, then times, then sections."""
        text = self._text
        heads = headings(text)
        found = times(text)
        for quote in self._quotes(heads):
            self._quote(quote)
        for mark in found:
            first, last = self._place(mark.start, mark.end)
            if first < last:
                self._take(Segment(Component.TIMECODES, first, last))
        for heading in heads:
            self._section(heading)
        return Layout(self._fixed, self._hidden, self._quoted, self._prose, self._lines, found)

    def _place(self, start: int, end: int) -> tuple[int, int]:
        return bisect_left(self._starts, start), bisect_left(self._starts, end)

    def _take(self, part: Segment) -> None:
        """Add the stretches of `part` that nothing has taken yet, and take them."""
        begin = part.first
        for index in range(part.first, part.last + 1):
            if index == part.last or self._free[index]:
                if index > begin:
                    self._fixed.append(Segment(part.component, begin, index))
                begin = index + 1
        self._free[part.first : part.last] = b"\1" * (part.last - part.first)

    # Spoken words.

    def _quotes(self, heads: Sequence[Heading]) -> Iterable[Stretch]:
        """Yield the quotations that are words of the prompt: not those of a notation, nor the whole text."""
        text = self._text
        skipped = {heading.body.start - 1 for heading in heads if heading.structural}
        skipped |= {heading.body.start for heading in heads if heading.structural and heading.name != "dialogue"}
        keyed = any(text[heading.head.start : heading.head.start + 1] == '"' for heading in heads)
        if keyed:
            yield from (Stretch(match.start(), match.end()) for match in _ESCAPED.finditer(text))
        else:
            for quote in quotations(text):
                whole = quote.end - quote.start > 60 and 2 * (quote.end - quote.start) > len(text)
                if quote.start not in skipped and not (whole and not text[: quote.start].strip(" \t\n-*•")):
                    yield quote
        if "'" in text or "‘" in text:
            yield from self._single_quotes()

    def _single_quotes(self) -> Iterable[Stretch]:
        for match in _SINGLE.finditer(self._text):
            first = self._place(match.start(), match.end())[0]
            before = [self._tokens[at].word for at in range(max(0, first - 4), first)]
            if (
                any(word in SPEECH for word in before)
                and "called" not in before[-1:]
                and not self._free[first : first + 1].strip(b"\0")
            ):
                yield Stretch(match.start(), match.end())

    def _quote(self, quote: Stretch) -> None:
        first, last = self._place(quote.start, quote.end)
        if first >= last:
            return
        if not self._is_spoken(first, last):
            self._quoted[first:last] = b"\1" * (last - first)
            return
        if not any(self._free[first:last]):
            self._lines.append(Segment(Component.DIALOGUE, first, last))
        self._take(Segment(Component.DIALOGUE, first, last))

    def _is_spoken(self, first: int, last: int) -> bool:
        """Say whether a quotation is words to be heard, not a name or a sign to be seen."""
        before = []
        for index in range(first - 1, max(-1, first - 9), -1):
            before.append(self._tokens[index].word)
            if self._marks[index] is Break.STOP:
                break
        if before[:1] == ["called"]:
            return False
        if any(word in WRITTEN for word in before[:3]) and not any(word in SPEECH for word in before[:2]):
            return False
        after = [token.word for token in self._tokens[last : last + 5]]
        spoken = [word for word in before if word in SPEECH]
        if spoken and all(word in ("line", "lines") for word in spoken) and any(word in _LETTERED for word in after):
            return False
        if spoken:
            return True
        if any(word in SPEECH for word in after[:3]):
            return True
        if any(word in WRITTEN for word in (*before, *after)):
            return False
        end = self._tokens[last - 1].end
        behind = self._text[end : end + 1]
        start = self._tokens[first].start
        named = self._text[max(0, start - 8) : start].rstrip("\"“«「' ").endswith((":", "："))
        return named or (last - first >= 3 and behind in ".!?…,") or (behind in "!?…" and behind != "")

    # Sections.

    def _section(self, heading: Heading) -> None:
        first, last = self._place(*heading.head)
        words = " ".join(token.word for token in self._tokens[first:last])
        shows = any(not hit.meaning.weak for hit in self._near(first, last))
        if shows and words not in HEADINGS and "_" not in self._text[slice(*heading.head)]:
            return  # "Wide static view: …" says itself what it is
        self._hidden[first:last] = b"\1" * (last - first)
        first, last = self._place(*heading.body)
        if first >= last:
            return
        if words in _REFUSED:
            self._hidden[first:last] = b"\1" * (last - first)
            return
        if not heading.name:
            if self._is_speaker(heading):
                self._lines.append(Segment(Component.DIALOGUE, first, last))
                self._take(Segment(Component.DIALOGUE, first, last))
            return
        part = Segment(Component(heading.name), first, last)
        empty = last - first <= 2 and self._tokens[first].word in _NOTHING
        if empty and part.component not in (Component.AUDIO, Component.CAMERA_MOVEMENT):
            self._hidden[first:last] = b"\1" * (last - first)
        elif part.component in (Component.SUBJECT, Component.ACTION) or not self._holds(part):
            self._prose.append(part)
        else:
            if part.component is Component.DIALOGUE and not any(self._free[first:last]):
                self._lines.append(part)
            self._take(part)

    def _near(self, first: int, last: int) -> Sequence[Hit[Term]]:
        at = bisect_left(self._hits, first, key=lambda hit: hit.first)
        end = bisect_left(self._hits, last, key=lambda hit: hit.first)
        return self._hits[at:end]

    def _holds(self, part: Segment) -> bool:
        """Say whether a section is of its component as a whole: "Camera: 35mm lens" says of no movement."""
        if part.component not in (Component.CAMERA_MOVEMENT, Component.SHOT_TYPE):
            return True
        shown = {hit.meaning.component for hit in self._near(part.first, part.last) if not hit.meaning.weak}
        if part.component in shown:
            return True
        words = {token.word for token in self._tokens[part.first : part.last]}
        if part.component is Component.CAMERA_MOVEMENT and (words & _MOVES or words & CAMERA_VERBS):
            return True
        return not shown and part.last - part.first <= 6

    def _is_speaker(self, heading: Heading) -> bool:
        """Say whether an unknown heading is a speaker's name in capitals: "ANNA: wait for me", "MAX (V.O.): …"."""
        name = self._text[heading.head.start : heading.head.end].rstrip(": *_：")
        plain, _, manner = name.partition("(")
        voiced = any(word in manner.lower() for word in ("v.o", "o.s", "voice", "whisper", "off"))
        words = plain.split()
        if not 1 <= len(words) <= 3 or any(word.lower().strip("#.") in _NOT_NAMES for word in words):
            return False
        return (plain.isupper() and len(plain.strip()) > 1 and words[-1].isalpha()) or voiced
