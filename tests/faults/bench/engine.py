"""Owns the process that the experiments kill: the real store, files and services over fake paid providers, headless.

    python -m tests.faults.bench.engine WORKSPACE PLAN.json

Every line it writes is JSON, and a fact that was on disk before. Each line on its input is an order. It ends by itself
where its plan says so, or when its input does.
"""

import asyncio
import json
import logging
import random
import resource
import signal
import sys
import time
from collections import deque
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from studio.cli import composition
from studio.cli.connectors import Connectors
from studio.domain.budgets import Budget, Budgets, BudgetScope
from studio.domain.errors import StudioError
from studio.domain.jobs import OPEN_STATES, GenerationJob, Grade, Held, JobState
from studio.domain.parameters import Parameters
from studio.domain.prompt import Prompt
from studio.domain.servers import Network
from studio.providers.http import HttpClient
from studio.providers.http_connect import look_up
from studio.services.job_ledger import JobChange, JobProgress
from studio.services.jobs import GenerateOrder
from studio.services.system import SystemRandom
from studio.services.tasks import Alarm
from studio.services.workspace import Workspace
from studio.store.database import Database
from studio.store.workspace_folder import WorkspaceFolder
from tests.faults.bench.clips import LightProber
from tests.faults.bench.engine_orders import Orders
from tests.faults.bench.engine_plan import EnginePlan, ProviderPlan
from tests.faults.bench.kill_points import KillPoints
from tests.faults.bench.paid_client import BenchKeys, Names, PaidClient, TablePolicy
from tests.faults.bench.scaled_loop import ScaledClock, run_scaled

BEAT_S = 0.02
PROMPT = "A paper boat on a canal at noon, wide shot, number {number}."

Say = Callable[..., None]


