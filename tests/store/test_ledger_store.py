import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from studio.domain.errors import IllegalMove, InputError, NotFound, StoreError, WorkspaceDamaged
from studio.domain.jobs import GenerationJob, JobError, JobState
from studio.domain.ledger import LedgerEntry, LedgerKind, job_money
from studio.domain.ledger_ports import LedgerQuery, LedgerStore
from studio.store.database import Database
from studio.store.job_store import SqliteJobStore
from studio.store.ledger_rows import event_of, event_row, ledger_of, ledger_row, row_checksum
from studio.store.ledger_store import SqliteLedgerStore
from tests.conftest import ExpectedLogs
from tests.store.samples import START, SteppedClock, job, paid_job

ALL = LedgerQuery()
REFUND = LedgerEntry(
    kind=LedgerKind.REFUNDED, job_id="job-00001", project_id="project-1", provider="away", usd_micro=-100_000,
    settled_micro_usd=-100_000, note="Half of it was black — 🎬", source="user",
)  # fmt: skip


@pytest.fixture
def ledger(database: Database) -> LedgerStore:
    return SqliteLedgerStore(database)


@pytest.fixture
def jobs(database: Database) -> SqliteJobStore:
    return SqliteJobStore(database)


async def charged(jobs: SqliteJobStore, number: int = 1, cost_micro_usd: int = 500_000) -> GenerationJob:
    """Bring a paid job to where its provider says what it charged."""
    made = await jobs.add(paid_job(number))
    for state in (JobState.SUBMITTING, JobState.RUNNING):
        made = made.moved_to(state, remote_id=f"far-{number}" if state is JobState.RUNNING else None)
        await jobs.save(made)
    made = made.moved_to(JobState.FETCHING, cost_micro_usd=cost_micro_usd)
    await jobs.save(made)
    return made


async def test_a_paid_job_leaves_its_rows_and_a_free_one_none(
    jobs: SqliteJobStore, ledger: LedgerStore, clock: SteppedClock
) -> None:
    await jobs.add(job(7))
    await jobs.add(paid_job(8).replace(simulated=True))
    await charged(jobs)
    rows = await ledger.rows(ALL)
    assert [(row.sequence, row.entry.kind, row.at) for row in rows] == [
        (1, LedgerKind.ESTIMATED, START), (2, LedgerKind.RESERVED, START), (3, LedgerKind.BILLED, START),
    ]  # fmt: skip
    assert (rows[0].entry.low_usd_micro, rows[0].entry.usd_micro, rows[0].entry.account) == (300_000, 600_000, "home")
    assert (rows[2].entry.settled_micro_usd, rows[2].entry.remote_id) == (500_000, "far-1")
    assert await ledger.spent(ALL) == 500_000


async def test_rows_outlive_a_restart_and_go_on_counting(folder: Path, clock: SteppedClock) -> None:
    first = await Database.open(folder, clock)
    await charged(SqliteJobStore(first))
    written = await SqliteLedgerStore(first).rows(ALL)
    await first.close()
    second = await Database.open(folder, clock)
    ledger = SqliteLedgerStore(second)
    assert await ledger.rows(ALL) == written
    clock.moment += timedelta(hours=1)
    added = await ledger.add(REFUND)
    assert (added.sequence, added.at, added.entry) == (4, START + timedelta(hours=1), REFUND)
    assert (await ledger.rows(ALL))[-1] == added
    assert await ledger.spent(ALL) == 400_000
    assert job_money(await ledger.rows(LedgerQuery(job_id="job-00001"))).settled_micro_usd == 400_000
    await second.close()


async def test_a_query_finds_rows_by_time_job_project_and_provider(
    jobs: SqliteJobStore, ledger: LedgerStore, clock: SteppedClock
) -> None:
    await charged(jobs, 1)
    clock.moment += timedelta(days=1)
    await charged(jobs, 2, 70_000)
    account = LedgerEntry(kind=LedgerKind.GRANTED, provider="other", usd_micro=5_000_000)
    await ledger.add(account)
    day = START + timedelta(days=1)
    assert await ledger.spent(LedgerQuery(until=day)) == 500_000
    assert await ledger.spent(LedgerQuery(since=day)) == 70_000
    assert len(await ledger.rows(LedgerQuery(since=START, until=day, provider="away"))) == 3
    assert {row.entry.job_id for row in await ledger.rows(LedgerQuery(job_id="job-00002"))} == {"job-00002"}
    assert len(await ledger.rows(LedgerQuery(project_id="project-1"))) == 6
    assert [row.entry for row in await ledger.rows(LedgerQuery(provider="other"))] == [account]
    assert await ledger.rows(LedgerQuery(job_id="\ud800")) == await ledger.rows(LedgerQuery(project_id="none")) == ()


