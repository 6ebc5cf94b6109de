"""Owns a pasted script on its way to the board: what was found in it, what the user changed, and making it so.

The draft is kept for as long as the view-model: a dialog that was closed by accident loses nothing. It knows no widget.
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from studio.craft.script_draft import DraftScene, DraftShot, ScriptDraft
from studio.craft.script_scenes import check_scenes
from studio.craft.script_shared import shared_words, with_look
from studio.domain.errors import InputError, StudioError
from studio.domain.project import Project, Take, place_letters
from studio.domain.prompt import PROMPT_LIMIT
from studio.domain.reading import Stretch
from studio.services.planned_scenes import PlannedScene, PlannedShot
from studio.services.storyboard import LONGEST_S
from studio.ui.kit.errors import words_for
from studio.ui.kit.numerals import seconds
from studio.ui.kit.small_file import read_small_file
from studio.ui.workbench import Workbench

READ_AFTER_MS = 250
DEFAULT_S = 5.0
LEAST_S = 1.0  # no model makes less


class ScriptRow(NamedTuple):
    """One line of the list: a scene's heading, or the card of a shot. `start` names either to the view-model.

    `key` is of its place in the list, which stays while the text around it changes. `told_s` says that the script or
    the user named the length; else it is the one for all.
    """

    key: str
    is_scene: bool
    start: int
    code: str
    name: str
    prompt: str = ""
    extra: str = ""
    duration_s: float = DEFAULT_S
    told_s: bool = False
    kept: bool = True
    can_merge: bool = False
    take: Take | None = None


class Mark(NamedTuple):
    """A stretch of the text as it is marked: of a scene's heading, a shot, or what is in no shot (`code` is empty)."""

    start: int
    end: int
    code: str
    is_scene: bool
    place: int


