"""Money on the command line: budgets, refusals, what was spent, and rows that a person writes."""

import asyncio
import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import keyring
import pytest

from studio.cli.composition import opened
from studio.cli.terminal import EXIT_BUDGET, EXIT_DONE, EXIT_FAILED, EXIT_WRONG
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.money import MICRO, Estimate
from studio.domain.servers import Dialect
from tests.cli.conftest import Run
from tests.cli.shapes import check_shape
from tests.fakes.jobs import asked
from tests.fakes.keyrings import Ring
from tests.fakes.videos_server import FakeVideos

KITE = "A red kite over dunes at noon, wide shot."
PAID = ("--model", "videos:den/wan/small-1", "--duration", "2", "--seed", "7", "--no-wait")
CENT = MICRO // 100


@pytest.fixture
def paid(cli: Run, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeVideos]:
    """A server that takes ten cents a second, asked once which models it serves."""
    monkeypatch.setattr(keyring, "get_keyring", Ring)
    with FakeVideos(Dialect.VLLM_OMNI) as server:
        words = ("--dialect", "vllm-omni", "--no-own", "--price", "0.10")
        assert cli("providers", "add-server", "den", server.url, *words).code == EXIT_DONE
        assert cli("providers", "test", "videos:den").code == EXIT_DONE
        yield server


@pytest.fixture
def project_id(cli: Run) -> str:
    """A project named Film."""
    made = cli("project", "new", "Film").document["project"]["id"]
    assert isinstance(made, str)
    return made


def _fail(error: BaseException) -> None:
    raise error


def write(workspace: Path, number: int, *states: JobState, cents: int | None = None, **changes: object) -> str:
    """Write a paid job of 60 cents through some states into the workspace; return its id."""
    cost = Estimate(low_micro_usd=50 * CENT, high_micro_usd=60 * CENT)
    first = {"id": f"job-{number}", "estimate": cost, "created_at": datetime.now(UTC)}

    async def written() -> str:
        async with opened(workspace, _fail) as open_workspace:
            store = open_workspace.adapters.job_store
            job: GenerationJob = await store.add(asked().replace(**{**first, **changes}))
            for state in states:
                last = {"cost_micro_usd": None if cents is None else cents * CENT} if state is states[-1] else {}
                job = job.moved_to(state, **last)
                await store.save(job)
            return job.id

    return asyncio.run(written())


DONE = (JobState.SUBMITTING, JobState.RUNNING, JobState.FETCHING, JobState.DONE)


def test_nothing_is_spent_in_a_new_workspace(cli: Run) -> None:
    shown = cli("spend").document
    check_shape("spend", shown)
    assert (shown["spend"]["rows"], shown["spend"]["total_usd"], shown["spend"]["committed_usd"]) == (
        [],
        "0.00",
        "0.00",
    )
    assert "In all" in cli("spend", text=True).out


def test_what_was_spent_by_day_provider_model_and_project(cli: Run, workspace: Path, project_id: str) -> None:
    write(workspace, 1, *DONE, cents=55, project_id=project_id)
    write(workspace, 2, *DONE, provider="near", model="near/two")
    write(workspace, 3, *DONE, estimate=Estimate())
    write(workspace, 4)
    spend = cli("spend", "--by", "provider").document["spend"]
    check_shape("spend", {"spend": spend})
    assert spend["rows"] == [
        {"key": "near", "usd": "0.60", "unconfirmed_usd": "0.60", "unknown_jobs": 0},
        {"key": "away", "usd": "0.55", "unconfirmed_usd": "0.00", "unknown_jobs": 1},
    ]
    assert (spend["total_usd"], spend["unconfirmed_usd"], spend["unknown_jobs"]) == ("1.15", "0.60", 1)
    assert (spend["committed_usd"], spend["committed_unknown_jobs"]) == ("0.60", 0)
    by = {by: [row["key"] for row in cli("spend", "--by", by).document["spend"]["rows"]] for by in ("model", "project")}
    assert by == {"model": ["near/two", "away/one"], "project": ["p", "Film"]}
    (day,) = cli("spend", "--since", "2026-01-01").document["spend"]["rows"]
    assert day["usd"] == "1.15"
    said = cli("spend", "--by", "provider", text=True).out
    assert "$0.60, $0.60 of it not confirmed" in said
    assert "$0.55, and 1 of unknown cost" in said


