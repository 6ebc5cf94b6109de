"""Owns the menu of shots and scenes, the same in every view of the storyboard."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from studio.domain.project import Shot
from studio.ui.kit.controls import NumberField
from studio.ui.kit.dialogs import Question, ask
from studio.ui.kit.look import Look
from studio.ui.shot_edits import ShotEdits
from studio.ui.shot_words import grade_words, take_words

LEAST_S, MOST_S = 0.5, 3600.0


class LengthDialog(Question):
    """Asks for a planned length. `duration_s` is what was chosen."""

    def __init__(self, look: Look, duration_s: float, count: int, parent: QWidget | None) -> None:
        title = self.tr("Length of %n shot(s)", "", count)
        super().__init__(
            look, title, self.tr("What is drawn anew gets this length."), self.tr("Set length"), parent=parent
        )
        self.duration_s = duration_s
        field = NumberField(look, self.tr("Length in seconds"), LEAST_S, MOST_S, 0.5, decimals=1)
        field.set_suffix(self.tr(" s"))
        field.set_number(duration_s)
        field.number_chosen.connect(self._choose)
        self.rows.insertWidget(2, field)

    def _choose(self, duration_s: float) -> None:
        self.duration_s = duration_s


class ShotMenu(QMenu):
    """A menu over some shots or a scene; it deletes itself when it is closed."""

    compose_requested = Signal(str)
    folder_requested = Signal(str)
    video_requested = Signal(str)  # a shot's id: a file becomes its take
    picture_requested = Signal(str)  # a shot's id: a file becomes its first frame
    clips_requested = Signal(str)  # a scene's id: files become shots at its end

    def __init__(self, look: Look, edits: ShotEdits, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._edits = edits
        self._rename: Callable[[], None] | None = None
        self._caption: Callable[[], None] | None = None

    def offer_names(self, rename: Callable[[], None], caption: Callable[[], None] | None) -> None:
        """Say how the view that opens the menu edits a name and a caption in its place."""
        self._rename, self._caption = rename, caption

    def fill_for_shots(self, shot_id: str, shot_ids: Sequence[str]) -> None:
        """Offer what can be done with shots; `shot_id` is the one that was pressed."""
        edits, shot, ids = self._edits, self._edits.shot(shot_id), tuple(shot_ids) or (shot_id,)
        if shot is None:
            return
        self._add(self.tr("Open in Compose"), partial(self.compose_requested.emit, shot_id), "Return")
        self._add(self.tr("Make %n animatic(s)", "", len(ids)), partial(edits.make_animatics, ids))
        self._add_takes(shot)
        self._add(self.tr("Add a video as take…"), partial(self.video_requested.emit, shot_id))
        self._add(self.tr("Use a picture as first frame…"), partial(self.picture_requested.emit, shot_id))
        self.addSeparator()
        if self._rename is not None:
            self._add(self.tr("Rename"), self._rename, "F2")
        if self._caption is not None:
            self._add(self.tr("Edit caption"), self._caption)
        self._add(self.tr("Set length…"), partial(self._ask_length, shot, ids))
        trimmed = [one for one in ids if (each := edits.shot(one)) is not None and each.trim is not None]
        self._add(self.tr("Clear trim"), partial(edits.clear_trims, trimmed)).setEnabled(bool(trimmed))
        self.addSeparator()
        self._add(self.tr("New shot after"), partial(edits.add_shot_after, shot_id))
        self._add(self.tr("Duplicate"), partial(edits.duplicate, ids), "Ctrl+D")
        scene = edits.scene_of(shot_id)
        if scene is not None:
            split = self._add(self.tr("Split scene here"), partial(edits.split_scene, shot_id))
            split.setEnabled(scene.shots[0].id != shot_id)
            merge = self._add(self.tr("Merge with the next scene"), partial(edits.merge_scenes, scene.id))
            merge.setEnabled(not edits.is_last_scene(scene.id))
        self.addSeparator()
        path = edits.path_of(shot_id)
        show = self._add(self.tr("Show in folder"), partial(self.folder_requested.emit, path or ""))
        show.setEnabled(path is not None)
        self._add(self.tr("Delete"), partial(edits.remove, ids), "Delete")

    def fill_for_scene(self, scene_id: str) -> None:
        """Offer what can be done with a scene."""
        edits = self._edits
        if self._rename is not None:
            self._add(self.tr("Rename"), self._rename, "F2")
        self._add(self.tr("New shot"), partial(edits.add_shot, scene_id))
        self._add(self.tr("Add videos as shots…"), partial(self.clips_requested.emit, scene_id))
        self._add(self.tr("Duplicate"), partial(edits.duplicate, (scene_id,)), "Ctrl+D")
        merge = self._add(self.tr("Merge with the next scene"), partial(edits.merge_scenes, scene_id))
        merge.setEnabled(not edits.is_last_scene(scene_id))
        self._add(self.tr("Move up"), partial(edits.step_scene, scene_id, -1), "Alt+Up")
        self._add(self.tr("Move down"), partial(edits.step_scene, scene_id, 1), "Alt+Down")
        self.addSeparator()
        self._add(self.tr("Delete"), partial(edits.remove, (scene_id,)), "Delete")

    def fill_for_board(self, scene_id: str | None) -> None:
        """Offer what can be done beside shots."""
        if scene_id is not None:
            self._add(self.tr("New shot"), partial(self._edits.add_shot, scene_id))
        self._add(self.tr("New scene"), self._edits.add_scene)

    def _add(self, words: str, act: Callable[[], object], keys: str = "") -> QAction:
        action = self.addAction(words)
        action.triggered.connect(partial(_without_state, act))
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action

    def _add_takes(self, shot: Shot) -> None:
        takes = self._edits.takes_of(shot.id)
        menu = self.addMenu(self.tr("Choose take"))
        menu.setEnabled(bool(takes))
        best = menu.addAction(self.tr("The best there is"))
        best.setCheckable(True)
        best.setChecked(shot.chosen_take is None)
        best.triggered.connect(partial(self._choose, shot.id, None))
        for take in reversed(takes):
            words = self.tr("{0} · {1}").format(take_words(take), grade_words(take.grade))
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(take.id == shot.chosen_take)
            action.triggered.connect(partial(self._choose, shot.id, take.id))

    def _choose(self, shot_id: str, take_id: str | None, *_: object) -> None:
        self._edits.choose_take(shot_id, take_id)

    def _ask_length(self, shot: Shot, shot_ids: Sequence[str]) -> None:
        self._edits.run(_asked(self._look, self._edits, shot, shot_ids, self.parentWidget()), "ask for a length")


def _without_state(act: Callable[[], object], *_: object) -> None:
    act()


async def _asked(look: Look, edits: ShotEdits, shot: Shot, shot_ids: Sequence[str], parent: QWidget | None) -> None:
    """Ask in a coroutine of its own: the menu is gone by then."""
    dialog = LengthDialog(look, shot.parameters.duration_s, len(shot_ids), parent)
    if await ask(dialog):
        edits.set_planned_s(shot_ids, dialog.duration_s)
