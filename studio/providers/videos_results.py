"""Owns how the results of a Videos server come here: from the job's own address, or from an answer that was the result.

A file is taken only where it is a video, and whole as far as the answer or the file itself tells. Knows no job states
but by what it is told, and sends nothing that starts work.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from studio.domain.errors import AuthFailed, BadReply, ProviderUnavailable, ResultGone, StoreError, UnreadableMedia
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.provider_ports import RemoteStatus
from studio.providers.containers import Ending, ending
from studio.providers.http_calls import Downloaded
from studio.providers.replies import SIGN_IN
from studio.providers.videos_calls import Asking, VideosCalls
from studio.providers.videos_kept import KeptAnswers
from studio.providers.videos_replies import Answer, extension_of

_KEPT = "kept:"


class Wanted(NamedTuple):
    """Which file of which job is wanted, and where it goes. `sent_to` is the address that the job was sent to."""

    job: GenerationJob
    sent_to: str
    part_path: str
    progress: Callable[[float], None]
    output: int


class _Came(NamedTuple):
    """The first bytes of a file, and whether its length was known beside what it says itself."""

    head: bytes
    end_known: bool


class VideosResults:
    """The results of one server. `provider` and `name` are its id and what people call it."""

    def __init__(self, provider: str, name: str, calls: VideosCalls, kept: KeptAnswers, cost: int | None) -> None:
        self._provider = provider
        self._name = name
        self._calls = calls
        self._kept = kept
        self._cost = cost

    # ---- answers that are results ------------------------------------------------------------------------------------

    def keep(self, job: GenerationJob, answer: Answer) -> str:
        """Keep an answer on the disk; return its remote id. Raises ValueError, DiskFull or StoreError. Blocks."""
        self._kept.keep(job.idempotency_key, answer.clips, answer.error)
        self._kept.sweep()
        return _kept_id(job)

    def is_kept(self, job: GenerationJob) -> bool:
        """Say whether a job's result came with the answer to its create."""
        return job.remote_id == _kept_id(job)

    async def find(self, job: GenerationJob) -> str | None:
        """Return the remote id of an answer that was kept, None where there is none."""
        answer = await asyncio.to_thread(self._kept.find, job.idempotency_key)
        return None if answer is None else _kept_id(job)

    async def kept_status(self, job: GenerationJob) -> RemoteStatus:
        """Say what an answer that was kept holds; raises ResultGone."""
        answer = await asyncio.to_thread(self._kept.find, job.idempotency_key)
        if answer is None:
            raise self._lost()
        if answer.error is not None:
            return RemoteStatus(JobState.FAILED, cost_micro_usd=self._cost, error=answer.error)
        return RemoteStatus(JobState.FETCHING, progress=1.0, cost_micro_usd=self._cost, outputs=len(answer.clips))

    # ---- files -------------------------------------------------------------------------------------------------------

    async def fetch(self, wanted: Wanted, status: Callable[[GenerationJob], Awaitable[RemoteStatus]]) -> str:
        """Write a video; return mp4, webm or mov. `status` asks about the job where its file is not there.

        Raises ProviderError (BadReply also for a page, or a file that may be cut), UnreadableMedia or StoreError.
        """
        if self.is_kept(wanted.job):
            came = await self._fetch_kept(wanted)
        elif wanted.output:
            raise self._no_more()
        else:
            came = await self._fetch_content(wanted, status)
        extension = extension_of(came.head, self._name)
        if extension is None:
            raise BadReply(
                f"{self._name} answered with a page or text in place of the video. {SIGN_IN}",
                "It is fetched again by itself.",
                provider=self._provider,
            )
        await self._check_whole(wanted.part_path, end_known=came.end_known)
        wanted.progress(1.0)
        return extension

    async def _check_whole(self, part_path: str, *, end_known: bool) -> None:
        """Raise BadReply where the line may have cut the file, UnreadableMedia where the server itself has no more."""
        try:
            found = await asyncio.to_thread(ending, part_path)
        except OSError as error:
            raise StoreError("The result could not be read.", "Look whether the folder can be read.") from error
        if found is Ending.WHOLE or (found is Ending.UNTOLD and end_known):
            return
        if end_known:
            raise UnreadableMedia(
                f"The video that {self._name} sent is not whole.",
                "It is fetched again; look at the server if it goes on.",
            )
        raise BadReply(
            f"The video of {self._name} came without its length and may be cut off.", "It is fetched again by itself.",
            provider=self._provider,
        )  # fmt: skip

    async def _fetch_content(self, wanted: Wanted, status: Callable[[GenerationJob], Awaitable[RemoteStatus]]) -> _Came:
        url = f"{record_url(wanted.sent_to, wanted.job)}/content"
        try:
            return await self._downloaded(wanted, url, await self._calls.asking(wanted.job.account))
        except ResultGone as error:
            if (await status(wanted.job)).state is not JobState.RUNNING:
                raise
            raise ProviderUnavailable(  # SGLang answers 404 to an early question
                "The video is not ready at the server yet.", "It is asked for again by itself.",
                provider=self._provider,
            ) from error  # fmt: skip

    async def _fetch_kept(self, wanted: Wanted) -> _Came:
        key = wanted.job.idempotency_key
        answer = await asyncio.to_thread(self._kept.find, key)
        if answer is None or answer.error is not None:
            raise self._lost()
        if wanted.output >= len(answer.clips):
            raise self._no_more()
        clip = answer.clips[wanted.output]
        if not clip.url:
            return _Came(await asyncio.to_thread(self._kept.copy, key, wanted.output, wanted.part_path), end_known=True)
        asking = await self._calls.asking(wanted.job.account)
        url = urljoin(wanted.sent_to, clip.url)
        if urlsplit(url)[:2] == urlsplit(wanted.sent_to)[:2]:
            return await self._downloaded(wanted, url, asking)
        try:  # the key is the server's, not that of a store elsewhere
            return await self._downloaded(wanted, url, Asking(asking.who))
        except AuthFailed as error:  # a signed address whose time is over
            raise ResultGone(
                f"The address of the video that {self._name} gave is no longer open.", "Ask for the take again.",
                provider=self._provider,
            ) from error  # fmt: skip

    async def _downloaded(self, wanted: Wanted, url: str, asking: Asking) -> _Came:
        found: Downloaded = await self._calls.download(url, asking, wanted.sent_to, wanted.part_path, wanted.progress)
        return _Came(found.head, found.end_known)

    def _lost(self) -> ResultGone:
        return ResultGone(
            "The server's answer with the video is no longer on this computer.", "Ask for the take again.",
            provider=self._provider,
        )  # fmt: skip

    def _no_more(self) -> ResultGone:
        return ResultGone(f"{self._name} made no other video for this job.", "Take the one that is there.",
                          provider=self._provider)  # fmt: skip


def record_url(sent_to: str, job: GenerationJob) -> str:
    """Return the address of a job's record at the server that it was sent to."""
    return f"{sent_to}/{quote(job.remote_id or '', safe='')}"


def _kept_id(job: GenerationJob) -> str:
    return f"{_KEPT}{job.idempotency_key}"
