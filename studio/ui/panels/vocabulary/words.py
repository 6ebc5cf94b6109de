"""Owns what the groups of the vocabulary, and the reasons why a word is of no use, are called in the window."""

from PySide6.QtCore import QCoreApplication

from studio.craft.vocabulary import Unusable, Vocabulary
from studio.domain.prompt import Card


def group_name(group: str) -> str:
    """Return the name of a group."""
    return {
        "shot_size": QCoreApplication.translate("vocabulary", "Size"),
        "angle": QCoreApplication.translate("vocabulary", "Angle"),
        "composition": QCoreApplication.translate("vocabulary", "Composition"),
        "place_in_frame": QCoreApplication.translate("vocabulary", "Place in the frame"),
        "pace": QCoreApplication.translate("vocabulary", "Pace"),
        "physics": QCoreApplication.translate("vocabulary", "Physics & materials"),
        "setting": QCoreApplication.translate("vocabulary", "Places"),
        "weather": QCoreApplication.translate("vocabulary", "Weather"),
        "lighting": QCoreApplication.translate("vocabulary", "Light"),
        "time_of_day": QCoreApplication.translate("vocabulary", "Time of day"),
        "clock_times": QCoreApplication.translate("vocabulary", "Clock times"),
        "camera_movement": QCoreApplication.translate("vocabulary", "Movement"),
        "style": QCoreApplication.translate("vocabulary", "Genre & technique"),
        "film_look": QCoreApplication.translate("vocabulary", "Film & colour"),
        "camera_bodies": QCoreApplication.translate("vocabulary", "Cameras"),
        "lens_focus": QCoreApplication.translate("vocabulary", "Lens & focus"),
        "time_effects": QCoreApplication.translate("vocabulary", "Time"),
        "mood_pacing": QCoreApplication.translate("vocabulary", "Mood"),
        "audio": QCoreApplication.translate("vocabulary", "Sound"),
        "music": QCoreApplication.translate("vocabulary", "Music"),
        "effects": QCoreApplication.translate("vocabulary", "Effects"),
        "delivery": QCoreApplication.translate("vocabulary", "Delivery"),
        "transitions": QCoreApplication.translate("vocabulary", "Transitions"),
        "beats": QCoreApplication.translate("vocabulary", "Times"),
    }[group]


def unusable_words(reason: Unusable, model: str) -> str:
    """Return why a word is of no use with a model."""
    return {
        Unusable.SILENT_MODEL: QCoreApplication.translate("vocabulary", "{0} makes no sound"),
        Unusable.SOUND_OFF: QCoreApplication.translate("vocabulary", "Sound is off for this shot"),
        Unusable.TOO_LATE: QCoreApplication.translate("vocabulary", "This shot ends before"),
        Unusable.NO_SUCH_SHAPE: QCoreApplication.translate("vocabulary", "{0} does not make this shape"),
    }[reason].format(model)


def groups_of(vocabulary: Vocabulary, card: Card) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the words for a card: the names of its groups, each with its terms."""
    groups: dict[str, list[str]] = {}
    for entry in vocabulary.of_card(card):
        groups.setdefault(entry.group, []).append(entry.term)
    return tuple((group_name(group), tuple(terms)) for group, terms in groups.items())
