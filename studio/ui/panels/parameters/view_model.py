"""Owns the open shot's model and settings as the sidebar shows them: what can be chosen, why not, and the estimate."""

from collections.abc import Coroutine
from pathlib import PurePath
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import StudioError
from studio.domain.jobs import Grade
from studio.domain.models import ModelSpec, ModelStatus, Value
from studio.domain.money import Confidence, usd_text
from studio.domain.parameters import SEED_LIMIT, Parameters, broken_rule
from studio.domain.ports import Random
from studio.domain.project import ProjectChange
from studio.services.catalogue import TimeEstimate
from studio.services.job_inputs import JobInputs
from studio.ui.generator import Generator
from studio.ui.kit.numerals import day, frames_per_second, minutes, plain, seconds
from studio.ui.workbench import Workbench

EDITOR = "parameters"


class Choice(NamedTuple):
    """One value that a field may have. `why_not` is empty where it can be chosen."""

    value: str
    words: str
    why_not: str = ""


class EstimateWords(NamedTuple):
    """The estimate as it is read: amount, basis, confidence and time."""

    amount: str
    basis: str
    confidence: Confidence
    time: str
    time_basis: str


class ParametersViewModel(QObject):
    """Read by the sidebar. `changed` says that fields have other values, `model_changed` that the fields are others."""

    changed = Signal()
    model_changed = Signal()

    def __init__(
        self,
        workbench: Workbench,
        generator: Generator,
        inputs: JobInputs,
        random: Random,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.generator = generator
        self._inputs = inputs
        self._random = random
        self._model_shown = ""
        self._time: tuple[str, str] = ("", "")
        self.first_frame_name = ""
        workbench.shot_opened.connect(self._on_shot_opened)
        workbench.project_changed.connect(self._on_project_changed)
        workbench.takes_changed.connect(self._on_shot_opened)
        self._on_shot_opened()

    @property
    def is_open(self) -> bool:
        """Whether there is a shot to set."""
        return self._workbench.shot is not None

    @property
    def spec(self) -> ModelSpec | None:
        """The shot's model spec; None where it is gone."""
        return self.generator.spec

    @property
    def parameters(self) -> Parameters:
        """The shot's settings."""
        return self._workbench.shot.parameters if self._workbench.shot is not None else Parameters()

    @property
    def shot_id(self) -> str:
        """The id of the open shot; empty where none is open."""
        return self._workbench.shot.id if self._workbench.shot is not None else ""

    def _parameters_of(self, shot_id: str) -> Parameters:
        """Return a shot's settings: a field may be left only after another shot was opened."""
        project = self._workbench.project
        shot = project.shot(shot_id) if project is not None else None
        return shot.parameters if shot is not None else Parameters()

    @property
    def seed_locked(self) -> bool:
        """Whether new takes keep the seed."""
        return self._workbench.shot is not None and self._workbench.shot.seed_locked

    @property
    def models(self) -> list[Choice]:
        """All models; a retired one says why it cannot be chosen."""
        choices = []
        for spec in self._workbench.workspace.catalogue.specs():
            retired = spec.status is ModelStatus.RETIRED
            why_not = self.tr("Retired; use {0}").format(spec.successor) if retired else ""
            choices.append(Choice(spec.id, spec.name, why_not))
        return choices

    @property
    def badges(self) -> list[tuple[str, str]]:
        """What the model can, as pairs of icon and words."""
        spec = self.spec
        if spec is None:
            return []
        limits = spec.limits
        longest = limits.duration_s.max if limits.duration_s.values is None else max(limits.duration_s.values)
        badges = [("speaker-high", self.tr("Audio"))] if limits.audio.value != "never" else []
        badges += [("image-square", self.tr("First frame"))] if limits.first_frame else []
        badges.append(("timer", self.tr("Up to {0} s").format(plain(longest))))
        badges += [("monitor", self.tr("Local"))] if spec.local else []
        badges += [("flask", self.tr("Simulated"))] if spec.simulated else []
        return badges

    @property
    def checked_words(self) -> str:
        """Return "Rehearsal · checked 18 Nov"."""
        spec = self.spec
        if spec is None:
            return ""
        if spec.local:
            return self.tr("On this computer · no key")
        return self.tr("{0} · checked {1}").format(spec.provider.capitalize(), day(spec.checked_on))

    def choices(self, field: str) -> list[Choice]:
        """Return the values of `duration_s`, `resolution`, `aspect_ratio` or `rate`, and why one cannot be."""
        spec = self.spec
        if spec is None:
            return []
        limits = spec.limits
        values: dict[str, list[tuple[str, object]]] = {
            "duration_s": [(seconds(value), value) for value in limits.duration_s.values or ()],
            "resolution": [(value, value) for value in limits.resolutions],
            "aspect_ratio": [(value, value) for value in limits.aspect_ratios],
            "rate": [(frames_per_second(float(rate.fraction)), rate) for rate in limits.fps],
        }
        return [Choice(str(value), words, self._why_not(spec, field, value)) for words, value in values[field]]

    def _why_not(self, spec: ModelSpec, field: str, value: object) -> str:
        """A choice is greyed only where the present settings combine; else every choice may be the way out."""
        if not spec.rules or broken_rule(spec, self.parameters) is not None:
            return ""
        broken = broken_rule(spec, self.parameters.replace(**{field: value}))
        return broken[1] if broken is not None else ""

    def value(self, field: str) -> str:
        """Return the present value of a choice field."""
        return str(getattr(self.parameters, field))

    def choose_model(self, model_id: str) -> None:
        """Use another model; settings it does not allow take the nearest value it does."""
        spec = self._workbench.workspace.catalogue.spec(model_id)
        shot = self._workbench.shot
        if shot is not None and spec.id != shot.model:
            self._save(self.generator.parameters_for(shot, spec), self.tr("choose the model"), model=spec.id)

    def choose(self, field: str, value: str) -> None:
        """Set a choice field to one of its values."""
        label = {
            "duration_s": self.tr("change the duration"),
            "resolution": self.tr("change the resolution"),
            "aspect_ratio": self.tr("change the aspect ratio"),
            "rate": self.tr("change the frame rate"),
        }[field]
        wanted = self.parameters.replace(**{field: float(value) if field == "duration_s" else value})
        if wanted != self.parameters:
            self._save(wanted, label)

    def set_seed(self, text: str, shot_id: str) -> bool:
        """Set a shot's seed from digits; an empty text means a new one for each take. Return whether it could be."""
        digits = "".join(text.split())
        if digits and not (digits.isascii() and digits.isdigit() and int(digits) <= SEED_LIMIT):
            return False
        seed = int(digits) if digits else None
        before = self._parameters_of(shot_id)
        if seed != before.seed:
            self._save(before.replace(seed=seed), self.tr("change the seed"), locked=seed is not None, shot_id=shot_id)
        return True

    def roll_seed(self) -> None:
        """Draw another seed and keep it."""
        self._save(self.parameters.replace(seed=self._random.seed()), self.tr("roll the seed"), locked=True)

    def set_seed_locked(self, locked: bool) -> None:
        """Keep the seed of the shown take (or the present one) for new takes, or draw a new one each time."""
        shown = self._workbench.take.slate.seed if self._workbench.take is not None else None
        seed = (self.parameters.seed if self.parameters.seed is not None else shown) if locked else None
        if locked and seed is None:
            seed = self._random.seed()
        self._save(self.parameters.replace(seed=seed), self.tr("lock the seed"), locked=locked)

    def set_audio(self, on: bool) -> None:
        """Make takes with or without sound."""
        self._save(self.parameters.replace(audio=on), self.tr("change the sound"))

    def set_negative(self, text: str, shot_id: str) -> None:
        """Say what to avoid in a shot."""
        before = self._parameters_of(shot_id)
        if text != before.negative:
            self._save(before.replace(negative=text), self.tr("change what to avoid"), shot_id=shot_id)

    def set_extra(self, name: str, value: Value, shot_id: str | None = None) -> None:
        """Set one of the model's own settings, of the open shot or of another."""
        before = self._parameters_of(self.shot_id if shot_id is None else shot_id)
        extras = {**dict(before.extras), name: value}
        words = self.tr("change a model setting")
        self._save(before.replace(extras=tuple(extras.items())), words, shot_id=shot_id)

    def set_first_frame(self, path: str) -> None:
        """Copy a picture into the workspace and use it as first frame; a bad one is told."""
        self._workbench.run(self._keep_first_frame(path), "first frame", exclusive=True)

    def clear_first_frame(self) -> None:
        """Use no first frame."""
        if self.parameters.first_frame is not None:
            self.first_frame_name = ""
            self._save(self.parameters.replace(first_frame=None), self.tr("remove the first frame"))

    def estimate_words(self, grade: Grade) -> EstimateWords:
        """Return the estimate for a take of `grade`."""
        offer = self.generator.offer(grade)
        price, spec = offer.estimate, self.spec
        if spec is not None and spec.free:
            amount, basis = self.tr("Free"), self.tr("drawn on this computer")
        elif price.high_micro_usd is None:
            amount, basis = self.tr("Unknown"), self.tr("no listed price")
        else:
            amount = f"${usd_text(price.high_micro_usd)}"
            length = self.parameters_for(grade).duration_s
            basis = self.tr("{0} price × {1} s").format(price.source or self.tr("listed"), plain(length))
        return EstimateWords(amount, basis, price.confidence, *self._time)

    def parameters_for(self, grade: Grade) -> Parameters:
        """Return the settings that a take of `grade` would have."""
        shot, spec = self._workbench.shot, self.spec
        return self.generator.parameters(shot, spec, grade) if shot is not None and spec is not None else Parameters()

    def ask(self, dialog: Coroutine[Any, Any, object]) -> None:
        """Run a dialog of the sidebar in the window's scope; one at a time."""
        self._workbench.run(dialog, "ask", exclusive=True)

    async def _keep_first_frame(self, path: str) -> None:
        shot_id = self.shot_id
        parameters = await self._inputs.kept(self.parameters, path, None)
        self.first_frame_name = PurePath(path).name
        self._save(parameters, self.tr("choose the first frame"), shot_id=shot_id)

    def _save(
        self,
        parameters: Parameters,
        label: str,
        *,
        model: str | None = None,
        locked: bool | None = None,
        shot_id: str | None = None,
    ) -> None:
        """Save settings of a shot, the open one by default: which one is decided now, not when it is written."""
        project, wanted = self._workbench.project, self.shot_id if shot_id is None else shot_id
        if project is not None and project.shot(wanted) is not None:
            work = self._workbench.workspace.projects.set_parameters(
                project.id, wanted, parameters, model=model, seed_locked=locked, label=label, editor=EDITOR
            )
            self._workbench.run(work, "save settings")

    def _on_project_changed(self, change: ProjectChange) -> None:
        if self._workbench.shot is not None and self._workbench.shot.id in change.changed:
            self._on_shot_opened()

    def _on_shot_opened(self, *_: object) -> None:
        model = self._workbench.shot.model if self._workbench.shot is not None else ""
        if model != self._model_shown:
            self._model_shown = model
            self.model_changed.emit()
        self.changed.emit()
        if self.spec is not None:
            self._workbench.run(self._read_time(self.spec), "time estimate", exclusive=True)

    async def _read_time(self, spec: ModelSpec) -> None:
        try:
            time = self._time_words(await self._workbench.workspace.catalogue.time_estimate(spec.id, self.parameters))
        except StudioError:
            time = ("", "")
        if time != self._time:
            self._time = time
            self.changed.emit()

    def _time_words(self, time: TimeEstimate) -> tuple[str, str]:
        if time.low_s is None or time.high_s is None:
            return self.tr("time unknown"), self.tr("no past takes")
        middle = (time.low_s + time.high_s) / 2
        words = seconds(round(middle)) if middle < 90 else minutes(middle / 60)
        return self.tr("about {0}").format(words), self.tr("from %n past take(s)", "", time.from_takes)
