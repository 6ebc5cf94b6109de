"""A template over a table: what is read of a pasted table, every problem by row and column, the shots of the rest."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.craft.batch import CELL_LIMIT, ROWS_LIMIT, Problem, Table, Trouble, plan, read_table
from studio.domain.errors import InputError
from studio.domain.prompt import PROMPT_LIMIT, Card, Prompt, PromptRange

TEMPLATE = Prompt(text="Macro of {fruit} on {Surface}, soft window light.")
TABLE = Table(("fruit", "surface"), (("a fig", "slate"), ("a plum", "linen")))


@pytest.mark.parametrize(
    "text",
    [
        "fruit\tsurface\na fig\tslate\na plum\tlinen\n",
        "fruit,surface\r\na fig,slate\r\n\r\na plum,linen",
        '\ufefffruit;surface\n"a fig";slate\n"a\nplum";  linen ',
        "\n{fruit},surface,,\na fig,slate\na plum,linen,,\n",
    ],
)
def test_a_pasted_table_is_read(text: str) -> None:
    assert read_table(text) == TABLE


def test_short_rows_are_filled_and_nameless_columns_get_a_name() -> None:
    assert read_table("fruit,,light\na fig") == Table(("fruit", "column 2", "light"), (("a fig", "", ""),))
    assert read_table(" \n") == Table()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fruit,surface\na fig,slate,extra", "Line 2 has 3 cells; the header has 2"),
        ('fruit\n"a fig', "cannot be read"),
        (",".join(f"c{number}" for number in range(60)), "60 columns"),
        ("fruit\n" + "x" * 200_000, "cannot be read"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_by_line(text: str, words: str) -> None:
    with pytest.raises(InputError, match=words) as refused:
        read_table(text)
    assert refused.value.field == "table"


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(InputError):
        table = read_table(text)
        assert all(len(row) == len(table.columns) for row in table.rows)


def test_each_row_makes_a_shot_with_its_values_written_out() -> None:
    ranges = (PromptRange(card=Card.SUBJECT, start=9, end=16), PromptRange(card=Card.LIGHTING, start=30, end=47))
    made = plan(TEMPLATE.replace(ranges=ranges), TABLE)
    assert made.problems == ()
    assert [shot.name for shot in made.shots] == ["a fig · slate", "a plum · linen"]
    assert made.shots[1].prompt.text == "Macro of a plum on linen, soft window light."
    assert made.shots[1].prompt.card_text(Card.SUBJECT) == "a plum"
    assert made.shots[1].prompt.values == ()
    assert made.shots[1].duration_s is None


def test_name_and_seconds_are_taken_from_columns_of_their_own() -> None:
    table = Table(("Name", "fruit", "surface", "Seconds"), (("Fig", "a fig", "slate", "4,5 s"), ("", "a", "b", "")))
    first, second = plan(TEMPLATE, table).shots
    assert (first.name, first.duration_s) == ("Fig", 4.5)
    assert (second.name, second.duration_s) == ("", None)


def test_every_problem_is_named_by_row_and_column() -> None:
    table = Table(
        ("fruit", "seconds", "note", "Fruit"),
        (("a fig", "no", "x" * (CELL_LIMIT + 1), ""), ("", "5000", "a\0", ""), ("ok", "5", "\ud800", "")),
    )
    assert plan(TEMPLATE, table).problems == (
        Problem(Trouble.MISSING_COLUMN, None, "Surface"),
        Problem(Trouble.SAME_COLUMN, None, "Fruit"),
        Problem(Trouble.TOO_LONG, 1, "note"),
        Problem(Trouble.BAD_SECONDS, 1, "seconds"),
        Problem(Trouble.EMPTY_VALUE, 2, "fruit"),
        Problem(Trouble.BAD_LETTERS, 2, "note"),
        Problem(Trouble.BAD_SECONDS, 2, "seconds"),
        Problem(Trouble.BAD_LETTERS, 3, "note"),
    )
    assert plan(TEMPLATE, table).shots == ()


def test_a_template_or_table_that_says_nothing_is_named() -> None:
    assert plan(Prompt(text=" "), Table()).problems == (Problem(Trouble.NO_TEMPLATE), Problem(Trouble.NO_ROWS))
    assert plan(Prompt(text="A fig."), TABLE).problems == (Problem(Trouble.NO_VARIABLE),)
    many = Table(("fruit", "surface"), (("a", "b"),) * (ROWS_LIMIT + 1))
    made = plan(TEMPLATE, many)
    assert made.problems == (Problem(Trouble.TOO_MANY_ROWS, ROWS_LIMIT + 1),)
    assert len(made.shots) == ROWS_LIMIT


def test_rows_without_a_word_do_not_count() -> None:
    made = plan(TEMPLATE, Table(("fruit", "surface"), (("", " "), ("a plum", "linen"))))
    assert (len(made.shots), made.problems) == (1, ())
    assert plan(TEMPLATE, Table(("fruit", "surface"), (("", ""),))).problems == (Problem(Trouble.NO_ROWS),)


def test_good_rows_are_planned_beside_bad_ones() -> None:
    made = plan(TEMPLATE, Table(("fruit", "surface"), (("a fig", ""), ("a plum", "linen"))))
    assert made.problems == (Problem(Trouble.EMPTY_VALUE, 1, "surface"),)
    assert [shot.name for shot in made.shots] == ["a plum · linen"]


def test_a_shot_that_becomes_too_long_is_named_by_its_row() -> None:
    long = Prompt(text="{fruit}" + "x" * (PROMPT_LIMIT - 7))
    made = plan(long, Table(("fruit",), (("a" * 20,), ("b",))))
    assert made.problems == (Problem(Trouble.TOO_LONG, 1),)
    assert len(made.shots) == 1
