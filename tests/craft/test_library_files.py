"""The formats of prompt files: what goes out comes back, and what is broken is told with its place."""

import csv
import io
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.craft.library_files import LibraryFormat, decoded, format_of, parsed_prompts, written_prompts
from studio.domain.cards import Card, PromptRange
from studio.domain.errors import InputError
from studio.domain.library import FilePrompt, SavedPrompt, checked_tags
from studio.domain.lint_rules import Rule
from studio.domain.prompt import NamedText, Prompt
from tests.store.samples import AWKWARD_TEXTS

MADE = datetime(2026, 3, 1, 9, 30, 15, 123456, tzinfo=UTC)


def saved(text: str = "A heron waits at dawn.", **changes: Any) -> SavedPrompt:
    """Return a saved prompt."""
    values: dict[str, Any] = {"id": "0" * 32, "title": "Heron", "created_at": MADE, "updated_at": MADE}
    return SavedPrompt(**{**values, "prompt": Prompt(text=text), **changes})


FULL = saved(
    prompt=Prompt(
        text="A {bird} waits,\r\n“still”; at dawn.",
        ranges=(PromptRange(card=Card.SUBJECT, start=0, end=14), PromptRange(card=Card.LIGHTING, start=27, end=31)),
        locked=(Card.LIGHTING,),
        values=(NamedText(name="bird", text='the "grey", one;'),),
        overrides=(NamedText(name="ava", text="in a coat"),),
        ignored=(Rule.NO_CAMERA,),
    ),
    folder="Birds/Grey, tall",
    tags=("dawn", "a b"),
    rating=4,
    note='Line one\nline "two"',
    uses=12,
    best_take="abc123",
    starter=True,
)


def same(found: FilePrompt, kept: SavedPrompt) -> bool:
    """Say whether a file's prompt is all that was written."""
    names = ("id", "title", "prompt", "folder", "tags", "rating", "note", "uses", "best_take", "starter",
             "created_at", "updated_at")  # fmt: skip
    return all(getattr(found, name) == getattr(kept, name) for name in names)


@pytest.mark.parametrize("file_format", [LibraryFormat.JSON, LibraryFormat.CSV])
def test_everything_comes_back_from_json_and_csv(file_format: LibraryFormat) -> None:
    awkward = [saved(text, note=text[:4000], id=f"{number:032x}") for number, text in enumerate(AWKWARD_TEXTS.values())]
    kept = [FULL, *awkward]
    found = parsed_prompts(file_format, written_prompts(file_format, kept))
    assert not found.refused
    assert not found.notices
    assert len(found.prompts) == len(kept)
    assert all(same(each, prompt) for each, prompt in zip(found.prompts, kept, strict=True))


_LETTERS = st.characters(codec="utf-8", exclude_characters="\0")
_TEXTS = st.text(_LETTERS, min_size=1, max_size=80).filter(lambda text: text.strip() != "")


@settings(max_examples=60)
@given(
    file_format=st.sampled_from([LibraryFormat.JSON, LibraryFormat.CSV]),
    texts=st.lists(st.tuples(_TEXTS, st.text(_LETTERS, max_size=60)), max_size=5),
    tags=st.lists(st.text(_LETTERS, max_size=20).filter(lambda tag: "," not in tag), max_size=4),
    rating=st.none() | st.integers(1, 5),
)
def test_any_prompts_come_back_from_json_and_csv(
    file_format: LibraryFormat, texts: list[tuple[str, str]], tags: list[str], rating: int | None
) -> None:
    kept = [saved(text, note=note, rating=rating, tags=checked_tags(tags)) for text, note in texts]
    found = parsed_prompts(file_format, written_prompts(file_format, kept))
    assert not found.refused
    assert all(same(each, prompt) for each, prompt in zip(found.prompts, kept, strict=True))


