"""Owns the pair that every widget is given: the theme and the icons painted in it."""

from dataclasses import dataclass

from studio.ui.kit.icons import Icons
from studio.ui.kit.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """The theme and its icons."""

    theme: Theme
    icons: Icons
