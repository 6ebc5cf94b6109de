"""Owns the rows of group E that are shown here: hostile content."""

from pathlib import Path

from tests.faults.bench import hostile_media
from tests.faults.bench.elsewhere import among_the_tests
from tests.faults.bench.experiments import Experiment, Figure, Setting


def _in_the_window(row: str) -> Experiment:
    """Return a row that is shown on the open window: hostile texts in every place, as they are kept and shown."""

    def shown(setting: Setting) -> Figure:
        from tests.end_to_end.real_window import screen
        from tests.faults.window_faults import LONG_ROUNDS, bad, run
        from tests.faults.window_stage import Stage

        name = "hostile_workspace"
        place = Path(setting.folder)
        place.mkdir(parents=True, exist_ok=True)
        with screen() as on:
            figures = run(name, Stage(on, place, place, setting.sized(1, LONG_ROUNDS[name]), setting.chance()))
        words = ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in figures.items())
        return Figure(row, words, not bad(name, figures) and "skipped" not in figures, figures)

    return shown


ROWS: dict[str, Experiment] = {
    "E01": among_the_tests(
        "E01",
        "names of files from hashes, endings from what a file is, odd ids and names of providers",
        "tests/store/test_media_folder.py",
        "tests/providers/test_containers.py",
        "tests/providers/test_videos_kept.py",
    ),
    "E05": hostile_media.mutated_videos,
    "E06": hostile_media.impossible_claims,
    "E07": among_the_tests(
        "E07",
        "pictures that claim too much, are cut off or of another kind",
        "tests/media/test_probe.py",
        "tests/media/test_probe_child.py",
        "-k",
        "picture",
    ),
    "E08": _in_the_window("E08"),
    "E09": _in_the_window("E09"),
    "E11": among_the_tests(
        "E11",
        "very many models, odd files, prices that are none, schemas that refer to themselves",
        "tests/store/test_model_files.py",
        "tests/providers/test_openapi_specs.py",
        "tests/domain/test_models.py",
        "tests/domain/test_money.py",
    ),
    "E12": among_the_tests(
        "E12", "words of a server stay one line, in log and answers", "tests/providers/test_http_words.py"
    ),
}

STANDS_ELSEWHERE = frozenset({"E01", "E07", "E11", "E12"})

LONG_ONLY = frozenset({"E08", "E09"})
