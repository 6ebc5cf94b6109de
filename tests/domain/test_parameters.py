"""The check of a request against a spec: each limit names its field, and what is allowed passes."""

import math
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from studio.domain.errors import InputError
from studio.domain.frames import FrameRate
from studio.domain.models import Audio, CombinationRule, DurationLimit, Extra, ExtraType, Makes, ModelStatus
from studio.domain.parameters import (
    RULE_FIELDS,
    Parameters,
    broken_rule,
    check,
    duration_allowed,
    fitted,
    frame_size,
    nearest_duration,
)
from tests.domain.specs import limits, spec


def refused_field(parameters: Parameters, prompt: str = "a goat", **changes: Any) -> str | None:
    with pytest.raises(InputError) as refused:
        check(spec(**changes), parameters, prompt)
    assert refused.value.what_happened
    assert refused.value.what_to_do
    return refused.value.field


def test_what_a_model_allows_passes() -> None:
    check(spec(), Parameters(), "a goat")
    check(spec(limits=limits(prompt_chars=6)), Parameters(seed=7), "a goat")


@pytest.mark.parametrize(
    ("prompt", "words"),
    [("", "empty"), (" \n\t", "empty"), ("a\0b", "NUL"), ("a\udc00", "surrogate"), ("a" * 11, "11 characters")],
)
def test_prompts_that_no_model_takes(prompt: str, words: str) -> None:
    with pytest.raises(InputError, match=words) as refused:
        check(spec(limits=limits(prompt_chars=10)), Parameters(), prompt)
    assert refused.value.field == "prompt"


@pytest.mark.parametrize("successor", [None, "Two"])
def test_a_retired_model_names_its_successor(successor: str | None) -> None:
    with pytest.raises(InputError) as refused:
        check(spec(status=ModelStatus.RETIRED, successor=successor), Parameters(), "a goat")
    assert refused.value.field == "model"
    assert (successor or "another") in refused.value.what_to_do


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"duration_s": 11.0}, "duration_s"),
        ({"resolution": "360p"}, "resolution"),
        ({"aspect_ratio": "9:16"}, "aspect_ratio"),
        ({"rate": "25/1"}, "fps"),
        ({"negative": "text"}, "negative"),
        ({"first_frame": "0" * 64}, "first_frame"),
        ({"last_frame": "0" * 64}, "last_frame"),
        ({"extras": (("guidance", 1),)}, "guidance"),
    ],
)
def test_each_limit_names_its_field(changes: dict[str, Any], field: str) -> None:
    assert refused_field(Parameters(**changes)) == field


def test_seed_and_sound_as_the_model_has_them() -> None:
    assert refused_field(Parameters(seed=1), limits=limits(seed=False)) == "seed"
    assert refused_field(Parameters(audio=True), limits=limits(audio=Audio.NEVER)) == "audio"
    with pytest.raises(InputError, match="makes sound always"):
        check(spec(limits=limits(audio=Audio.ALWAYS)), Parameters(audio=False), "a goat")
    check(spec(limits=limits(audio=Audio.NEVER)), Parameters(audio=False), "a goat")
    check(spec(limits=limits(first_frame=True)), Parameters(first_frame="0" * 64), "a goat")


@pytest.mark.parametrize(
    ("limit", "duration_s", "allowed"),
    [
        (DurationLimit(min=1, max=10), 1.0, True),
        (DurationLimit(min=1, max=10), 10.01, False),
        (DurationLimit(min=1, max=10, step=0.5), 3.5, True),
        (DurationLimit(min=1, max=10, step=0.5), 3.4, False),
        (DurationLimit(min=4, max=8, values=(4, 6, 8)), 6.0, True),
        (DurationLimit(min=4, max=8, values=(4, 6, 8)), 5.0, False),
    ],
)
def test_lengths(limit: DurationLimit, duration_s: float, allowed: bool) -> None:
    assert duration_allowed(limit, duration_s) is allowed
    if not allowed:
        assert refused_field(Parameters(duration_s=duration_s), limits=limits(duration_s=limit)) == "duration_s"


