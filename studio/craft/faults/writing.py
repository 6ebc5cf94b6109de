"""Owns when a prompt asks for something to be read in the picture: lettering, titles, screens, prices, signs."""

from studio.craft.faults.negation import is_denied
from studio.craft.faults.page import Page
from studio.craft.faults.phrases import Found, Phrase
from studio.craft.faults.writing_words import (
    CARRIERS,
    FILLERS,
    SAYS,
    SCREEN,
    SHOWS,
    SPEAKERS,
    STRONG_SAYS,
    TYPED,
    WRITES,
    WRITING,
)
from studio.craft.marks import Break
from studio.craft.tokens import word_set
from studio.craft.words import PRONOUNS, SPEECH
from studio.domain.cards import Component
from studio.domain.reading import Evidence, Fault, Stretch

_RULE = "writing"
_WORDING, _SAYING, _TYPING, _CARRIER = "wording", "saying", "typing", "carrier"

_QUOTES = "\"“«「‘'"
_READS = word_set("reads reading read")
_WHAT_WAS_NAMED = word_set("it them this that aloud silently quietly slowly")
_BLANK = word_set("blank unreadable illegible washed blurred scrubbed erased")
_CALLED = word_set("needed shown wanted required visible allowed necessary used be show")
_LINES = word_set("sentence phrase word title name slogan letter line verse inscription")
_BOARDS = word_set(
    "chalkboard blackboard whiteboard tombstone scoreboard banner sign placard billboard plaque marquee headline "
    "board message"
)
_SHEETS = word_set("note placard banner sign poster board chalkboard billboard paper card letter page postcard")
_DEVICES = word_set("phone screen tablet laptop smartphone monitor display watch pager")
_LIT = word_set("lights light buzzes buzz pings ping shows show displays flashes flash glows reads vibrates")
_APPEARS = word_set(
    "buzzing buzz dripping drip flicker flickering glowing melting crawl scroll appear appears appearing fade "
    "fades fading pop pops form forms forming spell spells spelling glow glows "
    "scroll scrolls flash "
    "flashes slide slides lift lifts light lights assemble emerge comes come become becomes"
)
_SHOWN_WORDS = word_set("letter label caption name date number digit word numeral character initial")
_LOOSE = word_set("headline text title email caption words word")
_OFF = word_set("none no off disabled without never")
_ACRONYMS = word_set("pov led tv ufo dj vip usa nyc fpv bw suv vhs cctv hdr imax nasa lcd oled uhd dslr")
_CLOSING = "\"”»」’'"
_LINE = 25
"""Words of a line to be read at most."""

_RUN = 3
_GAP = 6
_ACRONYM = 3
_LOUD = 6
_PURPOSE = 4
"""So near its head "for" makes a sentence's words its purpose: "for our website: …"."""

_UPON = word_set("in on across over along out")
_WORDINGS = word_set(
    "name names word words initials message messages slogan numbers equation equations formula sentence poem"
)
_LETTERS = word_set("letter word name title slogan")
_COUNTERS = word_set(
    "countdown clock timer scoreboard menu chalkboard tag label bib jersey display counter number thermometer "
    "speedometer "
    "odometer"
)
_NOT_BEHIND = word_set("sponsor act artist based to editor message of character characters role")

PHRASES = (
    *(Phrase(word, _RULE, _CARRIER) for word in CARRIERS),
    *(Phrase(word, _RULE, _SAYING) for word in SAYS),
    *(Phrase(word, _RULE, _TYPING) for word in ("type", "types", "typing", "typed")),
    *(Phrase(words, _RULE, _WORDING) for words in (WRITING + "," + SCREEN).replace("\n", " ").split(",")),
)
"""The words that the rule wants found."""


def find_writing(page: Page, found: dict[str, list[Found]]) -> Evidence | None:
    """Return what is to be read in the picture, in order; None where nothing is."""
    shown: list[tuple[int, int]] = []
    for hit in found.get(_RULE, ()):
        first, last = _read(page, hit)
        if first < last and not is_denied(page, hit.first):
            last = _wording_end(page, last)
            if shown and first < shown[-1][1]:
                first, last = min(first, shown[-1][0]), max(last, shown.pop()[1])
            shown.append((first, last))
    return Evidence(Fault.TEXT_IN_FRAME, tuple(_place(page, *place) for place in shown)) if shown else None


