"""The search for a model: what is found, in which order, and what is said of names that lead nowhere."""

from datetime import date
from typing import Any

import pytest

from studio.craft.model_names import NameAnswer
from studio.domain.models import Makes, ModelLine, ModelStatus
from studio.domain.servers import Health
from studio.services.model_search import ModelFilter, ModelOrder, ModelSearch

ANSWER = NameAnswer(
    names=("Orion",), said="It is gone.", living="Use a kite.", source="A page", as_of=date(2026, 8, 13)
)


def line(model_id: str, name: str, **changes: Any) -> ModelLine:
    """Return a line of a model that can nothing but make clips from text."""
    values: dict[str, Any] = {
        "id": model_id, "provider": model_id.split("/")[0], "name": name, "family": "", "status": ModelStatus.ACTIVE,
        "retires_on": None, "successor": None, "checked_on": date(2026, 11, 1), "local": False, "free": False,
        "needs_key": True, "simulated": False, "makes": (Makes.TEXT,), "badges": (), "max_duration_s": None,
        "max_resolution": "", "micro_usd_per_s": None,
    }  # fmt: skip
    return ModelLine(**{**values, **changes})


KITE_26 = line("toy/kite-v2-6", "Kite 2.6", micro_usd_per_s=140_000, badges=("audio", "seed"), family="kite")
KITE_210 = line("toy/kite-v2-10", "Kite 2.10", micro_usd_per_s=90_000, family="kite")
HOME = line("home/sketch", "Sketch", local=True, free=True, micro_usd_per_s=0, makes=(Makes.TEXT, Makes.IMAGE))
PARTNER = line("shop/partner/kite", "Paper Kite by Toy", status=ModelStatus.RETIRING)
ORION = line("lab/orion-2", "Orion 2", status=ModelStatus.RETIRED)
NAMELESS = line("lab/x", "—", badges=("audio",))
ALL = (KITE_26, KITE_210, HOME, PARTNER, ORION, NAMELESS)


@pytest.fixture(scope="module")
def search() -> ModelSearch:
    return ModelSearch(ALL, (ANSWER,))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ModelFilter(), (KITE_26, KITE_210, HOME, PARTNER, NAMELESS)),
        (ModelFilter("kite"), (KITE_26, KITE_210, PARTNER)),
        (ModelFilter("KITE2.6"), (KITE_26,)),
        (ModelFilter("toy"), (PARTNER, KITE_26, KITE_210)),
        (ModelFilter("kite shop"), (PARTNER,)),
        (ModelFilter("ite"), ()),
        (ModelFilter("home/sk"), (HOME,)),
        (ModelFilter(badges=frozenset({"audio"})), (KITE_26, NAMELESS)),
        (ModelFilter(badges=frozenset({"audio", "seed"})), (KITE_26,)),
        (ModelFilter(task=Makes.IMAGE), (HOME,)),
        (ModelFilter(max_micro_usd_per_s=100_000), (KITE_210, HOME)),
        (ModelFilter(local=True), (HOME,)),
        (ModelFilter(free=True), (HOME,)),
        (ModelFilter(health=frozenset({Health.OK})), (KITE_26, KITE_210)),
        (ModelFilter(health=frozenset({Health.UNKNOWN})), (PARTNER, NAMELESS)),
        (ModelFilter("kite", health=frozenset({Health.DOWN})), ()),
    ],
)
def test_all_that_is_wanted_must_hold(search: ModelSearch, wanted: ModelFilter, found: tuple[ModelLine, ...]) -> None:
    assert search.found(wanted, healths={"toy": Health.OK, "home": Health.SLOW}).living == found


@pytest.mark.parametrize(
    ("order", "found"),
    [
        (ModelOrder.RELEVANCE, (KITE_26, KITE_210, HOME, PARTNER, NAMELESS)),
        (ModelOrder.NAME, (NAMELESS, KITE_26, KITE_210, PARTNER, HOME)),
        (ModelOrder.PRICE, (HOME, KITE_210, KITE_26, NAMELESS, PARTNER)),
    ],
)
def test_the_order_of_versions_and_of_unknown_prices(
    search: ModelSearch, order: ModelOrder, found: tuple[ModelLine, ...]
) -> None:
    assert search.found(order=order).living == found


def test_a_name_counts_more_than_an_id_and_its_beginning_most() -> None:
    inner, beginning, elsewhere, part = (
        line("a/1", "Big Kite"), line("a/2", "Kite Big"), line("kite/3", "Big"), line("a/4", "Kitesurf"),
    )  # fmt: skip
    search = ModelSearch((elsewhere, part, inner, beginning))
    assert search.found(ModelFilter("kite")).living == (beginning, inner, part, elsewhere)


def test_a_dead_name_is_found_apart_and_says_what_happened(search: ModelSearch) -> None:
    found = search.found(ModelFilter("Orion 2"))
    assert (found.living, found.retired, found.answers) == ((), (ORION,), (ANSWER,))
    assert search.found(ModelFilter("kite")).answers == ()


def test_endless_words_and_numbers_do_no_harm() -> None:
    odd = line("a/1", f"Kite {'9' * 5_000}")
    search = ModelSearch((odd,))
    assert search.found(ModelFilter("kite " * 100_000), ModelOrder.NAME).living == (odd,)
