"""What language a text is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.craft.languages.detect import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A fox trots through wet grass, slow pan.", "en"),
        ("fox", "en"),
        ("", "en"),
        ("16:9, 24 fps", "en"),
        ("一只狐狸穿过湿漉漉的草地", "zh"),
        ("一隻狐狸穿過濕漉漉的草地，鏡頭緩緩搖過", "zh"),
        ("特写 close-up，少年回头，cinematic lighting", "zh"),
        ("キツネが濡れた草むらを歩く", "ja"),
        ("여우가 풀밭을 걷는다", "ko"),
        ("Un zorro cruza la hierba mojada y la cámara lo sigue", "es"),
        ("Ciudad futurista, lluvia, coches, neones", "es"),
        ("Un renard traverse l'herbe mouillée, la caméra le suit dans la brume", "fr"),
        ("Ein Fuchs läuft durch das nasse Gras, die Kamera folgt ihm", "de"),
        ("Uma raposa atravessa a relva molhada e não olha para trás", "pt"),
        ("Una volpe attraversa il prato mentre la luce della sera scende", "it"),
        ("Kettu kulkee metsän läpi ja nainen katsoo, kun valo on kaunis", "fi"),
        ("Лиса идёт по мокрой траве", "ru"),
        ("Лисиця йде крізь туман і дивиться на місяць їжака", "uk"),
        ("ثعلب يمشي في العشب", "ar"),
    ],
)
def test_the_language_of_a_text_is_told(text: str, language: str) -> None:
    assert language_of(text) == language


def test_words_in_quotation_marks_do_not_count() -> None:
    assert language_of('A woman turns to the camera and says: "No te vayas, por favor, que la noche es larga".') == "en"
    assert language_of("A shop sign with the letters “北京饭店” above a door, neon, rain") == "en"


@pytest.mark.parametrize("text", ['"AA"0㐀', "Un zorro cruza la calle", "猫が窓辺で眠る"])
def test_space_around_a_text_does_not_count(text: str) -> None:
    assert language_of(f"\n {text}  ") == language_of(text)


@given(st.text())
def test_any_text_has_a_code_of_two_letters_or_none(text: str) -> None:
    assert len(language_of(text)) in (0, 2)
