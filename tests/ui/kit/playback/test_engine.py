"""The engine on fake clips, with time in the test's hand: what is shown when, and what is said about it.

Over 400 lines: the engine's behaviour on one stage of fakes, which every test here stands on.
"""

import threading
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from studio.domain.errors import UnreadableMedia
from studio.domain.frames import FrameRate
from studio.domain.render import PreviewFrame
from studio.ui.kit.playback.engine import PlaybackEngine, PlaybackState
from studio.ui.kit.playback.pane import VideoPane
from studio.ui.kit.playback.sources import CutPart
from tests.ui.kit.playback.conftest import EngineMaker
from tests.ui.kit.playback.fakes import FakeFrames, FakeOutput, HandTime, number_of

RATE = FrameRate(numerator=24)
FRAME_S = 1 / 24 + 1e-7
Panes = tuple[VideoPane, VideoPane]


def _shown(frame: int) -> Any:
    return lambda at: at == frame


def _state(engine: PlaybackEngine) -> PlaybackState:
    return engine.state


def _sounds(output: FakeOutput) -> bool:
    return output.running


def _open(qtbot: QtBot, engine: PlaybackEngine, path: str = "100@24+0") -> None:
    with qtbot.waitSignal(engine.frame_shown, check_params_cb=_shown(0)):
        engine.open_clip(path)


def _pass_a_frame(qtbot: QtBot, engine: PlaybackEngine, time: HandTime) -> int:
    with qtbot.waitSignal(engine.frame_shown) as shown:
        time.go(FRAME_S)
    return int(shown.args[0])


def _start(qtbot: QtBot, engine: PlaybackEngine) -> None:
    """Wait until time runs."""
    qtbot.waitUntil(lambda: engine.running)


def test_a_clip_opens_paused_on_its_first_frame(qtbot: QtBot, engine: PlaybackEngine, panes: Panes) -> None:
    engine.attach(panes[0])
    states: list[PlaybackState] = []
    engine.state_changed.connect(states.append)
    with qtbot.waitSignals([engine.duration_changed, engine.frame_shown]):
        engine.open_clip("100@25+7")
    assert states == [PlaybackState.OPENING, PlaybackState.PAUSED]
    assert (engine.frames, engine.rate.numerator, engine.frame) == (100, 25, 0)
    assert number_of(panes[0].picture) == 7


def test_play_shows_every_frame_once_and_ends(
    qtbot: QtBot, engine: PlaybackEngine, panes: Panes, hand_time: HandTime
) -> None:
    engine.attach(panes[0])
    _open(qtbot, engine, "30@24+0")
    engine.play()
    _start(qtbot, engine)
    seen = []
    engine.frame_shown.connect(lambda frame: seen.append((frame, number_of(panes[0].picture))))
    for _ in range(29):
        _pass_a_frame(qtbot, engine, hand_time)
    with qtbot.waitSignal(engine.ended):
        hand_time.go(FRAME_S)
    assert seen[:29] == [(frame, frame) for frame in range(1, 30)]
    assert {frame for frame, _ in seen[29:]} <= {29}
    assert (_state(engine), engine.figures.dropped) == (PlaybackState.PAUSED, 0)
    engine.play()
    with qtbot.waitSignal(engine.frame_shown, check_params_cb=_shown(1)):
        _start(qtbot, engine)
        hand_time.go(FRAME_S)


def test_time_that_jumps_drops_frames_and_says_so(qtbot: QtBot, engine: PlaybackEngine, hand_time: HandTime) -> None:
    _open(qtbot, engine)
    engine.play()
    _start(qtbot, engine)
    with qtbot.waitSignal(engine.frame_shown, check_params_cb=_shown(6)):
        hand_time.go(6 * FRAME_S)
    assert engine.figures.dropped == 5
    engine.reset_figures()
    assert engine.figures.dropped == 0


def test_lanes_that_fell_far_behind_meet_again_at_the_same_frame(
    qtbot: QtBot, make_engine: EngineMaker, panes: Panes, hand_time: HandTime
) -> None:
    frames = FakeFrames()
    engine = make_engine(frames, None, hand_time)
    for lane, pane in enumerate(panes):
        engine.attach(pane, lane)
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_pair("900@24+0", "900@24+0")
    engine.play()
    _start(qtbot, engine)
    gate = frames.opened[1].gate = threading.Event()

    def time_passes_until(frame: int) -> bool:
        hand_time.go(FRAME_S)
        return engine.frame > frame

    for _ in range(40):
        hand_time.go(FRAME_S)
    qtbot.waitUntil(lambda: engine.frame > 0)
    stuck_at = engine.frame
    gate.set()
    qtbot.waitUntil(lambda: time_passes_until(stuck_at + 20))
    first = _pass_a_frame(qtbot, engine, hand_time)
    dropped = engine.figures.dropped
    assert [_pass_a_frame(qtbot, engine, hand_time) for _ in range(12)] == list(range(first + 1, first + 13))
    assert engine.figures.dropped == dropped
    assert number_of(panes[0].picture) == number_of(panes[1].picture) == first + 12


