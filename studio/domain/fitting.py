"""Owns how settings are made to fit a model: values brought from another one, rules that a choice would break, drafts.

Nothing is refused and nothing is changed in silence: every function says what it changed, and which rule asked for it.
"""

import math
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from studio.domain.frames import FrameRate
from studio.domain.models import Audio, DurationLimit, Extra, ExtraType, ModelSpec, Value
from studio.domain.parameters import (
    SEED_LIMIT,
    Parameters,
    duration_allowed,
    extra_allowed,
    first_broken,
    nearest_duration,
)

LONGEST_S = 3600.0
_TRIES = 20_000
_LINES = re.compile(r"([0-9]{2,5})[pP]?")
_THOUSANDS = {"2k": 1440, "4k": 2160, "8k": 4320}
_RATIO = re.compile(r"([0-9]{1,6}):([0-9]{1,6})")
_PICTURES = {"has_first_frame": "first_frame", "has_last_frame": "last_frame"}
_PLAIN = ("duration_s", "resolution", "aspect_ratio", "fps", "seed", "audio", "negative", "first_frame", "last_frame")

Plain = Value | None


class Change(NamedTuple):
    """A value that was changed for the user. `field` is one of `Parameters` or the name of an extra.

    `why` is the message of the rule that asked for it; empty where the model does not offer `old`.
    """

    field: str
    old: Plain
    new: Plain
    why: str = ""


Fitted = tuple[Parameters, tuple[Change, ...]]


def carried(parameters: Parameters, old_spec: ModelSpec | None, new_spec: ModelSpec) -> Fitted:
    """Return `parameters` as `new_spec` allows them: each value kept, or the nearest one it has; and what changed.

    A model's own settings are kept where the same provider or family has them too, else they go. `old_spec` None is a
    model that is gone.
    """
    kin = old_spec is not None and (
        old_spec.provider == new_spec.provider or (old_spec.family != "" and old_spec.family == new_spec.family)
    )
    brought = parameters if kin else parameters.replace(extras=())
    offered = _offered(new_spec, brought, "")
    fits, ruled = _ruled(new_spec, offered, "")
    defaults = {extra.name: extra.default for extra in old_spec.extras} if old_spec is not None else {}
    changes = _changes(parameters, fits, ruled)
    return fits, tuple(change for change in changes if not _was_default(change, defaults))


def resolved(spec: ModelSpec, parameters: Parameters, changed_field: str) -> Fitted:
    """Return `parameters` as `spec` and its rules allow them with `changed_field` as it is, and what changed for it.

    As few other fields as possible are changed, each to the nearest value. Where nothing fits, they are returned as
    they are. `changed_field` "" keeps no field.
    """
    kept = _rule_name(changed_field)
    offered = _offered(spec, parameters, kept)
    if kept and offered.value(kept) != _offered(spec, parameters, "").value(kept):
        return parameters, ()
    fits, ruled = _ruled(spec, offered, kept)
    if first_broken(spec, fits) is not None:
        return parameters, ()
    return fits, _changes(parameters, fits, ruled)


def drafted(spec: ModelSpec, parameters: Parameters) -> Parameters:
    """Return the settings of a draft: the shortest and smallest that `spec` makes, or what it names as its draft."""
    limit = spec.limits.duration_s
    shortest = min(limit.values) if limit.values else limit.min
    wanted: dict[str, object] = {}
    if spec.draft_duration_s is not None:
        wanted["duration_s"] = spec.draft_duration_s
    elif limit.known:
        wanted["duration_s"] = min(shortest, LONGEST_S)
    sized = [word for word in spec.limits.resolutions if lines(word) is not None]
    if spec.draft_resolution is not None:
        wanted["resolution"] = spec.draft_resolution
    elif sized:
        wanted["resolution"] = min(sized, key=lambda word: lines(word) or 0)
    return resolved(spec, parameters.replace(**wanted), "")[0]


def differences(before: Parameters, after: Parameters) -> tuple[Change, ...]:
    """Return what is not the same in `after` as it is in `before`."""
    return _changes(before, after, {})


def lines(resolution: str) -> int | None:
    """Return how many lines the shorter side of a resolution has: 720 for "720p"; None where the word does not say."""
    written = _LINES.fullmatch(resolution)
    return int(written[1]) if written is not None else _THOUSANDS.get(resolution.lower())


