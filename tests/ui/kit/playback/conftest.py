"""An engine with fake clips and hand-moved time, and one with real clips; both are closed after the test."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from studio.domain.ports import Frames
from studio.ui.kit.playback.engine import PlaybackEngine
from studio.ui.kit.playback.pane import VideoPane
from tests.ui.kit.playback.fakes import FakeFrames, FakeOutput, HandTime

EngineMaker = Callable[..., PlaybackEngine]


@pytest.fixture
def hand_time() -> HandTime:
    return HandTime()


@pytest.fixture
def output() -> FakeOutput:
    return FakeOutput()


@pytest.fixture
def make_engine(qtbot: QtBot) -> Iterator[EngineMaker]:
    made: list[PlaybackEngine] = []

    def make(frames: Frames, sound: FakeOutput | None = None, time: Callable[[], int] | None = None) -> PlaybackEngine:
        made.append(PlaybackEngine(frames, sound, time) if time is not None else PlaybackEngine(frames, sound))
        return made[-1]

    yield make
    for engine in made:
        engine.close()


@pytest.fixture
def engine(make_engine: EngineMaker, hand_time: HandTime) -> PlaybackEngine:
    """Fake clips, no sound, time in the test's hand."""
    return make_engine(FakeFrames(), None, hand_time)


@pytest.fixture
def panes(qtbot: QtBot) -> tuple[VideoPane, VideoPane]:
    both = VideoPane(), VideoPane()
    for pane in both:
        qtbot.addWidget(pane)
        pane.resize(320, 180)
        pane.show()
    return both
