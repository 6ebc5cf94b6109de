"""Proves that the installed Qt binding keeps the reference counts of None, True and False.

PySide6 6.12.0 on Python 3.11 loses one reference with each call that returns them and aborts after some thousands,
hence the pin. On Python 3.12 and newer the three are immortal: their count is a constant and must stay it.
"""

import re
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

CALLS = 20_000
# Counts move a little by themselves: caches fill, a collection runs. The defect moves them by CALLS.
TOLERANCE = 200

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


def lost_references(call: Callable[[], object]) -> dict[str, int]:
    """Return how many references to None, True and False `CALLS` calls took away; constants lose none."""
    before = {repr(value): sys.getrefcount(value) for value in (None, True, False)}
    for _ in range(CALLS):
        call()
    return {repr(value): before[repr(value)] - sys.getrefcount(value) for value in (None, True, False)}


def test_the_binding_is_of_the_pinned_releases() -> None:
    assert (6, 11, 3) <= PySide6.__version_info__[:3] < (6, 12)
    with PYPROJECT.open("rb") as file:
        dependencies: list[str] = tomllib.load(file)["project"]["dependencies"]
    assert "PySide6>=6.11.3,<6.12" in dependencies


def test_the_lock_holds_a_pinned_release() -> None:
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = (PYPROJECT.parent / "packaging" / lock).read_text(encoding="utf-8")
        version = re.search(r"^pyside6==(\d+)\.(\d+)\.(\d+)", text, re.MULTILINE)
        assert version, lock
        assert (6, 11, 3) <= tuple(map(int, version.groups())) < (6, 12)


def test_turning_the_event_loop_keeps_none(qapp: QApplication) -> None:
    assert all(lost <= TOLERANCE for lost in lost_references(qapp.processEvents).values())


def test_widget_calls_keep_none_and_truths(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)

    def call() -> None:
        field.setText("a")
        field.setEnabled(True)
        field.update()
        field.isModified()
        field.isEnabled()
        field.parent()

    assert all(lost <= TOLERANCE for lost in lost_references(call).values())


def test_object_calls_keep_none_and_truths(qapp: QApplication) -> None:
    thing, timer = QObject(), QTimer()

    def call() -> None:
        thing.setObjectName("a")
        thing.parent()
        thing.blockSignals(False)
        thing.signalsBlocked()
        timer.setInterval(5)
        timer.isSingleShot()
        timer.isActive()

    assert all(lost <= TOLERANCE for lost in lost_references(call).values())


def test_painter_calls_keep_none_and_truths(qapp: QApplication) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ground, colour = QRect(0, 0, 2, 2), QColor(1, 2, 3)

    def call() -> None:
        painter.fillRect(ground, colour)
        painter.setOpacity(0.5)
        painter.isActive()
        painter.hasClipping()

    lost = lost_references(call)
    painter.end()
    assert all(count <= TOLERANCE for count in lost.values()), lost


@pytest.mark.skipif(sys.version_info < (3, 12), reason="None is counted before Python 3.12")
def test_the_constants_are_immortal(qapp: QApplication) -> None:
    assert set(lost_references(qapp.processEvents).values()) == {0}
