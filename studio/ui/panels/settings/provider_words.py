"""Owns how providers are told of in words and signs: what kind they are, where a key is, how they answered, prices."""

from datetime import date, datetime
from decimal import Decimal
from functools import reduce
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from studio.domain.models import ModelLine, ModelStatus
from studio.domain.provider_ports import KeyCheck
from studio.domain.providers_known import key_variables
from studio.domain.servers import Dialect, Health, KeyPlace
from studio.services.connection_lines import Connection
from studio.ui.kit import numerals


class Sign(NamedTuple):
    """An icon, the colour of it, and the words beside it."""

    icon: str
    role: str
    words: str


def place_sign(place: KeyPlace, *, brief: bool = False) -> Sign:
    """Return where a key is; `brief` for a list."""
    sign = _place_sign(place)
    words = {
        KeyPlace.ENVIRONMENT: QCoreApplication.translate("providers", "Environment"),
        KeyPlace.KEYRING: QCoreApplication.translate("providers", "Keyring"),
        KeyPlace.SESSION: QCoreApplication.translate("providers", "This session only"),
        KeyPlace.FILE: QCoreApplication.translate("providers", "In a file"),
    }
    return sign._replace(words=words[place]) if brief and place in words else sign


def _place_sign(place: KeyPlace) -> Sign:
    return {
        KeyPlace.ENVIRONMENT: Sign(
            "globe", "success", QCoreApplication.translate("providers", "Key from the environment")
        ),
        KeyPlace.KEYRING: Sign(
            "key", "success", QCoreApplication.translate("providers", "Key in the system’s keyring")
        ),
        KeyPlace.SESSION: Sign(
            "hourglass", "warning", QCoreApplication.translate("providers", "Key for this session only")
        ),
        KeyPlace.FILE: Sign("warning", "warning", QCoreApplication.translate("providers", "Key in a file")),
        KeyPlace.MISSING: Sign("circle-dashed", "text3", QCoreApplication.translate("providers", "Needs a key")),
        KeyPlace.NOT_NEEDED: Sign("check", "text3", QCoreApplication.translate("providers", "No key needed")),
    }[place]


def place_warning(place: KeyPlace, variables: str) -> str:
    """Return what must stay in sight of where a key is; `variables` are those that it may stand in."""
    if place is KeyPlace.FILE:
        return QCoreApplication.translate(
            "providers",
            "The key lies in a file that only you can read. Every program that you run can read it too. "
            "Save it in the keyring to take it out of the file.",
        )
    if place is KeyPlace.SESSION and variables:
        words = QCoreApplication.translate(
            "providers", "It is gone when you leave. To keep it, set {0} before the next start."
        )
        return words.format(variables)
    if place is KeyPlace.SESSION:
        return QCoreApplication.translate("providers", "It is gone when you leave.")
    if place is KeyPlace.ENVIRONMENT:
        return QCoreApplication.translate("providers", "The environment’s key is used before one that is saved here.")
    return ""


def saved_sign(place: KeyPlace) -> Sign:
    """Return where a key was just saved."""
    if place is KeyPlace.SESSION:
        return Sign("hourglass", "warning", QCoreApplication.translate("providers", "Saved for this session only."))
    if place is KeyPlace.FILE:
        words = QCoreApplication.translate("providers", "Saved in a file that only you can read.")
        return Sign("warning", "warning", words)
    return Sign("check-circle", "success", QCoreApplication.translate("providers", "Saved in the system’s keyring."))


def health_sign(connection: Connection) -> Sign:
    """Return how a provider answered lately; one that answers and refuses the key is told apart."""
    if connection.health is Health.OK and connection.problem:
        return Sign("warning-circle", "danger", QCoreApplication.translate("providers", "Key refused"))
    return {
        Health.OK: Sign("check-circle", "success", QCoreApplication.translate("providers", "Answers")),
        Health.SLOW: Sign("clock", "warning", QCoreApplication.translate("providers", "Slow")),
        Health.DOWN: Sign("cloud-slash", "danger", QCoreApplication.translate("providers", "Does not answer")),
        Health.LIMITED: Sign("hand-palm", "warning", QCoreApplication.translate("providers", "Takes no more for now")),
        Health.UNKNOWN: Sign("circle-dashed", "text3", QCoreApplication.translate("providers", "Not tested yet")),
    }[connection.health]


