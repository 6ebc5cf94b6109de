"""Owns how a prompt falls into parts: by its numbered shots, its timed beats, its events, or the members of a list.

A part is told as the edits that leave only it and what is said for all. Knows no rule and no fix.
"""

import re
from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from studio.craft.lint.case import Case
from studio.craft.lint.edits import Edit
from studio.craft.lint.timing import rewritten, tells_length
from studio.craft.marks import numbered_heads
from studio.craft.sketch.actions import VERBS
from studio.craft.sketch.subjects import LIVING, NOUNS
from studio.craft.tokens import tokenise, word_set
from studio.craft.words import DETERMINERS, FUNCTION_WORDS
from studio.domain.cards import Component
from studio.domain.reading import Beat, Stretch

Parts = list[list[Edit]]
"""For each part the edits that make it from the whole text, in order and apart."""

_JOINT = re.compile(
    r"(?:[,;]\s*(?:and\s+|but\s+)?(?:then\s+|finally\s+)?|\s+(?:and|but)\s+(?:then\s+)?|\s+then\s+)$", re.IGNORECASE
)
_CLAUSE_JOINT = re.compile(
    r"(?:,\s*(?:and|but)\s+|;\s*|,\s*then\s+|\s*[—–]\s*but\s+)(?:then\s+|finally\s+)?", re.IGNORECASE
)
_OPENERS, _CLOSERS = "[(", " \t\n])"
_MARKS = " \t#*->•|[(0123456789."
_OF_PEOPLE = word_set("he she his her him")
_PRONOUNS = word_set("he she they it his her their its him them")
_NO_NAMES = FUNCTION_WORDS - DETERMINERS
MOST = 3
"""How many events a part has at most."""

MOST_PARTS = 24
"""Into how many shots a prompt is split at most: more is a script."""

_LEADS = frozenset({"and", "but", "then"})
_JOINT_CHARS = 40


