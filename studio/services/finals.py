"""Owns the step from an approved draft to its final: what would be made, how it differs, what it costs; and its choice.

The final has the draft's words and seed, and the shot's own length and size. It asks through the jobs' service and
knows no budget and no widget.
"""

import asyncio
from collections.abc import Callable
from typing import NamedTuple

from studio.craft.sending import sent_text
from studio.domain.errors import InputError, NotFound
from studio.domain.fitting import Change, carried, differences, drafted
from studio.domain.jobs import GenerationJob, Grade
from studio.domain.models import ModelSpec
from studio.domain.money import Estimate
from studio.domain.parameters import Parameters, check
from studio.domain.project import Project, Shot, Take
from studio.domain.prompt import Prompt
from studio.services.catalogue import Catalogue
from studio.services.job_ledger import JobChange
from studio.services.job_requests import GenerateOrder
from studio.services.jobs import Jobs
from studio.services.projects import Projects
from studio.services.takes import Takes
from studio.services.tasks import TaskScope
from studio.services.versions import Versions

MODEL = "model"
CLOSE_S = 1.0
_SHOTS_OWN = frozenset({"duration_s", "resolution"})
"""Fields that a final has from its shot, whatever the draft had."""
_LOOKS_CHANGE = frozenset({MODEL, "duration_s", "resolution", "aspect_ratio", "rate"})
"""Fields with another value of which a seed leads to another picture."""


class FinalWay(NamedTuple):
    """One way to make the final. It is sent exactly as it stands here.

    `changes` lead from the draft to it and begin with the model where that is another one. `version` is the number of
    the prompt's version, `words` the prompt to keep as one where that is not known yet. `may_differ` says that the
    picture may be another one than the draft's, `why_not` (empty = it can be made) and `field` why it cannot be made.
    """

    text: str
    parameters: Parameters
    changes: tuple[Change, ...]
    price: Estimate
    same_seed: bool
    may_differ: bool
    version: int | None = None
    words: Prompt | None = None
    why_not: str = ""
    field: str = ""


class FinalPlan(NamedTuple):
    """What a final of a shot would be.

    `again` makes the approved `draft` again; both are None where no draft is approved. `now` is as the shot stands now;
    None where that says the same as the draft. `since` are the settings of the shot that were changed after the draft,
    `text_changed` says that its words were.
    """

    project_id: str
    shot_id: str
    spec: ModelSpec
    draft: Take | None
    again: FinalWay | None
    now: FinalWay | None
    text_changed: bool = False
    since: tuple[Change, ...] = ()

    @property
    def ways(self) -> tuple[FinalWay, ...]:
        """The ways to make it, the draft again before the shot as it is now."""
        return tuple(way for way in (self.again, self.now) if way is not None)

    def gap_micro_usd(self, way: FinalWay) -> int | None:
        """Return how much more than the draft a way may cost, in millionths of a dollar; None where nobody knows."""
        cost = self.draft.slate.cost_micro_usd if self.draft is not None else None
        high = way.price.high_micro_usd
        return None if cost is None or high is None else high - cost


