"""Owns the quick start of the bench's processes: one that has everything imported forks each of them.

    python -m tests.faults.bench.nursery DESCRIPTOR

A process that is forked is as one that was started, in a process group of its own; only the imports were done before.
The nursery has one thread, so that a fork is safe.
"""

import gc
import json
import os
import socket
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

MESSAGE_BYTES = 1 << 16


def serve(line: socket.socket) -> None:
    """Fork processes and tell how they ended until the other side is gone."""
    _import_everything()
    gc.freeze()
    line.send(b"{}")
    while True:
        message, descriptors, _, _ = socket.recv_fds(line, MESSAGE_BYTES, 3)
        if not message:
            return
        order = json.loads(message)
        if order["do"] == "wait":
            _, status = os.waitpid(order["pid"], 0)
            line.send(json.dumps({"status": os.waitstatus_to_exitcode(status)}).encode())
            continue
        child = os.fork()
        if child == 0:
            line.close()
            _be_the_child(order, descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        line.send(json.dumps({"pid": child}).encode())


def _import_everything() -> None:
    from tests.faults.bench import engine, paid_provider
    from tests.faults.bench.clips import clip
    from tests.faults.bench.late_imports import everything

    everything()
    assert engine
    assert paid_provider
    clip("warm")


def _be_the_child(order: dict[str, Any], descriptors: Sequence[int]) -> None:
    code = 70
    try:
        os.setsid()
        for number, descriptor in enumerate(descriptors):
            os.dup2(descriptor, number)
            os.close(descriptor)
        code = _work(order["do"], Path(order["place"]), Path(order["plan"]).read_text(encoding="utf-8"))
    except BaseException:  # noqa: BLE001  # a forked child must not go on in its parent's code
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _work(what: str, place: Path, plan: str) -> int:
    if what == "provider":
        from tests.faults.bench import paid_provider

        return paid_provider.main(place, paid_provider.Settings.model_validate_json(plan))
    from tests.faults.bench import engine
    from tests.faults.bench.engine_plan import EnginePlan

    return engine.main(place, EnginePlan.model_validate_json(plan))


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as given:
        serve(given)
