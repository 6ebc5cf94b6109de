"""Owns adapters that load PyAV and NumPy only when they are first used, in a thread, so that a window opens before.

Each stands for the adapter of the same port in this package.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from typing import TYPE_CHECKING, Generic, TypeVar

from studio.domain.media import ExportEvent, ExportRequest, Picture
from studio.domain.pictures import PictureFacts, PictureOrder
from studio.domain.ports import FrameReader
from studio.domain.render import RenderEvent, RenderFinished, RenderRequest

if TYPE_CHECKING:
    from studio.media.film_file import FilmFile
    from studio.media.picture_maker import PictureStudio, StillReader
    from studio.media.render_worker import RenderWorker
    from studio.media.thumbnails import Thumbnails
    from studio.media.worker_protocol import CaptionCard

T = TypeVar("T")


class _Late(Generic[T]):
    """Makes its value once, in a thread, on first use."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._making = asyncio.Lock()
        self.value: T | None = None

    async def get(self) -> T:
        """Return the value, made now where it is not there."""
        async with self._making:
            if self.value is None:
                self.value = await asyncio.to_thread(self._make)
            return self.value


class LateThumbnails:
    """A Thumbnailer."""

    def __init__(self) -> None:
        self._late: _Late[Thumbnails] = _Late(_make_thumbnails)

    async def thumbnail(self, path: str, width_px: int, height_px: int, frame_index: int = 0) -> Picture:
        """Return the nearest key frame scaled to fit inside the size; raises UnreadableMedia."""
        return await (await self._late.get()).thumbnail(path, width_px, height_px, frame_index)

    async def frame(self, path: str, frame_index: int) -> Picture:
        """Return exactly that frame at full size; raises UnreadableMedia."""
        return await (await self._late.get()).frame(path, frame_index)

    async def save_frame(self, path: str, frame_index: int, out_path: str) -> tuple[int, int]:
        """Write exactly that frame as PNG and return its size; see `Thumbnails.save_frame`."""
        return await (await self._late.get()).save_frame(path, frame_index, out_path)

    def close(self) -> None:
        """End the threads, where there are any."""
        if self._late.value is not None:
            self._late.value.close()


class LatePictures:
    """A PictureMaker over a reader that loads nothing itself."""

    def __init__(self, reader: "StillReader") -> None:
        self._reader = reader
        self._late: _Late[PictureStudio] = _Late(self._made)

    async def facts(self, path: str) -> PictureFacts:
        """Return what is known of a picture; raises UnreadableMedia or UnsupportedCodec."""
        return await self._reader.still(path)

    async def make(self, order: PictureOrder, part_path: str) -> None:
        """Write a picture; see `PictureStudio.make`."""
        await (await self._late.get()).make(order, part_path)

    async def put(self, content: bytes, part_path: str) -> None:
        """Write bytes as they are; see `PictureStudio.put`."""
        await (await self._late.get()).put(content, part_path)

    def close(self) -> None:
        """End the thread, where there is one."""
        if self._late.value is not None:
            self._late.value.close()

    def _made(self) -> "PictureStudio":
        from studio.media.picture_maker import PictureStudio

        return PictureStudio(self._reader)


class LateFrames:
    """Frames for playback; `open` is called in a decode thread."""

    def open(self, path: str) -> FrameReader:
        """Open a clip. Blocks; raises UnreadableMedia."""
        from studio.media.clip_frames import ClipFrames

        return ClipFrames().open(path)


class LateRenderWorker:
    """A Renderer, also for title cards."""

    def __init__(self) -> None:
        self._late: _Late[RenderWorker] = _Late(_make_render_worker)

    async def start(self) -> None:
        """Start and warm the worker; later calls do nothing."""
        await (await self._late.get()).start()

    async def render(self, request: RenderRequest) -> AsyncIterator[RenderEvent]:
        """Draw, yielding events; see `RenderWorker.render`."""
        worker = await self._late.get()
        async with aclosing(worker.render(request)) as events:
            async for event in events:
                yield event

    async def caption_card(self, card: "CaptionCard") -> RenderFinished:
        """Draw a title card; see `RenderWorker.caption_card`."""
        return await (await self._late.get()).caption_card(card)

    async def close(self) -> None:
        """End the worker, where there is one."""
        if self._late.value is not None:
            await self._late.value.close()


class LateFilmFile:
    """A FilmWriter."""

    def __init__(self, make: "Callable[[], FilmFile]") -> None:
        self._late = _Late(make)

    async def copies(self, request: ExportRequest) -> bool | None:
        """Say whether the film can be copied; see `FilmFile.copies`."""
        return await (await self._late.get()).copies(request)

    async def write(self, request: ExportRequest) -> AsyncGenerator[ExportEvent, None]:
        """Write the film; see `FilmFile.write`."""
        film = await self._late.get()
        async with aclosing(film.write(request)) as events:
            async for event in events:
                yield event

    def close(self) -> None:
        """End the thread, where there is one."""
        if self._late.value is not None:
            self._late.value.close()


def _make_render_worker() -> "RenderWorker":
    from studio.media.render_worker import RenderWorker

    return RenderWorker()


def _make_thumbnails() -> "Thumbnails":
    from studio.media.thumbnails import Thumbnails

    return Thumbnails()
