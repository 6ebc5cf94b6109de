"""Owns the rows of group G: machine and environment."""

from tests.faults.bench import clocks, limits, networks, places
from tests.faults.bench.elsewhere import among_the_tests, and_elsewhere, in_the_soak, in_the_window, on_the_store
from tests.faults.bench.experiments import Experiment

ROWS: dict[str, Experiment] = {
    "G01": and_elsewhere(clocks.set_clocks, on_the_store("G01", "backups_over_days")),
    "G02": clocks.stopped,
    "G03": and_elsewhere(networks.offline, in_the_window("G03", "jumping_clock_without_network")),
    "G04": and_elsewhere(
        networks.portals,
        among_the_tests("G04", "proxies, with passwords, down, and what is near", "tests/providers/test_http_trust.py"),
        among_the_tests("G04", "pages told from answers", "tests/providers/test_http.py", "-k", "web_page"),
    ),
    "G05": and_elsewhere(
        networks.wrong_certificates,
        among_the_tests(
            "G05", "the system's store", "tests/providers/test_http_trust.py", "-k", "certificate or store"
        ),
    ),
    "G06": places.bad_places,
    "G07": and_elsewhere(
        places.starts_at_once, on_the_store("G07", "starts_at_once"), in_the_window("G07", "starts_at_once")
    ),
    "G08": limits.too_little,
    "G09": and_elsewhere(
        limits.told_to_end,
        in_the_window("G09", "ends_at_any_moment"),
        among_the_tests("G09", "commands that are told to end", "tests/cli/test_end_signals.py"),
    ),
    "G10": limits.faults_of_its_own,
    "G11": in_the_soak("G11", "toolkit_calls", "event_loop"),
    "G12": limits.one_connection,
}

STANDS_ELSEWHERE = frozenset({"G11"})