EXTRAS = (
    Extra(name="grain", label="Grain", type=ExtraType.NUMBER, min=0, max=1),
    Extra(name="steps", label="Steps", type=ExtraType.INTEGER),
    Extra(name="look", label="Look", type=ExtraType.CHOICE, values=("soft", "hard")),
    Extra(name="none", label="None", type=ExtraType.CHOICE),
    Extra(name="loop", label="Loop", type=ExtraType.BOOLEAN),
    Extra(name="note", label="Note", type=ExtraType.TEXT),
)


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("grain", 0.5, True),
        ("grain", 1.5, False),
        ("grain", -0.1, False),
        ("grain", True, False),
        ("grain", "x", False),
        ("grain", math.inf, False),
        ("steps", 3, True),
        ("steps", 3.5, False),
        ("steps", 3.0, True),
        ("look", "soft", True),
        ("look", "loud", False),
        ("none", "x", False),
        ("loop", True, True),
        ("loop", 1, False),
        ("note", "x", True),
        ("note", 1, False),
        ("steps", math.nan, False),
    ],
)
def test_a_models_own_settings(name: str, value: Any, allowed: bool) -> None:
    parameters = Parameters(extras=((name, value),))
    if allowed:
        check(spec(extras=EXTRAS), parameters, "a goat")
    else:
        assert refused_field(parameters, extras=EXTRAS) == name


def test_combination_rules() -> None:
    rule = CombinationRule(
        when=(("resolution", "1080p"),), then=(("duration_s", (8.0,)), ("audio", (True,))), message="No."
    )
    ruled = spec(rules=(rule,))
    assert broken_rule(ruled, Parameters()) is None
    assert broken_rule(ruled, Parameters(resolution="1080p", duration_s=8)) is None
    assert broken_rule(ruled, Parameters(resolution="1080p")) == ("duration_s", "No.")
    assert refused_field(Parameters(resolution="1080p"), rules=(rule,)) == "duration_s"


def test_values_by_name() -> None:
    parameters = Parameters(seed=3, extras=(("loop", True), ("grain", 0.5)))
    assert (parameters.value("seed"), parameters.value("loop"), parameters.value("extras"), parameters.value("x")) == (
        3, True, None, None,
    )  # fmt: skip


def test_rules_and_prices_ask_for_the_rate_as_text_and_for_pictures_as_there_or_not() -> None:
    parameters = Parameters(rate=FrameRate(numerator=25), first_frame="ab" * 32)
    assert [parameters.value(name) for name in ("fps", "has_first_frame", "has_last_frame")] == ["25/1", True, False]
    assert all(parameters.value(name) is not None for name in RULE_FIELDS)


