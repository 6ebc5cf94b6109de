"""Owns what puts words into the composer: the vocabulary, the camera pad, and the list of what a prompt lacks.

Each is imported and made when it is first opened. Knows the composer's view model, which alone writes the prompt.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from studio.domain.prompt import Card, Prompt
from studio.ui.card_words import card_name
from studio.ui.givens import Givens
from studio.ui.kit.popover import Popover
from studio.ui.panels.composer.panel import ComposerPanel
from studio.ui.panels.composer.view_model import ComposerViewModel
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.craft.guide import Gap
    from studio.ui.panels.camera_pad.view_model import CameraPadViewModel
    from studio.ui.panels.vocabulary.view_model import VocabularyViewModel

PAD_SIZE = QSize(300, 330)


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
        header = composer.header
        header.vocabulary_requested.connect(self.toggle_vocabulary)
        header.guide_requested.connect(self.show_guide)
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

    def _made_pad(self) -> Popover:
        from studio.ui.panels.camera_pad.panel import CameraPadPanel
        from studio.ui.panels.camera_pad.view_model import CameraPadViewModel

        self._pad_model = CameraPadViewModel(self)
        self._pad_model.text_requested.connect(partial(self._view_model.write_card, Card.CAMERA))
        self._pad_model.let_go.connect(self._view_model.leave_field)
        self._pad_model.animatic_requested.connect(self._make_animatic)
        panel = CameraPadPanel(self._givens.look, self._pad_model)
        px = self._givens.look.theme.px
        return Popover(panel, self.tr("Camera pad"), QSize(px(PAD_SIZE.width()), px(PAD_SIZE.height())))

    def _show_camera(self, *_: object) -> None:
        if self._pad_model is not None:
            prompt = self._view_model.prompt
            self._pad_model.show_text(prompt.card_text(Card.CAMERA), locked=prompt.is_locked(Card.CAMERA))

    def show_guide(self) -> None:
        """Offer what the prompt does not say yet: a placeholder to fill, or one of three ways to say it."""
        from studio.craft.guide import guide

        prompt = self._view_model.prompt
        shot = self._workbench.shot
        told = guide(self._givens.read(prompt.text), prompt, sound=shot is not None and shot.parameters.audio)
        menu = QMenu(self._composer)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Says {0} of {1} things").format(told.said, told.parts)).setEnabled(False)
        menu.addSeparator()
        for gap in told.gaps:
            self._offer(menu, gap)
        opener = self._composer.header.more
        menu.popup(opener.mapToGlobal(QPoint(0, opener.height() + 2)))

    def _offer(self, menu: QMenu, gap: "Gap") -> None:
        from studio.craft.guide import with_placeholder, with_words

        own = menu.addMenu(self.tr("{0}: {1}").format(card_name(gap.card), gap.name))
        if not gap.placed:
            fill = own.addAction(self.tr("{0}, to fill in").format(gap.placeholder))
            fill.triggered.connect(partial(self._change, lambda prompt: with_placeholder(prompt, gap)))
            own.addSeparator()
        for words in gap.values:
            say = own.addAction(words)
            say.triggered.connect(partial(self._change, partial(_said, with_words, gap, words)))

    def _change(self, change: Callable[[Prompt], Prompt], *_: object) -> None:
        self._view_model.change(change, self.tr("add what is missing"))
        self._composer.go_to_placeholder()


def _said(put: "Callable[[Prompt, Gap, str], Prompt]", gap: "Gap", words: str, prompt: Prompt) -> Prompt:
    return put(prompt, gap, words)
