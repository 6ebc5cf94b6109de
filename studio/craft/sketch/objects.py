"""Owns the words for things, food, plants and buildings: which silhouette family and variant each is drawn as."""

from studio.domain.sketch import Family

THINGS: dict[tuple[Family, str], str] = {
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
        "vegetable, avocado, pineapple, kiwi, coconut, blueberry, raspberry, carrot, broccoli, cucumber, potato, corn, "
        "onion, bell pepper, eggplant, plum, fig, pomegranate, peach, cherries, pear, tomato, pumpkin"
    ),
    (Family.FOOD, "cake"): (
        "cake, birthday cake, cupcake, pie, dessert, chocolate cake, cheesecake, muffin, cookie, chocolate, cheese cake"
    ),
    (Family.FOOD, "apple"): "apple",
    (Family.FOOD, "pancakes"): "pancake, waffle, crepe, french toast, flapjack",
    (Family.FOOD, "donut"): "donut, doughnut, bagel",
    (Family.FOOD, "egg"): "egg, fried egg, sunny side up egg, omelette, eggs and bacon, scrambled egg",
    (Family.FOOD, "steak"): "steak, grilled steak, meat, beef, roast beef, ribs, barbecue, bacon, sizzling steak",
    (Family.FOOD, "sushi"): "sushi, sushi roll, nigiri, maki, sashimi",
    (Family.FOOD, "bowl"): (
        "fried fish, grilled fish, cooked fish, baked fish, grilled salmon, smoked salmon, roast chicken, fried "
        "chicken, grilled chicken, roast turkey, roast duck, "
        "bowl, soup, ramen, noodles, rice, salad, pasta, spaghetti, stew, meal, dish, food, curry, "
        "breakfast, dinner, dumplings, fried rice"
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
        "building, office building, monument, obelisk, minaret, steeple, stone arch, spire"
    ),
    (Family.BUILDING, "temple"): "temple, pagoda, shrine, church, cathedral, mosque, monastery, pyramid, torii gate",
    (Family.BUILDING, "barn"): "barn, stable, silo, granary",
    (Family.BUILDING, "tent"): "tent, yurt, tipi, camp, campsite",
    (Family.BUILDING, "bridge"): "bridge, suspension bridge, stone bridge, viaduct, golden gate bridge, footbridge",
    (Family.LIGHTHOUSE, "lighthouse"): "lighthouse, light house",
    (Family.INSTRUMENT, "guitar"): "guitar, acoustic guitar, electric guitar, ukulele, bass guitar, banjo",
    (Family.INSTRUMENT, "piano"): "piano, grand piano, keyboard, upright piano, synthesizer, organ",
    (Family.INSTRUMENT, "violin"): "violin, fiddle, viola",
    (Family.INSTRUMENT, "cello"): "cello, double bass, contrabass",
    (Family.INSTRUMENT, "harp"): "harp, lyre",
    (Family.INSTRUMENT, "flute"): "flute, clarinet, harmonica, oboe, recorder, bamboo flute, ocarina, panpipes",
    (Family.INSTRUMENT, "saxophone"): "saxophone, sax",
    (Family.INSTRUMENT, "drum"): "drum, drum kit, drums, drum set, cymbal, tambourine",
    (Family.INSTRUMENT, "trumpet"): "trumpet, trombone, horn, tuba, bugle",
    (Family.MICROPHONE, "stand"): "microphone, mic, microphone stand, vintage microphone",
    (Family.MICROPHONE, "desk"): "studio microphone, podcast microphone, desk microphone",
    (Family.BALL, "ball"): (
        "ball, tennis ball, sphere, orb, marble, beach ball, golf ball, baseball, volleyball, "
        "snowball, pearl, boulder, stone, rock"
    ),
    (Family.BALL, "football"): "football, soccer ball",
    (Family.BALL, "basketball"): "basketball",
    (Family.BALL, "balloon"): "balloon",
    (Family.BALL, "globe"): "globe, globe of the world",
    (Family.CHAIR, "chair"): (
        "chair, wooden chair, stool, rocking chair, deck chair, throne, bar stool, wheelchair, office chair"
    ),
    (Family.CHAIR, "stacked"): "stacked chairs, chairs stacked, stools stacked, chairs on tables",
    (Family.CHAIR, "armchair"): "armchair, recliner",
    (Family.CHAIR, "sofa"): "sofa, couch, settee, loveseat",
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
        "box, crate, chest, treasure chest, cardboard box, music box, cabinet, drawer, dice, cube, puzzle"
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
    (Family.OBJECT, "key"): ("key, keys, brass key, padlock"),
    (Family.OBJECT, "pencil"): "pencil, pen, quill, crayon, marker pen, fountain pen, pencil sharpener, chalk",
    (Family.OBJECT, "brush"): "paintbrush, brush, paint roller, mascara, calligraphy brush",
    (Family.OBJECT, "sword"): "sword, dagger, katana, lightsaber, saber, spear, excalibur, samurai sword, greatsword",
    (Family.OBJECT, "cutlery"): "spoon, fork, chopstick, spatula, whisk, ladle, cutlery",
    (Family.OBJECT, "knife"): "knife, chef knife, kitchen knife, butcher knife, cleaver, pocket knife, scalpel",
    (Family.OBJECT, "hammer"): "hammer, wrench, screwdriver, axe, shovel, pickaxe, saw, chisel, mallet, rake",
    (Family.OBJECT, "bat"): "baseball bat, cricket bat, his bat, her bat, bat and ball, hockey stick, golf club",
    (Family.OBJECT, "racket"): "racket, tennis racket, badminton racket, tennis racquet, paddle racket, racquet",
    (Family.OBJECT, "wand"): "wand, magic wand, magic staff, wizard staff",
    (Family.OBJECT, "skateboard"): "skateboard, longboard, snowboard, roller skate",
    (Family.OBJECT, "fridge"): (
        "refrigerator, fridge, freezer, oven, stove, washing machine, dryer, dishwasher, vending machine, wardrobe, "
        "closet, cupboard, locker, microwave"
    ),
    (Family.OBJECT, "television"): "television, tv, tv set, old television, crt, television screen, monitor, screen",
    (
        Family.OBJECT,
        "frame",
    ): "painting, picture frame, photo frame, oil painting frame, mirror, framed photo, tapestry",
    (Family.OBJECT, "teddy"): (
        "teddy bear, teddy, plush toy, stuffed animal, stuffed toy, doll, puppet, plushie, toy bear, toy"
    ),
    (Family.OBJECT, "headphones"): "headphones, earbuds, headset, earphone",
    (Family.OBJECT, "ring"): "ring, bracelet, necklace, jewelry, earring, engagement ring, wedding ring, diamond ring",
    (Family.OBJECT, "glasses"): "sunglasses, eyeglasses, spectacles, goggles, pair of glasses",
    (Family.OBJECT, "statue"): "statue, sculpture, marble statue, bust of, stone statue, figurine, glass sculpture",
    (Family.OBJECT, "wheel"): "wheel, tire, gear, cog, cogwheel, spinning wheel, grinding wheel, wagon wheel, fan",
    (Family.OBJECT, "drop"): (
        "water drop, water droplet, raindrop, dewdrop, droplet, droplet of water, drop of water, splash, water splash, "
        "water jet, jet of water, stream of water, "
        "milk splash, ripple, paint splash, puddle, liquid, fluid, oil, vinegar, syrup, sauce"
    ),
    (Family.OBJECT, "plume"): (
        "ink, ink drop, drop of ink, paint, colored smoke, coloured smoke, ink cloud, powder explosion, "
        "colored powder, "
        "colorful smoke, plume of smoke, swirl of paint, pigment"
    ),
    (Family.OBJECT, "portal"): "portal, vortex, wormhole, magic portal, gateway, black hole, magic circle, stargate",
    (Family.OBJECT, "leaf"): "leaf, maple leaf, fallen leaf, autumn leaf",
    (Family.OBJECT, "feather"): "feather, peacock feather",
    (Family.OBJECT, "mushroom"): "mushroom, toadstool, fungus, fungi",
    (Family.OBJECT, "egg"): "easter egg, dragon egg, eggshell, golden egg",
    (Family.OBJECT, "bubble"): "bubble, soap bubble",
    (Family.OBJECT, "laptop"): ("laptop, computer, typewriter, computer screen, radio, vintage radio"),
    (Family.OBJECT, "sneaker"): (
        "sneaker, shoe, sneakers, boot, boots, running shoe, running shoes, high heel, heels, trainer, "
        "slipper, sandal, glove"
    ),
    (Family.OBJECT, "watch"): "watch, wristwatch, pocket watch, smartwatch",
    (Family.OBJECT, "coins"): "coin, medal, gold coin, treasure, money, pile of gold, cash",
    (
        Family.OBJECT,
        "fountain",
    ): "water fountain, fountain of water, drinking fountain, stone fountain, marble fountain",
    (Family.OBJECT, "surfboard"): "surfboard, paddleboard, bodyboard",
    (
        Family.OBJECT,
        "gramophone",
    ): (
        "gramophone, record player, turntable, phonograph, vinyl player, cd player, music player, cassette "
        "player, dvd player, vinyl record, cassette, jukebox"
    ),
    (Family.OBJECT, "telescope"): "telescope, binoculars, spyglass, microscope",
    (Family.OBJECT, "kite"): "kite",
    (Family.OBJECT, "hydrant"): "fire hydrant, hydrant",
    (Family.OBJECT, "lantern"): "sky lantern, floating lantern, jack o lantern",
    (Family.OBJECT, "fire"): (
        "campfire, bonfire, fire, flame, flames, burning log, embers fire, torch, fireworks, firework, explosion, lava"
    ),
    (Family.OBJECT, "crystal"): (
        "crystal, gem, gemstone, diamond, ruby, emerald, ice cube, ice crystal, snowflake crystal, "
        "amethyst, gold bar, prism"
    ),
}
"""From silhouette family and variant to comma-separated nouns."""
