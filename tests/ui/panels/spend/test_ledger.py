"""The ledger: its lines in words, search, keys, many rows, the rows of a charge and what is added to them by hand."""

import csv
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from studio.domain.jobs import Grade
from studio.domain.ledger import LedgerKind
from studio.domain.spend import Charge
from studio.ui.panels.spend.charge_dialog import ChargeDialog
from studio.ui.panels.spend.forms import AccountForm, AmountForm
from studio.ui.panels.spend.list_model import Column
from tests.fakes.spending import FakeSpending, Noted, charge_of, credits_charge, pack_charge, spend_of
from tests.fakes.time import START, calm
from tests.ui.conftest import Desk
from tests.ui.panels.spend.stage import Stage, opened, press, save_as, stage, words_in, write

BILLED = charge_of("billed", "1A · Take 4", 0.6, (LedgerKind.BILLED, 0.6), kept=True)
HELD = charge_of("held", "1A · Take 5", 0.6, at=START + timedelta(minutes=4))


def lines() -> list[Charge]:
    """Return one line of each kind."""
    return [
        HELD,
        BILLED,
        charge_of("no", "1A · Take 3", 0.6, (LedgerKind.BILLED, 0.6), at=START - timedelta(days=3)),
        charge_of("gone", "1C · Take 2", 0.36, (LedgerKind.RELEASED, 0.0), model_name="LTX 2 Pro",
                  at=START - timedelta(days=400)),
        charge_of("maybe", "2B · Take 2", 0.5, (LedgerKind.UNKNOWN, 0.5), grade=Grade.FINAL),
        credits_charge("credits", "3A · Take 5", 6, 0.42),
        pack_charge("kling", 500, None),
    ]  # fmt: skip


async def ledger(desk: Desk, *charges: Charge) -> Stage:
    """Show the page with these lines."""
    return await stage(desk, spend_of([(21, "google", 0.6)]), charges or lines())


async def dialog_of(desk: Desk, shown: Stage, job_id: str) -> ChargeDialog:
    """Open the rows of a charge with a click."""
    table = shown.panel.ledger.table
    row = next(at for at, charge in enumerate(shown.panel.ledger.model.charges) if charge.job_id == job_id)
    spot = table.visualRect(table.model().index(row, Column.MODEL)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    return await opened(desk, shown.page, ChargeDialog)


async def test_lines_say_what_is_known_of_a_charge(desk: Desk) -> None:
    shown = await ledger(desk)
    assert [shown.row(at) for at in range(7)] == [
        ["10:04", "1A · Take 5", "Veo 3.1 Fast", "Draft", "$0.60", "held", "Open"],
        ["10:00", "1A · Take 4", "Veo 3.1 Fast", "Draft", "$0.60", "$0.60", "Kept"],
        ["18 Nov", "1A · Take 3", "Veo 3.1 Fast", "Draft", "$0.60", "$0.60", "No"],
        ["17 Oct 2025", "1C · Take 2", "Veo 3.1 Fast", "Draft", "$0.36", "$0.00", "Not charged"],
        ["10:00", "2B · Take 2", "Veo 3.1 Fast", "Final", "$0.50", "not confirmed", "No"],
        ["10:00", "3A · Take 5", "Kling 2.6", "Draft", "$0.42", "about $0.42", "No"],
        ["10:00", "Pack", "Kling", "500 credits", "", "unknown", ""],
    ]  # fmt: skip
    model = shown.panel.ledger.model
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in Column]
    assert heads == ["When", "Take", "Model", "Kind", "Estimate", "Actual", "Kept"]
    said = [model.index(0, at).data(Qt.ItemDataRole.AccessibleTextRole) for at in Column]
    assert said[0] == "21 Nov 2026, 10:04"
    assert said[Column.ACTUAL] == "Actual: held"


async def test_words_are_found_in_the_lines(desk: Desk) -> None:
    shown = await ledger(desk)
    write(shown.panel.ledger.search, "FINAL take")
    await desk.until(lambda: shown.takes == ["2B · Take 2"])
    assert "1 of 7" in words_in(shown.panel.ledger)
    write(shown.panel.ledger.search, "mist")
    await desk.until(lambda: "No charge has the words “mist”." in words_in(shown.panel.ledger))
    press(shown.panel.ledger, "Clear the search")
    await desk.until(lambda: len(shown.takes) == 7)
    write(shown.panel.ledger.search, "op-gone")  # what the provider calls it
    await desk.until(lambda: shown.takes == ["1C · Take 2"])
    QTest.keyClick(shown.panel.ledger.search, Qt.Key.Key_Escape)
    await desk.until(lambda: len(shown.takes) == 7)


