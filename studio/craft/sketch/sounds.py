"""Owns the words for sound, and the bed that a place and its weather bring with them (art direction, section 9)."""

from studio.craft.tokens import table, word_set
from studio.domain.sketch import Light, Place, Sound, Weather

SOUNDS = table(
    {
        Sound.WIND: (
            "wind, breeze, gust, gusts, howling wind, wind sound, gale, whistling wind, rustling, rustle, "
            "wind through, rustling leaves, leaves rustling"
        ),
        Sound.WAVES: (
            "waves, surf, ocean waves, sea, lapping waves, waves crashing, crashing waves, ocean, tide, "
            "wave, shore break"
        ),
        Sound.LAKE: (
            "lapping water, water lapping, gentle water, lake water, paddle strokes, stream, babbling "
            "brook, trickling water, water trickling, river, brook, paddle"
        ),
        Sound.RAIN: (
            "rain, raindrop, drizzle, rain sound, patter, pattering, downpour, rainfall, rain on glass, dripping, drip"
        ),
        Sound.THUNDER: "thunder, thunderclap, rolling thunder, rumble, rumbling, thunder rumble, storm",
        Sound.FOREST: "forest ambience, forest, jungle sounds, woodland, forest sounds, nature sounds, nature",
        Sound.BIRDS: (
            "birds, birdsong, bird, chirping, gull, seagull, loon, owl, songbird, birds chirping, crow, "
            "cawing, chirp, peeping, wings flapping, rooster"
        ),
        Sound.CRICKETS: "cricket, crickets, cicadas, night insects, insects, cicada, frogs",
        Sound.CITY: (
            "traffic, city noise, city, traffic hum, street noise, car horns, horns, sirens, siren, urban "
            "ambience, city ambience, distant traffic, honking"
        ),
        Sound.CROWD: (
            "crowd, crowd murmur, chatter, murmur, murmuring, applause, cheering, cheers, audience, "
            "laughter, people talking, voices, walla, clapping, bustle, crowd noise, laughing"
        ),
        Sound.ROOM: (
            "room tone, ambience, ambient sound, ambient, quiet room, atmos, ambient sounds, clock ticking room"
        ),
        Sound.FIRE: (
            "fire, wildfire, forest fire, crackling, fire crackling, crackle, crackling fire, campfire, sizzle, "
            "sizzling, flames, fireplace, searing"
        ),
        Sound.ENGINE: (
            "engine, engine roar, revving, motor, engine sound, engines, rev, roaring engine, engine hum, "
            "tires screeching, helicopter, propeller, train"
        ),
        Sound.STEPS: (
            "footsteps, footstep, steps, walking sound, boots on gravel, crunching, hooves, hoofbeats, "
            "crunch, heels clicking, galloping"
        ),
        Sound.HUM: (
            "hum, humming, buzz, electric hum, neon buzz, buzzing, machinery, whirr, whir, fluorescent hum,"
            " static, server hum, whirring"
        ),
        Sound.UNDERWATER: "underwater sound, bubbles, muffled sound, bubbling, underwater ambience, whale song",
        Sound.DRONE: "drone tone, low drone, deep drone, sub drone, drone, deep bass, riser, sub bass, low tone",
        Sound.KETTLE: (
            "kettle, whistle, hissing, hiss, steam hiss, kettle whistle, espresso machine, coffee machine, "
            "pouring, liquid pouring, boiling"
        ),
        Sound.BELL: (
            "bell, bells, chime, chimes, church bell, gong, ringing, wind chimes, doorbell, bicycle bell, "
            "ding, phone ringing"
        ),
        Sound.SPLASH: "splash, splashing, water splash, plop",
        Sound.HEARTBEAT: "heartbeat, heart beat, pulse sound, pulse, heartbeats",
        Sound.CLICK: (
            "click, clicking, tick, ticking, clock ticking, keyboard clicks, typing, camera shutter, "
            "shutter, shutter click, tapping, snap, clink, clinking, key clicks, tap, creak, creaking, "
            "chopping, scraping"
        ),
        Sound.WHOOSH: (
            "whoosh, swoosh, swish, whooshing, explosion, impact, boom, drum hit, percussion hit, bass "
            "drop, fireworks, crash, bang"
        ),
    }
)

BEDS = frozenset(
    {
        Sound.WIND, Sound.WAVES, Sound.LAKE, Sound.RAIN, Sound.FOREST, Sound.BIRDS, Sound.CRICKETS, Sound.CITY,
        Sound.CROWD, Sound.ROOM, Sound.FIRE, Sound.ENGINE, Sound.HUM, Sound.UNDERWATER, Sound.DRONE,
    }
)  # fmt: skip
"""Sounds that last; the others are effects."""

