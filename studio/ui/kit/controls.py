"""Owns the buttons and choices that every panel uses. They look after their own icon, name, tip and state."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)  # fmt: skip

from studio.ui.kit.icons import Weight
from studio.ui.kit.keys import shown_keys
from studio.ui.kit.look import Look
from studio.ui.kit.text import set_tip

LEAST_WIDTH = 64
Kind = Literal["primary", "secondary", "quiet", "animatic", "link", "danger"]
_ICON_ROLE = {"primary": "onAccent", "animatic": "success", "link": "accentText", "danger": "danger"}


class Button(QPushButton):
    """A button with words. `hint` names its keys at the right end; `why_not` is told while it is disabled."""

    def __init__(self, look: Look, text: str, kind: Kind = "secondary", *, icon: str = "", hint: str = "") -> None:
        super().__init__()
        self._look = look
        self._icon_name = icon
        self._hint = shown_keys(hint)
        self._brief = False
        self.set_words(text)
        self.setProperty("kind", kind)
        self.setProperty("hinted", bool(hint))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._set_icon()
        look.theme.changed.connect(self._set_icon)

    def set_words(self, text: str) -> None:
        """Show other words; a little space keeps them off the icon."""
        self._words = text
        self.setAccessibleName(text)
        self.setText("" if self._brief else self._shown_words())

    def set_brief(self, brief: bool) -> None:
        """Show the icon alone, or the icon and the words; the name stays."""
        if brief != self._brief:
            self._brief = brief
            self.set_words(self._words)
            self.updateGeometry()

    @property
    def is_brief(self) -> bool:
        """Whether the icon stands alone."""
        return self._brief

    @property
    def width_of_words(self) -> int:
        """How much the words take beside the icon, in px, shown or not."""
        return self.fontMetrics().horizontalAdvance(self._shown_words())

    def _shown_words(self) -> str:
        shown = self._words.replace("&", "&&")  # no letter of ours is an Alt key
        return f"\u2009\u2009{shown}" if self._icon_name else shown

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        if name != self._icon_name:
            self._icon_name = name
            self._set_icon()

    def _set_icon(self) -> None:
        if self._icon_name:
            role = _ICON_ROLE.get(self.property("kind"), "text")
            weight: Weight = "fill" if self.property("kind") == "primary" else "regular"
            size = self._look.theme.px(16)
            ratio = self.devicePixelRatioF()
            self.setIcon(self._look.icons.icon(self._icon_name, role, size, weight=weight, ratio=ratio))
            self.setIconSize(QSize(size, size))

    def set_ready(self, ready: bool, why_not: str = "") -> None:
        """Enable the button, or disable it and say why."""
        self.setEnabled(ready)
        self.setAccessibleDescription("" if ready else why_not)
        set_tip(self, "" if ready else why_not)

    def sizeHint(self) -> QSize:
        """Return the room of the words and, behind them, of the keys."""
        size = super().sizeHint().expandedTo(QSize(0 if self._brief else LEAST_WIDTH, 0))
        if self._hint:
            keys = QFontMetrics(self._look.theme.font("caption")).horizontalAdvance(self._hint)
            size.setWidth(size.width() + keys + 16 + 8)
        return size

    def minimumSizeHint(self) -> QSize:
        """Return the same: words on a button are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button and, where there is room beside its words, the keys that press it."""
        super().paintEvent(event)
        if not self._hint or self.width() < self.sizeHint().width():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.theme.font("caption"))
        width = painter.fontMetrics().horizontalAdvance(self._hint) + 16
        height = painter.fontMetrics().height() + 6
        left = 10 if self.isRightToLeft() else self.width() - width - 10
        box = QRectF(left, (self.height() - height) / 2, width, height)
        name = "textDis" if not self.isEnabled() else "onAccent" if self.property("kind") == "primary" else "text3"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.colour(name, 0.18))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(self._look.theme.colour(name))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._hint)


class IconButton(QToolButton):
    """A button that is an icon; its name is its tip and what a screen reader says."""

    def __init__(
        self,
        look: Look,
        icon: str,
        name: str,
        *,
        keys: str = "",
        size: int = 16,
        box: int = 28,
        checkable: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._icon_name = icon
        self._size = size
        self._box = box
        self._role = "text2"
        self._name = name
        self._keys = shown_keys(keys)
        self.setProperty("kind", "icon")
        self.setCheckable(checkable)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._rename()
        self._set_icon()
        self.toggled.connect(self._set_icon)
        look.theme.changed.connect(self._set_icon)

    def _rename(self) -> None:
        self.setAccessibleName(self._name)
        set_tip(self, f"{self._name} ({self._keys})" if self._keys else self._name)

    def show_as(self, icon: str, name: str, role: str = "text2") -> None:
        """Show another icon and name, such as pause for play."""
        if (icon, name, role) == (self._icon_name, self._name, self._role):
            return
        self._icon_name, self._name, self._role = icon, name, role
        self._rename()
        self._set_icon()

    def set_ready(self, ready: bool, why_not: str = "") -> None:
        """Enable the button, or disable it and say why."""
        self.setEnabled(ready)
        self.setAccessibleDescription("" if ready else why_not)
        if ready:
            self._rename()
        else:
            set_tip(self, why_not)

    def _set_icon(self) -> None:
        theme = self._look.theme
        role = "accentText" if self.isCheckable() and self.isChecked() else self._role
        weight: Weight = "fill" if self.isCheckable() and self.isChecked() else "regular"
        size = theme.px(self._size)
        self.setIcon(self._look.icons.icon(self._icon_name, role, size, weight=weight, ratio=self.devicePixelRatioF()))
        self.setIconSize(QSize(size, size))
        self.setFixedSize(theme.px(self._box), theme.px(self._box))


class DropDown(QComboBox):
    """A list of choices behind its present one; the wheel moves it only while it has the focus."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.theme.changed.connect(self.update)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page while another control has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and its caret."""
        super().paintEvent(event)
        painter = QPainter(self)
        colour = self._look.theme.colour("text2" if self.isEnabled() else "textDis")
        caret = self._look.icons.pixmap("caret-down", colour, 12, ratio=self.devicePixelRatioF())
        left = 10 if self.isRightToLeft() else self.width() - 22
        painter.drawPixmap(left, (self.height() - 12) // 2, caret)


class NumberField(QWidget):
    """A number that can be typed or stepped. `number_chosen` carries it."""

    number_chosen = Signal(float)

    def __init__(self, look: Look, name: str, least: float, most: float, step: float, *, decimals: int = 0) -> None:
        super().__init__()
        self._box = QDoubleSpinBox()
        self._box.setAccessibleName(name)
        self._box.setRange(least, most)
        self._box.setSingleStep(step)
        self._box.setDecimals(decimals)
        self._box.setKeyboardTracking(False)
        self._box.lineEdit().setTextMargins(7, 0, 0, 0)  # the style sheet's padding does not reach the inner field
        self._less = IconButton(look, "minus", self.tr("Less"), size=14)
        self._more = IconButton(look, "plus", self.tr("More"), size=14)
        self._less.clicked.connect(self._box.stepDown)
        self._more.clicked.connect(self._box.stepUp)
        self._setting = False
        self._box.valueChanged.connect(self._announce)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._box, 1)
        row.addWidget(self._less)
        row.addWidget(self._more)

    def set_suffix(self, suffix: str) -> None:
        """Show a unit behind the number."""
        self._box.setSuffix(suffix)

    def name_least(self, words: str) -> None:
        """Show `words` where the number is the least one."""
        self._box.setSpecialValueText(words)

    def set_number(self, number: float) -> None:
        """Show a number, rounded to what the field can show. Nothing is announced: only the user chooses."""
        self._setting = True
        self._box.setValue(number)
        self._setting = False

    def _announce(self, number: float) -> None:
        if not self._setting:
            self.number_chosen.emit(number)


