"""Owns the design tokens as values: colours, sizes, type and motion of a theme. Knows nothing of Qt."""

import json
from dataclasses import dataclass
from typing import Any, Literal

from studio.domain.prompt import Card

Mode = Literal["dark", "light"]
MODES: tuple[Mode, Mode] = ("dark", "light")


@dataclass(frozen=True, slots=True)
class TypeRole:
    """One size of text: px at 100 %, line height in px, weight 100..900, and whether it is monospaced."""

    px: int
    line: int
    weight: int
    mono: bool


@dataclass(frozen=True, slots=True)
class Tokens:
    """The parsed tokens. Colours are `#RRGGBB`, sizes logical px at 100 %, durations ms."""

    colours: dict[Mode, dict[str, str]]
    components: dict[Mode, dict[Card, str]]
    charts: dict[Mode, tuple[str, ...]]
    underlines: dict[Card, str]
    icons: dict[Card, str]
    shortcuts: dict[Card, str]
    alpha: dict[str, float]
    type: dict[str, TypeRole]
    families: dict[str, tuple[str, ...]]
    space: dict[str, int]
    radius: dict[str, int]
    motion: dict[str, Any]
    scales: tuple[float, ...]

    @classmethod
    def parse(cls, text: str) -> "Tokens":
        """Return the tokens of a JSON file; raises KeyError or ValueError where it is not one."""
        raw = json.loads(text)
        return cls(
            colours={mode: {k: v for k, v in raw["color"][mode].items() if isinstance(v, str)} for mode in MODES},
            components={mode: {card: raw["color"][mode]["component"][card] for card in Card} for mode in MODES},
            charts={mode: tuple(raw["color"][mode]["chart"]) for mode in MODES},
            underlines={card: raw["component_underline"][card] for card in Card},
            icons={card: raw["component_icon"][card] for card in Card},
            shortcuts={card: raw["component_shortcut"][card] for card in Card},
            alpha=raw["alpha"],
            type={
                name: TypeRole(role["px"], role["line"], role["weight"], role.get("family") == "mono")
                for name, role in raw["type"]["scale"].items()
            },
            families={name: tuple(raw["type"][f"family_{name}"]) for name in ("ui", "display", "mono")},
            space=raw["space"],
            radius=raw["radius"],
            motion=raw["motion"],
            scales=tuple(raw["type"]["user_scale"]),
        )