class Finals:
    """The finals of one workspace. Those that are done become their shots' chosen takes."""

    def __init__(
        self,
        projects: Projects,
        catalogue: Catalogue,
        takes: Takes,
        versions: Versions,
        jobs: Jobs,
        on_error: Callable[[BaseException], None],
    ) -> None:
        self._projects = projects
        self._catalogue = catalogue
        self._takes = takes
        self._versions = versions
        self._jobs = jobs
        self._scope = TaskScope("finals", on_error)
        self._choosing: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        """Finish what is under way, at most 1 s."""
        if self._choosing:
            await asyncio.wait(self._choosing, timeout=CLOSE_S)
        await self._scope.close(CLOSE_S)

    async def draft_of(self, take: Take) -> Take | None:
        """Return the draft that a take was made again from, in the trash or not; None where it is no such final."""
        if take.grade is not Grade.FINAL:
            return None
        try:
            final_of = (await self._jobs.job(take.job_id)).final_of
            return await self._takes.take(final_of) if final_of is not None else None
        except NotFound:
            return None

    async def approved(self, shot: Shot) -> Take | None:
        """Return the draft that was chosen for a shot, also where its final is the chosen take now; else None."""
        if shot.chosen_take is None:
            return None
        try:
            chosen = await self._takes.take(shot.chosen_take)
        except NotFound:
            return None
        take = await self.draft_of(chosen) or chosen
        return take if take.grade is Grade.DRAFT and take.shot_id == shot.id else None

    async def plan(self, project_id: str, shot_id: str, model: str) -> FinalPlan:
        """Return what a final of a shot with `model` would be; raises NotFound."""
        project = self._projects.project(project_id)
        shot = project.shot(shot_id)
        if shot is None:
            raise NotFound("That shot is not in the project.", "Choose another shot.", field="shot")
        spec = self._catalogue.spec(model)
        own = self._catalogue.known(shot.model)
        draft = await self.approved(shot)
        as_shot = carried(shot.parameters, own, spec)[0]
        if draft is None:
            return FinalPlan(project_id, shot_id, spec, None, None, self._now(project, shot, spec, as_shot, None))
        draft_spec = self._catalogue.known(draft.slate.model)
        since = _since(draft, draft_spec, shot, own)
        text_changed = _text(project, shot.prompt, draft_spec or spec) != draft.slate.prompt
        again = await self._again(project, shot, spec, draft, since)
        now = self._now(project, shot, spec, as_shot, draft) if since or text_changed else None
        return FinalPlan(project_id, shot_id, spec, draft, again, now, text_changed, since)

    async def request(self, plan: FinalPlan, way: FinalWay, *, agreed: bool = False) -> GenerationJob:
        """Write the job of a way just as it was shown; `agreed` = the user saw its price and said yes.

        Raises InputError (naming the field), BudgetRefused, NotFound or StoreError.
        """
        version = way.version
        if way.words is not None:
            version = (await self._versions.keep(plan.project_id, plan.shot_id, way.words)).number
        order = GenerateOrder(
            project_id=plan.project_id,
            shot_id=plan.shot_id,
            model=plan.spec.id,
            grade=Grade.FINAL,
            prompt=way.text,
            parameters=way.parameters,
            prompt_version=version,
            final_of=plan.draft.id if plan.draft is not None else None,
            agreed=agreed,
        )
        return await self._jobs.request(order)

    def on_job_change(self, change: JobChange) -> None:
        """Choose the take of a final that is done now, in the place of its draft."""
        if change.takes and change.job.final_of is not None:
            choosing = self._scope.spawn(self._choose(change.job, change.takes[0]), name="choose a final")
            self._choosing.add(choosing)
            choosing.add_done_callback(self._choosing.discard)

    async def _choose(self, job: GenerationJob, take: Take) -> None:
        try:
            shot = self._projects.project(job.project_id).shot(job.shot_id)
        except NotFound:
            return
        if shot is not None and await self._stands_for(shot, job.final_of):
            await self._projects.choose_take(job.project_id, shot.id, take.id)

    async def _stands_for(self, shot: Shot, draft_id: str | None) -> bool:
        """Say whether no other take was chosen meanwhile than the draft or an earlier final of it."""
        if shot.chosen_take is None or shot.chosen_take == draft_id:
            return True
        approved = await self.approved(shot)
        return approved is not None and approved.id == draft_id

    async def _again(
        self, project: Project, shot: Shot, spec: ModelSpec, draft: Take, since: tuple[Change, ...]
    ) -> FinalWay:
        asked = shot.parameters
        for change in since:
            if change.field != MODEL:
                asked = _with_field(asked, change.field, draft.slate.parameters)
        asked = asked.replace(seed=draft.slate.seed)
        parameters = carried(asked, self._catalogue.known(shot.model), spec)[0]
        text = await self._text_again(project, shot, spec, draft)
        return self._way(spec, draft, text, parameters, version=draft.slate.prompt_version)

    async def _text_again(self, project: Project, shot: Shot, spec: ModelSpec, draft: Take) -> str:
        """Return the draft's words, in the order that the final's model prefers where that is another model."""
        slate = draft.slate
        draft_spec = self._catalogue.known(slate.model)
        if slate.model == spec.id or draft_spec is None or slate.prompt_version is None:
            return slate.prompt
        versions = await self._versions.of_shot(shot.id)
        prompt = next((each.prompt for each in versions if each.number == slate.prompt_version), None)
        if prompt is None or _text(project, prompt, draft_spec) != slate.prompt:  # looks or values are others now
            return slate.prompt
        return sent_text(prompt, project.looks, spec)

    def _now(
        self, project: Project, shot: Shot, spec: ModelSpec, parameters: Parameters, draft: Take | None
    ) -> FinalWay:
        if parameters.seed is None and draft is not None and spec.limits.seed:
            parameters = parameters.replace(seed=draft.slate.seed)
        try:
            text = sent_text(shot.prompt, project.looks, spec)
        except InputError as error:
            way = self._way(spec, draft, shot.prompt.text, parameters, words=shot.prompt)
            return way._replace(why_not=_sentence(error), field=error.field or "")
        return self._way(spec, draft, text, parameters, words=shot.prompt)

    def _way(
        self,
        spec: ModelSpec,
        draft: Take | None,
        text: str,
        parameters: Parameters,
        *,
        version: int | None = None,
        words: Prompt | None = None,
    ) -> FinalWay:
        changes = self._changes(draft, spec, parameters) if draft is not None else ()
        seed = draft.slate.seed if draft is not None else None
        same_seed = seed is not None and parameters.seed == seed
        looks = any(change.field in _LOOKS_CHANGE for change in changes)
        why_not, field = self._refusal(spec, parameters, text)
        return FinalWay(
            text, parameters, changes, self._catalogue.estimate(spec.id, parameters), same_seed,
            draft is not None and (looks or not same_seed), version, words, why_not, field,
        )  # fmt: skip

    def _changes(self, draft: Take, spec: ModelSpec, parameters: Parameters) -> tuple[Change, ...]:
        before = draft.slate.parameters.replace(seed=draft.slate.seed)
        changes = differences(before, parameters)
        if draft.slate.model == spec.id:
            return changes
        known = self._catalogue.known(draft.slate.model)
        old = known.name if known is not None else draft.slate.model
        return (Change(MODEL, old, spec.name), *changes)

    def _refusal(self, spec: ModelSpec, parameters: Parameters, text: str) -> tuple[str, str]:
        closed = self._catalogue.closed(spec.provider)
        if closed:
            return closed, MODEL
        try:
            check(spec, parameters, text)
        except InputError as error:
            return _sentence(error), error.field or ""
        return "", ""


