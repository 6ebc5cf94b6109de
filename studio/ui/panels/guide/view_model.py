"""Owns what the guide shows of a prompt, and the prompt that it would be with a placeholder or words in it.

It is shown the prompt that is edited with its reading and announces the prompt that it is to be; it writes nothing.
"""

from PySide6.QtCore import QObject, Signal

from studio.craft.guide import Gap, Guide, guide, with_placeholder, with_words
from studio.domain.errors import InputError
from studio.domain.prompt import Prompt
from studio.domain.reading import Reading


class GuideViewModel(QObject):
    """The guide of one prompt. `prompt_requested` carries the prompt as it is to be: one undo step.

    `refused` carries words: the card is locked, or the prompt would become too long.
    """

    changed = Signal()
    prompt_requested = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.prompt = Prompt()
        self.guide = Guide((), 0, 0)

    def show_prompt(self, prompt: Prompt, reading: Reading, *, sound: bool = False) -> None:
        """Judge a prompt as it is now; `sound` says whether its clip will have sound."""
        found = guide(reading, prompt, sound=sound)
        self.prompt = prompt
        if found != self.guide:
            self.guide = found
            self.changed.emit()

    def is_locked(self, gap: Gap) -> bool:
        """Say whether the card of a gap is locked."""
        return self.prompt.is_locked(gap.card)

    def place(self, gap: Gap) -> None:
        """Have the gap's placeholder put into its card."""
        self._request(gap, None)

    def say(self, gap: Gap, words: str) -> None:
        """Have words put where the gap is."""
        self._request(gap, words)

    def _request(self, gap: Gap, words: str | None) -> None:
        try:
            prompt = with_placeholder(self.prompt, gap) if words is None else with_words(self.prompt, gap, words)
        except InputError as error:
            self.refused.emit(f"{error.what_happened} {error.what_to_do}")
            return
        if prompt != self.prompt:
            self.prompt_requested.emit(prompt)
