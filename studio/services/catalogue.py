"""Owns the list of models and what they may cost and take. Knows providers only through their ports."""

from collections.abc import Sequence
from typing import NamedTuple

from studio.domain.errors import NotFound
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.models import ModelSpec
from studio.domain.money import Estimate, estimate
from studio.domain.parameters import Parameters, frame_size
from studio.domain.ports import Clock, JobStore
from studio.domain.provider_ports import LocalProvider, Provider, RemoteProvider

_PAST_JOBS = 50


class TimeEstimate(NamedTuple):
    """How long a take may need, in seconds, from `from_takes` past takes; None where there is no past."""

    low_s: float | None
    high_s: float | None
    from_takes: int


class Catalogue:
    """Every model of every provider. Without `jobs` there is no past to take times from."""

    def __init__(
        self,
        local: Sequence[LocalProvider],
        remote: Sequence[RemoteProvider],
        jobs: JobStore | None,
        clock: Clock,
    ) -> None:
        self._local = {provider.id: provider for provider in local}
        self._remote = {provider.id: provider for provider in remote}
        self._specs = {spec.id: spec for provider in (*local, *remote) for spec in provider.specs()}
        self._jobs = jobs
        self._clock = clock

    def specs(self) -> tuple[ModelSpec, ...]:
        """Return all models, those of this computer first."""
        return tuple(self._specs.values())

    def spec(self, model_id: str) -> ModelSpec:
        """Return one model; raises NotFound with the field `model`."""
        spec = self._specs.get(model_id)
        if spec is None:
            names = ", ".join(self._specs)
            raise NotFound(f"There is no model “{model_id}”.", f"Choose one of {names}.", field="model")
        return spec

    def provider(self, provider_id: str) -> Provider:
        """Return one provider; raises NotFound with the field `provider`."""
        return self._local.get(provider_id) or self.remote(provider_id)

    def local(self, provider_id: str) -> LocalProvider:
        """Return a provider of this computer; raises NotFound."""
        found = self._local.get(provider_id)
        if found is None:
            raise self._no_provider(provider_id)
        return found

    def remote(self, provider_id: str) -> RemoteProvider:
        """Return a provider that is asked over a wire (or behaves so); raises NotFound."""
        found = self._remote.get(provider_id)
        if found is None:
            raise self._no_provider(provider_id)
        return found

    def remotes(self) -> tuple[RemoteProvider, ...]:
        """Return all providers that are sent a request and asked about it later."""
        return tuple(self._remote.values())

    def _no_provider(self, provider_id: str) -> NotFound:
        names = ", ".join((*self._local, *self._remote))
        return NotFound(f"There is no provider “{provider_id}”.", f"Choose one of {names}.", field="provider")

    def estimate(self, model_id: str, parameters: Parameters, takes: int = 1) -> Estimate:
        """Return what `takes` takes may cost, as of today."""
        return estimate(self.spec(model_id), parameters, takes, self._clock.now().date())

    async def time_estimate(self, model_id: str, parameters: Parameters) -> TimeEstimate:
        """Return how long one take may need, from past takes of the model: by its work here, as it was elsewhere."""
        spec = self.spec(model_id)
        done = await self._jobs.jobs(states=frozenset({JobState.DONE})) if self._jobs is not None else ()
        past = [job for job in done if job.model == model_id and job.took_s is not None][-_PAST_JOBS:]
        if not past:
            return TimeEstimate(None, None, 0)
        here = _work(parameters) if spec.local else 1.0
        times = sorted(_seconds(job) * here / (_work(job.parameters) if spec.local else 1.0) for job in past)
        edge = len(times) // 10
        return TimeEstimate(round(times[edge], 1), round(times[-1 - edge], 1), len(times))


def _seconds(job: GenerationJob) -> float:
    return max(0.1, job.took_s or 0.0)


def _work(parameters: Parameters) -> float:
    """Return the pixels a take draws: what its time grows with."""
    width_px, height_px = frame_size(parameters.resolution, parameters.aspect_ratio)
    return float(width_px * height_px * parameters.rate.frames_in(parameters.duration_s))
