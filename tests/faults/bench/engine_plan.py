"""Owns what an engine process of the bench is told to do: its providers, its time, its orders, where it is to die."""

from collections.abc import Mapping

from pydantic import Field

from studio.domain.base import Frozen
from tests.faults.bench.scaled_loop import ScaledTime


class ProviderPlan(Frozen):
    """A fake paid provider as an engine reaches it. `ports` are those that its addresses may name.

    `account_keys` are the accounts' keys by label. `key_window_s` None with `idempotent` means that keys hold for ever.
    """

    id: str = "bench"
    origin: str
    ports: tuple[int, ...]
    account_keys: Mapping[str, str] = Field(default_factory=dict)
    idempotent: bool = False
    key_window_s: float | None = None
    lists: bool = False
    finds: bool = False
    at_once: int = 4
    poll_s: float = 2.0
    create_deadline_s: float = 60.0
    call_deadline_s: float = 30.0
    ca_file: str = ""
    media_limit_bytes: int | None = Field(default=None, gt=0)
    takes: int = 1
    body_version: int = Field(default=1, description="another one writes requests otherwise, as an updated program may")
    looks_up: bool = Field(default=False, description="the host is a name, which the experiment lets be found or not")
    breaks: Mapping[str, int] = Field(
        default_factory=dict, description="how many first calls of submit, status, fetch, find end in a program's fault"
    )


class EnginePlan(Frozen):
    """What one run of the engine does.

    It asks for jobs in turns at its providers until the workspace holds `orders`, never more than `keep_open` open at
    once. With `finish` it ends when nothing is left to do, else it works until it is told to end or is killed.
    `kill` is a point and a number, such as `id.before:2`; with `kill_group` its children die too. `prober` is `light`
    or `child`.
    """

    providers: tuple[ProviderPlan, ...]
    epoch_s: float
    factor: float = 1.0
    orders: int = 0
    keep_open: int = 1000
    at_once: bool = False
    finish: bool = True
    patience_s: float = Field(default=600.0, description="scaled time after which a run that is to finish gives up")
    seconds: float = 4.0
    kill: str = ""
    kill_group: bool = False
    count_points: bool = False
    prober: str = "light"
    seed: int = 1
    tell_states: bool = True
    settles: bool = Field(
        default=False, description="unknown jobs are ended as failed by the user once they stand still"
    )
    unknown_s: float = Field(
        default=0.0, description="how long a run that is to finish waits for unknown jobs to change"
    )
    picture: str = Field(default="", description="the first frame of every order")
    provider_budgets: Mapping[str, int] = Field(default_factory=dict, description="limits in micro-dollars by provider")
    each_alone: bool = Field(default=False, description="with at_once: every order is an act of its own, all together")
    fault_at: str = Field(
        default="", description="a point and a number as in `kill`; a fault of the program comes there"
    )
    memory_mb: float = Field(default=0.0, description="address space beyond that of the start; 0: no limit")
    handles: int = Field(default=0, description="how many files and sockets may be open; 0: no limit")

    @property
    def times(self) -> ScaledTime:
        """Its time of day."""
        return ScaledTime(self.epoch_s, self.factor)
