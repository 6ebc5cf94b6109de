"""The judged faults of English prompts: what shows each, what only looks like it, and that no text breaks the rules."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.craft.analyser import Analyser
from studio.domain.reading import Fault

FOUND = {
    Fault.VAGUE_MOTION: (
        "A woman dancing",
        "a castle on a hill at sunset",
        "Two friends talking at a cafe",
        "a horse galloping on a beach, slow motion",
        "an astronaut stands proudly on a dune",
        "static shot, one man waiting at a bus stop",
        "Horse and rider rest under an oak",
    ),
    Fault.TAG_LIST: (
        "wolf, snow, moonlight, howling, cinematic",
        "A red fox. Snow. Morning light. Film grain.",
        "portrait of a queen, gold crown, freckles, soft light, 85mm, bokeh",
    ),
    Fault.OVERLOADED: (
        "In the same shot: a baker on stilts, a hearse drifting, a cake thrown by nuns and a piano falling",
        "One composition, everything in focus: the flask, the chemist stirring oil, a fencer, a telescope, a donkey",
        "A nun on roller skates, a camel chewing a map, a brass band and a toddler king, all side by side",
        "A knight, a wizard, a dragon and a giant fight for the crown",
        "A busker, a mime, a dog walker and a skateboarder each do their thing center stage",
        "The story moves from a desert to a jungle to an arctic station to a neon city",
        "A clown juggles, a lion roars, an acrobat flips and an elephant stands on its hind legs",
    ),
    Fault.TOO_MANY_ACTIONS: (
        "The waiter trips, the tray flies, the soup lands on the mayor, the mayor laughs, everybody claps",
        "the elevator opens on a jungle, then a ballroom, then the moon, then a nursery",
        "lift the tin. tap the lid. pour the oats in. stir the pot.",
        "He opens the door, walks in, picks up a letter, reads it and bursts into tears",
        "A woman wakes up, brushes her teeth, makes coffee and leaves the house",
        "Shot 1: a hand on a door. Shot 2: a dark hall. Shot 3: a face. Shot 4: a scream.",
        "First she laughs, then she cries, then she screams, finally she faints",
        "A phone rings. The woman answers. Her face falls. She drops the cup and runs out.",
    ),
    Fault.TEXT_IN_FRAME: (
        'A plank above the door reads "NO CREDIT"',
        'His phone lights up: "Where are you?"',
        "a chalkboard outside the cafe: SOUP IS OVER",
        "the letters fade in one after another",
        "A neon sign reading OPEN LATE flickers above the bar",
        'A banner that says "Welcome home"',
        "Title card fades in over black",
        "She traces her name in the wet sand",
        "A price tag hangs from the guitar",
        "A digital clock changes from 11:59 to 12:00",
        "an app interface slides across the screen",
        "A shop window with SALE in huge red letters",
        "A laptop showing lines of code",
        "A porter unfolds a note and holds it to the lamp, COME HOME AT ONCE",
        "Somebody has written RUN across the mirror",
    ),
    Fault.LOGO_BRAND: (
        "A Tesla glides down the coast road",
        "Spider-Man swings between towers",
        "an Apple logo lights up on the lid",
        "a Shell station glows in the desert",
        "A kid builds a LEGO castle",
        "a child dressed like Batman eats a pear",
        "the company logo spins and locks into place",
        "Elsa builds an ice palace",
        "a BBC reporter speaks into a microphone",
    ),
    Fault.INTRICATE_HANDS: (
        "Macro, tweezers setting a ruby into a brass gear",
        "A lute maker shaves curls of spruce",
        "two thumbs hammer a joystick and a controller",
        "A saxophonist mid solo, fingers hammering the keys",
        "A pianist plays a nocturne in an empty hall",
        "Close-up, hands kneading dough on a floured board",
        "A girl ties her shoelaces before the race",
        "A chef slices onions at great speed",
        "A deaf couple talk in sign language",
        "fingers dancing across harp strings",
        "A hacker types furiously",
        "a florist arranges tulips in a vase",
    ),
    Fault.CONTRADICTORY: (
        "no cuts, a single take of a fair, then jump cuts to the rides",
        "total silence over the pier, a loud brass band",
        "A harbour at midnight under the midday sun",
        "static camera, orbit around a bell tower",
        "pixel art, photorealistic, a lighthouse",
        "monochrome film, vibrant colors, a parade",
    ),
}
ABSENT = {
    Fault.VAGUE_MOTION: (
        "The door creaks open",
        "A hot air balloon rises over the vineyard",
        "A man walks slowly toward the door, coat flapping",
        "A glass shatters on the floor",
        "slow push in on an old typewriter",
        "Steam curls from a cup",
        "a still frame of a chair in an empty room",
        "A person uses a knife to cut a ribbon",
        "Waves crash on rocks",
    ),
    Fault.TAG_LIST: (
        "A dog runs across a wet field, ears flapping, cinematic, 4k",
        "Camera: slow dolly. Lighting: dusk. Subject: a boat.",
        "The fox trots over the ice, stops, sniffs, then bolts. Cold blue light.",
    ),
    Fault.OVERLOADED: (
        "Blurred behind her, dancers and mules and drummers and nuns pass by; a girl sleeps",
        "A crowd of people fills the square",
        "A woman with long hair, green eyes, freckles and a scar smiles",
        "a still life of apples, pears, grapes and a jug",
        "A boy and his dog run along the pier",
    ),
    Fault.TOO_MANY_ACTIONS: (
        "[0s] a candle is melting [2s] it is melting [4s] it is melting [6s] it is melting",
        "A mason hammers, a nurse sings, a goat leaps and a clown trips, all at once",
        "The wind blows, leaves rustle, waves crash and gulls cry",
        "A dancer spins while her skirt flares and her hair whips around",
        "A chef slices a tomato while steam rises and oil sizzles",
        "A potter works, sleeves rolled up, smiling, humming, watching the wheel",
    ),
    Fault.TEXT_IN_FRAME: (
        "subtitles are not wanted, a mime slips on ice",
        "For our museum's website: ghosts chase a guard",
        "placards gone blank in the rain",
        "A neon-lit street with glowing signs",
        "No text, no subtitles, no watermark. A wolf runs over ice",
        'A man says "I will be back" and slams the door',
        "A taxi passes a stop sign",
        "He signs a contract at his desk",
        "She reads a book under a lamp",
        "A clerk opens a letter, reads it and laughs",
        "A card game in the UK with a BBC TV crew",
    ),
    Fault.LOGO_BRAND: (
        "In Pixar style, a snail races",
        "Shot on an ARRI Alexa with Zeiss lenses",
        "an apple on a table",
        "a jaguar stalks through the jungle",
        'He says "I love my Tesla"',
        "no logos, no brands, a plain white van",
        "the Amazon river at dawn",
        "something like The Matrix, green and cold",
    ),
    Fault.INTRICATE_HANDS: (
        "a ranger chops a fallen tree",
        "pine needles gather drops of rain, one falls",
        "A man holds a cup of tea",
        "children play in the sand",
        "a car weaves through traffic",
        "A cook tosses vegetables in a wok",
        "the train cuts through snow",
        "He folds his arms",
    ),
    Fault.CONTRADICTORY: (
        "from dusk to night over a harbour, then midday",
        "A close-up, one face. Cut to the valley, a wide shot.",
        "a quiet lane at night",
    ),
}


def cases(table: dict[Fault, tuple[str, ...]]) -> list[tuple[Fault, str]]:
    return [(fault, text) for fault, texts in table.items() for text in texts]


@pytest.mark.parametrize(("fault", "text"), cases(FOUND))
def test_a_fault_is_found(analyser: Analyser, fault: Fault, text: str) -> None:
    assert fault in analyser.read(text).faults


@pytest.mark.parametrize(("fault", "text"), cases(ABSENT))
def test_what_only_looks_like_a_fault_is_none(analyser: Analyser, fault: Fault, text: str) -> None:
    assert fault not in analyser.read(text).faults


def shown(analyser: Analyser, fault: Fault, text: str) -> list[str]:
    return [text[place.start : place.end] for place in analyser.read(text).places(fault)]


def test_each_event_is_a_place(analyser: Analyser) -> None:
    text = "He opens the door, walks in, picks up a letter, reads it and bursts into tears"
    places = shown(analyser, Fault.TOO_MANY_ACTIONS, text)
    assert [place.split()[0] for place in places] == ["He", "walks", "picks", "reads", "bursts"]


def test_each_element_is_a_place(analyser: Analyser) -> None:
    text = "A knight, a wizard, a dragon and a giant fight for the crown"
    places = shown(analyser, Fault.OVERLOADED, text)
    assert places == ["knight", "wizard", "dragon", "giant"]


def test_the_words_of_a_brand_and_of_a_sign_are_the_place(analyser: Analyser) -> None:
    assert shown(analyser, Fault.LOGO_BRAND, "one dented tin of Coca-Cola rolls downhill") == ["Coca-Cola"]
    assert shown(analyser, Fault.TEXT_IN_FRAME, "A neon sign reading OPEN flickers") == ["neon sign reading OPEN"]


def test_a_text_that_nobody_can_read_has_no_judged_fault(analyser: Analyser) -> None:
    for text in ("", "   ", "…", "zzkr vlmp qqst", "\ud800"):
        assert set(analyser.read(text).faults) <= {Fault.NO_CAMERA, Fault.NO_LIGHTING}


PIECES = (
    "a dog", "three cats and", ",", ". ", " then", " runs", " opening", " the door", " sign", " reads", ' "', "OPEN",
    " Apple", " logo", " like", " style", "\n", ":", "1.", " Shot 2:", " [0-2s]", " no", " and", " she", " playing",
    " guitar", " static camera", " orbit", " 12:30", " from", " to", "-", "’s", "\u200d", "é", "猫",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(text=st.one_of(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.text(max_size=80)))
def test_no_text_breaks_the_rules_and_places_lie_in_it(analyser: Analyser, text: str) -> None:
    found = analyser.read(text)
    assert len(set(found.faults)) == len(found.faults)
    for evidence in found.evidence:
        for place in evidence.places:
            assert 0 <= place.start < place.end <= len(text)
        assert list(evidence.places) == sorted(evidence.places)
