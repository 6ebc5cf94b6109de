"""Owns instructions of an English prompt that cannot both hold: looks, framings, times of day, camera, cuts.

A change over time ("from dusk to night", "turns into", "then") is no clash.
"""

from collections.abc import Sequence

from studio.craft.faults.negation import is_denied
from studio.craft.faults.page import Page
from studio.craft.faults.phrases import Found, Phrase
from studio.craft.tokens import word_set
from studio.domain.cards import Component
from studio.domain.reading import Evidence, Fault

RULE = "clashes"
_SIDES = {
    "drawn": "pixel art, cartoon style, cartoonish, flat 2d, 2d animation, hand drawn, line art, anime style, "
    "watercolor, watercolour, oil painting, claymation, cel shaded, cel shading, low poly, comic book "
    "style, sketch style, ps1 graphics, voxel art, 8 bit, stick figure, flat vector",
    "real": "photorealistic, photorealism, hyperrealism, hyperrealistic, hyper realistic, photo realistic, ultra "
    "realistic, raw photo, live action, photoreal, true to life, photoreal skin",
    "gray": "black and white, monochrome, b&w, grayscale, greyscale, black & white, colorless, no colour "
    "anywhere, no color anywhere, strictly monochrome",
    "colored": "vibrant colors, vivid colors, full color, full colour, saturated colors, vibrant colours, vivid "
    "colours, colorful, colourful, bright colors, bright colours, rich colors, neon colors, "
    "technicolor, rainbow colors, neon rainbow, hdr rainbow, vivid neon, scarlet, turquoise",
    "near": "close up, closeup, extreme close up, extreme closeup, macro shot, tight close up",
    "middle": "medium shot, medium close up, mid shot, cowboy shot",
    "far": "wide shot, long shot, extreme wide shot, establishing shot, full body shot, whole body, head to toe, "
    "full body",
    "above": "bird's eye, birds eye, bird's eye view, aerial view, aerial shot, aerial bird's eye, top down, "
    "overhead shot, top down view",
    "level": "eye level, ground level, worm's eye, worm's eye view, low angle, street level",
    "fixed": "static camera, static shot, locked off, locked camera, locked off tripod, fixed camera, camera "
    "static, camera remains static, camera is static, still camera, tripod shot, camera does not move, "
    "camera doesn't move, camera never moves, no camera movement, no camera motion, stationary camera, "
    "camera stays still, motionless camera, completely static, camera absolutely still, camera stays "
    "perfectly still",
    "moving": "orbit, orbits, orbiting, tracking shot, dolly in, dolly out, dolly left, dolly right, dolly "
    "forward, dolly back, truck left, truck right, pan left, pan right, pans, panning, push in, pull "
    "back, crane shot, crane up, crane down, handheld, zoom in, zooms in, whip pan, fpv, camera "
    "follows, steadicam, dolly zoom, sweeping camera, camera circles, camera flies, tilt up, tilt down",
    "steady": "without any shake, perfectly steady, rock steady, steady gimbal, smooth gimbal, smooth gliding "
    "gimbal, no shake, perfectly smooth",
    "shaky": "shaky, shaky handheld, shaky cam, jittery, violently shaking camera",
    "night": "midnight, night, at night, nighttime, moonlit, starry night, dead of night, pitch dark",
    "noon": "midday sun, noon, midday, bright daylight, blazing sun, harsh sunlight, broad daylight, bright "
    "sunshine, high noon, noon sun",
    "uncut": "no cuts, single take, one take, one continuous shot, single continuous shot, unbroken shot, without "
    "cuts, continuous take, one continuous take, oner, without a single cut, no cut, uncut",
    "cut": "cut to, cuts to, cut back, smash cut, jump cut, jump cuts, quick cuts, rapid cuts, montage, fast "
    "cuts, match cut, hard cut",
    "slow": "slow motion, slow mo",
    "fast": "time lapse, timelapse, hyperlapse, fast motion, sped up",
    "empty": "empty street, deserted street, nobody around, deserted, completely empty, uninhabited, nobody in "
    "the frame, not a soul, utterly deserted",
    "full": "crowded, packed with people, bustling crowd, crowd of people, hundreds of tourists, hundreds of "
    "people, thousands of people, huge crowd",
    "silent": "completely silent, no sound at all, complete silence, total silence, absolute silence, no audio at "
    "all, entirely silent",
    "loud": "loud music, thunderous, deafening, blaring, loud, music plays, music playing, march playing, "
    "orchestral score, song playing",
    "sharp": "deep focus, everything in focus, everything is in focus, deep depth of, infinite depth of "
    "field, razor focus, focus front to back",
    "soft": "shallow depth of, shallow focus, bokeh, blurred background, soft background, blurry background",
    "dry": "clear sky, cloudless sky, clear blue sky, cloudless",
    "wet": "heavy rain, pouring rain, thunderstorm, torrential rain, overcast sky, "
    "downpour",
    "foggy": "dense fog, thick fog, fog so thick, dense mist",
    "clear": "crystal clear distance, crystal clear air, crystal clear view, crystal clear "
    "horizon, perfect visibility",
    "bright": "high key",
    "dark": "low key",
    "tall": "9:16, vertical video, portrait orientation, vertical format",
    "broad": "16:9, widescreen, 2.39:1, ultra wide screen, landscape orientation, ultra "
    "widescreen, cinemascope",
}  # fmt: skip
_RIVALS = (
    ("drawn", "real"),
    ("gray", "colored"),
    ("near", "middle"),
    ("near", "far"),
    ("middle", "far"),
    ("above", "level"),
    ("fixed", "moving"),
    ("steady", "shaky"),
    ("night", "noon"),
    ("uncut", "cut"),
    ("slow", "fast"),
    ("empty", "full"),
    ("silent", "loud"),
    ("sharp", "soft"),
    ("dry", "wet"),
    ("foggy", "clear"),
    ("bright", "dark"),
    ("tall", "broad"),
)
_FRAMINGS = frozenset({"near", "middle", "far", "above", "level"})
_STEADFAST = frozenset({"uncut", "tall", "steady"})
"""Instructions about the whole clip: no change within it lets their rivals hold."""

