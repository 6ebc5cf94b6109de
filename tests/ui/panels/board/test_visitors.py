"""What is dragged to the board from outside: announced where it is dropped, or refused with a reason."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

from studio.domain.jobs import Grade
from studio.ui.kit.drags import Carried, drag_of_take, load_of
from tests.ui.panels.board.conftest import LEFT, NO_KEYS, Board

MakeBoard = Callable[..., Awaitable[Board]]
COPY = Qt.DropAction.CopyAction


def files(*paths: str) -> QMimeData:
    """Return what a drag of files carries."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return carried


def bring(shown: Board, carried: QMimeData, at: QPoint) -> bool:
    """Drag over the board and drop; return whether it was taken."""
    view = shown.view
    view.dragEnterEvent(QDragEnterEvent(at, COPY, carried, LEFT, NO_KEYS))
    move = QDragMoveEvent(at, COPY, carried, LEFT, NO_KEYS)
    move.setAccepted(False)
    view.dragMoveEvent(move)
    shown.panel.grab()
    drop = QDropEvent(QPointF(at), COPY, carried, LEFT, NO_KEYS)
    drop.setAccepted(False)
    view.dropEvent(drop)
    assert move.isAccepted() == drop.isAccepted()
    return drop.isAccepted()


async def test_videos_go_to_a_card_or_between_cards(board: MakeBoard) -> None:
    shown = await board(["A", "B"], ["C"])
    heard: list[tuple[object, ...]] = []
    shown.panel.videos_dropped.connect(lambda paths, shot: heard.append((paths, shot)))
    shown.panel.videos_dropped_at.connect(lambda paths, scene, at: heard.append((paths, scene, at)))
    clips = ["/clips/one.mp4", "/clips/two.MOV"]
    a, c = shown.card("A"), shown.card("C")
    assert bring(shown, files(*clips), shown.middle("A"))
    box = shown.view.box_of(shown.row("B"))
    assert bring(shown, files(*clips), QPoint(box.left() + 5, box.center().y()))
    assert bring(shown, files(*clips), shown.view.box_of(len(shown.view.rows) - 1).center())
    assert bring(shown, files(*clips), shown.view.box_of(0).center())
    assert heard == [
        (clips, a.id),
        (clips, a.scene_id, 1),
        (clips, c.scene_id, 1),
        (clips, a.scene_id, 0),
    ]


async def test_a_picture_goes_to_a_card_and_a_script_anywhere(board: MakeBoard) -> None:
    shown = await board(["A"])
    heard: list[tuple[str, ...]] = []
    shown.panel.picture_dropped.connect(lambda path, shot: heard.append((path, shot)))
    shown.panel.script_dropped.connect(lambda path: heard.append((path,)))
    assert bring(shown, files("/stills/kite.png"), shown.middle("A"))
    assert not bring(shown, files("/stills/kite.png"), QPoint(900, 500))
    assert bring(shown, files("/scripts/kite.fountain"), QPoint(900, 500))
    assert heard == [("/stills/kite.png", shown.card("A").id), ("/scripts/kite.fountain",)]


async def test_other_things_are_refused_with_a_reason(board: MakeBoard) -> None:
    shown = await board(["A"])
    for carried, words in (
        (files("/papers/kite.pdf"), "can be dropped here"),
        (files("/clips/a.mp4", "/stills/a.png"), "one after the other"),
        (files("/stills/a.png", "/stills/b.png"), "at a time"),
        (QMimeData(), "can be dropped here"),
    ):
        load = load_of(carried)
        assert load.kind is Carried.NOTHING
        assert words in load.why_not
        assert not bring(shown, carried, shown.middle("A"))


async def test_a_take_goes_to_its_own_shot(board: MakeBoard) -> None:
    shown = await board(["A", "B"])
    shown.click("A")
    shown.desk.generator.generate(Grade.ANIMATIC)
    await shown.desk.until(lambda: shown.card("A").take is not None)
    carried = drag_of_take(shown.desk.workbench.takes[0].id)
    assert not bring(shown, carried, shown.middle("B"))
    assert bring(shown, carried, shown.middle("A"))
    await shown.desk.until(lambda: shown.card("A").chosen)


async def test_a_drag_that_leaves_is_forgotten(board: MakeBoard) -> None:
    shown = await board(["A"])
    carried = files("/papers/kite.pdf")
    before = shown.panel.grab().toImage()
    shown.view.dragEnterEvent(QDragEnterEvent(shown.middle("A"), COPY, carried, LEFT, NO_KEYS))
    assert shown.panel.grab().toImage() != before
    shown.view.dragLeaveEvent(QDragLeaveEvent())
    assert shown.panel.grab().toImage() == before