def test_seek_step_and_clamping(qtbot: QtBot, engine: PlaybackEngine, panes: Panes) -> None:
    engine.attach(panes[0])
    _open(qtbot, engine)
    for act, argument, frame in (
        (engine.seek, 57, 57),
        (engine.step, 1, 58),
        (engine.step, -10, 48),
        (engine.seek, 4000, 99),
        (engine.seek, -3, 0),
    ):
        with qtbot.waitSignal(engine.frame_shown, check_params_cb=_shown(frame)):
            act(argument)
        assert number_of(panes[0].picture) == frame


def test_seek_while_playing_goes_on_from_there(
    qtbot: QtBot, engine: PlaybackEngine, panes: Panes, hand_time: HandTime
) -> None:
    engine.attach(panes[0])
    _open(qtbot, engine)
    engine.play()
    _start(qtbot, engine)
    engine.seek(60)
    assert _state(engine) is PlaybackState.PLAYING
    _start(qtbot, engine)
    assert _pass_a_frame(qtbot, engine, hand_time) == 61
    assert number_of(panes[0].picture) == 61


def test_dragging_shows_key_frames_and_release_the_exact_one(
    qtbot: QtBot, engine: PlaybackEngine, panes: Panes
) -> None:
    engine.attach(panes[0])
    _open(qtbot, engine)
    with qtbot.waitSignal(engine.frame_shown, check_params_cb=_shown(31)):
        engine.scrub(31)
    assert number_of(panes[0].picture) == 24
    with qtbot.waitSignal(engine.frame_shown, check_params_cb=_shown(31)):
        engine.release()
    assert number_of(panes[0].picture) == 31


def test_dragging_holds_play_until_release(qtbot: QtBot, engine: PlaybackEngine, hand_time: HandTime) -> None:
    _open(qtbot, engine)
    engine.play()
    _start(qtbot, engine)
    with qtbot.waitSignal(engine.frame_shown, check_params_cb=_shown(50)):
        engine.scrub(50)
    assert not engine.running
    engine.release()
    _start(qtbot, engine)
    assert _pass_a_frame(qtbot, engine, hand_time) == 51


def test_backward_play(qtbot: QtBot, engine: PlaybackEngine, panes: Panes, hand_time: HandTime) -> None:
    engine.attach(panes[0])
    _open(qtbot, engine)
    engine.seek(3)
    engine.shuttle_back()
    _start(qtbot, engine)
    assert [_pass_a_frame(qtbot, engine, hand_time) for _ in range(3)] == [2, 1, 0]
    with qtbot.waitSignal(engine.ended):
        hand_time.go(FRAME_S)
    assert number_of(panes[0].picture) == 0


def test_shuttle_keys(qtbot: QtBot, engine: PlaybackEngine) -> None:
    _open(qtbot, engine)
    speeds: list[float] = []
    engine.speed_changed.connect(speeds.append)
    engine.seek(50)
    for act in (
        engine.shuttle_forward, engine.shuttle_forward, engine.shuttle_forward, engine.shuttle_forward,
        engine.shuttle_back, engine.shuttle_back,
    ):  # fmt: skip
        act()
    assert speeds == [2.0, 4.0, -1.0, -2.0]
    engine.shuttle_forward(slow=True)
    assert (engine.speed, engine.state) == (0.25, PlaybackState.PLAYING)
    engine.shuttle_back(slow=True)
    assert engine.speed == -0.25
    engine.shuttle_stop()
    assert (engine.speed, engine.state) == (1.0, PlaybackState.PAUSED)


def test_loop_in_a_range_shows_no_gap(qtbot: QtBot, engine: PlaybackEngine, panes: Panes, hand_time: HandTime) -> None:
    engine.attach(panes[0])
    _open(qtbot, engine)
    with qtbot.waitSignal(engine.range_changed):
        engine.set_range(10, 14)
    with qtbot.waitSignal(engine.loop_changed):
        engine.set_loop(True)
    engine.play()
    _start(qtbot, engine)
    seen = [_pass_a_frame(qtbot, engine, hand_time) for _ in range(12)]
    assert seen == [11, 12, 13, 14, 10, 11, 12, 13, 14, 10, 11, 12]
    engine.set_range(None, None)
    assert engine.range == (0, 99)


