"""Reading, writing and comparing prompts: no workspace is made, and one bad line never costs the others."""

import json
from pathlib import Path
from typing import Any

import pytest

from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, EXIT_WRONG
from studio.domain.cards import Component
from studio.domain.lint_rules import Rule
from studio.domain.reading import Fault
from tests.cli.conftest import Run

CANOE = "Wide shot of a red canoe gliding slowly across a still lake at dawn, the camera pans right."
NAMES = [component.value for component in Component]


def lines_of(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_prompt_is_one_document_with_every_name(cli: Run, workspace: Path) -> None:
    answer = cli("prompt", "analyze", CANOE)
    document = answer.document
    assert answer.code == EXIT_DONE
    assert list(document["components"]) == list(document["present"]) == NAMES
    for name, spans in document["components"].items():
        assert document["present"][name] == bool(spans)
        assert all(span["text"] == CANOE[span["start"] : span["end"]] for span in spans)
    assert document["present"]["camera_movement"]
    assert set(document["faults"]) <= {fault.value for fault in Fault}
    assert not workspace.exists()


def test_what_is_wrong_is_told_with_its_fix(cli: Run) -> None:
    text = "A stunning lake, rain falling hard on the water, cold dawn light."
    lint = {found["rule"]: found for found in cli("prompt", "analyze", text).document["lint"]}
    assert set(lint) <= {rule.value for rule in Rule}
    camera, praise = lint["no_camera"], lint["empty_praise"]
    assert camera["severity"] in ("warning", "hint")
    assert camera["message"]
    assert "stunning" not in praise["fix"]["text"]
    assert text.replace("stunning ", "") == praise["fix"]["text"]
    assert text[praise["places"][0]["start"] : praise["places"][0]["end"]] == "stunning"


def test_a_model_and_its_settings_add_their_rules(cli: Run) -> None:
    beats = "[0-4s] A kite rises over dunes. [4-8s] It dives. Static camera, bright noon sun, wind in the grass."
    alone = {found["rule"] for found in cli("prompt", "analyze", beats).document["lint"]}
    with_model = cli("prompt", "analyze", beats, "--model", "animatic/sketch-1", "--duration", "5").document["lint"]
    assert "beats_too_long" not in alone
    assert "beats_too_long" in {found["rule"] for found in with_model}
    assert cli("prompt", "analyze", beats, "--model", "nobody/none").document["error"]["field"] == "model"


def test_offsets_count_code_points(cli: Run) -> None:
    text = "🪶🪶 A heron glides over a misty lake at sunrise — slow push in."
    document = cli("prompt", "analyze", text).document
    light = document["components"]["lighting"]
    assert [text[span["start"] : span["end"]] for span in light] == [span["text"] for span in light]
    assert any("sunrise" in span["text"] for span in light)


def test_lines_are_answered_one_by_one_and_bad_ones_are_named(cli: Run, tmp_path: Path) -> None:
    file = tmp_path / "prompts.jsonl"
    good = [{"id": "a", "text": CANOE}, {"id": 7, "text": ""}, {"id": "c", "text": "雨の街を歩く女性"}]
    rows = [json.dumps(good[0]).encode(), b"{broken", b"", json.dumps(good[1]).encode(), b'{"id": "no text"}']
    rows += [b'{"id": "nul", "text": "a\\u0000b"}', b'{"id": "half", "text": "a\\ud800"}', b'"\xff"']
    rows += [json.dumps(good[2], ensure_ascii=False).encode(), b"[1]", b'{"id": ["x"], "text": "y"}']
    file.write_bytes(b"\xef\xbb\xbf" + b"\n".join(rows))
    answer = cli("prompt", "analyze", "--jsonl", str(file), text=True)
    assert answer.code == EXIT_FAILED
    assert [line["id"] for line in lines_of(answer.out)] == ["a", 7, "c"]
    for number, words in ((2, "not JSON"), (5, "no “text”"), (6, "NUL"), (7, "character 2"), (8, "UTF-8"), (10, "no")):
        assert any(f"line {number}:" in line and words in line for line in answer.err.splitlines()), number


def test_a_file_without_bad_lines_ends_well(cli: Run, tmp_path: Path) -> None:
    file = tmp_path / "prompts.jsonl"
    file.write_text("\n".join(json.dumps({"id": str(number), "text": CANOE}) for number in range(3)), encoding="utf-8")
    answer = cli("prompt", "analyze", "--jsonl", str(file))
    assert answer.code == EXIT_DONE
    assert [line["id"] for line in lines_of(answer.out)] == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("prompt", "analyze"), "prompt"),
        (("prompt", "analyze", CANOE, "--jsonl", "x"), "prompt"),
        (("prompt", "analyze", "--jsonl", "gone.jsonl"), "jsonl"),
        (("prompt", "analyze", "half \ud83d"), "prompt"),
        (("prompt", "analyze", "x" * 100_001), "prompt"),
        (("prompt", "diff", "half \ud83d", "b"), "a"),
        (("prompt", "diff", "a", "nul \0"), "b"),
        (("prompt", "compose", "gone.json"), "file"),
        (("prompt", "conjure", CANOE), "verb"),
    ],
)
def test_wrong_requests_name_the_field(cli: Run, words: tuple[str, ...], field: str) -> None:
    answer = cli(*words)
    assert (answer.code, answer.document["error"]["field"]) == (EXIT_WRONG, field)


def test_components_become_a_prompt_that_names_them_again(cli: Run, tmp_path: Path) -> None:
    file = tmp_path / "parts.json"
    parts = {
        "lighting": "low dawn light", "subject": "a red canoe", "action": ["glides across a lake"],
        "shot_type": "Wide shot", "camera_movement": [{"start": 3, "end": 9, "text": "slow pan right"}], "style": "",
    }  # fmt: skip
    file.write_text(json.dumps({"components": parts}), encoding="utf-8")
    document = cli("prompt", "compose", str(file)).document
    assert document["text"] == "Wide shot of a red canoe glides across a lake, low dawn light, slow pan right"
    for spans in document["components"].values():
        assert all(document["text"][span["start"] : span["end"]] == span["text"] for span in spans)
    assert [span["text"] for span in document["components"]["action"]] == ["glides across a lake"]
    assert document["components"]["style"] == []


@pytest.mark.parametrize(
    ("content", "field"), [("{", "file"), ("[]", "file"), ('{"mood": "sad"}', "mood"), ('{"style": 4}', "style")]
)
def test_a_file_that_holds_no_components_is_told(cli: Run, tmp_path: Path, content: str, field: str) -> None:
    file = tmp_path / "parts.json"
    file.write_text(content, encoding="utf-8")
    answer = cli("prompt", "compose", str(file))
    assert (answer.code, answer.document["error"]["field"]) == (EXIT_WRONG, field)


def test_two_prompts_are_compared_word_by_word(cli: Run, tmp_path: Path) -> None:
    old = "A red canoe glides over a lake at dawn. The camera pans left."
    new = "A red canoe glides over a lake at dusk. The camera pans left."
    file = tmp_path / "old.txt"
    file.write_text(old, encoding="utf-8")
    document = cli("prompt", "diff", str(file), new).document
    assert document["changed"] == ["lighting"]
    words = document["words"]
    assert "".join(part["text"] for part in words if part["op"] != "insert") == old
    assert "".join(part["text"] for part in words if part["op"] != "delete") == new
    assert [(part["op"], part["text"], part["component"]) for part in words if part["op"] != "equal"] == [
        ("delete", "dawn", "lighting"), ("insert", "dusk", "lighting"),
    ]  # fmt: skip
    assert cli("prompt", "diff", old, old).document["changed"] == []
