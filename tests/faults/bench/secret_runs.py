"""Owns the experiments about what must not be told: keys, signed addresses, the user's folders. Group F."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.faults.bench.engine import PROMPT
from tests.faults.bench.engine_process import ROOT
from tests.faults.bench.experiments import Figure, Setting, Stage, stage
from tests.faults.bench.fault_rules import Rule
from tests.faults.bench.kill_points import POINTS
from tests.faults.bench.load import FAULTS
from tests.faults.bench.paid_jobs import Variant
from tests.faults.key_search import files, found

FACTOR = 20.0
KEY = "sk-Bench+sentinel/0123456789==xyz"
HOME = "home-of-a-user-nobody-may-know"
PRIVATE_FOLDER = 0o700
OTHERS = 0o077
_SIGNED = re.compile(rb"/media/[^\s\"']*until=")


@contextmanager
def _stage(setting: Setting, name: str, **changes: Any) -> Iterator[Stage]:
    """Give a stage whose account has the key that is looked for, in a folder of a user's."""
    values: dict[str, Any] = {"finds": True, "render_s": 1.0, "media_bytes": 100_000, "accounts": {KEY: ""}}
    with stage(setting, Variant.model_validate({**values, **changes}), FACTOR, name) as at:
        at.workspace = at.workspace.parent / HOME / "workspace"
        yield at


def _searched(at: Stage, owners_said: Mapping[str, bytes]) -> list[str]:
    """Return where the key stands: in the workspace, in what owners said, in logs of their processes."""
    said = {f"fact {number}": json.dumps(fact).encode() for number, fact in enumerate(at.facts)}
    return found({**files(at.workspace), **said, **owners_said}, KEY)


# ---- F01 -------------------------------------------------------------------------------------------------------------


def keys_through_kills(setting: Setting) -> Figure:
    """F01: a whole run with faults and kills; nowhere in files, output, arguments or environments stands the key."""
    rounds, chance = setting.sized(2, 40), setting.chance()
    said = dict[str, bytes]()
    with _stage(setting, "kills") as at:
        at.provider.rules(
            *(Rule(on, do, billed=billed, share=0.08, values=values) for on, do, billed, values in FAULTS),
            Rule("poll", "status", times=2, values={"status": 401}),
        )
        for number in range(rounds):
            owner = at.start(
                orders=8 + 2 * number, keep_open=6, finish=False, prober="child", kill_group=number % 2 == 1
            )
            owner.until(lambda fact: fact["fact"] == "opened", 20.0)
            owner.until(lambda fact: fact.get("phase") == "checking", 3.0)
            for _ in range(5):
                said |= _told_by_the_system(owner.pid)
                owner.until(lambda _: False, 0.05 + chance.random() * 0.1)
            at.killed(owner, group=number % 2 == 1)
            said[f"log {number}"] = owner.errors.read_bytes()
        at.provider.rules()
        said["last log"] = at.finished(120.0, prober="child").errors.read_bytes()
        compared, hits = at.compared(), _searched(at, said)
        children = len({name.split(" ")[1] for name in said if name.startswith("environ")})
    value = f"hits {len(hits)} after {rounds} kills, {children} processes looked at, {compared.takes} takes"
    return Figure("F01", value, not hits and compared.takes > 0 and compared.lost == 0, {"hits": hits[:20]})


def _told_by_the_system(pid: int) -> dict[str, bytes]:
    """Return arguments and environment of a process and of those that it began."""
    told = dict[str, bytes]()
    waiting = [pid]
    while waiting:
        each = waiting.pop()
        try:
            for name in ("cmdline", "environ"):
                told[f"{name} {each}"] = Path(f"/proc/{each}/{name}").read_bytes()
            for task in Path(f"/proc/{each}/task").iterdir():
                waiting += [int(child) for child in (task / "children").read_text(encoding="ascii").split()]
        except OSError:
            continue
    return told


# ---- F03 -------------------------------------------------------------------------------------------------------------


