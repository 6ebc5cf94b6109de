"""Owns the verbs that read prompts without a workspace: analyze, compose, diff."""

import argparse
import gc
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from studio.cli import requests
from studio.cli.documents import Document
from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, Terminal
from studio.domain.cards import Component
from studio.domain.errors import InputError
from studio.domain.letters import check_letters
from studio.domain.lint import Finding
from studio.domain.prompt import PROMPT_LIMIT, Prompt
from studio.domain.reading import Reading

if TYPE_CHECKING:
    from studio.craft.analyser import Analyser
    from studio.craft.lint.context import LintContext
    from studio.craft.lint.linter import Linter

_NAMES = tuple((component, component.value) for component in Component)


async def analyze(arguments: argparse.Namespace, _path: Path, terminal: Terminal) -> int:
    """Say what is in a prompt, what it lacks and what will go wrong; with --jsonl, of one prompt a line."""
    if arguments.jsonl is not None:
        if arguments.prompt is not None:
            raise InputError("There are two prompts.", "Give a prompt or --jsonl, not both.", field="prompt")
        with terminal.ends_by_signal():
            return _analyze_lines(Path(arguments.jsonl), Reader(arguments), terminal)
    with terminal.ends_by_signal():
        text = requests.prompt_text(arguments)
    if text is None:
        raise InputError("There is no prompt.", "Give one, or --jsonl FILE.", field="prompt")
    document = Reader(arguments).document(None, text)
    terminal.answer(document, lambda: _analysis_words(document))
    return EXIT_DONE


async def compose(arguments: argparse.Namespace, _path: Path, terminal: Terminal) -> int:
    """Write a prompt from the texts of its components."""
    from studio.craft.compose import composed

    with terminal.ends_by_signal():
        given = requests.read_text(Path(arguments.file), "file")
    prompt, placed = composed(_component_texts(given))
    components: Document = {name: [] for _, name in _NAMES}
    for part in placed:
        components[part.component.value].append(_stretch(prompt.text, part.start, part.end))
    terminal.answer({"text": prompt.text, "components": components}, lambda: prompt.text)
    return EXIT_DONE


async def diff(arguments: argparse.Namespace, _path: Path, terminal: Terminal) -> int:
    """Say which words and components differ between two prompts, given as texts or as files."""
    from studio.craft.prompt_diff import changed_components, diff_readings

    with terminal.ends_by_signal():
        old, new = _given(arguments.old, "a"), _given(arguments.new, "b")
    analyser = _analyser()
    words = diff_readings(old, new, analyser.read(old), analyser.read(new))
    changed = [component.value for component in changed_components(words)]
    document = {
        "changed": changed,
        "words": [{"op": part.op.value, "text": part.text, "component": part.owner or None} for part in words],
    }
    marks = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}

    def shown() -> str:
        line = "".join(marks[part.op.value].format(part.text) for part in words)
        return f"Changed: {', '.join(changed) or 'nothing that is a component'}\n{line}"

    terminal.answer(document, shown)
    return EXIT_DONE


