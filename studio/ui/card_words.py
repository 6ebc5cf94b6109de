"""Owns the names of the nine cards as the window shows them."""

from PySide6.QtCore import QCoreApplication

from studio.domain.jobs import JobGroup
from studio.domain.prompt import Card


def card_name(card: Card) -> str:
    """Return the name of a card."""
    return {
        Card.SHOT: QCoreApplication.translate("cards", "Shot type"),
        Card.SUBJECT: QCoreApplication.translate("cards", "Subject & action"),
        Card.ENVIRONMENT: QCoreApplication.translate("cards", "Environment"),
        Card.LIGHTING: QCoreApplication.translate("cards", "Lighting"),
        Card.CAMERA: QCoreApplication.translate("cards", "Camera movement"),
        Card.STYLE: QCoreApplication.translate("cards", "Style"),
        Card.AUDIO: QCoreApplication.translate("cards", "Audio"),
        Card.DIALOGUE: QCoreApplication.translate("cards", "Dialogue"),
        Card.BEATS: QCoreApplication.translate("cards", "Timed beats"),
    }[card]


def group_title(group: JobGroup) -> str:
    """Return a group's title; that of variations in the window's language."""
    return card_name(group.card) if group.card is not None else group.title
