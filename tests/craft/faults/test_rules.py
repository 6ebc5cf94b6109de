"""The rules that count, on views made by hand: they know no language."""

from studio.craft.faults.rules import overloaded, tag_list, too_many_actions, vague_motion
from studio.craft.faults.view import Camera, Element, Force, Fragment, Happening, View
from studio.domain.reading import Stretch


def happening(
    at: int, verb: str, force: Force, *, cured: bool = False, steps: bool = False, who: str = "w"
) -> Happening:
    return Happening(Stretch(at, at + 1), verb, who, force, cured, steps)


def tags(*words: int) -> tuple[Fragment, ...]:
    return tuple(
        Fragment(Stretch(10 * place, 10 * place + 5), count, acts=count > 4, proper=False)
        for place, count in enumerate(words)
    )


def test_nothing_that_moves_is_vague_unless_the_camera_does() -> None:
    found = vague_motion(View())
    assert found is not None
    assert found.places == ()
    assert vague_motion(View(camera=Camera.MOVES)) is None
    assert vague_motion(View(camera=Camera.FIXED)) is None


def test_a_bare_activity_is_vague_and_shown_even_before_a_fixed_camera() -> None:
    walk = happening(3, "walk", Force.GENERIC)
    found = vague_motion(View(happenings=(walk,), camera=Camera.FIXED))
    assert found is not None
    assert found.places == (Stretch(3, 4),)
    assert vague_motion(View(happenings=(walk._replace(cured=True),))) is None
    assert vague_motion(View(happenings=(walk, happening(9, "leap", Force.SPECIFIC)))) is None


def test_three_activities_one_after_another_are_no_longer_vague() -> None:
    told = tuple(
        happening(place, verb, Force.GENERIC, steps=True) for place, verb in enumerate(("eat", "talk", "dance"))
    )
    assert vague_motion(View(happenings=told)) is None


def test_tags_need_to_be_three_most_of_the_fragments_and_a_third_of_the_words() -> None:
    found = tag_list(View(fragments=tags(2, 1, 3, 6)))
    assert found is not None
    assert len(found.places) == 3
    assert tag_list(View(fragments=tags(2, 1))) is None
    assert tag_list(View(fragments=tags(2, 1, 3, 6, 7, 8))) is None
    assert tag_list(View(fragments=tags(1, 1, 1, 30))) is None
    assert tag_list(View(fragments=tags(2, 1, 3), headed=True)) is None


def test_two_whole_sentences_make_prose_of_a_list() -> None:
    whole = Fragment(Stretch(90, 99), 5, acts=True, proper=True)
    assert tag_list(View(fragments=(*tags(2, 1, 3, 2), whole))) is not None
    assert tag_list(View(fragments=(*tags(2, 1, 3, 2), whole, whole))) is None


def test_four_different_steps_are_too_many_and_the_same_step_counts_once() -> None:
    verbs = ("open", "enter", "grab", "flee")
    told = tuple(happening(place, verb, Force.SPECIFIC, steps=True) for place, verb in enumerate(verbs))
    found = too_many_actions(View(happenings=told))
    assert found is not None
    assert len(found.places) == 4
    assert too_many_actions(View(happenings=told[:3])) is None
    again = told[3]._replace(verb="open", subject="")
    assert too_many_actions(View(happenings=(*told[:3], again))) is None
    assert too_many_actions(View(happenings=told, together=True)) is None


def test_beats_count_instead_of_steps_unless_one_thing_only_goes_on() -> None:
    beats = tuple(Stretch(10 * place, 10 * place + 3) for place in range(4))
    assert too_many_actions(View(beats=beats)) is not None
    assert too_many_actions(View(beats=beats[:3])) is None
    melting = tuple(happening(10 * place + 4, "melt", Force.SPECIFIC) for place in range(4))
    assert too_many_actions(View(beats=beats, happenings=melting)) is None


def test_four_rivals_or_four_sites_are_too_many() -> None:
    crowd = tuple(Element(Stretch(place, place + 1), str(place)) for place in range(4))
    for view in (View(rivals=crowd), View(sites=crowd)):
        found = overloaded(view)
        assert found is not None
        assert len(found.places) == 4
    assert overloaded(View(rivals=crowd[:3], sites=crowd[:3])) is None
