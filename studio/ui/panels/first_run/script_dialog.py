"""Owns the dialog that takes a script: a field for plain text; what is wrong with it is told in place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from studio.ui.kit.dialogs import Question
from studio.ui.kit.look import Look
from studio.ui.kit.plain_field import PlainField
from studio.ui.kit.text import label
from studio.ui.panels.first_run.view_model import FirstRunViewModel


class ScriptDialog(Question):
    """Asks for a script and makes its project; it is accepted once the project is open."""

    def __init__(self, look: Look, view_model: FirstRunViewModel, *, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            self.tr("Paste a script"),
            self.tr("Number the shots, or leave an empty line between them. Each becomes a shot with that prompt."),
            self.tr("Make the shots"),
            parent=parent,
        )
        self._view_model = view_model
        self.setMinimumWidth(look.theme.px(560))
        self.field = PlainField(self.tr("Script"))
        self.field.setFont(look.theme.font("body"))
        self.field.setViewportMargins(12, 10, 12, 10)
        self.field.setMinimumHeight(look.theme.px(260))
        self._problem = label(role="body", tone="danger", wrap=True)
        self._problem.hide()
        self.rows.insertWidget(2, self.field)
        self.rows.insertWidget(3, self._problem)
        self.verb.clicked.disconnect(self.accept)
        self.verb.setDefault(False)
        self.verb.setAutoDefault(False)
        self.verb.clicked.connect(self._submit)
        self.field.edited.connect(self._on_edited)
        view_model.script_refused.connect(self._show_problem)
        view_model.studio_ready.connect(self.accept)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_edited()

    def _on_edited(self) -> None:
        self._problem.hide()
        self.verb.set_ready(bool(self.field.text().strip()), self.tr("Paste the script first."))

    def _submit(self) -> None:
        self.verb.set_ready(False, self.tr("The shots are being made."))
        self._view_model.make_from_script(self.field.text())

    def _show_problem(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.show()
        self.verb.set_ready(True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
