"""The library's tables: what is found is what is there, after any edits, and a write is whole or not at all."""

import sqlite3
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.craft.library_query import parse_query
from studio.craft.library_words import match_text
from studio.domain.cards import Card, PromptRange
from studio.domain.errors import BadQuery, InputError, NotFound, WorkspaceDamaged
from studio.domain.library import LibraryQuery, LibrarySort, SavedPrompt
from studio.domain.prompt import NamedText, Prompt
from studio.store.database import Database
from studio.store.library_store import SqliteLibraryStore
from tests.conftest import ExpectedLogs
from tests.fakes.library import MemoryDatabase, memory_library
from tests.store.samples import AWKWARD_TEXTS, START

HERON = Prompt(
    text="Wide shot of a heron, golden hour light, slow dolly in.",
    ranges=(
        PromptRange(card=Card.SHOT, start=0, end=9),
        PromptRange(card=Card.SUBJECT, start=13, end=20),
        PromptRange(card=Card.LIGHTING, start=22, end=39),
        PromptRange(card=Card.CAMERA, start=41, end=54),
    ),
)


@pytest.fixture
def store(database: Database) -> SqliteLibraryStore:
    return SqliteLibraryStore(database)


def saved(number: int, text: str = "", **changes: Any) -> SavedPrompt:
    """Return a saved prompt of that number, which is its id."""
    values: dict[str, Any] = {
        "id": f"prompt-{number}",
        "title": f"Number {number}",
        "prompt": Prompt(text=text or f"A kite {number}."),
        "created_at": START + timedelta(minutes=number),
        "updated_at": START + timedelta(minutes=number),
    }
    return SavedPrompt(**{**values, **changes})


async def found(store: SqliteLibraryStore, query: str, sort: LibrarySort = LibrarySort.CHANGED) -> list[str]:
    """Return the ids on the first page of a query; its total must fit them."""
    page = await store.page(parse_query(query), sort, 0, 100)
    assert page.total == len(page.lines)
    return [line.id for line in page.lines]


async def test_a_prompt_comes_back_as_it_was(store: SqliteLibraryStore) -> None:
    whole = HERON.replace(
        text=HERON.text + " {bird} 🪶",
        locked=(Card.CAMERA,),
        values=(NamedText(name="bird", text="heron"),),
    )
    kept = [
        saved(1, prompt=whole, folder="Birds/Grey", tags=("a b", "dawn"), rating=4, note="n", uses=3, best_take="t",
              starter=True),
        *(saved(10 + at, text, note=text[:4000]) for at, text in enumerate(AWKWARD_TEXTS.values())),
    ]  # fmt: skip
    await store.add(kept)
    assert await store.prompts([each.id for each in kept]) == tuple(kept)
    assert await store.prompts(["none", "prompt-1", "\ud800"]) == (kept[0],)
    (line,) = (await store.page(parse_query("tag:dawn"), LibrarySort.CHANGED, 0, 5)).lines
    assert (line.title, line.folder, line.tags, line.rating, line.uses) == (
        "Number 1",
        "Birds/Grey",
        ("a b", "dawn"),
        4,
        3,
    )
    assert (line.best_take, line.variables, line.starter) == ("t", ("bird",), True)
    assert line.cards == (Card.SHOT, Card.SUBJECT, Card.LIGHTING, Card.CAMERA)
    assert line.updated_at == kept[0].updated_at


