"""Owns the words of the command line: verbs, options and the errors of wrong ones. Does nothing itself."""

import argparse
import re
from collections.abc import Sequence
from typing import NoReturn, Protocol

from studio.cli.library_words import add_library
from studio.cli.money_words import add_spend
from studio.cli.provider_words import add_models, add_providers, asks_for_a_key, no_key_in_words
from studio.domain.errors import InputError

FORMATS = ("mp4", "mov", "webm", "gif", "frames", "pdf", "contact-sheet", "slides", "otio", "fcpxml", "edl", "srt",
           "vtt", "csv")  # fmt: skip
AVAILABLE_FORMATS = ("mp4",)
_FIELDS = {
    "--duration": "duration_s",
    "--aspect": "aspect_ratio",
    "--prompt-file": "prompt",
    "--no-audio": "audio",
    "--set": "set",
    "--max-cost": "max_cost",
    "USD": "usd",
    "AMOUNT": "amount",
    "VERB": "verb",
    "WHAT": "verb",
    "DEED": "verb",
}


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are the studio's own."""

    def error(self, message: str) -> NoReturn:
        raise InputError(f"The command is wrong: {message}.", f"See {self.prog} --help.", field=_field(message))


def _field(message: str) -> str:
    """Return the field that argparse complains of; what stands in no option's place is of the field `arguments`."""
    named = re.match(
        r"(?:argument |the following arguments are required: |unrecognized arguments: (?=-))([^:,= ]+)", message
    )
    word = named.group(1).rpartition("/")[2] if named else ""
    return _FIELDS.get(word) or word.strip("-").replace("-", "_").lower() or "arguments"


class AddVerb(Protocol):
    """Adds a verb to a group."""

    def __call__(
        self, name: str, text: str, group: "argparse._SubParsersAction[_Parser]" = ...
    ) -> argparse.ArgumentParser:
        """Return the verb's own parser."""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    common = _Parser(add_help=False)
    common.add_argument("--workspace", metavar="DIR", default=argparse.SUPPRESS, help="the workspace's folder")
    common.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="answer with one JSON document")
    top = _Parser(
        prog="shotwright",
        parents=[common],
        description="A studio for AI video. Without a verb it opens the window.",
        allow_abbrev=False,
    )
    top.add_argument("--version", action="store_true", help="say which version this is")
    verbs = top.add_subparsers(dest="verb", metavar="VERB", parser_class=_Parser)

    def verb(name: str, text: str, group: "argparse._SubParsersAction[_Parser]" = verbs) -> argparse.ArgumentParser:
        return group.add_parser(name, help=text, description=text, parents=[common], allow_abbrev=False)

    def verb_group(name: str, text: str) -> "argparse._SubParsersAction[_Parser]":
        whole = verb(name, text)
        return whole.add_subparsers(dest="what", metavar="WHAT", required=True, parser_class=_Parser)

    _add_request(verb("generate", "Ask for takes and wait for them."), spends=True)
    _add_request(verb("estimate", "Say what takes would cost and how long they need."), spends=False)
    _add_jobs(verb, verb_group("jobs", "Look at jobs and go on with them."))
    add_models(verb, verb_group("models", "Look at models."))
    add_providers(verb, verb_group("providers", "Look at providers, test them, keep their keys."))
    prompts = verb_group("prompt", "Read, write, compare and keep prompts.")
    _add_prompt(verb, prompts)
    kept = verb("library", "Keep prompts and find them again.", prompts)
    add_library(verb, kept.add_subparsers(dest="deed", metavar="DEED", required=True, parser_class=_Parser))
    _add_project(verb, verb_group("project", "Make and look at projects."))
    _add_take(verb, verb_group("take", "Look at takes and choose them."))
    export = verb("export", "Write a project's cut as a film.")
    export.add_argument("--project", metavar="NAME", required=True)
    export.add_argument("--format", metavar="FORMAT", default="mp4", help=f"one of {', '.join(AVAILABLE_FORMATS)}")
    export.add_argument("--out", metavar="PATH", required=True)
    export.add_argument("--overwrite", action="store_true", help="replace a file that is there")
    add_spend(verb, verb("spend", "Say what was spent; set budgets; put amounts right."), _Parser)
    verb("doctor", "Check the installation and say what to do.")
    return top


def _add_request(target: argparse.ArgumentParser, *, spends: bool) -> None:
    target.add_argument("prompt", nargs="?", metavar="PROMPT", help="the shot in words; - reads standard input")
    target.add_argument("--prompt-file", metavar="F", help="a UTF-8 text file; - reads standard input")
    target.add_argument("--model", metavar="PROVIDER/MODEL")
    target.add_argument("--duration", type=_number, metavar="S")
    target.add_argument("--resolution", metavar="720p")
    target.add_argument("--aspect", metavar="16:9")
    target.add_argument("--seed", type=int, metavar="N")
    sound = target.add_mutually_exclusive_group()
    sound.add_argument("--audio", action="store_true", default=None, dest="audio")
    sound.add_argument("--no-audio", action="store_false", default=None, dest="audio")
    target.add_argument("--negative", metavar="TEXT", default="")
    target.add_argument("--first-frame", metavar="IMG")
    target.add_argument("--last-frame", metavar="IMG")
    target.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a setting of this model")
    target.add_argument("--takes", type=int, default=1, metavar="N")
    target.add_argument("--grade", choices=("animatic", "draft", "final"))
    target.add_argument("--project", metavar="NAME")
    target.add_argument("--shot", metavar="NAME")
    target.add_argument("--max-cost", metavar="USD", help="refuse to pass this many dollars")
    target.add_argument("--yes", action="store_true", help="do not ask before a paid job")
    if spends:
        target.add_argument("--no-wait", action="store_true", help="return as soon as the job is safely on its way")
        target.add_argument("--dry-run", action="store_true", help="show what would be sent")
    else:
        target.set_defaults(no_wait=False, dry_run=False)


