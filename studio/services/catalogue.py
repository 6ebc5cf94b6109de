"""Owns the list of models and what they may cost and take. Knows providers only through their ports."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from studio.craft.model_lines import line
from studio.domain.errors import NotFound
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.models import ModelLine, ModelSpec
from studio.domain.money import Estimate, estimate
from studio.domain.parameters import Parameters, frame_size
from studio.domain.ports import Clock, JobStore
from studio.domain.provider_ports import LocalProvider, ModelFiles, Provider, RemoteProvider
from studio.domain.providers_known import without_adapter
from studio.services.broadcast import Broadcast

_PAST_JOBS = 50


class TimeEstimate(NamedTuple):
    """How long a take may need, in seconds, from `from_takes` past takes; None where there is no past."""

    low_s: float | None
    high_s: float | None
    from_takes: int


class Catalogue:
    """Every model: those that the providers here offer, and those of the catalogue's files.

    A model of the files is read when it is picked; until then it is a line of a list. `files` opens them when they are
    first asked for. Without `jobs` there is no past to take times from.
    """

    def __init__(
        self,
        local: Sequence[LocalProvider],
        remote: Sequence[RemoteProvider],
        jobs: JobStore | None,
        clock: Clock,
        files: Callable[[], ModelFiles] | None = None,
    ) -> None:
        self._local = {provider.id: provider for provider in local}
        self._remote = {provider.id: provider for provider in remote}
        self._open_files = files
        self._files: ModelFiles | None = None
        self._picked: dict[str, ModelSpec] = {}
        self._lines: tuple[ModelLine, ...] | None = None
        self._jobs = jobs
        self._clock = clock
        self.changes: Broadcast[str] = Broadcast()
        """The id of a provider whose models are others now, or of a model that was picked."""

    def add_remote(self, provider: RemoteProvider) -> None:
        """Take in a provider, in the place of one of the same id."""
        self._remote[provider.id] = provider
        self.changes.send(provider.id)

    def remove_remote(self, provider_id: str) -> None:
        """Offer a provider's models no more; nothing happens for one that is not there."""
        if self._remote.pop(provider_id, None) is not None:
            self.changes.send(provider_id)

    def specs(self) -> tuple[ModelSpec, ...]:
        """Return the models that are read, those of this computer first: the providers' own, and what was picked."""
        return tuple(self._specs().values())

    def _specs(self) -> dict[str, ModelSpec]:
        offered = {
            spec.id: spec for provider in (*self._local.values(), *self._remote.values()) for spec in provider.specs()
        }
        return {**offered, **{spec_id: spec for spec_id, spec in self._picked.items() if spec_id not in offered}}

    async def lines(self) -> tuple[ModelLine, ...]:
        """Return what a list shows of every model, those that are ready to use first. Reads the files once.

        A provider's own model goes before one of the same id in the files.
        """
        if self._lines is None:
            files = self._opened()
            self._lines = () if files is None else await files.lines()
        today = self._clock.now().date()
        own = {
            spec.id: line(spec, today)
            for provider in (*self._local.values(), *self._remote.values())
            for spec in provider.specs()
        }
        return (*own.values(), *(each for each in self._lines if each.id not in own))

    async def read_again(self) -> None:
        """Read the files anew when they are next asked for: one of them was changed."""
        self._lines = None
        self._picked.clear()
        self.changes.send("")

    def notices(self) -> tuple[str, ...]:
        """Return what was wrong with the user's own files of models, once they were read."""
        return () if self._files is None else self._files.notices()

    async def pick(self, model_id: str) -> ModelSpec:
        """Read a model so that `spec` knows it; raises NotFound, or InputError where its file is bad."""
        known = self.known(model_id)
        if known is not None:
            return known
        files = self._opened()
        found = None if files is None else await files.spec(model_id)
        if found is None:
            raise self._no_model(model_id)
        self._picked[model_id] = found
        self.changes.send(model_id)
        return found

    def _opened(self) -> ModelFiles | None:
        if self._files is None and self._open_files is not None:
            self._files = self._open_files()
        return self._files

    def known(self, model_id: str) -> ModelSpec | None:
        """Return one model that is read, None where it is not; only its own provider is asked. Cheap: rows call it."""
        provider_id = model_id.partition("/")[0]
        provider = self._local.get(provider_id) or self._remote.get(provider_id)
        offered = provider.specs() if provider is not None else ()
        return next((spec for spec in offered if spec.id == model_id), None) or self._picked.get(model_id)

    def spec(self, model_id: str) -> ModelSpec:
        """Return one model that is read; raises NotFound with the field `model`."""
        found = self.known(model_id)
        if found is None:
            raise self._no_model(model_id)
        return found

    def _no_model(self, model_id: str) -> NotFound:
        names = ", ".join(self._specs())
        return NotFound(f"There is no model “{model_id}”.", f"Choose one of {names}.", field="model")

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

    def locals(self) -> tuple[LocalProvider, ...]:
        """Return the providers of this computer."""
        return tuple(self._local.values())

    def remotes(self) -> tuple[RemoteProvider, ...]:
        """Return all providers that are sent a request and asked about it later."""
        return tuple(self._remote.values())

    def base_url(self, provider_id: str) -> str:
        """Return where a provider is asked; empty for one that nothing is sent to."""
        return self._remote[provider_id].base_url if provider_id in self._remote else ""

    def closed(self, provider_id: str) -> str:
        """Say why nothing can be asked of a provider, in one sentence; empty where takes can be asked for."""
        if provider_id in self._local:
            return ""
        if provider_id in self._remote:
            return self._remote[provider_id].closed
        return without_adapter(provider_id)

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
