"""Owns the table that says how good the hints are: each rule's measured precision, or that nobody measured it."""

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from studio.craft.lint.measured import MEASURES, Measure, severity
from studio.domain.lint_rules import Rule, Severity
from studio.ui.kit.text import label
from studio.ui.lint_words import messages, rule_name


class HintScores(QWidget):
    """The table, the measured rules first."""

    def __init__(self) -> None:
        super().__init__()
        self._line = 0
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(label(self._introduction(), wrap=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._put(
            [self.tr("Hint"), self.tr("What it says"), self.tr("Kind"), self.tr("Right"), self.tr("Found")], head=True
        )
        for rule in [*(rule for rule in Rule if rule in MEASURES), *(rule for rule in Rule if rule not in MEASURES)]:
            self._put(self._cells(rule))
        rows.addLayout(self._grid)

    def _introduction(self) -> str:
        days = [measure.on for measure in MEASURES.values()]
        if not days:
            return self.tr("No hint was measured yet.")
        last = max(days)
        day = QLocale().toString(QDate(last.year, last.month, last.day), QLocale.FormatType.ShortFormat)
        return self.tr(
            "Measured on {0} on prompts that a reader labelled before the program saw them. “Right” is the share of "
            "findings that the reader agreed with, “found” the share of the reader's findings that were found. A hint "
            "is a warning only where at least seven of ten were right."
        ).format(day)

    def _cells(self, rule: Rule) -> list[str]:
        measure = MEASURES.get(rule)
        said = messages()[rule].replace("{all}", "…").replace("{rest}", "…")
        for number in range(3):
            said = said.replace(f"{{{number}}}", "…")
        if measure is None:
            return [rule_name(rule), said, self.tr("Hint"), self.tr("not measured"), ""]
        kinds = {Severity.WARNING: self.tr("Warning"), Severity.HINT: self.tr("Hint")}
        return [rule_name(rule), said, kinds[severity(measure.precision)], self._right(measure), self._found(measure)]

    def _right(self, measure: Measure) -> str:
        return self.tr("{0} % ({1} of {2})").format(round(100 * measure.precision), measure.right, measure.found)

    def _found(self, measure: Measure) -> str:
        return self.tr("{0} % ({1} of {2})").format(round(100 * measure.recall), measure.right, measure.there)

    def _put(self, cells: list[str], *, head: bool = False) -> None:
        for column, words in enumerate(cells):
            role, tone = ("label", "text3") if head else ("body", "text" if column == 0 else "text2")
            cell = label(words, role, tone=tone, wrap=column == 1)
            self._grid.addWidget(cell, self._line, column, Qt.AlignmentFlag.AlignTop)
        self._line += 1
