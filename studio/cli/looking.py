"""Owns the models as they can be looked at while another program owns the workspace: nothing is written or locked."""

import json
from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

from studio.cli.composition import catalogue
from studio.cli.connectors import Connectors
from studio.domain.errors import InputError
from studio.domain.servers import Server
from studio.services.catalogue import Catalogue
from studio.services.system import SystemClock
from studio.store.workspace_folder import WorkspaceFolder

_SETTINGS_LIMIT_BYTES = 4 << 20


def models_at(path: Path) -> Catalogue:
    """Return every model: those of the program, of the user's files in the workspace at `path`, of their servers."""
    found, folder = catalogue(path), WorkspaceFolder(path)
    connectors = Connectors(folder, SystemClock())
    for server in servers_in(folder.settings):
        with suppress(InputError):  # an address of the environment that cannot be used; `providers test` tells it
            found.add_remote(connectors.server(server))
    return found


def servers_in(settings: Path) -> tuple[Server, ...]:
    """Return the servers that a settings file names, without the removed ones; none where it cannot be read."""
    try:
        if not settings.is_file() or settings.stat().st_size > _SETTINGS_LIMIT_BYTES:
            return ()
        named = json.loads(settings.read_bytes())["settings"]["servers"]
        servers = tuple(Server.model_validate(each) for each in named)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, ValidationError):
        return ()
    return tuple(server for server in servers if not server.removed)
