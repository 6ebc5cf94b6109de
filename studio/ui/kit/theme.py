"""Owns how the window looks: the colours and fonts of a mode, the style sheet made from them, and their live change.

The only place, with the rest of `ui/kit`, where style sheets are set. Widgets name roles (`role`, `kind`, `state`
properties); the theme's `.qss` knows the rest.
"""

from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from studio.domain.prompt import Card
from studio.ui.kit.tokens import MODES, Mode, Tokens


class Theme(QObject):
    """The present look. `changed` says that colours or sizes are other ones now: repaint, set icons anew."""

    changed = Signal()

    def __init__(self, tokens: Tokens, template: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self._template = Template(template)
        self._fonts: dict[tuple[str, bool, float], QFont] = {}
        self._colours: dict[tuple[Mode, str, float], QColor] = {}
        self.choice = ""
        self.mode: Mode = "dark"
        self.scale = 1.0
        self.reduced_motion = False

    def use(self, app: QApplication, choice: str, scale: float) -> None:
        """Show `choice` ("dark", "light" or "system") at a text size of `scale` (0.9 to 1.5) on all windows."""
        if (choice, self._resolved(choice), scale) != (self.choice, self.mode, self.scale):
            self.prepare(app, choice, scale)
        app.setStyleSheet(self._sheet())
        self.changed.emit()

    def prepare(self, app: QApplication, choice: str, scale: float) -> None:
        """Set mode, text size, font and palette before there are widgets; `use` then dresses them all at once."""
        self.choice = choice
        self.mode = self._resolved(choice)
        self.scale = scale
        app.setPalette(self._palette())
        app.setFont(self.font("body"))

    def _resolved(self, choice: str) -> Mode:
        for mode in MODES:
            if choice == mode:
                return mode
        scheme = QGuiApplication.styleHints().colorScheme()
        return "light" if scheme is Qt.ColorScheme.Light else "dark"

    def colour(self, name: str, alpha: float = 1.0) -> QColor:
        """Return a colour by its token name, such as `text2`, with an opacity of 0 to 1; do not change it."""
        key = (self.mode, name, alpha)
        if key not in self._colours:  # delegates ask for each word they paint
            self._colours[key] = QColor(self.tokens.colours[self.mode][name])
            self._colours[key].setAlphaF(alpha)
        return self._colours[key]

    def component(self, card: Card, alpha: float = 1.0) -> QColor:
        """Return the hue of a card with an opacity of 0 to 1."""
        colour = QColor(self.tokens.components[self.mode][card])
        colour.setAlphaF(alpha)
        return colour

    def series(self, at: int) -> QColor:
        """Return the colour of a chart's series by its place; behind the last one they begin again."""
        colours = self.tokens.charts[self.mode]
        return QColor(colours[at % len(colours)])

    def tint(self, card: Card) -> QColor:
        """Return the hue of a card as it lies behind its words."""
        return self.component(card, self.tokens.alpha[f"span_tint_{self.mode}"])

    def wash(self, card: Card) -> QColor:
        """Return the hue of a card as it fills the card."""
        name = "card_wash_dark_on_bg2" if self.mode == "dark" else "card_wash_light_on_bg0"
        return self.component(card, self.tokens.alpha[name])

    def selection(self) -> QColor:
        """Return the colour that lies behind what is selected."""
        return self.colour("accent", self.tokens.alpha[f"selection_{self.mode}"])

    def px(self, size: float) -> int:
        """Return a control's size of logical px at the user's text size."""
        return round(size * self.scale)

    def font(self, role: str, *, display: bool = False) -> QFont:
        """Return the font of a type role, such as `caption`, with tabular figures."""
        key = (role, display, self.scale)
        if key not in self._fonts:  # delegates ask for every word they paint
            self._fonts[key] = self._font(role, display)
        return self._fonts[key]

    def _font(self, role: str, display: bool) -> QFont:
        kind = self.tokens.type[role]
        family = "mono" if kind.mono else "display" if display or role in {"display", "title"} else "ui"
        font = QFont(list(self.tokens.families[family]))
        font.setPixelSize(max(11, round(kind.px * self.scale)))
        font.setWeight(QFont.Weight(kind.weight))
        font.setFeature(QFont.Tag("tnum"), 1)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "bg1",
            QPalette.ColorRole.Base: "field",
            QPalette.ColorRole.AlternateBase: "bg2",
            QPalette.ColorRole.Button: "bg3",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.PlaceholderText: "text3",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "onAccent",
            QPalette.ColorRole.ToolTipBase: "bg3",
            QPalette.ColorRole.ToolTipText: "text",
            QPalette.ColorRole.Link: "accentText",
        }
        for role, name in roles.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("textDis"))
        return palette

    def _sheet(self) -> str:
        values = dict(self.tokens.colours[self.mode])
        dark = self.mode == "dark"
        values["raised"] = values["bg2" if dark else "bg0"]  # lies above the page in both modes
        values["track"], values["knob"] = values["bg1" if dark else "bg2"], values["bg4" if dark else "bg0"]
        for name in ("accent", "success", "warning", "danger", "info"):
            for percent in (10, 16, 28):
                values[f"{name}{percent}"] = _rgba(self.colour(name, percent / 100))
        for size in range(65):
            values[f"px{size}"] = f"{self.px(size)}px"
        for role, kind in self.tokens.type.items():
            values[f"{role}Px"] = f"{max(11, round(kind.px * self.scale))}px"
            values[f"{role}Weight"] = str(kind.weight)
        values["mono"] = ", ".join(f'"{family}"' for family in self.tokens.families["mono"])
        values["displayFamily"] = ", ".join(f'"{family}"' for family in self.tokens.families["display"])
        hues = "".join(
            f'QWidget[tone="card-{card.value}"] {{ color: {self.component(card).name()}; font-weight: 600; }}\n'
            for card in Card
        )
        return self._template.substitute(values) + hues


def _rgba(colour: QColor) -> str:
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alpha()})"


def set_state(widget: QWidget, state: str) -> None:
    """Give a widget a state that the style sheet knows, such as `failed`; nothing happens where it has it."""
    set_property(widget, "state", state)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at and show it; nothing happens where it is set."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
