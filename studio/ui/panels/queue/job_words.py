"""Owns the words of a job in the queue: its title, settings, state, time and price, and what its row offers.

No figure is made up: a fraction, a time left and a price are told only where somebody said them.
"""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from studio.domain.jobs import OPEN_STATES, GenerationJob, Grade, Held, JobState
from studio.domain.ledger import settled
from studio.domain.money import Confidence, usd_text
from studio.domain.project import Project, Take
from studio.services.imports import MODEL as IMPORTED
from studio.services.job_ledger import JobProgress
from studio.ui.card_words import group_title
from studio.ui.kit.errors import words_for_job
from studio.ui.kit.numerals import fixed, percent, seconds
from studio.ui.panels.queue.rows import Offer, QueueRow, clock_words, lacks_key, left_words, spoken
from studio.ui.workbench import Workbench

_LONG_S = 100
_WAITS_ELSEWHERE = frozenset({Held.RATE_LIMIT, Held.OFFLINE})


class JobView(NamedTuple):
    """A job with what is known of it now. `left_s` and `starts_s` are None where nobody said how long it takes.

    `is_next` says that its turn is next, `is_paused` that nothing is sent where it goes, `is_asked` that it was under
    way when the program began and its provider has not answered since, `is_replaced` that it was edited.
    """

    job: GenerationJob
    progress: JobProgress | None = None
    left_s: float | None = None
    is_next: bool = False
    starts_s: float | None = None
    is_paused: bool = False
    is_asked: bool = False
    is_replaced: bool = False


