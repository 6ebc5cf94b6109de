"""Owns what the card of one job tells: what was asked of whom, what it cost or may cost, why it failed, what it did."""

from datetime import datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from PySide6.QtCore import QObject

from studio.domain.errors import NotFound
from studio.domain.job_events import JobEvent
from studio.domain.jobs import GenerationJob, Held, JobState
from studio.domain.money import usd_text
from studio.domain.provider_ports import Capabilities
from studio.domain.servers import Cancels
from studio.ui.kit.errors import words_for_job
from studio.ui.kit.numerals import day
from studio.ui.model_words import provider_name
from studio.ui.panels.queue.failure_words import Advice, Advisor, smaller
from studio.ui.panels.queue.job_words import JobWords
from studio.ui.workbench import Workbench


class JobFacts(NamedTuple):
    """The card of a job. `lines` are pairs of what and how; `page_url` is empty where the provider has no page.

    `happened` and `billed` are the provider's words and whether it was charged, `details` its raw answer.
    """

    job_id: str
    title: str
    state: str
    lines: tuple[tuple[str, str], ...]
    happened: str
    to_do: str
    advice: Advice
    details: str
    page_url: str
    is_unknown: bool

    @property
    def host(self) -> str:
        """The host of the provider's page."""
        return urlsplit(self.page_url).hostname or ""


class FactWords(QObject):
    """Makes the facts of jobs and the words of their events."""

    def __init__(self, workbench: Workbench, words: JobWords) -> None:
        super().__init__(words)
        self._workbench = workbench
        self._words = words
        self._advisor = Advisor(self)

    def capabilities(self, provider: str) -> Capabilities:
        """Return what a provider can do; nothing where it is not there any more."""
        try:
            return self._workbench.workspace.catalogue.remote(provider).capabilities
        except NotFound:
            return Capabilities()

    def facts(self, job: GenerationJob, state: str) -> JobFacts:
        """Return the card of a job; `state` are the words of its row."""
        error = None if job.error is None else words_for_job(job.error, paid=not (job.local or job.simulated))
        raw = job.error.details if job.error is not None else ""
        page = self.capabilities(job.provider).page_url
        failed = job.state is JobState.FAILED
        return JobFacts(
            job.id,
            self._words.title(job, self._words.take_of(job)),
            self.tr("Failed") if failed else state,
            tuple(self._lines(job)),
            error.what_happened if error is not None else "",
            error.what_to_do if error is not None else "",
            self._advice(job) if failed else Advice(""),
            "\n".join(part for part in (error.details if error is not None else "", raw) if part),
            page if urlsplit(page).scheme == "https" else "",
            job.state is JobState.UNKNOWN,
        )

    def _advice(self, job: GenerationJob) -> Advice:
        catalogue = self._workbench.workspace.catalogue
        spec = catalogue.known(job.model)
        less = smaller(spec, job.parameters)
        price = catalogue.estimate(job.model, less, job.takes) if spec is not None and less is not None else None
        return self._advisor.advice(job, less, price)

    def _lines(self, job: GenerationJob) -> list[tuple[str, str]]:
        lines = [(self.tr("Model"), self._words.settings(job))]
        if not job.local:
            host = urlsplit(job.base_url).hostname or ""
            name = provider_name(job.provider)
            whom = f"{name} ({host})" if host else name
            lines.append((self.tr("Sent to") if job.sent_at else self.tr("Goes to"), whom))
        if job.account:
            lines.append((self.tr("Account"), job.account))
        if job.sent_at is not None:
            lines.append((self.tr("Sent at"), moment_words(job.sent_at)))
        is_open_question = job.state is JobState.UNKNOWN
        lines.append((self.tr("It may have cost") if is_open_question else self.tr("Cost"), self._words.cost(job)))
        if job.bill is not None and job.bill.amount.unit != "USD":
            lines.append((self.tr("Billed as"), f"{usd_text(job.bill.amount.micro)} {job.bill.amount.unit}"))
        if job.remote_id:
            lines.append((self.tr("Id at the provider"), job.remote_id))
        lines.append((self.tr("Our reference"), job.idempotency_key))
        return lines

    def step(self, event: JobEvent) -> tuple[str, str]:
        """Return when something became of a job, and what."""
        words = {
            JobState.QUEUED: self.tr("Waiting"), JobState.SUBMITTING: self.tr("Sending"),
            JobState.RUNNING: self.tr("Running"), JobState.FETCHING: self.tr("Downloading"),
            JobState.DONE: self.tr("Done"), JobState.FAILED: self.tr("Failed"),
            JobState.CANCELLED: self.tr("Cancelled"), JobState.UNKNOWN: self.tr("Not sure it was sent"),
        }[event.state]  # fmt: skip
        if event.held is not None:
            words = f"{words}: {self._held(event.held)}"
        if event.state is JobState.SUBMITTING and event.attempt > 1:
            words = self.tr("{0}, try {1}").format(words, event.attempt)
        return f"{event.at.astimezone():%H:%M:%S}", f"{words} ({event.error})" if event.error else words

    def _held(self, held: Held) -> str:
        return {
            Held.USER: self.tr("paused by you"), Held.OFFLINE: self.tr("offline"),
            Held.BUDGET: self.tr("over budget"), Held.RATE_LIMIT: self.tr("rate limit"),
            Held.NO_KEY: self.tr("needs a key"), Held.ACCOUNT: self.tr("account refused"),
            Held.DISK: self.tr("disk full"),
        }[held]  # fmt: skip

    def cancel_words(self, job: GenerationJob) -> str:
        """Say what a cancel of a job does and whether the provider may still charge."""
        if job.state is JobState.QUEUED:
            return self.tr("It was not sent, so nothing is charged.")
        if job.local:
            return self.tr("It stops at once.")
        name = provider_name(job.provider)
        if job.simulated:
            return self.tr("A rehearsal: nothing is charged.")
        return {
            Cancels.YES: self.tr("{0} is asked to stop. It may still charge for what it has done."),
            Cancels.WAITING: self.tr(
                "{0} stops only what still waits there. If it has begun, it goes on and may be charged; "
                "its take is kept."
            ),
            Cancels.NO: self.tr("{0} cannot stop it. It goes on and may be charged; its take is kept when it comes."),
        }[self.capabilities(job.provider).cancels].format(name)


def moment_words(when: datetime) -> str:
    """Return a day and a time of this computer: "21 Nov, 20:15:03"."""
    here = when.astimezone()
    return f"{day(here.date())}, {here:%H:%M:%S}"
