"""Owns the words of the picker's groups and filters."""

from PySide6.QtCore import QCoreApplication

from studio.domain.models import ModelLine
from studio.ui.kit.numerals import day, seconds
from studio.ui.model_words import can_badge, nature_badges, price_per_second, provider_name, role_words
from studio.ui.panels.model_picker.view_model import Group, ModelRow


def group_words(row: ModelRow) -> str:
    """Return the heading of a group with how many models it has."""
    words = {
        Group.ROLES: QCoreApplication.translate("picker", "Kept by this project"),
        Group.READY: QCoreApplication.translate("picker", "Ready to use"),
        Group.NO_KEY: QCoreApplication.translate("picker", "Need a key"),
        Group.CLOSED: QCoreApplication.translate("picker", "Not yet from this version"),
        Group.RETIRED: QCoreApplication.translate("picker", "Retired"),
    }[row.group]
    return QCoreApplication.translate("picker", "{0} · {1}").format(words, row.models)


def under_words(row: ModelRow) -> str:
    """Return the line under a model's name: who sells it, how long and large it goes, or what to use instead."""
    line = row.line
    if line is None:
        return ""
    if row.instead:
        provider = provider_name(line.provider)
        return QCoreApplication.translate("picker", "{0} · use {1} instead").format(provider, row.instead)
    parts = [provider_name(line.provider)]
    if line.max_duration_s is not None:
        parts.append(QCoreApplication.translate("picker", "up to {0}").format(seconds(line.max_duration_s)))
    parts += [line.max_resolution] if line.max_resolution else []
    return " · ".join(parts)


def sentence(row: ModelRow) -> str:
    """Return a row as a screen reader says it."""
    line = row.line
    if line is None:
        return group_words(row)
    badges = [can_badge(name).words for name in line.badges]
    badges += [badge.words for badge in nature_badges(local=line.local, free=line.free, simulated=line.simulated)]
    kept = [QCoreApplication.translate("picker", "kept for {0}").format(role_words(role)) for role in row.roles]
    present = [QCoreApplication.translate("picker", "the model of this shot")] if row.is_present else []
    parts = (line.name, under_words(row), price_per_second(line), row.status, *present, *kept, ", ".join(badges))
    return ". ".join(part for part in parts if part)


def about_words(line: ModelLine) -> str:
    """Return when a model's facts were read."""
    return QCoreApplication.translate("picker", "{0} · facts and prices checked {1}").format(
        line.name, day(line.checked_on)
    )
