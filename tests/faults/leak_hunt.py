"""Owns the leak hunt: renders, undo steps and switches of project in the real window; what it holds must stay flat.

`hunt` is the course inside the program's process (see `living_window`), `run` starts it on a screen of its own and
judges the looks it took. Renders go through the window's own wish, jobs and worker; edits, undo and switches through
what its keys and menus call.
"""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from studio.domain.jobs import Grade, JobState
from studio.domain.parameters import Parameters
from studio.domain.project import Project
from studio.domain.prompt import Prompt
from tests.end_to_end.real_window import ROOT, past_first_run, screen

if TYPE_CHECKING:
    from studio.ui.studio_window import StudioWindow
    from tests.faults.living_window import Numbers, Observer

SHOTS = 8
PROJECTS = 6
LOOKS = 20
REST_S = 0.5
WARM_SHARE = 0.5  # of 500 renders: the first 200 fill the cache of small pictures
EDITS_A_ROUND = 10
FACT_S = 30.0
RESIDENT_TIMES = 3.0
PROMPTS = (
    "Wide shot of a ferry on a lake at dawn, the camera pans left.",
    "Close-up of a lamp on a desk at night, slow push in.",
    "A tram crosses a bridge in the rain, evening, tracking shot.",
    "A red kite over dunes at noon, wide shot.",
)
SMALL = Parameters(duration_s=1.0, resolution="360p")


# ---- the course, in the program's process -------------------------------------------------------------------------


