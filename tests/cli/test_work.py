"""The verbs that draw, wait and show, in this process: shapes, exit codes and what text for people says."""

import asyncio
import json
import sqlite3
from pathlib import Path

import pytest

from studio.cli.command import main
from studio.cli.composition import opened
from studio.cli.main_job import main_job
from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, EXIT_UNKNOWN, EXIT_WRONG, Terminal
from studio.domain.jobs import JobState
from studio.services.sample import SAMPLE_NAME
from studio.store.migrations import CURRENT_VERSION
from tests.cli.conftest import Run
from tests.cli.shapes import check_shape
from tests.conftest import ExpectedLogs

KITE = "A red kite over dunes at noon, wide shot, the camera pans left."
SMALL = ("--duration", "1", "--resolution", "360p")
SWIFT = ("--model", "rehearsal/swift-1", "--duration", "2", "--resolution", "360p", "--yes", "--seed", "7")
QUICK = (*SWIFT, "--set", "wait_s=0")
SAMPLE_V0 = Path(__file__).parent.parent / "data" / "workspaces" / "v0" / "workspace.sql"


def test_a_take_from_its_prompt_to_its_film(cli: Run, tmp_path: Path) -> None:
    made = cli("generate", KITE, *SMALL, "--seed", "7", "--project", "Film", "--shot", "Kite")
    assert made.code == EXIT_DONE, made.out + made.err
    check_shape("generate", made.document)
    take = made.document["takes"][0]
    check_shape("takes", cli("take", "list", "--project", "Film").document)
    shown = cli("take", "choose", take["id"]).document
    check_shape("take", shown)
    assert shown["take"]["chosen"]
    assert shown["take"]["slate"]["reading"]["drawn"]
    frame = cli("take", "frame", take["id"], "--at", "0.5", "--out", str(tmp_path / "still.png"))
    check_shape("frame", frame.document)
    film = cli("export", "--project", "Film", "--out", str(tmp_path / "film.mp4"))
    check_shape("export", film.document)
    assert film.document["export"]["stream_copied"]
    for words, said in (
        (("take", "list"), "Kite"),
        (("take", "show", take["id"]), KITE),
        (("project", "show", "Film"), "1A  Kite"),
        (("project", "list"), "Film  1 shots, 1 takes"),
        (("jobs", "list"), "done"),
        (("jobs", "show", made.document["job"]["id"]), take["path"]),
        (("models", "list"), "animatic/sketch-1"),
        (("models", "show", "animatic/sketch-1"), "1 to 60 s"),
    ):
        assert said in cli(*words, text=True).out, words


def test_a_take_over_itself_is_no_film_and_a_lost_one_is_a_card(cli: Run, tmp_path: Path) -> None:
    take = cli("generate", KITE, *SMALL, "--project", "Film").document["takes"][0]
    path = Path(take["path"])
    content = path.read_bytes()
    over = cli("export", "--project", "Film", "--out", str(path), "--overwrite")
    assert (over.code, over.document["error"]["field"]) == (EXIT_WRONG, "out")
    assert path.read_bytes() == content
    path.write_bytes(content[:1000])
    assert cli("take", "show", take["id"]).document["take"]["missing"]
    film = cli("export", "--project", "Film", "--out", str(tmp_path / "film.mp4")).document["export"]
    assert "not there any more, or was cut off" in film["warnings"][0]["message"]
    frame = cli("take", "frame", take["id"], "--at", "0", "--out", str(tmp_path / "still.png"))
    assert (frame.code, frame.document["error"]["kind"]) == (EXIT_FAILED, "unreadable_media")
    assert not (tmp_path / "still.png").exists()


def test_the_first_take_says_how_long_a_shot_of_a_script_is_planned_and_a_longer_one_plays_whole(
    cli: Run, tmp_path: Path
) -> None:
    script = tmp_path / "script.txt"
    script.write_text(KITE, encoding="utf-8")
    shot = cli("project", "from-script", str(script), "--name", "Film").document["project"]["scenes"][0]["shots"][0]
    assert shot["duration_s"] == 5.0
    cli("generate", KITE, *SMALL, "--project", "Film", "--shot", shot["name"], "--seed", "7")
    film = cli("export", "--project", "Film", "--out", str(tmp_path / "one.mp4")).document["export"]
    assert (film["duration_s"], film["stream_copied"]) == (1.0, True)
    longer = ("--duration", "2", "--resolution", "360p")
    long = cli("generate", KITE, *longer, "--project", "Film", "--shot", shot["name"]).document["takes"][0]
    cli("take", "choose", long["id"])
    film = cli("export", "--project", "Film", "--out", str(tmp_path / "two.mp4")).document["export"]
    assert film["duration_s"] == 2.0


