"""A linter over the real analyser, and a model spec to set limits of."""

from collections.abc import Callable
from datetime import date

import pytest

from studio.craft.analyser import Analyser
from studio.craft.lint.linter import Linter
from studio.domain.frames import FrameRate
from studio.domain.models import Audio, DurationLimit, Limits, ModelSpec

SpecOf = Callable[..., ModelSpec]

_LIMITS = Limits(
    duration_s=DurationLimit(min=1.0, max=20.0),
    resolutions=("720p",),
    aspect_ratios=("16:9", "9:16", "1:1"),
    fps=(FrameRate(numerator=24),),
    audio=Audio.OPTIONAL,
    seed=True,
)


@pytest.fixture(scope="session")
def linter(analyser: Analyser) -> Linter:
    return Linter(analyser)


@pytest.fixture(scope="session")
def spec_of() -> SpecOf:
    """A model with these limits; the others are those of a model that can do most."""

    def make(**limits: object) -> ModelSpec:
        own = Limits.model_validate({**dict(_LIMITS), **limits})
        return ModelSpec(
            id="test/model", provider="test", name="Model", checked_on=date(2026, 1, 1), source="none", limits=own
        )

    return make
