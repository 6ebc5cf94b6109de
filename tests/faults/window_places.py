"""Owns the fault experiments on the open window on what it stands on: disk, settings, content, clock, network."""

import contextlib
import json
import os
import shutil
import socket
import struct
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.end_to_end.real_window import PROSE, Box, RealWindow, past_first_run, program, told, until, window
from tests.faults.database_faults import fill
from tests.faults.job_disk import can_mount
from tests.faults.window_stage import (
    CLIP_S,
    PROMPT,
    WHOLE,
    Figures,
    Stage,
    asked_for,
    bad_files,
    closed,
    kept_complaints,
    parts_left,
    prompt_of,
    settled_ledger,
    states,
    takes,
    typed,
)

DISK_KB = 24_000
FIRST_TILE = Box(348, 488, 76, 42)
TOASTS = Box(1290, 868, 290, 105)
TOLD_WITHIN_S = 10.0
GONE_ON_S = 90.0
CLOCK_SOURCE = Path(__file__).with_name("shifted_clock.c")
JUMPS_S = (3_600, -3_600, 86_400, -86_400, -1_790_000_000, 2_300_000_000, 0)


# ---- no room ------------------------------------------------------------------------------------------------------


def full_disk(stage: Stage) -> Figures:
    """C09, D05: fill the disk under the open window; it says so, nothing is half kept, and with room it goes on."""
    if not can_mount(stage.folder / "disk"):
        return {"skipped": stage.rounds}
    complaints: list[str] = []
    figures: Counter[str] = Counter(rounds=stage.rounds, bad_files=0, kept_without_room=0, lost_letters=0)
    for number in range(stage.rounds):
        with _small_disk(stage.folder / "disk") as disk:
            found = _work_on_a_full_disk(disk, stage, stage.chance.choice((8, 40, 200, 400)) << 10, number, complaints)
            figures["told_after_ms"] = max(figures["told_after_ms"], found.pop("told_after_ms", 0))
            figures.update(found)
    return {**figures, "complaints": kept_complaints(stage, complaints)}


