"""Owns how a prompt in another language becomes a reading: its words are found, its clauses read, its faults judged.

Never fails; a text in a language that is not known shows its English film terms, times and quotations only.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from studio.craft.languages import signs
from studio.craft.languages.clause_reader import ClauseReader
from studio.craft.languages.detect import COVERED
from studio.craft.languages.findings import Findings, Found
from studio.craft.languages.flags import flags
from studio.craft.languages.layout import Headed, beats, pieces, quotations, section_at, sections, shot_heads
from studio.craft.languages.scene import Scene
from studio.craft.languages.signs import Clause, Hit
from studio.craft.languages.speech import spoken_lines
from studio.craft.languages.tongue import Tongue, tongue_of
from studio.craft.languages.view_of import judged
from studio.domain.cards import Component, PromptRange
from studio.domain.reading import Evidence, Fault, Reading, Span, Stretch

Finder = Callable[[str], Sequence[Hit]]
_CARD_GAP = 3
_RELATIVES = frozenset({"que", "qui", "der", "die", "das"})


def read(text: str, language: str, finder: Finder) -> Reading:
    """Return what a prompt in `language` shows; `finder` finds the English film terms of a stretch."""
    scene = _scene(text, language, finder)
    spans = tuple(
        Span(component=found.component, start=found.start, end=found.end)
        for found in sorted(set(scene.found), key=_place)
    )
    covered = language in COVERED
    evidence: tuple[Evidence, ...] = ()
    if covered:
        present = {span.component for span in spans}
        rules = ((Component.CAMERA_MOVEMENT, Fault.NO_CAMERA), (Component.LIGHTING, Fault.NO_LIGHTING))
        absent = tuple(Evidence(fault) for component, fault in rules if component not in present)
        evidence = (*absent, *judged(scene), *flags(scene))
    return Reading(
        spans=spans,
        faults=tuple(found.fault for found in evidence),
        evidence=evidence,
        beats=tuple(scene.beats),
        lines=tuple(scene.lines),
        shots=_shots(text, scene.heads),
        language=language,
        covered=covered,
    )


def find_components(text: str, language: str, finder: Finder) -> tuple[PromptRange, ...]:
    """Return ranges for the cards: in order, without overlap, near ones of a card as one."""
    ranges: list[PromptRange] = []
    for found in sorted(set(_scene(text, language, finder).found), key=_place):
        card = found.component.card
        last = ranges[-1] if ranges else None
        start = max(found.start, last.end if last else 0)
        if found.end <= start:
            continue
        if last is not None and last.card is card and _bridges(text, last.end, start):
            ranges[-1] = PromptRange(card=card, start=last.start, end=found.end)
        else:
            ranges.append(PromptRange(card=card, start=start, end=found.end))
    return tuple(ranges)


def _bridges(text: str, end: int, start: int) -> bool:
    gap = text[end:start]
    return len(gap) <= _CARD_GAP and "\n" not in gap and "。" not in gap


def _place(found: Found) -> tuple[int, int, str]:
    return found.start, -found.end, found.component.value


def _scene(text: str, language: str, finder: Finder) -> Scene:
    tongue = tongue_of(language)
    folded = tongue.fold(text)
    quotes = quotations(text)
    timed, heads, headed = beats(text), shot_heads(text), sections(text)
    hits = tongue.find(text, finder)
    lines, shown = spoken_lines(text, hits, quotes, headed, timed)
    hidden = [line.place for line in lines] + [beat.time for beat in timed] + shown + heads
    findings = Findings()
    clauses = _read_clauses(tongue, text, folded, hits, hidden, headed, findings)
    _settle(findings)
    found = [each for each in findings.found if each.end > each.start]
    found += [Found(Component.DIALOGUE, line.place.start, line.place.end) for line in lines]
    found += [Found(Component.TIMECODES, beat.time.start, beat.time.end) for beat in timed]
    found += _headed_spans(text, headed, found)
    return Scene(text, folded, tongue, tuple(clauses), tuple(hits), findings, found, timed, lines, shown, heads, headed)


def _read_clauses(
    tongue: Tongue,
    text: str,
    folded: str,
    hits: Sequence[Hit],
    hidden: Sequence[Stretch],
    headed: Sequence[Headed],
    findings: Findings,
) -> list[Clause]:
    masked = bytearray(len(folded))
    for part in hidden:
        masked[part.start : part.end] = b"\1" * (part.end - part.start)
    for section in headed:
        masked[section.head.start : section.head.end] = b"\1" * (section.head.end - section.head.start)
    reader = ClauseReader(tongue.grammar, folded, findings)
    clauses, at = [], 0
    for piece in pieces(text):
        while at < len(hits) and hits[at].start < piece.start:
            at += 1
        own = []
        while at < len(hits) and hits[at].end <= piece.end:
            if not masked[hits[at].start]:
                own.append(hits[at])
            at += 1
        if all(masked[piece.start : piece.end]):
            continue
        clause = Clause(piece.start, piece.end, tuple(own), piece.opens)
        around = section_at(headed, piece.start)
        name = around.name if around is not None else ""
        for joined in _joined(clause) if not tongue.letters_a_word else (clause,):
            clauses.append(joined)
            reader.read(joined, name)
    return clauses


def _joined(clause: Clause) -> list[Clause]:
    """Return a clause cut at the words that join what happens: each part has a verb of its own."""
    hits, first = clause.hits, 0
    parts: list[Clause] = []
    relative = False
    for place, hit in enumerate(hits):
        if not hit.signs & signs.JOIN or place == first:
            continue
        if _acts(hits[first:place]) and _acts(hits[place + 1 :]):
            start = clause.start if not parts else hits[first].start
            parts.append(Clause(start, hits[place - 1].end, hits[first:place], clause.opens and not parts, relative))
            relative = hit.word in _RELATIVES and bool(hits[place - 1].signs & (signs.NOUN | signs.PRONOUN))
            first = place + 1
    if not parts:
        return [clause]
    parts.append(Clause(hits[first].start, clause.end, hits[first:], False, relative))
    return parts


def _acts(hits: Sequence[Hit]) -> bool:
    return any(
        hit.signs & (signs.VERB | signs.CAMERA_VERB | signs.MOVE | signs.CAMERA) and not hit.signs & signs.PAST
        for hit in hits
    )


def _settle(findings: Findings) -> None:
    """Name things, else the place, as the subject where nobody else is; what moves unowned is the camera."""
    if findings.unowned and not findings.someone and not findings.has(Component.CAMERA_MOVEMENT):
        for flight in findings.unowned:
            findings.add(Component.CAMERA_MOVEMENT, flight.start, flight.end)
            findings.moves.append(flight)
    if findings.has(Component.SUBJECT):
        return
    for named in (
        findings.things[:2],
        findings.places[:1] if findings.acts or not findings.has(Component.ACTION) else [],
    ):
        for each in named:
            findings.add(Component.SUBJECT, each.start, each.end)
        if named:
            return


def _headed_spans(text: str, headed: Sequence[Headed], found: Sequence[Found]) -> list[Found]:
    """Return the sections whose heading says what they show, where nothing in them was found to."""
    starts: dict[Component, list[int]] = {component: [] for component in Component}
    for each in sorted(found, key=_place):
        starts[each.component].append(each.start)
    spans = []
    for section in headed:
        if section.name in ("none", "dialogue"):
            continue
        component = Component(section.name)
        place = section.words
        if component is Component.AUDIO:
            spans.append(Found(component, place.start, place.end))
        elif component in (Component.SHOT_TYPE, Component.CAMERA_MOVEMENT):
            continue
        elif not _has_one(starts[component], place):
            spans.append(Found(component, place.start, place.end))
    return spans


def _has_one(starts: Sequence[int], place: Stretch) -> bool:
    at = bisect_left(starts, place.start)
    return at < len(starts) and starts[at] < place.end


def _shots(text: str, heads: Sequence[Stretch]) -> tuple[Stretch, ...]:
    ends = [*[head.start for head in heads[1:]], len(text)] if heads else []
    return tuple(Stretch(head.start, end) for head, end in zip(heads, ends, strict=True))
