"""Names that lead nowhere: which searches mean them, and a damaged file of them."""

import pytest

from studio.craft.model_names import NameAnswer, Names, name_words, parsed_names
from studio.domain.errors import InputError

FILE = """
[[names]]
names = ["Orion 2", "Orion"]
said = "Switched off."
living = "Use another."
models = ["house/one"]
source = "A page"
as_of = 2026-08-13

[[names]]
names = ["Lyra"]
said = "Still there, elsewhere."
living = "Use it there."
source = "A page"
as_of = 2026-08-13

[[names]]
names = ["Lyra 3.1"]
said = "Moved."
living = "Use it there."
source = "A page"
as_of = 2026-08-13

[[names]]
names = ["Paint Machine"]
said = "An old service."
living = "Use the new one."
source = "A page"
as_of = 2026-08-13
"""


@pytest.fixture(scope="module")
def names() -> Names:
    return Names(parsed_names(FILE))


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("Orion 2", ["Switched off."]),
        ("orion2 pro", ["Switched off."]),
        ("ORION-2", ["Switched off."]),
        ("the Örion", ["Switched off."]),
        ("orio", ["Switched off."]),
        ("ori", []),
        ("orion 3", ["Switched off."]),
        ("lyra", ["Still there, elsewhere."]),
        ("lyra 3", ["Still there, elsewhere."]),
        ("lyra 3.1 fast", ["Moved."]),
        ("lyra 3.1 or orion", ["Moved.", "Switched off."]),
        ("paint", []),
        ("paint mach", ["An old service."]),
        ("paint mac", []),
        ("machine", []),
        ("", []),
        ("kestrel", []),
        ("x " * 100_000 + "orion", []),
    ],
)
def test_a_search_means_a_name_when_it_has_its_words(names: Names, query: str, said: list[str]) -> None:
    assert [answer.said for answer in names.answers(query)] == said


def test_words_and_numbers_are_told_apart() -> None:
    assert name_words("Gen-4.5 ray3.2 Ｋling_v2 東京") == ("gen", "4.5", "ray", "3.2", "kling", "v", "2", "東京")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("names = ", "Invalid value"),
        ("a = " + "[" * 5_000, "cannot be read"),
        (FILE.replace('said = "Moved."', 'said = "Mo\\nved."'), "names[3].said: the text holds a line break"),
        (FILE.replace('said = "Moved."', ""), "names[3].said: Field required"),
        (FILE.replace('said = "Moved."', 'said = "Moved."\ntold = 5'), "names[3].told: Extra inputs"),
        (FILE.replace('names = ["Lyra 3.1"]', "names = []"), "names[3].names: "),
    ],
)
def test_a_damaged_file_is_refused_with_the_place(text: str, words: str) -> None:
    with pytest.raises(InputError) as refused:
        parsed_names(text)
    assert words in refused.value.what_happened


def test_an_answer_says_its_source_and_date() -> None:
    (first, *_) = parsed_names(FILE)
    assert isinstance(first, NameAnswer)
    assert (first.source, first.as_of.isoformat(), first.models, first.providers) == (
        "A page", "2026-08-13", ("house/one",), (),
    )  # fmt: skip
