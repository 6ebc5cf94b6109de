"""Owns answers that are results: a cluster that answers a create when the video is done says it once, so it is kept.

A folder beside the workspace's media holds two files an answer: the video, where it came with the answer, and a note.
The note is written last, so that an answer is there whole or not at all. Knows no provider; every method blocks.
"""

import binascii
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

from studio.domain.base import Frozen
from studio.domain.errors import DiskFull, StoreError
from studio.domain.jobs import JobError

KEPT_FETCHED = 20
_PIECE_BYTES = 1 << 18  # of base64: a multiple of 4
_NO_ROOM = frozenset({28, 122})  # ENOSPC, EDQUOT


class KeptAnswer(Frozen):
    """A result that waits to be fetched: an address, a file of that many bytes, or why there is none."""

    url: str = ""
    size_bytes: int = 0
    error: JobError | None = None


class KeptAnswers:
    """The answers in `folder`, by the idempotency key of their job."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, key: str, url: str, video: bytes | memoryview, error: JobError | None) -> None:
        """Write an answer so that it survives; `video` is base64. Raises DiskFull, StoreError or ValueError."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            size_bytes = _write(self._video(key), _decoded(video)) if video else 0
            note = KeptAnswer(url=url, size_bytes=size_bytes, error=error)
            _write(self._note(key), [note.model_dump_json().encode()])
        except OSError as fault:
            raise _not_kept(fault) from fault

    def find(self, key: str) -> KeptAnswer | None:
        """Return the answer of a job, None where there is none that is whole."""
        try:
            note = KeptAnswer.model_validate_json(self._note(key).read_bytes())
            whole = not note.size_bytes or self._video(key).stat().st_size == note.size_bytes
        except (OSError, ValidationError):
            return None
        return note if whole else None

    def copy(self, key: str, part_path: str) -> bytes:
        """Write the video of an answer to `part_path`, synced; return its first 64 bytes. Raises as `keep` does."""
        try:
            with self._video(key).open("rb") as source, Path(part_path).open("wb") as target:
                head = source.read(64)
                source.seek(0)
                shutil.copyfileobj(source, target, 1 << 20)
                target.flush()
                os.fsync(target.fileno())
            self._video(key).with_suffix(".fetched").touch(mode=0o600)
        except OSError as fault:
            raise _not_kept(fault) from fault
        return head

    def sweep(self) -> None:
        """Delete fetched videos, but for the latest: a save that failed fetches again. No clock decides."""
        with suppress(OSError):
            fetched = sorted(self._folder.glob("*.fetched"), key=lambda path: path.stat().st_mtime)
            for path in fetched[:-KEPT_FETCHED]:
                for suffix in (".note", ".video", ".fetched"):
                    path.with_suffix(suffix).unlink(missing_ok=True)

    def _note(self, key: str) -> Path:
        return self._folder / f"{_name(key)}.note"

    def _video(self, key: str) -> Path:
        return self._folder / f"{_name(key)}.video"


def _name(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:40]


def _decoded(video: bytes | memoryview) -> Iterator[bytes]:
    """Yield what is written in base64, piece by piece: one long piece would hold up every other thread."""
    for start in range(0, len(video), _PIECE_BYTES):
        yield binascii.a2b_base64(video[start : start + _PIECE_BYTES], strict_mode=True)


def _write(path: Path, pieces: Iterable[bytes]) -> int:
    """Write a file whole: under another name, synced, then renamed, then its folder synced. Return its bytes."""
    new = path.with_suffix(f"{path.suffix}.new")
    try:
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:  # noqa: PTH123  # a mode
            size_bytes = sum(map(file.write, pieces))
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return size_bytes


def _not_kept(fault: OSError) -> StoreError:
    if fault.errno in _NO_ROOM:
        return DiskFull("There is no room for the server's answer.", "Make room; the job stays as it is.")
    return StoreError(f"The server's answer cannot be kept: {fault.strerror}.", "Look at the workspace's folder.")