class SeededRandom(SystemRandom):
    """Ids as always, jitter and seeds that are the same whenever the plan is."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self._chance = random.Random(seed)

    def seed(self) -> int:
        """Return a seed that goes well."""
        return self._chance.randrange(1, 80)

    def jitter(self) -> float:
        """Return a number from 0 to 1."""
        return self._chance.random()


class Heartbeat:
    """How long the loop did not turn, in real ms: at most, and at most in 99 of 100 beats of the last hour."""

    def __init__(self) -> None:
        self.worst_ms = 0.0
        self._last: deque[float] = deque(maxlen=round(3600 / BEAT_S))

    @property
    def p99_ms(self) -> float:
        """Return what 99 of 100 pauses do not pass."""
        ordered = sorted(self._last)
        return ordered[int(len(ordered) * 0.99)] if ordered else 0.0

    async def beat(self, clock: ScaledClock, factor: float) -> None:
        """Beat until cancelled."""
        alarm = Alarm(clock)
        while True:
            before = time.monotonic()
            await alarm.wait(BEAT_S * factor)
            self._last.append((time.monotonic() - before - BEAT_S) * 1000)
            self.worst_ms = max(self.worst_ms, self._last[-1])


class Engine:
    """One run."""

    def __init__(self, path: Path, plan: EnginePlan, say: Say) -> None:
        self._path = path
        self._plan = plan
        self._say = say
        self._points = KillPoints(plan.kill, group=plan.kill_group, fault=plan.fault_at)
        self._clock = ScaledClock(plan.times)
        self._keys = BenchKeys(
            {(each.id, label): key for each in plan.providers for label, key in each.account_keys.items()}
        )
        self._heart = Heartbeat()
        self._began = time.monotonic()
        self._clients: tuple[PaidClient, ...] = ()
        self._names = Names()
        self._phases: dict[str, str] = {}

    async def run(self) -> None:
        """Own the workspace until the work is done, the input ends or the process is killed."""
        over = _told_to_end()
        if self._plan.kill or self._plan.fault_at or self._plan.count_points:
            self._points.install()
        async with AsyncExitStack() as stack:
            workspace = await self._opened(stack)
            beat = asyncio.ensure_future(self._heart.beat(self._clock, self._plan.factor))
            stack.callback(beat.cancel)
            workspace.jobs.changes.subscribe(self._tell)
            workspace.jobs.progress.subscribe(self._tell_progress)
            self._tell_open(workspace)
            workspace.jobs.run(local=False)
            orders = Orders(workspace, self._keys, self._clock, self._names, self._say)
            reading = asyncio.ensure_future(orders.obey(self._facts))
            working = asyncio.ensure_future(self._work(workspace))
            ending = asyncio.ensure_future(over.wait())
            stack.callback(reading.cancel)
            stack.callback(ending.cancel)
            await asyncio.wait({reading, working, ending}, return_when=asyncio.FIRST_COMPLETED)
            if working.done():
                working.result()
            elif reading.done():
                reading.result()
            working.cancel()
            self._say("rested", **self._facts())
        self._say("closed")

    async def _opened(self, stack: AsyncExitStack) -> Workspace:
        folder = WorkspaceFolder(self._path)
        lock = folder.lock(composition.PROGRAM)
        stack.callback(lock.release)
        database = await Database.open(self._path, self._clock)
        stack.push_async_callback(database.close)
        connectors = Connectors(folder, self._clock)
        stack.push_async_callback(connectors.close)
        adapters = composition._adapters(stack, folder, database, self._clock, connectors)
        self._clients = tuple(self._client(each, stack) for each in self._plan.providers)
        prober = adapters.prober if self._plan.prober == "child" else LightProber()
        adapters = adapters._replace(
            remote_providers=tuple(self._points.at_provider(each) for each in self._clients),
            clock=self._clock,
            random=SeededRandom(self._plan.seed),
            prober=self._points.at_prober(prober),
            secrets=lambda: self._keys,
        )
        workspace = Workspace(adapters, lambda error: self._say("fault", error=repr(error)))
        stack.push_async_callback(workspace.close)
        await workspace.open(run_local=False, run_remote=False)
        return workspace

    def _client(self, plan: ProviderPlan, stack: AsyncExitStack) -> PaidClient:
        hosts = frozenset({"127.0.0.1", "localhost", "bench.test"})
        policy = TablePolicy(frozenset(plan.ports), hosts)
        lookup = self._names.look_up if plan.looks_up else look_up
        http = HttpClient(Network(ca_file=plan.ca_file), policy, lookup=lookup)
        stack.push_async_callback(http.close)
        return PaidClient(plan, http, self._keys, self._clock)

    def _facts(self) -> dict[str, Any]:
        return {
            "pause_max_ms": round(self._heart.worst_ms, 1),
            "pause_p99_ms": round(self._heart.p99_ms, 1),
            "cpu_s": round(time.process_time(), 3),
            "points": dict(self._points.met),
            "broke": sum(each.broke for each in self._clients),
            "odd_words": sorted(word for each in self._clients for word in each.odd_words),
        }

    def _tell(self, change: JobChange) -> None:
        if self._plan.tell_states:
            self._say("state", **_words(change.job))

    def _tell_progress(self, progress: JobProgress) -> None:
        if self._plan.tell_states and progress.phase != self._phases.get(progress.job_id):
            self._phases[progress.job_id] = progress.phase
            what = progress.words.what_happened if progress.words is not None else None
            self._say("phase", id=progress.job_id, phase=progress.phase, what=what)

    def _tell_open(self, workspace: Workspace) -> None:
        jobs = [_words(job) for job in workspace.jobs.open_jobs()]
        self._say("opened", after_s=round(time.monotonic() - self._began, 3), jobs=jobs)

    # ---- the work ------------------------------------------------------------------------------------------------

    async def _work(self, workspace: Workspace) -> None:
        """Keep jobs under way; return when nothing is left to do and the plan says that this is the end."""
        changed = asyncio.Event()
        live = {job.id for job in workspace.jobs.open_jobs() if _is_under_way(job)}

        def note(change: JobChange) -> None:
            (live.add if _is_under_way(change.job) else live.discard)(change.job.id)
            changed.set()

        end = workspace.jobs.changes.subscribe(note)
        project_id, shot_id = await _shot(workspace)
        if self._plan.provider_budgets:
            await workspace.money.set_budgets(self._budgets())
        made = len(await workspace.jobs.jobs())
        try:
            async with asyncio.timeout(self._plan.patience_s if self._plan.finish else None):
                while True:
                    changed.clear()
                    room = min(self._plan.orders - made, self._plan.keep_open - len(live))
                    if room > 0:
                        made += await self._ask(workspace, project_id, shot_id, made, room)
                        continue
                    if live or not self._plan.finish:
                        await changed.wait()
                    elif await self._nothing_more(workspace, changed):
                        return
        except TimeoutError:
            self._say("impatient", jobs=[_words(job) for job in workspace.jobs.open_jobs()])
        finally:
            end()

    async def _ask(self, workspace: Workspace, project_id: str, shot_id: str, made: int, room: int) -> int:
        """Ask for jobs: one, or all that there is room for in one act; return how many."""
        count = room if self._plan.at_once else 1
        wanted = [self._order(project_id, shot_id, made + number) for number in range(count)]
        if self._plan.each_alone:
            await asyncio.gather(*(self._asked(workspace, [each]) for each in wanted))
        else:
            await self._asked(workspace, wanted)
        return count

    async def _asked(self, workspace: Workspace, wanted: list[GenerateOrder]) -> None:
        """Ask for jobs in one act, and tell what was promised or refused."""
        try:
            jobs = await workspace.jobs.request_all(wanted)
        except StudioError as error:
            self._say("refused", kind=error.kind, what=error.what_happened, count=len(wanted))
            return
        for job in jobs:
            self._say("ack", id=job.id, key=job.idempotency_key)

    def _budgets(self) -> Budgets:
        limits = self._plan.provider_budgets.items()
        return Budgets(
            limits=tuple(Budget(scope=BudgetScope.PROVIDER, of=of, limit_micro_usd=usd) for of, usd in limits)
        )

    def _order(self, project_id: str, shot_id: str, number: int) -> GenerateOrder:
        return order(self._plan, project_id, shot_id, number)

    async def _nothing_more(self, workspace: Workspace, changed: asyncio.Event) -> bool:
        """Say whether nothing more will change: no job gets on, and unknown ones stood still for long."""
        if not any(job.state is JobState.UNKNOWN for job in workspace.jobs.open_jobs()):
            return True
        try:
            async with asyncio.timeout(self._plan.unknown_s):
                await changed.wait()
        except TimeoutError:
            for job in workspace.jobs.open_jobs() if self._plan.settles else ():
                if job.state is JobState.UNKNOWN:
                    await workspace.jobs.settle(job.id, as_failed=True)
            return True
        return False


def order(plan: EnginePlan, project_id: str, shot_id: str, number: int) -> GenerateOrder:
    """Return the `number`-th order of a plan: its providers in turns, no two prompts alike."""
    provider = plan.providers[number % len(plan.providers)]
    return GenerateOrder(
        project_id=project_id,
        shot_id=shot_id,
        model=f"{provider.id}/bench-one",
        grade=Grade.DRAFT,
        prompt=PROMPT.format(number=number),
        parameters=Parameters(duration_s=plan.seconds, resolution="360p", seed=number % 80, audio=False),
        first_frame_path=plan.picture or None,
    )


def _is_under_way(job: GenerationJob) -> bool:
    """Say whether a job gets on by itself: not one that waits for somebody's act."""
    if job.state is JobState.UNKNOWN:
        return False
    waits_for_somebody = job.held is not None and job.held not in (Held.OFFLINE, Held.RATE_LIMIT, Held.DISK)
    return job.state in OPEN_STATES and not (job.state is JobState.QUEUED and waits_for_somebody)


