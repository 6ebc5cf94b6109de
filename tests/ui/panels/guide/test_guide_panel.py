"""The guide in the window: what is missing, a placeholder or words for it, nothing once all is said."""

import pytest

from studio.craft.analyser import Analyser
from studio.craft.lexicon import Lexicon
from studio.craft.word_kinds import WordKinds
from studio.domain.prompt import Card, Prompt
from studio.ui.kit.controls import Button
from studio.ui.panels.guide.panel import GuidePanel
from studio.ui.panels.guide.view_model import GuideViewModel
from tests.fakes.resources import LEXICON, WORDS
from tests.ui.conftest import Desk, button, menu_action


class Guided:
    """A guide over a prompt that takes every wish."""

    def __init__(self, desk: Desk, analyser: Analyser) -> None:
        self._analyser = analyser
        self.model = GuideViewModel()
        self.panel = GuidePanel(desk.look, self.model)
        self.refused: list[str] = []
        self.model.prompt_requested.connect(self.show)
        self.model.refused.connect(self.refused.append)

    @property
    def prompt(self) -> Prompt:
        return self.model.prompt

    def show(self, prompt: Prompt) -> None:
        if not prompt.ranges:
            prompt = prompt.with_ranges(self._analyser.find_components(prompt.text))
        self.model.show_prompt(prompt, self._analyser.read(prompt.text))

    @property
    def names(self) -> list[str]:
        return [each.text().strip() for each in self.panel.findChildren(Button) if each.isVisible()]


@pytest.fixture
async def guided(desk: Desk) -> Guided:
    made = Guided(desk, Analyser(Lexicon.parse(LEXICON), WordKinds(WORDS)))
    made.show(Prompt(text="A fox trots across a frozen river."))
    await desk.show(made.panel, 600, 80)
    return made


async def test_what_is_missing_is_offered_in_order(guided: Guided) -> None:
    assert guided.names == ["Framing", "Light", "Camera move", "Look"]
    assert guided.panel.accessibleName() == "Weak to strong"


async def test_a_placeholder_is_put_in_and_filled(guided: Guided) -> None:
    button(guided.panel, "Add Light").click()
    menu_action(guided.panel, "Placeholder {light}").trigger()
    assert guided.prompt.card_text(Card.LIGHTING) == "{light}"
    assert "{light}" in guided.names
    button(guided.panel, "Fill Light").click()
    menu_action(guided.panel, "soft overcast light").trigger()
    assert guided.prompt.card_text(Card.LIGHTING) == "soft overcast light"
    assert guided.names == ["Framing", "Camera move", "Look"]


async def test_words_are_put_in_at_once(guided: Guided) -> None:
    button(guided.panel, "Add Camera move").click()
    menu_action(guided.panel, "slow dolly in").trigger()
    assert guided.prompt.card_text(Card.CAMERA) == "slow dolly in"


async def test_a_locked_card_is_told(guided: Guided) -> None:
    guided.show(guided.prompt.with_lock(Card.LIGHTING, True))
    gap = next(gap for gap in guided.model.guide.gaps if gap.card is Card.LIGHTING)
    button(guided.panel, "Add Light").click()
    assert not menu_action(guided.panel, "The card is locked").isEnabled()
    guided.model.place(gap)
    assert len(guided.refused) == 1
    assert "{light}" not in guided.prompt.text


async def test_a_prompt_that_says_everything_needs_no_guide(guided: Guided) -> None:
    guided.show(Prompt(text="Wide shot: a fox trots across a frozen river at dawn, slow pan left, 35mm film."))
    assert guided.model.guide.gaps == ()
    assert guided.panel.isHidden()
    guided.show(Prompt())
    assert not guided.panel.isHidden()
    assert len(guided.names) == 7
