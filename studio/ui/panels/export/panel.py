"""Owns the dialog that asks for a film of the cut: of what, where to, and what is to be known before."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from studio.ui.kit.controls import Button, Segmented
from studio.ui.kit.dialogs import ask
from studio.ui.kit.layouts import clear
from studio.ui.kit.look import Look
from studio.ui.kit.named_switch import NamedSwitch
from studio.ui.kit.text import Elided, label
from studio.ui.panels.export.findings import Finding, Weight
from studio.ui.panels.export.view_model import ExportViewModel

MOST_LINKS = 8
WIDTH, HEIGHT = 640, 680
_SIGNS = {
    Weight.HOLE: ("warning-circle", "danger"),
    Weight.NOTE: ("info", "info"),
    Weight.GOOD: ("check-circle", "success"),
}


class FindingRow(QWidget):
    """One thing to know, with its shots to go to. `shot_requested` carries one of them."""

    shot_requested = Signal(str)

    def __init__(self, look: Look, finding: Finding) -> None:
        super().__init__()
        self._look = look
        self._weight = finding.weight
        self._sign = label()
        self._sign.setFixedWidth(look.theme.px(20))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(finding.words, "body", wrap=True))
        if finding.shots:
            words.addLayout(self._links(look, finding))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 5)
        row.setSpacing(10)
        row.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._dress()
        look.theme.changed.connect(self._dress)

    def _dress(self) -> None:
        icon, role = _SIGNS[self._weight]
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        self._sign.setPixmap(self._look.icons.pixmap(icon, theme.colour(role), theme.px(18), ratio=ratio))

    def _links(self, look: Look, finding: Finding) -> QHBoxLayout:
        links = QHBoxLayout()
        links.setSpacing(4)
        for shot in finding.shots[:MOST_LINKS]:
            link = Button(look, shot.code, "link")
            link.setFixedWidth(
                QFontMetrics(look.theme.font("bodyStrong")).horizontalAdvance(shot.code) + look.theme.px(18)
            )
            link.setAutoDefault(False)
            link.setAccessibleName(self.tr("Go to {0}, {1}").format(shot.code, shot.name))
            link.clicked.connect(partial(self.shot_requested.emit, shot.shot_id))
            links.addWidget(link)
        rest = len(finding.shots) - MOST_LINKS
        if rest > 0:
            links.addWidget(label(self.tr("and {0} more").format(rest), "label", tone="text3"))
        links.addStretch()
        return links


class ExportDialog(QDialog):
    """Asks for a film; accepted once it is in line. `shot_requested` carries a shot to go to: the dialog has closed."""

    shot_requested = Signal(str)

    def __init__(self, look: Look, view_model: ExportViewModel, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._view_model = view_model
        self._shown: list[Finding] | None = None
        self._is_fitted = False
        self._area = QScrollArea()
        self.setWindowTitle(self.tr("Export the film"))
        self.setMinimumWidth(look.theme.px(WIDTH))
        self._what = Segmented(look, self.tr("What to export"))
        self._what.set_choices(
            [("all", self.tr("Whole cut")), ("some", self.tr("%n selected shot(s)", "", len(view_model.selected)))]
        )
        self._what.setVisible(bool(view_model.selected))
        self.name = QLineEdit(view_model.name)
        self.name.setAccessibleName(self.tr("File name"))
        self._folder = Elided(role="body")
        self._change = Button(look, self.tr("Change folder"))
        self._replace = NamedSwitch(look, self.tr("Replace the file that is there"), tone="warning")
        self._bare = NamedSwitch(look, self.tr("Without the label on animatics"))
        self._summary = label(role="body", tone="text2", wrap=True)
        self._how = label(role="body", tone="text2", wrap=True)
        self._list = QVBoxLayout()
        self._trouble = label(role="body", tone="danger", wrap=True)
        self.export_button = Button(look, self.tr("Export"), "primary", icon="export")
        self._cancel = Button(look, self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self._read()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    # --- layout ---

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 20)
        rows.setSpacing(14)
        rows.addWidget(label(self.tr("Export the film"), "title"))
        rows.addWidget(self._summary)
        rows.addLayout(self._form())
        rows.addWidget(self._replace)
        rows.addWidget(label(self.tr("Before you export"), "bodyStrong"))
        rows.addWidget(self._report(), 1)
        rows.addWidget(self._bare)
        rows.addWidget(self._how)
        rows.addWidget(self._trouble)
        rows.addLayout(self._foot())

    def _form(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._what, 0, 0, 1, 3)
        name = label(self.tr("Name"), tone="text2")
        name.setBuddy(self.name)
        grid.addWidget(name, 1, 0)
        grid.addWidget(self.name, 1, 1)
        grid.addWidget(label(self.tr("MP4 · H.264"), "label", tone="text3"), 1, 2)
        grid.addWidget(label(self.tr("Folder"), tone="text2"), 2, 0)
        grid.addWidget(self._folder, 2, 1)
        grid.addWidget(self._change, 2, 2)
        return grid

    def _report(self) -> QFrame:
        self._list.setContentsMargins(0, 4, 0, 4)
        self._list.setSpacing(0)
        content = QWidget()
        content.setLayout(self._list)
        area = self._area
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        area.setMinimumHeight(self._look.theme.px(110))
        frame = QFrame()
        frame.setProperty("kind", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.addWidget(area)
        return frame

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        promise = self.tr("It is written in the background; the queue shows how far it is.")
        row.addWidget(label(promise, "label", tone="text3", wrap=True), 1)
        row.addWidget(self._cancel)
        row.addWidget(self.export_button)
        for button in (self._cancel, self._change):
            button.setAutoDefault(False)
        self.export_button.setDefault(True)
        return row

    # --- events ---

    def _connect(self) -> None:
        view_model = self._view_model
        self._what.value_chosen.connect(self._choose_what)
        self.name.textEdited.connect(view_model.set_name)
        self._change.clicked.connect(self._ask_for_folder)
        self._replace.toggled.connect(view_model.set_overwrite)
        self._bare.toggled.connect(self._choose_labels)
        self.export_button.clicked.connect(view_model.start)
        self._cancel.clicked.connect(self.reject)
        view_model.changed.connect(self._read)
        view_model.started.connect(self._on_started)

    def _read(self) -> None:
        view_model = self._view_model
        self._what.set_value("some" if view_model.only_selected else "all")
        self._folder.set_text(view_model.folder)
        self._summary.setText(view_model.summary)
        self._summary.setVisible(bool(view_model.summary))
        self._replace.setVisible(view_model.exists)
        self._replace.setChecked(view_model.overwrite)
        self._bare.setVisible(view_model.has_animatics)
        self._how.setText(view_model.how)
        trouble = view_model.trouble or view_model.name_problem
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self.export_button.set_ready(not view_model.why_not, view_model.why_not)
        self._read_findings()
        layout = self.layout()
        least = layout.totalMinimumHeightForWidth(self.width()) if layout is not None else 0
        if self.isVisible() and self.height() < least:  # Qt asks wrapped words for their height only once
            self.resize(self.width(), least)

    def _read_findings(self) -> None:
        findings = self._view_model.findings
        if findings == self._shown:
            return
        self._shown = list(findings)
        clear(self._list)
        for finding in findings:
            row = FindingRow(self._look, finding)
            row.shot_requested.connect(self._go_to)
            self._list.addWidget(row)
        self._list.addStretch()
        if findings and not self._is_fitted:
            self._is_fitted = True
            self._fit()

    def _fit(self) -> None:
        """Take the height that the first report needs, at most what the window below has."""
        above = self.parentWidget()
        px = self._look.theme.px
        room = px(HEIGHT) if above is None else min(px(HEIGHT), above.window().height() - 48)
        lacking = self._list.sizeHint().height() - self._area.height()
        self.resize(max(self.width(), px(WIDTH)), min(room, self.sizeHint().height() + max(0, lacking)))

    def _choose_what(self, value: str) -> None:
        self._view_model.choose_selected(value == "some")

    def _choose_labels(self, bare: bool) -> None:
        self._view_model.set_labels(not bare)

    def _go_to(self, shot_id: str) -> None:
        self.reject()
        self.shot_requested.emit(shot_id)

    def _on_started(self, export: object) -> None:
        self.accept()

    def _ask_for_folder(self) -> None:
        self._view_model.run(self._choose_folder(), "ask for a folder")

    async def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of the film"), self._view_model.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        if await ask(dialog):
            self._view_model.set_folder(dialog.selectedFiles()[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do nothing on Enter while the film cannot be started."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._view_model.why_not:
            return
        super().keyPressEvent(event)
