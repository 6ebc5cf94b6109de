"""Owns the one fixture of the drawing tests: Qt, offscreen, with the font that words in the picture are set in."""

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

import studio


@pytest.fixture(autouse=True)
def painting(qapp: QApplication) -> QApplication:
    """Give Qt with the program's font."""
    QFontDatabase.addApplicationFont(str(studio.resource_folder() / "fonts" / "Inter-SemiBold.ttf"))
    return qapp