def shape(aspect_ratio: str) -> float | None:
    """Return width by height of "16:9"; None where the word does not say."""
    written = _RATIO.fullmatch(aspect_ratio)
    return int(written[1]) / int(written[2]) if written is not None and int(written[1]) and int(written[2]) else None


def _rule_name(field: str) -> str:
    return "fps" if field == "rate" else field


def _offered(spec: ModelSpec, parameters: Parameters, kept: str) -> Parameters:
    """Return each field alone as the model offers it, all but `kept`."""
    for name in _PLAIN:
        value = _plain(parameters, name)
        if name != kept:
            choices = _choices(spec, name, value, ())
            parameters = _with(parameters, name, choices[0] if choices else value)
    known = {extra.name: extra for extra in spec.extras}
    extras = tuple(
        (name, value)
        for name, value in parameters.extras
        if name == kept or (name in known and extra_allowed(known[name], value))
    )
    return parameters.replace(extras=extras)


class _Search:
    """Looks for the fewest changes after which no rule is broken. Ends after so many tries, however many rules."""

    def __init__(self, spec: ModelSpec, parameters: Parameters) -> None:
        self._spec = spec
        self._asked = parameters
        self._left = _TRIES
        self._mentioned: dict[str, list[Value]] = {}
        for rule in spec.rules:
            for name, value in rule.when:
                self._mentioned.setdefault(name, []).append(value)
            for name, values in rule.then:
                self._mentioned.setdefault(name, []).extend(values)

    def found(self, kept: str) -> tuple[Parameters, dict[str, str]] | None:
        """Return fitting settings and, by field, the rule's message for each that was changed."""
        for fields in range(len(self._mentioned) + 1):
            result = self._tried(self._asked, frozenset({kept}), {}, fields)
            if result is not None or self._left <= 0:
                return result
        return None

    def _tried(
        self, parameters: Parameters, fixed: frozenset[str], why: dict[str, str], fields: int
    ) -> tuple[Parameters, dict[str, str]] | None:
        self._left -= 1
        broken = first_broken(self._spec, parameters)
        if broken is None:
            return parameters, why
        if fields == 0 or self._left <= 0:
            return None
        rule = broken[0]
        for name, allowed in (*rule.then, *((name, None) for name, _ in rule.when)):
            if name in fixed or _PICTURES.get(name) in fixed:
                continue
            for value in self._ways(parameters, name, allowed):
                tried = self._tried(
                    _with(parameters, name, value), fixed | {name}, {**why, name: rule.message}, fields - 1
                )
                if tried is not None:
                    return tried
        return None

    def _ways(self, parameters: Parameters, name: str, allowed: tuple[Value, ...] | None) -> list[Plain]:
        now = _plain(parameters, name)
        choices = _choices(self._spec, name, now, self._mentioned[name])
        others = [value for value in choices if value != now]
        return others if allowed is None else sorted(others, key=lambda value: value not in allowed)


def _ruled(spec: ModelSpec, parameters: Parameters, kept: str) -> tuple[Parameters, dict[str, str]]:
    if first_broken(spec, parameters) is None:
        return parameters, {}
    return _Search(spec, parameters).found(kept) or (parameters, {})


def _choices(spec: ModelSpec, name: str, now: Plain, mentioned: Iterable[Value]) -> list[Plain]:
    """Return the values that the model offers for a field by itself, the nearest to `now` first.

    Of a range, those that rules mention and one that none does stand for all.
    """
    limits = spec.limits
    words: dict[str, Sequence[str]] = {
        "resolution": limits.resolutions,
        "aspect_ratio": limits.aspect_ratios,
        "fps": tuple(map(str, limits.fps)),
    }
    if name == "duration_s":
        return [*_lengths(limits.duration_s, now, mentioned)]
    if name in words:
        named = [value for value in (*mentioned, now) if isinstance(value, str)]
        offered = list(words[name]) or named
        return sorted(dict.fromkeys(offered), key=lambda value: _distance(name, value, now))
    if name == "audio":
        return [now, not now] if limits.audio is Audio.OPTIONAL else [limits.audio is Audio.ALWAYS]
    if name in _PICTURES:
        return [now, False] if now else [False]
    if name in ("seed", "negative", "first_frame", "last_frame"):
        return _optional(name, getattr(limits, name), now, mentioned)
    extra = next((extra for extra in spec.extras if extra.name == name), None)
    return _extra_choices(extra, now, mentioned) if extra is not None else []


