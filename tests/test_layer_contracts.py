"""Proves that each layer contract of pyproject.toml catches a breach of it, on a copy of the tree with empty modules.

The copy has every module of `studio/` under its own name, so the contracts are those that `make check` runs, word for
word; only what the modules import is taken out, and one forbidden import put in.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LINT = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"]
LAYERS = "Layers"
BREACHES = (
    (LAYERS, "studio/services/breach.py", "import studio.store.database"),
    (LAYERS, "studio/craft/breach.py", "from studio.services import jobs"),
    (LAYERS, "studio/domain/breach.py", "def late():\n    import studio.craft.analyser"),
    (LAYERS, "studio/utils.py", ""),
    ("Qt stays in ui, app, __main__ and media.draw", "studio/services/breach.py", "from PySide6.QtCore import QObject"),
    ("Only the worker's own __main__ loads media.draw", "studio/media/breach.py", "import studio.media.draw.worker"),
    ("domain and craft are pure", "studio/craft/breach.py", "import os"),
    ("ui never touches adapters", "studio/ui/breach.py", "import sqlite3"),
    ("Panels do not know each other", "studio/ui/panels/queue/breach.py", "import studio.ui.panels.takes.panel"),
)
"""The contract that must break, the module that breaks it, and what stands in it."""


def contracts() -> list[str]:
    """Return the names of the contracts in pyproject.toml."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]]


@pytest.fixture(scope="module")
def skeleton(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the real contracts over empty modules with the real names."""
    folder = tmp_path_factory.mktemp("skeleton")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for path in (ROOT / "studio").rglob("*.py"):
        empty = folder / path.relative_to(ROOT)
        empty.parent.mkdir(parents=True, exist_ok=True)
        empty.touch()
    return folder


def broken(folder: Path) -> list[str]:
    """Return the contracts that import-linter finds broken in a folder."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    done = subprocess.run(LINT, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False)
    verdicts = dict(re.findall(rf"^({'|'.join(map(re.escape, contracts()))}) (KEPT|BROKEN)", done.stdout, re.M))
    assert sorted(verdicts) == sorted(contracts()), done.stdout + done.stderr
    found = [name for name, verdict in verdicts.items() if verdict == "BROKEN"]
    assert bool(found) == bool(done.returncode)
    return found


@pytest.fixture
def breach(request: pytest.FixtureRequest, skeleton: Path) -> Iterator[None]:
    """A forbidden import, while the test runs."""
    path, content = request.param
    place = skeleton / path
    assert not place.exists()
    place.write_text(f"{content}\n", encoding="utf-8")
    yield
    place.unlink()


def test_without_a_breach_every_contract_is_kept(skeleton: Path) -> None:
    assert broken(skeleton) == []


@pytest.mark.parametrize(
    ("contract", "breach"), [(name, (path, content)) for name, path, content in BREACHES], indirect=["breach"]
)
@pytest.mark.usefixtures("breach")
def test_a_breach_is_caught_by_its_contract_alone(contract: str, skeleton: Path) -> None:
    assert broken(skeleton) == [contract]


def test_every_contract_is_broken_once() -> None:
    assert {name for name, _, _ in BREACHES} == set(contracts())
