"""Owns model files as text for tests: one good model, changed at will, and files of many."""

import json
from collections.abc import Iterable

HEAD = """provider = "house"

[sources.page]
title = "House API reference"
as_of = 2026-11-20

[sources.talk]
title = "A talk"
as_of = 2026-10-01
confirmed = false
"""
LIMITS = (
    '{ duration_s = { values = [4, 8] }, resolutions = ["720p", "1080p"], aspect_ratios = ["16:9", "9:16"],'
    ' fps = ["24/1"], audio = "optional", seed = true, first_frame = true }'
)


def model(name: str = "one", *, limits: str = LIMITS, fields: str = "", tables: str = "") -> str:
    """Return a model's block. `fields` stand among its own, `tables` behind them."""
    block = f'\n[[models]]\nid = "{name}"\nname = {json.dumps(name.title())}\nsource = "page"\nlimits = {limits}\n'
    return f"{block}{fields}\n{tables}\n"


def price(usd: str = '"0.10"', rest: str = "") -> str:
    """Return a price per second."""
    return f'[[models.prices]]\nper = "second"\nusd = {usd}\nsource = "page"\n{rest}\n'


def many(count: int, first: int = 0) -> str:
    """Return a file of `count` models with two prices each."""
    numbers: Iterable[int] = range(first, first + count)
    prices = price() + price('"0.25"', 'when = { resolution = "1080p" }')
    return HEAD + "".join(
        model(f"maker-{number % 40}/clip-{number}", fields=f'family = "clip-{number % 40}"', tables=prices)
        for number in numbers
    )
