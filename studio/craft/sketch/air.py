"""Owns the words for what moves through the air, and for the season."""

from studio.craft.tokens import table
from studio.domain.sketch import Season, Weather

WEATHER = table(
    {
        Weather.RAIN: (
            "rain, rainy, raining, drizzle, drizzling, downpour, rainfall, rain streaked, raindrop, "
            "rainstorm, heavy rain, light rain, pouring rain, rain slick, rain slicked, rain soaked, rain "
            "swept, torrential rain, monsoon, shower of rain, rain streaks"
        ),
        Weather.SNOW: (
            "snowfall, falling snow, snowing, snowflake, snow falling, blizzard, snowstorm, snow storm, "
            "swirling snow, light snow, heavy snow, flurries, drifting snow, blowing snow, snow drifting, "
            "whiteout, snow fall, snow is falling, snowy night, snow flurry"
        ),
        Weather.FOG: (
            "fog, foggy, mist, misty, haze, hazy, low cloud, morning mist, dense fog, fog bank, brume, mist"
            " rolling, smog, ground fog, fog rolling"
        ),
        Weather.DUST: (
            "dust, dusty, dust particle, dust mote, floating dust, sandstorm, dust storm, dust cloud, "
            "pollen, particles, motes, airborne dust, blowing sand, floating particles, flour dust, chalk "
            "dust"
        ),
        Weather.SMOKE: (
            "smoke, smoky, smoking, smoke rising, plume of smoke, incense, chimney smoke, cigarette smoke, "
            "exhaust, fumes, ash cloud, ash"
        ),
        Weather.STEAM: (
            "steam, steaming, steam rising, steamy, vapor, vapour, breath visible, hot steam, visible breath"
        ),
        Weather.WIND: (
            "wind, windy, breeze, gust, windswept, wind blown, windblown, gentle breeze, strong wind, "
            "breezy, gale, blowing in the wind, swaying in the wind"
        ),
        Weather.STORM: (
            "storm, stormy, thunderstorm, tempest, thunder, lightning, hurricane, typhoon, tornado, storm "
            "clouds, electrical storm, cyclone, rainstorm storm"
        ),
        Weather.LEAVES: (
            "falling leaves, leaves falling, autumn leaves, swirling leaves, leaves swirling, drifting "
            "leaves, leaves drifting, leaves blowing, blowing leaves, leaves dancing, fallen leaves, leaf "
            "falling, falling leaf, leaves fall, leaves drift, leaves swirl"
        ),
        Weather.PETALS: (
            "petals, falling petals, cherry blossom petals, petals falling, drifting petals, confetti, "
            "feathers, rose petals, petal falling, blossoms falling, falling blossoms"
        ),
        Weather.FIREFLIES: (
            "firefly, fireflies, ember, embers, sparks, glowing particles, sparkles, glitter, magical "
            "particles, fairy dust, spores, will o wisp, magic dust, spark, glowing orbs"
        ),
        Weather.CLOUDS: (
            "clouds, cloud, cloudy, drifting clouds, moving clouds, passing clouds, racing clouds, clouds "
            "drifting, rolling clouds, sea of clouds"
        ),
    }
)

DRY_AFTER = frozenset({"after"})
"""A weather word right behind one of these (with or without an article) is over and is not drawn."""

SEASONS = table(
    {
        Season.SPRING: (
            "spring, springtime, cherry blossom, blossoms, blossom, sakura, spring flowers, in bloom, blooming"
        ),
        Season.SUMMER: "summer, summertime, midsummer, lush, summery, lush green, verdant",
        Season.AUTUMN: (
            "autumn, autumnal, fall foliage, fall colors, autumn leaves, orange leaves, golden leaves, red "
            "leaves, fallen leaves, october, november, orange and yellow trees, golden foliage, red maple, "
            "harvest time, fall leaves, yellow leaves, orange trees, autumn forest"
        ),
        Season.WINTER: (
            "winter, wintry, snow covered, snowy, snow, frosty, frozen, snow capped, frost, christmas, icy,"
            " snowbound, wintertime, december, january, snow laden"
        ),
    }
)
