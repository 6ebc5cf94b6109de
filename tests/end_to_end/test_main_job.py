"""Proves the product's main job in the real window, with real keys and a real mouse, over two starts."""

import time
from itertools import pairwise
from pathlib import Path

import av
import pytest

from tests.end_to_end.real_window import PROSE, Box, RealWindow, Screen, shotwright, told, until, window

pytestmark = [pytest.mark.end_to_end, pytest.mark.timeout(170)]

OUTLINE = Box(56, 120, 230, 140)
FIRST_ROW, SECOND_ROW = (160, 181), (160, 218)
PROMPT = "A red kite over dunes at noon, wide shot"
QUIT_S = 5.0


def test_from_the_first_start_to_a_film(display: Screen, pictures: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "workspace"
    with window(display, workspace, pictures, "first-start") as first:
        _make_the_first_clip(first)
        _write_a_second_shot(first)
        _reorder_and_undo(first)
        _quit_while_drawing(first)
    with window(display, workspace, pictures, "second-start") as second:
        until(lambda: len(second.clips()) == 2, "take of the job that was cut off", 60)
        assert second.close() == 0
    shots = [
        shot
        for scene in told(workspace, "project", "show", "First clips")["project"]["scenes"]
        for shot in scene["shots"]
    ]
    assert [shot["prompt"] == PROMPT for shot in shots] == [True, False]
    assert [len(shot["takes"]) for shot in shots] == [1, 1]
    assert {job["state"] for job in told(workspace, "jobs", "list")["jobs"]} == {"done"}
    _export(workspace, tmp_path / "film.mp4", round(24 * sum(shot["duration_s"] for shot in shots)))


def _make_the_first_clip(on: RealWindow) -> None:
    on.key("ctrl+Return")
    until(lambda: len(on.clips()) == 1, "clip of the first page", 60)


def _write_a_second_shot(on: RealWindow) -> None:
    on.changes(OUTLINE, lambda: on.key("ctrl+1"), "outline")
    on.changes(OUTLINE, lambda: on.key("ctrl+shift+n"), "second shot in the outline")
    on.changes(PROSE, lambda: on.type(PROMPT), "typed prompt")


def _reorder_and_undo(on: RealWindow) -> None:
    """By keys to the front, by the mouse back, and that taken back: the second shot stays in front."""
    on.changes(OUTLINE, lambda: on.click(*SECOND_ROW), "focus in the outline")
    on.changes(OUTLINE, lambda: on.key("alt+Up"), "shot moved by keys")
    on.changes(OUTLINE, lambda: on.drag(SECOND_ROW, FIRST_ROW), "shot moved by the mouse")
    on.xdotool("mousemove", "800", "300")
    on.settles(OUTLINE)
    on.changes(OUTLINE, lambda: on.key("ctrl+z"), "undone move")


def _quit_while_drawing(on: RealWindow) -> None:
    on.changes(OUTLINE, lambda: on.click(*FIRST_ROW), "opened shot")
    on.key("ctrl+Return")
    until(on.is_drawing, "clip being drawn", 30)
    began = time.monotonic()
    assert on.close() == 0, on.output()
    assert time.monotonic() - began <= QUIT_S
    assert len(on.clips()) == 1
    assert list((on.workspace / "parts").iterdir()) == []


def _export(workspace: Path, film: Path, frames: int) -> None:
    done = shotwright(workspace, "export", "--project", "First clips", "--format", "mp4", "--out", str(film))
    assert done.returncode == 0, done.stderr
    with av.open(str(film)) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        assert (video.width, video.height) == (1280, 720)
        times = [frame.pts or 0 for frame in container.decode(video)]
        assert len(times) == frames
        assert all(earlier < later for earlier, later in pairwise(times))
    with av.open(str(film)) as container:
        audio = container.streams.audio[0]
        samples = sum(frame.samples for frame in container.decode(audio))
        assert samples == pytest.approx(frames / 24 * audio.rate, rel=0.01)
