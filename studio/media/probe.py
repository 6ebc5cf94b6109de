"""Owns the first look at any media file: hands it to a child process with limits and turns its answer into facts.

It never decodes in this process. One child reads one file, so that no file can harm another's reading.
"""

import asyncio
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Literal

from pydantic import ConfigDict, Field, ValidationError

from studio.domain.base import Frozen
from studio.domain.errors import MediaError, UnreadableMedia, UnsupportedCodec
from studio.domain.pictures import PictureFacts
from studio.domain.project import MediaFacts

PROBE_COMMAND = (sys.executable, "-m", "studio.media.probe_child")
DEADLINE_S = 8.0
_REPLY_LIMIT_BYTES = 16_384
_NEXT_STEP = "Choose another file, or convert this one to MP4 (video), PNG or JPEG (picture) with another program."
_ENVIRONMENT = ("PATH", "PYTHONPATH", "PYTHONHOME", "LD_LIBRARY_PATH", "SYSTEMROOT", "LANG", "VIRTUAL_ENV")


class _Reply(Frozen):
    """What a child may say; words of a file never get further than these fields."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    facts: MediaFacts | None = None
    picture: tuple[int, int] | None = None
    still: PictureFacts | None = None
    error: Literal["unreadable", "unsupported"] | None = None
    what_happened: str = Field(default="", max_length=300)


class MediaProber:
    """Implements `ports.Prober`. `command` starts the child (a frozen build names its own); `deadline_s` is wall time.

    At most two files are read at once. `close` ends its threads; nothing may be asked afterwards.
    """

    def __init__(self, command: Sequence[str] = PROBE_COMMAND, deadline_s: float = DEADLINE_S) -> None:
        self._command = tuple(command)
        self._deadline_s = deadline_s
        self._hands = ThreadPoolExecutor(max_workers=2, thread_name_prefix="probe")

    async def probe(self, path: str) -> MediaFacts:
        """Return the facts of a video; raises UnreadableMedia or UnsupportedCodec."""
        reply = await self._ask(path, "video")
        if reply.facts is None:
            raise _refusal(reply)
        return reply.facts

    async def probe_picture(self, path: str) -> tuple[int, int]:
        """Return width and height in px of a still picture that decodes whole; raises UnreadableMedia."""
        reply = await self._ask(path, "picture")
        if reply.picture is None:
            raise _refusal(reply)
        return reply.picture

    async def still(self, path: str) -> PictureFacts:
        """Return what is known of a still picture that decodes whole; raises UnreadableMedia or UnsupportedCodec."""
        reply = await self._ask(path, "still")
        if reply.still is None:
            raise _refusal(reply)
        return reply.still

    def close(self) -> None:
        """End the threads; a child that still runs is left to its deadline."""
        self._hands.shutdown(wait=True, cancel_futures=True)

    async def _ask(self, path: str, kind: str) -> _Reply:
        return await asyncio.get_running_loop().run_in_executor(self._hands, self._run, path, kind)

    def _run(self, path: str, kind: str) -> _Reply:
        try:
            with PlainFile(path) as descriptor:
                answer = self._child_answer(descriptor.number, kind)
        except OSError as error:
            raise UnreadableMedia(
                f"The file could not be opened: {error.strerror}.", "Check that it is there and that you may read it."
            ) from error
        try:
            return _Reply.model_validate_json(answer)
        except ValidationError as error:
            raise UnreadableMedia(
                "The file could not be read within the limits of time and memory, or it is damaged.", _NEXT_STEP
            ) from error

    def _child_answer(self, descriptor: int, kind: str) -> bytes:
        environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
        child = subprocess.Popen(
            (*self._command, kind),
            stdin=descriptor,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            close_fds=True,
        )
        deadline = threading.Timer(self._deadline_s, child.kill)
        deadline.start()
        try:
            with child:
                answer = child.stdout.read(_REPLY_LIMIT_BYTES) if child.stdout else b""
                child.kill()  # it has said all it may say
        finally:
            deadline.cancel()
            deadline.join()
        return answer


class PlainFile:
    """Open a plain file for reading as a descriptor; raises OSError for folders, devices and pipes (never waits)."""

    def __init__(self, path: str) -> None:
        self.number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        if not stat.S_ISREG(os.fstat(self.number).st_mode):
            os.close(self.number)
            raise OSError(0, "it is not a plain file")

    def __enter__(self) -> "PlainFile":
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.number)


def _refusal(reply: _Reply) -> MediaError:
    kind = UnsupportedCodec if reply.error == "unsupported" else UnreadableMedia
    return kind(reply.what_happened or "The file could not be read.", _NEXT_STEP)
