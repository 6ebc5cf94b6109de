"""The engine, the reader and the panes together on real files."""

import os
from fractions import Fraction
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.domain.frames import FrameRate
from studio.media.clip_frames import ClipFrames
from studio.ui.kit.playback.caption_card import CaptionCard
from studio.ui.kit.playback.pane import VideoPane
from studio.ui.kit.playback.sources import CutPart
from tests.media.clips import ClipMake, make_clip, number_in
from tests.ui.kit.playback.conftest import EngineMaker
from tests.ui.kit.playback.fakes import HandTime
from tests.ui.kit.playback.lock_step import lock_step, number_on


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("pair")
    return (
        make_clip(folder / "a.mp4", ClipMake(frames=72)),
        make_clip(folder / "b.mp4", ClipMake(frames=72, gop=30, b_frames=2, sound=False)),
    )


def test_two_panes_show_the_same_frame_at_every_instant(qtbot: QtBot, pair: tuple[Path, Path]) -> None:
    result = lock_step(qtbot, pair, int(os.environ.get("LOCK_STEP_INSTANTS", "100")))
    print("unequal", result.unequal, "of", result.instants)
    assert result.unequal == 0
    assert len(result.seen) > 20


def test_exact_seek_is_painted(qtbot: QtBot, make_engine: EngineMaker, pair: tuple[Path, Path]) -> None:
    engine, pane = make_engine(ClipFrames()), VideoPane()
    qtbot.addWidget(pane)
    pane.resize(400, 300)
    pane.show()
    engine.attach(pane)
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_clip(str(pair[1]))
    for frame in (71, 3, 40, 39, 38, 0):
        with qtbot.waitSignal(engine.frame_shown, check_params_cb=lambda at, frame=frame: at == frame):
            engine.seek(frame)
        assert number_on(pane) == frame
    picture = pane.picture
    assert picture is not None
    assert (picture.width_px, picture.height_px) == (400, 225)


def test_a_cut_of_files_shows_each_frame_of_the_film_once(
    qtbot: QtBot, make_engine: EngineMaker, tmp_path: Path
) -> None:
    parts, expected = [], []
    for place in range(4):
        first_number = 1000 * (place + 1)
        path = make_clip(tmp_path / f"{place}.mp4", ClipMake(frames=16, first_number=first_number))
        parts.append(CutPart(str(path), 2 * place, 10))
        expected += [first_number + 2 * place + frame for frame in range(10)]
    engine, pane = make_engine(ClipFrames()), VideoPane()
    qtbot.addWidget(pane)
    pane.resize(320, 180)
    pane.show()
    engine.attach(pane)
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_cut(parts, FrameRate(numerator=24))
    seen: list[int] = []

    def look(_: int) -> None:
        assert pane.picture is not None
        seen.append(number_in(pane.picture))

    look(0)
    engine.frame_shown.connect(look)
    with qtbot.waitSignal(engine.ended, timeout=20_000):
        engine.play()
    once = list(dict.fromkeys(seen))
    assert once == [number for number in expected if number in set(seen)]
    assert len(once) == 40 - engine.figures.dropped


def test_a_trimmed_cut_with_a_card_and_a_held_end_drops_nothing_at_its_joins(
    qtbot: QtBot, make_engine: EngineMaker, hand_time: HandTime, tmp_path: Path
) -> None:
    long = make_clip(tmp_path / "long.mp4", ClipMake(frames=60, first_number=1000, gop=30, b_frames=2, sound=False))
    short = make_clip(tmp_path / "short.mp4", ClipMake(frames=8, first_number=2000))
    half = make_clip(tmp_path / "half.mp4", ClipMake(frames=20, first_number=3000, rate=Fraction(12)))
    card = CaptionCard("2A · Kite", "It dives.", (16, 9), ("Inter",))
    parts = [
        CutPart(str(long), 41, 9, card),
        CutPart(str(short), 2, 10, card),
        CutPart("", 0, 5, card),
        CutPart(str(half), 6, 8, card),
        CutPart(str(long), 3, 6, card),
    ]
    expected = [
        *range(1041, 1050), *range(2002, 2008), 2007, 2007, 2007, 2007, *[-1] * 5,
        *(3003 + frame // 2 for frame in range(8)), *range(1003, 1009),
    ]  # fmt: skip
    engine, pane = make_engine(ClipFrames(), None, hand_time), VideoPane()
    qtbot.addWidget(pane)
    pane.resize(320, 180)
    pane.show()
    engine.attach(pane)
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_cut(parts, FrameRate(numerator=24))
    assert engine.frames == len(expected)
    engine.play()
    qtbot.waitUntil(lambda: engine.running)
    ground = card(320, 180)
    seen = []
    for frame in range(len(expected)):
        if frame:
            with qtbot.waitSignal(engine.frame_shown):
                hand_time.go(1 / 24 + 1e-7)
        assert pane.picture is not None
        seen.append(-1 if pane.picture.pixels == ground.pixels else number_in(pane.picture))
    assert seen == expected
    assert engine.figures.dropped == 0


def test_a_larger_pane_gets_a_sharper_picture(qtbot: QtBot, make_engine: EngineMaker, pair: tuple[Path, Path]) -> None:
    engine, pane = make_engine(ClipFrames()), VideoPane()
    qtbot.addWidget(pane)
    pane.resize(320, 180)
    pane.show()
    engine.attach(pane)
    with qtbot.waitSignal(engine.frame_shown):
        engine.open_clip(str(pair[0]))
    pane.resize(640, 360)
    qtbot.waitUntil(lambda: pane.picture is not None and pane.picture.width_px == 640)
    assert number_on(pane) == 0
