"""Writes the sample of the newest format into `v<N>/workspace.sql`: `python -m tests.data.workspaces.make_samples`.

Run it once, when a format is released, and never again for that format: the samples stand for what users have on disk.
`v0` was written by hand.
"""

import asyncio
import sqlite3
import tempfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from studio.domain.frames import TimeRange
from studio.domain.jobs import JobError, JobGroup, JobState
from studio.domain.ledger import LedgerEntry, LedgerKind
from studio.domain.library import SavedPrompt
from studio.domain.lint_rules import Rule
from studio.domain.looks import Look
from studio.domain.money import Amount, Bill
from studio.domain.project import Scene
from studio.domain.prompt import Card, NamedText, Prompt, PromptRange
from studio.domain.versions import PromptVersion
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.ledger_store import SqliteLedgerStore
from studio.store.library_store import SqliteLibraryStore
from studio.store.migrations import CURRENT_VERSION
from studio.store.opening import APPLICATION_ID
from studio.store.project_store import SqliteProjectStore
from studio.store.version_store import SqliteVersionStore
from tests.store.samples import START, SteppedClock, edit, job, paid_job, project, take, with_prompt

FOLDER = Path(__file__).parent


def sample_text(version: int) -> str:
    """Return the SQL that makes the sample of a format."""
    return (FOLDER / f"v{version}" / "workspace.sql").read_text(encoding="utf-8")


def make_database(version: int, path: Path) -> None:
    """Make the sample database of a format at `path`."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(sample_text(version))
    connection.close()


HERON = Look(name="heron", text="a gray heron with a torn wing 🪶")
VERSION = PromptVersion(
    id="version-1", project_id="project-1", shot_id="shot-0", number=1, name="Calm", created_at=START,
    prompt=Prompt(text="{bird} waits.", values=(NamedText(name="bird", text="@heron"),), ignored=(Rule.NO_CAMERA,)),
)  # fmt: skip
SAVED = SavedPrompt(
    id="saved-1", title="Heron", folder="Birds/Water", tags=("dawn",), rating=4, note="Keep.", uses=2,
    prompt=Prompt(text="A heron at dawn.", ranges=(PromptRange(card=Card.LIGHTING, start=11, end=15),)),
    created_at=START, updated_at=START,
)  # fmt: skip


LOST = JobError(kind="maybe_sent", what_happened="No answer came.", what_to_do="Look there.", details="<html>")


def later(moment: datetime) -> datetime:
    """Return a second later."""
    return moment + timedelta(seconds=1)


def trimmed(scene: Scene) -> Scene:
    """Return a scene whose first shot has a caption and a trim."""
    first = scene.shots[0].replace(caption="The heron waits.", trim=TimeRange(first_frame=12, frames=48))
    return scene.replace(shots=(first, *scene.shots[1:]))


async def _fill(folder: Path) -> None:
    opened = await Database.open(folder, SteppedClock())
    projects, jobs = SqliteProjectStore(opened), SqliteJobStore(opened)
    first = project()
    await projects.save_project(first)
    await projects.save_project(project(1, "project-2").replace(scenes=(), archived=True))
    second = with_prompt(first, 1, "A heron — 🪶 — lifts off.\r\nRings spread over the water.")
    await projects.save_edit(edit(first, second, "Change prompt", "type"), merge=False, keep=200)
    third = with_prompt(second, 2, "Reeds bend in the wind.")
    await projects.save_edit(edit(second, third, "Change prompt"), merge=False, keep=200)
    fourth = third.replace(scenes=(trimmed(third.scenes[0]),), updated_at=third.updated_at + timedelta(seconds=1))
    await projects.save_edit(edit(third, fourth, "Trim clip"), merge=False, keep=200)
    fifth = fourth.replace(looks=(HERON,), rules_off=(Rule.TAG_LIST,), updated_at=later(fourth.updated_at))
    await projects.save_edit(edit(fourth, fifth, "Add look"), merge=False, keep=200)
    for _ in range(3):
        await projects.undo(first.id)
    done = await jobs.add(job(1))
    for state in (JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING):
        done = done.moved_to(state)
        await jobs.save(done)
    await jobs.finish(done.moved_to(JobState.DONE, cost_micro_usd=0), [take(done, 0), take(done, 1)])
    await jobs.add(job(2, local=False))
    group = JobGroup(id="group-1", title="Lighting", value="Moonlight", card=Card.LIGHTING)
    await jobs.add(job(3).replace(group=group, prompt_version=1))
    await _fill_money(jobs, SqliteLedgerStore(opened))
    await SqliteVersionStore(opened).add(VERSION)
    await SqliteLibraryStore(opened).add([SAVED])
    await opened.close()


async def _fill_money(jobs: SqliteJobStore, ledger: SqliteLedgerStore) -> None:
    """Write a job that was charged, one that may have been charged, and what was corrected by hand."""
    running = (await jobs.add(paid_job(4))).moved_to(JobState.SUBMITTING, base_url="https://example.org", sent_at=START)
    await jobs.save(running)
    running = running.moved_to(JobState.RUNNING, remote_id="far-4")
    await jobs.save(running)
    bill = Bill(amount=Amount(micro=520_000))
    await jobs.save(running.moved_to(JobState.FETCHING, bill=bill, cost_micro_usd=520_000))
    cut_off = (await jobs.add(paid_job(5))).moved_to(JobState.SUBMITTING, sent_at=START)
    await jobs.save(cut_off)
    await jobs.save(cut_off.moved_to(JobState.UNKNOWN, error=LOST))
    refund = LedgerEntry(
        kind=LedgerKind.REFUNDED, job_id="job-00004", project_id="project-1", provider="away", usd_micro=-20_000,
        settled_micro_usd=-20_000, note="Half a second was black — 🪶", source="user",
    )  # fmt: skip
    await ledger.add(refund)
    await ledger.keep_facts("budgets", '{"day":"5.00"}')


def _dumped(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield the SQL that makes the database again; an index of words is made by its own statement, then filled."""
    made = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL%'").fetchall()
    own = [f"{name}_{part}" for name, _ in made for part in ("config", "content", "data", "docsize", "idx")]
    for line in connection.iterdump():
        if "writable_schema" in line or any(f'INTO "{name}"' in line for name, _ in made):
            continue
        if any(line.startswith(f"CREATE TABLE '{name}'") for name in own):
            continue
        virtual = next((sql for name, sql in made if line.startswith("INSERT INTO sqlite_master") and name in line), "")
        if virtual:
            yield f"{virtual};"
            yield from (f'DELETE FROM "{name}";' for name in own if "content" not in name)
        else:
            yield line


def _write() -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_fill(Path(folder)))
        connection = sqlite3.connect(Path(folder) / "workspace.sqlite")
        lines = [
            f"PRAGMA application_id = {APPLICATION_ID};",
            f"PRAGMA user_version = {CURRENT_VERSION};",
            *_dumped(connection),
        ]
        connection.close()
    target = FOLDER / f"v{CURRENT_VERSION}" / "workspace.sql"
    target.parent.mkdir(exist_ok=True)
    target.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")


if __name__ == "__main__":
    _write()
