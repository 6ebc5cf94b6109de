"""Owns the seams between the parts: Protocols that `store`, `media` and `providers` implement and `services` use.

A path crosses a port as text. Every `async` method may be awaited from any loop that owns the service; a method without
`async` says whether it blocks. Errors are those of `errors.py` only.

Over 400 lines: the seams of store and media stand in one place; they are signatures without logic.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from studio.domain.frames import FrameRate
from studio.domain.job_events import JobEvent
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.media import ExportEvent, ExportRequest, KeptFile, Picture, Sound, VideoFrame
from studio.domain.project import MediaFacts, Project, Take
from studio.domain.render import RenderEvent, RenderRequest
from studio.domain.versions import PromptVersion

if TYPE_CHECKING:  # the library is not part of a start
    from studio.domain.library import Facets, LibraryPage, LibraryQuery, LibrarySort, PromptLine, SavedPrompt


class Clock(Protocol):
    """Time, passed in so that tests own it."""

    def now(self) -> datetime:
        """Return the time of day, UTC, aware."""

    def monotonic(self) -> float:
        """Return seconds that never go back."""

    async def sleep(self, seconds: float) -> None:
        """Return after `seconds` of this clock."""


class Random(Protocol):
    """Chance, passed in so that tests own it."""

    def new_id(self) -> str:
        """Return an id never given before: 32 hexadecimal digits that sort by time of making."""

    def seed(self) -> int:
        """Return a seed from 0 to `SEED_LIMIT`."""

    def jitter(self) -> float:
        """Return a number from 0 to 1."""


class UndoStep(NamedTuple):
    """One step of a project's undo stack: the project's whole outline before and after, and the step's name."""

    label: str
    merge_key: str
    before: Project
    after: Project


class ProjectStore(Protocol):
    """Projects, scenes, shots and their undo stacks."""

    async def projects(self) -> tuple[Project, ...]:
        """Return all projects, archived ones too, newest change first."""

    async def project(self, project_id: str) -> Project | None:
        """Return one project, or None."""

    async def save_project(self, project: Project) -> None:
        """Write a project and its outline in one transaction; rows of scenes and shots that are gone are deleted."""

    async def save_edit(self, step: UndoStep, *, merge: bool, keep: int) -> None:
        """Write `step.after` and push the step in one transaction; `merge` joins it to the top step.

        The redo part is dropped and at most `keep` steps stay. A store keeps only what differs between the two.
        """

    async def undo_labels(self, project_id: str) -> tuple[str | None, str | None]:
        """Return the names of the steps that undo and redo would take, each None where there is none."""

    async def undo(self, project_id: str) -> tuple[UndoStep, Project] | None:
        """Go one step back in one transaction; return the step and the project as it is now, or None."""

    async def redo(self, project_id: str) -> tuple[UndoStep, Project] | None:
        """Go one step forward in one transaction; return the step and the project as it is now, or None."""

    async def delete_project(self, project_id: str) -> None:
        """Delete a project and its outline. Jobs, takes and money stay in the ledger."""


class TakeStore(Protocol):
    """Takes and their slates."""

    async def takes(self, project_id: str | None = None, shot_id: str | None = None) -> tuple[Take, ...]:
        """Return takes that are not in the trash, oldest first."""

    async def take(self, take_id: str) -> Take | None:
        """Return one take (a trashed one too), or None."""

    async def takes_of_job(self, job_id: str) -> tuple[Take, ...]:
        """Return the takes a job made, in the order they were made."""

    async def trash_take(self, take_id: str, *, trashed: bool) -> None:
        """Put a take into the trash or take it out again."""

    async def uses_of(self, sha256: str) -> int:
        """Return how many takes, trashed ones too, name the file with that content."""


