"""Owns the reading of the rows about money, and the facts of the workspace. Implements `ledger_ports.LedgerStore`.

Rows of jobs are written with the jobs (`job_store`). Nothing in the ledger is ever changed or deleted: the database
itself refuses it.
"""

import sqlite3
from functools import partial

from studio.domain.ledger import LedgerEntry, LedgerRow
from studio.domain.ledger_ports import LedgerQuery
from studio.store.added_rows import Whole, add_entries
from studio.store.database import Database
from studio.store.facts import keep_fact, kept_fact
from studio.store.ledger_rows import LEDGER_COLUMNS, ledger_of, utc_text
from studio.store.storable_text import is_storable, refuse_unstorable


class SqliteLedgerStore:
    """The ledger in a workspace's database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._whole = Whole("ledger")

    async def rows(self, query: LedgerQuery) -> tuple[LedgerRow, ...]:
        """Return rows in their order. Raises WorkspaceDamaged for a row that was changed, or one that is missing."""
        return await self._database.read(partial(_rows, whole=self._whole, query=query))

    async def add(self, entry: LedgerEntry) -> LedgerRow:
        """Write a row that belongs to no change of a job, durable when this returns.

        Raises InputError, naming the field, for text that cannot be kept.
        """
        refuse_unstorable(entry)
        at = self._database.now()
        first = await self._database.run(partial(add_entries, at=at, money=(entry,)))
        return LedgerRow(sequence=first, at=at, entry=entry)

    async def spent(self, query: LedgerQuery) -> int:
        """Return the sum of what rows settle, in millionths of a dollar; unknown ones are left out.

        Raises as `rows` does.
        """
        rows = await self._database.read(partial(_rows, whole=self._whole, query=query, settling=True))
        return sum(row.entry.settled_micro_usd or 0 for row in rows)

    async def facts(self, name: str) -> str | None:
        """Return a fact of the workspace, None where there is none. Raises WorkspaceDamaged for a changed one."""
        return await self._database.read(partial(kept_fact, name=name))

    async def keep_facts(self, name: str, value: str) -> None:
        """Keep a fact of the workspace, in the place of an earlier one; raises InputError for text that cannot be."""
        refuse_unstorable(name, "name")
        refuse_unstorable(value, name)
        await self._database.run(partial(keep_fact, name=name, value=value))


def _rows(
    connection: sqlite3.Connection, whole: Whole, query: LedgerQuery, *, settling: bool = False
) -> tuple[LedgerRow, ...]:
    """Return the rows of a query; with `settling` only those that change what is spent, which are few."""
    whole.refuse_gaps(connection)
    wanted = {"job_id": query.job_id, "project_id": query.project_id, "provider": query.provider}
    if not all(value is None or is_storable(value) for value in wanted.values()):
        return ()
    terms = [f"{name} = :{name}" for name, value in wanted.items() if value is not None]
    if query.since is not None:
        terms.append("at >= :since")
    if query.until is not None:
        terms.append("at < :until")
    if settling:
        terms.append("settled_micro_usd <> 0")  # unknown ones are left out as well
    times = {name: None if at is None else utc_text(at) for name, at in zip(("since", "until"), query[:2], strict=True)}
    where = f" WHERE {' AND '.join(terms)}" if terms else ""
    found = connection.execute(
        f"SELECT {LEDGER_COLUMNS} FROM ledger{where} ORDER BY sequence",  # noqa: S608  # our own words
        {**wanted, **times},
    )
    return tuple(map(ledger_of, found))
