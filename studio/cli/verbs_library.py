"""Owns the verbs of `project`, `take` and `export`."""

import argparse
from contextlib import aclosing
from pathlib import Path

from studio.cli import requests
from studio.cli.arguments import AVAILABLE_FORMATS
from studio.cli.composition import opened
from studio.cli.documents import (
    export_document,
    frame_document,
    listed_take,
    project_document,
    shown_project,
    shown_take_document,
)
from studio.cli.terminal import EXIT_DONE, Terminal
from studio.cli.verbs_generate import not_available
from studio.cli.verbs_jobs import project_id
from studio.domain.errors import InputError, NotFound
from studio.domain.media import ExportProgress
from studio.domain.project import Project, Take
from studio.services.film import FilmExported
from studio.services.workspace import Workspace


async def new_project(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Make a project."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        rate = requests.frame_rate(arguments.fps)
        project = await workspace.projects.create(arguments.name, arguments.aspect, rate)
        return await _shown(workspace, project, terminal)


async def project_from_script(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Make a project from a script file: scenes and shots with their lengths, lines and sounds."""
    from studio.services.planned_scenes import scenes_of_script

    with terminal.ends_by_signal():
        text = requests.read_text(Path(arguments.file), "file")
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        rate = requests.frame_rate(arguments.fps)
        scenes = scenes_of_script(text)
        project = await workspace.projects.from_script(arguments.name, scenes, arguments.aspect, rate)
        return await _shown(workspace, project, terminal)


async def list_projects(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """List projects, newest change first."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        projects = workspace.projects.all()
        documents = [await project_document(workspace, project) for project in projects]
        terminal.answer(
            {"projects": documents},
            lambda: (
                "\n".join(f"{each['name']}  {each['shots']} shots, {each['takes']} takes" for each in documents)
                or "No projects."
            ),
        )
        return EXIT_DONE


async def show_project(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Show a project's scenes and shots."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        return await _shown(workspace, _project(workspace, arguments.name), terminal)


def _project(workspace: Workspace, name: str) -> Project:
    found = project_id(workspace, name)
    if found is None:
        raise NotFound("No project was named.", "Name one.", field="project")
    return workspace.projects.project(found)


async def _shown(workspace: Workspace, project: Project, terminal: Terminal) -> int:
    lines = [project.name]
    for scene in project.scenes:
        lines.append(f"  {scene.name}")
        lines.extend(f"    {project.code(shot.id)}  {shot.name}: {_one_line(shot.prompt.text)}" for shot in scene.shots)
    terminal.answer({"project": await shown_project(workspace, project)}, lambda: "\n".join(lines))
    return EXIT_DONE


def _one_line(text: str) -> str:
    return " ".join(text.split())[:80]


async def list_takes(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """List takes, oldest first."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        only = project_id(workspace, arguments.project)
        takes = await (workspace.takes.all() if only is None else workspace.takes.of_project(only))
        documents = [await listed_take(workspace, take) for take in takes]
        terminal.answer(
            {"takes": documents},
            lambda: (
                "\n".join(f"{each['id']}  {each['shot']}  {each['grade']}  {each['path']}" for each in documents)
                or "No takes."
            ),
        )
        return EXIT_DONE


async def show_take(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Show one take and its slate."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        return await _shown_take(workspace, await workspace.takes.take(arguments.take), terminal)


async def _shown_take(workspace: Workspace, take: Take, terminal: Terminal) -> int:
    document = await shown_take_document(workspace, take)
    terminal.answer({"take": document}, lambda: f"{take.id}  {document['path']}\n{take.slate.prompt}")
    return EXIT_DONE


async def choose_take(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Let a take stand for its shot."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        take = await workspace.takes.take(arguments.take)
        await workspace.projects.choose_take(take.project_id, take.shot_id, take.id, editor="cli")
        return await _shown_take(workspace, take, terminal)


async def save_frame(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Save one frame of a take as a new PNG file."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        frame = await workspace.takes.save_frame(arguments.take, arguments.at, absolute_path(arguments.out))
        terminal.answer({"frame": frame_document(frame)}, lambda: frame.path)
        return EXIT_DONE


async def export(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Write a project's cut as a film."""
    if arguments.format not in AVAILABLE_FORMATS:
        raise not_available(arguments.format, AVAILABLE_FORMATS, "format")
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        project = _project(workspace, arguments.project)
        film = await exported(workspace, project, absolute_path(arguments.out), terminal, arguments.overwrite)
        names = {shot.id: shot.name for shot in project.shots}
        for warning in film.warnings:
            terminal.say(f"{names.get(warning.shot_id, 'A shot')}: {warning.message}")
        terminal.answer({"export": export_document(film, names)}, lambda: film.path)
        return EXIT_DONE


async def exported(
    workspace: Workspace, project: Project, out: str, terminal: Terminal, overwrite: bool
) -> FilmExported:
    """Write a project's cut to `out`; return its facts."""
    film: FilmExported | None = None
    async with aclosing(workspace.film.export(project.id, out, overwrite=overwrite)) as events:
        async for event in events:
            if isinstance(event, FilmExported):
                film = event
            elif isinstance(event, ExportProgress):
                terminal.on_export(event)
    if film is None:
        raise NotFound("The film was not written.", "Try again.", field="out")
    return film


def absolute_path(path: str, field: str = "out") -> str:
    """Return a path that stays the same wherever the work is done; raises InputError naming `field`."""
    try:
        return str(Path(path).absolute())
    except OSError as error:  # the folder that the command was started in is gone
        raise InputError(f"{path} is in no folder: {error.strerror}.", "Name the whole path.", field=field) from error
