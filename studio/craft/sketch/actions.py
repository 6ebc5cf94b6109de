"""Owns the words for what a subject does: verbs, the motion each is drawn as, and its own speed."""

from types import MappingProxyType

from studio.craft.sketch.subjects import LIVING, PEOPLE
from studio.craft.tokens import word_set
from studio.craft.verbs import forms
from studio.domain.sketch import Action, Family, Speed

_VERBS = {
    Action.WALK: (
        "walk stroll wander march hike stride trudge pace step amble trek plod roam wade limp shuffle "
        "saunter tiptoe prowl stalk patrol crawl creep waddle prance trot parade browse explore strut "
        "climb scramble"
    ),
    Action.RUN: "run sprint jog dash gallop chase flee charge frolic bound scamper scurry romp hurry rush play bolt "
    "stampede",
    Action.SIT: "sit rest perch crouch squat kneel lounge sleep lie nap recline meditate relax doze huddle curl snooze",
    Action.STAND: (
        "stand wait gaze look stare watch pose lean face smile laugh pause listen observe think "
        "contemplate ponder admire talk speak whisper breathe blink glance peer sing howl bark tower loom guard "
        "sigh cry grin frown read inspect study overlook argue say yell shout scream chat wonder dream "
        "pray consider concentrate focus examine"
    ),
    Action.DANCE: "dance twirl sway waltz groove pirouette breakdance perform celebrate tango",
    Action.REACH: "reach stretch point grab pick pluck touch catch pet feed offer hand stroke hang",
    Action.WORK: (
        "work mend measure stitch prune weave cook knead type write paint draw sew carve stir chop cut slice "
        "repair weld hammer craft "
        "build sculpt knit mix assemble polish clean wash sweep dig plant strum prepare bake brew whisk"
        " sketch fix operate shape mould mold harvest sharpen practice practise conduct juggle paddle "
        "row sand fold cast forge blow iron flip water arrange film photograph shave"
    ),
    Action.WAVE: "wave greet clap beckon applaud salute cheer",
    Action.HOLD: (
        "hold carry grip clutch hug embrace cradle wrap cup kiss sip drink eat taste hoist lift wield "
        "present show clasp raise squeeze chew bite lick nibble "
        "savor savour devour munch slurp"
    ),
    Action.GLIDE: "glide slide sail skate ski surf skim cruise coast slip steam snowboard slither",
    Action.FLOAT: "float drift hover bob levitate hang suspend linger",
    Action.FLY: "fly soar flap flutter swoop wheel circle take-off",
    Action.DRIVE: "drive speed roll accelerate brake drift-race navigate",
    Action.RIDE: "ride cycle pedal bike",
    Action.SWIM: "swim dive paddle-swim snorkel",
    Action.TURN: "turn rotate revolve pivot",
    Action.RISE: "rise ascend launch lift-off emerge float-up levitate-up climb-up erupt-up surface billow",
    Action.FALL: "fall drop tumble collapse sink descend land plunge crash cascade drip rain topple",
    Action.JUMP: "jump leap hop bounce vault skip pounce spring-up dunk somersault handspring backflip cartwheel",
    Action.SPIN: "spin whirl swirl orbit swivel",
    Action.POUR: "pour spill flow drizzle trickle stream splash",
    Action.FLICKER: (
        "flicker burn glow blink-light shimmer pulse sparkle glimmer twinkle shine flash blaze smoulder"
        " smolder glisten gleam"
    ),
    Action.GROW: "grow bloom blossom sprout expand unfurl swell emerge-up form",
    Action.OPEN: "open unfold unwrap unlock unroll part peel",
    Action.STRIKE: (
        "fight duel spar punch kick strike swing throw toss hurl smash hit attack battle brawl slash lunge wrestle"
    ),
    Action.BURST: "burst explode shatter erupt splinter pop break detonate",
}

MOVING = word_set(
    "move push tow haul go pass travel cross race head come approach enter leave return advance progress proceed "
    "journey pull zip zoom hurtle thunder barrel meander follow arrive depart escape wind traverse "
    "dart bustle race commute weave maneuver manoeuvre emerge exit migrate dive climb"
)
"""Verbs of motion that say nothing of the manner: the subject moves as its kind does."""

