"""Owns English verb forms as far as prompts need them: from a base form to its other forms, and what ends in -ing."""

from collections.abc import Iterator

from studio.craft.tokens import word_set

_IRREGULAR = {
    "frolic": "frolicking frolicked",
    "mimic": "mimicking mimicked",
    "pedal": "pedalling pedalled",
    "travel": "travelling travelled",
    "run": "ran",
    "sit": "sat",
    "stand": "stood",
    "fly": "flew flown",
    "drive": "drove driven",
    "ride": "rode ridden",
    "swim": "swam swum",
    "rise": "rose risen",
    "fall": "fell fallen",
    "spin": "spun",
    "hold": "held",
    "sing": "sang sung",
    "sink": "sank sunk",
    "break": "broke broken",
    "write": "wrote written",
    "lie": "lying lay",
    "blow": "blew blown",
    "grow": "grew grown",
    "throw": "threw thrown",
    "sweep": "swept",
    "creep": "crept",
    "leap": "leapt",
    "sleep": "slept",
    "kneel": "knelt",
    "swing": "swung",
    "cling": "clung",
    "build": "built",
    "take": "took taken",
    "give": "gave given",
    "shake": "shook shaken",
    "speak": "spoke spoken",
    "catch": "caught",
    "eat": "ate eaten",
    "drink": "drank drunk",
    "weave": "wove woven",
    "wind": "wound",
    "see": "saw seen",
    "make": "made",
    "come": "came",
    "go": "goes went gone",
    "leave": "left",
    "bend": "bent",
    "dig": "dug",
    "draw": "drew drawn",
    "cut": "cut cutting",
    "put": "put putting",
    "tell": "told",
    "say": "said",
    "hide": "hid hidden",
    "fight": "fought",
    "shine": "shone",
    "feed": "fed",
    "lead": "led",
    "do": "does did done",
    "have": "has had having",
    "be": "is are was were being been",
    "think": "thought",
    "teach": "taught",
    "buy": "bought",
    "bring": "brought",
    "hang": "hung",
    "begin": "began begun",
    "meet": "met",
    "freeze": "froze frozen",
    "light": "lit",
    "wear": "wore worn",
    "dive": "dove",
    "stride": "strode",
    "slide": "slid",
    "burst": "burst",
    "set": "set",
    "let": "let",
    "read": "read",
    "spread": "spread",
}
_DOUBLED = word_set(
    "run sit swim spin jog skip hop slip trot drip drop chop wrap grip grab hug clap tap snap flip "
    "whip stir sip step nod pan cut put dig plan stop spot flap beg bat rub drag wag plod scrub "
    "strum hum skim zip zigzag ship swap tip trim dip set let get win bet"
)

NOT_PARTICIPLES = word_set(
    "morning evening ceiling string king spring swing ring during wing sling thing nothing something everything "
    "anything sting "
    "being wedding railing earring viking duckling sibling sterling offspring awning interesting amazing stunning "
    "charming loving outstanding fascinating according including regarding establishing pudding bling sapling "
    "dumpling "
    "herring starling lightning exciting overwhelming breathtaking jaw-dropping appealing darling inspiring engaging"
)
"""Words in -ing that name or describe and never act."""

NAMING = word_set(
    "building lighting clothing painting carving drawing housing parking feeling meaning ending bearing boring "
    "surrounding striking inviting pressing caring handing following dwelling stuffing icing coating "
    "padding "
    "flooring seating dressing greeting meeting gathering landing opening closing trailing setting clearing crossing"
)
"""Words in -ing that name or describe as often as they act: what stands around them decides."""

NAMING_WAYS = word_set("opening closing trailing setting clearing crossing landing gathering following")
"""Those of them that a way can follow when they act: "a plane landing on the ice"."""

_PASTS = {
    "arise": "arose arisen", "awake": "awoke awoken", "become": "became", "bite": "bit bitten", "bleed": "bled",
    "bind": "bound", "breed": "bred", "choose": "chose chosen", "deal": "dealt", "do": "did done", "feel": "felt",
    "find": "found", "flee": "fled", "fling": "flung", "forget": "forgot forgotten", "forgive": "forgave forgiven",
    "get": "got gotten", "go": "went gone", "grind": "ground", "hear": "heard", "keep": "kept", "know": "knew known",
    "lay": "laid", "lend": "lent", "lose": "lost", "melt": "molten", "pay": "paid", "plead": "pled", "prove": "proven",
    "ring": "rang rung", "seek": "sought", "sell": "sold", "send": "sent", "sew": "sewn", "shave": "shaven",
    "shoot": "shot", "show": "shown", "shrink": "shrank shrunk", "slay": "slew slain", "sling": "slung",
    "sow": "sown",
    "spend": "spent", "spit": "spat", "spring": "sprang sprung", "steal": "stole stolen", "stick": "stuck",
    "sting": "stung", "strike": "struck stricken", "string": "strung", "strive": "strove striven",
    "swear": "swore sworn",
    "swell": "swollen", "tear": "tore torn", "tread": "trod trodden", "undergo": "underwent undergone",
    "understand": "understood", "wake": "woke woken", "weep": "wept", "win": "won", "withdraw": "withdrew withdrawn",
    "wring": "wrung", "burn": "burnt", "dream": "dreamt", "learn": "learnt", "spill": "spilt", "spell": "spelt",
    "dwell": "dwelt", "overlook": "overlooked", "rise": "rose risen",
}  # fmt: skip


def _irregular_forms() -> dict[str, tuple[str, str]]:
    found = {}
    for base, pasts in (*_IRREGULAR.items(), *_PASTS.items()):
        for form in pasts.split():
            kind = "ing" if form.endswith("ing") and form != base else "s" if form.endswith("s") else "past"
            if form != base:
                found[form] = (base, kind)
    found.update(am=("be", "s"), dying=("die", "ing"), tying=("tie", "ing"), thrust=("thrust", "base"))
    return found


IRREGULAR_FORMS = _irregular_forms()
"""Irregular forms with the base of the verb and which form it is: "s", "ing" or "past"."""


def forms(verb: str) -> Iterator[str]:
    """Yield the forms of an English verb: base, third person, -ing, past."""
    yield verb
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        yield verb + "es"
    elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
        yield verb[:-1] + "ies"
    else:
        yield verb + "s"
    yield from _IRREGULAR.get(verb, "").split()
    if verb in _DOUBLED:
        yield verb + verb[-1] + "ing"
        yield verb + verb[-1] + "ed"
    elif verb.endswith("ie"):
        yield verb[:-2] + "ying"
        yield verb + "d"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        yield verb[:-1] + "ing"
        yield verb + "d"
    else:
        yield verb + "ing"
        yield verb[:-1] + "ied" if verb.endswith("y") and verb[-2:-1] not in "aeiou" else verb + "ed"


def is_participle(word: str) -> bool:
    """Say whether a word looks like an -ing form of a verb."""
    return len(word) > 5 and word.endswith("ing") and word not in NOT_PARTICIPLES and word not in NAMING