async def test_the_first_that_is_added_stands_first(store: SqliteLibraryStore) -> None:
    await store.add([saved(1), saved(2)])
    await store.add([saved(3), saved(4)])
    assert await found(store, "") == ["prompt-3", "prompt-4", "prompt-1", "prompt-2"]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("heron", [1]),
        ("HÉRON", [1]),
        ("her", [1]),
        ('"her"', []),
        ('"golden hour"', [1]),
        ('"golden light"', []),
        ("lighting:golden", [1]),
        ("lighting:heron", []),
        ("subject:heron camera:dolly", [1]),
        ('shot:"wide shot"', [1]),
        ("shot_type:wide -camera:static", [1]),
        ("golden", [1, 2]),
        ("golden -heron", [2]),
        ("-golden", [3, 4]),
        ("tag:food", [2]),
        ("tag:foo", []),
        ("tag:foo*", [2]),
        ('tag:"Late Night"', [3]),
        ("late", [3]),
        ("folder:Products", [2, 3]),
        ("folder:products/food", [2]),
        ("folder:Product", []),
        ("rating:>3", [2]),
        ("rating:none", [1, 4]),
        ("rating:1-4 golden", [2]),
        ("uses:>9", [3]),
        ("uses:0", [1, 2, 4]),
        ("variable:product", [2]),
        ("variable:*", [2]),
        ('title:"number 3"', [3]),
        ("清晨", [4]),
        ("晨市", [4]),
        ("场", [4]),
        ("清市", []),
        ("🎬", [4]),
        ("รถ", [4]),
        ("remember", [2]),
    ],
)
async def test_queries_find_what_they_say(store: SqliteLibraryStore, query: str, numbers: list[int]) -> None:
    await store.add(
        [
            saved(1, prompt=HERON),
            saved(2, "A {product} in golden sun.", tags=("food",), folder="Products/Food", rating=4, note="Remember."),
            saved(3, "A tram.", tags=("late night",), folder="Products", rating=2, uses=10),
            saved(4, "清晨市场 🎬 รถไฟ"),
        ]
    )
    assert await found(store, query) == [f"prompt-{number}" for number in numbers]


async def test_lists_are_sorted_and_equal_ones_keep_their_order(store: SqliteLibraryStore) -> None:
    await store.add(
        [saved(1, title="beta", rating=2), saved(2, title="Alpha", uses=7), saved(3, title="Gamma", rating=5, uses=7)]
    )
    orders = {
        LibrarySort.CHANGED: [1, 2, 3],
        LibrarySort.TITLE: [2, 1, 3],
        LibrarySort.RATING: [3, 1, 2],
        LibrarySort.USES: [2, 3, 1],
    }
    for query in ("", "kite"):
        for sort, numbers in orders.items():
            assert await found(store, query, sort) == [f"prompt-{number}" for number in numbers]


async def test_pages_are_stretches_of_one_list_however_far_they_lie() -> None:
    store = memory_library()
    await store.add(
        [saved(number, "A kite." if number % 3 else "A boat.", rating=number % 5 + 1) for number in range(1600)]
    )
    for query in ("", "kite", "boat"):
        for sort in LibrarySort:
            ids = await store.ids(parse_query(query), sort)
            fresh = SqliteLibraryStore(store._database)  # nothing is remembered
            for offset in (0, 100, 340, 500, 1100):
                page = await fresh.page(parse_query(query), sort, offset, 60)
                assert tuple(line.id for line in page.lines) == ids[offset : offset + 60]
                assert page.total == len(ids)


async def test_an_edit_is_found_and_the_old_words_are_not(store: SqliteLibraryStore) -> None:
    await store.add([saved(1, prompt=HERON), saved(2)])
    assert await store.edit(["prompt-1"], lambda old: old) == ()
    changed = await store.edit(["prompt-1", "prompt-2"], lambda old: old.replace(rating=5, tags=("dawn",)))
    assert changed == ("prompt-1", "prompt-2")
    assert await found(store, "rating:5 tag:dawn") == ["prompt-1", "prompt-2"]
    await store.edit(["prompt-2"], lambda old: old.replace(prompt=Prompt(text="A boat.")), touch=True)
    assert await found(store, "") == ["prompt-2", "prompt-1"]
    assert await found(store, "kite") == []
    assert await found(store, "boat") == ["prompt-2"]


