"""Ten thousand jobs in the queue: what one change costs, how soon it is shown, how long a step of scrolling takes."""

from studio.domain.jobs import JobState
from studio.services.job_ledger import JobChange
from studio.ui.panels.queue.panel import QueuePanel
from studio.ui.panels.queue.view_model import QueueViewModel
from tests.bench.timed_queue import timed
from tests.ui.conftest import Desk
from tests.ui.panels.queue.jobs import job


async def test_ten_thousand_jobs_cost_what_ten_do(desk: Desk) -> None:
    view_model = desk.keep(QueueViewModel(desk.workbench, desk.bench.clock))
    panel = await desk.show(QueuePanel(desk.look, view_model, desk.thumbnails), 1500, 360)
    await desk.project()
    figures = timed(desk.workspace.jobs, view_model, panel, job(desk))
    assert figures.change_ms < 1.0  # 0.3 on a machine of its own
    assert figures.refresh_ms < 24.0  # 8
    assert figures.scroll_ms < 24.0  # 8


async def test_jobs_are_read_in_slices_and_what_is_announced_meanwhile_stands(desk: Desk) -> None:
    await desk.project()
    one = job(desk)
    for number in range(250):
        await desk.bench.jobs.add(one.replace(id=f"job-{number}", idempotency_key=f"key-{number}"))
    view_model = desk.keep(QueueViewModel(desk.workbench, desk.bench.clock))
    desk.workspace.jobs.changes.send(JobChange(one.replace(id="job-7", sequence=8, state=JobState.RUNNING)))
    await view_model.load()
    assert len(view_model.shelf.ids) == 250
    assert view_model.shelf.ids[0] == "job-7"
    assert view_model.summary.startswith("1 running · 249 waiting")
