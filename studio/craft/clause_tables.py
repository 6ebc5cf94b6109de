"""Owns the word tables of the rules for a clause: verbs that describe, words for a film itself, vague places."""

from studio.craft.tokens import word_set
from studio.domain.cards import Component
from studio.domain.sketch import Weather

DESCRIBING = word_set(
    "be have wear dress feature show depict capture cover fill contain surround appear include create convey line "
    "dot frame illuminate light reveal adorn decorate drape clothe etch resemble seem consist comprise belong "
    "represent symbolize symbolise evoke emphasize emphasise highlight enhance accentuate showcase portray exude "
    "embody reflect suggest imply possess own remain boast exhibit render scatter stack mirror blur trap style "
    "base set contrast complement contribute establish exemplify express illustrate indicate inspire juxtapose "
    "lend provide radiate signify involve require entail characterize characterise define dominate envelop "
    "emanate loom texture detail design look feel sound smell taste match differ matter mean equal exist lack "
    "need want prefer deserve ensure add bring focus center centre maintain keep situate locate position name "
    "call title label inspire smudge blend"
)
"""Verbs that describe looks, having or effect and are no action of a subject."""

LIGHT_VERBS = word_set(
    "cast shine stream filter glow illuminate pour flood bathe spill reflect glint dapple pierce light wash "
    "glisten gleam shimmer fall burn flicker backlight highlight catch streak paint silhouette"
)
"""Verbs that light does: with a word of light they say how the picture is lit."""

FILM_NOUNS = word_set(
    "video vid vids scene clip footage film movie animation image photo photograph picture shot sequence montage "
    "commercial advertisement ad advert trailer vlog documentary render rendering illustration painting timelapse "
    "visual visuals cutscene portrait view still snapshot cinematic gif short vignette reel spot prompt frame "
    "cartoon anime"
)
"""Nouns for the film itself; what follows "of" or "showing" is what it is about."""

MEDIA = word_set(
    "animation photo photograph footage film movie commercial advertisement ad advert trailer vlog documentary "
    "render rendering illustration painting timelapse cutscene cartoon anime montage cinematic"
)
"""Those of them that name a look."""

SHOWING = word_set(
    "show shows showing showcases showcasing depicts depicting captures capturing features featuring portrays "
    "portraying reveals revealing presents presenting highlights highlighting displays displaying follows of "
    "where about opens begins starts zooms focuses focusing focused"
)
"""Words behind a noun for the film, before what it is about."""

ORDERS = word_set(
    "create generate make produce render show imagine film animate draw design visualize visualise depict write "
    "give need want"
)
"""Orders to a model at the head of a prompt."""

VAGUE_PLACES = word_set(
    "staircase labrador turkey china java cologne wings place places top side sides area areas front position "
    "positions bottom setting settings corner edge edges spot spots part parts source ground end lip tip heart "
    "direction directions way ways state steps step links plug stocks barrel works tube frame frames closet cage "
    "home center centre middle origin route port cast rise nancy gary queens leo norma seat seats head point "
    "points line lines body surface foot back shot block section house door doors wall walls window windows gate "
    "fence pole post cap bed beds box boxes well wells rail hall mill pit leather tours mona quarters region mark "
    "fly flies mouth features feature nose structure frames post posts stair stairs hand lap ring plane base "
    "north south east west northwest bottom ben midst space wings wing pipe doe cross arms arm architecture"
)
"""Words that are a place only behind a preposition of place, or with words that say which."""

WEATHER_SETTING = frozenset(
    {Weather.RAIN, Weather.SNOW, Weather.FOG, Weather.WIND, Weather.STORM, Weather.CLOUDS, Weather.LEAVES}
)
"""Weather that surrounds the subject wherever it is named; dust, smoke and sparks may be the subject's own."""

NEAR = word_set(
    "beside near against behind beneath under underneath amid amidst among amongst between before opposite atop "
    "upon alongside beyond around on in inside within at along across through over above below past down up into "
    "onto by off from toward towards surrounded"
)
"""Prepositions that say where something is."""

INSTRUCTIONS = word_set(
    "add use include keep ensure avoid maintain consider incorporate apply aim try remember preserve start end "
    "finish begin let limit leave focus emphasize emphasise prioritize"
)
"""Orders to a model that are no action of a subject, at the head of a sentence."""

TOPICS = {
    **dict.fromkeys(("audio", "soundtrack", "sound", "sounds", "music", "score"), Component.AUDIO),
    **dict.fromkeys(("lighting", "light"), Component.LIGHTING),
    **dict.fromkeys(
        (
            "style",
            "mood",
            "tone",
            "palette",
            "atmosphere",
            "aesthetic",
            "colors",
            "colours",
            "visuals",
            "vibe",
            "ambiance",
        ),
        Component.STYLE,
    ),
    **dict.fromkeys(
        ("background", "setting", "environment", "backdrop", "scenery", "surroundings"), Component.ENVIRONMENT
    ),
}
"""Nouns that, as the subject of a clause, say which component the clause is about."""

REFUSALS = word_set("no without avoid never don't exclude do")
"""Words that say at the head of a clause what is not wanted."""

IN_FILM = word_set("in throughout for during")
"""Prepositions of "in the video"."""
