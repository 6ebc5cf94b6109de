"""What a prompt is drawn as: examples of each rule, beats, sound, the record of what was drawn; and any text at all.

Over 400 lines: one table of examples for each rule of the reader; they are read beside each other.
"""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.craft.analyser import Analyser
from studio.craft.sketch.reader import read_sketch, silent_plan
from studio.domain.sketch import (
    Action,
    Angle,
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
    Sound,
    Speed,
    Spot,
    Treatment,
    Weather,
)


def plan_of(analyser: Analyser, text: str, duration_s: float = 6.0) -> SketchPlan:
    return read_sketch(text, duration_s, analyser)


def beat_of(analyser: Analyser, text: str) -> SketchBeat:
    return plan_of(analyser, text).beats[0]


PLACES = [
    ("A swan on a quiet pond", Place.LAKE),
    ("A fox in a birch forest", Place.FOREST),
    ("A cyclist in a narrow alley", Place.NEON_ALLEY),
    ("Two kids at a busy fruit market", Place.MARKET),
    ("A cat on a windowsill", Place.WINDOW),
    ("A singer in a small jazz club", Place.BAR),
    ("A glass skyscraper from below", Place.TOWER),
    ("A loaf on a kitchen counter", Place.KITCHEN),
    ("A diver above a coral reef", Place.UNDERWATER),
    ("A cowboy in the desert", Place.DESERT),
    ("A van on a desert road", Place.DESERT),
    ("A deserted subway station", Place.CORRIDOR),
    ("A stall of roses in a garden", Place.GARDEN),
    ("A mountain lake at noon", Place.LAKE),
    ("A woman waits, a sea of umbrellas around her", Place.NEUTRAL),
    ("A boat", Place.LAKE),
    ("An astronaut drifting", Place.SPACE),
    ("A red car speeding", Place.ROAD),
    ("A whale", Place.UNDERWATER),
    ("Slow waves of colour, abstract shapes", Place.ABSTRACT),
    ("A jet above the clouds", Place.OPEN_SKY),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_the_place_is_named_or_comes_with_the_subject(analyser: Analyser, text: str, place: Place) -> None:
    assert beat_of(analyser, text).place is place


LIGHTS = [
    ("A barn at dawn", Light.DAWN),
    ("A barn in golden hour light", Light.GOLDEN),
    ("A barn at noon", Light.NOON),
    ("A barn under an overcast sky", Light.OVERCAST),
    ("A barn at sunset", Light.SUNSET),
    ("A barn at blue hour", Light.DUSK),
    ("A barn at night", Light.NIGHT),
    ("A gray cat on a road", Light.NOON),
    ("A street at night, neon signs", Light.NEON),
    ("A desk in a study, lit by a candle", Light.LAMP),
    ("A dancer on a stage in a single spotlight", Light.SPOTLIGHT),
    ("A tent beside a campfire, stars above", Light.NIGHT),
    ("A goat in the rain on a hill", Light.OVERCAST),
    ("A ship in a thunderstorm", Light.STORM),
    ("A barn at noon, no, at midnight", Light.NIGHT),
    ("A kitchen at night, warm lamp", Light.LAMP),
    ("A rocket near a planet at sunset", Light.SPACE),
]


@pytest.mark.parametrize(("text", "light"), LIGHTS)
def test_the_light_is_named_or_comes_with_the_place(analyser: Analyser, text: str, light: Light) -> None:
    assert beat_of(analyser, text).light is light


def test_light_that_changes_on_purpose(analyser: Analyser) -> None:
    beat = beat_of(analyser, "A village square, time-lapse from dusk to night")
    assert (beat.light, beat.light_to) == (Light.DUSK, Light.NIGHT)
    assert beat_of(analyser, "A village at dusk").light_to is None


def test_light_sources_that_are_to_be_seen(analyser: Analyser) -> None:
    beat = beat_of(analyser, "A bar with string lights and a candle, dust in a light beam")
    assert set(beat.light_accents) == {LightAccent.BULBS, LightAccent.CANDLE, LightAccent.BEAM}
    assert beat.weather == (Weather.DUST,)


def test_weather_and_season(analyser: Analyser) -> None:
    beat = beat_of(analyser, "A bench in a park, autumn leaves falling, light rain and mist")
    assert beat.season is Season.AUTUMN
    assert set(beat.weather) == {Weather.LEAVES, Weather.RAIN, Weather.FOG}
    assert beat_of(analyser, "A street after the rain").weather == ()


SUBJECTS = [
    ("A yellow canoe drifting on a lake", Family.BOAT, "canoe", Colour.YELLOW, Action.FLOAT, 1),
    (
        "An old woman in a blue coat walks slowly along a pier",
        Family.PERSON,
        "elder_woman",
        Colour.BLUE,
        Action.WALK,
        1,
    ),
    ("Three horses galloping over a plain", Family.HORSE, "horse", None, Action.RUN, 3),
    ("A flock of gulls over the harbour", Family.FLOCK, "gulls", None, Action.FLY, 1),
    ("Dozens of pigeons on a square", Family.FLOCK, "flock", None, Action.FLY, 1),
    ("Two men rowing", Family.COUPLE, "men", None, Action.WORK, 1),
    ("A girl on a bicycle rides down a lane", Family.BICYCLE, "rider", None, Action.RIDE, 1),
    ("A man riding a white horse", Family.HORSE, "rider", Colour.WHITE, Action.WALK, 1),
    ("Hands holding a cup of tea", Family.HANDS, "cup", None, Action.HOLD, 1),
    ("Fingers typing on a laptop", Family.HANDS, "typing", None, Action.WORK, 1),
    ("A man plays a grand piano", Family.PERSON, "man", None, Action.WORK, 1),
    ("A kettle on a stove", Family.OBJECT, "kettle", None, Action.STILL, 1),
    ("Vendors shouting in a market", Family.CROWD, "market", None, Action.STAND, 1),
    ("A galloping stallion", Family.HORSE, "horse", None, Action.RUN, 1),
    ("A man and a woman dance in a ballroom", Family.COUPLE, "couple", None, Action.DANCE, 1),
    ("A lone oak tree in a field", Family.TREE, "leafy", None, Action.STILL, 1),
    ("A herd of deer in the fog", Family.HORSE, "deer", None, Action.STILL, 8),
    ("A lighthouse above a stormy sea", Family.LIGHTHOUSE, "lighthouse", None, Action.STILL, 1),
    ("A crowd cheering in a stadium", Family.CROWD, "crowd", None, Action.WAVE, 1),
]


@pytest.mark.parametrize(("text", "family", "variant", "colour", "action", "count"), SUBJECTS)
def test_the_first_subject(
    analyser: Analyser, text: str, family: Family, variant: str, colour: Colour | None, action: Action, count: int
) -> None:
    subject = beat_of(analyser, text).subjects[0]
    assert (subject.family, subject.variant, subject.colour, subject.action, subject.count) == (
        family, variant, colour, action, count,
    )  # fmt: skip


def test_a_motion_in_a_later_sentence_is_the_only_subjects(analyser: Analyser) -> None:
    assert beat_of(analyser, "A white goat on a hill. It jumps over a fence.").subjects[0].action is Action.JUMP


def test_what_the_sea_does_is_not_done_by_the_ball(analyser: Analyser) -> None:
    assert beat_of(analyser, "A ball on a pier, waves crashing").subjects[0].action is Action.STILL


MERGED = [
    ("A man riding a bicycle", [(Family.BICYCLE, "rider")]),
    ("A woman in a red kayak", [(Family.BOAT, "kayak")]),
    ("A woman plays a guitar on a stage", [(Family.PERSON, "woman")]),
    ("A man on a train", [(Family.PERSON, "man"), (Family.TRAIN, "train")]),
    ("Hands near a kettle", [(Family.HANDS, "open"), (Family.OBJECT, "kettle")]),
    ("A herd of sheep and a dog", [(Family.BEAST, "sheep"), (Family.DOG, "dog")]),
    ("The dog's ball", [(Family.BALL, "ball")]),
    ("A drone camera view of a goat", [(Family.HORSE, "deer")]),
    ("A woman dressed as a knight", [(Family.PERSON, "woman")]),
    ("2 goats and 50 geese", [(Family.HORSE, "deer"), (Family.FLOCK, "geese")]),
    ("A dozen birds over a field", [(Family.BIRD, "bird")]),
    ("Some birds over a field", [(Family.FLOCK, "flock")]),
    ("A tree in the foreground, a farmhouse in the distance", [(Family.TREE, "leafy"), (Family.BUILDING, "house")]),
    ("A sailing boat in the distance, a girl in the foreground", [(Family.CHILD, "girl"), (Family.BOAT, "sailboat")]),
    ("Nine men march", [(Family.CROWD, "crowd")]),
    ("Three women laugh", [(Family.PERSON, "woman")]),
    ("Twenty fish", [(Family.FISH, "school")]),
    ("Books on a shelf", [(Family.BOOK, "stack")]),
    ("A man in a hat and the woman in a green dress", [(Family.PERSON, "man"), (Family.PERSON, "woman")]),
    ("A dog runs. The dog stops.", [(Family.DOG, "dog")]),
]


@pytest.mark.parametrize(("text", "subjects"), MERGED)
def test_what_is_drawn_as_one(analyser: Analyser, text: str, subjects: list[tuple[Family, str]]) -> None:
    assert [(one.family, one.variant) for one in beat_of(analyser, text).subjects] == subjects


@pytest.mark.parametrize(
    ("text", "light", "turns_to"),
    [
        ("A meadow, day turns to night.", Light.NOON, Light.NIGHT),
        ("From dusk till dawn over a city skyline.", Light.DUSK, Light.DAWN),
        ("Night falls over a village.", Light.DUSK, Light.NIGHT),
        ("A forest at noon, then night falls.", Light.NOON, Light.NIGHT),
        ("A sunny day in a park.", Light.NOON, None),
    ],
)
def test_an_hour_that_turns(analyser: Analyser, text: str, light: Light, turns_to: Light | None) -> None:
    beat = beat_of(analyser, text)
    assert (beat.light, beat.light_to) == (light, turns_to)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The lights go out in a room where a woman sits.", LightEvent.LIGHTS_OUT),
        ("The lights come on over a stage.", LightEvent.LIGHTS_ON),
        ("A man walks into the shadow of a house.", LightEvent.INTO_SHADOW),
        ("A girl steps out of the shadows in a street.", LightEvent.INTO_LIGHT),
        ("A flickering candle on a table.", LightEvent.FLICKER),
        ("A lamp on a table.", None),
    ],
)
def test_what_happens_to_the_light(analyser: Analyser, text: str, event: LightEvent | None) -> None:
    assert beat_of(analyser, text).light_event is event


