"""Owns headed prompts: lines, marks and keys that name the component of what stands behind them, also JSON and YAML.

Knows words only by their spelling. Every pattern is bounded: reading is linear in the length of the text.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from studio.craft.heading_words import HEADINGS
from studio.craft.tokens import stem, word_set
from studio.domain.reading import Stretch


class Heading(NamedTuple):
    """A heading and what stands behind it. `name` is the component it stands for; empty where it is not known.

    `structural` says that quotation marks around the words behind it belong to the notation, as in JSON.
    """

    head: Stretch
    body: Stretch
    name: str
    structural: bool


_KEY = re.compile(r'"([A-Za-z_][\w \-/&]{0,40})"[ \t]{0,4}:[ \t\n]{0,8}')
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_LINE = re.compile(
    r"^[ \t]{0,16}(?P<mark>#{1,6}[ \t]{0,4}|[-*•>+][ \t]{1,4}|\d{1,2}[.)][ \t]{1,4})?(?P<bold>\*\*|__)?"
    r"(?P<open>\[)?(?P<name>[A-Za-z][\w &/,+'’-]{1,48}?(?:[ \t]\([^()\n]{1,40}\))?)(?P<close>\])?"
    r"(?:(?P<sep>[:：])(?:\*\*|__)?(?![/\d])|(?P<shut>\*\*|__)?(?:[ \t]{0,2}(?P<sep2>[:：])(?![/\d])"
    r"|[ \t]{1,2}(?P<dash>[–—-])(?=[ \t])|(?P<alone>[ \t]{0,8}$)|(?P<within>(?<=\])[ \t])))",
    re.MULTILINE,
)
_INLINE = re.compile(
    r"(?<=[.;|!?,)\]\"”*])[ \t]{1,4}(?:\*\*)?(?P<name>[A-Z][A-Za-z][A-Za-z /&-]{1,24})(?:\*\*)?:(?!\d)(?:\*\*)?"
)
_PARENTHESES = re.compile(r"\([^()]{0,40}\)")
_JOINS = re.compile(r"\s*(?:&|/|,|\+|\band\b)\s*")
_FIRST_WORDS = word_set("camera lighting audio sound music style color colour dialogue environment background subject")
_INHERITED = frozenset({"lighting", "style", "audio", "dialogue", "camera_movement"})
_NO_HEADS = word_set(
    "a an the this that these those in on at with as and of for to from it he she they we i is are no not"
)
_MARKS = (":", "#", "**", "[", "：", "\n", " - ", " – ", " — ")
_LONGEST_NAME = 4
_LONGEST_BLOCK = 4_000


def headings(text: str) -> list[Heading]:
    """Return the headings of `text` in order; none lies in the body of a JSON string of another."""
    if not any(mark in text for mark in _MARKS):
        return []
    keys = list(_KEY.finditer(text)) if '":' in text or '" :' in text else []
    return _of_keys(text, keys) if len(keys) > 1 else _of_lines(text)


def component_of(name: str) -> str:
    """Return the component that a heading's words stand for, empty where they stand for none."""
    plain = _PARENTHESES.sub("", name).strip().lower().replace("_", " ").replace("-", " ").replace("’", "'")
    tries = [plain, *_JOINS.split(plain)]
    for words in tries:
        singular = " ".join(stem(word) for word in words.split())
        for known in (words, singular):
            if known in HEADINGS:
                return HEADINGS[known]
    words = plain.split()
    if not words or len(words) > _LONGEST_NAME:
        return ""
    if words[-1] in HEADINGS:
        return HEADINGS[words[-1]]
    return HEADINGS.get(words[0], "") if words[0] in _FIRST_WORDS else ""


def _of_keys(text: str, keys: list[re.Match[str]]) -> list[Heading]:
    found: list[Heading] = []
    above: list[tuple[int, str]] = []
    depth, behind = 0, 0
    for match in keys:
        if match.start() < behind:
            continue  # within a string
        gap = text[behind : match.start()]
        depth += gap.count("{") - gap.count("}")
        while above and above[-1][0] >= depth:
            above.pop()
        parent = above[-1][1] if above else ""
        name = component_of(match.group(1)) or (parent if parent in _INHERITED else "")
        above.append((depth, name))
        value = _STRING.match(text, match.end())
        if value is not None:
            body = Stretch(value.start() + 1, max(value.start() + 1, value.end() - 1))
            behind = value.end()
        else:
            end = match.end()
            while end < len(text) and text[end] not in "{},\n" and (text[end] != '"' or text[match.end()] == "["):
                end += 1
            body = Stretch(match.end(), end)
            behind = match.end()
        found.append(Heading(Stretch(match.start(), match.end()), body, name, True))
    return found