def test_a_shot_is_drawn_again_by_its_code_with_its_own_settings(cli: Run) -> None:
    cli("generate", KITE, *SMALL, "--seed", "20", "--project", "Film", "--shot", "Kite")
    again = cli("generate", "--project", "Film", "--shot", "1a")
    assert again.code == EXIT_DONE, again.out
    assert (again.document["job"]["prompt"], again.document["job"]["parameters"]["seed"]) == (KITE, 20)
    assert again.document["job"]["parameters"]["resolution"] == "360p"


def test_sent_jobs_are_listed_retried_cancelled_resumed_and_settled_by_asking(cli: Run) -> None:
    done = cli("generate", KITE, *QUICK, "--takes", "2")
    assert [take["seed"] for take in done.document["takes"]] == [7, 8]
    refused = cli("generate", KITE, *SWIFT, "--set", "script=refuse")
    assert (refused.code, refused.document["job"]["error"]["kind"]) == (EXIT_FAILED, "prompt_rejected")
    lost = cli("generate", KITE, *SWIFT, "--set", "script=lost_reply", text=True)
    assert (lost.code, "unknown" in lost.out) == (EXIT_UNKNOWN, True)
    asked = cli("jobs", "reconcile")
    check_shape("jobs", asked.document)
    assert asked.code == EXIT_UNKNOWN
    retried = cli("jobs", "retry", refused.document["job"]["id"]).document
    check_shape("generate", retried)
    assert cli("jobs", "cancel", retried["job"]["id"]).document["job"]["state"] == "cancelled"
    sent = cli("generate", KITE, *SWIFT, "--set", "wait_s=600", "--no-wait").document["job"]
    assert sent["remote_id"] is not None
    assert cli("jobs", "cancel", sent["id"]).document["job"]["state"] == "cancelled"
    queued = cli("generate", KITE, *SMALL, "--no-wait").document["job"]
    resumed = cli("jobs", "resume", "--state", "queued")
    assert [(job["id"], job["state"]) for job in resumed.document["jobs"]] == [(queued["id"], "done")]
    assert cli("jobs", "resume").code == EXIT_UNKNOWN
    assert cli("jobs", "list", "--state", "failed").document["jobs"][0]["state"] == JobState.FAILED


def test_an_estimate_and_a_dry_run_for_people(cli: Run) -> None:
    words = (KITE, "--model", "rehearsal/steady-1", "--duration", "4")
    assert "$0.60 (simulated, nothing is billed)" in cli("estimate", *words, text=True).out
    assert "POST" in cli("generate", *words, "--dry-run", text=True).out
    assert "Nothing would be sent" in cli("generate", KITE, "--dry-run", text=True).out


