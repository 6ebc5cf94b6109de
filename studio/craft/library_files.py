"""Owns the formats of prompt files: which there are, how bytes become text, and what a prompt is in any of them.

JSON and CSV keep everything; Markdown keeps title, words, folder, tags, stars and note; plain text keeps the words.
Knows no file and no library.
"""

import codecs
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter, ValidationError

from studio.domain import library
from studio.domain.errors import InputError
from studio.domain.letters import check_letters
from studio.domain.library import FilePrompt, FilePrompts, Refused, SavedPrompt
from studio.domain.prompt import PROMPT_LIMIT, Prompt

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class LibraryFormat(StrEnum):
    """A format of prompt files."""

    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"
    TEXT = "text"


_ENDINGS = {
    ".json": LibraryFormat.JSON,
    ".csv": LibraryFormat.CSV,
    ".tsv": LibraryFormat.CSV,
    ".md": LibraryFormat.MARKDOWN,
    ".markdown": LibraryFormat.MARKDOWN,
    ".txt": LibraryFormat.TEXT,
    ".text": LibraryFormat.TEXT,
}


def format_of(path: str, given: LibraryFormat | None, field: str) -> LibraryFormat:
    """Return the format of a file, by its ending where none is given; raises InputError naming `field`."""
    if given is not None:
        return given
    name = path.lower()
    for ending, file_format in _ENDINGS.items():
        if name.endswith(ending):
            return file_format
    raise InputError(
        f"The ending of {path} does not say which format it is.",
        f"Use one of {', '.join(_ENDINGS)}, or name the format.",
        field=field,
    )


def parsed_prompts(file_format: LibraryFormat, content: bytes) -> FilePrompts:
    """Return the prompts of a file's content; blocks for some 0.1 s a megabyte.

    A prompt that cannot be taken is refused by itself. Raises InputError, naming `file`, where the content as a whole
    cannot be read.
    """
    from studio.craft import library_json, library_pages, library_table

    text = decoded(content)
    if file_format is LibraryFormat.JSON:
        return library_json.parsed(text)
    if file_format is LibraryFormat.CSV:
        return library_table.parsed(text)
    if file_format is LibraryFormat.MARKDOWN:
        return library_pages.parsed_markdown(text)
    return library_pages.parsed_text(text)


def written_prompts(
    file_format: LibraryFormat, prompts: Sequence[SavedPrompt], *, first: bool = True, last: bool = True
) -> bytes:
    """Return prompts as a file's content; of a file in pieces, `first` and `last` tell its ends."""
    from studio.craft import library_json, library_pages, library_table

    if file_format is LibraryFormat.JSON:
        return library_json.written(prompts, first=first, last=last)
    if file_format is LibraryFormat.CSV:
        return library_table.written(prompts, first=first)
    if file_format is LibraryFormat.MARKDOWN:
        return library_pages.written_markdown(prompts, first=first)
    return library_pages.written_text(prompts, first=first)


def decoded(content: bytes) -> str:
    """Return a file's text: UTF-8, or UTF-16 with its mark. Raises InputError, which names the byte."""
    try:
        if content.startswith(_UTF16):
            return content.decode("utf-16")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"The file is not UTF-8 text: byte {error.start + 1}, in line {line}, belongs to no character.",
            "Save it as UTF-8 and try again.",
            field="file",
        ) from error


class Gathering:
    """Gathers what a file holds, prompt by prompt."""

    def __init__(self) -> None:
        self._prompts: list[FilePrompt] = []
        self._refused: list[Refused] = []
        self.notices: list[str] = []
        self._number = 0

    def take(self, line: int | None, fields: Mapping[str, Any]) -> None:
        """Take the file's next prompt, given as `file_fields` writes it, or refuse it."""
        self._number += 1
        try:
            self._prompts.append(_file_prompt(self._number, line, fields))
        except InputError as error:
            self._refused.append(Refused(self._number, line, error.what_happened))

    def refuse(self, line: int | None, cause: str) -> None:
        """Refuse the file's next prompt."""
        self._number += 1
        self._refused.append(Refused(self._number, line, cause))

    def result(self) -> FilePrompts:
        """Return what was gathered."""
        return FilePrompts(tuple(self._prompts), tuple(self._refused), tuple(self.notices))


