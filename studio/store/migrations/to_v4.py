"""Version 4: rows about money and about each change of a job, which are only ever added, and facts of the workspace.

Jobs from before get the rows that their present state implies, at their own times. All of it is written here: what the
program would write today may be another thing tomorrow.
"""

import hashlib
import json
import sqlite3
from datetime import UTC, datetime
from typing import Any

from studio.store.durable_files import compact_json

_NEVER_CHANGED = ("ledger", "job_events")
_SCHEMA = (
    """CREATE TABLE ledger (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, -- without a gap
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        job_id TEXT,                         -- no reference: a row may be about an account
        project_id TEXT,
        provider TEXT NOT NULL,
        settled_micro_usd INTEGER,           -- by how much it changes what is spent; NULL = nobody knows
        record TEXT NOT NULL,                -- JSON: the whole entry but what has its default
        checksum BLOB NOT NULL               -- SHA-256 of all the others as texts, with NUL between
    )""",
    "CREATE INDEX ledger_by_time ON ledger (at)",
    "CREATE INDEX ledger_of_job ON ledger (job_id) WHERE job_id IS NOT NULL",
    "CREATE INDEX ledger_of_project ON ledger (project_id, at) WHERE project_id IS NOT NULL",
    """CREATE TABLE job_events (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, -- without a gap
        job_id TEXT NOT NULL,
        at TEXT NOT NULL,
        record TEXT NOT NULL,                -- JSON
        checksum BLOB NOT NULL               -- SHA-256 of all the others as texts, with NUL between
    )""",
    "CREATE INDEX job_events_of_job ON job_events (job_id)",
    """CREATE TABLE workspace_facts (
        name TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL,
        checksum BLOB NOT NULL               -- SHA-256 of name, NUL, value
    ) WITHOUT ROWID""",
    "ALTER TABLE jobs ADD COLUMN remote_id TEXT",
    "CREATE INDEX jobs_by_remote_id ON jobs (provider, remote_id) WHERE remote_id IS NOT NULL",
    "CREATE INDEX jobs_by_position ON jobs (position, sequence)",
)
_TRIGGERS = (
    """CREATE TRIGGER {table}_keeps_its_rows BEFORE UPDATE ON {table} BEGIN
        SELECT RAISE(ABORT, 'rows of {table} are never changed');
    END""",
    """CREATE TRIGGER {table}_loses_no_row BEFORE DELETE ON {table} BEGIN
        SELECT RAISE(ABORT, 'rows of {table} are never deleted');
    END""",
    """CREATE TRIGGER {table}_replaces_no_row BEFORE INSERT ON {table}
    WHEN EXISTS (SELECT 1 FROM {table} WHERE sequence = NEW.sequence) BEGIN
        SELECT RAISE(ABORT, 'rows of {table} are never replaced');
    END""",
)
_OPEN = frozenset({"queued", "submitting", "running", "fetching", "unknown"})
_NOTE = "before the ledger"


def apply(connection: sqlite3.Connection) -> None:
    """Add the tables and columns, and the rows about the jobs that are there."""
    for statement in _SCHEMA:
        connection.execute(statement)
    for table in _NEVER_CHANGED:
        for trigger in _TRIGGERS:
            connection.execute(trigger.format(table=table))
    for job_id, record in connection.execute("SELECT id, record FROM jobs ORDER BY sequence").fetchall():
        job = _job(record)
        if job is not None:  # one that is damaged stays as it is: whoever reads it sees that
            if job.get("remote_id") is not None:
                connection.execute("UPDATE jobs SET remote_id = ? WHERE id = ?", (job["remote_id"], job_id))
            _add_event(connection, job)
            _add_money(connection, job)


def _job(record: object) -> dict[str, Any] | None:
    try:
        job: dict[str, Any] = json.loads(record) if isinstance(record, str) else {}
        _moment(job)
        dict(job["estimate"])
        whole = all(name in job for name in ("id", "project_id", "provider", "state"))
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
    return job if whole else None


def _moment(job: dict[str, Any]) -> str:
    return _text(job.get("finished_at") or job.get("sent_at") or job["created_at"])


def _text(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone(UTC).isoformat(timespec="microseconds")


def _add_event(connection: sqlite3.Connection, job: dict[str, Any]) -> None:
    event = {
        "state": job["state"],
        "held": job.get("held"),
        "attempt": 0 if job.get("sent_at") is None else 1,
        "remote_id": job.get("remote_id"),
        "error": (job.get("error") or {}).get("kind", ""),
    }
    _add(connection, "job_events", "job_id, at, record", (job["id"], _moment(job), compact_json(event)))


def _add_money(connection: sqlite3.Connection, job: dict[str, Any]) -> None:
    """Add what is known about a job's money, unless it is one that costs nothing."""
    cost, high, low = job.get("cost_micro_usd"), *(job["estimate"].get(f"{end}_micro_usd") for end in ("high", "low"))
    if job.get("local") or job.get("simulated") or (high == 0 and not cost):
        return
    planned = {"usd_micro": high, "as_of": job["estimate"].get("as_of"), "source": "estimate"}
    if high is not None:
        planned["amount"] = {"micro": high, "unit": "USD"}
    made = _text(job["created_at"])
    _add_row(connection, job, made, {"kind": "estimated", **planned, "low_usd_micro": low}, 0)
    _add_row(connection, job, made, {"kind": "reserved", **planned}, 0)
    if cost is not None:
        amount = {"micro": cost, "unit": "USD"}
        billed = {"kind": "billed", "amount": amount, "usd_micro": cost, "source": "provider"}
        _add_row(connection, job, _moment(job), billed, cost)
    elif job["state"] not in _OPEN:
        if _may_be_charged(job):
            _add_row(connection, job, _moment(job), {"kind": "unknown", **planned}, high)
        else:
            source = "studio" if job.get("remote_id") is None else "provider"
            _add_row(connection, job, _moment(job), {"kind": "released", "usd_micro": 0, "source": source}, 0)


def _may_be_charged(job: dict[str, Any]) -> bool:
    billed = (job.get("error") or {}).get("billed")
    if job["state"] == "done" or billed in ("yes", "unknown"):
        return True
    return job.get("remote_id") is not None and billed is None


def _add_row(
    connection: sqlite3.Connection, job: dict[str, Any], at: str, entry: dict[str, Any], settled: int | None
) -> None:
    shared = {"job_id": "id", **{name: name for name in ("project_id", "shot_id", "provider", "account", "model")}}
    whole = {name: job.get(field) for name, field in shared.items()}
    whole |= {"grade": job.get("grade"), "remote_id": job.get("remote_id"), "note": _NOTE, **entry}
    record = {name: value for name, value in whole.items() if value is not None and value != ""}
    if settled != 0:
        record["settled_micro_usd"] = settled
    columns = "at, kind, job_id, project_id, provider, settled_micro_usd, record"
    values = (at, entry["kind"], job["id"], job["project_id"], job["provider"], settled, compact_json(record))
    _add(connection, "ledger", columns, values)


def _add(connection: sqlite3.Connection, table: str, columns: str, values: tuple[object, ...]) -> None:
    last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    row = (1 if last is None else last[0] + 1, *values)
    checksum = hashlib.sha256("\0".join(map(str, row)).encode()).digest()
    marks = ", ".join("?" * (len(row) + 1))
    connection.execute(
        f"INSERT INTO {table} (sequence, {columns}, checksum) VALUES ({marks})",  # noqa: S608  # our own words
        (*row, checksum),
    )
