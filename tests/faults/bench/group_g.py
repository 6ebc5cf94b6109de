"""Owns the rows of group G: machine and environment."""

from tests.faults.bench import clocks, networks
from tests.faults.bench.elsewhere import among_the_tests, and_elsewhere, in_the_window, on_the_store
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
}
