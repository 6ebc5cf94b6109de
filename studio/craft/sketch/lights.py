"""Owns the words for light: the palette a word asks for, and the light sources that are to be seen."""

from studio.craft.tokens import table, word_set
from studio.domain.sketch import Light, LightAccent, LightEvent

_LIGHTS = {
    Light.DAWN: (
        "dawn, daybreak, sunrise, sun rises, sun rising, rising sun, first light, early morning, morning, "
        "morning light, sunup, misty "
        "morning, morning glow, soft morning light, pale morning, breaking dawn"
    ),
    Light.GOLDEN: (
        "golden hour, golden light, golden afternoon, late afternoon, warm sunlight, golden sunlight, "
        "magic hour, golden glow, low sun, warm afternoon, afternoon sun, golden dawn, golden sunrise, "
        "golden rays, amber light, golden morning, honeyed light, warm light, warm glow, golden sun, "
        "early evening, evening sun, evening light, golden evening"
    ),
    Light.NOON: (
        "noon, midday, high noon, midday sun, bright sunlight, bright sun, daylight, sunny, sunny day, "
        "clear day, bright day, harsh sunlight, sunlight, full sun, bright daylight, afternoon, day, "
        "daytime, clear sky, sunlit, sun drenched, high key lighting, bright light, harsh sun, "
        "sunshine, blue sky, cloudless sky, natural light, hard light, studio lighting, softbox"
    ),
    Light.OVERCAST: (
        "overcast, overcast sky, gray sky, cloudy, cloudy sky, cloudy day, gray light, gray morning, "
        "soft gray morning, diffused light, flat light, gray day, soft light, diffuse light, gray "
        "morning light, overcast light, foggy morning, soft daylight, gray, bleak light, gloomy, "
        "drizzly day, soft natural light, soft diffused light, even light"
    ),
    Light.SUNSET: (
        "sunset, sundown, setting sun, sun setting, sun sets, sun sinks, sun sinking, sun dips, sun goes down, "
        "sunset gradient, sunset light, sunset sky, orange sky, evening glow, sunset glow"
    ),
    Light.DUSK: (
        "dusk, twilight, blue hour, gloaming, nightfall, evening, evening sky, after sunset, violet "
        "sky, purple sky, blue twilight, civil twilight, last light, fading light, crepuscular"
    ),
    Light.NIGHT: (
        "night, nighttime, midnight, in the dark, moonlight, moonlit, starlight, starlit, dark night, night sky, "
        "after dark, starry night, starry sky, moonlit night, day for night, darkness, moon, full moon,"
        " pitch black, late night, night time, tonight"
    ),
    Light.STORM: (
        "stormy sky, stormy light, storm light, dark clouds, storm clouds, thunderstorm, stormy, "
        "lightning storm, menacing clouds, thunderclouds, storm, brooding sky, blackened sky"
    ),
    Light.NEON: (
        "neon, neon light, neon sign, neon lit, neon glow, neon lighting, cyberpunk, neon lights, neon "
        "signs, neon tubes, holographic, led lights, led strips, blacklight, ultraviolet light, "
        "electric glow, neon reflections"
    ),
    Light.LAMP: (
        "lamplight, lamp light, candlelight, candle light, candlelit, firelight, warm interior light, "
        "lamp, tungsten light, incandescent, edison bulb, edison bulbs, string lights, fairy lights, "
        "warm lamp, low light, dim light, dimly lit, fireplace glow, interior lighting, lantern light, "
        "warm bulb, low key lighting, candle, lit candle, campfire light, practical lights, dim, light "
        "bulb, fluorescent light, oil lamp, chiaroscuro, screen glow, forge glow, torchlight, heat lamp"
    ),
    Light.SPOTLIGHT: (
        "spotlight, single spotlight, stage light, stage lights, stage lighting, follow spot, light "
        "beam, single light beam, beam of light, shaft of stage light, pool of light, concert lights, "
        "limelight"
    ),
    Light.UNDERWATER: (
        "underwater light, sun rays through water, rippling water light, bioluminescence, bioluminescent"
    ),
    Light.SPACE: "starfield light, cosmic light, earthlight",
}

LIGHTS = table(_LIGHTS)

WEAK = word_set("day moon gray dim dark warm sunlight soft light lamp candle storm holographic sunny afternoon natural")
"""Stems of one-word lights that give way to any stronger word, such as "day" in "a rainy day at dusk"."""

