"""Owns what reaches beyond this computer, for the command line: keys, the network, and the user's servers.

Each is made when it is first needed: most commands need none of them.
"""

import os
from functools import cached_property

from studio.domain.ports import Clock
from studio.domain.provider_ports import PictureFetcher, RemoteProvider, Secrets
from studio.domain.providers_known import VIDEOS, base_url_variable
from studio.domain.server_address import addressed, checked_address, unnamed_server
from studio.domain.servers import Network, Server
from studio.providers.http_late import LateHttp
from studio.store.media_folder import MediaFolder
from studio.store.workspace_folder import WorkspaceFolder


class Connectors:
    """The connectors of one open workspace."""

    def __init__(self, folder: WorkspaceFolder, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock
        self._media = MediaFolder(folder.path)

    @cached_property
    def http(self) -> LateHttp:
        """What speaks to the internet, in the command's own loop."""
        from studio.providers.http_policy import StrictPolicy

        return LateHttp(Network(), StrictPolicy())

    def secrets(self) -> Secrets:
        """Return the keys of the providers' accounts."""
        return self._keys

    @cached_property
    def _keys(self) -> Secrets:
        from studio.store.secrets import account_keys

        return account_keys(os.environ)

    def use(self, network: Network) -> None:
        """Reach the internet by these settings from now on."""
        if network != Network() or "http" in self.__dict__:
            self.http.use(network)

    def pictures(self) -> PictureFetcher:
        """Return who fetches pictures from addresses."""
        from studio.providers.picture_fetch import HttpPictures

        return HttpPictures(self.http)

    def server(self, server: Server) -> RemoteProvider:
        """Return the provider of a server that the user named."""
        return self._videos(addressed(server, os.environ))

    def unnamed(self) -> RemoteProvider:
        """Return the provider without a server's name; raises InputError where the environment's address is none."""
        server = unnamed_server(os.environ)
        checked_address(server.url, field=base_url_variable(VIDEOS))
        return self._videos(server, VIDEOS)

    def _videos(self, server: Server, provider_id: str = "") -> RemoteProvider:
        from studio.providers.videos import VideosProvider

        answers = self._folder.answers
        return VideosProvider(
            server, self.http, self.secrets(), self._media.path, self._clock, answers, provider_id
        )  # fmt: skip

    async def close(self) -> None:
        """Close the connections."""
        if "http" in self.__dict__:
            await self.http.close()
