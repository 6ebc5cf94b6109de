"""Owns what is said of a name that leads nowhere: what happened, and buttons for the living way."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from studio.craft.model_names import NameAnswer
from studio.domain.models import ModelLine
from studio.ui.kit.controls import Button
from studio.ui.kit.flow import FlowLayout
from studio.ui.kit.look import Look
from studio.ui.kit.text import label, set_tip
from studio.ui.model_words import full_day, provider_name

BUTTONS_AT_MOST = 4


class AnswerCard(QFrame):
    """One answer. `model_chosen` carries the id of a model that is offered instead."""

    model_chosen = Signal(str)

    def __init__(self, look: Look, answer: NameAnswer, offered: list[ModelLine]) -> None:
        super().__init__()
        self.setProperty("kind", "note")
        said = label(answer.said, "bodyStrong", wrap=True)
        read = self.tr("{0}, {1}").format(answer.source, full_day(answer.as_of))
        set_tip(said, read)
        self.setAccessibleName(f"{answer.said} {answer.living}")
        self.setAccessibleDescription(read)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 10, 12, 10)
        rows.setSpacing(6)
        rows.addWidget(said)
        rows.addWidget(label(answer.living, "label", tone="text2", wrap=True))
        if offered:
            holder = QWidget()
            flow = FlowLayout(holder, spacing=6, last_least=0)
            for line in offered[:BUTTONS_AT_MOST]:
                words = self.tr("{0} · {1}").format(line.name, provider_name(line.provider))
                button = Button(look, words)
                button.setProperty("small", True)
                button.clicked.connect(partial(self._choose, line.id))
                flow.addWidget(button)
            flow.addWidget(QWidget())  # the last one takes the rest of its line
            rows.addWidget(holder)

    def _choose(self, model_id: str, *_: object) -> None:
        self.model_chosen.emit(model_id)
