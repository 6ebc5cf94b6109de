"""Owns the words of a script that hold for all of its shots: what stands above them, and a brief's other sections."""

import re

from studio.craft.marks import times
from studio.craft.script_screenplay import is_screenplay
from studio.craft.script_shots import ScriptScene
from studio.domain.reading import Stretch

_MARK = re.compile(r"^[\s\-*•>#]+|\*\*|__")
_LABEL = re.compile(r"^(?:key |visual |main )?[A-Za-z][A-Za-z /&()]{1,28}:\s+(?=\S)", re.IGNORECASE)
_LEAST_WORDS = 3
LONGEST = 1200


def shared_words(text: str, scenes: tuple[ScriptScene, ...]) -> tuple[str, tuple[Stretch, ...]]:
    """Return the words that hold for all shots as sentences, and the notes of the first scene that they stand in.

    They are nothing where the script has none, or where they are longer than `LONGEST` letters.
    """
    if not scenes or is_screenplay(text):
        return "", ()
    first = scenes[0]
    begin = min(shot.start for shot in first.shots)
    sentences: list[str] = []
    used = []
    for note in first.notes:
        if note.start > begin and not first.is_brief:
            continue
        found = [sentence for line in text[note.start : note.end].splitlines() if (sentence := _sentence(line))]
        if found:
            sentences += found
            used.append(note)
    words = " ".join(sentences)
    return (words, tuple(used)) if len(words) <= LONGEST else ("", ())


def with_look(prompt: str, look: str) -> str:
    """Return a prompt with the look behind it as a sentence of its own."""
    look = " ".join(look.split())
    if not look:
        return prompt
    closed = prompt if prompt.endswith((".", "!", "?", "…", "。", '"', "”", "»")) else f"{prompt}."
    sentence = look[:1].upper() + look[1:]
    return f"{closed} {sentence}" if sentence.endswith((".", "!", "?", "…", "。")) else f"{closed} {sentence}."


def _sentence(line: str) -> str:
    """Return a line without marks and label as a sentence; nothing where it tells of a time or says too little."""
    if times(line):
        return ""
    words = _LABEL.sub("", _MARK.sub("", line).strip())
    if words.endswith(":") or len(words.split()) < _LEAST_WORDS:
        return ""
    words = words[:1].upper() + words[1:].rstrip(" ;,")
    return words if words.endswith((".", "!", "?", "…", "。")) else f"{words}."
