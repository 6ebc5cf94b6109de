"""The frame under the pointer: read in a thread, the newest wish first, and let go of when the pointer leaves."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QPoint, QSize
from PySide6.QtTest import QTest

from studio.domain.frames import DEFAULT_RATE
from studio.domain.jobs import Grade
from studio.ui.panels.board.hover_scrub import STRIP, HoverScrub
from tests.ui.conftest import Desk
from tests.ui.kit.playback.fakes import FakeFrames
from tests.ui.panels.board.conftest import Board

MakeBoard = Callable[..., Awaitable[Board]]
SIZE = QSize(172, 98)


def number(scrub: HoverScrub) -> int:
    """Return the number that the shown picture of a fake clip holds."""
    return -1 if scrub.image is None else scrub.image.pixel(0, 0) & 0xFFFFFF


async def with_take(board: MakeBoard) -> tuple[Board, Callable[[float], QPoint]]:
    """Show a card with a take; return it and where a place of its clip is."""
    shown = await board(["A", "B"])
    shown.click("A")
    shown.desk.generator.generate(Grade.ANIMATIC)
    await shown.desk.until(lambda: shown.card("A").take is not None)
    picture = shown.view.shape.picture(shown.view.box_of(shown.row("A")))

    def place(fraction: float) -> QPoint:
        return QPoint(round(picture.left() + picture.width() * fraction), round(picture.center().y()))

    return shown, place


async def test_the_very_frame_is_shown_behind_the_key_frame_near_it(desk: Desk) -> None:
    frames = FakeFrames()
    scrub = desk.keep(HoverScrub(frames))
    shown: list[int] = []
    scrub.changed.connect(lambda: shown.append(number(scrub)))
    scrub.open("a shot", "240@24+0", 24, 100, 120, DEFAULT_RATE)
    scrub.seek(0.55, SIZE)
    await desk.until(lambda: number(scrub) == 24 + 66)
    assert shown == [84, 90]  # the key frame at 84 first
    await desk.until(lambda: len(scrub._strip) == STRIP)
    shown.clear()
    scrub.seek(0.26, SIZE)
    assert shown[0] % 12 == 0  # at once, from the strip
    await desk.until(lambda: number(scrub) == 24 + 31)
    scrub.seek(0.99, SIZE)  # the held part shows the last picture
    await desk.until(lambda: number(scrub) == 24 + 99)


async def test_one_file_is_open_and_closed_again(desk: Desk) -> None:
    frames = FakeFrames()
    scrub = desk.keep(HoverScrub(frames))
    for path in ("48@24+0", "48@24+1000"):
        scrub.open("a shot", path, 0, 48, 48, DEFAULT_RATE)
        scrub.seek(0.0, SIZE)
        await desk.until(lambda: scrub.image is not None)
    await desk.until(lambda: [reader.closed for reader in frames.opened] == [True, False])
    scrub.shut()
    await desk.until(lambda: frames.opened[1].closed)
    assert scrub.image is None
    scrub.seek(0.5, SIZE)
    assert scrub.image is None


async def test_a_file_that_cannot_be_read_shows_nothing(desk: Desk) -> None:
    scrub = desk.keep(HoverScrub(FakeFrames()))
    scrub.open("a shot", "broken", 0, 48, 48, DEFAULT_RATE)
    scrub.seek(0.5, SIZE)
    await desk.until(lambda: not scrub._look.isActive())
    assert scrub.image is None


async def test_a_resting_pointer_begins_and_a_leaving_one_ends(board: MakeBoard) -> None:
    shown, place = await with_take(board)
    scrub, viewport = shown.view_model.scrub, shown.view.viewport()
    QTest.mouseMove(viewport, place(0.1))
    QTest.mouseMove(viewport, place(0.5))
    assert scrub.shot_id == ""
    await shown.desk.until(lambda: scrub.image is not None)
    assert scrub.shot_id == shown.card("A").id
    assert abs(shown.view.hover.scrubbed - 0.5) < 0.02
    shown.panel.grab()
    QTest.mouseMove(viewport, place(0.75))
    await shown.desk.until(lambda: number(scrub) == 90)
    QTest.mouseMove(viewport, shown.view.shape.name(shown.view.box_of(shown.row("A"))).center())
    assert (scrub.shot_id, scrub.image) == ("", None)
    QTest.mouseMove(viewport, place(0.3))
    await shown.desk.until(lambda: scrub.image is not None)
    QTest.mouseMove(viewport, shown.middle("B"))
    assert scrub.shot_id == ""
    assert shown.view.hover.lit == shown.row("B")


async def test_with_reduced_motion_nothing_moves(board: MakeBoard) -> None:
    shown, place = await with_take(board)
    shown.desk.look.theme.reduced_motion = True
    try:
        QTest.mouseMove(shown.view.viewport(), place(0.5))
        assert not shown.view.hover._dwell.isActive()
    finally:
        shown.desk.look.theme.reduced_motion = False
