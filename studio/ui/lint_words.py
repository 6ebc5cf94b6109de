"""Owns the words of hints and their fixes in the window's language. The English is that of `craft.lint.words`."""

from PySide6.QtCore import QCoreApplication

from studio.craft.lint.words import filled
from studio.domain.lint import Finding, Fix, FixKind
from studio.domain.lint_rules import Rule, Severity

translate = QCoreApplication.translate


def message_words(finding: Finding) -> str:
    """Return what a finding says."""
    return filled(messages()[finding.rule], _named(finding.rule, finding.values))


def fix_words(rule: Rule, fix: Fix) -> str:
    """Return what the button of a rule's fix says."""
    if fix.kind is FixKind.REMOVE and len(fix.values) > 1:
        return remove_all().format(len(fix.values))
    return filled(rule_labels().get(rule, labels()[fix.kind]), _named(rule, fix.values))


def measured_words(finding: Finding) -> str:
    """Return how grave a finding is and how right its rule was on labelled prompts."""
    kinds = {Severity.WARNING: translate("hints", "Warning"), Severity.HINT: translate("hints", "Hint")}
    if finding.precision is None:
        return translate("hints", "{0} · not measured").format(kinds[finding.severity])
    share = round(100 * finding.precision)
    return translate("hints", "{0} · right in {1} of 100 cases").format(kinds[finding.severity], share)


def rule_name(rule: Rule) -> str:
    """Return a rule's name for tables."""
    return rule_names()[rule]


def _named(rule: Rule, values: tuple[str, ...]) -> tuple[str, ...]:
    names = setting_names()
    return tuple(names.get(value, value) for value in values) if rule is Rule.UNSUPPORTED else values


def messages() -> dict[Rule, str]:
    """Return what each rule says."""
    return {
        Rule.NO_CAMERA: translate("hints", "Nothing says what the camera does. The model will choose."),
        Rule.NO_LIGHTING: translate("hints", "Nothing says where the light comes from. The model will choose."),
        Rule.VAGUE_MOTION: translate("hints", "Nothing says how it moves. Give it a pace, a direction or an effect."),
        Rule.TAG_LIST: translate("hints", "This reads as a list of keywords. Models follow sentences better."),
        Rule.OVERLOADED: translate(
            "hints", "{0} things or places want attention in one shot. Models drop or blend some."
        ),
        Rule.TOO_MANY_ACTIONS: translate("hints", "{0} things happen one after another. One shot holds two or three."),
        Rule.TEXT_IN_FRAME: translate("hints", "Models misspell words in the picture. Set them as a caption."),
        Rule.LOGO_BRAND: translate("hints", "A brand or logo comes out wrong and may be refused."),
        Rule.INTRICATE_HANDS: translate("hints", "Fine work of fingers often comes out wrong. Show less of the hands."),
        Rule.CONTRADICTORY: translate("hints", "“{0}” and “{1}” cannot both hold."),
        Rule.FACE_IN_LONG_CLOSE_UP: translate(
            "hints", "A face in close-up for {0} s: this model keeps a face for about {1} s."
        ),
        Rule.REAL_PERSON: translate("hints", "{all}: most providers refuse real people."),
        Rule.NO_APPEARANCE: translate("hints", "“{0}” comes back, but nothing here says what they look like."),
        Rule.NO_TRANSITION: translate("hints", "Beats change the place or the framing, and nothing says how."),
        Rule.ATHLETIC_MOVEMENT: translate("hints", "“{0}”: models often break bodies in fast, acrobatic movement."),
        Rule.SMALL_DETAIL: translate("hints", "“{0}”: details this small or exact are seldom kept."),
        Rule.NO_WEATHER: translate("hints", "This plays outdoors, and nothing says what the weather is."),
        Rule.EMPTY_PRAISE: translate("hints", "No model can act on “{0}”. Say what is to be seen."),
        Rule.BEATS_TOO_LONG: translate("hints", "Beats run to {0} s but this take is {1} s."),
        Rule.DIALOGUE_TOO_LONG: translate("hints", "The lines take about {0} s to speak; there are {1} s."),
        Rule.DIALOGUE_ON_SILENT_MODEL: translate("hints", "{0} makes no sound. Nobody will be heard."),
        Rule.AUDIO_OFF: translate("hints", "Sound is described, but sound is off."),
        Rule.ASPECT_WORDS: translate("hints", "“{0}” is asked for, but the picture is set to {1}."),
        Rule.OVER_LENGTH: translate("hints", "{0} takes {2} characters; this prompt has {1}."),
        Rule.SHOT_TOO_LONG: translate("hints", "{0} s in one shot: this model holds one together for about {1} s."),
        Rule.UNSUPPORTED: translate("hints", "{0} cannot use this: {rest}."),
        Rule.OPEN_VARIABLE: translate("hints", "No value is given for {all}."),
        Rule.UNKNOWN_LOOK: translate("hints", "No look of this project is called {all}."),
        Rule.LANGUAGE_NOT_COVERED: translate("hints", "This language is not covered. Few hints are possible."),
    }


