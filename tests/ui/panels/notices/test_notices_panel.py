"""The list behind the bell: newest first, read by keys and mouse, new ones marked, empty with a sentence."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.services.notices import Notice, NoticeLevel
from studio.ui.panels.notices.panel import NoticesPanel
from studio.ui.panels.notices.view_model import NoticesViewModel
from studio.ui.panels.top_bar.bell import Bell
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button


async def shown(desk: Desk) -> tuple[NoticesPanel, list[Notice]]:
    """Show the list over two notices; return it and where the user went."""
    bell = desk.workspace.bell
    bell.tell(NoticeLevel.FAILED, "1A Shot 1: no take was made", "The provider refused it.", job_id="j")
    await desk.bench.clock.advance(7200)
    bell.tell(NoticeLevel.GOOD, "4 variations ready", "Lighting", group_id="g")
    view_model = desk.keep(NoticesViewModel(bell, desk.bench.clock))
    went: list[Notice] = []
    view_model.opened.connect(went.append)
    return await desk.show(NoticesPanel(desk.look, view_model), 400, 440), went


def sentences(panel: NoticesPanel) -> list[str]:
    """Return the rows as a screen reader says them."""
    model = panel.list.model()
    return [model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]


async def test_the_newest_stands_first_and_says_how_long_ago(desk: Desk) -> None:
    panel, _ = await shown(desk)
    assert sentences(panel) == [
        "New. 4 variations ready. Lighting. now",
        "New. 1A Shot 1: no take was made. The provider refused it.. 2 h ago",
    ]
    assert not panel.grab().isNull()


async def test_keys_walk_and_lead_there(desk: Desk) -> None:
    panel, went = await shown(desk)
    panel.setFocus()
    done: list[None] = []
    panel.done.connect(lambda: done.append(None))
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert [notice.job_id for notice in went] == ["j"]
    assert done == [None]
    assert desk.workspace.bell.unseen == 1


async def test_a_press_leads_there(desk: Desk) -> None:
    panel, went = await shown(desk)
    place = panel.list.visualRect(panel.list.model().index(0, 0)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [notice.group_id for notice in went] == ["g"]


async def test_all_can_be_marked_as_read_and_forgotten(desk: Desk) -> None:
    panel, _ = await shown(desk)
    QTest.mouseClick(button(panel, "Mark all as read"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: not panel.seen.isVisible())
    assert not sentences(panel)[0].startswith("New")
    QTest.mouseClick(button(panel, "Clear"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: not panel.list.isVisible())
    assert panel._nothing.isVisible()
    assert desk.workspace.bell.all() == ()


async def test_the_bell_says_how_many_are_new(desk: Desk) -> None:
    bell = await desk.show(Bell(desk.look), 40, 40)
    plain = bell.grab().toImage()
    bell.show_unseen(3)
    await calm()
    assert bell.accessibleName() == "Notices, 3 new"
    assert bell.grab().toImage() != plain
    bell.show_unseen(0)
    assert bell.accessibleName() == "Notices"