def _number(text: str) -> float:
    number = float(text)
    if number != number or number in (float("inf"), float("-inf")):
        raise ValueError(text)
    return number


_number.__name__ = "number"


def _add_jobs(verb: "AddVerb", group: "argparse._SubParsersAction[_Parser]") -> None:
    states = ("queued", "submitting", "running", "fetching", "done", "failed", "cancelled", "unknown")
    listed = verb("list", "List jobs.", group)
    listed.add_argument("--state", choices=states)
    listed.add_argument("--project", metavar="NAME")
    for name, text in (
        ("show", "Show one job and its takes."),
        ("cancel", "Cancel a job; a sent one is only asked to stop."),
        ("retry", "Ask again for what an ended job asked for."),
    ):
        verb(name, text, group).add_argument("job", metavar="ID")
    resumed = verb("resume", "Go on with every open job.", group)
    resumed.add_argument("--state", choices=states)
    resumed.add_argument("--project", metavar="NAME")
    asked = verb("reconcile", "Ask the providers about jobs of unknown fate.", group)
    asked.add_argument("job", nargs="?", metavar="ID")


def _add_prompt(verb: "AddVerb", group: "argparse._SubParsersAction[_Parser]") -> None:
    read = verb("analyze", "Say what is in a prompt and what will go wrong with it.", group)
    read.add_argument("prompt", nargs="?", metavar="PROMPT", help="the shot in words; - reads standard input")
    read.add_argument("--prompt-file", metavar="F", help="a UTF-8 text file; - reads standard input")
    read.add_argument("--jsonl", metavar="FILE", help="one {id, text} a line; the answers are JSON Lines, too")
    read.add_argument("--model", metavar="PROVIDER/MODEL", help="also what this model cannot do")
    read.add_argument("--duration", type=_number, metavar="S")
    read.add_argument("--aspect", metavar="16:9")
    sound = read.add_mutually_exclusive_group()
    sound.add_argument("--audio", action="store_true", default=None, dest="audio")
    sound.add_argument("--no-audio", action="store_false", default=None, dest="audio")
    read.set_defaults(resolution=None, seed=None, negative="", set=[])
    written = verb("compose", "Write a prompt from the texts of its components.", group)
    written.add_argument("file", metavar="FILE.json", help="an object from component names to texts")
    compared = verb("diff", "Say what differs between two prompts, given as texts or as files.", group)
    compared.add_argument("old", metavar="A")
    compared.add_argument("new", metavar="B")


def _add_project(verb: "AddVerb", group: "argparse._SubParsersAction[_Parser]") -> None:
    new = verb("new", "Make a project.", group)
    new.add_argument("name", metavar="NAME")
    verb("list", "List projects.", group)
    verb("show", "Show a project's scenes and shots.", group).add_argument("name", metavar="NAME")
    script = verb("from-script", "Make a project from a script: numbered or blank-line separated shots.", group)
    script.add_argument("file", metavar="FILE")
    script.add_argument("--name", metavar="NAME", required=True)
    for target in (new, script):
        target.add_argument("--aspect", metavar="A", default="16:9")
        target.add_argument("--fps", metavar="N", default="24")


def _add_take(verb: "AddVerb", group: "argparse._SubParsersAction[_Parser]") -> None:
    listed = verb("list", "List takes.", group)
    listed.add_argument("--project", metavar="NAME")
    verb("show", "Show one take and its slate.", group).add_argument("take", metavar="ID")
    frame = verb("frame", "Save one frame of a take as PNG.", group)
    frame.add_argument("take", metavar="ID")
    frame.add_argument("--at", type=_number, required=True, metavar="S")
    frame.add_argument("--out", required=True, metavar="PNG")
    verb("choose", "Let a take stand for its shot.", group).add_argument("take", metavar="ID")


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """Return the arguments; raises InputError naming the field, or SystemExit(0) after --help."""
    try:
        arguments = parser().parse_args(argv)
    except InputError:
        if asks_for_a_key(argv):  # what was wrong may be a key: it is not quoted
            raise no_key_in_words() from None
        raise
    for name, value in (("workspace", None), ("json", False)):
        if not hasattr(arguments, name):
            setattr(arguments, name, value)
    return arguments


def wants_json(argv: Sequence[str]) -> bool:
    """Say whether the answer must be JSON, also where the arguments are wrong otherwise."""
    return "--json" in argv[: argv.index("--")] if "--" in argv else "--json" in argv
