"""Owns the sketch reader: a prompt becomes the plan that the animatic is drawn from. Deterministic; never fails.

Each beat is read on its own and takes from the beat before it what it does not say itself; words that stand before or
behind all beats hold for every one of them. A camera's movement is the exception: only those words pass it on,
because a pan that has ended does not begin again.
"""

from typing import NamedTuple

from studio.craft.analyser import Analyser
from studio.craft.sketch.abstraction import read_tones
from studio.craft.sketch.cast import Cast, read_cast
from studio.craft.sketch.conduct import later_motion
from studio.craft.sketch.faces import face_of, size_of_face
from studio.craft.sketch.frame import Frame, read_frame
from studio.craft.sketch.framing import SIZE_OF
from studio.craft.sketch.lighting import Lighting, light_of, read_lighting, unspoken_light
from studio.craft.sketch.notes import Notes
from studio.craft.sketch.parts import Part, parts_of
from studio.craft.sketch.scene import Stretches, read_stretch
from studio.craft.sketch.setting import Setting, read_setting
from studio.craft.sketch.sounding import Heard, plan_sound, plan_subtitles, read_sound
from studio.craft.sketch.subjects import HOME_OF, HOME_OF_HELD, HOME_OF_VARIANT, PEOPLE
from studio.craft.sketch.unknown import unknown_subject
from studio.craft.tokens import tokenise
from studio.domain.reading import Stretch
from studio.domain.sketch import (
    Action,
    Angle,
    CameraMove,
    Colour,
    Family,
    Light,
    LightAccent,
    LightEvent,
    Move,
    Pace,
    Place,
    Season,
    ShotSize,
    SketchBeat,
    SketchPlan,
    SketchSubject,
    SoundPlan,
    Spot,
    Treatment,
    Weather,
)

MAX_DURATION_S = 60.0
_ROW = 5
_GOES = frozenset({Action.WALK, Action.RUN, Action.GLIDE, Action.DRIVE, Action.RIDE, Action.FLY, Action.SWIM})
_UP = frozenset({Spot.UPPER, Spot.UPPER_LEFT, Spot.UPPER_RIGHT})
_BY_DAY = frozenset({Light.DAWN, Light.GOLDEN, Light.NOON, Light.OVERCAST, Light.SUNSET})
_EARTHBOUND = frozenset(
    {
        Family.DOG, Family.CAT, Family.HORSE, Family.CAR, Family.BICYCLE, Family.MOTORBIKE, Family.TRAIN, Family.TREE,
        Family.BUILDING, Family.ROBOT, Family.CHAIR,
    }
)  # fmt: skip


class _Words(NamedTuple):
    """All that one stretch says."""

    stretch: Stretches
    setting: Setting
    lighting: Lighting
    cast: Cast
    frame: Frame
    heard: Heard


class _State(NamedTuple):
    """What is known at a beat, from its own words or from those before it."""

    place: Place | None = None
    detail: str = ""
    subjects: tuple[SketchSubject, ...] = ()
    light: Light | None = None
    accents: tuple[LightAccent, ...] = ()
    season: Season | None = None
    weather: tuple[Weather, ...] = ()
    size: ShotSize | None = None
    angle: Angle = Angle.EYE_LEVEL


def read_sketch(text: str, duration_s: float, analyser: Analyser) -> SketchPlan:
    """Return what an animatic of `text` draws in `duration_s` seconds (above 0; more than 60 count as 60)."""
    duration_s = min(duration_s, MAX_DURATION_S)
    notes = Notes(text)
    parts = parts_of(text, duration_s)
    for mark in parts.marks:
        notes.add(mark.start, mark.end, "a beat")
    said = [stretch for stretch in parts.shared if text[stretch.start : stretch.end].strip()]
    shared = [_read(analyser, text, stretch, notes) for stretch in said]
    own = [_read(analyser, text, Stretch(part.start, part.end), notes) for part in parts.beats]
    state = _State()
    beats: list[SketchBeat] = []
    for words in shared:
        state = _advanced(state, words)
    whole = [*shared, *own]
    state = _with_stand_in(state, whole)
    camera = next((words.frame.camera for words in reversed(shared) if words.frame.camera is not None), None)
    turn = next((words.lighting.changes_to for words in shared if words.lighting.changes_to is not None), None)
    event = next((words.lighting.event for words in shared if words.lighting.event is not None), None)
    for part, words in zip(parts.beats, own, strict=True):
        before = state
        state = _advanced(state, words)
        last = part is parts.beats[-1]
        beat = _beat(part, words, state, before if beats else None, camera, turn if last else None)
        happens = words.lighting.event or (event if last or event is LightEvent.FLICKER else None)
        tones = _tones(beat, [words, *shared])
        beats.append(beat.replace(light_event=happens, tones=tones) if happens or tones else beat)
        if happens is LightEvent.LIGHTS_OUT:
            state = state._replace(light=Light.NIGHT)
        elif beat.light_to is not None:
            state = state._replace(light=beat.light_to)
    heard = list(zip(beats, (words.heard for words in own), strict=True))
    together = _together([words.heard for words in shared])
    return SketchPlan(
        duration_s=duration_s, beats=tuple(beats), treatments=_treatments(whole), pace=_pace(whole),
        sound=plan_sound(together, heard), subtitles=plan_subtitles(together, heard),
        reading=notes.reading(tokenise(text)),
    )  # fmt: skip


