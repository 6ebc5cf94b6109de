"""Faces seen close: each mood changes the face and nothing but the face, and the same mood always in the same way."""

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray

from studio.domain.sketch import Family, Mood, ShotSize, SketchSubject
from tests.media.draw.scenes import HEIGHT, beat, difference, frames_of, request_for


def shown(mood: Mood | None, size: ShotSize = ShotSize.CLOSE_UP) -> NDArray[np.uint8]:
    subject = SketchSubject(family=Family.PERSON, variant="man", mood=mood)
    return frames_of(request_for(beat(size=size, subjects=(subject,))), 5)[0]


def test_every_mood_is_another_face() -> None:
    faces = [shown(mood) for mood in (None, *Mood)]
    assert all(difference(one, other) > 0.02 for one, other in itertools.combinations(faces, 2))


@pytest.mark.parametrize("mood", list(Mood))
def test_a_mood_leaves_all_but_the_face_alone(mood: Mood) -> None:
    changed = np.abs(shown(mood).astype(int) - shown(None).astype(int))[..., :3].max(axis=2) > 8
    rows, columns = np.nonzero(changed)
    assert rows.size > 20
    assert rows.max() < 0.85 * HEIGHT
    assert columns.max() - columns.min() < 0.3 * changed.shape[1]


def test_a_mood_is_painted_alike_twice_and_seen_waist_up() -> None:
    assert np.array_equal(shown(Mood.SAD), shown(Mood.SAD))
    assert difference(shown(Mood.AMAZED, ShotSize.MEDIUM), shown(None, ShotSize.MEDIUM)) > 0.002