def _place(page: Page, first: int, last: int) -> Stretch:
    """Return where the tokens stand, with the closing mark of a quotation that ends there."""
    start, end = page.stretch(first, last)
    quote = next((mark for mark in range(end, min(end + 3, len(page.text))) if page.text[mark] in _CLOSING), None)
    return Stretch(start, end if quote is None or not _is_open(page.text[start:end]) else quote + 1)


def _is_open(wording: str) -> bool:
    """Say whether a quotation is still open where the wording ends."""
    return any(letter in _QUOTES for letter in wording)


def _wording_end(page: Page, last: int) -> int:
    """Return the token behind the wording that follows: a quotation, or a run of capitals and figures."""
    begin = last
    while begin < min(len(page.tokens), last + 4) and not _opens_quote(page, begin) and not _is_loud(page, begin):
        begin += 1
    if begin == min(len(page.tokens), last + 4) or (page.marks[begin] is Break.STOP and not _opens_quote(page, begin)):
        return last
    end = begin + 1
    if _opens_quote(page, begin):
        while end < min(len(page.tokens), begin + _LINE) and not _closes_quote(page, end - 1):
            end += 1
        return end
    while end < min(len(page.tokens), begin + _LINE) and _is_loud(page, end) and page.marks[end] is not Break.STOP:
        end += 1
    return end


def _is_loud(page: Page, index: int) -> bool:
    """Say whether the word is written with a capital or is a figure."""
    letter = page.text[page.tokens[index].start]
    return letter.isupper() or letter.isdigit()


def _closes_quote(page: Page, index: int) -> bool:
    end = page.tokens[index].end
    return any(letter in _CLOSING for letter in page.text[end : end + 3])


def _read(page: Page, hit: Found) -> tuple[int, int]:
    """Return the tokens that ask for something to be read, none where the phrase asks for nothing."""
    index, nothing = hit.first, (0, 0)
    owner = page.owners[index]
    inner = index > 0 and page.owners[index - 1] is Component.DIALOGUE
    if owner is Component.DIALOGUE and (inner or hit.meaning not in (_SAYING, _CARRIER)):
        return nothing
    if _is_called_off(page, hit.last):
        return nothing
    if hit.meaning == _WORDING and owner is not Component.AUDIO:
        return (index, hit.last) if _is_wording(page, hit) else nothing
    if hit.meaning == _TYPING:
        return index, _typed(page, index)
    if hit.meaning == _SAYING:
        first = _carrier(page, index)
        if first >= 0 and _has_wording(page, index):
            return first, index + 1
        return (index, index + 1) if _writes(page, index) or _spells(page, index) else nothing
    return (index, index + 1) if _is_lettered(page, index) else nothing


def _is_wording(page: Page, hit: Found) -> bool:
    """Say whether a word for writing means writing here."""
    behind = page.word(hit.last)
    if page.word(hit.last - 1) in _LOOSE and hit.last - hit.first < 3 and behind in _NOT_BEHIND:
        return False
    if behind in _OFF or page.word(hit.first - 1) in ("working", "job", "untitled"):
        return False
    if page.text[page.tokens[hit.last - 1].end :][:1] == ":" and page.marks[hit.first] is Break.STOP:
        return False
    first = page.sentence(hit.first)
    if page.word(first) == "for" and hit.first - first <= _PURPOSE:
        return False
    line = page.text.rfind("\n", 0, page.tokens[hit.first].start) + 1
    return page.text[line : line + 1] != "#"


def _is_called_off(page: Page, last: int) -> bool:
    """Say whether the words behind call it off: "captions are not wanted"."""
    for place in range(last, min(last + 4, len(page.tokens))):
        if page.marks[place] is Break.STOP:
            return False
        own = page.tokens[place].word
        if own in _BLANK or (own in ("dark", "black") and page.word(place - 1) in ("goes", "go", "going", "turns")):
            return True
        if page.tokens[place].word in ("not", "unnecessary", "forbidden", "never"):
            return page.word(place + 1) in _CALLED or page.tokens[place].word == "unnecessary"
    return False