def _read(analyser: Analyser, text: str, stretch: Stretch, notes: Notes) -> _Words:
    read = read_stretch(analyser, text[stretch.start : stretch.end], stretch.start, notes)
    setting = read_setting(read)
    cast = read_cast(read, setting.named)
    built = {subject.variant for subject in cast.subjects if subject.family is Family.BUILDING}
    if built:  # a bridge that is the subject is not drawn a second time as a part of its set
        setting = setting._replace(detail=" ".join(word for word in setting.detail.split() if word not in built))
    frame = read_frame(read)
    if frame.size is None:
        frame = frame._replace(size=size_of_face(read, cast.subjects, placed=setting.place is not None))
    return _Words(read, setting, read_lighting(read), cast, frame, read_sound(read))


def _together(heard: list[Heard]) -> Heard:
    sounds = tuple(dict.fromkeys(sound for part in heard for sound in part.sounds))
    music = next((part for part in heard if part.mood), None)
    return Heard(
        silent=any(part.silent for part in heard), no_music=any(part.no_music for part in heard),
        mood=music.mood if music else "", tempo=music.tempo if music else None, sounds=sounds,
        lines=tuple(line for part in heard for line in part.lines),
    )  # fmt: skip


def _treatments(whole: list[_Words]) -> tuple[Treatment, ...]:
    return tuple(dict.fromkeys(treatment for words in whole for treatment in words.frame.treatments))


def _pace(whole: list[_Words]) -> Pace:
    return next((words.frame.pace for words in reversed(whole) if words.frame.pace is not None), Pace.NORMAL)


def _with_stand_in(state: _State, whole: list[_Words]) -> _State:
    """Where no word of the prompt is a subject, let the unknown name stand for it; without a place, even a figure."""
    if any(words.cast.subjects for words in whole):
        return state
    placed = any(words.setting.place is not None for words in whole)
    placed = placed or any(words.lighting.accents or words.setting.weather for words in whole)
    face = next((one for one in (face_of(words.stretch) for words in whole) if one is not None), None)
    found = (unknown_subject(words.stretch, living_only=placed) for words in whole)
    subject = face or next((one for one in found if one is not None), None)
    if face is not None:
        state = state._replace(size=state.size or ShotSize.CLOSE_UP)
    if placed:
        return state if subject is None else state._replace(subjects=(subject,))
    return state._replace(subjects=(subject or SketchSubject(family=Family.PERSON, action=Action.STAND),))


def _advanced(state: _State, words: _Words) -> _State:
    subjects = _subjects(state.subjects, words)
    setting = words.setting
    place = setting.place or state.place
    if place is Place.OPEN_SKY and subjects and _on_the_ground(subjects[0]):
        place = None
    weather = setting.weather or state.weather
    light = light_of(words.lighting, place or home_of(subjects), weather)
    return state._replace(
        place=place,
        detail=setting.detail if setting.place is not None else state.detail,
        subjects=subjects,
        weather=weather,
        light=light or state.light,
        accents=words.lighting.accents or state.accents,
        season=setting.season or state.season,
        size=words.frame.size or state.size,
        angle=words.frame.angle or state.angle,
    )


def _on_the_ground(subject: SketchSubject) -> bool:
    """Say whether a subject has the sky over it and is not in it: "a couple walking under the stars"."""
    walks = subject.family in PEOPLE or subject.family in _EARTHBOUND
    return walks and subject.action not in (Action.FLY, Action.FLOAT, Action.FALL, Action.GLIDE)


def _subjects(before: tuple[SketchSubject, ...], words: _Words) -> tuple[SketchSubject, ...]:
    """Return who is in the picture now: a subject said to be known goes on as it was, with what it does now."""
    cast = words.cast
    if not cast.subjects:
        if not before:
            return ()
        moved = later_motion(words.stretch, before[0].family)
        if moved is None:
            return before
        return (before[0].replace(action=moved[0], speed=moved[1]), *before[1:])
    subjects = list(cast.subjects)
    for place, subject in enumerate(subjects):
        earlier = next((old for old in before if _is_same(old, subject)), None)
        if earlier is not None and (cast.known[place] or subject.colour is None):
            subjects[place] = subject.replace(
                variant=earlier.variant if subject.variant in ("", earlier.variant) else subject.variant,
                colour=subject.colour or earlier.colour,
                count=max(subject.count, earlier.count) if cast.known[place] else subject.count,
            )
    return tuple(subjects)


