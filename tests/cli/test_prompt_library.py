"""The verbs of `prompt library`: shapes, exit codes, files, and what a person reads."""

import json
from pathlib import Path

import pytest

from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, EXIT_WRONG
from tests.cli.conftest import Run
from tests.cli.shapes import check_shape

HERON = "Wide shot of a {bird} in the reeds, golden hour light, slow dolly in."


@pytest.fixture(autouse=True)
def _library(cli: Run) -> None:
    added = cli(
        "prompt", "library", "add", HERON, "--title", "Heron", "--tag", "dawn", "--rating", "4", "--folder", "Birds"
    )
    assert added.code == EXIT_DONE, added.out + added.err
    check_shape("saved-prompt", added.document)
    assert added.document["duplicates"] == []


def test_a_saved_prompt_is_found_by_its_parts_and_shown(cli: Run) -> None:
    found = cli("prompt", "library", "search", "lighting:golden rating:>3 tag:dawn -boat")
    assert found.code == EXIT_DONE
    check_shape("saved-prompts", found.document)
    assert found.document["total"] == 1
    (prompt,) = found.document["prompts"]
    assert prompt["text"] == HERON
    assert prompt["variables"] == ["bird"]
    assert prompt["cards"]["lighting"] == "golden hour light"
    shown = cli("prompt", "library", "show", prompt["id"])
    check_shape("saved-prompt", {**shown.document, "duplicates": []})
    assert shown.document["prompt"] == prompt
    assert HERON in cli("prompt", "library", "show", prompt["id"], text=True).out


def test_a_new_library_has_starters_that_can_be_listed_by_pages(cli: Run) -> None:
    listed = cli("prompt", "library", "list", "--limit", "10", "--offset", "5", "--sort", "title")
    check_shape("saved-prompts", listed.document)
    assert len(listed.document["prompts"]) == 10
    assert listed.document["total"] > 48
    titles = [prompt["title"].lower() for prompt in listed.document["prompts"]]
    assert titles == sorted(titles)
    assert "more." in cli("prompt", "library", "list", "--limit", "3", text=True).out
    assert cli("prompt", "library", "search", "zzzz", text=True).out == "No prompts.\n"


def test_saving_the_same_words_says_so(cli: Run) -> None:
    again = cli("prompt", "library", "add", HERON.upper())
    assert again.code == EXIT_DONE
    assert [twin["title"] for twin in again.document["duplicates"]] == ["Heron"]
    assert "The same words are there already" in again.err


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("search", "rating:many"), "query"),
        (("show", "none"), "prompt"),
        (("add",), "prompt"),
        (("add", " "), "prompt"),
        (("add", "x", "--rating", "9"), "rating"),
        (("add", "x", "--folder", "/".join("abcdefghij")), "folder"),
        (("list", "--limit", "0"), "limit"),
        (("list", "--offset", "-1"), "offset"),
        (("export", "a.docx"), "out"),
        (("import", "none.csv"), "file"),
        (("import", "."), "file"),
        (("erase",), "verb"),
        ((), "verb"),
    ],
)
def test_a_wrong_request_names_its_field(cli: Run, words: tuple[str, ...], field: str) -> None:
    answer = cli("prompt", "library", *words)
    assert answer.code == EXIT_WRONG
    check_shape("error", answer.document)
    assert answer.document["error"]["field"] == field


@pytest.mark.parametrize("ending", ["json", "csv", "md", "txt"])
def test_prompts_go_into_a_file_and_come_back(cli: Run, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"out.{ending}"
    written = cli("prompt", "library", "export", str(file), "--query", "tag:dawn")
    assert written.code == EXIT_DONE, written.out
    check_shape("library-export", written.document)
    assert written.document["export"]["prompts"] == 1
    assert written.document["export"]["size_bytes"] == file.stat().st_size
    taken = cli("prompt", "library", "export", str(file))
    assert (taken.code, taken.document["error"]["field"]) == (EXIT_WRONG, "out")
    read = cli("prompt", "library", "import", str(file))
    check_shape("library-import", read.document)
    assert (read.code, read.document["import"]["added"]) == (EXIT_DONE, 0)
    assert len(read.document["import"]["duplicates"]) == 1
    kept = cli("prompt", "library", "import", str(file), "--duplicates", "keep", "--folder", "Again")
    assert kept.document["import"]["added"] == 1
    assert cli("prompt", "library", "search", "folder:Again").document["prompts"][0]["text"] == HERON


def test_a_file_with_bad_rows_is_taken_as_far_as_it_goes(cli: Run, tmp_path: Path) -> None:
    file = tmp_path / "prompts.csv"
    file.write_text("prompt;rating\nA kite.;2\nA boat.;many\n", encoding="utf-8")
    read = cli("prompt", "library", "import", str(file))
    check_shape("library-import", read.document)
    assert (read.code, read.document["import"]["added"]) == (EXIT_FAILED, 1)
    assert read.document["import"]["refused"][0]["line"] == 3
    assert "Line 3" in cli("prompt", "library", "import", str(file), text=True).out
    file.write_bytes(b"text\n\xff\n")
    broken = cli("prompt", "library", "import", str(file))
    assert (broken.code, broken.document["error"]["field"]) == (EXIT_WRONG, "file")
    assert "byte 6" in broken.document["error"]["what_happened"]


def test_a_prompt_can_come_from_a_file(cli: Run, tmp_path: Path) -> None:
    file = tmp_path / "prompt.txt"
    file.write_text("A kite over dunes, noon sun, static camera.\n", encoding="utf-8")
    added = cli("prompt", "library", "add", "--prompt-file", str(file))
    assert added.document["prompt"]["title"] == "A kite over dunes, noon sun, static …"
    file.write_text(json.dumps({"prompts": []}), encoding="utf-8")
    assert cli("prompt", "library", "import", str(file), "--format", "json").document["import"]["added"] == 0