def forced_faults(setting: Setting) -> Figure:
    """F03: a fault of the program at 50 places: what is reported of it holds neither a key nor a prompt."""
    places = [f"{point}:{number}" for number in (1, 2) for point in POINTS if not point.startswith("migration")]
    chosen = setting.sized(["post.head:1", "part.write:1"], places[:50])
    hits, reported, prompts = list[str](), 0, 0
    prompt = PROMPT.partition("{")[0].encode()
    for number, place in enumerate(chosen):
        with _stage(setting, f"forced-{number}") as at:
            at.provider.rules(Rule("create", "reset", billed=True, times=1))
            owner = at.ended(at.start(orders=3, keep_open=2, patience_s=30.0, fault_at=place), 20.0)
            log = owner.errors.read_bytes()
            told = log + json.dumps(owner.facts).encode()
            hits += _searched(at, {f"log at {place}": log})
            reported += b"a fault was asked for" in told
            prompts += prompt in told
    value = f"hits {len(hits)}, prompts {prompts} in the reports of {reported} faults at {len(chosen)} places"
    enough = reported >= len(chosen) // 2  # others are met by who waits for them, or not met at all
    return Figure("F03", value, not hits and not prompts and enough, {"hits": hits[:20]})


# ---- F05 -------------------------------------------------------------------------------------------------------------


def given_away(setting: Setting) -> Figure:
    """F05: what the program writes to be given to others holds no key, no signed address, no folder of the user's."""
    out = setting.folder / "given"
    out.mkdir(parents=True)
    with _stage(setting, "giving") as at:
        at.provider.rules(Rule("create", "status", times=1, values={"status": 422, "message": f"no {KEY} here"}))
        at.finished(60.0, orders=setting.sized(2, 8), at_once=True)
        jobs = json.loads(_command(at, "jobs", "list", "--json")[1])["jobs"]
        _command(at, "spend", "--csv", str(out / "spend.csv"))
        for number, job in enumerate(jobs):
            (out / f"proof-{number}.txt").write_bytes(_command(at, "spend", "proof", job["id"])[1])
        _command(at, "prompt", "library", "add", "A red kite over dunes, wide shot.")
        _command(at, "prompt", "library", "export", str(out / "prompts.json"))
        film = _command(at, "export", "--project", "Faults", "--out", str(out / "film.mp4"))
    places = files(out)
    written = sorted(name.rpartition("/")[2] for name in places if not name.startswith("name of"))
    contents = {name: content for name, content in places.items() if not name.startswith("name of")}
    hits = found(contents, KEY)
    hits += [f"{name}: a signed address" for name, content in contents.items() if _SIGNED.search(content)]
    hits += [f"{name}: a folder of the user's" for name, content in contents.items() if HOME.encode() in content]
    value = f"hits {len(hits)} in {len(contents)} files: table, {len(jobs)} proofs, prompts, film"
    whole = {"spend.csv", "prompts.json", "film.mp4"} <= set(written)
    return Figure("F05", value, not hits and whole, {"hits": hits[:20], "written": written, "film": str(film)[-500:]})


def _command(at: Stage, *words: str) -> tuple[int, bytes, bytes]:
    ended = subprocess.run(
        [sys.executable, "-m", "studio", *words, "--workspace", str(at.workspace)],
        cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    return ended.returncode, ended.stdout, ended.stderr


# ---- F06 -------------------------------------------------------------------------------------------------------------


def modes(setting: Setting) -> Figure:
    """F06: what the program makes is for its user alone: workspace, database, logs, backups, files, settings, temp."""
    outside = setting.folder / "outside"
    homes = {name: outside / name for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "TMPDIR")}
    for home in homes.values():
        home.mkdir(parents=True, mode=PRIVATE_FOLDER)
    environment = {**os.environ, **{name: str(path) for name, path in homes.items()}}
    with _stage(setting, "modes") as at:
        owner = at.start(orders=4, keep_open=2)
        wrong = set[str]()
        while (fact := owner.hear(20.0)) is not None and fact["fact"] != "closed":
            wrong |= set(_wrong_modes(at.workspace))
        at.ended(owner)
        words = ("generate", "A red kite over dunes, wide shot.", "--duration", "1", "--resolution", "360p")
        subprocess.run(
            [sys.executable, "-m", "studio", *words, "--workspace", str(at.workspace)],
            cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=120,
        )  # fmt: skip
        wrong |= set(_wrong_modes(at.workspace))
        for home in homes.values():
            wrong |= set(_wrong_modes(home))
        count = sum(1 for _ in at.workspace.rglob("*"))
    value = f"wrong modes {len(wrong)} of {count} files and folders"
    return Figure("F06", value, not wrong and count > 10, {"wrong": sorted(wrong)[:20]})


def _wrong_modes(folder: Path) -> list[str]:
    """Return what others than its user may read, write or open."""
    wrong = []
    for path in (folder, *folder.rglob("*")):
        try:
            mode = path.lstat().st_mode & 0o777
        except OSError:  # gone by now
            continue
        if not path.is_symlink() and mode & OTHERS:
            wrong.append(f"{path} {mode:o}")
    return wrong
