"""Owns takes as the views see them: lists, trash, thumbnails, single frames. Knows files only through the ports."""

from fractions import Fraction
from typing import NamedTuple

from studio.domain.errors import InputError, NotFound, UnreadableMedia
from studio.domain.media import Picture
from studio.domain.ports import MediaStore, TakeStore, Thumbnailer
from studio.domain.project import Take
from studio.services.broadcast import Broadcast
from studio.services.job_ledger import JobChange


class TakeChange(NamedTuple):
    """Takes that came to a shot and ids of takes that left it."""

    project_id: str
    shot_id: str
    added: tuple[Take, ...] = ()
    removed: tuple[str, ...] = ()


class SavedFrame(NamedTuple):
    """A still that was written."""

    take_id: str
    at_s: float
    frame_index: int
    path: str
    width_px: int
    height_px: int


class Takes:
    """The takes of one workspace."""

    def __init__(self, store: TakeStore, media: MediaStore, thumbnailer: Thumbnailer) -> None:
        self._store = store
        self._media = media
        self._thumbnailer = thumbnailer
        self.changes: Broadcast[TakeChange] = Broadcast()

    def on_job_change(self, change: JobChange) -> None:
        """Announce the takes of a job that became done."""
        if change.takes:
            self.changes.send(TakeChange(change.job.project_id, change.job.shot_id, added=change.takes))

    async def of_project(self, project_id: str) -> tuple[Take, ...]:
        """Return a project's takes that are not in the trash, oldest first."""
        return await self._store.takes(project_id=project_id)

    async def of_shot(self, shot_id: str) -> tuple[Take, ...]:
        """Return a shot's takes that are not in the trash, oldest first."""
        return await self._store.takes(shot_id=shot_id)

    async def of_job(self, job_id: str) -> tuple[Take, ...]:
        """Return the takes a job made."""
        return await self._store.takes_of_job(job_id)

    async def all(self) -> tuple[Take, ...]:
        """Return all takes that are not in the trash, oldest first."""
        return await self._store.takes()

    async def take(self, take_id: str) -> Take:
        """Return one take, a trashed one too; raises NotFound."""
        take = await self._store.take(take_id)
        if take is None:
            raise NotFound("That take is not in the workspace.", "Look it up in the list of takes.", field="take")
        return take

    def path(self, take: Take) -> str:
        """Return where the take's file lies, whether or not it is there."""
        return self._media.path(take.sha256, take.extension)

    async def present(self, take: Take) -> bool:
        """Say whether the take's file is there, and as long as it was."""
        return await self._media.present(take.sha256, take.extension, take.size_bytes)

    async def trash(self, take_id: str) -> Take:
        """Put a take into the trash; its file stays."""
        take = await self.take(take_id)
        await self._store.trash_take(take_id, trashed=True)
        self.changes.send(TakeChange(take.project_id, take.shot_id, removed=(take_id,)))
        return take.replace(trashed=True)

    async def restore(self, take_id: str) -> Take:
        """Take a take out of the trash."""
        take = await self.take(take_id)
        await self._store.trash_take(take_id, trashed=False)
        take = take.replace(trashed=False)
        self.changes.send(TakeChange(take.project_id, take.shot_id, added=(take,)))
        return take

    async def thumbnail(self, take: Take, width_px: int, height_px: int) -> Picture:
        """Return a small picture of the take that fits into the size; who shows it keeps it. Raises UnreadableMedia."""
        return await self._thumbnailer.thumbnail(self.path(take), width_px, height_px)

    async def save_frame(self, take_id: str, at_s: float, out_path: str) -> SavedFrame:
        """Write the frame that is on screen `at_s` seconds into a take as a new PNG file.

        Raises NotFound, InputError (naming `at`, or `out` where a file is there already) or UnreadableMedia.
        """
        take = await self.take(take_id)
        if not 0 <= at_s <= take.media.duration_s:
            raise InputError(
                f"The take lasts {take.media.duration_s:g} s; {at_s:g} s is not in it.",
                "Choose a time in it.",
                field="at",
            )
        if not await self.present(take):
            raise UnreadableMedia("The take's file is not there any more, or was cut off.", "Make the take again.")
        last = (take.media.frames or take.media.rate.frames_in(take.media.duration_s)) - 1
        index = min(take.media.rate.frame_at(Fraction(str(at_s))), last)
        width_px, height_px = await self._thumbnailer.save_frame(self.path(take), index, out_path)
        return SavedFrame(take.id, at_s, index, out_path, width_px, height_px)
