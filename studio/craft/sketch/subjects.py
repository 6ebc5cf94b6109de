"""Owns the words for who and what is in the picture: which silhouette family and variant a noun asks for."""

from typing import NamedTuple

from studio.craft.sketch.creatures import ANIMALS
from studio.craft.sketch.objects import THINGS
from studio.craft.sketch.people import ROLES
from studio.craft.tokens import PhraseTable, word_set
from studio.domain.sketch import Family, Place


class Noun(NamedTuple):
    """What a noun is drawn as. The variant is one of the painter's words; empty draws the family."""

    family: Family
    variant: str = ""


_VEHICLES: dict[tuple[Family, str], str] = {
    (Family.BICYCLE, "rider"): (
        "bicycle, bike, rickshaw, cycle rickshaw, rickshaw driver, pedicab, cyclist, bike rider, bmx rider, bmx "
        "bike, mountain bike rider, unicycle, unicyclist, "
        "delivery cyclist,  bicyclist, mountain biker, bicycle courier, bike messenger, mountain "
        "bike, tricycle, cargo bike"
    ),
    (Family.CAR, "car"): (
        "car, automobile, sedan, hatchback, vehicle, coupe, convertible, vintage car, classic car, "
        "police car, limousine, wagon, roadster"
    ),
    (Family.CAR, "taxi"): "taxi, cab, yellow cab",
    (
        Family.CAR,
        "truck",
    ): (
        "truck, lorry, fire truck, tractor, semi truck, dump truck, bulldozer, excavator, "
        "forklift, combine harvester, snowplow, military truck, fire engine"
    ),
    (Family.CAR, "pickup"): "pickup, pickup truck, pick up truck, utility truck, cybertruck",
    (Family.CAR, "formula"): "formula 1 car, formula one car, f1 car, f1 race car, indycar, open wheel car",
    (Family.CAR, "van"): (
        "van, camper van, minivan, camper, ambulance, suv, jeep, delivery van, food truck, campervan, off roader, rv"
    ),
    (Family.CAR, "bus"): "bus, school bus, double decker, coach bus",
    (Family.CAR, "sports"): (
        "rally driver, racing driver, race driver, race car driver, formula 1 driver, "
        "sports car, race car, racecar, go kart, rally car, racing car, supercar, ferrari, lamborghini, porsche, "
        "hot "
        "rod, muscle car, concept car"
    ),
    (
        Family.MOTORBIKE,
        "rider",
    ): (
        "motorbike, motorcycle, motorcycle rider, motorcycle stunt rider, stunt rider, motocross rider, dirt bike "
        "rider, motocross bike, quad bike, motorcyclist, biker, dirt bike, chopper"
    ),
    (Family.MOTORBIKE, "hoverbike"): "hoverbike, speeder, hover bike, hovercraft",
    (Family.MOTORBIKE, "scooter"): "scooter, moped, vespa, motor scooter",
    (Family.BOAT, "rowboat"): (
        "boat, rowboat, rowing boat, dinghy, fishing boat, motorboat, gondola, speedboat, lifeboat, "
        "skiff, longtail boat, wooden boat"
    ),
    (Family.BOAT, "canoe"): "canoe",
    (Family.BOAT, "kayak"): "kayak, kayak boat, kayaker, paddler",
    (Family.BOAT, "sailboat"): "sailboat, sailing boat, yacht, catamaran, sail boat, sloop, regatta, dhow, junk boat",
    (Family.BOAT, "raft"): "raft",
    (Family.BOAT, "paper"): "paper boat, toy boat",
    (Family.SHIP, "liner"): "ship, cruise ship, ocean liner, ferry, steamship, warship, submarine, steamer",
    (Family.SHIP, "cargo"): "cargo ship, container ship, freighter, tanker, barge, trawler, tugboat, icebreaker",
    (Family.SHIP, "galleon"): "galleon, pirate ship, sailing ship, viking ship, tall ship, schooner, frigate",
    (Family.TRAIN, "train"): (
        "train, bullet train, high speed train, subway train, locomotive, metro train, monorail, railcar, freight train"
    ),
    (Family.TRAIN, "steam"): "steam train, steam locomotive, steam engine",
    (Family.TRAIN, "tram"): "tram, streetcar, trolley, cable car",
    (Family.PLANE, "airliner"): (
        "plane, airplane, aeroplane, jet, airliner, aircraft, passenger jet, fighter jet, jumbo jet, jetliner"
    ),
    (Family.PLANE, "propeller"): (
        "propeller plane, biplane, seaplane, glider, small plane, light aircraft, paraglider, hang glider"
    ),
    (Family.PLANE, "paper"): "paper plane, paper airplane",
    (Family.PLANE, "balloon"): "hot air balloon, airship, zeppelin, blimp",
    (Family.PLANE, "helicopter"): "helicopter, chopper helicopter",
    (Family.ROCKET, "rocket"): "rocket, rocket ship, missile, space rocket, firework rocket",
    (Family.ROCKET, "spaceship"): (
        "spaceship, spacecraft, starship, space shuttle, shuttle, space ship, lander, capsule, mothership"
    ),
    (Family.ROCKET, "satellite"): "satellite, space probe, probe, space telescope",
    (Family.DRONE, "drone"): "drone, quadcopter, delivery drone",
    (Family.DRONE, "ufo"): "ufo, flying saucer, alien ship",
    (Family.ROBOT, "robot"): "robot, android, cyborg, mech, automaton, mecha, humanoid robot, bot",
    (Family.ROBOT, "small"): "small robot, little robot, tiny robot, toy robot, rover",
}

