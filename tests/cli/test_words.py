"""Wrong and right words of the command line that need no picture to be drawn."""

import hashlib
import json
from pathlib import Path

import pytest

from studio import __version__
from studio.cli.command import main
from studio.cli.terminal import EXIT_BUDGET, EXIT_DONE, EXIT_FAILED, EXIT_WORKSPACE, EXIT_WRONG, Terminal
from studio.domain.errors import InputError
from studio.store.workspace_folder import WorkspaceFolder
from tests.cli.conftest import Run
from tests.cli.shapes import check_shape
from tests.media.stills import moving_gif, png, quarters

KITE = "A kite over dunes, wide shot, static camera."


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("generate", KITE, "--model", "nobody/none"), "model"),
        (("generate", KITE, "--duration", "99"), "duration_s"),
        (("generate", KITE, "--duration", "soon"), "duration_s"),
        (("generate", KITE, "--duration", "nan"), "duration_s"),
        (("generate", KITE, "--duration", "-1"), "duration_s"),
        (("generate", KITE, "--resolution", "8K"), "resolution"),
        (("generate", KITE, "--aspect", "3:2"), "aspect_ratio"),
        (("generate", KITE, "--seed", "-4"), "seed"),
        (("generate", KITE, "--seed", "99999999999"), "seed"),
        (("generate", KITE, "--negative", "rain"), "negative"),
        (("generate", KITE, "--first-frame", "gone.png"), "first_frame"),
        (("generate", KITE, "--last-frame", __file__), "last_frame"),
        (("generate", KITE, "--first-frame", __file__), "first_frame"),
        (("generate", KITE, "--set", "colour=red"), "colour"),
        (("generate", KITE, "--set", "colour"), "set"),
        (("generate", KITE, "--set", "fps=fast"), "fps"),
        (("generate", KITE, "--takes", "0"), "takes"),
        (("generate", KITE, "--takes", "100000"), "takes"),
        (("generate", KITE, "--grade", "best"), "grade"),
        (("generate", KITE, "--max-cost", "much"), "max_cost"),
        (("generate", KITE, "--prompt-file", "gone.txt"), "prompt"),
        (("generate", "--prompt-file", "gone.txt"), "prompt"),
        (("generate",), "prompt"),
        (("generate", ""), "prompt"),
        (("generate", "x" * 100_001), "prompt"),
        (("generate", "half \ud83d"), "prompt"),
        (("generate", KITE, "--model", "rehearsal/steady-1", "--duration", "5", "--yes"), "duration_s"),
        (
            ("generate", KITE, "--model", "rehearsal/steady-1", "--duration", "4", "--resolution", "1080p", "--yes"),
            "duration_s",
        ),
        (("generate", KITE, "--model", "rehearsal/swift-1", "--audio", "--yes"), "audio"),
        (("generate", KITE, "--model", "rehearsal/steady-1", "--set", "script=maybe", "--yes"), "script"),
        (("estimate", KITE, "--model", "rehearsal/steady-1", "--duration", "5"), "duration_s"),
        (("jobs", "show", "none"), "job"),
        (("jobs", "cancel", "none"), "job"),
        (("jobs", "list", "--project", "none"), "project"),
        (("jobs", "list", "--state", "lost"), "state"),
        (("models", "show", "none"), "model"),
        (("models", "list", "--provider", "none"), "provider"),
        (("project", "show", "none"), "project"),
        (("project", "new", ""), "name"),
        (("project", "new", "A", "--aspect", "wide"), "aspect_ratio"),
        (("project", "new", "A", "--fps", "0"), "fps"),
        (("project", "from-script", "gone.txt", "--name", "A"), "file"),
        (("take", "show", "none"), "take"),
        (("export", "--project", "none", "--out", "f.mp4"), "project"),
        (("export", "--project", "A", "--format", "pdf", "--out", "f.pdf"), "format"),
        (("export", "--project", "A"), "out"),
        (("spendings",), "verb"),
        (("providers",), "verb"),
        (("providers", "test", "nobody"), "provider"),
        (("providers", "test", "runway"), "provider"),
        (("providers", "test", "videos:den"), "provider"),
        (("providers", "test", "runway", "--account", "B"), "account"),
        (("providers", "forget-key", "nobody"), "provider"),
        (("providers", "add-server", "Den", "http://den"), "name"),
        (("providers", "add-server", "den", "den"), "url"),
        (("providers", "add-server", "den", "http://user@den"), "url"),
        (("providers", "add-server", "den", "http://den?key=1"), "url"),
        (("providers", "add-server", "den", "http://den.example"), "url"),
        (("providers", "add-server", "den", "http://den", "--dialect", "own"), "dialect"),
        (("providers", "add-server", "den", "https://den", "--price", "much"), "price"),
        (("providers", "remove-server", "den"), "name"),
        (("models", "refresh", "nobody"), "provider"),
        (("models", "refresh", "rehearsal"), "provider"),
        (("generate", KITE, "--frobnicate"), "frobnicate"),
    ],
)
def test_a_wrong_request_names_the_field(cli: Run, words: tuple[str, ...], field: str) -> None:
    answer = cli(*words)
    assert answer.code == EXIT_WRONG, answer.out
    check_shape("error", answer.document)
    assert answer.document["error"]["field"] == field
    assert answer.document["error"]["billed"] == "no"


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("estimate", KITE, "-x"), "x"),
        (("estimate", KITE, "--frobnicate=MUCH"), "frobnicate"),
        (("estimate", "A", "KITE", "OVER", "DUNES"), "arguments"),
        (("jobs", "list", "--help=1"), "help"),
        (("estimate", KITE, "--audio", "--no-audio"), "audio"),
        (("estimate", KITE, "--duration"), "duration_s"),
        (("project", "new"), "name"),
        (("export", "--project", "A"), "out"),
        (("jobs",), "verb"),
        (("jobs", "show", "half \ud83d"), "job"),
        (("take", "show", "half \ud83d"), "take"),
        (("project", "show", "half \ud83d"), "project"),
        (("estimate", KITE, "--seed", "9" * 5000), "seed"),
        (("estimate", KITE, "--takes", "9" * 5000), "takes"),
        (("estimate", KITE, "--max-cost", "1e999999999"), "max_cost"),
        (("project", "new", "A", "--fps", "1/0"), "fps"),
        (("project", "new", "A", "--aspect", f"{'9' * 400}:1"), "aspect_ratio"),
    ],
)
def test_odd_words_name_the_field_too(cli: Run, words: tuple[str, ...], field: str) -> None:
    answer = cli(*words)
    assert (answer.code, answer.document["error"]["field"]) == (EXIT_WRONG, field), answer.out


