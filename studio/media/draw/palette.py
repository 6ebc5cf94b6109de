"""Owns the colours of each light: one row of the palette table per `Light`. Knows nothing of what is painted."""

from dataclasses import dataclass, fields, replace

from PySide6.QtGui import QColor

from studio.domain.sketch import Light
from studio.media.draw.colours import mix, rgb
from studio.media.draw.ink import Ink

ACCENT = "D2452F"


@dataclass(frozen=True, slots=True)
class Palette:
    """One light. Colours are sRGB; `disc_*` and `glow_*` are shares of the frame (x of W, y and radius of H).

    `sky` holds the stops at 0, .45, .82 and 1 of the horizon's height; `water` the colours near the horizon, in the
    middle and in front. `towards_light` is a direction in the picture, y down. `tint` mixes into every local colour by
    `tint_amount`. `gloom` is the alpha of the vignette, `lit` the share of windows with a light behind them, `contact`
    the length of a cast shadow in figure heights.
    """

    light: Light
    sky: tuple[QColor, QColor, QColor, QColor]
    disc: QColor
    disc_alpha: float
    disc_x: float
    disc_y: float
    disc_r: float
    glow: QColor
    glow_alpha: float
    haze: QColor
    water: tuple[QColor, QColor, QColor]
    ground_lit: QColor
    ground_shade: QColor
    rim: QColor
    shadow: QColor
    tint: QColor
    tint_amount: float
    towards_light: tuple[float, float]
    contact: float
    gloom: float
    lit: float
    stars: float
    crescent: bool = False

    def local(self, colour: QColor) -> QColor:
        """Give a local colour (wood, cloth, leaf) as it looks in this light."""
        return mix(colour, self.tint, self.tint_amount)

    def hazed(self, colour: QColor, depth: float) -> QColor:
        """Give a colour as it looks at a depth (0 far .. 1 subject plane): 0.75 (1 - d)^2 of haze."""
        return mix(colour, self.haze, 0.75 * (1.0 - min(depth, 1.0)) ** 2)

    def ink(self, accent: QColor | None = None, *, silhouette: bool = False) -> Ink:
        """Give what this light does to a cut piece; `accent` is the one saturated colour of the picture."""
        return Ink(
            rim=self.rim,
            shadow=self.shadow,
            haze=self.haze,
            tint=self.tint,
            tint_amount=self.tint_amount,
            accent=accent or rgb(ACCENT),
            towards_light=self.towards_light,
            contact=self.contact,
            silhouette=silhouette,
        )


def mixed_light(a: QColor, b: QColor, t: float) -> QColor:
    """Mix two colours in linear light: what a changing light does."""

    def channel(x: float, y: float) -> float:
        return _unit(((1.0 - t) * x**2.2 + t * y**2.2) ** (1 / 2.2))

    return QColor.fromRgbF(
        channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()), channel(a.blueF(), b.blueF()), 1.0
    )


def palette_for(light: Light) -> Palette:
    """Give the palette of a light."""
    return _ROWS[light]


def mixed(a: Palette, b: Palette, t: float) -> Palette:
    """Give the light between two palettes: colours in linear light, numbers straight; t = 0 gives `a`, 1 gives `b`."""
    if t <= 0.0:
        return a
    if t >= 1.0:
        return b
    values: dict[str, object] = {}
    for entry in fields(Palette):
        one, other = getattr(a, entry.name), getattr(b, entry.name)
        if isinstance(one, QColor):
            values[entry.name] = mixed_light(one, other, t)
        elif isinstance(one, bool) or not isinstance(one, (float, tuple)):
            values[entry.name] = one if t < 0.5 else other
        elif isinstance(one, float):
            values[entry.name] = one + (other - one) * t
        else:
            pairs = zip(one, other, strict=True)
            values[entry.name] = tuple(
                mixed_light(x, y, t) if isinstance(x, QColor) else x + (y - x) * t for x, y in pairs
            )
    return replace(a, **values)  # type: ignore[arg-type]  # the fields keep their own types, one by one