@pytest.mark.parametrize("file_format", list(LibraryFormat))
def test_a_file_in_pieces_is_the_file_in_one(file_format: LibraryFormat) -> None:
    kept = [saved(f"A heron waits {number}.") for number in range(4)]
    pieces = [
        written_prompts(file_format, kept[:2], first=True, last=False),
        written_prompts(file_format, kept[2:], first=False, last=True),
    ]
    whole = parsed_prompts(file_format, written_prompts(file_format, kept))
    parted = parsed_prompts(file_format, b"".join(pieces))
    assert [each.prompt.text for each in parted.prompts] == [each.prompt.text for each in whole.prompts]
    assert len(parted.prompts) == 4
    assert parsed_prompts(file_format, written_prompts(file_format, [])).prompts == ()


def test_a_table_is_one_that_any_program_reads() -> None:
    rows = list(csv.DictReader(io.StringIO(written_prompts(LibraryFormat.CSV, [FULL]).decode("utf-8-sig"), newline="")))
    assert rows[0]["text"] == FULL.prompt.text
    assert rows[0]["tags"] == "dawn, a b"
    assert rows[0]["variables"] == "bird"
    assert written_prompts(LibraryFormat.CSV, [FULL]).count(b"\r\n") == 3  # the head, the row and the text's own


def test_a_spreadsheets_table_is_read() -> None:
    found = parsed_prompts(
        LibraryFormat.CSV,
        '\ufeffTitle;Prompt;Rating;Colour\r\nOne;"A ""red"" kite; high up";5;red\r\n;;;\r\n'.encode(),
    )
    (prompt,) = found.prompts
    assert (prompt.title, prompt.prompt.text, prompt.rating, prompt.line) == ("One", 'A "red" kite; high up', 5, 2)
    assert any("colour" in notice for notice in found.notices)
    assert any("note" in notice and "tags" in notice for notice in found.notices)
    tabs = "text\ttags\nA kite\tsky,wind\n".encode("utf-16")
    assert parsed_prompts(LibraryFormat.CSV, tabs).prompts[0].tags == ("sky", "wind")


