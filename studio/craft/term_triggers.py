"""Owns the words that make a term of film out of what stands before or behind them, as tables."""

from studio.craft.tokens import word_set

FRAMING_HEADS = word_set(
    "shot shots view views angle angles perspective framing viewpoint vantage frame portrait position distance "
    "closeup composition camera lens"
)
"""Nouns that are a framing with one of `FRAMING_WORDS` before them."""

FRAMING_WORDS = word_set(
    "close medium wide long full extreme tight mid establishing macro micro panoramic portrait quarter half waist "
    "chest knee thigh bust shoulder head hip cowboy insert master two three group reverse reaction hero beauty "
    "detail tabletop low high top overhead aerial bird's birds bird worm's eye level dutch canted tilted oblique "
    "slanted side front frontal back rear profile lateral ground floor street isometric person subjective pov "
    "cockpit driver's pilot's dashboard bottom upward downward straight satellite helicopter drone ultrawide "
    "closeup distant far upper lower elevated raised lowered fpv diagonal centered wider tighter rider's player's "
    "passenger's"
)

BODY_HEIGHTS = word_set("knee knees waist chest shoulder shoulders thigh neck hip ankle head bust")

STYLE_HEADS = word_set(
    "style styled stylings aesthetic aesthetics vibe vibes mood atmosphere tone tones ambiance palette grading "
    "grade cinematography photography realism visuals hues colors colours scheme look feel quality imagery finish "
    "art artwork footage animation texture textures filter visual sensibility styling treatment energy effect "
    "scene moment scale symmetry greens browns blues reds yellows pinks greys grays golds purples oranges teals "
    "neutrals pastels"
)
"""Nouns that name a look with a describing word before them."""

STYLE_NEEDS_LOOK = word_set(
    "symmetry greens browns blues reds yellows pinks greys grays golds purples oranges teals neutrals pastels "
    "look feel tone tones texture textures effect energy art filter treatment footage finish quality scene moment scale"
)
"""Those of them that need a word of looks before them, not any describing word."""

MEDIUM_NOUNS = word_set(
    "drama comedy thriller horror western musical sitcom show special "
    "reel demo bumper promo teaser review tutorial skit spot ad advert commercial film movie parody spoof sketch "
    "short recap testimonial explainer documentary doc trailer cliche vlog sting intro outro ident idents bulletin"
)
"""Nouns that, with a word before them at the head of a sentence, say what kind of film is wanted."""

LOOK_WORDS = word_set(
    "thermal infrared silent comedy watercolour paper luxury absurd telephoto xray ray vision lomo polaroid super8 "
    "16mm 8mm celluloid newsreel grand intimate cheap lavish handcrafted knitted felt clay wooden plasticine crayon "
    "chalk charcoal ink engraving etching mosaic fresco tapestry origami papercut blueprint hologram "
    "vintage retro modern futuristic cinematic filmic dreamy dreamlike ethereal soft warm cool cold muted vivid "
    "vibrant pastel gritty raw realistic real life glossy clean matte grainy handmade painterly hand drawn "
    "painted illustrated digital analog analogue classic noir gothic dark moody nostalgic surreal whimsical "
    "magical mystical epic dramatic minimalist natural organic polished professional premium luxury luxurious "
    "commercial editorial documentary historical archival archive stock found security surveillance cctv home "
    "amateur bodycam dashcam webcam phone iphone gopro vhs film game fan concept pop fantasy comic cel line "
    "digital pixel ascii vector street abstract meditative serene peaceful calm tense eerie haunting ominous "
    "mysterious romantic playful joyful cheerful upbeat heartwarming energetic dynamic intense melancholic somber "
    "contemplative poetic lyrical atmospheric immersive hypnotic psychedelic trippy hyper ultra high low cartoon "
    "anime watercolor oil gouache storybook toon stylized stylised monochrome monochromatic sepia golden earthy "
    "neon saturated desaturated rich bold bright deep subdued faded washed contrasting complementary teal orange "
    "blue amber glowing lush textured velvety tactile crisp sharp smooth blurry hazy foggy stark bleak austere "
    "elegant refined opulent cozy intimate lighthearted humorous comedic comical satirical absurd quirky sci fi "
    "scientific technical infographic tranquil timeless idyllic pastoral majestic sickly hyper"
)

