"""Owns where in a model file's text a field of a model stands: the line that a message names."""

import re

from studio.craft.model_bounds import Place

_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)


def line_of(text: str, start: int, end: int, place: Place) -> int:
    """Return the line, from 1, of a field of the model whose block is `text[start:end]`; the block's own if not found.

    A field in an inline table is on that table's line.
    """
    at = start
    if len(place) > 1 and isinstance(place[1], int):
        headers = list(
            re.finditer(
                rf"^[ \t]*\[\[[ \t]*models\.{re.escape(str(place[0]))}[ \t]*\]\]", text[start:end], re.MULTILINE
            )
        )
        if place[1] < len(headers):
            at = start + headers[place[1]].start()
            following = _TABLE.search(text, start + headers[place[1]].end(), end)
            end = following.start() if following else end
    for part in reversed(place):
        if isinstance(part, str):
            key = re.compile(rf'^[ \t]*["\']?{re.escape(part)}["\']?[ \t]*[=.]', re.MULTILINE).search(text, at, end)
            if key is not None:
                at = key.start()
                break
    return text.count("\n", 0, at) + 1
