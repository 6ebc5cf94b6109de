"""The prompt library: what is saved can be found, changed, deleted and brought back, exported and read in again."""

import asyncio
import json

import pytest

from studio.craft.library_files import LibraryFormat
from studio.domain.cards import Card
from studio.domain.errors import BadQuery, DiskFull, InputError, NotFound, StoreError
from studio.domain.library import Duplicates, Facet, LibraryChange, LibrarySort
from studio.domain.prompt import PROMPT_LIMIT, Prompt, PromptRange
from studio.services.library import LibraryGivens, PromptLibrary
from studio.store.library_store import SqliteLibraryStore
from tests.conftest import ExpectedLogs
from tests.fakes.library import MemoryTexts, library_givens, memory_library
from tests.fakes.time import FakeClock, FakeRandom, calm
from tests.fakes.workspaces import Bench

HERON = "Wide shot of a heron in the reeds, golden hour light, slow dolly in."


class Desk:
    """A library over memory, and what it announced."""

    def __init__(self, starters: str = '{"prompts": []}', store: SqliteLibraryStore | None = None) -> None:
        self.store = store or memory_library()
        self.files = MemoryTexts()
        self.clock = FakeClock()
        self.library = PromptLibrary(library_givens(self.store, self.files, starters), self.clock, FakeRandom())
        self.heard: list[LibraryChange] = []
        self.library.changes.subscribe(self.heard.append)

    async def titles(self, query: str = "", sort: LibrarySort = LibrarySort.CHANGED) -> list[str]:
        """Return the titles that a query finds."""
        return [line.title for line in (await self.library.page(query, sort)).lines]


@pytest.fixture
def desk() -> Desk:
    return Desk()


async def test_a_prompt_is_saved_with_its_parts_and_found_by_them(desk: Desk) -> None:
    saved = await desk.library.add(
        Prompt(text=HERON),
        title="  The\nheron ",
        folder=" Birds / Grey/",
        tags=["dawn", "Dawn", " "],
        rating=4,
        note="n",
    )
    assert saved.duplicates == ()
    kept = saved.prompt
    assert (kept.title, kept.folder, kept.tags, kept.rating, kept.note) == (
        "The heron",
        "Birds/Grey",
        ("dawn",),
        4,
        "n",
    )
    assert kept.prompt.card_text(Card.LIGHTING) == "golden hour light"
    assert await desk.library.prompt(kept.id) == kept
    assert await desk.titles("lighting:golden rating:>3 folder:Birds tag:dawn") == ["The heron"]
    assert desk.heard == [LibraryChange(added=(kept.id,))]


async def test_ranges_that_are_given_stay(desk: Desk) -> None:
    own = Prompt(text=HERON, ranges=(PromptRange(card=Card.STYLE, start=0, end=4),))
    assert (await desk.library.add(own)).prompt.prompt == own


async def test_a_title_is_made_of_the_first_words(desk: Desk) -> None:
    assert (await desk.library.add(Prompt(text=HERON))).prompt.title == "Wide shot of a heron in the …"
    assert (await desk.library.add(Prompt(text="Mist."))).prompt.title == "Mist"
    assert (await desk.library.add(Prompt(text="…"))).prompt.title == "…"


async def test_saving_the_same_words_names_those_that_are_there(desk: Desk) -> None:
    first = await desk.library.add(Prompt(text=HERON))
    second = await desk.library.add(Prompt(text=HERON.upper() + "\n"))
    assert [line.id for line in second.duplicates] == [first.prompt.id]
    assert len(await desk.library.find_similar(HERON)) == 2
    assert await desk.library.find_similar("another") == ()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": "x" * 201}, "title"),
        ({"title": "a\0"}, "title"),
        ({"folder": "a/" * 9}, "folder"),
        ({"folder": "x" * 201}, "folder"),
        ({"folder": "\ud800"}, "folder"),
        ({"tags": ["a,b"]}, "tag"),
        ({"tags": ["x" * 41]}, "tag"),
        ({"tags": [str(number) for number in range(33)]}, "tag"),
        ({"rating": 6}, "rating"),
        ({"rating": 0}, "rating"),
        ({"note": "x" * 4001}, "note"),
        ({"prompt": Prompt(text="  \n")}, "prompt"),
    ],
)
async def test_what_cannot_be_kept_names_its_field(desk: Desk, wrong: dict[str, object], field: str) -> None:
    prompt = wrong.pop("prompt", Prompt(text=HERON))
    assert isinstance(prompt, Prompt)
    with pytest.raises(InputError) as caught:
        await desk.library.add(prompt, **wrong)  # type: ignore[arg-type]  # each is of its own kind
    assert caught.value.field == field
    assert await desk.titles() == []


