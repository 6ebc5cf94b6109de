"""Families of words that show a component: named views, held cameras, kinds of film, noises of things; and near misses.

A row names the components that must be found and, behind a minus, those that must not.
"""

import pytest

from studio.craft.analyser import Analyser
from studio.domain.cards import Component

_NAMES = {
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

ROWS = (
    ("The gate, locked, creaks on", "-camera"),
    ("A spider floats down from the roof", "action -camera"),
    ("Two porters carry a phone into the hall", "action -camera"),
    ("The mechanic fixes a bolt under the truck", "action -camera"),
    ("The comedy actor waits in the wings", "action -style"),
    ("The window cleaner pats a cat", "-shot"),
    ("A crow sits on a balcony", "action -shot"),
    ("A swing hangs from an oak", "subject -camera"),
    ("The band walks on stage", "action -audio"),
    ("Two judokas bow, mat-level", "shot"),
    ("A tug leaves, view from the breakwater", "shot"),
    ("A heron's-eye look at a weir", "shot"),
    ("Slow crawl toward the font", "camera"),
    ("Camera rocks with the raft", "camera"),
    ("Courtroom drama: a lodger irons a shirt", "style"),
    ("Faded greens, a stag in bracken", "style"),
    ("A clerk plays the blues on a kazoo", "-style"),
    ("A signal box, bagpipes in the distance", "audio"),
    ("Ledgers pile up, only the scratch of a nib", "audio"),
    ("A hedgehog under a duvet", "place"),
    ("A mug rolls across the lino", "place"),
    ("A courier trips on the kerb", "place"),
    ("A toddler stuffs a toy into the lift", "place"),
    ("A cyclist freewheels downhill", "place"),
    ("Her hair moves like grass", "-place"),
    ("At top left a potter kneads clay", "-place"),
    ("Two chefs duel with ladles, brass band", "audio"),
    ("A marching band turns the corner", "subject action"),
    ("A brass quartet in evening dress bows", "-audio"),
    ("A monk sweeps leaves, a chant in the background", "audio"),
    ("A tram rattles past a bakery", "action place -audio"),
    ("Three lions are roaring on a ledge", "action -audio"),
    ("ASMR of a brush on slate", "style audio"),
    ("A forklift turns in a depot, touchline angle", "shot"),
    ("Two goalkeepers argue, CCTV perspective", "shot"),
    ("A rowing eight at practice, stern-level view", "shot"),
    ("Curtains part on a medium of the judge", "shot"),
    ("Low wide through the railings, a ferry docks", "shot"),
    ("The weaver at her loom, sunny overhead", "shot light"),
    ("Gulls circle overhead", "-shot"),
    ("Static frame from the second pew", "shot"),
    ("A kite in a gale. Looking up from the dunes.", "shot"),
    ("Looking up from her notes, the clerk yawns", "-shot"),
    ("A courier speeds off, dashcam", "shot camera"),
    ("Light from above on a chess set", "light -shot"),
    ("Cheese demo: a knife halves a wheel of brie", "style"),
    ("We want a ten-second bumper, loaves rising", "style"),
    ("Rust-eaten Dalmatian newsreel look, a tram climbs", "style"),
    ("Pulleys turning, 120fps", "style"),
    ("A surgeon reviews the film and nods", "subject action -style"),
    ("Lipstick on a plain ivory backdrop, clean cream background", "place"),
    ("A boy spins, feathers everywhere", "place"),
    ("She looks everywhere", "-place"),
    ("A shepherd waits, a juniper behind him", "place"),
    ("A ceilidh in a barn, celtic fiddle", "audio"),
    ("A tug at dusk, diesels and winches grumbling", "audio"),
    ("A clerk hums over her ledger", "action -audio"),
    ("A thumb clicks on the torch", "-audio"),
    ("You hear the coach say go home", "-audio"),
    ("The whole crowd shouts BRAVO", "speech"),
    ("A porter nods and says nothing", "-speech"),
    ("A banner drops from the bridge, it says MIND YOUR HEAD", "-speech"),
    ('A clerk counts coins, muttering "forty, forty-one"', "speech"),
    ('Bubbles appear on her screen: "running late"', "-speech"),
    ("An iguana on a wall, ECU, locked", "shot camera"),
    ("Phone taped to a broom, a toddler chases it", "camera"),
    ("The gardener has a phone and a spade", "-camera"),
    ("Camcorder strapped to a sledge on an icy slope", "camera"),
    ("A forge at work, with a creeping crane up", "camera"),
    ("Tight on the lock as we inch closer", "shot camera"),
    ("We drift over the allotments", "camera"),
    ("A diver checks his gauge, with a patient pan", "camera"),
    ("Macro of moss, drifting upward", "shot camera"),
    ("Petals drift upward past the bell tower", "-camera"),
    ("he pulls out a tooth and grins", "action -camera"),
    ("Twelve recruits do slow push-ups in the mud", "action -camera"),
    ("A bedroom, candle on the sill, glide south", "camera"),
    ("A heron wades, chase car rolling beside the canal", "camera"),
    ("A stern view that rolls with the waves", "camera"),
    ("A locked shot of a gate", "camera -shot"),
    ("Lens pressed against the aquarium glass", "shot"),
    ("Hospital corridor, four-way split", "shot"),
    ("Floodlit courts in drizzle", "light"),
    ("A cellar in the dark", "light"),
    ("The hall goes black", "light"),
    ("Three clerks at a counter, B-roll", "style"),
    ("The plates stop rattling and the room falls silent", "audio"),
    ("A diner, tape hiss", "audio"),
)


@pytest.mark.parametrize(("text", "names"), ROWS)
def test_what_is_asked_for_is_found_and_what_only_looks_like_it_is_not(
    analyser: Analyser, text: str, names: str
) -> None:
    reading = analyser.read(text)
    for name in names.split():
        assert reading.has(_NAMES[name.removeprefix("-")]) is not name.startswith("-"), name
