"""Owns the bar over the board: which view is shown, what the cut amounts to, and the wishes of the whole board."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from studio.ui.cutting import Cutting
from studio.ui.kit.controls import Button, IconButton, Segmented
from studio.ui.kit.look import Look
from studio.ui.kit.text import Elided
from studio.ui.kit.when_seen import WhenSeen
from studio.ui.shot_states import ShotStates
from studio.ui.workbench import Workbench

HEIGHT = 46


class StoryboardBar(QWidget):
    """The bar. It reads the cut while it is on screen."""

    view_chosen = Signal(str)
    script_requested = Signal()
    scene_requested = Signal()
    table_requested = Signal()
    missing_requested = Signal()
    export_requested = Signal()

    def __init__(self, look: Look, workbench: Workbench, cutting: Cutting, states: ShotStates) -> None:
        super().__init__()
        self._workbench = workbench
        self._cutting = cutting
        self._states = states
        self.setFixedHeight(look.theme.px(HEIGHT))
        self.views = Segmented(
            look, self.tr("View"), [("board", self.tr("Board")), ("list", self.tr("Shot list"))]
        )  # fmt: skip
        self.views.set_value("board")
        self._script = Button(look, self.tr("Paste script"), icon="file-text")
        self._scene = Button(look, self.tr("Scene"), icon="plus")
        self._scene.setAccessibleName(self.tr("Add a scene"))
        self._more = IconButton(look, "caret-down", self.tr("More to add"), size=12, box=32)
        self._summary = Elided(role="label", tone="text2")
        self._missing = Button(look, self.tr("Draw all missing"), "animatic", icon="pencil-line")
        self._export = Button(look, self.tr("Export"), "primary", icon="export")
        self.views.setFixedHeight(look.theme.px(32))
        self.views.setMinimumWidth(look.theme.px(190))
        for button in (self._script, self._scene, self._missing, self._export):
            button.setProperty("bar", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.views)
        for widget in (self._script, self._scene):
            row.addWidget(widget)
        row.addWidget(self._more)
        row.addSpacing(8)
        row.addWidget(self._summary, 1)
        row.addWidget(self._missing)
        row.addWidget(self._export)
        self.views.value_chosen.connect(self.view_chosen)
        self._script.clicked.connect(self.script_requested)
        self._scene.clicked.connect(self.scene_requested)
        self._more.clicked.connect(self._show_more)
        self._missing.clicked.connect(self.missing_requested)
        self._export.clicked.connect(self.export_requested)
        seen = WhenSeen(self, self._read)
        cutting.timeline_changed.connect(seen.ask)
        states.changed.connect(seen.ask)
        self._read()

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Scene")).triggered.connect(self.scene_requested)
        menu.addAction(self.tr("From table…")).triggered.connect(self.table_requested)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _read(self) -> None:
        project, timeline = self._workbench.project, self._cutting.timeline
        clips = timeline.picture.clips if timeline is not None else ()
        scenes = len(project.scenes) if project is not None else 0
        words = [self.tr("%n scene(s)", "", scenes), self.tr("%n shot(s)", "", len(clips))]
        if timeline is not None and self._workbench.takes_known:
            seconds = round(timeline.rate.seconds(timeline.frames)) if timeline.frames else 0
            words.append(f"{seconds // 60}:{seconds % 60:02}")
        self._summary.set_text(" · ".join(words))
        missing = sum(
            clip.take is None and bool(clip.shot.prompt.text.strip()) and self._states.open_job(clip.shot.id) is None
            for clip in clips
        )
        self._missing.set_words(
            self.tr("Draw %n missing shot(s) · free", "", missing) if missing else self.tr("Draw missing shots · free")
        )
        self._missing.set_ready(bool(missing), self.tr("Every shot with a prompt has a take, or will have one."))
        self._export.set_ready(bool(clips), self.tr("Add a shot first."))