@pytest.mark.parametrize(
    ("words", "spot"),
    [
        ("A man at the far end of a corridor", Spot.BACKGROUND),
        ("A kite high in the sky", Spot.UPPER),
        ("A boat close to the camera on a lake", Spot.FOREGROUND),
        ("A dog on the left of a path", Spot.LEFT),
        ("A cup in the centre of a table", Spot.CENTRE),
    ],
)
def test_where_in_the_frame(analyser: Analyser, words: str, spot: Spot) -> None:
    assert beat_of(analyser, words).subjects[0].spot is spot


def test_hours_that_pass_are_a_time_lapse_and_a_soft_background_is_focus(analyser: Analyser) -> None:
    assert plan_of(analyser, "A dune, the sun moves across the sky").pace is Pace.TIME_LAPSE
    plan = plan_of(analyser, "A woman in a street, the lights behind her out of focus")
    assert plan.treatments == (Treatment.SHALLOW_FOCUS,)


def test_who_is_tracked_goes_with_the_camera(analyser: Analyser) -> None:
    tracked = beat_of(analyser, "A woman walks along a street, the camera tracks left").subjects[0]
    assert tracked.facing_left
    assert not beat_of(analyser, "A woman walks along a street, the camera tracks right").subjects[0].facing_left
    assert not beat_of(analyser, "A woman stands in a street, the camera tracks left").subjects[0].facing_left


