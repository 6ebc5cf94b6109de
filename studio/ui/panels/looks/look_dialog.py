"""Owns the form of a look: its name, what it is, its words; for a shot that names it also words for that shot alone."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from studio.domain.looks import LOOK_NAME_LIMIT, Look, LookKind
from studio.ui.kit.completed import Completed
from studio.ui.kit.completion import Completion
from studio.ui.kit.controls import Segmented
from studio.ui.kit.forms import Form
from studio.ui.kit.look import Look as Dress
from studio.ui.kit.plain_field import PlainField
from studio.ui.kit.text import label
from studio.ui.panels.looks.view_model import LookRow

TEXT_HEIGHT = 120
EVERYWHERE, HERE = "everywhere", "here"


class LookDialog(Form):
    """The form. `only_here` says that the words are for the open shot alone."""

    def __init__(
        self,
        dress: Dress,
        row: LookRow,
        shot_code: str,
        names: Callable[[], list[Completed]],
        parent: QWidget | None = None,
    ) -> None:
        is_new = row.look is None
        fresh = QCoreApplication.translate("looks", "New character or look")
        title = fresh if is_new else f"@{row.name}"
        super().__init__(dress, title, "", QCoreApplication.translate("looks", "Save"), parent=parent)
        self._row = row
        self._shot_code = shot_code
        self._name = QLineEdit(row.name)
        self._name.setMaxLength(LOOK_NAME_LIMIT)
        self._name.setAccessibleName(self.tr("Name"))
        kinds = [
            (LookKind.CHARACTER.value, self.tr("Character")),
            (LookKind.PLACE.value, self.tr("Place")),
            (LookKind.STYLE.value, self.tr("Style")),
        ]
        self._kind = Segmented(dress, self.tr("Kind"), kinds)
        self._kind.set_value((row.look.kind if row.look is not None else LookKind.CHARACTER).value)
        self._scope = Segmented(
            dress,
            self.tr("Where these words hold"),
            [(EVERYWHERE, self.tr("Everywhere")), (HERE, self.tr("Only in {0}").format(shot_code))],
        )
        self._scope.set_value(HERE if row.own is not None else EVERYWHERE)
        self._scope.setVisible(row.here and not is_new)
        self._text = PlainField(self.tr("Description"))
        self._text.invite(self.tr("A woman of about forty, grey braid, oilskin coat, slow and sure hands"))
        self._text.setFixedHeight(dress.theme.px(TEXT_HEIGHT))
        self._text.setViewportMargins(8, 6, 8, 6)
        Completion(dress, self._text, names)  # a look may name others
        self._reach = label(role="label", tone="text2", wrap=True)
        self.add_field(self.tr("Name, written in prompts as @name"), self._name, "name")
        self.add_field(self.tr("Kind"), self._kind)
        self.add_field("", self._scope)
        self.add_field(self.tr("Description"), self._text, "text")
        self.add_field("", self._reach)
        self._scope.value_chosen.connect(self._read)
        self._read()
        first = self._name if is_new else self._text
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name.selectAll()

    @property
    def look(self) -> Look:
        """The look as it was written; its name is not checked."""
        name = self._name.text().strip().removeprefix("@")
        return Look.model_construct(name=name, kind=LookKind(self._kind.value()), text=self._text.text())

    @property
    def text(self) -> str:
        """The words."""
        return self._text.text()

    @property
    def only_here(self) -> bool:
        """Whether the words are for the open shot alone."""
        return self._scope.value() == HERE and not self._scope.isHidden()

    def _read(self) -> None:
        row, here = self._row, self.only_here
        common = row.look.text if row.look is not None else row.own or ""
        self._text.set_text((row.own if row.own is not None else common) if here else common)
        self._name.setEnabled(not here)
        self._kind.setEnabled(not here)
        if here:
            words = self.tr("Other shots keep the words of the project.")
        elif row.look is None:
            words = self.tr("Prompts that name it send these words in its place.")
        else:
            words = self.tr("The change goes to %n shot(s).", "", row.shots)
        self._reach.setText(words)
