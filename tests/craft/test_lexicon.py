"""The lexicon as a parsed value."""

import pytest

from studio.craft.lexicon import Lexicon, Term
from studio.domain.errors import InputError


def test_the_shipped_lexicon_holds_as_many_terms_as_it_says(lexicon: Lexicon) -> None:
    assert sum(len(terms) for terms in lexicon.categories.values()) == lexicon.count > 300


def test_names_are_terms_with_their_synonyms(lexicon: Lexicon) -> None:
    names = lexicon.names("shot_size", "no such category")
    assert {"wide shot", "long shot", "close-up"} <= set(names)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 1, "count": 1}', '{"version": 1, "count": 0, "more": 2}'])
def test_a_damaged_lexicon_is_refused_with_what_to_do(text: str) -> None:
    with pytest.raises(InputError) as refused:
        Lexicon.parse(text)
    assert refused.value.field == "lexicon"
    assert refused.value.what_to_do


def test_ordinary_words_are_no_names_for_the_analyser() -> None:
    terms = (Term(term="joyful", synonyms=("cheerful",), plain=True), Term(term="gritty"))
    lexicon = Lexicon(version=1, count=2, categories={"mood_pacing": terms})
    assert lexicon.names("mood_pacing") == ("gritty",)
