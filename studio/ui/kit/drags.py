"""Owns what a drag may carry into the window: files of the kinds that can be taken, or what is ours."""

from enum import StrEnum
from pathlib import PurePath
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QMimeData

from studio.domain.prompt import Card

_TAKE = "application/x-shotwright-take"
_PROMPT = "application/x-shotwright-prompt"
_WORD = "application/x-shotwright-word"
_VIDEO = frozenset({".mp4", ".mov", ".m4v", ".mkv", ".webm"})
_PICTURE = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp"})
_SCRIPT = frozenset({".txt", ".md", ".fountain"})


class Carried(StrEnum):
    """What a drag carries."""

    VIDEOS = "videos"
    PICTURE = "picture"
    SCRIPT = "script"
    TAKE = "take"
    NOTHING = "nothing"  # that could be taken


class Load(NamedTuple):
    """What a drag carries: paths of files, or the id of a take; `why_not` says why it can be dropped nowhere."""

    kind: Carried
    paths: tuple[str, ...] = ()
    take_id: str = ""
    why_not: str = ""


def load_of(carried: QMimeData) -> Load:
    """Return what a drag brings."""
    take_id = take_in(carried)
    if take_id is not None:
        return Load(Carried.TAKE, take_id=take_id)
    paths = tuple(url.toLocalFile() for url in carried.urls() if url.isLocalFile())
    kinds = {_kind(path) for path in paths}
    if not paths or Carried.NOTHING in kinds:
        return _refused(
            QCoreApplication.translate(
                "drags", "Only videos, a picture for a shot, or a script as text can be dropped here."
            )
        )
    if len(kinds) > 1:
        return _refused(QCoreApplication.translate("drags", "Drop videos, pictures and scripts one after the other."))
    kind = kinds.pop()
    if kind is not Carried.VIDEOS and len(paths) > 1:
        return _refused(QCoreApplication.translate("drags", "Drop one file of this kind at a time."))
    return Load(kind, paths)


def _refused(why_not: str) -> Load:
    return Load(Carried.NOTHING, why_not=why_not)


def _kind(path: str) -> Carried:
    ending = PurePath(path).suffix.casefold()
    if ending in _VIDEO:
        return Carried.VIDEOS
    if ending in _PICTURE:
        return Carried.PICTURE
    return Carried.SCRIPT if ending in _SCRIPT else Carried.NOTHING


def drag_of_take(take_id: str) -> QMimeData:
    """Return what the drag of a take carries."""
    carried = QMimeData()
    carried.setData(_TAKE, take_id.encode())
    return carried


def take_in(carried: QMimeData) -> str | None:
    """Return the id of the take that a drag carries, or None."""
    return bytes(carried.data(_TAKE).data()).decode() if carried.hasFormat(_TAKE) else None


def drag_of_prompt(prompt_id: str) -> QMimeData:
    """Return what the drag of a saved prompt carries."""
    carried = QMimeData()
    carried.setData(_PROMPT, prompt_id.encode())
    return carried


def prompt_in(carried: QMimeData) -> str | None:
    """Return the id of the saved prompt that a drag carries, or None."""
    return bytes(carried.data(_PROMPT).data()).decode() if carried.hasFormat(_PROMPT) else None


class Word(NamedTuple):
    """A word of the vocabulary and the card where it belongs."""

    card: Card
    term: str


def drag_of_word(word: Word) -> QMimeData:
    """Return what the drag of a word carries; other programs get its text."""
    carried = QMimeData()
    carried.setData(_WORD, word.card.value.encode())
    carried.setText(word.term)
    return carried


def word_in(carried: QMimeData) -> Word | None:
    """Return the word of the vocabulary that a drag carries, or None."""
    if not carried.hasFormat(_WORD):
        return None
    card = bytes(carried.data(_WORD).data()).decode(errors="replace")
    return Word(Card(card), carried.text()) if card in {each.value for each in Card} else None
