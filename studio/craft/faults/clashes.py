"""Owns instructions of an English prompt that cannot both hold: looks, framings, times of day, camera, cuts.

A change over time ("from dusk to night", "turns into", "then") is no clash.
"""

from studio.craft.faults.negation import is_denied
from studio.craft.faults.page import Page
from studio.craft.faults.phrases import Found, Phrase
from studio.craft.tokens import word_set
from studio.domain.cards import Component
from studio.domain.reading import Evidence, Fault

_RULE = "clashes"
_SIDES = {
    "drawn": "pixel art, cartoon style, cartoonish, flat 2d, 2d animation, hand drawn, line art, anime style, "
    "watercolor, oil painting, claymation, cel shaded, low poly, comic book style, sketch style",
    "real": "photorealistic, photorealism, hyperrealism, hyperrealistic, hyper realistic, photo realistic, ultra "
    "realistic, raw photo, live action, lifelike",
    "gray": "black and white, monochrome, b&w, grayscale, greyscale, black & white, colorless",
    "colored": "vibrant colors, vivid colors, full color, saturated colors, vibrant colours, vivid colours, "
    "colorful, bright colors, rich colors, neon colors, technicolor, rainbow colors",
    "near": "close up, closeup, extreme close up, extreme closeup, macro shot, tight close up",
    "middle": "medium shot, medium close up, mid shot, cowboy shot",
    "far": "wide shot, long shot, extreme wide shot, establishing shot, full body shot",
    "fixed": "static camera, static shot, locked off, locked camera, fixed camera, camera static, camera remains "
    "static, camera is static, still camera, tripod shot, camera does not move, camera doesn't move, no "
    "camera movement, stationary camera, "
    "camera stays still, motionless camera, completely static",
    "moving": "orbit, orbits, orbiting, tracking shot, dolly in, dolly out, pan left, pan right, pans, panning, "
    "push in, pull back, crane shot, handheld, zoom in, zooms in, whip pan, fpv, camera follows, "
    "steadicam, "
    "dolly zoom, sweeping camera, camera circles, camera flies",
    "night": "midnight, night, at night, nighttime, moonlit, starry night, dead of night",
    "noon": "midday sun, noon, midday, bright daylight, blazing sun, harsh sunlight, broad daylight, bright "
    "sunshine, high noon, noon sun",
    "uncut": "no cuts, single take, one take, one continuous shot, single continuous shot, unbroken shot, without "
    "cuts, continuous take, oner",
    "cut": "cut to, cuts to, smash cut, jump cut, jump cuts, quick cuts, rapid cuts, montage, fast cuts, match cut",
    "slow": "slow motion, slow mo", "fast": "time lapse, timelapse, hyperlapse",
    "empty": "empty street, deserted street, no people, nobody around, deserted, completely empty, uninhabited",
    "full": "crowded, packed with people, bustling crowd, crowd of people",
    "silent": "silent, no sound, no audio, complete silence, completely silent", "loud": "loud music, thunderous, "
    "deafening, blaring",
    "sharp": "deep focus, everything in focus, deep depth of field", "soft": "shallow depth of field, shallow "
    "focus, bokeh",
    "dry": "clear sky, cloudless sky, clear blue sky, cloudless", "wet": "heavy rain, pouring rain, thunderstorm, "
    "torrential rain, overcast sky, downpour",
}  # fmt: skip
_RIVALS = (
    ("drawn", "real"),
    ("gray", "colored"),
    ("near", "middle"),
    ("near", "far"),
    ("middle", "far"),
    ("fixed", "moving"),
    ("night", "noon"),
    ("uncut", "cut"),
    ("slow", "fast"),
    ("empty", "full"),
    ("silent", "loud"),
    ("sharp", "soft"),
    ("dry", "wet"),
)
_FRAMINGS = frozenset({"near", "middle", "far"})
_CHANGES = word_set(
    "then to into turns transitions transitioning transition becoming becomes from before after until cut cuts "
    "while shot scene first second finally later next alternates alternating switching switches between shifts"
)
PHRASES = tuple(Phrase(words, _RULE, side) for side, phrases in _SIDES.items() for words in phrases.split(","))
"""The instructions that the rule wants found."""


def find_clash(page: Page, found: dict[str, list[Found]]) -> Evidence | None:
    """Return the two rivals of the first clash; None where everything can hold at once."""
    first: dict[str, tuple[int, int]] = {}
    for hit in found.get(_RULE, ()):
        if page.owners[hit.first] is not Component.DIALOGUE and not _is_denied(page, hit.first, hit.meaning):
            first.setdefault(hit.meaning, (hit.first, hit.last))
    for one, other in _RIVALS:
        if one in first and other in first and not _changes(page, first[one], first[other], one in _FRAMINGS):
            places = sorted((first[one], first[other]))
            return Evidence(Fault.CONTRADICTORY, tuple(page.stretch(*place) for place in places))
    return None


def _is_denied(page: Page, index: int, side: str) -> bool:
    return page.word(index) not in ("no", "without") and side != "uncut" and is_denied(page, index)


def _changes(page: Page, one: tuple[int, int], other: tuple[int, int], framing: bool) -> bool:
    """Say whether a word of change stands between the two or near them; framings clash only within a list of tags."""
    begin, end = min(one[1], other[1]), max(one[0], other[0])
    if framing and (
        Component.CAMERA_MOVEMENT in page.present or any(mark == 2 for mark in page.marks[begin : end + 1])
    ):
        return True
    return any(page.word(index) in _CHANGES for index in range(max(0, begin - 4), end))