def test_two_clips_show_the_same_frame_and_the_shorter_one_is_held(
    qtbot: QtBot, engine: PlaybackEngine, panes: Panes, hand_time: HandTime
) -> None:
    for lane, pane in enumerate(panes):
        engine.attach(pane, lane)
    engine.open_pair("20@24+1000", "10@24+2000")
    with qtbot.waitSignal(engine.frame_shown):
        pass
    assert engine.frames == 20
    engine.play()
    _start(qtbot, engine)
    for _ in range(15):
        frame = _pass_a_frame(qtbot, engine, hand_time)
        assert [number_of(pane.picture) for pane in panes] == [1000 + frame, 2000 + min(frame, 9)]
        assert engine.held == (False, frame > 9)
        assert panes[1].held == (frame > 9)
    with qtbot.waitSignal(engine.frame_shown):
        engine.swap()
    assert number_of(panes[0].picture) == 2009


def test_clips_of_different_rates_keep_the_time(
    qtbot: QtBot, engine: PlaybackEngine, panes: Panes, hand_time: HandTime
) -> None:
    for lane, pane in enumerate(panes):
        engine.attach(pane, lane)
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_pair("48@24+0", "60@30+0")
    with qtbot.waitSignal(engine.frame_shown, check_params_cb=_shown(24)):
        engine.seek(24)
    assert [number_of(pane.picture) for pane in panes] == [24, 30]


def test_a_cut_plays_across_its_joins_without_a_gap(
    qtbot: QtBot, make_engine: EngineMaker, panes: Panes, hand_time: HandTime
) -> None:
    frames = FakeFrames()
    engine = make_engine(frames, None, hand_time)
    engine.attach(panes[0])
    parts = [
        CutPart(f"30@24+{base}", first, 6) for base, first in ((1000, 0), (2000, 5), (3000, 0), (4000, 2), (5000, 1))
    ]
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_cut(parts, RATE)
    assert engine.frames == 30
    engine.play()
    _start(qtbot, engine)
    seen = [number_of(panes[0].picture)]
    for _ in range(29):
        _pass_a_frame(qtbot, engine, hand_time)
        seen.append(number_of(panes[0].picture))
    expected = [int(part.path.split("+")[1]) + part.first_frame + place for part in parts for place in range(6)]
    assert seen == expected
    assert engine.figures.dropped == 0
    assert sum(not reader.closed for reader in frames.opened) <= 3


def test_live_pictures_are_shown_as_they_come(qtbot: QtBot, engine: PlaybackEngine, panes: Panes) -> None:
    engine.attach(panes[0])
    engine.open_live(120, RATE, (1280, 720))
    assert (_state(engine), engine.frames) == (PlaybackState.LIVE, 120)
    for index in (0, 7, 14):
        pixels = index.to_bytes(4, "little") * 8
        with qtbot.waitSignal(engine.frame_shown, check_params_cb=_shown(index)):
            engine.push_preview(PreviewFrame(frame_index=index, width_px=4, height_px=2, pixels=pixels))
        assert number_of(panes[0].picture) == index
    engine.play()
    assert _state(engine) is PlaybackState.LIVE
    _open(qtbot, engine)
    engine.push_preview(PreviewFrame(frame_index=99, width_px=4, height_px=2, pixels=bytes(32)))
    assert number_of(panes[0].picture) == 0
    assert engine.frame == 0


def test_a_broken_file_is_said_and_another_one_can_be_opened(qtbot: QtBot, engine: PlaybackEngine) -> None:
    with qtbot.waitSignal(engine.failed) as failed:
        engine.open_clip("nonsense")
    assert isinstance(failed.args[0], UnreadableMedia)
    assert _state(engine) is PlaybackState.FAILED
    engine.play()
    engine.seek(3)
    assert _state(engine) is PlaybackState.FAILED
    _open(qtbot, engine)
    assert _state(engine) is PlaybackState.PAUSED


def test_play_before_the_clip_is_open(qtbot: QtBot, engine: PlaybackEngine, hand_time: HandTime) -> None:
    engine.open_clip("100@24+0")
    engine.play()
    _start(qtbot, engine)
    assert _state(engine) is PlaybackState.PLAYING
    assert _pass_a_frame(qtbot, engine, hand_time) == 1


