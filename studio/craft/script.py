"""Owns how a script becomes plain shots: numbered, or parted by blank lines. Reads no file.

`script_scenes` reads more of it: scenes, and where each shot stands in the text.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from studio.craft.marks import times
from studio.domain.errors import InputError
from studio.domain.prompt import PROMPT_LIMIT
from studio.domain.reading import Stretch

MAX_SHOTS = 500
NAME_LIMIT = 40

_HEAD = re.compile(
    r"^[ \t]*(?:[-*#>]{1,4}[ \t]*)?(?:\*\*)?"
    r"(?:(?:shot|scene)[ \t]?#?(?P<word>\d{1,4})(?:\*\*)?(?:[ \t]*[:.)\-–—]|[ \t]*$)|(?P<number>\d{1,4})[.)](?=[ \t]))"
    r"[ \t]*(?:\*\*)?[ \t]*",
    re.IGNORECASE | re.MULTILINE,
)
_BLANK = re.compile(r"\n[ \t\r]*\n")
_LENGTH = re.compile(
    r"[ \t]*[(\[](?P<seconds>\d{1,3}(?:\.\d{1,3})?)[ \t]?(?:s|sec|secs|seconds?)[)\]][ \t]*[:.\-–—]?", re.I
)


class ScriptShot(NamedTuple):
    """One shot of a script. `duration_s` is None where the script does not say how long it is."""

    name: str
    prompt: str
    duration_s: float | None


def shots_from_script(text: str) -> tuple[ScriptShot, ...]:
    """Return the shots of a script in order.

    Shots begin at heads that count up from 1 ("1.", "2)", "Shot 3:", at the start of a line); without at least two
    such heads, at blank lines. A length in brackets at a shot's start ("(4 s)") is its own; otherwise timed beats in it
    give the length by their last end. Raises InputError, naming the field `script`, where no shot is found, for more
    than 500 shots, and for a shot longer than a prompt may be.
    """
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    bodies = _numbered(text) or [part.strip() for part in _BLANK.split(text)]
    shots = [shot for body in bodies if (shot := _shot(body)) is not None]
    check_shots([shot.prompt for shot in shots])
    return tuple(shots)


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


def _numbered(text: str) -> list[str]:
    heads: list[Stretch] = []
    for match in _HEAD.finditer(text):
        if int(match.group("word") or match.group("number")) == len(heads) + 1:
            heads.append(Stretch(match.start(), match.end()))
    if len(heads) < 2 and not (heads and not text[: heads[0].start].strip()):
        return []
    ends = [*(head.start for head in heads[1:]), len(text)]
    return [text[head.end : end].strip() for head, end in zip(heads, ends, strict=True)]


def _shot(body: str) -> ScriptShot | None:
    written = _LENGTH.match(body)
    prompt = body[written.end() :].strip() if written is not None else body
    if not any(letter.isalpha() for letter in prompt):
        return None
    return ScriptShot(short_name(prompt), prompt, _length(prompt, written))


def _length(prompt: str, written: re.Match[str] | None) -> float | None:
    if written is not None:
        return float(written.group("seconds")) or None
    return max((mark.end_s for mark in times(prompt) if mark.end_s is not None), default=None)


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
