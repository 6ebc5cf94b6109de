"""Owns the dialog that shows the text as a model gets it: looks written out, variables filled, parts in its order."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from studio.ui.kit.controls import Button
from studio.ui.kit.dialogs import Question
from studio.ui.kit.look import Look
from studio.ui.kit.text import label

WIDTH, HEIGHT = 560, 240


class SentTextDialog(Question):
    """The text as it is sent, to read and to copy. `trouble` says why it cannot be sent as it is."""

    def __init__(self, look: Look, model: str, text: str, trouble: str, parent: QWidget | None = None) -> None:
        title, way_out = self.tr("Text as sent to {0}"), self.tr("Close")
        super().__init__(look, title.format(model), "", self.tr("Copy"), way_out=way_out, parent=parent)
        self.setMaximumWidth(look.theme.px(2 * WIDTH))
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text as sent"))
        self.text.setProperty("kind", "prose")
        self.text.setFont(look.theme.font("prose"))
        self.text.setMinimumSize(look.theme.px(WIDTH), look.theme.px(HEIGHT))
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.rows.insertWidget(1, self.text)
        if trouble:
            self.rows.insertWidget(1, label(trouble, tone="danger", wrap=True))
        self.count = label(self.tr("%n character(s)", "", len(text)), "caption", tone="text3")
        self.rows.insertWidget(self.rows.count() - 1, self.count)
        self.verb.setEnabled(bool(text))
        self.verb.clicked.disconnect()
        self.verb.clicked.connect(self._copy)
        self._copied = self.tr("Copied")
        self._button: Button = self.verb

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._button.set_words(self._copied)
