"""Owns the HTTP client until it is needed: the library behind it takes 0.2 s to import, which a start need not pay."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from pydantic import SecretStr

from studio.domain.servers import Network
from studio.providers.http_calls import AddressPolicy, Call, Downloaded, Reply

if TYPE_CHECKING:
    from studio.providers.http import HttpClient


class LateHttp:
    """An `Http` in the loop it is used in, whose client is made at the first request."""

    def __init__(self, network: Network, policy: AddressPolicy, *, proxy_password: SecretStr | None = None) -> None:
        self._network = network
        self._policy = policy
        self._proxy_password = proxy_password
        self._client: HttpClient | None = None

    def use(self, network: Network, proxy_password: SecretStr | None = None) -> None:
        """Go on with other settings of the network; what is under way ends as it began."""
        self._network, self._proxy_password = network, proxy_password
        if self._client is not None:
            self._client.use(network, proxy_password)

    async def call(self, call: Call, *, provider: str, paid: bool = False) -> Reply:
        """See `Http.call`."""
        return await self._made().call(call, provider=provider, paid=paid)

    async def download(
        self,
        call: Call,
        part_path: str,
        progress: Callable[[float], None],
        *,
        provider: str,
        limit_bytes: int | None = None,
        home: str = "",
    ) -> Downloaded | Reply:
        """See `Http.download`."""
        return await self._made().download(
            call, part_path, progress, provider=provider, limit_bytes=limit_bytes, home=home
        )

    async def reach(self, url: str, *, provider: str, home: str = "") -> bool:
        """See `Http.reach`."""
        return await self._made().reach(url, provider=provider, home=home)

    async def close(self) -> None:
        """See `Http.close`."""
        if self._client is not None:
            client, self._client = self._client, None
            await client.close()

    def _made(self) -> "HttpClient":
        if self._client is None:
            from studio.providers.http import HttpClient

            self._client = HttpClient(self._network, self._policy, proxy_password=self._proxy_password)
        return self._client
