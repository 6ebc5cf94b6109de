"""Owns the conditioning pictures of jobs: taken into the workspace, found again by their content, made as a model
takes them.

Knows files only through the ports. What is made for a request is the same each time, and kept before it is written.
"""

from studio.domain.errors import InputError
from studio.domain.models import Limits
from studio.domain.parameters import Parameters, frame_size
from studio.domain.pictures import FITS_WITHIN, Cutting, PictureFacts, PictureOrder, Size, shape, shape_off
from studio.services.picture_files import PictureFiles

Paths = tuple[tuple[str, str], ...]


class JobInputs:
    """First and last frames."""

    def __init__(self, pictures: PictureFiles) -> None:
        self._pictures = pictures

    async def kept(self, parameters: Parameters, first_path: str | None, last_path: str | None) -> Parameters:
        """Return `parameters` with the hashes of pictures that were copied into the workspace.

        Raises InputError naming `first_frame` or `last_frame` where a file is missing or is no usable picture.
        """
        for role, path in (("first_frame", first_path), ("last_frame", last_path)):
            if path is not None:
                parameters = parameters.with_picture(role, await self._pictures.take_in(path, role))
        return parameters

    async def paths(self, parameters: Parameters) -> Paths:
        """Return role and path of each picture of `parameters`; raises InputError where one is not there any more."""
        return tuple([(role, await self._pictures.path(sha256, role)) for role, sha256 in _named(parameters)])

    async def sent(self, parameters: Parameters, limits: Limits) -> Paths:
        """Return role and path of each picture as a model with `limits` takes it, made from it where it differs.

        Raises InputError naming the role where it is gone, has another shape than the take that it must match, or
        cannot be made small enough.
        """
        if not (limits.picture_types or limits.picture_exact or limits.picture_bytes):
            return await self.paths(parameters)
        return tuple(
            [(role, await self._sent(parameters, limits, role, sha256)) for role, sha256 in _named(parameters)]
        )

    async def _sent(self, parameters: Parameters, limits: Limits, role: str, sha256: str) -> str:
        path = await self._pictures.path(sha256, role)
        facts = await self._pictures.facts(sha256, role)
        size_px = None
        if limits.picture_exact:
            size_px = frame_size(parameters.resolution, parameters.aspect_ratio)
            _check_shape(facts, parameters.aspect_ratio, role)
        endings = tuple(dict.fromkeys(_ending(kind) for kind in limits.picture_types))
        fits = size_px in (None, facts.size) and (
            limits.picture_bytes is None or facts.size_bytes <= limits.picture_bytes
        )
        if fits and (facts.ending in endings or not endings) and facts.plain:
            return path
        return await self._made(path, facts, size_px, _tried(facts, endings, limits.picture_bytes), limits, role)

    async def _made(
        self, path: str, facts: PictureFacts, size_px: Size | None, endings: tuple[str, ...], limits: Limits, role: str
    ) -> str:
        crop = None if size_px is None else Cutting(facts.size, shape(f"{size_px[0]}:{size_px[1]}")).largest()
        for ending in endings:
            order = PictureOrder(path, facts.orientation, crop, "", size_px, ending, limits.picture_bytes)
            try:
                return (await self._pictures.made(order, role)).path
            except InputError:
                if ending == endings[-1]:
                    raise
        raise InputError(
            f"The model takes pictures as {', '.join(limits.picture_types)} only.", "Choose another model.", field=role
        )


def _named(parameters: Parameters) -> list[tuple[str, str]]:
    pictures = (("first_frame", parameters.first_frame), ("last_frame", parameters.last_frame))
    return [(role, sha256) for role, sha256 in pictures if sha256 is not None]


def _check_shape(facts: PictureFacts, aspect_ratio: str, role: str) -> None:
    if shape_off(facts.size, shape(aspect_ratio)) > FITS_WITHIN:
        which = "first" if role == "first_frame" else "last"
        raise InputError(
            f"The {which} frame is {facts.width_px} × {facts.height_px}, which is not {aspect_ratio}.",
            f"This model needs the exact shape: crop or pad the picture to {aspect_ratio}.",
            field=role,
        )


def _ending(kind: str) -> str:
    name = kind.lower().removeprefix("image/").removeprefix(".")
    return "jpg" if name == "jpeg" else name


def _tried(facts: PictureFacts, endings: tuple[str, ...], most_bytes: int | None) -> tuple[str, ...]:
    """Return the kinds to try, one after the other: the picture's own first, small ones first where it is too large."""
    writable = [ending for ending in endings or ("png", "jpg", "webp") if ending in ("png", "jpg", "webp")]
    if most_bytes is not None and facts.size_bytes > most_bytes:
        return tuple(sorted(writable, key=lambda ending: ending == "png"))
    return tuple(sorted(writable, key=lambda ending: ending != facts.ending))