def test_budgets_are_set_shown_and_taken_away(cli: Run, workspace: Path, project_id: str) -> None:
    write(workspace, 1, *DONE, cents=55, project_id=project_id)
    for words in (("month", "6"), ("project", "2.50", "--of", "Film"), ("provider", "3", "--of", "away"), ("job", "1")):
        done = cli("spend", "budget", *words)
        assert done.code == EXIT_DONE, done.out
        check_shape("budgets", done.document)
    zone = cli("spend", "time-zone", "Europe/Berlin")
    check_shape("budgets", zone.document)
    assert zone.document["time_zone"] == "Europe/Berlin"
    spend = cli("spend").document["spend"]
    check_shape("spend", {"spend": spend})
    assert [(each["scope"], each["of"], each["spent_usd"], each["left_usd"]) for each in spend["budgets"]] == [
        ("month", None, "0.55", "5.45"), ("project", "Film", "0.55", "1.95"), ("provider", "away", "0.55", "2.45"),
        ("job", None, "0.00", "1.00"),
    ]  # fmt: skip
    said = cli("spend", text=True).out
    assert "Budget project Film: $1.95 left of $2.50" in said
    assert "Budget of one job: at most $1.00" in said
    assert len(cli("spend", "budget", "month", "none").document["budgets"]) == 3
    assert "project Film: $2.50" in cli("spend", "time-zone", "local", text=True).out


def test_work_that_a_budget_has_no_room_for_is_refused_before_anything_is_made(cli: Run, paid: FakeVideos) -> None:
    cli("spend", "budget", "month", "0.30")
    refused = cli("generate", KITE, *PAID, "--takes", "2", "--yes")
    assert (refused.code, refused.document["error"]["field"]) == (EXIT_BUDGET, "budget")
    check_shape("error", refused.document)
    assert "These 2 requests may cost $0.40. The budget of this month has $0.30 left" in refused.out
    assert cli("project", "list").document["projects"] == []
    sent = cli("generate", KITE, *PAID, "--yes")
    assert sent.code == EXIT_DONE, sent.out
    assert cli("spend").document["spend"]["committed_usd"] == "0.20"
    assert cli("generate", KITE, *PAID, "--max-cost", "5").code == EXIT_BUDGET
    assert cli("jobs", "retry", sent.document["job"]["id"]).code == EXIT_WRONG  # it runs
    assert len([each for each in paid.seen if each.method == "POST"]) == 1


def test_an_estimate_names_the_budgets_that_it_would_pass(cli: Run, paid: FakeVideos, project_id: str) -> None:
    words = ("estimate", KITE, *PAID[:-1], "--project", "Film")
    assert cli(*words).document["over"] == []
    for scope, of in (("day", ()), ("project", ("--of", "Film")), ("provider", ("--of", "videos:den")), ("job", ())):
        cli("spend", "budget", scope, "0.10", *of)
    shown = cli(*words, "--max-cost", "0.01")
    assert (shown.code, shown.document["over"]) == (EXIT_DONE, ["day", "project", "provider", "job"])
    assert cli("estimate", KITE, "--max-cost", "0").document["over"] == []
    assert cli("estimate", KITE, "--model", "rehearsal/swift-1", "--max-cost", "0").document["over"] == ["job"]


def test_a_level_is_told_beside_the_answer(cli: Run, paid: FakeVideos) -> None:
    cli("spend", "budget", "day", "0.22")
    sent = cli("generate", KITE, *PAID, "--yes")
    assert sent.code == EXIT_DONE, sent.out
    assert "The budget of this day is used to 91%: $0.20 of $0.22. Finals ask first; drafts still run." in sent.err


def test_amounts_are_put_right_by_new_rows(cli: Run, workspace: Path) -> None:
    job = write(workspace, 1, *DONE, cents=60)
    row = cli("spend", "correct", job, "1.20", "--note", "Billed twice.")
    assert row.code == EXIT_DONE, row.out
    check_shape("row", row.document)
    assert (row.document["row"]["usd"], row.document["row"]["counts_usd"]) == ("1.20", "0.60")
    assert "spent changes by -$0.60" in cli("spend", "refund", job, "0.60", text=True).out
    assert cli("spend").document["spend"]["total_usd"] == "0.60"
    proof = cli("spend", "proof", job)
    check_shape("proof", proof.document)
    assert proof.document["proof"]["text"].count("Billed twice.") == 1
    assert "SHA-256 of the request" in cli("spend", "proof", job, text=True).out


