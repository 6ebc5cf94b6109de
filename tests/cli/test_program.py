"""The command line as a program of its own, with real takes: what it makes, how it ends, what it leaves behind."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, EXIT_UNKNOWN
from tests.cli.conftest import ROOT, Run
from tests.cli.shapes import check_shape

pytestmark = pytest.mark.end_to_end

KITE = "A red kite over dunes at noon, wide shot, the camera pans left."
SMALL = ("--duration", "1", "--resolution", "360p")
SWIFT = (
    "--model",
    "rehearsal/swift-1",
    "--duration",
    "2",
    "--resolution",
    "360p",
    "--yes",
    "--seed",
    "7",
    "--set",
    "wait_s=0.2",
)
_NO_QT = """
import sys
from studio.__main__ import main
code = main(sys.argv[1:])
loaded = sorted(name for name in sys.modules if name.partition(".")[0] in ("PySide6", "shiboken6", "qasync"))
sys.exit(f"loaded: {loaded}" if loaded else code)
"""


def test_from_a_prompt_to_a_film(program: Run, tmp_path: Path) -> None:
    made = program("generate", KITE, *SMALL, "--seed", "7", "--project", "Film", "--shot", "Kite")
    assert made.code == EXIT_DONE, made.out + made.err
    check_shape("generate", made.document)
    job, take = made.document["job"], made.document["takes"][0]
    assert (job["state"], job["cost_usd"], job["grade"]) == ("done", "0.00", "animatic")
    assert (take["width"], take["height"], take["fps"], take["frames"], take["seed"]) == (640, 360, "24/1", 24, 7)
    assert take["sha256"] == hashlib.sha256(Path(take["path"]).read_bytes()).hexdigest()
    again = program("generate", KITE, *SMALL, "--seed", "7", "--project", "Film", "--shot", "Kite")
    assert again.document["takes"][0]["sha256"] == take["sha256"]
    takes = program("take", "list", "--project", "Film").document
    check_shape("takes", takes)
    assert [each["number"] for each in takes["takes"]] == [1, 2]
    chosen = program("take", "choose", take["id"]).document
    check_shape("take", chosen)
    assert chosen["take"]["chosen"]
    assert chosen["take"]["slate"]["reading"]["drawn"]
    still = tmp_path / "still.png"
    frame = program("take", "frame", take["id"], "--at", "0.5", "--out", str(still)).document
    check_shape("frame", frame)
    assert (frame["frame"]["frame_index"], frame["frame"]["width"]) == (12, 640)
    assert still.read_bytes().startswith(b"\x89PNG")
    assert program("take", "frame", take["id"], "--at", "2", "--out", str(still)).document["error"]["field"] == "at"
    film = program("export", "--project", "Film", "--format", "mp4", "--out", str(tmp_path / "film.mp4"))
    check_shape("export", film.document)
    assert film.document["export"]["shots"] == [{"shot": "Kite", "take": take["id"], "grade": "animatic"}]
    taken = program("export", "--project", "Film", "--out", str(tmp_path / "film.mp4"))
    assert taken.document["error"]["field"] == "out"
    over = program("export", "--project", "Film", "--out", str(tmp_path / "film.mp4"), "--overwrite")
    assert over.code == EXIT_DONE


def test_takes_count_up_the_seeds_and_paid_ones_say_they_are_simulated(program: Run) -> None:
    made = program("generate", KITE, *SWIFT, "--takes", "2", "--seed", "20")
    assert made.code == EXIT_DONE, made.out + made.err
    check_shape("generate", made.document)
    assert [take["seed"] for take in made.document["takes"]] == [20, 21]
    assert made.document["jobs"][0]["id"] == made.document["job"]["id"]
    assert made.document["job"]["simulated"]
    assert made.document["job"]["cost_usd"] == "0.04"
    assert program("project", "list").document["projects"][0]["cost_usd"] == "0.00"
    time_s = program("estimate", KITE, *SWIFT).document["time_s"]
    assert time_s["from_takes"] == 2


def test_what_is_not_waited_for_goes_on_later(program: Run) -> None:
    local = program("generate", KITE, *SMALL, "--no-wait").document["job"]
    assert (local["state"], local["remote_id"]) == ("queued", None)
    sent = program("generate", KITE, *SWIFT[:-1], "wait_s=1.5", "--no-wait")
    assert sent.code == EXIT_DONE
    assert sent.document["job"]["remote_id"] is not None
    resumed = program("jobs", "resume")
    check_shape("jobs", resumed.document)
    assert [job["state"] for job in resumed.document["jobs"]] == ["done", "done"]
    assert program("jobs", "show", local["id"]).document["takes"]
    assert program("jobs", "cancel", local["id"]).document["error"]["field"] == "job"
    retried = program("jobs", "retry", local["id"]).document
    assert (retried["job"]["retry_of"], retried["takes"]) == (local["id"], [])
    assert program("jobs", "cancel", retried["job"]["id"]).document["job"]["state"] == "cancelled"


def test_a_refusal_a_lost_reply_and_a_cancel(program: Run) -> None:
    refused = program("generate", KITE, *SWIFT, "--set", "script=refuse")
    assert refused.code == EXIT_FAILED
    check_shape("generate", refused.document)
    assert refused.document["job"]["error"]["billed"] == "no"
    lost = program("generate", KITE, *SWIFT, "--set", "script=lost_reply")
    assert (lost.code, lost.document["job"]["state"]) == (EXIT_UNKNOWN, "unknown")
    asked = program("jobs", "reconcile")
    assert (asked.code, asked.document["jobs"][0]["state"]) == (EXIT_UNKNOWN, "unknown")
    found = program("generate", KITE, "--model", "rehearsal/steady-1", "--duration", "4", "--yes", "--no-wait",
                    "--set", "script=lost_reply", "--set", "wait_s=600")  # fmt: skip
    assert found.document["job"]["state"] == "unknown"
    asked = program("jobs", "reconcile")
    states = {job["model"]: job["state"] for job in asked.document["jobs"]}
    assert states == {"rehearsal/swift-1": "unknown", "rehearsal/steady-1": "running"}
    cancelled = program("jobs", "cancel", found.document["job"]["id"])
    assert cancelled.document["job"]["state"] == "cancelled"
    assert cancelled.document["job"]["cost_usd"] == "0.00"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_at_once_and_the_job_goes_on_later(program: Run, workspace: Path, number: int) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "studio", "generate", KITE, "--duration", "30", "--resolution", "1080p", "--json",
         "--workspace", str(workspace)],
        cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stderr is not None
    for line in process.stderr:
        if "running" in line:
            break
    asked_at = time.monotonic()
    process.send_signal(number)
    out, _ = process.communicate(timeout=20)
    assert time.monotonic() - asked_at < 5.0
    assert process.returncode == EXIT_FAILED
    check_shape("error", json.loads(out))
    jobs = program("jobs", "list").document["jobs"]
    assert [job["state"] for job in jobs] == ["queued"]
    assert program("jobs", "cancel", jobs[0]["id"]).document["job"]["state"] == "cancelled"
    assert list((workspace / "parts").iterdir()) == []


def test_a_prompt_of_every_script_comes_back_as_it_was_given(program: Run) -> None:
    prompt = 'قارب ورقي 🛶👩‍🚀 é\u0301 <b>bold</b> & "quoted"\r\nsecond line\t\u202eright to left'
    made = program("generate", "-", *SMALL, stdin=prompt.encode())
    assert made.document["job"]["prompt"] == prompt
    take = program("take", "show", made.document["takes"][0]["id"]).document["take"]
    assert take["slate"]["prompt"] == prompt


def test_no_verb_loads_qt(workspace: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text("A kite rises.\n\nThe kite falls.\n", encoding="utf-8")
    first = _without_qt(workspace, "generate", KITE, *SMALL, "--project", "Film")
    job, take = first["job"]["id"], first["takes"][0]["id"]
    for words in (
        ("--version",),
        ("doctor",),
        ("estimate", KITE),
        ("generate", KITE, *SWIFT),
        ("jobs", "list"),
        ("jobs", "show", job),
        ("jobs", "retry", job),
        ("jobs", "resume"),
        ("jobs", "reconcile"),
        ("models", "list"),
        ("models", "show", "animatic/sketch-1"),
        ("project", "new", "Other"),
        ("project", "list"),
        ("project", "show", "Film"),
        ("project", "from-script", str(script), "--name", "Script"),
        ("take", "list"),
        ("take", "show", take),
        ("take", "frame", take, "--at", "0", "--out", str(tmp_path / "f.png")),
        ("take", "choose", take),
        ("export", "--project", "Film", "--out", str(tmp_path / "f.mp4")),
        ("spend",),
        ("spend", "budget", "month", "60"),
        ("prompt", "library", "add", KITE),
        ("prompt", "library", "search", "kite"),
        ("prompt", "library", "export", str(tmp_path / "f.csv")),
        ("prompt", "library", "import", str(tmp_path / "f.csv")),
    ):
        _without_qt(workspace, *words)


def _without_qt(workspace: Path, *words: str) -> Any:
    done = subprocess.run(
        [sys.executable, "-c", _NO_QT, *words, "--workspace", str(workspace), "--json"],
        cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == EXIT_DONE, (words, done.stderr.decode()[-2000:], done.stdout.decode()[-2000:])
    answer: Any = json.loads(done.stdout)
    return answer


def test_without_a_display_the_main_job_is_done_and_nothing_is_drawn_twice(workspace: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.pop("QT_QPA_PLATFORM", None)
    said = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-m", "studio", "--workspace", str(workspace)],
            cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=110, check=False,
        )  # fmt: skip
        assert done.returncode == EXIT_DONE, done.stderr.decode()
        said.append(done)
    assert b"There is no display" in said[0].stderr
    assert said[0].stderr.count(b"Drawing") == 5
    assert said[1].stderr.count(b"Drawing") == 0
    assert said[0].stdout == said[1].stdout
    lines = said[0].stdout.decode().splitlines()
    assert len(lines) == 6
    film = Path(lines[-1].partition(": ")[2])
    assert film.name == "film.mp4"
    assert film.stat().st_size > 100_000
