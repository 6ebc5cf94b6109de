"""Owns the rows of group A: paid submission."""

from tests.faults.bench import clicks, submit_faults, submit_kills, submit_waits
from tests.faults.bench.experiments import Experiment

ROWS: dict[str, Experiment] = {
    "A01": submit_kills.kills_during_submit,
    "A02": submit_faults.charged_without_an_answer,
    "A03": submit_faults.bad_statuses,
    "A04": submit_waits.no_connection,
    "A05": submit_waits.told_to_wait,
    "A06": submit_waits.refused_accounts,
    "A07": submit_faults.refusals,
    "A08": submit_faults.conflicts,
    "A09": submit_faults.odd_answers,
    "A10": submit_faults.redirects,
    "A11": clicks.hasty_hands,
    "A12": submit_kills.submits_against_a_budget,
    "A13": submit_waits.cancels,
    "A14": submit_faults.cut_uploads,
    "A15": submit_kills.resent_bytes,
}

LONG_ONLY = frozenset({"A11"})
"""Rows without a short form here: `tests/end_to_end/test_input.py` has one."""