NOUNS: PhraseTable[Noun] = PhraseTable(
    (phrase, Noun(family, variant))
    for (family, variant), phrases in (*ROLES.items(), *ANIMALS.items(), *_VEHICLES.items(), *THINGS.items())
    for phrase in phrases.split(",")
)

PLURAL_FLOCKS = {
    "bird": "flock", "pigeon": "flock", "crow": "flock", "starling": "flock", "dove": "flock", "raven": "flock",
    "parrot": "flock", "bat": "flock", "gull": "gulls", "seagull": "gulls", "goose": "geese", "crane": "geese",
    "swallow": "swallows", "swift": "swallows", "sparrow": "swallows",
}  # fmt: skip
"""Birds that are drawn as a flock where there are many of them."""

PLURAL_CROWDS = {"vendor": "market", "shopper": "market", "merchant": "market", "trader": "market", "seller": "market"}
"""People that are drawn as a crowd of that kind where there are many of them."""

PLURAL_VARIANTS = {"book": "stack"}
"""Things that many of are drawn as a variant of their own."""

PEOPLE = frozenset({Family.PERSON, Family.COUPLE, Family.CROWD, Family.CHILD})
LIVING = PEOPLE | {
    Family.DOG, Family.CAT, Family.HORSE, Family.BEAST, Family.BIRD, Family.FLOCK, Family.FISH, Family.INSECT,
    Family.ROBOT,
}  # fmt: skip
SCENERY = frozenset({Family.TREE, Family.BUILDING, Family.FLOWER, Family.LAMP})
"""Families that are a subject where the prompt is about them, and part of the set else."""

SCENERY_NOUNS = word_set(
    "paw fist palm fingertip glove wheel table desk rock stone boulder fire flame torch can glass screen page ring "
    "map cap mask "
    "note "
    "bowl dish food drink pan pot wine coffee tea petal bud bloom plant seed fern cactus product "
    "chocolate orange sofa couch bench cream mask eye eyes hand finger produce vegetable lava "
    "lantern candle keyboard horn drums music bubble shell trunk bag clock marble knife brush hat "
    "crown helmet boot shoe sneaker bag backpack watch necklace bracelet jewelry headphones "
    "sunglasses purse handbag sword key character model figure page fly ring coin pen pencil spoon "
    "fork computer monitor television leaf feather frame painting mirror mushroom liquid paint fan gear tire splash "
    "ripple puddle droplet raindrop egg jewelry earring axe saw toy"
)
"""Nouns that are often a detail: they become a further subject only where nothing else is."""

HOME_OF = {
    Family.BOAT: Place.LAKE,
    Family.SHIP: Place.SEA,
    Family.CAR: Place.ROAD,
    Family.MOTORBIKE: Place.ROAD,
    Family.BICYCLE: Place.ROAD,
    Family.TRAIN: Place.MEADOW,
    Family.PLANE: Place.OPEN_SKY,
    Family.DRONE: Place.OPEN_SKY,
    Family.ROCKET: Place.SPACE,
    Family.FISH: Place.UNDERWATER,
    Family.FLOCK: Place.OPEN_SKY,
    Family.BIRD: Place.GARDEN,
    Family.LIGHTHOUSE: Place.SEA,
    Family.CUP: Place.KITCHEN,
    Family.FOOD: Place.KITCHEN,
    Family.FLOWER: Place.GARDEN,
    Family.INSECT: Place.GARDEN,
    Family.TREE: Place.MEADOW,
    Family.MICROPHONE: Place.BAR,
    Family.HORSE: Place.MEADOW,
    Family.BEAST: Place.MEADOW,
    Family.CHAIR: Place.ROOM,
    Family.BOOK: Place.ROOM,
    Family.LAMP: Place.ROOM,
    Family.BUILDING: Place.MEADOW,
}
"""The set a subject brings with it where the words name no place."""

