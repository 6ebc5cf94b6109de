"""Owns the words that the vocabulary has for a card, in the groups of a small menu."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from studio.domain.prompt import Card

if TYPE_CHECKING:
    from studio.craft.vocabulary import Vocabulary


class WordGroup(NamedTuple):
    """Words that fit a card, under a heading."""

    heading: str
    words: tuple[str, ...]


def words_for(vocabulary: "Vocabulary", card: Card) -> tuple[WordGroup, ...]:
    """Return the terms of a card by group, in the vocabulary's order."""
    groups: dict[str, list[str]] = {}
    for entry in vocabulary.of_card(card):
        groups.setdefault(entry.group, []).append(entry.term)
    return tuple(WordGroup(_heading(group), tuple(words)) for group, words in groups.items())


def _heading(group: str) -> str:
    return {
        "shot_size": QCoreApplication.translate("variations", "Shot size"),
        "angle": QCoreApplication.translate("variations", "Angle"),
        "composition": QCoreApplication.translate("variations", "Composition"),
        "place_in_frame": QCoreApplication.translate("variations", "Place in the frame"),
        "pace": QCoreApplication.translate("variations", "Pace"),
        "physics": QCoreApplication.translate("variations", "Physics and materials"),
        "setting": QCoreApplication.translate("variations", "Setting"),
        "weather": QCoreApplication.translate("variations", "Weather"),
        "lighting": QCoreApplication.translate("variations", "Light"),
        "time_of_day": QCoreApplication.translate("variations", "Time of day"),
        "clock_times": QCoreApplication.translate("variations", "Clock times"),
        "camera_movement": QCoreApplication.translate("variations", "Movement"),
        "style": QCoreApplication.translate("variations", "Style"),
        "film_look": QCoreApplication.translate("variations", "Film look"),
        "camera_bodies": QCoreApplication.translate("variations", "Cameras"),
        "lens_focus": QCoreApplication.translate("variations", "Lens and focus"),
        "time_effects": QCoreApplication.translate("variations", "Time effects"),
        "mood_pacing": QCoreApplication.translate("variations", "Mood and pace"),
        "audio": QCoreApplication.translate("variations", "Sounds"),
        "music": QCoreApplication.translate("variations", "Music"),
        "effects": QCoreApplication.translate("variations", "Effects"),
        "delivery": QCoreApplication.translate("variations", "Delivery"),
        "transitions": QCoreApplication.translate("variations", "Transitions"),
        "beats": QCoreApplication.translate("variations", "Beats"),
    }.get(group, group)
