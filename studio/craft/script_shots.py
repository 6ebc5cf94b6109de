"""Owns one shot of a script, and the scenes that shots are in: where it stands in the text, its words, its length."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from studio.craft.marks import times
from studio.domain.errors import InputError
from studio.domain.prompt import PROMPT_LIMIT
from studio.domain.reading import Stretch

MAX_SHOTS = 500
NAME_LIMIT = 40
LONGEST_S = 3600.0

_SECONDS = r"(?P<seconds>\d{1,3}(?:\.\d{1,3})?)[ \t]?(?:s|sec|secs|seconds?)"
_LENGTH_FIRST = re.compile(rf"[ \t]*[(\[]{_SECONDS}[)\]][ \t]*[:.\-–—]?(?:\*\*)?\s*", re.IGNORECASE)
_LENGTH_LAST = re.compile(rf"\s*[(\[]{_SECONDS}[)\]]$", re.IGNORECASE)
_LENGTH_TAIL = 24
_LENGTH_FIELD = re.compile(rf"\b(?:duration|length)(?:\*\*)?[ \t]?:(?:\*\*)?[ \t]?{_SECONDS}\b", re.IGNORECASE)

_TIME_FIRST = re.compile(r"^[\[(][\d:.,\-–— \ta-z]{1,20}[\])][ \t]*[:.\-–—]?[ \t]*")


class PlacedShot(NamedTuple):
    """A shot of a script. Its words are `text[words.start:words.end]`; `start` is where its head or words begin.

    `extra` is what other parts of the script say of its time: lines and sounds, to stand behind its prompt.
    """

    name: str
    prompt: str
    duration_s: float | None
    start: int
    words: Stretch
    extra: str = ""


class ScriptScene(NamedTuple):
    """Shots in order. `headings` are the lines that name it; `name` is empty where the script gives none.

    `notes` are the stretches around its shots that are in none of them. `is_brief`: its shots are stretches of time of
    one clip, and its notes speak of all of them.
    """

    name: str
    headings: tuple[Stretch, ...]
    shots: tuple[PlacedShot, ...]
    notes: tuple[Stretch, ...] = ()
    is_brief: bool = False


def placed_shot(text: str, start: int, words: int, end: int, head_s: float | None) -> PlacedShot | None:
    """Return the shot of `text[words:end]`, without the lengths in brackets at its ends; None without a letter."""
    words, end = trimmed(text, words, end)
    if words >= end:
        return None
    if start == words or text[start:words].isspace():
        start = words
    first = _LENGTH_FIRST.match(text, words, min(end, words + 40))
    if first is not None:
        words = first.end()
    last = _LENGTH_LAST.search(text[max(words, end - _LENGTH_TAIL) : end])
    if last is not None and first is None:
        end -= len(last[0])
    words, end = trimmed(text, words, end)
    prompt = plain_breaks(text[words:end])
    if not any(letter.isalpha() for letter in prompt):
        return None
    written = first or last
    length = float(written["seconds"]) if written is not None else head_s or length_of(prompt)
    return PlacedShot(_name(prompt), prompt, _possible(length), start, Stretch(words, end))


def _name(prompt: str) -> str:
    words = _TIME_FIRST.sub("", prompt)
    return short_name(words if any(letter.isalpha() for letter in words) else prompt)


def trimmed(text: str, start: int, end: int) -> Stretch:
    """Return the stretch without the blanks at its ends; an empty one lies at its start."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if left == len(piece):
        return Stretch(start, start)
    return Stretch(start + left, end - (len(piece) - len(piece.rstrip())))


def plain_breaks(words: str) -> str:
    """Return `words` with line feeds alone as line breaks."""
    return words.replace("\r\n", "\n").replace("\r", "\n")


def length_of(prompt: str) -> float | None:
    """Return how long a prompt says that it is: behind its first line, in a field ("Length: 5 s"), or by its beats."""
    first_line = prompt.partition("\n")[0].rstrip()
    written = _LENGTH_LAST.search(first_line[-_LENGTH_TAIL:]) or _LENGTH_FIELD.search(prompt)
    if written is not None:
        return _possible(float(written["seconds"]))
    if not any(figure in prompt for figure in "0123456789"):
        return None
    beats = [mark for mark in times(prompt) if mark.end_s is not None]
    if not beats:
        return None
    first = min(mark.start_s for mark in beats)
    return _possible(max(mark.end_s or 0.0 for mark in beats) - first)


def _possible(seconds: float | None) -> float | None:
    return seconds if seconds is not None and 0 < seconds <= LONGEST_S else None


def check_shots(prompts: Sequence[str]) -> None:
    """Raise InputError (`script`) for no or too many shots, and for one longer than a prompt may be."""
    if not prompts:
        raise InputError("The script holds no shot.", "Number the shots or part them by blank lines.", field="script")
    if len(prompts) > MAX_SHOTS:
        raise InputError(
            f"The script has {len(prompts):,} shots; {MAX_SHOTS} are possible.", "Split it.", field="script"
        )
    for number, prompt in enumerate(prompts, 1):
        if len(prompt) > PROMPT_LIMIT:
            raise InputError(
                f"Shot {number} of the script has {len(prompt):,} characters; {PROMPT_LIMIT:,} are possible.",
                "Shorten it.",
                field="script",
            )


def short_name(prompt: str) -> str:
    """Return the first words of a shot as its name: whole words, at most 40 letters."""
    first = re.split(r"[.,;:!?\n]", prompt.lstrip("\"“«'([*-# "), maxsplit=1)[0]
    words = first.split() or prompt.split()
    name = words[0][:NAME_LIMIT]
    for word in words[1:]:
        if len(name) + 1 + len(word) > NAME_LIMIT:
            break
        name += f" {word}"
    return name[:1].upper() + name[1:]
