"""Owns where the outline is: beside the viewer, or, in a narrow window, over the page behind a tab at its edge."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from studio.ui.kit.controls import IconButton
from studio.ui.kit.look import Look
from studio.ui.panels.outline.panel import OutlinePanel

LEAST, MOST, OVER_PAGE = 200, 420, 280
TAB = 40


class OutlineDock(QObject):
    """Moves the outline between the first place of a splitter and a drawer over it. `tab` stands before the splitter.

    The drawer closes where the work goes on elsewhere in the window, and at Escape.
    """

    moved = Signal()

    def __init__(self, look: Look, outline: OutlinePanel, splitter: QSplitter) -> None:
        super().__init__(splitter)
        self._outline = outline
        self._splitter = splitter
        self.is_drawer = False
        self.tab = QWidget()
        self.tab.setProperty("surface", "bg1")
        self.tab.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tab.setFixedWidth(look.theme.px(TAB))
        self._button = IconButton(look, "sidebar-simple", self.tr("Project outline"), keys="Ctrl+B")
        self._button.clicked.connect(self.toggle)
        column = QVBoxLayout(self.tab)
        column.setContentsMargins(4, 8, 4, 8)
        column.addWidget(self._button)
        column.addStretch()
        self.tab.hide()
        outline.setMinimumWidth(LEAST)
        outline.setMaximumWidth(MOST)
        splitter.insertWidget(0, outline)
        splitter.installEventFilter(self)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), outline)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self._close_drawer)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def fit(self, *, narrow: bool) -> None:
        """Put the outline where the window's width wants it."""
        if narrow == self.is_drawer:
            return
        self.is_drawer = narrow
        self._escape.setEnabled(narrow)
        self.tab.setVisible(narrow)
        if narrow:
            self._outline.setParent(self._splitter.window())
            self._outline.hide()
        else:
            self._splitter.insertWidget(0, self._outline)
            self._outline.show()
        self.moved.emit()

    def toggle(self) -> None:
        """Show or hide the outline; a drawer takes the focus and gives it back to its tab."""
        if not self._outline.isHidden():
            self._close_drawer() if self.is_drawer else self._outline.hide()
            return
        if self.is_drawer:
            self._place()
            self._outline.raise_()
        self._outline.show()
        if self.is_drawer:
            self._outline.take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the drawer where the splitter begins."""
        if self.is_drawer and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        splitter = self._splitter
        at = splitter.mapTo(splitter.window(), splitter.rect().topLeft())
        if splitter.isRightToLeft():
            at.setX(at.x() + splitter.width() - OVER_PAGE)
        self._outline.setGeometry(QRect(at.x(), at.y(), OVER_PAGE, splitter.height()))

    def _close_drawer(self) -> None:
        had_focus = self._outline.isAncestorOf(QApplication.focusWidget() or self._outline)
        self._outline.hide()
        if had_focus:
            self._button.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        outline = self._outline
        if not self.is_drawer or outline.isHidden() or new is None or new is self._button:
            return
        if not outline.isAncestorOf(new) and new.window() is outline.window():
            outline.hide()
