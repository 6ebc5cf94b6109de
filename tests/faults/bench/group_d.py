"""Owns the rows of group D: local data."""

from tests.faults.bench import money_books, two_views
from tests.faults.bench.elsewhere import on_the_store
from tests.faults.bench.experiments import Experiment

ROWS: dict[str, Experiment] = {
    "D01": on_the_store("D01", "kills_while_editing", "kills_while_importing"),
    "D02": on_the_store("D02", "cut_logs"),
    "D03": on_the_store("D03", "flipped_bits"),
    "D04": money_books.held_database,
    "D05": on_the_store("D05", "refused_writes", "errors_of_the_disk"),
    "D06": on_the_store("D06", "backups_under_load"),
    "D07": on_the_store("D07", "backups_over_days"),
    "D08": on_the_store("D08", "kills_while_migrating"),
    "D09": on_the_store("D09", "broken_settings"),
    "D10": two_views.two_views,
    "D11": money_books.deleted_projects,
    "D12": money_books.books_agree,
}
STANDS_ELSEWHERE = frozenset(ROWS) - {"D04", "D10", "D11", "D12"}