OTHER = word_set(
    "see be have do make take give use create show feature depict capture convey reveal reflect "
    "surround cover fill contain wear dress appear become begin start continue keep transform "
    "change shift illuminate light cast shine trap blow crash lap rustle crackle hum buzz whistle "
    "echo ring roar bark sparkle melt freeze boil sizzle bubble fade scatter dapple stack wrap line"
    " frame dot pierce cut-through brush push shake tremble shiver "
    "search find help shoot defend destroy win lose teach explain tell "
    "ask answer reply call announce yawn sneeze wink nod bow lower place put set pack unpack load "
    "scratch groom graze hunt nudge drag tug tie button zip-up shrug remove adjust tilt "
    "rattle vibrate ripple undulate crumble crack dissolve evaporate freeze morph merge split "
    "multiply shrink spread gather assemble connect touch-down rock sell buy shop trade "
    "haggle serve deliver compete train exercise react realize remember discover hide wake awaken "
    "wonder enjoy savor smell sniff absorb radiate emit sprinkle scoop dip tap press swipe scroll "
    "pull-out tend lie-down stumble trip struggle flail gesture mime share chuckle giggle lecture interview broadcast "
    "discuss whisk engage toss-up garnish plate steam simmer fry grill roast churn grind crush blend "
    "unveil present"
)
"""Verbs that say something happens, but not a motion of their own that can be drawn."""

_FAST = word_set(
    "sprint dash gallop race rush speed dart bolt hurtle charge zoom thunder chase accelerate whip "
    "barrel flee explode burst"
)
_SLOW = word_set("stroll wander drift amble creep crawl saunter linger meander plod float hover trickle tiptoe")


def _build() -> tuple[dict[str, str], dict[str, Action]]:
    bases: dict[str, str] = {}
    motions: dict[str, Action] = {}
    for verb in sorted(OTHER | MOVING):
        bases.update(dict.fromkeys(forms(verb), verb))
    for action, verbs in _VERBS.items():
        for verb in verbs.split():
            if "-" in verb:
                continue
            motions[verb] = action
            bases.update(dict.fromkeys(forms(verb), verb))
    return bases, motions


_bases, _motions = _build()
VERBS = MappingProxyType(_bases)
"""From each form of a known verb to its base."""

MOTIONS = MappingProxyType(_motions)
"""From the base of a verb to the motion it is drawn as, for a person."""

NOUN_LIKE = word_set(
    "look looks face faces hand hands water waters light lights surface part parts land lands form "
    "forms step steps fall line lines shape shapes cup cups plant plants spring iron stream streams"
    " ring rings cover covers show shows play plays film films set sets wave waves cast casts point"
    " points focus study watch watches bounds play rest work works hit hits present dream dreams "
    "surf wind winds steam rock rocks track frame frames plate plates cut cuts start place places "
    "fire bow shop shops sweep dip call calls ski skate bike bikes rain sand pet fan coast wheel "
    "wheels cycle cook cooks guard guards flow pan tap press train trains spread bar block glow "
    "flash splash swell pop drink drinks walk run dance dive ride drive turn rise drop jump jumps "
    "paint paints sketch trip change changes search head heads close lower open left lit lead blow "
    "feed fold mold mix touch practice sleep smile hug kiss talk race march approach cross pass "
    "view views saw cruise exercise roast shine"
    " blossom blossoms bloom blooms flower flowers surfaces drops colors colours rose saw wound felt ground "
    "trail trails"
)
"""Verb forms that are as often nouns or adjectives: they count as verbs only right behind a subject."""


ANIMATE = word_set(
    "walk stroll wander march hike stride trudge pace amble tiptoe saunter limp jog sprint kneel crouch squat gaze "
    "stare smile laugh grin sigh whisper talk speak say yell scream chat argue pray meditate ponder cook knead type "
    "write paint sew knit carve weld hammer repair stir chop sculpt hug kiss sip drink eat read study inspect "
    "examine "
    "clap cheer greet bow nod hand grab pick carry ride row paddle climb run dance perform juggle practise practice "
    "teach think listen dream wonder cry shout mend measure stitch explain serve deliver sell haggle sweep "
    "harvest fish push drag throw toss kick punch fight duel polish wash brush "
    "shave tie tend feed pet sit wait sleep wear hold look lean watch"
)
"""Base verbs that people (and animals) do, and things do not."""

