"""Owns what is timed at the queue: 10 000 jobs that wait and 500 that run, 200 changes a second, scrolling.

`python -m tests.bench.timed_queue FILE` writes the figures of one round as JSON, off screen.
"""

import asyncio
import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from itertools import cycle, islice
from pathlib import Path

import qasync  # type: ignore[import-untyped]  # it ships no types
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from studio import resource_folder
from studio.domain.jobs import GenerationJob, Held, JobState
from studio.services.job_ledger import JobChange, JobProgress
from studio.services.jobs import Jobs
from studio.ui.kit.icons import Icons
from studio.ui.kit.look import Look
from studio.ui.kit.theme import Theme
from studio.ui.kit.tokens import Tokens
from studio.ui.panels.queue.panel import QueuePanel
from studio.ui.panels.queue.queue_list import QueueList
from studio.ui.panels.queue.view_model import QueueViewModel
from tests.bench.rows import percentile
from tests.ui.conftest import Desk
from tests.ui.fakes import UiBench
from tests.ui.panels.queue.jobs import job

QUEUED, RUNNING = 10_000, 500
CHANGES, A_REFRESH = 1_000, 20
STEPS, STEP_PX = 200, 90
PROVIDERS = ("away", "north", "south", "west")


@dataclass(frozen=True)
class Figures:
    """What was timed, in ms of the window's thread: the work of a change (mean), of refreshes and scroll steps (p95).

    It is the thread's own time, so that other programs on the machine count for little.
    """

    change_ms: float
    refresh_ms: float
    scroll_ms: float


def many_jobs(one: GenerationJob) -> list[GenerationJob]:
    """Return running jobs, then waiting ones, of four providers."""
    jobs = []
    for number, provider in enumerate(islice(cycle(PROVIDERS), RUNNING + QUEUED)):
        state = JobState.RUNNING if number < RUNNING else JobState.QUEUED
        place = {"sequence": number + 1, "position": float(number), "idempotency_key": f"key-{number}"}
        jobs.append(one.replace(id=f"job-{number}", provider=provider, state=state, **place))
    return jobs


def timed(jobs: Jobs, view_model: QueueViewModel, panel: QueuePanel, one: GenerationJob) -> Figures:
    """Fill the queue, change it as 200 changes a second would, and scroll it through; `panel` is shown."""
    known = many_jobs(one)
    for each in known:
        jobs.changes.send(JobChange(each))
    view = panel.findChild(QueueList)
    assert isinstance(view, QueueList)
    _settled(view_model, view)
    acts = _acts(jobs, known)
    changes, refreshes = [], []
    for _ in range(CHANGES // A_REFRESH):
        changes += [_took(next(acts)) for _ in range(A_REFRESH)]
        refreshes.append(_took(lambda: _settled(view_model, view)))
    return Figures(
        sum(changes) / len(changes) * 1000, percentile(refreshes, 95) * 1000, percentile(_scrolled(view), 95) * 1000
    )


def _settled(view_model: QueueViewModel, view: QueueList) -> None:
    view_model._settle()  # its timer calls it at most ten times a second
    view.executeDelayedItemsLayout()
    QCoreApplication.sendPostedEvents()
    view.viewport().repaint()


def _took(act: Callable[[], object]) -> float:
    began = time.thread_time()
    act()
    return time.thread_time() - began


def _acts(jobs: Jobs, known: list[GenerationJob]) -> Iterator[Callable[[], None]]:
    """Return changes of all kinds, one after the other: most of them news of running jobs."""
    running, waiting = iter(range(RUNNING)), iter(range(RUNNING, RUNNING + QUEUED))

    def told() -> None:
        jobs.progress.send(JobProgress(known[next(running) % RUNNING].id, "rendering", 0.5, 30.0))

    def ended() -> None:
        job = known[next(running)]
        jobs.changes.send(JobChange(job.moved_to(JobState.FETCHING).moved_to(JobState.DONE)))

    def sent() -> None:
        jobs.changes.send(JobChange(known[next(waiting)].moved_to(JobState.SUBMITTING)))

    def held() -> None:
        jobs.changes.send(JobChange(known[next(waiting) + 5_000].replace(held=Held.OFFLINE)))

    def moved() -> None:
        jobs.changes.send(JobChange(known[next(waiting) + 2_000].replace(position=RUNNING + 0.5)))

    return cycle((told, sent, held, ended, moved))


def _scrolled(view: QueueList) -> list[float]:
    bar = view.verticalScrollBar()
    begin = bar.maximum() // 3
    assert begin > STEPS * STEP_PX

    def step(to: int) -> None:
        bar.setValue(to)
        QCoreApplication.sendPostedEvents()
        view.viewport().repaint()

    return [_took(lambda: step(begin + number * STEP_PX)) for number in range(STEPS)]  # noqa: B023  # called at once


def _look(app: QApplication) -> Look:
    app.setStyle("Fusion")
    resources = resource_folder()
    theme = Theme(
        Tokens.parse((resources / "tokens.json").read_text(encoding="utf-8")),
        (resources / "qss" / "studio.qss").read_text(encoding="utf-8"),
        app,
    )
    theme.use(app, "dark", 1.0)
    return Look(theme, Icons(lambda weight, name: (resources / "icons" / weight / f"{name}.svg").read_bytes(), theme))


async def _measured(app: QApplication) -> Figures:
    bench = UiBench()
    await bench.open()
    desk = Desk(bench, _look(app), lambda _: ())
    await desk.project()
    view_model = desk.keep(QueueViewModel(desk.workbench, bench.clock))
    panel = await desk.show(QueuePanel(desk.look, view_model, desk.thumbnails), 1500, 360)
    figures = timed(desk.workspace.jobs, view_model, panel, job(desk))
    await desk.close()
    await bench.close()
    return figures


def main() -> None:
    """Measure in a program of its own; the first argument is the file for the figures."""
    app = QApplication([])
    with asyncio.Runner(loop_factory=partial(qasync.QEventLoop, app)) as runner:
        figures = runner.run(_measured(app))
    Path(sys.argv[1]).write_text(json.dumps(asdict(figures)), encoding="utf-8")


if __name__ == "__main__":
    main()
