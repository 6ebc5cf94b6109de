"""Owns a script that is still worked on: its text, and what the user changed about the shots found in it.

The text is the truth: prompts are changed in it. What was split, merged, left out or named by hand is kept by where it
begins, and moves along when the text changes. Pure: each change gives another draft.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple, Self, TypeVar

from studio.craft.script_scenes import read_scenes
from studio.craft.script_shots import PlacedShot, ScriptScene, placed_shot, short_name
from studio.domain.ranges import differing_middle
from studio.domain.reading import Stretch

V = TypeVar("V")
_EMPTY_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_NO_NAMES: Mapping[int, str] = MappingProxyType({})
_NO_LENGTHS: Mapping[int, float] = MappingProxyType({})


class DraftShot(NamedTuple):
    """A shot as it would be made. Its words are `text[words.start:words.end]`; `kept` is False where it is left out.

    `first` says that it is the first of its scene. `extra` is what other parts of the script say of its time.
    """

    name: str
    prompt: str
    duration_s: float | None
    start: int
    words: Stretch
    kept: bool
    first: bool
    extra: str = ""


class DraftScene(NamedTuple):
    """A scene as it would be made. `key` names it for `with_scene_name`."""

    key: int
    name: str
    headings: tuple[Stretch, ...]
    shots: tuple[DraftShot, ...]
    notes: tuple[Stretch, ...]


class ScriptDraft(NamedTuple):
    """A script's text with the changes made by hand. Offsets count code points of `text`; shots go by their `start`."""

    text: str = ""
    found: tuple[ScriptScene, ...] = ()
    splits: frozenset[int] = frozenset()
    joins: frozenset[int] = frozenset()
    left_out: frozenset[int] = frozenset()
    names: Mapping[int, str] = _NO_NAMES
    lengths: Mapping[int, float] = _NO_LENGTHS
    scene_names: Mapping[int, str] = _NO_NAMES

    def scenes(self) -> tuple[DraftScene, ...]:
        """Return the scenes and shots as they would be made."""
        made = []
        for scene in self.found:
            pieces = _joined(self._pieces(scene), self.joins)
            shots = tuple(self._drafted(shot, first=place == 0) for place, shot in enumerate(pieces))
            key = scene.headings[-1].start if scene.headings else shots[0].start
            made.append(DraftScene(key, self.scene_names.get(key, scene.name), scene.headings, shots, scene.notes))
        return tuple(made)

    def shots(self) -> tuple[DraftShot, ...]:
        """Return the shots of all scenes, those left out too."""
        return tuple(shot for scene in self.scenes() for shot in scene.shots)

    def _drafted(self, shot: PlacedShot, *, first: bool) -> DraftShot:
        key = shot.start
        name = self.names.get(key, shot.name)
        length = self.lengths.get(key, shot.duration_s)
        return DraftShot(name, shot.prompt, length, key, shot.words, key not in self.left_out, first, shot.extra)

    def _pieces(self, scene: ScriptScene) -> list[PlacedShot]:
        return [piece for shot in scene.shots for piece in _split(self.text, shot, self.splits)]

    # --- the text ---

    def with_text(self, text: str, cursor: int | None = None) -> Self:
        """Return the draft of another text: what was changed by hand stays with the words that it was done to.

        `cursor`, the place in `text` behind the edit, decides where more than one edit gives that text.
        """
        return self if text == self.text else self._edited(*differing_middle(self.text, text, cursor))

    def with_prompt(self, start: int, prompt: str) -> Self:
        """Return the draft where the shot at `start` has other words; they stay one shot, so empty lines go.

        Words without a letter change nothing: a shot needs some.
        """
        shot = next((shot for shot in self.shots() if shot.start == start), None)
        words = _EMPTY_LINES.sub("\n", prompt.strip())
        if shot is None or words == shot.prompt or not any(letter.isalpha() for letter in words):
            return self
        return self._edited(shot.words.start, shot.words.end, words)

    def _edited(self, start: int, end: int, new: str) -> Self:
        shift = len(new) - (end - start)
        begun = {shot.start for scene in self.found for shot in self._pieces(scene)}

        def moved(key: int) -> int | None:
            if key < start:
                return key
            if key == start:  # words written in front of a shot's first word belong to it
                breaks = start == end and (new.isspace() or new.endswith("\n"))
                return key + shift if breaks else None if start < end and end in begun else key
            return key + shift if key >= end else None

        text = self.text[:start] + new + self.text[end:]
        changed = self._replace(text=text, found=read_scenes(text), joins=frozenset())
        changed = changed._replace(splits=_kept(self.splits, moved, changed._starts(_kept(self.splits, moved))))
        changed = changed._replace(joins=_kept(self.joins, moved, changed._starts(changed.splits)))
        scenes = changed.scenes()
        shots = {shot.start for scene in scenes for shot in scene.shots}
        return changed._replace(
            left_out=_kept(self.left_out, moved, shots),
            names=_carried(self.names, moved, shots),
            lengths=_carried(self.lengths, moved, shots),
            scene_names=_carried(self.scene_names, moved, {scene.key for scene in scenes}),
        )

    def _starts(self, splits: frozenset[int]) -> set[int]:
        """Return where pieces begin with such splits, before they are joined."""
        return {
            piece.start for scene in self.found for shot in scene.shots for piece in _split(self.text, shot, splits)
        }

    # --- by hand ---

    def with_split(self, at: int) -> Self:
        """Return the draft where a shot begins at the word that `at` is in; unchanged where none can."""
        while 0 < at < len(self.text) and not (self.text[at - 1].isspace() or self.text[at].isspace()):
            at -= 1
        while at < len(self.text) and self.text[at].isspace():
            at += 1
        begun = {shot.start for shot in self.shots()}
        if at in begun:
            return self
        changed = self._replace(joins=self.joins - {at}, splits=self.splits | {at})
        if at in self.joins:
            changed = self._replace(joins=self.joins - {at})
        return changed if at in {shot.start for shot in changed.shots()} else self

    def with_merge(self, start: int) -> Self:
        """Return the draft where the shot at `start` belongs to the one before it; unchanged for a scene's first."""
        shot = next((shot for shot in self.shots() if shot.start == start), None)
        if shot is None or shot.first:
            return self
        if start in self.splits:
            changed = self._replace(splits=self.splits - {start})
        else:
            changed = self._replace(joins=self.joins | {start})
        return changed._replace(left_out=self.left_out - {start})

    def with_kept(self, start: int, kept: bool) -> Self:
        """Return the draft where a shot is made, or left out."""
        return self._replace(left_out=self.left_out - {start} if kept else self.left_out | {start})

    def with_name(self, start: int, name: str) -> Self:
        """Return the draft where a shot has another name; an empty one gives it that of its words again."""
        return self._replace(names=_with(self.names, start, name.strip() or None))

    def with_length(self, start: int, duration_s: float | None) -> Self:
        """Return the draft where a shot lasts so long; None takes what the script says."""
        return self._replace(lengths=_with(self.lengths, start, duration_s))

    def with_scene_name(self, key: int, name: str) -> Self:
        """Return the draft where a scene has another name; an empty one gives it that of its heading again."""
        return self._replace(scene_names=_with(self.scene_names, key, name.strip() or None))


