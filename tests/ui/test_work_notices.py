"""What the user is told: once, in the right place, and only of what they do not see already."""

import gc
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from studio.domain.budgets import BudgetScope
from studio.domain.errors import InputError, UnsupportedCodec
from studio.domain.jobs import Grade
from studio.services.job_ledger import JobChange
from studio.services.notices import Notice, NoticeLevel
from studio.ui.kit.announcer import Announcer
from studio.ui.kit.toasts import Toast
from studio.ui.main_window import MainWindow
from studio.ui.panels.top_bar.panel import TopBarPanel
from studio.ui.panels.top_bar.view_model import TopBarViewModel
from studio.ui.work_notices import GroupTold, WorkNotices
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.ladder import on_paid_model


class Told:
    """A window, and everything that it tells."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        top_bar = TopBarPanel(desk.look, TopBarViewModel(desk.workbench), desk.workbench.scope)
        self.window = MainWindow(desk.look, QIcon(), top_bar)
        for name in ("compose", "storyboard", "first_run"):
            self.window.add_page(name, QWidget)
        self.window.show_page("compose")
        self.said: list[tuple[str, bool]] = []
        self.outside: list[tuple[str, str]] = []
        self.went: list[Notice] = []
        self.maker = WorkNotices(
            desk.workbench,
            self.window,
            desk.workspace.bell,
            self._tell_outside,
            Announcer(self.window, self._say),
            self.window,
        )
        self.maker.opened.connect(self.went.append)

    def _say(self, words: str, pressing: bool) -> None:
        self.said.append((words, pressing))

    def _tell_outside(self, title: str, body: str) -> None:
        self.outside.append((title, body))

    @property
    def kept(self) -> list[str]:
        """The titles behind the bell."""
        return [notice.title for notice in self.desk.workspace.bell.all()]

    def toasts(self) -> list[str]:
        """The toasts that are seen."""
        return [each.accessibleName() for each in self.window.findChildren(Toast) if not each.isHidden()]

    async def elsewhere(self) -> None:
        """Look at another shot than the first one."""
        desk, project = self.desk, self.desk.workbench.project
        assert project is not None
        change = await desk.workspace.projects.add_shot(project.id, project.scenes[0].id)
        desk.workbench.open_shot(change.added[0])
        await calm()

    async def unfocused(self) -> None:
        """Let another window have the focus."""
        await self.desk.show(QWidget(), 200, 200)
        await self.desk.until(lambda: not self.window.isActiveWindow())


@pytest.fixture
async def told(desk: Desk) -> AsyncIterator[Told]:
    made = Told(desk)
    await desk.show(made.window, 1300, 760)
    yield made
    made.maker.close()
    made.window.hide()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del made
    gc.collect()


async def paid_take(told: Told, took_s: float = 5.0, *, elsewhere: bool = True) -> None:
    """Have a paid draft made that takes so long, while the user looks at another shot."""
    desk = told.desk
    await on_paid_model(desk)
    desk.bench.remote.polls = int(took_s / 2)
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(6)
    if elsewhere:
        await told.elsewhere()
    await desk.bench.clock.advance(took_s + 30)
    await desk.until(lambda: desk.workbench.takes)
    told.maker.tell_now()


async def test_a_take_of_a_shot_that_is_seen_tells_itself(told: Told) -> None:
    await paid_take(told, elsewhere=False)
    assert (told.toasts(), told.kept, told.outside) == ([], [], [])


async def test_a_take_of_another_shot_is_told_and_leads_to_it(told: Told) -> None:
    await paid_take(told)
    assert told.toasts() == ["1A Shot 1: take 1 is ready Draft · Picky · $0.50"]
    assert told.kept == ["1A Shot 1: take 1 is ready"]
    assert told.said == [("1A Shot 1: take 1 is ready", False)]
    assert told.outside == []
    (toast,) = [each for each in told.window.findChildren(Toast) if not each.isHidden()]
    show = next(each for each in toast.findChildren(QObject) if getattr(each, "accessibleName", str)() == "Show")
    assert isinstance(show, QWidget)
    QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    assert [notice.shot_id for notice in told.went] == [told.desk.workbench.takes[0].shot_id]


@pytest.mark.parametrize(("took_s", "outside"), [(70.0, 1), (20.0, 0)])
async def test_the_desktop_is_told_of_long_work_only_while_the_window_has_no_focus(
    told: Told, took_s: float, outside: int
) -> None:
    await told.unfocused()
    await paid_take(told, took_s)
    assert len(told.outside) == outside


async def test_long_work_on_the_shot_that_is_open_is_told_outside_too(told: Told) -> None:
    await told.unfocused()
    await paid_take(told, 70.0, elsewhere=False)
    assert [title for title, _ in told.outside] == ["1A Shot 1: take 1 is ready"]
    assert (told.toasts(), told.kept) == ([], [])
    told.maker.open_last()
    assert len(told.went) == 1


async def test_a_window_with_the_focus_tells_nothing_outside(told: Told) -> None:
    await paid_take(told, 70.0)
    assert told.outside == []
    assert told.kept


async def test_nobody_is_disturbed_while_a_picture_fills_the_screen(told: Told) -> None:
    told.window.showFullScreen()
    await calm()
    await told.unfocused()
    await paid_take(told, 70.0)
    assert (told.toasts(), told.outside) == ([], [])
    assert told.kept == ["1A Shot 1: take 1 is ready"]


async def test_an_animatic_is_told_but_not_kept_and_on_the_board_not_at_all(told: Told) -> None:
    desk = told.desk
    await desk.project()
    desk.generator.generate(Grade.ANIMATIC)
    await told.elsewhere()
    await desk.until(lambda: desk.workbench.takes)
    told.maker.tell_now()
    assert told.toasts() == ["1A Shot 1: take 1 is ready Animatic · Animatic sketch"]
    assert told.kept == []
    told.window.show_page("storyboard")
    await desk.bench.clock.advance(1)
    project = desk.workbench.project
    assert project is not None
    await desk.generator.request(project.id, project.shots[0].id, Grade.ANIMATIC)
    await desk.until(lambda: len(desk.workbench.takes) == 2)
    told.maker.tell_now()
    assert len(told.toasts()) == 1


async def test_what_ends_together_is_told_as_one(told: Told) -> None:
    desk = told.desk
    await desk.project("A kite.", "A dune.", "A hill.", "")
    project = desk.workbench.project
    assert project is not None
    desk.workbench.open_shot(project.shots[3].id)
    desk.bench.local.failures += [UnsupportedCodec("It broke.", "Try again."), UnsupportedCodec("It broke.", "Again.")]
    await desk.generator.draw_missing(project.id)
    await desk.until(lambda: desk.workbench.takes)
    told.maker.tell_now()
    assert told.kept == ["2 takes could not be made"]
    assert told.desk.workspace.bell.all()[0].level is NoticeLevel.FAILED
    assert sorted(told.toasts())[0].startswith("1C Shot 3: take 1 is ready")


async def test_a_refusal_is_told_once_with_its_reason_and_whether_it_was_charged(told: Told) -> None:
    desk = told.desk
    await on_paid_model(desk)
    desk.bench.remote.plan.append("refuse")
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(8)
    told.maker.tell_now()
    assert told.kept == ["1A Shot 1: no take was made"]
    assert told.desk.workspace.bell.all()[0].body == "The provider refused this prompt. Nothing was charged."
    (job,) = desk.bench.jobs.saved.values()
    desk.workspace.jobs.changes.send(JobChange(job))
    told.maker.tell_now()
    assert len(told.kept) == 1


async def test_a_request_of_unknown_fate_is_told(told: Told) -> None:
    desk = told.desk
    await on_paid_model(desk)
    desk.bench.remote.plan.append("reset_before")
    desk.bench.remote._finds = False
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(8)
    told.maker.tell_now()
    assert told.kept[0] == "1A Shot 1: not sure whether it was sent"


async def test_a_group_is_kept_as_one_notice(told: Told) -> None:
    await told.desk.project()
    await told.unfocused()
    told.maker.tell_group(GroupTold(NoticeLevel.GOOD, "4 variations ready", "Lighting", "g", "p", "s", 90.0))
    assert told.kept == ["4 variations ready"]
    assert told.outside == [("4 variations ready", "Lighting")]


async def test_budgets_tell_each_level_once(told: Told) -> None:
    desk = told.desk
    await on_paid_model(desk)
    money = desk.workspace.money
    desk.bench.remote.polls = 10_000
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(7)
    for limit in (480_000, 440_000, 400_000):
        await money.set_budgets(money.budgets.with_limit(BudgetScope.DAY, "", limit))
        await calm()
    assert told.kept == ["Budget of today: used up", "Budget of today: 90 % used", "Budget of today: 83 % used"]
    assert desk.workspace.bell.all()[1].body == "$0.04 of $0.44 left. Finals ask first now."
    assert {notice.page for notice in desk.workspace.bell.all()} == {"spend"}
    money.changes.send(None)
    assert len(told.kept) == 3


async def test_a_failure_of_what_the_user_just_did_is_said_at_once(told: Told) -> None:
    await told.desk.project()
    told.desk.workbench.failed.emit(InputError("The prompt is empty.", "Describe one shot."))
    assert told.said == [("The prompt is empty.", True)]
    told.desk.failures.clear()
