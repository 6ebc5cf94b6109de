"""Owns the prompt library as values: a saved prompt, its line in a list, queries, facets, what a change or import did.

Knows no search engine and no file format.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field

from studio.domain.base import Frozen
from studio.domain.cards import Card
from studio.domain.errors import InputError
from studio.domain.letters import check_letters
from studio.domain.prompt import Prompt

TITLE_LIMIT = 200
NOTE_LIMIT = 4000
FOLDER_LIMIT = 200
FOLDER_DEPTH = 8
TAG_LIMIT = 40
TAGS_LIMIT = 32
TITLE_WORDS = 7
EXCERPT_LENGTH = 200
USES_LIMIT = 999_999_999


class SavedPrompt(Frozen):
    """A prompt that is kept for any project of the workspace.

    `folder` is a path with slashes, empty for none. `uses` counts how often it was taken into a shot; `best_take` is
    the take that shows what it can do. `updated_at` is when its title, words or note were last changed. `starter` says
    that it came with the program; `trashed`, that it was deleted and can be brought back.
    """

    id: str
    title: str = Field(min_length=1, max_length=TITLE_LIMIT)
    prompt: Prompt
    folder: str = Field(default="", max_length=FOLDER_LIMIT)
    tags: tuple[str, ...] = Field(default=(), max_length=TAGS_LIMIT)
    rating: int | None = Field(default=None, ge=1, le=5)
    note: str = Field(default="", max_length=NOTE_LIMIT)
    uses: int = Field(default=0, ge=0, le=USES_LIMIT)
    best_take: str | None = None
    starter: bool = False
    trashed: bool = False
    created_at: datetime
    updated_at: datetime


class PromptLine(NamedTuple):
    """A saved prompt as a list shows it. `excerpt` is the beginning of its text; `cards` are those that have words."""

    id: str
    title: str
    excerpt: str
    folder: str
    tags: tuple[str, ...]
    rating: int | None
    uses: int
    best_take: str | None
    variables: tuple[str, ...]
    cards: tuple[Card, ...]
    starter: bool
    updated_at: datetime


class LibrarySort(StrEnum):
    """How a list is ordered. Equal ones: the one that was changed last stands first."""

    CHANGED = "changed"
    TITLE = "title"
    RATING = "rating"
    USES = "uses"


class LibraryPage(NamedTuple):
    """A stretch of what a query finds, and how much it finds in all."""

    lines: tuple[PromptLine, ...]
    total: int
    offset: int


class Facet(NamedTuple):
    """A folder or tag and how many prompts it has. A folder's prompts are its own, without those of its folders."""

    name: str
    prompts: int


class Facets(NamedTuple):
    """The folders and tags of the library in the order of their names, and how many prompts there are."""

    folders: tuple[Facet, ...]
    tags: tuple[Facet, ...]
    prompts: int


class LibraryChange(NamedTuple):
    """What a step did, by ids. What was deleted is `removed`, what was brought back `added`."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


class TermKind(StrEnum):
    """What a term of a query looks at."""

    WORDS = "words"
    TITLE = "title"
    CARD = "card"
    TAG = "tag"
    FOLDER = "folder"
    VARIABLE = "variable"
    RATING = "rating"
    USES = "uses"


class Term(NamedTuple):
    """One condition. `words` must stand beside each other; with `prefix` the last one need only begin so.

    For a name (tag, folder, variable) `words` is that name alone. `low` and `high` bound a number, both included; a
    rating of 0 is none.
    """

    kind: TermKind
    words: tuple[str, ...] = ()
    prefix: bool = False
    card: Card | None = None
    low: int = 0
    high: int = 0


class LibraryQuery(NamedTuple):
    """All of `wanted` and none of `unwanted`. Empty, it finds every prompt."""

    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()


class Duplicates(StrEnum):
    """What an import does with a prompt whose words are in the library already."""

    SKIP = "skip"
    KEEP = "keep"


class Saved(NamedTuple):
    """A prompt that was saved, and those that had the same words before."""

    prompt: SavedPrompt
    duplicates: tuple[PromptLine, ...] = ()


class FilePrompt(NamedTuple):
    """A prompt as a file holds it. `number` counts the file's prompts from 1; `line` is None where lines say nothing.

    `id` and the times are empty where the file gives none.
    """

    number: int
    line: int | None
    id: str
    title: str
    prompt: Prompt
    folder: str = ""
    tags: tuple[str, ...] = ()
    rating: int | None = None
    note: str = ""
    uses: int = 0
    best_take: str | None = None
    starter: bool = False
    created_at: datetime | None = None
    updated_at: datetime | None = None


class FilePrompts(NamedTuple):
    """What a file of prompts holds. `notices` tell what of it is missing or was left out."""

    prompts: tuple[FilePrompt, ...] = ()
    refused: tuple["Refused", ...] = ()
    notices: tuple[str, ...] = ()


class Refused(NamedTuple):
    """A prompt of a file that cannot be taken, and why. `line` is None where the file's lines say nothing."""

    number: int
    line: int | None
    cause: str


