"""Owns the words for people: kin, trades and roles, and how each is drawn; and which unknown nouns are people.

Knows nothing of what they do, and which verbs only people do stands with the verbs.
"""

from studio.craft.tokens import word_set
from studio.domain.sketch import Family

ROLES: dict[tuple[Family, str], str] = {
    (Family.PERSON, ""): (
        "dog walker, dog trainer, dog owner, cat owner, horse trainer, lion tamer, courier, messenger, "
        "mail carrier, postal worker, delivery man, porter, bellhop, doorman, concierge, receptionist, "
        "clerk, cashier, librarian, janitor, caretaker, lamplighter, oarsman, rower, paddleboarder, "
        "conductor, ticket inspector, usher, referee, umpire, coach, trainer, judge, professor, lecturer, "
        "scholar, writer, author, poet, journalist, reporter, photographer, cameraman, videographer, "
        "filmmaker, director, critic, tour ranger, scout, hunter, trapper, nomad, wanderer, drifter, "
        "hitchhiker, refugee, survivor, scavenger, prisoner, convict, inmate, beggar, hermit, "
        "night watchman, bodyguard, bouncer, guard, sentry, agent, secret agent, assassin, hacker, "
        "programmer, coder, gamer, designer, architect, tailor, dressmaker, cobbler, shoemaker, watchmaker, "
        "clockmaker, glassblower, jeweler, jeweller, goldsmith, locksmith, bookbinder, barber, hairdresser, "
        "stylist, florist, butcher, grocer, shopkeeper, shop owner, storekeeper, innkeeper, newsboy, tenant, "
        "owner, resident, roommate, flatmate, colleague, coworker, parent, sibling, cousin, relative, "
        "loved one, juggler, puppeteer, street performer, performer, winner, archer, chess player, inventor, "
        "philosopher, mathematician, hooded figure, cloaked figure, lone figure, shadowy figure, newcomer, "
        "outsider, teammate, crew member, rescuer, spelunker, caver, rebel, gangster, bandit, outlaw, "
        "smuggler, crook, robber, burglar, pickpocket, mannequin, scarecrow, elf, dwarf, spirit, villain, "
        "person, figure, human, someone, silhouette, pedestrian, traveler, traveller, stranger, passenger, "
        "player, tourist, student, teacher, customer, guest, neighbor, hero, character, model, actor, "
        "presenter, speaker, climber, driver, pilot, commuter, visitor, protagonist, backpacker, explorer, "
        "adult, lifeguard, protester, angel, humanoid, mime, clown, keeper, lighthouse keeper, worshipper, "
        "influencer, vlogger, vendor, shopper, merchant, trader, seller, friend, pupil, villager, spectator, "
        "listener, local, fighter, warrior, weaver, potter"
    ),
    (Family.PERSON, "woman"): (
        "priestess, housekeeper, maid, midwife, nanny, governess, hostess, stewardess, flight attendant, "
        "saleswoman, fairy, sorceress, enchantress, niece, madam, milkmaid, flapper, craftswoman, matron, "
        "widow, bridesmaid, schoolteacher, seamstress, huntress, diva, woman, lady, mother, actress, "
        "housewife, waitress, girlfriend, businesswoman model, nun, aunt, sister, wife, young woman, "
        "heroine, witch, mermaid, goddess, geisha, mom, daughter"
    ),
    (Family.PERSON, "man"): (
        "fellow, lad, bloke, chap, salesman, handyman, serviceman, gondolier, butler, nephew, monsieur, "
        "preacher, pastor, bishop, pope, trucker, cabbie, taxi driver, bus driver, truck driver, "
        "train driver, ferryman, boatman, milkman, postman, mailman, watchman, statesman, president, tycoon, "
        "emcee, barman, matador, bullfighter, centurion, woodsman, woodcutter, frontiersman, caballero, "
        "sea captain, man, guy, gentleman, father, waiter, groom, husband, brother, uncle, young man, son, "
        "dude, prince, boyfriend, dad, bartender, thief, viking, gladiator, caveman, priest, sailor, "
        "captain"
    ),
    (Family.PERSON, "elder"): (
        "old keeper, old lighthouse keeper, old sailor, old captain, old farmer, old monk, old carpenter, "
        "old watchmaker, old craftsman, old shepherd, old wizard, veteran, retiree, pensioner, grandparent, "
        "gray bearded man, white haired man, old man, elderly man, grandfather, elder, senior, "
        "elderly person, grandpa, aged man, older man, gray haired man, old fisherman, bearded man"
    ),
    (Family.PERSON, "elder_woman"): (
        "old seamstress, old lady, granny, elderly seamstress, old woman, elderly woman, grandmother, "
        "grandma, older woman, elderly lady, aged woman"
    ),
    (Family.PERSON, "diver"): (
        "pearl diver, cave diver, deep sea diver, frogman, marine biologist, diver, scuba diver, freediver, "
        "free diver, snorkeler"
    ),
    (Family.PERSON, "astronaut"): (
        "space explorer, moonwalker, spacewoman, astronaut, cosmonaut, spaceman, space traveler, spacewalker"
    ),
    (Family.PERSON, "chef"): (
        "sous chef, line cook, sushi chef, confectioner, chocolatier, patissier, chef, cook, baker, "
        "pastry chef, pizzaiolo"
    ),
    (Family.PERSON, "barista"): ("barkeeper, mixologist, barista"),
    (Family.PERSON, "musician"): (
        "percussionist, harpist, keyboardist, bagpiper, piper, street musician, jazz musician, "
        "rock musician, violist, trombonist, beatboxer, composer, cello player, violin player, musician, "
        "guitarist, violinist, drummer, saxophonist, trumpeter, cellist, bassist, busker, band member, "
        "saxophone player, guitar player, trumpet player, fiddler, rapper, dj, flutist, accordionist"
    ),
    (Family.PERSON, "singer"): (
        "choirboy, chorister, soloist, songstress, rock star, pop star, frontman, tenor, singer, vocalist, "
        "soprano, crooner, opera singer"
    ),
    (Family.PERSON, "dancer"): (
        "tap dancer, street dancer, belly dancer, hip hop dancer, salsa dancer, showgirl, choreographer, "
        "cheerleader, figure skater, dancer, ballerina, ballet dancer, breakdancer, flamenco dancer"
    ),
    (Family.PERSON, "runner"): (
        "hurdler, marathoner, trail runner, track athlete, runner, jogger, sprinter, marathon runner"
    ),
    (Family.PERSON, "hiker"): (
        "alpinist, camper, forager, mushroom picker, birdwatcher, orienteer, geologist, archaeologist, "
        "archeologist, paleontologist, sherpa, hiker, trekker, mountaineer, rambler"
    ),
    (Family.PERSON, "fisherman"): ("fisherwoman, lobsterman, fly fisherman, ice fisherman, fisherman, angler, fisher"),
    (Family.PERSON, "farmer"): (
        "vintner, orchardist, fruit picker, picker, harvester, rice farmer, herder, goatherd, cattle herder, "
        "horticulturist, landscaper, farmer, gardener, shepherd, beekeeper, winemaker"
    ),
    (Family.PERSON, "knight"): (
        "crusader, paladin, swordswoman, spearman, halberdier, guardsman, royal guard, knight, armored warrior"
    ),
    (Family.PERSON, "samurai"): ("samurai, ninja, ronin, swordsman"),
    (Family.PERSON, "wizard"): (
        "warlock, alchemist, shaman, fortune teller, illusionist, wizard, sorcerer, mage, magician"
    ),
    (Family.PERSON, "detective"): ("inspector, gumshoe, private detective, detective, spy, private eye, investigator"),
    (Family.PERSON, "doctor"): (
        "physician, paramedic, dentist, veterinarian, vet, medic, therapist, lab technician, biologist, "
        "physicist, botanist, virologist, optician, pathologist, doctor, nurse, scientist, surgeon, "
        "researcher, chemist, pharmacist"
    ),
    (Family.PERSON, "worker"): (
        "construction worker, factory worker, dock worker, docker, longshoreman, stevedore, railway worker, "
        "road worker, laborer, labourer, plumber, electrician, roofer, bricklayer, stonemason, repairman, "
        "machinist, fireman, operator, foreman, woodworker, cabinetmaker, ironworker, steelworker, "
        "shipbuilder, crewman, deckhand, roadworker, window street sweeper, garbage collector, coal miner, "
        "lumberman, logger, oil worker, worker, engineer, mechanic, carpenter, welder, builder, craftsman, "
        "artisan, technician, miner, firefighter, lumberjack"
    ),
    (Family.PERSON, "business"): (
        "banker, accountant, salesperson, broker, consultant, ceo, boss, secretary, realtor, auctioneer, "
        "diplomat, politician, businessman, businesswoman, executive, office worker, lawyer, manager, "
        "salaryman, entrepreneur"
    ),
    (Family.PERSON, "monk"): ("friar, hermit monk, buddhist, lama, ascetic, druid, monk, pilgrim"),
    (Family.PERSON, "cowboy"): ("vaquero, gaucho, bull rider, wrangler, cowboy, gunslinger, cowgirl, rancher"),
    (Family.PERSON, "queen"): ("queen, princess, empress, king, emperor"),
    (Family.PERSON, "painter"): (
        "portraitist, muralist, graffiti artist, street artist, tattoo artist, sketch artist, cartoonist, "
        "animator, ceramicist, restorer, painter, artist, sculptor, illustrator, calligrapher"
    ),
    (Family.PERSON, "surfer"): ("surfer"),
    (Family.PERSON, "skier"): ("skier, snowboarder, ice skater"),
    (Family.PERSON, "pianist"): ("pianist, piano player"),
    (Family.COUPLE, "couple"): (
        "couple, two people, pair of lovers, lovers, bride and groom, man and a woman, man and woman, "
        "woman and a man, two friends, newlyweds, pair of dancers, two dancers, tango dancers, "
        "mother and child, father and son, mother and daughter, twins, duo"
    ),
    (Family.COUPLE, "women"): ("two women, two girls, two sisters"),
    (Family.COUPLE, "men"): ("two men, two boys, two brothers, two soldiers"),
    (Family.COUPLE, "elders"): ("elderly couple, old couple, two elders, older couple"),
    (Family.CROWD, "crowd"): (
        "crowd, people, passersby, army, family, group of people, team, villagers, band, orchestra, choir, "
        "crowd of people, townsfolk, troops, folks, mob, queue of people"
    ),
    (Family.CROWD, "audience"): (
        "audience, spectators, concertgoers, onlookers, listeners, football fans, theatergoers"
    ),
    (Family.CROWD, "market"): ("market goers, market crowd, crowd of shoppers, market sellers"),
    (Family.CHILD, "girl"): ("girl, little girl, young girl, schoolgirl"),
    (Family.CHILD, "boy"): ("boy, child, kid, toddler, baby, little boy, young boy, schoolboy, infant, teenager, teen"),
    (Family.PERSON, "athlete"): (
        "wrestler, goalkeeper, goalie, striker, quarterback, golfer, bowler, tennis player, "
        "basketball player, soccer player, football player, athlete, gymnast, footballer, boxer, acrobat, "
        "martial artist, karateka, sumo wrestler, jumper, parkour runner, freerunner, "
        "yogi, swimmer, competitor, contestant, champion, baseball player, volleyball player, hockey player, "
        "rugby player, cricketer, badminton player, karate fighter, weightlifter, bodybuilder, pole vaulter, "
        "high jumper"
    ),
    (Family.PERSON, "fencer"): ("fencer, swordfighter"),
    (Family.PERSON, "soldier"): (
        "cadet, recruit, soldier, paratrooper, marine, commando, trooper, stormtrooper, infantryman"
    ),
    (Family.PERSON, "police"): (
        "police officer, officer, sheriff, policeman, policewoman, security guard, cop, police man, detective officer"
    ),
    (Family.PERSON, "bride"): ("bride"),
    (Family.PERSON, "skater"): ("skateboarder, skater, longboarder"),
    (Family.PERSON, "hero"): (
        "superhero, super hero, spider man, spiderman, superman, batman, iron man, wonder woman, "
        "superheroine, caped crusader"
    ),
    (Family.PERSON, "alien"): ("alien, extraterrestrial, martian"),
    (Family.PERSON, "zombie"): ("zombie, mummy, skeleton, undead"),
    (Family.PERSON, "santa"): ("santa, santa claus, father christmas, saint nicholas"),
    (Family.PERSON, "skydiver"): ("skydiver, base jumper, parachutist, wingsuit flyer"),
    (Family.PERSON, "pirate"): ("pirate, pirate captain, buccaneer, corsair"),
    (Family.PERSON, "vampire"): ("vampire, devil, dracula, count dracula"),
}
"""From silhouette family and variant to comma-separated nouns."""

