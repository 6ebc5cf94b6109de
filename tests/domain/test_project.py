"""Projects: codes by place, the take that stands for a shot."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.frames import DEFAULT_RATE
from studio.domain.jobs import Grade
from studio.domain.parameters import Parameters
from studio.domain.project import MediaFacts, Project, Scene, Shot, Slate, Take, place_letters, shown_take

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
SHOTS = tuple(Shot(id=f"s{number}", name=f"Shot {number}") for number in range(4))
PROJECT = Project(
    id="p", name="Goats", created_at=NOW, updated_at=NOW,
    scenes=(Scene(id="c1", name="One", shots=SHOTS[:1]), Scene(id="c2", name="Two", shots=SHOTS[1:])),
)  # fmt: skip


def take(number: int, grade: Grade, *, shot: str = "s0", trashed: bool = False) -> Take:
    media = MediaFacts(width_px=64, height_px=64, rate=DEFAULT_RATE, duration_s=1, video_codec="h264", container="mp4")
    slate = Slate(
        prompt="a goat",
        parameters=Parameters(),
        provider="house",
        model="house/one",
        seed=1,
        cost_micro_usd=0,
        program="1",
    )
    return Take(
        id=f"t{number}", project_id="p", shot_id=shot, job_id="j", number=number, grade=grade, sha256="0" * 64,
        extension="mp4", size_bytes=1, media=media, slate=slate, created_at=NOW, trashed=trashed,
    )  # fmt: skip


def test_codes_come_from_the_place() -> None:
    assert [PROJECT.code(shot.id) for shot in PROJECT.shots] == ["1A", "2A", "2B", "2C"]
    assert list(PROJECT.codes().items()) == [("s0", "1A"), ("s1", "2A"), ("s2", "2B"), ("s3", "2C")]
    assert PROJECT.code("gone") == ""


def test_shots_are_found_by_id() -> None:
    assert PROJECT.shot("s2") == SHOTS[2]
    assert PROJECT.shot("gone") is None


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")])
def test_letters_of_places(place: int, letters: str) -> None:
    assert place_letters(place) == letters


@given(st.integers(0, 100_000))
def test_letters_count_on(place: int) -> None:
    one, two = place_letters(place), place_letters(place + 1)
    assert (len(one), one) < (len(two), two)


def test_the_chosen_take_stands_for_its_shot_else_the_best_and_newest() -> None:
    takes = (
        take(1, Grade.ANIMATIC),
        take(2, Grade.DRAFT),
        take(3, Grade.DRAFT),
        take(4, Grade.ANIMATIC),
        take(5, Grade.FINAL, shot="s1"),
    )
    found = shown_take(SHOTS[0], takes)
    assert found is not None
    assert found.number == 3
    chosen = shown_take(SHOTS[0].replace(chosen_take="t1"), takes)
    assert chosen is not None
    assert chosen.number == 1


def test_trashed_takes_and_those_of_other_shots_do_not_count() -> None:
    takes = (take(1, Grade.FINAL, trashed=True), take(2, Grade.FINAL, shot="s1"))
    assert shown_take(SHOTS[0].replace(chosen_take="t1"), takes) is None


def test_a_project_survives_being_written() -> None:
    assert Project.model_validate_json(PROJECT.model_dump_json()) == PROJECT
    made = take(1, Grade.FINAL)
    assert Take.model_validate_json(made.model_dump_json()) == made
