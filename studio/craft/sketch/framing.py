"""Owns the words for framing: size, angle, the place of a subject in the frame, and the size each subject asks for."""

from studio.craft.tokens import table
from studio.domain.sketch import Angle, Family, ShotSize, Spot

SIZES = table(
    {
        ShotSize.EXTREME_WIDE: (
            "extreme wide shot, extreme wide, extreme long shot, establishing shot, vista shot, panoramic "
            "shot, panorama, very wide shot, sweeping vista, epic wide shot, extra wide shot, grand wide "
            "shot, panoramic view, sweeping view, ews, vista"
        ),
        ShotSize.WIDE: (
            "wide shot, wide angle shot, long shot, wide view, full shot, wide angle, full body shot, "
            "master shot, wide cinematic shot, wide, full body, wide establishing shot, opening shot, wide "
            "frame, head to toe, wide aerial shot, wide tracking shot, group shot, full length, wide angle "
            "view"
        ),
        ShotSize.MEDIUM_WIDE: (
            "medium wide shot, medium long shot, cowboy shot, american shot, knee shot, three quarter shot,"
            " medium wide, two shot, medium full shot, medium two shot"
        ),
        ShotSize.MEDIUM: (
            "medium shot, mid shot, waist shot, waist up, medium, mid-shot, half body, upper body, medium "
            "angle, portrait shot, medium view, interview shot, over the shoulder shot, over shoulder, "
            "medium tracking shot"
        ),
        ShotSize.CLOSE_UP: (
            "close up, closeup, close shot, tight shot, medium close up, head and shoulders, headshot, "
            "portrait, hero shot, product shot, insert shot, bust shot, beauty shot, tabletop shot, "
            "packshot, close view, close up shot, mcu, tight close up, chest shot, face shot, close, tight "
            "framing, closely framed"
        ),
        ShotSize.EXTREME_CLOSE_UP: (
            "extreme close up, macro, macro shot, detail shot, extreme closeup, ecu, macro close up, big "
            "close up, macro view, extreme macro, micro shot, macro photography, super macro, macro lens, "
            "microscopic view, very close up"
        ),
    }
)

WEAK_SIZES = frozenset({"wide", "medium", "close", "portrait", "vista", "panorama", "macro"})
"""One-word sizes that count only at the head of a shot's words, as in "wide, low shot"."""

ANGLES = table(
    {
        Angle.EYE_LEVEL: (
            "eye level, eye level shot, eye level angle, shoulder level, straight on, frontal view, front "
            "view, side view, profile view, profile shot, side profile, shoulder height, at eye height"
        ),
        Angle.LOW: (
            "low angle, low angle shot, low shot, worm's eye view, worms eye view, looking up, from below, "
            "ground level, low camera, hero angle, floor level, low angle upward shot, knee height, street "
            "level, knee level, hip level, handlebar height, low to the ground, at ground height, hip "
            "height, ankle height, upward angle, upward shot, low perspective, from a low angle, water "
            "level"
        ),
        Angle.HIGH: (
            "high angle, high angle shot, looking down, from above, downward angle, elevated view, high "
            "shot, isometric view, isometric, from a high angle, from a balcony, elevated angle, high "
            "vantage point, raised angle"
        ),
        Angle.AERIAL: (
            "high aerial view, high aerial shot, high aerial, low aerial shot, aerial, aerial shot, aerial view, drone "
            "shot, drone view, aerial drone shot, aerial wide shot,"
            " drone footage, from the air, aerial footage, helicopter shot, drone, aerial tracking shot, "
            "aerial perspective, flyover, fly over, airborne camera, aerial wide, fpv drone shot, drone "
            "camera"
        ),
        Angle.OVERHEAD: (
            "overhead, overhead shot, top down, top down shot, bird's eye view, birds eye view, top view, "
            "flat lay, god's eye view, bird's eye, plan view, directly above, straight down, top shot, "
            "overhead view, from directly above, top-down view, birds eye, satellite view, knolling"
        ),
        Angle.OVER_THE_SHOULDER: (
            "over the shoulder, over the shoulder shot, over shoulder, ots, over his shoulder, over her "
            "shoulder, over their shoulder, over shoulder shot"
        ),
        Angle.POV: (
            "pov, point of view, first person, first person view, pov shot, point of view shot, first "
            "person perspective, subjective shot, body cam, gopro, through the eyes of, dash cam, driver's "
            "view, bodycam, helmet camera, first person pov"
        ),
        Angle.DUTCH: (
            "dutch angle, dutch tilt, canted angle, dutch, tilted angle, oblique angle, canted, tilted "
            "frame, dutch angle shot"
        ),
    }
)