@contextlib.contextmanager
def _small_disk(place: Path) -> Iterator[Path]:
    place.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_KB}k", "tmpfs", str(place)]
    subprocess.run(mount, check=True, capture_output=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def _work_on_a_full_disk(disk: Path, stage: Stage, room: int, number: int, complaints: list[str]) -> Counter[str]:
    workspace, filler, letters = disk / "w", disk / "filler", f" and reeds {number}"
    past_first_run(workspace)
    asked_for(workspace)
    settled_ledger(workspace)
    figures: Counter[str] = Counter()
    with window(stage.on, workspace, stage.pictures, "full-disk") as opened:
        kept = opened.clips()
        until(lambda: _is_painted(opened, FIRST_TILE), "small picture of the take", CLIP_S)
        fill(filler, room)
        opened.settles(TOASTS)
        picture = opened.screen.pixels(TOASTS)
        opened.key("ctrl+End")
        began = time.monotonic()
        opened.type(letters)
        opened.key("ctrl+Return")
        with contextlib.suppress(AssertionError):
            until(lambda: opened.screen.pixels(TOASTS) != picture, "message", TOLD_WITHIN_S)
        figures["told_after_ms"] += round((time.monotonic() - began) * 1000)  # counted from the first key
        figures["not_told"] += opened.screen.pixels(TOASTS) == picture
        opened.picture("full-disk")
        figures["kept_without_room"] += len(opened.clips() - kept) if room < 20 << 10 else 0
        figures["bad_files"] += bad_files(workspace)
        filler.unlink()
        opened.type(".")
        opened.settles(PROSE)
        figures["did_not_go_on"] += not _goes_on(opened, len(kept))
        closed(opened, [])
    figures["lost_letters"] += prompt_of(workspace) != f"{PROMPT}{letters}."
    figures["parts_left"] += parts_left(workspace)
    figures["bad_files"] += bad_files(workspace)
    figures["jobs_not_done"] += sum(state != "done" for state in states(workspace))
    return figures


def _goes_on(opened: RealWindow, kept: int) -> bool:
    """Tell whether a take comes now that there is room: by itself, or when it is asked for again."""
    for _ in range(3):
        with contextlib.suppress(AssertionError):
            until(lambda: len(opened.clips()) > kept, "take", GONE_ON_S / 3)
            return True
        opened.key("ctrl+Return")
    return False


# ---- settings -----------------------------------------------------------------------------------------------------


def broken_settings(stage: Stage) -> Figures:
    """D09: settings that cannot be read, with and without their copy; the window opens, says so, overwrites nothing."""
    complaints: list[str] = []
    figures: Counter[str] = Counter(rounds=stage.rounds, silent_resets=0, lost_originals=0, did_not_open=0)
    kinds = (b"\0" * 300, b'{"version": 1, "sett', b"\xff\xfe\x80" * 40, b'{"version": "1", "settings": {}}')
    for number in range(stage.rounds):
        workspace, broken = stage.folder / f"settings-{number}", kinds[number % len(kinds)]
        past_first_run(workspace)
        settings = workspace / "settings.json"
        good = {"version": 1, "settings": {"version": 1, "first_run_done": True, "theme": "light"}}
        with_copy = number // len(kinds) % 2 == 0
        if with_copy:
            (workspace / "settings.json.bak").write_text(json.dumps(good), encoding="utf-8")
        settings.write_bytes(broken)
        with window(stage.on, workspace, stage.pictures, "broken-settings") as opened:
            until(lambda: _is_painted(opened, TOASTS), "message about the settings", CLIP_S)  # called at once
            figures["did_not_open"] += closed(opened, complaints) != 0
        now = json.loads(settings.read_text(encoding="utf-8"))["settings"]
        figures["silent_resets"] += with_copy and now.get("theme") != "light"
        figures["lost_originals"] += broken not in [each.read_bytes() for each in workspace.glob("settings*")]
    return {**figures, "complaints": kept_complaints(stage, complaints)}


def _is_painted(opened: RealWindow, box: Box) -> bool:
    return len(set(memoryview(opened.screen.pixels(box)).cast("I"))) > 50


# ---- content ------------------------------------------------------------------------------------------------------

LONG_PROMPT = "The heron waits in the reeds. " * 3_300
ODD_PROMPT = "e" + "\u0301" * 5_000 + " שלום 👩‍🚀\r\n\u202eabc\u202c\u2066 %1 {0} \\n \x1b[31m"


def hostile_workspace(stage: Stage) -> Figures:
    """E08, E09, C14: names and prompts that are markup, too long or odd; takes that are cut off, empty or gone."""
    complaints: list[str] = []
    figures: Counter[str] = Counter(canary_hits=0, files_read=0, lossy=0, did_not_go_on=0)
    for number in range(stage.rounds):
        workspace, secret = stage.folder / f"hostile-{number}", stage.folder / f"secret-{number}.png"
        secret.write_bytes(b"\x89PNG\r\n\x1a\n")
        os.utime(secret, (1_000_000, 2_000_000))  # not read since it was written: reading moves the first
        with _canary() as (port, hits):
            prompts = _filled_with_hostile_content(workspace, secret, port)
            with window(stage.on, workspace, stage.pictures, "hostile") as opened:
                _look_at_everything(opened)
                opened.picture("hostile")
                kept = len(opened.clips())
                opened.key("ctrl+Return")
                figures["did_not_go_on"] += not _goes_on(opened, kept)
                closed(opened, complaints)
            figures["canary_hits"] += len(hits)
        figures["files_read"] += int(secret.stat().st_atime) != 1_000_000
        shots = told(workspace, "project", "show", _markup(secret, port))["project"]["scenes"][0]["shots"]
        figures["lossy"] += [shot["prompt"] for shot in shots] != prompts
        figures["shots"] += len(shots)
    return {**figures, "complaints": kept_complaints(stage, complaints)}


@contextlib.contextmanager
def _canary() -> Iterator[tuple[int, list[int]]]:
    """Give the port of a server on this machine that nobody should ask, and the list of those who did."""
    hits: list[int] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            with contextlib.suppress(OSError):
                while True:
                    visitor, _ = server.accept()
                    visitor.close()
                    hits.append(1)

        listener = threading.Thread(target=listen, daemon=True)
        listener.start()
        yield server.getsockname()[1], hits
        server.shutdown(socket.SHUT_RDWR)
    listener.join(5)


def _markup(secret: Path, port: int) -> str:
    return f"<b>x</b><img src='file://{secret}'><img src='http://127.0.0.1:{port}/x'>&amp;"


def _filled_with_hostile_content(workspace: Path, secret: Path, port: int) -> list[str]:
    """Make a project whose name and prompts are hostile, one shot each; spoil the files of its takes."""
    past_first_run(workspace)
    name = _markup(secret, port)
    prompts = [f"Wide shot of {name}", LONG_PROMPT.strip(), ODD_PROMPT.strip(), "A heron, wide shot."]
    for number, prompt in enumerate(prompts):
        text = workspace.parent / "prompt.txt"
        text.write_bytes(prompt.encode())
        words = ("--project", name, "--shot", f"{number} {name[:100]}", "--duration", "1", "--resolution", "360p")
        told(workspace, "generate", "--prompt-file", str(text), *words, *(["--no-wait"] if number == 1 else []))
    cut, empty, gone = sorted((workspace / "media").rglob("*.mp4"))[:3]
    cut.write_bytes(cut.read_bytes()[:900])
    empty.write_bytes(b"")
    gone.unlink()
    shown = told(workspace, "project", "show", name)["project"]["scenes"][0]["shots"]
    return [shot["prompt"] for shot in shown]


def _look_at_everything(opened: RealWindow) -> None:
    """Open each shot, point at it, at its take and at the top bar, so that names and tips are shown; play each take."""
    for row in range(4):
        opened.click(160, 181 + 37 * row)
        opened.xdotool("mousemove", "160", str(183 + 37 * row))
        opened.settles(WHOLE)
        opened.xdotool("mousemove", "420", "580", "click", "1")
        opened.settles(Box(300, 560, 600, 40))
    opened.xdotool("mousemove", "300", "30")
    opened.settles(Box(0, 0, 1600, 120))
    opened.click(160, 181 + 37 * 3)
    opened.click(1100, 700)


# ---- clock and network --------------------------------------------------------------------------------------------


def jumping_clock_without_network(stage: Stage) -> Figures:
    """G01, G03: the time of day jumps while clips are drawn, on a machine with no network at all; nothing minds."""
    command = _shifted(stage.folder)
    if not command:
        return {"skipped": stage.rounds}
    workspace, complaints = stage.workspace(), list[str]()
    shift = stage.folder / "shift"
    figures: Counter[str] = Counter(rounds=stage.rounds, out_of_order=0)
    with window(stage.on, workspace, stage.pictures, "clock", [*command, *program(workspace)]) as opened:
        for number in range(stage.rounds):
            if number:
                opened.key("ctrl+Return")
            until(lambda: opened.is_drawing() or len(opened.clips()) > number, "clip being drawn", CLIP_S)  # noqa: B023
            for jump_s in stage.chance.sample(JUMPS_S, 3):
                shift.write_bytes(struct.pack("q", jump_s))
                typed(opened, "a")
                figures["jumps"] += 1
            until(lambda: len(opened.clips()) == number + 1, "take", CLIP_S)  # noqa: B023
            shift.write_bytes(struct.pack("q", 0))
        closed(opened, complaints)
    made = takes(workspace)
    numbers = [take["number"] for take in made]
    return {
        **figures,
        "takes": len(made),
        "lost": max(0, stage.rounds - len(made)) + sum(state != "done" for state in states(workspace)),
        "double": max(0, len(made) - stage.rounds),
        "out_of_order": numbers != sorted(numbers),
        "parts_left": parts_left(workspace),
        "complaints": kept_complaints(stage, complaints),
    }


def _shifted(folder: Path) -> Sequence[str]:
    """Return what goes before a command to give it a clock of its own and no network; nothing where that cannot be."""
    compiler, library, shift = shutil.which("cc"), folder / "clock.so", folder / "shift"
    if compiler is None or sys.platform != "linux":
        return ()
    build = [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(CLOCK_SOURCE), "-ldl"]
    if subprocess.run(build, capture_output=True, check=False).returncode:
        return ()
    shift.write_bytes(struct.pack("q", 0))
    wrapped = ["env", f"LD_PRELOAD={library}", f"CLOCK_SHIFT={shift}"]
    closed_off = ["unshare", "--net", *wrapped]
    if subprocess.run([*closed_off, "true"], capture_output=True, check=False).returncode:
        return ()
    return closed_off
