"""Owns one run of the command line: arguments, the verb, signals, the exit code. Knows no adapter and no Qt."""

import argparse
import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from studio import __version__
from studio.cli.arguments import parsed, wants_json
from studio.cli.end_signals import EndSignals
from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, Terminal, interrupted, keep_standard_streams
from studio.domain.errors import InputError, StudioError

Verb = Callable[[argparse.Namespace, Path, Terminal], Awaitable[int]]


def main(argv: Sequence[str], open_window: Callable[[Path], int], signals: EndSignals | None = None) -> int:
    """Do what the arguments say and return the exit code; `open_window` is called where there is no verb.

    A fault of the program is told like any error, one document under --json, and raised on for its traceback. Without
    `signals` they stay the caller's.
    """
    keep_standard_streams()
    terminal = Terminal(as_json=wants_json(argv), signals=signals)
    try:
        arguments = parsed(argv)
        if arguments.version:
            terminal.answer({"version": __version__}, lambda: f"Shotwright {__version__}")
            return EXIT_DONE
        path = workspace_path(arguments.workspace)
        if arguments.verb is None:
            return open_window(path)
        return run(lambda: verb_of(arguments)(arguments, path, terminal), terminal)
    except StudioError as error:
        return terminal.fail(error)
    except BrokenPipeError:
        return EXIT_FAILED
    except KeyboardInterrupt:
        return terminal.fail(interrupted())
    except Exception as error:
        terminal.fault(error)
        raise


def workspace_path(given: str | None) -> Path:
    """Return the workspace's folder: as given, else of the environment, else the platform's."""
    from studio.cli.composition import WORKSPACE_VARIABLE, default_workspace

    named = os.environ.get(WORKSPACE_VARIABLE) or None if given is None else given
    if named is None:
        return default_workspace()
    if not named.strip():
        raise _no_folder("The workspace's name is empty.")
    if "\0" in named:
        raise _no_folder("The workspace's name holds a NUL character.")
    try:
        path = Path(named).expanduser().absolute()
        there = path.exists()
    except (OSError, RuntimeError) as error:  # a name that is too long; a ~ of nobody
        raise _no_folder(f"{named} cannot be a folder: {getattr(error, 'strerror', None) or error}.") from error
    if there and not path.is_dir():
        raise _no_folder(f"{path} is not a folder.")
    if not there and path.is_symlink():
        raise _no_folder(f"{path} is a link to a folder that is not there.")
    return path


def _no_folder(what_happened: str) -> InputError:
    return InputError(what_happened, "Name another folder with --workspace.", field="workspace")


def run(work: Callable[[], Awaitable[int]], terminal: Terminal) -> int:
    """Run `work` on a loop of its own; a signal ends it cleanly, leaving every job resumable.

    Once the answer is written the work only closes what it opened: it ends as answered.
    """
    try:
        return asyncio.run(_ended_by_signals(work, terminal))
    except (KeyboardInterrupt, asyncio.CancelledError):
        return terminal.fail(interrupted())


async def _ended_by_signals(work: Callable[[], Awaitable[int]], terminal: Terminal) -> int:
    loop, task = asyncio.get_running_loop(), asyncio.current_task()

    def end() -> None:
        if task is not None and not terminal.answered:
            task.cancel()

    before = terminal.signals.then(lambda: loop.call_soon_threadsafe(end))
    try:
        if terminal.signals.heard:
            raise interrupted()
        return await work()
    finally:
        terminal.signals.then(before)


def verb_of(arguments: argparse.Namespace) -> Verb:
    """Return what does a verb; its modules are imported now, not at start."""
    if arguments.verb == "doctor":
        from studio.cli.doctor import doctor

        return doctor
    if arguments.verb in ("generate", "estimate"):
        from studio.cli import verbs_generate

        return verbs_generate.generate if arguments.verb == "generate" else verbs_generate.estimate
    if arguments.verb == "spend":
        from studio.cli import verbs_spend as spend

        if arguments.what in ("grant", "pack", "subscription"):
            return spend.note_account
        return {
            None: spend.spend,
            "budget": spend.set_budget,
            "time-zone": spend.set_time_zone,
            "correct": spend.correct,
            "refund": spend.refund,
            "proof": spend.proof,
        }[arguments.what]
    if arguments.verb == "jobs":
        from studio.cli import verbs_jobs as jobs

        verbs: dict[str, Verb] = {
            "list": jobs.list_jobs,
            "show": jobs.show,
            "cancel": jobs.cancel,
            "retry": jobs.retry,
            "resume": jobs.resume,
            "reconcile": jobs.reconcile,
        }
        return verbs[arguments.what]
    if arguments.verb == "prompt" and arguments.what == "library":
        return _prompt_library_verb(arguments)
    if arguments.verb == "prompt":
        from studio.cli import verbs_prompt as prompt

        return {"analyze": prompt.analyze, "compose": prompt.compose, "diff": prompt.diff}[arguments.what]
    if arguments.verb in ("providers", "models"):
        return _provider_verb(arguments)
    return _library_verb(arguments)


def _provider_verb(arguments: argparse.Namespace) -> Verb:
    if arguments.verb == "models":
        from studio.cli import verbs_models as models

        return {"list": models.list_models, "show": models.show_model, "refresh": models.refresh}[arguments.what]
    from studio.cli import verbs_providers as providers

    verbs: dict[str, Verb] = {
        "list": providers.list_providers,
        "test": providers.test,
        "set-key": providers.set_key,
        "forget-key": providers.forget_key,
        "add-server": providers.add_server,
        "remove-server": providers.remove_server,
    }
    return verbs[arguments.what]


def _prompt_library_verb(arguments: argparse.Namespace) -> Verb:
    from studio.cli import verbs_prompt_library as kept

    verbs: dict[str, Verb] = {
        "list": kept.list_prompts,
        "search": kept.search,
        "add": kept.add,
        "show": kept.show,
        "export": kept.export,
        "import": kept.import_file,
    }
    return verbs[arguments.deed]


def _library_verb(arguments: argparse.Namespace) -> Verb:
    from studio.cli import verbs_library as library

    verbs: dict[tuple[str, str | None], Verb] = {
        ("project", "new"): library.new_project,
        ("project", "list"): library.list_projects,
        ("project", "show"): library.show_project,
        ("project", "from-script"): library.project_from_script,
        ("take", "list"): library.list_takes,
        ("take", "show"): library.show_take,
        ("take", "frame"): library.save_frame,
        ("take", "choose"): library.choose_take,
        ("export", None): library.export,
    }
    return verbs[arguments.verb, getattr(arguments, "what", None)]
