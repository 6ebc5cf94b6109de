"""Owns the reading of `generate` and `estimate`: the words of the command become an order. Sends nothing."""

import argparse
import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from studio.craft.sending import sent_text
from studio.domain.errors import InputError
from studio.domain.frames import FrameRate
from studio.domain.jobs import Grade
from studio.domain.letters import check_letters
from studio.domain.models import Audio, Extra, ExtraType, ModelSpec, ModelStatus, Value
from studio.domain.money import micro_usd
from studio.domain.parameters import SEED_LIMIT, Parameters, check, fitted, nearest_duration
from studio.domain.project import Project, Shot
from studio.domain.prompt import PROMPT_LIMIT, Prompt
from studio.domain.providers_known import VIDEOS
from studio.services.job_requests import TAKES_LIMIT
from studio.services.outline import checked_name
from studio.services.projects import Projects
from studio.services.takes import Takes
from studio.services.workspace import Workspace

DEFAULT_MODEL = "animatic/sketch-1"
DEFAULT_PROJECT = "Untitled"
TEXT_FILE_BYTES = 8_000_000


class Asked(NamedTuple):
    """What the command asks for, checked against the model; nothing was made yet. `sent` is the text for the model."""

    spec: ModelSpec
    grade: Grade
    prompt: str
    sent: str
    parameters: Parameters
    takes: int
    first_frame: str | None
    last_frame: str | None
    project: Project | None
    shot: Shot | None


async def read(arguments: argparse.Namespace, text: str | None, workspace: Workspace, *, sends: bool = True) -> Asked:
    """Return what is asked for with the prompt `text`; raises InputError naming the field, or NotFound.

    A server is asked which models it serves where it is not known to serve that one. Where nothing is sent, nobody is
    asked, and a retired model will do.
    """
    projects = workspace.projects
    for field, name in (("project", arguments.project), ("shot", arguments.shot)):
        if name is not None:
            checked_name(name, field=field)
    project = projects.by_name(arguments.project or DEFAULT_PROJECT)
    shot = _shot(arguments, project, text)
    base = shot if text is None else None
    model = arguments.model if arguments.model is not None else base.model if base else DEFAULT_MODEL
    spec = await _picked(workspace, model, ask=sends)
    if not sends:
        spec = spec.replace(status=ModelStatus.ACTIVE)
    prompt = text if text is not None else (base.prompt.text if base else "")
    if len(prompt) > PROMPT_LIMIT:
        raise InputError(
            f"The prompt has {len(prompt):,} characters.", f"Use at most {PROMPT_LIMIT:,}.", field="prompt"
        )
    check_letters(prompt, "prompt", "prompt")
    written = base.prompt if base else Prompt(text=prompt)
    sent = sent_text(written, project.looks if project else (), spec)
    parameters = _parameters(arguments, spec, project, base)
    first, last = _picture(arguments.first_frame, "first_frame"), _picture(arguments.last_frame, "last_frame")
    check(
        spec,
        parameters.replace(first_frame=first or parameters.first_frame, last_frame=last or parameters.last_frame),
        sent,
    )
    if not 1 <= arguments.takes <= TAKES_LIMIT:
        raise InputError(f"{arguments.takes} takes are not possible.", f"Ask for 1 to {TAKES_LIMIT}.", field="takes")
    grade = Grade(arguments.grade) if arguments.grade else _grade(spec)
    return Asked(spec, grade, prompt, sent, parameters, arguments.takes, first, last, project, shot)


def _grade(spec: ModelSpec) -> Grade:
    return Grade.ANIMATIC if spec.provider == "animatic" else Grade.DRAFT


def prompt_text(arguments: argparse.Namespace) -> str | None:
    """Return the prompt that the command gives, or None where it gives none; raises InputError.

    Waits for whoever writes to standard input or into a named pipe.
    """
    given, file = arguments.prompt, arguments.prompt_file
    if given is not None and file is not None:
        raise InputError("There are two prompts.", "Give a prompt or --prompt-file, not both.", field="prompt")
    if "-" in (given, file):
        return _decoded(_piped(), "Standard input")
    if file is None:
        return None if given is None else str(given)
    return read_text(Path(file), "prompt")


