"""Providers & keys, driven by keys and clicks: the list, a key saved, tested, forgotten or kept elsewhere, accounts."""

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from studio.domain.errors import AuthFailed, InputError, StoreError
from studio.domain.servers import KeyPlace
from studio.ui.kit.dialogs import Question
from studio.ui.panels.settings.panel import SettingsPanel
from studio.ui.panels.settings.provider_list import ProviderList
from studio.ui.panels.settings.view_model import SettingsViewModel
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.panels.settings.desk import Page, asked, page, press, words_in
from tests.ui.panels.settings.fakes import FakeConnections, connected

KEY = "rw-4mQ81xTz0aB7"
WRONG = AuthFailed(
    "Runway did not accept this key. It may be incomplete or switched off.", "Paste it again or check billing.",
    provider="videos",
)  # fmt: skip


class Opener(QObject):
    """Stands in for the browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        """Note an address."""
        self.opened.append(address.toString())


def read_out(listed: ProviderList) -> list[str]:
    """Return what a screen reader says of each row."""
    model = listed.model()
    return [
        str(model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) or model.index(at, 0).data())
        for at in range(model.rowCount())
    ]


# ---- the list ----------------------------------------------------------------------------------------------------


async def test_the_list_tells_kind_key_health_and_models(desk: Desk) -> None:
    made = await page(desk)
    rows = read_out(made.section.list)
    assert rows[:2] == ["Built in", "Animatic, No key needed, 1 model"]
    assert any(row.startswith("attic, No key needed, Answers · 22 Nov") for row in rows)
    assert "Runway, Environment, 3 models" in rows
    assert "Kling, Needs a key, 4 models" in rows
    assert "fal, Keyring, 12 models" in rows
    assert any(row.startswith("OpenAI Videos, Needs a key, Does not answer") for row in rows)


async def test_arrow_keys_open_providers_and_leave_headings_out(desk: Desk) -> None:
    made = await page(desk)
    made.section.list.setFocus()
    ids = []
    for _ in range(4):
        ids.append(made.view_model.open_id)
        QTest.keyClick(made.section.list, Qt.Key.Key_Down)
    assert ids == ["animatic", "videos:attic", "runway", "kling"]
    QTest.keyClick(made.section.list, Qt.Key.Key_Return)
    assert made.panel.focusWidget() is made.card.key


async def test_a_service_without_a_way_in_names_the_way_to_the_same_models(desk: Desk) -> None:
    made = await page(desk)
    made.view_model.open("picassoia")
    await calm()
    assert "PicassoIA has no public way in" in made.words
    assert not made.card.isVisible()
    press(made.section.details, "Kling")
    assert made.view_model.open_id == "kling"


async def test_what_is_offered_stands_with_price_and_date(desk: Desk) -> None:
    made = await page(desk, "runway")
    assert "from $0.12 a second · checked 22 Nov" in made.words
    assert "price unknown · checked 22 Nov" in made.words
    assert "This version cannot send to Runway yet." in made.words
    made.view_model.open("fal")
    await calm()
    assert "And 4 more" in made.words


async def test_a_list_that_cannot_be_read_says_why_and_can_be_tried_again(desk: Desk) -> None:
    service = FakeConnections()
    service.unreadable = StoreError("The settings cannot be read.", "Look at the disk.")
    made = await page(desk, service=service)
    await desk.until(lambda: made.view_model.fault is not None)
    await calm()
    assert "The settings cannot be read." in "\n".join(each.text() for each in made.section.findChildren(QLabel))
    service.unreadable = None
    press(made.section, "Try again")
    await desk.until(lambda: made.view_model.known)
    service.unreadable = StoreError("The disk is gone.", "Look at the disk.")
    service.changes.send("fal")
    await desk.until(lambda: "The disk is gone." in words_in(made.section))


# ---- a key -------------------------------------------------------------------------------------------------------


async def test_a_key_is_checked_as_it_is_typed(desk: Desk) -> None:
    made = await page(desk, "kling")
    assert made.panel.focusWidget() is made.card.key
    QTest.keyClicks(made.card.key, "abc")
    assert "It is too short for a key." in made.words
    assert not made.card.save.isEnabled()
    QTest.keyClicks(made.card.key, "defghi")
    assert "Kling needs both keys" in made.words
    QTest.keyClicks(made.card.key, "|jkl mno")
    assert "There is a blank" in made.words
    made.card.key.forget()
    QTest.keyClicks(made.card.key, "abcdef|ghijkl")
    assert made.card.save.isEnabled()
    assert made.card.key.property("state") == ""


async def test_a_key_is_saved_by_enter_then_tested(desk: Desk) -> None:
    made = await page(desk, "videos")
    QTest.keyClicks(made.card.key, f" {KEY} ")
    QTest.keyClick(made.card.key, Qt.Key.Key_Return)
    assert made.card.key.text() == ""
    await desk.until(lambda: made.view_model.answer.check is not None)
    await calm()
    assert made.service.keys["videos", ""].get_secret_value() == KEY
    for words in ("Account: studio@example.org", "Models found: 4", "Balance: $12.50", "Answered in 118 ms"):
        assert words in made.words
    assert "Key in the system’s keyring" in made.words


async def test_a_wrong_key_says_why_and_leads_back_to_the_field(desk: Desk) -> None:
    made = await page(desk, "videos")
    made.service.test_failure = WRONG
    QTest.keyClicks(made.card.key, KEY)
    press(made.card, "Save key")
    await desk.until(lambda: made.view_model.answer.fault is not None)
    await calm()
    assert "Runway did not accept this key." in made.words
    assert any(row.startswith("OpenAI Videos, Keyring, Key refused") for row in read_out(made.section.list))
    assert "Paste it again or check billing." in made.words
    press(made.card, "Copy details")
    copied = QGuiApplication.clipboard().text()
    assert "AuthFailed" in copied
    assert KEY not in copied
    QGuiApplication.clipboard().setText(f"{KEY}-whole\n")
    press(made.card, "Paste again")
    assert made.panel.focusWidget() is made.card.key
    assert made.card.key.text() == f"{KEY}-whole"


async def test_a_test_shows_that_it_runs_and_can_be_cancelled(desk: Desk) -> None:
    made = await page(desk, "videos:attic")
    made.service.go.clear()
    press(made.card, "Test")
    await calm()
    assert made.panel.focusWidget() is made.card.strip.cancel
    assert "Asking attic; this costs nothing…" in made.words
    assert made.card.test.accessibleDescription() == "A test is running."
    press(made.card, "Cancel")
    await desk.until(lambda: made.view_model.is_testing is False)
    await calm()
    assert "Asking attic" not in made.words
    assert made.panel.focusWidget() is made.card.test


async def test_a_key_that_cannot_be_kept_says_so_at_the_field(desk: Desk) -> None:
    made = await page(desk, "kling")
    made.service.failures = [InputError("This is no key.", "Copy the key alone.", field="key")]
    QTest.keyClicks(made.card.key, "abcdef|ghijkl")
    press(made.card, "Save key")
    await desk.until(lambda: made.view_model.answer.fault is not None)
    await calm()
    assert "This is no key." in made.words
    assert ("kling", "") not in made.service.keys


async def test_forgetting_names_the_jobs_under_way_and_asks(desk: Desk) -> None:
    made = await page(desk, "fal")
    made.service.jobs = ("Shot 1A, take 2",)
    press(made.card, "Forget key…")
    question = await asked(desk, made.panel, Question)
    assert any("Shot 1A, take 2" in each.text() for each in question.findChildren(QLabel))
    QTest.keyClick(question, Qt.Key.Key_Escape)
    await calm()
    assert made.view_model.place is KeyPlace.KEYRING
    press(made.card, "Forget key…")
    press(await asked(desk, made.panel, Question), "Forget key")
    await desk.until(lambda: made.view_model.place is KeyPlace.MISSING)
    await calm()
    assert made.card.forget.accessibleDescription() == "No key is kept."


async def test_a_key_that_may_still_be_there_is_told_at_the_account(desk: Desk) -> None:
    made = await page(desk, "fal")
    made.service.failures = [StoreError("The key of fal may still be in the keyring.", "Unlock the keyring.")]
    press(made.card, "Forget key…")
    press(await asked(desk, made.panel, Question), "Forget key")
    await desk.until(lambda: made.view_model.answer.fault is not None)
    await calm()
    assert "The key of fal may still be in the keyring." in made.words
    assert made.card.forget.isEnabled()


async def test_a_key_of_the_environment_is_named_and_stays(desk: Desk) -> None:
    made = await page(desk, "runway")
    assert "Key from the environment: RUNWAYML_API_SECRET" in made.words
    assert not made.card.forget.isEnabled()
    assert "take it out there" in made.card.forget.accessibleDescription()


# ---- where it is kept --------------------------------------------------------------------------------------------


async def test_without_a_keyring_it_is_for_this_session_and_the_variable_is_named(desk: Desk) -> None:
    service = FakeConnections()
    service.keyring = False
    made = await page(desk, "kling", service)
    assert "This computer has no keyring" in made.words
    QTest.keyClicks(made.card.key, "abcdef|ghijkl")
    press(made.card, "Save key")
    await desk.until(lambda: made.view_model.place is KeyPlace.SESSION)
    await calm()
    assert "Key for this session only" in made.words
    assert "set KLING_ACCESS_KEY and KLING_SECRET_KEY before the next start" in made.words


async def test_a_file_is_written_after_a_plain_yes_alone_and_the_warning_stays(desk: Desk) -> None:
    made = await page(desk, "kling")
    QTest.keyClicks(made.card.key, "abcdef|ghijkl")
    made.card.keep_in.setCurrentIndex(made.card.keep_in.findData(KeyPlace.FILE.value))
    press(made.card, "Save key")
    QTest.keyClick(await asked(desk, made.panel, Question), Qt.Key.Key_Escape)
    await calm()
    assert made.service.keys == {}
    assert made.card.key.is_held
    press(made.card, "Save key")
    press(await asked(desk, made.panel, Question), "Keep it in a file")
    await desk.until(lambda: made.view_model.place is KeyPlace.FILE)
    made.view_model.open("runway")
    made.view_model.open("kling")
    await calm()
    assert "Every program that you run can read it too." in made.words
    assert "Kling, In a file, 4 models" in read_out(made.section.list)


# ---- accounts, wishes --------------------------------------------------------------------------------------------


async def test_accounts_are_added_renamed_and_removed(desk: Desk) -> None:
    made = await page(desk, "fal")
    press(made.card, "Add account…")
    form = await asked(desk, made.panel, Question)
    field = form.findChildren(QLineEdit)[0]
    QTest.keyClicks(field, "  studio ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    await desk.until(lambda: made.view_model.account == "studio")
    await calm()
    assert (made.card.accounts.currentText(), made.view_model.place) == ("studio", KeyPlace.MISSING)
    press(made.card, "Rename…")
    form = await asked(desk, made.panel, Question)
    field = form.findChildren(QLineEdit)[0]
    field.selectAll()
    QTest.keyClicks(field, "agency")
    QTest.keyClick(field, Qt.Key.Key_Return)
    await desk.until(lambda: made.view_model.account == "agency")
    await calm()
    press(made.card, "Remove…")
    press(await asked(desk, made.panel, Question), "Remove")
    await desk.until(lambda: [each.label for each in made.view_model.accounts] == [""])


async def test_a_label_that_is_taken_is_told_in_the_form(desk: Desk) -> None:
    made = await page(desk, "runway")
    press(made.card, "Add account…")
    form = await asked(desk, made.panel, Question)
    QTest.keyClicks(form.findChildren(QLineEdit)[0], "private")
    press(form, "Add")
    await desk.until(lambda: any("There is an account" in each.text() for each in form.findChildren(QLabel)))
    QTest.keyClick(form, Qt.Key.Key_Escape)
    await calm()


async def test_each_account_has_its_own_state(desk: Desk) -> None:
    made = await page(desk, "runway")
    made.card.accounts.setFocus()
    QTest.keyClick(made.card.accounts, Qt.Key.Key_Down)
    made.card.accounts.activated.emit(made.card.accounts.currentIndex())
    await calm()
    assert made.view_model.account == "private"
    assert "Needs a key" in made.words


async def test_a_wish_for_a_key_opens_the_field_even_before_the_list_is_read(desk: Desk) -> None:
    service = FakeConnections()
    stands_on = connected(desk, service)
    panel = await desk.show(
        SettingsPanel(desk.look, SettingsViewModel(desk.workbench, "a folder", [""].remove), stands_on), 1208, 676
    )
    desk.keep(stands_on.providers)
    panel.open_provider("fal")
    assert panel.section == "providers"
    made = Page(panel, stands_on.providers, service)
    await desk.until(lambda: made.view_model.open_id == "fal")
    await desk.until(lambda: panel.focusWidget() is made.card.key)


async def test_what_is_typed_outlives_news_but_not_another_provider(desk: Desk) -> None:
    made = await page(desk, "kling")
    QTest.keyClicks(made.card.key, "half a k")
    made.service.changes.send("fal")
    await calm()
    assert made.card.key.text() == "half a k"
    made.view_model.open("fal")
    await calm()
    assert made.card.key.text() == ""


async def test_a_key_page_is_opened_after_its_host_was_shown(desk: Desk) -> None:
    made = await page(desk, "runway")
    assert made.card.host == "dev.runwayml.com"
    press(made.card, "Get a key…")
    question = await asked(desk, made.panel, Question)
    assert any("dev.runwayml.com" in each.text() for each in question.findChildren(QLabel))
    opener = Opener()
    QDesktopServices.setUrlHandler("https", opener, "open")  # type: ignore[arg-type]  # it takes no bytes
    QTest.keyClick(question, Qt.Key.Key_Escape)
    await calm()
    assert opener.opened == []
    press(made.card, "Get a key…")
    press(await asked(desk, made.panel, Question), "Open")
    await desk.until(lambda: opener.opened)
    QDesktopServices.unsetUrlHandler("https")
    assert opener.opened == ["https://dev.runwayml.com/"]
