"""The form of variables: what it asks, what it remembers, what stays open."""

from PySide6.QtWidgets import QWidget

from studio.domain.looks import Look
from studio.domain.prompt import NamedText, Prompt
from studio.ui.panels.variables.dialog import VariablesDialog
from studio.ui.panels.variables.view_model import KEPT, LastValues, variables_of, with_values
from tests.ui.conftest import Desk


def test_a_prompt_asks_for_its_own_variables_and_those_of_its_looks() -> None:
    looks = (Look(name="ada", text="a woman with {hair} hair"),)
    prompt = Prompt(text="@ada holds {thing} by {place}.", values=(NamedText(name="thing", text="a lamp"),))
    asked = variables_of(prompt, looks, {"place": "the sea", "thing": "a rope"})
    assert [(each.name, each.text, each.own) for each in asked] == [
        ("hair", "", False), ("thing", "a lamp", True), ("place", "the sea", False)
    ]  # fmt: skip


def test_looks_that_name_each_other_do_not_hide_what_the_prose_asks() -> None:
    looks = (Look(name="a", text="@b {x}"), Look(name="b", text="@a"))
    assert [each.name for each in variables_of(Prompt(text="@a {y}"), looks, {})] == ["y"]


def test_values_are_kept_and_empty_ones_left_open() -> None:
    prompt = Prompt(text="{a} {b} {c}", values=(NamedText(name="a", text="1"), NamedText(name="old", text="o")))
    given = (NamedText(name="a", text=""), NamedText(name="b", text="2"))
    assert [(each.name, each.text) for each in with_values(prompt, given).values] == [("old", "o"), ("b", "2")]


async def test_the_last_values_are_remembered_by_name(desk: Desk) -> None:
    last = LastValues(desk.workbench)
    assert last.get() == {}
    await last.keep([NamedText(name="a", text="1"), NamedText(name="b", text=" ")])
    await last.keep([NamedText(name="c", text="3"), NamedText(name="a", text="2")])
    assert list(last.get().items()) == [("c", "3"), ("a", "2")]
    await last.keep([NamedText(name=f"n{number}", text="x") for number in range(KEPT)])
    assert len(LastValues(desk.workbench).get()) == KEPT
    assert "a" not in last.get()
    await desk.workbench.remember(variable_values="not json")
    assert last.get() == {}


async def test_the_form_begins_at_what_is_open_and_says_what_stays_so(desk: Desk) -> None:
    window = await desk.show(QWidget(), 600, 400)
    prompt = Prompt(text="{a} and {b}", values=(NamedText(name="a", text="one"),))
    dialog = VariablesDialog(desk.look, "T", "Use it", variables_of(prompt, (), {}), window)
    dialog.open()
    await desk.until(dialog.isVisible)
    fields = dialog._fields
    assert dialog.focusWidget() is fields["b"]
    assert dialog._open.text() == "{b} stays open; a take needs a value for it."
    fields["b"].setText(" two ")
    assert dialog._open.text() == "Every value is given."
    assert [(each.name, each.text) for each in dialog.values] == [("a", "one"), ("b", "two")]
    dialog.reject()
    dialog.deleteLater()