NOT_STYLE = word_set(
    "different various many multiple several his her their its my your same own other some any all more most each "
    "every no"
)

MOVE_HEADS = word_set(
    "move moves movement motion follow pass path glide flight sweep drift push pull rotation orbit arc travel "
    "ride walkthrough flythrough descent ascent"
)
"""Nouns that are a camera movement with one of `MOVE_WORDS` before them."""

MOVE_WORDS = word_set(
    "tracking panning dolly orbiting gliding floating handheld drone camera crane sweeping pullback steadicam "
    "gimbal lateral trucking zooming tilting pan zoom tilt jib arcing circling parallax"
)

POINT_OF_VIEW = word_set("pov fpv gopro bodycam dashcam dashboard cockpit perspective")

NOISES = word_set(
    "hiss buzz crackle sizzle creak squeak squeal screech clatter clang clank clack clink chink jingle tinkle "
    "chime chirp chirrup twitter peep cheep coo caw squawk hoot rustle thud thump whirr whir beep bleep blare "
    "honk patter gurgle burble babble reverberate whoosh swoosh swish fizz fizzle rumble hum murmur echo squelch "
    "twang chug thrum drone clop gong plink plunk crunch rattle warble purr ping pitter hubbub din clamor clamour "
    "growl clangor ticktock vroom thunk toot tootle"
)
"""Base forms of verbs and nouns for a noise, named for how it sounds; "drone" and "growl" only as nouns of sound."""

HALF_NOISES = word_set(
    "chant sing laugh crack pop snap bang click tick roar howl wail whistle growl moan groan cry call bark cheer "
    "boom drip splash knock ring slam tap crash clap chatter whine beat toll rap scrape scratch grind bleat bray "
    "neigh meow yelp sigh pulse sputter crow wheeze applause laughter giggle scream shriek sob hiccup cough snore "
    "rasp grumble thunder splutter grate judder cackle croak quack cluck ribbit oink slurp gulp rev scrunch hammer "
    "whinny stomp step footstep footfall heartbeat breath breathing singing chanting strum plop"
)
"""Noises that are as often an act: only with a sounding word before, "of" behind, or a thing that does it."""

OF_THINGS = word_set(
    "shriek wheeze ring toll tick click whistle howl wail roar moan groan boom bang blare knock rattle chatter "
    "whine clap rasp grumble thunder splutter grate croak scrape screech peal"
)
"""Those of them that a thing does only to be heard: "the kettle whistles"."""

SOUNDING = word_set(
    "distant faint soft loud low muffled deep sharp dull hollow steady rhythmic metallic shrill pitched quiet "
    "constant gentle eerie echoing audible booming thunderous deafening far subtle occasional crisp tinny heavy "
    "mechanical wet dry sudden light"
)
MUSICAL = word_set(
    "folk jazz blues rock classical baroque celtic irish spanish latin gypsy medieval country honky tonk jolly merry "
    "sprightly plaintive brisk urgent frantic nervous sultry breezy string brass chamber military festive triumphant "
    "cheesy tinkling twanging twangy thumping pounding rolling distorted fuzzy funky groovy smoky wistful hopeful "
    "mariachi stately solemn sombre somber carnival circus fairground "
    "slow sad melancholic melancholy plucked strummed sparse upbeat warm dreamy solo lone single simple jazzy "
    "bluesy mellow haunting mournful playful tense ominous swelling driving pulsing ambient acoustic electric "
    "tender quiet gentle soft delicate lively cheerful romantic minimal lilting bouncy breathy detuned lazy "
    "rising brooding suspenseful"
)
MUSIC_VERBS = word_set(
    "play swell fade build sound echo ring rise begin start enter drift hum drone strum chime toll murmur pulse "
    "throb creep kick underscore accompany beat pound wail thump roll tinkle jangle clang blare blast tinkle twang "
    "thrum pluck clatter rattle boom"
)
MUSIC_PARTS = word_set(
    "music melody melodies note notes solo riff chord chords tune score track line theme loop piece sounds sound "
    "soundtrack accompaniment jingle song rhythm beat underscore backing roll"
)
PLAYED = word_set(
    "jazz techno samba ragtime polka flamenco muzak strings drums brass choir synth synths percussion woodwinds "
    "quartet trio quintet ensemble band "
    "horns bells chimes pads bassline guitars violins cellos fiddles pipes bagpipes tabla "
    "kalimba didgeridoo bodhran sousaphone glockenspiel marimba xylophone vibraphone celesta theremin organ mandolin "
    "ukulele banjo harmonica concertina"
)
"""Players and instruments that the table of words does not know as such."""

