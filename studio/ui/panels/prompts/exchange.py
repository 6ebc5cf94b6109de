"""Owns how the window asks for the import and export of prompts: which file, how, and what was done."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from studio.domain.library import Duplicates, ImportReport
from studio.ui.kit.controls import Button
from studio.ui.kit.dialogs import Question, ask, ask_for_file
from studio.ui.kit.look import Look
from studio.ui.kit.named_switch import NamedSwitch
from studio.ui.kit.text import label
from studio.ui.kit.toasts import Toast, Toasts
from studio.ui.panels.prompts.save_dialog import folder_field
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.services.library import PromptLibrary

LINES_SHOWN = 500
REPORT_WIDTH, REPORT_HEIGHT = 560, 220


class Exchange(QObject):
    """Imports and exports. Both go on behind the window; a long one can be cancelled at its message.

    `stopped` comes when one was: what was added by then is there.
    """

    stopped = Signal()

    def __init__(
        self, workbench: Workbench, look: Look, toasts: Toasts, over: Callable[[], QWidget], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._look = look
        self._toasts = toasts
        self._over = over

    @property
    def _library(self) -> "PromptLibrary":
        return self._workbench.workspace.library

    def ask_import(self, paths: Sequence[str] | None = None) -> None:
        """Import files; without paths the user is asked for one."""
        self._workbench.run(self._import(paths), "import prompts", exclusive=True)

    def ask_export(self, query: str, ids: Sequence[str] | None, count: int) -> None:
        """Ask for a file and write what the query finds, or the prompts of `ids`, into it."""
        self._workbench.run(self._export(query, ids, count), "export prompts", exclusive=True)

    async def _import(self, paths: Sequence[str] | None) -> None:
        if paths is None:
            patterns = self.tr("Prompts") + " (*.json *.csv *.tsv *.md *.markdown *.txt *.text)"
            path = await ask_for_file(self._over(), self.tr("Import prompts"), patterns)
            paths = [path] if path is not None else []
        if not paths:
            return
        name = paths[0].rpartition("/")[2]
        folders = [facet.name for facet in (await self._library.facets()).folders]
        title = self.tr("Import {0}").format(name)
        if len(paths) > 1:
            title = self.tr("Import %n file(s)", "", len(paths))
        question = ImportQuestion(self._look, title, folders, self._over())
        if not await ask(question):
            return
        duplicates, folder = question.duplicates, question.folder
        for path in paths:
            await self._import_one(path, duplicates, folder)

    async def _import_one(self, path: str, duplicates: Duplicates, folder: str) -> None:
        name = path.rpartition("/")[2]
        toast = self._working(self.tr("Importing {0}").format(name), "import prompts")
        try:
            report = await self._library.import_file(path, duplicates=duplicates, folder=folder)
        finally:
            toast.leave()
        added = self.tr("%n prompt(s) added", "", len(report.added))
        await ask(ReportDialog(self._look, added, name, report, self._over()))

    async def _export(self, query: str, ids: Sequence[str] | None, count: int) -> None:
        patterns = (
            self.tr("JSON, with everything") + " (*.json)",
            self.tr("Table, with everything") + " (*.csv)",
            self.tr("Markdown") + " (*.md)",
            self.tr("Plain text, the words alone") + " (*.txt)",
        )
        dialog = QFileDialog(self._over(), self.tr("Export prompts"), "prompts", ";;".join(patterns))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.filterSelected.connect(partial(_use_ending, dialog))
        if not await ask(dialog):
            return
        path = dialog.selectedFiles()[0]
        toast = self._working(self.tr("Exporting %n prompt(s)", "", count), "export prompts")
        try:
            made = await self._library.export_file(path, query=query, ids=ids, overwrite=True)
        finally:
            toast.leave()
        words = self.tr("%n prompt(s) written to {0}", "", made.prompts).format(path.rpartition("/")[2])
        self._toasts.tell(words)

    def _working(self, words: str, task: str) -> Toast:
        toast = self._toasts.tell(words, state="info", lasting=True)
        toast.add_action(self.tr("Cancel"), partial(self._cancel, task))
        return toast

    def _cancel(self, task: str) -> None:
        """Another task of the name takes its place: what is not written or added by then is left."""
        self._workbench.run(self._stop(), task, exclusive=True)

    async def _stop(self) -> None:
        self.stopped.emit()


def _use_ending(dialog: QFileDialog, pattern: str) -> None:
    """Give a name without an ending that of the chosen kind."""
    dialog.setDefaultSuffix(pattern.rpartition("*.")[2].rstrip(")"))


class ImportQuestion(Question):
    """Asks what becomes of prompts whose words are in the library, and for a folder for all."""

    def __init__(self, look: Look, title: str, folders: Sequence[str], parent: QWidget) -> None:
        super().__init__(look, title, "", QCoreApplication.translate("prompts", "Import"), parent=parent)
        self._again = NamedSwitch(look, self.tr("Also those whose words are there already"))
        self._folder = folder_field(folders, self.tr("Folder for all of them"))
        self._folder.setPlaceholderText(self.tr("Where the file says"))
        for place, widget in enumerate(
            (label(self.tr("Folder for all of them"), "label", tone="text2"), self._folder, self._again), 1
        ):
            self.rows.insertWidget(place, widget)

    @property
    def duplicates(self) -> Duplicates:
        """What becomes of them."""
        return Duplicates.KEEP if self._again.isChecked() else Duplicates.SKIP

    @property
    def folder(self) -> str:
        """The folder, or an empty text."""
        return self._folder.text()


class ReportDialog(Question):
    """Says what an import did: how many were added, and each that was not, by its line."""

    def __init__(self, look: Look, added: str, name: str, report: ImportReport, parent: QWidget) -> None:
        done = QCoreApplication.translate("prompts", "Done")
        super().__init__(look, added, name, done, way_out="", parent=parent)
        lines = self._lines(report)
        if not lines:
            return
        self._text = "\n".join(lines)
        field = QPlainTextEdit(self._text)
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setAccessibleName(self.tr("What was not added"))
        field.setFixedHeight(look.theme.px(REPORT_HEIGHT))
        self.setMinimumWidth(look.theme.px(REPORT_WIDTH))
        copy = Button(look, self.tr("Copy"), "link")
        copy.clicked.connect(self._copy)
        place = self.rows.count() - 1
        self.rows.insertWidget(place, label(self._counts(report), tone="text2", wrap=True))
        self.rows.insertWidget(place + 1, field)
        self.rows.insertWidget(place + 2, copy, alignment=Qt.AlignmentFlag.AlignLeft)

    def _counts(self, report: ImportReport) -> str:
        parts = []
        if report.duplicates:
            parts.append(self.tr("%n had words that are there already.", "", len(report.duplicates)))
        if report.refused:
            parts.append(self.tr("%n could not be taken.", "", len(report.refused)))
        return " ".join([*parts, *report.notices])

    def _lines(self, report: ImportReport) -> list[str]:
        """Return a line for each prompt that was not new, those that could not be taken first."""
        found = [self._place(each.number, each.line) + each.cause for each in report.refused]
        same = self.tr("the words of “{0}” are there already")
        found += [self._place(each.number, each.line) + same.format(each.title) for each in report.duplicates]
        left = len(found) - LINES_SHOWN
        return [*found[:LINES_SHOWN], self.tr("and %n more", "", left)] if left > 0 else found

    def _place(self, number: int, line: int | None) -> str:
        return self.tr("Prompt {0}: ").format(number) if line is None else self.tr("Line {0}: ").format(line)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
