"""Scores the analyser against labelled prompts: `python -m tests.score PATH… [--write]`, the body of `make score`.

A PATH is a file of labelled prompts or a folder of them, one object a line: `id`, `text`, `components` (a name and the
words that show it), `faults`. The prompts of `tests/data/prompts` are always among them. `--write` keeps the counts of
the faults, which decide how grave a hint is, in `studio/craft/lint/measures.py`, and the tables in `docs`.
"""

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from studio.cli.composition import lexicon_json, word_kinds
from studio.craft.late_analyser import LateAnalyser
from studio.domain.cards import Component
from studio.domain.reading import Fault

ROOT = Path(__file__).resolve().parent.parent
OWN = ROOT / "tests" / "data" / "prompts"
MEASURES = ROOT / "studio" / "craft" / "lint" / "measures.py"
PAGE = ROOT / "docs" / "how-good-the-hints-are.md"
COMPONENTS = tuple(component.value for component in Component)
FAULTS = tuple(fault.value for fault in Fault)
WORKED_ON = ("prompts dev", "first fresh set", "second fresh set")
"""Sets whose mistakes were looked at to write rules: their figures flatter. The others were scored once."""
AIMED = ("vague_motion", "tag_list", "too_many_actions", "text_in_frame", "logo_brand", "intricate_hands", "overloaded")


class Labelled(NamedTuple):
    """A prompt with what a reader found in it."""

    id: str
    text: str
    components: dict[str, list[str]]
    faults: frozenset[str]
    language: str


