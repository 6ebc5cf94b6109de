"""Words for models: badges with their doubts, states with their days, prices, changes in one sentence."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from studio.domain.fitting import Change, Plain
from studio.domain.models import Audio, DurationLimit, Extra, ExtraType, FactSource, Makes, ModelStatus
from studio.domain.servers import Health
from studio.ui.kit.look import Look
from studio.ui.model_roles import Role
from studio.ui.model_words import (
    can_badge,
    change_words,
    changes_words,
    field_name,
    health_words,
    needs_key_words,
    price_per_second,
    provider_name,
    role_words,
    spec_badges,
    standing_words,
    status_words,
    task_words,
    unconfirmed_words,
    value_words,
)
from tests.domain.specs import limits, spec
from tests.ui.panels.model_picker.test_picker import line

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("provider", "name"),
    [("google", "Google"), ("ark", "Ark (Seedance)"), ("fal", "fal"), ("videos:gpu-box", "gpu-box"), ("new", "New")],
)
def test_providers_have_names(provider: str, name: str) -> None:
    assert provider_name(provider) == name


def test_badges_say_what_a_model_can_and_what_is_not_sure(look: Look) -> None:
    made = spec(
        limits=limits(
            audio=Audio.ALWAYS, first_frame=True, last_frame=True, references=3, negative=True,
            duration_s=DurationLimit(min=4, max=8, values=(4, 8)), resolutions=("480p", "4k", "1080p"),
        ),
        facts=(FactSource(field="limits.last_frame", source="x", as_of=TODAY, confirmed=False),),
        local=True, free=True, simulated=True,
    )  # fmt: skip
    assert [badge.words for badge in spec_badges(made, TODAY)] == [
        "Audio", "First frame", "Last frame ?", "Up to 8 s", "Up to 4k", "References: 3", "Seed", "Avoid", "Local",
        "Free", "Simulated",
    ]  # fmt: skip
    bare = spec(
        limits=limits(
            audio=Audio.NEVER, seed=False, resolutions=(), duration_s=DurationLimit(min=0.1, max=3600, known=False)
        )
    )
    assert spec_badges(bare, TODAY) == []


@pytest.mark.parametrize(
    ("status", "day", "words"),
    [
        (ModelStatus.ACTIVE, None, ""),
        (ModelStatus.RETIRED, None, "Retired"),
        (ModelStatus.RETIRED, date(2026, 9, 24), "Retired 24 Sep 2026"),
        (ModelStatus.RETIRING, None, "Retiring soon"),
        (ModelStatus.RETIRING, date(2027, 1, 3), "Retiring on 3 Jan 2027"),
        (ModelStatus.RETIRING, date(2027, 6, 3), ""),
    ],
)
def test_states_have_days(look: Look, status: ModelStatus, day: date | None, words: str) -> None:
    assert status_words(status, day, TODAY) == words


def test_prices_and_keys() -> None:
    assert price_per_second(line("a/b", "B", micro_usd_per_s=84_000)) == "$0.084/s"
    assert price_per_second(line("a/b", "B", micro_usd_per_s=None)) == "price unknown"
    assert price_per_second(line("a/b", "B", free=True)) == "free"
    assert (needs_key_words("google"), needs_key_words("ark")) == ("Needs a Google key", "Needs an Ark (Seedance) key")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("duration_s", 7.5, "7.5 s"), ("rate", "24/1", "24 fps"), ("seed", None, "none"), ("negative", "", "none"),
        ("audio", False, "off"), ("loop", True, "on"), ("first_frame", "0" * 64, "a picture"), ("weight", 0.25, "0.25"),
        ("mood", "wild", "wild"),
    ],
)  # fmt: skip
def test_values_are_written_as_people_read_them(look: Look, field: str, value: Plain, words: str) -> None:
    assert value_words(field, value) == words


def test_changes_are_told_in_one_sentence(look: Look) -> None:
    own = spec(extras=(Extra(name="cfg", label="Guidance", type=ExtraType.NUMBER),))
    long = Change("duration_s", 4.0, 8.0, "1080p needs 8 s.")
    assert changes_words((long,)) == "1080p needs 8 s: Length set to 8 s"
    assert changes_words((Change("seed", 3, None), Change("cfg", None, 2.0)), own) == (
        "Seed left out, Guidance set to 2"
    )
    assert change_words(Change("cfg", 2.0, None)) == "cfg left out"
    assert change_words(Change("audio", True, False)) == "Sound turned off"
    assert (field_name("cfg", None, own), field_name("rate")) == ("Guidance", "Frame rate")


def test_every_word_of_a_list_has_words(qapp: QApplication) -> None:
    assert all(role_words(role) for role in Role)
    assert all(task_words(task) for task in Makes)
    assert {health_words(health) for health in (Health.OK, Health.UNKNOWN)} == {""}
    assert all(health_words(health) for health in (Health.SLOW, Health.DOWN, Health.LIMITED))
    assert (standing_words("google", Health.SLOW), standing_words("google", Health.OK)) == ("Google: slow", "")
    names = ("audio", "first_frame", "last_frame", "references", "seed", "negative", "extend", "multi_shot", "masks")
    assert len({can_badge(name).icon for name in names}) == len(names)
    sure = FactSource(field="x", source="A page", as_of=TODAY)
    assert unconfirmed_words(sure) == ""
    assert unconfirmed_words(sure.replace(confirmed=False)) == "Unconfirmed: A page, 22 Nov 2026"