async def test_what_nobody_knows_stays_unknown(jobs: SqliteJobStore, ledger: LedgerStore) -> None:
    made = await jobs.add(paid_job(1, high_micro_usd=None))
    sent = made.moved_to(JobState.SUBMITTING)
    await jobs.save(sent)
    await jobs.save(sent.moved_to(JobState.RUNNING, remote_id="far-1"))
    await jobs.save(sent.moved_to(JobState.RUNNING, remote_id="far-1").moved_to(JobState.FAILED))
    last = (await ledger.rows(ALL))[-1].entry
    assert (last.kind, last.usd_micro, last.settled_micro_usd) == (LedgerKind.UNKNOWN, None, None)
    assert await ledger.spent(ALL) == 0


async def test_a_write_that_fails_leaves_no_row_and_no_gap(jobs: SqliteJobStore, ledger: LedgerStore) -> None:
    first = await jobs.add(paid_job(1))
    with pytest.raises(IllegalMove):
        await jobs.add_all([paid_job(2), paid_job(1)])
    with pytest.raises(NotFound):
        await jobs.save_all([first.moved_to(JobState.CANCELLED), paid_job(3)])
    assert [row.sequence for row in await ledger.rows(ALL)] == [1, 2]
    assert [event.state for event in await jobs.events(first.id)] == [JobState.QUEUED]
    await jobs.add(paid_job(2))
    assert [row.sequence for row in await ledger.rows(ALL)] == [1, 2, 3, 4]


@pytest.mark.parametrize("table", ["ledger", "job_events"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET record = '{{}}'",
        "DELETE FROM {table} WHERE sequence = 1",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE sequence = 1",
    ],
)
async def test_the_database_itself_refuses_to_change_rows(
    jobs: SqliteJobStore, database: Database, expected_logs: ExpectedLogs, table: str, statement: str
) -> None:
    expected_logs.expect(f"rows of {table} are never")
    await charged(jobs)
    before = await jobs.events("job-00001")

    def spoil(connection: sqlite3.Connection) -> None:
        connection.execute(statement.format(table=table))

    with pytest.raises(StoreError, match=f"rows of {table} are never"):
        await database.run(spoil)
    assert await jobs.events("job-00001") == before


async def spoiled(database: Database, *statements: str) -> None:
    """Change the database as damage would, which no trigger stops."""

    def spoil(connection: sqlite3.Connection) -> None:
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for (name,) in names:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)

    await database.run(spoil)


CHANGES = [
    "UPDATE ledger SET at = '2025-01-01T00:00:00.000000+00:00' WHERE sequence = 2",
    "UPDATE ledger SET kind = 'released' WHERE sequence = 2",
    "UPDATE ledger SET project_id = NULL WHERE sequence = 2",
    "UPDATE ledger SET settled_micro_usd = 1 WHERE sequence = 3",
    "UPDATE ledger SET settled_micro_usd = NULL WHERE sequence = 3",
    "UPDATE ledger SET record = replace(record, 'away', 'wway') WHERE sequence = 1",
    "UPDATE ledger SET record = CAST(record AS BLOB) WHERE sequence = 1",
    "UPDATE ledger SET checksum = zeroblob(32) WHERE sequence = 1",
    "UPDATE ledger SET sequence = 9 WHERE sequence = 3",
    "DELETE FROM ledger WHERE sequence = 1",
    "DELETE FROM ledger WHERE sequence = 3",
    "DELETE FROM ledger",
    "INSERT INTO ledger SELECT 4, at, kind, job_id, project_id, provider, 0, record, checksum FROM ledger LIMIT 1",
    "UPDATE sqlite_sequence SET seq = 2 WHERE name = 'ledger'",
]


