"""Owns the experiment with a disk that is too small: jobs on file systems of many sizes, then room again.

Needs the right to mount a file system in memory; says so where that is missing.
"""

import hashlib
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
ENOUGH_KB = 64_000
WORDS = ("A paper boat on a canal at noon, wide shot.", "--duration", "2", "--resolution", "540p")


class Figures(NamedTuple):
    """What was found over all sizes. `unsaid` counts failures that did not name the free bytes."""

    sizes: int
    full: int
    unsaid: int
    bad_files: int
    parts_left: int
    not_resumed: int


def can_mount(folder: Path) -> bool:
    """Say whether a small file system can be mounted here."""
    folder.mkdir(parents=True, exist_ok=True)
    if _mount("-t", "tmpfs", "-o", "size=100k", "tmpfs", str(folder)):
        return not subprocess.run(["umount", str(folder)], check=False).returncode
    return False


def _mount(*words: str) -> bool:
    try:
        return subprocess.run(["mount", *words], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def run(folder: Path, sizes_kb: Sequence[int]) -> Figures:
    """Ask for three takes on a disk of each size, give it room, go on; count."""
    figures = Figures(len(sizes_kb), 0, 0, 0, 0, 0)
    for size_kb in sizes_kb:
        folder.mkdir(parents=True, exist_ok=True)
        assert _mount("-t", "tmpfs", "-o", f"size={size_kb}k", "tmpfs", str(folder))
        try:
            figures = _one(folder, figures)
        finally:
            subprocess.run(["umount", str(folder)], check=True)
    return figures


def _one(folder: Path, figures: Figures) -> Figures:
    workspace = folder / "w"
    for seed in range(3):
        code, answer = _shotwright(workspace, "generate", *WORDS, "--seed", str(seed))
        if code:
            error = answer.get("error") or answer["job"]["error"] or {}
            said = "bytes are free" in error.get("what_happened", "")
            figures = figures._replace(full=figures.full + 1, unsaid=figures.unsaid + (not said))
        figures = _checked(workspace, figures)
    assert _mount("-o", f"remount,size={ENOUGH_KB}k", str(folder))
    code, _ = _shotwright(workspace, "jobs", "resume")
    _, listed = _shotwright(workspace, "jobs", "list")
    left = sum(job["state"] != "done" for job in listed["jobs"]) + (code != 0)
    return _checked(workspace, figures._replace(not_resumed=figures.not_resumed + left))


def _shotwright(workspace: Path, *words: str) -> tuple[int, dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "studio", *words, "--json", "--workspace", str(workspace)],
        cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, timeout=90, check=False,
    )  # fmt: skip
    return done.returncode, json.loads(done.stdout)


def _checked(workspace: Path, figures: Figures) -> Figures:
    files = [path for path in (workspace / "media").rglob("*") if path.is_file()]
    bad = sum(hashlib.sha256(path.read_bytes()).hexdigest() != path.stem for path in files)
    parts = sum(1 for _ in (workspace / "parts").glob("*"))
    return figures._replace(bad_files=figures.bad_files + bad, parts_left=figures.parts_left + parts)


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        print(json.dumps(run(Path(place) / "disk", [300 + 150 * step for step in range(20)])._asdict(), indent=1))
