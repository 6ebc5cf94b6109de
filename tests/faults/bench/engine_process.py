"""Owns engine processes from the side of an experiment: begins them, hears their facts, kills them, sees them end."""

import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.faults.bench.engine_plan import EnginePlan
from tests.faults.bench.nursery import MESSAGE_BYTES

ROOT = Path(__file__).absolute().parents[3]
Fact = dict[str, Any]


class Owner:
    """An engine process that runs. `facts` are all that it said so far; `errors` is the file of its log."""

    def __init__(self, pid: int, orders: int, facts: int, errors: Path, wait: Callable[[], int]) -> None:
        self.pid = pid
        self.began = time.monotonic()
        self.errors = errors
        self.facts: list[Fact] = []
        self.code: int | None = None
        self._orders = orders
        self._facts = facts
        self._wait = wait
        self._rest = b""
        self._ended = False

    def hear(self, timeout_s: float) -> Fact | None:
        """Return the next fact; None where none comes in so many real seconds, or no more will come."""
        deadline = time.monotonic() + timeout_s
        while b"\n" not in self._rest:
            left = deadline - time.monotonic()
            if self._ended or not select.select([self._facts], [], [], max(0.0, left))[0]:
                return None
            block = os.read(self._facts, MESSAGE_BYTES)
            self._ended = not block
            self._rest += block
        line, _, self._rest = self._rest.partition(b"\n")
        fact: Fact = json.loads(line)
        self.facts.append(fact)
        return fact

    def until(self, fits: Callable[[Fact], bool], timeout_s: float) -> Fact | None:
        """Return the first fact from now on that fits; None where none comes in time."""
        deadline = time.monotonic() + timeout_s
        while (left := deadline - time.monotonic()) > 0:
            fact = self.hear(left)
            if fact is None:
                return None
            if fits(fact):
                return fact
        return None

    def heard(self, name: str) -> Iterator[Fact]:
        """Yield the facts of one kind that were heard."""
        return (fact for fact in self.facts if fact["fact"] == name)

    @property
    def is_alive(self) -> bool:
        """Whether the process runs, as far as it was heard."""
        return self.code is None and not self._ended and _is_alive(self.pid)

    def tell(self, do: str, **words: Any) -> None:
        """Give an order."""
        os.write(self._orders, json.dumps({"do": do, **words}).encode() + b"\n")

    def kill(self, *, group: bool) -> None:
        """Kill it, its children too where `group`; what it had said before is heard."""
        if group:
            os.killpg(self.pid, signal.SIGKILL)
        else:
            os.kill(self.pid, signal.SIGKILL)
        self.end(10.0)

    def end(self, timeout_s: float = 30.0) -> int:
        """Hear all that it says until it ends; return its exit code, negative where it was killed by a signal."""
        if self.code is not None:
            return self.code
        deadline = time.monotonic() + timeout_s
        while time.monotonic() < deadline and self.hear(deadline - time.monotonic()) is not None:
            if not _is_alive(self.pid):
                break
        if _is_alive(self.pid) and not self._ended:
            os.kill(self.pid, signal.SIGKILL)
        self.code = self._wait()
        while self.hear(0.0) is not None:
            pass
        os.close(self._orders)
        os.close(self._facts)
        return self.code


def _is_alive(pid: int) -> bool:
    """Say whether a process runs; one that has ended and was not waited for does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except (OSError, IndexError):
        return False


class Nursery:
    """Begins processes quickly; use it as a context. `folder` keeps plans and logs."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._count = 0
        self._line, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.bench.nursery", str(other.fileno())],
            cwd=ROOT, pass_fds=(other.fileno(),), stdin=subprocess.DEVNULL,
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        )  # fmt: skip
        other.close()
        try:
            self._answer()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Begin nothing more. Processes whose orders are closed end by themselves."""
        self._line.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def start(self, workspace: Path, plan: EnginePlan) -> Owner:
        """Fork an engine."""
        pid, orders, facts, errors = self.fork("engine", workspace, plan.model_dump_json())
        return Owner(pid, orders, facts, errors, lambda: self.waited(pid))

    def fork(self, what: str, place: Path, plan: str) -> tuple[int, int, int, Path]:
        """Fork a process; return its id, where its orders go, where its facts come from, and its log."""
        plan_path, errors = self._written(plan)
        orders, facts, descriptors = _pipes(errors)
        order = json.dumps({"do": what, "place": str(place), "plan": str(plan_path)}).encode()
        socket.send_fds(self._line, [order], list(descriptors))
        for descriptor in descriptors:
            os.close(descriptor)
        return int(self._answer()["pid"]), orders, facts, errors

    def start_cold(self, workspace: Path, plan: EnginePlan) -> Owner:
        """Start an engine as its own program, imports and all."""
        plan_path, errors = self._written(plan.model_dump_json())
        orders, facts, descriptors = _pipes(errors)
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.bench.engine", str(workspace), str(plan_path)],
            cwd=ROOT, stdin=descriptors[0], stdout=descriptors[1], stderr=descriptors[2], start_new_session=True,
        )  # fmt: skip
        for descriptor in descriptors:
            os.close(descriptor)
        return Owner(process.pid, orders, facts, errors, process.wait)

    def _written(self, plan: str) -> tuple[Path, Path]:
        self._count += 1
        plan_path = self._folder / f"plan-{self._count}.json"
        plan_path.write_text(plan, encoding="utf-8")
        return plan_path, self._folder / f"log-{self._count}.txt"

    def _answer(self) -> dict[str, Any]:
        message = self._line.recv(MESSAGE_BYTES)
        if not message:
            raise RuntimeError("the nursery ended")
        found: dict[str, Any] = json.loads(message)
        return found

    def waited(self, pid: int) -> int:
        """Wait until a forked process has ended; return its exit code, negative where a signal killed it."""
        self._line.send(json.dumps({"do": "wait", "pid": pid}).encode())
        return int(self._answer()["status"])


def _pipes(errors: Path) -> tuple[int, int, tuple[int, int, int]]:
    """Return the experiment's ends of two pipes, and the three descriptors of the process."""
    their_orders, orders = os.pipe()
    facts, their_facts = os.pipe()
    log = os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    return orders, facts, (their_orders, their_facts, log)