async def test_a_change_moves_to_the_top_and_a_mark_does_not(desk: Desk) -> None:
    first = (await desk.library.add(Prompt(text="A kite."), title="Kite")).prompt
    await desk.library.add(Prompt(text="A boat."), title="Boat")
    desk.clock.jump(60)
    await desk.library.rate([first.id], 5)
    await desk.library.use(first.id)
    await desk.library.use(first.id, 3)
    await desk.library.set_best_take(first.id, "take-1")
    await desk.library.tag([first.id], add=["sky"])
    assert await desk.titles() == ["Boat", "Kite"]
    assert await desk.titles("", LibrarySort.RATING) == ["Kite", "Boat"]
    changed = await desk.library.change(first.id, title="High kite", prompt=Prompt(text="A kite above."), note="n")
    assert changed.updated_at > first.updated_at
    assert (changed.uses, changed.best_take, changed.rating, changed.tags) == (4, "take-1", 5, ("sky",))
    assert await desk.titles() == ["High kite", "Boat"]
    heard = len(desk.heard)
    assert await desk.library.change(first.id, title="High kite") == changed
    assert len(desk.heard) == heard
    assert (await desk.library.change(first.id, title="")).title == "A kite above"
    with pytest.raises(InputError):
        await desk.library.change(first.id, prompt=Prompt(text=" "))
    with pytest.raises(NotFound):
        await desk.library.change("none", note="n")


async def test_tags_are_added_and_taken_without_regard_to_case(desk: Desk) -> None:
    kept = (await desk.library.add(Prompt(text="A kite."), tags=["Sky", "wind"])).prompt
    await desk.library.tag([kept.id], add=["sky", "sea"], remove=["WIND"])
    assert (await desk.library.prompt(kept.id)).tags == ("Sky", "sea")


async def test_folders_are_moved_with_what_is_in_them(desk: Desk) -> None:
    for folder in ("A", "A/B", "AB", ""):
        await desk.library.add(Prompt(text=f"In {folder}."), folder=folder)
    await desk.library.move_folder("A", "C/D")
    facets = await desk.library.facets()
    assert facets.folders == (Facet("AB", 1), Facet("C/D", 1), Facet("C/D/B", 1))
    assert facets.prompts == 4
    await desk.library.move(await desk.library.ids("folder:C"), "")
    assert (await desk.library.facets()).folders == (Facet("AB", 1),)
    with pytest.raises(InputError):
        await desk.library.move_folder("AB", " / ")


async def test_deleting_can_be_undone(desk: Desk) -> None:
    kept = (await desk.library.add(Prompt(text=HERON), title="Heron", rating=3)).prompt
    desk.heard.clear()
    await desk.library.delete([kept.id])
    assert await desk.titles("heron") == []
    assert (await desk.library.prompt(kept.id)).trashed
    await desk.library.delete([kept.id])
    await desk.library.restore([kept.id])
    assert await desk.titles("heron") == ["Heron"]
    assert await desk.library.prompt(kept.id) == kept
    assert desk.heard == [LibraryChange(removed=(kept.id,)), LibraryChange(added=(kept.id,))]


async def test_a_copy_is_a_prompt_of_its_own(desk: Desk) -> None:
    kept = (await desk.library.add(Prompt(text=HERON), title="Heron", rating=3, tags=["dawn"])).prompt
    await desk.library.use(kept.id)
    copy = await desk.library.duplicate(kept.id)
    assert copy.id != kept.id
    assert (copy.title, copy.tags, copy.uses, copy.rating) == ("Heron", ("dawn",), 0, None)
    assert await desk.library.prompts([copy.id, "none", kept.id]) == (copy, await desk.library.prompt(kept.id))
    with pytest.raises(NotFound):
        await desk.library.duplicate("none")


async def test_a_search_that_cannot_be_read_says_where(desk: Desk) -> None:
    with pytest.raises(BadQuery) as caught:
        await desk.library.page("mist rating:many")
    assert caught.value.position == 12


@pytest.mark.parametrize("name", ["a.json", "a.csv"])
async def test_a_library_goes_out_and_comes_back_whole(desk: Desk, name: str) -> None:
    await desk.library.add(Prompt(text=HERON), title="Heron", rating=3, tags=["dawn"], folder="Birds", note="x;\n,y")
    await desk.library.add(Prompt(text="清晨 {bird} 🪶"), title="Dawn")
    await desk.library.use((await desk.library.ids())[0], 7)
    written = await desk.library.export_file(name)
    assert (written.prompts, written.size_bytes) == (2, len(desk.files.files[name]))
    other = Desk()
    other.files.files = desk.files.files
    report = await other.library.import_file(name)
    assert (report.refused, report.duplicates, report.notices) == ((), (), ())
    assert other.heard == [LibraryChange(added=report.added)]
    ids = await desk.library.ids()
    assert await other.library.ids() == ids
    assert await other.library.prompts(ids) == await desk.library.prompts(ids)
    again = await other.library.import_file(name)
    assert (again.added, len(again.duplicates)) == ((), 2)
    assert len(other.heard) == 1
    kept = await other.library.import_file(name, duplicates=Duplicates.KEEP, folder="From a friend")
    assert (len(kept.added), len(kept.duplicates)) == (2, 2)
    assert (await other.library.prompts(kept.added))[1].folder == "From a friend/Birds"


