"""Owns the rules that need the model or its settings.

Limits are those of the model spec; where it does not say, nothing is found. Durations are seconds.
"""

import re

from studio.craft.lint.case import Case
from studio.craft.lint.found import Found
from studio.craft.lint.speech import spoken_s
from studio.craft.lint.vocabulary import Kind
from studio.craft.model_order import text_for_model
from studio.craft.sending import fill
from studio.domain.cards import Component
from studio.domain.errors import InputError
from studio.domain.lint_rules import Rule
from studio.domain.looks import LOOK_MARK
from studio.domain.models import Audio, ModelSpec
from studio.domain.reading import Stretch

RATIO_WORDS = re.compile(
    r"(?<![\w.:])(9:16|16:9|3:4|4:3|4:5|5:4|2:3|3:2|1:1|21:9|9:21|2\.39:1|2\.35:1|1\.85:1)(?![\w:])"
)
_SILENT = re.compile(r"\b(?:no|without|silent|silence|mute|muted)\b", re.IGNORECASE)
_RATIO = re.compile(r"(\d{1,6}(?:\.\d{1,3})?):(\d{1,6}(?:\.\d{1,3})?)")
_NARROW, _BROAD, _SAME = 0.95, 1.05, 0.05
_ROUNDING_S = 0.05


def beats_too_long(case: Case) -> Found | None:
    """Find timed beats that run past the set duration."""
    parameters = case.context.parameters
    if parameters is None or not case.reading.beats:
        return None
    late = [
        beat
        for beat in case.reading.beats
        if (beat.end_s or 0) > parameters.duration_s + _ROUNDING_S
        or (beat.end_s is None and beat.start_s >= parameters.duration_s)
    ]
    if not late:
        return None
    last = max(max(beat.start_s, beat.end_s or 0) for beat in late)
    return Found(Rule.BEATS_TOO_LONG, (f"{last:g}", f"{parameters.duration_s:g}"), tuple(beat.time for beat in late))


def dialogue_too_long(case: Case) -> Found | None:
    """Find spoken lines that take longer than the take, or than the timed beat that they stand in."""
    parameters, lines = case.context.parameters, case.reading.lines
    if parameters is None or not lines:
        return None
    lengths = [spoken_s(case.text[line.place.start : line.place.end]) for line in lines]
    total = sum(lengths)
    if total > parameters.duration_s:
        values = (f"{total:.0f}", f"{parameters.duration_s:g}")
        return Found(Rule.DIALOGUE_TOO_LONG, values, case.spoken)
    for beat in case.reading.beats:
        if beat.end_s is None:
            continue
        inside = [place for place in case.spoken if beat.words.start <= place.start < beat.words.end]
        length = sum(lengths[case.spoken.index(place)] for place in inside)
        if length > beat.end_s - beat.start_s:
            values = (f"{length:.1f}", f"{beat.end_s - beat.start_s:g}")
            return Found(Rule.DIALOGUE_TOO_LONG, values, tuple(inside))
    return None


def dialogue_on_silent_model(case: Case) -> Found | None:
    """Find words to be spoken where the model makes no sound."""
    spec = case.context.spec
    if spec is None or spec.limits.audio is not Audio.NEVER or not case.reading.has(Component.DIALOGUE):
        return None
    return Found(Rule.DIALOGUE_ON_SILENT_MODEL, (spec.name,), _of(case, Component.DIALOGUE))


def audio_off(case: Case) -> Found | None:
    """Find sound or speech that is asked for while sound is switched off."""
    spec, parameters = case.context.spec, case.context.parameters
    if parameters is None or parameters.audio or (spec is not None and spec.limits.audio is Audio.NEVER):
        return None
    places = (*_wanted_sound(case), *_of(case, Component.DIALOGUE))
    return Found(Rule.AUDIO_OFF, (), tuple(sorted(places))) if places else None


def _wanted_sound(case: Case) -> tuple[Stretch, ...]:
    """Return the words that ask for sound; silence needs none."""
    return tuple(
        place for place in _of(case, Component.AUDIO) if not _SILENT.search(case.text[place.start : place.end])
    )


def _of(case: Case, component: Component) -> tuple[Stretch, ...]:
    return tuple(Stretch(span.start, span.end) for span in case.reading.of(component))


def unsupported(case: Case) -> Found | None:
    """Find what the model cannot use: words for sound, words to avoid, pictures to begin or end with.

    `values` are the model and then the names of the settings, "sound" for words in the prompt.
    """
    spec, parameters = case.context.spec, case.context.parameters
    if spec is None:
        return None
    places = _wanted_sound(case) if spec.limits.audio is Audio.NEVER else ()
    names = ["sound"] if places else []
    if parameters is not None:
        names += unusable_settings(spec, parameters.negative, parameters.first_frame, parameters.last_frame)
    return Found(Rule.UNSUPPORTED, (spec.name, *names), places) if names else None


