"""The tables of docs/providers.md: each cell is what the adapter says of itself, and each test named there is there."""

import re
from functools import cache
from pathlib import Path

import pytest

from studio.craft.late_analyser import LateAnalyser
from studio.domain.models import Audio, ModelSpec
from studio.domain.provider_ports import Capabilities
from studio.domain.servers import Cancels, Dialect, Server
from studio.providers import videos_dialects, videos_replies
from studio.providers.animatic import SPEC
from studio.providers.rehearsal import RESULT_LIVES, RehearsalProvider
from studio.providers.rehearsal_models import MODELS
from studio.providers.replies import REFUSED, SURELY_NO_JOB
from tests.fakes.media import MemoryDisk, ScriptedRenderer
from tests.fakes.resources import LEXICON
from tests.fakes.time import START, FakeRandom, InstantClock

ROOT = Path(__file__).resolve().parents[3]
DOCUMENT = ROOT / "docs" / "providers.md"
AUDIO = {Audio.ALWAYS: "always", Audio.OPTIONAL: "switch", Audio.NEVER: "no"}
Row = dict[str, str]


@cache
def _tables() -> dict[str, list[Row]]:
    """Return the tables by their headings."""
    found: dict[str, list[Row]] = {}
    for section in DOCUMENT.read_text(encoding="utf-8").split("\n## ")[1:]:
        heading = section.partition("\n")[0]
        lines = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("|")]
        cells = [[cell.strip() for cell in line] for line in lines]
        found[heading] = [dict(zip(cells[0], row, strict=True)) for row in cells[2:]] if cells else []
    return found


def _yes(holds: bool) -> str:
    return "yes" if holds else "no"


def _same(cells: set[str]) -> str:
    """Return the cell that all models of an adapter have in common."""
    return cells.pop() if len(cells) == 1 else "per model"


def _row(name: str, capable: Capabilities, specs: tuple[ModelSpec, ...], expiry: str) -> Row:
    exact = {"exact size" if spec.limits.picture_exact else _yes(spec.limits.first_frame) for spec in specs}
    return {
        "adapter": name,
        "cancel": {Cancels.YES: "yes", Cancels.WAITING: "while it waits", Cancels.NO: "no"}[capable.cancels],
        "list": _yes(capable.lists),
        "finds by key": _yes(capable.finds),
        "expiry": expiry,
        "first frame": _same(exact),
        "last frame": _same({_yes(spec.limits.last_frame) for spec in specs}),
        "audio": _same({AUDIO[spec.limits.audio] for spec in specs}),
        "seed": _same({_yes(spec.limits.seed) for spec in specs}),
        "negative prompt": _same({_yes(spec.limits.negative) for spec in specs}),
    }


def _videos(dialect: Dialect) -> Row:
    server = Server(name="gpu-1", url="http://127.0.0.1:1", dialect=dialect)
    specs = (videos_dialects.spec(server.provider, server, "wan/small-1", START.date()),)
    expiry = "kept here" if dialect is Dialect.DYNAMO else "`expires_at`"
    return _row(f"`videos` {dialect.value}", videos_dialects.capabilities(dialect), specs, expiry)


def test_what_each_adapter_can_do_is_what_it_says_itself(tmp_path: Path) -> None:
    rehearsal = RehearsalProvider(
        tmp_path, ScriptedRenderer(MemoryDisk()), InstantClock(), FakeRandom(), LateAnalyser(LEXICON)
    )
    hours = f"{RESULT_LIVES.total_seconds() / 3600:g} h"
    # A job of this computer has no server: it is stopped by closing its stream, and its file is the workspace's.
    drawn = _row("`animatic`", Capabilities(cancels=Cancels.YES), (SPEC,), "never")
    rows = [drawn, _row("`rehearsal`", rehearsal.capabilities, MODELS, hours), *map(_videos, Dialect)]
    assert _tables()["What it can do"] == rows


@pytest.mark.parametrize("dialect", [Dialect.OPENAI, Dialect.VLLM_OMNI, Dialect.SGLANG])
def test_the_words_of_states_are_those_that_are_read(dialect: Dialect) -> None:
    row = next(row for row in _tables()["States"] if row["adapter"] == f"`videos` {dialect.value}")
    words = {
        "waits": videos_replies.WAITING,
        "runs": videos_replies.RUNNING,
        "done": videos_replies.GOOD,
        "failed": videos_replies.BAD | videos_replies.EXPIRED,
        "cancelled": videos_replies.STOPPED,
    }
    assert {name: set(row[name].split(", ")) for name in words} == {name: set(each) for name, each in words.items()}


def test_the_refusals_are_those_that_surely_start_nothing() -> None:
    first = [row["answer"] for row in _tables()["What an answer means"]]
    assert {int(status) for status in first[0].split(", ")} == REFUSED
    named = {int(status) for answer in first[:4] for status in re.findall(r"\d{3}", answer)}
    assert named == SURELY_NO_JOB


def test_each_named_test_is_there() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+)`", text))
    written = {
        name
        for path in (ROOT / "tests" / "providers").rglob("test_*.py")
        for name in re.findall(r"^(?:async )?def (test_\w+)\(", path.read_text(encoding="utf-8"), re.M)
    }
    assert len(named) > 20
    assert named - written == set()
    headings = set(_tables()["What it can do"][0]) - {"adapter"}
    proofs = text.partition("Proved by:")[2].partition("\n## ")[0]
    proved = {name for line in re.findall(r"^- ([\w ,]+):", proofs, re.M) for name in line.split(", ")}
    assert headings == proved
