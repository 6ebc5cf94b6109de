"""Owns first and last frames as the window chooses them: from a file, bytes, a take or an address; cut, and agreed to.

Knows files and the network only through the ports. What each picture comes from is told to the slates by its origin.
"""

from collections.abc import Callable
from contextlib import aclosing

from studio.domain.errors import InputError, UnreadableMedia
from studio.domain.media import Picture
from studio.domain.parameters import Parameters
from studio.domain.picture_origin import PictureEdit, PictureOrigin
from studio.domain.pictures import Fit, PictureFacts, fit
from studio.domain.ports import Thumbnailer
from studio.domain.project import Take
from studio.domain.provider_ports import PictureFetcher
from studio.services.picture_files import PictureFiles
from studio.services.settings import SettingsService
from studio.services.takes import Takes
from studio.services.twins import Twins, TwinsMade

RIGHTS_KEPT = 5000
LARGEST_PASTED_BYTES = 200_000_000


class FramePictures:
    """The pictures that may be first and last frames. `role` is `first_frame` or `last_frame`; errors name it."""

    def __init__(
        self,
        pictures: PictureFiles,
        takes: Takes,
        thumbnailer: Thumbnailer,
        fetcher: Callable[[], PictureFetcher],
        settings: SettingsService,
        twins: Callable[[], Twins],
    ) -> None:
        self._pictures = pictures
        self._takes = takes
        self._thumbnailer = thumbnailer
        self._fetcher = fetcher
        self._settings = settings
        self._twins = twins

    async def from_file(self, path: str, role: str) -> PictureOrigin:
        """Copy a file into the workspace; raises InputError naming `role`, DiskFull or another StoreError."""
        return await self._pictures.take_in(path, role)

    async def from_bytes(self, content: bytes, role: str, *, name: str) -> PictureOrigin:
        """Take in the content of a picture file, such as a pasted one; raises as `from_file`."""
        if not 0 < len(content) <= LARGEST_PASTED_BYTES:
            raise InputError("There is no picture to paste.", "Copy a picture first.", field=role)
        part = self._pictures.new_part()
        try:
            await self._pictures.put(content, part)
            return await self._pictures.take_in_part(part, role, name=name)
        finally:
            await self._pictures.discard(part)

    async def from_take(self, take_id: str, frame_index: int | None, role: str) -> PictureOrigin:
        """Take in a frame of a take, its last one where `frame_index` is None; that of an animatic without its label.

        An animatic may have to be drawn again for that. Raises NotFound, UnreadableMedia, or as `from_file`.
        """
        take = await self._takes.take(take_id)
        rate = take.media.rate
        last = (take.media.frames or rate.frames_in(take.media.duration_s)) - 1
        index = max(0, last if frame_index is None else min(frame_index, last))
        part = self._pictures.new_part()
        try:
            clean = await self._without_label(take, role)
            if clean is None:
                index = (await self._takes.save_frame(take_id, float(rate.seconds(index)), part)).frame_index
            else:
                await self._thumbnailer.save_frame(clean, index, part)
            source = f"take:{take_id}@{index}"
            return await self._pictures.take_in_part(part, role, name="", source=source)
        finally:
            await self._pictures.discard(part)

    async def _without_label(self, take: Take, role: str) -> str | None:
        """Return where a take lies without our label; None where it carries none."""
        twins = self._twins()
        if not twins.labelled(take):
            return None
        made = TwinsMade({}, {})
        async with aclosing(twins.make((take,))) as steps:
            async for step in steps:
                made = step if isinstance(step, TwinsMade) else made
        if take.id not in made.paths:
            what = f"The frame could not be drawn without its label. {made.problems.get(take.id, '')}".rstrip()
            raise InputError(what, "Try again.", field=role)
        return made.paths[take.id]

    async def from_address(self, url: str, role: str) -> PictureOrigin:
        """Fetch a picture once and take it in; nothing is kept where it is none.

        Raises InputError naming `address` or `role`, ProviderUnavailable, DiskFull or another StoreError.
        """
        part = self._pictures.new_part()
        try:
            fetched = await self._fetcher().fetch(url, part)
            return await self._pictures.take_in_part(part, role, name=fetched.name, source=fetched.source)
        finally:
            await self._pictures.discard(part)

    async def edited(self, origin: PictureOrigin, edit: PictureEdit, role: str) -> PictureOrigin:
        """Cut or pad the original of a picture; an edit that changes nothing brings it back. Raises as `from_file`."""
        return await self._pictures.edited(origin, edit, role)

    async def facts(self, sha256: str, role: str) -> PictureFacts:
        """Return what is known of a picture; raises InputError naming `role` where it is gone."""
        return await self._pictures.facts(sha256, role)

    async def fit(self, parameters: Parameters, role: str) -> Fit | None:
        """Return how the picture of `role` suits the take, None where there is none; raises as `facts`."""
        sha256 = parameters.first_frame if role == "first_frame" else parameters.last_frame
        if sha256 is None:
            return None
        return fit(await self.facts(sha256, role), parameters.resolution, parameters.aspect_ratio)

    async def picture(self, sha256: str, role: str, width_px: int, height_px: int) -> Picture:
        """Return a picture scaled to fit inside a size, upright; raises InputError naming `role`."""
        try:
            return await self._thumbnailer.thumbnail(await self._pictures.path(sha256, role), width_px, height_px)
        except UnreadableMedia as error:
            raise InputError(error.what_happened, "Choose another picture.", field=role) from error

    async def upright(self, origin: PictureOrigin, role: str) -> PictureOrigin:
        """Return the picture whole and plain, as an editor shows the original; raises as `from_file`."""
        return await self._pictures.edited(origin, PictureEdit(), role)

    def needs_rights(self, sha256: str) -> bool:
        """Say whether the user has yet to say that a picture may be used. `sha256` is that of its original."""
        return sha256 not in self._settings.value().rights

    async def agree(self, sha256: str) -> None:
        """Remember that the user may use a picture, and has the consent of the people in it."""
        known = self._settings.value().rights
        if sha256 not in known:
            await self._settings.change(rights=(*known, sha256)[-RIGHTS_KEPT:])

    def to_agree(self, parameters: Parameters) -> tuple[PictureOrigin, ...]:
        """Return the pictures of settings that the user has yet to agree to, each once."""
        named = [sha256 for sha256 in (parameters.first_frame, parameters.last_frame) if sha256 is not None]
        origins = {origin.original: origin for origin in map(parameters.origin_of, named)}
        return tuple(origin for origin in origins.values() if self.needs_rights(origin.original))
