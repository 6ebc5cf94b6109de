"""The engine on a wall: up to nine clips in lock step, one of them heard, a broken one in its card."""

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from studio.domain.frames import FrameRate
from studio.domain.media import Picture
from studio.ui.kit.playback.engine import PlaybackEngine, PlaybackState
from studio.ui.kit.playback.pane import VideoPane
from studio.ui.kit.playback.sources import CutPart
from tests.ui.kit.playback.conftest import EngineMaker
from tests.ui.kit.playback.fakes import FakeFrames, FakeOutput, HandTime, number_of

RATE = FrameRate(numerator=24)
FRAME_S = 1 / 24 + 1e-7
CLIPS = [(CutPart(f"{24 - lane}@24+{lane}000", 0, 24 - lane), RATE) for lane in range(9)]


@pytest.fixture
def wall(qtbot: QtBot, engine: PlaybackEngine) -> Iterator[list[VideoPane]]:
    panes = []
    for lane in range(9):
        pane = VideoPane()
        qtbot.addWidget(pane)
        pane.resize(1280, 720)
        pane.show()
        engine.attach(pane, lane)
        panes.append(pane)
    yield panes
    for pane in panes:
        engine.detach(pane)


def _pass_a_frame(qtbot: QtBot, engine: PlaybackEngine, time: HandTime) -> None:
    with qtbot.waitSignal(engine.frame_shown):
        time.go(FRAME_S)


def test_nine_panes_show_the_same_frame_and_shorter_clips_hold(
    qtbot: QtBot, engine: PlaybackEngine, wall: list[VideoPane], hand_time: HandTime
) -> None:
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_wall(CLIPS, 10)
    assert (engine.frames, engine.frame) == (24, 10)
    assert [number_of(pane.picture) for pane in wall] == [1000 * lane + 10 for lane in range(9)]
    engine.play()
    qtbot.waitUntil(lambda: engine.running)
    for _ in range(10):
        _pass_a_frame(qtbot, engine, hand_time)
    assert [number_of(pane.picture) for pane in wall] == [1000 * lane + min(20, 23 - lane) for lane in range(9)]
    assert [pane.held for pane in wall] == [23 - lane < 20 for lane in range(9)]
    assert engine.figures.dropped == 0


def test_a_wall_goes_on_where_it_was_when_a_clip_comes_in(
    qtbot: QtBot, engine: PlaybackEngine, wall: list[VideoPane], hand_time: HandTime
) -> None:
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_wall(CLIPS[:3], 4, play=True)
    qtbot.waitUntil(lambda: engine.running)
    engine.open_wall(CLIPS[:4], engine.frame, play=True)
    state: PlaybackState = engine.state
    assert state is PlaybackState.PLAYING
    qtbot.waitUntil(lambda: engine.running and wall[3].picture is not None)
    _pass_a_frame(qtbot, engine, hand_time)
    assert {number_of(pane.picture) % 1000 for pane in wall[:4]} == {engine.frame}
    assert wall[4].picture is None


def test_many_panes_are_decoded_small(qtbot: QtBot, engine: PlaybackEngine, wall: list[VideoPane]) -> None:
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_wall(CLIPS[:3])
    assert engine._lanes._size(0) == (640, 360)
    engine.open_wall(CLIPS[:2])
    assert engine._lanes._size(0) == (1280, 720)


def test_one_clip_of_the_wall_is_heard(
    qtbot: QtBot, make_engine: EngineMaker, output: FakeOutput, hand_time: HandTime
) -> None:
    engine = make_engine(FakeFrames(), output, hand_time)

    def heard() -> int:
        return int(np.frombuffer(bytes(output.heard), np.int16)[1])

    engine.open_wall([(CutPart(f"99@24+{base}", 0, 99), RATE) for base in (11, 22, 33)], play=True)
    qtbot.waitUntil(lambda: bool(output.heard))
    assert heard() == 33
    for lane, base in ((0, 11), (1, 22), (None, 33)):
        starts = output.starts
        engine.hear(lane)
        qtbot.waitUntil(lambda: output.starts > starts and bool(output.heard))  # noqa: B023  # called in this turn only
        assert heard() == base


def test_a_clip_that_cannot_be_read_leaves_the_others_playing(
    qtbot: QtBot, engine: PlaybackEngine, wall: list[VideoPane]
) -> None:
    def card(width_px: int, height_px: int) -> Picture:
        return Picture(4, 2, 16, (77).to_bytes(4, "little") * 8)

    with qtbot.waitSignal(engine.frame_shown):
        engine.open_wall([CLIPS[0], (CutPart("broken", 0, 24, card), RATE)], 5)
    assert [number_of(pane.picture) for pane in wall[:2]] == [5, 77]
