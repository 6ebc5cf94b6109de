"""Owns the drawing worker as a service sees it: a `Renderer` that sends orders, reads notices, cancels, replaces.

It knows no Qt and paints nothing; the process itself is `worker_child.py`.
"""

import asyncio
import sys
from collections.abc import AsyncGenerator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from pathlib import Path
from typing import TypeVar

from studio.domain.errors import DiskFull, EncodeFailed, InputError, StudioError
from studio.domain.render import RenderEvent, RenderFinished, RenderRequest
from studio.media.worker_child import WorkerChild
from studio.media.worker_protocol import (
    Cancelled,
    CancelOrder,
    CaptionCard,
    CardOrder,
    Failed,
    Finished,
    Notice,
    Preview,
    Progress,
    Ready,
    RenderOrder,
    read_preview,
)

WORKER_COMMAND = (sys.executable, "-m", "studio.media.draw")
_CANCEL_TIMEOUT_S = 1.0
_START_TIMEOUT_S = 30.0

T = TypeVar("T")


class RenderWorker:
    """One warm drawing process behind the `Renderer` port; also draws caption cards.

    Orders are taken one after the other. `command` starts the worker (a frozen build names its second executable).
    Nothing runs before `start` or the first order; after `close` nothing may be asked. Use it from one event loop.
    """

    def __init__(self, command: Sequence[str] = WORKER_COMMAND) -> None:
        self._command = tuple(command)
        self._child: WorkerChild | None = None
        self._turn = asyncio.Lock()
        self._last_order = 0
        self._hands = ThreadPoolExecutor(max_workers=1, thread_name_prefix="render-worker")

    @property
    def process_id(self) -> int | None:
        """The living worker's process id; None where none runs."""
        return self._child.process.pid if self._child is not None and not self._child.over else None

    async def start(self) -> None:
        """Start the worker and wait until it is warm; later calls do nothing. Raises EncodeFailed."""
        async with self._turn:
            await self._living_child()

    async def render(self, request: RenderRequest) -> AsyncGenerator[RenderEvent, None]:
        """Yield the events of one render, `RenderFinished` last; close the iterator (`aclosing`) to stop it early.

        The worker looks for a stop between frames and between the layers of a set; one that does not obey within 1 s is
        replaced. A stopped render has no part file. Raises InputError, DiskFull or EncodeFailed; a worker
        that dies fails this render only, and the next order starts a new one.
        """
        order = RenderOrder(order_id=self._take_order_id(), request=request)
        async with aclosing(self._carry_out(order.order_id, order.model_dump_json(), request.part_path)) as events:
            async for event in events:
                yield event

    async def caption_card(self, card: CaptionCard) -> RenderFinished:
        """Draw a title card to `card.part_path` (PNG or silent clip). Raises like `render`."""
        order = CardOrder(order_id=self._take_order_id(), card=card)
        async with aclosing(self._carry_out(order.order_id, order.model_dump_json(), card.part_path)) as events:
            async for event in events:
                if isinstance(event, RenderFinished):
                    return event
        raise EncodeFailed("The drawing program gave no answer.", "Try again.")

    async def close(self) -> None:
        """End the worker: by the end of its input first, by force after 2 s."""
        child, self._child = self._child, None
        if child is not None:
            await self._in_thread(child.end)
        self._hands.shutdown(wait=True)

    def _take_order_id(self) -> int:
        self._last_order += 1
        return self._last_order

    async def _carry_out(self, order_id: int, line: str, part_path: str) -> AsyncGenerator[RenderEvent, None]:
        async with self._turn:
            child = await self._living_child()
            over = False
            try:
                await self._in_thread(lambda: child.send(line))
                while not over:
                    notice = await child.inbox.get()
                    over = isinstance(notice, Finished | Failed | None)
                    event = await self._event_of(notice, order_id, child)
                    if event is not None:
                        yield event
            except StudioError:
                over = True
                raise
            finally:
                if not over:
                    await self._stop(child, order_id, part_path)

    async def _event_of(self, notice: Notice | None, order_id: int, child: WorkerChild) -> RenderEvent | None:
        if notice is None:
            self._child = None
            raise await self._in_thread(lambda: _bury(child))
        if isinstance(notice, Ready) or notice.order_id != order_id:
            return None
        match notice:
            case Progress():
                return notice.progress
            case Preview():
                return read_preview(child.block, notice.sequence, notice.frame_index)
            case Finished():
                return notice.finished
            case Failed():
                raise _error_of(notice)
            case Cancelled():
                raise EncodeFailed("The render was stopped.", "Start it again.")

    async def _living_child(self) -> WorkerChild:
        if self._child is not None and not self._child.over:
            return self._child
        loop = asyncio.get_running_loop()
        if self._child is not None:
            gone, self._child = self._child, None
            await self._in_thread(gone.end)
        inbox: asyncio.Queue[Notice | None] = asyncio.Queue()
        child = await self._in_thread(lambda: WorkerChild(loop, inbox, self._command))
        try:
            async with asyncio.timeout(_START_TIMEOUT_S):
                first = await inbox.get()
        except (TimeoutError, asyncio.CancelledError) as error:
            child.kill()
            await self._in_thread(child.end)
            if isinstance(error, asyncio.CancelledError):
                raise
            raise EncodeFailed("The drawing program did not start within 30 s.", "Try again.") from error
        if not isinstance(first, Ready):
            raise await self._in_thread(lambda: _bury(child))
        child.forget_block_file()
        self._child = child
        return child

    async def _stop(self, child: WorkerChild, order_id: int, part_path: str) -> None:
        """Tell the worker to stop; where it does not obey in time, kill it. The next order starts a new one."""
        try:
            async with asyncio.timeout(_CANCEL_TIMEOUT_S):
                await self._in_thread(lambda: child.send(CancelOrder(order_id=order_id).model_dump_json()))
                while not _is_end(await child.inbox.get(), order_id):
                    pass
            return
        except (TimeoutError, EncodeFailed):
            child.kill()
        except asyncio.CancelledError:
            child.kill()
            raise
        await self._in_thread(lambda: Path(part_path).unlink(missing_ok=True))

    async def _in_thread(self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._hands, call)


def _is_end(notice: Notice | None, order_id: int) -> bool:
    if notice is None:
        return True
    return isinstance(notice, Finished | Failed | Cancelled) and notice.order_id == order_id


def _bury(child: WorkerChild) -> EncodeFailed:
    death = child.death()
    child.end()
    return death


def _error_of(notice: Failed) -> StudioError:
    if notice.error == "disk_full":
        return DiskFull(notice.what_happened, notice.what_to_do)
    if notice.error == "input_error":
        return InputError(notice.what_happened, notice.what_to_do, field=notice.field)
    return EncodeFailed(notice.what_happened, notice.what_to_do)
