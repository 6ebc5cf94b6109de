"""Owns `Ink`: what a light does to every cut piece of paper. Knows nothing of sets or figures."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Ink:
    """One light, as every piece on the same picture sees it.

    `towards_light` is a direction in the picture (x right, y down, any length > 0). `tint_amount` is 0..1. `contact` is
    the length of a cast shadow in figure heights (0 = a pool only). `silhouette` makes subjects shadow-coloured.
    """

    rim: QColor
    shadow: QColor
    haze: QColor
    tint: QColor
    tint_amount: float
    accent: QColor
    towards_light: tuple[float, float]
    contact: float
    silhouette: bool = False
