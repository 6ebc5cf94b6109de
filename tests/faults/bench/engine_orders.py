"""Owns what an engine of the bench can be told while it runs: a user's wishes, a changed key, a changed clock.

Each order is one line of JSON with `do`; each is answered by the fact `did`, which says what was refused.
"""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from studio.domain.errors import StudioError
from studio.domain.prompt import Prompt
from studio.services.workspace import Workspace
from tests.faults.bench.paid_client import BenchKeys, Names
from tests.faults.bench.scaled_loop import ScaledClock

LINE_LIMIT_BYTES = 1 << 20


class Orders:
    """Obeys the lines of the process's input."""

    def __init__(
        self, workspace: Workspace, keys: BenchKeys, clock: ScaledClock, names: Names, say: Callable[..., None]
    ) -> None:
        self._workspace = workspace
        self._keys = keys
        self._clock = clock
        self._names = names
        self._say = say
        self._acts: dict[str, Callable[[dict[str, Any]], Awaitable[Any]]] = {
            "cancel": self._cancel,
            "retry": self._retry,
            "settle": self._settle,
            "hold": self._hold,
            "reconcile": self._reconcile,
            "key": self._key,
            "shift": self._shift,
            "pause": self._pause,
            "names": self._found,
            "delete_project": self._delete_project,
            "edit": self._edit,
            "facts": self._nothing,
        }

    async def obey(self, facts: Callable[[], dict[str, Any]]) -> None:
        """Obey until the order `end`, or the end of the input."""
        loop = asyncio.get_running_loop()
        lines = asyncio.StreamReader(limit=LINE_LIMIT_BYTES)
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
        while line := await lines.readline():
            order = json.loads(line)
            if order["do"] == "end":
                return
            try:
                found = await self._acts[order["do"]](order)
            except StudioError as error:
                self._say("did", do=order["do"], refused=error.kind, what=error.what_happened, **facts())
            else:
                self._say("did", do=order["do"], refused=None, found=found, **facts())

    async def _cancel(self, order: dict[str, Any]) -> Any:
        return (await self._workspace.jobs.cancel(order["id"])).state.value

    async def _retry(self, order: dict[str, Any]) -> Any:
        return (await self._workspace.jobs.retry(order["id"])).id

    async def _settle(self, order: dict[str, Any]) -> Any:
        return (await self._workspace.jobs.settle(order["id"], as_failed=order["as_failed"])).id

    async def _hold(self, order: dict[str, Any]) -> Any:
        return (await self._workspace.jobs.hold(order["id"], order["held"])).state.value

    async def _reconcile(self, order: dict[str, Any]) -> Any:
        return [job.state.value for job in await self._workspace.jobs.reconcile(order.get("id"))]

    async def _key(self, order: dict[str, Any]) -> Any:
        place = (order["provider"], order.get("account", ""))
        if order.get("key"):
            self._keys.keys[place] = order["key"]
        else:
            self._keys.keys.pop(place, None)
        await self._workspace.jobs.key_changed(*place)

    async def _shift(self, order: dict[str, Any]) -> Any:
        self._clock.shift_s += order["seconds"]

    async def _pause(self, order: dict[str, Any]) -> Any:
        pause: Any = self._workspace.jobs
        await pause.pause(order["paused"], order.get("provider", ""))

    async def _delete_project(self, _: dict[str, Any]) -> Any:
        project = self._workspace.projects.by_name("Faults")
        assert project is not None
        await self._workspace.projects.delete(project.id)

    async def _edit(self, order: dict[str, Any]) -> Any:
        """Write new words into the first shot, as a user does who goes on working."""
        project = self._workspace.projects.by_name("Faults")
        assert project is not None
        await self._workspace.projects.set_prompt(project.id, project.shots[0].id, Prompt(text=order["text"]))

    async def _found(self, order: dict[str, Any]) -> Any:
        self._names.known = order["known"]

    async def _nothing(self, _: dict[str, Any]) -> Any:
        return None