HOME_OF_VARIANT = {
    "astronaut": Place.SPACE, "spaceship": Place.SPACE, "satellite": Place.SPACE, "diver": Place.UNDERWATER,
    "surfer": Place.SEA, "skier": Place.SNOW, "barista": Place.BAR, "chef": Place.KITCHEN, "tower": Place.TOWER,
    "kettle": Place.KITCHEN, "gull": Place.SEA,
    "eagle": Place.OPEN_SKY, "gulls": Place.SEA, "sailboat": Place.SEA, "swan": Place.LAKE,
    "tram": Place.CITY_STREET, "taxi": Place.CITY_STREET, "bus": Place.CITY_STREET, "rocket": Place.OPEN_SKY,
    "street": Place.CITY_STREET, "deer": Place.FOREST, "fox": Place.FOREST, "wolf": Place.FOREST,
    "cowboy": Place.DESERT, "farmer": Place.MEADOW, "bench": Place.GARDEN, "swing": Place.GARDEN,
    "kite": Place.OPEN_SKY, "galleon": Place.SEA, "skydiver": Place.OPEN_SKY, "fridge": Place.KITCHEN,
    "cutlery": Place.KITCHEN, "television": Place.ROOM, "frame": Place.ROOM, "pencil": Place.ROOM, "teddy": Place.ROOM,
    "laptop": Place.ROOM, "clock": Place.ROOM, "piano": Place.ROOM, "gramophone": Place.ROOM, "monkey": Place.FOREST,
    "gorilla": Place.FOREST, "snake": Place.FOREST, "frog": Place.FOREST, "squirrel": Place.FOREST, "polar": Place.SNOW,
    "penguin": Place.SNOW, "panda": Place.FOREST, "camel": Place.DESERT, "flamingo": Place.LAKE, "duck": Place.LAKE,
    "heron": Place.LAKE, "crab": Place.BEACH, "bear": Place.FOREST, "leaf": Place.FOREST, "mushroom": Place.FOREST,
    "plume": Place.ABSTRACT, "drop": Place.ABSTRACT, "portal": Place.FOREST, "bubble": Place.OPEN_SKY,
}  # fmt: skip

HOME_OF_HELD = {
    "piano": Place.ROOM, "harp": Place.ROOM, "cello": Place.ROOM, "drum": Place.ROOM, "laptop": Place.ROOM,
    "bowl": Place.KITCHEN, "bread": Place.KITCHEN,
}  # fmt: skip
"""The set that what a person plays or uses brings with it, where neither words nor the person do."""

HELD_BY_HANDS = {
    Family.CUP: "cup", Family.BOTTLE: "cup", Family.BOOK: "holding", Family.OBJECT: "holding", Family.FLOWER: "holding",
    Family.FOOD: "holding", Family.INSTRUMENT: "holding", Family.BALL: "holding", Family.LAMP: "holding",
}  # fmt: skip
"""What hands hold and the variant of hands that shows it; the thing itself is drawn as part of them."""

GENERIC = frozenset({"bird", "fish", "dog", "cat", "horse", "rowboat", "car", "leafy", "flower", "house"})
"""Variants that say no more than their family: another name of the family next to them says which one it is."""

TYPED_ON = frozenset({"keyboard", "laptop", "typewriter", "computer", "phone", "smartphone", "piano"})

GROUPS = {
    "group": 5, "crowd": 14, "herd": 8, "pack": 5, "flock": 12, "school": 12, "swarm": 12, "fleet": 5, "pair": 2,
    "couple": 2, "trio": 3, "row": 5, "line": 5, "stack": 4, "pile": 5, "bunch": 5, "family": 4, "colony": 9, "team": 6,
    "dozen": 12, "cluster": 5, "horde": 20, "army": 20, "litter": 4, "handful": 4, "collection": 5, "set": 3,
    "troop": 6, "pod": 4, "gaggle": 6, "pride": 5, "queue": 6, "parade": 6, "stampede": 8,
}  # fmt: skip
"""Group words ("a herd of …") and how many they stand for."""

NUMBERS = {
    "one": 1, "single": 1, "lone": 1, "solitary": 1, "solo": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 40, "hundred": 40,
    "several": 4, "few": 3, "many": 9, "dozens": 18, "hundreds": 40, "thousands": 40, "countless": 30, "multiple": 4,
    "numerous": 9, "some": 3, "various": 4,
}  # fmt: skip

COUNTED = frozenset(NUMBERS) - {
    "both", "several", "few", "many", "dozens", "hundreds", "thousands", "countless", "multiple", "numerous", "some",
    "various",
}  # fmt: skip
"""Words that say an exact number."""
# fmt: skip
