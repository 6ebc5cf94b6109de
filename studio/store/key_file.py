"""Owns the file of keys that is there only where the user asked for one: JSON, 0600, written whole. It blocks.

One that cannot be read is set aside, never overwritten. Knows nothing of keyrings.
"""

import json
import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_config_path
from pydantic import SecretStr

from studio.store.durable_files import (
    PRIVATE_FILE,
    compact_json,
    file_errors,
    make_private_folder,
    replace_file,
    set_aside,
)

_VERSION = 1
_SIZE_LIMIT_BYTES = 1 << 20

Entry = tuple[str, str]
"""A provider's id and an account's label."""


def key_file() -> Path:
    """Return the platform's place of the file; it is not in the workspace, which people copy and share."""
    return user_config_path("shotwright", appauthor=False) / "keys.json"


class KeyFile:
    """Keys in the file `path`. There is no file where there is no key."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notices: list[str] = []

    def read(self) -> dict[Entry, SecretStr]:
        """Return all keys; raises StoreError where the disk fails. Others are shut out of a file they could read."""
        with file_errors("read the file of keys", self.path.parent):
            if not self.path.exists():
                return {}
            try:
                content = self._content()
            except ValueError:
                aside = set_aside(self.path, datetime.now(UTC))
                self.notices.append(
                    f"The file of keys is damaged; it was set aside as {aside.name}. Enter the keys again."
                )
                return {}
            self._shut()
            return content

    def write(self, keys: dict[Entry, SecretStr]) -> None:
        """Replace the file, or delete it where no key is left; raises DiskFull or StoreError."""
        with file_errors("write the file of keys", self.path.parent):
            if not keys:
                self.path.unlink(missing_ok=True)
                return
            make_private_folder(self.path.parent)
            entries = [[provider, account, key.get_secret_value()] for (provider, account), key in keys.items()]
            replace_file(self.path, compact_json({"version": _VERSION, "keys": entries}).encode())

    def _content(self) -> dict[Entry, SecretStr]:
        """Return what the file holds; raises ValueError, without its words, where that is not what it should be."""
        if not self.path.is_file() or self.path.stat().st_size > _SIZE_LIMIT_BYTES:
            raise ValueError
        try:
            document = json.loads(self.path.read_bytes())
            if document["version"] != _VERSION:
                raise ValueError
            return {(str(provider), str(account)): SecretStr(str(key)) for provider, account, key in document["keys"]}
        except (ValueError, KeyError, TypeError, RecursionError):
            raise ValueError from None

    def _shut(self) -> None:
        if sys.platform == "win32":
            return
        mode = stat.S_IMODE(self.path.stat().st_mode)
        if mode != PRIVATE_FILE:
            self.path.chmod(PRIVATE_FILE)
            if mode & 0o077:
                self.notices.append(
                    f"Other users of this computer could read the file of keys {self.path}. They cannot any more; "
                    "make new keys at the providers if somebody else uses this computer."
                )
