"""Owns the frame of the window: rail, top bar, pages. It arranges panels and knows nothing of what they do."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from studio.services.settings import WindowState
from studio.ui.kit.look import Look
from studio.ui.kit.splitter import hairline
from studio.ui.kit.toasts import Toasts
from studio.ui.panels.rail.panel import RailPanel
from studio.ui.panels.top_bar.panel import TopBarPanel

MINIMUM = QSize(1280, 720)
PAGE_KEYS = {"Ctrl+1": "compose", "Ctrl+2": "storyboard", "Ctrl+4": "spend", "F1": "help", "Ctrl+,": "settings"}


class MainWindow(QMainWindow):
    """The one window. `close_requested` asks for an orderly end; `painted` comes once, with the first picture."""

    close_requested = Signal()
    painted = Signal()
    page_shown = Signal(str)

    def __init__(self, look: Look, icon: QIcon, top_bar: TopBarPanel) -> None:
        super().__init__()
        self.setWindowTitle("Shotwright")
        self.setWindowIcon(icon)
        self.setMinimumSize(MINIMUM)
        self.resize(QSize(1600, 1000).boundedTo(self.screen().availableSize()))
        self.rail = RailPanel(look)
        self.top_bar = top_bar
        self.toasts = Toasts(look, self)
        self._pages = QStackedWidget()
        self._blank = QWidget()
        self._pages.addWidget(self._blank)
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._names: dict[str, QWidget] = {}
        self._page = "compose"
        self._painted = False
        self._lay_out()
        self.rail.page_requested.connect(self.show_page)
        for keys, page in PAGE_KEYS.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.setProperty("page", page)
            shortcut.activated.connect(self._show_page_of_keys)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(hairline())
        right.addWidget(self._pages, 1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(hairline("column"))
        row.addLayout(right, 1)
        ground = QWidget()
        ground.setProperty("surface", "bg0")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        ground.setLayout(row)
        self.setCentralWidget(ground)

    @property
    def page(self) -> str:
        """The name of the open page."""
        return self._page

    def add_page(self, name: str, make: Callable[[], QWidget]) -> None:
        """Offer a page under a name; it is made when it is first opened."""
        self._makers[name] = make

    def show_page(self, name: str) -> None:
        """Open a page and mark it on the rail."""
        if name not in self._makers:
            return
        if name not in self._names:
            self._names[name] = self._makers[name]()
            self._pages.addWidget(self._names[name])
        self._page = name
        self._pages.setCurrentWidget(self._names[name])
        self.rail.show_page("compose" if name == "first_run" else name)
        self.page_shown.emit(name)

    def keep_place(self, name: str) -> None:
        """Mark a page as the open one and show nothing yet: `show_page` brings it behind the first picture."""
        self._pages.setCurrentWidget(self._blank)
        self._page = name
        self.rail.show_page(name)

    def state(self) -> WindowState:
        """Return where the window is, for the next start."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        return WindowState(geometry=geometry, page=self._page, maximised=self.isMaximized())

    def restore(self, state: WindowState) -> None:
        """Put the window where it was; Qt moves it onto a screen that is there."""
        if state.geometry:
            self.restoreGeometry(QByteArray.fromBase64(state.geometry.encode()))

    def raise_up(self) -> None:
        """Bring the window to the front."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for an orderly end; the window closes when that is done."""
        event.ignore()
        self.close_requested.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and say so the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def _show_page_of_keys(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.show_page(str(sender.property("page")))