def test_toggle_and_close_source(qtbot: QtBot, engine: PlaybackEngine, panes: Panes) -> None:
    engine.attach(panes[0])
    _open(qtbot, engine)
    engine.toggle()
    assert _state(engine) is PlaybackState.PLAYING
    engine.toggle()
    assert _state(engine) is PlaybackState.PAUSED
    engine.close_source()
    assert (_state(engine), panes[0].picture) == (PlaybackState.EMPTY, None)
    engine.detach(panes[0])


def test_sound_runs_with_the_picture_at_normal_speed_only(
    qtbot: QtBot, make_engine: EngineMaker, output: FakeOutput, hand_time: HandTime
) -> None:
    engine = make_engine(FakeFrames(), output, hand_time)
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_pair("100@24+1", "100@24+2")
    engine.seek(24)
    engine.play()
    qtbot.waitUntil(lambda: len(output.heard) >= 4800 * 4)
    assert _sounds(output)
    first = (int.from_bytes(output.heard[:2], "little"), int.from_bytes(output.heard[2:4], "little"))
    assert first == (48_000 % 32_768, 2)
    engine.set_speed(2)
    assert not _sounds(output)
    _start(qtbot, engine)
    assert output.starts == 1
    engine.set_speed(1)
    qtbot.waitUntil(lambda: output.starts == 2)
    engine.pause()
    assert not _sounds(output)


def test_the_picture_follows_the_sound_device(
    qtbot: QtBot, make_engine: EngineMaker, output: FakeOutput, hand_time: HandTime
) -> None:
    engine = make_engine(FakeFrames(), output, hand_time)
    _open(qtbot, engine, "400@24+0")
    engine.play()
    qtbot.waitUntil(lambda: output.running and len(output.heard) > 0)
    for _ in range(100):
        hand_time.go(0.05)
        output.played += 49_000_000
        with qtbot.waitSignal(engine.frame_shown):
            pass
    assert abs(engine.frame - int(100 * 0.049 * 24)) <= 1


def test_sound_of_a_loop_goes_round(
    qtbot: QtBot, make_engine: EngineMaker, output: FakeOutput, hand_time: HandTime
) -> None:
    engine = make_engine(FakeFrames(), output, hand_time)
    _open(qtbot, engine)
    engine.set_range(0, 5)
    engine.set_loop(True)
    engine.play()
    qtbot.waitUntil(lambda: len(output.heard) >= 30_000 * 4)
    left = [int.from_bytes(output.heard[at * 4 : at * 4 + 2], "little") for at in range(30_000)]
    assert left == [at % 12_000 for at in range(30_000)]


def test_a_device_that_is_found_later_joins_in(
    qtbot: QtBot, engine: PlaybackEngine, output: FakeOutput, hand_time: HandTime
) -> None:
    _open(qtbot, engine)
    engine.set_volume(0.3)
    engine.play()
    _start(qtbot, engine)
    _pass_a_frame(qtbot, engine, hand_time)
    engine.use_sound(output)
    qtbot.waitUntil(lambda: len(output.heard) > 0)
    assert int.from_bytes(output.heard[:2], "little") == 2000
    assert (engine.has_sound_device, output.volume) == (True, 0.3)


def test_a_device_is_looked_for_once_and_only_when_something_plays(
    qtbot: QtBot, engine: PlaybackEngine, output: FakeOutput
) -> None:
    looked: list[bool] = []

    def find() -> FakeOutput:
        looked.append(True)
        return output

    engine.find_sound_with(find)
    _open(qtbot, engine)
    engine.seek(3)
    assert looked == []
    engine.play()
    qtbot.waitUntil(lambda: len(output.heard) > 0)
    engine.pause()
    engine.play()
    assert (looked, engine.has_sound_device) == ([True], True)


def test_volume(qtbot: QtBot, make_engine: EngineMaker, output: FakeOutput) -> None:
    engine = make_engine(FakeFrames(), output)
    with qtbot.waitSignal(engine.volume_changed) as changed:
        engine.set_volume(0.5)
    assert (changed.args, output.volume) == ([0.5, False], 0.5)
    engine.set_volume(0.5, muted=True)
    assert (engine.volume, output.volume, engine.has_sound_device) == ((0.5, True), 0.0, True)


@pytest.mark.parametrize("round_", range(3))
def test_closing_in_the_middle_of_anything_ends_the_threads(
    qtbot: QtBot, make_engine: EngineMaker, output: FakeOutput, round_: int
) -> None:
    frames = FakeFrames()
    engine = make_engine(frames, output)
    engine.open_pair("100@24+0", "100@24+0")
    if round_:
        with qtbot.waitSignal(engine.frame_shown):
            engine.play()
    if round_ > 1:
        _start(qtbot, engine)
    engine.close()
    assert all(reader.closed for reader in frames.opened)
