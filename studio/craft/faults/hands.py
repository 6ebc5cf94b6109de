"""Owns when fine work of fingers is a main action: a verb of fine work with its object, players, busy fingers."""

from bisect import bisect_left
from collections.abc import Sequence

from studio.craft.faults.hand_objects import WITH_OBJECT
from studio.craft.faults.negation import is_denied
from studio.craft.faults.page import Page
from studio.craft.faults.phrases import Found, Phrase
from studio.craft.faults.verb_finder import Stance, Verb
from studio.craft.faults.verb_force import GENERIC, POSTURES, STILL
from studio.craft.marks import Break
from studio.craft.tokens import word_set
from studio.craft.word_kinds import FOOD, INSTRUMENT, PLANT
from studio.craft.words import PREPOSITIONS
from studio.domain.cards import Component
from studio.domain.reading import Evidence, Fault, Stretch

_ALWAYS = word_set(
    "carve tie sew stitch knit crochet embroider whisk knead type handwrite whittle engrave solder tattoo braid "
    "plait strum "
    "chop slice dice mince unbutton suture sculpt crimp pipette darn quilt etch ink dial  julienne shuck "
    "baste splice emboss inlay gild fingerpick scribble scrawl jot doodle inscribe debone fillet zest "
    "micromanipulate unpick hem fingerspell"
)
"""Base verbs that are fine work whatever their object."""


_OBJECTS = {
    verb.strip(): word_set(objects)
    for verb, _, objects in (row.partition(":") for row in WITH_OBJECT.split(";"))
    if objects
}
_PLAYERS = word_set(
    "pianist guitarist violinist cellist harpist flutist drummer saxophonist trumpeter bassist fiddler organist "
    "busker musician musicians "
    "lutenist banjoist ukulelist"
)
_TOOLS = word_set(
    "tweezer tweezers needle scalpel chisel quill nib loupe crochet lockpick lockpicks plectrum thimble pipette "
    "paintbrush scissors"
)
"""Tools that are moved by fingers."""

_NEAR_HANDS = word_set("finger fingers thumb thumbs fingertip fingertips knuckle hand hands nail nails")
_FINE_THINGS = word_set(
    "bow drumstick drumsticks reed solo string strings key keys dial thread needle dough clay controller bead "
    "lock wire clockwork gear chord fret "
    "frets keyboard yarn lace stitch origami ribbon knot brushstroke chopstick chopsticks puzzle bobbin braille "
    "marionette abacus rosary domino jigsaw clasp cufflink seam hem embroidery noodle pastry mosaic splinter "
    "quill chalk typewriter piano guitar violin harp sitar cello ukulele banjo accordion fretboard tile tiles"
)
"""Things that fingers work at."""

_HELD = word_set(
    "trail brush skim graze drift pass go come move enter fall hold grip grasp clasp clutch cup wrap rest lie "
    "reach wave touch carry squeeze "
    "shake clap drop throw push "
    "pull point lift raise "
    "open close hang tremble emerge grab catch pet stroke be have wear show reveal glow drip"
)
"""What hands do that needs no fingers."""

_NEAR_VIEWS = word_set("macro close closeup detail")
_CLOSE = 4
_RULE = "hands"
_HAND, _THING, _TOOL, _VIEW = "hand", "thing", "tool", "view"
PHRASES = tuple(
    Phrase(word, _RULE, meaning)
    for meaning, words in (
        (_HAND, _NEAR_HANDS | _PLAYERS),
        (_THING, _FINE_THINGS),
        (_TOOL, _TOOLS),
        (_VIEW, _NEAR_VIEWS),
    )
    for word in sorted(words)
)
"""The words that the rule wants found."""

_DOERS = _TOOLS | {"pen", "nail"}
_PADS = word_set("button icon screen phone app key tablet link")
_CRAFTSMEN = word_set("master artist maker chef smith painter player dyer carver")
_CRAFTS = word_set(
    "sign icon portrait lute guitar lock silver gold sushi nail tattoo origami violin lace watch makeup henna "
    "pastry noodle glass doll clock shoe instrument "
    "ceramic calligraphy "
    "miniature sand sugar chocolate paper wood"
)
_NO_CRAFTS = word_set("sign icon portrait film movie decision trouble coffee match peace money policy")
_PEN_WORK = word_set("form write scratch glide move trace scrawl draw sketch sign spell run")
_BUT_NOT = {
    "chop": word_set("wood firewood log logs tree trees"),
    "carve": word_set(
        "turn turns path way line lines track snow niche slope wave waves corner canyon valley curve curves"
    ),
    "tie": word_set("boat ship game score horse dog hands raft canoe"),
    "stitch": word_set("together scene story"),
    "braid": word_set("river channel"),
}
"""Verbs of fine work and the objects that make coarse work or a picture of them."""

