"""Owns the panels of the Storyboard page: their view models, the cut they share and its playback.

It is imported when the page is first opened.
"""

from PySide6.QtCore import QObject

from studio.ui.cutting import Cutting
from studio.ui.generator import Generator
from studio.ui.givens import Givens
from studio.ui.kit.playback.sound import open_device
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.panels.board.panel import BoardPanel
from studio.ui.panels.board.view_model import BoardViewModel
from studio.ui.panels.inspector.panel import InspectorPanel
from studio.ui.panels.inspector.view_model import InspectorViewModel
from studio.ui.panels.sequence.panel import SequencePanel
from studio.ui.panels.shot_list.panel import ShotListPanel
from studio.ui.panels.shot_list.view_model import ShotListViewModel
from studio.ui.panels.timeline.filmstrips import Filmstrips
from studio.ui.panels.timeline.panel import TimelinePanel
from studio.ui.panels.timeline.view_model import TimelineViewModel
from studio.ui.sequence_player import SequencePlayer
from studio.ui.shot_edits import ShotEdits
from studio.ui.shot_states import ShotStates
from studio.ui.storyboard_bar import StoryboardBar
from studio.ui.workbench import Workbench


class StoryboardPanels(QObject):
    """The panels over a workbench. The page that is made of them owns them."""

    def __init__(
        self,
        workbench: Workbench,
        givens: Givens,
        states: ShotStates,
        generator: Generator,
        thumbnails: Thumbnails,
    ) -> None:
        super().__init__()
        look = givens.look
        self._workbench = workbench
        self.cutting = Cutting(workbench, self)
        self.edits = ShotEdits(workbench, self.cutting, generator, self)
        families = look.theme.tokens.families["ui"]
        self.player = SequencePlayer(
            workbench, self.cutting, workbench.workspace.adapters.frames, families, open_device, parent=self
        )
        self._board_model = BoardViewModel(workbench, self.cutting, states, self.edits, self)
        list_model = ShotListViewModel(workbench, self.cutting, states, self.edits, self)
        self.inspector_model = InspectorViewModel(workbench, self.cutting, states, self.edits, self)
        self._timeline_model = TimelineViewModel(workbench, self.cutting, self.player, self.edits, self)
        self._films = Filmstrips(
            workbench.workspace.takes, workbench.workspace.adapters.thumbnailer, workbench.scope, self
        )
        self.bar = StoryboardBar(look, workbench, self.cutting, states)
        self.board = BoardPanel(look, self._board_model, thumbnails)
        self.shot_list = ShotListPanel(look, list_model, thumbnails)
        self.sequence = SequencePanel(look, self.player)
        self.inspector = InspectorPanel(look, self.inspector_model)
        self.timeline = TimelinePanel(look, self._timeline_model, self._films)

    def add_shot(self) -> None:
        """Put a shot behind the open one, or into the last scene."""
        project, shot = self._workbench.project, self._workbench.shot
        if shot is not None:
            self.edits.add_shot_after(shot.id)
        elif project is not None and project.scenes:
            self.edits.add_shot(project.scenes[-1].id)
        else:
            self.edits.add_scene()

    def draw_selected(self) -> None:
        """Make a free take of each selected shot."""
        self.edits.make_animatics(self.cutting.selection)

    def close(self) -> None:
        """Let go of the services, end playback and decoding."""
        self._board_model.close()
        self.player.close()