@pytest.mark.parametrize("change", CHANGES)
async def test_a_changed_missing_or_inserted_row_is_seen(
    jobs: SqliteJobStore, ledger: LedgerStore, database: Database, expected_logs: ExpectedLogs, change: str
) -> None:
    expected_logs.expect("ledger.*(damaged|missing)")
    await charged(jobs)
    await spoiled(database, change)
    with pytest.raises(WorkspaceDamaged, match="ledger"):
        await ledger.rows(ALL)
    with pytest.raises(WorkspaceDamaged):  # and nothing more is written
        await jobs.add(paid_job(2))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE job_events SET at = '2025-01-01T00:00:00.000000+00:00' WHERE sequence = 2",
        "UPDATE job_events SET record = replace(record, 'submitting', 'running') WHERE sequence = 2",
        "UPDATE job_events SET job_id = 'job-00002' WHERE sequence = 2",
        "DELETE FROM job_events WHERE sequence = 4",
        "INSERT INTO job_events SELECT 9, job_id, at, record, checksum FROM job_events WHERE sequence = 1",
    ],
)
async def test_a_changed_event_is_seen(
    jobs: SqliteJobStore, database: Database, expected_logs: ExpectedLogs, change: str
) -> None:
    expected_logs.expect("event.*(damaged|missing)")
    await charged(jobs)
    await spoiled(database, change)
    named = "job-00002" if "job-00002" in change else "job-00001"
    with pytest.raises(WorkspaceDamaged, match="event"):
        await jobs.events(named)


async def test_facts_are_kept_replaced_and_checked(
    ledger: LedgerStore, database: Database, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("budgets.* is damaged")
    assert await ledger.facts("budgets") is None
    await ledger.keep_facts("budgets", '{"day":"5.00"}')
    await ledger.keep_facts("budgets", '{"day":"7.50 🪶"}')
    assert await ledger.facts("budgets") == '{"day":"7.50 🪶"}'
    with pytest.raises(InputError):
        await ledger.keep_facts("budgets", "a\0b")
    await spoiled(database, 'UPDATE workspace_facts SET value = \'{"day":"9.50"}\'')
    with pytest.raises(WorkspaceDamaged, match="budgets"):
        await ledger.facts("budgets")


async def test_text_that_cannot_be_kept_is_refused_by_field(ledger: LedgerStore) -> None:
    with pytest.raises(InputError) as refused:
        await ledger.add(REFUND.replace(note="a\0b"))
    assert refused.value.field == "note"


async def test_a_refusal_and_a_cancelled_wait_release_what_was_kept_back(
    jobs: SqliteJobStore, ledger: LedgerStore
) -> None:
    waiting = await jobs.add(paid_job(1))
    await jobs.save(waiting.moved_to(JobState.CANCELLED))
    sent = (await jobs.add(paid_job(2))).moved_to(JobState.SUBMITTING)
    await jobs.save(sent)
    refusal = JobError(kind="prompt_rejected", what_happened="No.", what_to_do="Change it.")
    await jobs.save(sent.moved_to(JobState.FAILED, error=refusal))
    released = [row.entry for row in await ledger.rows(ALL) if row.entry.kind is LedgerKind.RELEASED]
    assert [(entry.job_id, entry.settled_micro_usd, entry.note) for entry in released] == [
        ("job-00001", 0, ""), ("job-00002", 0, "prompt_rejected"),
    ]  # fmt: skip


def test_a_row_whose_checksum_fits_is_damaged_where_it_contradicts_itself() -> None:
    whole = ledger_row(7, START, REFUND)
    assert ledger_of(whole).entry == REFUND
    for place, value in ((2, "billed"), (4, None), (6, 100_000), (7, "{}"), (7, b"{}"), (1, "yesterday"), (0, 0)):
        values = (*whole[:place], value, *whole[place + 1 : -1])
        with pytest.raises(WorkspaceDamaged):
            ledger_of((*values, row_checksum(values)))


def test_an_event_whose_checksum_fits_is_damaged_where_it_says_nothing() -> None:
    whole = event_row(7, START, paid_job(3))
    assert event_of(whole)[:4] == (7, START, "job-00003", JobState.QUEUED)
    for place, value in ((2, "yesterday"), (3, "{}"), (3, "[]"), (3, None), (3, '{"state":"odd","held":null}')):
        values = (*whole[:place], value, *whole[place + 1 : -1])
        with pytest.raises(WorkspaceDamaged):
            event_of((*values, row_checksum(values)))
