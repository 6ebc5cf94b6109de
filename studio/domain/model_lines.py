"""Owns what a list shows of a model, made from its spec."""

from datetime import date

from studio.domain.models import Audio, Makes, ModelLine, ModelSpec, PriceUnit
from studio.domain.money import micro_usd
from studio.domain.parameters import resolution_height


def line_of(spec: ModelSpec, today: date) -> ModelLine:
    """Return what a list shows of a model on a day."""
    limits = spec.limits
    possible = {
        "audio": limits.audio is not Audio.NEVER,
        "first_frame": limits.first_frame,
        "last_frame": limits.last_frame,
        "references": limits.references > 0,
        "seed": limits.seed,
        "negative": limits.negative,
        "extend": Makes.EXTEND in spec.makes,
        "multi_shot": limits.shots > 1,
        "masks": limits.masks,
    }
    lengths = limits.duration_s
    longest = max(lengths.values) if lengths.values else lengths.max
    by_second = [micro_usd(price.usd) for price in spec.prices if price.per is PriceUnit.SECOND]
    return ModelLine(
        id=spec.id, provider=spec.provider, name=spec.name, family=spec.family, status=spec.status_on(today),
        retires_on=spec.retires_on, successor=spec.successor, checked_on=spec.checked_on, local=spec.local,
        free=spec.free, needs_key=spec.needs_key, simulated=spec.simulated, makes=spec.makes,
        badges=tuple(name for name, there in possible.items() if there),
        max_duration_s=longest if lengths.known else None,
        max_resolution=max(limits.resolutions, key=resolution_height, default=""),
        micro_usd_per_s=0 if spec.free else min(by_second, default=None),
    )  # fmt: skip
