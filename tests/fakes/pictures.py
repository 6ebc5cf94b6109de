"""Owns still pictures in memory: files that begin with `PICTURE`, the rest of which says what they are like."""

import hashlib
import re

from studio.domain.errors import InputError, UnreadableMedia
from studio.domain.picture_origin import PictureEdit
from studio.domain.pictures import PictureFacts, PictureOrder, edited_size
from studio.domain.provider_ports import FetchedPicture
from tests.fakes.media import PICTURE, MemoryDisk

_LIKE = re.compile(rb"picture:(?:(\d+)x(\d+))?:?(\w*)")


def picture(width: int = 1280, height: int = 720, like: str = "") -> bytes:
    """Return a picture of a size. `like`: words joined by `_`: odd (not plain), soft, jpg, large (1 MB)."""
    return PICTURE + f"{width}x{height}:{like}".encode()


class MemoryPictures:
    """A `PictureMaker`. What it makes tells its size and holds the hash of its order and its source."""

    def __init__(self, disk: MemoryDisk) -> None:
        self._disk = disk
        self.orders: list[PictureOrder] = []
        self.reads = 0

    async def facts(self, path: str) -> PictureFacts:
        self.reads += 1
        content = self._disk.files.get(path, b"")
        found = _LIKE.match(content)
        if found is None:
            raise UnreadableMedia("The picture is damaged or missing.", "Choose another one.")
        like = (found[3] or b"").decode().split("_")
        return PictureFacts(
            width_px=int(found[1] or 1280), height_px=int(found[2] or 720),
            size_bytes=1_000_000 if "large" in like else len(content), ending="jpg" if "jpg" in like else "png",
            plain="odd" not in like, sharpness=0.05 if "soft" in like else 0.5,
        )  # fmt: skip

    async def make(self, order: PictureOrder, part_path: str) -> None:
        self.orders.append(order)
        facts = await self.facts(order.source_path)
        edit = PictureEdit(crop=order.crop)
        width, height = order.size_px or edited_size(facts.size, edit)
        made = hashlib.sha256(self._disk.files[order.source_path] + repr(order).encode()).hexdigest()[:8]
        like = "jpg" if order.ending == "jpg" else "png"
        if order.most_bytes is not None and order.ending == "png" and facts.size_bytes > order.most_bytes:
            raise InputError("The picture cannot be made smaller.", "Choose another one.", field="first_frame")
        self._disk.write(part_path, picture(width, height, f"{like}_{made}"))

    async def put(self, content: bytes, part_path: str) -> None:
        self._disk.write(part_path, content)


class MemoryFetcher:
    """A `PictureFetcher` for the addresses in `pages`; `asked` are those it was asked for."""

    def __init__(self, disk: MemoryDisk) -> None:
        self._disk = disk
        self.pages: dict[str, bytes] = {}
        self.asked: list[str] = []

    async def fetch(self, url: str, part_path: str) -> FetchedPicture:
        self.asked.append(url)
        source = url.partition("?")[0]
        if url not in self.pages:
            raise InputError("That address has nothing.", "Paste another one.", field="address")
        self._disk.write(part_path, self.pages[url])
        return FetchedPicture(part_path, source, source.rpartition("/")[2], len(self.pages[url]))
