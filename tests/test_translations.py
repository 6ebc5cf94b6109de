"""The files of the languages: in step with the words of the window, complete, with the same placeholders."""

import re
import runpy
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
SCRIPT: dict[str, Any] = runpy.run_path(str(ROOT / "packaging" / "translations.py"))
LANGUAGES = sorted(SCRIPT["LANGUAGES"])


class Message(NamedTuple):
    """One text of the window and its translations; two where it has a plural."""

    context: str
    source: str
    plural: bool
    finished: bool
    words: tuple[str, ...]


def messages(path: Path) -> list[Message]:
    """Return what a .ts file holds."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            plural, finished = message.get("numerus") == "yes", translation.get("type") is None
            name, source = context.findtext("name", ""), message.findtext("source", "")
            found.append(Message(name, source, plural, finished, tuple(forms)))
    return found


def placeholders(words: str) -> Counter[str]:
    """Return what is replaced in a text."""
    return Counter(re.findall(r"\{\w*\}|%n", words))


@pytest.fixture
def copied(tmp_path: Path) -> Callable[[str], Path]:
    """Copy a .ts file of the repository and return the copy's path."""

    def copy(language: str) -> Path:
        made = tmp_path / f"shotwright_{language}.ts"
        made.write_bytes((FOLDER / made.name).read_bytes())
        return made

    return copy


@pytest.mark.parametrize("language", LANGUAGES)
def test_make_translations_would_change_nothing(language: str, copied: Callable[[str], Path]) -> None:
    texts = copied(language)
    before = texts.read_bytes()
    assert SCRIPT["update"](language, texts.parent) == texts
    assert messages(texts) == messages(FOLDER / texts.name), "run make translations"
    assert texts.read_bytes() == before
    released = SCRIPT["release"](texts).read_bytes()
    assert released == (FOLDER / f"shotwright_{language}.qm").read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    found = messages(FOLDER / f"shotwright_{language}.ts")
    assert [message for message in found if not message.finished or not all(message.words)] == []
    assert [message for message in found if message.plural != (len(message.words) == 2)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_has_the_placeholders_of_its_text(language: str) -> None:
    found = messages(FOLDER / f"shotwright_{language}.ts")
    bad = [(m.source, words) for m in found for words in m.words if placeholders(words) != placeholders(m.source)]
    assert bad == []


def test_classes_plurals_and_marked_words_are_all_found() -> None:
    found = messages(FOLDER / "shotwright_de.ts")
    assert len(found) > 400
    assert {"ComposerPanel", "keys", "key names", "starters", "errors", "numbers"} <= {each.context for each in found}
    assert {each.source for each in found if each.plural} >= {"%n word(s)", "%n shot(s)"}
    assert {each.source for each in messages(FOLDER / "shotwright_en.ts")} == {m.source for m in found if m.plural}
