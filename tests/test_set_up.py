"""Proves the decisions of packaging/bootstrap.py. That it sets up an empty Debian is shown there, not here."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "packaging" / "bootstrap.py"


@pytest.fixture
def bootstrap(tmp_path: Path) -> ModuleType:
    """Load a copy of the set-up that believes in a small project below tmp_path."""
    packaging = tmp_path / "packaging"
    (packaging / "debian").mkdir(parents=True)
    for name in ("run", "test", "bench"):
        (packaging / "debian" / f"{name}.txt").write_text(f"# what {name} needs\nlib{name}\n", encoding="utf-8")
    for lock in ("requirements.lock", "requirements-dev.lock"):
        (packaging / lock).write_text("a==1\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    copy = packaging / "bootstrap.py"
    copy.write_bytes(SCRIPT.read_bytes())
    spec = importlib.util.spec_from_file_location("bootstrap_under_test", copy)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put stand-ins for apt-get, dpkg-query and sudo first on the PATH; return the file that apt-get notes calls in."""
    folder, notes = tmp_path / "bin", tmp_path / "apt-calls"
    folder.mkdir()
    scripts = {
        "dpkg-query": "echo 'installed|librun, '; echo 'installed|libtestt64, libtest (= 1), other'",
        "apt-get": f'echo "$@" >> {notes}',
        "sudo": "exit 1",
    }
    for name, body in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return notes


def pretend_set_up(bootstrap: ModuleType, profile: str) -> None:
    """Leave what a finished set-up leaves."""
    python: Path = bootstrap.venv_python()
    python.parent.mkdir(parents=True, exist_ok=True)
    if not python.exists():
        python.symlink_to(sys.executable)
    bootstrap.write_stamp(profile)


def test_nothing_is_set_up_at_first(bootstrap: ModuleType) -> None:
    assert not bootstrap.is_set_up("run")


def test_a_finished_set_up_is_not_done_again(bootstrap: ModuleType) -> None:
    pretend_set_up(bootstrap, "run")
    assert bootstrap.is_set_up("run")
    bootstrap.set_up("run")  # would need a network and packages that do not exist


def test_the_larger_set_up_serves_the_smaller_ones(bootstrap: ModuleType) -> None:
    pretend_set_up(bootstrap, "test")
    assert [bootstrap.is_set_up(profile) for profile in ("run", "test", "bench")] == [True, True, False]


@pytest.mark.parametrize(
    "changed", ["packaging/requirements.lock", "packaging/debian/run.txt", "packaging/bootstrap.py", "pyproject.toml"]
)
def test_a_change_of_what_it_depends_on_asks_for_a_new_set_up(
    bootstrap: ModuleType, tmp_path: Path, changed: str
) -> None:
    pretend_set_up(bootstrap, "run")
    with (tmp_path / changed).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert not bootstrap.is_set_up("run")


def test_a_set_up_that_was_cut_off_starts_anew(bootstrap: ModuleType) -> None:
    pretend_set_up(bootstrap, "run")
    bootstrap.MARK.touch()
    assert not bootstrap.is_set_up("run")
    assert not bootstrap.venv_works()


def test_a_lost_python_asks_for_a_new_set_up(bootstrap: ModuleType) -> None:
    pretend_set_up(bootstrap, "run")
    bootstrap.venv_python().unlink()
    bootstrap.venv_python().symlink_to("nowhere")
    assert not bootstrap.is_set_up("run")
    assert not bootstrap.venv_works()


def test_a_damaged_stamp_is_no_stamp(bootstrap: ModuleType) -> None:
    pretend_set_up(bootstrap, "run")
    bootstrap.STAMP.write_text("{", encoding="utf-8")
    assert not bootstrap.is_set_up("run")


def test_an_environment_from_another_folder_is_made_anew(bootstrap: ModuleType) -> None:
    pretend_set_up(bootstrap, "run")
    configuration = bootstrap.VENV / "pyvenv.cfg"
    configuration.write_text("command = python3 -m venv elsewhere\n", encoding="utf-8")
    assert not bootstrap.venv_works()


def test_installed_and_provided_packages_are_not_missing(bootstrap: ModuleType, programs: Path) -> None:
    assert bootstrap.missing_debian_packages(["librun", "libtest", "libbench"]) == ["libbench"]


def test_root_installs_what_is_missing(bootstrap: ModuleType, programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    bootstrap.install_debian_packages("bench")
    update, install = programs.read_text(encoding="utf-8").splitlines()
    assert update.endswith("update")
    assert install.startswith("install ")
    assert install.endswith(" libbench")
    assert "--no-install-recommends" in install
    assert "librun" not in install


def test_without_root_the_command_is_printed_and_nothing_is_done(
    bootstrap: ModuleType, programs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert bootstrap.main(["bench"]) == 1
    assert "sudo apt-get update && sudo apt-get install --no-install-recommends libbench\n" in capsys.readouterr().err
    assert not programs.exists()
    assert not bootstrap.VENV.exists()


def test_a_python_without_venv_asks_for_its_package(
    bootstrap: ModuleType, programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "lacks_venv", lambda: True)
    assert bootstrap.wanted_debian_packages("run") == ["librun", f"python3.{sys.version_info.minor}-venv"]


def test_a_failing_step_shows_what_it_said_and_stops(bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(bootstrap.CannotSetUp, match="It failed"):
        bootstrap.run([sys.executable, "-c", "print('no such thing'); raise SystemExit(3)"], "It failed.")
    assert "no such thing" in capsys.readouterr().err


def test_the_real_lists_name_each_package_once() -> None:
    for path in sorted((SCRIPT.parent / "debian").glob("*.txt")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
        assert len(lines) == len(set(lines)), path
        assert all(line == line.strip() and " " not in line for line in lines), path


def test_an_unknown_profile_is_refused() -> None:
    done = subprocess.run([sys.executable, str(SCRIPT), "everything"], capture_output=True, text=True)
    assert done.returncode == 2