def plain_facts(prompt: SavedPrompt) -> dict[str, Any]:
    """Return what a prompt says and how it is kept, as plain values."""
    from studio.craft.sending import variables

    words = prompt.prompt
    return {
        "id": prompt.id,
        "title": prompt.title,
        "text": words.text,
        "folder": prompt.folder,
        "tags": list(prompt.tags),
        "rating": prompt.rating,
        "note": prompt.note,
        "uses": prompt.uses,
        "best_take": prompt.best_take,
        "variables": list(variables(words.text)),
    }


def file_fields(prompt: SavedPrompt) -> dict[str, Any]:
    """Return everything of a prompt but the mark of the trash, as plain values."""
    words = prompt.prompt
    return {
        **plain_facts(prompt),
        "ranges": [{"card": part.card.value, "start": part.start, "end": part.end} for part in words.ranges],
        "locked": [card.value for card in words.locked],
        "values": [{"name": value.name, "text": value.text} for value in words.values],
        "overrides": [{"name": value.name, "text": value.text} for value in words.overrides],
        "ignored": [rule.value for rule in words.ignored],
        "starter": prompt.starter,
        "created_at": time_text(prompt.created_at),
        "updated_at": time_text(prompt.updated_at),
    }


def time_text(moment: datetime) -> str:
    """Return a time as files have it."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


KNOWN_FIELDS = (
    "id", "title", "text", "folder", "tags", "rating", "note", "uses", "best_take", "variables", "ranges", "locked",
    "values", "overrides", "ignored", "starter", "created_at", "updated_at",
)  # fmt: skip


def _file_prompt(number: int, line: int | None, fields: Mapping[str, Any]) -> FilePrompt:
    text = _text(fields, "text")
    check_letters(text, "text", "text")
    if not text.strip():
        raise _wrong("There are no words.")
    if len(text) > PROMPT_LIMIT:
        raise _wrong(f"The prompt has {len(text):,} characters; {PROMPT_LIMIT:,} are possible.")
    rating, uses = _number(fields, "rating"), _number(fields, "uses") or 0
    if not 0 <= uses <= library.USES_LIMIT:
        raise _wrong(f"{uses} is not a number of uses.")
    return FilePrompt(
        number=number,
        line=line,
        id=_id(_text(fields, "id")),
        title=library.checked_title(_text(fields, "title"), text),
        prompt=_prompt(text, fields),
        folder=library.checked_folder(_text(fields, "folder")),
        tags=library.checked_tags(_tags(fields.get("tags"))),
        rating=library.checked_rating(rating),
        note=library.checked_note(_text(fields, "note")),
        uses=uses,
        best_take=_id(_text(fields, "best_take")) or None,
        starter=fields.get("starter") is True,
        created_at=_time(fields, "created_at"),
        updated_at=_time(fields, "updated_at"),
    )


def _prompt(text: str, fields: Mapping[str, Any]) -> Prompt:
    parts = {name: fields[name] for name in ("ranges", "locked", "values", "overrides", "ignored") if fields.get(name)}
    try:
        prompt = TypeAdapter(Prompt).validate_python({"text": text, **parts})
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else "ranges"
        raise _wrong(f"The field “{name}” cannot be read: {first['msg']}.") from error
    for value in (*prompt.values, *prompt.overrides):
        check_letters(f"{value.name}{value.text}", "value of a variable", "values")
    return prompt


def _text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _wrong(f"The field “{name}” is not text.")
    return value


def _number(fields: Mapping[str, Any], name: str) -> int | None:
    value = fields.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit() and len(value.strip()) < 12:
        return int(value)
    raise _wrong(f"“{str(value)[:40]}” in “{name}” is not a whole number.")


def _tags(value: object) -> Iterable[str]:
    if value is None:
        return ()
    if isinstance(value, str):
        return value.split(",")
    if isinstance(value, list) and all(isinstance(tag, str) for tag in value):
        return value
    raise _wrong("The field “tags” is not a list of texts.")


def _id(value: str) -> str:
    """Return an id of this program, empty for anything else: ids of others mean nothing here."""
    plain = value.strip()
    return plain if 0 < len(plain) <= 64 and plain.isascii() and plain.isalnum() else ""


def _time(fields: Mapping[str, Any], name: str) -> datetime | None:
    value = _text(fields, name).strip()
    if not value:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        raise _wrong(f"“{value[:40]}” in “{name}” is not a time.") from error
    try:
        return (moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment).astimezone(UTC)
    except OverflowError as error:
        raise _wrong(f"“{value[:40]}” in “{name}” is not a time.") from error


def _wrong(cause: str) -> InputError:
    return InputError(cause, "Mend the file and try again.", field="file")
