"""Owns the rows of group E that are shown here: hostile content."""

from pathlib import Path

from tests.faults.bench import hostile_media
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
    "E05": hostile_media.mutated_videos,
    "E06": hostile_media.impossible_claims,
    "E08": _in_the_window("E08"),
    "E09": _in_the_window("E09"),
}

LONG_ONLY = frozenset({"E08", "E09"})
