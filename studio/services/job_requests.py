"""Owns the making of a job from an order: checks, pictures, seed, exact body, price. Sends and stores nothing."""

import asyncio
import hashlib

from studio.domain.base import Frozen
from studio.domain.errors import InputError, NotFound
from studio.domain.jobs import GenerationJob, Grade, JobGroup
from studio.domain.parameters import SEED_LIMIT, Parameters, check
from studio.domain.ports import Clock, Random
from studio.domain.provider_ports import Order
from studio.services.catalogue import Catalogue
from studio.services.job_inputs import JobInputs
from studio.services.projects import Projects

TAKES_LIMIT = 100
_ASKED = {
    "project_id", "shot_id", "model", "provider", "account", "grade", "prompt", "parameters", "takes", "local",
    "simulated", "body", "body_sha256", "estimate", "group", "prompt_version",
}  # fmt: skip


class GenerateOrder(Frozen):
    """What the user asks for. A picture's path wins over its hash in `parameters`.

    `agreed` says that the user saw the price and said yes: a final near a limit, a price that nobody knows. `final_of`
    is the take that was approved as a draft and that this final makes again.
    """

    project_id: str
    shot_id: str
    model: str
    grade: Grade
    prompt: str
    parameters: Parameters
    takes: int = 1
    first_frame_path: str | None = None
    last_frame_path: str | None = None
    retry_of: str | None = None
    prompt_version: int | None = None
    group: JobGroup | None = None
    agreed: bool = False
    final_of: str | None = None


class JobRequests:
    """Turns orders into jobs."""

    def __init__(
        self, catalogue: Catalogue, projects: Projects, inputs: JobInputs, clock: Clock, random: Random
    ) -> None:
        self._catalogue = catalogue
        self._projects = projects
        self._inputs = inputs
        self._clock = clock
        self._random = random

    def parts(self, order: GenerateOrder) -> tuple[GenerateOrder, ...]:
        """Split an order into one for each request that its model needs, with the seeds seed, seed + 1, …

        Raises InputError naming `takes` or `seed`, or NotFound.
        """
        spec = self._catalogue.spec(order.model)
        if not 1 <= order.takes <= TAKES_LIMIT:
            raise InputError(f"{order.takes} takes are not possible.", f"Ask for 1 to {TAKES_LIMIT}.", field="takes")
        first = order.parameters.seed
        if spec.limits.seed and first is None:
            first = min(self._random.seed(), SEED_LIMIT - TAKES_LIMIT)
        if first is not None and first + order.takes - 1 > SEED_LIMIT:
            raise InputError("The seeds of these takes are too large.", "Use a smaller seed.", field="seed")
        step = spec.limits.takes
        return tuple(
            order.replace(
                takes=min(step, order.takes - offset),
                parameters=order.parameters.replace(seed=None if first is None else first + offset),
            )
            for offset in range(0, order.takes, step)
        )

    async def job(self, order: GenerateOrder) -> GenerationJob:
        """Return the queued job for one request; raises InputError (naming the field), NotFound or StoreError."""
        spec = self._catalogue.spec(order.model)
        if self._projects.project(order.project_id).shot(order.shot_id) is None:
            raise NotFound("That shot is not in the project.", "Choose another shot.", field="shot")
        if not 1 <= order.takes <= spec.limits.takes:
            raise InputError(
                f"{spec.name} makes at most {spec.limits.takes} takes a request.", "Ask for fewer takes.", field="takes"
            )
        closed = self._catalogue.closed(spec.provider)
        if closed:
            raise InputError(closed, "Choose another model, or draw an animatic.", field="model")
        parameters = order.parameters
        if spec.limits.seed and parameters.seed is None:
            parameters = parameters.replace(seed=self._random.seed())
        asked = parameters.replace(
            first_frame=parameters.first_frame or order.first_frame_path,
            last_frame=parameters.last_frame or order.last_frame_path,
        )
        check(spec, asked, order.prompt)
        parameters = await self._inputs.kept(parameters, order.first_frame_path, order.last_frame_path)
        inputs = await self._inputs.sent(parameters, spec.limits)
        sent = Order(spec.id, order.prompt, parameters, order.takes, inputs)
        write = self._catalogue.provider(spec.provider).body
        body = await asyncio.to_thread(write, sent) if inputs else write(sent)  # pictures may have to be read
        return GenerationJob(
            id=self._random.new_id(),
            sequence=0,
            position=0.0,
            project_id=order.project_id,
            shot_id=order.shot_id,
            model=spec.id,
            provider=spec.provider,
            base_url=self._catalogue.base_url(spec.provider),
            grade=order.grade,
            prompt=order.prompt,
            parameters=parameters,
            takes=order.takes,
            local=spec.local,
            simulated=spec.simulated,
            body=body,
            body_sha256=hashlib.sha256(body).hexdigest(),
            idempotency_key=self._random.new_id(),
            estimate=self._catalogue.estimate(spec.id, parameters, order.takes),
            retry_of=order.retry_of,
            group=order.group,
            prompt_version=order.prompt_version,
            final_of=order.final_of,
            created_at=self._clock.now(),
        )

    def known(self, model_id: str) -> bool:
        """Say whether a model can be asked: an import has none, and a provider may be gone."""
        return self._catalogue.known(model_id) is not None

    def again(self, old: GenerationJob) -> GenerationJob:
        """Return a queued job of the same request as an ended one of this computer that no model made.

        Raises NotFound where the job was made by a model that is not there any more.
        """
        if not old.local or self._catalogue.local(old.provider).specs():
            self._catalogue.spec(old.model)
        kept = old.model_dump(include=_ASKED)
        return GenerationJob.model_validate(
            {
                **kept,
                "id": self._random.new_id(),
                "idempotency_key": self._random.new_id(),
                "sequence": 0,
                "position": 0.0,
                "retry_of": old.id,
                "created_at": self._clock.now(),
            }
        )
