"""What the doctor says of an installation, a disk and child processes that are not as they should be."""

import importlib.util
import os
import shutil
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from pathlib import Path

import keyring
import pytest

from studio.cli import doctor
from studio.cli.doctor import Check
from studio.cli.terminal import EXIT_DONE, EXIT_FAILED
from tests.cli.conftest import Run
from tests.fakes.keyrings import Ring


def _found(cli: Run, name: str) -> tuple[int, Check]:
    """Return the doctor's exit code and one of its checks."""
    answer = cli("doctor")
    return answer.code, next(Check(**check) for check in answer.document["checks"] if check["name"] == name)


def _lost(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Let the files of that name be gone."""
    there: Callable[[Path], bool] = Path.is_file
    monkeypatch.setattr(Path, "is_file", lambda path: path.name != name and there(path))


def test_a_library_that_is_not_installed_is_named(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec

    def without_numpy(name: str, package: str | None = None) -> ModuleSpec | None:
        return None if name == "numpy" else find(name, package)

    monkeypatch.setattr(importlib.util, "find_spec", without_numpy)
    code, check = _found(cli, "installation")
    assert (code, check.status, check.found) == (EXIT_FAILED, "failed", "missing: numpy")


@pytest.mark.parametrize(("name", "said"), [("tokens.json", "resources are missing"), ("lexicon.json", "no word list")])
def test_resources_that_were_lost_are_named(cli: Run, monkeypatch: pytest.MonkeyPatch, name: str, said: str) -> None:
    _lost(monkeypatch, name)
    code, check = _found(cli, "installation")
    assert (code, check.status, check.what_to_do) == (EXIT_FAILED, "failed", "Install the program again.")
    assert said in check.found


def test_a_keyring_is_named_and_not_asked(cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Ring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: ring)
    code, check = _found(cli, "keyring")
    assert (code, check.status, check.found) == (EXIT_DONE, "ok", "keys are kept in test ring")
    assert ring.calls == []


@pytest.mark.parametrize(
    ("ring", "said"),
    [
        (type("Keyring", (), {"__module__": "keyring.backends.fail"})(), "this computer has no keyring"),
        (type("PlaintextKeyring", (), {"__module__": "keyrings.alt.file"})(), "as plain text"),
    ],
)
def test_without_a_keyring_the_doctor_warns(cli: Run, monkeypatch: pytest.MonkeyPatch, ring: object, said: str) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: ring)
    code, check = _found(cli, "keyring")
    assert (code, check.status) == (EXIT_DONE, "warning")
    assert said in check.found
    assert "environment variables" in (check.what_to_do or "")


@pytest.mark.parametrize(
    ("free_bytes", "status", "code"),
    [(10**8, "failed", EXIT_FAILED), (3 * 10**9, "warning", EXIT_DONE), (10**11, "ok", EXIT_DONE)],
)
def test_little_room_is_a_warning_and_none_a_failure(
    cli: Run, monkeypatch: pytest.MonkeyPatch, free_bytes: int, status: str, code: int
) -> None:
    whole = shutil.disk_usage("/")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: whole._replace(free=free_bytes))
    seen, check = _found(cli, "disk")
    assert (seen, check.status, check.what_to_do is None) == (code, status, status == "ok")


def test_a_folder_that_cannot_be_written_to_is_a_failure(
    cli: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    code, check = _found(cli, "disk")
    assert (code, check.found) == (EXIT_FAILED, f"{tmp_path} cannot be written to")


def test_a_database_that_is_whole_is_said_to_be(cli: Run) -> None:
    cli("project", "new", "Film")
    assert _found(cli, "database")[1].found == "whole"


@pytest.mark.parametrize(
    ("program", "code", "said"),
    [
        ("print('one'); print('two')", 0, "two"),
        ("raise SystemExit('no codec')", 1, "no codec"),
        ("pass", 0, ""),
        ("import os; os.abort()", -6, ""),
    ],
)
async def test_a_child_is_known_by_its_code_and_its_last_line(program: str, code: int, said: str) -> None:
    assert await doctor.child(program) == (code, said)


async def test_a_child_that_does_not_end_is_ended() -> None:
    assert await doctor.child("import threading; threading.Event().wait()", 0.2) == (-1, "no answer in time")


@pytest.mark.parametrize(("name", "status"), [("display", "warning"), ("codecs", "failed")])
async def test_only_the_command_line_does_without_a_display(name: str, status: str) -> None:
    assert await doctor._in_child(name, "raise SystemExit(1)", "Do so.") == Check(
        name, status, "it could not be opened", "Do so."
    )
