"""Owns the rows of group C: download and save."""

from tests.faults.bench import downloads
from tests.faults.bench.experiments import Experiment

ROWS: dict[str, Experiment] = {
    "C01": downloads.kills_while_fetching,
    "C02": downloads.cut_bodies,
    "C03": downloads.resumed_wrongly,
    "C04": downloads.no_videos,
    "C05": downloads.too_large,
    "C06": downloads.bombs,
    "C08": downloads.expired,
    "C12": downloads.slow_lines,
}
