"""Owns the index of model files: what lists show of each model, kept by the hash of the file it was read from.

The index file may be deleted at any time: what it does not hold, or holds in a form that is not ours, is read from the
model files again. Everything here blocks.
"""

import contextlib
import hashlib
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from studio import __version__
from studio.domain.errors import InputError, StoreError
from studio.domain.models import Makes, ModelLine, ModelStatus
from studio.store.durable_files import compact_json, file_errors, make_private_folder, replace_file

FORMAT = "shotwright-models"
VERSION = 1
MOST_FAULTS = 20
_MOST_BYTES = 64 << 20


class IndexedFile(NamedTuple):
    """What the index knows of one model file.

    `places` are where the blocks of the models stand in its text, -1 where that is not sure. `faults` say in
    sentences what was left out; `bad` are the ids of that, with the fault of each. `refused` says why nothing of the
    file can be used.
    """

    lines: tuple[ModelLine, ...]
    places: tuple[tuple[int, int], ...]
    faults: tuple[str, ...]
    bad: dict[str, str]
    refused: str


class ModelIndex:
    """The index in one file. `day` is any day: the lines' status is told anew for the day they are asked for."""

    def __init__(self, path: Path, day: date) -> None:
        self._path = path
        self._day = day
        self._kept: dict[str, IndexedFile] | None = None
        self._grown = False

    def of(self, sha256: str, content: bytes) -> IndexedFile:
        """Return what is known of a file with that hash; reads and checks its content where the index lacks it."""
        if self._kept is None:
            self._kept = _loaded(self._path)
        found = self._kept.get(sha256)
        if found is None:
            found = self._kept[sha256] = _indexed(content, self._day)
            self._grown = True
        return found

    def save(self, used: Iterable[str]) -> None:
        """Write the index where it has grown, with only the files whose hashes are `used`. Never fails.

        Its folder is made where that is missing, but not what is above: a look at the models makes no workspace.
        """
        if not self._grown or self._kept is None or not self._path.parent.parent.is_dir():
            return
        self._kept = {sha256: self._kept[sha256] for sha256 in used}
        self._grown = False
        body = compact_json({sha256: _packed(file) for sha256, file in self._kept.items()}).encode()
        # An index that cannot be written is made again at the next start; nobody waits for it.
        with contextlib.suppress(StoreError), file_errors("keep the index of models", self._path.parent):
            make_private_folder(self._path.parent)
            replace_file(self._path, _head(body) + body)


def _head(body: bytes) -> bytes:
    head = {"format": FORMAT, "version": VERSION, "program": __version__, "sha256": hashlib.sha256(body).hexdigest()}
    return f"{compact_json(head)}\n".encode()


def _loaded(path: Path) -> dict[str, IndexedFile]:
    """Return the index as it was written, empty where it is not there, not ours, damaged or of another version."""
    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return {}
        head, _, body = path.read_bytes().partition(b"\n")
        if head + b"\n" != _head(body):
            return {}
        return {sha256: _unpacked(file) for sha256, file in json.loads(body).items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _indexed(content: bytes, day: date) -> IndexedFile:
    from studio.craft.model_file import parsed  # a start from the index reads no TOML
    from studio.craft.model_lines import line

    try:
        found = parsed(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _refused(f"byte {error.start + 1:,} is not UTF-8.")
    except InputError as error:
        return _refused(error.what_happened)
    faults = tuple(f"{fault}. This model was left out." for fault in found.faults[:MOST_FAULTS])
    if len(found.faults) > MOST_FAULTS:
        faults += (f"{len(found.faults) - MOST_FAULTS:,} more models have faults and were left out.",)
    return IndexedFile(
        lines=tuple(line(each.spec, day) for each in found.models),
        places=tuple((each.start, each.end) for each in found.models),
        faults=faults,
        bad=dict(list(found.bad.items())[:MOST_FAULTS]),
        refused="",
    )


def _refused(why: str) -> IndexedFile:
    return IndexedFile((), (), (), {}, why.rstrip("."))


def _packed(file: IndexedFile) -> dict[str, Any]:
    lines = [
        [each if each is None or isinstance(each, str | int | float | tuple) else str(each) for each in line]
        for line in file.lines
    ]
    return {**file._asdict(), "lines": lines}


def _unpacked(file: dict[str, Any]) -> IndexedFile:
    return IndexedFile(
        lines=tuple(map(_line, file["lines"])),
        places=tuple((start, end) for start, end in file["places"]),
        faults=tuple(file["faults"]),
        bad=dict(file["bad"]),
        refused=file["refused"],
    )


_STATUS = {status.value: status for status in ModelStatus}
_MAKES = {makes.value: makes for makes in Makes}


def _line(row: list[Any]) -> ModelLine:
    line = ModelLine(*row)
    return line._replace(
        status=_STATUS[row[4]],
        retires_on=None if row[5] is None else date.fromisoformat(row[5]),
        checked_on=date.fromisoformat(row[7]),
        makes=tuple(_MAKES[word] for word in line.makes),
        badges=tuple(line.badges),
    )
