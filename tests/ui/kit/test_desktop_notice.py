"""Notices of the desktop: without a tray and a bus there is no way, and the portal's call has the shape it takes."""

from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from studio.ui.kit.desktop_notice import DesktopNotices, portal_message
from tests.ui.conftest import Desk


async def test_the_portal_is_called_with_the_words_as_they_are(desk: Desk) -> None:
    message = portal_message("4 variations ready", "Lighting · <b>1A</b> & more")
    assert (message.service(), message.member()) == ("org.freedesktop.portal.Desktop", "AddNotification")
    name, words = message.arguments()
    assert (name, words) == ("shotwright", {"title": "4 variations ready", "body": "Lighting · <b>1A</b> & more"})


async def test_a_notice_is_told_where_there_is_a_way_and_leaves_no_icon_behind(desk: Desk) -> None:
    notices = DesktopNotices(QIcon())
    told = notices.tell("4 variations ready", "Lighting")
    is_there = QSystemTrayIcon.isSystemTrayAvailable() or QDBusConnection.sessionBus().isConnected()
    assert told is is_there
    notices.close()
    assert notices._tray is None or not notices._tray.isVisible()
