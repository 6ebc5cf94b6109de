"""Owns a workspace with a month of paid takes for pictures: sample prices, written through the real stores."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from studio.domain.budgets import Budgets, BudgetScope
from studio.domain.jobs import GenerationJob, Grade, JobState
from studio.domain.money import Estimate
from studio.domain.project import Project, Take
from studio.services.money import Money
from studio.services.system import SystemClock
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.ledger_store import SqliteLedgerStore
from studio.store.project_store import SqliteProjectStore
from studio.store.take_store import SqliteTakeStore
from tests.store.samples import job, take

FAST, BEST, KLING, TURBO, WAN, HAILUO = (
    "google/veo-3.1-fast-generate-001", "google/veo-3.1-generate-001", "kling/kling-v2-6", "runway/gen4_turbo",
    "fal/wan-2.6", "minimax/MiniMax-Hailuo-02",
)  # fmt: skip
MONTH = (
    (2, FAST, 60), (2, KLING, 70), (3, FAST, 60), (4, FAST, 60), (4, WAN, 36), (5, FAST, 60), (5, KLING, 70),
    (6, HAILUO, 28), (9, FAST, 60), (9, KLING, 70), (10, FAST, 60), (11, TURBO, 50), (12, FAST, 120), (13, KLING, 70),
    (16, FAST, 60), (18, BEST, 320), (18, WAN, 36), (20, FAST, 60), (20, TURBO, 50), (20, BEST, 320), (20, FAST, 60),
)  # fmt: skip
"""Day, model and cents of each take."""


class MovedClock(SystemClock):
    """A clock whose time of day is set by hand."""

    def __init__(self) -> None:
        self.moment = datetime.now(UTC)

    def now(self) -> datetime:
        """Return the time that was set."""
        return self.moment


def spend_in(workspace: Path) -> None:
    """Add a month of paid takes to a workspace that has a project with takes."""
    asyncio.run(_spend(workspace))


async def _spend(workspace: Path) -> None:
    clock = MovedClock()
    now = clock.moment
    database = await Database.open(workspace, clock)
    try:
        project = (await SqliteProjectStore(database).projects())[0]
        clips = await SqliteTakeStore(database).takes(project.id)
        store = SqliteJobStore(database)
        for number, (day, model, cents) in enumerate(MONTH, 1):
            clock.moment = now - timedelta(days=20 - day, minutes=7 * (len(MONTH) - number))
            made = await _paid(store, clock, project, number, model, cents, clips[number % len(clips)])
            if number % 2 == 0:
                await _keep(SqliteProjectStore(database), project.id, made)
        clock.moment = now
        limits = Budgets().with_limit(BudgetScope.MONTH, "", 60_000_000).with_limit(BudgetScope.DAY, "", 8_000_000)
        limits = limits.with_limit(BudgetScope.PROJECT, project.id, 40_000_000)
        await Money(SqliteLedgerStore(database), clock).set_budgets(limits)
    finally:
        await database.close()


async def _paid(
    store: SqliteJobStore, clock: MovedClock, project: Project, number: int, model: str, cents: int, clip: Take
) -> Take:
    micro = cents * 10_000
    shot = project.shots[number % len(project.shots)]
    wish = job(number, local=False, project_id=project.id).replace(
        id=f"paid-{number:05}", shot_id=shot.id, provider=model.partition("/")[0], model=model, prompt=shot.prompt.text,
        grade=Grade.FINAL if cents > 300 else Grade.DRAFT, created_at=clock.moment, idempotency_key=f"key-{number}",
        estimate=Estimate(low_micro_usd=micro, high_micro_usd=micro, as_of=clock.moment.date(), source="listed"),
    )  # fmt: skip
    sent: GenerationJob = await store.add(wish)
    for state, changes in (
        (JobState.SUBMITTING, {"sent_at": clock.moment}),
        (JobState.RUNNING, {"remote_id": f"op-{number:05}"}),
        (JobState.FETCHING, {"cost_micro_usd": micro + (30_000 if number % 5 == 0 else 0)}),
    ):
        sent = sent.moved_to(state, **changes)
        await store.save(sent)
    clock.moment += timedelta(seconds=48)
    ended = sent.moved_to(JobState.DONE, finished_at=clock.moment)
    made = take(sent, 0, clip.sha256, clip.size_bytes).replace(
        id=f"paid-take-{number}", created_at=clock.moment, media=clip.media,
        slate=clip.slate.replace(provider=ended.provider, model=model, cost_micro_usd=ended.cost_micro_usd),
    )  # fmt: skip
    return (await store.finish(ended, [made]))[0]


async def _keep(store: SqliteProjectStore, project_id: str, made: Take) -> None:
    """Choose a take for its shot."""
    project = await store.project(project_id)
    assert project is not None
    scenes = tuple(
        scene.replace(
            shots=tuple(shot.replace(chosen_take=made.id) if shot.id == made.shot_id else shot for shot in scene.shots)
        )
        for scene in project.scenes
    )
    await store.save_project(project.replace(scenes=scenes))