async def hunt(studio: "StudioWindow", observer: "Observer", numbers: "Numbers") -> None:
    """Render, edit and undo, switch: so often as `numbers` says, with a look at every twentieth."""
    from tests.faults.living_window import pause

    films = [await _film(studio, f"Film {number}") for number in range(1, PROJECTS + 1)]
    await studio.workbench.open_project(films[0].id)

    async def render(number: int) -> None:
        await _rendered(studio, films[number % 2], number)

    async def undo(number: int) -> None:
        await _edited_and_undone(studio, films[2].id, number)

    async def switch(number: int) -> None:
        await studio.workbench.open_project(films[number % PROJECTS].id)
        await _settled(studio)

    async def rest() -> None:
        await studio.workbench.open_project(films[-1].id)  # no takes: no clip is open, no decoder keeps its pictures
        await pause(REST_S)

    for what, step in {"renders": render, "undo steps": undo, "project switches": switch}.items():
        count = int(numbers[what.split()[-1]])
        for number in range(count + 1):
            if number % max(1, count // LOOKS) == 0:
                await rest()
                observer.look(what, number, tidy=True)
                await studio.workbench.open_project(films[2].id)
            if number < count:
                await step(number)


async def _film(studio: "StudioWindow", name: str) -> Project:
    projects = studio.workbench.workspace.projects
    known = projects.by_name(name)
    if known is not None:
        return known
    project = await projects.create(name)
    for number in range(SHOTS):
        prompt = Prompt(text=PROMPTS[number % len(PROMPTS)])
        change = await projects.add_shot(project.id, project.scenes[0].id, prompt=prompt)
        await projects.set_parameters(project.id, change.added[0], SMALL)
    return projects.project(project.id)


async def _rendered(studio: "StudioWindow", film: Project, number: int) -> None:
    """Make a take of a shot that is open in the window, as its button does, and put the old list of jobs away."""
    workbench = studio.workbench
    if workbench.project is None or workbench.project.id != film.id:
        await workbench.open_project(film.id)
    shot = film.shots[number // 2 % SHOTS]
    workbench.open_shot(shot.id)
    job = await studio.panels.generator.request(film.id, shot.id, Grade.ANIMATIC)
    assert job is not None
    done = await workbench.workspace.jobs.wait(job.id)
    assert done.state is JobState.DONE, done.error
    await _settled(studio)
    if number % 50 == 49:
        await workbench.workspace.jobs.clear_ended()


async def _edited_and_undone(studio: "StudioWindow", film_id: str, number: int) -> None:
    """Take one step of undo; before every tenth ten edits of all kinds are made, and five are done again and undone."""
    workbench = studio.workbench
    if number % EDITS_A_ROUND == 0:
        for each in range(EDITS_A_ROUND):
            await _edited(studio, film_id, number + each)
    await _announced(studio, workbench.undo)
    if number % EDITS_A_ROUND == EDITS_A_ROUND - 1:
        for act in (workbench.redo, workbench.undo):
            for _ in range(5):
                await _announced(studio, act)
    await _settled(studio)


async def _announced(studio: "StudioWindow", act: Callable[[], None]) -> None:
    """Do what a key does and wait until the change of the project is announced."""
    announced = asyncio.Event()
    end = studio.workbench.workspace.projects.changes.subscribe(lambda _: announced.set())
    act()
    async with asyncio.timeout(FACT_S):
        await announced.wait()
    end()


async def _edited(studio: "StudioWindow", film_id: str, number: int) -> None:
    projects = studio.workbench.workspace.projects
    film = projects.project(film_id)
    shot, scene = film.shots[number % len(film.shots)], film.scenes[0]
    kind = number % 5
    if kind == 0:
        await projects.set_prompt(film_id, shot.id, Prompt(text=f"{PROMPTS[number % 4]} {number}"))
    elif kind == 1:
        await projects.add_shot(film_id, scene.id, prompt=Prompt(text=PROMPTS[number % 4]))
    elif kind == 2:
        await projects.move_shot(film_id, shot.id, scene.id, (number + 3) % len(film.shots))
    elif kind == 3:
        await projects.set_parameters(film_id, shot.id, shot.parameters.replace(seed=number))
    else:
        await projects.remove(film_id, [shot.id])


async def _settled(studio: "StudioWindow") -> None:
    """Let the window paint and its panels read; two turns of their clock are enough."""
    from tests.faults.living_window import pause

    await pause(0.01)
    studio.window.repaint()
    await pause(0.01)


# ---- its judge, outside -------------------------------------------------------------------------------------------


class Bound(NamedTuple):
    """How much may grow by one render, step or switch on the average of the later part, and why that much.

    `kb_each` is what the program has in use; the resident memory, which the allocator takes in larger pieces, may grow
    by RESIDENT_TIMES as much.
    """

    kb_each: float
    handles: int
    threads: int
    why: str


BOUNDS = {
    "renders": Bound(16.0, 4, 4, "a take is kept: its slate with all that was read, its job with the exact body, rows"),
    "undo steps": Bound(2.0, 2, 2, "nothing is kept: the steps lie on disk and at most 200 of them"),
    "project switches": Bound(12.0, 4, 4, "small pictures of the projects fill a cache of fixed size"),
}
"""Handles and threads may differ by as many as a decoder that happens to be open has; they must not climb."""


class Finding(NamedTuple):
    """How one kind of work went: growth by each (kB of the later part), the most handles and threads it added."""

    what: str
    times: int
    first_mb: float
    last_mb: float
    kb_each: float
    in_use_kb_each: float
    handles: tuple[int, int]
    threads: tuple[int, int]
    workers_mb: tuple[float, float]
    good: bool

    def words(self) -> str:
        """Return the finding as a line."""
        (first_handles, last_handles), (first_threads, last_threads) = self.handles, self.threads
        return (
            f"{self.times} {self.what}: {self.first_mb:.1f} to {self.last_mb:.1f} MB, {self.kb_each:+.2f} kB each in "
            f"the later part ({self.in_use_kb_each:+.2f} in use), handles {first_handles} to {last_handles}, "
            f"threads {first_threads} to {last_threads}, "
            f"workers {self.workers_mb[0]:.0f} to {self.workers_mb[1]:.0f} MB"
        )


def slope(points: list[tuple[float, float]]) -> float:
    """Return the slope of the straight line nearest to the points."""
    middle_x = sum(x for x, _ in points) / len(points)
    middle_y = sum(y for _, y in points) / len(points)
    below = sum((x - middle_x) ** 2 for x, _ in points)
    return sum((x - middle_x) * (y - middle_y) for x, y in points) / below if below else 0.0


def judged(what: str, looks: list[dict[str, Any]]) -> Finding:
    """Hold the later part of a series against its bound."""
    bound, half = BOUNDS[what], looks[int(len(looks) * WARM_SHARE) :]
    kb_each, in_use = (slope([(look["count"], look[name] * 1000) for look in half]) for name in ("rss_mb", "in_use_mb"))
    handles, threads = (half[0]["handles"], half[-1]["handles"]), (half[0]["threads"], half[-1]["threads"])
    workers = (half[0]["workers_rss_mb"], half[-1]["workers_rss_mb"])
    good = in_use <= bound.kb_each and kb_each <= bound.kb_each * RESIDENT_TIMES
    good = good and handles[1] - handles[0] <= bound.handles
    good = good and threads[1] - threads[0] <= bound.threads
    return Finding(
        what,
        looks[-1]["count"],
        looks[0]["rss_mb"],
        looks[-1]["rss_mb"],
        kb_each,
        in_use,
        handles,
        threads,
        workers,
        good,
    )


def run(folder: Path, *, renders: int, undos: int, switches: int, timeout_s: float) -> list[dict[str, Any]]:
    """Run the hunt on a screen of its own in an empty folder; return every look in order."""
    workspace, figures = folder / "workspace", folder / "looks.jsonl"
    past_first_run(workspace)
    numbers = (f"renders={renders}", f"steps={undos}", f"switches={switches}")
    command = [sys.executable, "-m", "tests.faults.living_window", str(figures), "hunt", str(workspace), *numbers]
    with screen() as on:
        environment = {**on.environment, "SHOTWRIGHT_LANGUAGE": "en"}
        ended = subprocess.run(
            command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=timeout_s, check=False
        )
    if ended.returncode:
        raise RuntimeError(f"the window ended with {ended.returncode}:\n{ended.stdout}{ended.stderr}")
    return [json.loads(line) for line in figures.read_text(encoding="utf-8").splitlines()]


def findings(looks: list[dict[str, Any]]) -> list[Finding]:
    """Return how each kind of work went."""
    return [judged(what, [look for look in looks if look["what"] == what]) for what in BOUNDS]


def series(looks: list[dict[str, Any]]) -> str:
    """Return the looks as a table."""
    head = "what                count   rss MB  in use MB  handles  threads  objects   blocks  workers MB"
    lines = [
        f"{look['what']:<18}{look['count']:>7}{look['rss_mb']:>9.1f}{look['in_use_mb']:>11.1f}{look['handles']:>9}"
        f"{look['threads']:>9}{look['objects']:>9}{look['blocks']:>9}{look['workers_rss_mb']:>12.1f}"
        for look in looks
    ]
    return "\n".join([head, *lines])


if __name__ == "__main__":
    import tempfile

    counts = [int(word) for word in sys.argv[1:4]] or [500, 2000, 300]
    os.environ.setdefault("PYTHONHASHSEED", "0")
    with tempfile.TemporaryDirectory(prefix="leaks-") as place:
        seen = run(Path(place), renders=counts[0], undos=counts[1], switches=counts[2], timeout_s=7200)
    print(series(seen))
    for finding in findings(seen):
        print("good" if finding.good else "BAD ", finding.words())
