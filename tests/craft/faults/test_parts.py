"""A long prompt is read in parts: what is kept gives the same faults as reading everything anew."""

from itertools import cycle, islice

from hypothesis import given, settings
from hypothesis import strategies as st

from studio.craft.analyser import Analyser
from studio.craft.faults.parts import Part
from studio.craft.faults.view import Force, Happening, View
from studio.craft.lexicon import Lexicon
from studio.craft.word_kinds import WordKinds
from studio.domain.reading import Fault, Stretch
from tests.fakes.resources import WORDS

SENTENCES = (
    "A ferry leaves the pier. ",
    "Two nuns row across the bay, laughing. ",
    'A banner reads "LAST CALL". ',
    "An old tailor threads a needle by the lamp. ",
    "The mayor opens a can of Pepsi and sits down. ",
    "wet stones, fog, gulls, ropes. ",
    "Nobody moves for a while. ",
)


def long_text(sentences: int) -> str:
    return "".join(islice(cycle(SENTENCES), sentences))


@settings(max_examples=8, deadline=None)
@given(edits=st.lists(st.tuples(st.integers(0, 90), st.sampled_from(SENTENCES)), min_size=1, max_size=4))
def test_an_edited_long_prompt_reads_as_one_read_anew(
    analyser: Analyser, lexicon: Lexicon, edits: list[tuple[int, str]]
) -> None:
    sentences = list(islice(cycle(SENTENCES), 90))
    analyser.read("".join(sentences))
    for place, words in edits:
        sentences.insert(place, words)
        text = "".join(sentences)
        kept = analyser.read(text)
        assert kept.evidence == Analyser(lexicon, WordKinds(WORDS)).read(text).evidence


def test_places_far_behind_lie_on_their_words(analyser: Analyser) -> None:
    text = long_text(80) + "A Vespa leans on a wall. "
    places = [text[place.start : place.end] for place in analyser.read(text).places(Fault.LOGO_BRAND)]
    assert set(places) == {"Pepsi", "Vespa"}
    assert places[-1] == "Vespa"


def test_a_part_moves_with_the_words_before_it() -> None:
    leap = Happening(Stretch(5, 9), "leap", "cat", Force.SPECIFIC, cured=False, steps=True)
    part = Part(3, View(happenings=(leap,)), (Stretch(4, 6),), (), (Stretch(7, 8),))
    moved = part.moved_to(13)
    assert moved.view.happenings[0].place == Stretch(15, 19)
    assert moved.writing == (Stretch(14, 16),)
    assert moved.hands == (Stretch(17, 18),)
    assert moved.moved_to(3) == part
