"""Owns the wish to make a take of the open shot: with which model and settings, for how much, and why it cannot be.

The only way from the window to `Jobs.request`. It knows no widget.
"""

import contextlib
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from enum import Enum
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.craft.sending import sent_text
from studio.domain.budgets import Judgement
from studio.domain.errors import InputError, NotFound, StudioError
from studio.domain.fitting import carried, drafted
from studio.domain.jobs import GenerationJob, Grade
from studio.domain.models import ModelSpec, ModelStatus
from studio.domain.money import Estimate, usd_text
from studio.domain.parameters import Parameters, check
from studio.domain.ports import Clock
from studio.domain.project import Shot
from studio.services.job_requests import GenerateOrder
from studio.ui.acts import Acts, Ask, Send
from studio.ui.budget_words import Over, cost_words
from studio.ui.kit.later import Later
from studio.ui.model_roles import ModelRoles, Role
from studio.ui.paid_acts import PaidActs
from studio.ui.workbench import Workbench

ANIMATIC_MODEL = "animatic/sketch-1"

MaySend = Callable[[ModelSpec, Parameters], Awaitable[bool]]


class Offer(NamedTuple):
    """What would be made now: why it cannot be (empty = it can), what it would cost, and what the budgets say.

    `over` is there where it is budgets that have no room for it.
    """

    why_not: str
    field: str
    estimate: Estimate
    judgement: Judgement = Judgement()
    over: Over | None = None

    def says_as(self, other: "Offer") -> bool:
        """Say whether budgets lead to the same words and questions in both."""
        return (self.over, self.judgement.asks) == (other.over, other.judgement.asks)


class _Without(Enum):
    """Why no animatic of a shot was asked for."""

    TAKE = "it has a take"
    JOB = "one is being made"
    PROMPT = "it has no prompt"
    REFUSED = "no animatic can have its settings: its length, above all"


