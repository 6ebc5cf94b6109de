"""Prompts in five languages: which components are there, and where."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.craft.analyser import Analyser
from tests.craft.languages.conftest import Read

_CUP = {"shot_type", "subject", "action", "environment", "lighting", "style"}
_SLOPE = {"subject", "action", "environment", "camera_movement"}
_PARK = {"subject", "action", "environment"}


@pytest.mark.parametrize(
    ("text", "present"),
    [
        ("一个孩子在公园里散步", _PARK),
        ("特写，木桌上的茶杯冒着热气，清晨的柔光，浅景深。", _CUP),
        ("特寫，木桌上的茶杯冒著熱氣，清晨的柔光，淺景深。", _CUP),
        ("镜头跟随一名登山者爬上雪坡，他停下脚步，回头张望。", _SLOPE),
        ("水墨风格的小船在湖面上漂过，远处传来笛声", {"style", "subject", "action", "environment", "audio"}),
        (
            "前3秒：老人点燃蜡烛。最后2秒：他笑着说：“生日快乐！”",
            {"timecodes", "subject", "action", "lighting", "dialogue"},
        ),
        ("Una niña pasea por el parque.", _PARK),
        ("Primer plano de una taza sobre la mesa de madera, el vapor sube, luz suave de la mañana, bokeh.", _CUP),
        ("La cámara sigue a un alpinista que trepa por la ladera y se detiene.", _SLOPE),
        ("Un enfant se promène dans le parc.", _PARK),
        ("Gros plan d'une tasse sur la table en bois, la vapeur monte, lumière douce du matin, bokeh.", _CUP),
        ("La caméra suit un alpiniste qui grimpe sur la pente et se retourne, vallée enneigée.", _SLOPE),
        ("Ein Kind spaziert durch den Park.", _PARK),
        ("Nahaufnahme einer Tasse auf dem Holztisch, Dampf steigt auf, weiches Morgenlicht, Bokeh.", _CUP),
        ("Die Kamera folgt einem Bergsteiger, der im Schnee klettert und sich umdreht.", _SLOPE),
        ("子供が公園を散歩する", _PARK),
        ("木の机の上のカップのクローズアップ、湯気が立ち昇る、柔らかい朝の光、ボケ。", _CUP),
        ("カメラが登山家を追いかける。彼は雪の上で立ち止まり、振り返る。", _SLOPE),
    ],
)
def test_what_a_prompt_says_is_found(read: Callable[[str], Read], text: str, present: set[str]) -> None:
    assert present <= read(text).present()


@pytest.mark.parametrize(
    ("text", "component", "words"),
    [
        ("镜头缓缓推近，男孩合上书本。", "camera_movement", "镜头缓缓推近"),
        ("镜头缓缓推近，男孩合上书本。", "action", "合上书本"),
        ("一位穿红裙的舞者在屋顶旋转", "subject", "一位穿红裙的舞者"),
        ("在废弃的车站里，灯光闪烁", "environment", "在废弃的车站里"),
        ("Cámara fija, un gato salta la valla.", "camera_movement", "Cámara fija"),
        ("Plano general de un puerto al atardecer", "shot_type", "Plano general"),
        ("Un bateau quitte le port au lever du soleil", "lighting", "lever du soleil"),
        ("Statische Kamera, ein Hund bellt.", "camera_movement", "Statische Kamera"),
        ("固定カメラ、猫が跳ぶ", "camera_movement", "固定カメラ"),
    ],
)
def test_the_words_of_a_component_are_marked(
    read: Callable[[str], Read], text: str, component: str, words: str
) -> None:
    assert words in read(text).words(component)


@pytest.mark.parametrize(
    "text",
    [
        "女孩看着镜头微笑",
        "Una mujer mira a la cámara y sonríe",
        "他停在镜头前，举起双手",
        "Ein Mann schaut in die Kamera und winkt mit der Hand.",
    ],
)
def test_a_camera_that_is_looked_at_does_not_move(read: Callable[[str], Read], text: str) -> None:
    assert "camera_movement" not in read(text).present()


def test_words_that_only_describe_a_thing_are_no_style(read: Callable[[str], Read]) -> None:
    assert "style" not in read("女孩走进一家复古的咖啡馆，坐到窗边。").present()
    assert "style" in read("女孩走进咖啡馆，复古风格。").present()


def test_english_terms_within_a_chinese_prompt_are_read(read: Callable[[str], Read]) -> None:
    found = read("Medium shot，一个女孩转身，dolly in，golden hour，cinematic")
    assert {"shot_type", "camera_movement", "lighting", "style", "subject", "action"} <= found.present()
    assert found.words("camera_movement") == ["dolly in"]


def test_headings_tell_what_the_words_behind_them_show(read: Callable[[str], Read]) -> None:
    found = read("【场景】废弃的矿井\n【音效】水滴与回声\n【人物】一名矿工点亮头灯")
    assert found.words("audio") == ["水滴与回声"]
    assert {"environment", "subject", "action", "lighting"} <= found.present()
    spanish = read("Escena: cubierta de un velero\nSonido: olas y cuerdas que crujen\nIluminación: tenue y azulada")
    assert spanish.words("audio") == ["olas y cuerdas que crujen"]
    assert {"environment", "lighting"} <= spanish.present()


def test_lines_have_their_speakers_and_times(read: Callable[[str], Read]) -> None:
    reading = read("0-3秒：老师说：“开始吧。” 3-6秒：学生举起手。").reading
    assert [(line.speaker, line.at_s) for line in reading.lines] == [("老师", 0.0)]
    assert [(beat.start_s, beat.end_s) for beat in reading.beats] == [(0.0, 3.0), (3.0, 6.0)]
    spanish = read(
        "Segundos 0-4: la capitana grita «¡Icen las velas!». Segundos 4-8: el viento golpea la lona."
    ).reading
    assert [line.speaker for line in spanish.lines] == ["capitana"]
    assert [(beat.start_s, beat.end_s) for beat in spanish.beats] == [(0.0, 4.0), (4.0, 8.0)]


def test_numbered_shots_are_found(read: Callable[[str], Read]) -> None:
    assert len(read("镜头1：猫醒来。镜头2：猫跳下窗台。").reading.shots) == 2
    assert len(read("Plano 1: la puerta se abre. Plano 2: entra el perro.").reading.shots) == 2
    assert len(read("Einstellung 1: Die Tür geht auf. Einstellung 2: Der Hund kommt.").reading.shots) == 2


def test_a_language_without_tables_is_not_said_to_lack_anything(read: Callable[[str], Read]) -> None:
    reading = read("Kettu kulkee metsän läpi ja nainen katsoo, kun valo on kaunis, slow motion").reading
    assert (reading.language, reading.covered, reading.faults) == ("fi", False, ())


def test_cards_are_given_ranges_in_order(analyser: Analyser) -> None:
    text = "特写，一只猫打着哈欠，阳光洒在地毯上，镜头缓慢拉远。"
    ranges = analyser.find_components(text)
    assert [part.card.value for part in ranges][:2] == ["shot", "subject"]
    assert all(first.end <= second.start for first, second in pairwise(ranges))


_MIXED = """镜头 一只 猫 在 森林里 缓缓 推近 。 ， “ ” 说 ： 第3秒 0-3秒 la cámara un gato se acerca . , « »
dice la der die Kamera fährt Sekunden カメラ が 走る 。 「 」 なし 【 】 : Plano 1 close-up 8K ñ ß é İ 𝕏"""
_WORDS = st.sampled_from([*_MIXED.split(), "\n", " "])


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(st.lists(_WORDS, max_size=40).map(" ".join), st.lists(_WORDS, max_size=40).map("".join)))
def test_nothing_fails_and_every_place_lies_within_the_text(analyser: Analyser, text: str) -> None:
    reading = analyser.read(text)
    places = [(span.start, span.end) for span in reading.spans]
    places += [(place.start, place.end) for found in reading.evidence for place in found.places]
    places += [line.place for line in reading.lines] + [beat.words for beat in reading.beats]
    assert all(0 <= start <= end <= len(text) for start, end in places)
    ranges = analyser.find_components(text)
    assert all(first.end <= second.start for first, second in pairwise(ranges))
