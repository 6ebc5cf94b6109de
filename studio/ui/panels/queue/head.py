"""Owns the bar of the queue: its sums, how providers answer, which rows are shown, the switch of all sending."""

from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QProgressBar, QSizePolicy, QWidget

from studio.ui.kit.controls import Button, IconButton
from studio.ui.kit.look import Look
from studio.ui.kit.mirror import Mirror
from studio.ui.kit.text import Elided, label, set_tip
from studio.ui.panels.queue.filters import Kept
from studio.ui.panels.queue.standing import HealthMark
from studio.ui.panels.queue.view_model import QueueViewModel

_ICON, _GAP, _BETWEEN = 14, 6, 18


class HealthStrip(QWidget):
    """How each provider of the queue answers: an icon, its name, and what is wrong. Those with trouble come first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._marks: tuple[HealthMark, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(0)
        look.theme.changed.connect(self.update)

    def show_marks(self, marks: tuple[HealthMark, ...]) -> None:
        """Show these."""
        marks = tuple(sorted(marks, key=lambda mark: (not mark.words, mark.name)))
        if marks != self._marks:
            self._marks = marks
            told = " ".join(mark.told for mark in marks)
            self.setAccessibleName(self.tr("Providers"))
            self.setAccessibleDescription(told)
            set_tip(self, told)
            self.updateGeometry()
            self.update()

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        theme = self._look.theme
        return QFontMetrics(theme.font("label")), QFontMetrics(theme.font("body"))

    def _width(self, mark: HealthMark) -> int:
        strong, plain = self._metrics()
        words = plain.horizontalAdvance(mark.words) + _GAP if mark.words else 0
        return _ICON + _GAP + strong.horizontalAdvance(mark.name) + words

    def sizeHint(self) -> QSize:
        """Return the room of all."""
        width = sum(self._width(mark) + _BETWEEN for mark in self._marks)
        return QSize(width, self._metrics()[1].height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as many as there is room for, so that the last one ends where the strip ends."""
        painter = QPainter(self)
        theme, mirror = self._look.theme, Mirror(self.rect(), self.layoutDirection())
        fitting, room = [], self.width()
        for mark in self._marks:
            room -= self._width(mark) + _BETWEEN
            if room < 0:
                break
            fitting.append(mark)
        left = self.width() - sum(self._width(mark) + _BETWEEN for mark in fitting)
        strong, plain = self._metrics()
        for mark in fitting:
            icon = self._look.icons.pixmap(
                mark.icon, theme.colour(mark.role), _ICON, weight="fill", ratio=self.devicePixelRatioF()
            )
            painter.drawPixmap(mirror.at(QPointF(left, (self.height() - _ICON) / 2), _ICON), icon)
            at = left + _ICON + _GAP
            for words, role, tone, metrics in (
                (mark.name, "label", "text2", strong), (mark.words, "body", "text2", plain)
            ):  # fmt: skip
                painter.setFont(theme.font(role))
                painter.setPen(theme.colour(tone))
                width = metrics.horizontalAdvance(words)
                painter.drawText(
                    mirror.rect(QRect(at, 0, width + 1, self.height())), Qt.AlignmentFlag.AlignVCenter, words
                )
                at += width + _GAP
            left += self._width(mark) + _BETWEEN