class JobWords(QObject):
    """Makes the rows of jobs over what the workbench has open."""

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._named: tuple[Project | None, dict[str, tuple[str, str]]] = (None, {})

    def names_of(self, shot_id: str) -> tuple[str, str] | None:
        """Return code and name of a shot of the open project, looked up once for each change of it."""
        project = self._workbench.project
        if self._named[0] is not project:
            codes = project.codes() if project is not None else {}
            shots = project.shots if project is not None else ()
            self._named = project, {shot.id: (codes[shot.id], shot.name) for shot in shots}
        return self._named[1].get(shot_id)

    def take_of(self, job: GenerationJob) -> Take | None:
        """Return the take that a job became, None where it is not among those of the open project."""
        return next((take for take in self._workbench.takes_of(job.shot_id) if take.job_id == job.id), None)

    def row(self, view: JobView, *, inside: bool = False) -> QueueRow:
        """Return a job's row."""
        job, progress = view.job, view.progress
        take = self.take_of(job)
        why = job.error or (progress.words if progress is not None else None)  # a full disk takes no words
        row = QueueRow(
            job_id=job.id,
            title=self.title(job, take),
            settings=self.settings(job),
            state=job.state.value,
            words=self._words(view),
            fraction=progress.fraction if progress is not None else None,
            time=self._time(view),
            cost=self.cost(job),
            take=take,
            can_cancel=job.state in OPEN_STATES - {JobState.UNKNOWN} and job.cancel_requested_at is None,
            can_retry=job.state in (JobState.FAILED, JobState.CANCELLED),
            can_move=job.state is JobState.QUEUED,
            needs_user=job.state is JobState.UNKNOWN,
            error=words_for_job(why, paid=not job.local) if why is not None else None,
            fix_key=job.provider if lacks_key(job) else "",
            can_edit=job.state is JobState.QUEUED and not job.local,
            offers=self._offers(view),
            inside=inside,
        )
        named = self.names_of(job.shot_id) is not None
        words = spoken(row)
        return row._replace(spoken=self.tr("Shot {0}").format(words) if named else words)

    def title(self, job: GenerationJob, take: Take | None) -> str:
        """Return "1A · Take 5", before there is a take "1A" and the shot's name."""
        names = self.names_of(job.shot_id)
        if names is None:
            return self.tr("Another project")
        code, name = names
        return f"{code} · {name}" if take is None else self.tr("{0} · Take {1}").format(code, take.number)

    def settings(self, job: GenerationJob) -> str:
        """Return "Veo 3.1 Fast · draft 4 s"."""
        if job.model == IMPORTED:
            return self.tr("Video from a file · {0}").format(seconds(round(job.parameters.duration_s, 1)))
        spec = self._workbench.workspace.catalogue.known(job.model)
        name = spec.name if spec is not None else job.model
        grade = {Grade.ANIMATIC: "", Grade.DRAFT: self.tr("draft"), Grade.FINAL: self.tr("final")}[job.grade]
        length = seconds(job.parameters.duration_s)
        group = "" if job.group is None else f"{group_title(job.group)}: {job.group.value}"
        return " · ".join(part for part in (group, name, " ".join(p for p in (grade, length) if p)) if part)

    def _words(self, view: JobView) -> str:
        job = view.job
        if job.state is JobState.QUEUED:
            return self._waiting_words(view)
        if job.state is JobState.SUBMITTING:
            return self.tr("Starting") if job.local else self.tr("Sending")
        if job.state is JobState.RUNNING:
            return self._running_words(view)
        if job.state is JobState.FETCHING:
            phase = view.progress.phase if view.progress is not None else ""
            return {
                "checking": self.tr("Checking"),
                "not_saved": self.tr("Done, not saved"),
            }.get(phase, self.tr("Saving") if job.local else self.tr("Downloading"))
        if job.state is JobState.FAILED:
            return job.error.what_happened if job.error is not None else self.tr("Failed")
        if view.is_replaced:
            return self.tr("Edited: the new one stands in its place")
        return {
            JobState.DONE: self.tr("Done"),
            JobState.CANCELLED: self.tr("Cancelled"),
            JobState.UNKNOWN: self.tr("Not sure it was sent"),
        }[job.state]

    def _running_words(self, view: JobView) -> str:
        job, progress = view.job, view.progress
        if job.cancel_requested_at is not None:
            return self.tr("Cancel asked")
        if progress is None and view.is_asked:
            return self.tr("Asking the provider")
        phase = progress.phase if progress is not None else ""
        words = {
            "queued_at_provider": self.tr("Queued at provider"),
            "longer": self.tr("Longer than usual"),
            "no_answer": self.tr("The provider does not answer"),
        }.get(phase, self._working_words(job))
        fraction = progress.fraction if progress is not None else None
        return words if fraction is None else f"{percent(fraction)}  {words}"

    def _working_words(self, job: GenerationJob) -> str:
        if job.model == IMPORTED:
            return self.tr("Copying")
        return self.tr("Drawing") if job.local else self.tr("Rendering")

    def _waiting_words(self, view: JobView) -> str:
        job = view.job
        if job.held is None:
            if view.is_paused:
                return self.tr("Waiting: sending is paused")
            return self.tr("Waiting, next") if view.is_next else self.tr("Waiting")
        words = {
            Held.USER: self.tr("Paused by you"),
            Held.OFFLINE: self.tr("Waiting: offline"),
            Held.BUDGET: self.tr("Waiting: over budget"),
            Held.RATE_LIMIT: self.tr("Waiting: rate limit"),
            Held.NO_KEY: self.tr("Waiting: needs a key"),
            Held.ACCOUNT: self.tr("Waiting: account refused"),
            Held.DISK: self.tr("Waiting: disk full"),
        }[job.held]
        until = job.held_until
        return words if until is None else self.tr("{0}, until {1}").format(words, f"{until.astimezone():%H:%M}")

    def _time(self, view: JobView) -> str:
        job = view.job
        if job.state in OPEN_STATES and view.left_s is not None:
            return left_words(view.left_s)
        if job.state is JobState.QUEUED and view.starts_s is not None:
            return self.tr("starts in {0}").format(clock_words(view.starts_s))
        if job.state is JobState.DONE and job.took_s is not None:
            if job.took_s >= _LONG_S:
                return self.tr("in {0}").format(clock_words(job.took_s))
            return self.tr("in {0} s").format(fixed(job.took_s, 1))
        if job.state is JobState.FAILED and job.attempts > 1:
            return self.tr("tried %n time(s)", "", job.attempts)
        return ""

    def cost(self, job: GenerationJob) -> str:
        """Return "$0.60" where it is sure, "about $0.60" where it is not, "unknown" where nobody knows."""
        if job.local:
            return self.tr("free")
        words = self._price(job)
        return self.tr("{0} (simulated)").format(words) if job.simulated else words

    def _price(self, job: GenerationJob) -> str:
        if job.cost_micro_usd is not None:
            converted = job.bill is not None and job.bill.amount.unit != "USD"
            return price_words(job.cost_micro_usd, sure=not converted)
        high = job.estimate.high_micro_usd
        if job.state in OPEN_STATES and job.state is not JobState.UNKNOWN:
            sure = job.estimate.confidence is Confidence.HIGH and high == job.estimate.low_micro_usd
            return price_words(high, sure=sure)
        if job.state is not JobState.UNKNOWN and settled(job.replace(simulated=False)) == 0:
            return price_words(0, sure=True)
        return self.tr("unknown") if high is None else self.tr("at most {0}").format(price_words(high, sure=True))

    def again_price(self, job: GenerationJob) -> str:
        """Return what it costs today to ask for a job again; empty where that costs nothing or is a rehearsal."""
        spec = self._workbench.workspace.catalogue.known(job.model)
        if job.local or job.simulated or (spec is not None and spec.free):
            return ""
        if spec is None:
            return self.tr("price unknown")
        price = self._workbench.workspace.catalogue.estimate(spec.id, job.parameters, job.takes)
        if price.high_micro_usd is None:
            return self.tr("price unknown")
        sure = price.confidence is Confidence.HIGH and price.low_micro_usd == price.high_micro_usd
        return price_words(price.high_micro_usd, sure=sure)

    def _offers(self, view: JobView) -> tuple[Offer, ...]:
        job = view.job
        if job.state is JobState.UNKNOWN:
            return (Offer("details", self.tr("Decide…")),)
        if lacks_key(job):
            return (Offer("key", self.tr("Add key")),)
        another = () if job.local else (Offer("model", self.tr("Try another model")),)
        if job.state is JobState.FAILED:
            price = self.again_price(job)
            words = self.tr("Retry · {0}").format(price) if price else self.tr("Retry")
            return (Offer("retry", words), *another)
        if job.state is JobState.FETCHING and view.progress is not None and view.progress.phase == "not_saved":
            return (Offer("again", self.tr("Save again")),)
        if job.held is Held.BUDGET:
            return (Offer("raise", self.tr("Raise budget")), *another)
        return another if job.held in _WAITS_ELSEWHERE else ()


def price_words(micro_usd: int | None, *, sure: bool) -> str:
    """Return "$0.60", "about $0.60" or "unknown"."""
    amount = usd_text(micro_usd)
    if amount is None:
        return QCoreApplication.translate("queue", "unknown")
    return f"${amount}" if sure else QCoreApplication.translate("queue", "about ${0}").format(amount)