VOICE_WORDS = word_set("voice voices whisper whispers tone cries cheers laughter shout shouts")

HEARING = word_set("hear hears heard hearing audible")

LIGHTISH = word_set(
    "source sources beam beams ray rays shaft shafts reflection reflections pattern patterns glow flare flares "
    "effect effects bulb bulbs fixture fixtures conditions quality streaks bounce spill pool pools temperature "
    "level levels light lights lighting shadow shadows tones tone hues hue haze particles show display setup play "
    "sign signs"
)
"""What may stand behind a word of light without making it a part of another thing's name."""

LIGHT_MODIFIERS = word_set("light lights sun fire candle lamp torch lantern flame beam ray bulb shadow spark")
"""Words of light that, before another noun, are part of its name: "sun hat", "fire truck", "light jacket"."""

RECORDERS = word_set(
    "camera cam phone smartphone iphone gopro camcorder webcam dashcam bodycam handycam viewfinder lens tripod rig cctv"
)
"""What films; fixed or held by one of `FIXING`, it says how the camera is carried."""

FIXING = word_set(
    "prop mount strap tape clip lash clamp bolt attach tie wedge perch screw fasten suspend rig duct bind balance"
)

VIEW_MOVES = word_set(
    "glide fly soar drift float travel dive rise descend push pull follow pan tilt orbit track zoom sweep plunge swoop "
    "circle weave ascend creep inch edge dolly crane truck crawl slide spiral sink"
)
"""What a viewer does who is the camera: "as we creep closer"."""

FLIGHT = word_set(
    "flying soaring gliding fly soar glide swoops swooping flies soars glides racing flyover flythrough mounted "
    "orbit orbiting tracking zooming zooms tilting panning circling pushing pulling"
)
"""Movements that things make as well: a camera's only where nothing else is named to do them."""

EVENTS = word_set(
    "party wedding race battle fight dance parade festival concert ceremony celebration game match chase "
    "explosion eruption performance competition war march stroll walk ride journey duel rave protest riot rally "
    "workout training showdown confrontation shootout brawl sprint hike procession feast banquet dinner picnic "
    "hunt heist escape rescue collision crash avalanche earthquake flood transformation metamorphosis display "
    "routine lesson class reunion funeral graduation tournament joust skirmish invasion landing launch takeoff "
    "conversation argument interview meeting kiss embrace hug handshake struggle dogfight pursuit stampede"
)
"""Nouns for something that happens."""

TELLING = word_set(
    "say tell ask reply answer shout yell whisper announce declare explain recite narrate sing rap chant exclaim "
    "mutter murmur mention joke preach proclaim argue talk speak rant complain lecture chat discuss debate sings "
    "raps diss confess"
)
"""Verbs of speech: what is said follows them."""

TOLD = word_set("about that how why what whether")
TOLD_THINGS = word_set(
    "joke jokes story stories poem lyrics words truth secret hello goodbye goodnight name sorry thanks line lines "
    "monologue speech prayer verse tale riddle"
)
LOUDNESS = word_set("loudly loud softly quietly")

VIEW_PLACES = word_set(
    "balcony window rooftop roof doorway porch gantry touchline sideline pitchside ringside courtside trackside "
    "poolside roadside kerbside curbside seat backseat booth tower mast deck stern bow cctv security surveillance "
    "webcam doorbell cam section keyhole mirror corner seabed riverbank crow's crow nest passenger spectator "
    "spectator's stalls row audience crowd cyclist's jockey's keeper's umpire's helmet handlebar bonnet wing trunk "
    "drawer fridge cupboard oven shelf nest sniper's hunter's prey's insect's fish's child's toddler's baby's "
    "endoscope microscope telescope periscope "
    "customer's bartender's barista's surgeon's patient's commuter's worker's climber's surfer's skater's"
)
"""What a view or an angle is named after: "a balcony view", "a security angle"."""