def _of_lines(text: str) -> list[Heading]:
    heads: list[tuple[Stretch, str, str]] = []
    for match in _LINE.finditer(text):
        kind = _kind(match)
        if kind:
            heads.append((Stretch(match.start("name"), match.end()), match.group("name"), kind))
    heads.extend(
        (Stretch(match.start("name"), match.end()), match.group("name"), "inline")
        for match in _INLINE.finditer(text)
        if match.group("name").isupper() or component_of(match.group("name"))
    )
    heads.sort(key=lambda head: head[0])
    return _with_bodies(text, heads)


def _kind(match: re.Match[str]) -> str:
    """Return how a line's beginning is marked as a heading; empty where it is none."""
    name = match.group("name")
    words = _PARENTHESES.sub("", name).replace("_", " ").split()
    known = bool(component_of(name))
    plain = len(words) <= _LONGEST_NAME and words[0].lower() not in _NO_HEADS
    hashed = (match.group("mark") or "").startswith("#")
    if match.group("sep") or match.group("sep2"):
        return "hashed" if hashed else "line" if plain or known else ""
    if match.group("dash"):
        return "line" if known and len(words) <= _LONGEST_NAME and (match.group("bold") or name[0].isupper()) else ""
    if match.group("open") and match.group("close"):
        return "line" if known else ""
    if match.group("alone") is not None:
        if hashed:
            return "hashed"
        return "block" if known and plain and (match.group("shut") or name[0].isupper()) else ""
    return ""


def _with_bodies(text: str, heads: list[tuple[Stretch, str, str]]) -> list[Heading]:
    found: list[Heading] = []
    parent, parent_end = "", 0
    for place, (head, words, kind) in enumerate(heads):
        limit = heads[place + 1][0].start if place + 1 < len(heads) else len(text)
        name = component_of(words)
        body = _body(text, head.end, limit, block=kind == "hashed")
        alone = kind in ("block", "hashed") or not text[head.end : limit].split("\n")[0].strip()
        if alone:
            limit_of = head.end + _LONGEST_BLOCK
            blank = text.find("\n\n" if kind != "hashed" else "\n#", head.end, limit_of)
            parent, parent_end = name, limit_of if blank < 0 else blank
        elif not name and parent in _INHERITED and head.start < parent_end and _listed(text, head.start):
            name = parent
        structural = "_" in words or (bool(name) and name != "dialogue")
        found.append(Heading(head, body, name, structural))
    return found


def _listed(text: str, start: int) -> bool:
    """Say whether a heading stands indented or behind a bullet: it belongs to the one above it."""
    line = text.rfind("\n", 0, start) + 1
    return text[line:start].strip(" \t-*•") == "" and start - line >= 2


def _body(text: str, start: int, limit: int, *, block: bool) -> Stretch:
    """Return what stands behind a heading: to the end of its line, else the lines below it to an empty one."""
    line = text.find("\n", start, limit)
    end = limit if line < 0 else line
    if not text[start:end].strip(" \t|>-"):
        start = end
        while start < limit and text[start].isspace():
            start += 1
        blank = text.find("\n\n", start, limit)
        end = limit if blank < 0 else blank
    if block:
        end = limit
    while start < end and (text[start].isspace() or text[start] in "*-|>"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ";|*-#[{"):
        end -= 1
    return Stretch(start, max(start, end))


def heading_at(found: list[Heading], offset: int) -> Heading | None:
    """Return the heading whose body holds an offset, None where none does; `found` is in order."""
    place = bisect_right(found, offset, key=lambda heading: heading.body.start) - 1
    if place >= 0 and found[place].body.start <= offset < found[place].body.end:
        return found[place]
    return None
