"""Owns prompt files for people: Markdown with one section a prompt, plain text with one paragraph a prompt."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from studio.craft.library_files import Gathering
from studio.domain.library import FilePrompts, SavedPrompt

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_FACT = re.compile(r"[-*] (folder|tags|rating|note|uses):[ \t]*(.*)", re.IGNORECASE)
_BACKTICKS = re.compile(r"`{3,}")


class _Section(NamedTuple):
    """A heading with the lines under it. `line` counts from 1; level 0 is what stands before the first heading."""

    line: int
    level: int
    title: str
    lines: list[str]


def written_markdown(prompts: Sequence[SavedPrompt], *, first: bool) -> bytes:
    """Return prompts as sections, under a heading where they are the first."""
    pages = ["# Prompts\n"] if first else []
    pages += [_page(prompt) for prompt in prompts]
    return ("\n".join(pages) if first else "".join(f"\n{page}" for page in pages)).encode()


def _page(prompt: SavedPrompt) -> str:
    facts = {
        "folder": prompt.folder,
        "tags": ", ".join(prompt.tags),
        "rating": str(prompt.rating or ""),
        "uses": str(prompt.uses or ""),
        "note": " ".join(prompt.note.split()),
    }
    lines = [f"- {name}: {value}" for name, value in facts.items() if value]
    text = prompt.prompt.text
    fence = "`" * (max((len(run) for run in _BACKTICKS.findall(text)), default=2) + 1)
    head = f"## {prompt.title}\n\n" + "".join(f"{line}\n" for line in lines) + ("\n" if lines else "")
    return f"{head}{fence}text\n{text}\n{fence}\n"


def parsed_markdown(text: str) -> FilePrompts:
    """Return the prompts of a Markdown file: its sections, or its paragraphs where it has no headings.

    A single heading above all others is the file's own. Deeper headings belong to a prompt's words.
    """
    sections = list(_sections(_lines(text)))
    levels = [section.level for section in sections if section.level]
    if not levels:
        return parsed_text(text)
    level = min(levels)
    tops = [section for section in sections if section.level == level]
    deeper = [other for other in levels if other > level]
    if len(tops) == 1 and deeper and not "".join(tops[0].lines).strip():
        level = min(deeper)
    found = Gathering()
    for section in _joined(sections, level):
        if section.level == level:
            found.take(section.line, _fields(section))
        elif section.level == 0 and "".join(section.lines).strip():
            found.notices.append("What stands before the first heading was left out.")
    return found.result()


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _sections(lines: Sequence[str]) -> Iterator[_Section]:
    """Yield the headings with what stands under each; a fence hides headings."""
    section = _Section(1, 0, "", [])
    fence = ""
    for number, line in enumerate(lines, 1):
        heading = None if fence else _HEADING.fullmatch(line)
        if heading is not None:
            yield section
            section = _Section(number, len(heading[1]), heading[2], [])
            continue
        section.lines.append(line)
        fence = _fence_behind(line, fence)
    yield section


def _fence_behind(line: str, fence: str) -> str:
    """Return the fence that is open behind `line`."""
    mark = _FENCE.match(line)
    if not fence:
        return mark[1] if mark else ""
    closes = mark is not None and mark[1].startswith(fence) and not line[mark.end() :].strip()
    return "" if closes else fence


def _joined(sections: Sequence[_Section], level: int) -> Iterator[_Section]:
    """Yield the sections of `level`, with deeper ones as words of theirs."""
    own: _Section | None = None
    for section in sections:
        if section.level > level and own is not None:
            own.lines.extend([f"{'#' * section.level} {section.title}", *section.lines])
            continue
        if own is not None:
            yield own
        own = section
    if own is not None:
        yield own


def _fields(section: _Section) -> dict[str, Any]:
    """Return a section's facts and words."""
    fields: dict[str, Any] = {"title": section.title}
    lines = list(section.lines)
    while lines and (not lines[0].strip() or _FACT.fullmatch(lines[0].strip())):
        fact = _FACT.fullmatch(lines.pop(0).strip())
        if fact is not None:
            fields[fact[1].lower()] = fact[2].strip()
    opening = _FENCE.match(lines[0]) if lines else None
    if opening is not None:
        inside = []
        fence = opening[1]
        for line in lines[1:]:
            fence = _fence_behind(line, fence)
            if not fence:
                break
            inside.append(line)
        return {**fields, "text": "\n".join(inside)}
    return {**fields, "text": "\n".join(lines).strip()}


def written_text(prompts: Sequence[SavedPrompt], *, first: bool) -> bytes:
    """Return prompts as paragraphs; empty lines within a prompt are left out, so that it stays one."""
    pages = ("\n".join(line for line in _lines(prompt.prompt.text) if line.strip()) for prompt in prompts)
    return ("" if first else "\n" if prompts else "").encode() + "\n\n".join(pages).encode() + b"\n"


def parsed_text(text: str) -> FilePrompts:
    """Return the prompts of a text: its paragraphs, which empty lines part."""
    found = Gathering()
    paragraph: list[str] = []
    for number, line in enumerate([*_lines(text), ""], 1):
        if line.strip():
            paragraph.append(line.rstrip())
        elif paragraph:
            found.take(number - len(paragraph), {"text": "\n".join(paragraph)})
            paragraph = []
    return found.result()