def _piped() -> bytes:
    """Return what standard input holds; raises InputError where that is too much to be a prompt."""
    try:
        content = sys.stdin.buffer.read(TEXT_FILE_BYTES + 1)
    except OSError as error:
        raise InputError(
            f"Standard input cannot be read: {error.strerror}.", "Use --prompt-file.", field="prompt"
        ) from error
    if len(content) > TEXT_FILE_BYTES:
        raise InputError("Standard input is too long.", f"Use at most {PROMPT_LIMIT:,} characters.", field="prompt")
    return content


def read_text(path: Path, field: str) -> str:
    """Return a UTF-8 file's text as it is; raises InputError naming `field`."""
    try:
        with path.open("rb") as stream:
            content = stream.read(TEXT_FILE_BYTES + 1)
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.", "Name a text file.", field=field) from error
    if len(content) > TEXT_FILE_BYTES:
        raise InputError(f"{path} is too large.", f"Use at most {TEXT_FILE_BYTES:,} bytes of text.", field=field)
    return _decoded(content, str(path), field)


def _decoded(content: bytes, name: str, field: str = "prompt") -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not UTF-8 text.", "Save it as UTF-8.", field=field) from error
    check_letters(text, f"text of {name}", field)
    return text


def _shot(arguments: argparse.Namespace, project: Project | None, text: str | None) -> Shot | None:
    """Return the shot that is meant, or None where it has to be made."""
    if project is None:
        return None
    name = arguments.shot
    if name is None:
        return None if text is None else next((shot for shot in project.shots if shot.prompt.text == text), None)
    named = next((shot for shot in project.shots if shot.name == name.strip()), None)
    return named or next((shot for shot in project.shots if project.code(shot.id) == name.strip().upper()), None)


def _picture(path: str | None, field: str) -> str | None:
    if path is None:
        return None
    if not Path(path).is_file():
        raise InputError(f"{path} is not a file.", "Name a picture.", field=field)
    return str(Path(path).absolute())


def settings_for(arguments: argparse.Namespace, spec: ModelSpec) -> Parameters:
    """Return what the command says of a take of `spec`, for reading only; raises InputError naming the field."""
    return _parameters(arguments, spec, None, None)


def _parameters(
    arguments: argparse.Namespace, spec: ModelSpec, project: Project | None, base: Shot | None
) -> Parameters:
    """Return the settings: what the command says, else the shot's or the project's, else what the model can do."""
    values: dict[str, object] = dict(base.parameters) if base else _defaults(spec, project)
    if base is not None and base.model != spec.id:
        values = {**_defaults(spec, project), "seed": base.parameters.seed}
    extras = dict(base.parameters.extras) if base and base.model == spec.id else {}
    for setting in arguments.set:
        name, value = _setting(spec, setting)
        if name == "rate":
            values["rate"] = value
        else:
            extras[name] = value  # type: ignore[assignment]  # only `rate` is no plain value
    given = {
        "duration_s": arguments.duration,
        "resolution": arguments.resolution,
        "aspect_ratio": arguments.aspect,
        "seed": arguments.seed,
        "audio": arguments.audio,
        "negative": arguments.negative or None,
    }
    values.update({name: value for name, value in given.items() if value is not None})
    values["extras"] = tuple(extras.items())
    try:
        return Parameters.model_validate(values)
    except ValidationError as error:
        field = str(error.errors()[0]["loc"][0])
        raise InputError(_out_of_range(field, values.get(field)), "Choose another value.", field=field) from error


async def _picked(workspace: Workspace, model: str, *, ask: bool) -> ModelSpec:
    """Return a model's spec; a server of the user's that is not known to serve it is asked what it serves."""
    catalogue, provider = workspace.catalogue, model.partition("/")[0]
    adapter = next((each for each in catalogue.remotes() if each.id == provider), None)
    of_server = provider.partition(":")[0] == VIDEOS and adapter is not None and not adapter.closed
    if of_server and ask and all(spec.id != model for spec in catalogue.specs()):
        await workspace.connections.test(provider)
    return await catalogue.pick(model)


def _out_of_range(field: str, value: object) -> str:
    if field == "seed":
        return f"A seed is a whole number from 0 to {SEED_LIMIT}; {value} is not."
    if field == "duration_s":
        return f"A length is more than 0 s and at most 3600 s; {value:g} s is not possible."
    return f"{value} is not possible for {field}."


