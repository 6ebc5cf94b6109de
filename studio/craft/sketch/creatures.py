"""Owns the words for animals and beings of fables: which silhouette family and variant each is drawn as."""

from studio.domain.sketch import Family

ANIMALS: dict[tuple[Family, str], str] = {
    (Family.DOG, "dog"): (
        "dog, hound, golden retriever, labrador, corgi, husky, german shepherd, dalmatian, retriever, "
        "terrier, dachshund, samoyed, pug, beagle, chihuahua, bulldog, greyhound, spaniel, akita, shiba inu, "
        "shiba, border collie, poodle, sheepdog, rottweiler, doberman, mastiff, great dane, malamute, schnauzer"
    ),
    (Family.DOG, "puppy"): "puppy, pup, samoyed puppy, wolf pup",
    (Family.DOG, "wolf"): "wolf, coyote, werewolf, direwolf, dire wolf",
    (Family.DOG, "fox"): (
        "fox, raccoon, red panda, otter, beaver, badger, hyena, jackal, weasel, ferret, porcupine, "
        "opossum, skunk, dingo, armadillo, anteater, wolverine, raccoon dog, meerkat, mongoose"
    ),
    (Family.CAT, "cat"): "cat, feline, tabby, pet, kitty, siamese cat, persian cat",
    (Family.CAT, "kitten"): "kitten",
    (Family.CAT, "tiger"): "tiger, leopard, cheetah, panther, jaguar, snow leopard, lynx, cougar, puma, tiger cub",
    (Family.CAT, "lion"): "lion, lioness, lion cub",
    (Family.HORSE, "horse"): (
        "horse, stallion, racehorse, thoroughbred, steed, pony, mare, foal, mustang, donkey, mule, centaur"
    ),
    (Family.HORSE, "zebra"): "zebra",
    (Family.HORSE, "elephant"): "elephant, mammoth, woolly mammoth, wooly mammoth, baby elephant",
    (Family.HORSE, "rider"): (
        "horseman, rider, horse rider, horseback rider, jockey, equestrian, man on horseback, woman on "
        "horseback, knight on horseback"
    ),
    (Family.HORSE, "deer"): (
        "deer, stag, elk, moose, reindeer, antelope, gazelle, doe, fawn, buck, goat, ibex, "
        "caribou, wildebeest, impala, roe deer, animal, wild animal, wildlife"
    ),
    (Family.HORSE, "cow"): "cow, bull, ox, buffalo, bison, yak, cattle, calf, highland cow",
    (Family.HORSE, "unicorn"): "unicorn, pegasus",
    (Family.BEAST, "bear"): (
        "bear, grizzly, brown bear, grizzly bear, bear cub, koala, sloth, wombat, capybara, koala bear"
    ),
    (Family.BEAST, "polar"): "polar bear, polar bear cub",
    (Family.BEAST, "panda"): "panda, panda bear, giant panda, panda cub, baby panda",
    (Family.BEAST, "giraffe"): "giraffe, baby giraffe, okapi",
    (Family.BEAST, "camel"): "camel, dromedary, llama, alpaca",
    (Family.BEAST, "rhino"): "rhino, rhinoceros, triceratops",
    (Family.BEAST, "hippo"): "hippo, hippopotamus, tapir, baby hippo, pygmy hippo",
    (Family.BEAST, "pig"): "pig, piglet, hog, boar, wild boar, warthog",
    (Family.BEAST, "sheep"): "sheep, lamb, ram, ewe",
    (Family.BEAST, "crocodile"): (
        "crocodile, alligator, lizard, gecko, chameleon, newt, iguana, salamander, komodo dragon, caiman, axolotl"
    ),
    (Family.BEAST, "kangaroo"): "kangaroo, wallaby",
    (Family.BEAST, "monkey"): (
        "monkey, orangutan, chimpanzee, chimp, gibbon, baboon, lemur, macaque, capuchin, marmoset, mandrill"
    ),
    (Family.BEAST, "gorilla"): "gorilla, ape, silverback, king kong, bigfoot, yeti, sasquatch",
    (Family.BEAST, "rabbit"): "rabbit, bunny, hare, chinchilla, easter bunny",
    (Family.BEAST, "squirrel"): "squirrel, chipmunk, marmot, prairie dog, groundhog",
    (Family.BEAST, "mouse"): "mouse, rat, hamster, hedgehog, guinea pig, gerbil, mole, shrew, vole",
    (Family.BEAST, "frog"): "frog, toad, tree frog, bullfrog",
    (Family.BEAST, "snake"): "snake, cobra, python, viper, rattlesnake, anaconda, serpent, eel, worm",
    (Family.BEAST, "crab"): "crab, lobster, hermit crab, crayfish, scorpion, shrimp",
    (Family.BEAST, "spider"): "spider, tarantula",
    (Family.BEAST, "dinosaur"): (
        "dinosaur, t rex, tyrannosaurus, tyrannosaurus rex, velociraptor, raptor, brontosaurus, godzilla, kaiju"
    ),
    (Family.BEAST, "dragon"): "dragon, pterodactyl, wyvern, baby dragon, pterosaur",
    (Family.BEAST, "monster"): (
        "monster, furry monster, furry creature, beast, creature, troll, goblin, gremlin, ogre, cyclops, demon, orc"
    ),
    (Family.BEAST, "ghost"): (
        "ghostly figure, ghostly apparition, spectral figure, ghost, phantom, specter, spectre, apparition"
    ),
    (Family.BEAST, "snowman"): "snowman",
    (Family.BIRD, "bird"): (
        "bird, sparrow, robin, pigeon, dove, parrot, finch, kingfisher, macaw, chick, toucan, cardinal, woodpecker, "
        "bat, songbird, bluebird, quail, partridge, canary, lark, nightingale, wren, jay, budgie, "
        "cockatoo, hornbill, parakeet"
    ),
    (Family.BIRD, "gull"): "gull, seagull, albatross, pelican, tern, puffin",
    (Family.BIRD, "eagle"): "eagle, hawk, falcon, vulture, condor, osprey, phoenix, bald eagle, griffin",
    (Family.BIRD, "owl"): "owl, barn owl",
    (Family.BIRD, "crow"): "crow, raven, blackbird, magpie",
    (Family.BIRD, "swan"): "swan, goose, loon",
    (Family.BIRD, "duck"): "duck, duckling, mallard, rubber duck",
    (Family.BIRD, "flamingo"): "flamingo, spoonbill",
    (Family.BIRD, "heron"): "heron, crane, stork, egret, ibis, heron bird",
    (Family.BIRD, "ostrich"): "ostrich, emu, cassowary, rhea",
    (Family.BIRD, "penguin"): "penguin, emperor penguin",
    (Family.BIRD, "chicken"): "chicken, hen, rooster, turkey, pheasant, peacock, cockerel, guinea fowl",
    (Family.BIRD, "hummingbird"): "hummingbird",
    (Family.FLOCK, "flock"): (
        "flock, flock of birds, starling, murmuration, flock of pigeons, flock of crows, flock of "
        "starlings, flock of doves"
    ),
    (Family.FLOCK, "gulls"): "flock of gulls, flock of seagulls",
    (Family.FLOCK, "geese"): (
        "flock of geese, wild geese, flock of cranes, flock of flamingos, flock of ducks, skein of geese"
    ),
    (Family.FLOCK, "swallows"): "flock of swallows, flock of sparrows, flock of swifts",
    (Family.FISH, "fish"): (
        "fish, goldfish, clownfish, koi, salmon, trout, tuna, koi fish, seahorse, betta fish, puffer "
        "fish, piranha, swordfish, anglerfish, starfish, pufferfish, mermaid tail"
    ),
    (Family.FISH, "school"): (
        "school of fish, sea creature, marine life, shoal, shoal of fish, tropical fish, schools of fish, sardines"
    ),
    (Family.FISH, "whale"): "whale, humpback, humpback whale, orca, narwhal, blue whale, killer whale",
    (Family.FISH, "shark"): "shark, great white, hammerhead",
    (Family.FISH, "dolphin"): "dolphin, porpoise, seal, sea lion, walrus, manatee, pod of dolphins",
    (Family.FISH, "turtle"): "turtle, sea turtle, tortoise, manta ray, stingray",
    (Family.FISH, "jellyfish"): "jellyfish, jelly fish, medusa",
    (Family.FISH, "octopus"): "octopus, squid, kraken, cuttlefish, giant squid",
    (Family.INSECT, "butterfly"): "butterfly, moth, monarch butterfly",
    (Family.INSECT, "bee"): "bee, honeybee, bumblebee, wasp, fly, mosquito",
    (Family.INSECT, "dragonfly"): "dragonfly, damselfly, grasshopper, cricket, mantis, praying mantis",
    (Family.INSECT, "beetle"): (
        "beetle, ladybug, ladybird, ant, bug, insect, scarab, caterpillar, snail, cockroach, centipede"
    ),
}
"""From silhouette family and variant to comma-separated nouns."""