async def test_keys_lead_from_the_search_to_the_rows_of_a_charge(desk: Desk) -> None:
    shown = await ledger(desk)
    shown.panel.ledger.search.setFocus()
    QTest.keyClick(shown.panel.ledger.search, Qt.Key.Key_Down)
    table = shown.panel.ledger.table
    assert table.hasFocus()
    assert shown.panel.ledger.delegate.focused == 0
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    dialog = await opened(desk, shown.page, ChargeDialog)
    assert dialog.windowTitle() == "1A · Take 4"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    await desk.until(lambda: not shown.page.findChildren(ChargeDialog))


async def test_the_rows_of_a_charge_are_its_history(desk: Desk) -> None:
    shown = await ledger(desk)
    dialog = await dialog_of(desk, shown, "credits")
    model = dialog.table.numbers
    rows = [[model.index(row, at).data() for at in range(1, 5)] for row in range(model.rowCount())]
    assert rows == [
        ["Estimated", "$0.42", "the estimate", ""],
        ["Kept back", "$0.42", "the estimate", ""],
        ["Billed", "6 credits, about $0.42", "the provider", "1 credit = $0.07, 2026-11-01 (price page)"],
    ]
    assert "Film · Kling 2.6 · Draft · Kling · 21 Nov 2026, 10:00" in words_in(dialog)
    assert "It came to: about $0.42" in words_in(dialog)
    press(dialog, "Close")
    await desk.until(lambda: not shown.page.findChildren(ChargeDialog))


async def test_an_open_job_has_nothing_to_correct(desk: Desk) -> None:
    shown = await ledger(desk)
    dialog = await dialog_of(desk, shown, "held")
    for button in (dialog.correct, dialog.refund):
        assert (button.isEnabled(), button.accessibleDescription()) == (False, "It is not known yet what it cost.")
    assert dialog.proof.isEnabled()
    assert "Kept back for it: $0.60" in words_in(dialog)
    press(dialog, "Close")
    await calm()


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", "An amount is missing. Write an amount in dollars, such as 12.50."),
        ("a lot", "“a lot” is not an amount. Write an amount in dollars, such as 12.50."),
        ("1,234.50", "“1,234.50” is not an amount. Write an amount in dollars, such as 12.50."),
        ("-1", "“-1” is not an amount. Write an amount in dollars, such as 12.50."),
    ],
)
async def test_an_amount_that_is_none_stands_at_its_field(desk: Desk, typed: str, fault: str) -> None:
    shown = await ledger(desk)
    dialog = await dialog_of(desk, shown, "maybe")
    press(dialog, "Correct the amount…")
    form = await opened(desk, dialog, AmountForm)
    write(form.amount, typed)
    press(form, "Add the correction")
    await desk.until(lambda: fault in words_in(form))
    assert form.amount.property("state") == "bad"
    assert shown.money.noted == []
    form.reject()
    press(dialog, "Close")
    await calm()


async def test_an_amount_is_corrected_with_a_row_of_its_own(desk: Desk) -> None:
    shown = await ledger(desk)
    dialog = await dialog_of(desk, shown, "maybe")
    press(dialog, "Correct the amount…")
    form = await opened(desk, dialog, AmountForm)
    assert form.amount.text() == "0.50"  # the most that it may have been
    write(form.amount, "$0,25")
    write(form.note, "as the invoice says")
    corrected = charge_of(
        "maybe", "2B · Take 2", 0.5, (LedgerKind.UNKNOWN, 0.5), (LedgerKind.CORRECTED, -0.25), grade=Grade.FINAL
    )
    shown.spending.lines = tuple(corrected if each.job_id == "maybe" else each for each in shown.spending.lines)
    press(form, "Add the correction")
    await desk.until(lambda: shown.money.noted == [Noted("corrected", "maybe", 250_000, "as the invoice says")])
    await desk.until(lambda: "It came to: $0.25" in words_in(dialog))  # it stays open and shows the new row
    assert dialog.table.numbers.index(3, 1).data() == "Corrected"
    press(dialog, "Close")
    await desk.until(lambda: shown.row(4)[Column.ACTUAL] == "$0.25")


