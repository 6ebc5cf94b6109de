"""Owns the open shot's model and settings as the sidebar shows them: what can be chosen, what follows, the price."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from studio.domain.fitting import carried, drafted, resolved
from studio.domain.jobs import Grade
from studio.domain.models import ModelSpec, ModelStatus, Value
from studio.domain.money import Estimate, usd_text
from studio.domain.parameters import SEED_LIMIT, Parameters
from studio.domain.ports import Random
from studio.domain.project import ProjectChange, Shot
from studio.domain.servers import KeyPlace
from studio.ui.budget_words import money
from studio.ui.generator import Generator
from studio.ui.kit.numerals import day, seconds
from studio.ui.model_shelf import ModelShelf, ProviderState
from studio.ui.model_words import Badge, provider_name, spec_badges
from studio.ui.panels.parameters.budget_ways import BudgetWays
from studio.ui.panels.parameters.choices import Choice, choices_of
from studio.ui.panels.parameters.estimates import EstimateWords, estimate_words, time_words
from studio.ui.panels.parameters.follow import Follow, Move
from studio.ui.panels.parameters.frame_model import FrameModel
from studio.ui.panels.parameters.model_facts import ModelFacts
from studio.ui.workbench import Workbench

EDITOR = "parameters"


class ParametersViewModel(QObject):
    """Read by the sidebar. `changed` says that fields have other values, `model_changed` that the fields are others."""

    changed = Signal()
    model_changed = Signal()

    def __init__(
        self,
        workbench: Workbench,
        generator: Generator,
        playhead: Callable[[], int],
        random: Random,
        shelf: ModelShelf,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.generator = generator
        self._random = random
        self._shelf = shelf
        self._model_shown: tuple[str, bool] = ("", False)
        self._follow: Follow | None = None
        self._facts = ModelFacts(workbench, shelf, self)
        self.budgets = BudgetWays(workbench, generator)
        self.frames = FrameModel(workbench, generator, playhead, self._set, self)
        workbench.models_changed.connect(self._on_models_changed)
        workbench.shot_opened.connect(self._on_shot_opened)
        workbench.project_changed.connect(self._on_project_changed)
        workbench.takes_changed.connect(self._on_shot_opened)
        generator.roles.changed.connect(self.changed)
        self._facts.changed.connect(self.changed)
        self._on_shot_opened()

    @property
    def is_open(self) -> bool:
        """Whether there is a shot to set."""
        return self._workbench.shot is not None

    @property
    def spec(self) -> ModelSpec | None:
        """The shot's model spec; None where it is gone or not read yet."""
        return self.generator.spec

    @property
    def model_id(self) -> str:
        """The id of the shot's model; empty where no shot is open."""
        return self._workbench.shot.model if self._workbench.shot is not None else ""

    @property
    def parameters(self) -> Parameters:
        """The shot's settings."""
        return self._workbench.shot.parameters if self._workbench.shot is not None else Parameters()

    @property
    def shot_id(self) -> str:
        """The id of the open shot; empty where none is open."""
        return self._workbench.shot.id if self._workbench.shot is not None else ""

    @property
    def seed_locked(self) -> bool:
        """Whether new takes keep the seed."""
        return self._workbench.shot is not None and self._workbench.shot.seed_locked

    def _shot(self, shot_id: str) -> Shot | None:
        """Return a shot: a field may be left only after another shot was opened."""
        project = self._workbench.project
        return project.shot(shot_id) if project is not None else None

    @property
    def badges(self) -> list[Badge]:
        """What the model can and is."""
        spec = self.spec
        return spec_badges(spec, self._workbench.workspace.adapters.clock.now().date()) if spec is not None else []

    @property
    def checked_words(self) -> str:
        """Return "Rehearsal · checked 18 Nov"."""
        spec = self.spec
        if spec is None:
            return self.model_id
        if spec.local and spec.free:
            return self.tr("On this computer · no key")
        return self.tr("{0} · checked {1}").format(provider_name(spec.provider), day(spec.checked_on))

    @property
    def is_retired(self) -> bool:
        """Whether the shot's model is gone for good."""
        return self.spec is not None and self.spec.status is ModelStatus.RETIRED

    @property
    def needs_key(self) -> bool:
        """Whether the model cannot be asked because there is no key."""
        spec = self.spec
        return spec is not None and spec.needs_key and not self.is_retired and self.state.key is KeyPlace.MISSING

    @property
    def state(self) -> ProviderState:
        """How the model's provider stands."""
        return self._facts.state(self.spec) if self.spec is not None else ProviderState()

    @property
    def is_missing(self) -> bool:
        """Whether the shot's model is in no catalogue any more."""
        return self.spec is None and self._facts.is_missing(self.model_id)

    @property
    def follow(self) -> Follow | None:
        """What the last choice changed beside itself, as long as the shot has these settings."""
        follow, shot = self._follow, self._workbench.shot
        if follow is None or shot is None or shot.id != follow.before.id or shot.parameters != follow.after:
            return None
        return follow

    @property
    def move(self) -> Move | None:
        """Where the shot of a retired model can go; None where it need not, or where no successor is known."""
        spec, shot = self.spec, self._workbench.shot
        successor = self._facts.successor(spec) if spec is not None and self.is_retired else None
        if spec is None or shot is None or successor is None:
            return None
        after, changes = carried(shot.parameters, spec, successor)
        return Move(successor, changes, self._price(spec, shot.parameters), self._price(successor, after))

    def choices(self, field: str) -> list[Choice]:
        """Return the values of `duration_s`, `resolution`, `aspect_ratio` or `rate`, each with its price."""
        spec = self.spec
        return [] if spec is None else choices_of(spec, self.parameters, field, self._estimated)

    @property
    def estimated(self) -> Estimate:
        """What a take with the present settings may cost."""
        return self._estimated(self.parameters) if self.spec is not None else Estimate()

    def _estimated(self, parameters: Parameters) -> Estimate:
        return self._workbench.workspace.catalogue.estimate(self.model_id, parameters)

    def _price(self, spec: ModelSpec, parameters: Parameters) -> str:
        if spec.free:
            return self.tr("free")
        amount = usd_text(self._workbench.workspace.catalogue.estimate(spec.id, parameters).high_micro_usd)
        return self.tr("unknown") if amount is None else f"${amount}"

    def value(self, field: str) -> str:
        """Return the present value of a choice field."""
        return str(getattr(self.parameters, field))

    def preset_note(self, field: str) -> str:
        """Return "draft 4 s · final 8 s" where a draft has another `duration_s` or `resolution` than a final."""
        spec = self.spec
        if spec is None or spec.local or self.generator.spec_for(Grade.DRAFT) is not spec:
            return ""
        draft, final = drafted(spec, self.parameters).value(field), self.parameters.value(field)
        if draft == final:
            return ""
        words = [seconds(value) if isinstance(value, float) else str(value) for value in (draft, final)]
        return self.tr("draft {0} · final {1}").format(*words)

    def look_again(self) -> None:
        """Ask anew how the model's provider stands: its key may have been kept on another page."""
        self._facts.forget()
        if self.is_open:
            self._facts.read(self.model_id, self.spec, self.parameters)

    def choose_model(self, model_id: str) -> None:
        """Use another model; settings it does not allow take the nearest value it does, and `follow` says which."""
        self._workbench.run(self._choose_model(model_id), "choose the model", exclusive=True)

    async def _choose_model(self, model_id: str) -> None:
        shot_id = self.shot_id
        spec = await self._shelf.pick(model_id)
        shot = self._shot(shot_id)
        if shot is None or spec.id == shot.model:
            return
        old = self.generator.spec if self.shot_id == shot_id else None
        after, changes = carried(shot.parameters, old, spec)
        locked = shot.seed_locked and after.seed is not None
        follow = Follow(changes, shot, after, old) if changes else None
        words = self.tr("choose the model")
        self._save(after, words, model=spec.id, locked=locked, shot_id=shot_id, follow=follow)

    @property
    def other_shots(self) -> list[tuple[str, str]]:
        """The other shots of the project, as pairs of id and words: "1B Far shore"."""
        project = self._workbench.project
        if project is None:
            return []
        codes = project.codes()
        return [(shot.id, f"{codes[shot.id]} {shot.name}") for shot in project.shots if shot.id != self.shot_id]

    def take_over(self, other_id: str) -> None:
        """Use the model and the settings of another shot; `follow` says what is another than before."""
        self._workbench.run(self._take_over(self.shot_id, other_id), "take over settings", exclusive=True)

    async def _take_over(self, shot_id: str, other_id: str) -> None:
        from studio.ui.panels.parameters.takeover import taken_over

        other = self._shot(other_id)
        other_spec = await self._facts.found(other.model) if other is not None else None
        shot = self._shot(shot_id)
        if shot is None or other is None:
            return
        spec = await self._facts.found(shot.model)
        taken = taken_over(shot, spec, other, other_spec)
        if taken is None or not taken.changes:
            return
        follow = Follow(taken.changes, shot, taken.parameters, spec)
        words = self.tr("use the settings of another shot")
        self._save(taken.parameters, words, model=taken.model, shot_id=shot.id, follow=follow)

    def choose(self, field: str, value: str) -> None:
        """Set a choice field to one of its values; what a rule then asks for follows."""
        label = {
            "duration_s": self.tr("change the duration"),
            "resolution": self.tr("change the resolution"),
            "aspect_ratio": self.tr("change the aspect ratio"),
            "rate": self.tr("change the frame rate"),
        }[field]
        self._set(field, self.parameters.replace(**{field: float(value) if field == "duration_s" else value}), label)

    def take_back(self) -> None:
        """Put the settings, and the model, back as they were before what followed."""
        follow = self.follow
        if follow is not None:
            before, words = follow.before, self.tr("take back what followed")
            self._save(before.parameters, words, model=before.model, locked=before.seed_locked, shot_id=before.id)

    def dismiss(self) -> None:
        """Say no more what followed."""
        self._follow = None
        self.changed.emit()

    def set_seed(self, text: str, shot_id: str) -> bool:
        """Set a shot's seed from digits; an empty text means a new one for each take. Return whether it could be."""
        digits = "".join(text.split())
        if digits and not (digits.isascii() and digits.isdigit() and int(digits) <= SEED_LIMIT):
            return False
        seed = int(digits) if digits else None
        shot = self._shot(shot_id)
        if shot is not None and seed != shot.parameters.seed:
            words = self.tr("change the seed")
            self._save(shot.parameters.replace(seed=seed), words, locked=seed is not None, shot_id=shot_id)
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
        self._set("audio", self.parameters.replace(audio=on), self.tr("change the sound"))

    def set_negative(self, text: str, shot_id: str) -> None:
        """Say what to avoid in a shot."""
        shot = self._shot(shot_id)
        if shot is not None and text != shot.parameters.negative:
            words = self.tr("change what to avoid")
            self._set("negative", shot.parameters.replace(negative=text), words, shot_id)

    def set_extra(self, name: str, value: Value, shot_id: str | None = None) -> None:
        """Set one of the model's own settings, of the open shot or of another."""
        shot = self._shot(self.shot_id if shot_id is None else shot_id)
        if shot is not None:
            extras = {**dict(shot.parameters.extras), name: value}
            after = shot.parameters.replace(extras=tuple(extras.items()))
            self._set(name, after, self.tr("change a model setting"), shot.id)

    def why_not(self, grade: Grade) -> str:
        """Say why no take of `grade` can be made; empty where it can."""
        if grade is not Grade.ANIMATIC and self.is_open:
            if self.spec is None:
                missing = self.tr("This model is not in the catalogue. Choose another one.")
                return missing if self.is_missing else self.tr("The model is being read.")
            if self.is_retired:
                return self.tr("{0} was retired. Choose another model.").format(self.spec.name)
            if self.state.closed:
                return self.state.closed
        return self.generator.offer(grade).why_not

    def estimate_words(self, grade: Grade) -> EstimateWords:
        """Return the estimate for a take of `grade`."""
        spec = self.generator.spec_for(grade)
        today = self._workbench.workspace.adapters.clock.now().date()
        return estimate_words(spec, self.parameters_for(grade), self.generator.offer(grade).estimate, today)

    @property
    def time_words(self) -> tuple[str, str]:
        """How long a take may need, and what says so."""
        return time_words(self._facts.time(self.spec) if self.spec is not None else None, self.spec)

    def parameters_for(self, grade: Grade) -> Parameters:
        """Return the settings that a take of `grade` would have."""
        shot, spec = self._workbench.shot, self.generator.spec_for(grade)
        return self.generator.parameters(shot, spec, grade) if shot is not None and spec is not None else Parameters()

    @property
    def more_open(self) -> bool:
        """Whether the model's own settings are shown."""
        return self._workbench.remembered("parameters_more", "") == "open"

    def open_more(self, is_open: bool) -> None:
        """Show the model's own settings, or fold them away, from now on."""
        self._workbench.run(self._workbench.remember(parameters_more="open" if is_open else "folded"), "remember more")

    @property
    def kept_words(self) -> str:
        """What a shot has cost until one of its takes was kept, with the model of its drafts; empty where unknown."""
        cost = self._facts.kept_cost(self.spec) if self.spec is not None and not self.spec.free else None
        return "" if cost is None else self.tr("A kept shot: about {0} so far").format(money(cost))

    def _set(self, field: str, wanted: Parameters, label: str, shot_id: str | None = None) -> None:
        """Save a changed field of a shot with what its model's rules then ask for."""
        shot, spec = self._shot(self.shot_id if shot_id is None else shot_id), self.spec
        if shot is None or wanted == shot.parameters:
            return
        follow = None
        if spec is not None and spec.id == shot.model:
            wanted, changes = resolved(spec, wanted, field)
            follow = Follow(changes, shot, wanted, spec) if changes else None
        self._save(wanted, label, shot_id=shot.id, follow=follow)

    def _save(
        self,
        parameters: Parameters,
        label: str,
        *,
        model: str | None = None,
        locked: bool | None = None,
        shot_id: str | None = None,
        follow: Follow | None = None,
    ) -> None:
        """Save settings of a shot, the open one by default: which one is decided now, not when it is written."""
        self._follow = follow
        project, wanted = self._workbench.project, self.shot_id if shot_id is None else shot_id
        if project is not None and project.shot(wanted) is not None:
            work = self._workbench.workspace.projects.set_parameters(
                project.id, wanted, parameters, model=model, seed_locked=locked, label=label, editor=EDITOR
            )
            self._workbench.run(work, "save settings")

    def _on_project_changed(self, change: ProjectChange) -> None:
        if self._workbench.shot is not None and self._workbench.shot.id in change.changed:
            self._on_shot_opened()

    def _on_models_changed(self) -> None:
        self._facts.forget()
        self._on_shot_opened()

    def _on_shot_opened(self, *_: object) -> None:
        spec = self.spec
        shown = (self.model_id, spec is not None)
        if shown != self._model_shown:
            self._model_shown = shown
            self.model_changed.emit()
        self.changed.emit()
        if self.is_open:
            self._facts.read(self.model_id, spec, self.parameters)
