"""The bell of the window: its list opens by mouse and keys, and each notice leads to its shot, take or page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.domain.jobs import Grade
from studio.services.notices import Notice, NoticeLevel
from studio.ui.panels.notices.panel import NoticesPanel
from studio.ui.panels.top_bar.bell import Bell
from tests.ui.conftest import Desk
from tests.ui.test_studio_window import Studio, studio

__all__ = ["studio"]


async def filled(desk: Desk, studio: Studio) -> None:
    """Open Compose on a film of two shots, the first of which has a take."""
    await studio.show_page("compose")
    await desk.project("A kite.", "A dune.")
    project = desk.workbench.project
    assert project is not None
    await studio.workbench.open_project(project.id)
    desk.generator.generate(Grade.ANIMATIC)
    await studio.until(lambda: studio.workbench.takes)


def bell_of(studio: Studio) -> Bell:
    """Return the bell."""
    (found,) = studio.window.findChildren(Bell)
    return found


def panel_of(studio: Studio) -> NoticesPanel | None:
    """Return the list where it is seen."""
    return next((each for each in studio.window.findChildren(NoticesPanel) if each.isVisible()), None)


async def test_the_bell_opens_the_list_and_a_notice_leads_to_its_shot(desk: Desk, studio: Studio) -> None:
    await filled(desk, studio)
    project, take = studio.workbench.project, studio.workbench.takes[0]
    assert project is not None
    first, second = project.shots
    studio.workbench.open_shot(second.id)
    notice = desk.workspace.bell.tell(
        NoticeLevel.GOOD, "Ready", page="compose", project_id=project.id, shot_id=first.id, job_id=take.job_id
    )
    bell = bell_of(studio)
    assert bell.accessibleName() == "Notices, 1 new"
    studio.window.show_page("settings")
    QTest.mouseClick(bell, Qt.MouseButton.LeftButton)
    await studio.until(lambda: panel_of(studio))
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)
    await studio.until(lambda: studio.window.page == "compose")
    await studio.until(lambda: studio.workbench.take is not None and studio.workbench.take.id == take.id)
    assert studio.workbench.shot is not None
    assert studio.workbench.shot.id == first.id
    assert panel_of(studio) is None
    assert (bell.accessibleName(), notice.seen) == ("Notices", False)


async def test_the_list_closes_with_escape_and_gives_the_focus_back(desk: Desk, studio: Studio) -> None:
    await filled(desk, studio)
    bell = bell_of(studio)
    bell.setFocus()
    QTest.keyClick(bell, Qt.Key.Key_Space)
    await studio.until(lambda: panel_of(studio))
    QTest.keyClick(QApplication.focusWidget() or bell, Qt.Key.Key_Escape)
    await studio.until(lambda: panel_of(studio) is None)
    assert bell.hasFocus()


async def test_a_notice_of_another_film_opens_it(desk: Desk, studio: Studio) -> None:
    await filled(desk, studio)
    other = await desk.workspace.projects.create("Other")
    change = await desk.workspace.projects.add_shot(other.id, other.scenes[0].id)
    notices = studio.studio._notices
    assert notices is not None
    notice = desk.workspace.bell.tell(NoticeLevel.FAILED, "Failed", project_id=other.id, shot_id=change.added[0])
    notices.go(notice)
    await studio.until(lambda: studio.workbench.project is not None and studio.workbench.project.id == other.id)


async def test_a_notice_of_a_film_that_is_gone_says_so(desk: Desk, studio: Studio) -> None:
    await filled(desk, studio)
    notices = studio.studio._notices
    assert notices is not None
    failures: list[object] = []
    studio.workbench.failed.connect(failures.append)
    gone = Notice.model_validate(
        {"id": "x", "at": desk.bench.clock.now(), "level": "good", "title": "Ready", "project_id": "gone"}
    )
    notices.go(gone)
    await studio.until(lambda: failures)
    assert "That project is not in the workspace." in str(failures[0])