def variable_words(provider: str) -> str:
    """Return the environment variables that a provider's key may stand in; empty where there are none."""
    both = QCoreApplication.translate("providers", "{0} and {1}")
    either = QCoreApplication.translate("providers", "{0} or {1}")
    sets = [reduce(both.format, variables.names) for variables in key_variables(provider)]
    return reduce(either.format, sets) if sets else ""


def dialect_choices() -> tuple[tuple[Dialect, str, str], ...]:
    """Return each dialect with its name and one line that tells when to choose it."""
    return (
        (
            Dialect.VLLM_OMNI,
            "vLLM-Omni",
            QCoreApplication.translate(
                "providers", "An engine on one or more GPUs, started with “vllm serve … --omni”."
            ),
        ),
        (
            Dialect.SGLANG,
            "SGLang Diffusion",
            QCoreApplication.translate("providers", "An engine on one or more GPUs, started with “sglang serve”."),
        ),
        (
            Dialect.DYNAMO,
            "NVIDIA Dynamo",
            QCoreApplication.translate(
                "providers", "The front of a cluster of many machines; it answers when the clip is made."
            ),
        ),
        (
            Dialect.OPENAI,
            QCoreApplication.translate("providers", "OpenAI-like gateway"),
            QCoreApplication.translate("providers", "Any other service that kept the form of OpenAI’s Videos API."),
        ),
    )


def dialect_name(dialect: Dialect) -> str:
    """Return what a dialect is called."""
    return next(name for each, name, _ in dialect_choices() if each is dialect)


def when_words(when: datetime | None) -> str:
    """Return when something was, in the user's words and time zone; empty where it never was."""
    if when is None:
        return ""
    moment = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def brief_when(when: datetime | None) -> str:
    """Return when something was, for a list: the day and the hour."""
    if when is None:
        return ""
    moment = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    hour = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    made = moment.date()
    return f"{numerals.day(date(made.year(), made.month(), made.day()))}, {hour}"


def check_words(check: KeyCheck) -> str:
    """Return what a test found, in one line; what the provider did not tell is left out."""
    found = [
        QCoreApplication.translate("providers", "Account: {0}").format(check.account) if check.account else "",
        QCoreApplication.translate("providers", "Models found: {0}").format(check.models_found)
        if check.models_found is not None
        else "",
        QCoreApplication.translate("providers", "Balance: ${0}").format(money(check.balance_micro_usd))
        if check.balance_micro_usd is not None
        else "",
        QCoreApplication.translate("providers", "Answered in {0} ms").format(check.latency_ms),
    ]
    return " · ".join(part for part in found if part)


def money(micro_usd: int) -> str:
    """Return an amount in dollars without the sign, with at least two decimals."""
    amount = (Decimal(micro_usd) / 1_000_000).normalize()
    return f"{amount:.2f}" if amount == amount.quantize(Decimal("0.01")) else f"{amount:f}"


def price_words(line: ModelLine) -> str:
    """Return what a second of a model costs at least, and when that was read."""
    checked = QCoreApplication.translate("providers", "checked {0}").format(numerals.day(line.checked_on))
    if line.status is ModelStatus.RETIRED:
        return QCoreApplication.translate("providers", "retired")
    if line.free or line.micro_usd_per_s == 0:
        return QCoreApplication.translate("providers", "free · {0}").format(checked)
    if line.micro_usd_per_s is None:
        return QCoreApplication.translate("providers", "price unknown · {0}").format(checked)
    return QCoreApplication.translate("providers", "from ${0} a second · {1}").format(
        money(line.micro_usd_per_s), checked
    )