class Duplicate(NamedTuple):
    """A prompt of a file whose words are there already: in the library, or above it in the file."""

    number: int
    line: int | None
    title: str
    same_as: str


class ImportReport(NamedTuple):
    """What an import did. `duplicates` were skipped unless they were to be kept; `notices` tell what the file lacks."""

    path: str
    format: str
    added: tuple[str, ...]
    duplicates: tuple[Duplicate, ...]
    refused: tuple[Refused, ...]
    notices: tuple[str, ...]


class LibraryExport(NamedTuple):
    """A file of prompts that was written."""

    path: str
    format: str
    prompts: int
    size_bytes: int


def checked_title(title: str, text: str) -> str:
    """Return `title` on one line without blanks around it; an empty one is made of the first words of `text`.

    Raises InputError where it is too long or cannot be kept.
    """
    check_letters(title, "title", "title")
    title = " ".join(title.split())
    if len(title) > TITLE_LIMIT:
        raise InputError(f"The title has {len(title)} characters.", f"Use at most {TITLE_LIMIT}.", field="title")
    return title or title_of(text)


def title_of(text: str) -> str:
    """Return a title for a prompt without one: its first words."""
    words = text[: TITLE_LIMIT * 4].split()
    title = " ".join(words[:TITLE_WORDS])[: TITLE_LIMIT - 2].rstrip(" ,.;:")
    return f"{title} …" if title and len(words) > TITLE_WORDS else title or "Untitled"


def checked_note(note: str) -> str:
    """Return `note`; raises InputError where it is too long or cannot be kept."""
    check_letters(note, "note", "note")
    if len(note) > NOTE_LIMIT:
        raise InputError(f"The note has {len(note):,} characters.", f"Use at most {NOTE_LIMIT:,}.", field="note")
    return note


def checked_folder(folder: str) -> str:
    """Return a folder's path as it is kept: "Products/Food". Raises InputError."""
    check_letters(folder, "folder", "folder")
    parts = [" ".join(part.split()) for part in folder.split("/")]
    path = "/".join(part for part in parts if part)
    if path.count("/") >= FOLDER_DEPTH:
        raise InputError(f"The folder is {path.count('/') + 1} deep.", f"Use at most {FOLDER_DEPTH}.", field="folder")
    if len(path) > FOLDER_LIMIT:
        raise InputError(
            f"The folder's path has {len(path)} characters.", f"Use at most {FOLDER_LIMIT}.", field="folder"
        )
    return path


def checked_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Return tags as they are kept: each once, without regard to case, in their order. Raises InputError."""
    found: dict[str, str] = {}
    for tag in tags:
        check_letters(tag, "tag", "tag")
        name = " ".join(tag.split())
        if "," in name:
            raise InputError(f"The tag “{name}” holds a comma.", "Make it two tags.", field="tag")
        if len(name) > TAG_LIMIT:
            raise InputError(f"The tag has {len(name)} characters.", f"Use at most {TAG_LIMIT}.", field="tag")
        if name:
            found.setdefault(name.casefold(), name)
    if len(found) > TAGS_LIMIT:
        raise InputError(f"There are {len(found)} tags.", f"Use at most {TAGS_LIMIT}.", field="tag")
    return tuple(found.values())


def checked_rating(rating: int | None) -> int | None:
    """Return a rating of 1 to 5, None for none; raises InputError."""
    if rating is not None and not 1 <= rating <= 5:
        raise InputError(f"{rating} is not a rating.", "Give 1 to 5 stars, or none.", field="rating")
    return rating


def same_words(text: str) -> str:
    """Return a text as it is compared for duplicates: without regard to case and white space."""
    return " ".join(text.casefold().split())
