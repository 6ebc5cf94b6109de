"""Owns the verbs of `jobs`."""

import argparse
import asyncio
from pathlib import Path

from studio.cli.composition import opened
from studio.cli.documents import job_document
from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, EXIT_UNKNOWN, Terminal
from studio.cli.verbs_generate import generated_document
from studio.domain.errors import NotFound
from studio.domain.jobs import GenerationJob, Held, JobState
from studio.services.workspace import Workspace

CANCEL_PATIENCE_S = 3.0
WHY_PAUSED = {
    "copied": "This workspace was copied, so the other copy may send the same jobs.",
    "restored": "This workspace was restored from a backup, so what waits may have been sent before.",
}
"""Why nothing is sent until somebody agrees."""


def project_id(workspace: Workspace, name: str | None) -> str | None:
    """Return the id of the project of that name; raises NotFound naming `project`."""
    if name is None:
        return None
    project = workspace.projects.by_name(name)
    if project is None:
        raise NotFound(f"There is no project “{name}”.", "See “shotwright project list”.", field="project")
    return project.id


def _line(job: GenerationJob) -> str:
    held = "" if job.held is None else f" (held: {job.held.value})"
    return f"{job.id}  {job.state.value}{held}  {job.model}  {' '.join(job.prompt.split())[:60]}"


def _answer(terminal: Terminal, jobs: tuple[GenerationJob, ...]) -> None:
    terminal.answer({"jobs": [job_document(job) for job in jobs]}, lambda: "\n".join(map(_line, jobs)) or "No jobs.")


async def list_jobs(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """List jobs by state and project."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        states = frozenset({JobState(arguments.state)}) if arguments.state else None
        _answer(terminal, await workspace.jobs.jobs(states=states, project_id=project_id(workspace, arguments.project)))
        return EXIT_DONE


async def show(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Show one job and its takes."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        return await _shown(workspace, terminal, await workspace.jobs.job(arguments.job))


async def _shown(workspace: Workspace, terminal: Terminal, job: GenerationJob) -> int:
    takes = list(await workspace.takes.of_job(job.id))
    paths = "".join(f"\n{workspace.takes.path(take)}" for take in takes)
    terminal.answer(generated_document(workspace, (job,), takes), lambda: _line(job) + paths)
    return EXIT_DONE


async def cancel(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Cancel a job; a sent one is asked to stop, and its answer is waited for a moment."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        job = await workspace.jobs.cancel(arguments.job)
        if job.state is not JobState.CANCELLED:
            workspace.jobs.follow(job)
            try:
                async with asyncio.timeout(CANCEL_PATIENCE_S):
                    await workspace.jobs.wait(job.id)
            except TimeoutError:
                terminal.say("The provider has not answered yet; the wish is kept and passed on.")
        return await _shown(workspace, terminal, await workspace.jobs.job(job.id))


async def retry(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Write a new job for what an ended one asked for; it runs at the next resume, generate or window."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        return await _shown(workspace, terminal, await workspace.jobs.retry(arguments.job, agreed=True))


async def resume(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Go on with every open job until it rests; where sending stands still, it goes on."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        only = project_id(workspace, arguments.project)
        ends = (
            workspace.jobs.changes.subscribe(terminal.on_change),
            workspace.jobs.progress.subscribe(terminal.on_progress),
        )
        jobs = [
            job
            for job in workspace.jobs.open_jobs()
            if (only is None or job.project_id == only) and arguments.state in (None, job.state.value)
        ]
        try:
            await _let_send(workspace, terminal)
            for job in jobs:
                if job.held in (Held.DISK, Held.OFFLINE):
                    await workspace.jobs.hold(job.id, False)  # the user says: try now
            workspace.jobs.run()
            ended = tuple([await _rested(workspace, job) for job in jobs])
        finally:
            for end in ends:
                end()
        _answer(terminal, ended)
        return _outcome(ended)


async def _let_send(workspace: Workspace, terminal: Terminal) -> None:
    """Let sending go on where it stands still; where jobs may be sent twice by that, only if the user agrees."""
    if not workspace.jobs.paused:
        return
    danger = WHY_PAUSED.get(workspace.jobs.paused_why)
    if danger is not None and not terminal.ask(f"{danger} Send what waits here?"):
        terminal.say(f"{danger} Nothing that waits is sent until you agree here or in the window.")
        return
    await workspace.jobs.pause(False)


async def _rested(workspace: Workspace, job: GenerationJob) -> GenerationJob:
    """Wait for one job; an unknown one is asked about first."""
    if job.state is JobState.UNKNOWN:
        await workspace.jobs.reconcile(job.id)
    return await workspace.jobs.wait(job.id)


async def reconcile(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Ask the providers about jobs of unknown fate."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        jobs = await workspace.jobs.reconcile(arguments.job)
        _answer(terminal, jobs)
        return EXIT_UNKNOWN if any(job.state is JobState.UNKNOWN for job in jobs) else EXIT_DONE


def _outcome(jobs: tuple[GenerationJob, ...]) -> int:
    if any(job.state is JobState.UNKNOWN for job in jobs):
        return EXIT_UNKNOWN
    return EXIT_FAILED if any(job.state is JobState.FAILED for job in jobs) else EXIT_DONE