async def test_an_export_is_what_a_query_finds_and_replaces_nothing_unasked(desk: Desk) -> None:
    texts = [f"A kite {number}." for number in range(1202)]
    desk.files.files["all.json"] = json.dumps([*texts, "A boat."]).encode()
    await desk.library.import_file("all.json")
    written = await desk.library.export_file("a.txt", query="kite")
    assert written.prompts == 1202
    assert desk.files.files["a.txt"].count(b"A kite") == 1202
    with pytest.raises(InputError):
        await desk.library.export_file("a.txt")
    assert (await desk.library.export_file("a.txt", query="nothing", overwrite=True)).prompts == 0
    as_json = await desk.library.export_file("b.any", file_format=LibraryFormat.JSON)
    assert len(json.loads(desk.files.files["b.any"])["prompts"]) == as_json.prompts == 1203


async def test_an_import_takes_what_it_can_and_tells_the_rest(desk: Desk) -> None:
    desk.files.files["a.csv"] = b'text,rating\n"' + HERON.encode() + b'",4\nA kite.,many\nA kite.,\na KITE.,\n'
    report = await desk.library.import_file("a.csv")
    assert len(report.added) == 2
    assert [each.line for each in report.refused] == [3]
    assert [(each.line, each.same_as) for each in report.duplicates] == [(5, report.added[1])]
    assert await desk.titles("lighting:golden") == ["Wide shot of a heron in the …"]


async def test_nothing_is_added_of_a_file_that_cannot_be_read(desk: Desk) -> None:
    desk.files.files["a.csv"] = b'text\nA kite.\n"open'
    for name in ("a.csv", "none.csv", "a.docx"):
        with pytest.raises(InputError) as caught:
            await desk.library.import_file(name)
        assert caught.value.field == "file"
    assert await desk.titles() == []
    assert desk.heard == []


async def test_a_large_import_leaves_the_loop_free(desk: Desk) -> None:
    words = "mist over water " * 8
    desk.files.files["a.txt"] = "\n\n".join(f"{words}{number}" for number in range(2000)).encode()
    turns = 0

    async def count() -> None:
        nonlocal turns
        while True:
            await calm()
            turns += 1

    counting = asyncio.create_task(count())
    report = await desk.library.import_file("a.txt")
    counting.cancel()
    assert len(report.added) == 2000
    assert turns > 5  # 60 steps of the loop each


async def test_a_prompt_that_is_too_long_is_refused_by_itself(desk: Desk) -> None:
    desk.files.files["a.txt"] = b"A kite.\n\n" + b"x" * (PROMPT_LIMIT + 1)
    report = await desk.library.import_file("a.txt")
    assert (len(report.added), [each.line for each in report.refused]) == (1, [3])


STARTERS = json.dumps({"prompts": [{"text": HERON, "title": "Heron", "folder": "Starters", "starter": True}]})


async def test_starters_come_once_and_stay_away_when_deleted() -> None:
    desk = Desk(STARTERS)
    await asyncio.gather(*(desk.library.page() for _ in range(3)))
    (line,) = (await desk.library.page("lighting:golden")).lines
    assert line.starter
    await desk.library.delete([line.id])
    again = Desk(STARTERS, desk.store)
    assert await again.titles() == []


@pytest.mark.parametrize("starters", ["{", ""])
async def test_a_library_works_without_its_starters(starters: str, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("No starters")
    desk = Desk(starters)
    await desk.library.add(Prompt(text=HERON), title="Heron")
    assert await desk.titles() == ["Heron"]


async def test_lost_starters_are_tried_again_at_the_next_start(expected_logs: ExpectedLogs) -> None:
    def lost() -> str:
        raise StoreError("The starters are missing.", "Install the program again.")

    expected_logs.expect("No starters: The starters are missing.")
    store = memory_library()
    given = library_givens(store, MemoryTexts())
    without = PromptLibrary(LibraryGivens(store, given.files, given.analyser, lost), FakeClock(), FakeRandom())
    assert (await without.page()).total == 0
    assert await Desk(STARTERS, store).titles() == ["Heron"]


async def test_a_workspace_makes_its_library_when_it_is_asked_for(bench: Bench) -> None:
    assert "library" not in vars(bench.workspace)
    saved = await bench.workspace.library.add(Prompt(text=HERON))
    assert bench.workspace.library is bench.workspace.library
    await bench.close()
    again = await bench.open()
    assert (await again.library.prompt(saved.prompt.id)) == saved.prompt


async def test_an_export_that_finds_no_room_says_so(desk: Desk) -> None:
    class Full(MemoryTexts):
        async def write(self, path: str, content: bytes, *, overwrite: bool) -> None:
            raise DiskFull("Could not write: the disk is full.", "Make room.")

    await desk.library.add(Prompt(text=HERON))
    given = library_givens(desk.store, Full())
    with pytest.raises(DiskFull):
        await PromptLibrary(given, desk.clock, FakeRandom()).export_file("a.json")