class QueueHead(QWidget):
    """The bar. `fold_requested` asks to fold or unfold the dock."""

    fold_requested = Signal()

    def __init__(self, look: Look, view_model: QueueViewModel) -> None:
        super().__init__()
        self._view_model = view_model
        self.fold = IconButton(look, "caret-down", self.tr("Fold the queue"), keys="Ctrl+J", size=12, box=24)
        self.summary = Elided(role="body", tone="text2")
        self.running = Elided(role="label", tone="text2")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.setAccessibleName(self.tr("Progress of the running job"))
        self.health = HealthStrip(look)
        self.clear = Button(look, self.tr("Clear ended"), "quiet")
        self.clear.setProperty("small", True)  # it fits into the folded bar
        self.filter = IconButton(look, "funnel", self.tr("Show all jobs"), size=14, box=26)
        self.pause = IconButton(look, "pause", self.tr("Pause all sending"), size=14, box=26)
        self.more = IconButton(look, "dots-three", self.tr("More about the queue"), size=16, box=26)
        self._lay_out()
        self.fold.clicked.connect(self.fold_requested)
        self.clear.clicked.connect(view_model.wishes.clear)
        self.filter.clicked.connect(self._show_filters)
        self.pause.clicked.connect(self._turn)
        self.more.clicked.connect(self._show_more)

    def _lay_out(self) -> None:
        head = QHBoxLayout(self)
        head.setContentsMargins(12, 3, 12, 3)
        head.setSpacing(8)
        head.addWidget(self.fold)
        head.addWidget(label(self.tr("Queue"), "bodyStrong"))
        head.addWidget(self.summary)
        head.addSpacing(16)
        head.addWidget(self.bar)
        head.addWidget(self.running, 1)
        head.addStretch()
        head.addWidget(self.health)
        for button in (self.clear, self.filter, self.pause, self.more):
            head.addWidget(button)

    def read(self, *, folded: bool) -> None:
        """Show what there is; less of it in the folded bar."""
        view_model = self._view_model
        self.summary.set_text(view_model.summary)
        self.clear.setVisible(view_model.has_ended and not folded)
        self.filter.setVisible(not folded)
        self.more.setVisible(not folded)
        running = view_model.running if folded else None
        self.running.setVisible(folded)
        self.running.set_text(f"{running.title} · {running.words} {running.time}" if running is not None else "")
        self.bar.setVisible(running is not None and running.fraction is not None)
        if running is not None and running.fraction is not None:
            self.bar.setValue(round(running.fraction * 100))
        marks = tuple(view_model.standing.mark(provider) for provider in view_model.providers)
        self.health.setVisible(bool(marks) and not folded)
        self.health.show_marks(marks)
        on = view_model.shelf.filter.is_on
        shown = self.tr("Some jobs are not shown") if on else self.tr("Show all jobs")
        self.filter.show_as("funnel", shown, "accentText" if on else "text2")
        paused = view_model.standing.all_paused
        words = self.tr("Resume sending") if paused else self.tr("Pause all sending")
        self.pause.show_as("play" if paused else "pause", words, "accentText" if paused else "text2")
        self.pause.setVisible(paused or bool(marks))

    def _turn(self) -> None:
        self._view_model.wishes.pause(not self._view_model.standing.all_paused)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _show_filters(self) -> None:
        menu, view_model = self._menu(), self._view_model
        present = view_model.shelf.filter
        kinds = QActionGroup(menu)
        for kept, words in (
            (Kept.ALL, self.tr("All jobs")), (Kept.RUNNING, self.tr("Running")), (Kept.WAITING, self.tr("Waiting")),
            (Kept.PROBLEMS, self.tr("Problems")), (Kept.ENDED, self.tr("Ended")),
        ):  # fmt: skip
            action = kinds.addAction(menu.addAction(words))
            action.setCheckable(True)
            action.setChecked(present.kept is kept)
            action.triggered.connect(partial(view_model.use, present._replace(kept=kept)))
        menu.addSeparator()
        providers = QActionGroup(menu)
        named = [(provider, view_model.standing.mark(provider).name) for provider in view_model.providers]
        for provider, name in (("", self.tr("All providers")), *named):
            action = providers.addAction(menu.addAction(name.replace("&", "&&")))
            action.setCheckable(True)
            action.setChecked(present.provider == provider)
            action.triggered.connect(partial(view_model.use, present._replace(provider=provider)))
        self._pop(menu, self.filter)

    def _show_more(self) -> None:
        menu, view_model = self._menu(), self._view_model
        standing, wishes = view_model.standing, view_model.wishes
        words = self.tr("Resume sending") if standing.all_paused else self.tr("Pause all sending")
        menu.addAction(words).triggered.connect(self._turn)
        for provider in sorted({*view_model.providers, *standing.paused_providers}):
            paused = provider in standing.paused_providers
            words = self.tr("Resume {0}") if paused else self.tr("Pause {0}")
            action = menu.addAction(words.format(standing.mark(provider).name).replace("&", "&&"))
            action.triggered.connect(partial(wishes.pause, not paused, provider))
        menu.addSeparator()
        history = view_model.shelf.filter._replace(kept=Kept.ENDED)
        menu.addAction(self.tr("History")).triggered.connect(partial(view_model.use, history))
        if view_model.has_ended:
            menu.addAction(self.tr("Clear ended")).triggered.connect(wishes.clear)
        self._pop(menu, self.more)

    def _pop(self, menu: QMenu, under: IconButton) -> None:
        menu.popup(under.mapToGlobal(QPoint(0, under.height() + 4)))


class PauseStrip(QFrame):
    """Says why nothing is sent, and lets it go on."""

    resume_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "note")
        self._words = Elided(role="body")
        self.resume = Button(look, self.tr("Resume"), "secondary")
        self.resume.setProperty("small", True)
        self.resume.clicked.connect(self.resume_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 6, 3)
        row.addWidget(self._words, 1)
        row.addWidget(self.resume)

    def say(self, words: str) -> None:
        """Show the reason, or nothing where there is none."""
        self._words.set_text(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
