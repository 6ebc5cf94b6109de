"""Proves the way to a server of one's own in the real window: add it, get its key right, make a take, be refused.

The server is a fake of vLLM-Omni with a ledger of its own; what counts is what it saw and what lies in the workspace.
"""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from studio.cli.composition import opened
from studio.domain.prompt import Prompt
from studio.domain.servers import Dialect
from tests.end_to_end.real_window import PROSE, Box, RealWindow, Screen, past_first_run, told, until, window
from tests.fakes.videos_server import FakeVideos
from tests.fakes.videos_socket import Fault
from tests.media.clips import ClipMake, make_clip
from tests.media.stills import checks, encoded

pytestmark = [pytest.mark.end_to_end, pytest.mark.timeout(170)]

SETTINGS, COMPOSE = (35, 956), (35, 84)
PROVIDERS, ADD_SERVER, KEY = (170, 187), (450, 972), (1060, 275)
PICKER, MOVE = (1561, 83), (1438, 239)
CARD, DETAILS = Box(1300, 56, 280, 86), Box(760, 60, 700, 620)
CHOOSE_PICTURE, CROP = (1390, 548), (1340, 575)
FIRST_FRAME = Box(1300, 495, 280, 100)
WHOLE = Box(0, 0, 1600, 1000)
PICTURE = Box(340, 150, 920, 620)
RIGHT_KEY, WRONG_KEY = "the-right-key-of-this-server", "another-key-altogether"
PROMPT = "Wide shot of a heron in the reeds at dawn, the camera holds still."
REFUSAL = "A clip of that is not made here."


@pytest.fixture
def server(tmp_path: Path) -> Any:
    """Give a server that asks for a key and has a real clip."""
    clip = make_clip(tmp_path / "clip.mp4", ClipMake(frames=24))
    with FakeVideos(Dialect.VLLM_OMNI, key=RIGHT_KEY, clip=clip.read_bytes()) as made:
        yield made


def _settings(workspace: Path) -> dict[str, Any]:
    kept: dict[str, dict[str, Any]] = json.loads((workspace / "settings.json").read_text(encoding="utf-8"))
    return kept["settings"]


def _last_check(workspace: Path) -> dict[str, Any]:
    checks: list[dict[str, Any]] = _settings(workspace).get("checks", [])
    return checks[-1] if checks else {}


def _add_server(on: RealWindow, url: str) -> None:
    on.changes(DETAILS, lambda: on.click(*SETTINGS), "settings")
    on.changes(DETAILS, lambda: on.click(*PROVIDERS), "list of providers")
    on.changes(DETAILS, lambda: on.click(*ADD_SERVER), "form for a server")
    on.type("gpu")
    on.key("Tab")
    on.type(url)
    on.key("Tab", "Tab", "space")  # past the dialect; it asks for a key
    on.changes(DETAILS, lambda: on.key("Return"), "new server")
    until(lambda: _settings(on.workspace).get("servers"), "server in the settings")


def _give_key(on: RealWindow, key: str) -> None:
    on.click(*KEY)
    on.type(key)
    on.key("Return")


def _write_prompt(on: RealWindow) -> None:
    on.changes(PROSE, lambda: on.type(PROMPT), "typed prompt")


def _pick(on: RealWindow, words: str) -> None:
    on.click(*PICKER)
    on.type(words)
    on.settles(PICTURE)
    on.changes(CARD, lambda: on.key("Return"), "other model")


