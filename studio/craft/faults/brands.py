"""Owns when a name or a logo is asked to be seen: not as a look, not only spoken, not forbidden."""

from studio.craft.faults.brand_names import ANY_CASE, CAPITAL, LOOKS, SIGNED
from studio.craft.faults.negation import is_denied
from studio.craft.faults.page import Page
from studio.craft.faults.phrases import Found, Phrase
from studio.craft.marks import Break
from studio.craft.tokens import word_set
from studio.craft.words import DETERMINERS, FUNCTION_WORDS
from studio.domain.cards import Component
from studio.domain.reading import Evidence, Fault, Stretch

_RULE = "brands"
_NAME, _CAPITAL, _SIGNED, _LOOK, _MARK = "name", "capital", "signed", "look", "logo"

_LOGO = """
logo, logos, logotype, wordmark, brand name, brand names, branding, branded, brand mark, trademark, brand logo, emblem,
company name, brand identity, product placement, team crest, club crest, hood ornament
"""
_WEAK_LOGO = word_set("emblem branded branding brand")

PHRASES = tuple(
    Phrase(name, _RULE, use)
    for use, names in ((_SIGNED, SIGNED), (_CAPITAL, CAPITAL), (_LOOK, LOOKS), (_NAME, ANY_CASE), (_MARK, _LOGO))
    for name in names.replace("\n", " ").split(",")
)
"""The names and words for logos that the rule wants found."""

_LOOK_BEFORE = word_set(
    "style styled inspired like reminiscent resembling homage echoing evoking evokes recalling recalls channeling "
    "mimicking blend aesthetic vibe vibes feel à la inspiration influenced influence reference referencing per"
)
"""Words shortly before a name that make it a comparison."""

_LOOK_BEHIND = word_set(
    "style styled like inspired esque aesthetic aesthetics vibe vibes atmosphere look feel feeling mood quality "
    "level grade "
    "palette animation animated cinematography lighting era core themed adjacent colors colours color tones "
    "documentary "
    "documentaries lens lenses film stock grain emulation lut footage sensor trailer world universe"
)
"""Words right behind a name that make it a look."""

_SHOT_ON = word_set("shot filmed captured recorded photographed rendered generated made created taken")
_TRADE = word_set(
    "logo logos store stores shop shops ad ads advert advertisement commercial billboard billboards sign jersey "
    "shirt cap "
    "hoodie bag bags shoe shoes sneakers sneaker boots watch car cars suv truck pickup van sedan coupe plane jet "
    "airplane "
    "aircraft bike motorcycle app apps website interface headquarters office uniform can bottle cup box package "
    "packaging "
    "product products laptop phone smartphone tablet headset console controller keyboard store fans fan stadium player "
    "players kit badge brand branded bar beer drink soda candy chocolate cereal cream toothpaste detergent soap game "
    "character characters figure figurine toy toys costume mask card cards terminal driver delivery courier bus "
    "reporter "
    "microphone studio castle park store kiosk restaurant bank flagship truck team gas station sandwich mug sticker "
    "emblem helmet dealership showroom warehouse counter machine server popup poster t-shirt backpack tracksuit"
)
"""Nouns that turn a name into a trade name when they stand right behind it."""

_SEEN = word_set(
    "logo logos sign billboard castle store headquarters character characters princess princesses intro badge reporter "
    "microphone van truck app website interface homepage screen window icon button profile page feed notification "
    "mug shirt jersey poster"
)
"""Nouns that show even a maker of looks."""

_TOPIC = word_set("about mentions mentioning explaining explains discussing discusses")
_NATURE = word_set(
    "rainforest river basin jungle forest delta tribe people god mythology planet tree trees pie juice orchard"
)
_OPENED = word_set("scroll scrolls scrolling browsing checking open opens opening launches launching into")
_LIKENED = word_set("shaped dressed look looks looking costumed disguised dresses")
_NEAR = 5


def find_brands(page: Page, found: dict[str, list[Found]]) -> Evidence | None:
    """Return the names and logos that are to be seen, in order; None where there is none."""
    shown: list[Stretch] = []
    for hit in found.get(_RULE, ()):
        if page.owners[hit.first] is Component.DIALOGUE or not _is_shown(page, hit):
            continue
        shown.append(page.stretch(hit.first, hit.last))
    return Evidence(Fault.LOGO_BRAND, tuple(shown)) if shown else None


def _is_shown(page: Page, hit: Found) -> bool:
    behind = page.word(hit.last) if hit.last < len(page.tokens) and page.marks[hit.last] is not Break.STOP else ""
    if hit.meaning == _MARK:
        return not is_denied(page, hit.first) and (page.word(hit.first) not in _WEAK_LOGO or behind not in ("new", ""))
    if hit.meaning == _LOOK:
        if page.word(hit.first - 1) in _OPENED:
            return True
        return behind in _SEEN and not is_denied(page, hit.first) and not _is_compared(page, hit.first)
    if behind in _LOOK_BEHIND or behind in _NATURE or _is_compared(page, hit.first) or _is_tool(page, hit.first):
        return False
    if hit.meaning == _NAME:
        return not is_denied(page, hit.first)
    if not page.capital(hit.first) or _all_titled(page, hit):
        return False
    if hit.meaning == _CAPITAL:
        word = page.words[hit.first]
        begins = page.marks[hit.first] is Break.STOP and word.usual != "" and word.noun != "P"
        return (not begins or behind in _TRADE or hit.last - hit.first > 1) and not is_denied(page, hit.first)
    return behind in _TRADE and page.word(hit.first - 1) not in _LOOK_BEFORE and not is_denied(page, hit.first)


def _is_compared(page: Page, first: int) -> bool:
    """Say whether a word of comparison stands shortly before, in the same sentence."""
    for index in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        own = page.tokens[index].word
        if own in _LOOK_BEFORE or own in _TOPIC:
            return own != "like" or page.word(index - 1) not in _LIKENED
        if page.marks[index] is Break.STOP:
            return False
    return False


def _is_tool(page: Page, first: int) -> bool:
    """Say whether the name is what the film is shot on or made with."""
    before = page.word(first - 1)
    if before in DETERMINERS:
        before = page.word(first - 2)
        two = page.word(first - 3)
    else:
        two = page.word(first - 2)
    return before in ("on", "with", "using", "by", "in", "via") and two in _SHOT_ON


def _all_titled(page: Page, hit: Found) -> bool:
    """Say whether the words around are written with capitals, too, so that a capital tells nothing."""
    near = [
        index
        for index in (hit.first - 2, hit.first - 1, hit.last, hit.last + 1)
        if 0 <= index < len(page.tokens) and page.tokens[index].word not in FUNCTION_WORDS
    ]
    return len(near) > 1 and all(page.capital(index) for index in near)
