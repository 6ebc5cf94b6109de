"""Owns the verbs of `prompt library`."""

import argparse
from pathlib import Path

from studio.cli import requests
from studio.cli.composition import opened
from studio.cli.documents import Document, time_text
from studio.cli.terminal import EXIT_DONE, EXIT_FAILED, Terminal
from studio.cli.verbs_library import absolute_path
from studio.craft.library_files import LibraryFormat, plain_facts
from studio.domain.cards import Card
from studio.domain.errors import InputError
from studio.domain.library import Duplicates, ImportReport, LibrarySort, SavedPrompt
from studio.domain.prompt import Prompt

LISTED_LIMIT = 1000


async def list_prompts(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """List saved prompts."""
    return await _found("", arguments, path, terminal)


async def search(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Find saved prompts."""
    return await _found(arguments.query, arguments, path, terminal)


async def _found(query: str, arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    for field, least, most in (("limit", 1, LISTED_LIMIT), ("offset", 0, None)):
        value = getattr(arguments, field)
        if value < least or (most is not None and value > most):
            allowed = f"{least} to {most}" if most is not None else f"{least} or more"
            raise InputError(f"--{field} cannot be {value}.", f"Give {allowed}.", field=field)
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        library = workspace.library
        page = await library.page(query, LibrarySort(arguments.sort), arguments.offset, arguments.limit)
        prompts = await library.prompts([line.id for line in page.lines])
        document = {"prompts": [prompt_document(prompt) for prompt in prompts], "total": page.total}
        terminal.answer(
            {**document, "query": query} if arguments.deed == "search" else document,
            lambda: "\n".join([*map(_line, prompts), *_rest(page.total, arguments.offset + len(prompts))]),
        )
        return EXIT_DONE


def _line(prompt: SavedPrompt) -> str:
    stars = "*" * (prompt.rating or 0)
    labels = " ".join([prompt.folder, *(f"#{tag}" for tag in prompt.tags)]).strip()
    return "  ".join(part for part in (prompt.id, f"{stars:5}", prompt.title, labels) if part)


def _rest(total: int, shown: int) -> list[str]:
    if total == 0:
        return ["No prompts."]
    return [f"{total - shown} more."] if total > shown else []


async def add(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Save a prompt; says which ones have the same words."""
    with terminal.ends_by_signal():
        text = requests.prompt_text(arguments)
    if text is None:
        raise InputError("There is no prompt.", "Give one, or --prompt-file F.", field="prompt")
    prompt = Prompt().with_text(text)
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        saved = await workspace.library.add(
            prompt,
            title=arguments.title,
            folder=arguments.folder,
            tags=arguments.tag,
            rating=arguments.rating,
            note=arguments.note,
        )
        for twin in saved.duplicates:
            terminal.say(f"The same words are there already: {twin.title} ({twin.id})")
        twins = [{"id": twin.id, "title": twin.title} for twin in saved.duplicates]
        terminal.answer(
            {"prompt": prompt_document(saved.prompt), "duplicates": twins},
            lambda: f"{saved.prompt.id}  {saved.prompt.title}",
        )
        return EXIT_DONE


async def show(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Show one saved prompt."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        prompt = await workspace.library.prompt(arguments.id)
        terminal.answer({"prompt": prompt_document(prompt)}, lambda: f"{_line(prompt)}\n{prompt.prompt.text}")
        return EXIT_DONE


async def export(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Write saved prompts into a file."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        written = await workspace.library.export_file(
            absolute_path(arguments.file),
            file_format=_format(arguments.format),
            query=arguments.query,
            overwrite=arguments.overwrite,
        )
        terminal.answer({"export": written._asdict()}, lambda: f"{written.path}: {written.prompts} prompts")
        return EXIT_DONE


async def import_file(arguments: argparse.Namespace, path: Path, terminal: Terminal) -> int:
    """Add the prompts of a file; the exit code is 1 where some were refused."""
    async with opened(path, terminal.on_fault, terminal.say) as workspace:
        report = await workspace.library.import_file(
            absolute_path(arguments.file, "file"),
            file_format=_format(arguments.format),
            duplicates=Duplicates(arguments.duplicates),
            folder=arguments.folder,
        )
        terminal.answer({"import": _report_document(report)}, lambda: _report_words(report, arguments.duplicates))
        return EXIT_FAILED if report.refused else EXIT_DONE


def _format(name: str | None) -> LibraryFormat | None:
    return None if name is None else LibraryFormat(name)


def prompt_document(prompt: SavedPrompt) -> Document:
    """Return one saved prompt."""
    words = prompt.prompt
    cards = {card.value: words.card_text(card) for card in Card if any(part.card is card for part in words.ranges)}
    return {
        **plain_facts(prompt),
        "cards": cards,
        "starter": prompt.starter,
        "created_at": time_text(prompt.created_at),
        "updated_at": time_text(prompt.updated_at),
    }


def _report_document(report: ImportReport) -> Document:
    return {
        "path": report.path,
        "format": report.format,
        "added": len(report.added),
        "ids": list(report.added),
        "duplicates": [each._asdict() for each in report.duplicates],
        "refused": [each._asdict() for each in report.refused],
        "notices": list(report.notices),
    }


def _report_words(report: ImportReport, duplicates: str) -> str:
    kept = "kept" if duplicates == "keep" else "left out"
    lines = [
        f"{len(report.added)} added, {len(report.duplicates)} there already ({kept}), {len(report.refused)} refused"
    ]
    lines += [f"{_place(each.number, each.line)}: {each.cause}" for each in report.refused]
    return "\n".join([*lines, *report.notices])


def _place(number: int, line: int | None) -> str:
    return f"Prompt {number}" if line is None else f"Line {line}"
