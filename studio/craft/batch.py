"""Owns a template over a table: the table as it was pasted, what is wrong with it, and the shots that its rows make.

Pure: whoever holds the file reads it and passes its text.
"""

import csv
from collections.abc import Sequence
from enum import StrEnum
from io import StringIO
from typing import NamedTuple

from studio.craft.sending import fill, variables
from studio.domain.errors import InputError
from studio.domain.project import NAME_LIMIT
from studio.domain.prompt import NamedText, Prompt

ROWS_LIMIT = 200
COLUMNS_LIMIT = 50
CELL_LIMIT = 4000
LONGEST_S = 3600.0
NAME_COLUMN, SECONDS_COLUMN = "name", "seconds"
"""Columns that need no variable: what the shot is called, and how long it is planned."""

_SEPARATORS = "\t;,"


class Table(NamedTuple):
    """A header and rows of as many cells."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


class Trouble(StrEnum):
    """What can be wrong with a template and its table."""

    NO_TEMPLATE = "no_template"
    NO_VARIABLE = "no_variable"
    NO_ROWS = "no_rows"
    TOO_MANY_ROWS = "too_many_rows"
    MISSING_COLUMN = "missing_column"
    SAME_COLUMN = "same_column"
    EMPTY_VALUE = "empty_value"
    BAD_LETTERS = "bad_letters"
    TOO_LONG = "too_long"
    BAD_SECONDS = "bad_seconds"


class Problem(NamedTuple):
    """Something that keeps the shots from being made. `row` counts from 1 below the header; None: no one row."""

    trouble: Trouble
    row: int | None = None
    column: str = ""


class BatchShot(NamedTuple):
    """A shot to be made. An empty name leaves it to be numbered; without a length it takes that of the shot before."""

    name: str
    prompt: Prompt
    duration_s: float | None = None


class Plan(NamedTuple):
    """The shots of the rows that are right, and every problem of the others."""

    shots: tuple[BatchShot, ...]
    problems: tuple[Problem, ...]


def read_table(text: str) -> Table:
    """Return the table written as lines of tab-, semicolon- or comma-separated cells, the first line being the header.

    Blank lines do not count; cells may be quoted. Short rows are filled with empty cells. Raises InputError (`table`),
    naming the line, for rows with more cells than the header, quotes that do not end, and too many columns.
    """
    text = text.removeprefix("\ufeff")
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    columns: tuple[str, ...] = ()
    rows: list[tuple[str, ...]] = []
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if not columns:
                columns = _header(cells)
                continue
            if any(cell.strip() for cell in cells[len(columns) :]):
                raise InputError(
                    f"Line {reader.line_num} has {len(cells)} cells; the header has {len(columns)}.",
                    "Put quotation marks around cells that hold the separator.",
                    field="table",
                )
            padded = (*cells, *("" for _ in columns))[: len(columns)]
            rows.append(tuple(" ".join(cell.split()) for cell in padded))
    except csv.Error as error:
        raise InputError(
            f"Line {reader.line_num} of the table cannot be read: {error}.", "Look at its quotation marks.",
            field="table",
        ) from error  # fmt: skip
    return Table(columns, tuple(rows))


def _header(cells: Sequence[str]) -> tuple[str, ...]:
    names = [" ".join(cell.split()) for cell in cells]
    while names and not names[-1]:
        names.pop()
    if len(names) > COLUMNS_LIMIT:
        raise InputError(f"The table has {len(names)} columns.", f"Use at most {COLUMNS_LIMIT}.", field="table")
    return tuple(name.strip("{}") if name else f"column {place}" for place, name in enumerate(names, 1))


def _separator(text: str) -> str:
    """Return the separator of the first line that is not blank: the one it holds most of, tabs before the others."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(_SEPARATORS, key=lambda mark: (header.count(mark) > 0 and mark == "\t", header.count(mark)))


