"""Measures the catalogue at 2 000 models: its index from the cache, a spec that is picked, the filter of the picker."""

import asyncio
import gc
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from studio.domain.models import Makes, ModelLine
from studio.services.model_search import ModelFilter, ModelOrder, ModelSearch
from studio.services.system import SystemClock
from studio.store.model_files import ModelFolder
from tests.bench.rows import Row, median
from tests.fakes.model_text import many

MODELS, FILES, ROUNDS = 2_000, 20, 15
FRAME_MS = 16
SEARCHES = (
    (ModelFilter(), ModelOrder.RELEVANCE),
    (ModelFilter("clip"), ModelOrder.RELEVANCE),
    (ModelFilter("maker 12 clip"), ModelOrder.RELEVANCE),
    (ModelFilter("clip", badges=frozenset({"audio", "seed"}), task=Makes.TEXT), ModelOrder.NAME),
    (ModelFilter(max_micro_usd_per_s=100_000), ModelOrder.PRICE),
    (ModelFilter("nothing like it"), ModelOrder.RELEVANCE),
)


def models(folder: Path) -> list[Row]:
    """Return the times of the catalogue's index, of a picked spec and of the slowest filter."""
    own = folder / "models" / "own"
    own.mkdir(parents=True)
    for number in range(FILES):
        text = many(MODELS // FILES, first=number * MODELS // FILES)
        (own / f"{number:02}.toml").write_text(text, encoding="utf-8")
    made_ms, index_ms, spec_ms, lines = asyncio.run(_indexed(folder / "models"))
    searchable = ModelSearch(lines)
    filters = [_ms(partial(searchable.found, wanted, order)) for wanted, order in SEARCHES]
    return [
        Row(f"index of {MODELS} models from the cache", "–", index_ms, "ms", must=100),
        Row(f"index of {MODELS} models from their files, once", "–", made_ms, "ms"),
        Row("a spec is picked, read and checked", "–", spec_ms, "ms", must=FRAME_MS),
        Row(f"{MODELS} models made ready to be searched", "–", _ms(partial(ModelSearch, lines)), "ms", must=FRAME_MS),
        Row(f"filter {MODELS} models, the slowest of {len(SEARCHES)}", "–", max(filters), "ms", must=FRAME_MS),
    ]


async def _indexed(folder: Path) -> tuple[float, float, float, tuple[ModelLine, ...]]:
    """Return milliseconds of the index without and with its cache, and of a spec, and the lines."""

    def opened() -> ModelFolder:
        return ModelFolder(folder / "built-in", folder / "own", folder / "cache", SystemClock())

    began = time.perf_counter()
    lines = await opened().lines()
    made_ms = (time.perf_counter() - began) * 1000
    index_times, spec_times = [], []
    for number in range(ROUNDS):
        fresh = opened()
        gc.collect()
        began = time.perf_counter()
        lines = await fresh.lines()
        read = time.perf_counter()
        spec = await fresh.spec(lines[number * MODELS // ROUNDS].id)
        spec_times.append((time.perf_counter() - read) * 1000)
        index_times.append((read - began) * 1000)
        if spec is None or len(lines) != MODELS:
            raise RuntimeError(f"{len(lines)} of {MODELS} models were read")
    return made_ms, median(index_times), median(spec_times), lines


def _ms(act: Callable[[], object]) -> float:
    """Return the median milliseconds of an act."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        act()
        times.append((time.perf_counter() - began) * 1000)
    return median(times)
