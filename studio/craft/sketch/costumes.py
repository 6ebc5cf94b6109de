"""Owns what clothes make of a person: "a man in a suit" is drawn as one who works in an office."""

from studio.craft.marks import Break
from studio.craft.sketch.scene import Stretches
from studio.craft.sketch.subjects import Noun
from studio.craft.tokens import Hit, PhraseTable, table, word_set

_COSTUMES: PhraseTable[str] = table(
    {
        "business": "suit, business suit, tuxedo, suit and tie, three piece suit",
        "doctor": "lab coat, white coat, scrubs, surgical gown",
        "knight": "armor, armour, suit of armor, plate armor, chainmail",
        "astronaut": "spacesuit, space suit, astronaut suit",
        "soldier": "military uniform, camouflage, combat gear, army uniform",
        "police": "police uniform",
        "bride": "wedding dress, bridal gown, wedding gown",
        "hero": "superhero costume, superhero suit, hero cape",
        "diver": "diving suit, scuba gear",
        "samurai": "samurai armor, samurai robe",
        "santa": "santa costume, santa suit, santa hat",
        "worker": "hard hat, overalls, hi vis vest, safety vest",
        "chef": "chef hat, chef coat, chef uniform, chef's hat",
        "cowboy": "cowboy hat",
        "athlete": "jersey, tracksuit, sportswear, football kit",
    }
)
_PLAIN = frozenset({"", "man", "woman", "elder"})
_MENS = frozenset({"business", "worker", "cowboy", "athlete", "soldier", "police"})
_WORN = word_set("in wearing wears wore dressed clad donning sporting")


def costume_of(stretch: Stretches, hit: Hit[Noun], variant: str) -> str:
    """Return the variant of a person whose clothes the words behind the noun name; else the one they have."""
    if variant not in _PLAIN:
        return variant
    last = min(len(stretch.tokens), hit.last + 14)
    for index in range(hit.last, last):
        if stretch.breaks[index] is Break.STOP:
            break
        found = _COSTUMES.at(stretch.tokens, index, stretch.breaks)
        if found is None or not any(token.word in _WORN for token in stretch.tokens[max(hit.last, index - 6) : index]):
            continue
        if variant == "woman" and found.meaning in _MENS:
            return variant
        stretch.note_hit(found, f"{found.meaning} clothes")
        return found.meaning
    return variant
