"""Owns the verbs `generate` and `estimate`."""

import argparse
from pathlib import Path

from studio.cli import requests
from studio.cli.composition import opened, passing_inputs
from studio.cli.documents import (
    Document,
    job_document,
    request_document,
    spending_document,
    take_document,
)
from studio.cli.requests import Asked
from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, EXIT_UNKNOWN, Terminal
from studio.domain.errors import BudgetRefused, InputError
from studio.domain.jobs import GenerationJob, JobState
from studio.domain.money import Estimate, usd_text
from studio.domain.project import Take
from studio.domain.provider_ports import Order
from studio.services.jobs import GenerateOrder
from studio.services.money import Asking
from studio.services.workspace import Workspace

PAUSED = "Sending stands still in this workspace, so the job waits; “jobs resume” lets it go on."


async def estimate(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Say what takes would cost and how long one needs."""
    text = _prompt(arguments, terminal)
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        asked = await requests.read(arguments, text, workspace)
        cap = requests.cap(arguments.max_cost)
        cost = workspace.catalogue.estimate(asked.spec.id, asked.parameters, asked.takes)
        time = await workspace.catalogue.time_estimate(asked.spec.id, asked.parameters)
        document = spending_document(asked.spec, asked.grade.value, asked.parameters, asked.takes, cost, time)
        document["over"] = _over(workspace, asked, cost, cap)
        terminal.answer(document, lambda: f"{asked.spec.name}: {_cost_words(cost)}{_simulated(asked)}")
        return EXIT_DONE


async def generate(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Ask for takes, wait for them, and show them."""
    text = _prompt(arguments, terminal)
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        asked = await requests.read(arguments, text, workspace, sends=not arguments.dry_run)
        if arguments.dry_run:
            return await _dry_run(workspace, asked, terminal)
        closed = workspace.catalogue.closed(asked.spec.provider)
        if closed:
            raise InputError(closed, "Choose another model, or draw an animatic.", field="model")
        agreed = _agree(workspace, asked, arguments, terminal)
        workspace.money.check(_askings(workspace, asked), agreed=agreed)  # before a project is made for it
        order = await _order(workspace, asked, arguments, agreed=agreed)
        ends = (
            workspace.jobs.changes.subscribe(terminal.on_change),
            workspace.jobs.progress.subscribe(terminal.on_progress),
            workspace.money.levels.subscribe(terminal.on_level),
        )
        try:
            jobs = await workspace.jobs.requests(order)
            jobs = await _made(workspace, jobs, no_wait=arguments.no_wait)
            if workspace.jobs.paused and any(job.state is JobState.QUEUED and not job.local for job in jobs):
                terminal.say(PAUSED)
        finally:
            for end in ends:
                end()
        takes = [take for job in jobs for take in await workspace.takes.of_job(job.id)]
        terminal.answer(generated_document(workspace, jobs, takes), lambda: _words(workspace, jobs, takes))
        return outcome(jobs, waited=not arguments.no_wait)


def _prompt(arguments: argparse.Namespace, terminal: Terminal) -> str | None:
    """Return the prompt, before the workspace is taken: a person may need long to write one."""
    with terminal.ends_by_signal():
        return requests.prompt_text(arguments)


async def _made(workspace: Workspace, jobs: tuple[GenerationJob, ...], *, no_wait: bool) -> tuple[GenerationJob, ...]:
    """Run the jobs until they rest; without waiting, sent ones only until their remote id is stored."""
    remote = any(not job.local for job in jobs)
    if no_wait and not remote:
        return jobs
    workspace.jobs.run(local=not no_wait, remote=True)
    return tuple([await workspace.jobs.wait(job.id, until_sent=no_wait) for job in jobs])


async def _order(workspace: Workspace, asked: Asked, arguments: argparse.Namespace, *, agreed: bool) -> GenerateOrder:
    project, shot = await requests.placed(asked, arguments, workspace.projects, workspace.takes)
    return GenerateOrder(
        project_id=project.id,
        shot_id=shot.id,
        model=asked.spec.id,
        grade=asked.grade,
        prompt=asked.sent,
        parameters=asked.parameters,
        takes=asked.takes,
        first_frame_path=asked.first_frame,
        last_frame_path=asked.last_frame,
        agreed=agreed,
    )


def _askings(workspace: Workspace, asked: Asked) -> list[Asking]:
    """Return the requests that takes need, as the budgets judge them; none where they cost no money."""
    spec = asked.spec
    if spec.local or spec.free or spec.simulated:
        return []
    step, project_id = spec.limits.takes, "" if asked.project is None else asked.project.id
    parts = [min(step, asked.takes - done) for done in range(0, asked.takes, step)]
    prices = [workspace.catalogue.estimate(spec.id, asked.parameters, takes) for takes in parts]
    return [Asking(project_id, spec.provider, asked.grade, price.high_micro_usd) for price in prices]


def _over(workspace: Workspace, asked: Asked, cost: Estimate, cap: int | None) -> list[str]:
    """Return the scopes of the budgets that takes would pass; a job's is --max-cost too."""
    askings = _askings(workspace, asked)
    over: list[str] = []
    if askings:
        first = askings[0]
        costs = [each.high_micro_usd for each in askings]
        judgement = workspace.money.judge(first.project_id, first.provider, first.grade, costs)
        over = [scope.value for scope in judgement.over]
    if cap is not None and _passes(cost, cap) and "job" not in over:
        over.append("job")
    return over


async def _dry_run(workspace: Workspace, asked: Asked, terminal: Terminal) -> int:
    """Show what would be sent. Nothing is made, not even a project."""
    planned: list[Document] = []
    if not asked.spec.local:
        providers = {provider.id: provider for provider in workspace.catalogue.remotes()}
        provider = providers.get(asked.spec.provider)
        if provider is None:
            closed = workspace.catalogue.closed(asked.spec.provider)
            raise InputError(closed, "There is no request to show yet.", field="model")
        with passing_inputs(workspace) as pictures:
            named = await pictures.kept(asked.parameters, asked.first_frame, asked.last_frame)
            inputs = await pictures.sent(named, asked.spec.limits)
            for number in range(asked.takes):
                parameters = named.replace(seed=None if named.seed is None else named.seed + number)
                order = Order(asked.spec.id, asked.sent, parameters, 1, inputs)
                planned.extend(request_document(request) for request in provider.planned(order))
    words = "\n".join(f"{request['method']} {request['url']}" for request in planned)
    terminal.answer({"requests": planned}, lambda: words or "Nothing would be sent: this model draws here.")
    return EXIT_DONE


def _agree(workspace: Workspace, asked: Asked, arguments: argparse.Namespace, terminal: Terminal) -> bool:
    """Return whether the user said yes to the price; False for free work, which needs none.

    Raises BudgetRefused where the cost passes --max-cost, or where a paid job was not agreed to.
    """
    limit = requests.cap(arguments.max_cost)
    cost = workspace.catalogue.estimate(asked.spec.id, asked.parameters, asked.takes)
    if limit is not None:
        if _passes(cost, limit):
            raise BudgetRefused(
                f"This may cost {_cost_words(cost)}; --max-cost allows ${usd_text(limit)}. Nothing was sent.",
                "Raise --max-cost, or choose a shorter, smaller or cheaper take.",
                field="max_cost",
            )
        return True
    if asked.spec.free or arguments.yes:
        return bool(arguments.yes)
    agreed = terminal.ask(f"{asked.spec.name}: {_cost_words(cost)}{_simulated(asked)}. Send it?")
    if agreed is None:
        raise BudgetRefused(
            f"This may cost {_cost_words(cost)} and nobody is there to agree. Nothing was sent.",
            "Add --yes or --max-cost USD.",
            field="max_cost",
        )
    if not agreed:
        raise BudgetRefused("You did not agree. Nothing was sent.", "Ask again when you want it.")
    return True


def _passes(cost: Estimate, limit: int) -> bool:
    """Say whether a cost may be more than `limit`; an unknown one counts as more."""
    return cost.high_micro_usd is None or cost.high_micro_usd > limit


def _cost_words(cost: Estimate) -> str:
    if cost.high_micro_usd is None:
        return "an unknown amount"
    low, high = usd_text(cost.low_micro_usd), usd_text(cost.high_micro_usd)
    return f"${high}" if low == high else f"${low} to ${high}"


def _simulated(asked: Asked) -> str:
    return " (simulated, nothing is billed)" if asked.spec.simulated else ""


def generated_document(workspace: Workspace, jobs: tuple[GenerationJob, ...], takes: list[Take]) -> Document:
    """Return the document of `generate`; `jobs` is there where more than one request was needed."""
    document: Document = {"job": job_document(jobs[0])}
    if len(jobs) > 1:
        document["jobs"] = [job_document(job) for job in jobs]
    document["takes"] = [take_document(take, workspace.takes.path(take)) for take in takes]
    return document


def outcome(jobs: tuple[GenerationJob, ...], *, waited: bool) -> int:
    """Return the exit code for jobs that came to rest."""
    if any(job.state is JobState.UNKNOWN for job in jobs):
        return EXIT_UNKNOWN
    fine = {JobState.DONE} if waited else {JobState.DONE, JobState.QUEUED, JobState.RUNNING, JobState.FETCHING}
    return EXIT_DONE if all(job.state in fine and not (waited and job.held) for job in jobs) else EXIT_FAILED


def _words(workspace: Workspace, jobs: tuple[GenerationJob, ...], takes: list[Take]) -> str:
    lines = [workspace.takes.path(take) for take in takes]
    for job in jobs:
        if job.state is not JobState.DONE:
            why = "" if job.error is None else f" {job.error.what_happened} {job.error.what_to_do}"
            lines.append(f"Job {job.id}: {job.state.value}.{why}")
    return "\n".join(lines)


def not_available(verb: str, there: tuple[str, ...], field: str) -> InputError:
    """Return the error for a word that is not available."""
    return InputError(f"“{verb}” is not available.", f"Available: {', '.join(there)}.", field=field)
