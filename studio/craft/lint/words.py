"""Owns the plain English of findings and fixes: one template a rule, translated before it is filled.

`{0}` and `{1}` are the finding's or the fix's values in order, `{all}` all of them with commas between, `{rest}` all
but the first. Who fills a template may use `filled`.
"""

from types import MappingProxyType

from studio.domain.lint import Finding, Fix, FixKind
from studio.domain.lint_rules import Rule

MESSAGES = MappingProxyType(
    {
        Rule.NO_CAMERA: "Nothing says what the camera does. The model will choose.",
        Rule.NO_LIGHTING: "Nothing says where the light comes from. The model will choose.",
        Rule.VAGUE_MOTION: "Nothing says how it moves. Give it a pace, a direction or an effect.",
        Rule.TAG_LIST: "This reads as a list of keywords. Models follow sentences better.",
        Rule.OVERLOADED: "{0} things or places want attention in one shot. Models drop or blend some.",
        Rule.TOO_MANY_ACTIONS: "{0} things happen one after another. One shot holds two or three.",
        Rule.TEXT_IN_FRAME: "Models misspell words in the picture. Set them as a caption.",
        Rule.LOGO_BRAND: "A brand or logo comes out wrong and may be refused.",
        Rule.INTRICATE_HANDS: "Fine work of fingers often comes out wrong. Show less of the hands.",
        Rule.CONTRADICTORY: "“{0}” and “{1}” cannot both hold.",
        Rule.FACE_IN_LONG_CLOSE_UP: "A face in close-up for {0} s: this model keeps a face for about {1} s.",
        Rule.REAL_PERSON: "{all}: most providers refuse real people.",
        Rule.NO_APPEARANCE: "“{0}” comes back, but nothing here says what they look like.",
        Rule.NO_TRANSITION: "Beats change the place or the framing, and nothing says how.",
        Rule.ATHLETIC_MOVEMENT: "“{0}”: models often break bodies in fast, acrobatic movement.",
        Rule.SMALL_DETAIL: "“{0}”: details this small or exact are seldom kept.",
        Rule.NO_WEATHER: "This plays outdoors, and nothing says what the weather is.",
        Rule.EMPTY_PRAISE: "No model can act on “{0}”. Say what is to be seen.",
        Rule.BEATS_TOO_LONG: "Beats run to {0} s but this take is {1} s.",
        Rule.DIALOGUE_TOO_LONG: "The lines take about {0} s to speak; there are {1} s.",
        Rule.DIALOGUE_ON_SILENT_MODEL: "{0} makes no sound. Nobody will be heard.",
        Rule.AUDIO_OFF: "Sound is described, but sound is off.",
        Rule.ASPECT_WORDS: "“{0}” is asked for, but the picture is set to {1}.",
        Rule.OVER_LENGTH: "{0} takes {2} characters; this prompt has {1}.",
        Rule.SHOT_TOO_LONG: "{0} s in one shot: this model holds one together for about {1} s.",
        Rule.UNSUPPORTED: "{0} cannot use this: {rest}.",
        Rule.OPEN_VARIABLE: "No value is given for {all}.",
        Rule.UNKNOWN_LOOK: "No look of this project is called {all}.",
        Rule.LANGUAGE_NOT_COVERED: "This language is not covered. Few hints are possible.",
    }
)
"""What a finding says."""

LABELS = MappingProxyType(
    {
        FixKind.INSERT: "Add “{0}”",
        FixKind.REPLACE: "Use {0}",
        FixKind.REMOVE: "Remove “{0}”",
        FixKind.SPLIT: "Split into {0} shots",
        FixKind.TO_CAPTION: "Move “{0}” to the caption",
        FixKind.SET: "Use {0}",
    }
)
"""What a fix's button says."""

RULE_LABELS = MappingProxyType(
    {
        Rule.TAG_LIST: "Write sentences",
        Rule.BEATS_TOO_LONG: "Fit beats to {0} s",
        Rule.AUDIO_OFF: "Turn sound on",
        Rule.NO_TRANSITION: "Add cuts",
        Rule.UNSUPPORTED: "Leave out {all}",
    }
)
"""What it says for rules whose fix has a name of its own."""

SETTING_NAMES = MappingProxyType(
    {"sound": "sound", "negative": "words to avoid", "first_frame": "the first frame", "last_frame": "the last frame"}
)
"""How the values of `unsupported` are called."""

REMOVE_ALL = "Remove {0} words"
"""What the button for several words says."""


def message(finding: Finding) -> str:
    """Return what a finding says, in English."""
    return filled(MESSAGES[finding.rule], _named(finding.rule, finding.values))


def label(rule: Rule, fix: Fix) -> str:
    """Return what the button of a rule's fix says, in English."""
    if fix.kind is FixKind.REMOVE and len(fix.values) > 1:
        return REMOVE_ALL.format(len(fix.values))
    own = None if rule is Rule.BEATS_TOO_LONG and fix.kind is FixKind.SET else RULE_LABELS.get(rule)
    return filled(own or LABELS[fix.kind], _named(rule, fix.values))


def _named(rule: Rule, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(SETTING_NAMES.get(value, value) for value in values) if rule is Rule.UNSUPPORTED else values


def filled(template: str, values: tuple[str, ...]) -> str:
    """Return a template with its values; one that it names and that is missing is left empty."""
    padded = (*values, "", "", "")
    return template.format(*padded, all=", ".join(values), rest=", ".join(values[1:]))
