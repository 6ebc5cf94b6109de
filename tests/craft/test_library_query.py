"""The library's query language: what a person types, word for word, and that nothing typed breaks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.craft.library_query import FIELDS, TERMS_LIMIT, parse_query
from studio.craft.library_words import match_text, words_of
from studio.domain.cards import Card
from studio.domain.errors import BadQuery
from studio.domain.library import USES_LIMIT, LibraryQuery, Term, TermKind


def only(text: str) -> Term:
    """Return the one wanted term of a query."""
    query = parse_query(text)
    assert query.unwanted == ()
    (term,) = query.wanted
    return term


def test_plain_words_are_beginnings_and_quoted_ones_are_exact() -> None:
    query = parse_query('golden "slow dolly" -rain -"no cuts"')
    assert query.wanted == (
        Term(TermKind.WORDS, ("golden",), prefix=True),
        Term(TermKind.WORDS, ("slow dolly",)),
    )
    assert query.unwanted == (Term(TermKind.WORDS, ("rain",), prefix=True), Term(TermKind.WORDS, ("no cuts",)))


def test_an_open_quotation_reaches_to_the_end_and_is_still_being_typed() -> None:
    assert only('"golden ho') == Term(TermKind.WORDS, ("golden ho",), prefix=True)
    assert only("“golden hour”") == Term(TermKind.WORDS, ("golden hour",))


@pytest.mark.parametrize("text", ["", "  \n\t ", '""', "-", " - -- … !", "\u200b"])
def test_nothing_to_look_for_finds_everything(text: str) -> None:
    assert parse_query(text) == LibraryQuery()


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("lighting:golden", Card.LIGHTING),
        ("shot:golden", Card.SHOT),
        ("shot_type:golden", Card.SHOT),
        ("camera_movement:golden", Card.CAMERA),
        ("action:golden", Card.SUBJECT),
        ("timecodes:golden", Card.BEATS),
        ("LIGHTING: golden", Card.LIGHTING),
    ],
)
def test_every_component_is_a_field(text: str, card: Card) -> None:
    assert only(text) == Term(TermKind.CARD, ("golden",), prefix=True, card=card)


def test_all_ten_components_and_nine_cards_are_fields() -> None:
    for name in FIELDS:
        if name not in ("rating", "uses"):
            parse_query(f"{name}:word")


def test_tags_and_folders_are_whole_names_unless_a_star_says_else() -> None:
    assert only("tag:food") == Term(TermKind.TAG, ("food",))
    assert only("tag:fo*") == Term(TermKind.TAG, ("fo",), prefix=True)
    assert only('tag:"a b*"') == Term(TermKind.TAG, ("a b*",))
    assert only("folder:/Products/Food/") == Term(TermKind.FOLDER, ("Products/Food",))
    assert only("variable:{product}") == Term(TermKind.VARIABLE, ("product",))
    assert only('title:"Night train"') == Term(TermKind.TITLE, ("Night train",))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("rating:3", 3, 3),
        ("rating:=3", 3, 3),
        ("rating:>3", 4, 5),
        ("rating:>=3", 3, 5),
        ("rating:<3", 1, 2),
        ("rating:<=3", 1, 3),
        ("rating:2-4", 2, 4),
        ("rating:2..4", 2, 4),
        ("rating:none", 0, 0),
        ("rating:<=9", 1, 5),
        ("uses:0", 0, 0),
        ("uses:<3", 0, 2),
        ("uses:>10", 11, USES_LIMIT),
        ("uses:4-17", 4, 17),
    ],
)
def test_numbers_are_compared(text: str, low: int, high: int) -> None:
    term = only(text)
    assert (term.low, term.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("mist rating:many", 12),
        ("rating:9", 7),
        ("rating:>5", 7),
        ("rating:4-2", 7),
        ("uses:-1", 5),
        ("mist tag:", 5),
        ('mist tag:""', 5),
        ("mist lightning:gold", 5),
        ("shot:---", 5),
        ("a\0b", 1),
        ("ab\ud800", 2),
    ],
)
def test_what_cannot_be_read_names_its_place(text: str, position: int) -> None:
    with pytest.raises(BadQuery) as caught:
        parse_query(text)
    assert caught.value.position == position
    assert f"character {position + 1}" in caught.value.what_happened
    assert caught.value.field == "query"


def test_a_field_that_is_not_there_brings_the_nearest_to_mind() -> None:
    with pytest.raises(BadQuery) as caught:
        parse_query("lightning:gold")
    assert "“lighting:”" in caught.value.what_to_do


@pytest.mark.parametrize("text", ["16:9", "at 12:30", "https://example.org/a", "Note: rain"])
def test_colons_of_plain_text_are_no_fields(text: str) -> None:
    assert {term.kind for term in parse_query(text).wanted} == {TermKind.WORDS}


def test_the_words_of_fts5_are_plain_words() -> None:
    assert match_text(parse_query("AND OR NOT NEAR(a^b) {c} d*")) == (
        '"and" * AND "or" * AND "not" * AND "near a b" AND "c" AND "d"'
    )


def test_more_words_than_can_be_looked_up_are_refused() -> None:
    with pytest.raises(BadQuery) as caught:
        parse_query("mist " * TERMS_LIMIT + "rain")
    assert caught.value.position == 5 * TERMS_LIMIT
    with pytest.raises(BadQuery):
        parse_query('"' + "mist " * 2000 + '"')


def test_scripts_without_spaces_are_parted_letter_by_letter() -> None:
    assert words_of("清晨的harbour 🎬") == ["清", "晨", "的", "harbour", "🎬"]
    assert words_of("Ｗｉｄｅ Straße") == ["wide", "strasse"]


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused_with_its_place(text: str) -> None:
    position = 0
    try:
        match_text(parse_query(text))
    except BadQuery as error:
        position = error.position
    assert 0 <= position < max(1, len(text))


@given(st.integers(0, 99_999), st.integers(0, 99_999))
def test_a_range_of_uses_matches_exactly_its_numbers(first: int, second: int) -> None:
    low, high = min(first, second), max(first, second)
    match = match_text(parse_query(f"uses:{low}-{high}"))
    for number, inside in ((low, True), (high, True), (low - 1, False), (high + 1, False), ((low + high) // 2, True)):
        if number >= 0:
            assert _matches(match, f"\ue024{len(str(number))}{number}") is inside


def _matches(match: str, word: str) -> bool:
    for part in match.strip("()").split(" OR "):
        beginning = part.rstrip(" *").strip('"')
        if word.startswith(beginning) if part.endswith("*") else word == beginning:
            return True
    return False