def test_it_stays_dark_after_the_lights_went_out(analyser: Analyser) -> None:
    plan = plan_of(analyser, "0-2s: a room by lamplight. 2-4s: the lights go out. 4-6s: a cat walks in.")
    assert [beat.light_event for beat in plan.beats] == [None, LightEvent.LIGHTS_OUT, None]
    assert plan.beats[2].light is Light.NIGHT


def test_an_abstract_picture_takes_its_colours_from_the_words(analyser: Analyser) -> None:
    plan = plan_of(analyser, "Abstract shapes drifting slowly in teal and orange.")
    assert plan.beats[0].tones == (Colour.TEAL, Colour.ORANGE)
    assert not plan.reading.not_drawn
    assert beat_of(analyser, "A dancer in white on an abstract red background").tones == (Colour.RED,)
    assert beat_of(analyser, "Abstract shapes in golden hour light").tones == ()
    assert beat_of(analyser, "A blue boat on a lake").tones == ()


def test_birds_are_counted_and_fly_where_they_are_up(analyser: Analyser) -> None:
    several = beat_of(analyser, "Two dozen gulls over the sea").subjects[0]
    assert (several.count, several.action) == (24, Action.FLY)
    assert beat_of(analyser, "A gull in the upper left over the sea").subjects[0].action is Action.FLY
    assert beat_of(analyser, "A gull sits on a post in the upper left").subjects[0].action is not Action.FLY


