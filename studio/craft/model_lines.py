"""Owns what a list shows of a model: its spec made short, and the same on another day."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from studio.domain.models import Audio, Makes, ModelLine, ModelSpec, Price, PriceUnit, status_on
from studio.domain.money import micro_usd
from studio.domain.parameters import frame_size


def line(spec: ModelSpec, day: date) -> ModelLine:
    """Return what a list shows of a model on a day."""
    limits = spec.limits
    return ModelLine(
        id=spec.id,
        provider=spec.provider,
        name=spec.name,
        family=spec.family,
        status=spec.status_on(day),
        retires_on=spec.retires_on,
        successor=spec.successor,
        checked_on=spec.checked_on,
        local=spec.local,
        free=spec.free,
        needs_key=spec.needs_key,
        simulated=spec.simulated,
        makes=spec.makes,
        badges=tuple(_badges(spec)),
        max_duration_s=limits.duration_s.max if limits.duration_s.known else None,
        max_resolution=max(limits.resolutions, key=lambda name: frame_size(name, "1:1"), default=""),
        micro_usd_per_s=_lowest_per_s(spec),
    )


def on_day(line: ModelLine, day: date) -> ModelLine:
    """Return a line with the status of another day. One without a last day stays as it is."""
    status = status_on(line.status, line.retires_on, day)
    return line if status is line.status else line._replace(status=status)


def _badges(spec: ModelSpec) -> Iterator[str]:
    limits = spec.limits
    has = {
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
    return (badge for badge, there in has.items() if there)


def _lowest_per_s(spec: ModelSpec) -> int | None:
    """Return the lowest price of a second of video in micro-dollars, None where no price tells it."""
    if spec.free:
        return 0
    known = [each for each in (_per_s(price, spec) for price in spec.prices) if each is not None]
    return micro_usd(min(known)) if known else None


def _per_s(price: Price, spec: ModelSpec) -> Decimal | None:
    if price.per is PriceUnit.SECOND:
        return price.usd
    if price.per is PriceUnit.TOKEN:
        return None if price.tokens_per_s is None else price.usd * price.tokens_per_s
    length_s = _longest_s(price, spec)
    return None if length_s is None else price.usd / Decimal(str(length_s))


def _longest_s(price: Price, spec: ModelSpec) -> float | None:
    """Return the longest take that a price per take holds for, None where that is not known."""
    own = dict(price.when).get("duration_s")
    if own is not None:
        return float(own)
    limit = spec.limits.duration_s
    others = {dict(each.when).get("duration_s") for each in spec.prices}
    lengths = limit.values if limit.values is not None else (limit.max,) if limit.known else ()
    return max((length for length in lengths if length not in others), default=None)
