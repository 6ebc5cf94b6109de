"""Owns the writing of a film: by copying packets where every clip allows it, else by one encode.

The work runs in one thread; the library lets the others run while it reads, encodes and writes. Caption cards are
painted by the drawing worker, which is given.
"""

import asyncio
import contextlib
import os
import threading
import time
from collections.abc import AsyncGenerator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple, Protocol

import av
from av.container import OutputContainer

from studio.domain.media import CutClip, ExportEvent, ExportFinished, ExportProgress, ExportRequest
from studio.domain.render import RenderFinished
from studio.media.encode import encode_failure
from studio.media.film_encode import FilmEncoder
from studio.media.film_packets import Clip, FilmPart, NotWhole, PacketJoiner, can_copy, close_clips, open_clips
from studio.media.film_source import FilmSource
from studio.media.worker_protocol import CaptionCard

_TELL_S = 0.05
_MOVFLAGS = "+faststart+use_metadata_tags"


class CardPainter(Protocol):
    """Makes a silent clip of a caption card; the render worker does."""

    async def caption_card(self, card: CaptionCard) -> RenderFinished:
        """Write `card.part_path`; raises EncodeFailed or DiskFull."""


class _Written(NamedTuple):
    size_bytes: int
    stream_copied: bool
    warnings: tuple[tuple[str, str], ...]


class _Stopped(Exception):
    """The export is not wanted any more."""


class FilmFile:
    """Implements `ports.FilmWriter`. One film at a time; `close` ends the thread, nothing may be asked afterwards."""

    def __init__(self, cards: CardPainter) -> None:
        self._cards = cards
        self._hands = ThreadPoolExecutor(max_workers=1, thread_name_prefix="export")

    def close(self) -> None:
        """End the thread."""
        self._hands.shutdown(wait=True, cancel_futures=True)

    async def copies(self, request: ExportRequest) -> bool | None:
        """Say whether the film can be joined without encoding; None where its cards decide. Writes nothing.

        Raises UnreadableMedia.
        """
        return await asyncio.to_thread(_copies, request)

    async def write(self, request: ExportRequest) -> AsyncGenerator[ExportEvent, None]:
        """Write `request.part_path`, whole and synced, yielding progress and in the end `ExportFinished`.

        Closing the iterator cancels and leaves no file. Raises EncodeFailed, DiskFull or UnreadableMedia.
        """
        loop = asyncio.get_running_loop()
        cards: list[str] = []
        stop = threading.Event()
        events: asyncio.Queue[int | None] = asyncio.Queue()
        whole = False
        try:
            parts = [await self._part(clip, request, cards) for clip in request.clips]
            frames = sum(part.frames for part in parts)

            told_s = 0.0

            def report(done: int) -> None:
                nonlocal told_s
                if stop.is_set():
                    raise _Stopped
                if done == frames or time.monotonic() - told_s >= _TELL_S:
                    told_s = time.monotonic()
                    loop.call_soon_threadsafe(events.put_nowait, done)

            work = loop.run_in_executor(self._hands, _write_film, request, tuple(parts), report)
            work.add_done_callback(lambda _: events.put_nowait(None))
            try:
                while (done := await events.get()) is not None:
                    yield ExportProgress(frames_done=min(done, frames), frames=frames)
            finally:
                stop.set()
                await _ended(work)
            written = await work
            whole = True
            yield ExportFinished(
                part_path=request.part_path,
                size_bytes=written.size_bytes,
                frames=frames,
                duration_s=float(request.rate.seconds(frames)),
                stream_copied=written.stream_copied,
                warnings=written.warnings,
            )
        finally:
            _remove(cards if whole else [*cards, request.part_path])

    async def _part(self, clip: CutClip, request: ExportRequest, cards: list[str]) -> FilmPart:
        if clip.path is not None:
            return _taken(clip)
        cards.append(f"{request.part_path}.card{len(cards) + 1}.mp4")
        card = CaptionCard(
            text=clip.caption,
            width_px=request.width_px,
            height_px=request.height_px,
            rate=request.rate,
            frames=clip.frames,
            part_path=cards[-1],
        )
        await self._cards.caption_card(card)
        return FilmPart(clip.shot_id, cards[-1], 0, clip.frames)


