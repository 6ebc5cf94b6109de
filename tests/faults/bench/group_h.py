"""Owns the rows of group H: load and time."""

from tests.faults.bench import load, storms
from tests.faults.bench.experiments import Experiment

ROWS: dict[str, Experiment] = {
    "H01": load.long_queue,
    "H02": load.a_day,
    "H03": storms.storms,
    "H04": storms.a_full_library,
}