def _split(text: str, shot: PlacedShot, splits: frozenset[int]) -> list[PlacedShot]:
    cuts = sorted(at for at in splits if shot.words.start < at < shot.words.end) if splits else []
    if not cuts:
        return [shot]
    pieces: list[PlacedShot] = []
    begin, words = shot.start, shot.words.start
    for cut in (*cuts, shot.words.end):
        piece = placed_shot(text, begin, words, cut, None)
        if piece is not None:
            pieces.append(piece)
            begin = words = cut
    if not pieces or words != shot.words.end:
        return [shot]
    share = shot.duration_s / len(pieces) if shot.duration_s is not None else None
    pieces[0] = pieces[0]._replace(extra=shot.extra)
    return [piece if piece.duration_s is not None else piece._replace(duration_s=share) for piece in pieces]


def _joined(pieces: list[PlacedShot], joins: frozenset[int]) -> list[PlacedShot]:
    shots: list[PlacedShot] = []
    for piece in pieces:
        if not shots or piece.start not in joins:
            shots.append(piece)
            continue
        last = shots[-1]
        known = [length for length in (last.duration_s, piece.duration_s) if length is not None]
        prompt = f"{last.prompt}\n{piece.prompt}"
        words = Stretch(last.words.start, piece.words.end)
        extra = "\n".join(part for part in (last.extra, piece.extra) if part)
        length = sum(known) if known else None
        shots[-1] = PlacedShot(short_name(prompt), prompt, length, last.start, words, extra)
    return shots


def _kept(keys: Iterable[int], moved: Callable[[int], int | None], there: set[int] | None = None) -> frozenset[int]:
    places = (moved(key) for key in keys)
    return frozenset(at for at in places if at is not None and (there is None or at in there))


def _carried(values: Mapping[int, V], moved: Callable[[int], int | None], there: set[int]) -> Mapping[int, V]:
    carried = {}
    for key in sorted(values):
        at = moved(key)
        if at is not None and at in there:
            carried[at] = values[key]
    return MappingProxyType(carried)


def _with(values: Mapping[int, V], key: int, value: V | None) -> Mapping[int, V]:
    changed = {**values, key: value}
    return MappingProxyType({at: each for at, each in changed.items() if each is not None})