def test_clothes_colour_the_person_and_a_person_and_dog_do_not_share_a_colour(analyser: Analyser) -> None:
    subjects = beat_of(analyser, "A boy wearing a green hat, with a black dog").subjects
    assert [one.colour for one in subjects] == [Colour.GREEN, Colour.BLACK]
    assert beat_of(analyser, "A boy. A blue sky, orange leaves").subjects[0].colour is None


def test_speed_spot_and_direction(analyser: Analyser) -> None:
    beat = beat_of(analyser, "A dog runs quickly over sand, a gull in the upper left of the frame")
    assert beat.subjects[0].speed is Speed.FAST
    assert beat.subjects[1].spot is Spot.UPPER_LEFT
    assert beat_of(analyser, "A tram moves left through a town").subjects[0].facing_left


def test_further_subjects_and_decor(analyser: Analyser) -> None:
    subjects = beat_of(analyser, "A microphone on a stage, bar stools stacked on tables, a cat asleep").subjects
    assert [(one.family, one.variant) for one in subjects] == [
        (Family.MICROPHONE, "stand"),
        (Family.CHAIR, "stacked"),
        (Family.CAT, "cat"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "An empty beach at dusk", "A glass tower in the city", "A reflection of a boat in a window",
        "A town square without people", "Sound of a dog barking in a forest",
    ],
)  # fmt: skip
def test_what_is_no_subject(analyser: Analyser, text: str) -> None:
    assert beat_of(analyser, text).subjects == ()


def test_an_unknown_noun_is_a_parcel_and_an_unknown_being_a_figure(analyser: Analyser) -> None:
    assert beat_of(analyser, "A blue zorple").subjects[0].variant == "parcel"
    assert beat_of(analyser, "The zorple walks").subjects[0].family is Family.PERSON
    assert beat_of(analyser, "xyzzy").subjects[0].family is Family.PERSON


SIZES = [
    ("Extreme close-up of one eye", ShotSize.EXTREME_CLOSE_UP, Angle.EYE_LEVEL),
    ("Wide shot of a dog", ShotSize.WIDE, Angle.EYE_LEVEL),
    ("Medium shot of a dog", ShotSize.MEDIUM, Angle.EYE_LEVEL),
    ("A cup on a table", ShotSize.CLOSE_UP, Angle.EYE_LEVEL),
    ("Low-angle shot of a horse", ShotSize.WIDE, Angle.LOW),
    ("Overhead shot of a pizza", ShotSize.CLOSE_UP, Angle.OVERHEAD),
    ("Aerial view of a forest", ShotSize.EXTREME_WIDE, Angle.AERIAL),
    ("POV walking through a tunnel", ShotSize.WIDE, Angle.POV),
    ("Dutch angle of a corridor", ShotSize.WIDE, Angle.DUTCH),
    ("Drone shot of a cat", ShotSize.WIDE, Angle.AERIAL),
    ("A cat, over-the-shoulder shot", ShotSize.MEDIUM, Angle.OVER_THE_SHOULDER),
]


