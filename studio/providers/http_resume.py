"""Owns when a download may go on where it broke off, and what is known of one that did.

The server must have named the file by a strong ETag and told its length, and must give exactly the rest of that same
file; whatever else it answers, the file is begun anew. What was known of a broken-off download is kept in memory only,
so a program that was killed begins anew: nothing says then which bytes of its part file ever reached the disk, and the
workspace sweeps such files at its start. It opens no connection and writes no file.
"""

import hashlib
import re
from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from studio.providers.http_calls import HEAD_BYTES

if TYPE_CHECKING:
    from hashlib import _Hash

PIECE_BYTES = 1 << 20
MOST_UNFINISHED = 256
"""So many broken-off downloads are remembered; the oldest are forgotten first, and begin anew."""
_STRONG = re.compile(r'"[\x21\x23-\x7e]{1,200}"')
_RANGE = re.compile(r"bytes ([0-9]{1,15})-([0-9]{1,15})/([0-9]{1,15})", re.ASCII)


class Named(NamedTuple):
    """How a server names a file, its ETag being strong. `origin` is the place that gave it."""

    origin: tuple[str, str, int]
    etag: str
    total_bytes: int


class Left(NamedTuple):
    """What a download that ended early left on the disk: so many bytes, and their SHA-256 as they came."""

    size_bytes: int
    sha256: str


class Begun(NamedTuple):
    """A download that broke off; `left` is settled once its file is closed."""

    named: Named
    left: Future[Left]


class Prefix(NamedTuple):
    """The first bytes of a file, hashed again from the disk and found to be those that came."""

    named: Named
    size_bytes: int
    head: bytes
    hash: "_Hash"

    @property
    def headers(self) -> list[tuple[str, str]]:
        """What asks for the rest of that same file, and for all of it where it is another one by now."""
        return [("Range", f"bytes={self.size_bytes}-"), ("If-Range", self.named.etag)]


def named(origin: tuple[str, str, int], headers: Mapping[str, str], length: int | None) -> Named | None:
    """Return the name by which a whole answer can be continued, None where it cannot: see the rule above."""
    etag = headers.get("etag", "").strip()
    refuses = headers.get("accept-ranges", "").strip().lower() == "none"
    return None if not length or refuses or not _STRONG.fullmatch(etag) else Named(origin, etag, length)


def continues(prefix: Prefix, origin: tuple[str, str, int], status: int, headers: Mapping[str, str]) -> bool:
    """Tell whether an answer is exactly the rest of the file that `prefix` begins."""
    start, total = prefix.size_bytes, prefix.named.total_bytes
    part = _RANGE.fullmatch(headers.get("content-range", "").strip())
    length = headers.get("content-length", str(total - start))
    return (
        status == 206
        and part is not None
        and tuple(map(int, part.groups())) == (start, total - 1, total)
        and origin == prefix.named.origin
        and headers.get("etag", "").strip() == prefix.named.etag
        and not headers.get("content-type", "").lower().startswith("multipart/")
        and headers.get("content-encoding", "identity").strip().lower() in ("", "identity")
        and length == str(total - start)
    )


def prefix_of(part_path: str, name: Named, left: Left) -> Prefix | None:
    """Hash what a broken-off download left; None where that is not what came. Blocks.

    One byte at least is left to ask for, so that a file of which only the end was not confirmed is not asked beyond.
    """
    start = min(left.size_bytes, name.total_bytes - 1)
    if start <= 0:
        return None
    found = hashlib.sha256()
    try:
        with Path(part_path).open("rb") as file:
            head = file.read(min(HEAD_BYTES, start))
            file.seek(0)
            _add(found, file, start)
            whole = found.copy()
            _add(whole, file, left.size_bytes - start)
    except OSError:
        return None
    return Prefix(name, start, head, found) if whole.hexdigest() == left.sha256 else None


def _add(found: "_Hash", file: BinaryIO, size_bytes: int) -> None:
    """Add so many bytes of a file to a hash; fewer where the file ends, which the hash then tells."""
    while size_bytes > 0 and (piece := file.read(min(PIECE_BYTES, size_bytes))):
        found.update(piece)
        size_bytes -= len(piece)
