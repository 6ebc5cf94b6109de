"""Owns the rehearsal's models: limits and prices made up to be like those of paid services, marked simulated."""

from datetime import date
from decimal import Decimal

from studio.domain.frames import DEFAULT_RATE, FrameRate
from studio.domain.models import (
    Audio,
    CombinationRule,
    DurationLimit,
    Extra,
    ExtraType,
    Limits,
    ModelSpec,
    Price,
    PriceUnit,
    Value,
)

SOURCE = "simulated"
_AS_OF = date(2026, 11, 22)

SCRIPTS = (
    "ok",
    "slow",
    "refuse",
    "rate_limit",
    "offline",
    "no_credit",
    "bad_key",
    "lost_reply",
    "reset_before",
    "fail",
    "expire",
    "cut",
)
"""What may happen to a request, by the word of the extra `script`."""


def scripted(seed: int | None) -> str:
    """Return what happens to a request without a script, by the last two digits of its seed: 00 to 89 go well."""
    digits = (seed or 0) % 100
    steps = (
        (90, "ok"), (93, "slow"), (94, "rate_limit"), (95, "offline"), (96, "cut"),
        (97, "refuse"), (98, "fail"), (99, "lost_reply"), (100, "expire"),
    )  # fmt: skip
    return next(word for below, word in steps if digits < below)


def _extras(wait_s: float) -> tuple[Extra, ...]:
    return (
        Extra(
            name="script",
            label="What happens",
            type=ExtraType.CHOICE,
            values=SCRIPTS,
            help="Without it the last two digits of the seed decide: 00 to 89 go well.",
        ),
        Extra(
            name="wait_s",
            label="Waiting time, s",
            type=ExtraType.NUMBER,
            default=wait_s,
            min=0,
            max=86_400,
            help="How long the simulated service takes.",
        ),
    )


def _price(usd: str, per: PriceUnit = PriceUnit.SECOND, *when: tuple[str, Value]) -> Price:
    return Price(per=per, usd=Decimal(usd), when=when, as_of=_AS_OF, source=SOURCE)


STEADY = ModelSpec(
    id="rehearsal/steady-1",
    provider="rehearsal",
    name="Rehearsal Steady",
    summary="Behaves like a paid service of the first rank; nothing is billed. It knows a request by its key.",
    checked_on=_AS_OF,
    source=SOURCE,
    needs_key=False,
    simulated=True,
    limits=Limits(
        duration_s=DurationLimit(min=4, max=8, values=(4.0, 6.0, 8.0)),
        resolutions=("720p", "1080p"),
        aspect_ratios=("16:9", "9:16"),
        fps=(DEFAULT_RATE,),
        audio=Audio.OPTIONAL,
        seed=True,
        first_frame=True,
        prompt_chars=4000,
    ),
    rules=(
        CombinationRule(
            when=(("resolution", "1080p"),), then=(("duration_s", (8.0,)),), message="1080p needs a length of 8 s."
        ),
    ),
    extras=_extras(6.0),
    prices=(
        _price("0.15"),
        _price("0.10", PriceUnit.SECOND, ("audio", False)),
        _price("0.25", PriceUnit.SECOND, ("resolution", "1080p")),
        _price("0.20", PriceUnit.SECOND, ("resolution", "1080p"), ("audio", False)),
    ),
    draft_resolution="720p",
    draft_duration_s=4.0,
)
SWIFT = ModelSpec(
    id="rehearsal/swift-1",
    provider="rehearsal",
    name="Rehearsal Swift",
    summary="Behaves like a cheap, quick, silent service; nothing is billed. A lost request cannot be looked up there.",
    checked_on=_AS_OF,
    source=SOURCE,
    needs_key=False,
    simulated=True,
    limits=Limits(
        duration_s=DurationLimit(min=2, max=10, step=1),
        resolutions=("360p", "480p", "720p"),
        aspect_ratios=("16:9", "9:16", "1:1"),
        fps=(DEFAULT_RATE, FrameRate(numerator=30)),
        audio=Audio.NEVER,
        seed=True,
        first_frame=True,
        prompt_chars=2000,
    ),
    extras=_extras(3.0),
    prices=(_price("0.04"), _price("0.02", PriceUnit.SECOND, ("resolution", "360p"))),
    draft_resolution="360p",
    draft_duration_s=2.0,
)
GRAND = ModelSpec(
    id="rehearsal/grand-1",
    provider="rehearsal",
    name="Rehearsal Grand",
    summary="Behaves like a slow, dear service that always makes sound and takes first and last frames.",
    checked_on=_AS_OF,
    source=SOURCE,
    needs_key=False,
    simulated=True,
    limits=Limits(
        duration_s=DurationLimit(min=5, max=10, values=(5.0, 10.0)),
        resolutions=("1080p", "2160p"),
        aspect_ratios=("16:9", "9:16", "1:1", "21:9"),
        fps=(DEFAULT_RATE,),
        audio=Audio.ALWAYS,
        seed=False,
        negative=True,
        first_frame=True,
        last_frame=True,
        prompt_chars=10_000,
    ),
    extras=_extras(15.0),
    prices=(
        _price("2.00", PriceUnit.TAKE),
        _price("3.60", PriceUnit.TAKE, ("duration_s", 10.0)),
        _price("5.00", PriceUnit.TAKE, ("resolution", "2160p")),
    ),
    draft_resolution="1080p",
    draft_duration_s=5.0,
)
MODELS = (STEADY, SWIFT, GRAND)
FINDS_BY_KEY = frozenset({STEADY.id, GRAND.id})
