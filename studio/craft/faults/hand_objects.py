"""Owns which objects make fine work of hands out of a verb, as a table."""

WITH_OBJECT = """
fasten: button buttons clasp necklace corset buckle bracelet hook hooks zip;
crease: paper sheet square thumb corner washi linen it;
chalk: equation letter letters word words formula number board outline blackboard;
lace: shoe shoes boots boot sneakers corset pair skates;
seat: hairspring jewel gem screw stone;
force: lock;
dab: strokes stroke miniature canvas paint brush;
create: origami lace mosaic;
scratch: vinyl record records turntable turntables;
take: solo;
tighten: screw screws bolt peg pegs string strings;
pin: brooch boutonniere hem butterfly insect corsage hair;
varnish: violin guitar miniature;
build: puzzle lego bricks model blocks card cards matchsticks sandwich birdhouse circuit;
prepare: matcha sushi dumplings sashimi;
adjust: tie bowtie cufflink cufflinks necklace earring watch dial knob knobs glasses lens;
apply: lipstick makeup mascara eyeliner polish eyeshadow blush lotion bandage foundation serum cream decal gloss;
arrange: flower flowers petals bouquet chess beads sushi ikebana;
assemble: watch clock puzzle model circuit lego bricks pieces gun rifle burger parts mechanism sandwich toy device
    robot dish component components;
bead: necklace bracelet;
brush: ink characters glaze calligraphy lacquer hair;
button: shirt coat jacket blouse cuff cuffs vest uniform collar sleeve dress cardigan;
carve: wood wooden pumpkin stone figurine sculpture name initials statue soap ice turkey spoon figure marble meat
    roast;
code: laptop keyboard computer;
comb: hair beard;
conduct: surgery;
count: money coin coins bill bills cash banknotes beads;
crack: egg eggs safe knuckles;
crumble: herbs;
curl: hair eyelashes;
cut: vegetable vegetables onion onions carrot carrots fruit fruits tomato tomatoes bread cake meat fish steak lemon
    apple hair paper fabric potato potatoes cheese herbs garlic pepper peppers cucumber cucumbers sushi sashimi wire
    wires avocado mango watermelon pizza ham dough pineapple flower stems;
deal: card cards;
debone: fish;
decorate: cake cookie cookies cupcake cupcakes egg eggs nails;
defuse: bomb;
do: makeup nails origami embroidery calligraphy needlework crochet surgery;
draw: bow portrait picture sketch paper pencil line lines circle charcoal pen chalk sketchbook manga comic caricature
    henna tattoo map design;
examine: jewel gem coin;
file: nail nails;
fillet: fish salmon;
fix: watch clock circuit phone motherboard hair tie necklace earring jewelry glasses;
fletch: arrow;
flip: coin page pages;
fold: croissants croissant swan paper origami laundry clothes shirt shirts towel towels napkin napkins dumpling
dumplings crane letter map
    blanket sheet sheets dough pastry wonton wontons gyoza linen fabric cloth envelope plane airplane;
frost: cake cupcake cupcakes;
game: controller;
garnish: dish plate cocktail cake dessert;
grate: cheese ginger nutmeg;
groom: nails;
hammer: ring jewelry;
ice: cake cupcake cupcakes;
insert: needle thread contact;
lay: tiles mosaic;
light: match;
load: film bullets cartridge magazine gun revolver;
make: paper croissants origami dumplings pottery sushi jewelry lace knot pasta noodles bracelet tortillas;
manipulate: puppet string strings tool tools;
massage: scalp shampoo temples;
mold: dough clay pottery pot vase bowl;
mould: dough clay pottery pot vase bowl;
operate: loom;
paint: mandala nail nails miniature miniatures canvas portrait picture watercolor brushstroke brushstrokes landscape
brush
    figurine face easel fingernails fingernail model eyeliner lips egg eggs pottery porcelain;
peel: orange;
perform: solo surgery calligraphy origami acupuncture;
pick: lock;
pipe: icing frosting cream buttercream rosettes;
plant: seedling seedlings;
plate: dish dessert;
play: chopin bach mozart beethoven debussy jazz blues solo guitar piano violin cello viola harp flute clarinet
saxophone sax trumpet trombone ukulele banjo mandolin
lute
    sitar accordion harmonica drum drums bongos tabla keyboard keyboards synthesizer organ bass fiddle oboe bassoon
    horn koto shamisen erhu guzheng pipa zither xylophone marimba kalimba lyre bagpipes instrument instruments
    sonata concerto chord chords card cards chess melody nocturne electric acoustic harpsichord oud theremin tuba
    handpan recorder turntable turntables dj;
pluck: string strings harp guitar eyebrows lute feathers petal petals koto;
polish: gem jewel nails ring lens;
press: key keys shutter valves keypad;
program: laptop keyboard computer;
put: lipstick makeup mascara earring earrings ring contact;
reload: gun pistol revolver rifle;
repair: watch clock circuit phone motherboard pocket violin jewelry shoe shoes mechanism electronics camera radio;
restore: watch book painting manuscript;
roll: dough sushi pasta cigarette cigar joint dumpling dumplings croissant croissants pastry clay maki burrito dice
    coin;
sculpt: clay;
set: gem gemstone diamond stone;
shampoo: hair;
shape: dough clay pottery pot vase bowl sushi pasta bread loaf rice dumpling dumplings pretzel cookie wood metal
    glass;
shave: face beard head chin;
shell: pea peas nuts;
shuffle: card cards deck tiles;
sign: contract document documents paper papers autograph autographs treaty book name letter check cheque form deal
    asl language;
sketch: portrait paper pencil sketchbook notebook face charcoal figure design pad scene landscape;
solve: cube rubik's rubik puzzle;
spin: pen coin yarn wool;
strike: match;
string: bead beads pearls necklace popcorn;
stuff: dumpling dumplings ravioli envelope;
style: hair;
tap: screen keyboard phone keys tablet keypad smartphone glass;
thread: needle bead beads;
throw: pottery pot clay;
tie: shoe shoes shoelace shoelaces lace laces knot knots bow bowtie tie ribbon rope necktie scarf string fly flies
apron belt;
trim: beard hair bonsai nails mustache fingernails;
tune: guitar violin piano;
turn: page pages dial knob key;
use: chopsticks sewing typewriter scalpel tweezers abacus screwdriver;
wash: hair;
weave: basket baskets rug tapestry loom thread fabric cloth wool yarn carpet textile silk cotton hair threads scarf
    wreath straw;
wrap: present presents gift gifts dumpling dumplings bandage sushi burrito spring;
write: letter note notes diary journal name word words book page paper pen quill signature calligraphy chalkboard
    blackboard whiteboard message poem equation equations formula desk notebook script manuscript list hand ink code
    character characters parchment;
zip: jacket coat dress bag tent hoodie;
"""
"""Base verbs and, behind a colon, the objects that make fine work of them; a semicolon ends each."""
