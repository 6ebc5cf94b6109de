"""Owns the small dialog in which a waiting job is changed: its prompt, length and resolution, with the new price."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from studio.domain.jobs import GenerationJob
from studio.domain.models import ModelSpec
from studio.domain.money import Estimate
from studio.domain.parameters import Parameters
from studio.services.catalogue import Catalogue
from studio.ui.kit.controls import NumberField, Segmented
from studio.ui.kit.forms import Form
from studio.ui.kit.look import Look
from studio.ui.kit.numerals import seconds
from studio.ui.kit.plain_field import PlainField
from studio.ui.kit.text import label
from studio.ui.panels.queue.job_words import price_words

_MOST_CHOICES = 8


class EditForm(Form):
    """Changes a job that waits. `prompt` and `parameters` are what is asked for now."""

    def __init__(self, look: Look, job: GenerationJob, spec: ModelSpec, catalogue: Catalogue, parent: QWidget) -> None:
        title = QCoreApplication.translate("queue", "Edit a waiting job")
        super().__init__(look, title, "", QCoreApplication.translate("queue", "Put it in the queue"), parent=parent)
        self._job = job
        self._spec = spec
        self._catalogue = catalogue
        self._parameters = job.parameters
        self._prompt = PlainField(self.tr("Prompt as it is sent"))
        self._prompt.set_text(job.prompt)
        self._prompt.document().setDocumentMargin(8)
        self._prompt.setMinimumHeight(look.theme.px(110))
        self.setMinimumWidth(look.theme.px(480))
        self._price = label("", "bodyStrong")
        self.add_field(self.tr("Prompt as it is sent"), self._prompt, "prompt")
        self._add_lengths(look)
        if len(spec.limits.resolutions) > 1:
            chosen = Segmented(look, self.tr("Resolution"), [(each, each) for each in spec.limits.resolutions])
            chosen.set_value(job.parameters.resolution)
            chosen.value_chosen.connect(self._set_resolution)
            self.add_field(self.tr("Resolution"), chosen, "resolution")
        self.add_field("", self._price)
        self._read()

    def _add_lengths(self, look: Look) -> None:
        limit, present = self._spec.limits.duration_s, self._job.parameters.duration_s
        if limit.values and len(limit.values) <= _MOST_CHOICES:
            choices = [(str(value), seconds(value)) for value in limit.values]
            chosen = Segmented(look, self.tr("Duration"), choices)
            chosen.set_value(next((value for value, _ in choices if float(value) == present), ""))
            chosen.value_chosen.connect(self._set_length)
            self.add_field(self.tr("Duration"), chosen, "duration_s")
            return
        number = NumberField(look, self.tr("Duration"), limit.min, limit.max, limit.step or 0.5, decimals=1)
        number.set_suffix(" s")
        number.set_number(present)
        number.number_chosen.connect(self._set_length)
        self.add_field(self.tr("Duration"), number, "duration_s")

    @property
    def prompt(self) -> str:
        """The text that is sent."""
        return self._prompt.text().strip()

    @property
    def parameters(self) -> Parameters:
        """The settings that are sent."""
        return self._parameters

    def _set_length(self, chosen: str | float) -> None:
        self._parameters = self._parameters.replace(duration_s=float(chosen))
        self._read()

    def _set_resolution(self, chosen: str) -> None:
        self._parameters = self._parameters.replace(resolution=chosen)
        self._read()

    def _read(self) -> None:
        """Show what it costs now, on the button too."""
        if self._spec.free:
            self._price.setText(self.tr("free"))
            self.verb.set_words(self.tr("Put it in the queue"))
            return
        price, before = self._estimate(self._parameters), self._estimate(self._job.parameters)
        now, then = price_words(price.high_micro_usd, sure=True), price_words(before.high_micro_usd, sure=True)
        words = self.tr("{0}, instead of {1}").format(now, then) if now != then else now
        self._price.setText(self.tr("{0} (simulated)").format(words) if self._job.simulated else words)
        self.verb.set_words(self.tr("Put it in the queue · {0}").format(now))

    def _estimate(self, parameters: Parameters) -> Estimate:
        return self._catalogue.estimate(self._spec.id, parameters, self._job.takes)
