"""What is kept of a long list, what of it is asked for, and how a choice becomes a search."""

from hypothesis import given
from hypothesis import strategies as st

from studio.craft.library_query import parse_query
from studio.domain.library import Facet, Facets, PromptLine, TermKind
from studio.ui.panels.prompts.facets import FacetKind, facet_rows, folder_tree
from studio.ui.panels.prompts.pages import KEPT, PAGE, WANTED, Pages
from studio.ui.panels.prompts.queries import Choice, query_of
from tests.fakes.time import START


def line(number: int) -> PromptLine:
    """Return a line whose id is its number."""
    return PromptLine(str(number), "T", "", "", (), None, 0, None, (), (), False, START)


def page(number: int, size: int = PAGE) -> list[PromptLine]:
    """Return the lines of a page."""
    return [line(number * PAGE + place) for place in range(size)]


def test_a_missing_line_wants_its_page_and_the_latest_wish_is_read_first() -> None:
    pages = Pages()
    for row in (0, PAGE, 2 * PAGE, 7 * PAGE, 9 * PAGE, PAGE):
        assert pages.line(row) is None
    assert [pages.next_wanted() for _ in range(WANTED + 1)] == [1, 9, 7, 2, None]


def test_lines_are_found_by_row_and_id_and_old_pages_go() -> None:
    pages = Pages()
    for number in range(KEPT + 1):
        pages.keep(number, page(number))
    assert pages.line(0) is None
    found = pages.line(PAGE + 3)
    assert found is not None
    assert found.id == str(PAGE + 3)
    assert pages.row_of(str(2 * PAGE + 5)) == 2 * PAGE + 5
    assert pages.row_of("nobody") is None
    lines = pages.lines([PAGE, PAGE + 1])
    assert lines is not None
    assert [each.id for each in lines] == [str(PAGE), str(PAGE + 1)]
    assert pages.lines([0, PAGE]) is None


def test_behind_the_last_line_there_is_no_line_and_replacing_forgets_the_rest() -> None:
    pages = Pages()
    pages.keep(3, page(3, 10))
    assert pages.line(3 * PAGE + 10) is None
    assert pages.next_wanted() is None
    assert pages.line(0) is None
    pages.replace({1: page(1)})
    assert pages.next_wanted() is None
    assert pages.line(3 * PAGE) is None
    assert pages.line(PAGE) is not None


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30), st.integers(1, 5))
def test_a_choice_of_any_name_is_a_search_for_just_that_name(name: str, stars: int) -> None:
    if any(mark in name for mark in '"“”„«»「」') or not name.strip():
        return
    query = parse_query(query_of("dusk", Choice(tag=name, stars=stars)))
    kinds = [term.kind for term in query.wanted]
    assert kinds == [TermKind.WORDS, TermKind.TAG, TermKind.RATING]
    assert query.wanted[1].words == (" ".join(name.split()),)
    assert (query.wanted[2].low, query.wanted[2].high) == (stars, 5)


def test_a_name_with_quotation_marks_is_put_between_others() -> None:
    (term,) = parse_query(query_of("", Choice(tag='the "big" one'))).wanted
    assert term.words == ('the "big" one',)
    assert query_of("a", Choice()) == "a"
    assert Choice(stars=2).any
    assert not Choice().any


def test_folders_count_what_is_in_them_and_those_above_are_there_too() -> None:
    tree = folder_tree([Facet("b", 1), Facet("A/x/deep", 2), Facet("A/x", 3)])
    assert tree == [Facet("A", 5), Facet("A/x", 5), Facet("A/x/deep", 2), Facet("b", 1)]


def test_only_the_folders_near_the_chosen_one_are_unfolded() -> None:
    facets = Facets((Facet("A/x/deep", 2), Facet("A/y", 1), Facet("b/z", 1)), (Facet("food", 4),), 8)

    def names(choice: Choice, folded: frozenset[FacetKind] = frozenset()) -> list[str]:
        return [row.name for row in facet_rows(facets, choice, folded) if row.kind is not FacetKind.HEADING]

    assert names(Choice()) == ["A", "b", "food"]
    assert names(Choice(folder="A")) == ["A", "A/x", "A/y", "b", "food"]
    assert names(Choice(folder="A/x")) == ["A", "A/x", "A/x/deep", "A/y", "b", "food"]
    folded = frozenset({FacetKind.FOLDER, FacetKind.TAG})
    assert names(Choice(folder="b/z"), folded) == ["b/z"]
    rows = facet_rows(facets, Choice(tag="food"), frozenset())
    assert [(row.words, row.chosen) for row in rows if row.kind is FacetKind.TAG] == [("food", True)]
    assert facet_rows(Facets((), (), 0), Choice(), frozenset()) == []
