"""Owns what the fields of one model spec must say together: prices, rules and extras that its limits allow."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from studio.craft.model_bounds import Fault, Place
from studio.domain.errors import InputError
from studio.domain.models import Audio, DurationLimit, Extra, ExtraType, Limits, Makes, ModelSpec, Price, Value
from studio.domain.parameters import RULE_FIELDS, duration_allowed, frame_size

MOST_USD = Decimal(1_000_000)
LONGEST_S = 3600.0

_FACT_FIELDS = frozenset({*ModelSpec.model_fields, *(f"limits.{name}" for name in Limits.model_fields)})


def spec_fault(spec: ModelSpec) -> Fault | None:
    """Return the first contradiction in a spec, or None."""
    checks = (_top_faults, _limit_faults, _price_faults, _rule_faults, _extra_faults)
    return next((fault for check in checks for fault in check(spec)), None)


def _top_faults(spec: ModelSpec) -> Iterator[Fault]:
    if not spec.name.strip():
        yield Fault(("name",), "it is empty")
    if not spec.makes or len(set(spec.makes)) < len(spec.makes):
        yield Fault(("makes",), "it is empty, or holds something twice")
    if spec.successor == spec.id or spec.id in spec.sold_at:
        yield Fault(("successor",), "a model cannot stand in for itself")
    if spec.available_from and spec.retires_on and spec.available_from >= spec.retires_on:
        yield Fault(("retires_on",), "it ends before it begins")
    if spec.typical_s is not None and not 0 < spec.typical_s[0] <= spec.typical_s[1]:
        yield Fault(("typical_s",), "it is the least and the most, both above 0")
    if spec.free and spec.prices:
        yield Fault(("free",), "a free model has no prices")
    for fact in spec.facts:
        if fact.field not in _FACT_FIELDS:
            yield Fault(("sources", fact.field), "a model has no such field")


def _limit_faults(spec: ModelSpec) -> Iterator[Fault]:
    limits = spec.limits
    if Makes.IMAGE in spec.makes and not limits.first_frame:
        yield Fault(("limits", "first_frame"), "it must be true for a model that makes image_to_video")
    if Makes.FIRST_LAST in spec.makes and not limits.last_frame:
        yield Fault(("limits", "last_frame"), "it must be true for a model that makes first_last_frame")
    for name, values in (("resolutions", limits.resolutions), ("aspect_ratios", limits.aspect_ratios)):
        if len(set(values)) < len(values):
            yield Fault(("limits", name), "a value stands there twice")
    for at, resolution in enumerate(limits.resolutions):
        yield from _size_faults(resolution, "16:9", ("limits", "resolutions", at))
    for at, ratio in enumerate(limits.aspect_ratios):
        yield from _size_faults("720p", ratio, ("limits", "aspect_ratios", at))
    yield from _duration_faults(limits.duration_s)
    if spec.draft_resolution is not None and spec.draft_resolution not in limits.resolutions:
        yield Fault(("draft_resolution",), "the model does not make it")
    if spec.draft_duration_s is not None and not duration_allowed(limits.duration_s, spec.draft_duration_s):
        yield Fault(("draft_duration_s",), "the model does not make it")


def _size_faults(resolution: str, ratio: str, place: Place) -> Iterator[Fault]:
    try:
        frame_size(resolution, ratio)
    except InputError as error:
        yield Fault(place, f"{error.what_happened.rstrip('.')}; {error.what_to_do[:1].lower()}{error.what_to_do[1:-1]}")


def _duration_faults(limit: DurationLimit) -> Iterator[Fault]:
    place = ("limits", "duration_s")
    if not limit.min <= limit.max <= LONGEST_S:
        yield Fault(place, f"min is above max, or max above {LONGEST_S:g} s")
    if limit.values is not None:
        if not limit.values or len(set(limit.values)) < len(limit.values):
            yield Fault((*place, "values"), "it is empty, or holds something twice")
        elif min(limit.values) < limit.min or max(limit.values) > limit.max:
            yield Fault((*place, "values"), "a value is below min or above max")


def _price_faults(spec: ModelSpec) -> Iterator[Fault]:
    for at, price in enumerate(spec.prices):
        if max(price.usd, price.usd_high or price.usd) > MOST_USD:
            yield Fault(("prices", at, "usd"), "no price is that high")
        if price.usd_high is not None and price.usd_high < price.usd:
            yield Fault(("prices", at, "usd_high"), "it is below usd")
        for name, value in price.when:
            yield from _value_faults(spec, name, value, ("prices", at, "when", name))
    said = Counter(_condition(price) for price in spec.prices)
    for at, price in enumerate(spec.prices):
        if said[_condition(price)] > 1:
            yield Fault(("prices", at), "another price has the same conditions")


def _condition(price: Price) -> frozenset[tuple[str, Value]]:
    return frozenset(price.when)


def _rule_faults(spec: ModelSpec) -> Iterator[Fault]:
    for at, rule in enumerate(spec.rules):
        place: Place = ("rules", at)
        if not rule.when or not rule.then or not rule.message.strip():
            yield Fault(place, "when, then and message must all say something")
        for name, value in rule.when:
            yield from _value_faults(spec, name, value, (*place, "when", name))
        for name, values in rule.then:
            if not values:
                yield Fault((*place, "then", name), "it is empty")
            for value in values:
                yield from _value_faults(spec, name, value, (*place, "then", name))


def _value_faults(spec: ModelSpec, name: str, value: Value, place: Place) -> Iterator[Fault]:
    """Tell where a condition names no field, or a value that a request could never have."""
    if name in RULE_FIELDS:
        if not _possible(spec.limits, name, value):
            yield Fault(place, "the model's limits do not allow it")
        return
    extra = next((each for each in spec.extras if each.name == name), None)
    if extra is None:
        yield Fault(place, f"it is none of {', '.join(RULE_FIELDS)}, nor a setting of the model's own")
    elif not extra_takes(extra, value):
        yield Fault(place, "the model's own setting does not take it")


def _possible(limits: Limits, name: str, value: Value) -> bool:
    if name == "duration_s":
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return number and duration_allowed(limits.duration_s, float(value))
    chosen: dict[str, Sequence[str]] = {
        "resolution": limits.resolutions,
        "aspect_ratio": limits.aspect_ratios,
        "fps": tuple(map(str, limits.fps)),
    }
    if name in chosen:
        return value in chosen[name]
    if not isinstance(value, bool):
        return False
    if name == "audio":
        return limits.audio is Audio.OPTIONAL or value is (limits.audio is Audio.ALWAYS)
    return not value or (limits.first_frame if name == "has_first_frame" else limits.last_frame)


def _extra_faults(spec: ModelSpec) -> Iterator[Fault]:
    said = Counter(extra.name for extra in spec.extras)
    for at, extra in enumerate(spec.extras):
        place: Place = ("extras", at)
        if said[extra.name] > 1:
            yield Fault((*place, "name"), "the name is taken")
        if not extra.name.strip() or not extra.label.strip():
            yield Fault((*place, "name"), "name and label must say something")
        if (extra.type is ExtraType.CHOICE) is (not extra.values):
            yield Fault((*place, "values"), "a choice has values; nothing else has")
        if extra.min is not None and extra.max is not None and extra.min > extra.max:
            yield Fault((*place, "min"), "it is above max")
        if extra.default is not None and not extra_takes(extra, extra.default):
            yield Fault((*place, "default"), "the setting does not take it")


def extra_takes(extra: Extra, value: Value) -> bool:
    """Say whether a setting of a model's own takes a value."""
    if extra.type is ExtraType.CHOICE:
        return any(value == each and type(value) is type(each) for each in extra.values or ())
    if extra.type is ExtraType.BOOLEAN or isinstance(value, bool):
        return extra.type is ExtraType.BOOLEAN and isinstance(value, bool)
    if extra.type is ExtraType.TEXT or isinstance(value, str):
        return extra.type is ExtraType.TEXT and isinstance(value, str)
    whole = extra.type is not ExtraType.INTEGER or value == int(value)
    return whole and (extra.min is None or value >= extra.min) and (extra.max is None or value <= extra.max)