def test_credits_packs_and_subscriptions_are_rows_that_count_nowhere(cli: Run) -> None:
    pack = cli("spend", "pack", "away", "1000", "--unit", "credit", "--usd", "10", "--account", "B", "--note", "June")
    check_shape("row", pack.document)
    row = pack.document["row"]
    assert (row["kind"], row["amount"], row["unit"], row["usd"]) == ("pack", "1000.00", "credit", "10.00")
    assert cli("spend", "grant", "away", "5").document["row"]["kind"] == "granted"
    assert cli("spend", "subscription", "away", "12").document["row"]["usd"] == "12.00"
    assert cli("spend").document["spend"]["total_usd"] == "0.00"


def test_the_rows_are_written_to_a_new_file(cli: Run, workspace: Path, tmp_path: Path) -> None:
    write(workspace, 1, *DONE, cents=55)
    out = tmp_path / "spend.csv"
    done = cli("spend", "--csv", str(out))
    assert (done.code, done.document["spend"]["csv"]) == (EXIT_DONE, str(out))
    with out.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["kind"], row["counts_usd"]) for row in rows] == [
        ("estimated", "0.00"), ("reserved", "0.00"), ("billed", "0.55"),
    ]  # fmt: skip
    other = tmp_path / "other.csv"
    assert str(other) in cli("spend", "--csv", str(other), text=True).out


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("spend", "--since", "yesterday"), "since"),
        (("spend", "--since", "2999-01-01"), "since"),
        (("spend", "--since", "1999-12-31"), "since"),
        (("spend", "--by", "hour"), "by"),
        (("spend", "--csv", "{taken}"), "csv"),
        (("spend", "--csv", "{nowhere}"), "csv"),
        (("spend", "frob"), "verb"),
        (("spend", "budget", "week", "5"), "scope"),
        (("spend", "budget", "month", "much"), "usd"),
        (("spend", "budget", "month", "-5"), "usd"),
        (("spend", "budget", "month", "nan"), "usd"),
        (("spend", "budget", "month"), "usd"),
        (("spend", "budget", "month", "5", "--of", "Film"), "of"),
        (("spend", "budget", "project", "5"), "of"),
        (("spend", "budget", "project", "5", "--of", "Nobody"), "of"),
        (("spend", "budget", "provider", "5", "--of", "half \ud83d"), "of"),
        (("spend", "time-zone", "Europe/Atlantis"), "time_zone"),
        (("spend", "correct", "nobody", "5"), "job"),
        (("spend", "refund", "nobody", "5"), "job"),
        (("spend", "correct", "nobody", "1e99"), "usd"),
        (("spend", "proof", "nobody"), "job"),
        (("spend", "pack", "away", "0"), "amount"),
        (("spend", "pack", "away", "5", "--unit", " "), "unit"),
        (("spend", "grant", "away", "5", "--note", "n" * 501), "note"),
        (("spend", "grant", "away", "5", "--account", "half \ud83d"), "provider"),
    ],
)
def test_wrong_words_name_their_field(cli: Run, tmp_path: Path, words: tuple[str, ...], field: str) -> None:
    (tmp_path / "taken").write_text("mine")
    places = {"{taken}": str(tmp_path / "taken"), "{nowhere}": str(tmp_path / "no" / "where")}
    answer = cli(*(places.get(word, word) for word in words))
    check_shape("error", answer.document)
    assert (answer.code, answer.document["error"]["field"]) == (EXIT_WRONG, field)
    assert (tmp_path / "taken").read_text() == "mine"


def test_a_disk_that_takes_no_file_is_told(cli: Run) -> None:
    full = Path("/dev/full-of-nothing/spend.csv")
    assert cli("spend", "--csv", str(full)).code == EXIT_WRONG
    answer = cli("spend", "--csv", "/proc/spend.csv")  # a folder that takes no files
    assert (answer.code, answer.document["error"]["kind"]) == (EXIT_FAILED, "store_error")