_CHANGES = word_set(
    "then into turns transitions transitioning transition becoming becomes from before after until later next "
    "alternates "
    "alternating switching switches between shifts finally fades dissolves morphs"
)
_CUTS = word_set("cut cuts shot scene while first second")
_NEAR = 6
_OWN = word_set("no without completely strictly utterly nobody not entirely absolute total complete")
PHRASES = tuple(Phrase(words, RULE, side) for side, phrases in _SIDES.items() for words in phrases.split(","))
"""The instructions that the rule wants found."""


def find_clash(page: Page, found: Sequence[Found]) -> Evidence | None:
    """Return the two rivals of the first clash; None where everything can hold at once."""
    first: dict[str, tuple[int, int]] = {}
    for hit in found:
        if page.owners[hit.first] is not Component.DIALOGUE and not _is_denied(page, hit.first, hit.meaning):
            first.setdefault(hit.meaning, (hit.first, hit.last))
    if "silent" in first and "loud" not in first and Component.DIALOGUE in page.present:
        spoken = page.owners.index(Component.DIALOGUE) if Component.DIALOGUE in page.owners else 0
        first["loud"] = (spoken, spoken + 1)
    for one, other in _RIVALS:
        if one in first and other in first and not _changes(page, first, one, other):
            places = sorted((first[one], first[other]))
            return Evidence(Fault.CONTRADICTORY, tuple(page.stretch(*place) for place in places))
    return None


def _is_denied(page: Page, index: int, side: str) -> bool:
    if page.word(index) in _OWN or side in ("uncut", "steady"):
        return False
    near = any(page.marks[place] or page.word(place) == "and" for place in range(max(0, index - _NEAR), index + 1))
    return is_denied(page, index) and not near


def _changes(page: Page, first: dict[str, tuple[int, int]], one: str, other: str) -> bool:
    """Say whether a word of change stands between the two or near them; framings clash only within one sentence."""
    if one in _STEADFAST:
        return False
    begin, end = min(first[one][1], first[other][1]), max(first[one][0], first[other][0])
    words = [page.word(index) for index in range(max(0, begin - 4), end)]
    if any(word in _CHANGES for word in words):
        return True
    if one == "fixed":
        return False
    if one in _FRAMINGS and ("moving" in first or any(mark == 2 for mark in page.marks[begin : end + 1])):
        return True
    return any(word in _CUTS for word in words[4 if begin >= 4 else begin :])