def test_rows_that_cannot_be_taken_are_named_by_line_and_the_rest_is_taken() -> None:
    table = (
        "text,rating,created_at,ranges,values\n"
        '"two\nlines",,,,\n'
        "bad rating,seven,,,\n"
        "bad stars,9,,,\n"
        "  ,,,\n"
        ",3,,,\n"
        "bad time,,yesterday,,\n"
        "bad range,,,shot:0-400,\n"
        "long,,,,,more\n"
        "bad values,,,,{\n"
        "good,3,2026-01-02,shot:0-4\n"
    )
    found = parsed_prompts(LibraryFormat.CSV, table.encode())
    assert [each.prompt.text for each in found.prompts] == ["two\nlines", "good"]
    assert [each.line for each in found.refused] == [4, 5, 7, 8, 9, 10, 11]
    assert found.prompts[1].created_at == datetime(2026, 1, 2, tzinfo=UTC)
    assert all(each.cause for each in found.refused)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("title,words\nA,B\n", "“title”, “words”"),
        ("", "none"),
        ('text,title\n"open', "line 2"),
        ('text,title\n"a"b,c\n', "line 2"),
    ],
)
def test_a_table_that_cannot_be_read_says_why(content: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        parsed_prompts(LibraryFormat.CSV, content.encode())
    assert says in caught.value.what_happened
    assert caught.value.field == "file"


@pytest.mark.parametrize("file_format", list(LibraryFormat))
def test_another_encoding_is_told_with_its_byte(file_format: LibraryFormat) -> None:
    with pytest.raises(InputError, match=r"byte 11, in line 2,"):
        parsed_prompts(file_format, b"text\nA caf\xe9 at dawn")
    assert decoded(b"\xef\xbb\xbfmist") == "mist"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "line 1, column 2"),
        ("[" * 200_000, "nested"),
        ('{"prompt": []}', "no list"),
        ("7", "no list"),
        ('{"format": "other", "prompts": []}', "another program"),
        ('{"format": "shotwright-prompts", "version": 2, "prompts": []}', "newer version"),
        ("1" * 10_000, "no JSON"),
    ],
)
def test_json_that_cannot_be_read_says_why(content: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        parsed_prompts(LibraryFormat.JSON, content.encode())
    assert says in caught.value.what_happened


def test_plain_lists_are_taken_and_wrong_entries_are_refused() -> None:
    entries: list[Any] = [
        "A kite.",
        {"prompt": "A boat.", "mood": "calm"},
        {"text": "x", "tags": "a, b"},
        7,
        {"text": 7},
        {"text": "a\0b"},
        {"text": "a\ud800"},
        {"text": "x", "tags": [1]},
        {"text": "x", "rating": True},
        {"text": "x", "uses": -1},
        {"text": "x", "ranges": [{"card": "nose", "start": 0, "end": 1}]},
        {"text": "x", "values": [{"name": "a\0", "text": "b"}]},
        {"text": "x", "folder": "/".join("abcdefghij")},
        {"text": "x", "created_at": "0001-01-01T00:00:00+23:00"},
        {"text": "x" * 100_001},
    ]
    found = parsed_prompts(LibraryFormat.JSON, json.dumps(entries).encode())
    assert [each.prompt.text for each in found.prompts] == ["A kite.", "A boat.", "x"]
    assert found.prompts[2].tags == ("a", "b")
    assert [each.number for each in found.refused] == list(range(4, 16))
    assert "character 2" in next(each.cause for each in found.refused if each.number == 7)
    assert found.notices == ("These fields are not known and were left out: mood.",)


def test_markdown_keeps_titles_facts_and_words() -> None:
    text = "## Camera: slow push in\n\n```\ncode\n```\nA heron waits."
    kept = saved(text, folder="Birds", tags=("dawn",), rating=3, note="one\ntwo", uses=2)
    (found,) = parsed_prompts(LibraryFormat.MARKDOWN, written_prompts(LibraryFormat.MARKDOWN, [kept])).prompts
    assert (found.title, found.prompt.text, found.folder, found.tags) == ("Heron", text, "Birds", ("dawn",))
    assert (found.rating, found.note, found.uses) == (3, "one two", 2)


def test_markdown_of_others_is_read_by_its_sections() -> None:
    content = (
        "Mine\n# One\nA kite.\n## Camera\nSlow push in.\n"
        "# Two\n\n- tags: sky\n\n~~~\nA boat.\n# no heading\n~~~\nmore\n# Three\n"
    )
    found = parsed_prompts(LibraryFormat.MARKDOWN, content.encode())
    assert [each.prompt.text for each in found.prompts] == [
        "A kite.\n## Camera\nSlow push in.",
        "A boat.\n# no heading",
    ]
    assert [each.line for each in found.prompts] == [2, 6]
    assert [each.line for each in found.refused] == [15]
    assert found.notices == ("What stands before the first heading was left out.",)
    assert parsed_prompts(LibraryFormat.MARKDOWN, b"A kite.\n\nA boat.").prompts[1].line == 3


def test_plain_text_is_one_prompt_a_paragraph() -> None:
    kept = [saved("A kite.\n\nHigh up."), saved("A boat.")]
    content = written_prompts(LibraryFormat.TEXT, kept)
    assert content == b"A kite.\nHigh up.\n\nA boat.\n"
    found = parsed_prompts(LibraryFormat.TEXT, b"\r\n" + content.replace(b"\n", b"\r\n"))
    assert [(each.line, each.prompt.text) for each in found.prompts] == [(2, "A kite.\nHigh up."), (5, "A boat.")]


def test_the_ending_says_the_format() -> None:
    assert format_of("/a/B.JSON", None, "file") is LibraryFormat.JSON
    assert format_of("a.md", None, "file") is LibraryFormat.MARKDOWN
    assert format_of("a.md", LibraryFormat.TEXT, "file") is LibraryFormat.TEXT
    with pytest.raises(InputError) as caught:
        format_of("a.docx", None, "out")
    assert caught.value.field == "out"


@settings(max_examples=80)
@given(
    st.sampled_from(list(LibraryFormat)),
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
)
def test_any_bytes_are_read_or_refused(file_format: LibraryFormat, content: bytes) -> None:
    field: str | None = "file"
    try:
        parsed_prompts(file_format, content)
    except InputError as error:
        field = error.field
    assert field == "file"
