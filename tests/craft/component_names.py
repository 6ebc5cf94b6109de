"""Owns the short names by which the rows of tests name components."""

from studio.domain.cards import Component

NAMES = {
    "shot": Component.SHOT_TYPE,
    "subject": Component.SUBJECT,
    "action": Component.ACTION,
    "place": Component.ENVIRONMENT,
    "light": Component.LIGHTING,
    "camera": Component.CAMERA_MOVEMENT,
    "style": Component.STYLE,
    "audio": Component.AUDIO,
    "speech": Component.DIALOGUE,
    "times": Component.TIMECODES,
}
