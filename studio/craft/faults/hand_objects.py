"""Owns which objects make fine work of hands out of a verb, as a table."""

WITH_OBJECT = """
unwind: line thread yarn wire bandage wool bobbin;
unknot: line rope lace shoelace tie;
rake: pins lock;
score: loaf bread dough clay;
stamp: wax date dates passport book books card;
fan: deck cards;
pleat: dumpling dumplings paper fabric;
find: note notes chord;
adjust: tie bowtie cufflink cufflinks necklace earring watch dial knob knobs glasses lens;
apply: lipstick makeup mascara eyeliner polish eyeshadow blush lotion bandage foundation serum cream decal gloss
    henna gold leaf;
arrange: flower flowers petals bouquet beads sushi ikebana;
assemble: watch clock puzzle model circuit lego bricks pieces gun rifle burger parts mechanism sandwich toy device
    robot dish component components;
bait: hook;
bead: necklace bracelet;
brush: ink characters glaze calligraphy lacquer hair varnish gold;
build: puzzle lego bricks model blocks card cards matchsticks sandwich birdhouse circuit ship matchstick figurine
    diorama;
button: shirt coat jacket blouse cuff cuffs vest uniform collar sleeve dress cardigan;
chalk: equation letter letters word words formula number board outline blackboard;
clip: nails;
code: laptop keyboard computer;
comb: hair beard;
conduct: surgery;
connect: wires wire electrodes;
count: money coin coins bill bills cash banknotes beads rosary prayer;
crack: egg eggs safe knuckles nut nuts walnut walnuts;
crease: paper sheet square thumb corner washi linen it;
create: origami lace mosaic;
crimp: ravioli pie empanada empanadas pierogi crust edges;
crumble: herbs;
curl: hair eyelashes ribbon;
cut: vegetable vegetables onion onions carrot carrots fruit fruits tomato tomatoes bread cake meat fish steak lemon
    apple hair paper fabric potato potatoes cheese herbs garlic pepper peppers cucumber cucumbers sushi sashimi wire
    wires avocado mango watermelon pizza ham dough pineapple flower stems silhouette silhouettes stencil lino;
dab: strokes stroke miniature canvas paint brush;
deal: card cards;
debone: fish;
decorate: cake cookie cookies cupcake cupcakes egg eggs nails;
defuse: bomb;
do: makeup nails origami embroidery calligraphy needlework crochet surgery;
dot: daisies eyes icing;
draw: bow portrait picture sketch paper pencil line lines circle charcoal pen chalk sketchbook manga comic
    caricature henna tattoo map design pentagram diagram rune runes;
examine: jewel gem coin;
fasten: button buttons clasp necklace corset buckle bracelet hook hooks zip;
feed: film thread;
file: nail nails;
fill: ravioli cannoli dumplings;
fillet: fish salmon;
fix: watch clock circuit phone motherboard hair tie necklace earring jewelry glasses;
fletch: arrow;
flick: abacus bead beads;
flip: coin page pages;
fold: croissants croissant swan paper origami laundry clothes shirt shirts towel towels napkin napkins dumpling
    dumplings crane letter map blanket sheet sheets dough pastry wonton wontons gyoza linen fabric cloth envelope
    plane airplane boat boats;
force: lock;
frost: cake cupcake cupcakes;
game: controller;
garnish: dish plate cocktail cake dessert;
glue: model shards vase wings pieces stamp;
graft: scion branch;
grate: cheese ginger nutmeg;
groom: nails;
hammer: ring jewelry;
hand: roll;
ice: cake cupcake cupcakes;
insert: needle thread contact sim;
lace: shoe shoes boots boot sneakers corset pair skates;
lay: tiles mosaic;
leaf: book pages;
light: match;
load: film bullets cartridge magazine gun revolver needle brush;
make: paper croissants origami dumplings pottery sushi jewelry lace knot pasta noodles bracelet tortillas jewellery
    dumpling pretzels knots bow;
manipulate: puppet string strings tool tools;
massage: scalp shampoo temples;
mend: net nets sock socks shirt fishing dress sail;
model: clay;
mold: dough clay pottery pot vase bowl;
mould: dough clay pottery pot vase bowl;
mount: butterfly;
open: oyster oysters locket;
operate: loom switchboard sewing puppet marionette joystick abacus;
paint: mural icon fresco mandala nail nails miniature miniatures canvas portrait picture watercolor brushstroke
brushstrokes landscape
    brush figurine face easel fingernails fingernail model eyeliner lips egg eggs pottery porcelain;
palm: coin card;
patch: jeans quilt sail;
peel: orange egg potato potatoes shrimp prawn prawns garlic apple;
perform: solo surgery calligraphy origami acupuncture sleight card coin needlework;
pick: lock;
pin: brooch boutonniere hem butterfly insect corsage hair;
pinch: dumpling dumplings clay dough edges salt;
pipe: rosette meringue icing frosting cream buttercream rosettes;
pit: cherries olives;
place: domino dominoes tile tiles jewel tessera leaf;
plait: hair dough;
plant: seedling seedlings;
plate: dish dessert;
play: chopin bach mozart beethoven debussy jazz blues solo guitar piano violin cello viola harp flute clarinet
    saxophone sax trumpet trombone ukulele banjo mandolin lute sitar accordion harmonica drum drums bongos tabla
    keyboard keyboards synthesizer organ bass fiddle oboe bassoon horn koto shamisen erhu guzheng pipa zither
    xylophone marimba kalimba lyre bagpipes instrument instruments sonata concerto chord chords card cards
    melody nocturne electric acoustic harpsichord oud theremin tuba handpan recorder turntable turntables dj cat's
    scales arpeggio arpeggios kora bouzouki balalaika hurdy steelpan ;
pluck: spring hairspring thread splinter string strings harp guitar eyebrows lute feathers petal petals koto;
polish: gem jewel nails ring lens shoes spectacles coin;
prepare: matcha sushi dumplings sashimi;
press: seal wax stamp key keys shutter valves keypad flowers dumplings sushi;
program: laptop keyboard computer;
prune: bonsai;
pull: noodles noodle splinter thread stitch strings;
put: lipstick makeup mascara earring earrings ring contact;
read: braille;
reload: gun pistol revolver rifle;
remove: splinter lens;
repair: watch clock circuit phone motherboard pocket violin jewelry shoe shoes mechanism electronics camera radio
    net nets lace doll dolls;
restore: watch book painting manuscript;
restring: guitar violin racket pearls;
rethread: needle;
roll: dough sushi pasta cigarette cigar joint dumpling dumplings croissant croissants pastry clay maki burrito dice
    coin gnocchi truffles cigarettes marzipan beads;
scratch: vinyl record records turntable turntables lottery;
sculpt: clay;
seal: envelope letter dumplings;
seat: hairspring jewel gem screw stone;
send: morse;
set: gem gemstone diamond stone domino dominoes type;
shampoo: hair;
shape: dough clay pottery pot vase bowl sushi pasta bread loaf rice dumpling dumplings pretzel cookie wood metal
    glass pretzels gnocchi marzipan;
shave: curls spruce wood soundboard wax face beard head chin;
shell: pea peas nuts;
shuck: oyster oysters corn;
shuffle: card cards deck tiles;
sign: contract document documents paper papers autograph autographs treaty book name letter check cheque form deal
    asl language;
sketch: portrait paper pencil sketchbook notebook face charcoal figure design pad scene landscape;
snip: thread wire hair stem stems;
solve: cube rubik's rubik puzzle;
spin: dough pen coin yarn wool thread;
stack: cards dominoes coins;
steady: needle;
stick: stamp stamps label;
stretch: noodles noodle strudel;
strike: match;
string: bead beads pearls necklace popcorn marigolds lute bow racket;
stuff: dumpling dumplings ravioli envelope;
style: hair wig;
take: solo;
tap: screen keyboard phone keys tablet keypad smartphone glass morse telegraph;
thread: needle bead beads loom laces;
throw: pottery pot clay vase;
thumb: pages coin;
tighten: screw screws bolt peg pegs string strings;
trim: beard hair bonsai nails mustache fingernails wick;
tune: guitar violin piano ukulele harp lute radio;
turn: card cards page pages dial knob key;
twist: wire pretzel pretzels balloon balloons yarn;
unpick: stitches seam;
unravel: knot knots;
untangle: necklace cord wires knots yarn;
use: chopsticks sewing typewriter scalpel tweezers abacus screwdriver;
varnish: violin guitar miniature;
wash: hair;
weave: basket baskets rug tapestry loom thread fabric cloth wool yarn carpet textile silk cotton hair threads scarf
    wreath straw cane rattan reeds garland lei daisies;
wind: watch clock yarn thread wool bobbin;
work: abacus loom controller bobbins bobbin lock rosary joystick strings clay dough lace;
wrap: present presents gift gifts dumpling dumplings bandage sushi burrito spring;
write: letter note notes diary journal name word words book page paper pen quill signature calligraphy chalkboard
    blackboard whiteboard message poem equation equations formula desk notebook script manuscript list hand ink code
    character characters parchment postcard postcards verse verses autograph prescription haiku;
zest: lemon lime orange;
zip: jacket coat dress bag tent hoodie;
"""
"""Base verbs and, behind a colon, the objects that make fine work of them; a semicolon ends each."""