def test_a_workspace_of_the_first_format_is_backed_up_and_brought_over(
    cli: Run, workspace: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("Database damaged")
    workspace.mkdir()
    database = sqlite3.connect(workspace / "workspace.sqlite")
    database.executescript(SAMPLE_V0.read_text(encoding="utf-8"))
    database.close()
    names = {project["name"] for project in cli("project", "list").document["projects"]}
    assert "Harbour at night" in names
    backups = list((workspace / "backups").iterdir())
    assert [f"-before-v{CURRENT_VERSION}." in path.name for path in backups] == [True]
    kept = backups[0].read_bytes()
    (workspace / "workspace.sqlite").write_bytes(b"no database" * 1000)
    checks = {check["name"]: check for check in cli("doctor").document["checks"]}
    assert checks["database"]["status"] == "failed"
    assert str(backups[0]) in checks["database"]["what_to_do"]
    damaged = cli("project", "list")
    assert (damaged.code, damaged.document["error"]["kind"]) == (EXIT_FAILED, "workspace_damaged")
    assert str(backups[0]) in damaged.document["error"]["what_to_do"]
    (workspace / "workspace.sqlite").write_bytes(kept)  # what the error says to do
    assert {project["name"] for project in cli("project", "list").document["projects"]} == names
    assert backups[0].read_bytes() == kept


def test_the_doctor_knows_a_newer_workspace(cli: Run, workspace: Path) -> None:
    cli("project", "new", "Film")
    database = sqlite3.connect(workspace / "workspace.sqlite")
    database.execute("PRAGMA user_version = 99")
    database.close()
    answer = cli("doctor")
    assert (answer.code, answer.document["ok"]) == (EXIT_FAILED, False)
    assert "newer version" in {check["name"]: check["found"] for check in answer.document["checks"]}["database"]
    assert "failed   database" in cli("doctor", text=True).out


def test_settings_that_were_set_aside_are_told(cli: Run, workspace: Path) -> None:
    workspace.mkdir()
    (workspace / "settings.json").write_bytes(b"\0" * 200)
    answer = cli("project", "list")
    assert answer.document == {"projects": []}
    assert "It was set aside as settings-damaged-" in answer.err


def test_without_a_display_the_sample_becomes_a_film(
    workspace: Path, capfd: pytest.CaptureFixture[str], cli: Run, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("Database damaged")
    cli("project", "new", SAMPLE_NAME)
    cli("generate", KITE, *SMALL, "--project", SAMPLE_NAME, "--shot", "Kite")
    capfd.readouterr()
    assert main_job(workspace, "There is no display") == EXIT_DONE
    out, err = capfd.readouterr()
    assert "There is no display; making the sample film instead." in err
    assert out.splitlines()[-1].startswith("Film, 1 s: ")
    (workspace / "workspace.sqlite").write_bytes(b"no database" * 1000)
    assert main_job(workspace, "There is no display") == EXIT_FAILED


def test_without_a_display_only_what_is_drawn_here_is_asked_for(
    workspace: Path, capfd: pytest.CaptureFixture[str], cli: Run
) -> None:
    cli("generate", KITE, *SMALL, "--project", SAMPLE_NAME, "--shot", "Kite")
    cli("generate", "A gull.", *SWIFT, "--set", "script=refuse", "--project", SAMPLE_NAME, "--shot", "Paid")
    asyncio.run(_add_an_empty_shot(workspace))
    jobs = cli("jobs", "list").document["jobs"]
    capfd.readouterr()
    assert main_job(workspace, "There is no display") == EXIT_DONE
    out, err = capfd.readouterr()
    assert "1B, Paid, is not drawn here" in err
    assert "1C, Empty, is not drawn here" in err
    assert "Kite: " in out
    assert cli("jobs", "list").document["jobs"] == jobs


async def _add_an_empty_shot(workspace: Path) -> None:
    async with opened(workspace, _never) as made:
        project = made.projects.by_name(SAMPLE_NAME)
        assert project is not None
        await made.projects.add_shot(project.id, project.scenes[0].id, name="Empty")


def _never(error: BaseException) -> None:
    raise error


class _Full:
    """A standard stream that takes nothing."""

    encoding = "utf-8"

    def __init__(self, error: OSError) -> None:
        self._error = error

    def write(self, text: str) -> int:
        raise self._error

    def flush(self) -> None:
        raise self._error

    def fileno(self) -> int:
        raise OSError

    def isatty(self) -> bool:
        return True


def test_an_answer_that_is_not_taken_is_told_beside_it(
    cli: Run, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], workspace: Path
) -> None:
    monkeypatch.setattr("sys.stdout", _Full(OSError(28, "No space left on device")))
    assert main(["jobs", "list", "--json", "--workspace", str(workspace)], lambda path: 1) == EXIT_FAILED
    assert "could not be written: No space left on device" in capfd.readouterr().err
    monkeypatch.setattr("sys.stdout", _Full(BrokenPipeError(32, "Broken pipe")))
    assert main(["jobs", "list", "--json", "--workspace", str(workspace)], lambda path: 1) == EXIT_FAILED
    assert main(["jobs", "show", "x", "--json", "--workspace", str(workspace)], lambda path: 1) == EXIT_WRONG


def test_progress_that_is_not_taken_disturbs_nothing(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr", _Full(OSError(28, "No space left on device")))
    terminal = Terminal(as_json=True)
    terminal.say("Drawing.")
    terminal.answer({"jobs": []}, str)
    assert json.loads(capfd.readouterr().out) == {"jobs": []}