class Reader:
    """Reads prompts for `analyze`, with the model and settings that the command names."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self._analyser = _analyser()
        self._linter, self._context = _linter(self._analyser, arguments)

    def document(self, prompt_id: object, text: str) -> Document:
        """Return the document of one prompt; raises InputError for a text that no prompt can be."""
        check_letters(text, "prompt", "prompt")
        if len(text) > PROMPT_LIMIT:
            message = f"The prompt has {len(text):,} characters."
            raise InputError(message, f"Use at most {PROMPT_LIMIT:,}.", field="prompt")
        reading = self._analyser.read(text)
        components: dict[str, list[Document]] = {name: [] for _, name in _NAMES}
        for span in reading.spans:
            components[span.component.value].append(_stretch(text, span.start, span.end))
        found = self._linter.findings(Prompt(text=text), self._context, reading)
        return {
            "id": prompt_id,
            "components": components,
            "present": {name: bool(components[name]) for _, name in _NAMES},
            "faults": [fault.value for fault in reading.faults],
            "lint": [_finding(each) for each in found],
            **_structure(text, reading),
        }


def _structure(text: str, reading: Reading) -> Document:
    return {
        "language": reading.language or None,
        "covered": reading.covered,
        "beats": [
            {**_stretch(text, *beat.words), "start_s": beat.start_s, "end_s": beat.end_s} for beat in reading.beats
        ],
        "lines": [
            {**_stretch(text, *line.place), "speaker": line.speaker or None, "at_s": line.at_s}
            for line in reading.lines
        ],
        "shots": [_stretch(text, *shot) for shot in reading.shots],
    }


def _finding(found: Finding) -> Document:
    from studio.craft.lint.words import label, message

    fix = found.fix
    return {
        "rule": found.rule.value,
        "severity": found.severity.value,
        "message": message(found),
        "precision": found.precision,
        "places": [{"start": place.start, "end": place.end} for place in found.places],
        "fix": None
        if fix is None
        else {
            "label": label(found.rule, fix),
            "text": fix.prompt.text,
            "further": [prompt.text for prompt in fix.further],
            "caption": fix.caption,
        },
    }


def _stretch(text: str, start: int, end: int) -> Document:
    return {"start": start, "end": end, "text": text[start:end]}


def _analysis_words(document: Document) -> str:
    lines = []
    for _, name in _NAMES:
        spans = document["components"][name]
        lines.append(f"{name.replace('_', ' '):<16}{'; '.join(span['text'] for span in spans) or '–'}")
    lines.extend(f"{found['severity']}: {found['message']}" for found in document["lint"])
    return "\n".join(lines)


def _analyser() -> "Analyser":
    from studio.cli.composition import lexicon_json, word_kinds
    from studio.craft.late_analyser import LateAnalyser

    return LateAnalyser(lexicon_json(), word_kinds).analyser


def _linter(analyser: "Analyser", arguments: argparse.Namespace) -> "tuple[Linter, LintContext]":
    """Return the linter and what it knows beside the text; without --model, the rules of the text alone."""
    from studio.craft.lint.context import LintContext
    from studio.craft.lint.linter import Linter

    if arguments.model is None:
        return Linter(analyser), LintContext()
    from studio.cli.composition import catalogue

    spec = catalogue().spec(arguments.model)
    return Linter(analyser), LintContext(spec=spec, parameters=requests.settings_for(arguments, spec))


# ---- files ----


def _analyze_lines(path: Path, reader: Reader, terminal: Terminal) -> int:
    """Write one document a line; a line that is no prompt is told with its number, and the rest goes on."""
    bad = 0
    try:
        stream: BinaryIO = sys.stdin.buffer if str(path) == "-" else path.open("rb")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.", "Name a file.", field="jsonl") from error
    with stream, _rare_collections():
        for number, line in _lines(stream, path):
            try:
                document = reader.document(*_prompt_of(line))
            except InputError as error:
                bad += 1
                terminal.say(f"{path}, line {number}: {error.what_happened} {error.what_to_do}")
                continue
            terminal.line(document)
    terminal.end_lines()
    if bad:
        terminal.say(f"{bad} line(s) of {path} could not be read.")
    return EXIT_FAILED if bad else EXIT_DONE


_MANY_OBJECTS = 50_000


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Look for circles of garbage rarely in the block: a prompt leaves thousands of values behind, hardly any circle.

    The tables of the analyser, which stay, are not looked through at all.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_MANY_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def _lines(stream: BinaryIO, path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        for number, line in enumerate(stream, 1):
            bare = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            if bare.strip():
                yield number, bare
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.", "Name a file.", field="jsonl") from error


def _prompt_of(line: bytes) -> tuple[object, str]:
    """Return the id and text of a line; raises InputError saying what is wrong with it."""
    advice = 'Write {"id": "…", "text": "…"}, one object a line, in UTF-8.'
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError(f"It is not UTF-8 at byte {error.start + 1}.", advice, field="jsonl") from error
    except ValueError as error:
        raise InputError(f"It is not JSON: {error}.", advice, field="jsonl") from error
    except RecursionError as error:
        raise InputError("It is not JSON: too deep.", advice, field="jsonl") from error
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise InputError("It has no “text”.", advice, field="jsonl")
    prompt_id = row.get("id")
    if isinstance(prompt_id, dict | list):
        raise InputError("Its “id” is no text.", advice, field="jsonl")
    return prompt_id, row["text"]


def _component_texts(given: str) -> dict[Component, str]:
    """Return the texts of a file for `compose`: a name of the analyser and its text or texts; InputError otherwise."""
    names = {name: component for component, name in _NAMES}
    try:
        document = json.loads(given)
    except (ValueError, RecursionError) as error:
        raise InputError(f"The file is not JSON: {error}.", "Write one JSON object.", field="file") from error
    parts = document.get("components", document) if isinstance(document, dict) else None
    if not isinstance(parts, dict) or not parts:
        message = "The file holds no components."
        raise InputError(message, f"Write one JSON object with some of: {', '.join(names)}.", field="file")
    texts = {}
    for name, value in parts.items():
        if name not in names:
            message = f"“{name}” is not a component."
            raise InputError(message, f"Use {', '.join(names)}.", field=str(name))
        texts[names[name]] = _text_of(name, value)
    return texts


def _text_of(name: str, value: object) -> str:
    """Return a component's text: a text, a span as `analyze` prints it, or a list of these."""
    values = value if isinstance(value, list) else [value]
    texts = [each.get("text") if isinstance(each, dict) else each for each in values]
    if not all(isinstance(text, str) for text in texts):
        raise InputError(f"“{name}” is no text.", "Give a text or a list of texts.", field=name)
    return ", ".join(str(text).strip() for text in texts if str(text).strip())


def _given(text_or_file: str, field: str) -> str:
    """Return a prompt that is given as a file, where there is one of that name, or as itself."""
    try:
        is_file = len(text_or_file) < 1000 and "\n" not in text_or_file and Path(text_or_file).is_file()
    except (OSError, ValueError):
        is_file = False
    text = requests.read_text(Path(text_or_file), field) if is_file else text_or_file
    check_letters(text, "prompt", field)
    if len(text) > PROMPT_LIMIT:
        message = f"The prompt has {len(text):,} characters."
        raise InputError(message, f"Use at most {PROMPT_LIMIT:,}.", field=field)
    return text
