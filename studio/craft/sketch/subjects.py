"""Owns the words for who and what is in the picture: which silhouette family and variant a noun asks for."""

from typing import NamedTuple

from studio.craft.sketch.creatures import ANIMALS
from studio.craft.sketch.people import ROLES
from studio.craft.tokens import PhraseTable, word_set
from studio.domain.sketch import Family, Place


class Noun(NamedTuple):
    """What a noun is drawn as. The variant is one of the painter's words; empty draws the family."""

    family: Family
    variant: str = ""


_NOUNS: dict[tuple[Family, str], str] = {
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
        "truck, lorry, pickup, pickup truck, fire truck, tractor, semi truck, dump truck, bulldozer, excavator, "
        "forklift, combine harvester, snowplow, military truck, fire engine"
    ),
    (Family.CAR, "van"): (
        "van, camper van, minivan, camper, ambulance, suv, jeep, delivery van, food truck, campervan, off roader, rv"
    ),
    (Family.CAR, "bus"): "bus, school bus, double decker, coach bus",
    (Family.CAR, "sports"): (
        "sports car, race car, racecar, go kart, rally car, racing car, supercar, ferrari, lamborghini, porsche, "
        "formula 1 car, hot "
        "rod, muscle car, f1 car, concept car"
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
    (Family.BOAT, "kayak"): "kayak, kayak boat, kayaker, paddler, paddleboard, surfboard",
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
    (Family.CUP, "coffee"): (
        "cup, mug, coffee, coffee cup, cup of coffee, espresso, cappuccino, latte, coffee mug, mug of "
        "coffee, hot chocolate, cocoa, goblet"
    ),
    (Family.CUP, "tea"): "tea, teacup, cup of tea, tea cup, matcha, tea bowl",
    (Family.CUP, "glass"): (
        "glass of water, glass of juice, glass of milk, cocktail, tumbler, drink, beer, whiskey, "
        "whisky, glass, milkshake, lemonade, juice, beer glass, pint, smoothie, iced tea"
    ),
    (Family.CUP, "wine"): "wine glass, glass of wine, champagne, champagne glass",
    (Family.BOTTLE, "bottle"): (
        "bottle, water bottle, soda bottle, flask, can, soda can, thermos, milk bottle, glass bottle, "
        "product, lotion, cream, serum, cosmetic"
    ),
    (Family.BOTTLE, "perfume"): "perfume, perfume bottle, fragrance, cologne, lipstick, nail polish",
    (Family.BOTTLE, "wine"): "wine bottle, bottle of wine, champagne bottle, beer bottle, wine",
    (Family.BOTTLE, "jar"): (
        "jar, mason jar, honey jar, jar of honey, vase, pot, urn, petri dish, beaker, snow globe, terrarium"
    ),
    (Family.FOOD, "bread"): (
        "bread, loaf, baguette, croissant, toast, dough, pastry, sandwich, bun, pretzel, sourdough"
    ),
    (Family.FOOD, "fruit"): (
        "fruit, orange, banana, berries, strawberry, lemon, grapes, watermelon, mango, produce, "
        "vegetable, peach, cherries, pear, tomato, pumpkin"
    ),
    (Family.FOOD, "cake"): (
        "cake, birthday cake, cupcake, pie, dessert, chocolate cake, pancake, pancakes, cheesecake, "
        "muffin, donut, doughnut, cookie, chocolate, waffle"
    ),
    (Family.FOOD, "apple"): "apple",
    (Family.FOOD, "bowl"): (
        "fried fish, grilled fish, cooked fish, baked fish, grilled salmon, smoked salmon, roast chicken, fried "
        "chicken, grilled chicken, roast turkey, roast duck, "
        "bowl, soup, ramen, noodles, rice, salad, pasta, spaghetti, stew, meal, dish, food, curry, "
        "sushi, breakfast, dinner, steak, egg, dumplings, fried rice"
    ),
    (Family.FOOD, "pizza"): "pizza",
    (Family.FOOD, "burger"): "burger, hamburger, cheeseburger, hot dog, taco, fries",
    (Family.FOOD, "ice_cream"): "ice cream, ice cream cone, gelato, popsicle, sundae",
    (Family.FLOWER, "flower"): (
        "flower, blossom, lily, orchid, daisy, lotus, wildflower, poppy, lavender, peony, iris flower, "
        "dandelion, petal, bloom, bud"
    ),
    (Family.FLOWER, "rose"): "rose",
    (Family.FLOWER, "tulip"): "tulip",
    (Family.FLOWER, "sunflower"): "sunflower",
    (Family.FLOWER, "bouquet"): "bouquet, bunch of flowers, flower arrangement",
    (Family.FLOWER, "potted"): (
        "potted plant, houseplant, plant, sprout, seedling, succulent, bonsai, fern, cactus, sapling, seed"
    ),
    (Family.TREE, "leafy"): (
        "tree, oak, oak tree, maple, maple tree, willow, beech, ancient tree, old tree, giant tree, "
        "birch, apple tree, olive tree"
    ),
    (Family.TREE, "conifer"): (
        "pine, pine tree, fir, fir tree, spruce, conifer, cedar, christmas tree, redwood, sequoia, evergreen, cypress"
    ),
    (Family.TREE, "palm"): "palm, palm tree, coconut tree, banana tree",
    (Family.TREE, "bare"): "bare tree, dead tree, leafless tree, dry tree",
    (Family.TREE, "blossom"): (
        "cherry tree, cherry blossom, cherry blossom tree, blossoming tree, sakura, sakura tree, magnolia"
    ),
    (Family.TREE, "bush"): "bush, shrub, hedge bush, rose bush",
    (Family.BUILDING, "house"): (
        "house, building, home exterior, mansion, villa, cottage, farmhouse, hotel, school, bank "
        "building, treehouse, farm house, townhouse, shop front, bungalow, chapel, monastery building"
    ),
    (Family.BUILDING, "cabin"): "cabin, log cabin, hut, shack, lodge, chalet, shed",
    (Family.BUILDING, "windmill"): "windmill, wind turbine, turbine, mill",
    (Family.BUILDING, "castle"): "castle, fortress, citadel, palace",
    (Family.BUILDING, "tower"): (
        "tower, skyscraper, office tower, clock tower, bell tower, eiffel tower, high rise, apartment "
        "building, office building, monument, statue, obelisk, minaret, steeple, stone arch, spire"
    ),
    (Family.BUILDING, "temple"): "temple, pagoda, shrine, church, cathedral, mosque, monastery, pyramid, torii gate",
    (Family.BUILDING, "barn"): "barn, stable, silo, granary",
    (Family.BUILDING, "tent"): "tent, yurt, tipi, camp, campsite",
    (Family.BUILDING, "bridge"): "bridge, suspension bridge, stone bridge, viaduct, golden gate bridge, footbridge",
    (Family.LIGHTHOUSE, "lighthouse"): "lighthouse, light house",
    (Family.INSTRUMENT, "guitar"): "guitar, acoustic guitar, electric guitar, ukulele, bass guitar, banjo",
    (Family.INSTRUMENT, "piano"): "piano, grand piano, keyboard, upright piano, synthesizer, organ",
    (Family.INSTRUMENT, "violin"): "violin, cello, fiddle, double bass, harp, viola",
    (Family.INSTRUMENT, "saxophone"): "saxophone, sax, clarinet, flute, harmonica, oboe",
    (Family.INSTRUMENT, "drum"): "drum, drum kit, drums, drum set, cymbal, tambourine",
    (Family.INSTRUMENT, "trumpet"): "trumpet, trombone, horn, tuba, bugle",
    (Family.MICROPHONE, "stand"): "microphone, mic, microphone stand, vintage microphone",
    (Family.MICROPHONE, "desk"): "studio microphone, podcast microphone, desk microphone",
    (Family.BALL, "ball"): (
        "ball, tennis ball, sphere, orb, marble, beach ball, golf ball, baseball, volleyball, bubble, "
        "snowball, soap bubble, pearl, boulder, stone, rock"
    ),
    (Family.BALL, "football"): "football, soccer ball",
    (Family.BALL, "basketball"): "basketball",
    (Family.BALL, "balloon"): "balloon",
    (Family.BALL, "globe"): "globe, globe of the world",
    (Family.CHAIR, "chair"): (
        "chair, wooden chair, stool, rocking chair, deck chair, throne, bar stool, wheelchair, office chair"
    ),
    (Family.CHAIR, "stacked"): "stacked chairs, chairs stacked, stools stacked, chairs on tables",
    (Family.CHAIR, "armchair"): "armchair, sofa, couch, recliner",
    (Family.CHAIR, "bench"): "bench, park bench, pew",
    (Family.CHAIR, "swing"): "swing, hammock",
    (Family.CHAIR, "table"): "empty table, desk, table",
    (Family.BOOK, "open"): (
        "book, open book, diary, journal, notebook, novel, sketchbook, spellbook, map, newspaper, page"
    ),
    (Family.BOOK, "stack"): "stack of books, pile of books",
    (Family.BOOK, "closed"): "closed book, old book, leather book",
    (Family.BOOK, "letter"): "letter, envelope, postcard, handwritten letter, scroll, note, parchment",
    (Family.LAMP, "table"): "lamp, table lamp, desk lamp, bedside lamp, floor lamp",
    (Family.LAMP, "street"): "street lamp, streetlight, street light, lamppost, lamp post, streetlamp, traffic light",
    (Family.LAMP, "lantern"): "lantern, paper lantern, oil lamp, chinese lantern",
    (Family.LAMP, "bulb"): "light bulb, lightbulb, bulb",
    (Family.HANDS, "open"): "hand, hands, palm of a hand, finger, fingers, fingertips, fist, paw",
    (Family.HANDS, "typing"): "typing hands, hands typing, fingers typing",
    (Family.EYE, "eye"): "eye, iris, pupil, eyeball, eyes",
    (Family.OBJECT, "parcel"): "parcel, package, gift, present, wrapped gift",
    (Family.OBJECT, "box"): (
        "box, crate, chest, treasure chest, cardboard box, music box, cabinet, drawer, dice, cube, toy, puzzle"
    ),
    (Family.OBJECT, "kettle"): (
        "kettle, teapot, tea kettle, coffee pot, moka pot, tea pot, pitcher, jug, saucepan, pan, frying pan, wok"
    ),
    (Family.OBJECT, "umbrella"): "umbrella, parasol",
    (Family.OBJECT, "phone"): "phone, smartphone, mobile phone, cell phone, iphone, telephone, tablet, gamepad",
    (Family.OBJECT, "clock"): "clock, alarm clock, grandfather clock, hourglass, wall clock, sundial, compass",
    (Family.OBJECT, "camera"): "old camera, vintage camera, film camera, polaroid camera, photo camera",
    (Family.OBJECT, "hat"): "hat, fedora, top hat, crown, helmet, cap, mask, straw hat",
    (Family.OBJECT, "candle"): "candle, candles, melting candle, candlestick, birthday candle, candelabra",
    (Family.OBJECT, "suitcase"): (
        "suitcase, luggage, bag, handbag, backpack, briefcase, purse, wallet, trunk of clothes, leather bag"
    ),
    (Family.OBJECT, "key"): (
        "baseball bat, cricket bat, his bat, her bat, key, keys, brass key, padlock, sword, dagger, knife, "
        "hammer, pen, pencil, quill, paintbrush, "
        "brush, wand, spoon, fork"
    ),
    (Family.OBJECT, "laptop"): (
        "laptop, computer, monitor, screen, television, tv, typewriter, computer screen, radio, vintage"
        " radio, old television"
    ),
    (Family.OBJECT, "sneaker"): (
        "sneaker, shoe, sneakers, boot, boots, running shoe, running shoes, high heel, heels, trainer, "
        "slipper, sandal, glove"
    ),
    (Family.OBJECT, "watch"): (
        "watch, wristwatch, pocket watch, smartwatch, ring, bracelet, necklace, jewelry, coin, medal, "
        "earbuds, headphones, sunglasses"
    ),
    (
        Family.OBJECT,
        "gramophone",
    ): (
        "gramophone, record player, turntable, phonograph, vinyl player, cd player, music player, cassette "
        "player, dvd player, vinyl record, cassette, jukebox"
    ),
    (Family.OBJECT, "telescope"): "telescope, binoculars, spyglass, microscope",
    (Family.OBJECT, "kite"): "kite",
    (Family.OBJECT, "lantern"): "sky lantern, floating lantern, jack o lantern",
    (Family.OBJECT, "fire"): (
        "campfire, bonfire, fire, flame, flames, burning log, embers fire, torch, fireworks, firework, explosion, lava"
    ),
    (Family.OBJECT, "crystal"): (
        "crystal, gem, gemstone, diamond, ruby, emerald, ice cube, ice crystal, snowflake crystal, "
        "amethyst, gold bar, glass sculpture, sculpture"
    ),
}