def even_groups(count: int, size: int) -> list[range]:
    """Return groups of at most `size` of `count` things, as even as can be, in order."""
    groups = -(-count // size)
    edges = [count * number // groups for number in range(groups + 1)]
    return [range(first, last) for first, last in pairwise(edges)]


def shot_parts(case: Case, *, opening: bool) -> Parts | None:
    """Return a part for each numbered shot, without its number, and for what happens behind the last; None where there
    are none. `opening` makes what happens before the first a part, too; else it stays in all of them.
    """
    shots = case.reading.shots
    if not 2 <= len(shots) <= MOST_PARTS:
        return None
    last, tail = _last_shot(case, shots[-1])
    units = [[shot] for shot in (*shots[:-1], last)]
    if tail is not None:
        units.append([tail])
    before = [part for part in case.sentences if part.end <= shots[0].start and _happens(case, part)]
    if opening and before:
        units.insert(0, before)
    heads = numbered_heads(case.text)
    parts = []
    for unit in units:
        edits = [Edit(*_line(case.text, other)) for others in units if others is not unit for other in others]
        head = next((head for head in heads if head.start <= unit[0].start < head.end), None)
        if head is not None:
            edits.append(Edit(*head, named_again(case, head.end, edits)))
        parts.append(sorted(edits))
    return parts


def _last_shot(case: Case, shot: Stretch) -> tuple[Stretch, Stretch | None]:
    """Return the last shot without the paragraphs behind it, and those where something happens in them."""
    blank = case.text.find("\n\n", shot.start + 1, shot.end)
    if blank < 0 or not case.text[shot.start : blank].strip():
        return shot, None
    rest = Stretch(blank, shot.end)
    return Stretch(shot.start, blank), rest if case.spans_in(rest, Component.ACTION) else None


def _happens(case: Case, part: Stretch) -> bool:
    """Say whether something is told to happen: in English by a verb in the present, not by a list of what is there."""
    actions = case.spans_in(part, Component.ACTION)
    if not case.is_english:
        return bool(actions)
    words = (token.word for span in actions for token in case.tokens_in(case.place_of(span)))
    return any(word.endswith("s") and VERBS.get(word, word) != word for word in words)


def beat_parts(case: Case, size: int) -> Parts | None:
    """Return parts of at most `size` times to begin, each counted from 0; None where beats do not stand apart."""
    starts = sorted({beat.start_s for beat in case.reading.beats})
    if not size < len(starts) <= size * MOST_PARTS:
        return None
    edges = [starts[group.start] for group in even_groups(len(starts), size)]
    if any(beat.start_s < edge < (beat.end_s or 0) for beat in case.reading.beats for edge in edges):
        return None
    return timed_parts(case, edges)


def timed_parts(case: Case, edges: Sequence[float]) -> Parts | None:
    """Return a part for what begins from each of `edges` (seconds, rising) on, with times counted from there."""
    beats = case.reading.beats
    units = _units(case, beats)
    if units is None:
        return None
    parts = []
    for number, edge in enumerate(edges):
        limit = edges[number + 1] if number + 1 < len(edges) else float("inf")
        own = [
            index for index, beat in enumerate(beats) if (edge <= beat.start_s or not number) and beat.start_s < limit
        ]
        if not own:
            return None
        edits = [Edit(*unit) for index, unit in enumerate(units) if index not in own]
        begin = min(units[index].start for index in own)
        named = named_again(case, min(beats[index].words.start for index in own), edits) if number else ""
        edits += [Edit(begin, begin, named)] if named else []
        counted = [beats[index] for index in own if not tells_length(case.text, beats[index])]
        parts.append(sorted(edits + rewritten(case.text, counted, partial(_since, edge))))
    return parts


def _since(edge: float, seconds: float) -> float:
    return max(0.0, seconds - edge)


def _units(case: Case, beats: Sequence[Beat]) -> list[Stretch] | None:
    """Return each beat with its time, its mark of a list and the space behind it; None where two overlap."""
    order = sorted(range(len(beats)), key=lambda index: beats[index].time.start)
    units = {}
    for place, index in enumerate(order):
        beat = beats[index]
        end = max(beat.time.end, beat.words.end if place + 1 < len(order) else _last_words(case, beat))
        units[index] = Stretch(*_line(case.text, Stretch(min(beat.time.start, beat.words.start), end)))
    if any(units[one].end > units[other].start for one, other in pairwise(order)):
        return None
    return [units[index] for index in range(len(beats))]


def _last_words(case: Case, beat: Beat) -> int:
    """Return where the last beat ends: sentences behind its first in which nothing happens are said for all."""
    own = [part for part in case.sentences if beat.words.start < part.end and part.start < beat.words.end]
    end = own[0].end if own else beat.words.end
    for part in own[1:]:
        if not _happens(case, part):
            break
        end = part.end
    return min(end, beat.words.end)


def _line(text: str, part: Stretch) -> Stretch:
    """Return a part with the marks of a list or heading before it on its line and the space behind it."""
    start = part.start
    line = text.rfind("\n", 0, start) + 1
    if not text[line:start].strip(_MARKS):
        start = line
    elif text[start - 1] in _OPENERS:
        start -= 1
    end = part.end
    while end < len(text) and text[end] in _CLOSERS:
        end += 1
    return Stretch(start, end)


def event_parts(case: Case, places: Sequence[Stretch], size: int, *, whole: bool = False) -> Parts | None:
    """Return parts of about `size` events; sentences without one stay in all. None where no joints part them so.

    `whole` cuts only between sentences.
    """
    anchors = sorted({place.start for place in places})
    if len(anchors) > size * MOST_PARTS:
        return None
    edges = [_edge(case, one, other) for one, other in pairwise(anchors)]
    cuts = _cuts([None if whole and edge is not None and edge.start < edge.end else edge for edge in edges], size)
    return [_event_part(case, anchors, cuts, number) for number in range(len(cuts) + 1)] if cuts else None


def _cuts(edges: Sequence[Stretch | None], size: int) -> list[Stretch]:
    """Return the edges to cut at: evenly where all of those exist, else after `size` events, or one more or fewer."""
    even = [edges[group.start - 1] for group in even_groups(len(edges) + 1, size)[1:]]
    found = [edge for edge in even if edge is not None]
    if len(found) == len(even):
        return found
    found, last = [], 0
    while len(edges) + 1 - last > size:
        ends = (
            last + count for count in (size, size - 1, size + 1) if 0 < count <= MOST and last + count <= len(edges)
        )
        end = next((end for end in ends if edges[end - 1] is not None), 0)
        edge = edges[end - 1] if end else None
        if edge is None:
            return []
        found.append(edge)
        last = end
    return found


def _edge(case: Case, last: int, first: int) -> Stretch | None:
    """Return where the text is cut between two events: between sentences, or at the joint before the second."""
    sentence = case.sentence_of(first)
    if case.sentence_of(last) != sentence:
        return Stretch(sentence.start, sentence.start)
    joints = [match for match in _CLAUSE_JOINT.finditer(case.text, last, first) if not case.is_quoted(match.start())]
    if joints:
        return Stretch(*joints[-1].span())
    index = case.index_at(first)
    if index == len(case.tokens):
        return None
    while index and case.gap(index) == " " and case.word(index - 1) not in _LEADS and case.word(index - 1) not in VERBS:
        if case.tokens[index - 1].start <= last:
            break
        index -= 1
    start = case.tokens[index].start
    joint = _JOINT.search(case.text, max(last, start - _JOINT_CHARS), start)
    return Stretch(*joint.span()) if joint is not None else None


def _event_part(case: Case, anchors: Sequence[int], cuts: Sequence[Stretch], number: int) -> list[Edit]:
    begin = cuts[number - 1].end if number else 0
    limit = cuts[number].start if number < len(cuts) else len(case.text)
    edits: list[Edit] = []
    opens = True
    for sentence in case.sentences:
        if not any(sentence.start <= anchor < sentence.end for anchor in anchors):
            continue
        if sentence.end <= begin or sentence.start >= limit:
            edits.append(_whole(case, sentence))
            continue
        if sentence.start < begin:
            gone = [*edits, Edit(sentence.start, begin)]
            edits.append(
                Edit(sentence.start, begin, subject_for(case, sentence, begin) or named_again(case, begin, gone))
            )
        elif opens and number:
            named = named_again(case, sentence.start, edits)
            edits += [Edit(begin, begin, named)] if named else []
        opens = False
        if limit < sentence.end:
            stop = len(case.text[sentence.start : sentence.end].rstrip(".!?…")) + sentence.start
            edits.append(Edit(len(case.text[:limit].rstrip(" —–,")), stop))
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
    subjects = case.spans_in(Stretch(sentence.start, begin), Component.SUBJECT)
    if not subjects or len(case.text[sentence.start : subjects[0].start].split()) > 1:
        return ""
    return case.text[sentence.start : subjects[0].end] + " "


def named_again(case: Case, place: int, gone: Sequence[Edit]) -> str:
    """Return a sentence that says who is meant, where the words from `place` on begin with "she"; else nothing.

    Nothing is said where somebody is still named before: only what `gone` takes out is missing.
    """
    pronoun = case.word(case.index_at(place))
    if not case.is_english or pronoun not in _PRONOUNS:
        return ""
    named = [span for span in case.reading.of(Component.SUBJECT) if span.start < place and _names(case.said(span))]
    if pronoun in _OF_PEOPLE:
        named = [span for span in named if _lives(case.said(span))] or named
    if not named or any(not any(edit.start <= span.start < edit.end for edit in gone) for span in named):
        return ""
    words = case.said(named[0]).rstrip(" ,.")
    small = words[0].lower() if words.split()[0].lower() in DETERMINERS else words[0]
    return f"We see {small}{words[1:]}. "


def _names(subject: str) -> bool:
    """Say whether the words for a subject name it; pronouns do not."""
    first = subject.split()[0].lower()
    return first not in _PRONOUNS and first not in _NO_NAMES


def _lives(subject: str) -> bool:
    return any(hit.meaning.family in LIVING for hit in NOUNS.find(tokenise(subject)))


def list_parts(case: Case, places: Sequence[Stretch], size: int) -> Parts | None:
    """Return a part for each group of a list's members: "a, b, c and d sit" is "a and b sit" and "c and d sit"."""
    members = [_member(case, place) for place in sorted(set(places)) if case.tokens_in(place)]
    if not size < len(members) <= size * MOST_PARTS:
        return None
    joints = []
    for number, (one, other) in enumerate(pairwise(members)):
        joint = _JOINT.search(case.text, one.end, other.start)
        if joint is None or not _is_name(case, Stretch(one.end, joint.start())):
            return None
        joints.append(joint)
        members[number] = Stretch(one.start, joint.start())
    members[-1] = Stretch(members[-1].start, _name_end(case, members[-1].end))
    parts = []
    for group in even_groups(len(members), size):
        edits = []
        if group.start:
            edits.append(Edit(members[0].start, members[group.start].start))
        if group.stop < len(members):
            if len(group) > 1:
                edits.append(Edit(*joints[group.stop - 2].span(), " and "))
            edits.append(Edit(members[group.stop - 1].end, members[-1].end))
        parts.append(edits)
    return parts


def _member(case: Case, place: Stretch) -> Stretch:
    """Return a member of a list with the words that describe it, its article, and the rest of its name."""
    first, last = case.index_at(place.start), case.index_at(place.end)
    while first and case.gap(first) == " " and case.word(first - 1) not in _NO_NAMES:
        if case.word(first - 1) in VERBS or case.word(first) in DETERMINERS:
            break
        first -= 1
    while case.goes_on(last) and case.word(last) not in FUNCTION_WORDS and case.word(last) not in VERBS:
        last += 1
    return Stretch(case.tokens[first].start, case.tokens[last - 1].end)


def _is_name(case: Case, part: Stretch) -> bool:
    """Say whether words behind a member only belong to its name: "in a ball", not "runs" nor another member."""
    words = [token.word for token in case.tokens_in(part)]
    return "," not in case.text[part.start : part.end] and not any(VERBS.get(word, word) != word for word in words)


def _name_end(case: Case, end: int) -> int:
    """Return where a name ends that goes on with "with" or "of": "a machine with legs"."""
    index = case.index_at(end)
    if case.word(index) not in ("with", "of") or not case.goes_on(index) or index + 2 > len(case.tokens):
        return end
    first = min(index + (3 if case.word(index + 1) in DETERMINERS else 2), len(case.tokens))
    index = first  # behind a noun, whatever else it may be
    while case.goes_on(index) and case.word(index) not in FUNCTION_WORDS:
        if case.word(index) in VERBS:
            break
        index += 1
    return case.tokens[index - 1].end
