"""Owns answers that are results: a cluster that answers a create when the video is done says it once, so it is kept.

A folder beside the workspace's media holds the videos of an answer, where they came with it, and a note.
The note is written last, so that an answer is there whole or not at all. Knows no provider; every method blocks.
"""

import binascii
import hashlib
import logging
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

from studio.domain.base import Frozen
from studio.domain.errors import DiskFull, StoreError
from studio.domain.jobs import JobError
from studio.providers.videos_replies import Clip

KEPT_FETCHED = 20
_PIECE_BYTES = 1 << 18  # of base64: a multiple of 4
_NO_ROOM = frozenset({28, 122})  # ENOSPC, EDQUOT


_log = logging.getLogger(__name__)


class KeptClip(Frozen):
    """A video that waits to be fetched: an address, or a file of that many bytes."""

    url: str = ""
    size_bytes: int = 0


class KeptAnswer(KeptClip):
    """A result: its first video, those `more` that came with it, or why there is none."""

    error: JobError | None = None
    more: tuple[KeptClip, ...] = ()

    @property
    def clips(self) -> tuple[KeptClip, ...]:
        """All its videos, in their order."""
        return (self, *self.more)


class KeptAnswers:
    """The answers in `folder`, by the idempotency key of their job."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, key: str, clips: Sequence[Clip], error: JobError | None) -> None:
        """Write an answer so that it survives. Raises DiskFull, StoreError or ValueError (no base64)."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            kept: list[KeptClip] = []
            for clip in clips:
                kept += self._kept(key, len(kept), clip)
            first = kept[0] if kept else KeptClip()
            note = KeptAnswer(url=first.url, size_bytes=first.size_bytes, more=tuple(kept[1:]), error=error)
            _write(self._note(key), [note.model_dump_json().encode()])
        except OSError as fault:
            raise _not_kept(fault) from fault

    def _kept(self, key: str, number: int, clip: Clip) -> list[KeptClip]:
        """Write one video; one that cannot be read is left out where another is there."""
        if not clip.base64:
            return [KeptClip(url=clip.url)]
        try:
            return [KeptClip(url=clip.url, size_bytes=_write(self._video(key, number), _decoded(clip.base64)))]
        except ValueError:
            if not number:
                raise
            _log.warning("A further video of an answer cannot be read and is left out")
            return []

    def find(self, key: str) -> KeptAnswer | None:
        """Return the answer of a job, None where there is none that is whole."""
        try:
            note = KeptAnswer.model_validate_json(self._note(key).read_bytes())
            files = [(self._video(key, n), each.size_bytes) for n, each in enumerate(note.clips) if each.size_bytes]
            whole = all(path.stat().st_size == size_bytes for path, size_bytes in files)
        except (OSError, ValidationError):
            return None
        return note if whole else None

    def copy(self, key: str, number: int, part_path: str) -> bytes:
        """Write a video of an answer to `part_path`, synced; return its first 64 bytes. Raises as `keep` does."""
        try:
            with self._video(key, number).open("rb") as source, Path(part_path).open("wb") as target:
                head = source.read(64)
                source.seek(0)
                shutil.copyfileobj(source, target, 1 << 20)
                target.flush()
                os.fsync(target.fileno())
            if not self._video(key, number + 1).exists():  # the last of them: the answer is fetched
                self._video(key, 0).with_suffix(".fetched").touch(mode=0o600)
        except OSError as fault:
            raise _not_kept(fault) from fault
        return head

    def sweep(self) -> None:
        """Delete fetched videos, but for the latest: a save that failed fetches again. No clock decides."""
        with suppress(OSError):
            fetched = sorted(self._folder.glob("*.fetched"), key=lambda path: path.stat().st_mtime)
            for path in fetched[:-KEPT_FETCHED]:
                for video in self._folder.glob(f"{path.stem}-*.video"):
                    video.unlink(missing_ok=True)
                for suffix in (".note", ".video", ".fetched"):
                    path.with_suffix(suffix).unlink(missing_ok=True)

    def _note(self, key: str) -> Path:
        return self._folder / f"{_name(key)}.note"

    def _video(self, key: str, number: int) -> Path:
        return self._folder / (f"{_name(key)}-{number}.video" if number else f"{_name(key)}.video")


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
