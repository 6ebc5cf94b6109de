"""The picker: groups, search and filters, the keys, retired models and their successors, names that lead nowhere."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from studio.craft.model_names import NameAnswer
from studio.domain.models import Makes, ModelLine, ModelStatus
from studio.domain.servers import Health, KeyPlace
from studio.ui.kit.controls import DropDown
from studio.ui.model_roles import Role
from studio.ui.model_shelf import ProviderState
from studio.ui.panels.model_picker.panel import HEIGHT, WIDTH, ModelPicker
from studio.ui.panels.model_picker.view_model import Group, ModelRow, PickerViewModel
from studio.ui.panels.model_picker.words import sentence
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button, type_text
from tests.ui.shelves import FakeShelf

Key = Qt.Key


def line(model_id: str, name: str, **changes: Any) -> ModelLine:
    """Return a line of a paid model that makes clips from text."""
    values: dict[str, Any] = {
        "id": model_id, "provider": model_id.partition("/")[0], "name": name, "family": "", "retires_on": None,
        "status": ModelStatus.ACTIVE, "successor": None, "checked_on": date(2026, 11, 1), "local": False, "free": False,
        "needs_key": True, "simulated": False, "makes": (Makes.TEXT,), "badges": ("audio", "seed"),
        "max_duration_s": 8.0, "max_resolution": "1080p", "micro_usd_per_s": 100_000,
    }  # fmt: skip
    return ModelLine(**{**values, **changes})


LINES = (
    line("kite/one", "Kite One"),
    line("kite/two", "Kite Two", micro_usd_per_s=None, badges=("first_frame",), makes=(Makes.IMAGE,)),
    line("locked/door", "Door", micro_usd_per_s=50_000),
    line("shut/gate", "Gate"),
    line("kite/old", "Kite Old", status=ModelStatus.RETIRED, retires_on=date(2026, 9, 24), successor="kite/older"),
    line("kite/older", "Kite Older", status=ModelStatus.RETIRED, successor="kite/one"),
    line("kite/lost", "Kite Lost", status=ModelStatus.RETIRED),
)
ANSWER = NameAnswer(
    names=("Zeppelin",), said="Zeppelin was switched off.", living="Kites fly on.", models=("kite/old", "kite/one"),
    source="A notice", as_of=date(2026, 8, 1),
)  # fmt: skip


class Shown:
    """A picker over a desk, and what was chosen in it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.shelf = FakeShelf(desk)
        self.shelf.more, self.shelf.answers = LINES, (ANSWER,)
        self.shelf.states = {
            "kite": ProviderState(KeyPlace.KEYRING, Health.SLOW),
            "locked": ProviderState(KeyPlace.MISSING, Health.DOWN),
            "shut": ProviderState(closed="This version cannot send to Shut yet."),
        }
        self.model = PickerViewModel(desk.workbench, self.shelf, desk.generator.roles)
        self.panel = ModelPicker(desk.look, self.model)
        self.chosen: list[str] = []
        self.model.model_chosen.connect(self.chosen.append)

    def rows(self, group: Group) -> list[str]:
        return [row.line.name for row in self.model.rows() if row.group is group and row.line is not None]

    def row(self, model_id: str) -> ModelRow:
        return next(row for row in self.model.rows() if row.key == model_id)

    async def search(self, words: str) -> None:
        self.panel._field.clear()
        type_text(self.panel._field, words)
        await self.settle()

    async def settle(self) -> None:
        await self.desk.until(lambda: not self.panel._reading.is_due)
        await calm()

    def at(self, key: str) -> QPoint:
        view = self.panel._list
        view.scrollTo(self.panel._model.index(self.panel._model.place(key)))
        return view.visualRect(self.panel._model.index(self.panel._model.place(key))).center()


@pytest.fixture
async def shown(desk: Desk) -> Shown:
    await desk.project("A fox.")
    made = Shown(desk)
    await desk.show(made.panel, WIDTH, HEIGHT)
    await desk.until(lambda: made.rows(Group.NO_KEY))
    await made.settle()
    return made


def seen(parent: QWidget) -> list[str]:
    return [each.text() for each in parent.findChildren(QLabel) if each.isVisible()]