def unusable_settings(spec: ModelSpec, negative: str, first_frame: str | None, last_frame: str | None) -> list[str]:
    """Return the names of the settings that are given and that the model cannot use."""
    limits = spec.limits
    given = (
        ("negative", bool(negative) and not limits.negative),
        ("first_frame", first_frame is not None and not limits.first_frame),
        ("last_frame", last_frame is not None and not limits.last_frame),
    )
    return [name for name, is_unusable in given if is_unusable]


def aspect_words(case: Case) -> Found | None:
    """Find words for a shape of the picture that is not the one that is set. `values`: the words, the set shape."""
    parameters = case.context.parameters
    if parameters is None:
        return None
    own = ratio_of(parameters.aspect_ratio)
    if own is None:
        return None
    written = [Stretch(*match.span()) for match in RATIO_WORDS.finditer(case.text) if not _is_time(case, match.start())]
    places = [place for place in written if not is_near(case.text[place.start : place.end], own)]
    fits = {Kind.TALL: own < _NARROW, Kind.WIDE: own > _BROAD, Kind.SQUARE: _NARROW <= own <= _BROAD}
    places += [case.place(hit) for kind, is_set in fits.items() if not is_set for hit in case.of(kind)]
    if not places:
        return None
    first = min(places)
    return Found(
        Rule.ASPECT_WORDS, (case.text[first.start : first.end], parameters.aspect_ratio), tuple(sorted(places))
    )


def _is_time(case: Case, place: int) -> bool:
    return any(beat.time.start <= place < beat.time.end for beat in case.reading.beats) or case.is_quoted(place)


def ratio_of(written: str) -> float | None:
    """Return width over height of a shape written like 16:9; None for words such as "adaptive"."""
    match = _RATIO.fullmatch(written)
    return float(match[1]) / float(match[2]) if match is not None and float(match[2]) else None


def is_near(written: str, ratio: float) -> bool:
    """Say whether a shape is about that of a ratio."""
    own = ratio_of(written)
    return own is not None and abs(own / ratio - 1) <= _SAME


def over_length(case: Case) -> Found | None:
    """Find a text that is longer, as it would be sent, than the model takes. `values`: model, length, limit."""
    spec = case.context.spec
    limit = spec.limits.prompt_chars if spec is not None else None
    if spec is None or limit is None:
        return None
    has_marks = "@" in case.text or "{" in case.text
    if not has_marks and 2 * len(case.text) < limit:
        return None  # putting parts in order adds no more than their joints
    length = _sent_length(case, spec, has_marks=has_marks)
    return Found(Rule.OVER_LENGTH, (spec.name, f"{length:,}", f"{limit:,}")) if length > limit else None


def _sent_length(case: Case, spec: ModelSpec, *, has_marks: bool) -> int:
    prompt = case.prompt
    if has_marks:
        try:
            prompt = fill(prompt, case.context.looks).prompt
        except InputError:
            return len(case.text)
    return len(text_for_model(prompt, spec))


def face_in_long_close_up(case: Case) -> Found | None:
    """Find a face in close-up for longer than the model keeps a face. `values`: duration, limit."""
    spec, parameters = case.context.spec, case.context.parameters
    limit = spec.limits.face_close_up_s if spec is not None else None
    if limit is None or parameters is None or parameters.duration_s <= limit:
        return None
    for span in case.reading.of(Component.SHOT_TYPE):
        if "close" in case.said(span).lower() and _has_face(case, case.sentence_of(span.start)):
            place = Stretch(span.start, span.end)
            return Found(Rule.FACE_IN_LONG_CLOSE_UP, (f"{parameters.duration_s:g}", f"{limit:g}"), (place,))
    return None


def _has_face(case: Case, part: Stretch) -> bool:
    def has(kind: Kind) -> bool:
        return any(part.start <= case.tokens[hit.first].start < part.end for hit in case.of(kind))

    return has(Kind.FACE) or (has(Kind.PERSON) and not has(Kind.NO_FACE)) or bool(LOOK_MARK.search(case.text, *part))


def shot_too_long(case: Case) -> Found | None:
    """Find one shot that lasts longer than the model holds it together. `values`: duration, limit."""
    spec, parameters = case.context.spec, case.context.parameters
    limit = spec.limits.coherent_s if spec is not None else None
    if limit is None or parameters is None or parameters.duration_s <= limit or len(case.reading.shots) > 1:
        return None
    return Found(Rule.SHOT_TOO_LONG, (f"{parameters.duration_s:g}", f"{limit:g}"))
