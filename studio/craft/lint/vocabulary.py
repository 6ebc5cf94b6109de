"""Owns the English words that the linter's own rules look for. Knows nothing of what the rules make of them."""

from enum import Enum

from studio.craft.lint.public_figures import PUBLIC_FIGURES
from studio.craft.tokens import table, word_set


class Kind(Enum):
    """What a word is to the rules."""

    PRAISE = "praise"
    ATHLETIC = "athletic"
    SMALL = "small"
    TRANSITION = "transition"
    FACE = "face"
    PERSON = "person"
    NO_FACE = "no face"
    SKY = "sky"
    LIKENESS = "likeness"
    PUBLIC_FIGURE = "public figure"
    MANNER_OF = "manner of"
    TALL = "tall"
    WIDE = "wide"
    SQUARE = "square"


WORDS = table(
    {
        Kind.PRAISE: (
            "beautiful, gorgeous, stunning, amazing, awesome, incredible, epic, breathtaking, spectacular, "
            "magnificent, wonderful, marvelous, marvellous, fantastic, fabulous, superb, exquisite, lovely, "
            "mesmerizing, mesmerising, captivating, mind blowing, jaw dropping, eye catching, awe inspiring, "
            "unforgettable, unbelievable, impressive, extraordinary, remarkable, phenomenal, outstanding, flawless, "
            "masterpiece, best quality, award winning, top quality, visually stunning, visually striking, trending "
            "on artstation, highest quality, beautifully, stunningly, gorgeously, amazingly"
        ),
        Kind.ATHLETIC: (
            "gymnast, gymnastic, gymnastics, acrobat, acrobatic, acrobatics, somersault, somersaulting, backflip, "
            "back flip, front flip, frontflip, does a flip, doing a flip, does flips, doing flips, flips in the air, "
            "flips through the air, flipping through the air, mid air flip, cartwheel, handstand, headstand, "
            "handspring, breakdance, breakdancing, breakdancer, break dancing, capoeira, parkour, trapeze, pole "
            "vault, high jump, long jump, balance beam, uneven bars, contortionist, contortion, grand jete, grand "
            "jeté, pirouette, pirouetting, martial arts, martial artist, kung fu, karate, judo, taekwondo, "
            "kickboxing, wrestling, wrestler, sword fight, swordfight, sword fighting, fist fight, fistfight, fight "
            "scene, fighting, brawl, brawling, sparring, roundhouse kick, spinning kick, flying kick, hand to hand "
            "combat, figure skating, slam dunk, dunking, kickflip, ballet leap, aerial silk, high dive, vaulting, "
            "duel, dueling"
        ),
        Kind.SMALL: (
            "every single hair, every hair, each hair, individual hair, every strand, each strand, individual strand, "
            "every leaf, each leaf, every grain, each grain, individual grain, every pore, visible pore, every thread, "
            "each thread, individual thread, every stitch, each stitch, individual stitch, every feather, each "
            "feather, individual feather, every scale, individual scale, every droplet, each droplet, individual "
            "droplet, every blade of grass, every snowflake, each snowflake, every brushstroke, every petal, each "
            "petal, fine print, tiny text, tiny letter, tiny lettering, tiny writing, tiny print, tiny number, tiny "
            "inscription, tiny engraving, small print, microscopic detail, serial number, engraved inscription, "
            "each individual, hands of the clock, watch face, clock face, tiny detail, smallest detail, minute "
            "detail"
        ),
        Kind.TRANSITION: (
            "cut, cuts to, cutting, dissolve, dissolving, fade, fading, fade in, fade out, crossfade, cross fade, "
            "transition, transitioning, match cut, jump cut, smash cut, wipe, morph, morphing, whip pan, then, next, "
            "afterward, afterwards, meanwhile, suddenly, one take, single take, continuous shot, "
            "continuous take, unbroken, seamless, seamlessly, as the camera, camera moves, intercut, back to"
        ),
        Kind.FACE: (
            "face, eye, lip, gaze, smile, cheek, portrait, expression, mouth, nose, forehead, tear, eyelash, headshot"
        ),
        Kind.PERSON: (
            "woman, man, girl, boy, child, person, lady, guy, actor, actress, model, bride, groom, dancer, singer, "
            "soldier, king, queen, prince, princess, warrior, grandmother, grandfather, mother, father, teenager, "
            "baby, old woman, old man, young woman, young man, elder, astronaut, samurai, detective, businessman, "
            "nurse, doctor"
        ),
        Kind.NO_FACE: (
            "hand, finger, foot, shoe, boot, back of, from behind, silhouette, dog, cat, bird, horse, insect, "
            "flower, food, product, bottle, watch, ring, drop, leaf, mask, helmet, hands"
        ),
        Kind.SKY: (
            "sky, skies, cloud, cloudy, clouds, cloudless, sunny, sun, sunlight, sunlit, sunshine, sunset, sunrise, "
            "overcast, storm, stormy, thunderstorm, thunder, lightning, wind, windy, breeze, breezy, gust, weather, "
            "humid, heat haze, cold, freezing, frost, frosty, chilly, icy, hail, tornado, hurricane, snowy, snow, "
            "clear day, golden hour, blue hour, starry, stars, moonlight, moonlit, god rays, dry, wet, winter, "
            "summer, autumn, spring"
        ),
        Kind.LIKENESS: (
            "look alike of, lookalike of, look alike, lookalike, doppelganger of, spitting image of, double of, "
            "likeness of, deepfake of, impersonator of, looks exactly like, looks just like"
        ),
        Kind.MANNER_OF: (
            "style of, style, manner of, in the vein of, inspired by, homage to, tribute to, reminiscent of, "
            "aesthetic, esque, like a painting by, painting by, painted by, directed by, photographed by, photo by, "
            "shot by, score by, music by, song by, composed by, written by, film by, art by, palette, "
            "cinematography, fan of, named after, biography of, book about, museum of, statue of, bust of, monument "
            "to, mural of, film, movie"
        ),
        Kind.TALL: (
            "vertical video, vertical format, vertical frame, vertical framing, vertical orientation, vertical "
            "composition, vertical aspect ratio, vertical shot, vertical screen, portrait format, portrait "
            "orientation, portrait mode, portrait aspect ratio, tall format, phone format, tiktok format, reels "
            "format"
        ),
        Kind.WIDE: (
            "widescreen, wide screen, landscape format, landscape orientation, landscape mode, horizontal video, "
            "horizontal format, horizontal orientation, cinemascope, ultrawide, ultra wide format, letterbox, "
            "letterboxed, landscape aspect ratio"
        ),
        Kind.SQUARE: "square format, square video, square frame, square aspect ratio, square composition",
        Kind.PUBLIC_FIGURE: PUBLIC_FIGURES,
    }
)
"""The rules' own words. Names of public figures still have to stand as names and to be asked for to be seen."""

