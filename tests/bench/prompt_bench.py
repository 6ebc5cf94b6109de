"""Measures the analyser: whole prompts through the command line, and a letter typed in a long one.

The prompts are sentences of the labelled prompts of the tests, dealt anew, so that no two are alike.
"""

import json
import os
import random
import re
import subprocess
import sys
import time
from pathlib import Path

from studio.cli.composition import lexicon_json, word_kinds
from studio.craft.late_analyser import LateAnalyser
from tests.bench.rows import Row, percentile

DATA = Path(__file__).resolve().parent.parent / "data" / "prompts"
WORDS, PROMPTS, FEW = 60, 3000, 100
LONG_WORDS, LETTERS = 2000, 120
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


def prompts(folder: Path) -> list[Row]:
    """Return the speed of `prompt analyze --jsonl` and the time of a letter in a long prompt."""
    dealt = _dealt(random.Random(7), PROMPTS, WORDS)
    few_s = _analyze(folder, dealt[:FEW])
    all_s = _analyze(folder, dealt)
    speed = (PROMPTS - FEW) / (all_s - few_s)
    letters = _letter_times(_dealt(random.Random(8), 1, LONG_WORDS)[0])
    return [
        Row("prompt analyze, 60 words", "–", speed, "a second", must=1000, at_most=False),
        Row("a letter in 2 000 words, p95", "–", percentile(letters, 95), "ms", must=10),
    ]


def _dealt(chance: random.Random, count: int, words: int) -> list[str]:
    """Return texts of about so many words, made of sentences in random order."""
    sentences = [
        sentence
        for path in sorted(DATA.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        for sentence in _SENTENCE.split(json.loads(line)["text"])
        if sentence.strip()
    ]
    texts = []
    for _ in range(count):
        parts: list[str] = []
        room = words
        while room > 0:
            part = chance.choice(sentences).split()[:room]
            room -= len(part)
            parts.append(" ".join(part))
        texts.append(" ".join(parts))
    return texts


def _analyze(folder: Path, texts: list[str]) -> float:
    """Return the seconds that the whole command takes, on one processor."""
    file = folder / "prompts.jsonl"
    file.write_text("".join(json.dumps({"id": at, "text": text}) + "\n" for at, text in enumerate(texts)), "utf-8")
    command = [sys.executable, "-m", "studio", "prompt", "analyze", "--jsonl", str(file)]
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, preexec_fn=_one_processor)
    return time.perf_counter() - began


def _one_processor() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _letter_times(text: str) -> list[float]:
    """Return the ms of reading a long text again after each letter typed somewhere in it."""
    late = LateAnalyser(lexicon_json(), word_kinds)
    analyser, chance = late.analyser, random.Random(9)
    analyser.read(text)
    analyser.find_components(text)
    times = []
    at = len(text) // 2
    for number in range(LETTERS):
        if number % 12 == 0:
            at = chance.randrange(len(text))
        text = text[:at] + chance.choice("aeinorst ") + text[at:]
        at += 1
        began = time.perf_counter()
        analyser.read(text)
        analyser.find_components(text)
        times.append(1e3 * (time.perf_counter() - began))
    return times