SPOTS = table(
    {
        Spot.LEFT: (
            "on the left, left side, to the left, left of frame, at left, left of the frame, frame left, on"
            " the left side, left third, screen left, in the left"
        ),
        Spot.RIGHT: (
            "on the right, right side, to the right, right of frame, at right, right of the frame, frame "
            "right, on the right side, right third, screen right, in the right"
        ),
        Spot.CENTRE: (
            "in the center, in the centre, centered, centred, in the middle, center of frame, center frame,"
            " at the center, middle of the frame, dead center, in the center of the frame, in the middle of"
            " the frame, center of the frame"
        ),
        Spot.UPPER: (
            "high in the sky, high up in the sky, high in the air, high above, "
            "at the top, top of the frame, upper third, high in the frame, near the top, in the upper "
            "third, top of frame"
        ),
        Spot.LOWER: (
            "at the bottom, bottom of the frame, lower third, low in the frame, near the bottom, in the "
            "lower third, bottom of frame"
        ),
        Spot.UPPER_LEFT: (
            "upper left, top left, upper left corner, top left corner, in the upper left, in the top left, "
            "in the upper left corner, in the top left corner"
        ),
        Spot.UPPER_RIGHT: (
            "upper right, top right, upper right corner, top right corner, in the upper right, in the top "
            "right, in the upper right corner, in the top right corner"
        ),
        Spot.LOWER_LEFT: (
            "lower left, bottom left, lower left corner, bottom left corner, in the lower left, in the "
            "bottom left, in the lower left corner, in the bottom left corner"
        ),
        Spot.LOWER_RIGHT: (
            "lower right, bottom right, lower right corner, bottom right corner, in the lower right, in the"
            " bottom right, in the lower right corner, in the bottom right corner"
        ),
        Spot.FOREGROUND: (
            "in the foreground, foreground, in front of the camera, closest to camera, in the near foreground, "
            "close to the camera, near the camera, close to the lens, near the lens, close to camera"
        ),
        Spot.BACKGROUND: (
            "in the background, in the distance, far away, on the horizon, background, in the far distance,"
            " far behind, distant, in the deep background, at the far end, far off, at a distance, "
            "off in the distance, in the far background, in the middle distance, far in the distance"
        ),
    }
)

SIZE_OF = {
    Family.HANDS: ShotSize.CLOSE_UP,
    Family.EYE: ShotSize.EXTREME_CLOSE_UP,
    Family.CUP: ShotSize.CLOSE_UP,
    Family.BOTTLE: ShotSize.CLOSE_UP,
    Family.FOOD: ShotSize.CLOSE_UP,
    Family.FLOWER: ShotSize.CLOSE_UP,
    Family.BOOK: ShotSize.CLOSE_UP,
    Family.INSECT: ShotSize.CLOSE_UP,
    Family.OBJECT: ShotSize.CLOSE_UP,
    Family.MICROPHONE: ShotSize.MEDIUM,
    Family.INSTRUMENT: ShotSize.MEDIUM,
    Family.BALL: ShotSize.MEDIUM,
    Family.LAMP: ShotSize.MEDIUM,
    Family.CHAIR: ShotSize.WIDE,
    Family.PERSON: ShotSize.WIDE,
    Family.CAT: ShotSize.MEDIUM_WIDE,
    Family.BIRD: ShotSize.MEDIUM_WIDE,
    Family.SHIP: ShotSize.WIDE,
    Family.LIGHTHOUSE: ShotSize.WIDE,
}
"""The size a subject is shown at where no word says so; others are shown wide."""
