"""Owns providers for tests that do what they are told: one of this computer, one that is sent requests."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from datetime import date
from decimal import Decimal

from studio.domain.errors import (
    InputError,
    MaybeSent,
    NoKey,
    PromptRejected,
    ProviderUnavailable,
    RateLimited,
    ResultGone,
    StudioError,
)
from studio.domain.frames import DEFAULT_RATE
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.models import Audio, DurationLimit, Limits, ModelSpec, Price, PriceUnit
from studio.domain.project import Slate
from studio.domain.provider_ports import (
    Capabilities,
    KeyCheck,
    Order,
    OutsideFile,
    PlannedRequest,
    RemoteJob,
    RemoteStatus,
)
from studio.domain.render import RenderEvent, RenderFinished, RenderProgress
from studio.domain.servers import Cancels
from tests.fakes.media import CLIP, MemoryDisk
from tests.fakes.time import FakeClock

COST_MICRO_USD = 500_000
LIMITS = Limits(
    duration_s=DurationLimit(min=1, max=60),
    resolutions=("360p", "720p"),
    aspect_ratios=("16:9", "9:16"),
    fps=(DEFAULT_RATE,),
    audio=Audio.OPTIONAL,
    seed=True,
    first_frame=True,
)
LOCAL_SPEC = ModelSpec(
    id="here/one", provider="here", name="Here", checked_on=date(2026, 11, 1), source="a test", local=True, free=True,
    needs_key=False, limits=LIMITS,
)  # fmt: skip
REMOTE_SPEC = ModelSpec(
    id="away/one", provider="away", name="Away", checked_on=date(2026, 11, 1), source="a test", needs_key=False,
    limits=LIMITS,
    prices=(Price(per=PriceUnit.SECOND, usd=Decimal("0.10"), as_of=date(2026, 11, 1), source="a test"),),
)  # fmt: skip


def _body(order: Order) -> bytes:
    return json.dumps(
        {"prompt": order.prompt, "parameters": order.parameters.model_dump(mode="json"), "inputs": order.inputs},
        sort_keys=True,
    ).encode()


class LocalFake:
    """A `LocalProvider` and a `LabelFreeDrawer`. `failures` are raised one by one; `endless` draws until it is stopped.

    Where `varied`, no two drawings of a job are alike.
    """

    id = "here"

    def __init__(self, disk: MemoryDisk) -> None:
        self._disk = disk
        self.failures: list[StudioError] = []
        self.endless = False
        self.varied = False
        self.made: list[str] = []
        self.twins: list[str] = []
        self.ended_early = 0

    def specs(self) -> tuple[ModelSpec, ...]:
        return (LOCAL_SPEC,)

    def body(self, order: Order) -> bytes:
        return _body(order)

    async def make(self, job: GenerationJob, part_path: str, *, preview: bool) -> AsyncIterator[RenderEvent]:
        self.made.append(job.id)
        yield RenderProgress(frames_done=1, frames=120)
        try:
            while self.endless:
                yield RenderProgress(frames_done=60, frames=120)
                await _forever()
        finally:
            self.ended_early += self.endless
        if self.failures:
            raise self.failures.pop(0)
        content = CLIP + job.body + (b"%d" % len(self.made) if self.varied else b"")
        self._disk.write(part_path, content)
        yield RenderFinished(part_path=part_path, size_bytes=len(content))

    async def label_free(
        self, slate: Slate, first_frame_path: str | None, part_path: str
    ) -> AsyncGenerator[RenderEvent, None]:
        self.twins.append(slate.prompt)
        yield RenderProgress(frames_done=60, frames=120)
        try:
            while self.endless:
                await _forever()
        finally:
            self.ended_early += self.endless
        if self.failures:
            raise self.failures.pop(0)
        content = CLIP + b"no label"
        self._disk.write(part_path, content)
        yield RenderFinished(part_path=part_path, size_bytes=len(content))

    def slate(self, job: GenerationJob, program: str) -> Slate:
        return Slate(
            prompt=job.prompt, parameters=job.parameters, provider=self.id, model=job.model,
            seed=job.parameters.seed, cost_micro_usd=0, program=program, prompt_version=job.prompt_version,
        )  # fmt: skip


class ImportFake:
    """An `Importer` of the disk's files. `failures` are raised one by one."""

    id = "import"

    def __init__(self, disk: MemoryDisk) -> None:
        self._disk = disk
        self.failures: list[StudioError] = []

    def specs(self) -> tuple[ModelSpec, ...]:
        return ()

    def body(self, order: Order) -> bytes:
        raise InputError("An import takes a file.", "Choose one.", field="file")

    async def look(self, path: str) -> OutsideFile:
        name = path.rpartition("/")[2]
        if path not in self._disk.files:
            raise InputError(f"“{name}” is not there.", "Choose another file.", field="file")
        return OutsideFile(path, name, len(self._disk.files[path]))

    def request(self, file: OutsideFile, extension: str) -> bytes:
        return json.dumps([file.path, file.name, extension]).encode()

    async def make(self, job: GenerationJob, part_path: str, *, preview: bool) -> AsyncIterator[RenderEvent]:
        path, name, extension = json.loads(job.body)
        yield RenderProgress(frames_done=0, frames=1)
        if self.failures:
            raise self.failures.pop(0)
        if path not in self._disk.files:
            raise InputError(f"“{name}” is not there.", "Put it back.", field="file")
        content = self._disk.files[path]
        self._disk.write(part_path, content)
        yield RenderFinished(part_path=part_path, size_bytes=len(content), extension=extension)

    def slate(self, job: GenerationJob, program: str) -> Slate:
        return Slate(
            prompt="", parameters=job.parameters, provider=self.id, model=job.model, seed=None, cost_micro_usd=0,
            program=program, original_name=json.loads(job.body)[1],
        )  # fmt: skip