@pytest.mark.parametrize(("text", "size", "angle"), SIZES)
def test_size_and_angle(analyser: Analyser, text: str, size: ShotSize, angle: Angle) -> None:
    beat = beat_of(analyser, text)
    assert (beat.size, beat.angle) == (size, angle)


MOVES = [
    ("camera static", [Move.STATIC]),
    ("the camera pans left", [Move.PAN_LEFT]),
    ("slow pan to the right", [Move.PAN_RIGHT]),
    ("camera tilts up", [Move.TILT_UP]),
    ("camera tilting slowly downward", [Move.TILT_DOWN]),
    ("slow push-in", [Move.PUSH_IN]),
    ("the camera moves closer", [Move.PUSH_IN]),
    ("camera pulls back", [Move.PULL_BACK]),
    ("zoom in", [Move.ZOOM_IN]),
    ("camera zooms out", [Move.ZOOM_OUT]),
    ("the camera zooms slowly out", [Move.ZOOM_OUT]),
    ("slow zoom out", [Move.ZOOM_OUT]),
    ("slow zoom on a wide plate", [Move.ZOOM_IN]),
    ("slow pan up", [Move.TILT_UP]),
    ("camera rises", [Move.CRANE_UP]),
    ("crane down", [Move.CRANE_DOWN]),
    ("slow orbit", [Move.ORBIT_RIGHT]),
    ("orbit to the left", [Move.ORBIT_LEFT]),
    ("camera circles around it", [Move.ORBIT_RIGHT]),
    ("tracking shot", [Move.TRACK_RIGHT]),
    ("camera tracks left", [Move.TRACK_LEFT]),
    ("handheld camera", [Move.HANDHELD]),
    ("rack focus", [Move.RACK_FOCUS]),
    ("FPV flight", [Move.FPV]),
    ("dolly zoom", [Move.PUSH_IN, Move.ZOOM_OUT]),
    ("camera rolls left", [Move.ROLL_LEFT]),
    ("static camera, then slow orbit", [Move.ORBIT_RIGHT]),
    ("slow orbit, static shot", [Move.STATIC]),
    ("crane shot downward", [Move.CRANE_DOWN]),
    ("bright", []),
]


@pytest.mark.parametrize(("words", "moves"), MOVES)
def test_camera_moves(analyser: Analyser, words: str, moves: list[Move]) -> None:
    assert [move.move for move in beat_of(analyser, f"A goat on a hill, {words}").camera] == moves


def test_moves_have_speeds_and_an_order(analyser: Analyser) -> None:
    camera = beat_of(analyser, "A goat. Camera pans quickly to the left, then tilts up slowly").camera
    assert [(move.move, move.speed, move.then) for move in camera] == [
        (Move.PAN_LEFT, Speed.FAST, False),
        (Move.TILT_UP, Speed.SLOW, True),
    ]


def test_words_that_look_like_framing_or_looks_and_are_not(analyser: Analyser) -> None:
    plan = plan_of(analyser, "A man looking up at a wide sky, a vintage car, deep depth of field")
    assert (plan.beats[0].size, plan.beats[0].angle, plan.treatments) == (ShotSize.WIDE, Angle.EYE_LEVEL, ())
    assert plan_of(analyser, "A goat, normal speed").pace is Pace.NORMAL


def test_a_source_of_light_in_the_dark_and_by_day(analyser: Analyser) -> None:
    assert beat_of(analyser, "A kitchen, a candle burning, bright morning").light is Light.DAWN
    assert beat_of(analyser, "A street at noon with neon signs").light is Light.NOON
    assert beat_of(analyser, "A kitchen at noon under a spotlight").light is Light.SPOTLIGHT
    assert beat_of(analyser, "A meadow full of fireflies").light is Light.DUSK
    assert beat_of(analyser, "A tower reflecting the sunset against a blue twilight sky").light is Light.DUSK


def test_looks_and_pace(analyser: Analyser) -> None:
    plan = plan_of(analyser, "A dog in slow motion, black and white, film grain, shallow depth of field")
    assert plan.treatments == (Treatment.BLACK_AND_WHITE, Treatment.FILM_GRAIN, Treatment.SHALLOW_FOCUS)
    assert plan.pace is Pace.SLOW_MOTION


