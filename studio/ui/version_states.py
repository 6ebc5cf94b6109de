"""Owns the versions of the open shot's prompt as the panels show them, and what changed since its last take."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from studio.craft.prompt_diff import changed_cards
from studio.domain.prompt import Card, Prompt, PromptRange
from studio.domain.versions import PromptVersion
from studio.ui.kit.binding import Bindings
from studio.ui.workbench import Workbench

EDITOR = "versions"
COMPARE_AFTER_MS = 300


class VersionStates(QObject):
    """The open shot's versions. `changed` comes after the attributes have their new values."""

    changed = Signal()

    def __init__(
        self,
        workbench: Workbench,
        find_components: Callable[[str], tuple[PromptRange, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._find = find_components
        self.versions: tuple[PromptVersion, ...] = ()
        self.base: PromptVersion | None = None
        self.changed_cards: tuple[Card, ...] = ()
        self._comparing = QTimer(self)  # not at every letter: long prompts take long to compare
        self._comparing.setSingleShot(True)
        self._comparing.setInterval(COMPARE_AFTER_MS)
        self._comparing.timeout.connect(self._compare)
        self._bindings = Bindings()
        self._bindings.listen(workbench.workspace.versions.changes, self._on_version)
        workbench.shot_opened.connect(self._ask)
        workbench.takes_changed.connect(self._compare)
        workbench.project_changed.connect(self._ask_to_compare)
        self._ask()

    def close(self) -> None:
        """Let go of the services and stop the timer."""
        self._comparing.stop()
        self._bindings.drop()

    @property
    def last_taken(self) -> PromptVersion | None:
        """The version that the shot's newest take was made from, or None."""
        shot = self._workbench.shot
        takes = self._workbench.takes_of(shot.id) if shot is not None else ()
        made = [take for take in takes if take.slate.prompt_version is not None]
        number = max(made, key=lambda take: take.number).slate.prompt_version if made else None
        return next((version for version in self.versions if version.number == number), None)

    @property
    def is_changed(self) -> bool:
        """Whether the prompt's words differ from those of the version that it is written from."""
        shot = self._workbench.shot
        return shot is not None and (self.base is None or self.base.prompt.text != shot.prompt.text)

    def keep(self, name: str = "") -> None:
        """Keep the prompt as it is as a version."""
        self._workbench.run(self._keep(name), "keep version")

    def restore(self, version: PromptVersion) -> None:
        """Let the prompt be that of a version again; what it is now is kept as a version first."""
        self._workbench.run(self._restore(version), "restore version")

    def keep_only(self, card: Card) -> None:
        """Take back what changed since the last take, but for one card."""
        self._workbench.run(self._keep_only(card), "keep one change")

    async def _keep(self, name: str) -> PromptVersion | None:
        await self._workbench.settle_edits()
        project, shot = self._workbench.project, self._workbench.shot
        if project is None or shot is None or not shot.prompt.text.strip():
            return None
        kept = await self._workbench.workspace.versions.keep(project.id, shot.id, shot.prompt, name)
        self._workbench.told.emit(self.tr("Kept as version {0}").format(kept.number))
        return kept

    async def _restore(self, version: PromptVersion) -> None:
        await self._workbench.settle_edits()
        project, shot = self._workbench.project, self._workbench.shot
        if project is None or shot is None or shot.id != version.shot_id:
            return
        versions = self._workbench.workspace.versions
        if shot.prompt.text.strip():
            await versions.keep(project.id, shot.id, shot.prompt)
        restored = version.prompt.replace(locked=shot.prompt.locked, ignored=shot.prompt.ignored)
        label = self.tr("restore version {0}").format(version.number)
        await self._workbench.workspace.projects.set_prompt(
            project.id, shot.id, restored, label=label, editor=EDITOR
        )  # fmt: skip
        await versions.go_on_from(version)

    async def _keep_only(self, card: Card) -> None:
        await self._workbench.settle_edits()
        project, shot, last = self._workbench.project, self._workbench.shot, self.last_taken
        if project is None or shot is None or last is None:
            return
        before, prompt = self._with_ranges(last.prompt.replace(locked=())), self._with_ranges(shot.prompt)
        kept = before.with_card(card, prompt.card_text(card)).replace(locked=shot.prompt.locked)
        label = self.tr("keep one change")
        await self._workbench.workspace.projects.set_prompt(project.id, shot.id, kept, label=label, editor=EDITOR)

    def _ask(self, *_: object) -> None:
        self.versions, self.base, self.changed_cards = (), None, ()
        self.changed.emit()
        self._workbench.run(self._read(), "read versions", exclusive=True)

    def _on_version(self, version: PromptVersion) -> None:
        shot = self._workbench.shot
        if shot is not None and version.shot_id == shot.id:
            self._workbench.run(self._read(), "read versions", exclusive=True)

    async def _read(self) -> None:
        shot = self._workbench.shot
        if shot is None:
            return
        versions = self._workbench.workspace.versions
        found, base = await versions.of_shot(shot.id), await versions.base(shot.id)
        if self._workbench.shot is not None and self._workbench.shot.id == shot.id:
            self.versions, self.base = found, base
            self._compare()

    def _ask_to_compare(self, _change: object) -> None:
        if self.versions:
            self._comparing.start()

    def _compare(self, *_: object) -> None:
        shot, last = self._workbench.shot, self.last_taken
        self.changed_cards = ()
        if shot is not None and last is not None and last.prompt.text != shot.prompt.text:
            self.changed_cards = changed_cards(self._with_ranges(last.prompt), self._with_ranges(shot.prompt))
        self.changed.emit()

    def _with_ranges(self, prompt: Prompt) -> Prompt:
        """Return the prompt with the cards' parts found, where nobody looked for them yet."""
        return prompt if prompt.ranges else prompt.with_ranges(self._find(prompt.text))