TIMES = frozenset(
    {Light.DAWN, Light.GOLDEN, Light.NOON, Light.OVERCAST, Light.SUNSET, Light.DUSK, Light.NIGHT, Light.STORM}
)
SOURCES = frozenset({Light.NEON, Light.LAMP, Light.SPOTLIGHT})

_ACCENTS = {
    LightAccent.CANDLE: "candle, candlelight, candlelit, candles, candle light, lit candle",
    LightAccent.FIRE: (
        "fire, campfire, bonfire, fireplace, firelight, flames, torch, torchlight, hearth, fire pit, "
        "on fire, in flames, burning house, burning building, burning village, burning city, burning "
        "car, burning ship, "
        "embers, burning fire, forge"
    ),
    LightAccent.LAMP: (
        "lamp, lamplight, lantern, street lamp, streetlight, street lights, streetlamp, desk lamp, "
        "lamppost, table lamp, oil lamp, lamp light, lanterns, paper lantern, lantern light, heat lamp"
    ),
    LightAccent.BULBS: (
        "edison bulb, edison bulbs, string lights, fairy lights, bulbs, light bulb, light bulbs, "
        "christmas lights, hanging bulbs, festoon lights, garland of lights, filament bulb, bare bulb"
    ),
    LightAccent.NEON_SIGNS: (
        "neon sign, neon signs, neon lights, neon, neon lit, neon glow, neon light, signage, glowing "
        "signs, billboard, neon tubes, holographic sign, neon reflections, holographic billboard"
    ),
    LightAccent.SPOTLIGHT: (
        "spotlight, spotlights, stage light, stage lights, single spotlight, stage lighting, limelight,"
        " concert lights, follow spot"
    ),
    LightAccent.BEAM: (
        "light beam, beam of light, light beams, beam, sunbeam, sunbeams, shaft of light, shafts of "
        "light, light shaft, light shafts, god rays, sun rays, rays of light, volumetric light, rays of"
        " sunlight, shaft of sunlight, searchlight, single light beam, sun shafts, crepuscular rays, "
        "volumetric lighting, light rays, dappled light, dappled sunlight, sunlight filtering, laser "
        "beam"
    ),
    LightAccent.BACKLIGHT: (
        "backlight, backlit, silhouette, silhouetted, back lit, rim light, rim lighting, contre jour, "
        "against the light, in silhouette, backlighting, silhouettes, rim lit"
    ),
    LightAccent.MOON: "moon, moonlight, full moon, moonlit, crescent moon",
    LightAccent.SUN: "setting sun, rising sun, low sun, midday sun, bright sun, sun, sun disc, sun on the horizon",
    LightAccent.STARS: "stars, starry sky, starry night, starlight, milky way, starlit, shooting star, starfield",
    LightAccent.LIGHTNING: (
        "lightning, lightning flash, lightning bolt, lightning strike, flashes of lightning, lightning storm"
    ),
    LightAccent.HEADLIGHTS: "headlights, headlight, car lights, headlamps, car beams, taillights",
    LightAccent.WINDOW_LIGHT: (
        "window light, light through a window, light through the window, light from the window, light "
        "from a window, light streaming through windows, lit windows, sunlight through the window, "
        "light through windows, sunlit window, lit window, glowing windows, sunlight streaming through "
        "a window"
    ),
    LightAccent.AURORA: (
        "aurora, aurora borealis, aurora australis, northern lights, southern lights, polar lights, northern light"
    ),
    LightAccent.WILDFIRE: (
        "wildfire, forest fire, bush fire, bushfire, brush fire, grass fire, burning forest, burning woods, burning "
        "wood, burning field, burning fields, burning hills, burning hillside, burning trees, burning jungle, burning "
        "prairie, burning grassland, burning grass, forest on fire, trees on fire, hills on fire, hillside on fire, "
        "field on fire, woods on fire, forest burns, forest burning, hills burn, hillside burns, trees burn, "
        "trees burning, wall of fire, wall of flame, wall of flames"
    ),
    LightAccent.CAUSTICS: (
        "caustics, caustic light, caustic, caustic pattern, caustic patterns, light caustics, water caustics"
    ),
}

ACCENTS = table(_ACCENTS)

CHANGES = word_set(
    "to into becomes become turning turns turn fades fading shifts shifting gives giving transitions transitioning "
    "until till changes changing passes passing"
)
"""Words between two lights that say the first changes to the second."""

