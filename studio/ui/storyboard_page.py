"""Owns how the Storyboard page is arranged: board or shot list, preview, inspector, timeline, queue; and its keys."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.ui.compose_panels import ComposePanels
from studio.ui.givens import Givens
from studio.ui.kit.look import Look
from studio.ui.kit.panel_walk import walk
from studio.ui.kit.splitter import Splitter, hairline
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.main_window import MainWindow
from studio.ui.page_sizes import PageSizes, sizes_or
from studio.ui.panels.queue.panel import BAR, QueuePanel
from studio.ui.shot_states import ShotStates
from studio.ui.storyboard_panels import StoryboardPanels
from studio.ui.storyboard_wishes import StoryboardWishes
from studio.ui.workbench import Workbench

SIDEBAR, TIMELINE, QUEUE = 340, 170, 126


def storyboard_page(
    workbench: Workbench,
    givens: Givens,
    states: ShotStates,
    compose: ComposePanels,
    thumbnails: Thumbnails,
    window: MainWindow,
) -> "StoryboardPage":
    """Make the page with its panels; dialogs open over `window`."""
    panels = StoryboardPanels(workbench, givens, states, compose.generator, thumbnails)
    wishes = StoryboardWishes(panels, workbench, givens.look, compose.generator, window)
    return StoryboardPage(givens.look, panels, wishes, compose.queue, workbench)


class StoryboardPage(QWidget):
    """The page over its panels. The queue is the window's one; `take_queue` brings it here."""

    compose_requested = Signal()
    folder_requested = Signal(str)

    def __init__(
        self,
        look: Look,
        panels: StoryboardPanels,
        wishes: StoryboardWishes,
        queue: QueuePanel,
        workbench: Workbench,
    ) -> None:
        super().__init__()
        panels.setParent(self)
        self._panels = panels
        self._wishes = wishes
        self._queue = queue
        self._across = Splitter(look, Qt.Orientation.Horizontal, [1000, SIDEBAR])
        self._down = Splitter(look, Qt.Orientation.Vertical, [800, TIMELINE])
        self._whole = Splitter(look, Qt.Orientation.Vertical, [800, QUEUE])
        self._views = QStackedWidget()
        self._side = _column(panels.sequence, hairline(), panels.inspector)
        self._sizes = PageSizes(workbench, "storyboard", self._sizes_now, self)
        self._resume_playhead()
        self._lay_out()
        self._show_view(str(self._sizes.kept().get("view", "board")))
        panels.bar.view_chosen.connect(self._on_view_chosen)
        panels.player.playhead_moved.connect(self._sizes.keep)
        for splitter in (self._across, self._down, self._whole):
            splitter.splitterMoved.connect(self._sizes.keep)
        for view in (panels.board, panels.shot_list):
            view.compose_requested.connect(self._compose)
            view.folder_requested.connect(self.folder_requested)
        wishes.folder_requested.connect(self.folder_requested)
        panels.inspector.compose_requested.connect(self.compose_requested)
        panels.timeline.compose_requested.connect(self._compose)
        queue.folded.connect(self._fit_queue)
        self._add_keys()

    def _compose(self, _shot_id: str) -> None:
        self.compose_requested.emit()

    def close_panels(self) -> None:
        """Let go of the services, end playback and decoding."""
        self._wishes.close()
        self._panels.close()

    def take_focus(self) -> None:
        """Give the keys to the cards."""
        shown = self._views.currentWidget()
        if shown is self._panels.board:
            self._panels.board.take_focus()
        else:
            self._panels.shot_list.take_focus()

    def _lay_out(self) -> None:
        panels = self._panels
        self._views.addWidget(panels.board)
        self._views.addWidget(panels.shot_list)
        self._across.addWidget(_column(panels.bar, hairline(), self._views))
        self._side.setProperty("surface", "bg1")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._side.setMinimumWidth(288)
        self._side.setMaximumWidth(560)
        self._across.addWidget(self._side)
        self._across.setStretchFactor(0, 1)
        self._down.addWidget(self._across)
        self._down.addWidget(panels.timeline)
        self._down.setStretchFactor(0, 1)
        self._whole.addWidget(self._down)
        self._whole.setStretchFactor(0, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._whole)

    def _resume_playhead(self) -> None:
        kept = self._sizes.kept().get("playhead")
        if isinstance(kept, list) and len(kept) == 2 and isinstance(kept[0], str) and isinstance(kept[1], int):
            self._panels.player.resume_at(kept[0], kept[1])

    def take_queue(self) -> None:
        """Put the window's queue under this page, and every part back to its size."""
        if self._whole.indexOf(self._queue) < 0:
            self._whole.addWidget(self._queue)
            self._queue.show()
        sizes = self._sizes.kept()
        self._across.setSizes(sizes_or(sizes.get("across"), [1000, SIDEBAR]))
        self._down.setSizes(sizes_or(sizes.get("down"), [800, TIMELINE]))
        self._whole.setSizes(sizes_or(sizes.get("whole"), [800, QUEUE]))
        if self._queue.is_folded:
            self._fit_queue(True)

    def _fit_queue(self, folded: bool) -> None:
        if self._whole.indexOf(self._queue) > 0:
            self._whole.give(1, BAR if folded else QUEUE)
            self._sizes.keep()

    def _add_keys(self) -> None:
        panels = self._panels
        for keys, act in {
            "Ctrl+Shift+B": self._toggle_side,
            "Ctrl+J": self._queue.toggle,
            "F6": partial(self._walk, 1),
            "Shift+F6": partial(self._walk, -1),
            "Ctrl+E": panels.bar.export_requested.emit,
            "Ctrl+Shift+N": panels.add_shot,
            "Ctrl+Shift+M": panels.edits.add_scene,
            "Alt+Return": panels.draw_selected,
            "Alt+Enter": panels.draw_selected,
            "Ctrl+.": self._queue.cancel_selected,
            "Ctrl+Shift+R": self._queue.retry_selected,
        }.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the timeline the keys that nothing else wanted: transport, trims, zoom."""
        self._panels.timeline.strip.keyPressEvent(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let the transport know that a key is up."""
        self._panels.timeline.strip.keyReleaseEvent(event)
        super().keyReleaseEvent(event)

    def _toggle_side(self) -> None:
        self._side.setVisible(not self._side.isVisible())

    def _walk(self, step: int) -> None:
        panels = self._panels
        shown = self._views.currentWidget()
        order = (panels.bar, shown, panels.sequence, panels.inspector, panels.timeline.strip, self._queue)
        walk([panel for panel in order if panel is not None], self.focusWidget(), step)

    def _on_view_chosen(self, view: str) -> None:
        self._show_view(view)
        self._sizes.keep()

    def _show_view(self, view: str) -> None:
        widget = self._panels.shot_list if view == "list" else self._panels.board
        self._views.setCurrentWidget(widget)
        self._panels.bar.views.set_value("list" if view == "list" else "board")

    def _sizes_now(self) -> dict[str, object]:
        return {
            "across": self._across.sizes(),
            "down": self._down.sizes(),
            "whole": self._whole.sizes(),
            "view": self._panels.bar.views.value(),
            "playhead": list(self._panels.player.left_at),
        }


def _column(*widgets: QWidget) -> QWidget:
    """Return widgets in a column; the last one takes what height there is."""
    column = QWidget()
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for widget in widgets:
        rows.addWidget(widget)
    rows.setStretchFactor(widgets[-1], 1)
    return column
