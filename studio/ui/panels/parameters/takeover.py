"""Owns how a shot takes over the settings of another one: which model it gets then, and what is another than before."""

from typing import NamedTuple

from studio.domain.fitting import Change, carried, differences
from studio.domain.models import ModelSpec, ModelStatus
from studio.domain.parameters import Parameters
from studio.domain.project import Shot

MODEL = "model"


class Takeover(NamedTuple):
    """What a shot has afterwards. `changes` begin with the model where that is another one."""

    model: str
    parameters: Parameters
    changes: tuple[Change, ...]


def taken_over(shot: Shot, spec: ModelSpec | None, other: Shot, other_spec: ModelSpec | None) -> Takeover | None:
    """Return `shot` with the model and settings of `other`; its pictures and its seed stay its own.

    Where the other's model can no longer be used, its settings are carried over to the shot's own; None where neither
    can be.
    """
    living = [each for each in (other_spec, spec) if each is not None and each.status is not ModelStatus.RETIRED]
    if not living:
        return None
    own = shot.parameters
    asked = other.parameters.replace(first_frame=own.first_frame, last_frame=own.last_frame, seed=own.seed)
    after, _ = carried(asked, other_spec, living[0])
    changes = differences(own, after)
    if living[0].id != shot.model:
        old = spec.name if spec is not None else shot.model
        changes = (Change(MODEL, old, living[0].name), *changes)
    return Takeover(living[0].id, after, changes)
