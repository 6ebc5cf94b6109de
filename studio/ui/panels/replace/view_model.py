"""Owns what is looked for in the prompts of a project, what is found by shot, and the replacing of all of it."""

import re
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.craft.find_replace import Wanted, found_in, is_locked
from studio.domain.errors import StudioError
from studio.domain.project import Shot, Take
from studio.ui.workbench import Workbench

ROWS_SHOWN = 400
AROUND = 28
_SPACES = re.compile(r"\s+")


class Scope(StrEnum):
    """In which shots is looked."""

    SHOT = "shot"
    SCENE = "scene"
    PROJECT = "project"


class HitRow(NamedTuple):
    """A shot (`start` is None) or a hit in the shot above it, with the words around. `locked` ones are left alone."""

    shot_id: str
    code: str
    name: str
    hits: int
    start: int | None = None
    end: int = 0
    before: str = ""
    words: str = ""
    after: str = ""
    locked: bool = False
    take: Take | None = None


class ReplaceViewModel(QObject):
    """The search. `changed` says to read the rows and numbers again.

    `done` is what was replaced just now, `fault` what could not be done; both in words.
    """

    changed = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.wanted = Wanted("")
        self.new = ""
        self.scope = Scope.PROJECT
        self.fault = self.done = ""
        self.hits = self.locked = self.shots = 0
        self._rows: list[HitRow] = []
        self._due = True
        for signal in (workbench.project_opened, workbench.project_changed, workbench.shot_opened):
            signal.connect(self._announce)

    def look_for(self, words: str) -> None:
        """Look for other words."""
        self._change(self.wanted._replace(words=words))

    def set_whole_words(self, whole_words: bool) -> None:
        """Find words only where they are not inside longer ones, or anywhere."""
        self._change(self.wanted._replace(whole_words=whole_words))

    def set_match_case(self, match_case: bool) -> None:
        """Mind capitals, or not."""
        self._change(self.wanted._replace(match_case=match_case))

    def set_new(self, words: str) -> None:
        """Put other words in the place of what is found."""
        self.new = words

    def set_scope(self, scope: str) -> None:
        """Look in other shots."""
        self.scope = Scope(scope)
        self._announce()

    def rows(self) -> list[HitRow]:
        """Return the first 400 rows of shots and hits from top to bottom; `hits`, `locked` and `shots` count all."""
        if self._due:
            self._due = False
            self._find()
        return self._rows

    def replace_all(self) -> None:
        """Replace every hit that is not in a locked card, as one undo step."""
        self._workbench.run(self._replace([row.shot_id for row in self._found_shots()]), "replace words")

    def go_to(self, row: HitRow) -> None:
        """Open the shot of a row."""
        self._workbench.open_shot(row.shot_id)

    async def _replace(self, shot_ids: list[str]) -> None:
        await self._workbench.settle_edits()
        project = self._workbench.project
        if project is None:
            return
        locked = self.locked
        edits = self._workbench.workspace.prompt_edits
        try:
            change, count = await edits.replace_words(project.id, shot_ids, self.wanted, self.new)
        except StudioError as error:
            self.fault = f"{error.what_happened} {error.what_to_do}"
            self.changed.emit()
            return
        shots = len({row for row in change.changed if row in shot_ids})
        words = self.tr("%n hit(s) replaced", "", count)
        if shots > 1:
            words = self.tr("{0} in {1} shots").format(words, shots)
        if locked:
            words = self.tr("{0}; {1} in locked cards left").format(words, locked)
        self._announce()
        self.done = words
        self.changed.emit()

    def _change(self, wanted: Wanted) -> None:
        if wanted != self.wanted:
            self.wanted = wanted
            self._announce()

    def _announce(self, *_: object) -> None:
        self._due = True
        self.fault = self.done = ""
        self.changed.emit()

    def _shots(self) -> tuple[Shot, ...]:
        project, shot = self._workbench.project, self._workbench.shot
        if project is None:
            return ()
        if self.scope is Scope.PROJECT or shot is None:
            return project.shots
        if self.scope is Scope.SHOT:
            return (shot,)
        return next((scene.shots for scene in project.scenes if shot in scene.shots), ())

    def _found_shots(self) -> list[HitRow]:
        """Return a row for each shot in which something is found, of all, not only of those that are shown."""
        return [HitRow(shot.id, "", shot.name, 1) for shot in self._shots() if found_in(shot.prompt.text, self.wanted)]

    def _find(self) -> None:
        project = self._workbench.project
        codes = project.codes() if project is not None else {}
        rows: list[HitRow] = []
        self.hits = self.locked = self.shots = 0
        for shot in self._shots():
            places = found_in(shot.prompt.text, self.wanted)
            if not places:
                continue
            self.shots += 1
            code = codes.get(shot.id, "")
            if len(rows) < ROWS_SHOWN:
                rows.append(HitRow(shot.id, code, shot.name, len(places)))
            for place in places:
                locked = is_locked(shot.prompt, place)
                self.locked += locked
                self.hits += not locked
                if len(rows) < ROWS_SHOWN:
                    rows.append(_hit(shot, code, place.start, place.end, locked=locked))
        self._rows = rows


def _hit(shot: Shot, code: str, start: int, end: int, *, locked: bool) -> HitRow:
    text = shot.prompt.text
    begin = max(0, start - AROUND)
    if begin:  # not in the middle of a word
        begin += len(text[begin:start]) - len(text[begin:start].partition(" ")[2] or text[begin:start])
    before = _SPACES.sub(" ", text[begin:start])
    after = _SPACES.sub(" ", text[end : end + 3 * AROUND])
    return HitRow(
        shot.id, code, shot.name, 0, start, end, ("…" if begin else "") + before, text[start:end], after, locked
    )
