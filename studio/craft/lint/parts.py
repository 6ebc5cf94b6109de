"""Owns how a prompt falls into parts: by its numbered shots, its timed beats, its events, or the members of a list.

A part is told as the edits that leave only it and what is said for all. Knows no rule and no fix.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from studio.craft.lint.case import Case
from studio.craft.lint.edits import Edit
from studio.craft.lint.timing import rewritten, tells_length
from studio.craft.marks import numbered_heads
from studio.craft.sketch.actions import VERBS
from studio.craft.tokens import word_set
from studio.craft.words import DETERMINERS, FUNCTION_WORDS
from studio.domain.cards import Component
from studio.domain.reading import Beat, Stretch

Parts = list[list[Edit]]
"""For each part the edits that make it from the whole text, in order and apart."""

_JOINT = re.compile(
    r"(?:[,;]\s*(?:and\s+|but\s+)?(?:then\s+|finally\s+)?|\s+(?:and|but)\s+(?:then\s+)?|\s+then\s+)$", re.IGNORECASE
)
_PRONOUNS = word_set("he she they it his her their its him them")
_SUBJECT_WORDS = 9


def even_groups(count: int, size: int) -> list[range]:
    """Return groups of at most `size` of `count` things, as even as can be, in order."""
    groups = -(-count // size)
    edges = [count * number // groups for number in range(groups + 1)]
    return [range(first, last) for first, last in pairwise(edges)]


def shot_parts(case: Case) -> Parts | None:
    """Return a part for each numbered shot, without its number; None where there are none."""
    shots = case.reading.shots
    if len(shots) < 2:
        return None
    heads = numbered_heads(case.text)
    parts = []
    for own in shots:
        edits = [Edit(*other) for other in shots if other != own]
        head = next((head for head in heads if own.start <= head.start < own.end), None)
        if head is not None:
            edits.append(Edit(*head, named_again(case, head.end, own.start)))
        parts.append(sorted(edits))
    return parts


def beat_parts(case: Case, size: int) -> Parts | None:
    """Return parts of at most `size` beats, each with times that begin at 0; None where beats do not stand apart."""
    beats = case.reading.beats
    if len(beats) < 2 or len(beats) <= size:
        return None
    return timed_parts(case, [[*group] for group in even_groups(len(beats), size)])


def timed_parts(case: Case, groups: Sequence[Sequence[int]], starts: Sequence[float] | None = None) -> Parts | None:
    """Return a part for each group of beats, by their numbers; times count from `starts`, else from its first beat."""
    beats = case.reading.beats
    units = _units(case, beats)
    if units is None:
        return None
    parts = []
    for number, group in enumerate(groups):
        own = [beats[index] for index in group]
        if not own:
            return None
        first = min(beat.start_s for beat in own) if starts is None else starts[number]
        edits = [Edit(*unit) for index, unit in enumerate(units) if index not in group]
        begin = units[group[0]].start
        named = named_again(case, min(beat.words.start for beat in own), begin) if number else ""
        edits += [Edit(begin, begin, named)] if named else []
        if first:
            counted = [beat for beat in own if not tells_length(case.text, beat)]
            edits += rewritten(case.text, counted, lambda seconds, first=first: max(0.0, seconds - first))  # type: ignore[misc]
        parts.append(sorted(edits))
    return parts


def _units(case: Case, beats: Sequence[Beat]) -> list[Stretch] | None:
    """Return each beat with its time and the space behind it; None where two overlap or other words stand between."""
    units = [Stretch(min(beat.time.start, beat.words.start), max(beat.time.end, beat.words.end)) for beat in beats]
    for number, (one, other) in enumerate(pairwise(units)):
        if one.end > other.start:
            return None
        units[number] = Stretch(one.start, _behind(case.text, one.end, other.start))
    return units


def _behind(text: str, place: int, limit: int) -> int:
    while place < limit and text[place] in " \t\n.,;":
        place += 1
    return place


def event_parts(case: Case, places: Sequence[Stretch], groups: Sequence[range]) -> Parts | None:
    """Return a part for each group of events; sentences without one stay in all. None where no joint parts them."""
    anchors = sorted({place.start for place in places})
    edges = [_edge(case, anchors[group.start - 1], anchors[group.start]) for group in groups[1:]]
    if any(edge is None for edge in edges):
        return None
    cuts = [edge for edge in edges if edge is not None]
    return [_event_part(case, anchors, cuts, number) for number in range(len(groups))]


def _edge(case: Case, last: int, first: int) -> Stretch | None:
    """Return where the text is cut between two events: between sentences, or the joint right before the second."""
    sentence = case.sentence_of(first)
    if case.sentence_of(last) != sentence:
        return Stretch(sentence.start, sentence.start)
    index = case.index_at(first)
    while index and case.word(index - 1) not in VERBS and case.gap(index) == " " and case.word(index - 1) != "and":
        if case.tokens[index - 1].start <= last or case.word(index - 1) in ("then", "but"):
            break
        index -= 1
    start = case.tokens[index].start
    joint = _JOINT.search(case.text, max(last, start - 40), start)
    return Stretch(*joint.span()) if joint is not None else None


def _event_part(case: Case, anchors: Sequence[int], cuts: Sequence[Stretch], number: int) -> list[Edit]:
    begin = cuts[number - 1].end if number else 0
    limit = cuts[number].start if number < len(cuts) else len(case.text)
    edits: list[Edit] = []
    for sentence in case.sentences:
        if not any(sentence.start <= anchor < sentence.end for anchor in anchors):
            continue
        if sentence.end <= begin or sentence.start >= limit:
            edits.append(_whole(case, sentence))
            continue
        if sentence.start < begin:
            edits.append(Edit(sentence.start, begin, subject_for(case, sentence, begin)))
        elif number and begin <= sentence.start and not any(begin <= edit.end for edit in edits):
            named = named_again(case, sentence.start, begin)
            edits += [Edit(begin, begin, named)] if named and sentence.start == begin else []
        if limit < sentence.end:
            stop = len(case.text[sentence.start : sentence.end].rstrip(".!?…")) + sentence.start
            edits.append(Edit(limit, stop))
    return edits


def _whole(case: Case, sentence: Stretch) -> Edit:
    end = sentence.end
    while end < len(case.text) and case.text[end] in " \t\n":
        end += 1
    return Edit(sentence.start, end)


def subject_for(case: Case, sentence: Stretch, begin: int) -> str:
    """Return who acts in a sentence where its part from `begin` on starts with a verb; else nothing."""
    if VERBS.get(case.word(case.index_at(begin))) is None:
        return ""
    first = case.index_at(sentence.start)
    for index in range(first, min(first + _SUBJECT_WORDS, len(case.tokens))):
        if case.word(index) in VERBS and index > first:
            return case.text[sentence.start : case.tokens[index].start]
    return ""


def named_again(case: Case, place: int, begin: int) -> str:
    """Return a sentence that says who is meant where the words from `place` on begin with "she"; else nothing.

    Who that is was named before `begin`, in words that the part does not have.
    """
    if case.word(case.index_at(place)) not in _PRONOUNS:
        return ""
    for span in case.reading.of(Component.SUBJECT):
        named = case.said(span)
        first = named.split()[0].lower()
        if span.start < begin and first not in _PRONOUNS and first not in FUNCTION_WORDS - DETERMINERS:
            return f"{named[0].upper()}{named[1:].rstrip(' ,.')}. "
    return ""


def list_parts(case: Case, places: Sequence[Stretch], groups: Sequence[range]) -> Parts | None:
    """Return a part for each group of a list's members: "a, b, c and d sit" is "a and b sit" and "c and d sit"."""
    members = sorted(set(places))
    starts = [_member_start(case, member) for member in members]
    joints = []
    for one, start in zip(members, starts[1:], strict=False):
        joint = _JOINT.search(case.text, one.end, start)
        if joint is None or case.text[one.end : joint.start()].strip():
            return None
        joints.append(joint)
    parts = []
    for group in groups:
        edits = []
        if group.start:
            edits.append(Edit(starts[0], starts[group.start]))
        ends = group.stop == len(members)
        if not ends and len(group) > 1:
            edits.append(Edit(*joints[group.stop - 2].span(), " and "))
        if not ends:
            edits.append(Edit(members[group.stop - 1].end, members[-1].end))
        parts.append(edits)
    return parts


def _member_start(case: Case, member: Stretch) -> int:
    """Return where the member of a list begins: with the words that describe it, and its article."""
    index = case.index_at(member.start)
    while index and case.gap(index) == " " and case.word(index - 1) not in FUNCTION_WORDS - DETERMINERS:
        if case.word(index - 1) in VERBS and case.word(index - 1) not in DETERMINERS:
            break
        index -= 1
        if case.word(index) in DETERMINERS:
            break
    return case.tokens[index].start