class Segmented(QWidget):
    """One of a few choices, side by side. Each may be greyed with the reason. Arrow keys move the choice."""

    value_chosen = Signal(str)

    def __init__(
        self, look: Look, name: str, choices: Sequence[tuple[str, str]] = (), *, compact: bool = False
    ) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._compact = compact
        self.setProperty("kind", "segmented")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(2, 2, 2, 2)
        self._layout.setSpacing(2)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer `choices`: pairs of value and words. Nothing is chosen until `set_value`."""
        for old in self._buttons.values():
            self._group.removeButton(old)
            self._layout.removeWidget(old)
            old.deleteLater()
        self._buttons = {}
        for value, words in choices:
            button = self._made(words)
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            button.setProperty("compact", self._compact)
            button.setAccessibleName(f"{self._name}: {words}")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setProperty("value", value)
            button.clicked.connect(self._announce)
            self._group.addButton(button)
            self._layout.addWidget(button)
            self._buttons[value] = button
        self._let_tab_in()

    def _made(self, words: str) -> QPushButton:
        """Return a new choice; a kind of its own overrides this."""
        return QPushButton(words)

    def _announce(self) -> None:
        self._let_tab_in()
        self.value_chosen.emit(self.value())

    def _let_tab_in(self) -> None:
        """Let the Tab key reach exactly one choice: the chosen one, else the first that can be chosen."""
        ready = [value for value, button in self._buttons.items() if button.isEnabled()]
        door = self.value() if self.value() in ready else next(iter(ready), "")
        for value, button in self._buttons.items():
            policy = Qt.FocusPolicy.StrongFocus if value == door else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def value(self) -> str:
        """Return the chosen value, or an empty text."""
        checked = self._group.checkedButton()
        return str(checked.property("value")) if checked is not None else ""

    def set_value(self, value: str) -> None:
        """Show a choice without announcing it."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)
            self._let_tab_in()

    def set_ready(self, value: str, ready: bool, why_not: str = "") -> None:
        """Enable one choice, or grey it and say why."""
        button = self._buttons[value]
        button.setEnabled(ready)
        button.setAccessibleDescription("" if ready else why_not)
        set_tip(button, "" if ready else why_not)
        self._let_tab_in()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice with the arrow keys."""
        onward = -1 if self.isRightToLeft() else 1
        step = {Qt.Key.Key_Right: onward, Qt.Key.Key_Left: -onward}.get(Qt.Key(event.key()))
        values = [value for value, button in self._buttons.items() if button.isEnabled()]
        if step is None or self.value() not in values:
            super().keyPressEvent(event)
            return
        chosen = values[(values.index(self.value()) + step) % len(values)]
        self.set_value(chosen)
        self._buttons[chosen].setFocus(Qt.FocusReason.OtherFocusReason)
        self._announce()


class Switch(QAbstractButton):
    """On or off, painted as a switch. Its accessible name is `name`."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fit()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # it looks different under the pointer
        look.theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.setFixedSize(self._look.theme.px(36), self._look.theme.px(24))
        self.update()

    def set_ready(self, ready: bool, why_not: str = "") -> None:
        """Enable the switch, or disable it and say why."""
        self.setEnabled(ready)
        self.setAccessibleDescription("" if ready else why_not)
        set_tip(self, "" if ready else why_not)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, the knob and the focus ring."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.height() - 6.0
        track = QRectF(1, 3, self.width() - 2, height)
        name = "accent" if self.isChecked() else "control"
        if self.isChecked() and self.underMouse():
            name = "accentHover"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(name if self.isEnabled() else "line2"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        left = track.right() - height + 2 if self.isChecked() else track.left() + 2
        painter.setBrush(theme.colour("onAccent" if self.isEnabled() else "textDis"))
        painter.drawEllipse(QRectF(left, track.top() + 2, height - 4, height - 4))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), self.height() / 2, self.height() / 2)