def test_from_no_server_to_a_take_and_a_refusal(
    display: Screen, pictures: Path, tmp_path: Path, server: FakeVideos
) -> None:
    workspace = tmp_path / "workspace"
    past_first_run(workspace)
    with window(display, workspace, pictures, "own-server") as on:
        _add_server(on, server.url)
        _give_key(on, WRONG_KEY)
        until(lambda: _last_check(workspace).get("problem"), "refused key")
        assert _last_check(workspace)["provider"] == "videos:gpu"
        assert not server.ledger
        on.settles(DETAILS)
        on.picture("own-server-wrong-key")
        _give_key(on, RIGHT_KEY)
        until(lambda: _last_check(workspace).get("health") == "ok", "good test")
        assert _settings(workspace)["servers"][0]["served"] == ["wan/small-1"]
        on.click(*COMPOSE)  # the prompt has the focus there
        on.settles(WHOLE)
        _write_prompt(on)
        _pick(on, "small-1")
        on.key("ctrl+Return")
        until(on.clips, "take", 60)
        assert [bill.prompt for bill in server.ledger] == [PROMPT]
        server.fail("create", Fault(400, json.dumps({"detail": REFUSAL}).encode()))
        on.settles(PICTURE)
        on.key("ctrl+Return")
        until(lambda: len(server.of("POST")) == 2, "second request")
        on.settles(Box(80, 880, 1500, 110))
        on.picture("own-server-refused")
        assert on.close() == 0
        assert RIGHT_KEY not in on.output()
    made, refused = told(workspace, "jobs", "list")["jobs"]
    assert (made["state"], made["cost_usd"], made["provider"]) == ("done", "0.00", "videos:gpu")
    assert (refused["state"], refused["error"]["billed"]) == ("failed", "no")
    assert REFUSAL in refused["error"]["what_happened"]
    assert len(server.ledger) == 1
    kept = [path for path in workspace.rglob("*") if path.is_file() and RIGHT_KEY.encode() in path.read_bytes()]
    assert kept == []


def test_a_first_frame_is_cropped_to_the_take_and_asked_for_before_it_is_sent(
    display: Screen, pictures: Path, tmp_path: Path, server: FakeVideos
) -> None:
    workspace, picture = tmp_path / "workspace", tmp_path / "frame.png"
    server.key = ""
    past_first_run(workspace)
    told(workspace, "providers", "add-server", "gpu", server.url, "--dialect", "vllm-omni")
    told(workspace, "providers", "test", "videos:gpu")
    picture.write_bytes(encoded(checks(1600, 1400), "png", "rgb24"))
    with window(display, workspace, pictures, "first-frame") as on:
        _write_prompt(on)
        _pick(on, "small-1")
        on.click(*CHOOSE_PICTURE)
        on.settles(PICTURE)
        on.type(str(picture))
        on.changes(FIRST_FRAME, lambda: on.key("Return"), "picture in its place")
        on.settles(WHOLE)
        on.changes(PICTURE, lambda: on.click(*CROP), "crop editor")
        on.changes(FIRST_FRAME, lambda: on.key("Return"), "cropped picture")
        on.picture("first-frame-cropped")
        on.xdotool("windowfocus", on.id)  # a window manager gives that back when a dialog goes
        on.changes(PICTURE, lambda: on.key("ctrl+Return"), "question about rights")
        assert not server.ledger
        on.picture("first-frame-rights")
        on.key("space", "Tab", "space", "Return")  # may use it, people agreed
        until(on.clips, "take", 60)
        on.xdotool("windowfocus", on.id)
        assert on.close() == 0
    body = server.of("POST")[0].body
    start = body.index(b"\x89PNG")
    width, height = (int.from_bytes(body[start + 16 + at : start + 20 + at], "big") for at in (0, 4))
    assert (width, height) == (1600, 900)
    job = told(workspace, "jobs", "list")["jobs"][0]
    assert job["parameters"]["first_frame"] is not None


def test_a_shot_on_a_dead_model_moves_to_its_successor(display: Screen, pictures: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "workspace"
    past_first_run(workspace)
    asyncio.run(_made_with(workspace, "videos/sora-2"))
    with window(display, workspace, pictures, "retired") as on:
        on.shows(CARD)
        on.picture("retired")
        on.changes(CARD, lambda: on.click(*MOVE), "successor on the card")
        on.picture("retired-moved")
        assert on.close() == 0
    assert asyncio.run(_model_of(workspace)) == "google/gemini-omni-1.2-flash"


async def _made_with(workspace: Path, model: str) -> None:
    """Make a project as an older program left it: its shot was made with a model that is gone."""
    async with opened(workspace, _raise) as there:
        project = await there.projects.create("Old film")
        change = await there.projects.add_shot(project.id, project.scenes[0].id, prompt=Prompt(text=PROMPT))
        assert change.project is not None
        shot = change.project.shots[0]
        await there.projects.set_parameters(project.id, shot.id, shot.parameters.replace(duration_s=4.0), model=model)


async def _model_of(workspace: Path) -> str:
    async with opened(workspace, _raise) as there:
        project = there.projects.by_name("Old film")
        assert project is not None
        return project.shots[0].model


def _raise(error: BaseException) -> None:
    raise error
