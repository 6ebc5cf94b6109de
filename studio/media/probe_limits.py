"""Owns what the reading of an untrusted file may come to: the limits of size, the refusal, and how it is opened.

It is loaded in the child that reads files, and knows nothing of the program but this.
"""

from typing import IO, NamedTuple

import av
from av.container import InputContainer

SIDE_LIMIT_PX = 16_384
PIXELS_LIMIT = 8192 * 8192
STREAMS_LIMIT = 64

Reply = dict[str, object]


class Refusal(NamedTuple):
    """Why a file is not taken: "unreadable" or "unsupported", with words for the user."""

    error: str
    what_happened: str

    def reply(self) -> Reply:
        """Return it as the child writes it."""
        return {"error": self.error, "what_happened": self.what_happened}


class Refused(Exception):
    """The file is not taken; holds the reply."""

    def __init__(self, what_happened: str, error: str = "unreadable") -> None:
        super().__init__(what_happened)
        self.refusal = Refusal(error, what_happened)


def check_size(width: int, height: int) -> None:
    """Raise Refused for a picture without size, or one that is larger than this program opens."""
    if width < 1 or height < 1:
        raise Refused("The picture has no size.")
    if max(width, height) > SIDE_LIMIT_PX or width * height > PIXELS_LIMIT:
        raise Refused(f"The picture claims {width} × {height} pixels; that is more than this program opens.")


def opened(file: IO[bytes], formats: str) -> InputContainer:
    """Open a file as one of `formats`, which follows no name in it."""
    options = {
        "format_whitelist": formats,
        "protocol_whitelist": "",
        "max_streams": str(STREAMS_LIMIT),
        "probesize": "8000000",
        "max_pixels": str(PIXELS_LIMIT),
    }
    return av.open(file, "r", options=options, metadata_errors="replace")
