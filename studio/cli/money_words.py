"""Owns the words of `spend`: verbs and options. Does nothing itself."""

import argparse
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from studio.cli.arguments import AddVerb

GROUPS = ("day", "provider", "model", "project")
SCOPES = ("day", "month", "project", "provider", "job")


def add_spend(verb: "AddVerb", whole: argparse.ArgumentParser, parser_class: Any) -> None:
    """Add the options of `spend` and its own verbs, made with the parsers' class."""
    whole.add_argument("--by", choices=GROUPS, default="day", help="what one line is for")
    whole.add_argument("--since", metavar="DATE", help="the first day, such as 2026-11-01; else this month's")
    whole.add_argument("--csv", metavar="F", help="write the ledger's rows to a new file, too")
    group = whole.add_subparsers(dest="what", metavar="DEED", parser_class=parser_class)
    limit = verb("budget", "Set a budget, or take it away.", group)
    limit.add_argument("scope", choices=SCOPES, help="job is the most that one job may cost")
    limit.add_argument("usd", metavar="USD", help="dollars, or none")
    limit.add_argument("--of", metavar="NAME", default="", help="which project or provider")
    zone = verb("time-zone", "Say in which time zone days and months of budgets are counted.", group)
    zone.add_argument("time_zone", metavar="NAME", help="such as Europe/Berlin, or local")
    for name, text in (
        ("correct", "Write what an ended job truly cost."),
        ("refund", "Write that a part of what a job cost came back."),
    ):
        target = verb(name, text, group)
        target.add_argument("job", metavar="ID")
        target.add_argument("usd", metavar="USD")
        target.add_argument("--note", metavar="TEXT", default="", help="why, such as the number of a receipt")
    proof = verb("proof", "Write what a job sent and what was charged, to show it to the provider.", group)
    proof.add_argument("job", metavar="ID")
    for name, text in (
        ("grant", "Note free credits of an account."),
        ("pack", "Note credits that were paid in advance."),
        ("subscription", "Note what an account costs by the month or year."),
    ):
        target = verb(name, text, group)
        target.add_argument("provider", metavar="PROVIDER")
        target.add_argument("amount", metavar="AMOUNT")
        target.add_argument("--unit", metavar="UNIT", default="USD", help="such as credit; else USD")
        target.add_argument("--usd", metavar="USD", help="what that is in dollars, where it is none")
        target.add_argument("--account", metavar="LABEL", default="", help="another account than the first one")
        target.add_argument("--note", metavar="TEXT", default="")
