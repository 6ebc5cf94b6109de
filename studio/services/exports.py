"""Owns exports in the background: a list of films to write, one at a time, each of which can be cancelled or retried.

The list lives as long as the workspace is open: a film is quickly made again. What it writes is the film service's.
"""

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from enum import StrEnum
from typing import NamedTuple

from studio.domain.errors import EncodeFailed, InputError, NotFound, RenderCancelled, StudioError
from studio.domain.media import ExportProgress
from studio.domain.ports import Clock, Random
from studio.services.broadcast import Broadcast
from studio.services.film import Film, FilmExported
from studio.services.tasks import TaskScope

PROGRESS_S = 0.1
_CLOSE_S = 5.0


class ExportState(StrEnum):
    """Where an export is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


ENDED = frozenset({ExportState.DONE, ExportState.FAILED, ExportState.CANCELLED})


class FilmExport(NamedTuple):
    """One export. `frames` is all its work, in frames, 0 until it is known; `film` is set once it is done.

    `error` says why it failed, or that the studio closed over it.
    """

    id: str
    project_id: str
    path: str
    state: ExportState
    frames_done: int = 0
    frames: int = 0
    film: FilmExported | None = None
    error: StudioError | None = None


class _Order(NamedTuple):
    overwrite: bool
    shot_ids: tuple[str, ...]
    labels: bool


class Exports:
    """The exports of one open workspace, oldest first. Every change is announced with the export as it is then."""

    def __init__(self, film: Film, clock: Clock, random: Random, on_error: Callable[[BaseException], None]) -> None:
        self._film = film
        self._clock = clock
        self._random = random
        self._scope = TaskScope("exports", on_error)
        self._exports: dict[str, FilmExport] = {}
        self._orders: dict[str, _Order] = {}
        self._running: asyncio.Task[None] | None = None
        self._current = ""
        self._told_s = 0.0
        self._closed = False
        self.changes: Broadcast[FilmExport] = Broadcast()

    @property
    def is_busy(self) -> bool:
        """Whether a film is being written."""
        return bool(self._current)

    def all(self) -> tuple[FilmExport, ...]:
        """Return every export that was not cleared away, oldest first."""
        return tuple(self._exports.values())

    async def start(
        self,
        project_id: str,
        out_path: str,
        *,
        overwrite: bool = False,
        shot_ids: tuple[str, ...] = (),
        labels: bool = True,
    ) -> FilmExport:
        """Ask for a film of a project (of `shot_ids` only, where any are given) at `out_path`; return it as it waits.

        Raises InputError naming `out` where a film cannot be put there or one is on its way there, `project` for a
        project without shots, or NotFound.
        """
        await self._film.check(project_id, out_path, overwrite=overwrite, shot_ids=shot_ids)
        self._refuse_second(out_path)
        export = FilmExport(self._random.new_id(), project_id, out_path, ExportState.WAITING)
        self._orders[export.id] = _Order(overwrite, shot_ids, labels)
        self._set(export)
        self._run_next()
        return self._exports[export.id]

    def cancel(self, export_id: str) -> None:
        """Drop a waiting export or end the running one; it says cancelled once no part of its file is left.

        Nothing happens to one that has ended. Raises NotFound.
        """
        export = self._export(export_id)
        if export.state is ExportState.WAITING:
            self._set(export._replace(state=ExportState.CANCELLED))
        elif export.state is ExportState.RUNNING and self._running is not None:
            self._running.cancel()

    def retry(self, export_id: str) -> FilmExport:
        """Let a failed or cancelled export wait for its turn again, under the same id; return it.

        Its place is checked when its turn comes. Raises NotFound, or InputError: `export` where there is nothing to try
        again, `out` where another film is on its way to its place.
        """
        export = self._export(export_id)
        if export.state not in (ExportState.FAILED, ExportState.CANCELLED):
            raise InputError("This export did not fail.", "There is nothing to try again.", field="export")
        self._refuse_second(export.path)
        self._set(FilmExport(export.id, export.project_id, export.path, ExportState.WAITING))
        self._run_next()
        return self._exports[export_id]

    def clear_ended(self) -> tuple[str, ...]:
        """Forget the exports that have ended; return their ids. Their films stay."""
        ended = tuple(export.id for export in self._exports.values() if export.state in ENDED)
        for export_id in ended:
            del self._exports[export_id], self._orders[export_id]
        return ended

    async def close(self) -> None:
        """End the running export and drop those that wait, at most 5 s; each says that the studio closed over it."""
        self._closed = True
        closed = RenderCancelled("The studio was closed before the film was whole.", "Export it again.")
        for export in self.all():
            if export.state is ExportState.WAITING:
                self._set(export._replace(state=ExportState.CANCELLED, error=closed))
            elif export.state is ExportState.RUNNING:
                self._exports[export.id] = export._replace(error=closed)
        await self._scope.close(_CLOSE_S)

    def _export(self, export_id: str) -> FilmExport:
        export = self._exports.get(export_id)
        if export is None:
            raise NotFound("That export is not in the list any more.", "Export the film again.", field="export")
        return export

    def _refuse_second(self, out_path: str) -> None:
        if any(export.path == out_path and export.state not in ENDED for export in self._exports.values()):
            raise InputError(f"A film is on its way to {out_path}.", "Wait for it, or name another file.", field="out")

    def _set(self, export: FilmExport) -> None:
        self._exports[export.id] = export
        self.changes.send(export)

    def _run_next(self) -> None:
        waiting = next((each for each in self._exports.values() if each.state is ExportState.WAITING), None)
        if waiting is None or self._closed or self._current:
            return
        self._current = waiting.id
        self._set(waiting._replace(state=ExportState.RUNNING))
        self._running = self._scope.spawn(self._run(waiting), name="export")
        self._running.add_done_callback(self._after)

    def _after(self, task: "asyncio.Task[None]") -> None:
        """Set the end of an export that did not say it itself: it was cancelled, or the program has a fault."""
        export = self._exports.get(self._current)  # none where it had ended and was cleared away at once
        self._current, self._running = "", None
        if export is not None and export.state is ExportState.RUNNING:
            if task.cancelled():
                self._set(export._replace(state=ExportState.CANCELLED))
            else:
                fault = EncodeFailed("The export ended through a fault of the program.", "Try again.")
                self._set(export._replace(state=ExportState.FAILED, error=fault))
        self._run_next()

    async def _run(self, export: FilmExport) -> None:
        order = self._orders[export.id]
        film = self._film.export(
            export.project_id, export.path, overwrite=order.overwrite, shot_ids=order.shot_ids, labels=order.labels
        )
        try:
            async with aclosing(film) as events:
                async for event in events:
                    self._tell(event)
        except StudioError as error:
            self._set(self._exports[export.id]._replace(state=ExportState.FAILED, error=error))

    def _tell(self, event: ExportProgress | FilmExported) -> None:
        export = self._exports[self._current]
        if isinstance(event, FilmExported):
            done = export._replace(state=ExportState.DONE, frames_done=export.frames, film=event, error=None)
            self._set(done)
            return
        now_s = self._clock.monotonic()
        export = export._replace(frames_done=event.frames_done, frames=event.frames)
        self._exports[export.id] = export
        if event.frames_done == 0 or now_s - self._told_s >= PROGRESS_S:
            self._told_s = now_s
            self.changes.send(export)
