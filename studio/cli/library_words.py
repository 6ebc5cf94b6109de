"""Owns the words of `prompt library`: its verbs and options. Does nothing itself."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from studio.cli.arguments import AddVerb

FORMATS = ("json", "csv", "markdown", "text")
SORTS = ("changed", "title", "rating", "uses")


def add_library(verb: "AddVerb", group: Any) -> None:
    """Add the verbs of the prompt library to `group`, made by argparse's `add_subparsers`."""
    listed = verb("list", "List saved prompts.", group)
    found = verb("search", "Find saved prompts.", group)
    found.add_argument(
        "query",
        metavar="Q",
        help='words, "phrases", -without, tag:food, folder:Products, rating:>3, lighting:golden, variable:product',
    )
    for target in (listed, found):
        target.add_argument("--sort", choices=SORTS, default="changed")
        target.add_argument("--limit", type=int, metavar="N", default=100, help="at most so many, up to 1000")
        target.add_argument("--offset", type=int, metavar="N", default=0, help="leave so many out at the beginning")
    added = verb("add", "Save a prompt.", group)
    added.add_argument("prompt", nargs="?", metavar="PROMPT", help="the shot in words; - reads standard input")
    added.add_argument("--prompt-file", metavar="F", help="a UTF-8 text file; - reads standard input")
    added.add_argument("--title", metavar="TEXT", default="", help="its first words, where none is given")
    added.add_argument("--folder", metavar="PATH", default="", help="such as Products/Food")
    added.add_argument("--tag", action="append", default=[], metavar="TAG")
    added.add_argument("--rating", type=int, metavar="1-5")
    added.add_argument("--note", metavar="TEXT", default="")
    verb("show", "Show one saved prompt.", group).add_argument("id", metavar="ID")
    written = verb("export", "Write saved prompts into a file.", group)
    written.add_argument("file", metavar="F", help="its ending says the format: .json, .csv, .md or .txt")
    written.add_argument("--format", choices=FORMATS)
    written.add_argument("--query", metavar="Q", default="", help="only what this finds")
    written.add_argument("--overwrite", action="store_true", help="replace a file that is there")
    read = verb("import", "Add the prompts of a file.", group)
    read.add_argument("file", metavar="F", help="its ending says the format: .json, .csv, .md or .txt")
    read.add_argument("--format", choices=FORMATS)
    read.add_argument("--duplicates", choices=("skip", "keep"), default="skip", help="prompts that are there already")
    read.add_argument("--folder", metavar="PATH", default="", help="put them into this folder")
