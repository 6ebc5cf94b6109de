"""Owns the words for places: which set a noun asks for, and its detail where the set has one."""

from studio.craft.tokens import PhraseTable, table, word_set
from studio.domain.sketch import Place

_PLACES = {
    Place.LAKE: (
        "lake, pond, lagoon, reservoir, loch, fjord, tarn, lakeside, lakeshore, still water, calm water, glassy water"
    ),
    Place.RIVER: (
        "river, stream, creek, brook, canal, riverbank, riverside, waterfall, rapids, estuary, delta, "
        "river bank, canyon river, cascade"
    ),
    Place.SEA: (
        "sea, ocean, open water, open sea, high seas, iceberg, bay, gulf, harbor, harbour, port, port city, port town, "
        "harbor town, harbour town, fishing port, marina, pier, "
        "dock, jetty, coastal waters, tropical waters, surf, waves, swell, reef edge, strait, sea "
        "cliff, seascape, wharf, archipelago"
    ),
    Place.BEACH: (
        "beach, shore, shoreline, seashore, coast, coastline, seaside, sandbank, sandbar, cove, dune "
        "beach, boardwalk, island, tropical island, cliffs, cliffside, tide pool"
    ),
    Place.MOUNTAINS: (
        "mountain, mountain range, peak, summit, ridge, ridgeline, alps, cliff edge, hill, hilltop, "
        "hillside, valley, highland, canyon, gorge, cliff, mountainside, mountaintop, volcano, crater, "
        "foothill, plateau, fjell, himalaya, rocky outcrop, rocky outcropping, terrace fields, "
        "monastery"
    ),
    Place.FOREST: (
        "forest, woods, woodland, jungle, rainforest, grove, thicket, trees, pine trees, redwoods, "
        "treeline, bamboo, swamp, marsh, glade, undergrowth, forest floor, canopy, tree trunks, trail"
    ),
    Place.MEADOW: (
        "meadow, field, grassland, prairie, pasture, plain, savanna, savannah, farmland, farm, "
        "countryside, nature, wilderness, wheat field, cornfield, steppe, moor, heath, grass, tall grass, lawn, "
        "rice field,"
        " vineyard, lavender field, sunflower field, football field, playing field, stadium, pitch, "
        "baseball field, soccer field, home run, home plate, "
        "ranch, hayfield, wheat, barley, poppy field"
    ),
    Place.DESERT: (
        "desert, dune, sand dunes, wasteland, badlands, mesa, oasis, sahara, salt flat, dry lake"
        " bed, outback, arid land, barren land, barren landscape, red rocks"
    ),
    Place.SNOW: (
        "snow, snowfield, tundra, glacier, ice field, arctic, antarctic, antarctica, frozen "
        "lake, frozen landscape, ice, snowy field, snowy landscape, ski slope, winter landscape, snowy "
        "plain, icy landscape, ice floe, snowscape"
    ),
    Place.CITY_STREET: (
        "street, avenue, boulevard, sidewalk, pavement, crosswalk, intersection, city, downtown, town, "
        "village, plaza, square, town square, city square, crossing, pedestrian crossing, zebra crossing, street "
        "crossing, road crossing, block, neighborhood, "
        "neighbourhood, promenade, manhattan, tokyo, paris, london, new york, mumbai, delhi, hong kong, berlin, "
        "rome, istanbul, cairo, moscow, los angeles, san francisco, chicago, miami, las vegas, sydney, "
        "singapore, shanghai, beijing, seoul, bangkok, dubai, barcelona, madrid, prague, vienna, lisbon, havana, "
        "rio de janeiro, johannesburg, marrakech, kyoto, osaka, brooklyn,  city street, village lane, lane, "
        "laneway, cobblestone "
        "street, cobbled street, bus stop, curb, urban street, doorway, storefront, suburb, parking "
        "lot, gas station, playground, skate park, courtyard, piazza, metropolis"
    ),
    Place.SKYLINE: (
        "skyline, cityscape, rooftop, rooftops, city lights, city skyline, roof, balcony, terrace, city"
        " view, penthouse, high rise, city below, futuristic city, megacity, cityscapes"
    ),
    Place.NEON_ALLEY: (
        "alley, alleyway, back alley, neon alley, neon street, neon city, neon lit street, neon "
        "district, backstreet, side street, chinatown, arcade"
    ),
    Place.ROAD: (
        "road, highway, freeway, motorway, country road, country lane, coastal road, dirt road, mountain road, "
        "roadside, track, race track, racetrack, path, bridge, gravel road, asphalt, lane road, racing "
        "circuit, coast road, tunnel road, pathway, driveway"
    ),
    Place.TOWER: (
        "tower, skyscraper, office tower, office building, glass building, glass tower, high rise "
        "building, facade, cathedral, castle walls, monument, temple, church, palace, mosque, "
        "pagoda, pyramid, colosseum, ruins, architecture, brutalist building, apartment building, "
        "apartment block, steeple, glass facade"
    ),
    Place.ROOM: (
        "room, museum, living room, bedroom, house interior, study, office, library, hallway of a house, attic,"
        " apartment, lounge, hotel room, classroom, workshop, studio, art studio, dance studio, "
        "gallery, nursery, bathroom, cabin interior, fireplace, bed, sofa, couch, desk, home, lab, "
        "laboratory, hospital, hospital room, ballroom, dining room, gym, interior, parlor, tent "
        "interior, workbench, bookshelf, barn interior, rug, carpet, indoors, inside a house, hut, "
        "salon, garage, pottery studio, boxing ring"
    ),
    Place.WINDOW: (
        "window ledge, windowsill, window sill, window pane, windowpane, window seat, by the window, at"
        " the window, by a window, near the window, through the window, rainy window, window, rain "
        "streaked glass, bay window, next to a window, beside the window, beside a window, at a window,"
        " near a window, train window, window table"
    ),
    Place.KITCHEN: (
        "kitchen, table top, tabletop, table, countertop, counter, kitchen counter, wooden table, "
        "bakery, cutting board, stove, kitchen table, dining table, marble surface, marble counter, "
        "breakfast table, pantry, oven, plate, restaurant kitchen, wooden board, wooden surface, marble"
        " slab, picnic table"
    ),
    Place.BAR: (
        "bar, jazz bar, jazz club, nightclub, night club, club, pub, tavern, saloon, stage, theater, "
        "theatre, concert hall, cabaret, lounge bar, opera house, music hall, dance floor, cafe, café, "
        "coffee shop, restaurant, diner, karaoke bar, bistro, coffeehouse, concert, auditorium, ramen "
        "shop, circus"
    ),
    Place.CORRIDOR: (
        "corridor, hallway, tunnel, warehouse, factory, subway, subway station, metro station, train "
        "station, railway station, basement, industrial hall, hangar, power plant, spaceship corridor, "
        "bunker, stairwell, staircase, elevator, sewer, prison, vault, parking garage, underground "
        "garage, train platform, platform, metro, archive, server room, foundry, mine, cave, cavern, "
        "dungeon, shipyard, passage"
    ),
    Place.MARKET: (
        "market, bazaar, souk, market street, market square, street market, market stall, food market, night market, "
        "flea market, marketplace, farmers market, fish market, fruit stall, stalls, fair, fairground, "
        "carnival, festival, supermarket, grocery store, shop, store"
    ),
    Place.GARDEN: (
        "garden, park, zoo, orchard, greenhouse, backyard, flower bed, botanical garden, japanese garden, "
        "zen garden, rose garden, yard, patio, hedge, gazebo, fountain, city park, pool, swimming pool,"
        " park bench, courtyard garden, conservatory"
    ),
    Place.UNDERWATER: (
        "underwater, coral reef, coral, seabed, ocean floor, sea floor, deep sea, reef, kelp forest, "
        "under the sea, beneath the waves, beneath the surface, under the surface, deep ocean, "
        "aquarium, under water, below the surface, kelp"
    ),
    Place.SPACE: (
        "space, outer space, galaxy, nebula, orbit of earth, planet, moon surface, lunar surface, "
        "cosmos, universe, asteroid, asteroid field, space station, mars, milky way, solar system, deep"
        " space, earth orbit, alien planet, starfield, stratosphere, black hole, low earth orbit, "
        "jupiter, saturn"
    ),
    Place.OPEN_SKY: (
        "sky, open sky, above the clouds, clouds, sea of clouds, heavens, cloudscape, in the air, "
        "airspace, blue sky, cloud layer, starry sky, night sky"
    ),
    Place.ABSTRACT: (
        "abstract, abstract background, abstract shapes, abstract forms, gradient background, plain "
        "background, white background, black background, solid background, colorful background, studio "
        "background, seamless background, geometric shapes, void, infinite void, blank background, gray"
        " background, fluid shapes, liquid shapes"
    ),
}

