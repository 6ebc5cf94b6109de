"""Owns a saved prompt as a row and as the line of a list. Knows the columns, runs no SQL."""

import hashlib
import json
import zlib
from datetime import datetime

from pydantic import ValidationError

from studio.craft.library_words import index_text
from studio.craft.sending import variables
from studio.domain.cards import Card, PromptRange
from studio.domain.errors import WorkspaceDamaged
from studio.domain.library import EXCERPT_LENGTH, PromptLine, SavedPrompt, same_words
from studio.domain.prompt import Prompt
from studio.store.durable_files import compact_json
from studio.store.ledger_rows import utc_text
from studio.store.storable_text import refuse_unstorable

COLUMNS = (
    "id, title, folded_title, folder, tags, rating, uses, best_take, variables, cards, starter, trashed, created_at,"
    " updated_at, text, ranges, further, note, same, indexed"
)
"""What `row` gives, in its order; `place` stands before them."""

LINE_COLUMNS = (
    f"id, title, substr(text, 1, {EXCERPT_LENGTH}), folder, tags, rating, uses, best_take, variables, cards, starter,"
    " updated_at"
)
"""What `line` takes."""

WHOLE_COLUMNS = (
    "id, title, folder, tags, rating, uses, best_take, starter, trashed, created_at, updated_at, text, ranges, further,"
    " note"
)
"""What `saved` takes."""

_FURTHER = ("locked", "values", "overrides", "ignored")


def refuse_unkept(prompt: SavedPrompt) -> None:
    """Raise InputError, naming the field, where a text of the prompt cannot be kept. Ranges hold none."""
    words = prompt.prompt
    texts = {name: getattr(prompt, name) for name in ("id", "title", "note", "folder", "tags", "best_take")}
    refuse_unstorable({**texts, "prompt": words.text, "values": words.values, "overrides": words.overrides})


def row(prompt: SavedPrompt) -> tuple[object, ...]:
    """Return a prompt's columns."""
    words = prompt.prompt
    cards = {part.card for part in words.ranges}
    further = words.model_dump(mode="json", include=set(_FURTHER), exclude_defaults=True)
    return (
        prompt.id,
        prompt.title,
        prompt.title.casefold(),
        prompt.folder,
        compact_json(prompt.tags),
        prompt.rating,
        prompt.uses,
        prompt.best_take,
        compact_json(variables(words.text)),
        " ".join(card.value for card in Card if card in cards),
        int(prompt.starter),
        int(prompt.trashed),
        utc_text(prompt.created_at),
        utc_text(prompt.updated_at),
        words.text,
        " ".join(f"{part.card.value}:{part.start}-{part.end}" for part in words.ranges),
        compact_json(further) if further else "",
        prompt.note,
        same_key(words.text),
        b"" if prompt.trashed else pack(index_text(prompt)),
    )


def same_key(text: str) -> bytes:
    """Return a key that texts share which differ only in case and white space."""
    return hashlib.sha256(same_words(text).encode("utf-8", "surrogatepass")).digest()[:16]


def pack(words: str) -> bytes:
    """Return the index's words as a row keeps them."""
    return zlib.compress(words.encode(), 1)


def unpack(packed: bytes) -> str:
    """Return the words that `pack` was given; raises WorkspaceDamaged."""
    try:
        return zlib.decompress(packed).decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise _damaged("its words in the index cannot be read") from error


def saved(columns: tuple[object, ...]) -> SavedPrompt:
    """Return the prompt of `WHOLE_COLUMNS`; raises WorkspaceDamaged for a row that was changed."""
    (id_, title, folder, tags, rating, uses, best_take, starter, trashed, created_at, updated_at, text, ranges, further,
     note) = columns  # fmt: skip
    try:
        prompt = Prompt.model_validate(
            {"text": text, "ranges": ranges_of(str(ranges)), **(json.loads(str(further)) if further else {})}
        )
        return SavedPrompt.model_validate(
            {
                "id": id_,
                "title": title,
                "prompt": prompt,
                "folder": folder,
                "tags": tuple(json.loads(str(tags))),
                "rating": rating,
                "note": note,
                "uses": uses,
                "best_take": best_take,
                "starter": bool(starter),
                "trashed": bool(trashed),
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
    except (ValidationError, ValueError, TypeError) as error:
        raise _damaged(f"prompt {id_} cannot be read") from error


def ranges_of(text: str) -> tuple[PromptRange, ...]:
    """Return ranges written as `card:start-end`; raises ValueError."""
    found = []
    for part in text.split():
        card, _, place = part.partition(":")
        start, _, end = place.partition("-")
        found.append(PromptRange(card=Card(card), start=int(start), end=int(end)))
    return tuple(found)


def line(columns: tuple[object, ...]) -> PromptLine:
    """Return the line of `LINE_COLUMNS`; raises WorkspaceDamaged for a row that was changed."""
    (id_, title, excerpt, folder, tags, rating, uses, best_take, names, cards, starter, updated_at) = columns
    try:
        return PromptLine(
            str(id_),
            str(title),
            str(excerpt),
            str(folder),
            tuple(json.loads(str(tags))) if tags != "[]" else (),
            rating if isinstance(rating, int) else None,
            uses if isinstance(uses, int) else 0,
            None if best_take is None else str(best_take),
            tuple(json.loads(str(names))) if names != "[]" else (),
            tuple(Card(card) for card in str(cards).split()),
            bool(starter),
            datetime.fromisoformat(str(updated_at)),
        )
    except (ValueError, TypeError) as error:
        raise _damaged(f"prompt {id_} cannot be read") from error


def _damaged(reason: str) -> WorkspaceDamaged:
    return WorkspaceDamaged(
        f"The workspace's prompt library is damaged: {reason}.",
        "Nothing more is written to it. Close the studio and go back to a backup.",
    )