async def test_a_refund_that_lacks_a_note_is_asked_for_again(desk: Desk) -> None:
    shown = await ledger(desk)
    dialog = await dialog_of(desk, shown, "billed")
    press(dialog, "Note a refund…")
    form = await opened(desk, dialog, AmountForm)
    write(form.amount, "0.60")
    press(form, "Add the refund")
    await desk.until(lambda: "A note is missing. Say why." in words_in(form))
    write(form.note, "broken clip")
    press(form, "Add the refund")
    await desk.until(lambda: shown.money.noted == [Noted("refunded", "billed", 600_000, "broken clip")])
    press(dialog, "Close")
    await calm()


async def test_the_proof_of_a_double_bill_is_a_file(desk: Desk, tmp_path: Path) -> None:
    shown = await ledger(desk)
    dialog = await dialog_of(desk, shown, "billed")
    press(dialog, "Export proof of a double bill…")
    path = tmp_path / "proof.txt"
    await save_as(desk, dialog, str(path))
    await desk.until(lambda: desk.told == ["Saved as proof.txt"])
    assert path.read_text(encoding="utf-8") == "Charges of billed\n"
    press(dialog, "Close")
    await calm()


async def test_what_is_found_is_exported(desk: Desk, tmp_path: Path) -> None:
    shown = await ledger(desk)
    write(shown.panel.ledger.search, "op-billed")
    await desk.until(lambda: shown.takes == ["1A · Take 4"])
    press(shown.panel.header, "Export CSV")
    path = tmp_path / "spend.csv"
    await save_as(desk, shown.page, str(tmp_path / "spend"))  # it gets the ending by itself
    await desk.until(lambda: desk.told == ["1 line written to spend.csv"])
    with path.open(newline="", encoding="utf-8") as file:
        assert list(csv.reader(file)) == [["at", "take", "usd"], [START.isoformat(), "1A · Take 4", "0.60"]]


async def test_a_folder_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path) -> None:
    shown = await ledger(desk)
    press(shown.panel.header, "Export CSV")
    folder = tmp_path / "there"
    folder.mkdir()
    await save_as(desk, shown.page, str(folder / "spend.csv"))
    folder.rmdir()
    await desk.until(lambda: desk.failures)
    assert "cannot be written" in str(desk.failures.pop())


async def test_a_row_of_an_account_is_added(desk: Desk) -> None:
    shown = await ledger(desk)
    press(shown.panel.ledger, "Add a row: a pack, credits or a subscription")
    form = await opened(desk, shown.page, AccountForm)
    write(form.amount, "many")
    press(form, "Add the row")
    await desk.until(lambda: "“many” is not an amount." in words_in(form))
    write(form.amount, "500")
    write(form.unit, "credits")
    write(form.account, "home")
    write(form.note, "autumn")
    press(form, "Add the row")
    await desk.until(lambda: shown.money.noted == [Noted("pack", "away/home: 500000000 credit", None, "autumn")])
    assert desk.told == ["The row stands in the ledger."]


async def test_money_that_was_paid_in_dollars_needs_no_second_amount(desk: Desk) -> None:
    shown = await ledger(desk)
    press(shown.panel.ledger, "Add a row: a pack, credits or a subscription")
    form = await opened(desk, shown.page, AccountForm)
    form.kind.setCurrentIndex(2)
    write(form.amount, "12")
    press(form, "Add the row")
    await desk.until(lambda: shown.money.noted == [Noted("subscription", "away/: 12000000 USD", 12_000_000, "")])


async def test_twenty_thousand_lines_are_painted_as_far_as_they_are_seen(desk: Desk) -> None:
    charges = [
        charge_of(f"j{at}", f"1A · Take {at}", 0.6, (LedgerKind.BILLED, 0.6), at=START - timedelta(minutes=at))
        for at in range(20_000)
    ]
    shown = await stage(desk, spending=FakeSpending(spend_of([(21, "google", 0.6)]), charges))
    table = shown.panel.ledger.table
    asked: list[str] = []
    words = shown.panel.ledger.model.words

    def counted(charge: Charge, column: Column) -> str:
        asked.append(charge.shot)
        return words(charge, column)

    shown.panel.ledger.model.words = counted  # type: ignore[method-assign]  # it counts, and says the same
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    table.viewport().repaint()
    rows = table.viewport().height() // table.verticalHeader().defaultSectionSize() + 2
    assert 0 < len(asked) <= rows * len(Column)
    asked.clear()
    table.viewport().repaint(QRect(QPoint(0, 0), table.viewport().size()))
    assert asked == []  # they were painted before
    assert table.indexAt(QPoint(5, table.viewport().height() - 10)).row() >= 19_998