@pytest.mark.parametrize(
    "bad", [{"duration_s": 0}, {"duration_s": math.nan}, {"seed": -1}, {"seed": 2**31}, {"sed": 1}]
)
def test_impossible_parameters(bad: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Parameters(**bad)


@pytest.mark.parametrize(
    ("resolution", "ratio", "size"),
    [
        ("720p", "16:9", (1280, 720)), ("720p", "9:16", (720, 1280)), ("1080p", "1:1", (1080, 1080)),
        ("720p", "4:5", (720, 900)), ("720p", "21:9", (1680, 720)), ("360p", "16:9", (640, 360)),
    ],
)  # fmt: skip
def test_frame_sizes(resolution: str, ratio: str, size: tuple[int, int]) -> None:
    assert frame_size(resolution, ratio) == size


@pytest.mark.parametrize(
    ("resolution", "ratio", "field"),
    [
        ("999p", "16:9", "resolution"),
        ("720p", "wide", "aspect_ratio"),
        ("720p", "16:0", "aspect_ratio"),
        ("720p", "0:9", "aspect_ratio"),
        ("720p", "²:1", "aspect_ratio"),
        ("720p", "401:100", "aspect_ratio"),
        ("720p", "1:5", "aspect_ratio"),
    ],
)
def test_words_that_are_no_size(resolution: str, ratio: str, field: str) -> None:
    with pytest.raises(InputError) as refused:
        frame_size(resolution, ratio)
    assert refused.value.field == field


@given(st.sampled_from(["360p", "720p", "2160p"]), st.integers(1, 40), st.integers(1, 40))
def test_sizes_are_even_and_their_shorter_side_is_the_resolution(resolution: str, wide: int, high: int) -> None:
    assume(1 / 4 <= wide / high <= 4)
    size = frame_size(resolution, f"{wide}:{high}")
    assert min(size) == int(resolution[:-1])
    assert not size[0] % 2
    assert not size[1] % 2


@pytest.mark.parametrize(
    ("limit", "asked_s", "nearest_s"),
    [
        (DurationLimit(min=4, max=8, values=(4, 6, 8)), 5.0, 4.0),
        (DurationLimit(min=4, max=8, values=(4, 6, 8)), 60.0, 8.0),
        (DurationLimit(min=2, max=9, step=3), 7.0, 8.0),
        (DurationLimit(min=2, max=9, step=3), 60.0, 8.0),
        (DurationLimit(min=2, max=9), 0.5, 2.0),
        (DurationLimit(min=2, max=9), 5.5, 5.5),
    ],
)
def test_the_nearest_length_that_a_model_makes(limit: DurationLimit, asked_s: float, nearest_s: float) -> None:
    assert nearest_duration(limit, asked_s) == nearest_s
    assert duration_allowed(limit, nearest_s)


def test_a_value_is_fitted_to_what_can_be_chosen() -> None:
    assert [fitted("b", ("a", "b")), fitted("c", ("a", "b")), fitted("c", ())] == ["b", "a", "c"]


def test_where_nothing_can_be_chosen_nothing_is_refused() -> None:
    check(spec(limits=limits(resolutions=(), aspect_ratios=(), fps=())), Parameters(resolution="8k"), "a goat")


def _own(**changes: Any) -> Any:
    return spec(extras=(Extra(**{"name": "style", "label": "Style", "type": ExtraType.JSON, **changes}),))


@pytest.mark.parametrize(
    ("text", "possible"), [("[1, 2]", True), ("{}", True), ("5", False), ("{", False), ("[" * 100_000, False)]
)
def test_a_json_setting_takes_lists_and_objects(text: str, possible: bool) -> None:
    if possible:
        check(_own(), Parameters(extras=(("style", text),)), "a goat")
    else:
        with pytest.raises(InputError) as refused:
            check(_own(), Parameters(extras=(("style", text),)), "a goat")
        assert refused.value.field == "style"


def test_a_required_setting_must_be_given_unless_it_has_a_default() -> None:
    with pytest.raises(InputError, match="needs a value") as refused:
        check(_own(required=True), Parameters(), "a goat")
    assert refused.value.field == "style"
    check(_own(required=True, default="[]"), Parameters(), "a goat")


def test_a_choice_of_numbers_is_not_met_by_a_switch() -> None:
    numbered = _own(type=ExtraType.CHOICE, values=(0, 1))
    check(numbered, Parameters(extras=(("style", 1),)), "a goat")
    with pytest.raises(InputError):
        check(numbered, Parameters(extras=(("style", True),)), "a goat")


@pytest.mark.parametrize(
    ("makes", "takes_pictures", "field"),
    [
        ((Makes.IMAGE,), True, "first_frame"),
        ((Makes.IMAGE, Makes.EDIT), True, "first_frame"),
        ((Makes.EDIT,), False, "model"),
        ((Makes.TEXT, Makes.IMAGE), True, None),
    ],
)
def test_a_model_that_needs_something_to_begin_with_says_so(
    makes: tuple[Makes, ...], takes_pictures: bool, field: str | None
) -> None:
    wanted: dict[str, Any] = {"makes": makes, "limits": limits(first_frame=takes_pictures)}
    if field is None:
        check(spec(**wanted), Parameters(), "a goat")
        return
    assert refused_field(Parameters(), **wanted) == field
    if takes_pictures:
        check(spec(**wanted), Parameters(first_frame="a" * 64), "a goat")
