"""Owns pictures in the workspace: taken in as they are, made plain where they are not, and made anew for a request.

Files are named by content; an original is never changed or deleted. Knows files only through the ports.
"""

from studio.domain.errors import InputError, MediaError
from studio.domain.media import KeptFile
from studio.domain.picture_origin import PictureEdit, PictureOrigin
from studio.domain.pictures import (
    LARGEST_PX,
    SMALLEST_PX,
    PictureFacts,
    PictureMaker,
    PictureOrder,
    edited_size,
)
from studio.domain.ports import MediaStore, Random

ENDINGS = ("png", "jpg", "webp", "jpeg", "bmp", "tiff", "tif", "gif")
_FACTS_KEPT = 200
_NAME_LIMIT = 200


class PictureFiles:
    """The pictures of one workspace."""

    def __init__(self, media: MediaStore, maker: PictureMaker, random: Random) -> None:
        self._media = media
        self._maker = maker
        self._random = random
        self._facts: dict[str, PictureFacts] = {}

    def new_part(self) -> str:
        """Return where the part file of a picture may be written."""
        return self._media.part_path(f"picture-{self._random.new_id()}")

    async def take_in(self, path: str, field: str) -> PictureOrigin:
        """Copy a picture into the workspace; raises InputError naming `field`, DiskFull or another StoreError."""
        facts = await self._usable(path, field)
        kept = await self._media.keep_copy(path, facts.ending)
        return await self._taken_in(kept, facts, field, name=_file_name(path))

    async def take_in_part(self, part_path: str, field: str, *, name: str, source: str = "") -> PictureOrigin:
        """Keep a part file as a picture; nothing of it stays where it is none. Raises as `take_in`."""
        try:
            facts = await self._usable(part_path, field)
            kept = await self._media.keep(part_path, facts.ending)
        except BaseException:
            await self._media.discard(part_path)
            raise
        return await self._taken_in(kept, facts, field, name=name, source=source)

    async def put(self, content: bytes, part_path: str) -> None:
        """Write bytes to a part file; raises DiskFull or another error of the disk."""
        await self._maker.put(content, part_path)

    async def discard(self, part_path: str) -> None:
        """Delete a part file."""
        await self._media.discard(part_path)

    async def edited(self, origin: PictureOrigin, edit: PictureEdit, field: str) -> PictureOrigin:
        """Make what an edit says of the original of a picture; raises as `take_in`."""
        path = await self.path(origin.original, field)
        facts = await self.facts(origin.original, field)
        whole = edit.crop is None or edit.crop.size == facts.size
        if whole and not edit.pad:
            sha256 = origin.original if facts.plain else await self._plain(path, facts, field)
            return origin.replace(sha256=sha256, edit=PictureEdit())
        size_px = edited_size(facts.size, edit) if edit.pad else None
        order = PictureOrder(path, facts.orientation, edit.crop, edit.pad, size_px, _plain_ending(facts))
        return origin.replace(sha256=(await self.made(order, field)).sha256, edit=edit)

    async def made(self, order: PictureOrder, field: str) -> KeptFile:
        """Make a picture and keep it; raises InputError naming `field`, EncodeFailed, DiskFull or a StoreError."""
        part = self.new_part()
        try:
            await self._maker.make(order, part)
            return await self._media.keep(part, order.ending)
        except InputError as error:
            raise InputError(error.what_happened, error.what_to_do, field=field) from error
        finally:
            await self._media.discard(part)

    async def facts(self, sha256: str, field: str) -> PictureFacts:
        """Return what is known of a kept picture, read once; raises InputError naming `field`."""
        known = self._facts.get(sha256)
        if known is None:
            known = await self._usable(await self.path(sha256, field), field)
            self._note(sha256, known)
        return known

    async def path(self, sha256: str, field: str) -> str:
        """Return where a kept picture lies; raises InputError naming `field` where it is not there any more."""
        for ending in ENDINGS:
            if await self._media.present(sha256, ending):
                return self._media.path(sha256, ending)
        raise InputError("The picture is not in the workspace any more.", "Choose it again.", field=field)

    async def _taken_in(
        self, kept: KeptFile, facts: PictureFacts, field: str, *, name: str, source: str = ""
    ) -> PictureOrigin:
        self._note(kept.sha256, facts)
        sha256 = kept.sha256 if facts.plain else await self._plain(kept.path, facts, field)
        return PictureOrigin(sha256=sha256, original=kept.sha256, name=name[:_NAME_LIMIT], source=source)

    async def _plain(self, path: str, facts: PictureFacts, field: str) -> str:
        order = PictureOrder(path, facts.orientation, None, "", None, _plain_ending(facts))
        return (await self.made(order, field)).sha256

    async def _usable(self, path: str, field: str) -> PictureFacts:
        try:
            facts = await self._maker.facts(path)
        except MediaError as error:
            raise InputError(error.what_happened, "Choose a PNG, JPEG or WebP picture.", field=field) from error
        if not (min(facts.size) >= SMALLEST_PX and max(facts.size) <= LARGEST_PX):
            raise InputError(
                f"The picture is {facts.width_px} × {facts.height_px}.",
                f"Use one from {SMALLEST_PX} to {LARGEST_PX:,} px a side.",
                field=field,
            )
        return facts

    def _note(self, sha256: str, facts: PictureFacts) -> None:
        if len(self._facts) >= _FACTS_KEPT:
            self._facts.clear()
        self._facts[sha256] = facts


def _plain_ending(facts: PictureFacts) -> str:
    """Return what a picture is written as where nothing else is asked for: PNG, but what was JPEG stays small."""
    return "jpg" if facts.ending == "jpg" else "png"


def _file_name(path: str) -> str:
    """Return the last part of a path of any system, as text that can be shown."""
    last = path.replace("\\", "/").rpartition("/")[2]
    return "".join(letter if letter.isprintable() else " " for letter in last)