class ScriptViewModel(QObject):
    """Read by the dialog. `changed` says to read rows, marks and words; `text_changed` that the text is another."""

    changed = Signal()
    text_changed = Signal()
    look_changed = Signal()  # the look was read from the script
    shots_made = Signal(object, bool)  # the new shots' ids in order, and whether animatics of them are wanted

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._draft = ScriptDraft()
        self._scenes: tuple[DraftScene, ...] = ()
        self._written: tuple[str, int] | None = None
        self._reader = QTimer(self)
        self._reader.setSingleShot(True)
        self._reader.setInterval(READ_AFTER_MS)
        self._reader.timeout.connect(self.read_now)
        self.default_s = DEFAULT_S
        self.look = ""
        self._own_look = False
        self._shared: tuple[Stretch, ...] = ()
        self.draw = True
        self.trouble = ""
        self.is_making = False

    def close(self) -> None:
        """Stop reading."""
        self._reader.stop()

    def run(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Do the dialog's own work in the window's scope."""
        self._workbench.run(work, name, exclusive=True)

    # --- the text ---

    @property
    def text(self) -> str:
        """The script as it now reads."""
        return self._written[0] if self._written is not None else self._draft.text

    def write(self, text: str, cursor: int) -> None:
        """Take over the text as it was typed; it is read on the next pause."""
        self._written = (text, cursor)
        self._reader.start()

    def read_now(self) -> None:
        """Read what was typed, without waiting for the pause."""
        self._reader.stop()
        if self._written is not None:
            written, self._written = self._written, None
            self._use(self._draft.with_text(*written))

    def open_text(self, text: str) -> None:
        """Show another script, as from a file."""
        self._written = None
        self._reader.stop()
        self.trouble = ""
        if not self._use(ScriptDraft().with_text(text.replace("\r\n", "\n").removeprefix("\ufeff"))):
            self.changed.emit()
        self.text_changed.emit()

    def open_path(self, path: str) -> None:
        """Do `open_file` in the window's scope."""
        self.run(self.open_file(path), "read a script's file")

    async def open_file(self, path: str) -> None:
        """Show the script of a text file; what is wrong with the file is told as `trouble`."""
        try:
            text = await asyncio.get_running_loop().run_in_executor(None, _read_text, path)
        except InputError as error:
            self._tell(error)
            return
        self.open_text(text)

    # --- what was found ---

    def rows(self) -> list[ScriptRow]:
        """Return the scenes' headings and the cards."""
        made: list[ScriptRow] = []
        for scene, number, letters in self._coded():
            title = scene.name or self.tr("Scene {0}").format(number)
            made.append(ScriptRow(f"scene {len(made)}", True, scene.key, str(number), title))
            for shot, code in zip(scene.shots, letters, strict=True):
                made.append(self._card(f"shot {len(made)}", shot, code))
        return made

    def _card(self, key: str, shot: DraftShot, code: str) -> ScriptRow:
        told = shot.duration_s is not None
        return ScriptRow(
            key=key,
            is_scene=False,
            start=shot.start,
            code=code,
            name=shot.name,
            prompt=shot.prompt,
            extra=shot.extra,
            duration_s=shot.duration_s if shot.duration_s is not None else self.default_s,
            told_s=told,
            kept=shot.kept,
            can_merge=not shot.first,
        )

    def _coded(self) -> list[tuple[DraftScene, int, list[str]]]:
        """Return each scene with its number on the board and the codes of its shots; one left out has none."""
        number = _scenes_before(self._workbench.project)
        coded = []
        for scene in self._scenes:
            made = any(shot.kept for shot in scene.shots)
            number += made
            codes: list[str] = []
            place = 0
            for shot in scene.shots:
                codes.append(f"{number}{place_letters(place)}" if shot.kept else "")
                place += shot.kept
            coded.append((scene, number, codes))
        return coded

    def marks(self) -> list[Mark]:
        """Return the stretches of the text in order; a shot's place counts over all scenes."""
        marks = []
        place = 0
        for scene, number, codes in self._coded():
            marks += [Mark(part.start, part.end, str(number), True, -1) for part in scene.headings]
            marks += [Mark(part.start, part.end, "", False, -1) for part in scene.notes]
            for shot, code in zip(scene.shots, codes, strict=True):
                marks.append(Mark(shot.start, shot.words.end, code, False, place))
                place += 1
        return sorted(marks)

    def shot_at(self, at: int) -> int | None:
        """Return the shot that a place of the text is in, by its start; None in a heading or a note."""
        shots = (shot for scene in self._scenes for shot in scene.shots)
        return next((shot.start for shot in shots if shot.start <= at <= shot.words.end), None)

    @property
    def summary(self) -> str:
        """Return "3 scenes · 11 shots · 55 s"; empty where nothing was found."""
        kept = [[shot for shot in scene.shots if shot.kept] for scene in self._scenes]
        shots = [shot for scene in kept for shot in scene]
        if not shots:
            return ""
        length = sum(shot.duration_s if shot.duration_s is not None else self.default_s for shot in shots)
        scenes = sum(bool(scene) for scene in kept)
        return " · ".join(
            (self.tr("%n scene(s)", "", scenes), self.tr("%n shot(s)", "", len(shots)), seconds(round(length, 1)))
        )

    @property
    def remainder(self) -> str:
        """Return how many parts of the text become no shot; empty where all do."""
        notes = sum(len(scene.notes) for scene in self._scenes)
        notes -= len(self._shared) if not self._own_look else 0
        out = sum(not shot.kept for scene in self._scenes for shot in scene.shots)
        parts = [self.tr("%n part(s) of the text in no shot", "", notes)] if notes else []
        parts += [self.tr("%n shot(s) left out", "", out)] if out else []
        return " · ".join(parts)

    @property
    def count(self) -> int:
        """How many shots would be made."""
        return sum(shot.kept for scene in self._scenes for shot in scene.shots)

    @property
    def why_not(self) -> str:
        """Why no shot can be made now; empty where they can."""
        if self._workbench.project is None:
            return self.tr("Open a project first.")
        if self.is_making:
            return self.tr("The shots are being made.")
        if not self.text.strip():
            return self.tr("Paste the script first.")
        return "" if self.count or self._written is not None else self.tr("Keep at least one shot.")

    # --- by hand ---

    def split(self, at: int) -> bool:
        """Let a shot begin at the word at a place of the text; False where none can."""
        self.read_now()
        return self._use(self._draft.with_split(at))

    def merge(self, start: int) -> None:
        """Join a shot with the one before it."""
        self._use(self._draft.with_merge(start))

    def keep(self, start: int, kept: bool) -> None:
        """Make a shot, or leave it out."""
        self._use(self._draft.with_kept(start, kept))

    def set_name(self, start: int, name: str) -> None:
        """Name a shot."""
        self._use(self._draft.with_name(start, name))

    def set_scene_name(self, key: int, name: str) -> None:
        """Name a scene."""
        self._use(self._draft.with_scene_name(key, name))

    def set_length(self, start: int, duration_s: float) -> None:
        """Plan a shot for a length of its own."""
        self._use(self._draft.with_length(start, duration_s))

    def set_prompt(self, start: int, prompt: str) -> None:
        """Write a shot's words, in the text too."""
        before = self._draft.text
        self._use(self._draft.with_prompt(start, prompt))
        if self._draft.text != before:
            self.text_changed.emit()

    def set_default(self, duration_s: float) -> None:
        """Plan all shots that have no length of their own for this one."""
        self.default_s = duration_s
        self.changed.emit()

    def set_look(self, look: str) -> None:
        """Have these words put behind each prompt; those of the script are not read any more."""
        if look != self.look:
            self.look = look
            self._own_look = bool(look.strip())
            self.changed.emit()

    def set_draw(self, draw: bool) -> None:
        """Say whether animatics of all are wanted at once."""
        self.draw = draw

    def _use(self, draft: ScriptDraft) -> bool:
        if draft == self._draft:
            return False
        self._draft, self._scenes, self.trouble = draft, draft.scenes(), ""
        words, self._shared = shared_words(draft.text, draft.found)
        if not self._own_look and words != self.look:
            self.look = words
            self.look_changed.emit()
        self.changed.emit()
        return True

    # --- making the shots ---

    def create(self) -> None:
        """Put the shots on the board as one step; `shots_made` says that they are there."""
        self.read_now()
        if self.why_not:
            return
        self.is_making, self.trouble = True, ""
        self.changed.emit()
        self._workbench.run(self._create(), "make a script's shots")

    async def _create(self) -> None:
        project = self._workbench.project
        try:
            if project is None:
                return
            planned = self.planned()
            await self._workbench.settle_edits()
            change = await self._workbench.workspace.storyboard.add_script(project.id, planned)
        except StudioError as error:
            self._tell(error)
            return
        finally:
            self.is_making = False
            self.changed.emit()
        added = set(change.added)
        made = tuple(shot.id for shot in change.project.shots if shot.id in added) if change.project else ()
        self._use(ScriptDraft())
        self.text_changed.emit()
        if made:
            self._workbench.open_shot(made[0])
        self.shots_made.emit(made, self.draw)

    def planned(self) -> list[PlannedScene]:
        """Return the scenes to be made. Raises InputError (`script`) as the script's reader does, or for a length."""
        check_scenes(self._draft.found)
        scenes = []
        for scene in self._scenes:
            shots = tuple(self._planned(shot) for shot in scene.shots if shot.kept)
            if shots:
                scenes.append(PlannedScene(scene.name, shots))
        return scenes

    def _planned(self, shot: DraftShot) -> PlannedShot:
        prompt = "\n".join(part for part in (with_look(shot.prompt, self.look), shot.extra) if part)
        if len(prompt) > PROMPT_LIMIT:
            raise InputError(
                self.tr("With the look, the prompt of “{0}” is too long.").format(shot.name),
                self.tr("Shorten it."),
                field="script",
            )
        length = shot.duration_s if shot.duration_s is not None else self.default_s
        return PlannedShot(shot.name, prompt, min(max(length, LEAST_S), LONGEST_S))

    def _tell(self, error: StudioError) -> None:
        words = words_for(error)
        self.trouble = f"{words.what_happened} {words.what_to_do}"
        self.changed.emit()


def _scenes_before(project: Project | None) -> int:
    """Return how many scenes stay in front of the script's: a lone one whose shots are blank is filled instead."""
    if project is None:
        return 0
    blank = all(not (shot.prompt.text.strip() or shot.caption or shot.chosen_take) for shot in project.shots)
    return 0 if len(project.scenes) == 1 and blank else len(project.scenes)


def _read_text(path: str) -> str:
    """Return the text of a file in UTF-8 or UTF-16; blocks. Raises InputError (`script`)."""
    content = read_small_file(path, "script")
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return content.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("The file is not plain text.", "Save it as UTF-8 text.", field="script") from error