SIGHT_PLACES = word_set(
    "gantry touchline sideline tower kerb curb ledge deck riverbank jetty pier seabed terrace porch gutter treetop "
    "canopy pew stalls box booth row staircase landing scaffold scaffolding watchtower mast nest drawer "
    "side front back rear ceiling floor ground rooftop roof balcony doorway window distance corner angle height "
    "level perspective view seat dashboard cockpit eyes air street pavement hill hilltop cliff cliffs bridge "
    "shore stairs top bottom above below behind beneath underneath overhead afar inside outside viewpoint vantage "
    "point passenger backseat driver helicopter drone satellite plane trunk fridge mirror rafters gallery stands "
    "crowd audience"
)
"""Where a view is taken from."""

SEEN_WORDS = word_set(
    "frame framing locked fixed static "
    "seen viewed shot filmed captured shown framed looking watched observed photographed recorded view angle "
    "perspective camera shown looked pictured"
)
HEIGHT_THINGS = word_set(
    "eye eyes knee knees ankle waist hip chest shoulder head ground floor street table water bumper handlebar "
    "grass desk counter pavement road toe wheel tire tyre child child's dog dog's cat's roof rooftop sea belly "
    "foot boot hood ceiling nose face soil dirt sidewalk curb seat window balcony"
)
SIZES = word_set("tight close wide medium extreme mid")
ABBREVIATIONS = word_set("cu ecu xcu mcu ws ms ls ews els mls mws fs ots bcu mcus vws")
"""Short names of framings; only in capitals."""

MOVE_NOUNS = word_set(
    "drift creep glide push pull pan sweep rise descent orbit arc slide crane dolly zoom tilt track follow "
    "approach retreat pullback swoop climb spiral rotation ascent lift drop truck pedestal boom rotate travel "
    "trail traverse move jib bounce wobble sway "
    "crawl reverse swing float prowl"
)
"""Nouns and orders for a camera movement at the head of a clause, with a direction behind them."""

ORDERED_MOVES = word_set("follow track orbit circle dolly pan tilt zoom truck crane push pull")
"""Orders to the camera that need no direction."""

DIRECTIONS = word_set(
    "in out toward towards across up down over around along forward forwards backward backwards back left right "
    "past through from into away upward upwards downward downwards behind alongside above closer between beside "
    "with to north south east west round low"
)

STILL_MOVES = word_set(
    "look face reveal show see capture focus frame record film start begin cut switch alternate open catch point "
    "get have be aim sit see watch need want use place pass"
)
"""Verbs that move nothing where a camera does them."""

STYLED_THINGS = word_set("vintage retro gothic futuristic noir baroque ornate painting sketch collage miniature")
"""Words of looks that, before a thing's name, only describe the thing."""

LETTERED = word_set(
    "sign signs shirt t-shirt label poster banner letter letters text caption screen board billboard note placard "
    "neon tattoo badge plaque title headline newspaper display button mug cap hat sweater hoodie subtitle"
)
"""What "says" something in writing."""

MADE_OF_FILM = word_set(
    "documentary film movie trailer commercial photo photograph painting animation footage news camera"
)
"""Words for a film that, before a noun for people or a place, only say whose it is: "a documentary crew"."""

CAMERA_ONLY = word_set("jib pan tilt zoom dolly push pull orbit arc drift glide creep pullback crane truck pedestal")
"""Movements that need no direction where one of `MANNERS` stands before them."""

MANNERS = word_set(
    "slow gentle quick fast smooth subtle steady gradual soft sudden abrupt long slight lateral sideways circular "
    "vertical horizontal rapid fluid floating continuous sweeping creeping lazy tiny brief inching imperceptible "
    "upward downward rightward leftward forward backward follow following orbiting rotating single unbroken "
    "unhurried patient stately constant parallax diagonal faint restless drifting gliding delicate hesitant eerie "
    "mo motion nervous dizzy woozy dreamy weightless tentative swift brisk measured orbital radial"
)

RIDES = word_set(
    "sprint run ride walk flight dive drive race chase fall jump climb descent swim flythrough journey dash tour plunge"
)
"""What a viewpoint is carried along on: "a POV sprint"."""

SEEN_THROUGH = word_set(
    "windscreen windshield keyhole peephole viewfinder visor binoculars scope telescope eyes porthole letterbox "
    "goggles periscope spyglass eyepiece fishbowl"
)
"""What a picture is seen through."""

FAR_OFF = word_set("distance background far away off somewhere offscreen outside faintly nearby distantly")
"""Words that say a noise is heard, not seen made."""
