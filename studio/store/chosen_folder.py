"""Owns which workspace folder opens when none is named: the one the user chose, else the platform's data folder."""

import json
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from studio.store.durable_files import compact_json, file_errors, sync_folder, write_synced

_VERSION = 1


def default_folder() -> Path:
    """Return the platform's own place for the workspace."""
    return user_data_path("shotwright", appauthor=False) / "workspace"


def chosen_folder() -> Path:
    """Return the folder to open; the platform's own where nothing was chosen or the choice cannot be read."""
    file = _choice_file()
    if not file.is_file():  # a named pipe would be waited for
        return default_folder()
    try:
        chosen = json.loads(file.read_text(encoding="utf-8"))["workspace"]
    except (OSError, ValueError, KeyError, TypeError):
        return default_folder()
    return Path(chosen) if isinstance(chosen, str) and Path(chosen).is_absolute() else default_folder()


def choose_folder(path: Path) -> None:
    """Open `path` from the next start on; raises DiskFull or StoreError."""
    file = _choice_file()
    with file_errors("remember the workspace folder", file.parent):
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        write_synced(part, compact_json({"version": _VERSION, "workspace": str(path)}).encode())
        part.replace(file)
        sync_folder(file.parent)


def _choice_file() -> Path:
    return user_config_path("shotwright", appauthor=False) / "workspace.json"
