"""Owns the words for how the whole picture looks and how time runs in it; and the colours."""

from studio.craft.tokens import table, word_set
from studio.domain.sketch import Colour, Pace, Treatment

TREATMENTS = table(
    {
        Treatment.BLACK_AND_WHITE: (
            "black and white, monochrome, b&w, greyscale, grayscale, black & white, monochromatic, silent "
            "film, black and white film"
        ),
        Treatment.SEPIA: (
            "sepia, vintage film, old photograph, sepia tone, vintage, retro, nostalgic film, old film, "
            "super 8, polaroid, 1920s film, daguerreotype, faded film, home movie, archival footage, "
            "historical footage, 8mm"
        ),
        Treatment.FILM_GRAIN: (
            "film grain, grainy, grain, 35mm film, 16mm film, 35mm, 16mm, shot on film, analog film, 35 mm "
            "film, 16 mm film, kodak, 70mm, 35 mm, 16 mm, vhs, 65mm, celluloid, analogue film, found "
            "footage, film stock, soft grain"
        ),
        Treatment.ANIME: (
            "anime, cel shaded, cel animation, manga, ghibli, cartoon, japanese animation, comic book, cel "
            "shading, toon, 2d animation, hand drawn animation, rubber hose, animated style"
        ),
        Treatment.NEON: "cyberpunk, synthwave, vaporwave, retrowave, neon aesthetic, outrun, neon dystopia, tron",
        Treatment.WATERCOLOUR: (
            "watercolor, watercolour, watercolor painting, aquarelle, gouache, ink wash, oil painting, "
            "impressionist, painterly, brush strokes, sumi e"
        ),
        Treatment.NOIR: "noir, film noir, neo noir, hard boiled, noir style",
        Treatment.VIGNETTE: "vignette, vignetting, darkened corners, dark edges",
        Treatment.LETTERBOX: (
            "letterbox, letterboxed, anamorphic, widescreen bars, 2.39:1, cinemascope, black bars, 2.35:1, "
            "scope framing, anamorphic lens, 21:9"
        ),
        Treatment.SHALLOW_FOCUS: (
            "shallow depth of field, shallow focus, bokeh, blurred background, soft focus, out of focus "
            "background, background blur, thin focus, selective focus, depth of field, background blurred, "
            "blurry background, out of focus, out of focus behind, blurred behind, 85mm, f/1.4, portrait lens, "
            "softly blurred background, blurred city lights"
        ),
    }
)

PACES = table(
    {
        Pace.SLOW_MOTION: (
            "slow motion, slow mo, slo mo, slowmo, super slow motion, ultra slow motion, overcranked, "
            "120fps, 240fps, high speed footage, bullet time, 1000fps, 120 fps, 240 fps, in slow motion, "
            "slow-motion"
        ),
        Pace.TIME_LAPSE: (
            "time lapse, timelapse, hyperlapse, fast motion, sped up, time-lapse, fast forward, day passing, "
            "hours pass, hours passing, shadows lengthen, shadows lengthening, sun moves across the sky, "
            "sun crosses the sky"
        ),
        Pace.NORMAL: "real time, normal speed",
    }
)

COLOURS = table(
    {
        Colour.RED: "red, scarlet, crimson, ruby red, bright red, maroon, burgundy, cherry red, deep red, vermilion",
        Colour.ORANGE: "orange, rust orange, amber, tangerine, bright orange, copper, saffron",
        Colour.YELLOW: "yellow, mustard, lemon yellow, bright yellow, ochre, mustard yellow",
        Colour.GREEN: "green, emerald green, olive, lime, forest green, dark green, olive green, bright green, mint",
        Colour.TEAL: "teal, turquoise, cyan, aqua, aquamarine",
        Colour.BLUE: (
            "blue, navy, azure, cobalt, sky blue, dark blue, light blue, navy blue, royal blue, indigo, "
            "deep blue, bright blue"
        ),
        Colour.PURPLE: "purple, violet, lavender colored, lilac, mauve, plum, magenta",
        Colour.PINK: "pink, rose colored, fuchsia, coral pink, hot pink, salmon pink, blush, pastel pink",
        Colour.BROWN: (
            "brown, wooden, chestnut, tan, beige, leather, chocolate brown, dark brown, light brown, khaki,"
            " bronze, rusty, sepia brown"
        ),
        Colour.BLACK: "black, jet black, matte black, dark coat, charcoal, ebony",
        Colour.WHITE: "white, ivory, cream colored, snow white, off white, pure white",
        Colour.GREY: "gray, grey, slate gray, silver gray, ash gray, dark gray, light gray, gray haired",
        Colour.GOLD: "gold, golden, gilded, brass",
        Colour.SILVER: "silver, chrome, metallic, steel, stainless",
    }
)

GARMENTS = word_set(
    "coat jacket dress shirt robe scarf hat hoodie sweater suit raincoat cloak cape gown uniform "
    "kimono skirt blouse jumpsuit parka cardigan tunic vest clothes outfit armor armour jersey "
    "tshirt shawl poncho overalls apron sari turtleneck trenchcoat trousers pants jeans boots shoes"
    " helmet beanie cap costume clothing swimsuit lifejacket spacesuit backpack umbrella"
)
"""Things that people wear: a colour before one of them is the person's."""