def _sentence(error: InputError) -> str:
    return f"{error.what_happened} {error.what_to_do}"


def _text(project: Project, prompt: Prompt, spec: ModelSpec) -> str | None:
    """Return the text that is sent for a prompt, None where it cannot be sent."""
    try:
        return sent_text(prompt, project.looks, spec)
    except InputError:
        return None


def _since(draft: Take, draft_spec: ModelSpec | None, shot: Shot, own: ModelSpec | None) -> tuple[Change, ...]:
    """Return the settings of a shot that were changed after the draft: what its draft would not have in common with it.

    Its length and size count where they are no matter of drafts; its seed does not, for each take may have its own.
    """
    if draft_spec is None:
        return ()
    asked = carried(shot.parameters, own, draft_spec)[0]
    would_be = drafted(draft_spec, asked).replace(seed=draft.slate.seed)
    made = draft.slate.parameters.replace(seed=draft.slate.seed)
    return tuple(change for change in differences(made, would_be) if change.field not in _SHOTS_OWN)


def _with_field(parameters: Parameters, field: str, source: Parameters) -> Parameters:
    """Return `parameters` with one field, or one of the model's own settings, as `source` has it."""
    if field in ("first_frame", "last_frame"):
        sha256: str | None = getattr(source, field)
        return parameters.with_picture(field, None if sha256 is None else source.origin_of(sha256))
    if field in Parameters.model_fields:
        return parameters.replace(**{field: getattr(source, field)})
    extras = dict(parameters.extras)
    extras.pop(field, None)
    if field in dict(source.extras):
        extras[field] = dict(source.extras)[field]
    return parameters.replace(extras=tuple(extras.items()))
