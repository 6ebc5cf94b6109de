"""Owns the words for models that the sidebar and the picker both say: providers, badges, states, prices, changes."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from studio.domain.fitting import Change, Plain, lines
from studio.domain.frames import FrameRate
from studio.domain.models import Audio, FactSource, Makes, ModelLine, ModelSpec, ModelStatus
from studio.domain.money import usd_text
from studio.domain.providers_known import display_name, known
from studio.domain.servers import Health
from studio.ui.kit.numerals import day, frames_per_second, plain, seconds
from studio.ui.model_roles import Role

RETIRING_DAYS = 60


class Badge(NamedTuple):
    """Something that a model can or is. `state` is one that the style sheet knows; empty for a plain fact.

    `told` is the whole of it, where the words alone leave something out.
    """

    icon: str
    words: str
    state: str = ""
    told: str = ""


def provider_name(provider: str) -> str:
    """Return what a provider is called: a company's name, or the name that the user gave a server."""
    return display_name(provider) if known(provider) is not None or ":" in provider else provider.capitalize()


def full_day(when: date) -> str:
    """Return a day with its year: "24 Sep 2026"."""
    return f"{day(when)} {when.year}"


def spec_badges(spec: ModelSpec, today: date) -> list[Badge]:
    """Return what the sidebar shows of a model, what is most asked for first."""
    limits = spec.limits
    badges = status_badges(spec.status_on(today), spec.retires_on, today)
    if limits.audio is not Audio.NEVER:
        badges.append(_can("audio", sure=spec.fact("limits.audio").confirmed))
    for name, there in (("first_frame", limits.first_frame), ("last_frame", limits.last_frame)):
        if there:
            badges.append(_can(name, sure=spec.fact(f"limits.{name}").confirmed))
    lengths = limits.duration_s
    if lengths.known:
        longest = max(lengths.values) if lengths.values else lengths.max
        words = QCoreApplication.translate("models", "Up to {0} s").format(plain(longest))
        badges.append(_marked(Badge("timer", words), sure=spec.fact("limits.duration_s").confirmed))
    if limits.resolutions:
        largest = max(limits.resolutions, key=lambda word: lines(word) or 0)
        words = QCoreApplication.translate("models", "Up to {0}").format(largest)
        badges.append(_marked(Badge("monitor", words), sure=spec.fact("limits.resolutions").confirmed))
    if limits.references:
        words = QCoreApplication.translate("models", "References: {0}").format(limits.references)
        badges.append(_marked(Badge("users", words), sure=spec.fact("limits.references").confirmed))
    badges += [_can(name, sure=True) for name, there in (("seed", limits.seed), ("negative", limits.negative)) if there]
    return [*badges, *nature_badges(local=spec.local, free=spec.free, simulated=spec.simulated)]


def _can(name: str, *, sure: bool) -> Badge:
    return _marked(can_badge(name), sure=sure)


def _marked(badge: Badge, *, sure: bool) -> Badge:
    if sure:
        return badge
    told = QCoreApplication.translate("models", "{0} (unconfirmed: the sources are not sure)").format(badge.words)
    return badge._replace(words=QCoreApplication.translate("models", "{0} ?").format(badge.words), told=told)


def can_badge(name: str) -> Badge:
    """Return the badge for something a model can, by the name that lines of models use."""
    return {
        "audio": Badge("speaker-high", QCoreApplication.translate("models", "Audio")),
        "first_frame": Badge("image-square", QCoreApplication.translate("models", "First frame")),
        "last_frame": Badge("image", QCoreApplication.translate("models", "Last frame")),
        "references": Badge("users", QCoreApplication.translate("models", "References")),
        "seed": Badge("dice-five", QCoreApplication.translate("models", "Seed")),
        "negative": Badge("prohibit", QCoreApplication.translate("models", "Avoid")),
        "extend": Badge("arrow-line-right", QCoreApplication.translate("models", "Extend")),
        "multi_shot": Badge("film-strip", QCoreApplication.translate("models", "Several shots")),
        "masks": Badge("paint-brush", QCoreApplication.translate("models", "Masks")),
    }[name]


def nature_badges(*, local: bool, free: bool, simulated: bool) -> list[Badge]:
    """Return what a model is: on this computer or the user's own, free, simulated."""
    badges = [Badge("desktop-tower", QCoreApplication.translate("models", "Local"))] if local else []
    badges += [Badge("seal-check", QCoreApplication.translate("models", "Free"), "good")] if free else []
    badges += [Badge("flask", QCoreApplication.translate("models", "Simulated"))] if simulated else []
    return badges


def status_badges(status: ModelStatus, retires_on: date | None, today: date) -> list[Badge]:
    """Return the badge of a model that is gone or soon will be; none for one that stays."""
    words = status_words(status, retires_on, today)
    return [Badge("warning", words, "failed" if status is ModelStatus.RETIRED else "draft")] if words else []


def status_words(status: ModelStatus, retires_on: date | None, today: date) -> str:
    """Return "Retired 24 Sep 2026", "Retiring on 3 Jan 2027" within 60 days of it, else an empty text."""
    if status is ModelStatus.RETIRED:
        if retires_on is None:
            return QCoreApplication.translate("models", "Retired")
        return QCoreApplication.translate("models", "Retired {0}").format(full_day(retires_on))
    if status is ModelStatus.ACTIVE or (retires_on is not None and (retires_on - today).days > RETIRING_DAYS):
        return ""
    if retires_on is None:
        return QCoreApplication.translate("models", "Retiring soon")
    return QCoreApplication.translate("models", "Retiring on {0}").format(full_day(retires_on))


