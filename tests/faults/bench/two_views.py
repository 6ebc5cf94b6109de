"""Owns the experiment with two views of one process that edit one shot at the same time: D10.

Both are callers of the real services over a real database, as two panels of the window are. Each edits its own things
of the shot, one thing is edited by both, and a third view moves the shots about.
"""

import asyncio
import random
from collections.abc import Awaitable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any, NamedTuple

from studio.cli.composition import opened
from studio.domain.project import Project, ProjectChange
from studio.domain.prompt import Prompt
from studio.services.workspace import Workspace
from tests.faults.bench.experiments import Figure, Setting

SHOTS = 4


class _Wanted(NamedTuple):
    """What the last edit of each thing wrote."""

    prompts: dict[str, str]
    seconds: dict[str, float]
    seeds: dict[str, int]
    captions: dict[str, str]
    order: tuple[str, ...]


def two_views(setting: Setting) -> Figure:
    """D10: two views edit prompt, parameters, caption and order of the same shots at once: no update is lost."""
    rounds = setting.sized(20, 400)
    lost, unannounced, kept_lost, edits, steps = asyncio.run(
        _edited(setting.folder / "workspace", rounds, setting.chance())
    )
    value = (
        f"lost updates {lost} of {edits} edits at once, {kept_lost} lost on disk, {unannounced} not announced; of one"
        f" field that both write the later text stands, and the earlier one is a step of undo"
    )
    return Figure("D10", value, not lost and not unannounced and not kept_lost and steps > 0)


async def _edited(path: Path, rounds: int, chance: random.Random) -> tuple[int, int, int, int, int]:
    """Edit, close, open, undo; return lost updates, edits nobody heard of, those lost on disk, edits, undone ones."""
    faults: list[BaseException] = []
    async with AsyncExitStack() as stack:
        workspace = await stack.enter_async_context(opened(path, faults.append))
        project = await _project(workspace)
        heard: list[ProjectChange] = []
        end = workspace.projects.changes.subscribe(heard.append)
        lost = edits = 0
        for number in range(rounds):
            wanted, acts = _acts(workspace, workspace.projects.project(project.id), number, chance)
            await asyncio.gather(*acts)
            edits += len(acts)
            lost += _differences(workspace.projects.project(project.id), wanted)
        unannounced = edits - len(heard)
        end()
        last = workspace.projects.project(project.id)
    async with opened(path, faults.append) as workspace:
        found = workspace.projects.project(project.id)
        kept_lost = int(found.scenes != last.scenes)
        steps = 0
        texts = set[str]()
        while steps < 50 and await workspace.projects.undo(project.id) is not None:
            steps += 1
            texts |= {shot.prompt.text for shot in workspace.projects.project(project.id).shots}
        kept_lost += f"Overwritten, {rounds - 1}." not in texts
        while steps and await workspace.projects.redo(project.id) is not None:
            pass
        kept_lost += workspace.projects.project(project.id).scenes != last.scenes
    return lost + len(faults), unannounced, kept_lost, edits, steps


async def _project(workspace: Workspace) -> Project:
    project = await workspace.projects.create("Views")
    for number in range(SHOTS):
        prompt = Prompt(text=f"A red kite over dunes, number {number}.")
        await workspace.projects.add_shot(project.id, project.scenes[0].id, prompt=prompt)
    return workspace.projects.project(project.id)


def _acts(
    workspace: Workspace, now: Project, number: int, chance: random.Random
) -> tuple[_Wanted, list[Awaitable[Any]]]:
    """Return edits of two views and what must be there once all of them are made, in their order."""
    projects, storyboard, shots = workspace.projects, workspace.storyboard, list(now.shots)
    one, other = chance.sample(shots, 2)
    prompts = {one.id: f"View one, {number}.", other.id: f"View two, {number}."}
    seconds = {one.id: 2.0 + (one.parameters.duration_s + 1.0) % 7}
    seeds = {one.id: number + 1}
    captions = {one.id: f"Caption {number}"}
    order = [shot.id for shot in shots if shot.id != other.id]
    order.insert(0, other.id)
    acts: list[Awaitable[Any]] = [
        projects.set_prompt(now.id, one.id, Prompt(text=f"Overwritten, {number}."), editor="two"),
        projects.set_prompt(now.id, one.id, Prompt(text=prompts[one.id]), editor="one"),
        projects.set_parameters(now.id, one.id, one.parameters.replace(duration_s=seconds[one.id]), editor="two"),
        projects.set_parameters(now.id, one.id, one.parameters.replace(seed=seeds[one.id]), editor="one"),
        projects.set_prompt(now.id, other.id, Prompt(text=prompts[other.id]), editor="two"),
        storyboard.set_caption(now.id, one.id, captions[one.id], editor="two"),
    ]
    if shots[0].id != other.id:
        acts.append(storyboard.move_shots(now.id, [other.id], now.scenes[0].id, 0))
    return _Wanted(prompts, seconds, seeds, captions, tuple(order)), acts


def _differences(project: Project, wanted: _Wanted) -> int:
    """Return how many of the last edits are not there."""
    shots = {shot.id: shot for shot in project.shots}
    lost = sum(shots[each].prompt.text != text for each, text in wanted.prompts.items())
    lost += sum(shots[each].parameters.duration_s != length for each, length in wanted.seconds.items())
    lost += sum(shots[each].parameters.seed != seed for each, seed in wanted.seeds.items())
    lost += sum(shots[each].caption != text for each, text in wanted.captions.items())
    return lost + (tuple(shot.id for shot in project.shots) != wanted.order)