DEGREES = word_set("very so most truly really absolutely utterly simply incredibly extremely insanely quite such")
"""Words that only strengthen praise: they go with it."""

COPULAS = word_set(
    "is are was were be been being look looks looked looking seem seems feel feels feeling become becomes appear "
    "appears so more less as than not"
)
"""Words before praise after which it cannot simply go: "the harbour looks beautiful"."""

LOOKS = word_set(
    "red orange yellow green blue purple pink brown black white gray grey golden silver blond blonde brunette ginger "
    "beige navy tall short slim slender stocky muscular petite plump thin heavy young old elderly aged teenage "
    "bearded mustached bald freckled tanned pale dark curly braided wavy straight wearing wears dressed clad hair "
    "haired eyed skinned coat jacket dress shirt suit uniform hat cap scarf hood cloak robe glasses beard mustache "
    "scar tattoo tattooed freckles jeans boots sweater hoodie apron armor armour helmet kimono sari turban veil "
    "ponytail bun braids twenties thirties forties fifties sixties seventies"
)
"""Words that say what somebody looks like."""

ROLES = word_set("woman man girl boy lady guy child kid robot detective soldier knight")
"""Who is followed from shot to shot as "the woman"."""

NOT_NAMES = word_set(
    "i i'm i'll the a an he she it they we you his her its their my our your this that these those and or but then "
    "camera shot scene cut close wide medium extreme low high static slow fast soft warm cold night day morning "
    "evening lighting style audio sound music dialogue mood color colour setting subject action environment "
    "background foreground monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december english french german spanish italian chinese "
    "japanese korean indian american british russian african asian european victorian gothic renaissance christmas "
    "halloween easter god lord sir mr mrs ms dr new old north south east west street road avenue river lake mount "
    "city park imax hdr uhd cgi pov fpv dslr tv uk us usa ai led vfx mm fps ok no yes not as in on at with from to "
    "of for by over under into through while when where cinematic realistic photorealistic hyperrealistic "
    "there here person people everyone someone nobody traffic"
)
"""Words that begin with a capital and name no character."""

PLACE_LEADS = word_set(
    "in at to from of near over through across into around above toward towards via off outside by on"
)
"""Words before a name that make it a place, or a thing's owner."""
