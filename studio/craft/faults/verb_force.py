"""Owns how much English verbs say of motion, as sets of base forms."""

from studio.craft.tokens import word_set

GENERIC = word_set(
    "walk run drive ride fly swim float dance sing play sit stand talk eat cook work move go travel stroll wander "
    "jog hike cycle sail lie rest sleep wait speak chat read look gaze stare watch pose lean hold carry perform wear "
    "exercise train practice practise study shop relax lounge meditate think explain discuss teach drink smoke cruise "
    "roam journey explore commute act hang hover live stay remain vlog film record stream present show work "
    "bake prepare make do have get enjoy use listen pray dream contemplate ponder observe admire face hug hunt "
    "adventure star cuddle pet graze swim surf ski skate bike row paddle kneel crouch squat perch recline nap doze "
    "stargaze sunbathe picnic camp fish celebrate party compete race patrol guard "
    "smile laugh cry giggle grin frown gallop trot grow test build write draw paint assemble make cover come "
    "visit meet "
    "pass take deliver serve sell "
    "buy host give greet lecture interview pilot "
    "navigate operate steer golf box joust rap converse argue say tell ask answer reply whisper shout announce recite "
    "narrate sip smell taste savor savour dine feast stretch bathe shower garden farm mine trek march parade "
)
"""Activities, postures and speech that a camera sees a hundred ways."""

STILL = word_set(
    "be have wear dress feature show depict capture cover fill contain surround appear seem include create make convey "
    "use line dot frame illuminate light reveal do give take see become look feel want need love like know believe "
    "remember symbolise symbolize represent suggest evoke express highlight showcase emphasise emphasize enhance "
    "exude display resemble reflect mirror contrast blend match overlook border adorn decorate accent complement "
    "belong consist comprise measure cost deserve matter mean remind imagine generate render visualize visualise set "
    "base inspire require allow let help ensure keep maintain avoid render convey portray illustrate focus center "
    "centre balance bathe cast shine glow gleam dominate tower loom stretch spread extend lie stand rise line nestle "
    "scatter stack lay wrap drape hang hold sit rest perch remain stay await face span date own call name title label "
    "say read spell state tell hear sound detail define texture style shade tint color colour dim brighten "
    "saturate blur sharpen grade contour outline silhouette backlight spotlight accentuate add bring provide "
    "offer invite attract draw combine mix merge contribute support share exist live happen occur relate depend vary "
    "range differ compare fit suit begin start continue keep stop finish cease seem tend manage decide hope plan "
    "wish intend attempt get prepare go come lead arrange position place locate situate park mount seat install carve "
    "paint draw sculpt build design construct craft film record photograph edit produce direct animate isolate "
    "texturize fascinate amaze please mesmerize captivate intrigue puzzle worry excite bore tire age weather intend "
    "refer dedicate involve ensure concern achieve perfect prefer like tell blanket carpet crown flank fringe showcase "
    "win trend command demand glisten glint sparkle shimmer accentuate"
)
"""Verbs that describe looks, having or making of the film; what they say of motion is nothing."""

PLACED = word_set(
    "tower loom stretch spread extend lie stand rise nestle hang hold sit rest perch remain stay face span live bathe "
    "shine glow gleam"
)
"""Those of them that act where a living subject does them."""

PHASES = word_set("begin start continue keep try attempt manage decide cease seem tend get proceed")
"""Verbs before another verb: "starts to run", "keeps turning"."""

POSTURES = word_set(
    "sit stand lie rest lean perch hold wear look gaze stare face wait hang float hover kneel crouch squat sleep "
    "recline remain stay live think watch listen observe admire contemplate ponder enjoy have be carry smile lay keep"
)
"""Ways to be that no manner or direction makes a motion of."""

DESCRIBES = word_set(
    "be have wear feature appear seem feel want need love like know believe remember resemble represent symbolize "
    "embody "
    "exude display depict show express convey evoke suggest belong contrast blend match own mean reflect "
    "highlight frame "
    "contain include surround cover create add bring capture reveal keep"
)
"""What a living subject may do without a step: verbs of looks and having."""

STATES = (POSTURES | word_set("fly swim")) - word_set("look smile gaze")
"""States and ways of going that go on beside whatever else happens; they are no step of a story."""

AMBIENT = word_set(
    "glow shine shimmer glisten glint gleam sparkle twinkle flicker sway drift float flow rustle ripple swirl billow "
    "curl hang dance reflect scatter fall drip flutter hum buzz echo pulse cast stretch line illuminate bathe filter "
    "stream pour wash lap blow whisper roll settle lengthen bloom blossom steam smoke rise pass move catch fill "
    "surround frame reveal highlight create add lend give make evoke spread fade peek poke bustle cycle"
)
"""What air, light, water and plants do all the time; a subject that lives makes steps of some of them."""

STEPS = word_set(
    "open close shut grab pick throw toss catch jump leap turn stop pause enter leave exit step reach arrive land "
    "explode burst break shatter crash crack collapse drop put place take lift raise lower wake pull push hit kick "
    "punch strike shoot fire jump dive climb launch erupt appear disappear vanish transform morph turn change emerge "
    "stumble trip slip fall spin flip bow nod wink point wave clap press flip switch remove unwrap unbox unlock "
    "knock ring answer hang dial sneeze gasp scream laugh cry kiss hug slap bite swallow spit pour light ignite blow "
    "extinguish draw sheathe swing slash block dodge duck roll vault slide tumble spill splash sink surface rise "
    "chase catch escape flee follow meet greet shake whisper shout say ask reply look glance notice realize realise "
    "discover find see smile tie untie fold unfold cut slice chop peel crack stir mix taste serve plate pack unpack "
    "load unload start begin finish end win lose score celebrate cheer arrive depart return approach retreat attack "
    "defend hide seek peek sneak run walk sit stand kneel board disembark park brake accelerate swerve overtake skid "
    "drift ride mount dismount wipe wash dry brush comb shave put dress undress zip button buckle plug unplug type "
    "write erase tear crumple throw shrink grow melt freeze dissolve fade cut pan tilt zoom"
)
"""Verbs that end in a new state: in a row they make a story even where no word says then."""

INTRANSITIVE = word_set(
    "glow fall sway shimmer flow float drift rise set swirl flicker crash rush roar howl blaze burn melt crumble "
    "bubble boil steam sparkle twinkle gleam glisten billow cascade tumble whirl spin drip sleep smile laugh cry "
    "blossom bloom flower dance walk run swim fly gallop march pulse glitter loom tower wind twist sprawl bustle "
    "glide hover soar thunder rumble crackle ripple trickle stream flash beam shine shift explode erupt collapse fade "
    "wilt decay rot rust peel age live vary exist charge rage storm sizzle simmer smoke smolder smoulder squawk chirp"
)
"""Verbs whose -ing before a bare noun describes it: "falling leaves"; of others the noun is the object."""

STIRRING = word_set(
    "fall sway flow swirl flicker crash rush cascade tumble whirl spin drip billow bubble boil erupt explode collapse "
    "gallop race speed leap flutter thunder churn pour rain snow blow splash ripple trickle storm rage march stampede "
    "ripple roll drift melt burn blaze pulse flash swell spark blink crackle gush plunge soar charge shatter twist "
    "dance float glide hover move rise"
)
"""Verbs whose -ing before a noun says that something moves."""