_KINDS = {
    "play": INSTRUMENT,
    "peel": FOOD,
    "arrange": PLANT,
    "cut": FOOD,
    "shape": FOOD,
    "fold": FOOD,
    "decorate": FOOD,
    "stuff": FOOD,
}
"""Verbs and the kinds of nouns that make fine work of them."""

_BY_SIGNS = word_set("in using with through")
_CUTS = word_set("slice chop dice mince peel lace thread text")
_PLAYING = word_set(
    "hammer beat pound drum tap bang roll pick play perform improvise practice practise rehearse tune strum pluck "
    "solo jam accompany"
)
_FINGERS = word_set("finger fingers fingertip fingertips thumb thumbs")
_HANDS = word_set("hand hands")
_HAND_WORK = word_set(
    "pleat pipe score stamp crumble sprinkle tweak work craft assemble shape form mold mould build repair make "
    "create cut paint draw carve weave stitch sew "
    "fold tie knead roll press mix prepare "
    "arrange manipulate tinker operate sculpt write type play pluck strum stir whisk peel chop slice sprinkle "
    "pinch twist pull thread braid decorate restore "
    "mend polish sort pick trim wash massage inspect solder adjust turn sign plant unwrap open move fumble dance "
    "glide trace"
)
_FINGER_WORK = _HAND_WORK | word_set("fly tap slide run press flick drum skim brush drift race strike fret hover")
_MAKERS = word_set(
    "lacemaker tattooist manicurist watchmaker embroiderer calligrapher seamstress tailor watchmaker tattooist "
    "jeweler jeweller potter embroiderer surgeon cobbler "
    "shoemaker luthier goldsmith silversmith weaver "
    "knitter typist sculptor glassblower barber hairdresser manicurist pickpocket locksmith engraver bookbinder"
)
_MAKER_WORK = word_set(
    "turn chalk snip fold spin toss gather blow press load draw dot lay paint dab brush write place set work "
    "craft shape carve mend repair fix make create "
    "perform finish operate cut inspect polish apply trim "
    "style adjust stitch assemble mold throw"
)
_AWAY = word_set("into through between among past")
_PAST_UI = word_set("prompt query search url command")
_REACH = 8
_VAGUE = GENERIC | STILL | POSTURES


def find_hand_work(page: Page, verbs: Sequence[Verb], found: dict[str, list[Found]]) -> Evidence | None:
    """Return the fine work of hands, in order; None where there is none. `verbs` are those of the picture."""
    work: list[Stretch] = []
    for verb in verbs:
        if verb.stance is Stance.ADJECTIVE:
            continue
        last = _fine_work(page, verb)
        if last and not is_denied(page, verb.at) and not _is_behind(page, verb.at):
            work.append(page.stretch(verb.at, last))
    if not work and verbs and _RULE in found:
        work = _at_close_quarters(page, verbs, found[_RULE])
    return Evidence(Fault.INTRICATE_HANDS, tuple(work)) if work else None


def _fine_work(page: Page, verb: Verb) -> int:
    """Return the token behind the fine work, 0 where the verb does none."""
    index, base = verb.at, verb.base
    by_somebody = (
        verb.stance is Stance.INFINITIVE
        or verb.subject < 0
        or page.lives(verb.subject)
        or page.tokens[verb.subject].stem in _DOERS
    )
    if not by_somebody:
        return 0
    if base in _ALWAYS:
        return index + 1 if _is_fine(page, verb) else 0
    if base == "cut" and page.word(index + 1) in ("like", "into", "from", "by"):
        return 0
    last = _object(page, index, _OBJECTS[base]) if base in _OBJECTS else 0
    if not last and base in _KINDS:
        last = _of_kind(page, index, _KINDS[base])
    if last:
        return last
    if page.word(index + 1) in _BY_SIGNS and page.word(index + 2) == "sign" and page.word(index + 3) == "language":
        return index + 4
    return index + 1 if _is_known_work(page, verb) else 0


def _is_fine(page: Page, verb: Verb) -> bool:
    """Say whether a verb of fine work is meant so here."""
    index, base = verb.at, verb.base
    if base == "type" and _object(page, index, _PAST_UI):
        return False
    if base == "weave" and page.word(index + 1) in _AWAY:
        return False
    if base in _BUT_NOT and (_is_said(page, index, _BUT_NOT[base]) or not _takes_object(page, index)):
        return False
    return base not in _CUTS or _does_by_hand(page, verb)


def _is_said(page: Page, index: int, objects: frozenset[str]) -> bool:
    """Say whether one of the objects stands shortly behind the verb."""
    return any(page.word(place) in objects for place in range(index + 1, index + 7))


def _takes_object(page: Page, index: int) -> bool:
    """Say whether an object stands right behind the verb."""
    place = index + 1
    return place < len(page.tokens) and not page.marks[place] and page.tokens[place].word not in PREPOSITIONS


