"""Owns what is known of a user's own servers and accounts: names, addresses, and where their keys are. Never a key."""

import re
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from pydantic import Field, field_validator

from studio.domain.base import Frozen

_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")


class Dialect(StrEnum):
    """Which server's form of the Videos protocol is spoken."""

    OPENAI = "openai"
    VLLM_OMNI = "vllm-omni"
    SGLANG = "sglang"
    DYNAMO = "dynamo"


class KeyPlace(StrEnum):
    """Where a key is."""

    ENVIRONMENT = "environment"
    KEYRING = "keyring"
    SESSION = "session"
    FILE = "file"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"


class Cancels(StrEnum):
    """Whether a provider can stop a job: at any time, only while it waits, or not at all."""

    YES = "yes"
    WAITING = "waiting"
    NO = "no"


class Health(StrEnum):
    """How a provider answered lately."""

    OK = "ok"
    SLOW = "slow"
    DOWN = "down"
    LIMITED = "limited"
    UNKNOWN = "unknown"


class Server(Frozen):
    """A server that speaks the Videos protocol. Its provider is `videos:NAME`.

    `name` is 1 to 40 of a-z, 0-9 and inner hyphens. `url` has no key in it. `own` says that it is the user's own
    machine or cluster, so that nobody bills for it; one that is not is a paid gateway, whose price the user enters.
    A `removed` one offers nothing any more; what was sent to it is still asked about. `served` are the models that it
    named when it was last asked, by its own words for them, and `gone` those that it named once and no longer does.
    """

    name: str
    url: str
    dialect: Dialect
    needs_key: bool = False
    own: bool = True
    price_usd_per_s: Decimal | None = Field(default=None, ge=0, allow_inf_nan=False)
    removed: bool = False
    served: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    @field_validator("name")
    @classmethod
    def _is_name(cls, name: str) -> str:
        if not _NAME.fullmatch(name):
            raise ValueError("1 to 40 of a-z, 0-9 and inner hyphens")
        return name

    @property
    def provider(self) -> str:
        """The id of its provider."""
        return f"videos:{self.name}"


class Account(Frozen):
    """One of several accounts at a provider. The first account has no label and is not listed.

    A `removed` one is not offered any more; jobs that were sent with it are still asked about with its key.
    """

    provider: str
    label: str = Field(min_length=1, max_length=40)
    removed: bool = False


class LastCheck(Frozen):
    """What came of the last test of an account. `problem` says what went wrong; what was not told is None."""

    provider: str
    account: str = ""
    at: datetime
    health: Health
    latency_ms: int | None = None
    owner: str | None = None
    models_found: int | None = None
    balance_micro_usd: int | None = None
    problem: str = ""


class Network(Frozen):
    """How the internet is reached. Loopback and private networks are never asked through the proxy.

    `proxy` is an http, https or socks5 address without a password, or empty; `bypass` are hosts that are asked
    directly. `ca_file` is a file of certificates that are trusted beside the system's. `use_environment` takes the
    proxy from the environment's variables instead. No result of more than `largest_result_mb` MiB is taken.
    """

    proxy: str = ""
    bypass: tuple[str, ...] = ()
    ca_file: str = ""
    use_environment: bool = False
    largest_result_mb: int = Field(default=4096, ge=1, le=1 << 20)