def plan(template: Prompt, table: Table) -> Plan:
    """Return the shots that the rows make of the template, with each variable written out, and all problems.

    A variable takes the column of its name, whatever the case. Rows without a word do not count. Looks (`@name`) stay
    as they are written.
    """
    problems = _problems_of_all(template, table)
    names = variables(template.text)
    places = {name: place for name in names if (place := _place(table.columns, name)) is not None}
    shots: list[BatchShot] = []
    for number, row in enumerate(table.rows[:ROWS_LIMIT], 1):
        if not any(cell.strip() for cell in row):
            continue
        found = [*_problems_of(row, number, table.columns, places)]
        if not found and len(places) == len(names):
            values = tuple(NamedText(name=name, text=row[place]) for name, place in places.items())
            try:
                prompt = fill(template.replace(values=values), ()).prompt.replace(values=())
                shots.append(BatchShot(_name(row, table.columns), prompt, _seconds(row, table.columns)))
            except InputError:
                found.append(Problem(Trouble.TOO_LONG, number))
        problems.extend(found)
    return Plan(tuple(shots), tuple(problems))


def _problems_of_all(template: Prompt, table: Table) -> list[Problem]:
    names = variables(template.text)
    problems: list[Problem] = []
    if not template.text.strip():
        problems.append(Problem(Trouble.NO_TEMPLATE))
    elif not names:
        problems.append(Problem(Trouble.NO_VARIABLE))
    if not any(cell.strip() for row in table.rows for cell in row):
        problems.append(Problem(Trouble.NO_ROWS))
    if len(table.rows) > ROWS_LIMIT:
        problems.append(Problem(Trouble.TOO_MANY_ROWS, len(table.rows)))
    problems += [Problem(Trouble.MISSING_COLUMN, None, name) for name in names if _place(table.columns, name) is None]
    keys = [column.casefold() for column in table.columns]
    problems += [
        Problem(Trouble.SAME_COLUMN, None, column)
        for place, column in enumerate(table.columns)
        if column.casefold() in keys[:place]
    ]
    return problems


def _problems_of(row: tuple[str, ...], number: int, columns: tuple[str, ...], places: dict[str, int]) -> list[Problem]:
    problems = [
        Problem(Trouble.EMPTY_VALUE, number, columns[place]) for place in places.values() if not row[place].strip()
    ]
    for column, cell in zip(columns, row, strict=True):
        if "\0" in cell or any(0xD800 <= ord(letter) <= 0xDFFF for letter in cell):
            problems.append(Problem(Trouble.BAD_LETTERS, number, column))
        elif len(cell) > CELL_LIMIT:
            problems.append(Problem(Trouble.TOO_LONG, number, column))
    try:
        _seconds(row, columns)
    except ValueError:
        problems.append(Problem(Trouble.BAD_SECONDS, number, SECONDS_COLUMN))
    return problems


def _place(columns: Sequence[str], name: str) -> int | None:
    """Return where the column of a name is, whatever the case and the blanks in it."""
    keys = [" ".join(column.split()).casefold() for column in columns]
    key = " ".join(name.split()).casefold()
    return keys.index(key) if key in keys else None


def _name(row: tuple[str, ...], columns: tuple[str, ...]) -> str:
    place = _place(columns, NAME_COLUMN)
    words = row[place] if place is not None else " · ".join(cell for cell in row[:2] if cell)
    return words.strip()[:NAME_LIMIT].strip()


def _seconds(row: tuple[str, ...], columns: tuple[str, ...]) -> float | None:
    """Return the planned length of a row, None where none is given; raises ValueError for what is no length."""
    place = _place(columns, SECONDS_COLUMN)
    if place is None or not row[place].strip():
        return None
    seconds = float(row[place].strip().removesuffix("s").strip().replace(",", "."))
    if not 0 < seconds <= LONGEST_S:
        raise ValueError(f"{seconds} s")
    return seconds
