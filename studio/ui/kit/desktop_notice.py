"""Owns notices of the desktop: by the system tray where there is one, else by the desktop's portal, else none.

Nothing is made before the first notice, and no desktop is waited for.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusMessage

SHOWN_MS = 10_000
_PORTAL = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_NOTIFICATION = "org.freedesktop.portal.Notification"


class DesktopNotices(QObject):
    """Shows notices outside the window. `pressed` says that the last one was pressed, where the desktop tells."""

    pressed = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tray: QSystemTrayIcon | None = None
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(SHOWN_MS + 1000)
        self._away.timeout.connect(self.close)

    def tell(self, title: str, body: str) -> bool:
        """Show a notice; return whether there was a way to."""
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._tell_by_tray(title, body)
            return True
        return _tell_by_portal(title, body)

    def close(self) -> None:
        """Take the tray's icon away; it is there only as long as a notice."""
        self._away.stop()
        if self._tray is not None:
            self._tray.hide()

    def _tell_by_tray(self, title: str, body: str) -> None:
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._icon, self)
            self._tray.messageClicked.connect(self.pressed)
            self._tray.activated.connect(self._on_activated)
        self._tray.show()
        self._tray.showMessage(title, body, self._icon, SHOWN_MS)
        self._away.start()

    def _on_activated(self, *_: object) -> None:
        self.pressed.emit()


def _tell_by_portal(title: str, body: str) -> bool:
    """Ask the desktop over the session's bus.

    The portal, not `org.freedesktop.Notifications`: that one takes an unsigned number, and PySide6 6.11 has no way to
    send one without asking the service for its shape first, which would hold the window up.
    """
    try:
        from PySide6.QtDBus import QDBusConnection
    except ImportError:  # no such module in this build of the toolkit
        return False
    bus = QDBusConnection.sessionBus()
    return bus.isConnected() and bus.send(portal_message(title, body))


def portal_message(title: str, body: str) -> "QDBusMessage":
    """Return the call that shows a notice, in the place of an earlier one."""
    from PySide6.QtDBus import QDBusMessage

    message = QDBusMessage.createMethodCall(_PORTAL, _PATH, _NOTIFICATION, "AddNotification")
    message.setArguments(["shotwright", {"title": title, "body": body}])
    return message