PLACES: PhraseTable[Place] = table(_PLACES)

WEAK = word_set(
    "nature wilderness courtyard doorway storefront window wave tree wood grass table plate bed desk sofa couch "
    "ice snow track path city town hill"
    " home sky cloud ground bridge waves trees surf rug bookshelf stove oven roof plain field block"
    " port bay square fair stage shop store pool lane trail reef springs platform counter waterfall"
    " fireplace island cliff clouds facade ruins temple church tower castle palace coral abstract "
    "planet park bar club track ridge peak kelp"
)
"""Place words that name a set only where no stronger one does: they are often a thing within another place."""

PARTS = {
    Place.BEACH: frozenset({Place.LAKE, Place.RIVER}),
    Place.OPEN_SKY: frozenset(Place) - {Place.OPEN_SKY},
    Place.ROAD: frozenset({Place.DESERT}),
}
"""Places that are only a part of some others where both are named: a lake's shore, the sky over a street, the road
through a desert."""

RIMS = word_set("shore shoreline coast coastline seashore bank cliff cliffs cliffside surf swell wave waves water")
"""Words for the rim of a water: they name the set only where the water itself is not named."""

WATERS = frozenset({Place.LAKE, Place.RIVER, Place.SEA})

BACKDROP_WORDS = word_set(
    "with lined dotted surrounded behind beyond distance distant background against overlooking reflected "
    "reflecting reflection mirrored "
    "outside backdrop toward towards facing seen between framed"
)
"""Words before a place that make it the backdrop of another one."""

