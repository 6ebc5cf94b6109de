"""Owns prompt files in CSV after RFC 4180: lossless, one row a prompt, with a head that names the columns.

Reads what spreadsheets write: a byte order mark, semicolons or tabs, columns in any order and with any case.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from studio.craft.library_files import KNOWN_FIELDS, Gathering, file_fields
from studio.domain.errors import InputError
from studio.domain.library import FilePrompts, SavedPrompt

_LISTS = ("locked", "ignored")  # words with spaces between
_JSON = ("values", "overrides")
_FIELD_LIMIT = 1 << 24
_MARK = "\ufeff"  # by it a spreadsheet knows UTF-8


def written(prompts: Sequence[SavedPrompt], *, first: bool) -> bytes:
    """Return prompts as rows, under a head where they are the first."""
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\r\n")
    if first:
        out.write(_MARK)
        table.writerow(KNOWN_FIELDS)
    for prompt in prompts:
        fields = file_fields(prompt)
        table.writerow([_cell(name, fields[name]) for name in KNOWN_FIELDS])
    return out.getvalue().encode()


def _cell(name: str, value: Any) -> str:
    if value is None or value == []:
        return ""
    if name in ("tags", "variables"):
        return ", ".join(value)
    if name in _LISTS:
        return " ".join(value)
    if name == "ranges":
        return " ".join(f"{part['card']}:{part['start']}-{part['end']}" for part in value)
    if name in _JSON:
        return json.dumps(value, ensure_ascii=False)
    if name == "starter":
        return "yes" if value else ""
    return str(value)


def parsed(text: str) -> FilePrompts:
    """Return the prompts of a table; raises InputError where it has no column of texts or its quotes do not fit."""
    rows = _rows(text)
    head = next(rows, (1, []))[1]
    columns = [name.strip().lower().replace(" ", "_") for name in head]
    columns = ["text" if name == "prompt" and "text" not in columns else name for name in columns]
    if "text" not in columns:
        named = ", ".join(f"“{name[:40]}”" for name in head[:20]) or "none"
        raise InputError(
            f"The table has no column “text” (or “prompt”); its columns: {named}.",
            "Name the columns in the first line.",
            field="file",
        )
    found = Gathering()
    found.notices += _column_notices(columns)
    for line, row in rows:
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(columns) and any(cell.strip() for cell in row[len(columns) :]):
            found.refuse(line, f"The row has {len(row)} cells; there are {len(columns)} columns.")
            continue
        try:
            found.take(line, _fields(dict(zip(columns, row, strict=False))))
        except InputError as error:
            found.refuse(line, error.what_happened)
    return found.result()


def _column_notices(columns: Sequence[str]) -> list[str]:
    notices = []
    missing = [name for name in KNOWN_FIELDS if name not in columns]
    if missing:
        notices.append(f"Columns that are not there: {', '.join(missing)}.")
    extra = [name[:40] or "(no name)" for name in columns if name not in KNOWN_FIELDS]
    if extra:
        notices.append(f"Columns that are not known and were left out: {', '.join(extra[:20])}.")
    return notices


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line that it begins in; raises InputError."""
    before = csv.field_size_limit(_FIELD_LIMIT)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    line = 1
    try:
        for row in reader:
            yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            f"The table cannot be read from line {line} on: {error}.",
            "Put cells with quotation marks into quotation marks, and write theirs twice.",
            field="file",
        ) from error
    finally:
        csv.field_size_limit(before)


def _delimiter(text: str) -> str:
    """Return what parts the head's columns: what there is most of."""
    head = text.split("\n", 1)[0]
    return max(",;\t", key=head.count)


def _fields(cells: Mapping[str, str]) -> dict[str, Any]:
    """Return a row's cells as a prompt's fields."""
    fields: dict[str, Any] = dict(cells)
    for name in _LISTS:
        fields[name] = cells.get(name, "").split()
    for name in _JSON:
        fields[name] = _list_of(name, cells.get(name, ""))
    fields["ranges"] = [_range(part) for part in cells.get("ranges", "").split()]
    fields["starter"] = cells.get("starter", "").strip().lower() in ("yes", "true", "1")
    fields["rating"] = cells.get("rating", "").strip()
    fields["uses"] = cells.get("uses", "").strip()
    return fields


def _list_of(name: str, cell: str) -> Any:
    if not cell.strip():
        return []
    try:
        return json.loads(cell)
    except (ValueError, RecursionError) as error:
        raise InputError(f"The cell “{name}” is not JSON.", "Mend the file.", field="file") from error


def _range(text: str) -> dict[str, Any]:
    card, _, place = text.partition(":")
    start, _, end = place.partition("-")
    return {"card": card, "start": start, "end": end}