def _unit(value: float) -> float:
    return min(1.0, max(0.0, value))


def _row(
    light: Light,
    sky: str,
    disc: tuple[str, float, float, float, float],
    glow: tuple[str, float],
    haze: str,
    water: str,
    ground: str,
    rim: str,
    shadow: str,
    towards: tuple[float, float],
    tint: tuple[str, float],
    rest: tuple[float, float, float, float],
    *,
    crescent: bool = False,
) -> Palette:
    """Build a row; `rest` is contact, gloom, lit, stars; `disc` is colour, alpha, x, y, r."""
    stops = [rgb(part) for part in sky.split()]
    near = [rgb(part) for part in water.split()]
    lit, shade = (rgb(part) for part in ground.split())
    return Palette(
        light=light,
        sky=(stops[0], stops[1], stops[2], stops[3]),
        disc=rgb(disc[0]),
        disc_alpha=disc[1],
        disc_x=disc[2],
        disc_y=disc[3],
        disc_r=disc[4],
        glow=rgb(glow[0]),
        glow_alpha=glow[1],
        haze=rgb(haze),
        water=(near[0], near[1], near[2]),
        ground_lit=lit,
        ground_shade=shade,
        rim=rgb(rim),
        shadow=rgb(shadow),
        tint=rgb(tint[0]),
        tint_amount=tint[1],
        towards_light=towards,
        contact=rest[0],
        gloom=rest[1],
        lit=rest[2],
        stars=rest[3],
        crescent=crescent,
    )


def _golden(light: Light) -> Palette:
    return _row(
        light,
        "5E86A0 D9B27A FFC870 FFE2A0",
        ("FFF6D8", 1.0, 0.77, 0.42, 0.08),
        ("FFE29A", 0.55),
        "FFCB7E",
        "FFD692 8E9484 2C5062",
        "EDB877 8E5844",
        "FFE29A",
        "4A2A38",
        (0.85, -0.45),
        ("E88A3A", 0.10),
        (0.8, 0.16, 0.12, 0.0),
    )


