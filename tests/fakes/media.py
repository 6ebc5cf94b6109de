"""Owns media in memory: one disk of named bytes that a store, a prober and writers share."""

import asyncio
import hashlib
from collections.abc import AsyncGenerator, AsyncIterator

from studio.domain.errors import DiskFull, InputError, NotFound, UnreadableMedia
from studio.domain.frames import DEFAULT_RATE
from studio.domain.media import ExportEvent, ExportFinished, ExportProgress, ExportRequest, KeptFile, Picture
from studio.domain.ports import PlacedReel
from studio.domain.project import MediaFacts
from studio.domain.render import RenderEvent, RenderFinished, RenderProgress, RenderRequest

CLIP = b"clip:"
PICTURE = b"picture:"


class MemoryDisk:
    """Files by path. `full` makes every new file fail.

    Just before its `halt_at`-th durable step (of files or rows) everything stands still until `kill`, which ends
    whoever waits for the disk without a further effect. `alive` begins anew.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.full = False
        self.discarded: list[str] = []
        self.steps = 0
        self.halt_at: int | None = None
        self._dead = asyncio.Event()

    @property
    def halted(self) -> bool:
        return self.halt_at is not None and self.steps >= self.halt_at

    async def step(self) -> None:
        self.steps += 1
        if self.halted:
            await self._dead.wait()
            raise asyncio.CancelledError

    def kill(self) -> None:
        self._dead.set()

    def alive(self, halt_at: int | None) -> None:
        self.steps, self.halt_at, self._dead = 0, halt_at, asyncio.Event()

    def write(self, path: str, content: bytes) -> None:
        if self.full:
            raise DiskFull("No room.", "Make room.", needed_bytes=len(content), free_bytes=0)
        self.files[path] = content


class MemoryMedia:
    """A `MediaStore`."""

    def __init__(self, disk: MemoryDisk) -> None:
        self._disk = disk

    def part_path(self, attempt: str) -> str:
        return f"parts/{attempt}"

    async def keep(self, part_path: str, extension: str) -> KeptFile:
        content = self._disk.files.get(part_path)
        if content is None:
            raise NotFound("The part file is not there.", "Try again.")
        kept = self._kept(content, extension)
        self._disk.write(kept.path, content)
        del self._disk.files[part_path]
        return kept

    async def seal(self, part_path: str, extension: str) -> KeptFile:
        await self._disk.step()
        content = self._disk.files.get(part_path)
        if content is None:
            raise NotFound("The part file is not there.", "Try again.")
        return self._kept(content, extension)

    async def place(self, part_path: str, sealed: KeptFile) -> None:
        await self._disk.step()
        self._disk.write(sealed.path, self._disk.files[part_path])
        del self._disk.files[part_path]

    async def kept(self, sha256: str, extension: str) -> KeptFile | None:
        await self._disk.step()
        content = self._disk.files.get(self.path(sha256, extension))
        if content is None or hashlib.sha256(content).hexdigest() != sha256:
            return None
        return self._kept(content, extension)

    async def delete(self, sha256: str, extension: str) -> None:
        await self._disk.step()
        self._disk.files.pop(self.path(sha256, extension), None)

    def _kept(self, content: bytes, extension: str) -> KeptFile:
        sha256 = hashlib.sha256(content).hexdigest()
        return KeptFile(sha256=sha256, extension=extension, size_bytes=len(content), path=self.path(sha256, extension))

    async def keep_copy(self, source_path: str, extension: str) -> KeptFile:
        kept = self._kept(self._disk.files[source_path], extension)
        self._disk.write(kept.path, self._disk.files[source_path])
        return kept

    async def discard(self, part_path: str) -> None:
        await self._disk.step()
        self._disk.files.pop(part_path, None)

    async def sweep_parts(self) -> int:
        await self._disk.step()
        parts = [path for path in self._disk.files if path.startswith("parts/")]
        for path in parts:
            del self._disk.files[path]
        return len(parts)

    def path(self, sha256: str, extension: str) -> str:
        return f"media/{sha256}.{extension}"

    async def present(self, sha256: str, extension: str, size_bytes: int | None = None) -> bool:
        content = self._disk.files.get(self.path(sha256, extension))
        return bool(content) and size_bytes in (None, len(content or b""))

    async def free_bytes(self) -> int:
        return 0 if self._disk.full else 10**9


class MemoryProber:
    """A `Prober` for files that begin with `CLIP` or `PICTURE`; `container` is what it says of every clip."""

    def __init__(self, disk: MemoryDisk) -> None:
        self._disk = disk
        self.container = "mov,mp4"

    async def probe(self, path: str) -> MediaFacts:
        if not self._disk.files.get(path, b"").startswith(CLIP):
            raise UnreadableMedia("The file is damaged.", "Fetch it again.")
        return MediaFacts(
            width_px=1280, height_px=720, rate=DEFAULT_RATE, frames=120, duration_s=5.0,
            video_codec="h264", audio_codec="aac", audio_rate_hz=48_000, audio_channels=2, container=self.container,
        )  # fmt: skip

    async def probe_picture(self, path: str) -> tuple[int, int]:
        if not self._disk.files.get(path, b"").startswith(PICTURE):
            raise UnreadableMedia("The picture is damaged or missing.", "Choose another one.")
        return 1280, 720


class MemoryThumbnailer:
    """A `Thumbnailer` that counts its calls."""

    def __init__(self, disk: MemoryDisk) -> None:
        self._disk = disk
        self.calls = 0

    async def thumbnail(self, path: str, width_px: int, height_px: int, frame_index: int = 0) -> Picture:
        self.calls += 1
        return Picture(width_px, height_px, width_px * 4, bytes(width_px * height_px * 4))

    async def frame(self, path: str, frame_index: int) -> Picture:
        return await self.thumbnail(path, 16, 16, frame_index)

    async def save_frame(self, path: str, frame_index: int, out_path: str) -> tuple[int, int]:
        if out_path in self._disk.files:
            raise InputError("A file is there already.", "Choose another name.", field="out")
        self._disk.write(out_path, PICTURE + str(frame_index).encode())
        return 1280, 720


class ScriptedRenderer:
    """A `Renderer` that writes its request as the clip. `failures` are raised one by one before it succeeds."""

    def __init__(self, disk: MemoryDisk) -> None:
        self._disk = disk
        self.failures: list[Exception] = []
        self.requests: list[RenderRequest] = []
        self.closed = False

    async def start(self) -> None:
        self.closed = False

    async def render(self, request: RenderRequest) -> AsyncIterator[RenderEvent]:
        self.requests.append(request)
        half = max(1, request.frames // 2)
        yield RenderProgress(frames_done=half, frames=request.frames)
        if self.failures:
            raise self.failures.pop(0)
        content = CLIP + request.model_dump_json(exclude={"part_path"}).encode()
        self._disk.write(request.part_path, content)
        yield RenderFinished(part_path=request.part_path, size_bytes=len(content))

    async def close(self) -> None:
        self.closed = True


class MemoryFilmWriter:
    """A `FilmWriter` that lists the clips it was given; `closed_over` says whether its part was gone when it ended.

    It tells its progress in `steps`, sets `began` and goes on while `hold` is set. `fault` is raised then.
    """

    def __init__(self, disk: MemoryDisk) -> None:
        self._disk = disk
        self.requests: list[ExportRequest] = []
        self.closed_over: bool | None = None
        self.began, self.hold = asyncio.Event(), asyncio.Event()
        self.hold.set()
        self.steps = 1
        self.fault: BaseException | None = None

    async def copies(self, request: ExportRequest) -> bool | None:
        return None if any(clip.path is None for clip in request.clips) else True

    async def write(self, request: ExportRequest) -> AsyncGenerator[ExportEvent, None]:
        self.requests.append(request)
        frames = sum(clip.frames for clip in request.clips)
        try:
            for step in range(self.steps):
                yield ExportProgress(frames_done=frames * step // self.steps, frames=frames)
        except GeneratorExit:
            self.closed_over = request.part_path in self._disk.discarded
            raise
        self.began.set()
        await self.hold.wait()
        if self.fault is not None:
            raise self.fault
        content = CLIP + b"|".join(
            (clip.label_free_path or clip.path or clip.caption).encode() for clip in request.clips
        )
        self._disk.write(request.part_path, content)
        yield ExportFinished(
            part_path=request.part_path, size_bytes=len(content), frames=frames,
            duration_s=float(request.rate.seconds(frames)), stream_copied=True,
        )  # fmt: skip


class MemoryClips:
    """A `ClipCache`."""

    def __init__(self, disk: MemoryDisk) -> None:
        self._disk = disk

    async def found(self, key: str) -> str | None:
        path = f"cache/{key}"
        return path if path in self._disk.files else None

    async def keep(self, part_path: str, key: str) -> str:
        self._disk.write(f"cache/{key}", self._disk.files.pop(part_path))
        return f"cache/{key}"


class MemoryReels:
    """A `ReelFiles`."""

    def __init__(self, disk: MemoryDisk) -> None:
        self._disk = disk

    async def check(self, path: str, *, overwrite: bool) -> None:
        if path in self._disk.files and not overwrite:
            raise InputError("A file is there already.", "Choose another name.", field="out")

    def part_beside(self, path: str) -> str:
        return f"{path}.part"

    async def place(self, part_path: str, path: str, *, overwrite: bool) -> PlacedReel:
        await self.check(path, overwrite=overwrite)
        content = self._disk.files.pop(part_path)
        self._disk.write(path, content)
        return PlacedReel(path, hashlib.sha256(content).hexdigest(), len(content))

    async def discard(self, part_path: str) -> None:
        self._disk.files.pop(part_path, None)
        self._disk.discarded.append(part_path)
