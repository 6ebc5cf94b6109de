"""Owns the verbs of `models`. Looking at them needs no workspace; a refresh does."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from studio.cli.composition import opened
from studio.cli.documents import Document
from studio.cli.looking import models_at
from studio.cli.model_documents import change_document, model_document, shown_model
from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, Terminal
from studio.domain.errors import NotFound, ProviderError
from studio.domain.models import DurationLimit, ModelStatus
from studio.domain.providers_known import KNOWN
from studio.services.connections import Connections
from studio.services.model_changes import ModelChange
from studio.services.system import SystemClock
from studio.services.user_servers import Published


async def list_models(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """List models; retired ones only with --all. Needs no workspace."""
    models = models_at(path)
    lines = await models.lines()
    for notice in models.notices():
        terminal.say(notice)
    known = {line.provider for line in lines} | {each.id for each in KNOWN}
    if arguments.provider is not None and arguments.provider not in known:
        names = ", ".join(sorted(known))
        raise NotFound(f"There is no provider “{arguments.provider}”.", f"Choose one of {names}.", field="provider")
    shown = [
        line
        for line in lines
        if arguments.provider in (None, line.provider) and (arguments.all or line.status is not ModelStatus.RETIRED)
    ]
    terminal.answer(
        {"models": [model_document(line) for line in shown]},
        lambda: "\n".join(f"{line.id}  {line.name}" for line in shown) or "No models.",
    )
    return EXIT_DONE


async def show_model(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Show one model's limits, rules, own settings and prices. Needs no workspace."""
    models = models_at(path)
    spec = await models.pick(arguments.model)
    closed, limits = models.closed(spec.provider), spec.limits
    words = [
        f"{spec.id}: {spec.name}",
        spec.summary,
        "; ".join(
            filter(None, (_lengths(limits.duration_s), ", ".join(limits.resolutions), ", ".join(limits.aspect_ratios)))
        ),
        closed,
    ]
    document = shown_model(spec, SystemClock().now().date(), closed)
    terminal.answer({"model": document}, lambda: "\n".join(filter(None, words)))
    return EXIT_DONE


def _lengths(limit: DurationLimit) -> str:
    if not limit.known:
        return "any length"
    if limit.values is not None:
        return f"{', '.join(f'{value:g}' for value in limit.values)} s"
    return f"{limit.min:g} to {limit.max:g} s"


async def refresh(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Ask servers which models they serve now; show what that would change, and take it where that is agreed to."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        connections = workspace.connections
        asked = [arguments.provider] if arguments.provider else [each.provider for each in connections.servers()]
        found, failed = await _published(connections, asked, terminal, alone=arguments.provider is not None)
        changed = [each for each in found if each.changes]
        for each in changed:
            _show(each.provider, each.changes, terminal)
        taken = bool(changed) and (arguments.yes or terminal.ask("Take this?") is True)
        for each in found if taken else ():
            await connections.take_published(each)
        documents = [
            {
                "provider": each.provider,
                "models": list(each.names),
                "changes": [change_document(change) for change in each.changes],
                "taken": taken and bool(each.changes),
                "error": None,
            }
            for each in found
        ]
        terminal.answer({"refresh": [*documents, *failed]}, lambda: _words(len(changed), taken=taken))
        return EXIT_FAILED if failed else EXIT_DONE


async def _published(
    connections: Connections, providers: Sequence[str], terminal: Terminal, *, alone: bool
) -> tuple[list[Published], list[Document]]:
    """Return what each provider serves now, and a document for each that did not answer; `alone` raises its error."""
    found: list[Published] = []
    failed: list[Document] = []
    for provider in providers:
        try:
            found.append(await connections.published(provider))
        except ProviderError as error:
            if alone:
                raise
            terminal.say(f"{provider}: {error.what_happened} {error.what_to_do}")
            told = {"kind": error.kind, "what_happened": error.what_happened, "what_to_do": error.what_to_do}
            failed.append({"provider": provider, "models": [], "changes": [], "taken": False, "error": told})
    return found, failed


def _show(provider: str, changes: Sequence[ModelChange], terminal: Terminal) -> None:
    terminal.say(f"{provider}:")
    for change in changes:
        detail = f" {change.field}: {change.old} → {change.new}" if change.field else ""
        terminal.say(f"  {change.kind.value} {change.model}{detail}")


def _words(changed: int, *, taken: bool) -> str:
    if not changed:
        return "Nothing is different."
    return "The difference was taken." if taken else "Nothing was taken. Add --yes to take it."
