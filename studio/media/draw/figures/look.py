"""Owns how people look: skin, hair, hat and clothes of each variant of a person. Knows no pose and no shape."""

from dataclasses import dataclass, field, replace

from PySide6.QtGui import QColor

from studio.media.draw.colours import rgb
from studio.media.draw.figures.wish import SKINS, Wish

BLACK_HAIR = rgb("241C22")
BROWN_HAIR = rgb("4A2E2A")
RED_HAIR = rgb("8A4A28")
GREY_HAIR = rgb("B9B6B0")
BLOND = rgb("C9974A")
DENIM = rgb("2F4460")
PLUM = rgb("3A3048")
UMBER = rgb("5A4438")


@dataclass(frozen=True, slots=True)
class Look:
    """One person. `top` is coat, sweater, dress, shirt, suit, robe or armour; `style` the hair; `hat` "" for none."""

    skin: QColor
    hair: QColor
    style: str
    top: str
    cloth: QColor
    legs: QColor
    scarf: QColor | None = None
    hat: str = ""
    hat_colour: QColor | None = None
    beard: bool = False
    extra: str = ""
    shoes: QColor = field(default_factory=lambda: rgb("26232B"))
    iris: QColor | None = None


def _look(skin: int, hair: QColor, style: str, top: str, cloth: str, legs: QColor, **rest: object) -> Look:
    return replace(Look(SKINS[skin], hair, style, top, rgb(cloth), legs), **rest)  # type: ignore[arg-type] # fields by name


