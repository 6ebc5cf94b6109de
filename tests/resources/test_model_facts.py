"""What the model files say in figures: published totals, one price for each request, drafts that a model takes."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from studio.craft.model_file import parsed
from studio.domain.errors import InputError
from studio.domain.fitting import carried, drafted
from studio.domain.models import Audio, ExtraType, Makes, ModelSpec, ModelStatus, Price, Value
from studio.domain.money import estimate, usd_text
from studio.domain.parameters import Parameters, check

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "models"
DAY = date(2026, 11, 22)
PICTURE = "a" * 64


@cache
def catalogue() -> Mapping[str, ModelSpec]:
    """Return every model of the files, by id."""
    paths = (path for path in sorted(FOLDER.glob("*.toml")) if path.name != "names.toml")
    read = (found.spec for path in paths for found in parsed(path.read_text(encoding="utf-8")).models)
    return {spec.id: spec for spec in read}


def lives(model_id: str) -> bool:
    """Say whether a model can be used on the day of these tests."""
    return catalogue()[model_id].status_on(DAY) is ModelStatus.ACTIVE


def asked(spec: ModelSpec, resolution: str, audio: bool, duration_s: float, extra: str) -> Parameters:
    """Return a request for a model, with one of its switches on or with none."""
    extras: tuple[tuple[str, Value], ...] = ((extra, True),) if extra else ()
    return Parameters(resolution=resolution, audio=audio, duration_s=duration_s, extras=extras)


def requests(spec: ModelSpec) -> Iterator[Parameters]:
    """Yield a request for every resolution, sound, length and switch that a price may ask for."""
    limits = spec.limits
    lengths: tuple[float, ...] = (5.0,)
    if limits.duration_s.known:
        lengths = limits.duration_s.values or (limits.duration_s.min, limits.duration_s.max)
    switches = ("", *(extra.name for extra in spec.extras if extra.type is ExtraType.BOOLEAN))
    sounds = (True, False) if limits.audio is Audio.OPTIONAL else (limits.audio is Audio.ALWAYS,)
    for resolution, audio, duration_s, extra in product(limits.resolutions or ("720p",), sounds, lengths, switches):
        yield asked(spec, resolution, audio, duration_s, extra)


def holding(spec: ModelSpec, parameters: Parameters) -> list[Price]:
    """Return the prices of a request that have most conditions."""
    held = [price for price in spec.prices if all(parameters.value(name) == value for name, value in price.when)]
    most = max((len(price.when) for price in held), default=0)
    return [price for price in held if len(price.when) == most]


@pytest.mark.parametrize("model_id", catalogue())
def test_a_request_has_one_price_at_most(model_id: str) -> None:
    spec = catalogue()[model_id]
    assert [parameters for parameters in requests(spec) if len(holding(spec, parameters)) > 1] == []


@pytest.mark.parametrize("model_id", catalogue())
def test_no_price_waits_for_a_request_that_cannot_be(model_id: str) -> None:
    spec = catalogue()[model_id]
    used = {price for parameters in requests(spec) for price in holding(spec, parameters)}
    assert used == set(spec.prices)


@pytest.mark.parametrize("model_id", [model_id for model_id in catalogue() if lives(model_id)])
def test_a_living_model_takes_its_own_draft(model_id: str) -> None:
    spec = catalogue()[model_id]
    plain = Parameters(first_frame=PICTURE if Makes.TEXT not in spec.makes and spec.limits.first_frame else None)
    draft = drafted(spec, carried(plain, None, spec)[0])
    if Makes.TEXT in spec.makes or spec.limits.first_frame:
        check(spec, draft, "A paper boat crosses a puddle.")
        return
    with pytest.raises(InputError, match="cannot give it"):  # it changes clips, which is not asked for here yet
        check(spec, draft, "A paper boat crosses a puddle.")


def test_other_sellers_live_and_name_each_other() -> None:
    for spec in catalogue().values():
        for other in spec.sold_at:
            assert lives(other), (spec.id, other)
            assert not lives(spec.id) or spec.id in catalogue()[other].sold_at, (spec.id, other)


# What the sellers themselves say a whole take costs, beside their prices for a second or a token.
TOTALS: tuple[tuple[str, Parameters, str], ...] = (
    ("runway/gen4.5", Parameters(duration_s=5), "0.60"),
    ("runway/gen4_turbo", Parameters(duration_s=5), "0.25"),
    ("runway/aleph2", Parameters(duration_s=5), "1.40"),
    ("runway/veo3.1", Parameters(duration_s=4, audio=False), "0.80"),
    ("runway/veo3.1", Parameters(duration_s=4), "1.60"),
    ("runway/veo3.1_fast", Parameters(duration_s=4, audio=False), "0.40"),
    ("runway/veo3.1_fast", Parameters(duration_s=4), "0.60"),
    ("runway/seedance2", Parameters(duration_s=5), "1.80"),
    ("runway/kling3.0_4k", Parameters(duration_s=5, resolution="2160p"), "2.15"),
    ("luma/ray-3.2", Parameters(duration_s=5, audio=False), "0.30"),
    ("luma/ray-3.2", Parameters(duration_s=10, resolution="1080p", audio=False), "3.60"),
    ("luma/ray-3.2", Parameters(duration_s=5, resolution="1080p", extras=(("hdr", True),)), "2.40"),
    ("minimax/hailuo-02", Parameters(duration_s=10, resolution="768p"), "0.56"),
    ("minimax/hailuo-02", Parameters(duration_s=6, resolution="1080p"), "0.49"),
    ("kling/kling-v2-5-turbo", Parameters(duration_s=10, resolution="1080p"), "0.70"),
    ("fal/veo3.1", Parameters(duration_s=4, audio=False), "0.80"),
    ("fal/veo3.1-fast", Parameters(duration_s=4), "0.60"),
    ("fal/veo3.1-lite", Parameters(duration_s=4, audio=False), "0.12"),
    ("fal/kling-v3-standard", Parameters(duration_s=5, audio=False), "0.42"),
    ("fal/kling-v3-pro", Parameters(duration_s=5, resolution="1080p", audio=False), "0.56"),
    ("fal/seedance-1.5-pro", Parameters(duration_s=5), "0.26"),
    ("fal/wan-2.5", Parameters(duration_s=5), "0.50"),
    ("fal/ltx-2.3-fast", Parameters(duration_s=6, resolution="1080p"), "0.24"),
    ("fal/ltx-2.3-pro", Parameters(duration_s=6, resolution="1080p"), "0.36"),
    ("fal/hailuo-02-pro", Parameters(duration_s=6, resolution="1080p"), "0.48"),
    ("fal/ray-2", Parameters(duration_s=5, resolution="540p"), "0.50"),
)
ROUNDED: tuple[tuple[str, Parameters, float], ...] = (
    ("ark/seedance-1-0-pro-250528", Parameters(duration_s=5), 0.27),
    ("ark/seedance-1-5-pro-251215", Parameters(duration_s=5, audio=False), 0.13),
    ("ark/seedance-1-5-pro-251215", Parameters(duration_s=5), 0.26),
    ("ark/dreamina-seedance-2-0-260128", Parameters(duration_s=5), 0.76),
    ("ark/dreamina-seedance-2-0-fast-260128", Parameters(duration_s=5), 0.60),
    ("ark/dreamina-seedance-2-0-mini", Parameters(duration_s=5), 0.38),
    ("ark/dreamina-seedance-2-5-260628", Parameters(duration_s=5), 1.16),
    ("fal/seedance-2.0", Parameters(duration_s=5), 1.52),
    ("fal/seedance-2.0-fast", Parameters(duration_s=5), 1.21),
    ("google/gemini-omni-1.1-flash", Parameters(duration_s=1), 0.10),
)


@pytest.mark.parametrize(("model_id", "parameters", "usd"), TOTALS)
def test_a_take_costs_what_its_seller_says(model_id: str, parameters: Parameters, usd: str) -> None:
    assert usd_text(estimate(catalogue()[model_id], parameters, 1, DAY).low_micro_usd) == usd


@pytest.mark.parametrize(("model_id", "parameters", "usd"), ROUNDED)
def test_a_take_that_is_billed_by_tokens_costs_about_what_its_seller_says(
    model_id: str, parameters: Parameters, usd: float
) -> None:
    low = estimate(catalogue()[model_id], parameters, 1, DAY).low_micro_usd
    assert low is not None
    assert round(low / 1_000_000, 2) == usd


def test_the_upper_price_covers_the_frame_more_that_is_billed() -> None:
    """A finished job of 5 s at 720p with sound was billed as 108 900 tokens, at $2.40 for a million."""
    high = estimate(catalogue()["ark/seedance-1-5-pro-251215"], Parameters(duration_s=5), 1, DAY).high_micro_usd
    assert high is not None
    assert high >= 108_900 * 2.4


def test_the_upper_price_of_minimax_h3_covers_the_seconds_that_are_made() -> None:
    """Its clips have 17 n + 5 frames at 24 a second; whether asked or made seconds are billed is not sure."""
    spec = catalogue()["minimax/minimax-h3"]
    for seconds in range(4, 16):
        frames = next(count for count in range(5, 400, 17) if count >= 24 * seconds)
        for resolution, usd in (("768p", 0.08), ("1440p", 0.13)):
            high = estimate(spec, Parameters(duration_s=seconds, resolution=resolution), 1, DAY).high_micro_usd
            assert high is not None
            assert high / 1_000_000 >= usd * frames / 24 - 1e-9, (seconds, resolution)
