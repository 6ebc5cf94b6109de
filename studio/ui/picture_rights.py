"""Owns the question before a picture leaves this computer: may it be used, and do the people in it agree.

Who asks it remembers the answer; it is imported when it is first asked.
"""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from studio.domain.errors import InputError
from studio.domain.picture_origin import PictureOrigin
from studio.services.workspace import Workspace
from studio.ui.kit.dialogs import Question, ask
from studio.ui.kit.look import Look
from studio.ui.kit.named_switch import NamedSwitch
from studio.ui.kit.pictures import image_of
from studio.ui.kit.text import label

SHOWN_PX = (332, 188)


class RightsQuestion(Question):
    """Asks once whether a picture may be used, and for the consent of the people in it."""

    def __init__(self, look: Look, picture: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("May you use this picture?"), "", self.tr("Use this picture"), parent=parent)
        may_use = NamedSwitch(look, self.tr("I may use this picture"), wrap=True)
        consent = NamedSwitch(look, self.tr("If people can be recognised in it, they agreed to this"), wrap=True)
        self.may_use, self.consent = may_use.switch, consent.switch
        words = self.tr(
            "It is about to leave this computer. This is asked once for each picture; the program cannot see who or "
            "what is in it."
        )
        place = self.rows.count() - 1
        lines = (may_use, consent, label(words, "label", tone="text2", wrap=True))
        for widget in (picture, *lines):
            self.rows.insertWidget(place, widget)
            place += 1
        for switch in (self.may_use, self.consent):
            switch.toggled.connect(self._check)
        self._check()
        self.may_use.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        ready = self.may_use.isChecked() and self.consent.isChecked()
        self.verb.set_ready(ready, "" if ready else self.tr("Switch both on first."))


async def may_use(look: Look, workspace: Workspace, origin: PictureOrigin, parent: QWidget) -> bool:
    """Ask over `parent` whether a picture may be used; return the answer. One that is gone is left to its request."""
    try:
        picture = await workspace.frame_pictures.picture(origin.sha256, "first_frame", *SHOWN_PX)
    except InputError:
        return True
    shown = label()
    shown.setPixmap(QPixmap.fromImage(image_of(picture)))
    shown.setAccessibleName(origin.name or QCoreApplication.translate("frames", "The picture"))
    return await ask(RightsQuestion(look, shown, parent))
