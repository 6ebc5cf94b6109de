"""Owns what the queue says about providers as a whole: how each answers, and whether anything is sent to it."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.domain.servers import Health
from studio.ui.kit.binding import Bindings
from studio.ui.model_words import provider_name
from studio.ui.workbench import Workbench


class HealthMark(NamedTuple):
    """How a provider stands: its name, what is said of it (nothing where all is well), an icon and its colour.

    `told` is the whole of it as one sentence, the provider's own words at its end.
    """

    provider: str
    name: str
    words: str
    icon: str
    role: str
    told: str


class Standing(QObject):
    """Providers and pauses. `changed` comes with every change of one."""

    changed = Signal()

    def __init__(self, workbench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = workbench.workspace.jobs
        self._bindings = Bindings()
        self._bindings.listen(self._jobs.health_changes, self._announce)
        self._bindings.listen(self._jobs.pause_changes, self._announce)

    def close(self) -> None:
        """Let go of the service."""
        self._bindings.drop()

    def _announce(self, _: object) -> None:
        self.changed.emit()

    def is_paused(self, provider: str) -> bool:
        """Say whether nothing is sent to a provider."""
        return self._jobs.paused or provider in self._jobs.paused_providers

    @property
    def all_paused(self) -> bool:
        """Whether nothing is sent anywhere."""
        return self._jobs.paused

    @property
    def paused_providers(self) -> frozenset[str]:
        """The providers to which nothing is sent, beside a pause of all."""
        return self._jobs.paused_providers

    @property
    def pause_words(self) -> str:
        """Say why nothing is sent; empty while it is."""
        return {
            "": "",
            "copied": self.tr(
                "This workspace was copied. Its other copy may send the same jobs; nothing is sent until you resume."
            ),
            "restored": self.tr(
                "This workspace is from a backup. Some of these jobs may have been sent already; "
                "nothing is sent until you resume."
            ),
        }.get(self._jobs.paused_why, self.tr("You paused sending. Nothing is sent until you resume."))

    def mark(self, provider: str) -> HealthMark:
        """Return how a provider stands."""
        health = self._jobs.health(provider)
        name = provider_name(provider)
        since = f"{health.since.astimezone():%H:%M}" if health.since is not None else ""
        if self.is_paused(provider):
            icon, role, words = "pause-circle", "text2", self.tr("paused")
        elif health.health is Health.LIMITED:
            icon, role, words = "warning", "warning", self._until(health.until)
        else:
            icon, role, words = {
                Health.OK: ("check-circle", "success", ""),
                Health.SLOW: ("warning", "warning", self.tr("slow since {0}").format(since)),
                Health.DOWN: ("warning-circle", "danger", self.tr("does not answer since {0}").format(since)),
            }.get(health.health, ("circle-dashed", "text3", ""))
        told = words or (self.tr("answers") if health.health is Health.OK else self.tr("not asked yet"))
        sentence = f"{name}: {told}. {health.words}".strip()
        return HealthMark(provider, name, words, icon, role, sentence)

    def _until(self, until: datetime | None) -> str:
        if until is None:
            return self.tr("limited")
        return self.tr("limited until {0}").format(f"{until.astimezone():%H:%M}")