def test_timed_beats_keep_their_times_and_take_over_what_they_do_not_say(analyser: Analyser) -> None:
    plan = plan_of(analyser, "A red fox in a snowy forest at dusk. [0-2s] it runs, [2-6s] close-up, it sits. Grainy.")
    first, second = plan.beats
    assert (first.start_s, first.end_s, second.start_s, second.end_s) == (0, 2, 2, 6)
    assert first.place is second.place is Place.FOREST
    assert first.light is second.light is Light.DUSK
    assert first.season is second.season is Season.WINTER
    assert [beat.subjects[0].action for beat in plan.beats] == [Action.RUN, Action.SIT]
    assert second.subjects[0].colour is Colour.RED
    assert second.size is ShotSize.CLOSE_UP
    assert (first.cut, second.cut) == (False, True)
    assert plan.treatments == (Treatment.FILM_GRAIN,)


def test_light_that_changes_over_beats(analyser: Analyser) -> None:
    shared = plan_of(analyser, "A barn, from dusk to night, stars. [0-3s] a cow walks [3-6s] it sits").beats
    assert [(beat.light, beat.light_to) for beat in shared] == [(Light.DUSK, None), (Light.DUSK, Light.NIGHT)]
    assert all(LightAccent.STARS in beat.light_accents for beat in shared)
    own = plan_of(analyser, "[0-3s] a barn, dusk turning to night [3-6s] a cow sits").beats
    assert [(beat.light, beat.light_to) for beat in own] == [(Light.DUSK, Light.NIGHT), (Light.NIGHT, None)]


def test_numbered_shots_share_the_take_equally(analyser: Analyser) -> None:
    plan = plan_of(analyser, "Shot 1: a dog on a beach. Shot 2: a cat in a kitchen. Shot 3: a ship.", 9)
    assert [(beat.start_s, beat.end_s, beat.cut) for beat in plan.beats] == [(0, 3, False), (3, 6, True), (6, 9, True)]
    assert [beat.subjects[0].family for beat in plan.beats] == [Family.DOG, Family.CAT, Family.SHIP]


def test_a_cut_makes_two_pictures_and_twenty_shots_make_twelve(analyser: Analyser) -> None:
    assert [beat.cut for beat in plan_of(analyser, "A dog on a road. Cut to: a cat on a bed.").beats] == [False, True]
    many = " ".join(f"Shot {number}: a dog." for number in range(1, 21))
    assert len(plan_of(analyser, many).beats) == 12


def test_beats_behind_the_end_are_left_out_and_listed(analyser: Analyser) -> None:
    plan = plan_of(analyser, "[0-3s] a dog runs [7-9s] a whale jumps", 5)
    assert len(plan.beats) == 1
    assert any("whale" in words.text for words in plan.reading.not_drawn)


def test_sound_of_place_weather_and_words(analyser: Analyser) -> None:
    plan = plan_of(analyser, "A tent in a forest at night in the rain. Sound of a bell, calm piano music at 80 bpm.")
    beds = {cue.sound for cue in plan.sound.cues if cue.bed}
    assert {Sound.FOREST, Sound.CRICKETS, Sound.RAIN} <= beds
    assert [cue.sound for cue in plan.sound.cues if not cue.bed] == [Sound.BELL]
    assert (plan.sound.music_bpm, plan.sound.music_mood) == (80, "calm")


def test_silence_and_no_music(analyser: Analyser) -> None:
    assert plan_of(analyser, "A dog. No sound, silence.").sound.silent
    plan = plan_of(analyser, "A dog on a beach. Audio: waves, no music.")
    assert not plan.sound.silent
    assert plan.sound.music_bpm is None
    assert silent_plan(plan).sound.silent


def test_music_takes_its_mood_and_tempo_from_its_words(analyser: Analyser) -> None:
    for words, mood, tempo in (("fast music", "happy", 124), ("slow techno", "tense", 72), ("music", "warm", 90)):
        sound = plan_of(analyser, f"A goat. Audio: {words}").sound
        assert (sound.music_mood, sound.music_bpm) == (mood, tempo)


def test_an_empty_bar_has_no_guests_and_wind_stays_outdoors(analyser: Analyser) -> None:
    empty = plan_of(analyser, "An empty bar").sound.cues
    assert Sound.CROWD not in {cue.sound for cue in empty}
    indoors = plan_of(analyser, "A windy night seen from a kitchen").sound.cues
    assert Sound.WIND not in {cue.sound for cue in indoors}


