"""Owns file systems in memory of any size: mounted, filled, made read-only, given room. Needs the right to."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.job_disk import can_mount

__all__ = ["SmallDisk", "can_mount", "small_disk"]

FILLER = "filler"
BLOCK_BYTES = 1 << 16


class SmallDisk:
    """A mounted file system. `folder` is its root."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def size(self, size_kb: int) -> None:
        """Let it be of another size."""
        _mount("-o", f"remount,rw,size={size_kb}k", "tmpfs", str(self.folder))

    def read_only(self, *, on: bool) -> None:
        """Let nothing be written any more, or again."""
        _mount("-o", f"remount,{'ro' if on else 'rw'}", "tmpfs", str(self.folder))

    def fill(self) -> None:
        """Take all the room that is left, to the last byte."""
        descriptor = os.open(self.folder / FILLER, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        block = BLOCK_BYTES
        try:
            while block:
                try:
                    os.write(descriptor, b"\0" * block)
                except OSError:
                    block //= 2
        finally:
            os.close(descriptor)

    def empty(self) -> None:
        """Give the room back."""
        (self.folder / FILLER).unlink(missing_ok=True)


@contextmanager
def small_disk(folder: Path, size_kb: int) -> Iterator[SmallDisk]:
    """Mount a file system of that size at `folder`; take it away at the end."""
    folder.mkdir(parents=True, exist_ok=True)
    _mount("-t", "tmpfs", "-o", f"size={size_kb}k,mode=700", "tmpfs", str(folder))
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True, capture_output=True)


def _mount(*words: str) -> None:
    subprocess.run(["mount", *words], check=True, capture_output=True)
