"""Owns the hints of the open shot: what the linter finds in its prompt, and what is done about it.

Reads the prompt as it was saved, a moment after the last edit and in a thread, so that typing never waits.
"""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from studio.craft.lint.context import LintContext
from studio.domain.errors import InputError
from studio.domain.lint import Finding
from studio.domain.lint_rules import Rule
from studio.domain.project import Project, Shot
from studio.domain.prompt import Prompt
from studio.ui.workbench import Workbench

READ_AFTER_MS = 350
EDITOR = "hints"

Findings = Callable[[Prompt, LintContext], tuple[Finding, ...]]


class HintsViewModel(QObject):
    """The findings, gravest first. `places_shown` carries the stretches of prose that a hint speaks of."""

    changed = Signal()
    places_shown = Signal(object)

    def __init__(self, workbench: Workbench, findings: Findings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._find = findings
        self.findings: tuple[Finding, ...] = ()
        self.current: Finding | None = None
        self._read_of: Prompt | None = None
        self._reader = QTimer(self)
        self._reader.setSingleShot(True)
        self._reader.setInterval(READ_AFTER_MS)
        self._reader.timeout.connect(self.read)
        workbench.shot_opened.connect(self._on_shot_opened)
        workbench.project_changed.connect(self._ask)
        self._ask()

    def close(self) -> None:
        """Stop the timer."""
        self._reader.stop()

    @property
    def is_empty(self) -> bool:
        """Whether there are no words to judge."""
        shot = self._workbench.shot
        return shot is None or not shot.prompt.text.strip()

    def read(self) -> None:
        """Read the prompt now."""
        self._workbench.run(self._read(), "read hints", exclusive=True)

    def show_places(self, finding: Finding | None) -> None:
        """Show the words that a hint speaks of in the prose, or none."""
        self.places_shown.emit(finding.places if finding is not None else ())

    def go_to_next(self) -> None:
        """Make the next hint the current one, the first behind the last, and show its words."""
        if not self.findings:
            return
        place = self.findings.index(self.current) + 1 if self.current in self.findings else 0
        self.current = self.findings[place % len(self.findings)]
        self.show_places(self.current)
        self.changed.emit()

    def fix_current(self) -> None:
        """Make the fix of the current hint, or of the first that has one."""
        finding = self.current or next((each for each in self.findings if each.fix is not None), None)
        if finding is not None:
            self.fix(finding)

    def fix(self, finding: Finding) -> None:
        """Make a hint's fix as one undo step."""
        if finding.fix is not None:
            self._workbench.run(self._fix(finding), "fix a hint")

    def ignore_here(self, rule: Rule) -> None:
        """Let a rule not speak of this shot any more."""
        self._workbench.run(self._ignore(rule), "ignore a hint")

    def ignore_in_project(self, rule: Rule) -> None:
        """Let a rule not speak in this project any more."""
        self._workbench.run(self._silence(rule, off=True), "silence a hint")

    @property
    def silent(self) -> tuple[Rule, ...]:
        """The rules that do not speak of this shot, here or in all of the project."""
        project, shot = self._workbench.project, self._workbench.shot
        if project is None or shot is None:
            return ()
        return tuple(rule for rule in Rule if rule in shot.prompt.ignored or rule in project.rules_off)

    def let_speak(self) -> None:
        """Let every rule speak again, of this shot and in this project."""
        self._workbench.run(self._speak(), "let hints speak")

    async def _read(self) -> None:
        project, shot = self._workbench.project, self._workbench.shot
        if project is None or shot is None:
            self._show((), None)
            return
        found = await asyncio.to_thread(self._find, shot.prompt, self._context(project, shot))
        if self._workbench.shot is not None and self._workbench.shot.id == shot.id:
            self._show(found, shot.prompt)

    def _show(self, findings: tuple[Finding, ...], prompt: Prompt | None) -> None:
        rule = self.current.rule if self.current is not None else None
        same = findings == self.findings
        self.findings, self._read_of = findings, prompt
        self.current = next((finding for finding in findings if finding.rule is rule), None)
        if not same:
            self.places_shown.emit(())
            self.changed.emit()

    def _context(self, project: Project, shot: Shot) -> LintContext:
        return LintContext(
            spec=self._workbench.workspace.catalogue.known(shot.model),
            parameters=shot.parameters,
            looks=project.looks,
            others=tuple(other.prompt for other in project.shots if other.id != shot.id),
            rules_off=project.rules_off,
            caption=shot.caption,
        )

    async def _fix(self, finding: Finding) -> None:
        await self._workbench.settle_edits()
        project, shot = self._workbench.project, self._workbench.shot
        if project is None or shot is None or finding.fix is None:
            return
        if shot.prompt != self._read_of:
            self.read()
            raise InputError("The prompt changed before the fix was made.", "Look at the hints again.", field="prompt")
        edits = self._workbench.workspace.prompt_edits
        await edits.apply_fix(project.id, shot.id, finding.fix, self.tr("fix a hint"), editor=EDITOR)
        self._reader.stop()
        self.read()

    async def _ignore(self, rule: Rule) -> None:
        await self._workbench.settle_edits()
        project, shot = self._workbench.project, self._workbench.shot
        if project is None or shot is None or rule in shot.prompt.ignored:
            return
        prompt = shot.prompt.replace(ignored=(*shot.prompt.ignored, rule))
        label = self.tr("ignore a hint")
        await self._workbench.workspace.projects.set_prompt(project.id, shot.id, prompt, label=label, editor=EDITOR)

    async def _silence(self, rule: Rule, *, off: bool) -> None:
        project = self._workbench.project
        if project is not None:
            await self._workbench.workspace.prompt_edits.set_rule_off(project.id, rule, off=off)

    async def _speak(self) -> None:
        await self._workbench.settle_edits()
        project, shot = self._workbench.project, self._workbench.shot
        if project is None or shot is None:
            return
        for rule in project.rules_off:
            await self._silence(rule, off=False)
        if shot.prompt.ignored:
            prompt = shot.prompt.replace(ignored=())
            label = self.tr("let hints speak")
            await self._workbench.workspace.projects.set_prompt(project.id, shot.id, prompt, label=label, editor=EDITOR)

    def _on_shot_opened(self) -> None:
        self.current = None
        self._show((), None)
        self._ask()

    def _ask(self, *_: object) -> None:
        self._reader.start()