class Generator(QObject):
    """Makes takes of the open shot, one for each deliberate act; see `Acts`."""

    changed = Signal()
    draft_waiting = Signal(int)  # seconds until a paid draft is sent; 0 = sent or taken back
    requested = Signal(str)  # the id of a job that was written

    def __init__(self, workbench: Workbench, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.acts = Acts(workbench, clock, self)
        self.acts.waiting.connect(self.draft_waiting)
        self.paid = PaidActs(workbench, self.acts)
        self.roles = ModelRoles(workbench, self)
        self.may_send: MaySend | None = None
        """Asked before a request leaves this computer; nothing is written where the answer is no."""
        self._not_there: set[str] = set()
        self._is_filling = False
        self._offers: dict[Grade, tuple[Shot, Offer]] = {}
        for signal in (workbench.project_opened, workbench.project_changed, workbench.shot_opened):
            signal.connect(self._announce)
        self.roles.changed.connect(self._announce)
        workbench.models_changed.connect(self.read_again)
        workbench.money_changed.connect(Later(self._on_money, self).ask)

    @property
    def seconds_left(self) -> int:
        """Seconds until paid work is sent; 0 where none waits."""
        return self.acts.seconds_left

    def _on_money(self) -> None:
        """Find the offers anew where the budgets say something else of one of them."""
        for grade, (shot, known) in tuple(self._offers.items()):
            if known.field in ("", "budget") and not self._offer(shot, grade).says_as(known):
                self._announce()
                return

    def read_again(self) -> None:
        """Find the offers anew: a model or its price is another one now."""
        self._not_there.clear()
        self._announce()

    def _announce(self, *_: object) -> None:
        self._offers.clear()
        self.changed.emit()
        shot = self._workbench.shot
        if shot is not None and self.spec is None and shot.model not in self._not_there:
            self._not_there.add(shot.model)  # asked for once; `models_changed` says so where it is found
            self._workbench.run(self._pick(shot.model), "read a model")

    async def _pick(self, model_id: str) -> None:
        with contextlib.suppress(NotFound):  # a server that was removed; the sidebar says that the model is gone
            await self._workbench.workspace.catalogue.pick(model_id)

    @property
    def spec(self) -> ModelSpec | None:
        """The model spec of the open shot; None where there is no shot or the model is gone."""
        shot = self._workbench.shot
        return self._spec(shot.model) if shot is not None else None

    def _spec(self, model_id: str) -> ModelSpec | None:
        return self._workbench.workspace.catalogue.known(model_id)

    def offer(self, grade: Grade) -> Offer:
        """Return whether a take of `grade` can be made of the open shot, and for how much; found once a change."""
        shot = self._workbench.shot
        if shot is None:
            return Offer(self.tr("Open a shot first."), "", Estimate())
        known = self._offers.get(grade)
        if known is None or known[0] is not shot:
            known = self._offers[grade] = (shot, self._offer(shot, grade))
        return known[1]

    def _offer(self, shot: Shot, grade: Grade) -> Offer:
        spec = self.spec_for(grade)
        if spec is None:
            return Offer(self.tr("Open a shot first."), "", Estimate())
        parameters = self.parameters(shot, spec, grade)
        catalogue = self._workbench.workspace.catalogue
        price = catalogue.estimate(spec.id, parameters)
        closed = catalogue.closed(spec.provider)
        if closed:
            return Offer(closed, "model", price)
        try:
            check(spec, parameters, shot.prompt.text)
        except InputError as error:
            return Offer(f"{error.what_happened} {error.what_to_do}", error.field or "", price)
        judgement = self.paid.judge(spec, grade, (price.high_micro_usd,))
        over = self.paid.over(judgement, spec, cost_words(grade, price.high_micro_usd), price.high_micro_usd)
        return Offer("" if over is None else over.words, "" if over is None else "budget", price, judgement, over)

    def price_words(self, grade: Grade) -> str:
        """Return the price as it stands on a button: "free", "$0.60" or "price unknown"."""
        spec = self.spec_for(grade)
        if spec is not None and spec.free:
            return self.tr("free")
        amount = usd_text(self.offer(grade).estimate.high_micro_usd)
        return self.tr("price unknown") if amount is None else f"${amount}"

    def generate(self, grade: Grade) -> None:
        """Make a take of the open shot. A paid one can be taken back for 5 s; nothing is written before."""
        if not self.acts.is_new():
            return
        project, shot, spec = self._workbench.project, self._workbench.shot, self.spec_for(grade)
        if project is None or shot is None or spec is None:
            return
        offer = self.offer(grade)
        if offer.over is not None:
            self._workbench.told.emit(offer.why_not)
            return
        asked = _Asked(project.id, shot.id, spec, grade, offer.judgement.asks)
        ask = self.paid.asking(spec.name, offer.judgement, offer.estimate.high_micro_usd)
        self.acts.begin(partial(self._request, asked), paid=not spec.free, ask=ask)

    def act(self, send: Send, *, paid: bool, ask: Ask | None = None) -> None:
        """Do what a press asks for, after `ask`. Paid work can be taken back for 5 s; `send` is not called before."""
        self.acts.act(send, paid=paid, ask=ask)

    def keep_act(self) -> None:
        """Say that the keys of the last act are still held, so that what comes now belongs to it."""
        self.acts.keep()

    async def request(self, project_id: str, shot_id: str, grade: Grade) -> GenerationJob | None:
        """Write the job for a free take of a shot; the caller saw to it that this is one deliberate act.

        None where the shot or the model is gone. Raises InputError, NotFound or StoreError.
        """
        shot = self._workbench.workspace.projects.project(project_id).shot(shot_id)
        spec = self.spec_for(grade)
        if shot is None or spec is None or not spec.free:
            return None
        return await self._request(_Asked(project_id, shot_id, spec, grade, agreed=False))

    async def draw_missing(self, project_id: str, shot_ids: Sequence[str] = ()) -> int:
        """Ask for an animatic of each of these shots (all, where none are named) that has no take; return how many.

        Shots without a prompt and those that are being made are left out, and the user is told of all. One act: called
        again while it is at work, or as part of the same press, it asks for nothing. Raises NotFound or StoreError.
        """
        if not self.acts.is_new() or self._is_filling:
            return 0
        self._is_filling = True
        without: Counter[_Without] = Counter()
        made = 0
        try:
            await self._workbench.settle_edits()
            workspace = self._workbench.workspace
            wanted = set(shot_ids)
            shots = workspace.projects.project(project_id).shots
            taken = {take.shot_id for take in await workspace.takes.of_project(project_id)}
            for shot in shots:
                if wanted and shot.id not in wanted:
                    continue
                reason = await self._draw_if_missing(project_id, shot, taken)
                if reason is None:
                    made += 1
                else:
                    without[reason] += 1
        finally:
            self._is_filling = False
            if made or without:
                self._workbench.told.emit(self._filled_words(made, without))
        return made

    async def _draw_if_missing(self, project_id: str, shot: Shot, taken: set[str]) -> _Without | None:
        if shot.id in taken:
            return _Without.TAKE
        if not shot.prompt.text.strip():
            return _Without.PROMPT
        if any(job.shot_id == shot.id for job in self._workbench.workspace.jobs.open_jobs()):
            return _Without.JOB
        try:
            job = await self.request(project_id, shot.id, Grade.ANIMATIC)
        except InputError:
            return _Without.REFUSED
        return None if job is not None else _Without.REFUSED

    def _filled_words(self, made: int, without: "Counter[_Without]") -> str:
        words = {
            _Without.TAKE: self.tr("{0} with a take"),
            _Without.JOB: self.tr("{0} being made"),
            _Without.PROMPT: self.tr("{0} without a prompt"),
            _Without.REFUSED: self.tr("{0} too long or too short to draw"),
        }
        first = self.tr("%n animatic(s) in line.", "", made) if made else self.tr("No animatic to draw.")
        left_out = ", ".join(words[reason].format(without[reason]) for reason in _Without if without[reason])
        return self.tr("{0} Left out: {1}.").format(first, left_out) if left_out else first

    async def agreed(self, spec: ModelSpec, parameters: Parameters) -> bool:
        """Return whether a request may leave this computer; asks the user where that was not said yet."""
        return spec.local or self.may_send is None or await self.may_send(spec, parameters)

    def take_back(self) -> None:
        """Take back the paid work that waits to be sent."""
        self.acts.take_back()

    def parameters(self, shot: Shot, spec: ModelSpec, grade: Grade) -> Parameters:
        """Return the settings that a take of `grade` would be made with."""
        asked = self.parameters_for(shot, spec)
        return drafted(spec, asked) if grade is Grade.DRAFT and not spec.local else asked

    def parameters_for(self, shot: Shot, spec: ModelSpec) -> Parameters:
        """Return the shot's settings as `spec` allows them."""
        if spec.id == shot.model:
            return shot.parameters
        return carried(shot.parameters, self._spec(shot.model), spec)[0]

    def spec_for(self, grade: Grade) -> ModelSpec | None:
        """Return the model that a take of `grade` is made with; None where there is none.

        Drafts and finals of a shot on a model that does not draw here are made with the models that the project keeps
        for them.
        """
        if grade is Grade.ANIMATIC:
            return self._spec(ANIMATIC_MODEL)
        own = self.spec
        if own is None or own.local:
            return own
        kept = self._spec(self.roles.model(Role.DRAFT if grade is Grade.DRAFT else Role.FINAL))
        return kept if kept is not None and kept.status is not ModelStatus.RETIRED else own

    async def _request(self, asked: "_Asked") -> GenerationJob | None:
        await self._workbench.settle_edits()
        project = self._workbench.workspace.projects.project(asked.project_id)
        shot = project.shot(asked.shot_id)
        if shot is None:
            return None
        parameters = self.parameters(shot, asked.spec, asked.grade)
        if not await self.agreed(asked.spec, parameters):
            self.acts.forget()
            return None
        try:
            text = sent_text(shot.prompt, project.looks, asked.spec)
            version = await self._workbench.workspace.versions.keep(project.id, shot.id, shot.prompt)
            order = GenerateOrder(
                project_id=asked.project_id,
                shot_id=shot.id,
                model=asked.spec.id,
                grade=asked.grade,
                prompt=text,
                parameters=parameters,
                prompt_version=version.number,
                agreed=asked.agreed,
            )
            job = await self._workbench.workspace.jobs.request(order)
        except StudioError:
            self.acts.forget()
            raise
        self.requested.emit(job.id)
        return job


class _Asked(NamedTuple):
    """What was pressed for, before the last edits were saved. `agreed` says that the user was asked about its price."""

    project_id: str
    shot_id: str
    spec: ModelSpec
    grade: Grade
    agreed: bool