class VersionStore(Protocol):
    """Versions of shots' prompts."""

    async def versions(self, shot_id: str) -> tuple[PromptVersion, ...]:
        """Return a shot's versions by number."""

    async def add(self, version: PromptVersion) -> PromptVersion:
        """Write a new version and return it with its `number` set; the shot's prompt is written from it now."""

    async def base(self, shot_id: str) -> int | None:
        """Return the number of the version that the shot's prompt is written from, or None."""

    async def set_base(self, shot_id: str, number: int) -> None:
        """Say which version the shot's prompt is written from."""

    async def rename(self, version_id: str, name: str) -> PromptVersion:
        """Name a version; raises NotFound."""


class JobStore(Protocol):
    """Generation jobs. Each write is durable when it returns.

    With every change of a job the rows about its money (`ledger.entries`) and of its state (`JobEvent`) are written in
    the same transaction.
    """

    async def add(self, job: GenerationJob) -> GenerationJob:
        """Write a new job and return it with its `sequence` and `position` set."""

    async def add_all(self, jobs: Sequence[GenerationJob]) -> tuple[GenerationJob, ...]:
        """Write new jobs in one transaction, all or none, and return them as `add` does, one behind the other."""

    async def save(self, job: GenerationJob) -> None:
        """Write a job's new state; raises IllegalMove where the stored state does not allow it."""

    async def save_all(self, jobs: Sequence[GenerationJob]) -> None:
        """Write new states of several jobs in one transaction, all or none; raises as `save` does."""

    async def replace(self, old: GenerationJob, new: GenerationJob) -> GenerationJob:
        """Write `old` as it ended and `new` in its place in the queue, in one transaction; return the new one."""

    async def finish(self, job: GenerationJob, takes: Sequence[Take]) -> tuple[Take, ...]:
        """Write a job as done and its takes in one transaction; return the takes with their numbers set."""

    async def add_take(self, job: GenerationJob, take: Take) -> Take:
        """Write one take of a job that has more results to come, and clear `saving`; return it with its number."""

    async def events(self, job_id: str) -> tuple[JobEvent, ...]:
        """Return every change of a job's state in order."""

    async def remote_ids(self, provider: str) -> frozenset[str]:
        """Return the ids at a provider that jobs have, hidden ones too."""

    async def job(self, job_id: str) -> GenerationJob | None:
        """Return one job, or None."""

    async def jobs(
        self, *, states: frozenset[JobState] | None = None, project_id: str | None = None
    ) -> tuple[GenerationJob, ...]:
        """Return jobs by position, those that began first first."""

    async def group(self, group_id: str) -> tuple[GenerationJob, ...]:
        """Return the jobs of a group as they were made, hidden ones too."""

    async def clear_ended(self, project_id: str | None = None) -> tuple[str, ...]:
        """Hide ended jobs from lists (their rows stay); return their ids."""


class AddedPrompt(NamedTuple):
    """What became of a prompt that was to be added: its id, or where it was left out the id of one with its words.

    `same_as` is a prompt with the same words that was there before, or stands above it among those that were added.
    """

    id: str | None
    same_as: str | None