async def _forever() -> None:
    await asyncio.get_running_loop().create_future()


class RemoteFake:
    """A `RemoteProvider` with a ledger of its own: `billed` lists the key of every request that was taken.

    `plan` is worked off one word, or error, a submit: ok, refuse, no_key, rate_limit, offline, lost_reply,
    reset_before, fail. `polls` is how often a job is still running when asked. Words of `fetches` break downloads:
    gone, cut, html. `fetched` lists the remote id of every download; where `varied`, no two are alike.

    With a `clock` it can do what its `capabilities` say: know a key again for `key_window_s`, list its jobs `lag_s`
    after they were made. `charges` is what each job costs. A job is known to the key alone that it was sent with.
    """

    poll_s = 2.0
    base_url = "https://away.invalid"
    closed = ""

    def __init__(self, disk: MemoryDisk, *, finds: bool = True, provider: str = "away") -> None:
        self.id = provider
        self.offered: tuple[ModelSpec, ...] = (REMOTE_SPEC,)
        self._disk = disk
        self._finds = finds
        self.plan: list[str | Exception] = []
        self.fetches: list[str] = []
        self.fetched: list[str] = []
        self.varied = False
        self.billed: list[str] = []
        self.sent: list[str] = []
        self.polls = 1
        self.status_errors: list[StudioError | TimeoutError] = []
        self.cancelled: list[str] = []
        self.obeys_cancel = False
        self.online = True
        self.reached = 0
        self.fingerprints: dict[str, str] = {}
        self.clock: FakeClock | None = None
        self.lag_s = 0.0
        self.outputs = 1
        self.asked: list[str] = []
        self.made: dict[str, RemoteJob] = {}
        self.charges: dict[str, int] = {}
        self._owners: dict[str, str] = {}
        self._made_at: dict[str, float] = {}
        self._left: dict[str, int] = {}
        self._bad: set[str] = set()
        self.capabilities = Capabilities(finds=finds, cancels=Cancels.YES, source="a test")

    def specs(self) -> tuple[ModelSpec, ...]:
        return self.offered

    def body(self, order: Order) -> bytes:
        return _body(order)

    def planned(self, order: Order) -> tuple[PlannedRequest, ...]:
        return (PlannedRequest("POST", "https://away.invalid/clips", (), self.body(order).decode()),)

    async def submit(self, job: GenerationJob) -> str:
        self.sent.append(job.id)
        word = self.plan.pop(0) if self.plan else "ok"
        if isinstance(word, Exception):
            raise word
        if word == "refuse":
            raise PromptRejected("The provider refused this prompt.", "Change it.", provider=self.id)
        if word == "no_key":
            raise NoKey("There is no key.", "Add one.", provider=self.id)
        if word == "rate_limit":
            raise RateLimited("Too many requests.", "Wait.", provider=self.id, retry_after_s=30.0)
        if word == "offline":
            raise ProviderUnavailable("No connection.", "Check the network.", provider=self.id)
        if word == "reset_before":
            raise MaybeSent("No answer came.", "Ask the provider.", provider=self.id)
        remote_id = self._known(job) or self._taken(job, fails=word == "fail")
        if word == "lost_reply":
            raise MaybeSent("No answer came.", "Ask the provider.", provider=self.id)
        return remote_id

    def stand_for(self, other: "RemoteFake") -> None:
        """Be another adapter of the same service."""
        self._left, self._bad, self._owners, self.charges = other._left, other._bad, other._owners, other.charges
        self.made, self._made_at, self.clock = other.made, other._made_at, other.clock

    def stranger(self, made: RemoteJob) -> None:
        """Have a job that another program asked for."""
        self.made[made.remote_id] = made
        self._made_at[made.remote_id] = 0.0 if self.clock is None else self.clock.monotonic()
        self._left[made.remote_id], self._owners[made.remote_id] = 0, ""
        self.charges[made.remote_id] = COST_MICRO_USD

    def _known(self, job: GenerationJob) -> str | None:
        """Return the job that a key stands for, for as long as keys hold."""
        able = self.capabilities
        if not able.idempotent or able.key_window_s is None or self.clock is None:
            return None
        for remote_id, made in self.made.items():
            age_s = self.clock.monotonic() - self._made_at[remote_id]
            if remote_id.endswith(job.idempotency_key) and age_s < able.key_window_s:
                return made.remote_id
        return None

    def _taken(self, job: GenerationJob, *, fails: bool) -> str:
        """Begin a job, which is charged."""
        remote_id = f"remote-{len(self.billed)}-{job.idempotency_key}"
        self.billed.append(job.idempotency_key)
        self._left[remote_id] = self.polls
        self._owners[remote_id] = self.fingerprints.get(job.account, "")
        self.charges[remote_id] = 0 if fails else COST_MICRO_USD * self.outputs
        now = None if self.clock is None else self.clock.true_now()
        model = job.model.partition("/")[2]
        self.made[remote_id] = RemoteJob(remote_id, now, model, job.prompt, job.parameters.duration_s)
        self._made_at[remote_id] = 0.0 if self.clock is None else self.clock.monotonic()
        if fails:
            self._bad.add(remote_id)
        return remote_id

    async def status(self, job: GenerationJob) -> RemoteStatus:
        remote_id = job.remote_id or ""
        self.asked.append(remote_id)
        if self.status_errors:
            raise self.status_errors.pop(0)
        if self._owners.get(remote_id) != self.fingerprints.get(job.account, ""):
            raise ResultGone("Not known.", "Ask again.", provider=self.id)
        if remote_id in self.cancelled and self.obeys_cancel:
            self.charges[remote_id] = 0
            return RemoteStatus(JobState.CANCELLED, cost_micro_usd=0)
        if remote_id not in self._left:
            raise ResultGone("Not known.", "Ask again.", provider=self.id)
        left = self._left[remote_id]
        if left > 0:
            self._left[remote_id] = left - 1
            return RemoteStatus(JobState.RUNNING, queued=left > 1, progress=0.5)
        if remote_id in self._bad:
            return RemoteStatus(JobState.FAILED, cost_micro_usd=0)
        return RemoteStatus(JobState.FETCHING, cost_micro_usd=self.charges[remote_id], outputs=self.outputs)

    async def fetch(
        self, job: GenerationJob, part_path: str, progress: Callable[[float], None], output: int = 0
    ) -> str:
        remote_id = job.remote_id or ""
        self.fetched.append(remote_id)
        word = self.fetches.pop(0) if self.fetches else "ok"
        if word == "gone" or output >= self.outputs:
            raise ResultGone("The result has expired.", "Make it again.", provider=self.id)
        if word == "cut":
            raise ProviderUnavailable("The download broke.", "Try again.", provider=self.id)
        progress(0.5)
        content = CLIP + remote_id.encode() + (b"%d" % len(self.fetched) if self.varied else b"")
        content += b"/%d" % output if output else b""
        self._disk.write(part_path, b"<html>" if word == "html" else content)
        return "mp4"

    async def cancel(self, job: GenerationJob) -> None:
        self.cancelled.append(job.remote_id or "")

    async def find(self, job: GenerationJob) -> str | None:
        if not self._finds:
            return None
        return next((remote for remote in self._left if remote.endswith(job.idempotency_key)), None)

    async def listed(self, job: GenerationJob) -> tuple[RemoteJob, ...]:
        if not self.capabilities.lists or self.clock is None:
            return ()
        before = self.clock.monotonic() - self.lag_s
        return tuple(made for remote_id, made in self.made.items() if self._made_at[remote_id] <= before)

    async def check_key(self, account: str = "") -> KeyCheck:
        return KeyCheck(account="a test", models_found=1, balance_micro_usd=None, latency_ms=1)

    async def key_fingerprint(self, account: str = "") -> str:
        return self.fingerprints.get(account, "")

    async def reachable(self) -> bool:
        self.reached += 1
        return self.online