def test_an_error_does_not_quote_all_of_a_very_long_word(cli: Run) -> None:
    for words in (("project", "show", "n" * 100_000), ("estimate", KITE, "--resolution", "p" * 100_000)):
        error = cli(*words).document["error"]
        assert len(error["what_happened"]) < 1000
        assert " … " in error["what_happened"]
        assert len(cli(*words, text=True).err) < 2000


def test_a_relative_path_in_a_folder_that_is_gone_names_the_field(
    cli: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli("project", "new", "Film")
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    answer = cli("export", "--project", "Film", "--out", "film.mp4")
    assert (answer.code, answer.document["error"]["field"]) == (EXIT_WRONG, "out")


def test_a_wrong_request_makes_nothing(cli: Run) -> None:
    cli("generate", KITE, "--duration", "99", "--project", "New")
    assert cli("project", "list").document == {"projects": []}
    assert cli("jobs", "list").document == {"jobs": []}


def test_without_json_the_error_is_a_line_for_people(cli: Run) -> None:
    answer = cli("models", "show", "none", text=True)
    assert (answer.code, answer.out) == (EXIT_WRONG, "")
    assert "There is no model “none”." in answer.err


def test_the_version_and_help_need_no_workspace(cli: Run, workspace: Path) -> None:
    assert cli("--version", text=True).out == f"Shotwright {__version__}\n"
    assert cli("--version").document == {"version": __version__}
    with pytest.raises(SystemExit) as ended:
        cli("generate", "--help", text=True)
    assert ended.value.code == 0
    assert not workspace.exists()


def test_without_a_verb_the_window_opens_on_the_workspace(workspace: Path) -> None:
    opened: list[Path] = []

    def window(path: Path) -> int:
        opened.append(path)
        return 0

    assert main(["--workspace", str(workspace)], window) == 0
    assert opened == [workspace]


def test_the_environment_names_the_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SHOTWRIGHT_WORKSPACE", str(tmp_path / "named"))
    assert main(["project", "new", "Film", "--json"], lambda path: 1) == EXIT_DONE
    assert (tmp_path / "named" / "workspace.sqlite").is_file()


def test_models_are_shown_as_promised(cli: Run) -> None:
    listed = cli("models", "list").document
    check_shape("models", listed)
    assert [model["id"] for model in listed["models"]][:2] == ["animatic/sketch-1", "rehearsal/steady-1"]
    for model in listed["models"]:
        check_shape("model", cli("models", "show", model["id"]).document)
    only = cli("models", "list", "--provider", "rehearsal").document["models"]
    assert {model["provider"] for model in only} == {"rehearsal"}


def test_an_estimate_spends_nothing_and_is_marked_simulated(cli: Run) -> None:
    words = ("estimate", KITE, "--model", "rehearsal/steady-1", "--duration", "8", "--takes", "3")
    document = cli(*words).document
    check_shape("estimate", document)
    assert document["estimate_usd"]["high"] == "3.60"
    assert (document["simulated"], document["over"], document["takes"]) == (True, [], 3)
    assert document["time_s"] == {"low": None, "high": None, "from_takes": 0}
    assert cli(*words, "--max-cost", "3.59").document["over"] == ["job"]
    assert cli("project", "list").document == {"projects": []}


def test_a_dry_run_shows_the_request_and_makes_nothing(cli: Run, workspace: Path) -> None:
    document = cli("generate", KITE, "--model", "rehearsal/steady-1", "--seed", "7", "--dry-run").document
    check_shape("dry-run", document)
    assert document["requests"][0]["body"]["prompt"] == KITE
    assert cli("generate", KITE, "--dry-run").document == {"requests": []}
    assert cli("project", "list").document == {"projects": []}
    assert not (workspace / "rehearsal").exists()


def test_a_dry_run_with_a_picture_keeps_no_copy_of_it(cli: Run, workspace: Path, tmp_path: Path) -> None:
    picture, moving = tmp_path / "kite.png", moving_gif(tmp_path / "kite.gif", 3)
    picture.write_bytes(png(quarters()))
    words = ("generate", KITE, "--model", "rehearsal/steady-1", "--dry-run", "--first-frame")
    assert len(cli(*words, str(picture)).document["requests"]) == 1
    assert not [path for path in (workspace / "media").rglob("*") if path.is_file()]
    refused = cli(*words, str(moving)).document["error"]
    assert (refused["field"], refused["what_happened"].split(";")[0]) == ("first_frame", "This picture moves")


def test_paid_work_is_refused_without_agreement_or_over_the_limit(cli: Run, workspace: Path) -> None:
    words = ("generate", KITE, "--model", "rehearsal/steady-1", "--duration", "4")
    silent = cli(*words)
    assert silent.code == EXIT_BUDGET
    assert "--yes" in silent.document["error"]["what_to_do"]
    over = cli(*words, "--takes", "2", "--max-cost", "1.19")
    assert over.code == EXIT_BUDGET
    assert cli(*words, "--max-cost", "0.10", "--yes").code == EXIT_BUDGET
    assert not (workspace / "rehearsal").exists()
    assert cli("jobs", "list").document == {"jobs": []}


def test_projects_are_made_and_shown_as_promised(cli: Run) -> None:
    made = cli("project", "new", "Gull", "--aspect", "9:16", "--fps", "30000/1001")
    assert made.code == EXIT_DONE
    check_shape("project", made.document)
    assert made.document["project"]["fps"] == "30000/1001"
    again = cli("project", "new", "Gull")
    assert (again.code, again.document["error"]["field"]) == (EXIT_WRONG, "name")
    listed = cli("project", "list").document
    check_shape("projects", listed)
    assert [project["name"] for project in listed["projects"]] == ["Gull"]
    check_shape("project", cli("project", "show", "Gull").document)


def test_a_script_becomes_shots_in_its_order(cli: Run, tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text("1. A kite rises over dunes.\n2. The kite falls.\n3. A child runs after it.\n", encoding="utf-8")
    document = cli("project", "from-script", str(script), "--name", "Kite").document
    check_shape("project", document)
    shots = document["project"]["scenes"][0]["shots"]
    assert [shot["prompt"] for shot in shots] == [
        "A kite rises over dunes.", "The kite falls.", "A child runs after it.",
    ]  # fmt: skip


def test_a_film_of_shots_without_takes_is_caption_cards_with_warnings(cli: Run, tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text("A kite rises over dunes.\n\nThe kite falls.\n", encoding="utf-8")
    cli("project", "from-script", str(script), "--name", "Kite")
    out = tmp_path / "deep" / "film.mp4"
    answer = cli("export", "--project", "Kite", "--out", str(out))
    assert answer.code == EXIT_DONE, answer.out
    check_shape("export", answer.document)
    film = answer.document["export"]
    assert film["frames"] == 240
    assert film["sha256"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert len(film["warnings"]) == 2
    assert [path.name for path in out.parent.iterdir()] == ["film.mp4"]


def test_a_workspace_in_use_is_exit_code_5_and_says_by_whom(cli: Run, workspace: Path) -> None:
    with WorkspaceFolder(workspace).lock("Another program"):
        for words in (("jobs", "list"), ("generate", KITE), ("project", "new", "A")):
            answer = cli(*words)
            assert answer.code == EXIT_WORKSPACE
            assert "Another program" in answer.document["error"]["what_happened"]
        doctor = cli("doctor").document
        assert doctor["workspace"]["owner"]["program"] == "Another program"
        assert {check["name"]: check["status"] for check in doctor["checks"]}["database"] == "skipped"


def test_the_doctor_looks_at_everything_and_makes_nothing(cli: Run, workspace: Path) -> None:
    answer = cli("doctor")
    check_shape("doctor", answer.document)
    assert [check["name"] for check in answer.document["checks"]] == [
        "installation", "keyring", "codecs", "display", "database", "disk", "results",
    ]  # fmt: skip
    assert (answer.code == EXIT_DONE) is answer.document["ok"]
    assert not workspace.exists()


@pytest.mark.parametrize("content", [b"A kite \xff\xfe", b"A kite\0", b"   \n"])
def test_a_prompt_file_that_cannot_be_kept_is_refused(cli: Run, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "prompt.txt"
    file.write_bytes(content)
    answer = cli("generate", "--prompt-file", str(file))
    assert (answer.code, answer.document["error"]["field"]) == (EXIT_WRONG, "prompt")


def test_terminal_escapes_are_shown_not_obeyed(cli: Run) -> None:
    cli("project", "new", "Red \x1b[31m alarm")
    answer = cli("project", "list", text=True)
    assert "\x1b" not in answer.out
    assert "\\x1b[31m alarm" in answer.out
    assert cli("project", "list").document["projects"][0]["name"] == "Red \x1b[31m alarm"


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("generate", KITE, "--project", ""), "project"),
        (("generate", KITE, "--shot", "n" * 201), "shot"),
        (("generate", KITE, "--model", ""), "model"),
        (("estimate", KITE, "--takes", "1000"), "takes"),
        (("project", "new", "A", "--aspect", "99999:1"), "aspect_ratio"),
        (("project", "new", "A", "--aspect", "²:1"), "aspect_ratio"),
        (("project", "new", "A", "--fps", "24/"), "fps"),
        (("generate", KITE, "--set", "fps=24/"), "fps"),
        (("generate", KITE, "--model", "rehearsal/grand-1", "--negative", "half \ud83d", "--dry-run"), "negative"),
    ],
)
def test_words_that_were_once_taken_for_others_name_the_field(cli: Run, words: tuple[str, ...], field: str) -> None:
    answer = cli(*words)
    assert (answer.code, answer.document["error"]["field"]) == (EXIT_WRONG, field), answer.out


def test_a_script_that_is_too_large_is_refused_not_cut(cli: Run, tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_bytes(b"A kite rises.\n\n" * 600_000)
    answer = cli("project", "from-script", str(script), "--name", "A")
    assert (answer.code, answer.document["error"]["field"]) == (EXIT_WRONG, "file")


@pytest.mark.parametrize("kind", ["empty", "file", "dangling", "long", "nul"])
def test_a_workspace_that_can_be_none_names_the_field(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], kind: str
) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    (tmp_path / "dangling").symlink_to(tmp_path / "gone" / "away")
    place = {"empty": " ", "long": str(tmp_path / ("x" * 300)), "nul": "a\0b"}.get(kind, str(tmp_path / kind))
    code = main(["jobs", "list", "--json", "--workspace", place], lambda path: 1)
    document = json.loads(capfd.readouterr().out)
    assert (code, document["error"]["field"]) == (EXIT_WRONG, "workspace")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_fault_of_the_program_is_one_document_and_raised_on(capfd: pytest.CaptureFixture[str]) -> None:
    def window(path: Path) -> int:
        raise ZeroDivisionError("no such window")

    with pytest.raises(ZeroDivisionError):
        main(["--json"], window)
    document = json.loads(capfd.readouterr().out)
    check_shape("error", document)
    assert (document["error"]["kind"], document["error"]["billed"]) == ("fault", "unknown")


def test_a_command_ended_before_its_loop_runs_says_so(capfd: pytest.CaptureFixture[str]) -> None:
    def window(path: Path) -> int:
        raise KeyboardInterrupt

    assert main(["--json"], window) == EXIT_FAILED
    assert json.loads(capfd.readouterr().out)["error"]["kind"] == "interrupted"


def test_an_error_after_the_answer_is_said_beside_it(capfd: pytest.CaptureFixture[str]) -> None:
    terminal = Terminal(as_json=True)
    terminal.answer({"job": 1}, str)
    assert terminal.fail(InputError("Too late.", "Nothing to do.")) == EXIT_WRONG
    out, err = capfd.readouterr()
    assert json.loads(out) == {"job": 1}
    assert "Too late." in err


def test_a_film_never_takes_the_place_of_what_the_workspace_keeps(cli: Run, workspace: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text("A kite rises over dunes.\n", encoding="utf-8")
    cli("project", "from-script", str(script), "--name", "Kite")
    answer = cli("export", "--project", "Kite", "--out", str(workspace / "workspace.sqlite"), "--overwrite")
    assert (answer.code, answer.document["error"]["field"]) == (EXIT_WRONG, "out")
    assert cli("project", "list").document["projects"][0]["name"] == "Kite"
