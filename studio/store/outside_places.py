"""Owns which places outside the workspace a file may be written to. Everything here blocks."""

from pathlib import Path

from studio.domain.errors import InputError
from studio.store.workspace_folder import WorkspaceFolder


def check_place(path: Path, overwrite: bool, workspace: WorkspaceFolder) -> None:
    """Raise InputError (`out`) for a folder, a device, what is there and not to be overwritten, the workspace's own.

    OSError and ValueError of a name that the system does not take pass through.
    """
    if path.is_dir():
        raise InputError(f"{path} is a folder.", "Name a file.", field="out")
    if path.exists():
        if not path.is_file():
            raise InputError(f"{path} is a device, not a file.", "Name a file.", field="out")
        if not overwrite:
            raise taken(path)
    if workspace.keeps(path):
        raise InputError(f"{path} is a place of the workspace's own.", "Name another folder.", field="out")


def taken(path: Path) -> InputError:
    """Return the error that says that a file is there already."""
    return InputError(f"{path} exists already.", "Name another file or ask to overwrite it.", field="out")