async def test_models_that_can_be_used_come_first_and_each_says_what_stands_in_its_way(shown: Shown) -> None:
    assert shown.rows(Group.READY)[-2:] == ["Kite One", "Kite Two"]
    assert "Animatic sketch" in shown.rows(Group.READY)
    assert shown.rows(Group.NO_KEY) == ["Door"]
    assert shown.rows(Group.CLOSED) == ["Gate"]
    assert shown.rows(Group.RETIRED) == []  # folded
    words = sentence(shown.row("kite/one"))
    assert words == "Kite One. Kite · up to 8 s · 1080p. $0.10/s. slow. Audio, Seed"
    assert "price unknown" in sentence(shown.row("kite/two"))
    assert shown.row("locked/door").status == "Needs a Locked key"
    assert shown.row("shut/gate").status == "This version cannot send to Shut yet"
    assert "the model of this shot" in sentence(shown.row("animatic/sketch-1"))
    assert "free" in sentence(shown.row("animatic/sketch-1"))
    model = shown.panel._model
    heading, first = model.index(0), model.index(model.place("kite/one"))
    assert heading.data() == heading.data(Qt.ItemDataRole.AccessibleTextRole)
    assert heading.data().startswith("Ready to use · ")
    assert (first.data(), first.data(Qt.ItemDataRole.AccessibleTextRole)) == ("Kite One", words)
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable
    assert first.flags() & Qt.ItemFlag.ItemIsSelectable
    shown.panel.grab()


async def test_typing_searches_arrows_walk_and_enter_chooses(shown: Shown) -> None:
    assert shown.panel._field.hasFocus()
    await shown.search("kite")
    assert shown.panel._list.current == shown.row("kite/one")
    QTest.keyClick(shown.panel._field, Key.Key_Down)
    QTest.keyClick(shown.panel._field, Key.Key_Return)
    QTest.keyClick(shown.panel._field, Key.Key_Up)
    QTest.keyClick(shown.panel._field, Key.Key_Return)
    assert shown.chosen == ["kite/two", "kite/one"]
    shown.panel._list.setFocus()
    QTest.keyClick(shown.panel._list, Key.Key_Return)
    assert shown.chosen[-1] == "kite/one"
    QTest.keyClicks(shown.panel._list, "s")  # letters go on searching
    assert shown.panel._field.text() == "kites"
    assert shown.panel._field.hasFocus()


async def test_headings_are_stepped_over(shown: Shown) -> None:
    await shown.search("")
    keys = []
    for _ in range(len(shown.model.rows())):
        row = shown.panel._list.current
        assert row is not None
        keys.append(row.key)
        QTest.keyClick(shown.panel._field, Key.Key_Down)
    assert [key for key in keys if key.startswith("heading")][:1] in ([], ["heading:retired"])
    assert {"locked/door", "shut/gate", "heading:retired"} <= set(keys)


async def test_a_click_chooses_and_a_closed_provider_can_be_chosen_too(shown: Shown) -> None:
    viewport = shown.panel._list.viewport()
    for key in ("locked/door", "shut/gate"):
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=shown.at(key))
    assert shown.chosen == ["locked/door", "shut/gate"]


async def test_retired_models_are_folded_and_offer_the_one_that_lives(shown: Shown) -> None:
    QTest.mouseClick(shown.panel._list.viewport(), Qt.MouseButton.LeftButton, pos=shown.at("heading:retired"))
    await shown.settle()
    assert {"Kite Old", "Kite Older", "Kite Lost"} <= set(shown.rows(Group.RETIRED))
    old = shown.row("kite/old")
    assert (old.status, old.instead, old.chosen_id) == ("Retired 24 Sep 2026", "Kite One", "kite/one")
    assert sentence(old).startswith("Kite Old. Kite · use Kite One instead. $0.10/s. Retired 24 Sep 2026")
    QTest.mouseClick(shown.panel._list.viewport(), Qt.MouseButton.LeftButton, pos=shown.at("kite/old"))
    QTest.mouseClick(shown.panel._list.viewport(), Qt.MouseButton.LeftButton, pos=shown.at("kite/lost"))
    assert shown.chosen == ["kite/one"]
    shown.panel.grab()
    shown.model.choose(shown.row("heading:retired"))
    await shown.settle()
    assert shown.rows(Group.RETIRED) == []
    await shown.search("lost")
    assert shown.rows(Group.RETIRED) == ["Kite Lost"]  # a search that finds no others unfolds them