def _words(job: GenerationJob) -> dict[str, Any]:
    return {
        "id": job.id, "key": job.idempotency_key, "state": job.state.value, "remote_id": job.remote_id,
        "held": job.held.value if job.held else None, "error": job.error.kind if job.error else None,
        "provider": job.provider, "until": job.held_until.isoformat() if job.held_until else None,
        "what": job.error.what_happened if job.error else None, "cost": job.cost_micro_usd,
    }  # fmt: skip


def _told_to_end() -> asyncio.Event:
    """Return what is set when the system wants the process to end."""
    over, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        loop.add_signal_handler(number, over.set)
    return over


def _limited(plan: EnginePlan) -> None:
    """Keep the process to what its plan leaves it of memory and of handles."""
    if plan.handles:
        resource.setrlimit(resource.RLIMIT_NOFILE, (plan.handles, plan.handles))
    if plan.memory_mb:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + round(plan.memory_mb * (1 << 20))
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


async def _shot(workspace: Workspace) -> tuple[str, str]:
    project = workspace.projects.by_name("Faults") or await workspace.projects.create("Faults")
    if not project.shots:
        prompt = Prompt(text=PROMPT.format(number=0))
        change = await workspace.projects.add_shot(project.id, project.scenes[0].id, prompt=prompt)
        return project.id, change.added[0]
    return project.id, project.shots[0].id


def say(fact: str, **words: Any) -> None:
    """Write one fact."""
    sys.stdout.write(json.dumps({"fact": fact, **words}) + "\n")
    sys.stdout.flush()


def main(workspace: Path, plan: EnginePlan) -> int:
    """Run an engine; return the process's exit code."""
    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(name)s %(message)s")
    _limited(plan)
    try:
        run_scaled(Engine(workspace, plan, say).run(), plan.factor)
    except StudioError as error:
        say("not_opened", kind=error.kind, what=error.what_happened)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), EnginePlan.model_validate_json(Path(sys.argv[2]).read_text(encoding="utf-8"))))
