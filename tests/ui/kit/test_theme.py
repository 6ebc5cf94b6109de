"""The theme: contrast of every pair that is used, sizes that follow the text size, a live change of mode."""

import re
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.domain.prompt import Card
from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.look import Look
from studio.ui.kit.text import label
from studio.ui.kit.theme import set_property, set_state
from studio.ui.kit.tokens import MODES, Mode, Tokens
from tests.ui.conftest import resource

GROUNDS = ("bg0", "bg1", "bg2", "bg3", "field")
CHIP_TINT = 0.10  # of the style sheet
TEXTS = ("text", "text2", "text3", "accentText", "success", "warning", "danger", "info")


@pytest.fixture
def back_to_dark(look: Look, qapp: QApplication) -> Iterator[None]:
    """Leave the application as other tests expect it."""
    yield
    look.theme.use(qapp, "dark", 1.0)


def luminance(colour: str) -> float:
    """Return the relative luminance of #RRGGBB, from 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(colour: str, alpha: float, ground: str) -> str:
    """Return `colour` at an opacity over `ground`."""
    mixed = [
        round(int(colour[at : at + 2], 16) * alpha + int(ground[at : at + 2], 16) * (1 - alpha)) for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02X}" for part in mixed)


@pytest.mark.parametrize("mode", MODES)
def test_every_text_can_be_read_on_every_ground(look: Look, mode: Mode) -> None:
    tokens = look.theme.tokens
    colours = tokens.colours[mode]
    low = {
        (text, ground): round(contrast(colours[text], colours[ground]), 2)
        for text, ground in product(TEXTS, GROUNDS)
        if contrast(colours[text], colours[ground]) < 4.5
    }
    assert low == {}
    for text, ground in (("onAccent", "accent"), ("onAccent", "accentHover"), ("text", "bg4")):
        assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)


@pytest.mark.parametrize("mode", MODES)
def test_chips_and_cards_can_be_read_on_their_tint(look: Look, mode: Mode) -> None:
    tokens = look.theme.tokens
    colours = tokens.colours[mode]
    for name, ground in product(("success", "warning", "danger", "info"), ("bg0", "bg1", "bg3")):
        tinted = over(colours[name], CHIP_TINT, colours[ground])
        assert contrast(colours[name], tinted) >= 4.5, (name, ground)
    for card in Card:
        hue = tokens.components[mode][card]
        wash = tokens.alpha["card_wash_dark_on_bg2" if mode == "dark" else "card_wash_light_on_bg0"]
        ground = over(hue, wash, colours["bg2" if mode == "dark" else "bg0"])
        assert contrast(hue, ground) >= 4.5, card
        assert contrast(colours["text"], ground) >= 4.5, card
        tint = over(hue, tokens.alpha[f"span_tint_{mode}"], colours["field"])
        assert contrast(colours["text"], tint) >= 4.5, card
        assert contrast(hue, colours["field"]) >= 3.0, card  # the underline


@pytest.mark.parametrize("mode", MODES)
def test_borders_of_controls_and_the_focus_ring_can_be_seen(look: Look, mode: Mode) -> None:
    colours = look.theme.tokens.colours[mode]
    for edge, ground in product(("control", "focus"), GROUNDS):
        assert contrast(colours[edge], colours[ground]) >= 3.0, (edge, ground)


def test_nothing_is_written_smaller_than_eleven(look: Look, qapp: QApplication, back_to_dark: None) -> None:
    look.theme.use(qapp, "dark", 0.9)
    assert min(look.theme.font(role).pixelSize() for role in look.theme.tokens.type) == 11
    sizes = [int(size) for size in re.findall(r"font-size:\s*(\d+)px", qapp.styleSheet())]
    assert min(sizes) >= 11


def test_chips_have_the_tint_that_is_tested() -> None:
    sheet = resource("qss/studio.qss").read_text(encoding="utf-8")
    tints = re.findall(r'kind="chip"\]\[state="\w+"\] \{ background: \$\{[a-z]+(\d+)\}', sheet)
    assert {int(tint) / 100 for tint in tints} == {CHIP_TINT}


def test_the_style_sheet_has_no_hole_and_no_colour_of_its_own(look: Look, qapp: QApplication) -> None:
    sheet = qapp.styleSheet()
    assert "$" not in sheet
    known = {colour.lower() for colour in look.theme.tokens.colours["dark"].values()}
    known |= {colour.lower() for colour in look.theme.tokens.components["dark"].values()}
    assert {colour.lower() for colour in re.findall(r"#[0-9A-Fa-f]{6}", sheet)} <= known


def test_a_change_of_mode_and_size_reaches_living_widgets(
    look: Look, qapp: QApplication, qtbot: QtBot, back_to_dark: None
) -> None:
    words, press, sign = label("words"), Button(look, "Press"), IconButton(look, "play", "Play")
    for widget in (words, press, sign):
        qtbot.addWidget(widget)
        widget.show()
    before = (words.fontMetrics().height(), press.sizeHint().height(), sign.width())
    icon = sign.icon().pixmap(16, 16).toImage()
    with qtbot.waitSignal(look.theme.changed):
        look.theme.use(qapp, "light", 1.5)
    words.ensurePolished()
    press.ensurePolished()
    assert words.palette().color(words.foregroundRole()).name() == look.theme.tokens.colours["light"]["text"].lower()
    after = (words.fontMetrics().height(), press.sizeHint().height(), sign.width())
    assert all(new >= 1.3 * old for old, new in zip(before, after, strict=True)), (before, after)
    assert sign.icon().pixmap(16, 16).toImage() != icon


def test_an_icon_is_painted_in_the_colour_asked_for(look: Look) -> None:
    for colour in ("#FF0000", "#00FF00"):
        image = look.icons.pixmap("play", QColor(colour), 32, weight="fill").toImage()
        solid = {
            image.pixelColor(x, y).name()
            for x, y in product(range(32), repeat=2)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert solid == {colour.lower()}
    twice = look.icons.pixmap("play", QColor("#FF0000"), 16, ratio=2.0)
    assert (twice.width(), twice.devicePixelRatio()) == (32, 2.0)


def test_every_icon_the_code_names_is_there(look: Look) -> None:
    for card in Card:
        assert not look.icons.pixmap(look.theme.tokens.icons[card], QColor("white")).isNull()


def test_a_state_is_set_once(look: Look, qtbot: QtBot) -> None:
    chip = label("chip")
    qtbot.addWidget(chip)
    chip.setProperty("kind", "chip")
    set_state(chip, "failed")
    assert chip.palette().color(chip.foregroundRole()).name() == look.theme.tokens.colours["dark"]["danger"].lower()
    set_property(chip, "state", "final")
    assert chip.palette().color(chip.foregroundRole()).name() == look.theme.tokens.colours["dark"]["success"].lower()


def test_tokens_that_are_none_are_refused() -> None:
    with pytest.raises(KeyError):
        Tokens.parse("{}")
