"""Owns the question before a first send: to which host the prompt and the pictures go. Knows no provider.

The generator asks it, the settings page shows what was answered; it is imported when it is first asked.
"""

from PySide6.QtWidgets import QWidget

from studio.ui.kit.dialogs import Question, ask
from studio.ui.kit.look import Look
from studio.ui.kit.text import label


class ConsentDialog(Question):
    """Asks whether prompts and pictures may go to `host`. `own` says that it is the user's own server."""

    def __init__(self, look: Look, host: str, service: str, *, own: bool, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            self.tr("Your prompt and pictures will go to {0}").format(host),
            "",
            self.tr("Send to {0}").format(host),
            parent=parent,
        )
        whose = (
            self.tr("{0} is a server that you called your own.")
            if own
            else self.tr("{0} is a service on another computer. Its own terms say what it keeps.")
        )
        self._say(whose.format(service))
        self._say(self.tr("This is asked once for each address. Nothing was sent yet."))
        self.setAccessibleDescription(whose.format(service))

    def _say(self, words: str) -> None:
        self.rows.insertWidget(self.rows.count() - 1, label(words, tone="text2", wrap=True))


async def may_send(look: Look, host: str, service: str, *, own: bool, parent: QWidget) -> bool:
    """Ask for consent over `parent`; return whether it was given. The answer is kept by the caller."""
    return await ask(ConsentDialog(look, host, service, own=own, parent=parent))