def _is_same(old: SketchSubject, new: SketchSubject) -> bool:
    return old.family is new.family and (old.variant == new.variant or not new.variant)


def home_of(subjects: tuple[SketchSubject, ...]) -> Place:
    """Return the place that the first subject brings with it."""
    if not subjects:
        return Place.NEUTRAL
    first = subjects[0]
    home = HOME_OF_VARIANT.get(first.variant) or HOME_OF.get(first.family, Place.NEUTRAL)
    if home is Place.NEUTRAL and first.held is not None:
        home = HOME_OF_HELD.get(first.held.variant, home)
    if home is Place.NEUTRAL and any(one.variant == "piano" for one in subjects):
        return Place.ROOM
    if home is Place.NEUTRAL and first.family in PEOPLE and any(one.family is Family.FOOD for one in subjects):
        return Place.KITCHEN
    return home


def _beat(
    part: Part,
    words: _Words,
    state: _State,
    before: _State | None,
    camera: tuple[CameraMove, ...] | None,
    turn: Light | None,
) -> SketchBeat:
    place = state.place or _implied_place(state)
    light = state.light or unspoken_light(place, state.weather, state.accents)
    if place is Place.NEON_ALLEY and light in _BY_DAY and LightAccent.NEON_SIGNS not in state.accents:
        place = Place.CITY_STREET  # an alley by day shows no neon
    asked = words.frame.camera if words.frame.camera is not None else camera
    return SketchBeat(
        start_s=part.start_s, end_s=part.end_s, cut=part.cut or _is_new_picture(words, state, before),
        place=place, place_detail=state.detail, season=state.season, weather=state.weather,
        light=light, light_to=words.lighting.changes_to or turn, light_accents=state.accents,
        subjects=_facing_their_way(state.subjects, asked or ()),
        size=state.size or _size_of(state), angle=state.angle, camera=asked or (),
    )  # fmt: skip


def _facing_their_way(subjects: tuple[SketchSubject, ...], camera: tuple[CameraMove, ...]) -> tuple[SketchSubject, ...]:
    """Turn a subject that goes, and is tracked to the left, that way: the camera goes along with it."""
    leftward = any(move.move is Move.TRACK_LEFT for move in camera)
    if not subjects or not leftward or subjects[0].action not in _GOES:
        return subjects
    return (subjects[0].replace(facing_left=True), *subjects[1:])


def _tones(beat: SketchBeat, whole: list[_Words]) -> tuple[Colour, ...]:
    """Return the colours of a picture that shows no place."""
    if beat.place is not Place.ABSTRACT:
        return ()
    read = (read_tones(words.stretch, subjects=bool(beat.subjects)) for words in whole)
    return next((tones for tones in read if tones), ())


def _implied_place(state: _State) -> Place:
    if state.light is Light.NEON:
        return Place.NEON_ALLEY
    home = home_of(state.subjects)
    if home is not Place.NEUTRAL:
        return home
    people = not state.subjects or state.subjects[0].family in PEOPLE
    if state.light is Light.SPOTLIGHT and people:
        return Place.BAR
    return Place.SNOW if Weather.SNOW in state.weather and people else Place.NEUTRAL


def _is_new_picture(words: _Words, state: _State, before: _State | None) -> bool:
    """Say whether a timed beat shows another picture, so that it starts with a cut and not with a change."""
    if before is None:
        return False
    return (
        state.place is not before.place
        or state.angle is not before.angle
        or (words.frame.size is not None and before.size is not words.frame.size)
    )


def _size_of(state: _State) -> ShotSize:
    if not state.subjects:
        return ShotSize.EXTREME_WIDE if state.angle is Angle.AERIAL else ShotSize.WIDE
    size = SIZE_OF.get(state.subjects[0].family, ShotSize.WIDE)
    if state.subjects[0].count > _ROW and state.place is not Place.KITCHEN:
        return ShotSize.WIDE  # only so are all of many seen
    if len(state.subjects) > 1 and state.subjects[0].spot in _UP:
        return ShotSize.WIDE  # so that what it is above is seen whole
    above = state.angle in (Angle.AERIAL, Angle.OVERHEAD)
    return ShotSize.WIDE if above and size in (ShotSize.MEDIUM_WIDE, ShotSize.MEDIUM) else size


def silent_plan(plan: SketchPlan) -> SketchPlan:
    """Return the plan without any sound."""
    return plan.replace(sound=SoundPlan(silent=True))