async def test_the_trash_is_out_of_sight_and_comes_back_to_its_place(store: SqliteLibraryStore) -> None:
    await store.add([saved(1, tags=("a",), folder="F"), saved(2, tags=("a",)), saved(3)])
    await store.edit(["prompt-1", "prompt-3"], lambda old: old.replace(trashed=True))
    assert await found(store, "") == ["prompt-2"]
    for sort in LibrarySort:
        assert await found(store, "", sort) == ["prompt-2"]
    facets = await store.facets()
    assert (facets.folders, [tuple(tag) for tag in facets.tags], facets.prompts) == ((), [("a", 1)], 1)
    assert await store.alike("A KITE  1.") == ()
    await store.edit(["prompt-1"], lambda old: old.replace(trashed=False))
    assert await found(store, "kite") == ["prompt-1", "prompt-2"]
    assert [line.id for line in await store.alike("a KITE\n 1.")] == ["prompt-1"]


async def test_an_unknown_id_or_a_refused_edit_changes_nothing(store: SqliteLibraryStore) -> None:
    await store.add([saved(1), saved(2)])
    with pytest.raises(NotFound):
        await store.edit(["prompt-1", "none"], lambda old: old.replace(rating=5))
    with pytest.raises(NotFound):
        await store.edit(["\ud800"], lambda old: old.replace(rating=5))
    with pytest.raises(InputError):
        await store.edit(["prompt-1", "prompt-2"], lambda old: old.replace(note="a\0" if old.id == "prompt-2" else "b"))
    with pytest.raises(InputError):
        await store.add([saved(3), saved(4, note="\0")])
    assert await found(store, "rating:5") == []
    assert await found(store, "") == ["prompt-1", "prompt-2"]
    assert (await store.prompts(["prompt-1"]))[0].note == ""


async def test_duplicates_are_named_and_left_out_when_asked(store: SqliteLibraryStore) -> None:
    await store.add([saved(1, "A kite.")])
    twins = [saved(2, "a  KITE."), saved(3, "A boat."), saved(4, "A Boat.")]
    skipped = await store.add(twins, keep_duplicates=False)
    assert [tuple(each) for each in skipped] == [(None, "prompt-1"), ("prompt-3", None), (None, "prompt-3")]
    kept = await store.add([saved(5, "A kite.")])
    assert [tuple(each) for each in kept] == [("prompt-5", "prompt-1")]
    assert await found(store, "kite") == ["prompt-5", "prompt-1"]


async def test_wanted_ids_are_given_as_far_as_they_are_free(store: SqliteLibraryStore) -> None:
    await store.add([saved(1)])
    added = await store.add(
        [saved(2), saved(3), saved(4), saved(5)], wanted_ids=["prompt-1", "mine", "mine", ""], keep_duplicates=True
    )
    assert [each.id for each in added] == ["prompt-2", "mine", "prompt-4", "prompt-5"]


async def test_what_is_done_once_is_not_done_again(store: SqliteLibraryStore) -> None:
    assert not await store.has_mark("starters")
    assert await store.add_once("starters", [saved(1)])
    assert not await store.add_once("starters", [saved(2)])
    assert await store.has_mark("starters")
    assert await found(store, "") == ["prompt-1"]


async def test_everything_is_there_after_the_database_was_opened_again(
    folder: Any, database: Database, clock: Any
) -> None:
    await SqliteLibraryStore(database).add([saved(1, prompt=HERON)])
    await database.close()
    again = await Database.open(folder, clock)
    assert await found(SqliteLibraryStore(again), "lighting:golden") == ["prompt-1"]
    await again.close()


