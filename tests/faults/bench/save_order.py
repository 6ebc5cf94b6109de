"""Owns the reading of a trace of system calls: whether each save did its steps in the order that keeps files whole."""

import re
from typing import NamedTuple

_LINE = re.compile(r"^(\d+) +(.*)$")
_RESUMED = re.compile(r"<\.\.\. (\w+) resumed>(.*)")
_AT = re.compile(r"\d+<([^>]*)>")
_NAMED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_SYNCS = ("fsync", "fdatasync")
_NAMES = ("link", "linkat", "rename", "renameat", "renameat2")
FINAL = re.compile(r"/media/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}\.\w+$")


class Call(NamedTuple):
    """One call that went well: what it was, on which file, and the name it gave."""

    name: str
    path: str
    to: str


def calls(trace: str) -> list[Call]:
    """Return the calls of a trace in the order they ended; one that names a file in the order it began."""
    found: list[Call] = []
    begun: dict[str, str] = {}
    for line in trace.splitlines():
        parts = _LINE.match(line)
        if parts is None:
            continue
        process, text = parts[1], parts[2]
        resumed = _RESUMED.match(text)
        if resumed is not None:
            text = begun.pop(process, "") + resumed[2]
        elif text.endswith("<unfinished ...>"):
            begun[process] = text.removesuffix("<unfinished ...>")
            continue
        name, _, rest = text.partition("(")
        if " = -1 " in rest or " = ?" in rest:
            continue
        at = _AT.search(rest)
        if name in _NAMES:
            names = _NAMED.findall(rest)
            found.append(Call(name, names[0], names[1]))
        elif at is not None:
            found.append(Call(name, at[1], ""))
    return found


def judged(trace: str) -> tuple[int, list[str]]:
    """Return how many saves of a trace were in the right order, and what was wrong with each of the others.

    A save whose beginning the trace does not have is passed over.
    """
    all_calls, right = calls(trace), 0
    wrong: list[str] = []
    for at, call in enumerate(all_calls):
        if call.name not in _NAMES or FINAL.search(call.to) is None:
            continue
        writes = [n for n, each in enumerate(all_calls[:at]) if each.path == call.path and each.name == "write"]
        if not writes:
            continue
        fault = _fault(all_calls, writes[-1], at, call)
        right += not fault
        wrong += [f"{call.to}: {fault}"] if fault else []
    return right, wrong


def _fault(all_calls: list[Call], written: int, named: int, call: Call) -> str:
    """Say which step of a save was not where it belongs; empty where all were."""
    log = "/workspace.sqlite-wal"
    synced = _synced(all_calls, call.path, written, named)
    if synced is None:
        return "the file was not synced before it got its name"
    if not any(each.name in _SYNCS and each.path.endswith(log) for each in all_calls[synced:named]):
        return "the name was not noted in the database before the file got it"
    folder = _synced(all_calls, call.to.rpartition("/")[0], named, len(all_calls))
    if folder is None:
        return "the folder was not synced"
    if not any(each.name in _SYNCS and each.path.endswith(log) for each in all_calls[folder:]):
        return "the take was not committed after that"
    if any(each.name in ("write", "pwrite64") and each.path == call.path for each in all_calls[synced:]):
        return "the file was written to after its sync"
    return ""


def _synced(all_calls: list[Call], path: str, after: int, before: int) -> int | None:
    return next((n for n in range(after, before) if all_calls[n].name in _SYNCS and all_calls[n].path == path), None)
