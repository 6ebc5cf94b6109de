"""Owns the taking in of videos from outside: a file is copied into the workspace as the take of a job.

It has no models: nothing can be asked of it but a copy, so it never stands in a list to choose from. It knows files as
bytes only; whether they are videos is the prober's matter.
"""

import asyncio
import errno
import json
import os
import stat
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from studio.domain.base import Frozen
from studio.domain.errors import DiskFull, InputError, StoreError, StudioError, UnreadableMedia
from studio.domain.jobs import GenerationJob
from studio.domain.models import ModelSpec
from studio.domain.project import Slate
from studio.domain.provider_ports import Order, OutsideFile
from studio.domain.render import RenderEvent, RenderFinished, RenderProgress

MODEL = "import/file"
ROLE = "file"
_CHUNK_BYTES = 4 << 20
_STEPS = 1000
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_GONE = "Put it back where it was and try again, or import it anew."

T = TypeVar("T")


class _Body(Frozen):
    """What is to be copied: `path` may hold half characters, which is why the body is written in ASCII."""

    path: str
    name: str
    extension: str


class ImportProvider:
    """Copies of outside files as a `LocalProvider`; also looks at such files (`ports.Importer`)."""

    @property
    def id(self) -> str:
        """`import`."""
        return "import"

    def specs(self) -> tuple[ModelSpec, ...]:
        """Return nothing: there is no model."""
        return ()

    async def look(self, path: str) -> OutsideFile:
        """Return name and size of a plain file that can be read; raises InputError naming `file`."""
        return await asyncio.to_thread(_look, path)

    def body(self, order: Order) -> bytes:
        """Raise InputError: a model takes prompts, an import takes a file (see `request`)."""
        raise InputError("An import takes a file, not a prompt.", "Choose a video.", field=ROLE)

    def request(self, file: OutsideFile, extension: str) -> bytes:
        """Return the exact request to copy a file as one with that ending."""
        body = {"extension": extension, "name": file.name, "path": file.path}
        return json.dumps(body, sort_keys=True, separators=(",", ":")).encode("ascii")

    async def make(self, job: GenerationJob, part_path: str, *, preview: bool) -> AsyncIterator[RenderEvent]:
        """Copy the file; closing the iterator cancels. Raises InputError, UnreadableMedia, DiskFull or StoreError."""
        body = _read(job.body)
        copy = _Copy(body, part_path)
        try:
            size_bytes = await _to_its_end(copy.open)
            yield RenderProgress(frames_done=0, frames=_STEPS)
            while (done := await _to_its_end(copy.step)) < size_bytes:
                yield RenderProgress(frames_done=done * _STEPS // size_bytes, frames=_STEPS)
            await _to_its_end(copy.finish)
        finally:
            await _to_its_end(copy.close)
        yield RenderFinished(part_path=part_path, size_bytes=size_bytes, extension=body.extension)

    def slate(self, job: GenerationJob, program: str) -> Slate:
        """Return where the take comes from: no prompt, no seed, no cost."""
        return Slate(
            prompt="",
            parameters=job.parameters,
            provider=self.id,
            model=job.model,
            seed=None,
            cost_micro_usd=0,
            program=program,
            original_name=_read(job.body).name,
        )


class _Copy:
    """One file on its way. Every method blocks and runs in a thread, one after the other."""

    def __init__(self, body: _Body, part_path: str) -> None:
        self._body = body
        self._part_path = part_path
        self._source = self._part = -1
        self._size_bytes = self._done = 0

    def open(self) -> int:
        """Open both files; return the size in bytes. Raises InputError, UnreadableMedia or StoreError."""
        try:
            self._source = _opened(self._body.path)
            self._size_bytes = os.fstat(self._source).st_size
        except OSError as error:
            raise _cannot_open(self._body.name, error) from error
        if not self._size_bytes:
            raise UnreadableMedia(f"“{self._body.name}” is empty.", "Choose another file.")
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
            self._part = os.open(self._part_path, flags, 0o600)
        except OSError as error:
            raise self._not_written(error) from error
        return self._size_bytes

    def step(self) -> int:
        """Copy a part of the file; return how much is copied now."""
        try:
            chunk = os.read(self._source, min(_CHUNK_BYTES, self._size_bytes - self._done))
        except OSError as error:
            raise UnreadableMedia(
                f"“{self._body.name}” could not be read to its end: {error.strerror}.", _GONE
            ) from error
        if not chunk:
            raise UnreadableMedia(f"“{self._body.name}” became shorter while it was copied.", _GONE)
        try:
            rest = memoryview(chunk)
            while rest:
                rest = rest[os.write(self._part, rest) :]
        except OSError as error:
            raise self._not_written(error) from error
        self._done += len(chunk)
        return self._done

    def finish(self) -> None:
        """See to it that the file did not grow, and that all is written."""
        if os.fstat(self._source).st_size != self._size_bytes:
            raise UnreadableMedia(f"“{self._body.name}” was still being written while it was copied.", "Try again.")
        try:
            os.fsync(self._part)
        except OSError as error:
            raise self._not_written(error) from error

    def close(self) -> None:
        """Close both files."""
        for descriptor in (self._source, self._part):
            if descriptor >= 0:
                os.close(descriptor)
        self._source = self._part = -1

    def _not_written(self, error: OSError) -> StudioError:
        if error.errno in _NO_ROOM:
            return DiskFull(
                f"There is no room for “{self._body.name}”.", "Free some room.", needed_bytes=self._size_bytes
            )
        return StoreError(
            f"“{self._body.name}” could not be copied: {error.strerror}.", "Look at the workspace's disk."
        )


async def _to_its_end(step: Callable[[], T]) -> T:
    """Run a step in a thread and wait for its end, also where the waiting task is cancelled: it holds open files."""
    work = asyncio.get_running_loop().run_in_executor(None, step)
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        await asyncio.wait([work])
        if not work.cancelled():
            work.exception()
        raise


def _look(path: str) -> OutsideFile:
    name = _name(path)
    try:
        whole = str(Path(path).absolute())
        descriptor = _opened(whole)
        try:
            size_bytes = os.fstat(descriptor).st_size
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        raise _cannot_open(name, error) from error
    if not size_bytes:
        raise InputError(f"“{name}” is empty.", "Choose another file.", field=ROLE)
    return OutsideFile(whole, name, size_bytes)


def _opened(path: str) -> int:
    """Return a descriptor of a plain file; raises OSError for others, and never waits for a pipe."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return descriptor
    os.close(descriptor)
    raise OSError(0, "it is a folder" if stat.S_ISDIR(mode) else "it is a device, not a file")


def _cannot_open(name: str, error: OSError | ValueError) -> InputError:
    reason = getattr(error, "strerror", None) or "its name is not possible"
    if isinstance(error, FileNotFoundError):
        return InputError(f"“{name}” is not there.", _GONE, field=ROLE)
    return InputError(f"“{name}” cannot be read: {reason}.", "Choose another file.", field=ROLE)


def _name(path: str) -> str:
    """Return a file's name as text that can be shown: what is no character becomes a question mark."""
    return Path(path).name.encode("utf-8", "replace").decode().replace("\0", "?")


def _read(body: bytes) -> _Body:
    try:
        return _Body.model_validate(json.loads(body))  # pydantic's own reader of JSON refuses half characters
    except (ValidationError, ValueError) as error:
        raise InputError("This import was written by another version.", "Import the file anew.", field=ROLE) from error