NOUNS: PhraseTable[Noun] = PhraseTable(
    (phrase, Noun(family, variant))
    for (family, variant), phrases in (*ROLES.items(), *ANIMALS.items(), *_NOUNS.items())
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
    "table desk rock stone boulder fire flame torch can glass screen page ring map cap mask note "
    "bowl dish food drink pan pot wine coffee tea petal bud bloom plant seed fern cactus product "
    "chocolate orange sofa couch bench cream mask eye eyes hand finger produce vegetable lava "
    "lantern candle keyboard horn drums music bubble shell trunk bag clock marble knife brush hat "
    "crown helmet boot shoe sneaker bag backpack watch necklace bracelet jewelry headphones "
    "sunglasses purse handbag sword key character model figure page fly ring coin pen pencil spoon "
    "fork computer monitor television"
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
    "kite": Place.OPEN_SKY, "galleon": Place.SEA,
}  # fmt: skip

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
    "troop": 6, "pod": 4, "gaggle": 6, "pride": 5, "queue": 6, "parade": 6,
}  # fmt: skip
"""Group words ("a herd of …") and how many they stand for."""

NUMBERS = {
    "one": 1, "single": 1, "lone": 1, "solitary": 1, "solo": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "several": 4,
    "few": 3, "many": 9, "dozens": 18, "hundreds": 40, "thousands": 40, "countless": 30, "multiple": 4, "numerous": 9,
    "some": 3, "various": 4,
}  # fmt: skip
