"""Owns the panels that stand beside the outline in Compose: their view models, playback and the wish to make takes.

The first picture of the window does without them, so this module is imported after it.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from studio.domain.jobs import Grade
from studio.ui.frame_wishes import FrameWishes
from studio.ui.generator import Generator
from studio.ui.givens import Givens
from studio.ui.kit.playback.engine import PlaybackEngine
from studio.ui.kit.playback.sound import open_device
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.model_choice import ModelChoice
from studio.ui.model_shelf import WorkspaceShelf
from studio.ui.panels.composer.panel import ComposerPanel
from studio.ui.panels.composer.view_model import ComposerViewModel
from studio.ui.panels.parameters.panel import ParametersPanel
from studio.ui.panels.parameters.view_model import ParametersViewModel
from studio.ui.panels.queue.panel import QueuePanel
from studio.ui.panels.queue.view_model import QueueViewModel
from studio.ui.panels.takes.panel import TakesPanel
from studio.ui.panels.takes.view_model import TakesViewModel
from studio.ui.panels.variations.panel import VariationsPanel
from studio.ui.panels.variations.view_model import VariationsViewModel
from studio.ui.panels.viewer.panel import ViewerPanel
from studio.ui.panels.viewer.view_model import ViewerViewModel
from studio.ui.prompt_tools import PromptTools
from studio.ui.prompt_words import PromptWords
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.ui.final_wishes import FinalWishes


class ComposePanels(QObject):
    """The panels over a workbench, showing what it has open. The page that is filled with them owns them."""

    def __init__(self, workbench: Workbench, givens: Givens, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench = workbench
        look, adapters = givens.look, workbench.workspace.adapters
        self.generator = Generator(workbench, givens.clock, self)
        self.engine = PlaybackEngine(adapters.frames, parent=self)
        self.engine.find_sound_with(partial(open_device, self.engine))
        self.composer_model = ComposerViewModel(workbench, givens.find_components, self)
        self.viewer_model = ViewerViewModel(workbench, self.engine, self)
        self._takes_model = TakesViewModel(workbench, self.generator.paid, self)
        shelf = WorkspaceShelf(workbench.workspace, givens.model_names)
        self._parameters_model = ParametersViewModel(
            workbench, self.generator, lambda: self.engine.frame, givens.random, shelf, self
        )
        self.queue_model = QueueViewModel(workbench, givens.clock, self)
        self.queue_model.wishes.acts = self.generator.acts
        self.variations_model = VariationsViewModel(
            workbench, self.generator, givens.find_components, givens.vocabulary, self
        )
        self.composer = ComposerPanel(look, self.composer_model)
        self.viewer = ViewerPanel(look, self.viewer_model)
        self.takes = TakesPanel(look, self._takes_model, thumbnails)
        self.parameters = ParametersPanel(look, self._parameters_model)
        self._finals: FinalWishes | None = None
        self._ask_finals = partial(self._asked_for_final, givens)
        self.parameters.final_requested.connect(self._ask_finals)
        FrameWishes(look, workbench, self._parameters_model.frames, self.parameters)
        self.variations = VariationsPanel(look, self.variations_model)
        self.parameters.add_block(self.variations)
        self._models = ModelChoice(look, workbench, shelf, self.parameters, self._parameters_model, self)
        self.queue = QueuePanel(look, self.queue_model, thumbnails)
        self.generate_animatic = partial(self.generator.generate, Grade.ANIMATIC)
        self.words = PromptWords(workbench, givens, self.composer, self.composer_model, self.generate_animatic, self)
        self.tools = PromptTools(workbench, givens, self.composer, self.viewer, self)
        self.viewer.animatic_requested.connect(self.generate_animatic)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """The panels in the order in which F6 walks through them."""
        return self.viewer, self.takes, self.composer, self.tools.hints, self.parameters, self.queue

    def generate_main(self) -> None:
        """Make what the main button makes: an animatic where the model draws here or has no key, else a draft."""
        spec = self.generator.spec
        drawn_here = spec is None or spec.local or self._parameters_model.needs_key
        self.generator.generate(Grade.ANIMATIC if drawn_here else Grade.DRAFT)

    def _asked_for_final(self, givens: Givens) -> None:
        if self._finals is None:
            from studio.ui.final_wishes import FinalWishes

            self._finals = FinalWishes(givens.look, self._workbench, self.generator, self.parameters)
        self._finals.ask()

    async def load(self) -> None:
        """Read the jobs that are there."""
        await self.queue_model.load()

    def close(self) -> None:
        """Let go of the services, stop the timers and end playback."""
        for view_model in (self.viewer_model, self._takes_model, self.queue_model, self.composer_model):
            view_model.close()
        self.tools.close()
        self.words.close()