def _spells(page: Page, index: int) -> bool:
    """Say whether what is read or said stands in capitals, figures or quotation marks, and nobody speaks it."""
    own = page.word(index)
    spelling = own in ("spells", "spell", "spelling", "spelled")
    if (
        own not in _READS
        and not spelling
        and not (own == "says" and page.word(index - 1) == "it" and _borne(page, index))
    ):
        return False
    begin = index + 1 + (page.word(index + 1) == "out")
    if begin >= len(page.tokens) or page.marks[begin] is Break.STOP:
        return False
    wording = page.text[page.tokens[begin].start : page.tokens[begin].end]
    quoted = _opens_quote(page, begin)
    loud = (wording.isupper() and len(wording) > 1) or wording[0].isdigit()
    who = page.word(index - 1)
    reader = who not in ("we", "you", "it") and who in PRONOUNS
    return (quoted or loud) and not reader and not (own == "reading" and page.words[index - 1].noun == "P")


def _borne(page: Page, index: int) -> bool:
    first = page.near_start(index)
    return any(page.tokens[place].stem in CARRIERS for place in range(first, index))


def _writes(page: Page, index: int) -> bool:
    """Say whether a verb of writing has its wording with it: "writes 'yes'", "carves her name", "written in frost"."""
    own = page.word(index)
    if own in ("written", "spelled") and page.word(index + 1) in _UPON:
        return True
    if own not in WRITES:
        return False
    if own == "written" and not page.shouts and _in_capitals(page, index + 1):
        return True
    return _quote_near(page, index) or (page.words[index].form != "past" and _names_wording(page, index))


def _in_capitals(page: Page, index: int) -> bool:
    """Say whether the word is written in capitals and is not always so."""
    if index >= len(page.tokens):
        return False
    token = page.tokens[index]
    wording = page.text[token.start : token.end]
    return wording.isupper() and len(wording) > 1 and token.word not in _ACRONYMS


def _names_wording(page: Page, index: int) -> bool:
    """Say whether what is written is wording: "writes her name in the sand"."""
    return any(page.word(place) in _WORDINGS for place in range(index + 1, index + 4))


def _is_lettered(page: Page, index: int) -> bool:
    """Say whether a quotation, capitals, a price or a time stand close behind a thing that can bear them."""
    stem = page.tokens[index].stem
    if _is_in_letters(page, index):
        return True
    if (
        stem in _SHOWN_WORDS
        and page.tokens[index].word != "letter"
        and any(page.word(place) in _APPEARS for place in (index + 1, index + 2))
    ):
        return True
    if stem in _LINES and _opens_quote(page, index + 1):
        return page.word(index - 2) not in SPEECH and page.word(index - 1) not in SPEECH
    if page.owners[index] is Component.DIALOGUE:
        return False
    if stem in _DEVICES and _lights_up(page, index):
        return True
    if _quote_near(page, index) or (stem in _BOARDS and _is_colon_near(page, index)):
        return True
    if _is_loud_before(page, index) or (stem in _SHEETS and _is_loud_behind(page, index)):
        return True
    counts = page.tokens[index].stem in _COUNTERS
    for place in range(index + 1, min(index + 7, len(page.tokens))):
        if page.marks[place] is Break.STOP:
            return False
        token = page.tokens[place]
        wording = page.text[token.start : token.end]
        near = place <= index + 3 and not page.marks[place]
        long = len(wording) > (1 if page.tokens[index].stem in _LETTERS else _ACRONYM)
        if near and long and wording.isupper() and token.word not in _ACRONYMS and not page.shouts:
            return True
        if counts and wording[0].isdigit():
            return True
    return False


def _is_loud_before(page: Page, index: int) -> bool:
    """Say whether words in capitals stand shortly before: "MARRY ME filling the screen"."""
    loud = 0
    for place in range(index - 1, max(-1, index - 8), -1):
        token = page.tokens[place]
        if _in_capitals(page, place) and page.owners[place] is not Component.DIALOGUE:
            called = page.text[token.end : token.end + 1] == ":" or page.word(place - 1) in SPEECH
            loud += 0 if called else token.end - token.start
        if page.marks[place] is Break.STOP:
            break
    return loud >= _LOUD and not page.shouts