_ROWS: dict[Light, Palette] = {
    Light.DAWN: _row(
        Light.DAWN,
        "5C7896 B7A6A6 F2BE98 FBDDB4",
        ("FFF0CE", 1.0, 0.70, 0.46, 0.064),
        ("FFE6BE", 0.5),
        "F0CBA8",
        "E3BE9E 6E8794 33506A",
        "D9B594 7E6A68",
        "FFE2B4",
        "33425A",
        (0.8, -0.4),
        ("6A7A9A", 0.10),
        (0.7, 0.22, 0.12, 0.0),
    ),
    Light.GOLDEN: _golden(Light.GOLDEN),
    Light.SUNSET: _golden(Light.SUNSET),
    Light.NOON: _row(
        Light.NOON,
        "3A98D2 7AC3E4 BBE2EA E0F2EC",
        ("FFFFFA", 1.0, 0.64, 0.08, 0.05),
        ("FFFFF2", 0.5),
        "CFE9EA",
        "8AD8DC 36A6BE 1F7498",
        "F6E2B4 D2A970",
        "FFFFF8",
        "4A4A5A",
        (0.15, -1.0),
        ("4A4A5A", 0.0),
        (0.3, 0.16, 0.0, 0.0),
    ),
    Light.OVERCAST: _row(
        Light.OVERCAST,
        "8494A0 A3B1B9 BCC6C8 CCD1CE",
        ("F4F5F2", 0.0, 0.59, 0.17, 0.05),
        ("F4F5F2", 0.5),
        "BCC6C8",
        "A3B1B5 6F868E 465D6C",
        "B9B0A2 7E7870",
        "F4F5F2",
        "4A5866",
        (0.1, -1.0),
        ("8A98A0", 0.14),
        (0.0, 0.20, 0.10, 0.0),
    ),
    Light.DUSK: _row(
        Light.DUSK,
        "18245A 4A4A8E B0709A F2A088",
        ("FFF0DC", 0.9, 0.27, 0.16, 0.034),
        ("FFB08A", 0.5),
        "9A78A4",
        "C9849A 3E4682 161E4A",
        "6A5A7E 2E2A50",
        "FFB79A",
        "141A40",
        (0.85, -0.2),
        ("2E2E6E", 0.42),
        (0.6, 0.34, 0.20, 0.5),
        crescent=True,
    ),
    Light.NIGHT: _row(
        Light.NIGHT,
        "050B20 0E2042 24426A 3E6488",
        ("F2F4E4", 1.0, 0.70, 0.21, 0.055),
        ("CFE4F4", 0.36),
        "345878",
        "5A86A4 16304E 071428",
        "33486A 101C34",
        "CFE4F4",
        "040A1C",
        (0.5, -0.85),
        ("12264A", 0.55),
        (0.5, 0.46, 0.22, 1.0),
    ),
    Light.STORM: _row(
        Light.STORM,
        "131C26 2B3C46 566C74 8A9C9C",
        ("F4FFFF", 0.0, 0.30, 0.12, 0.05),
        ("C4D6D8", 0.22),
        "72878C",
        "7D9498 36505C 14242E",
        "6E6E68 2E363C",
        "DCEAEC",
        "0A141C",
        (-0.5, -0.8),
        ("22343E", 0.34),
        (0.0, 0.40, 0.18, 0.0),
    ),
    Light.NEON: _row(
        Light.NEON,
        "0A0822 1E1250 5A2280 C23C90",
        ("FF3E9A", 0.0, 0.60, 0.50, 0.05),
        ("FF3E9A", 0.3),
        "6A2A88",
        "E04C9C 3A1C70 0C0A28",
        "3A2468 120E30",
        "FF5CB0",
        "0A0824",
        (0.85, -0.35),
        ("3A1C70", 0.30),
        (0.0, 0.46, 0.25, 0.15),
    ),
    Light.LAMP: _row(
        Light.LAMP,
        "1A0E16 2A161B 331A1E 1C0F14",
        ("FFE6B0", 0.0, 0.66, 0.30, 0.05),
        ("FFB457", 0.5),
        "8A3F2A",
        "8A4C30 3A1E1C 160B10",
        "6A3A26 160B10",
        "FFD58C",
        "160B10",
        (0.75, -0.55),
        ("3A1A14", 0.30),
        (0.4, 0.50, 0.30, 0.3),
    ),
    Light.SPOTLIGHT: _row(
        Light.SPOTLIGHT,
        "0D0A10 140D13 1A1016 100A0E",
        ("FFE9BC", 0.0, 0.62, 0.10, 0.05),
        ("FFC26A", 0.4),
        "3A2226",
        "4A2C26 1E1416 0D0A10",
        "4A2C26 0D0A10",
        "FFE3A8",
        "0A070A",
        (0.55, -0.85),
        ("1A1016", 0.45),
        (0.3, 0.50, 0.12, 0.0),
    ),
    Light.UNDERWATER: _row(
        Light.UNDERWATER,
        "7FDCD6 37AEB8 12718C 062C44",
        ("E6FFF8", 0.0, 0.50, 0.0, 0.05),
        ("D8FFF4", 0.6),
        "2E93A4",
        "37AEB8 12718C 062C44",
        "1B7488 052236",
        "BFF5EA",
        "06283A",
        (0.25, -0.95),
        ("12718C", 0.35),
        (0.0, 0.30, 0.0, 0.0),
    ),
    Light.SPACE: _row(
        Light.SPACE,
        "0A0B22 161640 2A1F5A 1A1748",
        ("FFE8C0", 0.0, 0.10, 0.20, 0.05),
        ("7A4AA0", 0.3),
        "1A1A48",
        "8AD6F0 2F8FC4 0C1A4A",
        "8AD6F0 0C1A4A",
        "FFE8C0",
        "0A0A24",
        (-0.75, -0.6),
        ("161640", 0.0),
        (0.0, 0.40, 0.0, 1.0),
    ),
}
