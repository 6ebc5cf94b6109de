"""The judged faults of prompts in Chinese and Spanish, with what cures them."""

from collections.abc import Callable

import pytest

from studio.domain.reading import Fault
from tests.craft.languages.conftest import Read


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("一只狗在草地上奔跑", Fault.VAGUE_MOTION),
        ("一位老人坐在公园长椅上", Fault.VAGUE_MOTION),
        ("城市，夜晚，霓虹灯，雨，电影感，4K", Fault.TAG_LIST),
        ("他推开门，拿起灯，走下楼梯，打开箱子，取出一把剑。", Fault.TOO_MANY_ACTIONS),
        ("墙上挂着写有“欢迎”字样的横幅", Fault.TEXT_IN_FRAME),
        ("片尾出现字幕和标题", Fault.TEXT_IN_FRAME),
        ("桌上放着一罐可口可乐", Fault.LOGO_BRAND),
        ("女人在窗边织毛衣", Fault.INTRICATE_HANDS),
        ("狮子、老虎、大象、长颈鹿在河边喝水", Fault.OVERLOADED),
        ("固定镜头，镜头环绕雕像旋转", Fault.CONTRADICTORY),
        ("Un perro corre por la playa", Fault.VAGUE_MOTION),
        ("Ciudad, noche, lluvia, neones, estilo cinematográfico, 4K", Fault.TAG_LIST),
        (
            "La niña abre el cofre, saca un mapa, corre hacia el puente, salta al río y desaparece.",
            Fault.TOO_MANY_ACTIONS,
        ),
        ("Un cartel que dice «CERRADO» cuelga de la puerta", Fault.TEXT_IN_FRAME),
        ("Una mujer bebe una Coca-Cola en la terraza", Fault.LOGO_BRAND),
        ("La costurera cose un botón en la camisa", Fault.INTRICATE_HANDS),
        ("Un león, un oso, un lobo y un zorro duermen en la hierba", Fault.OVERLOADED),
        ("Cámara fija que orbita alrededor del coche", Fault.CONTRADICTORY),
    ],
)
def test_a_fault_is_found(read: Callable[[str], Read], text: str, fault: Fault) -> None:
    assert fault in read(text).judged()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("一只狗在草地上飞快地奔跑，镜头横移", Fault.VAGUE_MOTION),
        ("一只狗跃过栅栏", Fault.VAGUE_MOTION),
        ("画面中不要出现任何字幕、文字和水印，一只鸟飞过屋顶", Fault.TEXT_IN_FRAME),
        ("少女转身，皮克斯风格", Fault.LOGO_BRAND),
        ("先是固定镜头，然后镜头环绕雕像旋转", Fault.CONTRADICTORY),
        ("Un perro corre a toda velocidad hacia la orilla", Fault.VAGUE_MOTION),
        ("Un pájaro cruza el cielo, sin texto ni subtítulos", Fault.TEXT_IN_FRAME),
        ("Una niña salta la cuerda, estilo Disney", Fault.LOGO_BRAND),
        ("El hombre dice: «Volvamos a casa»", Fault.TEXT_IN_FRAME),
    ],
)
def test_what_cures_a_fault_is_seen(read: Callable[[str], Read], text: str, fault: Fault) -> None:
    assert fault not in read(text).judged()


def test_faults_of_absence_follow_from_the_components(read: Callable[[str], Read]) -> None:
    faults = read("一只狗跃过栅栏").reading.faults
    assert {Fault.NO_CAMERA, Fault.NO_LIGHTING} <= set(faults)
    cured = read("黄昏，一只狗跃过栅栏，镜头跟拍").reading.faults
    assert not {Fault.NO_CAMERA, Fault.NO_LIGHTING} & set(cured)
