"""Owns the words of `models` and `providers`: verbs, options, the error of a key among them. Does nothing itself."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from studio.domain.errors import InputError

if TYPE_CHECKING:
    from studio.cli.arguments import AddVerb

DIALECTS = ("openai", "vllm-omni", "sglang", "dynamo")


def add_models(verb: "AddVerb", group: Any) -> None:
    """Add the verbs of `models` to `group`, made by argparse's `add_subparsers`."""
    listed = verb("list", "List models.", group)
    listed.add_argument("--provider", metavar="P")
    listed.add_argument("--all", action="store_true", help="retired models too")
    verb("show", "Show one model's limits and prices.", group).add_argument("model", metavar="MODEL")
    fresh = verb("refresh", "Ask what servers serve now; show the difference, then take it.", group)
    fresh.add_argument("provider", nargs="?", metavar="PROVIDER")
    fresh.add_argument("--yes", action="store_true", help="take the difference without asking")


def add_providers(verb: "AddVerb", group: Any) -> None:
    """Add the verbs of `providers` to `group`, made by argparse's `add_subparsers`."""
    verb("list", "List providers, their keys and how they answered.", group)
    tested = verb("test", "Ask a provider something that costs nothing.", group)
    kept = verb("set-key", "Keep a key, read from standard input.", group)
    kept.add_argument(
        "--file", action="store_true", help="keep it in a file that only you can read, not in the system's keyring"
    )
    forgotten = verb("forget-key", "Delete a key.", group)
    for target in (tested, kept, forgotten):
        target.add_argument("provider", metavar="ID", help="such as runway, or videos:NAME")
        target.add_argument("--account", metavar="LABEL", default="", help="another account than the first one")
    added = verb("add-server", "Add a server that speaks the Videos protocol.", group)
    added.add_argument("name", metavar="NAME")
    added.add_argument("url", metavar="URL")
    added.add_argument("--dialect", choices=DIALECTS, default="openai")
    added.add_argument(
        "--own",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="whether it is yours, so that nobody bills it",
    )
    added.add_argument("--price", metavar="USD", help="what a second of video costs there, where it is not yours")
    verb("remove-server", "Offer a server no more.", group).add_argument("name", metavar="NAME")


def asks_for_a_key(argv: Sequence[str]) -> bool:
    """Say whether a command may hold a key where none belongs."""
    return "providers" in argv and "set-key" in argv


def no_key_in_words() -> InputError:
    """Return the error of words beside `providers set-key ID`; it quotes none of them."""
    return InputError(
        "The command is wrong: a key is never one of its words, where others on this computer could read it.",
        "Give it to “shotwright providers set-key ID” on standard input; make a new one if you wrote yours here.",
        field="key",
    )