class LibraryStore(Protocol):
    """The prompt library. Each write is one transaction and durable when it returns."""

    async def add(
        self, prompts: Sequence["SavedPrompt"], *, wanted_ids: Sequence[str] = (), keep_duplicates: bool = True
    ) -> tuple[AddedPrompt, ...]:
        """Add prompts, the first of them as the one that was changed last; all or none of them.

        `wanted_ids`, one a prompt where given, take the place of the prompts' own ids as far as they are free.
        `prompts` is read in the store's thread, in slices.
        """

    async def edit(
        self, ids: Sequence[str], change: Callable[["SavedPrompt"], "SavedPrompt"], *, touch: bool = False
    ) -> tuple[str, ...]:
        """Put `change` of each prompt in its place; return the ids of those that differ. `touch` puts them first.

        `change` is pure and runs in the store's thread. Raises NotFound, and nothing is changed, for an unknown id.
        """

    async def prompts(self, ids: Sequence[str]) -> tuple["SavedPrompt", ...]:
        """Return the prompts of those ids in their order, deleted ones too; ids that are not there are left out."""

    async def ids(self, query: "LibraryQuery", sort: "LibrarySort") -> tuple[str, ...]:
        """Return the ids of all that a query finds."""

    async def page(self, query: "LibraryQuery", sort: "LibrarySort", offset: int, limit: int) -> "LibraryPage":
        """Return a stretch of what a query finds."""

    async def alike(self, text: str) -> tuple["PromptLine", ...]:
        """Return the prompts whose words are those of `text`, without regard to case and white space."""

    async def facets(self) -> "Facets":
        """Return folders and tags with their numbers."""

    async def add_once(self, mark: str, prompts: Sequence["SavedPrompt"]) -> bool:
        """Add prompts and note `mark` in one transaction, unless it is there; say whether they were added."""

    async def has_mark(self, mark: str) -> bool:
        """Say whether `add_once` was done with `mark`."""


class TextFiles(Protocol):
    """Files of text that come from outside or leave the workspace."""

    async def read(self, path: str, limit_bytes: int) -> bytes:
        """Return a file's content; raises InputError naming `file` where it is no file, too large or not readable."""

    async def write(self, path: str, content: bytes, *, overwrite: bool) -> None:
        """Write a file whole or not at all; raises InputError naming `out`, DiskFull or StoreError."""


class MediaStore(Protocol):
    """Files of takes and inputs, named by content, written whole or not at all."""

    def part_path(self, attempt: str) -> str:
        """Return where a part file named by `attempt` may be written. Does not block."""

    async def keep(self, part_path: str, extension: str) -> KeptFile:
        """Sync, hash and rename a part file to its final name without overwriting; raises DiskFull or StoreError."""

    async def seal(self, part_path: str, extension: str) -> KeptFile:
        """Sync and hash a part file; return what it is to be kept as. First half of `keep`."""

    async def place(self, part_path: str, sealed: KeptFile) -> None:
        """Rename a sealed part file to its final name without overwriting. Second half of `keep`."""

    async def kept(self, sha256: str, extension: str) -> KeptFile | None:
        """Return a kept file that was read again and is whole and durable, None where there is no such file."""

    async def delete(self, sha256: str, extension: str) -> None:
        """Delete a kept file that nothing names any more; nothing happens where there is none."""

    async def keep_copy(self, source_path: str, extension: str) -> KeptFile:
        """Copy a file from outside into the store."""

    async def discard(self, part_path: str) -> None:
        """Delete a part file; nothing happens where there is none."""

    async def sweep_parts(self) -> int:
        """Delete part files that a dead owner left; return how many."""

    def path(self, sha256: str, extension: str) -> str:
        """Return where a kept file lies, whether or not it is there. Does not block."""

    async def present(self, sha256: str, extension: str, size_bytes: int | None = None) -> bool:
        """Say whether a kept file is there; with `size_bytes`, whether it is of that size."""

    async def free_bytes(self) -> int:
        """Return the room left on the store's disk."""


class ClipCache(Protocol):
    """Clips that can be made again at any time, whole or not there. Keys are hexadecimal digits."""

    async def found(self, key: str) -> str | None:
        """Return where the clip of a key lies, or None; one that was found stays for an hour."""

    async def keep(self, part_path: str, key: str) -> str:
        """Move a whole part file to its place and return that; raises DiskFull or StoreError."""


class PlacedReel(NamedTuple):
    """A film that lies in its place."""

    path: str
    sha256: str
    size_bytes: int


class ReelFiles(Protocol):
    """Files that leave the workspace: written beside their place, then moved there whole."""

    async def check(self, path: str, *, overwrite: bool) -> None:
        """Raise InputError naming `out` where a reel cannot be put at `path`."""

    def part_beside(self, path: str) -> str:
        """Return where the reel for `path` may be written. Does not block."""

    async def place(self, part_path: str, path: str, *, overwrite: bool) -> PlacedReel:
        """Sync, hash and rename a whole part file; raises InputError, DiskFull or StoreError."""

    async def discard(self, part_path: str) -> None:
        """Delete a part file; nothing happens where there is none."""


