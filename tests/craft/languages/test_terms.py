"""The film terms of the lexicon in other languages, and the forms of words."""

import pytest

from studio.craft.languages.forms import FORMS
from studio.craft.languages.grammar_ja import forms_of
from studio.craft.languages.lexis import TRANSLATED, film_terms
from studio.craft.lexicon import Lexicon

_FILM = ("shot_size", "angle", "camera_movement", "lens_focus", "lighting", "time_of_day", "film_look", "time_effects")


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_film_and_light_term_of_the_lexicon_has_a_translation(lexicon: Lexicon, language: str) -> None:
    known = film_terms(language)
    assert [term.term for name in _FILM for term in lexicon.categories[name] if not known.get(term.term)] == []


def test_a_language_that_is_not_known_has_no_terms() -> None:
    assert film_terms("fi") == {}


@pytest.mark.parametrize(
    ("language", "verb", "forms"),
    [
        ("es", "saltar", {"salta", "saltan", "saltando", "salte", "saltaron"}),
        ("es", "dormir:duerm", {"duerme", "durmiendo", "duerman"}),
        ("es", "seguir:sigu", {"siguiendo", "sigue"}),
        ("es", "leer", {"leyendo", "lee"}),
        ("fr", "lever:lev", {"leve", "levent", "levant"}),
        ("fr", "courir:court:courent", {"court", "courent"}),
        ("de", "fahren:fahr:gefahren", {"fahrt", "fahrend", "gefahren"}),
        ("de", "auf|stehen:steh:aufgestanden", {"aufsteht", "aufzustehen", "aufstehend"}),
    ],
)
def test_verbs_bend(language: str, verb: str, forms: set[str]) -> None:
    assert forms <= {form for form, _ in FORMS[language].verbs(verb)}


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("走る", {"走って", "走り", "走った"}),
        ("飛ぶ", {"飛んで", "飛び"}),
        ("開ける", {"開けて", "開け"}),
        ("出る", {"出て", "出た"}),
        ("回転+", {"回転する", "回転して"}),
    ],
)
def test_japanese_verbs_bend(verb: str, forms: set[str]) -> None:
    assert forms <= set(forms_of(verb))


def test_german_compounds_end_in_what_they_are() -> None:
    assert "tisch" in set(FORMS["de"].parts("holztische"))
    assert "licht" in set(FORMS["de"].parts("abendlicht"))
