"""Reads the numbers that are burnt into two clips back from two panes, at random instants of a wild ride.

Used by a test in short form and by the measurements in long form.
"""

import random
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from studio.media.clip_frames import ClipFrames
from studio.ui.kit.playback.engine import PlaybackEngine
from studio.ui.kit.playback.pane import VideoPane
from tests.media.clips import number_in_pixels


class LockStep(NamedTuple):
    """How many instants were looked at, how many of them showed two different numbers, which numbers were seen."""

    instants: int
    unequal: int
    seen: frozenset[int]


def number_on(pane: VideoPane) -> int:
    """Return the number that a pane has painted, read from its pixels."""
    image = pane.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    place = pane.picture_rect().toRect()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return number_in_pixels(pixels[place.top() : place.bottom() + 1, place.left() : place.right() + 1])


def lock_step(qtbot: QtBot, clips: tuple[Path, Path], instants: int, seed: int = 1) -> LockStep:
    """Play, seek, loop and change speed at random; at `instants` random instants compare what two panes show."""
    chance = random.Random(seed)
    engine = PlaybackEngine(ClipFrames())
    panes = VideoPane(), VideoPane()
    for lane, (pane, width) in enumerate(zip(panes, (480, 320), strict=True)):
        qtbot.addWidget(pane)
        pane.resize(width, 270)
        pane.show()
        engine.attach(pane, lane)
    try:
        with qtbot.waitSignal(engine.frame_shown):
            engine.open_pair(str(clips[0]), str(clips[1]))
        unequal, seen = 0, set()
        for _ in range(instants):
            _act(engine, chance)
            for _ in range(chance.randrange(1, 5)):
                with qtbot.waitSignal(engine.frame_shown, timeout=5000):
                    pass
            numbers = [number_on(pane) for pane in panes]
            unequal += numbers[0] != numbers[1]
            seen.add(numbers[0])
        return LockStep(instants, unequal, frozenset(seen))
    finally:
        engine.close()


def _act(engine: PlaybackEngine, chance: random.Random) -> None:
    frames = engine.frames
    if not engine.loop:
        engine.set_loop(True)
    match chance.randrange(6):
        case 0:
            engine.seek(chance.randrange(frames))
        case 1:
            engine.set_speed(chance.choice((0.25, 0.5, 1, 2, 4, -1, -2)))
        case 2:
            first = chance.randrange(frames - 2)
            engine.set_range(first, chance.randrange(first + 1, frames))
        case 3:
            engine.set_range(None, None)
        case 4:
            engine.step(chance.choice((-1, 1, 10)))
        case _:
            pass
    engine.play()
