"""Owns the left dock: project and prompts behind two tabs, beside the viewer or, in a narrow window, over the page.

The prompts are made when their tab is first chosen: until then the dock knows only who makes them.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from studio.ui.kit.controls import IconButton
from studio.ui.kit.look import Look
from studio.ui.panels.outline.panel import OutlinePanel

LEAST, MOST, OVER_PAGE = 200, 420, 280
TAB = 40
SWITCH_MS = 350
PROJECT, PROMPTS = 0, 1
WITH_DOCK = "withDock"
"""The property that marks what opens over the page beside the dock: the drawer stays while that has the focus."""


class DockTab(NamedTuple):
    """What stands behind a tab. `corner` has its buttons and stands beside the tabs."""

    panel: QWidget
    corner: QWidget


class DockTabs(QTabBar):
    """The tabs. One over which something is dragged for a moment is shown, so that it can be dropped behind it."""

    def __init__(self) -> None:
        super().__init__()
        self._over = -1
        self._switch = QTimer(self)
        self._switch.setSingleShot(True)
        self._switch.setInterval(SWITCH_MS)
        self._switch.timeout.connect(self._show_dragged_over)
        self.setAcceptDrops(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Follow any drag; nothing is dropped on a tab."""
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """See over which tab it is."""
        over = self.tabAt(event.position().toPoint())
        if over != self._over:
            self._over = over
            self._switch.start()
        event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget it."""
        self._over = -1
        self._switch.stop()

    def _show_dragged_over(self) -> None:
        if self._over >= 0:
            self.setCurrentIndex(self._over)


class LeftDock(QWidget):
    """The outline and, once they were asked for, the prompts."""

    def __init__(self, outline: OutlinePanel, make_prompts: Callable[[], DockTab]) -> None:
        super().__init__()
        self._outline = outline
        self._make_prompts: Callable[[], DockTab] | None = make_prompts
        self.tabs = DockTabs()
        self.tabs.setAccessibleName(self.tr("Left dock"))
        self.tabs.addTab(self.tr("Project"))
        self.tabs.addTab(self.tr("Prompts"))
        self._pages = QStackedWidget()
        self._corners = [outline.corner]
        self._row = QHBoxLayout()
        self._row.setContentsMargins(4, 4, 8, 4)
        self._row.addWidget(self.tabs)
        self._row.addStretch()
        self._row.addWidget(outline.corner)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._row)
        rows.addWidget(self._pages, 1)
        self._pages.addWidget(outline)
        self.setProperty("surface", "bg1")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs.currentChanged.connect(self._show)

    def take_focus(self) -> None:
        """Give the keys to what is shown."""
        if self.tabs.currentIndex() == PROJECT:
            self._outline.take_focus()
            return
        page = self._pages.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, place: int) -> None:
        if place == PROMPTS and self._make_prompts is not None:
            make, self._make_prompts = self._make_prompts, None
            tab = make()
            self._pages.addWidget(tab.panel)
            self._row.addWidget(tab.corner)
            self._corners.append(tab.corner)
        self._pages.setCurrentIndex(place)
        for at, corner in enumerate(self._corners):
            corner.setVisible(at == place)


class OutlineDock(QObject):
    """Moves the dock between the first place of a splitter and a drawer over it. `tab` stands before the splitter.

    The drawer closes where the work goes on elsewhere in the window, and at Escape.
    """

    moved = Signal()

    def __init__(
        self, look: Look, outline: OutlinePanel, splitter: QSplitter, make_prompts: Callable[[], DockTab]
    ) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self.is_drawer = False
        self.panel = LeftDock(outline, make_prompts)
        self.tab = QWidget()
        self.tab.setProperty("surface", "bg1")
        self.tab.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tab.setFixedWidth(look.theme.px(TAB))
        self._button = IconButton(look, "sidebar-simple", self.tr("Project and prompts"), keys="Ctrl+B")
        self._button.clicked.connect(self.toggle)
        column = QVBoxLayout(self.tab)
        column.setContentsMargins(4, 8, 4, 8)
        column.addWidget(self._button)
        column.addStretch()
        self.tab.hide()
        self._look = look
        self._bound()
        look.theme.changed.connect(self._bound)
        splitter.insertWidget(0, self.panel)
        splitter.installEventFilter(self)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.panel)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self._close_drawer)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _bound(self) -> None:
        """Keep the dock as wide as its words at the user's text size need, and no wider than is useful."""
        self.panel.setMinimumWidth(self._look.theme.px(LEAST))
        self.panel.setMaximumWidth(self._look.theme.px(MOST))

    def fit(self, *, narrow: bool) -> None:
        """Put the dock where the window's width wants it."""
        if narrow == self.is_drawer:
            return
        self.is_drawer = narrow
        self._escape.setEnabled(narrow)
        self.tab.setVisible(narrow)
        if narrow:
            self.panel.setParent(self._splitter.window())
            self.panel.hide()
        else:
            self._splitter.insertWidget(0, self.panel)
            self.panel.show()
        self.moved.emit()

    def toggle(self) -> None:
        """Show or hide the dock; a drawer takes the focus and gives it back to its tab."""
        if not self.panel.isHidden():
            self._close_drawer() if self.is_drawer else self.panel.hide()
            return
        if self.is_drawer:
            self._place()
            self.panel.raise_()
        self.panel.show()
        if self.is_drawer:
            self.panel.take_focus()

    def show_prompts(self) -> None:
        """Show the prompts and give them the keys."""
        self.panel.tabs.setCurrentIndex(PROMPTS)
        if self.panel.isHidden():
            self.toggle()
        self.panel.take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the drawer where the splitter begins."""
        if self.is_drawer and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        splitter, width = self._splitter, self._look.theme.px(OVER_PAGE)
        at = splitter.mapTo(splitter.window(), splitter.rect().topLeft())
        if splitter.isRightToLeft():
            at.setX(at.x() + splitter.width() - width)
        self.panel.setGeometry(QRect(at.x(), at.y(), width, splitter.height()))

    def _close_drawer(self) -> None:
        had_focus = self.panel.isAncestorOf(QApplication.focusWidget() or self.panel)
        self.panel.hide()
        if had_focus:
            self._button.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        panel = self.panel
        if not self.is_drawer or panel.isHidden() or new is None or new is self._button:
            return
        if not panel.isAncestorOf(new) and new.window() is panel.window() and not _goes_with_dock(new):
            panel.hide()


def _goes_with_dock(widget: QWidget) -> bool:
    """Say whether a widget stands in what was opened beside the dock and marked as part of it."""
    at: QWidget | None = widget
    while at is not None:
        if at.property(WITH_DOCK):
            return True
        at = at.parentWidget()
    return False
