"""Owns the rows of group C: download and save."""

from tests.faults.bench import downloads, saves
from tests.faults.bench.elsewhere import among_the_tests, and_elsewhere, in_the_window, on_the_store
from tests.faults.bench.experiments import Experiment

ROWS: dict[str, Experiment] = {
    "C01": downloads.kills_while_fetching,
    "C02": downloads.cut_bodies,
    "C03": downloads.resumed_wrongly,
    "C04": downloads.no_videos,
    "C05": downloads.too_large,
    "C06": downloads.bombs,
    "C07": among_the_tests("C07", "in a network of its own", "tests/providers/test_http_namespace.py"),
    "C08": downloads.expired,
    "C09": and_elsewhere(
        saves.small_disks, on_the_store("C09", "full_disk_while_saving"), in_the_window("C09", "full_disk")
    ),
    "C10": on_the_store("C10", "saves_at_once"),
    "C11": saves.folder_goes_away,
    "C12": downloads.slow_lines,
    "C13": saves.order_of_saves,
    "C14": saves.damaged_later,
}

STANDS_ELSEWHERE = frozenset({"C07", "C10"})
