"""Owns the dialogs that ask how a prompt is kept in the library: all of it, its tags, its folder."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from studio.domain.library import FOLDER_LIMIT, TITLE_LIMIT, PromptLine
from studio.ui.kit.forms import Form
from studio.ui.kit.look import Look
from studio.ui.kit.plain_field import PlainField
from studio.ui.kit.stars import StarsField
from studio.ui.kit.text import label
from studio.ui.panels.prompts.details_model import tags_in

NAMED_TWINS = 3
NOTE_HEIGHT = 64


class SavePromptDialog(Form):
    """Asks title, folder, tags, stars and note; `twins` have the same words and are in the library already."""

    def __init__(
        self,
        look: Look,
        title: str,
        folders: Sequence[str],
        twins: Sequence[PromptLine],
        parent: QWidget | None = None,
    ) -> None:
        again = QCoreApplication.translate("prompts", "Keep it again")
        verb = again if twins else QCoreApplication.translate("prompts", "Keep")
        super().__init__(look, QCoreApplication.translate("prompts", "Keep in the library"), "", verb, parent=parent)
        if twins:
            self.add_field("", label(self._twins_words(twins), tone="warning", wrap=True))
        self._title = QLineEdit(title)
        self._title.setMaxLength(TITLE_LIMIT)
        self._title.setAccessibleName(self.tr("Title"))
        self._title.selectAll()
        self._folder = folder_field(folders, self.tr("Folder"))
        self._tags = QLineEdit()
        self._tags.setAccessibleName(self.tr("Tags"))
        self._tags.setPlaceholderText(self.tr("Words between commas"))
        self._stars = StarsField(look, self.tr("Stars"))
        self._note = PlainField(self.tr("Note"))
        self._note.setFixedHeight(look.theme.px(NOTE_HEIGHT))
        self._note.setViewportMargins(8, 6, 8, 6)
        self.add_field(self.tr("Title"), self._title, "title")
        self.add_field(self.tr("Folder"), self._folder, "folder")
        self.add_field(self.tr("Tags"), self._tags, "tag")
        self.add_field(self.tr("Stars"), self._stars)
        self.add_field(self.tr("Note"), self._note, "note")
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def title(self) -> str:
        """The title as it was written."""
        return self._title.text()

    @property
    def folder(self) -> str:
        """The folder as it was written."""
        return self._folder.text()

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that were written."""
        return tags_in(self._tags.text())

    @property
    def rating(self) -> int | None:
        """The stars, or None."""
        return self._stars.stars or None

    @property
    def note(self) -> str:
        """The note."""
        return self._note.text()

    def _twins_words(self, twins: Sequence[PromptLine]) -> str:
        names = ", ".join(f"“{twin.title}”" for twin in twins[:NAMED_TWINS])
        if len(twins) > NAMED_TWINS:
            names = self.tr("{0} and {1} more").format(names, len(twins) - NAMED_TWINS)
        return self.tr("These words are in the library already: {0}.").format(names)


class TagsDialog(Form):
    """Asks which tags prompts get and which they lose."""

    def __init__(self, look: Look, title: str, present: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(look, title, "", QCoreApplication.translate("prompts", "Change tags"), parent=parent)
        self._add, self._remove = QLineEdit(), QLineEdit()
        for field, words, name in (
            (self._add, self.tr("Give them"), "tag"),
            (self._remove, self.tr("Take from them"), ""),
        ):
            field.setAccessibleName(words)
            field.setPlaceholderText(self.tr("Words between commas"))
            self.add_field(words, field, name)
        if present:
            words = self.tr("They have {0}.").format(", ".join(present))
            self.add_field("", label(words, "label", tone="text2", wrap=True))
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def added(self) -> tuple[str, ...]:
        """The tags to give."""
        return tags_in(self._add.text())

    @property
    def removed(self) -> tuple[str, ...]:
        """The tags to take away."""
        return tags_in(self._remove.text())


class FolderDialog(Form):
    """Asks for a folder: where prompts move to, or what a folder is called from now on."""

    def __init__(
        self,
        look: Look,
        title: str,
        verb: str,
        folders: Sequence[str],
        present: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, "", verb, parent=parent)
        self._folder = folder_field(folders, title)
        self._folder.setText(present)
        self._folder.selectAll()
        self.add_field("", self._folder, "folder")
        words = self.tr("A slash begins a folder in it. Empty is no folder.")
        self.add_field("", label(words, "label", tone="text2", wrap=True))
        self._folder.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def folder(self) -> str:
        """The folder as it was written."""
        return self._folder.text()


def folder_field(folders: Sequence[str], name: str) -> QLineEdit:
    """Return a field that completes folders that are there."""
    field = QLineEdit()
    field.setMaxLength(FOLDER_LIMIT + 1)
    field.setAccessibleName(name)
    completer = QCompleter(list(folders), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    field.setCompleter(completer)
    return field
