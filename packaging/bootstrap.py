"""Sets up what the program, its tests or its benchmark need: Debian packages, `.venv`, locked Python packages.

Run by the Makefile before every target: `python3 packaging/bootstrap.py run|test|bench`. Uses the standard library
alone and must work on a Debian whose python3 came without venv. It knows nothing of `studio`. A finished set-up leaves
a stamp, so the next call only compares hashes; one that was cut off leaves a mark, so the next one starts afresh.
"""

from __future__ import annotations  # so that an old python3 gets as far as being told which one is needed

import argparse
import contextlib
import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
VENV = ROOT / ".venv"
STAMP = VENV / ".shotwright-set-up.json"
# Both beside the environment: they must outlive its removal.
MARK = ROOT / ".venv.unfinished"
SETUP_LOCK = ROOT / ".venv.lock"

OLDEST, NEWEST = (3, 11), (3, 13)
DEBIAN_LISTS = {"run": ("run",), "test": ("run", "test"), "bench": ("run", "test", "bench")}
LOCKS = {"run": "requirements.lock", "test": "requirements-dev.lock", "bench": "requirements-dev.lock"}
# The larger set-up also serves the smaller one's target.
SERVES = {"run": ("run",), "test": ("run", "test"), "bench": ("run", "test", "bench")}
APT_OPTIONS = ("-q", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300")


class CannotSetUp(Exception):
    """Set-up stops here; the text says what to do."""


def say(text: str) -> None:
    """Tell the user what is going on, at once."""
    print(f"shotwright set-up: {text}", flush=True)


# ---- the stamp ---------------------------------------------------------------------------------------------------


def key_of(profile: str) -> str:
    """Hash all that a set-up of `profile` depends on; a moved or copied checkout is a change too."""
    digest = hashlib.sha256(f"{profile}\0{VENV}\0".encode())
    inputs = [Path(__file__), ROOT / "pyproject.toml", PACKAGING / LOCKS[profile]]
    inputs += [PACKAGING / "debian" / f"{name}.txt" for name in DEBIAN_LISTS[profile]]
    for path in inputs:
        digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()


def read_stamp() -> dict[str, str]:
    """Return profile -> key of the finished set-ups; nothing where the stamp is missing or damaged."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def is_set_up(profile: str) -> bool:
    """Tell whether `profile` was set up to the end from the files as they are now."""
    return read_stamp().get(profile) == key_of(profile) and not MARK.exists() and os.access(venv_python(), os.X_OK)


def write_stamp(profile: str) -> None:
    """Record a finished set-up; the rename makes the record whole or absent."""
    part = STAMP.with_suffix(".part")
    part.write_text(json.dumps({name: key_of(name) for name in SERVES[profile]}, indent=1), encoding="utf-8")
    part.replace(STAMP)


@contextlib.contextmanager
def only_one() -> Iterator[None]:
    """Let one set-up of this checkout run at a time; the lock dies with its process."""
    try:
        import fcntl
    except ImportError:  # Windows: two set-ups at once are up to the user
        yield
        return
    with SETUP_LOCK.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("waiting for another set-up of this folder to end")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


# ---- Python ------------------------------------------------------------------------------------------------------


def venv_python() -> Path:
    """Return where the environment's Python is, or will be."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def use_a_fitting_python(arguments: Sequence[str]) -> None:
    """Go on under Python 3.11 to 3.13: this one, or the newest `python3.X` on the PATH in place of this process."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        # A version manager's shim may be there without the version behind it.
        if found and subprocess.run([found, "-c", ""], capture_output=True, check=False).returncode == 0:
            os.execv(found, [found, __file__, *arguments])
    found_version = ".".join(map(str, sys.version_info[:3]))
    raise CannotSetUp(
        f"Python 3.11, 3.12 or 3.13 is needed; python3 is {found_version}. Install one of them and try again."
    )


def run(command: Sequence[str | Path], failure: str) -> None:
    """Run `command`; raise CannotSetUp with `failure` when it fails, after showing what it said."""
    hidden = ("PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment |= {"DEBIAN_FRONTEND": "noninteractive", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}
    words = [str(part) for part in command]
    try:
        done = subprocess.run(
            words,
            env=environment,
            cwd=ROOT,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    except OSError as error:
        raise CannotSetUp(f"{failure} ({error})") from error
    if done.returncode != 0:
        print(f"$ {shlex.join(words)}\n{done.stdout.decode(errors='replace')}", file=sys.stderr, flush=True)
        raise CannotSetUp(failure)


def venv_works() -> bool:
    """Tell whether `.venv` was made here, has a fitting Python with pip, and no set-up of it was cut off."""
    if MARK.exists() or not os.access(venv_python(), os.X_OK):
        return False
    configuration = (VENV / "pyvenv.cfg").read_text(encoding="utf-8") if (VENV / "pyvenv.cfg").exists() else ""
    if "-m venv" in configuration and str(VENV) not in configuration:
        return False  # moved or copied: its programs still name the old place
    probe = f"import sys, pip; sys.exit(not {OLDEST} <= sys.version_info[:2] <= {NEWEST})"
    return subprocess.run([str(venv_python()), "-c", probe], capture_output=True, check=False).returncode == 0


def make_venv() -> None:
    """Make `.venv`, in place of one that is broken, was moved or was cut off."""
    works = venv_works()
    MARK.touch()
    if works:
        return
    say(f"making {VENV.name} with Python {sys.version.split()[0]}")
    if VENV.exists():
        shutil.rmtree(VENV)
    run([sys.executable, "-m", "venv", VENV], "The virtual environment could not be made; the lines above say why.")


def install_python_packages(profile: str) -> None:
    """Install the lock's packages, each checked against its hash, then this project in place."""
    pip = (str(venv_python()), "-m", "pip", "install", "--quiet", "--retries", "8")
    lock = PACKAGING / LOCKS[profile]
    say(f"installing the Python packages of {lock.name} (the first time some 300 MB)")
    run(
        [*pip, "--require-hashes", "--only-binary", ":all:", "-r", lock],
        "The Python packages could not be installed; the lines above say why. The next try goes on from pip's cache.",
    )
    run([*pip, "--no-deps", "--no-build-isolation", "-e", ROOT], "The project itself could not be installed.")


# ---- Debian packages ---------------------------------------------------------------------------------------------


def lacks_venv() -> bool:
    """Tell whether this Python cannot make a virtual environment, as Debian's without its venv package."""
    return any(importlib.util.find_spec(module) is None for module in ("venv", "ensurepip"))


def wanted_debian_packages(profile: str) -> list[str]:
    """Return the lists' packages, and this Python's venv package where it is needed."""
    lines = [
        line.strip()
        for name in DEBIAN_LISTS[profile]
        for line in (PACKAGING / "debian" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    ]
    packages = [line for line in lines if line and not line.startswith("#")]
    return [*packages, f"python3.{sys.version_info.minor}-venv"] if lacks_venv() else packages


def missing_debian_packages(packages: Sequence[str]) -> list[str]:
    """Return those of `packages` that no installed package is or provides (newer releases rename some libraries)."""
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}|${Package}, ${Provides}\n"]
    shown = subprocess.run(query, capture_output=True, text=True, check=False).stdout
    installed = {
        provided.split()[0]
        for line in shown.splitlines()
        if line.startswith("installed|")
        for provided in line.removeprefix("installed|").split(",")
        if provided.strip()
    }
    return [name for name in packages if name not in installed]


def as_root() -> list[str] | None:
    """Return the words that make a command run as root without asking anything; None where there are none."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None


def install_debian_packages(profile: str) -> None:
    """Install what is missing through apt, or print the command and stop; other systems bring their own libraries."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        if lacks_venv():
            raise CannotSetUp(
                "This Python lacks the modules venv and ensurepip; install them with your system's tools."
            )
        return
    missing = missing_debian_packages(wanted_debian_packages(profile))
    if not missing:
        return
    prefix = as_root()
    if prefix is None:
        command = "sudo apt-get update && sudo apt-get install --no-install-recommends " + shlex.join(missing)
        raise CannotSetUp(f"These system packages are missing. Install them, then try again:\n\n    {command}\n")
    say(f"installing {len(missing)} system packages: {' '.join(missing)}")
    # A list that cannot be refreshed (no network, a broken extra source) may still be good enough to install from.
    with contextlib.suppress(CannotSetUp):
        run([*prefix, "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", "update"], "apt-get update failed")
    run(
        [*prefix, "apt-get", "install", *APT_OPTIONS, *missing],
        "apt-get could not install the system packages; the lines above say why.",
    )


# ---- all of it ---------------------------------------------------------------------------------------------------


def set_up(profile: str) -> None:
    """Bring this checkout to where `profile` can run; may be called again after any failure."""
    if is_set_up(profile):
        return
    with only_one():
        if is_set_up(profile):
            return
        install_debian_packages(profile)
        make_venv()
        try:
            install_python_packages(profile)
        except CannotSetUp:
            MARK.unlink()  # pip ended by itself, so it left whole packages: the next try may go on from them
            raise
        MARK.unlink()
        write_stamp(profile)
    say(f"done; {VENV.name} is ready")


def compile_modules() -> None:
    """Compile the program's modules as pip does those it installs: where Python keeps none, every start would do so.

    Modules that have not changed since are left alone; a folder that cannot be written to is no reason to stop.
    """
    subprocess.run(
        [str(venv_python()), "-m", "compileall", "-q", str(ROOT / "studio")], capture_output=True, check=False
    )


def main(arguments: Sequence[str]) -> int:
    """Set up the named profile; 1 when it could not be done."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("profile", choices=sorted(DEBIAN_LISTS))
    profile: str = parser.parse_args(arguments).profile
    try:
        use_a_fitting_python(arguments)
        set_up(profile)
        compile_modules()
    except CannotSetUp as stop:
        print(f"\nshotwright set-up stopped: {stop}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nshotwright set-up was interrupted; the next try starts where it can.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
