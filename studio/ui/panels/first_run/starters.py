"""Owns the example and the four starters of the first page: our own prompts, by the name of their picture."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class Starter(NamedTuple):
    """A prompt to begin with. `key` names its picture; title and detail are to be translated with `words_of`."""

    key: str
    title: str
    detail: str
    prompt: str


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:
    """Mark words for the translators; Qt's own marker is not typed."""
    return words


EXAMPLE = Starter(
    "sailboat",
    QT_TRANSLATE_NOOP("starters", "Evening sail"),
    QT_TRANSLATE_NOOP("starters", "Pan left"),
    "Wide shot of a yellow sailboat gliding across a mountain lake, pine forest along the shore, "
    "golden evening light, the camera pans slowly left.",
)
STARTERS = (
    Starter(
        "tea",
        QT_TRANSLATE_NOOP("starters", "Tea and drizzle"),
        QT_TRANSLATE_NOOP("starters", "Close-up"),
        "Close-up of a blue mug of tea on a windowsill, steam rising, rain running down the glass, "
        "soft grey morning light, slow push in.",
    ),
    Starter(
        "last-set",
        QT_TRANSLATE_NOOP("starters", "The last set"),
        QT_TRANSLATE_NOOP("starters", "Slow orbit"),
        "Medium wide shot of a woman singing at a microphone in a small bar, lit by one warm spotlight, "
        "the camera orbits slowly around her.",
    ),
    Starter(
        "market",
        QT_TRANSLATE_NOOP("starters", "Market errand"),
        QT_TRANSLATE_NOOP("starters", "Tracking"),
        "Full shot of a woman in a red coat walking with a basket, in a busy street market, "
        "bright morning sun, a tracking camera follows her.",
    ),
    Starter(
        "tower",
        QT_TRANSLATE_NOOP("starters", "Tower at dusk"),
        QT_TRANSLATE_NOOP("starters", "Tilt up"),
        "Low angle of a tall glass tower in a city at blue hour, lit windows, a few birds passing, "
        "the camera tilts up.",
    ),
)


def words_of(starter: Starter) -> tuple[str, str]:
    """Return title and detail in the window's language."""
    translate = QCoreApplication.translate
    return translate("starters", starter.title), translate("starters", starter.detail)