async def test_filters_by_badge_task_price_place_and_health(shown: Shown) -> None:
    def press(words: str) -> None:
        QTest.mouseClick(button(shown.panel, f"Only: {words}", kind=QPushButton), Qt.MouseButton.LeftButton)

    def pick(name: str, at: int) -> None:
        box = next(each for each in shown.panel.findChildren(DropDown) if each.accessibleName() == name)
        box.setCurrentIndex(at)
        box.activated.emit(at)

    def names() -> set[str]:
        return {row.line.name for row in shown.model.rows() if row.line is not None}

    everything = names()
    steps: list[tuple[Callable[[], None], set[str]]] = [
        (lambda: press("First frame"), {"Kite Two", "Animatic sketch"}),
        (lambda: press("First frame"), everything),
        (lambda: press("Local"), {"Animatic sketch"}),
        (lambda: press("Local"), everything),
        (lambda: press("Free"), {"Animatic sketch"}),
        (lambda: press("Free"), everything),
        (lambda: press("Provider answers"), everything - {"Door"}),
        (lambda: press("Provider answers"), everything),
        (lambda: pick("Task", 2), {"Kite Two"}),
        (lambda: pick("Task", 0), everything),
        (lambda: pick("Price", 1), {"Door", "Animatic sketch"}),
    ]
    for act, left in steps:
        act()
        assert names() >= left
        assert {"Kite One", "Kite Two", "Door", "Gate", "Animatic sketch"} & names() == (
            {"Kite One", "Kite Two", "Door", "Gate", "Animatic sketch"} & left
        )
    shown.panel._clear()
    await shown.settle()
    assert names() == everything
    pick("Order", 2)
    ready = shown.rows(Group.READY)
    assert ready == sorted(ready)


async def test_nothing_found_says_so_and_has_a_way_back(shown: Shown) -> None:
    await shown.search("xyzzy")
    assert "No model is called “xyzzy”." in seen(shown.panel)
    QTest.mouseClick(button(shown.panel, "Only: Free", kind=QPushButton), Qt.MouseButton.LeftButton)
    await shown.settle()
    assert "No model matches “xyzzy” with these filters." in seen(shown.panel)
    QTest.mouseClick(button(shown.panel, "Clear search and filters"), Qt.MouseButton.LeftButton)
    await shown.settle()
    assert shown.panel._list.isVisible()
    assert shown.panel._field.text() == ""


async def test_a_name_that_leads_nowhere_is_answered_and_the_living_way_offered(shown: Shown) -> None:
    await shown.search("zeppelin")
    assert {"Zeppelin was switched off.", "Kites fly on."} <= set(seen(shown.panel))
    offered = button(shown.panel, "Kite One · Kite")  # the retired one is not offered
    QTest.mouseClick(offered, Qt.MouseButton.LeftButton)
    assert shown.chosen == ["kite/one"]
    await shown.search("kite")
    assert "Zeppelin was switched off." not in seen(shown.panel)


async def test_the_project_keeps_a_model_for_a_role_and_shows_it_on_top(shown: Shown) -> None:
    await shown.search("door")
    keep = button(shown.panel, "Keep this model for: Draft", kind=QPushButton)
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert shown.desk.generator.roles.model(Role.DRAFT) == "locked/door"
    await shown.search("")
    assert shown.rows(Group.ROLES) == ["Door"]
    assert "kept for Draft" in sentence(shown.row("role:locked/door"))
    shown.panel.grab()
    await shown.search("kite one")
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert shown.desk.generator.roles.model(Role.DRAFT) == "kite/one"
    await shown.settle()
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert shown.desk.generator.roles.model(Role.DRAFT) == ""
    await shown.search("kite lost")
    assert not keep.isEnabled()
    assert keep.accessibleDescription() == "Only a model that can still be used can be kept"


async def test_models_that_come_while_it_is_open_are_shown(shown: Shown) -> None:
    shown.shelf.more = (*LINES, line("kite/new", "Kite New"))
    shown.shelf.set("locked", ProviderState(KeyPlace.SESSION))
    await shown.desk.until(lambda: "Kite New" in shown.rows(Group.READY))
    await shown.desk.until(lambda: "Door" in shown.rows(Group.READY))


async def test_right_to_left_and_light_are_painted(shown: Shown) -> None:
    theme, app = shown.desk.look.theme, QGuiApplication.instance()
    assert app is not None
    shown.panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = shown.panel.grab().toImage()
    shown.panel.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert shown.panel.grab().toImage() != mirrored
    assert theme.mode == "dark"