_AGENT_ENDINGS = (
    "ist",
    "man",
    "woman",
    "ian",
    "er",
    "or",
    "eer",
    "smith",
    "keeper",
    "maker",
    "monger",
    "wright",
    "herd",
)
_NO_AGENTS = word_set(
    "river water flower tower paper letter banner feather leather ladder finger number corner counter shoulder "
    "container trailer roller cooler computer ember thunder timber blender toaster mixer glitter sticker poster "
    "copper "
    "silver amber rudder propeller winter summer weather center quarter border layer danger order matter power "
    "wonder "
    "shower timer motor mirror door floor color vapor meteor reactor interior exterior projector elevator sensor "
    "generator alligator predator laser razor armor anchor harbor odor error terror horror mist list twist wrist "
    "fist "
    "human german roman caiman ocean shutter butter platter gutter lighter heater speaker freezer washer dryer cover "
    "shelter filter center meter theater crater glacier chandelier barrier pier hanger burger ginger pepper scooter "
    "chopper cruiser trawler freighter tanker steamer clipper cutter destroyer bomber fighter planter sprinkler "
    "buffer "
    "printer monitor pointer cursor server router scanner character creature monster spider otter beaver badger "
    "hamster "
    "rooster lobster oyster tiger panther cheetah salamander adder viper condor retriever terrier pointer setter "
    "boxer "
    "woodpecker kingfisher warbler grasshopper inner outer upper lower other another over under after later "
    "never ever "
    "together however forever super clever tender slender bitter silver eager proper sober minor major senior junior "
    "superior prior motor tractor vector chamber number october november september december rubber slipper sneaker "
    "trouser zipper drawer cider beer deer cheer beaker pitcher saucer skewer hammer sweater pullover jumper wrapper "
    "bumper plier lever river fever liver master disaster canister cluster pillar collar cellar solar polar stellar "
    "linear familiar similar circular regular singular particular persian indian asian italian victorian"
)


def is_agent(stem: str) -> bool:
    """Say whether an unknown noun (its singular) has the form of one who does something: a ragpicker."""
    return len(stem) > 4 and stem.endswith(_AGENT_ENDINGS) and stem not in _NO_AGENTS
