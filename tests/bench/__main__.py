"""Owns `python -m tests.bench [NAME...]`: runs the measurements, prints their table, ends with 1 where one is missed.

Each row measures what it is held against in the same run. Nothing is written but into a folder that is deleted again.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench import (
    board_bench,
    download_bench,
    engine_bench,
    library_bench,
    media_bench,
    model_bench,
    prompt_bench,
    prompt_list_bench,
    provider_bench,
    queue_bench,
    render_bench,
    window_bench,
)
from tests.bench.media_bench import Figure
from tests.bench.rows import Row, table


def row_of(figure: Figure) -> Row:
    """Return a figure of the media measurements as a row; where it has a ratio, its limit follows from that."""
    limit = None if figure.ratio is None else figure.value / figure.ratio
    if figure.ratio is not None and not figure.at_most:
        limit = figure.value * figure.ratio
    against = "–" if figure.ratio is None else AGAINST.get(figure.name.split()[0], "–")
    speed = figure.ratio is not None and not figure.at_most
    return Row(figure.name, against, figure.value, figure.unit, limit, figure.limit, figure.at_most, speed)


AGAINST = {
    "exact": "PyAV exact seek",
    "export": "bare PyAV remux",
    "one-encode": "ffmpeg command line",
    "thumbnail": "ffmpegthumbnailer",
}


def media(name: str) -> Callable[[Path], list[Row]]:
    """Return a media measurement as one of this table."""

    def run(folder: Path) -> list[Row]:
        return [row_of(figure) for figure in media_bench.ALL[name](folder)]

    return run


ALL: dict[str, Callable[[Path], list[Row]]] = {
    "start": window_bench.start,
    "stalls": window_bench.stalls,
    "animatic": render_bench.animatic,
    "picture": window_bench.first_picture,
    "seek": media("seek"),
    "panes": media("panes"),
    "wall": media("wall"),
    "export": media("export"),
    "thumbnails": media("thumbnails"),
    "memory": window_bench.memory,
    "board": board_bench.board,
    "library": library_bench.library,
    "models": model_bench.models,
    "prompt-list": prompt_list_bench.prompt_list,
    "prompts": prompt_bench.prompts,
    "queue": queue_bench.queue,
    "engine": engine_bench.engine,
    "questions": provider_bench.questions,
    "downloads": download_bench.downloads,
    "download-stalls": download_bench.stalls,
}


def main(names: list[str]) -> int:
    """Run the named measurements, or all."""
    unknown = [name for name in names if name not in ALL]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; there are {', '.join(ALL)}", file=sys.stderr)
        return 2
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for name in names or ALL:
            print(f"measuring {name} …", file=sys.stderr, flush=True)
            rows += ALL[name](Path(folder))
    print(table(rows))
    return int(not all(row.good for row in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
