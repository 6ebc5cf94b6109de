from studio.craft.late_analyser import LateAnalyser
from studio.domain.cards import Card
from tests.fakes.resources import LEXICON


def test_nothing_is_found_before_the_tables_are_there() -> None:
    late = LateAnalyser(LEXICON)
    assert late.find_components("Wide shot of a red barn at noon") == ()
    late.load()
    assert Card.SHOT in {found.card for found in late.find_components("Wide shot of a red barn at noon")}
    assert late.find_components("  ") == ()


def test_who_needs_the_analyser_now_has_the_one_that_stays() -> None:
    late = LateAnalyser(LEXICON)
    assert late.analyser.read("a quiet lake").spans
    assert late.analyser is late.analyser
