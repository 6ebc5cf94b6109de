"""Owns prompt files in JSON: lossless, with a format's name and version. Takes plain lists of texts or objects, too."""

import json
from collections.abc import Sequence

from studio.craft.library_files import KNOWN_FIELDS, Gathering, file_fields
from studio.domain.errors import InputError
from studio.domain.library import FilePrompts, SavedPrompt

FORMAT = "shotwright-prompts"
VERSION = 1


def written(prompts: Sequence[SavedPrompt], *, first: bool, last: bool) -> bytes:
    """Return prompts as a piece of a file: one a line."""
    head = f'{{"format": "{FORMAT}", "version": {VERSION}, "prompts": [\n' if first else ",\n" if prompts else ""
    lines = ",\n".join(json.dumps(file_fields(prompt), ensure_ascii=False) for prompt in prompts)
    return (head + lines + ("\n]}\n" if last else "")).encode()


def parsed(text: str) -> FilePrompts:
    """Return the prompts of a file; raises InputError where it is no such JSON or of a newer version."""
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise _wrong(f"The file is not JSON: {error.msg}, line {error.lineno}, column {error.colno}.") from error
    except (RecursionError, ValueError) as error:  # ValueError: a number of too many digits
        raise _wrong(
            "The file is no JSON that can be read: it is nested too deeply, or a number has no end."
        ) from error
    found = Gathering()
    unknown: dict[str, None] = {}
    for entry in _entries(document):
        if isinstance(entry, str):
            entry = {"text": entry}
        if not isinstance(entry, dict):
            found.refuse(None, "It is neither a text nor an object.")
            continue
        if "text" not in entry and "prompt" in entry:
            entry = {**entry, "text": entry["prompt"]}
        unknown.update(dict.fromkeys(name for name in entry if name not in (*KNOWN_FIELDS, "prompt")))
        found.take(None, entry)
    if unknown:
        names = ", ".join(name[:40] for name in list(unknown)[:20])
        found.notices.append(f"These fields are not known and were left out: {names}.")
    return found.result()


def _entries(document: object) -> list[object]:
    if isinstance(document, list):
        return document
    if not isinstance(document, dict) or not isinstance(document.get("prompts"), list):
        raise _wrong("The file holds no prompts: there is no list “prompts” in it.")
    version = document.get("version", VERSION)
    if document.get("format", FORMAT) != FORMAT or not isinstance(version, int):
        raise _wrong("The file is of another program.")
    if version > VERSION:
        raise InputError(
            f"The file was written by a newer version of this program (format {version}; this one knows {VERSION}).",
            "Update the program.",
            field="file",
        )
    prompts: list[object] = document["prompts"]
    return prompts


def _wrong(what_happened: str) -> InputError:
    return InputError(what_happened, "Mend the file, or name its format.", field="file")