def _is_loud_behind(page: Page, index: int) -> bool:
    """Say whether three words in capitals, not spoken, follow what bears them: "… a note, COME AT ONCE"."""
    loud = 0
    for place in range(index + 1, min(index + _LINE, len(page.tokens))):
        if page.marks[place] is Break.STOP:
            break
        token = page.tokens[place]
        wording = page.text[token.start : token.end]
        loud = loud + 1 if wording.isupper() and token.word not in _ACRONYMS else 0
        if loud >= _RUN and page.owners[place] is not Component.DIALOGUE:
            return not page.shouts
    return False


def _lights_up(page: Page, index: int) -> bool:
    """Say whether a phone or screen shows a quotation: "his phone lights up: …"."""
    lit = any(page.word(place) in _LIT for place in range(index + 1, index + 4))
    return lit and any(_opens_quote(page, place) for place in range(index + 2, min(index + 8, len(page.tokens))))


def _is_in_letters(page: Page, index: int) -> bool:
    """Say whether letters are how something is written: "in bold red letters"."""
    return page.word(index) == "letters" and any(page.word(place) == "in" for place in range(index - 4, index))


def _is_colon_near(page: Page, index: int) -> bool:
    """Say whether a colon brings the wording of a board: "a banner on the gate: …"."""
    begin = page.sentence(index)
    for place in range(index, min(index + 6, len(page.tokens) - 1)):
        gap = page.text[page.tokens[place].end : page.tokens[place + 1].start]
        if ":" in gap:
            return place > begin + 1
        if page.marks[place + 1]:
            return False
    return False


def _quote_near(page: Page, index: int) -> bool:
    """Say whether a quotation begins within three words behind, nobody speaking it."""
    for place in range(index + 1, min(index + 5, len(page.tokens))):
        if page.marks[place] is Break.STOP or page.tokens[place].word in SPEECH:
            return False
        if _opens_quote(page, place):
            return page.owners[place] is not Component.DIALOGUE
    return False


def _typed(page: Page, index: int) -> int:
    """Return the token behind what is typed where it is wording; else 0."""
    for place in range(index + 1, min(index + 4, len(page.tokens))):
        if page.marks[place] is Break.STOP:
            return 0
        if page.tokens[place].stem in TYPED:
            return place + 1
    return 0


def _carrier(page: Page, index: int) -> int:
    """Return the token of the thing that says something, within a few words before; -1 where a speaker or none is."""
    for place in range(index - 1, max(-1, index - 6), -1):
        own = page.tokens[place].stem
        if own in SPEAKERS:
            return -1
        if own in CARRIERS:
            return place
        if page.marks[place]:
            return -1
    return -1


def _has_wording(page: Page, index: int) -> bool:
    """Say whether wording stands behind: a quotation, capitals, or anything at all where only words can stand."""
    own = page.tokens[index].word
    if own in _READS and page.word(index + 1) in _WHAT_WAS_NAMED:
        return False
    if own in STRONG_SAYS or _opens_quote(page, index + 1):
        return True
    behind = index + 1
    while behind < min(len(page.tokens), index + 4) and page.tokens[behind].word in FILLERS:
        behind += 1
        if _opens_quote(page, behind):
            return True
    if behind >= len(page.tokens) or page.marks[behind] is Break.STOP:
        return False
    wording = page.text[page.tokens[behind].start : page.tokens[behind].end]
    loud = wording[0].isdigit() or _in_capitals(page, behind)
    return loud or (wording[0].isupper() and own not in SHOWS)


def _opens_quote(page: Page, index: int) -> bool:
    """Say whether a quotation mark stands right before the token at `index`."""
    if not 0 < index < len(page.tokens):
        return False
    gap = page.text[page.tokens[index - 1].end : page.tokens[index].start]
    return bool(gap) and gap[-1] in _QUOTES and len(gap) < _GAP
