"""A model spec that the domain's tests change at will."""

from datetime import date
from decimal import Decimal
from typing import Any

from studio.domain.frames import FrameRate
from studio.domain.models import Audio, DurationLimit, Limits, ModelSpec, Price, PriceUnit

CHECKED = date(2026, 11, 1)


def limits(**changes: Any) -> Limits:
    values: dict[str, Any] = {
        "duration_s": DurationLimit(min=1, max=10), "resolutions": ("720p", "1080p"), "aspect_ratios": ("16:9", "1:1"),
        "fps": (FrameRate(numerator=24),), "audio": Audio.OPTIONAL, "seed": True,
    }  # fmt: skip
    return Limits(**{**values, **changes})


def spec(**changes: Any) -> ModelSpec:
    values: dict[str, Any] = {
        "id": "house/one", "provider": "house", "name": "One", "checked_on": CHECKED, "source": "a page",
        "limits": limits(),
    }  # fmt: skip
    return ModelSpec(**{**values, **changes})


def price(usd: str, per: PriceUnit = PriceUnit.SECOND, **when: Any) -> Price:
    return Price(per=per, usd=Decimal(usd), when=tuple(when.items()), as_of=CHECKED, source="a list")
