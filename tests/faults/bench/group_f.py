"""Owns the rows of group F: secrets and privacy."""

from tests.faults.bench import secret_runs
from tests.faults.bench.elsewhere import among_the_tests, and_elsewhere
from tests.faults.bench.experiments import Experiment

ROWS: dict[str, Experiment] = {
    "F01": and_elsewhere(
        secret_runs.keys_through_kills,
        among_the_tests("F01", "keys of the command line in all forms", "tests/faults/test_key_sentinels.py"),
    ),
    "F02": among_the_tests(
        "F02", "keys in addresses, headers, errors and prints, at all levels", "tests/providers/test_http_words.py"
    ),
    "F03": secret_runs.forced_faults,
    "F04": among_the_tests(
        "F04",
        "keyrings that are absent, locked, refusing, slow or plain text",
        "tests/store/test_system_keyring.py",
        "tests/store/test_secrets.py",
    ),
    "F05": secret_runs.given_away,
    "F06": secret_runs.modes,
    "F07": among_the_tests(
        "F07",
        "keys that are removed or changed, and the jobs that run with them",
        "tests/store/test_secrets.py",
        "tests/services/test_connections.py",
        "tests/faults/test_key_sentinels.py",
        "-k",
        "forgotten or forget or key",
    ),
}

STANDS_ELSEWHERE = frozenset({"F02", "F04", "F07"})
