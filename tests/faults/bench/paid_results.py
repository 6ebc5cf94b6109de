"""Owns how a result comes from the fake provider's media origin, judged as the program's own adapters judge one."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import NamedTuple

from studio.domain.errors import BadReply, ResultGone, UnreadableMedia
from studio.domain.ports import Clock
from studio.providers.containers import Ending, ending
from studio.providers.http_calls import Call, Http, Reply
from studio.providers.replies import Who, read_error
from studio.providers.videos_replies import extension_of

_GONE = (403, 404, 410)


class Wanted(NamedTuple):
    """Which file is wanted: `addresses` asks where the files of the job lie now."""

    addresses: Callable[[], Awaitable[list[str]]]
    output: int
    part_path: str
    progress: Callable[[float], None]
    deadline_s: float
    limit_bytes: int | None
    home: str


async def fetched(http: Http, who: Who, clock: Clock, wanted: Wanted) -> str:
    """Fetch a file; return its ending. An address whose time is over is asked for anew, once."""
    found: Reply | None = None
    for _ in range(2):
        addresses = await wanted.addresses()
        if wanted.output >= len(addresses):
            raise ResultGone("The bench has no such file.", "Ask for the take again.", provider=who.id)
        got = await http.download(
            Call("GET", addresses[wanted.output], deadline_s=wanted.deadline_s), wanted.part_path, wanted.progress,
            provider=who.id, limit_bytes=wanted.limit_bytes, home=wanted.home,
        )  # fmt: skip
        if not isinstance(got, Reply):
            return await _judged(who, wanted.part_path, got.head, end_known=got.end_known)
        found = got
        if got.status not in _GONE:
            break
    if found is None or found.status in _GONE:
        raise ResultGone("The bench has the file no more.", "Ask for the take again.", provider=who.id)
    raise read_error(found, who, clock.now())


async def _judged(who: Who, part_path: str, head: bytes, *, end_known: bool) -> str:
    """Return the ending of a whole video; raises BadReply where the line may have cut it, or UnreadableMedia."""
    extension = extension_of(head, who.name)
    if extension is None:
        raise BadReply("The bench sent something else than a video.", "It is fetched again.", provider=who.id)
    end = await asyncio.to_thread(ending, part_path)
    if end is Ending.WHOLE or (end is Ending.UNTOLD and end_known):
        return extension
    if end_known:
        raise UnreadableMedia("The video that the bench sent is not whole.", "It is fetched again.")
    raise BadReply("The video came without its length and may be cut off.", "It is fetched again.", provider=who.id)
