"""Owns what puts words into the composer: the vocabulary, the camera pad, and the list of what a prompt lacks.

Each is imported and made when it is first opened. Knows the composer's view model, which alone writes the prompt.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from studio.domain.prompt import Card, Prompt
from studio.ui.givens import Givens
from studio.ui.kit.popover import Popover
from studio.ui.panels.composer.panel import ComposerPanel
from studio.ui.panels.composer.view_model import ComposerViewModel
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.ui.panels.camera_pad.view_model import CameraPadViewModel
    from studio.ui.panels.guide.view_model import GuideViewModel
    from studio.ui.panels.vocabulary.view_model import VocabularyViewModel

GUIDE_WIDTH, GUIDE_HEIGHT = 560, 100


class PromptWords(QObject):
    """The ways to words for one composer. `make_animatic` draws the open shot."""

    def __init__(
        self,
        workbench: Workbench,
        givens: Givens,
        composer: ComposerPanel,
        view_model: ComposerViewModel,
        make_animatic: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._givens = givens
        self._composer = composer
        self._view_model = view_model
        self._make_animatic = make_animatic
        self._words: Popover | None = None
        self._words_model: VocabularyViewModel | None = None
        self._pad: Popover | None = None
        self._pad_model: CameraPadViewModel | None = None
        self._guide: Popover | None = None
        self._guide_model: GuideViewModel | None = None
        header = composer.header
        header.vocabulary_requested.connect(self.toggle_vocabulary)
        header.guide_requested.connect(self.show_guide)
        header.pad_requested.connect(self._toggle_pad_from_menu)
        composer.pad_requested.connect(self.toggle_pad)
        view_model.prompt_changed.connect(self._show_camera)
        shortcut = QShortcut(QKeySequence("F4"), composer)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self.toggle_vocabulary)

    def close(self) -> None:
        """Let go of the services and end playback."""
        if self._words_model is not None:
            self._words_model.close()

    def toggle_vocabulary(self) -> None:
        """Open the vocabulary, at the words of the card that is typed into, or close it."""
        card = self._composer.focused_card()
        if self._words is None or self._words_model is None:
            self._words = self._made_vocabulary()
        if card is not None and not self._words.isVisible() and self._words_model is not None:
            self._words_model.show_card(card)
        self._words.toggle_beside(self._composer.header.vocabulary)

    def _made_vocabulary(self) -> Popover:
        from studio.ui.kit.playback.engine import PlaybackEngine
        from studio.ui.panels.vocabulary.panel import HEIGHT, WIDTH, VocabularyPanel
        from studio.ui.panels.vocabulary.view_model import VocabularyViewModel

        engine = PlaybackEngine(self._workbench.workspace.adapters.frames, parent=self)
        self._words_model = VocabularyViewModel(self._workbench, self._givens.vocabulary, engine, self)
        self._words_model.word_chosen.connect(self._view_model.add_words)
        panel = VocabularyPanel(self._givens.look, self._words_model)
        px = self._givens.look.theme.px
        return Popover(panel, self.tr("Vocabulary"), QSize(px(WIDTH), px(HEIGHT)))

    def toggle_pad(self, beside: QWidget) -> None:
        """Open the camera pad, or close it."""
        if self._pad is None:
            self._pad = self._made_pad()
        self._show_camera()
        self._pad.toggle_beside(beside)

    def _toggle_pad_from_menu(self) -> None:
        self.toggle_pad(self._composer.header.more)

    def _made_pad(self) -> Popover:
        from studio.ui.panels.camera_pad.panel import CameraPadPanel
        from studio.ui.panels.camera_pad.view_model import CameraPadViewModel

        self._pad_model = CameraPadViewModel(self)
        self._pad_model.text_requested.connect(partial(self._view_model.write_card, Card.CAMERA))
        self._pad_model.let_go.connect(self._view_model.leave_field)
        self._pad_model.animatic_requested.connect(self._make_animatic)
        panel = CameraPadPanel(self._givens.look, self._pad_model)
        return Popover(panel, self.tr("Camera pad"), padding=14)

    def _show_camera(self, *_: object) -> None:
        if self._pad_model is not None:
            prompt = self._view_model.prompt
            self._pad_model.show_text(prompt.card_text(Card.CAMERA), locked=prompt.is_locked(Card.CAMERA))

    def show_guide(self) -> None:
        """Offer what the prompt does not say yet: a placeholder to fill, or ways to say it."""
        if self._guide is None:
            from studio.ui.panels.guide.panel import GuidePanel
            from studio.ui.panels.guide.view_model import GuideViewModel

            self._guide_model = GuideViewModel(self)
            self._guide_model.prompt_requested.connect(self._take_guided)
            self._guide_model.refused.connect(self._composer.refused)
            panel = GuidePanel(self._givens.look, self._guide_model)
            self._guide = Popover(panel, self.tr("What is missing"), QSize(GUIDE_WIDTH, GUIDE_HEIGHT), padding=14)
        self._show_gaps()
        if self._guide_model is not None and not self._guide_model.guide.gaps:
            self._workbench.told.emit(self.tr("Nothing is missing: the prompt says all that a model needs."))
            return
        self._guide.toggle_beside(self._composer.header.more)

    def _show_gaps(self) -> None:
        shot, prompt = self._workbench.shot, self._view_model.prompt
        if self._guide_model is not None and shot is not None:
            self._guide_model.show_prompt(prompt, self._givens.read(prompt.text), sound=shot.parameters.audio)

    def _take_guided(self, prompt: Prompt) -> None:
        self._view_model.change(lambda _: prompt, self.tr("add what is missing"))
        self._show_gaps()
        if self._guide is not None and self._guide_model is not None and not self._guide_model.guide.gaps:
            self._guide.leave()
        self._composer.go_to_placeholder()