def _lengths(limit: DurationLimit, now: Plain, mentioned: Iterable[Value]) -> list[float]:
    asked = float(now) if isinstance(now, int | float) else limit.min
    named = [float(value) for value in mentioned if isinstance(value, int | float) and not isinstance(value, bool)]
    if limit.values is not None:
        possible = [*limit.values]
    else:
        nearest = nearest_duration(limit, asked)
        possible = [nearest, limit.min, limit.max, *named, *_between(limit, named)]
    lengths = {value for value in (asked, *possible) if 0 < value <= LONGEST_S and duration_allowed(limit, value)}
    return sorted(lengths, key=lambda value: (abs(value - asked), value))


def _between(limit: DurationLimit, named: Sequence[float]) -> list[float]:
    """Return so many lengths of a range that one of them is not `named`."""
    step = limit.step if limit.step is not None else (limit.max - limit.min) / (len(named) + 1)
    return [limit.min + number * step for number in range(len(named) + 1)]


def _optional(name: str, possible: bool, now: Plain, mentioned: Iterable[Value]) -> list[Plain]:
    """Return what a field that can be empty may hold. A picture cannot be made up: there is the one or none."""
    empty: Plain = "" if name == "negative" else None
    if not possible:
        return [empty]
    named: list[Plain] = []
    if name == "seed":
        named = [v for v in mentioned if isinstance(v, int) and not isinstance(v, bool) and 0 <= v <= SEED_LIMIT]
    elif name == "negative":
        named = [value for value in mentioned if isinstance(value, str)]
    return list(dict.fromkeys((now, empty, *named)))


def _extra_choices(extra: Extra, now: Plain, mentioned: Iterable[Value]) -> list[Plain]:
    values: list[Value] = list(mentioned)
    if extra.type is ExtraType.CHOICE:
        values = [*(extra.values or ()), *values]
    elif extra.type is ExtraType.BOOLEAN:
        values = [True, False]
    elif extra.type is ExtraType.TEXT:
        values.append("")
    kept = [now] if now is None or extra_allowed(extra, now) else []
    default = [extra.default] if extra.default is not None and extra_allowed(extra, extra.default) else []
    offered = [value for value in values if extra_allowed(extra, value)]
    return _distinct([*kept, None, *default, *sorted(offered, key=lambda value: _distance("", value, now))])


def _distinct(values: Iterable[Plain]) -> list[Plain]:
    """Return each value once; 1, 1.0 and True are three."""
    return list({(type(value), value): value for value in values}.values())


def _distance(name: str, value: Plain, now: Plain) -> tuple[float, float]:
    """Return how far a value is from the present one, then its size: of two that are as far, the smaller goes first."""
    if value == now:
        return 0.0, 0.0
    here, there = _measure(name, now), _measure(name, value)
    return (math.inf, 0.0) if here is None or there is None else (abs(there - here), there)


def _measure(name: str, value: Plain) -> float | None:
    if isinstance(value, str):
        if name == "resolution":
            return lines(value)
        if name == "aspect_ratio":
            wide = shape(value)
            return None if wide is None else math.log(wide)
        return float(FrameRate.model_validate(value).fraction) if name == "fps" else None
    return float(value) if isinstance(value, int | float) else None


def _plain(parameters: Parameters, name: str) -> Plain:
    value = parameters.value(name)
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def _with(parameters: Parameters, name: str, value: Plain) -> Parameters:
    if name == "fps":
        return parameters.replace(rate=value)
    if name in _PICTURES:
        return parameters.replace(**{_PICTURES[name]: None}) if not value else parameters
    if name in _PLAIN:
        return parameters.replace(**{name: value})
    extras = {**dict(parameters.extras)}
    extras.pop(name, None)
    if value is not None:
        extras[name] = value
    return parameters.replace(extras=tuple(extras.items()))


def _changes(before: Parameters, after: Parameters, why: dict[str, str]) -> tuple[Change, ...]:
    extras = dict.fromkeys((*dict(before.extras), *dict(after.extras)))
    changes = []
    for name in (*_PLAIN, *extras):
        old, new = _plain(before, name), _plain(after, name)
        if old != new:
            changes.append(
                Change("rate" if name == "fps" else name, old, new, why.get(name) or why.get(f"has_{name}", ""))
            )
    return tuple(changes)


def _was_default(change: Change, defaults: dict[str, Plain]) -> bool:
    return change.new is None and change.field in defaults and change.old == defaults[change.field]
