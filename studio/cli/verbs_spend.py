"""Owns the verb `spend` and its own verbs: what was spent, budgets, and rows that a person writes."""

import argparse
import errno
import os
from datetime import UTC, date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path

from studio.cli.composition import opened
from studio.cli.documents import Document, time_text
from studio.cli.terminal import EXIT_DONE, Terminal
from studio.domain.budgets import BudgetLine, BudgetScope
from studio.domain.errors import DiskFull, InputError, NotFound, StoreError
from studio.domain.ledger import LedgerKind, LedgerRow
from studio.domain.letters import check_letters
from studio.domain.money import Amount, micro_usd, usd_text
from studio.services.money_words import money_text
from studio.services.spending_sums import Days
from studio.services.workspace import Workspace


async def spend(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Say what was spent since a day, by days, providers, models or projects; write the rows to a file where asked."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        days = _days(arguments.since, workspace)
        out = None if arguments.csv is None else _new_file(arguments.csv)
        document = await _spend_document(workspace, days, arguments.by)
        if out is not None:
            charges = await workspace.spending.charges_of(days)
            _write(out, await workspace.spending.csv(charges))
            document["csv"] = str(out)
        terminal.answer({"spend": document}, lambda: _spend_words(document))
        return EXIT_DONE


def _days(since: str | None, workspace: Workspace) -> Days:
    """Return the days from `since`, by default the first of this month, to today."""
    zone = workspace.money.zone
    today = workspace.adapters.clock.now().astimezone(zone).date()
    try:
        first = today.replace(day=1) if since is None else date.fromisoformat(since)
    except ValueError as error:
        raise InputError(f"“{since}” is not a day.", "Write it like 2026-11-01.", field="since") from error
    if not date(2000, 1, 1) <= first <= today:
        raise InputError(f"{first} is not possible.", "Name a day up to today.", field="since")
    return Days(first, today + timedelta(days=1), zone)


async def _spend_document(workspace: Workspace, days: Days, by: str) -> Document:
    names = {project.id: project.name for project in workspace.projects.all()}

    def key_of(row: LedgerRow, day: date) -> str:
        entry = row.entry
        keys = {"day": day.isoformat(), "provider": entry.provider, "model": entry.model, "project": entry.project_id}
        return keys[by] or ""

    sums = await workspace.spending.grouped(days, key_of)
    spent, unconfirmed, unknown = (sum(each) for each in zip(*sums.values(), strict=True)) if sums else (0, 0, 0)
    committed, committed_unknown = workspace.money.committed()
    rows = [
        {
            "key": names.get(key, key) if by == "project" else key,
            "usd": usd_text(sums[key][0]),
            "unconfirmed_usd": usd_text(sums[key][1]),
            "unknown_jobs": sums[key][2],
        }
        for key in sorted(sums, key=lambda key: key if by == "day" else (-sums[key][0], key))
    ]
    return {
        "since": days.since.isoformat(),
        "until": days.until.isoformat(),
        "by": by,
        "rows": rows,
        "total_usd": usd_text(spent),
        "unconfirmed_usd": usd_text(unconfirmed),
        "unknown_jobs": unknown,
        "committed_usd": usd_text(committed),
        "committed_unknown_jobs": committed_unknown,
        "budgets": _budgets(workspace, names),
        "time_zone": workspace.money.budgets.time_zone or None,
    }


def _budgets(workspace: Workspace, names: dict[str, str]) -> list[Document]:
    lines = [_budget_document(line, names) for line in workspace.money.lines()]
    cap = workspace.money.budgets.limit(BudgetScope.JOB)
    if cap is not None:
        amounts = {"limit_usd": usd_text(cap), "spent_usd": "0.00", "reserved_usd": "0.00", "left_usd": usd_text(cap)}
        lines.append({"scope": "job", "of": None, **amounts, "resets_at": None})
    return lines


def _budget_document(line: BudgetLine, names: dict[str, str]) -> Document:
    budget = line.budget
    return {
        "scope": budget.scope.value,
        "of": names.get(budget.of, budget.of) if budget.scope is BudgetScope.PROJECT else budget.of or None,
        "limit_usd": usd_text(line.limit_micro_usd),
        "spent_usd": usd_text(line.spent_micro_usd),
        "reserved_usd": usd_text(line.reserved_micro_usd),
        "left_usd": usd_text(line.left_micro_usd),
        "resets_at": time_text(None if line.resets_at is None else line.resets_at.astimezone(UTC)),
    }


def _spend_words(document: Document) -> str:
    lines = [f"{row['key'] or 'none':24} {_row_words(row)}" for row in document["rows"]]
    lines.append(f"{'In all':24} {_row_words({**document, 'usd': document['total_usd']})}")
    lines.append(f"{'Kept back for open jobs':24} ${document['committed_usd']}")
    for budget in document["budgets"]:
        name = " ".join(filter(None, (budget["scope"], budget["of"])))
        if budget["scope"] == "job":
            lines.append(f"Budget of one job: at most ${budget['limit_usd']}")
        else:
            lines.append(f"Budget {name}: ${budget['left_usd']} left of ${budget['limit_usd']}")
    if "csv" in document:
        lines.append(document["csv"])
    return "\n".join(lines)


def _row_words(row: Document) -> str:
    words = f"${row['usd']}"
    if Decimal(row["unconfirmed_usd"]):
        words += f", ${row['unconfirmed_usd']} of it not confirmed"
    if row["unknown_jobs"]:
        words += f", and {row['unknown_jobs']} of unknown cost"
    return words


def _new_file(name: str) -> Path:
    """Return where a file is to be written; raises InputError naming `csv` where one is there."""
    path = Path(name).absolute()
    if path.exists() or path.is_symlink():
        raise InputError(f"{path} is there already.", "Name a new file.", field="csv")
    if not path.parent.is_dir():
        raise InputError(f"There is no folder {path.parent}.", "Make it, or name another one.", field="csv")
    return path


def _write(path: Path, text: str) -> None:
    """Write a new file, whole or not at all."""
    try:
        with path.open("x", encoding="utf-8", newline="") as stream:
            try:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            except BaseException:
                path.unlink(missing_ok=True)
                raise
    except FileExistsError as error:
        raise InputError(f"{path} is there already.", "Name a new file.", field="csv") from error
    except OSError as error:
        kind = DiskFull if error.errno in (errno.ENOSPC, errno.EDQUOT) else StoreError
        raise kind(f"{path} could not be written: {error.strerror}.", "Name another file.") from error


async def set_budget(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Set a budget, or take it away."""
    limit = None if arguments.usd == "none" else dollars(arguments.usd, "usd")
    scope = BudgetScope(arguments.scope)
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        budgets = workspace.money.budgets.with_limit(scope, _of(scope, arguments.of, workspace), limit)
        await workspace.money.set_budgets(budgets)
        return _answer_budgets(workspace, terminal)


def _of(scope: BudgetScope, name: str, workspace: Workspace) -> str:
    """Return the id that a budget is of; raises InputError naming `of`, or NotFound."""
    if scope in (BudgetScope.PROJECT, BudgetScope.PROVIDER) and not name:
        raise InputError(f"It is not said which {scope.value} is meant.", "Name it with --of.", field="of")
    if scope is BudgetScope.PROJECT:
        found = workspace.projects.by_name(name)
        known = {project.id for project in workspace.projects.all()}
        known |= {each.of for each in workspace.money.budgets.limits}  # one that is gone can be taken away
        if found is None and name not in known:
            raise NotFound(f"There is no project “{name}”.", "See “shotwright project list”.", field="of")
        return found.id if found is not None else name
    if scope is BudgetScope.PROVIDER:
        check_letters(name, "provider", "of")
        return name
    if name:
        raise InputError(f"A budget of a {scope.value} is for all work.", "Leave --of out.", field="of")
    return ""


async def set_time_zone(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Say in which time zone days and months of budgets are counted."""
    name = "" if arguments.time_zone == "local" else arguments.time_zone
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        await workspace.money.set_budgets(workspace.money.budgets.replace(time_zone=name))
        return _answer_budgets(workspace, terminal)


def _answer_budgets(workspace: Workspace, terminal: Terminal) -> int:
    names = {project.id: project.name for project in workspace.projects.all()}
    budgets = _budgets(workspace, names)
    words = [f"{' '.join(filter(None, (each['scope'], each['of'])))}: ${each['limit_usd']}" for each in budgets]
    document = {"budgets": budgets, "time_zone": workspace.money.budgets.time_zone or None}
    terminal.answer(document, lambda: "\n".join(words) or "There are no budgets.")
    return EXIT_DONE


async def correct(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Write what an ended job truly cost."""
    amount = dollars(arguments.usd, "usd")
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        return _answer_row(await workspace.money.correct(arguments.job, amount, arguments.note), terminal)


async def refund(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Write that a part of what a job cost came back."""
    amount = dollars(arguments.usd, "usd")
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        return _answer_row(await workspace.money.refund(arguments.job, amount, arguments.note), terminal)


async def note_account(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Note free credits, a pack or a subscription of an account."""
    kinds = {"grant": LedgerKind.GRANTED, "pack": LedgerKind.PACK, "subscription": LedgerKind.SUBSCRIPTION}
    unit = arguments.unit.strip()
    check_letters(arguments.provider + arguments.account + unit, "command", "provider")
    if not 1 <= len(unit) <= 20:
        raise InputError(f"“{unit}” is no unit.", "Use a word such as credit.", field="unit")
    amount = Amount(micro=dollars(arguments.amount, "amount"), unit="USD" if unit.upper() == "USD" else unit)
    usd = None if arguments.usd is None else dollars(arguments.usd, "usd")
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        note = workspace.money.note_account
        row = await note(kinds[arguments.what], arguments.provider, arguments.account, amount, usd, arguments.note)
        return _answer_row(row, terminal)


async def proof(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Write what a job sent and what was charged."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        text = await workspace.money.double_bill_proof(arguments.job)
        terminal.answer({"proof": {"job": arguments.job, "text": text}}, lambda: text.rstrip("\n"))
        return EXIT_DONE


def _answer_row(row: LedgerRow, terminal: Terminal) -> int:
    entry = row.entry
    document = {
        "row": row.sequence,
        "at": time_text(row.at),
        "kind": entry.kind.value,
        "job": entry.job_id,
        "provider": entry.provider,
        "account": entry.account or None,
        "amount": None if entry.amount is None else usd_text(entry.amount.micro),
        "unit": None if entry.amount is None else entry.amount.unit,
        "usd": usd_text(entry.usd_micro),
        "counts_usd": usd_text(entry.settled_micro_usd),
        "note": entry.note,
    }
    changes = money_text(entry.settled_micro_usd or 0)
    terminal.answer({"row": document}, lambda: f"Row {row.sequence}: {entry.kind.value}; spent changes by {changes}.")
    return EXIT_DONE


def dollars(text: str, field: str) -> int:
    """Return an amount that is written like 0.60 in millionths, rounded up; raises InputError naming `field`."""
    try:
        amount = Decimal(text)
    except InvalidOperation as error:
        raise InputError(f"“{text}” is not an amount.", "Write it like 0.60.", field=field) from error
    if not amount.is_finite() or not 0 <= amount <= 1_000_000:
        raise InputError(f"{text} is no possible amount.", "Use 0 to 1000000.", field=field)
    return micro_usd(amount)
