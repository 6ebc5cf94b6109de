"""Owns how the Compose page is arranged: outline, viewer and takes, composer, parameters, queue; and its keys.

The outline is there from the start; the others come behind the first picture and take the places kept for them.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studio.ui.kit.look import Look
from studio.ui.kit.panel_walk import walk
from studio.ui.kit.splitter import Splitter
from studio.ui.outline_dock import DockTab, OutlineDock
from studio.ui.page_sizes import PageSizes, sizes_or
from studio.ui.panels.outline.panel import OutlinePanel
from studio.ui.panels.outline.view_model import OutlineViewModel
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.ui.compose_panels import ComposePanels

OUTLINE, SIDEBAR, QUEUE, BAR = 240, 316, 126, 34
WIDE_FROM, RAIL = 1440, 72


class ComposePage(QWidget):
    """The page. Until `fill` places that are empty stand for the panels beside the outline."""

    def __init__(
        self,
        look: Look,
        outline: OutlinePanel,
        outline_model: OutlineViewModel,
        workbench: Workbench,
        make_prompts: Callable[[], DockTab],
    ) -> None:
        super().__init__()
        self._outline_model = outline_model
        self._panels: ComposePanels | None = None
        self._cover: QWidget | None = None
        self._workbench = workbench
        self._across = Splitter(look, Qt.Orientation.Horizontal, [OUTLINE, 1000, SIDEBAR])
        self._down = Splitter(look, Qt.Orientation.Vertical, [580, 420])
        self._whole = Splitter(look, Qt.Orientation.Vertical, [800, QUEUE])
        self._sizes = PageSizes(workbench, "compose", self._sizes_now, self)
        self._stage = QWidget()
        self._middle = QStackedWidget()
        self._dock = OutlineDock(look, outline, self._across, make_prompts)
        self._lay_out()
        self._restore()
        self._dock.moved.connect(self._restore)
        self._across.splitterMoved.connect(self._sizes.keep)
        self._down.splitterMoved.connect(self._sizes.keep)
        self._whole.splitterMoved.connect(self._sizes.keep)

    def _lay_out(self) -> None:
        self._down.addWidget(self._stage)
        self._down.addWidget(_bound_composer(_place()))
        self._share()
        self._middle.addWidget(self._down)
        self._across.addWidget(self._middle)
        self._across.addWidget(_bound_parameters(_place()))
        self._across.setStretchFactor(1, 1)
        behind_tab = QWidget()
        row = QHBoxLayout(behind_tab)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._dock.tab)
        row.addWidget(self._across, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._whole.addWidget(behind_tab)
        self._whole.addWidget(_place())
        self._whole.setStretchFactor(0, 1)
        rows.addWidget(self._whole)

    def _share(self) -> None:
        """Let viewer and composer share what height there is; the shares are kept with the widgets."""
        self._down.setStretchFactor(0, 62)
        self._down.setStretchFactor(1, 38)

    def fill(self, panels: "ComposePanels") -> None:
        """Put the panels beside the outline into their places; the page owns them then."""
        self._panels = panels
        above = QVBoxLayout(self._stage)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(panels.viewer, 1)
        above.addWidget(panels.takes)
        self._writing = _above(panels.composer, panels.tools.hints)  # a splitter does not own what replaces a widget
        for splitter, place, panel in (
            (self._down, 1, _bound_composer(self._writing)),
            (self._across, self._across.count() - 1, _bound_parameters(panels.parameters)),
            (self._whole, 1, panels.queue),
        ):
            empty = splitter.replaceWidget(place, panel)
            if empty is not None:
                empty.deleteLater()
            panel.show()
        self._share()
        self._restore()
        self._add_keys(panels)
        panels.queue.folded.connect(self._fit_queue)

    def cover(self, cover: QWidget) -> None:
        """Show another panel where viewer, takes and composer are, until `uncover`."""
        self.uncover()
        self._cover = cover
        self._middle.addWidget(cover)
        self._middle.setCurrentWidget(cover)

    def uncover(self) -> None:
        """Show viewer, takes and composer again; what covered them is let go of."""
        cover, self._cover = self._cover, None
        if cover is None or self._panels is None:
            return
        focus = self.focusWidget()
        had_focus = focus is not None and cover.isAncestorOf(focus)
        self._middle.removeWidget(cover)
        cover.hide()
        cover.setParent(None)
        if had_focus:
            self._panels.takes.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_queue(self) -> None:
        """Put the queue back under this page; another page may have had it."""
        if self._panels is not None and self._whole.indexOf(self._panels.queue) < 0:
            self._whole.addWidget(self._panels.queue)
            self._panels.queue.show()
            self._restore()

    def _fit_queue(self, folded: bool) -> None:
        if self._panels is not None and self._whole.indexOf(self._panels.queue) > 0:
            self._whole.give(1, BAR if folded else QUEUE)
            self._sizes.keep()

    def _add_keys(self, panels: "ComposePanels") -> None:
        for keys, act in {
            "Ctrl+B": self._dock.toggle,
            "Ctrl+F": self._dock.show_prompts,
            "Ctrl+Shift+B": partial(_toggle, panels.parameters),
            "Ctrl+J": panels.queue.toggle,
            "F6": self._next_panel,
            "Shift+F6": self._previous_panel,
            "Ctrl+Return": panels.generate_main,
            "Ctrl+Enter": panels.generate_main,
            "Ctrl+Shift+Return": panels.parameters.ask_final,
            "Alt+Return": panels.generate_animatic,
            "Alt+Enter": panels.generate_animatic,
            "Ctrl+.": panels.queue.cancel_selected,
            "Ctrl+Shift+R": panels.queue.retry_selected,
            "Ctrl+Shift+N": self._outline_model.add_shot,
            "Ctrl+Shift+M": self._outline_model.add_scene,
        }.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def event(self, event: QEvent) -> bool:
        """See that Enter is held: under load X11 now and then gives a repeat as a press of its own."""
        if (
            self._panels is not None
            and event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.isAutoRepeat()
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._panels.generator.keep_act()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the viewer the keys that nothing else wanted."""
        if self._panels is None or self._cover is not None or not self._panels.viewer.key_pressed(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let the viewer know that a key is up."""
        if self._panels is not None:
            self._panels.viewer.transport.key_released(event)
        super().keyReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the outline into its drawer where the window is narrow; the queue is folded then."""
        super().resizeEvent(event)
        self._dock.fit(narrow=event.size().width() < WIDE_FROM - RAIL)

    def _next_panel(self) -> None:
        self._walk(1)

    def _previous_panel(self) -> None:
        self._walk(-1)

    def _walk(self, step: int) -> None:
        beside = self._panels.in_order if self._panels is not None else ()
        if self._cover is not None:
            beside = (self._cover, *(panel for panel in beside if panel.isVisible()))
        walk((self._dock.panel, *beside), self.focusWidget(), step)

    @property
    def _across_name(self) -> str:
        return "across_narrow" if self._dock.is_drawer else "across"

    def _restore(self) -> None:
        sizes = self._sizes.kept()
        if self._panels is not None and (sizes.get("folded") is True or self._dock.is_drawer):
            self._panels.queue.fold(True)
        across = [1000, SIDEBAR] if self._dock.is_drawer else [OUTLINE, 1000, SIDEBAR]
        self._across.setSizes(sizes_or(sizes.get(self._across_name), across))
        self._down.setSizes(sizes_or(sizes.get("down"), [580, 420]))
        self._whole.setSizes(sizes_or(sizes.get("whole"), [800, QUEUE]))
        if self._panels is not None and self._panels.queue.is_folded:
            self._fit_queue(True)

    def _sizes_now(self) -> dict[str, object]:
        return {
            self._across_name: self._across.sizes(),
            "down": self._down.sizes(),
            "whole": self._whole.sizes(),
            "folded": self._panels is not None and self._panels.queue.is_folded,
        }


def _place() -> QWidget:
    """Return what stands where a panel comes."""
    place = QWidget()
    place.setProperty("surface", "bg1")
    place.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return place


def _bound_composer(panel: QWidget) -> QWidget:
    panel.setMinimumHeight(210)
    return panel


def _above(composer: QWidget, hints: QWidget) -> QWidget:
    """Return the composer with the strip of hints under it."""
    both = QWidget()
    both.setProperty("surface", "bg1")
    both.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    rows = QVBoxLayout(both)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(composer, 1)
    rows.addWidget(hints)
    return both


def _bound_parameters(panel: QWidget) -> QWidget:
    panel.setMinimumWidth(288)
    panel.setMaximumWidth(440)
    return panel


def _toggle(panel: QWidget) -> None:
    panel.setVisible(not panel.isVisible())