class Count(NamedTuple):
    """How often a label was found rightly, wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def support(self) -> int:
        """How many prompts have the label."""
        return self.right + self.missed

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found."""
        found = self.right + self.wrong
        return self.right / found if found else None

    @property
    def recall(self) -> float | None:
        """The share of what is there that was found; None where nothing is there."""
        return self.right / self.support if self.support else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two; None where the label neither is there nor was found."""
        whole = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / whole if whole else None


class Scores(NamedTuple):
    """The counts of one set of prompts, by label; `spans` is the share of labelled words that a found span meets."""

    name: str
    prompts: int
    components: dict[str, Count]
    faults: dict[str, Count]
    spans: dict[str, float | None]


def labelled(path: Path) -> Iterator[Labelled]:
    """Yield the prompts of a file; raises SystemExit naming the line that is none."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            faults = frozenset(row["faults"]) - {"none"}
            yield Labelled(row["id"], row["text"], row["components"], faults, row.get("lang", "en"))
        except (ValueError, KeyError, TypeError) as error:
            sys.exit(f"{path}:{number}: no labelled prompt: {error}")


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Return the files that the paths name."""
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            sys.exit(f"{path} is not there.")
        found += sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    return found


def score(name: str, prompts: Sequence[Labelled], analyser: LateAnalyser) -> Scores:
    """Read every prompt and compare."""
    components = dict.fromkeys(COMPONENTS, Count())
    faults = dict.fromkeys(FAULTS, Count())
    met, of = dict.fromkeys(COMPONENTS, 0), dict.fromkeys(COMPONENTS, 0)
    for prompt in prompts:
        reading = analyser.analyser.read(prompt.text)
        there = {component for component, spans in prompt.components.items() if spans}
        _count(components, there, {span.component.value for span in reading.spans})
        _count(faults, prompt.faults, {fault.value for fault in reading.faults})
        found = {component.value: [(span.start, span.end) for span in reading.of(component)] for component in Component}
        for component, spans in prompt.components.items():
            for start, end in _places(prompt.text, spans):
                of[component] += 1
                met[component] += any(first < end and start < last for first, last in found[component])
    shares = {component: met[component] / of[component] if of[component] else None for component in COMPONENTS}
    return Scores(name, len(prompts), components, faults, shares)


def _count(counts: dict[str, Count], there: Iterable[str], found: Iterable[str]) -> None:
    there, found = set(there), set(found)
    for label, count in counts.items():
        counts[label] = Count(
            count.right + (label in there and label in found),
            count.wrong + (label in found and label not in there),
            count.missed + (label in there and label not in found),
        )


def _places(text: str, spans: Iterable[str]) -> Iterator[tuple[int, int]]:
    low = text.lower()
    for span in spans:
        at = low.find(span.lower())
        if span and at >= 0:
            yield at, at + len(span)


def pooled(name: str, sets: Sequence[Scores]) -> Scores:
    """Return the counts of several sets together."""

    def added(counts: Callable[[Scores], dict[str, Count]], labels: Sequence[str]) -> dict[str, Count]:
        return {
            label: Count(*(sum(each) for each in zip(*(counts(one)[label] for one in sets), strict=True)))
            for label in labels
        }

    return Scores(
        name,
        sum(one.prompts for one in sets),
        added(lambda one: one.components, COMPONENTS),
        added(lambda one: one.faults, FAULTS),
        {},
    )


def macro(counts: dict[str, Count], labels: Sequence[str]) -> float | None:
    """Return the plain mean of F1 over the labels that are there."""
    scored = [counts[label].f1 or 0.0 for label in labels if counts[label].support]
    return sum(scored) / len(scored) if scored else None


def table(scores: Scores) -> str:
    """Return the tables of a set as Markdown."""
    lines = [f"### {scores.name}, {scores.prompts} prompts", ""]
    for title, counts, labels in (("component", scores.components, COMPONENTS), ("fault", scores.faults, FAULTS)):
        lines += [f"| {title} | there | right | wrong | missed | precision | recall | F1 |", "|---|" + "---:|" * 7]
        lines += [
            f"| `{label}` | {each.support} | {each.right} | {each.wrong} | {each.missed} "
            f"| {_share(each.precision)} | {_share(each.recall)} | {_share(each.f1)} |"
            for label, each in ((label, counts[label]) for label in labels)
        ]
        lines += [f"| mean F1 | | | | | | | {_share(macro(counts, labels))} |", ""]
    lines += [f"Mean F1 of {', '.join(f'`{label}`' for label in AIMED)}: {_share(macro(scores.faults, AIMED))}.", ""]
    if scores.spans:
        shares = ", ".join(f"{label} {_share(share)}" for label, share in scores.spans.items() if share is not None)
        lines += [f"Labelled words that a found span meets: {shares}.", ""]
    return "\n".join(lines)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def blind(sets: Sequence[Scores]) -> Sequence[Scores]:
    """Return the sets that no rule was written from; all where there are no others."""
    return [one for one in sets if one.name not in WORKED_ON] or sets


def measures(sets: Sequence[Scores], day: str) -> str:
    """Return the module that holds the counts of the faults for the window and the linter."""
    whole = pooled("all", blind(sets))
    year, month, date = map(int, day.split("-"))
    counts = "".join(f"        Rule.{label.upper()}: {tuple(each)},\n" for label, each in whole.faults.items())
    module = MEASURES.read_text(encoding="utf-8")
    module = re.sub(r"DAY = date\(.*\)", f"DAY = date({year}, {month}, {date})", module)
    table = f"MappingProxyType(\n    {{\n{counts}    }}\n)\n"
    return re.sub(r"(?<=tuple\[int, int, int\]\] = )MappingProxyType\((?:.|\n)*?\)\n(?=\"\"\")", table, module)


def page(sets: Sequence[Scores], day: str) -> str:
    """Return the page of the documentation."""
    head = [
        "# How good the hints are",
        "",
        f"Measured on {day} by `make score`. A hint of the composer is a warning only where at least seven of ten such",
        "hints were right on the sets that no rule was written from, the first table; below that it is a hint, and",
        "rules that nobody labelled prompts for say “not measured”. *There* counts the prompts that have the label by",
        "a reader's judgement, *right*, *wrong* and *missed* what the analyser made of them. A set was labelled before",
        f"the analyser saw it, by one reader. The mistakes on {' and '.join(WORKED_ON)} were looked at since, so their",
        "figures flatter. Sets of real prompts are not in the repository: their writers were not asked.",
        "",
    ]
    whole = [pooled("Sets that no rule was written from, together", blind(sets)), pooled("All sets together", sets)]
    return "\n".join([*head, *(table(one) for one in [whole[0], *sets, whole[1]])])


def main() -> int:
    """Score, print and, where asked, keep."""
    parser = argparse.ArgumentParser(description="Score the analyser against labelled prompts.")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--write", action="store_true", help="keep the counts and the page of the documentation")
    parser.add_argument("--errors", action="store_true", help="list every disagreement")
    given = parser.parse_args()
    analyser = LateAnalyser(lexicon_json(), word_kinds)
    analyser.load()
    sets = []
    for path in files_of([*given.paths, OWN]):
        prompts = list(labelled(path))
        began = time.process_time()
        sets.append(score(path.stem.replace("_", " ").replace("-", " "), prompts, analyser))
        spent_s = time.process_time() - began
        words = sum(len(prompt.text.split()) for prompt in prompts)
        sys.stdout.write(table(sets[-1]) + f"{words / 60 / max(spent_s, 1e-6):,.0f} prompts of 60 words a second.\n\n")
        if given.errors:
            sys.stdout.writelines(_errors(prompts, analyser))
    if len(sets) > 1:
        sys.stdout.write(table(pooled("All sets together", sets)))
    if given.write:
        day = datetime.now(UTC).date().isoformat()
        MEASURES.write_text(measures(sets, day), encoding="utf-8")
        PAGE.write_text(page(sets, day), encoding="utf-8")
    return 0


def _errors(prompts: Sequence[Labelled], analyser: LateAnalyser) -> Iterator[str]:
    for prompt in prompts:
        reading = analyser.analyser.read(prompt.text)
        there = {component for component, spans in prompt.components.items() if spans} | prompt.faults
        found = {span.component.value for span in reading.spans} | {fault.value for fault in reading.faults}
        for label in sorted(there ^ found):
            yield f"{prompt.id}\t{'missed' if label in there else 'extra'}\t{label}\t{prompt.text[:90]!r}\n"


if __name__ == "__main__":
    sys.exit(main())