MUSIC = table(
    {
        "calm": (
            "ambient music, soft music, gentle music, calm music, soft piano, solo piano, lullaby, ambient "
            "pads, ambient score, slow music, gentle piano, gentle score, soft score, atmospheric "
            "soundtrack, acoustic guitar, soft strings, piano score, lo-fi beat, lofi, lo fi, harp, "
            "meditation music"
        ),
        "bright": (
            "upbeat music, upbeat, cheerful music, pop music, happy music, playful music, ukulele, "
            "energetic music, dance music, pop song, catchy, uplifting music, festive music"
        ),
        "driving": (
            "techno, electronic music, edm, drum and bass, house music, synth score, synthwave music, "
            "driving beat, fast drum, rock music, hip hop, trap beat, synth, electronic score, heavy bass, "
            "metal music, rap, bass line, synth bass, beat, electronic, drums, drum, percussion, punk"
        ),
        "grand": (
            "orchestral score, epic music, epic score, orchestral, orchestra, symphonic, cinematic score, "
            "cinematic music, swelling strings, choir, dramatic music, triumphant music, heroic score, "
            "brass, epic orchestral, soaring strings, cinematic soundtrack"
        ),
        "dark": (
            "tense music, suspenseful music, ominous music, eerie music, dark ambient, dark synth, horror "
            "score, tense score, ominous score, low strings, suspense, ominous drone music"
        ),
        "jazz": "jazz, jazz music, saxophone, swing music, blues, smooth jazz, double bass, bossa nova, jazz trio",
        "plain": (
            "music, score, soundtrack, background music, melody, song, tune, strings, piano, guitar, "
            "violin, underscore, theme, non-diegetic music, instrumental, accordion, cello, flute"
        ),
    }
)

TEMPOS = {"calm": 68, "bright": 118, "driving": 126, "grand": 84, "dark": 62, "jazz": 96, "plain": 90}
"""Beats a minute of each mood where the words name no tempo."""

SLOWER = word_set("slow soft gentle calm ambient quiet melancholic sad slowly somber")
FASTER = word_set("fast upbeat energetic driving quick lively uptempo rapid pulsing intense")

PLACE_BEDS: dict[Place, tuple[Sound, ...]] = {
    Place.LAKE: (Sound.LAKE,), Place.RIVER: (Sound.LAKE, Sound.BIRDS), Place.SEA: (Sound.WAVES,),
    Place.BEACH: (Sound.WAVES,), Place.MOUNTAINS: (Sound.WIND,), Place.FOREST: (Sound.FOREST, Sound.BIRDS),
    Place.MEADOW: (Sound.BIRDS, Sound.WIND), Place.DESERT: (Sound.WIND,), Place.SNOW: (Sound.WIND,),
    Place.CITY_STREET: (Sound.CITY, Sound.CROWD), Place.SKYLINE: (Sound.CITY, Sound.WIND),
    Place.NEON_ALLEY: (Sound.RAIN, Sound.HUM), Place.ROAD: (Sound.WIND,), Place.TOWER: (Sound.CITY, Sound.WIND),
    Place.ROOM: (Sound.ROOM,), Place.WINDOW: (Sound.ROOM,), Place.KITCHEN: (Sound.ROOM, Sound.KETTLE),
    Place.BAR: (Sound.CROWD, Sound.DRONE), Place.CORRIDOR: (Sound.HUM,), Place.MARKET: (Sound.CROWD,),
    Place.GARDEN: (Sound.BIRDS,), Place.UNDERWATER: (Sound.UNDERWATER,), Place.SPACE: (Sound.DRONE,),
    Place.OPEN_SKY: (Sound.WIND,), Place.NEUTRAL: (Sound.ROOM,), Place.ABSTRACT: (Sound.DRONE,),
}  # fmt: skip

WEATHER_BEDS: dict[Weather, Sound] = {
    Weather.RAIN: Sound.RAIN,
    Weather.STORM: Sound.THUNDER,
    Weather.WIND: Sound.WIND,
    Weather.SNOW: Sound.WIND,
}

NIGHT_OUTDOORS = frozenset({Place.LAKE, Place.RIVER, Place.FOREST, Place.MEADOW, Place.GARDEN, Place.ROAD})
NIGHT_LIGHTS = frozenset({Light.NIGHT, Light.DUSK})
"""Outdoors at these lights crickets take the birds' place."""

SILENT = table(
    {True: ("silence, silent, no sound, without sound, no audio, mute, muted audio, complete silence, soundless")}
)
NO_MUSIC = table({True: "no music, without music, no score, no soundtrack, no background music"})
