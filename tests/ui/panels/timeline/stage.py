"""Owns the strip of a film for its tests, driven with keys and a pointer."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from studio.ui.panels.timeline.filmstrips import Filmstrips
from studio.ui.panels.timeline.panel import TimelinePanel
from studio.ui.panels.timeline.strip import TimelineStrip
from studio.ui.panels.timeline.view_model import TimelineViewModel
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.cuts import Film, Planned

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAN = (
    Planned(96, 96), Planned(48, None), Planned(72, 120, (24, 72)), Planned(96, 48), Planned(48, 48),
)  # fmt: skip
"""Takes of 4 s, none, 5 s of which the middle 3 s are shown, 2 s held to 4 s, 2 s; 15 s in all."""


class Strip:
    """The panel of a film, and hands on it."""

    def __init__(self, desk: Desk, film: Film, panel: TimelinePanel, view_model: TimelineViewModel) -> None:
        self.desk = desk
        self.film = film
        self.panel = panel
        self.view_model = view_model

    @property
    def strip(self) -> TimelineStrip:
        """The strip."""
        return self.panel.strip

    def at(self, frame: float, y: int = 70) -> QPoint:
        """Return where a frame lies on the lane (a `y` below 20 is on the ruler)."""
        return QPoint(round(self.strip.axis.x(frame)), y)

    def press(self, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press the left button."""
        QTest.mousePress(self.strip.viewport(), LEFT, modifiers, at)

    def move(self, *places: QPoint) -> None:
        """Move the pointer."""
        for place in places:
            QTest.mouseMove(self.strip.viewport(), place)

    def release(self, at: QPoint) -> None:
        """Let go."""
        QTest.mouseRelease(self.strip.viewport(), LEFT, NONE, at)

    def click(self, frame: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Click on the lane."""
        QTest.mouseClick(self.strip.viewport(), LEFT, modifiers, self.at(frame))

    def drag(self, begin: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Drag from one place to another one."""
        self.press(begin, modifiers)
        self.move(begin + QPoint(14 if end.x() > begin.x() else -14, 0), end)
        self.release(end)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key."""
        QTest.keyClick(self.strip, key, modifiers)

    async def undo(self) -> None:
        """Take the last step back."""
        self.desk.workbench.undo()
        await calm()

    def name(self, at: int) -> str:
        """Return the name of the clip at a place of the film."""
        return self.view_model.clips[at].shot.name

    @property
    def names(self) -> list[str]:
        """The names of the clips from left to right."""
        return [clip.shot.name for clip in self.view_model.clips]

    @property
    def chosen(self) -> list[str]:
        """The names of the selected clips."""
        return [clip.shot.name for clip in self.view_model.clips if clip.shot.id in self.view_model.selection]


async def stage(desk: Desk, plan: tuple[Planned, ...] = PLAN, width: int = 1000) -> Strip:
    """Show the strip of a film."""
    film = Film(desk)
    await film.make(plan)
    view_model = TimelineViewModel(desk.workbench, film.cutting, film.player, film.edits)
    films = Filmstrips(desk.workspace.takes, desk.bench.thumbnailer, desk.workbench.scope)
    panel = await desk.show(TimelinePanel(desk.look, view_model, films), width, 190)
    strip = Strip(desk, film, panel, view_model)
    if plan:
        await desk.until(lambda: len(view_model.clips) == len(plan))
    return strip