class SettingsStore(Protocol):
    """A versioned file of our own, written atomically."""

    async def read(self) -> dict[str, Any]:
        """Return all settings; a file that cannot be read was set aside and the defaults hold (see `notices`)."""

    async def write(self, settings: dict[str, Any]) -> None:
        """Replace the file; raises DiskFull or StoreError."""

    def notices(self) -> tuple[str, ...]:
        """Return what the user must be told about the file, in plain words. Does not block."""


class Renderer(Protocol):
    """Draws animatics. One at a time; the queue belongs to the service."""

    async def start(self) -> None:
        """Start and warm the worker; later calls do nothing."""

    def render(self, request: RenderRequest) -> AsyncIterator[RenderEvent]:
        """Draw into `request.part_path`, yielding events; closing the iterator cancels within 200 ms.

        Raises EncodeFailed, DiskFull or InputError (a broken first frame).
        """

    async def close(self) -> None:
        """End the worker."""


class Prober(Protocol):
    """Reads the facts of a media file in a child process with limits."""

    async def probe(self, path: str) -> MediaFacts:
        """Return the facts of a video; raises UnreadableMedia or UnsupportedCodec."""

    async def probe_picture(self, path: str) -> tuple[int, int]:
        """Return width and height in px of a still picture that decodes whole; raises UnreadableMedia."""


class Thumbnailer(Protocol):
    """Small still pictures of videos and stills."""

    async def thumbnail(self, path: str, width_px: int, height_px: int, frame_index: int = 0) -> Picture:
        """Return the nearest key frame scaled to fit inside the size; raises UnreadableMedia."""

    async def frame(self, path: str, frame_index: int) -> Picture:
        """Return exactly that frame at full size; raises UnreadableMedia."""

    async def save_frame(self, path: str, frame_index: int, out_path: str) -> tuple[int, int]:
        """Write exactly that frame as PNG (new file, never over another); return width and height."""


class FrameReader(Protocol):
    """One open clip for playback. Blocks; use it from one decode thread. Indices count frames of the clip from 0."""

    @property
    def rate(self) -> FrameRate:
        """Frames per second."""

    @property
    def frames(self) -> int:
        """How many frames the clip holds."""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in px."""

    @property
    def has_sound(self) -> bool:
        """Whether there is a sound track."""

    def read(self, frame_index: int, width_px: int, height_px: int) -> VideoFrame:
        """Return exactly that frame (clamped to the clip), scaled to fit inside the size."""

    def read_key(self, frame_index: int, width_px: int, height_px: int) -> VideoFrame:
        """Return the key frame nearest to that frame, for dragging."""

    def sound(self, start_sample: int, samples: int) -> Sound:
        """Return up to `samples` stereo samples at 48 kHz from `start_sample`, padded with silence."""

    def close(self) -> None:
        """Close the file; later calls do nothing."""


class Frames(Protocol):
    """Opens clips for playback."""

    def open(self, path: str) -> FrameReader:
        """Open a clip that passed the probe. Blocks; raises UnreadableMedia."""


class FilmWriter(Protocol):
    """Joins clips into a film."""

    async def copies(self, request: ExportRequest) -> bool | None:
        """Say whether the film can be joined by stream copy; None where that hangs on its cards. Writes nothing.

        Raises UnreadableMedia.
        """

    def write(self, request: ExportRequest) -> AsyncGenerator[ExportEvent, None]:
        """Write `request.part_path`, by stream copy where every clip allows it, else by one encode.

        Closing the iterator cancels. Raises EncodeFailed, DiskFull or UnreadableMedia.
        """
