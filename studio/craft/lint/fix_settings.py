"""Owns the fixes that change settings and times instead of words. Only what the model spec allows is set."""

from collections.abc import Iterator

from studio.craft.lint.case import Case
from studio.craft.lint.edits import are_apart, edited
from studio.craft.lint.found import Found
from studio.craft.lint.rules_model import RATIO_WORDS, is_near, ratio_of, unusable_settings
from studio.craft.lint.timing import needed_s, rewritten, scaled
from studio.craft.lint.vocabulary import Kind
from studio.domain.lint import Fix, FixKind
from studio.domain.models import ModelSpec
from studio.domain.parameters import Parameters, broken_rule, duration_allowed

_WIDE_FIRST, _TALL_FIRST, _SQUARE_FIRST = ("16:9", "21:9"), ("9:16", "4:5"), ("1:1",)


def beats(case: Case, found: Found) -> Iterator[Fix]:
    """Write all times anew so that the last beat ends with the take; the order and the shares stay."""
    parameters = case.context.parameters
    if parameters is None:
        return
    change = scaled(case.reading.beats, parameters.duration_s)
    edits = sorted(rewritten(case.text, case.reading.beats, change))
    prompt = edited(case.prompt, edits) if are_apart(edits) else None
    if prompt is not None:
        yield Fix(kind=FixKind.REPLACE, values=(f"{parameters.duration_s:g}",), prompt=prompt)
    yield from _as_long_as(case, needed_s(case.reading.beats))


def longer(case: Case, found: Found) -> Iterator[Fix]:
    """Set the shortest duration of the model in which everything can be said."""
    yield from _as_long_as(case, float(found.values[0]))


def _as_long_as(case: Case, least_s: float) -> Iterator[Fix]:
    spec, parameters = case.context.spec, case.context.parameters
    if spec is None or parameters is None:
        return
    limit = spec.limits.duration_s
    wanted = [value for value in limit.values or _whole_seconds(spec) if value > parameters.duration_s]
    for duration_s in sorted(wanted):
        if duration_s >= least_s:
            yield from _set(case, parameters.replace(duration_s=float(duration_s)), f"{duration_s:g} s")
            return


def shorter(case: Case, found: Found) -> Iterator[Fix]:
    """Set the longest duration of the model that is within the limit which the rule names."""
    spec, parameters = case.context.spec, case.context.parameters
    if spec is None or parameters is None:
        return
    limit = float(found.values[1])
    fitting = [value for value in spec.limits.duration_s.values or (*_whole_seconds(spec), limit) if value <= limit]
    fitting = [value for value in fitting if duration_allowed(spec.limits.duration_s, value)]
    if fitting:
        yield from _set(case, parameters.replace(duration_s=float(max(fitting))), f"{max(fitting):g} s")


def _whole_seconds(spec: ModelSpec) -> list[float]:
    limit = spec.limits.duration_s
    seconds = (float(second) for second in range(int(limit.min), int(limit.max) + 1))
    return [second for second in seconds if duration_allowed(limit, second)]


def sound_on(case: Case, found: Found) -> Iterator[Fix]:
    """Switch sound on."""
    if case.context.parameters is not None:
        yield from _set(case, case.context.parameters.replace(audio=True), "sound")


def aspect(case: Case, found: Found) -> Iterator[Fix]:
    """Set the shape that the words ask for, where the model makes it."""
    spec, parameters = case.context.spec, case.context.parameters
    if parameters is None:
        return
    possible = spec.limits.aspect_ratios if spec is not None else (*_WIDE_FIRST, *_TALL_FIRST, *_SQUARE_FIRST)
    written = [match.group() for match in RATIO_WORDS.finditer(case.text)]
    wanted = [name for ratio in written for name in _nearest(ratio, possible)]
    for kind, names in ((Kind.TALL, _TALL_FIRST), (Kind.WIDE, _WIDE_FIRST), (Kind.SQUARE, _SQUARE_FIRST)):
        wanted += [name for name in names if name in possible and case.of(kind)]
    for name in dict.fromkeys(wanted):
        if name != parameters.aspect_ratio:
            yield from _set(case, parameters.replace(aspect_ratio=name), name)


def _nearest(ratio: str, possible: tuple[str, ...]) -> list[str]:
    wanted = ratio_of(ratio)
    return [name for name in possible if wanted is not None and is_near(name, wanted)][:1]


def leave_out(case: Case, found: Found) -> Iterator[Fix]:
    """Empty the settings that the model cannot use; words in the prompt stay."""
    spec, parameters = case.context.spec, case.context.parameters
    if spec is None or parameters is None or "sound" in found.values[1:]:
        return
    names = unusable_settings(spec, parameters.negative, parameters.first_frame, parameters.last_frame)
    empty: dict[str, object] = {name: "" if name == "negative" else None for name in names}
    yield from _set(case, parameters.replace(**empty), *names)


def _set(case: Case, parameters: Parameters, *values: str) -> Iterator[Fix]:
    spec = case.context.spec
    if spec is not None and broken_rule(spec, parameters) is not None:
        before = case.context.parameters
        if before is None or broken_rule(spec, before) is None:
            return
    yield Fix(kind=FixKind.SET, values=values, prompt=case.prompt, parameters=parameters)
