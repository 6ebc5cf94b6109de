"""Light that changes on purpose: lamps out and on, a shadow walked into, a flicker, an hour that turns."""

import numpy as np
import pytest

from studio.domain.sketch import Action, Family, Light, LightAccent, LightEvent, Place, SketchSubject
from studio.media.draw.light_events import LightDrama
from tests.media.draw.scenes import WIDTH, beat, frames_of, request_for

WALKER = SketchSubject(family=Family.PERSON, action=Action.WALK)


def _lumas(event: LightEvent | None, *indices: int, **changes: object) -> list[float]:
    shown = beat(end_s=4.0, place=Place.ROOM, light=Light.LAMP, subjects=(), light_event=event, **changes)
    return [float(frame[..., :3].mean()) for frame in frames_of(request_for(shown), *indices)]


def test_the_lights_go_out_once_and_stay_out() -> None:
    before, lit, dark, still_dark = _lumas(LightEvent.LIGHTS_OUT, 2, 40, 70, 94)
    plain = _lumas(None, 2)[0]
    assert before == pytest.approx(plain)
    assert lit == pytest.approx(before, rel=0.05)
    assert max(dark, still_dark) < 0.55 * lit


def test_the_lights_come_on_once_and_stay_on() -> None:
    dark, lit, still_lit = _lumas(LightEvent.LIGHTS_ON, 2, 70, 94)
    assert dark < 0.55 * lit
    assert still_lit == pytest.approx(lit, rel=0.05)


@pytest.mark.parametrize("event", [LightEvent.INTO_SHADOW, LightEvent.INTO_LIGHT])
@pytest.mark.parametrize("facing_left", [False, True])
def test_a_walker_goes_over_the_edge_of_a_shadow(event: LightEvent, facing_left: bool) -> None:
    shown = beat(place=Place.MEADOW, light=Light.NOON, subjects=(WALKER.replace(facing_left=facing_left),))
    plain, shaded = (frames_of(request_for(shown.replace(light_event=one)), 12)[0] for one in (None, event))
    darker = plain[..., :3].astype(int).mean(axis=2) - shaded[..., :3].astype(int).mean(axis=2)
    left, right = float(darker[:, : WIDTH // 5].mean()), float(darker[:, -WIDTH // 5 :].mean())
    ahead, behind = (left, right) if facing_left else (right, left)
    dark, lit = (ahead, behind) if event is LightEvent.INTO_SHADOW else (behind, ahead)
    assert dark > 30
    assert abs(lit) < 4


@pytest.mark.parametrize(("event", "darkens"), [(LightEvent.INTO_SHADOW, True), (LightEvent.INTO_LIGHT, False)])
def test_a_shadow_goes_over_what_stays(event: LightEvent, darkens: bool) -> None:
    first, last = _lumas(event, 0, 95)
    assert bool(last < 0.7 * first) is darkens
    assert bool(first < 0.7 * last) is not darkens


def test_a_candle_trembles_a_little_and_a_tube_drops_out() -> None:
    def swing(**changes: object) -> float:
        shown = beat(end_s=6.0, place=Place.ROOM, light=Light.LAMP, light_event=LightEvent.FLICKER, **changes)
        drama = LightDrama(shown, 6.0, 64, 36, 5)
        return float(np.ptp([drama.darkness(index / 24) for index in range(144)]))

    candle, tube = swing(light_accents=(LightAccent.CANDLE,)), swing()
    assert 0.04 < candle < 0.15
    assert tube > 0.4


def test_a_flicker_is_the_same_in_each_render_and_another_for_another_seed() -> None:
    shown = beat(place=Place.ROOM, light=Light.LAMP, light_event=LightEvent.FLICKER)
    tracks = [[LightDrama(shown, 1.0, 64, 36, seed).darkness(index / 24) for index in range(24)] for seed in (5, 5, 6)]
    assert tracks[0] == tracks[1] != tracks[2]
