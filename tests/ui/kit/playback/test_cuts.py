"""The engine on a cut: where it begins, how it goes on after an edit, what is opened before it is due, its sound."""

import numpy as np
from pytestqt.qtbot import QtBot

from studio.domain.frames import FrameRate
from studio.ui.kit.playback.engine import PlaybackEngine, PlaybackState
from studio.ui.kit.playback.pane import VideoPane
from studio.ui.kit.playback.sources import CutPart
from tests.ui.kit.playback.conftest import EngineMaker
from tests.ui.kit.playback.fakes import FakeFrames, FakeOutput, HandTime, number_of

RATE = FrameRate(numerator=24)
FRAME_S = 1 / 24 + 1e-7
A_FRAME = 2000  # samples
LONG = [CutPart(f"99@24+{base}", 10, 60) for base in (1000, 2000, 3000)]


def _state(engine: PlaybackEngine) -> PlaybackState:
    return engine.state


def _pass_a_frame(qtbot: QtBot, engine: PlaybackEngine, time: HandTime) -> None:
    with qtbot.waitSignal(engine.frame_shown):
        time.go(FRAME_S)


def test_a_cut_is_known_at_once_and_begins_where_it_is_told(
    qtbot: QtBot, engine: PlaybackEngine, panes: tuple[VideoPane, VideoPane]
) -> None:
    engine.attach(panes[0])
    lengths: list[int] = []
    engine.duration_changed.connect(lengths.append)
    with qtbot.waitSignal(engine.frame_shown) as shown:
        engine.open_cut(LONG, RATE, 70)
        assert (_state(engine), engine.frames, engine.frame) == (PlaybackState.PAUSED, 180, 70)
    assert shown.args == [70]
    assert lengths == [180]
    assert number_of(panes[0].picture) == 2020
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_cut(LONG[:1], RATE, 900)
    assert engine.frame == 59


def test_an_edited_cut_keeps_its_picture_and_plays_on(
    qtbot: QtBot, engine: PlaybackEngine, panes: tuple[VideoPane, VideoPane], hand_time: HandTime
) -> None:
    engine.attach(panes[0])
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_cut(LONG, RATE, 5)
    engine.play()
    qtbot.waitUntil(lambda: engine.running)
    _pass_a_frame(qtbot, engine, hand_time)
    states: list[PlaybackState] = []
    engine.state_changed.connect(states.append)
    picture = panes[0].picture
    engine.open_cut([LONG[2], *LONG[:2]], RATE, 66)
    assert panes[0].picture is picture
    qtbot.waitUntil(lambda: engine.running)
    seen = [number_of(panes[0].picture)]
    for _ in range(3):
        _pass_a_frame(qtbot, engine, hand_time)
        seen.append(number_of(panes[0].picture))
    assert seen == [1016, 1017, 1018, 1019]
    assert (states, engine.figures.dropped) == ([], 0)


def test_a_cut_after_a_clip_does_not_play_by_itself(qtbot: QtBot, engine: PlaybackEngine) -> None:
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_clip("48@24+0")
    engine.play()
    qtbot.waitUntil(lambda: engine.running)
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_cut(LONG, RATE)
    assert _state(engine) is PlaybackState.PAUSED
    engine.close_source()
    assert (_state(engine), engine.frame) == (PlaybackState.EMPTY, 0)


def test_the_next_clip_is_open_before_the_playhead_comes_to_it(
    qtbot: QtBot, make_engine: EngineMaker, panes: tuple[VideoPane, VideoPane], hand_time: HandTime
) -> None:
    frames = FakeFrames()
    engine = make_engine(frames, None, hand_time)
    engine.attach(panes[0])
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_cut(LONG, RATE, 20)
    engine.play()
    qtbot.waitUntil(lambda: engine.running)
    qtbot.waitUntil(lambda: len(frames.opened) == 2)
    assert engine.frame < 50


def test_sound_goes_on_in_step_over_joins_and_through_an_edit(
    qtbot: QtBot, make_engine: EngineMaker, hand_time: HandTime, output: FakeOutput
) -> None:
    frames = FakeFrames()
    engine = make_engine(frames, output, hand_time)
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_cut(LONG, RATE, 58)
    engine.play()
    qtbot.waitUntil(lambda: len(output.heard) >= 6 * A_FRAME * 4)
    both = np.frombuffer(bytes(output.heard), np.int16).reshape(-1, 2)
    assert both[0].tolist() == [68 * A_FRAME % 32_768, 1000]
    assert both[2 * A_FRAME].tolist() == [10 * A_FRAME, 2000]
    opened = len(frames.opened)
    engine.open_cut(LONG[1:], RATE, 3)
    qtbot.waitUntil(lambda: output.starts == 2 and len(output.heard) >= A_FRAME * 4)
    both = np.frombuffer(bytes(output.heard), np.int16).reshape(-1, 2)
    assert both[0].tolist() == [13 * A_FRAME, 2000]
    assert len(frames.opened) == opened  # both threads went on with the files that they had open
