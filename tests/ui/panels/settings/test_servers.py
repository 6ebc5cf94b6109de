"""A server of one's own is added, changed, renamed and removed; what is typed is checked at once."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from studio.domain.errors import AuthFailed, InputError, ProviderUnavailable
from studio.domain.servers import Dialect, Server
from studio.ui.kit.dialogs import Question
from studio.ui.panels.settings.server_form import ServerForm
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button
from tests.ui.panels.settings.desk import Page, asked, page, press, words_in

GPU = Server(name="gpu-2", url="http://10.0.0.5:30010", dialect=Dialect.SGLANG)


async def form_of(desk: Desk, made: Page) -> ServerForm:
    """Open the form for another server."""
    press(made.section, "Add server…")
    return await asked(desk, made.panel, ServerForm)


def name(form: ServerForm, words: str, address: str) -> None:
    """Type a name and an address."""
    for field, text in ((form.name, words), (form.address, address)):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)


async def test_a_server_is_added_with_keys_alone_and_tested(desk: Desk) -> None:
    made = await page(desk)
    form = await form_of(desk, made)
    assert form.focusWidget() is form.name
    QTest.keyClicks(form.name, "gpu-2")
    QTest.keyClick(form.name, Qt.Key.Key_Tab)
    QTest.keyClicks(form.focusWidget(), "http://10.0.0.5:30010/")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    assert form.focusWidget() is form.dialect
    QTest.keyClick(form.dialect, Qt.Key.Key_Down)
    assert "sglang serve" in words_in(form)
    QTest.keyClick(form.dialect, Qt.Key.Key_Tab)
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    await desk.until(lambda: made.view_model.answer.check is not None)
    await calm()
    assert made.view_model.connection is not None
    assert made.view_model.connection.server == GPU.replace(url="http://10.0.0.5:30010/")
    assert "gpu-2 answered." in made.words
    assert "It is yours: nothing is billed." in made.words


async def test_what_is_typed_is_checked_at_once(desk: Desk) -> None:
    made = await page(desk)
    form = await form_of(desk, made)
    assert not form.verb.isEnabled()
    name(form, "Big GPU", "http://me:secret@10.0.0.5")
    assert "Use 1 to 40 of a-z" in words_in(form)
    assert "The address has a user or a key in it." in words_in(form)
    assert (form.name.property("state"), form.address.property("state")) == ("bad", "bad")
    name(form, "attic", "http://10.0.0.5/?key=1")
    assert "Another server has this name." in words_in(form)
    assert "The address has a query in it." in words_in(form)
    name(form, "gpu-2", "10.0.0.5:8091")
    assert "does not begin with http://" in words_in(form)
    assert not form.verb.isEnabled()
    name(form, "gpu-2", "http://10.0.0.5:8091")
    assert form.verb.isEnabled()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    await calm()
    assert made.view_model.server_names == ("attic",)


async def test_a_paid_gateway_has_a_price_and_says_that_it_is_sent_nothing(desk: Desk) -> None:
    made = await page(desk)
    form = await form_of(desk, made)
    name(form, "shop", "http://video.example.org")
    press(form, "A paid gateway")
    assert "does not send paid work to it yet" in words_in(form)
    assert "over https only" in words_in(form)
    name(form, "shop", "https://video.example.org")
    QTest.keyClicks(form.price, "a lot")
    assert "Write an amount in dollars, such as 0.12." in words_in(form)
    form.price.clear()
    QTest.keyClicks(form.price, "$0,12")
    press(form, "Add and test")
    await desk.until(lambda: made.view_model.open_id == "videos:shop")
    await calm()
    assert "$0.12 a second by what you entered" in made.words
    assert "does not send paid work to it yet" in made.words


async def test_a_server_that_needs_a_key_leads_to_its_field(desk: Desk) -> None:
    made = await page(desk)
    form = await form_of(desk, made)
    name(form, "gpu-2", "http://10.0.0.5:30010")
    form.needs_key.switch.click()
    press(form, "Add and test")
    await desk.until(lambda: made.view_model.open_id == "videos:gpu-2")
    await desk.until(lambda: made.panel.focusWidget() is made.card.key)
    assert made.view_model.why_no_test == "Save a key first."


async def test_what_the_service_refuses_stands_in_the_form(desk: Desk) -> None:
    made = await page(desk)
    form = await form_of(desk, made)
    name(form, "gpu-2", "http://10.0.0.5:30010")
    made.service.failures = [InputError("Jobs of a removed server are under way.", "Choose another.", field="name")]
    press(form, "Add and test")
    await desk.until(lambda: "Jobs of a removed server are under way. Choose another." in words_in(form))
    assert form.focusWidget() is form.name
    press(form, "Add and test")
    await desk.until(lambda: made.view_model.open_id == "videos:gpu-2")


async def test_a_server_that_does_not_answer_is_told_with_the_cause(desk: Desk) -> None:
    made = await page(desk, "videos:attic")
    made.service.test_failure = ProviderUnavailable(
        "192.168.1.20:8091 refused the connection: nothing answers there.", "Start the server, or check the port.",
        provider="videos:attic",
    )  # fmt: skip
    press(made.card, "Test")
    await desk.until(lambda: made.view_model.answer.fault is not None)
    await calm()
    assert "nothing answers there." in made.words
    assert "Start the server, or check the port." in made.words
    assert not [each for each in made.card.findChildren(QLabel) if each.isVisible() and each.text() == "Key"]


async def test_a_server_is_changed_and_renamed_in_one_form(desk: Desk) -> None:
    made = await page(desk, "videos:attic")
    press(made.section.details.server, "Change…")
    form = await asked(desk, made.panel, ServerForm)
    assert (form.name.text(), form.address.text()) == ("attic", "http://192.168.1.20:8091")
    assert form.verb.isEnabled()
    name(form, "cellar", "http://192.168.1.21:8091")
    press(form, "Change")
    await desk.until(lambda: made.view_model.open_id == "videos:cellar")
    await calm()
    assert made.view_model.server_names == ("cellar",)
    assert "192.168.1.21" in made.section.details.server.findChildren(type(made.section.details._address))[0].text()


async def test_removing_asks_and_says_what_becomes_of_jobs(desk: Desk) -> None:
    made = await page(desk, "videos:attic")
    press(made.section.details.server, "Remove…")
    question = await asked(desk, made.panel, Question)
    assert "Jobs under way are still followed" in words_in(question)
    QTest.keyClick(question, Qt.Key.Key_Escape)
    await calm()
    assert made.view_model.server_names == ("attic",)
    press(made.section.details.server, "Remove…")
    press(await asked(desk, made.panel, Question), "Remove")
    await desk.until(lambda: made.view_model.server_names == ())
    assert made.view_model.open_id == "animatic"
    assert not button(made.section, "Add server…").isHidden()


async def test_a_server_that_asks_for_a_key_after_all_takes_one(desk: Desk) -> None:
    made = await page(desk, "videos:attic")
    assert not made.card.key.isVisible()
    made.service.test_failure = AuthFailed("attic did not accept the key.", "Check the key.", provider="videos:attic")
    press(made.card, "Test")
    await desk.until(made.card.key.isVisible)
    made.service.test_failure = None
    QTest.keyClicks(made.card.key, "attic-0123456789")
    press(made.card, "Save key")
    assert made.panel.focusWidget() is made.card.key
    await desk.until(lambda: made.view_model.answer.check is not None)
    assert made.service.keys["videos:attic", ""].get_secret_value() == "attic-0123456789"
