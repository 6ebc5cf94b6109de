import hashlib
import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio.domain.errors import WorkspaceDamaged
from studio.domain.frames import TimeRange
from studio.domain.jobs import JobState
from studio.domain.ledger import job_money, settled
from studio.domain.ledger_ports import LedgerQuery
from studio.domain.lint_rules import Rule
from studio.domain.money import Amount, Bill
from studio.domain.project import Project
from studio.store import backups
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.ledger_store import SqliteLedgerStore
from studio.store.library_store import SqliteLibraryStore
from studio.store.migrations import CURRENT_VERSION, MIGRATIONS
from studio.store.opening import APPLICATION_ID
from studio.store.project_store import SqliteProjectStore
from studio.store.take_store import SqliteTakeStore
from studio.store.version_store import SqliteVersionStore
from studio.store.workspace_folder import WorkspaceFolder
from tests.conftest import ExpectedLogs
from tests.data.workspaces.make_samples import FOLDER, HERON, LOST, SAVED, VERSION, make_database
from tests.store.samples import SteppedClock

VERSIONS = range(CURRENT_VERSION + 1)


def schema(path: Path) -> set[str]:
    connection = sqlite3.connect(path)
    found = {row[0] for row in connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")}
    connection.close()
    return found


async def projects_of(folder: Path, clock: SteppedClock) -> tuple[Project, ...]:
    opened = await Database.open(folder, clock)
    try:
        return await SqliteProjectStore(opened).projects()
    finally:
        await opened.close()


def test_migrations_are_in_order_and_every_format_has_a_sample() -> None:
    assert [step.version for step in MIGRATIONS] == list(range(1, CURRENT_VERSION + 1))
    assert sorted(path.name for path in FOLDER.glob("v*")) == sorted(f"v{version}" for version in VERSIONS)


@pytest.mark.parametrize("version", VERSIONS)
async def test_every_old_format_ends_in_the_schema_of_a_new_workspace(
    folder: Path, tmp_path: Path, clock: SteppedClock, version: int
) -> None:
    folder.mkdir()
    make_database(version, folder / "workspace.sqlite")
    await projects_of(folder, clock)
    await projects_of(tmp_path / "new", clock)
    assert schema(folder / "workspace.sqlite") == schema(tmp_path / "new" / "workspace.sqlite")
    connection = sqlite3.connect(folder / "workspace.sqlite")
    assert connection.execute("PRAGMA user_version").fetchone() == (CURRENT_VERSION,)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


async def test_version_0_keeps_its_rows_and_is_backed_up_first(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    make_database(0, folder / "workspace.sqlite")
    empty, harbour = await projects_of(folder, clock)
    assert (empty.name, empty.scenes[0].name, empty.shots) == ("Nothing yet", "Scene 1", ())
    assert harbour.created_at == datetime(2025, 11, 2, 18, 20, tzinfo=UTC)
    assert [(each.id, each.name, each.parameters.duration_s) for each in harbour.shots] == [
        ("s-gull", "Gull", 4.0), ("s-crane", "Crane", 6.5), ("s-lamp", "Lamp", 5.0),
    ]  # fmt: skip
    assert harbour.shots[0].prompt.text == 'A gull — 🕊 "tired" — lands on a rope.\nIt folds its wings.'
    (backup,) = backups.listed(WorkspaceFolder(folder))
    assert backup.reason == f"before-v{CURRENT_VERSION}"
    connection = sqlite3.connect(backup.path)
    assert connection.execute("SELECT count(*) FROM shot").fetchone() == (3,)
    connection.close()


async def test_a_migrated_workspace_is_not_migrated_again(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    make_database(0, folder / "workspace.sqlite")
    first = await projects_of(folder, clock)
    assert await projects_of(folder, clock) == first
    assert len(backups.listed(WorkspaceFolder(folder))) == 1


async def test_the_sample_of_version_1_reads_as_it_was_written(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    make_database(1, folder / "workspace.sqlite")
    opened = await Database.open(folder, clock)
    store = SqliteProjectStore(opened)
    first, second = await store.projects()
    assert [each.prompt.text for each in first.shots] == [
        "A heron stands in shallow water.",
        "A heron — 🪶 — lifts off.\r\nRings spread over the water.",
        "A heron stands in shallow water.",
    ]
    assert second.archived
    assert await store.undo_labels(first.id) == ("Change prompt", "Change prompt")
    redone = await store.redo(first.id)
    assert redone is not None
    assert redone[1].shots[2].prompt.text == "Reeds bend in the wind."
    done, queued = await SqliteJobStore(opened).jobs()
    assert (done.state, queued.state, queued.body) == (JobState.DONE, JobState.QUEUED, b"\xff\x00request 2")
    assert [take.number for take in await SqliteTakeStore(opened).takes_of_job(done.id)] == [1, 2]
    assert len(backups.listed(WorkspaceFolder(folder))) == 1
    await opened.close()


async def test_the_sample_of_version_2_reads_as_it_was_written(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    make_database(2, folder / "workspace.sqlite")
    opened = await Database.open(folder, clock)
    store = SqliteProjectStore(opened)
    first = await store.project("project-1")
    assert first is not None
    assert (first.shots[0].caption, first.shots[0].trim) == ("", None)
    await store.redo(first.id)
    redone = await store.redo(first.id)
    assert redone is not None
    assert redone[1].shots[0].caption == "The heron waits."
    assert redone[1].shots[0].trim == TimeRange(first_frame=12, frames=48)
    assert len(backups.listed(WorkspaceFolder(folder))) == 1
    await opened.close()


async def test_rows_of_version_0_that_point_nowhere_do_not_stop_the_rest(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    make_database(0, folder / "workspace.sqlite")
    connection = sqlite3.connect(folder / "workspace.sqlite")
    connection.execute("DELETE FROM project WHERE id = 'p-harbour'")
    connection.commit()
    connection.close()
    assert [each.id for each in await projects_of(folder, clock)] == ["p-empty"]


async def test_the_sample_of_version_3_reads_as_it_was_written(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    make_database(3, folder / "workspace.sqlite")
    opened = await Database.open(folder, clock)
    store = SqliteProjectStore(opened)
    first = await store.project("project-1")
    assert first is not None
    assert (first.looks, first.rules_off) == ((), ())
    for _ in range(3):
        redone = await store.redo(first.id)
    assert redone is not None
    assert (redone[1].looks, redone[1].rules_off) == ((HERON,), (Rule.TAG_LIST,))
    assert await SqliteVersionStore(opened).versions("shot-0") == (VERSION,)
    library = SqliteLibraryStore(opened)
    assert await library.prompts(["saved-1"]) == (SAVED,)
    (member,) = await SqliteJobStore(opened).group("group-1")
    assert member.group is not None
    assert (member.group.value, member.prompt_version) == ("Moonlight", 1)
    assert len(backups.listed(WorkspaceFolder(folder))) == 1
    await opened.close()


async def test_the_sample_of_version_4_reads_as_it_was_written(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    make_database(4, folder / "workspace.sqlite")
    opened = await Database.open(folder, clock)
    jobs, ledger = SqliteJobStore(opened), SqliteLedgerStore(opened)
    assert await ledger.spent(LedgerQuery()) == 500_000
    rows = await ledger.rows(LedgerQuery(job_id="job-00004"))
    assert [row.entry.kind.value for row in rows] == ["estimated", "reserved", "billed", "refunded"]
    assert rows[2].entry.amount == Amount(micro=520_000)
    charged, lost = await jobs.job("job-00004"), await jobs.job("job-00005")
    assert charged is not None
    assert lost is not None
    assert (charged.base_url, charged.bill) == ("https://example.org", Bill(amount=Amount(micro=520_000)))
    assert (lost.state, lost.error, lost.attempts) == (JobState.UNKNOWN, LOST, 1)
    assert [event.state.value for event in await jobs.events("job-00005")] == ["queued", "submitting", "unknown"]
    assert await jobs.remote_ids("away") == {"far-4"}
    assert await ledger.facts("budgets") == '{"day":"5.00"}'
    assert backups.listed(WorkspaceFolder(folder)) == ()
    await opened.close()


SENT = {"remote_id": "far", "sent_at": "2026-03-01T10:00:00Z"}
ENDED = {**SENT, "finished_at": "2026-03-01T11:00:00+01:00", "state": "failed"}
JOBS_BEFORE: list[tuple[dict[str, object], list[str], int | None]] = [
    ({"local": True}, [], 0),
    ({"simulated": True}, [], 0),
    ({"estimate": {"low_micro_usd": 0, "high_micro_usd": 0}}, [], 0),
    ({}, ["estimated", "reserved"], 0),
    ({**SENT, "state": "running"}, ["estimated", "reserved"], 0),
    ({**SENT, "state": "fetching", "cost_micro_usd": 7}, ["estimated", "reserved", "billed"], 7),
    ({**ENDED, "state": "done", "cost_micro_usd": 500_000}, ["estimated", "reserved", "billed"], 500_000),
    ({**ENDED, "state": "done"}, ["estimated", "reserved", "unknown"], 600_000),
    ({**ENDED, "state": "cancelled"}, ["estimated", "reserved", "unknown"], 600_000),
    ({"state": "cancelled"}, ["estimated", "reserved", "released"], 0),
    ({**ENDED, "error": {"kind": "gone", "billed": "unknown"}}, ["estimated", "reserved", "unknown"], 600_000),
    ({**ENDED, "error": {"kind": "no", "billed": "no"}}, ["estimated", "reserved", "released"], 0),
    ({**ENDED, "estimate": {"high_micro_usd": None}}, ["estimated", "reserved", "unknown"], None),
]


def add_old_job(connection: sqlite3.Connection, number: int, changes: dict[str, object]) -> None:
    """Write a row of version 3."""
    base = json.loads(connection.execute("SELECT record FROM jobs WHERE id = 'job-00002'").fetchone()[0])
    priced = {"low_micro_usd": 300_000, "high_micro_usd": 600_000, "as_of": "2026-02-28", "confidence": "high"}
    record = {**base, "id": f"old-{number}", "sequence": number, "provider": "away", "estimate": priced, **changes}
    if isinstance(record["error"], dict):
        record["error"] = {"what_happened": "It ended.", "what_to_do": "Look.", **record["error"]}
    text = json.dumps(record)
    checksum = hashlib.sha256(text.encode() + b"\0body").digest()
    connection.execute(
        "INSERT INTO jobs (id, sequence, position, project_id, shot_id, provider, state, simulated, cost_micro_usd,"
        " record, body, checksum) VALUES (?, ?, 2.0, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            record["id"], number, record["project_id"], record["shot_id"], "away", record["state"],
            int(record["simulated"]), record["cost_micro_usd"], text, b"body", checksum,
        ),
    )  # fmt: skip


async def test_jobs_from_before_the_ledger_get_the_rows_of_their_state(folder: Path, clock: SteppedClock) -> None:
    folder.mkdir()
    make_database(3, folder / "workspace.sqlite")
    connection = sqlite3.connect(folder / "workspace.sqlite")
    for number, (changes, _, _) in enumerate(JOBS_BEFORE, start=10):
        add_old_job(connection, number, changes)
    connection.commit()
    connection.close()
    opened = await Database.open(folder, clock)
    jobs, ledger = SqliteJobStore(opened), SqliteLedgerStore(opened)
    for number, (_, kinds, settled_micro_usd) in enumerate(JOBS_BEFORE, start=10):
        job = await jobs.job(f"old-{number}")
        assert job is not None
        rows = await ledger.rows(LedgerQuery(job_id=job.id))
        assert [row.entry.kind.value for row in rows] == kinds
        assert {row.entry.note for row in rows} <= {"before the ledger"}
        assert settled(job) == settled_micro_usd
        if kinds:
            money = job_money(rows)
            assert (money.settled_micro_usd, money.estimate_high_micro_usd) == (
                settled_micro_usd, job.estimate.high_micro_usd,
            )  # fmt: skip
        (event,) = await jobs.events(job.id)
        assert (event.state, event.remote_id, event.attempt) == (job.state, job.remote_id, int(job.sent_at is not None))
    ended = (await ledger.rows(LedgerQuery(job_id="old-16")))[-1]
    assert ended.at == datetime(2026, 3, 1, 10, 0, tzinfo=UTC)
    assert await jobs.remote_ids("away") == {"far"}
    assert len(await ledger.rows(LedgerQuery())) == sum(len(kinds) for _, kinds, _ in JOBS_BEFORE)
    await opened.close()


@pytest.mark.parametrize("record", ["'{'", "X'7b7d'", "'[]'", "'{}'", '\'{"created_at":"x"}\'', "'null'"])
async def test_a_damaged_job_does_not_stop_the_step(
    folder: Path, clock: SteppedClock, expected_logs: ExpectedLogs, record: str
) -> None:
    expected_logs.expect("job job-00002 .*damaged")
    folder.mkdir()
    make_database(3, folder / "workspace.sqlite")
    connection = sqlite3.connect(folder / "workspace.sqlite")
    connection.execute(f"UPDATE jobs SET record = {record} WHERE id = 'job-00002'")
    connection.commit()
    connection.close()
    opened = await Database.open(folder, clock)
    assert await SqliteJobStore(opened).job("job-00001") is not None
    with pytest.raises(WorkspaceDamaged):
        await SqliteJobStore(opened).job("job-00002")
    await opened.close()
