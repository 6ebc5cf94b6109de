"""Owns the conditioning pictures of jobs: checked, copied into the workspace, found again by their content.

Knows files only through the ports.
"""

from studio.domain.errors import InputError, UnreadableMedia
from studio.domain.parameters import Parameters
from studio.domain.ports import MediaStore, Prober

PICTURES = ("png", "jpg", "jpeg", "webp", "bmp", "tiff", "tif", "gif")
SMALLEST_PX, LARGEST_PX = 16, 16_384


class JobInputs:
    """First and last frames."""

    def __init__(self, media: MediaStore, prober: Prober) -> None:
        self._media = media
        self._prober = prober

    async def kept(self, parameters: Parameters, first_path: str | None, last_path: str | None) -> Parameters:
        """Return `parameters` with the hashes of pictures that were copied into the workspace.

        Raises InputError naming `first_frame` or `last_frame` where a file is missing or is no usable picture.
        """
        if first_path is not None:
            parameters = parameters.replace(first_frame=await self._copied(first_path, "first_frame"))
        if last_path is not None:
            parameters = parameters.replace(last_frame=await self._copied(last_path, "last_frame"))
        return parameters

    async def _copied(self, path: str, field: str) -> str:
        try:
            width_px, height_px = await self._prober.probe_picture(path)
        except UnreadableMedia as error:
            raise InputError(error.what_happened, "Choose a PNG or JPEG picture.", field=field) from error
        if not (min(width_px, height_px) >= SMALLEST_PX and max(width_px, height_px) <= LARGEST_PX):
            raise InputError(
                f"The picture is {width_px} × {height_px}.",
                f"Use one from {SMALLEST_PX} to {LARGEST_PX:,} px a side.",
                field=field,
            )
        ending = path.rpartition(".")[2].lower()
        return (await self._media.keep_copy(path, ending if ending in PICTURES else PICTURES[0])).sha256

    async def paths(self, parameters: Parameters) -> tuple[tuple[str, str], ...]:
        """Return role and path of each picture of `parameters`; raises InputError where one is not there any more."""
        found = []
        for role, sha256 in (("first_frame", parameters.first_frame), ("last_frame", parameters.last_frame)):
            if sha256 is not None:
                found.append((role, await self._path(sha256, role)))
        return tuple(found)

    async def _path(self, sha256: str, role: str) -> str:
        for ending in PICTURES:
            if await self._media.present(sha256, ending):
                return self._media.path(sha256, ending)
        raise InputError("The picture is not in the workspace any more.", "Choose it again.", field=role)