def _is_known_work(page: Page, verb: Verb) -> bool:
    """Say whether players play, fingers work, or makers make: the doer tells that the work is fine."""
    if verb.subject < 0:
        return False
    doer, base = page.tokens[verb.subject].stem, verb.base
    if doer in _PLAYERS:
        return base in _PLAYING
    if doer in _FINGERS:
        screen = base in ("tap", "press", "touch", "swipe") and _object(page, verb.at, _PADS)
        return (base in _FINGER_WORK or base not in _HELD) and not screen
    if doer in _HANDS:
        return base in _HAND_WORK or not page.words[verb.at].verbs
    concrete = page.words[verb.at].verbs[:1] in ("h", "c", "k") and base not in _VAGUE
    craft = doer in _MAKERS or _is_craftsman(page, verb.subject)
    return (
        page.word(verb.subject) in _TOOLS
        or (doer == "pen" and base in _PEN_WORK)
        or (craft and (base in _MAKER_WORK or concrete))
    )


def _is_craftsman(page: Page, index: int) -> bool:
    """Say whether two words name a maker: "a lute maker", "a sushi master"."""
    doer, craft = page.tokens[index].stem, page.word(index - 1)
    if doer == "maker":
        return index > 0 and bool(page.words[index - 1].nouns) and craft not in _NO_CRAFTS
    return doer in _CRAFTSMEN and craft in _CRAFTS


def _at_close_quarters(page: Page, verbs: Sequence[Verb], hits: Sequence[Found]) -> list[Stretch]:
    """Return tools of fine work, or fingers with a fine thing, where they are named in a sentence that acts."""
    acting = [verb.at for verb in verbs if verb.stance is not Stance.ADJECTIVE and verb.base not in _HELD]
    near = Component.SHOT_TYPE in page.present and any(hit.meaning == _VIEW for hit in hits)
    fingers = thing = -1
    for hit in hits:
        index = hit.first
        if page.owners[index] is Component.DIALOGUE or hit.meaning == _VIEW:
            continue
        if hit.meaning == _HAND:
            if page.word(index) == "hand" and index + 1 < len(page.words) and page.words[index + 1].usual == "n":
                continue
            fingers = index
            if thing >= page.sentence(index) and _has_between(acting, page.sentence(index), index + _REACH):
                return [page.stretch(thing, index + 1)]
            if near and page.tokens[index].stem in _NEAR_HANDS and _has_between(acting, index + 1, index + _CLOSE):
                return [page.stretch(index, index + 1)]
            continue
        thing = index if hit.meaning == _THING else thing
        first = page.sentence(index)
        by_fingers = fingers >= first
        is_tool = hit.meaning == _TOOL and page.word(index) in _TOOLS and index not in acting
        if not by_fingers and (not is_tool or page.word(index - 1) in ("pine", "fir", "of")):
            continue
        if _has_between(acting, first, index + _REACH) and not is_denied(page, fingers if by_fingers else index):
            return [page.stretch(fingers if by_fingers else index, index + 1)]
    return []


def _has_between(places: Sequence[int], first: int, last: int) -> bool:
    """Say whether one of the ordered places lies from `first` to `last`, both included."""
    return bisect_left(places, first) < bisect_left(places, last + 1)


def _does_by_hand(page: Page, verb: Verb) -> bool:
    """Say whether somebody cuts something: "a chef slicing onions", not "a shell peeling"."""
    who = verb.subject < 0 or page.lives(verb.subject)
    behind = page.word(verb.at + 1)
    return who and verb.at + 1 < len(page.tokens) and not page.marks[verb.at + 1] and behind not in PREPOSITIONS


def _object(page: Page, index: int, objects: frozenset[str]) -> int:
    """Return the token behind the first of the objects within the clause of the verb at `index`, 0 without one."""
    for place in range(index + 1, min(index + _REACH, len(page.tokens))):
        if page.marks[place]:
            return 0
        token = page.tokens[place]
        if page.text[token.end : token.end + 1] == "-":
            continue
        if token.word in objects or token.stem in objects:
            return place + 1
        if place > index + 1 and token.word in _AWAY:
            return 0
    return 0


def _of_kind(page: Page, index: int, kinds: str) -> int:
    """Return the token behind the first noun of one of the kinds in the clause, 0 without one."""
    for place in range(index + 1, min(index + _REACH, len(page.tokens))):
        if page.marks[place]:
            return 0
        if page.words[place].noun and page.words[place].noun in kinds:
            return place + 1
    return 0


def _is_behind(page: Page, index: int) -> bool:
    """Say whether the work is only a background: "people in the background typing"."""
    first = page.near_start(index)
    for place in range(first, min(index + 10, len(page.tokens))):
        if place > index and page.marks[place] is Break.STOP:
            return False
        if page.tokens[place].word in ("background", "distance"):
            return page.word(place - 2) == "in" or page.word(place - 1) == "in"
    return False
