"""Owns the experiments in which a paid request is answered badly or not at all: A02, A03, A07 to A10, A14."""

import random
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

from tests.faults.bench.books import sends_by_intent
from tests.faults.bench.experiments import Figure, Setting, Stage, stage
from tests.faults.bench.fault_rules import Rule
from tests.faults.bench.paid_faults import ODD_BODIES
from tests.faults.bench.provider_process import PaidProvider

HOSTILE = "<b>no</b> \u202e\x1b[31m %s {0} \n\nINFO paid=1 " + "long " * 100


def charged_without_an_answer(setting: Setting) -> Figure:
    """A02: the provider charges, then resets, closes or never answers: one charge each, and none is forgotten."""
    each = setting.sized(1, 50)
    told, ok, details = [], True, dict[str, Any]()
    every = ("none", "lists", "lagging", "finds", "keys", "expiring")
    for variant in setting.sized(every[::2], every):
        with stage(setting, variant, 30.0, variant) as at:
            faults = ("reset", "close", "silence")
            at.provider.rules(*(Rule("create", do, billed=True, times=each) for do in faults))
            reach = {"create_deadline_s": 20.0, "at_once": 16}
            at.finished(120.0, orders=each * len(faults), keep_open=24, reach=reach, patience_s=3600)
            found = at.compared()
        solved = 1 - found.unknown / found.jobs
        helped = variant not in ("none", "expiring")  # keys that expire within the wait for an answer help nobody
        ok = ok and found.is_clean and found.bills == found.jobs == each * 3 and (solved == 1.0 if helped else True)
        told.append(f"{variant}: double {found.double}, lost {found.lost}, solved unaided {solved:.0%}")
        details[variant] = found._asdict()
    return Figure("A02", f"{each} each of reset, close, silence. " + "; ".join(told), ok, details)


def bad_statuses(setting: Setting) -> Figure:
    """A03: 5xx and 408 with a page, before and after charging: nothing is sent a second time without a key."""
    statuses = setting.sized((502, 408), (500, 502, 503, 504, 520, 408))
    each = setting.sized(1, 4)
    most, unequal, ok, details = dict[str, int](), 0, True, dict[str, Any]()
    for variant in ("none", "keys", "lists"):
        sends = dict[bool, list[int]]()
        for billed in (True, False):
            with stage(setting, variant, setting.sized(40.0, 20.0), f"{variant}-{billed}") as at:
                values = [{"status": status, "html": True} for status in statuses]
                at.provider.rules(*(Rule("create", "status", billed, each, values=value) for value in values))
                at.finished(90.0, orders=each * len(statuses))
                found = at.compared()
                sends[billed] = sorted(sends_by_intent(at.provider.folder).values())
                ok = ok and found.is_clean
                details[f"{variant} {billed}"] = {**found._asdict(), "sends": sends[billed]}
        most[variant] = max(sends[True] + sends[False])
        unequal += sum(sends[True]) != sum(sends[False])
    ok = ok and most["none"] == 1 and most["lists"] == 1 and not unequal
    value = (
        f"POSTs per intent: {', '.join(f'{name} {count}' for name, count in most.items())}; unlike both ways {unequal}"
    )
    return Figure("A03", value, ok, details)


def refusals(setting: Setting) -> Figure:
    """A07: 400, 413 and 422 with a hostile message: no retry, the text stays, the message is told as it is."""
    statuses, each = (400, 413, 422), setting.sized(1, 10)
    with stage(setting, "keys", 20.0) as at:
        values = [{"status": status, "message": HOSTILE} for status in statuses]
        at.provider.rules(*(Rule("create", "status", times=each, values=value) for value in values))
        at.finished(orders=each * len(statuses))
        found, states = at.compared(), _last_states(at)
        retries = sum(count - 1 for count in sends_by_intent(at.provider.folder).values())
    kept = sum(state["error"] == "prompt_rejected" and _is_literal(state["what"]) for state in states)
    ok = found.is_clean and retries == 0 and found.bills == 0 and kept == found.jobs == each * 3
    return Figure(
        "A07", f"retries {retries} of {found.jobs} refusals, {kept} with the message as it was", ok, found._asdict()
    )


def _is_literal(what: str | None) -> bool:
    """Say whether a told message has the words, and no line break or escape."""
    return what is not None and "<b>no</b>" in what and "%s {0}" in what and "\n" not in what and "\x1b" not in what


def _last_states(at: Stage) -> list[dict[str, Any]]:
    """Return the last that was told of each job."""
    last = {fact["id"]: fact for fact in at.facts if fact["fact"] == "state"}
    return list(last.values())


