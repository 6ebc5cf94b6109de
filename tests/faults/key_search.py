"""Owns the search for keys: in which forms one may be written down, and whether it stands anywhere that was kept."""

import base64
import json
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote, quote_plus


def forms(key: str) -> dict[str, bytes]:
    """Return a key as it may be written down."""
    raw = key.encode()
    inner = {f"base64 at {shift}": base64.b64encode(raw[shift:])[: 4 * (len(raw[shift:]) // 3)] for shift in range(3)}
    return {
        "plain": raw,
        "quoted": quote(key, safe="").encode(),
        "quoted with plus": quote_plus(key).encode(),
        "as JSON": json.dumps(key)[1:-1].encode(),
        "hex": raw.hex().encode(),
        "HEX": raw.hex().upper().encode(),
        "UTF-16": key.encode("utf-16-le"),
        "reversed": raw[::-1],
        **inner,
    }


def found(places: Mapping[str, bytes], *keys: str) -> list[str]:
    """Return where a key stands, in which form."""
    return [
        f"{place}: {key[:18]} {form}"
        for place, content in places.items()
        for key in keys
        for form, words in forms(key).items()
        if words in content
    ]


def files(*folders: Path) -> dict[str, bytes]:
    """Return the contents and the names of all files in folders."""
    there = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return {str(path): path.read_bytes() for path in there} | {f"name of {path}": str(path).encode() for path in there}