def test_lines_said_before_the_beats_begin_with_the_first(analyser: Analyser) -> None:
    shared = plan_of(analyser, 'A man says "We begin now." [0-3s] he waits [3-6s] he runs')
    assert [line.text for line in shared.subtitles] == ["We begin now."]
    both = plan_of(analyser, 'A man says "We begin now." [0-3s] he says "And here." [3-6s] he runs')
    assert [line.text for line in both.subtitles] == ["We begin now.", "And here."]
    assert all(line.end_s <= 3 for line in both.subtitles)


def test_a_bed_goes_on_over_beats_of_one_place(analyser: Analyser) -> None:
    cues = plan_of(analyser, "A beach. [0-2s] a dog runs [2-6s] a dog sits").sound.cues
    assert [(cue.sound, cue.start_s, cue.end_s) for cue in cues] == [(Sound.WAVES, 0, 6)]


def test_spoken_lines_become_subtitles_at_their_beats(analyser: Analyser) -> None:
    plan = plan_of(analyser, '[0-3s] A man says "Where is it?" [3-6s] A woman replies "Over there, behind you."')
    assert [(line.text, line.start_s >= start) for line, start in zip(plan.subtitles, (0, 3), strict=True)] == [
        ("Where is it?", True),
        ("Over there, behind you.", True),
    ]
    assert all(line.end_s <= 6 for line in plan.subtitles)
    assert plan_of(analyser, "A man tells a joke").subtitles == ()


def test_the_reading_lists_what_was_drawn_and_what_was_not(analyser: Analyser) -> None:
    text = "A velvety yellow canoe on a lake, quantum shimmer"
    reading = plan_of(analyser, text).reading
    drawn = {words.text: words.drawn_as for words in reading.drawn}
    assert drawn["canoe"] == "boat (canoe)"
    assert drawn["lake"] == "lake"
    assert [words.text for words in reading.not_drawn] == ["velvety", "quantum shimmer"]


def test_a_swapped_word_changes_the_plan(analyser: Analyser) -> None:
    text = "A canoe on a lake in the rain, slow orbit"
    plan = plan_of(analyser, text)
    for old, new in (("canoe", "bicycle"), ("rain", "snowfall"), ("slow orbit", "static camera"), ("lake", "road")):
        assert plan_of(analyser, text.replace(old, new)).beats != plan.beats


PIECES = [
    "a red dog",
    " two",
    " women",
    ",",
    ". ",
    "camera",
    " pans",
    " left",
    " of",
    " at night",
    "[0-2s]",
    "[2-4s]",
    '"',
    ":",
    "\n",
    " and",
    " the ",
    "Shot 1: ",
    "Shot 2: ",
    "wide shot",
    " music",
    " then",
    " runs",
    "“no”",
    " in",
    " lake",
    " static",
    "cut to",
    " 120 bpm",
    " from dusk to night",
    "😀",
    "\0",
    " hands",
    " holding",
    " a cup",
    "'s",
    " 99",
    " silence",
    " a boat",
]


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join)), st.floats(0.1, 60))
def test_any_text_gives_a_whole_plan_and_always_the_same(analyser: Analyser, text: str, duration_s: float) -> None:
    plan = read_sketch(text, duration_s, analyser)
    assert plan == read_sketch(text, duration_s, analyser)
    assert plan.beats[0].start_s == 0
    assert plan.beats[-1].end_s == pytest.approx(duration_s)
    for first, second in itertools.pairwise(plan.beats):
        assert first.start_s < first.end_s == second.start_s
    assert all(line.end_s <= duration_s + 1e-6 and line.start_s < line.end_s for line in plan.subtitles)
    for drawn in plan.reading.drawn:
        assert text[drawn.start : drawn.end] == drawn.text
    for ignored in plan.reading.not_drawn:
        assert text[ignored.start : ignored.end] == ignored.text


def test_a_take_longer_than_a_sketch_can_be_is_drawn_as_long_as_it_can(analyser: Analyser) -> None:
    assert plan_of(analyser, "A dog", 100).duration_s == 60
