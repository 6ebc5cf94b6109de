"""Owns colours as values: six digits, the colours that words name, mixing and thinning. Knows no light."""

from typing import cast

from PySide6.QtGui import QColor

from studio.domain.sketch import Colour

COLOURS = {
    Colour.RED: "D2452F",
    Colour.ORANGE: "E8863A",
    Colour.YELLOW: "F0BA2B",
    Colour.GREEN: "5E7A48",
    Colour.TEAL: "2F6A72",
    Colour.BLUE: "3A6FB0",
    Colour.PURPLE: "6A4A9A",
    Colour.PINK: "E86A9A",
    Colour.BROWN: "8A5638",
    Colour.BLACK: "22252C",
    Colour.WHITE: "F4EFE2",
    Colour.GREY: "8A9098",
    Colour.GOLD: "D9A441",
    Colour.SILVER: "B9C0C6",
}


def rgb(value: str) -> QColor:
    """Read six hexadecimal digits as an opaque sRGB colour."""
    return QColor(int(value[0:2], 16), int(value[2:4], 16), int(value[4:6], 16))


def mix(a: QColor, b: QColor, t: float) -> QColor:
    """Mix two colours in sRGB, as paint would: t = 0 gives `a`, 1 gives `b`; alpha is mixed as well."""
    t = _unit(t)
    s = 1.0 - t
    ra, ga, ba, aa = _channels(a)
    rb, gb, bb, ab = _channels(b)
    return QColor(
        round(255 * (ra * s + rb * t)),
        round(255 * (ga * s + gb * t)),
        round(255 * (ba * s + bb * t)),
        round(255 * (aa * s + ab * t)),
    )


def _channels(colour: QColor) -> tuple[float, float, float, float]:
    return cast("tuple[float, float, float, float]", colour.getRgbF())  # the stub calls it an object


def veil(colour: QColor, alpha: float) -> QColor:
    """Give the colour at an alpha of 0..1."""
    thin = QColor(colour)
    thin.setAlphaF(min(1.0, max(0.0, alpha)))
    return thin


def colour_of(colour: Colour) -> QColor:
    """Give the paint of a colour named in the words."""
    return rgb(COLOURS[colour])


def _unit(value: float) -> float:
    return min(1.0, max(0.0, value))
