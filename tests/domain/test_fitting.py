"""Settings made to fit a model: carried over, resolved by rules with as little change as can be, drafts."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.errors import InputError
from studio.domain.fitting import Change, carried, differences, drafted, lines, resolved, shape
from studio.domain.frames import FrameRate
from studio.domain.models import Audio, CombinationRule, DurationLimit, Extra, ExtraType, ModelSpec
from studio.domain.parameters import Parameters, check
from tests.domain.specs import limits, spec

LENGTHS = DurationLimit(min=4, max=8, values=(4, 6, 8))
TALL = CombinationRule(when=(("resolution", "1080p"),), then=(("duration_s", (8.0,)),), message="1080p needs 8 s.")


def fits(model: ModelSpec, parameters: Parameters) -> bool:
    try:
        check(model, parameters, "a goat")
    except InputError:
        return False
    return True


def test_a_choice_that_breaks_a_rule_changes_the_other_field_and_says_so() -> None:
    model = spec(limits=limits(duration_s=LENGTHS), rules=(TALL,))
    chosen = Parameters(duration_s=4, resolution="1080p")
    assert resolved(model, chosen, "resolution") == (
        chosen.replace(duration_s=8), (Change("duration_s", 4.0, 8.0, "1080p needs 8 s."),),
    )  # fmt: skip
    assert resolved(model, chosen, "duration_s") == (
        chosen.replace(resolution="720p"), (Change("resolution", "1080p", "720p", "1080p needs 8 s."),),
    )  # fmt: skip
    fitting = Parameters(duration_s=6)
    assert resolved(model, fitting, "duration_s") == (fitting, ())


def test_what_the_model_does_not_offer_stays_as_it_is_where_it_was_chosen() -> None:
    model = spec(limits=limits(duration_s=LENGTHS))
    assert resolved(model, Parameters(duration_s=5), "duration_s") == (Parameters(duration_s=5), ())
    assert resolved(model, Parameters(duration_s=5), "")[0].duration_s == 4


def test_rules_without_a_way_out_change_nothing() -> None:
    never = CombinationRule(when=(("resolution", "1080p"),), then=(("masks", (True,)),), message="No.")
    asked = Parameters(resolution="1080p")
    assert resolved(spec(rules=(never,)), asked, "resolution") == (asked, ())
    assert resolved(spec(rules=(never,)), asked, "")[0].resolution == "720p"


def test_a_picture_is_left_out_where_a_rule_forbids_it() -> None:
    bare = CombinationRule(
        when=(("resolution", "1080p"),), then=(("has_first_frame", (False,)),), message="No picture."
    )
    model = spec(limits=limits(first_frame=True), rules=(bare,))
    asked = Parameters(resolution="1080p", first_frame="0" * 64)
    assert resolved(model, asked, "first_frame")[0] == asked.replace(resolution="720p")
    assert resolved(model, asked, "resolution") == (
        asked.replace(first_frame=None), (Change("first_frame", "0" * 64, None, "No picture."),),
    )  # fmt: skip
    never = bare.replace(then=(("first_frame", ()),))
    assert resolved(model.replace(rules=(never,)), asked, "")[0].resolution == "720p"


def test_a_picture_cannot_be_made_up() -> None:
    pictured = CombinationRule(when=(("resolution", "1080p"),), then=(("has_first_frame", (True,)),), message="So.")
    asked = Parameters(resolution="1080p")
    assert resolved(spec(limits=limits(first_frame=True), rules=(pictured,)), asked, "resolution") == (asked, ())


def test_a_length_leaves_a_range_that_a_rule_closes() -> None:
    closed = CombinationRule(when=(("duration_s", 5.0),), then=(("audio", (True,)),), message="5 s has sound.")
    model = spec(limits=limits(duration_s=DurationLimit(min=5, max=6, step=1)), rules=(closed,))
    after, changes = resolved(model, Parameters(duration_s=5, audio=False), "audio")
    assert after.duration_s == 6
    assert [change.why for change in changes] == ["5 s has sound."]


EXTRAS = (
    Extra(name="mode", label="Mode", type=ExtraType.CHOICE, values=("std", "pro"), default="std"),
    Extra(name="loop", label="Loop", type=ExtraType.BOOLEAN),
    Extra(name="steps", label="Steps", type=ExtraType.INTEGER, min=1, max=9),
    Extra(name="note", label="Note", type=ExtraType.TEXT),
)


def test_rules_over_own_settings_rates_seeds_and_words() -> None:
    def rule(when: tuple[str, Any], **then: tuple[Any, ...]) -> CombinationRule:
        return CombinationRule(when=(when,), then=tuple(then.items()), message="So.")

    rates = (FrameRate(numerator=24), FrameRate(numerator=25), FrameRate(numerator=60))
    model = spec(
        limits=limits(fps=rates, negative=True),
        extras=EXTRAS,
        rules=(
            rule(("resolution", "1080p"), mode=("pro",), fps=("25/1",), seed=(7,), negative=("mist",)),
            rule(("mode", "pro"), steps=(3,), loop=(True,), note=("fine",)),
        ),
    )
    after, changes = resolved(model, Parameters(resolution="1080p"), "resolution")
    assert dict(after.extras) == {"mode": "pro", "steps": 3, "loop": True, "note": "fine"}
    assert (str(after.rate), after.seed, after.negative) == ("25/1", 7, "mist")
    assert {change.field for change in changes} == {"rate", "seed", "negative", "mode", "steps", "loop", "note"}
    assert fits(model, after)
    assert resolved(model, after.replace(rate="60/1"), "rate")[0].resolution == "720p"


def test_values_are_carried_to_the_nearest_of_another_model() -> None:
    before = Parameters(
        duration_s=10, resolution="1080p", aspect_ratio="4:5", rate="30/1", seed=7, negative="rain",
        first_frame="0" * 64, extras=(("mode", "pro"), ("loop", True)),
    )  # fmt: skip
    new = spec(
        id="away/two", provider="away",
        limits=limits(
            duration_s=LENGTHS, resolutions=("480p", "768p"), aspect_ratios=("auto", "16:9", "1:1", "9:16"),
            fps=(FrameRate(numerator=24), FrameRate(numerator=60)), audio=Audio.NEVER, seed=False,
        ),
    )  # fmt: skip
    after, changes = carried(before, spec(extras=EXTRAS), new)
    assert after == Parameters(duration_s=8, resolution="768p", aspect_ratio="1:1", rate="24/1", audio=False)
    assert changes == (
        Change("duration_s", 10.0, 8.0), Change("resolution", "1080p", "768p"), Change("aspect_ratio", "4:5", "1:1"),
        Change("rate", "30/1", "24/1"), Change("seed", 7, None),
        Change("audio", True, False), Change("negative", "rain", ""), Change("first_frame", "0" * 64, None),
        Change("mode", "pro", None), Change("loop", True, None),
    )  # fmt: skip
    assert fits(new, after)


def test_own_settings_are_kept_among_kin_and_defaults_go_in_silence() -> None:
    before = Parameters(extras=(("mode", "pro"), ("steps", 4)))
    kin = spec(id="house/two", extras=(EXTRAS[0], EXTRAS[2].replace(max=3)))
    assert carried(before, spec(extras=EXTRAS), kin) == (
        Parameters(extras=(("mode", "pro"),)), (Change("steps", 4, None),),
    )  # fmt: skip
    stranger = spec(id="away/two", provider="away", extras=EXTRAS)
    assert carried(before.replace(extras=(("mode", "std"),)), spec(extras=EXTRAS), stranger) == (Parameters(), ())
    relative = stranger.replace(family="one")
    assert carried(before, spec(extras=EXTRAS, family="one"), relative) == (before, ())
    assert carried(before, None, stranger)[0].extras == ()


def test_carrying_obeys_the_rules_of_the_other_model() -> None:
    model = spec(limits=limits(duration_s=LENGTHS), rules=(TALL,))
    after, changes = carried(Parameters(duration_s=5, resolution="1080p"), None, model)
    assert (after.duration_s, after.resolution) == (8, "1080p")
    assert changes == (Change("duration_s", 5.0, 8.0, "1080p needs 8 s."),)


def test_differences_are_told_by_field() -> None:
    before = Parameters(seed=3, extras=(("loop", True),))
    after = before.replace(rate="30/1", extras=(("loop", False), ("steps", 2)))
    assert differences(before, before) == ()
    assert differences(before, after) == (
        Change("rate", "24/1", "30/1"), Change("loop", True, False), Change("steps", None, 2),
    )  # fmt: skip


def test_drafts_are_short_and_small_or_what_the_model_names() -> None:
    asked = Parameters(duration_s=8, resolution="1080p", seed=3)
    model = spec(limits=limits(duration_s=LENGTHS, resolutions=("1080p", "wide", "480p")))
    assert drafted(model, asked) == asked.replace(duration_s=4, resolution="480p")
    named = model.replace(draft_duration_s=6.0, draft_resolution="1080p", rules=(TALL,))
    assert drafted(named, asked) == asked.replace(duration_s=8)
    open_ended = spec(limits=limits(duration_s=DurationLimit(min=0.1, max=3600, known=False), resolutions=()))
    assert drafted(open_ended, asked) == asked
    ranged = spec(limits=limits(duration_s=DurationLimit(min=2, max=12)))
    assert drafted(ranged, asked).duration_s == 2


@pytest.mark.parametrize(
    ("word", "size"), [("720p", 720), ("768P", 768), ("1024", 1024), ("4K", 2160), ("2k", 1440), ("wide", None)]
)
def test_lines(word: str, size: int | None) -> None:
    assert lines(word) == size


def test_shapes() -> None:
    assert (shape("16:9"), shape("auto"), shape("0:1"), shape("1:0")) == (16 / 9, None, None, None)


DOMAINS: dict[str, tuple[Any, ...]] = {
    "duration_s": (4.0, 6.0, 8.0),
    "resolution": ("720p", "1080p"),
    "aspect_ratio": ("16:9", "1:1"),
    "audio": (True, False),
    "loop": (None, True, False),
}


def settings_of(values: tuple[Any, ...]) -> Parameters:
    named = dict(zip(DOMAINS, values, strict=True))
    loop = named.pop("loop")
    return Parameters(**named, extras=() if loop is None else (("loop", loop),))


@st.composite
def rules(draw: st.DrawFn) -> tuple[CombinationRule, ...]:
    made = []
    for _ in range(draw(st.integers(0, 4))):
        when_field, then_field = draw(st.permutations(sorted(DOMAINS)))[:2]
        when = draw(st.sampled_from([value for value in DOMAINS[when_field] if value is not None]))
        possible = st.sampled_from([value for value in DOMAINS[then_field] if value is not None])
        then = draw(st.lists(possible, min_size=0, max_size=2))
        made.append(CombinationRule(when=((when_field, when),), then=((then_field, tuple(then)),), message="So."))
    return tuple(made)


@settings(max_examples=150)
@given(rules(), st.sampled_from(sorted(DOMAINS)), st.tuples(*map(st.sampled_from, DOMAINS.values())))
def test_a_way_out_is_found_where_there_is_one(
    made: tuple[CombinationRule, ...], changed: str, values: tuple[Any, ...]
) -> None:
    model = spec(limits=limits(duration_s=LENGTHS), rules=made, extras=(EXTRAS[1],))
    asked = settings_of(values)
    after, changes = resolved(model, asked, changed)
    assert after.value(changed) == asked.value(changed)
    others = [settings_of(other) for other in product(*DOMAINS.values())]
    ways = [other for other in others if other.value(changed) == asked.value(changed) and fits(model, other)]
    assert fits(model, after) is bool(ways)
    differing = {name for name in DOMAINS if after.value(name) != asked.value(name)}
    assert {change.field for change in changes} == differing
    if ways:
        assert len(differing) == min(sum(w.value(name) != asked.value(name) for name in DOMAINS) for w in ways)


@given(st.floats(0.5, 60), st.floats(1, 9), st.floats(0, 9), st.sampled_from([None, 0.5, 1.0]))
def test_every_carried_length_is_one_of_the_model(
    asked_s: float, least_s: float, more_s: float, step: float | None
) -> None:
    model = spec(limits=limits(duration_s=DurationLimit(min=least_s, max=least_s + more_s, step=step)))
    assert fits(model, carried(Parameters(duration_s=asked_s), None, model)[0])
