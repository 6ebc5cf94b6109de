"""Owns the names of the linter's rules and how grave a finding is. Faults of the text alone are rules, too."""

from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs. A rule that was measured below a precision of 0.7 is never a warning."""

    WARNING = "warning"
    HINT = "hint"


class Rule(StrEnum):
    """Every rule. Those down to `CONTRADICTORY` come from the text alone and are measured; see `reading.Fault`."""

    NO_CAMERA = "no_camera"
    NO_LIGHTING = "no_lighting"
    VAGUE_MOTION = "vague_motion"
    TAG_LIST = "tag_list"
    OVERLOADED = "overloaded"
    TOO_MANY_ACTIONS = "too_many_actions"
    TEXT_IN_FRAME = "text_in_frame"
    LOGO_BRAND = "logo_brand"
    INTRICATE_HANDS = "intricate_hands"
    CONTRADICTORY = "contradictory"
    FACE_IN_LONG_CLOSE_UP = "face_in_long_close_up"
    REAL_PERSON = "real_person"
    NO_APPEARANCE = "no_appearance"
    NO_TRANSITION = "no_transition"
    ATHLETIC_MOVEMENT = "athletic_movement"
    SMALL_DETAIL = "small_detail"
    NO_WEATHER = "no_weather"
    EMPTY_PRAISE = "empty_praise"
    BEATS_TOO_LONG = "beats_too_long"
    DIALOGUE_TOO_LONG = "dialogue_too_long"
    DIALOGUE_ON_SILENT_MODEL = "dialogue_on_silent_model"
    AUDIO_OFF = "audio_off"
    ASPECT_WORDS = "aspect_words"
    OVER_LENGTH = "over_length"
    SHOT_TOO_LONG = "shot_too_long"
    UNSUPPORTED = "unsupported"
    OPEN_VARIABLE = "open_variable"
    UNKNOWN_LOOK = "unknown_look"
    LANGUAGE_NOT_COVERED = "language_not_covered"
