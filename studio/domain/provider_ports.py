"""Owns the seams around providers: what makes takes, the models they offer, and the keys they are asked with.

An adapter in `providers` implements one of the provider Protocols; `store` implements those of files and secrets.
Errors are those of `errors.py` only; the rules of `ports.py` hold here too.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol, runtime_checkable

from pydantic import Field, SecretStr

from studio.domain.base import Frozen
from studio.domain.jobs import GenerationJob, JobError, JobState
from studio.domain.models import ModelLine, ModelSpec
from studio.domain.money import Bill
from studio.domain.parameters import Parameters
from studio.domain.project import Slate
from studio.domain.render import RenderEvent
from studio.domain.servers import Cancels, KeyPlace, Server


class Order(NamedTuple):
    """What a provider is asked for. Input files are given as paths by role."""

    model: str
    prompt: str
    parameters: Parameters
    takes: int
    inputs: tuple[tuple[str, str], ...] = ()


class Capabilities(Frozen):
    """What a provider can do beside making takes. `source` says where that was read."""

    idempotent: bool = Field(default=False, description="a create sent again under the same key starts nothing new")
    finds: bool = Field(default=False, description="a request can be looked up by a reference of ours")
    lists: bool = Field(default=False, description="it lists the jobs of an account")
    cancels: Cancels = Cancels.NO
    surely_no_job: frozenset[int] = Field(
        default=frozenset(), description="HTTP statuses of a create after which surely no job was started"
    )
    create_deadline_s: float = Field(
        default=120.0, gt=0, description="longest a create may take; long where it is answered when the take is done"
    )
    key_window_s: float | None = Field(
        default=None, gt=0, description="how long an idempotency key holds at the provider; None = not published"
    )
    at_once: int = Field(default=4, ge=1, description="requests of one account that run at the same time")
    page_url: str = Field(default="", description="the provider's own page where jobs can be looked at; https")
    source: str = ""


class KeyCheck(NamedTuple):
    """What a provider said of a key. What it does not tell is None."""

    account: str | None
    models_found: int | None
    balance_micro_usd: int | None
    latency_ms: int


class RemoteJob(NamedTuple):
    """A job as a provider lists it. What the list does not tell is None."""

    remote_id: str
    created_at: datetime | None
    model: str | None
    prompt: str | None
    seconds: float | None = None
    size: str | None = None


class RemoteStatus(NamedTuple):
    """What a provider says of a sent job. `state` is RUNNING, FETCHING (its result waits), FAILED or CANCELLED.

    `progress` is 0..1 or None; `queued` says it still waits there; `cost_micro_usd` None is unknown. `bill` is the same
    in the provider's own unit, where that is no dollar. `outputs` is how many files wait; `log` the last line it told.
    """

    state: JobState
    queued: bool = False
    progress: float | None = None
    eta_s: float | None = None
    cost_micro_usd: int | None = None
    error: JobError | None = None
    expires_at: datetime | None = None
    bill: Bill | None = None
    outputs: int = 1
    log: str = ""


class PlannedPart(NamedTuple):
    """One part of a form: a value, or a file."""

    name: str
    value: str | None = None
    filename: str | None = None
    content_type: str | None = None
    size_bytes: int | None = None
    sha256: str | None = None


class PlannedRequest(NamedTuple):
    """A request that would be sent: for people to read, secrets as `***`. `body` is JSON text; empty with `parts`."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    body: str
    parts: tuple[PlannedPart, ...] = ()


class Provider(Protocol):
    """Any provider: what it offers and how a request to it is written."""

    @property
    def id(self) -> str:
        """The provider's word on the command line, such as `animatic`."""

    def specs(self) -> tuple[ModelSpec, ...]:
        """Return its models. Does not block."""

    def body(self, order: Order) -> bytes:
        """Return the exact request that would be sent; raises InputError. May read the order's pictures: it blocks."""


class LocalProvider(Provider, Protocol):
    """A provider on this computer: one call, a stream of events, a part file at the end."""

    def make(self, job: GenerationJob, part_path: str, *, preview: bool) -> AsyncIterator[RenderEvent]:
        """Do what `job.body` says. Closing the iterator cancels."""

    def slate(self, job: GenerationJob, program: str) -> Slate:
        """Return how the take was made, with the reading of its prompt."""


class OutsideFile(NamedTuple):
    """A plain file that can be read. `path` is absolute; `name` is its last part, as text that can be shown."""

    path: str
    name: str
    size_bytes: int


class Importer(LocalProvider, Protocol):
    """The provider that takes in files from outside, without models."""

    async def look(self, path: str) -> OutsideFile:
        """Return what lies at `path`; raises InputError naming `file` where it is no plain file that can be read."""

    def request(self, file: OutsideFile, extension: str) -> bytes:
        """Return the body of a job that takes `file` in as a take with that ending. Does not block."""


class LabelFreeDrawer(Protocol):
    """Draws animatics again, without their label."""

    @property
    def id(self) -> str:
        """The provider whose takes these are."""

    def label_free(
        self, slate: Slate, first_frame_path: str | None, part_path: str
    ) -> AsyncGenerator[RenderEvent, None]:
        """Draw what a slate says into `part_path`. Closing the iterator cancels.

        Raises InputError, EncodeFailed or DiskFull.
        """