_LOOKS: dict[str, Look] = {
    "woman": _look(0, BROWN_HAIR, "wind", "coat", "F0BA2B", DENIM),
    "man": _look(1, BLACK_HAIR, "short", "jacket", "3A5A72", UMBER),
    "elder": _look(2, GREY_HAIR, "short", "jacket", "6A6A50", UMBER, hat="flat", hat_colour=rgb("5A4A44"), beard=True),
    "elder_woman": _look(2, GREY_HAIR, "bun", "coat", "6A4A6A", PLUM),
    "diver": _look(0, BLACK_HAIR, "short", "wetsuit", "1E2A36", rgb("1E2A36"), hat="mask", extra="tank"),
    "astronaut": _look(0, BROWN_HAIR, "short", "spacesuit", "E6E4DC", rgb("D8D6CE"), hat="dome", extra="pack"),
    "chef": _look(
        0, BLACK_HAIR, "short", "jacket", "F4EFE2", DENIM, hat="toque", hat_colour=rgb("F4EFE2"), extra="apron"
    ),
    "barista": _look(1, BLACK_HAIR, "bun", "shirt", "E9DFC9", DENIM, extra="apron"),
    "musician": _look(3, BLACK_HAIR, "short", "suit", "3A3A52", rgb("2E2C3E"), hat="fedora", hat_colour=rgb("2E2C3E")),
    "singer": _look(1, BLACK_HAIR, "bun", "dress", "B03A4A", SKINS[1]),
    "dancer": _look(4, BROWN_HAIR, "wind", "dress", "B8425A", SKINS[4]),
    "runner": _look(2, RED_HAIR, "short", "shirt", "F0BA2B", rgb("2F6A72")),
    "hiker": _look(
        0, BROWN_HAIR, "bob", "jacket", "C9632B", UMBER, hat="beanie", hat_colour=rgb("2F6A72"), extra="rucksack"
    ),
    "fisherman": _look(
        2, GREY_HAIR, "short", "coat", "F0BA2B", DENIM, hat="souwester", hat_colour=rgb("F0BA2B"), beard=True
    ),
    "farmer": _look(4, BROWN_HAIR, "short", "shirt", "B5532A", DENIM, hat="straw", hat_colour=rgb("D9B26A")),
    "knight": _look(
        0, BROWN_HAIR, "short", "armour", "9AA2AA", rgb("7A828A"), hat="helm", hat_colour=rgb("9AA2AA"), extra="cape"
    ),
    "samurai": _look(2, BLACK_HAIR, "topknot", "robe", "7A2E34", rgb("33303E"), extra="sword"),
    "wizard": _look(
        2, GREY_HAIR, "long", "robe", "4A4A8E", PLUM, hat="cone", hat_colour=rgb("4A4A8E"), beard=True, extra="staff"
    ),
    "detective": _look(0, BLACK_HAIR, "short", "coat", "B08A5A", UMBER, hat="fedora", hat_colour=rgb("6A4A38")),
    "doctor": _look(3, BLACK_HAIR, "bun", "coat", "F1F0EA", DENIM),
    "worker": _look(4, BLACK_HAIR, "short", "jacket", "E8863A", DENIM, hat="hard", hat_colour=rgb("F0BA2B")),
    "business": _look(0, BROWN_HAIR, "short", "suit", "34405A", rgb("2C3448"), extra="case"),
    "monk": _look(4, BLACK_HAIR, "bald", "robe", "D9822B", rgb("B5632A")),
    "cowboy": _look(0, BROWN_HAIR, "short", "shirt", "A0522D", DENIM, hat="cowboy", hat_colour=rgb("6A4630")),
    "queen": _look(2, RED_HAIR, "long", "dress", "5A3A8A", PLUM, hat="crown", hat_colour=rgb("D9A441"), extra="cape"),
    "painter": _look(
        2, BROWN_HAIR, "bob", "shirt", "3A6FB0", UMBER, hat="beret", hat_colour=rgb("B03A2E"), extra="apron"
    ),
    "surfer": _look(4, BLOND, "wind", "wetsuit", "23323E", rgb("23323E"), extra="board"),
    "skier": _look(
        0, BROWN_HAIR, "short", "jacket", "D2452F", PLUM, hat="beanie", hat_colour=rgb("2F6A72"), extra="skis"
    ),
    "cyclist": _look(1, BLACK_HAIR, "wind", "coat", "D2452F", rgb("3A3A66"), scarf=rgb("F0BA2B")),
    "pianist": _look(1, BLACK_HAIR, "short", "suit", "2E2C3E", rgb("26242F")),
    "athlete": _look(1, BLACK_HAIR, "short", "shirt", "D2452F", rgb("F1F0EA"), shoes=rgb("F1F0EA")),
    "fencer": _look(
        0, BROWN_HAIR, "short", "jacket", "F1F0EA", rgb("E4E2DA"), hat="helm", hat_colour=rgb("D9D6CE"), extra="sword"
    ),
    "soldier": _look(
        2,
        BROWN_HAIR,
        "short",
        "jacket",
        "5E6644",
        rgb("4E5438"),
        hat="hard",
        hat_colour=rgb("5E6644"),
        extra="rucksack",
    ),
    "police": _look(3, BLACK_HAIR, "short", "jacket", "2B3A5E", rgb("26304A"), hat="flat", hat_colour=rgb("22304E")),
    "bride": _look(2, BROWN_HAIR, "long", "dress", "F6F2EA", SKINS[2]),
    "hero": _look(0, BLACK_HAIR, "short", "wetsuit", "2F5AA0", rgb("2F5AA0"), extra="cape", shoes=rgb("B03A2E")),
    "alien": _look(0, BLACK_HAIR, "bald", "spacesuit", "B9C4CC", rgb("9AA8B2")),
    "zombie": _look(0, rgb("3A3A30"), "bob", "jacket", "5A564A", rgb("46423A")),
    "santa": _look(
        2, rgb("F4F2EC"), "short", "coat", "C0342C", rgb("B03028"), hat="beanie", hat_colour=rgb("C0342C"), beard=True
    ),
    "skater": _look(
        1, BROWN_HAIR, "wind", "shirt", "F0BA2B", DENIM, hat="beanie", hat_colour=rgb("2F6A72"), extra="deck"
    ),
    "skydiver": _look(
        0,
        BROWN_HAIR,
        "short",
        "jacket",
        "E8863A",
        rgb("2B3A5E"),
        hat="hard",
        hat_colour=rgb("F1F0EA"),
        extra="rucksack",
    ),
    "pirate": _look(
        4,
        BLACK_HAIR,
        "long",
        "coat",
        "5A2E34",
        rgb("2C2630"),
        hat="cowboy",
        hat_colour=rgb("26222A"),
        beard=True,
        extra="sword",
    ),
    "vampire": _look(2, BLACK_HAIR, "short", "suit", "26222A", rgb("22202A"), extra="cape"),
    "girl": _look(0, BROWN_HAIR, "bun", "coat", "E0A030", PLUM),
    "boy": _look(1, BLACK_HAIR, "short", "sweater", "5E7A48", DENIM),
}
PASSERS = ("man", "woman", "elder", "barista", "runner", "hiker", "business", "elder_woman", "painter", "worker")


_SKINS = {"alien": rgb("8FB86A"), "zombie": rgb("8E9A78")}


def look_of(wish: Wish) -> Look:
    """Give the look of the person asked for: a named colour is the coat's, the accent is echoed once in the scarf."""
    look = _LOOKS.get(wish.variant, _LOOKS["woman"])
    look = replace(look, skin=_SKINS.get(wish.variant, look.skin))
    if wish.named is not None:
        look = replace(look, cloth=wish.named)
    if look.scarf is None and look.top == "coat" and look.hat in ("", "beanie"):
        look = replace(look, scarf=wish.accent if wish.named is None else _echo(wish))
    return look


def passer(index: int) -> Look:
    """Give one of the quieter looks of a crowd."""
    return _LOOKS[PASSERS[index % len(PASSERS)]]


def named_look(name: str) -> Look:
    """Give a look by the name of its variant."""
    return _LOOKS[name]


def _echo(wish: Wish) -> QColor:
    """Give a small piece beside a named coat: the accent, or cream when the coat is the accent itself."""
    near = wish.named is not None and abs(wish.named.hueF() - wish.accent.hueF()) < 0.06
    return rgb("F4EFE2") if near and wish.named is not None and wish.named.saturationF() > 0.4 else wish.accent