def conflicts(setting: Setting) -> Figure:
    """A08: 409: not sent again under another key, and the real cause is told."""
    each = setting.sized(2, 20)
    with stage(setting, "keys", 20.0) as at:
        words = "this key was used with another body"
        at.provider.rules(Rule("create", "status", values={"status": 409, "message": words}))
        at.finished(orders=each)
        found, states = at.compared(), _last_states(at)
        sends = sends_by_intent(at.provider.folder)
    told = sum(words in (state["what"] or "") for state in states)
    ok = found.is_clean and max(sends.values()) == 1 and len(sends) == told == each
    return Figure(
        "A08", f"POSTs per intent {max(sends.values())}, {told} of {each} with the cause", ok, found._asdict()
    )


def odd_answers(setting: Setting) -> Figure:
    """A09: a 2xx that cannot be used, of eleven kinds and with 1 000 mutations: unknown, never a crash."""
    each, mutations = setting.sized(1, 5), setting.sized(10, 1000)
    with stage(setting, "none", 40.0) as at:
        rules = [Rule("create", "odd", True, each, values={"body": body}) for body in ODD_BODIES]
        rules.append(Rule("create", "truncated", True, each))
        rules.append(Rule("create", "odd", True, mutations, values={"body": "mutated", "seed": setting.seed}))
        at.provider.rules(*rules)
        owner = at.start(orders=each * (len(ODD_BODIES) + 1) + mutations, keep_open=40, patience_s=7200.0)
        peak_mb = 0.0
        while owner.hear(240.0) is not None:
            peak_mb = max(peak_mb, _peak_mb(owner.pid)) if len(owner.facts) % 50 == 0 else peak_mb
        at.ended(owner)
        found = at.compared()
    ends = set(found.states) <= {"unknown", "done"}
    ok = owner.code == 0 and found.is_clean and ends and found.bills == found.jobs and peak_mb < 400
    crashes = int(owner.code != 0) + len(found.faults)
    value = f"crashes {crashes} in {found.jobs} answers: {found.ended}; peak {peak_mb:.0f} MB"
    return Figure("A09", value, ok, {**found._asdict(), "code": owner.code})


def _peak_mb(pid: int) -> float:
    """Return the most memory that a process has used."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def redirects(setting: Setting) -> Figure:
    """A10: a redirected POST is not followed, to its own origin or another; neither key nor prompt gets there."""
    each = setting.sized(1, 5)
    statuses = (301, 302, 303, 307, 308)
    with stage(setting, "none", 20.0) as at:
        place = at.workspace.parent / "canary"
        with PaidProvider(setting.nursery, place, at.provider.variant, at.times) as canary:
            own, other = at.provider.plan(), canary.plan()
            targets = (f"{own.origin}/v1/canary", f"{other.origin}/v1/jobs", f"{own.origin}/v1/jobs")
            at.provider.rules(
                *(
                    Rule("create", "redirect", times=each, values={"status": status, "location": target})
                    for status in statuses
                    for target in targets
                )
            )
            reach = {"ports": (*own.ports, *other.ports)}
            at.finished(orders=each * len(statuses) * len(targets), keep_open=30, reach=reach)
            hits = len(canary.asked()) + sum(each.path == "/v1/canary" for each in at.provider.asked())
        found = at.compared()
        most = max(sends_by_intent(at.provider.folder).values())
    ok = found.is_clean and hits == 0 and most == 1
    return Figure("A10", f"canary hits {hits} in {found.jobs} redirects, POSTs per intent {most}", ok, found._asdict())


def cut_uploads(setting: Setting) -> Figure:
    """A14: the upload of a picture is cut at 20 offsets: rule 2 decides, and there is no second charge."""
    offsets = setting.sized(2, 20)
    told, ok, details = [], True, dict[str, Any]()
    for variant in ("none", "keys"):
        with stage(setting, variant, 20.0, variant) as at:
            picture = at.workspace.parent / "frame.png"
            _write_picture(picture)
            shares = [(number + 0.5) / offsets for number in range(offsets)]
            at.provider.rules(*(Rule("create", "cut_upload", times=1, values={"share": share}) for share in shares))
            at.finished(90.0, orders=offsets, picture=str(picture))
            found = at.compared()
            most = max(sends_by_intent(at.provider.folder).values())
        ok = ok and found.is_clean and (most == 1 or variant == "keys")
        told.append(f"{variant}: doubles {found.double}, {found.unknown} unknown, at most {most} POSTs")
        details[variant] = found._asdict()
    return Figure("A14", f"{offsets} offsets. " + "; ".join(told), ok, details)


def _write_picture(path: Path) -> None:
    """Write a picture of 640 x 360 px that does not compress: an upload of some size."""
    pixels = np.frombuffer(random.Random(1).randbytes(640 * 360 * 3), np.uint8).reshape(360, 640, 3)
    codec: Any = av.CodecContext.create("png", "w")
    codec.width, codec.height, codec.pix_fmt = 640, 360, "rgb24"
    codec.time_base = Fraction(1)
    packets = codec.encode(av.VideoFrame.from_ndarray(pixels, format="rgb24")) + codec.encode(None)
    path.write_bytes(b"".join(bytes(packet) for packet in packets))
