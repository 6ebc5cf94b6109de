"""Owns what only screenplays have (Fountain): what is not filmed in them, and how their dialogue becomes quoted lines.

A text with a scene heading such as "INT. KITCHEN" is one.
"""

import re

from studio.craft.script_lines import Line, LineKind, cue_of

_HEADING = re.compile(r"^[ \t]*(?:INT|EXT|EST|INT\.?/EXT|EXT\.?/INT|I/E)[. ]", re.MULTILINE | re.IGNORECASE)
_TITLE_KEY = re.compile(
    r"(?:title|credit|authors?|source|draft date|date|contact|copyright|notes|revision|font)[ \t]*:", re.IGNORECASE
)
_BEGINS = (("/*", "*/"), ("[[", "]]"))
_SYNOPSIS = re.compile(r"[ \t]*=(?!=)")
_VOICES = {"v.o.": "voice-over", "o.s.": "off screen", "o.c.": "off camera", "cont'd": "", "cont’d": ""}


def is_screenplay(text: str) -> bool:
    """Say whether a script has a scene heading of a screenplay."""
    return _HEADING.search(text) is not None


def with_notes(text: str, lines: list[Line]) -> list[Line]:
    """Return the lines with those that are not filmed as notes: title page, synopses, notes, what was cut out."""
    marked: list[Line] = []
    closing = ""
    on_title_page = _TITLE_KEY.match(text.lstrip()) is not None
    for line in lines:
        words = text[line.start : line.end]
        bare = words.strip()
        on_title_page = on_title_page and bool(bare or not marked)
        if not closing:
            closing = next((end for begin, end in _BEGINS if bare.startswith(begin)), "")
            is_note = bool(closing) or on_title_page or _SYNOPSIS.match(words) is not None
        else:
            is_note = True
        if closing and bare.endswith(closing):
            closing = ""
        marked.append(line._replace(kind=LineKind.NOTE) if is_note and bare else line)
    return marked


def quoted(prompt: str) -> str:
    """Return a shot's words with its dialogue as quoted lines: 'Mara (quietly): "You came."'."""
    return "\n\n".join(_quoted(part) for part in re.split(r"\n[ \t]*\n+", prompt))


def _quoted(paragraph: str) -> str:
    first, feed, rest = paragraph.partition("\n")
    cue = cue_of(first) if feed else None
    if cue is None:
        return paragraph
    name, asides = cue
    words: list[str] = []
    for line in rest.split("\n"):
        bare = line.strip()
        if bare.startswith("(") and bare.endswith(")") and len(bare) > 2:
            asides.append(bare[1:-1].strip())
        elif bare:
            words.append(bare)
    told = [aside for each in asides if (aside := _VOICES.get(each.lower(), each))]
    who = name.title() if name.isupper() else name
    line = " ".join(words).replace('"', "'")
    return f'{who} ({", ".join(told)}): "{line}"' if told else f'{who}: "{line}"'
