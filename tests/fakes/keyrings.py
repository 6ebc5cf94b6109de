"""Owns keyrings for tests. They are no system's: those in memory do what they are told, the other one keeps a file."""

import json
import os
import threading
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class Ring:
    """A keyring in memory. While `gate` is closed its calls hang; `error` is what they raise."""

    name = "test ring"
    priority = 5.0

    def __init__(self) -> None:
        self.entries: dict[str, str] = {}
        self.error: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.calls: list[str] = []

    def get_password(self, service: str, username: str) -> str | None:
        self._called(f"get {username}")
        return self.entries.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._called(f"set {username}")
        self.entries[username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._called(f"delete {username}")
        if username not in self.entries:
            raise PasswordDeleteError("no such password")
        del self.entries[username]

    def _called(self, what: str) -> None:
        self.calls.append(what)
        if not self.gate.wait(20):
            raise TimeoutError
        if self.error is not None:
            raise self.error


class FileRing(KeyringBackend):
    """A keyring that programs of their own share: the file that the variable `TEST_KEYRING_FILE` names."""

    priority = 5.0

    def get_password(self, service: str, username: str) -> str | None:
        return self._entries().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._write({**self._entries(), f"{service} {username}": password})

    def delete_password(self, service: str, username: str) -> None:
        entries = self._entries()
        del entries[f"{service} {username}"]
        self._write(entries)

    def _entries(self) -> dict[str, str]:
        path = Path(os.environ["TEST_KEYRING_FILE"])
        return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}

    def _write(self, entries: dict[str, str]) -> None:
        Path(os.environ["TEST_KEYRING_FILE"]).write_text(json.dumps(entries), encoding="utf-8")
