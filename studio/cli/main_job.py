"""Owns the program's main job without a display: sample shots, their animatic takes, the film.

Done again, it finds the same project and draws only what is missing.
"""

from pathlib import Path

from studio.cli.command import run
from studio.cli.composition import opened
from studio.cli.end_signals import EndSignals
from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, Terminal
from studio.cli.verbs_library import exported
from studio.craft.sending import sent_text
from studio.domain.errors import StudioError
from studio.domain.jobs import Grade, JobState
from studio.domain.project import Project, Shot, Take, shown_take
from studio.services.jobs import GenerateOrder
from studio.services.sample import SAMPLE_NAME, sample_project
from studio.services.workspace import Workspace


def main_job(path: Path, reason: str, signals: EndSignals | None = None) -> int:
    """Say that there is no display and make the sample film; return the exit code."""
    terminal = Terminal(as_json=False, signals=signals)
    terminal.say(f"{reason}; making the sample film instead. “shotwright --help” shows the command line.")
    try:
        return run(lambda: _made(path, terminal), terminal)
    except StudioError as error:
        return terminal.fail(error)


async def _made(path: Path, terminal: Terminal) -> int:
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        end = workspace.jobs.progress.subscribe(terminal.on_progress)
        workspace.jobs.run(remote=False)
        project = await sample_project(workspace.projects)
        lines = []
        for shot in project.shots:
            if not shot.prompt.text.strip() or not workspace.catalogue.spec(shot.model).local:
                terminal.say(
                    f"{project.code(shot.id)}, {shot.name}, is not drawn here: the film shows its take or a card."
                )
                continue
            take = await _take(workspace, project, shot, terminal)
            if take is None:
                return EXIT_FAILED
            lines.append(f"{project.code(shot.id)}  {shot.name}: {workspace.takes.path(take)}")
        out = path / "films" / SAMPLE_NAME / "film.mp4"
        film = await exported(workspace, project, str(out), terminal, True)
        lines.append(f"Film, {film.duration_s:g} s: {film.path}")
        end()
        terminal.answer({}, lambda: "\n".join(lines))
        return EXIT_DONE


async def _take(workspace: Workspace, project: Project, shot: Shot, terminal: Terminal) -> Take | None:
    """Return the shot's take, made where it is missing; None where that failed."""
    takes = await workspace.takes.of_project(project.id)
    take = shown_take(shot, takes)
    if take is not None and await workspace.takes.present(take):
        return take
    terminal.say(f"Drawing {project.code(shot.id)}, {shot.name}.")
    job = await workspace.jobs.request(
        GenerateOrder(
            project_id=project.id,
            shot_id=shot.id,
            model=shot.model,
            grade=Grade.ANIMATIC,
            prompt=sent_text(shot.prompt, project.looks, workspace.catalogue.spec(shot.model)),
            parameters=shot.parameters,
        )
    )
    job = await workspace.jobs.wait(job.id)
    if job.state is not JobState.DONE:
        why = "" if job.error is None else f" {job.error.what_happened} {job.error.what_to_do}"
        terminal.say(f"{shot.name} was not drawn.{why}")
        return None
    return (await workspace.takes.of_job(job.id))[0]