TURNS = table(
    {
        (Light.DUSK, Light.NIGHT): (
            "night falls, night falling, darkness falls, darkness falling, it gets dark, it grows dark, getting dark, "
            "growing dark, night descends, as night comes, night closes in"
        ),
        (Light.GOLDEN, Light.DUSK): "dusk falls, dusk falling, twilight falls, evening falls, the day ends, day fades",
        (Light.NIGHT, Light.DAWN): (
            "dawn breaks, day breaks, dawn breaking, it gets light, getting light, the night ends, night ends"
        ),
    }
)
"""Phrases that say a change of the light by themselves: what it was and what it becomes."""

EVENTS = table(
    {
        LightEvent.LIGHTS_OUT: (
            "lights go out, light goes out, lights go off, lights turn off, light turns off, lights fade out, "
            "light fades out, lights die, power goes out, blackout, power cut, power failure, lamp goes out, "
            "candle goes out, lights are switched off, lights shut off, blows out the candle, blows out a candle, "
            "turns off the light, turns off the lights, turns off the lamp, switches off the light, switches off the "
            "lamp, switches off the lights, lights dim, house lights dim"
        ),
        LightEvent.LIGHTS_ON: (
            "lights come on, light comes on, lights go on, light goes on, lights turn on, light turns on, lamp turns "
            "on, lights flicker on, light flickers on, lights are switched on, lights come up, turns on the light, "
            "turns on the lights, turns on the lamp, switches on the light, switches on the lamp, switches on the "
            "lights, lights up the room, lamp lights up, lamp comes on"
        ),
        LightEvent.INTO_SHADOW: (
            "into shadow, into the shadow, into shadows, into the shadows, into darkness, into the dark, into the "
            "darkness, moves into shade, into the shade, shadow falls over, shadow falls across, shadow passes over, "
            "shadow creeps over, shadow moves across, swallowed by shadow, falls into shadow"
        ),
        LightEvent.INTO_LIGHT: (
            "into the light, into light, out of the shadow, out of the shadows, out of the dark, out of darkness, "
            "into the sunlight, into sunlight, into the sun, emerges from shadow, emerges from the shadows, "
            "emerges from the dark, from the shadows, out of shadow"
        ),
        LightEvent.FLICKER: (
            "flickering light, flickering lights, light flickers, lights flicker, lights flickering, light flickering, "
            "flickering candle, candle flickers, flickering candlelight, flickering candles, candles flicker, "
            "flickering lamp, lamp flickers, flickering neon, neon flickers, flickering fluorescent light, "
            "flickering bulb, bulb flickers, flickering fire, flickering firelight, fire flickers, "
            "candlelight flickers, firelight flickers, flickering flame, flame flickers, flickering torch, "
            "flickering neon sign, neon sign flickers, strobe light, strobing lights, strobe"
        ),
    }
)
"""Phrases that say what happens to the light within a beat."""

_WARM = word_set("warm soft one single lone small low cozy dim amber golden yellow orange")
_COOL = word_set("cold cool pale soft blue silver silvery one single full bright deep dark")
SHADES = {
    **{light.value: _WARM for light in (Light.LAMP, Light.GOLDEN, Light.SUNSET, Light.SPOTLIGHT)},
    **{light.value: _COOL for light in (Light.NIGHT, Light.DUSK)},
    Light.DAWN.value: word_set("pale soft early cool misty gentle"),
    Light.NOON.value: word_set("bright harsh strong hard clear hot high white"),
    Light.OVERCAST.value: word_set("soft pale flat cool even grey gray dull muted diffused"),
    Light.STORM.value: word_set("dark heavy dramatic angry black ominous"),
    Light.NEON.value: word_set("bright glowing vivid electric colorful colourful pink blue purple"),
    **{accent.value: _WARM for accent in (LightAccent.CANDLE, LightAccent.FIRE, LightAccent.LAMP, LightAccent.BULBS)},
    LightAccent.MOON.value: _COOL,
    LightAccent.SUN.value: word_set("bright warm low setting rising one single"),
    LightAccent.SPOTLIGHT.value: word_set("warm bright strong one single lone"),
    LightAccent.BEAM.value: word_set("bright strong soft one single narrow long warm golden"),
}
"""Adjectives that a light or a source of light is drawn with, whether they are said or not."""
