"""Owns what stands around the composer: hints, history, the text as sent, and what changed since the last take.

Made with the panels of Compose, behind the first picture; what opens in a popover is imported when it is first opened.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from studio.domain.errors import InputError
from studio.domain.lint import Finding
from studio.domain.prompt import Card, Prompt
from studio.ui.card_words import card_name
from studio.ui.givens import Givens
from studio.ui.kit.popover import Popover
from studio.ui.panels.composer.panel import ComposerPanel
from studio.ui.panels.hints.panel import HintsPanel
from studio.ui.panels.hints.view_model import HintsViewModel
from studio.ui.panels.viewer.panel import ViewerPanel
from studio.ui.version_states import VersionStates
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.craft.lint.context import LintContext

HISTORY_SIZE = QSize(860, 460)


class PromptTools(QObject):
    """The tools of one composer. `compare_requested` carries the ids of two takes."""

    compare_requested = Signal(object)

    def __init__(
        self, workbench: Workbench, givens: Givens, composer: ComposerPanel, viewer: ViewerPanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._givens = givens
        self._composer = composer
        self._viewer = viewer
        self._history: Popover | None = None
        self.versions = VersionStates(workbench, givens.find_components, self)
        self.hints_model = HintsViewModel(workbench, self._findings, self)
        self.hints = HintsPanel(givens.look, self.hints_model)
        self._connect()
        self._show_versions()

    def _connect(self) -> None:
        header = self._composer.header
        header.history_requested.connect(self.toggle_history)
        header.sent_requested.connect(self.show_sent)
        self.hints_model.places_shown.connect(self._composer.show_places)
        self.versions.changed.connect(self._show_versions)
        self._viewer.changes_pressed.connect(self._offer_one_change)
        for keys, act in (
            ("Ctrl+Shift+H", self.toggle_history),
            ("Ctrl+Shift+P", self.show_sent),
            ("Ctrl+S", self.versions.keep),
        ):
            shortcut = QShortcut(QKeySequence(keys), self._composer)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    def read_words(self) -> None:
        """Judge the prompt that is open: the analyser is there now."""
        self.hints_model.read()

    def close(self) -> None:
        """Let go of the services and stop the timers."""
        self.versions.close()
        self.hints_model.close()

    def toggle_history(self) -> None:
        """Open the history of the prompt, or close it."""
        if self._history is None:
            from studio.ui.panels.history.panel import HistoryPanel
            from studio.ui.panels.history.view_model import HistoryViewModel

            view_model = HistoryViewModel(self._workbench, self.versions, self._givens.find_components, self)
            panel = HistoryPanel(self._givens.look, view_model)
            self._history = Popover(panel, self.tr("History of the prompt"), HISTORY_SIZE)
            panel.done.connect(self._history.leave)
            panel.name_requested.connect(self._ask_name)
            view_model.compare_requested.connect(self.compare_requested)
        self._history.toggle_beside(self._composer.header.history)

    def show_sent(self) -> None:
        """Show the text as the shot's model gets it."""
        self._workbench.run(self._show_sent(), "show the text as sent", exclusive=True)

    def _findings(self, prompt: Prompt, context: "LintContext") -> tuple[Finding, ...]:
        """Return the findings; none until the analyser's tables are there."""
        return self._givens.findings(prompt, context)

    def _show_versions(self) -> None:
        states = self.versions
        base, words, tip = states.base, "", ""
        if base is not None:
            changed = states.is_changed
            words = self.tr("v{0} +").format(base.number) if changed else self.tr("v{0}").format(base.number)
            tip = self.tr("Version {0}").format(base.number)
            if changed:
                tip = self.tr("Changed since version {0}").format(base.number)
        self._composer.header.show_version(words, tip)
        self._composer.mark_changed(states.changed_cards)
        self._viewer.show_changes(self._change_words(states.changed_cards), many=len(states.changed_cards) > 1)

    def _change_words(self, cards: tuple[Card, ...]) -> str:
        if not cards:
            return ""
        if len(cards) == 1:
            return self.tr("1 component changed: {0}").format(card_name(cards[0]))
        return self.tr("{0} changed: hard to tell which helped").format(len(cards))

    def _offer_one_change(self) -> None:
        cards = self.versions.changed_cards
        button = self._viewer.changes
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Keep only one") if len(cards) > 1 else self.tr("Changed since the last take")
        menu.addAction(title).setEnabled(False)
        menu.addSeparator()
        for card in cards:
            action = menu.addAction(card_name(card))
            action.setEnabled(len(cards) > 1)
            action.triggered.connect(partial(self._keep_only, card))
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def _keep_only(self, card: Card, *_: object) -> None:
        self.versions.keep_only(card)

    def _ask_name(self) -> None:
        self._workbench.run(self._asked_name(), "name a version", exclusive=True)

    async def _asked_name(self) -> None:
        from studio.domain.versions import VERSION_NAME_LIMIT
        from studio.ui.kit.dialogs import NameDialog, ask

        title = self.tr("Keep this version as")
        limit = VERSION_NAME_LIMIT
        dialog = NameDialog(self._givens.look, title, self.tr("Keep"), limit=limit, parent=self._composer.window())
        if await ask(dialog):
            self.versions.keep(dialog.name())

    async def _show_sent(self) -> None:
        from studio.craft.model_order import text_for_model
        from studio.craft.sending import fill, sent_text
        from studio.ui.kit.dialogs import ask
        from studio.ui.panels.composer.sent_text import SentTextDialog

        await self._workbench.settle_edits()
        project, shot = self._workbench.project, self._workbench.shot
        if project is None or shot is None:
            return
        spec = self._workbench.workspace.catalogue.spec(shot.model)
        text = trouble = ""
        try:
            text = text_for_model(fill(shot.prompt, project.looks).prompt, spec)
            text = sent_text(shot.prompt, project.looks, spec)
        except InputError as error:
            trouble = f"{error.what_happened} {error.what_to_do}"
        await ask(SentTextDialog(self._givens.look, spec.name, text, trouble, self._composer.window()))