def labels() -> dict[FixKind, str]:
    """Return what the button of each kind of fix says."""
    return {
        FixKind.INSERT: translate("hints", "Add “{0}”"),
        FixKind.REPLACE: translate("hints", "Use {0}"),
        FixKind.REMOVE: translate("hints", "Remove “{0}”"),
        FixKind.SPLIT: translate("hints", "Split into {0} shots"),
        FixKind.TO_CAPTION: translate("hints", "Move “{0}” to the caption"),
        FixKind.SET: translate("hints", "Use {0}"),
    }


def rule_labels() -> dict[Rule, str]:
    """Return what it says for rules whose fix has a name of its own."""
    return {
        Rule.TAG_LIST: translate("hints", "Write sentences"),
        Rule.BEATS_TOO_LONG: translate("hints", "Fit beats to {0} s"),
        Rule.AUDIO_OFF: translate("hints", "Turn sound on"),
        Rule.NO_TRANSITION: translate("hints", "Add cuts"),
        Rule.UNSUPPORTED: translate("hints", "Leave out {all}"),
    }


def setting_names() -> dict[str, str]:
    """Return how the values of `unsupported` are called."""
    return {
        "sound": translate("hints", "sound"),
        "negative": translate("hints", "words to avoid"),
        "first_frame": translate("hints", "the first frame"),
        "last_frame": translate("hints", "the last frame"),
    }


def remove_all() -> str:
    """Return what the button for several words says."""
    return translate("hints", "Remove {0} words")


def rule_names() -> dict[Rule, str]:
    """Return the names of the rules."""
    return {
        Rule.NO_CAMERA: translate("hints", "No camera"),
        Rule.NO_LIGHTING: translate("hints", "No light"),
        Rule.VAGUE_MOTION: translate("hints", "Vague motion"),
        Rule.TAG_LIST: translate("hints", "List of keywords"),
        Rule.OVERLOADED: translate("hints", "Too many things"),
        Rule.TOO_MANY_ACTIONS: translate("hints", "Too many actions"),
        Rule.TEXT_IN_FRAME: translate("hints", "Words in the picture"),
        Rule.LOGO_BRAND: translate("hints", "Logo or brand"),
        Rule.INTRICATE_HANDS: translate("hints", "Fine work of hands"),
        Rule.CONTRADICTORY: translate("hints", "Contradiction"),
        Rule.FACE_IN_LONG_CLOSE_UP: translate("hints", "Face in a long close-up"),
        Rule.REAL_PERSON: translate("hints", "Real person"),
        Rule.NO_APPEARANCE: translate("hints", "No appearance"),
        Rule.NO_TRANSITION: translate("hints", "No transition"),
        Rule.ATHLETIC_MOVEMENT: translate("hints", "Athletic movement"),
        Rule.SMALL_DETAIL: translate("hints", "Small detail"),
        Rule.NO_WEATHER: translate("hints", "No weather"),
        Rule.EMPTY_PRAISE: translate("hints", "Empty praise"),
        Rule.BEATS_TOO_LONG: translate("hints", "Beats longer than the take"),
        Rule.DIALOGUE_TOO_LONG: translate("hints", "Lines longer than the take"),
        Rule.DIALOGUE_ON_SILENT_MODEL: translate("hints", "Lines on a silent model"),
        Rule.AUDIO_OFF: translate("hints", "Sound is off"),
        Rule.ASPECT_WORDS: translate("hints", "Another aspect ratio"),
        Rule.OVER_LENGTH: translate("hints", "Prompt too long"),
        Rule.SHOT_TOO_LONG: translate("hints", "Shot too long"),
        Rule.UNSUPPORTED: translate("hints", "Unsupported"),
        Rule.OPEN_VARIABLE: translate("hints", "Open variable"),
        Rule.UNKNOWN_LOOK: translate("hints", "Unknown look"),
        Rule.LANGUAGE_NOT_COVERED: translate("hints", "Language not covered"),
    }
