"""Owns how the Compose page is arranged: outline, viewer and takes, composer, parameters, queue; and its keys."""

import json
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from studio.domain.jobs import Grade
from studio.ui.generator import Generator
from studio.ui.kit.look import Look
from studio.ui.panels.composer.panel import ComposerPanel
from studio.ui.panels.outline.panel import OutlinePanel
from studio.ui.panels.outline.view_model import OutlineViewModel
from studio.ui.panels.parameters.panel import ParametersPanel
from studio.ui.panels.queue.panel import QueuePanel
from studio.ui.panels.takes.panel import TakesPanel
from studio.ui.panels.viewer.panel import ViewerPanel
from studio.ui.workbench import Workbench

OUTLINE, SIDEBAR, QUEUE = 240, 316, 126
WIDE_FROM = 1440
KEY_STEP = 8
REMEMBER_AFTER_MS = 600


class ComposePanels(NamedTuple):
    """The panels of the page."""

    outline: OutlinePanel
    viewer: ViewerPanel
    takes: TakesPanel
    composer: ComposerPanel
    parameters: ParametersPanel
    queue: QueuePanel


class Handle(QSplitterHandle):
    """A splitter's handle: a double click restores the default, arrow keys move it by 8."""

    def __init__(self, orientation: Qt.Orientation, parent: "Splitter") -> None:
        super().__init__(orientation, parent)
        self._owner = parent
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Splitter"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint one hairline in the middle, the whole grip where it has the focus."""
        painter = QPainter(self)
        theme = self._owner.look.theme
        painter.fillRect(self.rect(), theme.colour("focus" if self.hasFocus() else "bg1"))
        box = self.rect()
        if self.orientation() == Qt.Orientation.Horizontal:
            box.adjust(2, 0, -2, 0)
        else:
            box.adjust(0, 2, 0, -2)
        painter.fillRect(box, theme.colour("accent" if self.underMouse() else "line"))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Restore the default sizes."""
        self._owner.restore_default()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys."""
        back, on = (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if self.orientation() == Qt.Orientation.Vertical:
            back, on = Qt.Key.Key_Up, Qt.Key.Key_Down
        if event.key() not in (back, on):
            event.ignore()
            return
        here = self.x() if self.orientation() == Qt.Orientation.Horizontal else self.y()
        self.moveSplitter(here + (KEY_STEP if event.key() == on else -KEY_STEP))


class Splitter(QSplitter):
    """A splitter with 1 px drawn and a wider grip."""

    def __init__(self, look: Look, orientation: Qt.Orientation, default: list[int]) -> None:
        super().__init__(orientation)
        self.look = look
        self._default = default
        self.setHandleWidth(5)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Return our handle."""
        return Handle(self.orientation(), self)

    def restore_default(self) -> None:
        """Restore the default sizes."""
        self.setSizes(self._default)


class ComposePage(QWidget):
    """The page."""

    def __init__(
        self,
        look: Look,
        panels: ComposePanels,
        workbench: Workbench,
        generator: Generator,
        outline: OutlineViewModel,
    ) -> None:
        super().__init__()
        self._panels = panels
        self._workbench = workbench
        self._generator = generator
        self._outline = outline
        self._across = Splitter(look, Qt.Orientation.Horizontal, [OUTLINE, 1000, SIDEBAR])
        self._down = Splitter(look, Qt.Orientation.Vertical, [620, 380])
        self._whole = Splitter(look, Qt.Orientation.Vertical, [800, QUEUE])
        self._remember = QTimer(self)
        self._remember.setSingleShot(True)
        self._remember.setInterval(REMEMBER_AFTER_MS)
        self._remember.timeout.connect(self._remember_sizes)
        self._lay_out()
        self._add_keys()
        self._restore()
        self._across.splitterMoved.connect(self._remember.start)
        self._down.splitterMoved.connect(self._remember.start)
        self._whole.splitterMoved.connect(self._remember.start)
        panels.queue.folded.connect(self._remember.start)
        outline.shot_added.connect(panels.composer.go_to_prompt)

    def _lay_out(self) -> None:
        panels = self._panels
        panels.outline.setMinimumWidth(200)
        panels.outline.setMaximumWidth(420)
        panels.parameters.setMinimumWidth(288)
        panels.parameters.setMaximumWidth(440)
        stage = QWidget()
        above = QVBoxLayout(stage)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(panels.viewer, 1)
        above.addWidget(panels.takes)
        self._down.addWidget(stage)
        self._down.addWidget(panels.composer)
        self._down.setStretchFactor(0, 62)
        self._down.setStretchFactor(1, 38)
        panels.composer.setMinimumHeight(210)
        self._across.addWidget(panels.outline)
        self._across.addWidget(self._down)
        self._across.addWidget(panels.parameters)
        self._across.setStretchFactor(1, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._whole.addWidget(self._across)
        self._whole.addWidget(panels.queue)
        self._whole.setStretchFactor(0, 1)
        rows.addWidget(self._whole)

    def _add_keys(self) -> None:
        for keys, act in {
            "Ctrl+B": self._toggle_outline,
            "Ctrl+Shift+B": self._toggle_parameters,
            "Ctrl+J": self._panels.queue.toggle,
            "F6": self._next_panel,
            "Shift+F6": self._previous_panel,
            "Ctrl+Return": self._generate_main,
            "Ctrl+Enter": self._generate_main,
            "Ctrl+Shift+Return": self._panels.parameters.ask_final,
            "Alt+Return": self._generate_animatic,
            "Alt+Enter": self._generate_animatic,
            "Ctrl+.": self._panels.queue.cancel_selected,
            "Ctrl+Shift+R": self._panels.queue.retry_selected,
            "Ctrl+Shift+N": self._outline.add_shot,
            "Ctrl+Shift+M": self._outline.add_scene,
        }.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def event(self, event: QEvent) -> bool:
        """See that Enter is held: under load X11 now and then gives a repeat as a press of its own."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.isAutoRepeat()
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._generator.keep_act()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the viewer the keys that nothing else wanted."""
        if not self._panels.viewer.key_pressed(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let the viewer know that a key is up."""
        self._panels.viewer.transport.key_released(event)
        super().keyReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the outline where the window is narrow, unless it was asked for."""
        super().resizeEvent(event)
        was_wide = event.oldSize().width() >= WIDE_FROM - 72
        is_wide = event.size().width() >= WIDE_FROM - 72
        if was_wide != is_wide or not event.oldSize().isValid():
            self._panels.outline.setVisible(is_wide)
            if not is_wide:
                self._panels.queue.fold(True)

    def _generate_main(self) -> None:
        spec = self._generator.spec
        self._generator.generate(Grade.ANIMATIC if spec is None or spec.free else Grade.DRAFT)

    def _generate_animatic(self) -> None:
        self._generator.generate(Grade.ANIMATIC)

    def _toggle_outline(self) -> None:
        self._panels.outline.setVisible(not self._panels.outline.isVisible())

    def _toggle_parameters(self) -> None:
        self._panels.parameters.setVisible(not self._panels.parameters.isVisible())

    def _next_panel(self) -> None:
        self._walk(1)

    def _previous_panel(self) -> None:
        self._walk(-1)

    def _walk(self, step: int) -> None:
        panels = [panel for panel in self._panels if panel.isVisible()]
        focus = self.focusWidget()
        here = next((at for at, panel in enumerate(panels) if focus is not None and panel.isAncestorOf(focus)), -step)
        panel = panels[(here + step) % len(panels)]
        first = panel.nextInFocusChain()
        while first is not None and panel.isAncestorOf(first):
            if first.isVisible() and first.isEnabled() and first.focusPolicy() & Qt.FocusPolicy.TabFocus:
                first.setFocus(Qt.FocusReason.TabFocusReason)
                return
            first = first.nextInFocusChain()

    def _restore(self) -> None:
        try:
            sizes = json.loads(self._workbench.remembered("compose", "{}"))
        except ValueError:
            sizes = {}
        self._across.setSizes(_sizes(sizes.get("across"), [OUTLINE, 1000, SIDEBAR]))
        self._down.setSizes(_sizes(sizes.get("down"), [620, 380]))
        self._whole.setSizes(_sizes(sizes.get("whole"), [800, QUEUE]))
        if sizes.get("folded") is True:
            self._panels.queue.fold(True)

    def _remember_sizes(self) -> None:
        sizes = {
            "across": self._across.sizes(),
            "down": self._down.sizes(),
            "whole": self._whole.sizes(),
            "folded": self._panels.queue.is_folded,
        }
        self._workbench.run(self._workbench.remember(compose=json.dumps(sizes)), "remember sizes", exclusive=True)


def _sizes(value: object, default: list[int]) -> list[int]:
    if isinstance(value, list) and len(value) == len(default) and all(isinstance(one, int) for one in value):
        return value
    return default