_OF_LIMBS = frozenset(
    {
        Action.SIT, Action.STAND, Action.DANCE, Action.REACH, Action.WORK, Action.WAVE, Action.HOLD, Action.STRIKE,
    }
)  # fmt: skip
_WHEELED = frozenset({Family.CAR, Family.MOTORBIKE, Family.TRAIN, Family.BICYCLE})


def drawn_action(verb: str, family: Family) -> Action | None:
    """Return the motion that `verb` (a base form) is drawn as for that kind of subject; None where there is none."""
    action = MOTIONS.get(verb)
    if verb == "steam" and family not in (Family.SHIP, Family.BOAT, Family.TRAIN):
        return None
    if verb in MOVING and (action is None or family not in PEOPLE):
        return _OWN_MOTION.get(family, Action.WALK if family in LIVING else Action.GLIDE)
    if action in (Action.WALK, Action.RUN, Action.DRIVE, Action.RIDE) and family not in PEOPLE:
        return _on_wheels(action, family)
    if action in (Action.FLOAT, Action.GLIDE) and family in _WHEELED:
        return _OWN_MOTION[family]
    if action is Action.WORK and family not in PEOPLE and family is not Family.HANDS and family is not Family.ROBOT:
        return _OWN_MOTION.get(family)
    if action is Action.STRIKE and family not in PEOPLE and family is not Family.ROBOT:
        return None
    if action in _OF_LIMBS and family not in LIVING and family is not Family.HANDS:
        return None
    return action


def _on_wheels(action: Action, family: Family) -> Action:
    if family in _WHEELED:
        return _OWN_MOTION[family]
    if family in LIVING and family not in (Family.FISH, Family.FLOCK, Family.INSECT):
        return {Action.DRIVE: Action.RUN, Action.RIDE: Action.WALK}.get(action, action)
    return _OWN_MOTION.get(family, Action.GLIDE)


_OWN_MOTION = {
    Family.CAR: Action.DRIVE, Family.MOTORBIKE: Action.DRIVE, Family.TRAIN: Action.DRIVE, Family.BICYCLE: Action.RIDE,
    Family.BOAT: Action.GLIDE, Family.SHIP: Action.GLIDE, Family.PLANE: Action.FLY, Family.ROCKET: Action.FLY,
    Family.DRONE: Action.FLY, Family.BIRD: Action.FLY, Family.FLOCK: Action.FLY, Family.INSECT: Action.FLY,
    Family.FISH: Action.SWIM, Family.HANDS: Action.REACH,
}  # fmt: skip

RESTING = {
    Family.BOAT: Action.FLOAT, Family.SHIP: Action.FLOAT, Family.FISH: Action.SWIM, Family.FLOCK: Action.FLY,
    Family.PLANE: Action.FLY, Family.DRONE: Action.FLOAT, Family.ROCKET: Action.FLOAT, Family.PERSON: Action.STAND,
    Family.COUPLE: Action.STAND, Family.CROWD: Action.STAND, Family.CHILD: Action.STAND, Family.INSECT: Action.FLY,
}  # fmt: skip
"""What a subject does where the words say nothing."""


def own_speed(verb: str) -> Speed:
    """Return the speed that a verb (a base form) says by itself."""
    if verb in _FAST:
        return Speed.FAST
    return Speed.SLOW if verb in _SLOW else Speed.NORMAL


SLOW_WORDS = word_set(
    "slow slowly gentle gently gradual gradually soft softly lazy lazily leisurely calm calmly "
    "subtle subtly unhurried steady steadily peacefully quietly smoothly delicately creeping "
    "drifting languid languidly gracefully patiently"
)
FAST_WORDS = word_set(
    "fast quick quickly rapid rapidly swift swiftly sudden suddenly speeding racing rushing "
    "fast-paced aggressive aggressively frantic frantically briskly brisk whip crash furious "
    "furiously hurried hurriedly violently energetic wildly"
)


def speed_of(word: str) -> Speed | None:
    """Return the speed that a word names, or None."""
    if word in SLOW_WORDS:
        return Speed.SLOW
    return Speed.FAST if word in FAST_WORDS else None
