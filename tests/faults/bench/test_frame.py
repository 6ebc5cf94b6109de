"""Proves the bench itself: its time, its provider's books and faults, its kill points, and that it sees a loss."""

import asyncio
import contextlib
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.services.tasks import Alarm
from tests.faults.bench.books import Bill, Books, bills, charges_by_intent, peak_a_second
from tests.faults.bench.catalogue import rows
from tests.faults.bench.clips import clip, is_whole
from tests.faults.bench.comparison import compared
from tests.faults.bench.engine_process import Nursery
from tests.faults.bench.experiments import Setting, Size, experiments, stage
from tests.faults.bench.fault_rules import FaultPlan, Rule
from tests.faults.bench.kill_points import POINTS, KillPoints
from tests.faults.bench.reliability_page import PAGE
from tests.faults.bench.scaled_loop import ScaledClock, ScaledTime, run_scaled

OLD_WORKSPACE = Path(__file__).parents[2] / "data" / "workspaces" / "v3" / "workspace.sql"


@pytest.fixture
def setting(tmp_path: Path) -> Iterator[Setting]:
    """Give what an experiment is given."""
    with Nursery(tmp_path / "nursery") as nursery:
        yield Setting(1, Size.SHORT, tmp_path / "run", nursery)


def test_the_catalogue_has_its_rows() -> None:
    assert len(rows()) == 85
    assert set(experiments()) <= {row.id for row in rows()}


def test_limits_and_waits_shrink_with_the_factor() -> None:
    async def work() -> tuple[float, bool]:
        clock = ScaledClock(ScaledTime(time.time(), 50.0))
        before = clock.monotonic()
        await Alarm(clock).wait(5.0)
        try:
            async with asyncio.timeout(5.0):
                await asyncio.Event().wait()
        except TimeoutError:
            return clock.monotonic() - before, True
        return 0.0, False

    began = time.monotonic()
    took_s, ended = run_scaled(work(), 50.0)
    assert ended
    assert took_s >= 10.0
    assert time.monotonic() - began < 5.0


def test_a_clip_is_whole_and_a_cut_one_is_not() -> None:
    content = clip("one", 100_000)
    assert len(content) == 100_000
    assert content != clip("two", 100_000)
    assert is_whole(content)
    assert not is_whole(content[:-1])
    assert not is_whole(b"<html>")


def test_books_are_read_as_they_were_written(tmp_path: Path) -> None:
    books, bill = Books(tmp_path), Bill(1.0, "intent", "job-1", "", "model", 400_000, "hash")
    books.bill(bill)
    books.bill(bill._replace(remote_id="job-2"))
    books.bill(bill._replace(micro_usd=-400_000))
    books.close()
    assert [each.micro_usd for each in bills(tmp_path)] == [400_000, 400_000, -400_000]
    assert charges_by_intent(bills(tmp_path)) == {"intent": 2}


def test_the_most_in_a_second_is_counted_in_any_window() -> None:
    assert peak_a_second([0.0, 0.9, 1.0, 1.1, 1.2, 5.0]) == 4
    assert peak_a_second([]) == 0


def test_a_rule_skips_then_meets_so_many() -> None:
    plan = FaultPlan(1)
    plan.use([Rule("poll", "reset", skip=1, times=2), Rule("poll", "close", intents=("mine",))])
    met = [rule.do if (rule := plan.fault("poll", "other")) else "" for _ in range(4)]
    assert met == ["", "reset", "reset", ""]
    assert plan.fault("create", "other") is None


def test_a_point_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="no point"):
        KillPoints("nowhere:1")


def test_a_job_meets_every_point_of_its_life(setting: Setting) -> None:
    with stage(setting, "lists") as at:
        owner = at.finished(orders=2, count_points=True)
        found = at.compared()
    met = next(owner.heard("rested"))["points"]
    of_trouble = {"unknown.before", "unknown.after", "lookup.before", "lookup.after"}
    of_backups = {point for point in POINTS if point.startswith("backup.")}
    assert set(POINTS) - of_trouble - of_backups <= set(met)
    assert found.is_clean, found.words()
    assert (found.states, found.bills) == ({"done": 2}, 2)


def test_an_old_workspace_meets_the_points_of_migrating(setting: Setting) -> None:
    with stage(setting) as at:
        at.workspace.mkdir(parents=True)
        with contextlib.closing(sqlite3.connect(at.workspace / "workspace.sqlite")) as connection:
            connection.executescript(OLD_WORKSPACE.read_text(encoding="utf-8"))
        owner = at.start(count_points=True, finish=False)
        owner.tell("end")
        at.ended(owner)
    met = next(owner.heard("rested"))["points"]
    assert {point for point in POINTS if point.startswith(("backup.", "migration."))} <= set(met)


def test_a_kill_at_a_point_ends_the_owner_there(setting: Setting) -> None:
    with stage(setting) as at:
        killed = at.ended(at.start(orders=2, kill="post.first_byte:1", kill_group=True))
        assert killed.code == -9
        assert at.provider.bills() == []
        assert at.compared(at_rest=False).states["submitting"] == 1


def test_what_was_charged_and_is_not_known_is_lost(setting: Setting) -> None:
    with stage(setting) as at:
        at.finished(orders=1)
        books = Books(at.provider.folder)
        books.bill(Bill(1.0, "nobody", "job-9", "", "model", 400_000, "hash"))
        books.bill(at.provider.bills()[0]._replace(remote_id="job-8"))
        books.close()
        found = compared(at.workspace, [at.provider.folder], at.facts)
    assert (found.lost, found.double, found.difference_micro_usd) == (2, 1, 800_000)
    assert not found.is_clean


def test_the_provider_charges_before_it_breaks_off(setting: Setting) -> None:
    with stage(setting, "none") as at:
        at.provider.rules(Rule("create", "reset", billed=True, times=1))
        at.finished(orders=1)
        found = at.compared()
    assert (found.bills, found.states, found.is_clean) == (1, {"unknown": 1}, True)


def test_a_provider_that_is_down_is_not_reached(setting: Setting) -> None:
    with stage(setting) as at:
        at.provider.down()
        owner = at.start(orders=1)
        assert owner.until(lambda fact: fact.get("held") == "offline", 10.0) is not None
        at.provider.up()
        at.ended(owner)
        found = at.compared()
    assert (found.bills, found.states, found.is_clean) == (1, {"done": 1}, True)


def test_the_page_is_written_by_the_bench() -> None:
    if PAGE.exists():
        text = PAGE.read_text(encoding="utf-8")
        assert all(f"| {row.id} | {row.level} |" in text for row in rows())
