"""Measures an animatic from the request to the saved take, against real time and against a short plain script."""

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path

from studio.cli.composition import PROGRAM, lexicon_json, opened, word_kinds
from studio.craft.late_analyser import LateAnalyser
from studio.domain.jobs import Grade, JobState
from studio.domain.parameters import Parameters
from studio.domain.render import RenderRequest
from studio.providers.sketching import Sketching
from studio.services.job_requests import GenerateOrder
from studio.services.workspace import Workspace
from tests.bench.rows import Row, median
from tests.end_to_end.real_window import ROOT

SECONDS = 5.0
PROMPTS = (
    "Wide shot of a fishing boat in a harbour at dawn, low mist, the camera pans slowly right. Gulls.",
    "Medium shot of a baker at a table in a warm kitchen, morning light, slow push in.",
    "A cyclist rides down a city street in heavy rain at night, neon light, tracking shot.",
)


def animatic(folder: Path, rounds: int = 2) -> list[Row]:
    """Draw each prompt in both ways, in turns, both ways warm."""
    return asyncio.run(_animatic(folder, rounds))


async def _animatic(folder: Path, rounds: int) -> list[Row]:
    faults: list[BaseException] = []
    ours: list[float] = []
    plain: list[float] = []
    command = [sys.executable, "-m", "tests.bench.plain_render"]
    script = subprocess.Popen(  # noqa: ASYNC220  # starts once, before anything is measured
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    _answer(script)
    async with opened(folder / "animatics", faults.append, run_local=True) as workspace:
        project = await workspace.projects.create("Bench")
        shot = (await workspace.projects.add_shot(project.id, project.scenes[0].id)).added[0]
        for turn in range(rounds + 1):
            for number, prompt in enumerate(PROMPTS[: 1 if turn == 0 else None]):
                seed = turn * 10 + number + 1
                ours.append(await _ours(workspace, project.id, shot, prompt, seed))
                order = _order(prompt, seed, str(folder / "plain.mp4"))
                began = time.monotonic()
                await asyncio.to_thread(_plain, script, order)
                plain.append(time.monotonic() - began)
    assert script.stdin is not None
    script.stdin.close()
    script.wait(10)
    if faults:
        raise faults[0]
    words = "animatic 5 s 720p24, request to saved take"
    return [
        Row(words, "real time", median(ours[1:]), "s", SECONDS, 2.0, at_most=False, speed=True),
        Row(
            words,
            "plain script, same preset",
            median(ours[1:]),
            "s",
            median(plain[1:]),
            0.85,
            at_most=False,
            speed=True,
        ),
        Row("  the slowest of them", "real time", max(ours[1:]), "s", SECONDS, 2.0, at_most=False, speed=True),
    ]


def _answer(script: "subprocess.Popen[str]") -> None:
    assert script.stdout is not None
    if not script.stdout.readline():
        raise RuntimeError("the plain script ended")


def _plain(script: "subprocess.Popen[str]", order: RenderRequest) -> None:
    assert script.stdin is not None
    script.stdin.write(order.model_dump_json() + "\n")
    script.stdin.flush()
    _answer(script)


def _order(prompt: str, seed: int, path: str) -> RenderRequest:
    return Sketching(LateAnalyser(lexicon_json(), word_kinds), PROGRAM).request(
        kind="animatic",
        model="animatic/sketch-1",
        prompt=prompt,
        parameters=Parameters(duration_s=SECONDS, seed=seed),
        first_frame_path=None,
        part_path=path,
        preview=False,
    )


async def _ours(workspace: Workspace, project_id: str, shot_id: str, prompt: str, seed: int) -> float:
    order = GenerateOrder(
        project_id=project_id,
        shot_id=shot_id,
        model="animatic/sketch-1",
        grade=Grade.ANIMATIC,
        prompt=prompt,
        parameters=Parameters(duration_s=SECONDS, seed=seed),
    )
    began = time.monotonic()
    job = await workspace.jobs.wait((await workspace.jobs.request(order)).id)
    if job.state is not JobState.DONE:
        raise RuntimeError(f"the job ended {job.state}")
    return time.monotonic() - began