def _taken(clip: CutClip) -> FilmPart:
    return FilmPart(clip.shot_id, clip.label_free_path or clip.path or "", clip.first_frame, clip.frames)


def _copies(request: ExportRequest) -> bool | None:
    """Look at the clips; cards are made like our own animatics, so clips that are not cannot be joined to them."""
    parts = [_taken(clip) for clip in request.clips if clip.path]
    if not parts:
        return True
    clips = open_clips(tuple(parts))
    try:
        possible = can_copy(clips, request.width_px, request.height_px, request.rate.fraction)
    finally:
        close_clips(clips)
    return None if possible and len(parts) < len(request.clips) else possible


async def _ended(work: "asyncio.Future[_Written]") -> None:
    """Wait for the thread's work to end, whatever happens to the waiting task meanwhile; its result is read later."""
    while not work.done():
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.wait([work])
    work.exception()


def _write_film(request: ExportRequest, parts: tuple[FilmPart, ...], report: Callable[[int], None]) -> _Written:
    """Write the film. Blocks; raises StudioError or _Stopped."""
    clips = open_clips(parts, lambda: report(0))
    try:
        rate = request.rate.fraction
        sound = any(clip.sound is not None for clip in clips)
        if can_copy(clips, request.width_px, request.height_px, rate):
            with contextlib.suppress(NotWhole):
                with _out(request, report) as out:
                    out.write(PacketJoiner(out.container, clips, rate).write())
                return _Written(_synced(request.part_path), True, ())
        warnings = dict(_warnings(clips, rate))
    finally:
        close_clips(clips)
    size_px = (request.width_px, request.height_px)
    with contextlib.closing(FilmSource(parts, size_px, rate, sound=sound)) as source:
        with _out(request, report) as out:
            out.write(FilmEncoder(out.container, source, size_px, rate, sound=sound).write())
        warnings |= {part.shot_id: _held((part.frames - there) / rate) for part, there in source.cut_off}
    return _Written(_synced(request.part_path), False, tuple(warnings.items()))


class _Out:
    """The film's container while it is written."""

    def __init__(self, container: OutputContainer, report: Callable[[int], None]) -> None:
        self.container = container
        self._report = report

    def write(self, work: Iterator[int]) -> None:
        for done in work:
            self._report(done)


@contextlib.contextmanager
def _out(request: ExportRequest, report: Callable[[int], None]) -> Iterator[_Out]:
    """Open the part file; a film that is given up on is not made ready to be sent, which would read all of it again.

    Raises StudioError.
    """
    try:
        container = av.open(request.part_path, "w", format="mp4", options={"movflags": _MOVFLAGS})
        try:
            for key, value in request.metadata:
                container.metadata[key] = value.replace("\0", "")
            yield _Out(container, report)
        except BaseException:
            _remove([request.part_path])
            with contextlib.suppress(av.FFmpegError, OSError, ValueError):
                container.close()
            _remove([request.part_path])
            raise
        container.close()
    except (av.FFmpegError, OSError, MemoryError, ValueError) as error:
        raise encode_failure(error) from error


def _warnings(clips: list[Clip], rate: Fraction) -> Iterator[tuple[str, str]]:
    for clip in clips:
        there = max(0, int(clip.frames * rate / clip.rate) - clip.part.first_frame)
        if there + 1 < clip.part.frames:
            yield clip.part.shot_id, _held((clip.part.frames - there) / rate)


def _held(missing_s: Fraction) -> str:
    return f"The clip is {float(missing_s):.1f} s shorter than its shot; its last picture is held."


def _synced(path: str) -> int:
    with Path(path).open("rb+") as file:
        os.fsync(file.fileno())
        return file.seek(0, os.SEEK_END)


def _remove(paths: list[str]) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            if Path(path).is_file():  # never a device that stands in for a file
                Path(path).unlink()
