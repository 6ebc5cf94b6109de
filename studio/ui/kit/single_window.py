"""Owns the door through which a second start finds the open window and raises it."""

from collections.abc import Callable

from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 500


class SingleWindow:
    """Listens under a name for as long as the window is open; each knock calls `raise_up`."""

    def __init__(self, name: str, raise_up: Callable[[], None]) -> None:
        self._raise_up = raise_up
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name)  # whoever holds the workspace's lock is the only one
        self._server.listen(name)
        self._server.newConnection.connect(self._on_knock)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_knock(self) -> None:
        visitor = self._server.nextPendingConnection()
        visitor.disconnected.connect(visitor.deleteLater)
        visitor.disconnectFromServer()
        self._raise_up()


def raise_open_window(name: str) -> bool:
    """Knock at the open window's door; return whether somebody was there. Blocks at most half a second."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    found = socket.waitForConnected(_WAIT_MS)
    socket.close()
    return found
