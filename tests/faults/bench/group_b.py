"""Owns the rows of group B: waiting."""

from tests.faults.bench import waiting
from tests.faults.bench.experiments import Experiment

ROWS: dict[str, Experiment] = {
    "B01": waiting.kills_while_running,
    "B02": waiting.failing_polls,
    "B03": waiting.stands_still,
    "B04": waiting.odd_words,
    "B05": waiting.gone,
    "B06": waiting.dripping,
    "B07": waiting.five_hundred,
    "B08": waiting.changed_profiles,
    "B09": waiting.odd_results,
}