class RemoteProvider(Provider, Protocol):
    """A provider that is sent a request and asked about it later.

    It sends every call once: whether and when one is made again is decided by the job engine. Calls about a sent job go
    to the address and account that the job was sent with, which `job.body` and `job.account` keep.
    """

    @property
    def poll_s(self) -> float:
        """Seconds between two questions about one job."""

    @property
    def capabilities(self) -> Capabilities:
        """Return what it can do beside making takes."""

    @property
    def base_url(self) -> str:
        """Return where it is asked; empty for one that nothing is sent to."""

    @property
    def closed(self) -> str:
        """Say why nothing is sent to it, in one plain sentence; empty where takes can be asked for."""

    def planned(self, order: Order) -> tuple[PlannedRequest, ...]:
        """Return the requests that would be sent for `order`, in their order; sends nothing, needs no key. Blocks."""

    async def check_key(self, account: str = "") -> KeyCheck:
        """Make a call that costs nothing with an account's key.

        Raises AuthFailed, QuotaExceeded, RateLimited, ProviderUnavailable or BadReply.
        """

    async def key_fingerprint(self, account: str = "") -> str:
        """Return what tells an account's key from another one and gives nothing of it away; empty without a key.

        Asks nobody. Raises NoKey where there is none and one is needed.
        """

    async def reachable(self) -> bool:
        """Say whether its host can be connected to now. Sends no request; used while jobs wait for the network."""

    async def submit(self, job: GenerationJob) -> str:
        """Send `job.body` under `job.idempotency_key`; return the remote id.

        Raises ProviderUnavailable or RateLimited (surely not sent), PromptRejected, AuthFailed or QuotaExceeded
        (refused), MaybeSent (not known).
        """

    async def status(self, job: GenerationJob) -> RemoteStatus:
        """Ask about a sent job by `job.remote_id`. Any error but ResultGone says nothing about the job."""

    async def fetch(
        self, job: GenerationJob, part_path: str, progress: Callable[[float], None], output: int = 0
    ) -> str:
        """Write the result to `part_path`, whole and synced; return its extension. `output` counts files from 0.

        What an earlier call for the same path left there is continued where the server proves that it is the same file,
        else written anew. Raises ResultGone, ProviderError, UnreadableMedia (no video) or DiskFull.
        """

    async def cancel(self, job: GenerationJob) -> None:
        """Ask the provider to stop. Only `status` says whether it did. Does nothing where it has no such call."""

    async def find(self, job: GenerationJob) -> str | None:
        """Return the remote id of a request by its own key or reference, None where that is not known there."""

    async def listed(self, job: GenerationJob) -> tuple[RemoteJob, ...]:
        """Return what the provider lists, in the account of `job` and near the time it was sent, newest first.

        Empty where it has no such list. A job that is not listed may still have been taken.
        """


@runtime_checkable
class Publishes(Protocol):
    """A provider that tells which models it serves now."""

    async def served(self, account: str = "") -> tuple[ModelSpec, ...]:
        """Ask which models are served and return their specs. Raises as `check_key` does."""


class NamedServers(Protocol):
    """Makes the providers of servers that the user named."""

    def __call__(self, server: Server) -> RemoteProvider:
        """Return the provider `videos:NAME` of a server; raises InputError naming `url` or `name`."""


class ModelFiles(Protocol):
    """The model specs in files: those that come with the program, and the user's own, which go before them."""

    async def lines(self) -> tuple[ModelLine, ...]:
        """Return what lists show of every model, those of one file together. Notes bad files in `notices`."""

    async def spec(self, model_id: str) -> ModelSpec | None:
        """Read and check one spec with its status of today, None where no file has it.

        Raises InputError naming the file and the place.
        """

    def notices(self) -> tuple[str, ...]:
        """Return what was wrong with the user's own files, in plain words. Does not block."""

    async def keep(self, provider: str, specs: Sequence[ModelSpec]) -> None:
        """Write what a provider published as the user's own file of it; the file before it is kept beside it."""


class Secrets(Protocol):
    """Keys of accounts. They are in the environment, the system's keyring or this session's memory, nowhere else.

    A file that only the user can read is used where the user asked for that. `account` is its label; "" is the first.
    """

    async def key(self, provider: str, account: str = "") -> SecretStr | None:
        """Return a key, the environment's first; None where there is none."""

    async def place(self, provider: str, account: str = "") -> KeyPlace:
        """Say where a key is, MISSING where there is none."""

    async def keep(self, provider: str, account: str, key: SecretStr, place: KeyPlace = KeyPlace.KEYRING) -> KeyPlace:
        """Keep a key; return where it is now: SESSION where the keyring cannot be used. Raises InputError."""

    async def forget(self, provider: str, account: str = "") -> None:
        """Delete a key from the keyring, the file and memory; one in the environment stays."""

    def notices(self) -> tuple[str, ...]:
        """Return what the user must know, such as that there is no keyring. Does not block."""


class FetchedPicture(NamedTuple):
    """A picture that was fetched. `source` is its address without query, fragment or name; `name` is its last part."""

    part_path: str
    source: str
    name: str
    size_bytes: int


class PictureFetcher(Protocol):
    """Fetches a picture from an address that the user pasted, once."""

    async def fetch(self, url: str, part_path: str) -> FetchedPicture:
        """Write what lies at an https address to `part_path`, at most 30 MB; every hop of it is checked.

        Raises InputError (naming `address`) where it is no such address or leads to no picture, ProviderUnavailable,
        BadReply, DiskFull or StoreError. Nothing but the part file is left.
        """
