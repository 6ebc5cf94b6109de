"""Owns the variations of the open shot as the sidebar shows them: which card, its values, what they cost, why not.

Asks for them through the generator's one act; writes nothing of the project.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.craft.sending import sent_text
from studio.domain.budgets import Judgement
from studio.domain.errors import InputError, StudioError
from studio.domain.jobs import Grade
from studio.domain.models import ModelSpec
from studio.domain.money import usd_text
from studio.domain.parameters import check
from studio.domain.project import Project, ProjectChange, Shot
from studio.domain.prompt import Card, Prompt, PromptRange
from studio.domain.variations import LEAST_VALUES, MOST_VALUES, variations, why_not, with_lines
from studio.services.catalogue import TimeEstimate
from studio.services.variations import VariationOrder
from studio.ui.budget_words import several_cost_words
from studio.ui.card_words import card_name
from studio.ui.generator import Generator
from studio.ui.kit.later import Later
from studio.ui.kit.numerals import minutes, seconds
from studio.ui.panels.variations.words import WordGroup, words_for
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.craft.vocabulary import Vocabulary

READ_LIMIT = 5_000
"""Longest prompt in code points whose cards are found here where nobody chose them."""


class CardChoice(NamedTuple):
    """A card that may be varied; `why_not` is empty where it can be."""

    card: Card
    name: str
    why_not: str = ""


class VariationsViewModel(QObject):
    """Read by the block. `changed` says that something in it is other, `requested` carries the id of a new group.

    `told` carries words for a short notice: values that could not be taken. Each shot keeps its values while the
    window is open. `vocabulary` gives the words to choose from, None while there are none.
    """

    changed = Signal()
    requested = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        workbench: Workbench,
        generator: Generator,
        find: Callable[[str], tuple[PromptRange, ...]],
        vocabulary: "Callable[[], Vocabulary | None]",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._generator = generator
        self._find = find
        self._vocabulary = vocabulary
        self._values: dict[str, tuple[str, ...]] = {}
        self._card: dict[str, Card] = {}
        self._found: tuple[Prompt, Prompt] | None = None
        self._time: TimeEstimate | None = None
        workbench.shot_opened.connect(self._on_shot)
        workbench.project_changed.connect(self._on_project)
        workbench.takes_changed.connect(self._ask_time)
        workbench.money_changed.connect(Later(self._on_money, self).ask)
        self._on_shot()

    # --- what is shown ---

    @property
    def shot_id(self) -> str:
        """The id of the open shot; empty where none is open."""
        return self._workbench.shot.id if self._workbench.shot is not None else ""

    @property
    def card(self) -> Card:
        """The card that is varied."""
        return self._card.get(self.shot_id, Card.LIGHTING)

    @property
    def values(self) -> tuple[str, ...]:
        """The wordings."""
        return self._values.get(self.shot_id, ())

    @property
    def is_full(self) -> bool:
        """Whether no value can be added."""
        return len(self.values) >= MOST_VALUES

    @property
    def draws_here(self) -> bool:
        """Whether the shot's model draws on this computer, so that there are only animatics."""
        spec = self._generator.spec
        return spec is None or spec.local

    @property
    def main_grade(self) -> Grade:
        """The grade that the main button makes."""
        return Grade.ANIMATIC if self.draws_here else Grade.DRAFT

    def cards(self) -> list[CardChoice]:
        """Return all cards; one that is locked says why it cannot be varied."""
        prompt = self._workbench.shot.prompt if self._workbench.shot is not None else Prompt()
        locked = self.tr("It is locked. Unlock it to vary it.")
        return [CardChoice(card, card_name(card), locked if prompt.is_locked(card) else "") for card in Card]

    def words(self) -> Sequence[WordGroup]:
        """Return the words that the vocabulary has for the card."""
        vocabulary = self._vocabulary()
        return words_for(vocabulary, self.card) if vocabulary is not None else ()

    def price_words(self, grade: Grade) -> str:
        """Return what all takes cost together: "free", "$1.80", "$1.20 to $1.80" or "price unknown"."""
        shot, spec = self._workbench.shot, self._generator.spec_for(grade)
        if shot is None or spec is None:
            return ""
        if spec.free:
            return self.tr("free")
        parameters = self._generator.parameters(shot, spec, grade)
        price = self._workbench.workspace.variations.price(spec.id, parameters, len(self.values))
        low, high = usd_text(price.low_micro_usd), usd_text(price.high_micro_usd)
        if low is None or high is None:
            return self.tr("price unknown")
        return f"${high}" if low == high else self.tr("${0} to ${1}").format(low, high)

    @property
    def summary(self) -> str:
        """Return "3 takes · $1.80"; empty without values."""
        takes = self.tr("%n take(s)", "", len(self.values))
        return f"{takes} · {self.price_words(self.main_grade)}" if self.values else ""

    def why_not(self, grade: Grade) -> str:
        """Return why the takes cannot be made, or nothing where they can."""
        project, shot, spec = self._workbench.project, self._workbench.shot, self._generator.spec_for(grade)
        if project is None or shot is None or spec is None:
            return self.tr("Open a shot first.")
        try:
            self._check(project, shot, grade)
        except InputError as error:
            return f"{error.what_happened} {error.what_to_do}"
        judgement, cost = self._judged(shot, spec, grade)
        over = self._generator.paid.over(judgement, spec, several_cost_words(len(self.values), cost), cost)
        return over.words if over is not None else ""

    def _judged(self, shot: Shot, spec: ModelSpec, grade: Grade) -> tuple[Judgement, int | None]:
        """Return what the budgets say of all takes together, and what they may cost."""
        parameters = self._generator.parameters(shot, spec, grade)
        one = self._workbench.workspace.catalogue.estimate(spec.id, parameters).high_micro_usd
        judgement = self._generator.paid.judge(spec, grade, (one,) * len(self.values))
        return judgement, None if one is None else one * len(self.values)

    # --- wishes ---

    def choose_card(self, card: Card) -> None:
        """Vary another card; the values are kept for it, for they may have been meant for it."""
        if self.shot_id and card is not self.card:
            self._card[self.shot_id] = card
            self.changed.emit()

    def add_value(self, text: str) -> None:
        """Add each line of a text as a value; what cannot be taken is told."""
        if not self.shot_id:
            return
        added = with_lines(self.values, text)
        self._set(added.values)
        if added.left_out and self.is_full:
            self.told.emit(self.tr("More than {0} values are not possible.").format(MOST_VALUES))
        elif added.left_out:
            self.told.emit(self.tr("“{0}” is there already.").format(added.left_out[0]))

    def remove(self, place: int) -> None:
        """Take a value out."""
        self._set(tuple(value for at, value in enumerate(self.values) if at != place))

    def remove_last(self) -> str:
        """Take the last value out and return it, so that it can be written anew; empty where there is none."""
        values = self.values
        if not values:
            return ""
        self._set(values[:-1])
        return values[-1]

    def generate(self, grade: Grade) -> None:
        """Ask for all takes as one group; a paid one can be taken back for 5 s."""
        project, shot, spec = self._workbench.project, self._workbench.shot, self._generator.spec_for(grade)
        if project is not None and shot is not None and spec is not None and not self.why_not(grade):
            judgement, cost = self._judged(shot, spec, grade)
            wish = partial(self._request, project.id, shot.id, grade, self.card, self.values, judgement.asks)
            self._generator.act(wish, paid=not spec.free, ask=self._generator.paid.asking(spec.name, judgement, cost))

    async def _request(
        self, project_id: str, shot_id: str, grade: Grade, card: Card, values: tuple[str, ...], agreed: bool
    ) -> None:
        await self._workbench.settle_edits()
        workspace = self._workbench.workspace
        shot, spec = workspace.projects.project(project_id).shot(shot_id), self._generator.spec_for(grade)
        if shot is None or spec is None:
            return
        if not await self._generator.agreed(spec, self._generator.parameters(shot, spec, grade)):
            return
        await workspace.versions.keep(project_id, shot_id, shot.prompt)
        jobs = await workspace.variations.request(
            VariationOrder(
                project_id, shot_id, spec.id, grade, self._generator.parameters(shot, spec, grade),
                self._read(shot.prompt), card, card_name(card), values, agreed,
            )
        )  # fmt: skip
        if jobs[0].group is not None:
            self.requested.emit(jobs[0].group.id)

    # --- inside ---

    def _set(self, values: tuple[str, ...]) -> None:
        self._values[self.shot_id] = values
        self.changed.emit()
        self._ask_time()

    def _read(self, prompt: Prompt) -> Prompt:
        """Return the prompt with the cards that its words show, where nobody gave it any; found once a prompt."""
        if prompt.ranges or not prompt.text or len(prompt.text) > READ_LIMIT:
            return prompt
        if self._found is None or self._found[0] != prompt:
            self._found = prompt, prompt.with_ranges(self._find(prompt.text))
        return self._found[1]

    def _check(self, project: Project, shot: Shot, grade: Grade) -> None:
        spec = self._generator.spec_for(grade)
        assert spec is not None  # the caller saw to it
        refused = why_not(self._read(shot.prompt), self.card)
        if refused is not None:
            if shot.prompt.text.strip():
                raise InputError(
                    self.tr("{0} is locked.").format(card_name(self.card)), self.tr("Unlock it to vary it."),
                    field=refused.field,
                )  # fmt: skip
            raise refused
        if len(self.values) < LEAST_VALUES:
            raise InputError(self.tr("Add at least {0} values.").format(LEAST_VALUES), "", field="values")
        parameters = self._generator.parameters(shot, spec, grade)
        for varied in variations(self._read(shot.prompt), self.card, self.values):
            check(spec, parameters, sent_text(varied.prompt, project.looks, spec))

    @property
    def time_words(self) -> str:
        """Return how long all take: this computer makes one after the other, a provider as many as it likes."""
        time, spec, takes = self._time, self._generator.spec, len(self.values)
        if time is None or time.low_s is None or time.high_s is None or spec is None or not takes:
            return ""
        one_s = (time.low_s + time.high_s) / 2
        all_s = one_s * takes if spec.local else one_s
        words = seconds(round(all_s)) if all_s < 90 else minutes(all_s / 60)
        if spec.local:
            return self.tr("About {0}, one after the other").format(words)
        return self.tr("About {0} each").format(words)

    def _on_money(self) -> None:
        if self.values:
            self.changed.emit()

    def _on_project(self, change: ProjectChange) -> None:
        if self.shot_id in change.changed:
            self._on_shot()

    def _on_shot(self) -> None:
        self.changed.emit()
        self._ask_time()

    def _ask_time(self) -> None:
        spec = self._generator.spec
        if spec is not None and self.values:
            self._workbench.run(self._read_time(spec.id), "time of variations", exclusive=True)

    async def _read_time(self, model: str) -> None:
        shot = self._workbench.shot
        if shot is None:
            return
        try:
            time = await self._workbench.workspace.catalogue.time_estimate(model, shot.parameters)
        except StudioError:
            return
        if time != self._time:
            self._time = time
            self.changed.emit()