def _defaults(spec: ModelSpec, project: Project | None) -> dict[str, object]:
    """Return 5 s, 720p, 16:9 and 24 fps (the project's shape and rate), each moved to what the model can do."""
    limits, plain = spec.limits, Parameters()
    shape = project.aspect_ratio if project else plain.aspect_ratio
    rate = project.rate if project else plain.rate
    return {
        "duration_s": nearest_duration(limits.duration_s, plain.duration_s),
        "resolution": fitted(plain.resolution, limits.resolutions),
        "aspect_ratio": shape if project else fitted(shape, limits.aspect_ratios),
        "rate": fitted(rate, limits.fps),
        "audio": limits.audio is not Audio.NEVER,
    }


def _setting(spec: ModelSpec, setting: str) -> tuple[str, Value | FrameRate]:
    """Return name and value of one --set; raises InputError naming the setting."""
    name, equals, text = setting.partition("=")
    name = name.strip()
    if not equals or not name:
        raise InputError(f"“{setting}” is not a setting.", "Write it as NAME=VALUE.", field="set")
    if name == "fps":
        return "rate", frame_rate(text)
    extra = next((extra for extra in spec.extras if extra.name == name), None)
    if extra is None:
        names = ", ".join(("fps", *(extra.name for extra in spec.extras)))
        raise InputError(f"{spec.name} has no setting “{name}”.", f"Its settings: {names}.", field=name)
    return name, _typed(extra, text.strip())


def _typed(extra: Extra, text: str) -> Value:
    try:
        if extra.type is ExtraType.INTEGER:
            return int(text)
        if extra.type is ExtraType.NUMBER:
            return float(text)
        if extra.type is ExtraType.BOOLEAN:
            return {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}[text.lower()]
    except (ValueError, KeyError) as error:
        raise InputError(
            f"“{text}” is not possible for “{extra.name}”.", f"It takes a {extra.type.value}.", field=extra.name
        ) from error
    return text


def frame_rate(text: str) -> FrameRate:
    """Return a frame rate written as 24 or 30000/1001; raises InputError naming `fps`."""
    try:
        rate = FrameRate.model_validate(text.strip())
    except (ValidationError, ValueError, ZeroDivisionError) as error:
        raise InputError(f"“{text}” is not a frame rate.", "Write it like 24 or 30000/1001.", field="fps") from error
    if not 1 <= rate.fraction <= 120:
        raise InputError(f"{text} frames a second are not possible.", "Use 1 to 120.", field="fps")
    return rate


def cap(text: str | None) -> int | None:
    """Return --max-cost in micro-dollars, or None; raises InputError naming `max_cost`."""
    if text is None:
        return None
    try:
        amount = Decimal(text)
    except InvalidOperation as error:
        raise InputError(f"“{text}” is not an amount.", "Write it like 0.60.", field="max_cost") from error
    if not amount.is_finite() or not 0 <= amount <= 1_000_000:
        raise InputError(f"{text} is no amount to pass.", "Use 0 to 1000000 dollars.", field="max_cost")
    return micro_usd(amount)


async def placed(asked: Asked, arguments: argparse.Namespace, projects: Projects, takes: Takes) -> tuple[Project, Shot]:
    """Return the project and the shot of an order, made where they are missing.

    A shot that is there and has no take yet is planned for the length of its first request, where one is given.
    """
    project = asked.project
    if project is None:
        name = arguments.project or DEFAULT_PROJECT
        project = await projects.create(name, asked.parameters.aspect_ratio, asked.parameters.rate)
    if asked.shot is not None:
        if not asked.shot.prompt.text:
            await projects.set_prompt(project.id, asked.shot.id, Prompt(text=asked.prompt), editor="cli")
        if arguments.duration is not None and not await takes.of_shot(asked.shot.id):
            planned = asked.shot.parameters.replace(duration_s=asked.parameters.duration_s)
            await projects.set_parameters(project.id, asked.shot.id, planned, editor="cli")
        return projects.project(project.id), asked.shot
    if not project.scenes:
        await projects.add_scene(project.id, editor="cli")
        project = projects.project(project.id)
    change = await projects.add_shot(
        project.id, project.scenes[-1].id, name=arguments.shot, prompt=Prompt(text=asked.prompt), editor="cli"
    )
    shot_id = change.added[0]
    change = await projects.set_parameters(project.id, shot_id, asked.parameters, model=asked.spec.id, editor="cli")
    shot = None if change.project is None else change.project.shot(shot_id)
    if change.project is None or shot is None:
        raise InputError("The shot was not made.", "Try again.", field="shot")
    return change.project, shot