DETAILS = {
    "waterfall": "waterfall", "canal": "canal", "harbor": "harbour", "harbour": "harbour", "pier": "pier",
    "island": "island", "cliff": "cliff", "volcano": "volcano", "valley": "valley", "canyon": "valley",
    "gorge": "valley", "bamboo": "bamboo",
    "jungle": "jungle", "rainforest": "jungle", "swamp": "swamp", "wheat": "wheat", "vineyard": "vineyard",
    "lavender": "lavender", "sunflower": "sunflowers", "dune": "dunes", "glacier": "glacier", "iceberg": "iceberg",
    "village": "village", "square": "square", "plaza": "square", "playground": "playground", "rooftop": "rooftop",
    "balcony": "balcony", "bridge": "bridge", "tunnel": "tunnel", "cathedral": "church", "church": "church",
    "temple": "temple", "castle": "castle", "office": "office", "bedroom": "bedroom", "library": "library",
    "classroom": "classroom", "workshop": "workshop", "workbench": "workshop",
    "ledge": "ledge", "windowsill": "ledge", "sill": "ledge",
    "stage": "stage", "theater": "stage", "theatre": "stage", "cafe": "cafe", "café": "cafe", "restaurant": "cafe",
    "diner": "cafe", "subway": "subway", "warehouse": "warehouse", "factory": "factory", "station": "station",
    "cave": "cave", "greenhouse": "greenhouse", "park": "park", "pool": "pool", "coral": "reef", "reef": "reef",
    "planet": "planet", "mars": "mars", "stadium": "stadium", "farm": "farm", "market": "stalls",
    "fjord": "fjord", "table": "table", "tabletop": "table", "fireplace": "fireplace", "desk": "desk",
}  # fmt: skip
"""Stems that say more about a set than its name; only what the set can show is read."""

PLURAL_ONLY = frozenset({"tree", "wave", "cloud", "rooftop", "ruin"})
"""Stems that name a place only where there are many of them: "trees", not "a tree"."""

INTERIORS = frozenset({Place.ROOM, Place.WINDOW, Place.KITCHEN, Place.BAR, Place.CORRIDOR})