@pytest.mark.parametrize(
    ("wrong", "edited"),
    [
        ("ranges = 'nose:0-4'", True),
        ("further = '{'", True),
        ("indexed = x'00'", True),
        ("tags = 'x'", False),
        ("updated_at = 'soon'", False),
        ("cards = 'nose'", False),
    ],
)
async def test_a_row_that_was_changed_is_damage(
    store: SqliteLibraryStore, database: Database, expected_logs: ExpectedLogs, wrong: str, edited: bool
) -> None:
    await store.add([saved(1, prompt=HERON)])

    def break_row(connection: sqlite3.Connection) -> None:
        connection.execute(f"UPDATE saved_prompts SET {wrong}")

    await database.run(break_row)
    expected_logs.expect("The workspace's prompt library is damaged")
    with pytest.raises(WorkspaceDamaged):
        await (store.edit(["prompt-1"], _rated) if edited else store.page(LibraryQuery(), LibrarySort.CHANGED, 0, 5))


def _rated(old: SavedPrompt) -> SavedPrompt:
    return old.replace(rating=1)


_WORDS = st.sampled_from(["kite", "boat", "golden", "rain", "清晨", "a b"])
_CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "prompt": st.lists(_WORDS, min_size=1, max_size=3).map(lambda words: Prompt(text=" ".join(words))),
        "tags": st.lists(st.sampled_from(["x", "y", "z"]), unique=True, max_size=2).map(tuple),
        "folder": st.sampled_from(["", "A", "A/B", "C"]),
        "rating": st.none() | st.integers(1, 5),
        "uses": st.integers(0, 120),
        "trashed": st.booleans(),
    },
)
_ASKED = ("kite", '"golden rain"', "-boat", "tag:x", "folder:A", "rating:>2", "rating:none", "uses:9-99", "清", "")


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 4), _CHANGES, st.booleans()), max_size=12))
async def test_after_any_edits_index_and_numbers_are_those_of_the_rows(
    edits: list[tuple[int, dict[str, Any], bool]],
) -> None:
    database = MemoryDatabase()
    store = memory_library(database)
    await store.add([saved(number) for number in range(5)])
    for number, changes, touch in edits:
        await store.edit([f"prompt-{number}"], lambda old: old.replace(**changes), touch=touch)  # noqa: B023
        await store.page(parse_query("kite"), LibrarySort.TITLE, 0, 5)
    database.connection.execute("INSERT INTO prompt_index (prompt_index) VALUES ('integrity-check')")
    living = [each for each in await store.prompts([f"prompt-{n}" for n in range(5)]) if not each.trashed]
    other = memory_library()
    await other.add(living)
    for asked in _ASKED:
        assert sorted(await found(store, asked)) == sorted(await found(other, asked))
    assert await store.facets() == await other.facets()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120) | st.text('"*^(){}-:+ANDORNEAR ab清🎬', max_size=60))
def test_no_text_makes_a_search_fail_but_as_a_bad_query(text: str) -> None:
    connection = MemoryDatabase().connection
    count = None
    try:
        match = match_text(parse_query(text))
        count = connection.execute("SELECT count(*) FROM prompt_index WHERE prompt_index MATCH ?", (match,)).fetchone()
    except BadQuery:
        count = (0,)
    assert count == (0,)


async def test_ten_thousand_letters_are_a_search_or_a_bad_one(store: SqliteLibraryStore) -> None:
    await store.add([saved(1, "x" * 10_000)])
    assert await found(store, "x" * 10_000) == ["prompt-1"]
    with pytest.raises(BadQuery):
        await found(store, "ab " * 3_400)


async def test_a_beginning_of_few_words_and_one_of_many_find_the_same_way(store: SqliteLibraryStore) -> None:
    words = [f"glim{letter}" for letter in "abcdefghijkl"]
    await store.add([saved(number, f"A {word} lamp.") for number, word in enumerate(words)])
    assert len(await found(store, "glim")) == len(words)
    assert await found(store, "glima") == ["prompt-0"]
    assert len(await found(store, '"a glim')) == len(words)
    assert len(await found(store, '"a glima')) == 1
    assert await found(store, "glimz") == []
    assert len(await found(store, "lamp -glima")) == len(words) - 1
    await store.edit(["prompt-0"], lambda old: old.replace(prompt=Prompt(text="A glimz lamp.")))
    assert await found(store, "glimz") == ["prompt-0"]
