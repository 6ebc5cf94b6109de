"""Owns how a chosen folder, tag and number of stars become part of a search in the library's query language."""

from typing import NamedTuple

_QUOTES = (('"', '"'), ("«", "»"), ("“", "”"), ("「", "」"))


class Choice(NamedTuple):
    """What is chosen beside the words; empty and 0 mean any."""

    folder: str = ""
    tag: str = ""
    stars: int = 0

    @property
    def any(self) -> bool:
        """Whether something is chosen."""
        return bool(self.folder or self.tag or self.stars)


def query_of(text: str, choice: Choice) -> str:
    """Return the search for words and a choice. The words come first: places in errors are places in them."""
    parts = [text]
    if choice.folder:
        parts.append(f"folder:{quoted(choice.folder)}")
    if choice.tag:
        parts.append(f"tag:{quoted(choice.tag)}")
    if choice.stars:
        parts.append(f"rating:>={choice.stars}")
    return " ".join(part for part in parts if part)


def quoted(name: str) -> str:
    """Return a name between quotation marks that it does not hold itself; without any where there is none left."""
    for opening, closing in _QUOTES:
        if opening not in name and closing not in name:
            return f"{opening}{name}{closing}"
    return name
