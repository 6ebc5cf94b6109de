"""Owns the drawing process: reads orders from its input, draws and encodes, tells of it line by line on its output.

One order at a time, in the main thread. A reader thread takes lines meanwhile: a cancel sets a flag that is looked at
between frames; the end of the input ends the process at once, whatever it is doing, so it never outlives its owner.
"""

import mmap
import os
import queue
import sys
import threading
import traceback
from pathlib import Path

from pydantic import ValidationError
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage

import studio
from studio.domain.errors import EncodeFailed, InputError, StudioError
from studio.domain.render import RenderFinished, RenderProgress
from studio.media.draw.rendering import Stopped, draw_card, draw_clip, warm_up
from studio.media.encode import encode_failure
from studio.media.worker_protocol import (
    ORDERS,
    PREVIEW_BLOCK_BYTES,
    Cancelled,
    CancelOrder,
    CardOrder,
    Failed,
    Finished,
    Notice,
    Preview,
    Progress,
    Ready,
    RenderOrder,
    write_preview,
)

_FONTS = ("Inter-SemiBold.ttf", "Inter-Medium.ttf", "Inter-Regular.ttf")


class Worker:
    """The process's work: orders in, notices out. `serve` runs until the process ends."""

    def __init__(self, block: mmap.mmap | None) -> None:
        self._block = block
        self._orders: queue.SimpleQueue[RenderOrder | CardOrder] = queue.SimpleQueue()
        self._stops: dict[int, threading.Event] = {}
        self._telling = threading.Lock()
        self._sequence = 0

    def run(self) -> None:
        """Announce readiness and carry out orders for ever; the reader thread ends the process."""
        threading.Thread(target=self._read, name="orders", daemon=True).start()
        self._tell(Ready())
        while True:
            order = self._orders.get()
            self._tell(self._carried_out(order))
            self._stops.pop(order.order_id, None)

    def _read(self) -> None:
        for line in sys.stdin.buffer:
            try:
                order = ORDERS.validate_json(line)
            except ValidationError as error:
                sys.stderr.write(f"order not understood: {error.error_count()} faults\n")
                continue
            if isinstance(order, CancelOrder):
                if order.order_id in self._stops:
                    self._stops[order.order_id].set()
            else:
                self._stops[order.order_id] = threading.Event()
                self._orders.put(order)
        os._exit(0)

    def _carried_out(self, order: RenderOrder | CardOrder) -> Notice:
        number = order.order_id
        try:
            return Finished(order_id=number, finished=self._draw(order))
        except Stopped:
            return Cancelled(order_id=number)
        except StudioError as error:
            return _failed(number, error)
        except (MemoryError, OSError) as error:
            return _failed(number, encode_failure(error))
        except (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError) as error:
            # A fault in a painter must fail this clip only, with its trace kept for the log.
            traceback.print_exc()
            reason = f"{type(error).__name__}: {error}"
            return _failed(number, EncodeFailed(f"The clip could not be drawn ({reason}).", "Report it; try another."))

    def _draw(self, order: RenderOrder | CardOrder) -> RenderFinished:
        if isinstance(order, CardOrder):
            return draw_card(order.card)
        number, request = order.order_id, order.request

        def told(progress: RenderProgress) -> None:
            self._tell(Progress(order_id=number, progress=progress))

        def shown(frame_index: int, picture: QImage) -> None:
            self._show(number, frame_index, picture)

        watched = request.preview and self._block is not None
        return draw_clip(request, self._stops[number], told, shown if watched else None)

    def _show(self, order_id: int, frame_index: int, picture: QImage) -> None:
        if self._block is None:
            return
        self._sequence += 1
        write_preview(self._block, self._sequence, picture.width(), picture.height(), bytes(picture.constBits()))
        self._tell(Preview(order_id=order_id, frame_index=frame_index, sequence=self._sequence))

    def _tell(self, notice: Notice) -> None:
        line = notice.model_dump_json().encode() + b"\n"
        try:
            with self._telling:
                sys.stdout.buffer.write(line)
                sys.stdout.buffer.flush()
        except OSError:
            os._exit(0)  # nobody listens: the owner is gone


def serve(block_path: str | None) -> int:
    """Run the worker with Qt's offscreen platform; ends with its input. Raises FileNotFoundError without resources."""
    application = QGuiApplication([sys.argv[0]])
    fonts = studio.resource_folder() / "fonts"
    for name in _FONTS:
        QFontDatabase.addApplicationFont(str(fonts / name))
    warm_up()
    Worker(_open_block(block_path)).run()
    return application.exit() or 0


def _open_block(path: str | None) -> mmap.mmap | None:
    if path is None:
        return None
    with Path(path).open("r+b") as file:
        return mmap.mmap(file.fileno(), PREVIEW_BLOCK_BYTES)


def _failed(order_id: int, error: StudioError) -> Failed:
    return Failed(
        order_id=order_id,
        error="input_error" if isinstance(error, InputError) else error.kind,
        what_happened=error.what_happened,
        what_to_do=error.what_to_do,
        field=error.field,
    )
