"""Owns the single calls to a Videos server: with which key they go, and what each kind of answer means.

Knows no job states and keeps nothing. Every call is sent once.
"""

import hmac
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple, TypeVar
from urllib.parse import urlencode

from pydantic import SecretStr

from studio.domain.errors import AuthFailed, BadReply, NoKey, ResultGone
from studio.domain.ports import Clock
from studio.domain.provider_ports import RemoteJob, Secrets
from studio.domain.servers import Dialect
from studio.providers.http_calls import Call, Downloaded, Http, Reply
from studio.providers.replies import OddJson, Who, odd_read, parsed, read_error
from studio.providers.videos_replies import models_of, page_of

T = TypeVar("T")

FINGERPRINTED_FOR = b"shotwright: which key a job was sent with"
"""Mixed into every fingerprint, so that one says nothing beside those of other programs. Changing it changes all."""
FINGERPRINT_DIGITS = 12
PAGES = 10
PAGE_SIZE = 100
NEAR = timedelta(hours=1)
_JSON = ("Accept", "application/json")


class Asking(NamedTuple):
    """Whom a call goes to, and the headers that carry the key."""

    who: Who
    headers: tuple[tuple[str, str | SecretStr], ...] = ()


class VideosCalls:
    """Calls to one server. `provider` and `name` are its id and what people call it."""

    def __init__(
        self, provider: str, name: str, http: Http, secrets: Secrets, clock: Clock, *, needs_key: bool
    ) -> None:
        self._provider = provider
        self._name = name
        self._http = http
        self._secrets = secrets
        self._clock = clock
        self._needs_key = needs_key

    async def fingerprint(self, account: str) -> str:
        """Return what tells the key of an account from another one, empty where none is needed; raises NoKey."""
        who = (await self.asking(account)).who
        if who.key is None:
            return ""
        key = who.key.get_secret_value().encode()
        return hmac.new(FINGERPRINTED_FOR, key, "sha256").hexdigest()[:FINGERPRINT_DIGITS]

    async def asking(self, account: str) -> Asking:
        """Return with what an account asks; raises NoKey, or AuthFailed where it cannot be one."""
        if not self._needs_key:
            return Asking(Who(self._provider, self._name))
        key = await self._secrets.key(self._provider, account)
        if key is None:
            raise NoKey(f"There is no key for {self._name}.", "Add it in the settings.", provider=self._provider)
        text = key.get_secret_value()
        if not text or not text.isascii() or not text.isprintable() or " " in text:
            raise AuthFailed(
                f"The key for {self._name} has letters that no key has.", "Copy it again, without blanks.",
                provider=self._provider,
            )  # fmt: skip
        return Asking(Who(self._provider, self._name, key), (("Authorization", SecretStr(f"Bearer {text}")),))

    async def get(self, url: str, asking: Asking) -> Reply:
        """Return the answer to a question, whatever it is."""
        return await self._http.call(Call("GET", url, (_JSON, *asking.headers)), provider=self._provider)

    async def read(self, url: str, asking: Asking, parse: Callable[[bytes], T], what: str) -> T:
        """Return what `parse` makes of the answer to a question; `what` names it. Raises ProviderError."""
        return await self._parsed(await self.get(url, asking), asking, parse, what)

    async def _parsed(self, reply: Reply, asking: Asking, parse: Callable[[bytes], T], what: str) -> T:
        if reply.status // 100 != 2:
            raise read_error(reply, asking.who, self._clock.now())
        try:
            return await parsed(reply.body, parse)
        except OddJson as error:
            raise odd_read(reply, asking.who, what, str(error)) from error

    async def delete(self, url: str, asking: Asking) -> None:
        """Delete a job's record; one that is not there is deleted. Raises ProviderError."""
        reply = await self._http.call(Call("DELETE", url, (_JSON, *asking.headers)), provider=self._provider)
        if reply.status // 100 != 2 and reply.status not in (404, 410):
            raise read_error(reply, asking.who, self._clock.now())

    async def download(
        self, url: str, asking: Asking, home: str, part_path: str, progress: Callable[[float], None]
    ) -> Downloaded:
        """Download a file; raises ProviderError, ResultGone where it is not there (any more)."""
        call = Call("GET", url, asking.headers)
        found = await self._http.download(call, part_path, progress, provider=self._provider, home=home)
        if isinstance(found, Reply):
            raise read_error(found, asking.who, self._clock.now())
        return found

    async def models(self, root: str, dialect: Dialect, asking: Asking) -> tuple[str, ...] | None:
        """Return the names of the served models; None where the server is well and has no such list."""
        paths = ("/models", "/v1/models") if dialect is Dialect.SGLANG else ("/v1/models",)
        for path in paths:
            reply = await self.get(f"{root}{path}", asking)
            if reply.status not in (404, 405):
                return await self._parsed(reply, asking, models_of, "its models")
        reply = await self.get(f"{root}/health", asking)
        if reply.status // 100 == 2 and not reply.is_page:
            return None
        error = read_error(reply, asking.who, self._clock.now())
        if reply.status // 100 == 2 or isinstance(error, ResultGone):
            raise BadReply(
                f"{self._name} does not speak the Videos protocol at {root}.", "Check the address.",
                provider=self._provider,
            ) from error  # fmt: skip
        raise error

    async def jobs_near(self, url: str, asking: Asking, at: datetime) -> tuple[RemoteJob, ...]:
        """Return the listed jobs of one hour around `at`, newest first, from at most 10 pages of the list at `url`."""
        found: dict[str, RemoteJob] = {}
        after = ""
        for _ in range(PAGES):
            query = urlencode({"limit": PAGE_SIZE, "order": "desc"} | ({"after": after} if after else {}))
            page = await self.read(f"{url}?{query}", asking, partial(page_of, asked_after=after), "its jobs")
            found |= {each.remote_id: each for each in page.jobs}
            times = [each.created_at for each in page.jobs if each.created_at is not None]
            after = page.after
            if not after or (times and max(times) < at - NEAR):
                break
        near = [each for each in found.values() if each.created_at is None or abs(each.created_at - at) <= NEAR]
        return tuple(sorted(near, key=lambda each: each.created_at or at, reverse=True))