def needs_key_words(provider: str) -> str:
    """Return "Needs a Google key", "Needs an OpenAI key"."""
    name = provider_name(provider)
    if name[:1].lower() in tuple("aeio"):
        return QCoreApplication.translate("models", "Needs an {0} key").format(name)
    return QCoreApplication.translate("models", "Needs a {0} key").format(name)


def price_per_second(line: ModelLine) -> str:
    """Return what a second costs at least: "$0.10/s", "free", "price unknown"."""
    if line.free:
        return QCoreApplication.translate("models", "free")
    amount = usd_text(line.micro_usd_per_s)
    if amount is None:
        return QCoreApplication.translate("models", "price unknown")
    return QCoreApplication.translate("models", "${0}/s").format(amount)


def health_words(health: Health) -> str:
    """Return how a provider answered lately; an empty text where all is well or nothing is known."""
    return {
        Health.OK: "",
        Health.UNKNOWN: "",
        Health.SLOW: QCoreApplication.translate("models", "slow"),
        Health.DOWN: QCoreApplication.translate("models", "does not answer"),
        Health.LIMITED: QCoreApplication.translate("models", "takes no more for now"),
    }[health]


def standing_words(provider: str, health: Health) -> str:
    """Return "Google: slow", or an empty text where all is well or nothing is known."""
    words = health_words(health)
    return QCoreApplication.translate("models", "{0}: {1}").format(provider_name(provider), words) if words else ""


def unconfirmed_words(fact: FactSource) -> str:
    """Return what is said of a fact that its sources are not sure of; empty for one that is confirmed."""
    if fact.confirmed:
        return ""
    words = QCoreApplication.translate("models", "Unconfirmed: {0}, {1}")
    return words.format(fact.source, full_day(fact.as_of))


def role_words(role: Role) -> str:
    """Return the name of a role."""
    return {
        Role.DRAFT: QCoreApplication.translate("models", "Draft"),
        Role.FINAL: QCoreApplication.translate("models", "Final"),
        Role.SOUND: QCoreApplication.translate("models", "With sound"),
        Role.LOCAL: QCoreApplication.translate("models", "Local"),
    }[role]


def task_words(task: Makes) -> str:
    """Return what a model makes a clip from, as a choice."""
    return {
        Makes.TEXT: QCoreApplication.translate("models", "From text"),
        Makes.IMAGE: QCoreApplication.translate("models", "From a picture"),
        Makes.FIRST_LAST: QCoreApplication.translate("models", "First and last frame"),
        Makes.REFERENCE: QCoreApplication.translate("models", "With references"),
        Makes.EXTEND: QCoreApplication.translate("models", "Extend a clip"),
        Makes.EDIT: QCoreApplication.translate("models", "Edit a clip"),
        Makes.REMIX: QCoreApplication.translate("models", "Remix a clip"),
    }[task]


def field_name(field: str, *specs: ModelSpec | None) -> str:
    """Return the name of a setting; that of a model's own one is its label in the first of `specs` that has it."""
    names = {
        "model": QCoreApplication.translate("models", "Model"),
        "duration_s": QCoreApplication.translate("models", "Length"),
        "resolution": QCoreApplication.translate("models", "Resolution"),
        "aspect_ratio": QCoreApplication.translate("models", "Aspect ratio"),
        "rate": QCoreApplication.translate("models", "Frame rate"),
        "seed": QCoreApplication.translate("models", "Seed"),
        "audio": QCoreApplication.translate("models", "Sound"),
        "negative": QCoreApplication.translate("models", "Avoid"),
        "first_frame": QCoreApplication.translate("models", "First frame"),
        "last_frame": QCoreApplication.translate("models", "Last frame"),
    }
    if field in names:
        return names[field]
    extras = (extra for spec in specs if spec is not None for extra in spec.extras)
    return next((extra.label for extra in extras if extra.name == field), field)


def value_words(field: str, value: Plain) -> str:
    """Return a value of a setting as people read it; "none" where there is none."""
    if value is None or value == "":
        return QCoreApplication.translate("models", "none")
    if isinstance(value, bool):
        return QCoreApplication.translate("models", "on") if value else QCoreApplication.translate("models", "off")
    if field == "duration_s" and isinstance(value, int | float):
        return seconds(value)
    if field == "rate":
        return frames_per_second(float(FrameRate.model_validate(value).fraction))
    if field in ("first_frame", "last_frame"):
        return QCoreApplication.translate("models", "a picture")
    return plain(value) if isinstance(value, float) else str(value)


def change_words(change: Change, *specs: ModelSpec | None) -> str:
    """Return one change in words: "Length set to 8 s", "Seed left out"."""
    name = field_name(change.field, *specs)
    if isinstance(change.new, bool):
        words = QCoreApplication.translate("models", "{0} turned {1}")
        return words.format(name, value_words(change.field, change.new))
    if change.new is None or change.new == "":
        return QCoreApplication.translate("models", "{0} left out").format(name)
    return QCoreApplication.translate("models", "{0} set to {1}").format(name, value_words(change.field, change.new))


def changes_words(changes: Sequence[Change], *specs: ModelSpec | None) -> str:
    """Return changes in one sentence, after the rule that asked for them: "1080p needs 8 s: Length set to 8 s"."""
    why = next((change.why for change in changes if change.why), "").rstrip(".")
    what = ", ".join(change_words(change, *specs) for change in changes)
    return QCoreApplication.translate("models", "{0}: {1}").format(why, what) if why else what[:1].upper() + what[1:]
