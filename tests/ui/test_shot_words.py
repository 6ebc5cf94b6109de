"""The words for a shot: how long it is, how far it is."""

import pytest

from studio.domain.jobs import JobState
from studio.ui.shot_states import ShotStatus
from studio.ui.shot_words import ShotLength, length_sentence, length_words, status_words
from tests.store.samples import job


@pytest.mark.parametrize(
    ("length", "words", "sentence"),
    [
        (ShotLength(8.0, 8.0, 8.0, False), "8.0 s", "8 seconds"),
        (ShotLength(8.0, 6.5, 6.5, False), "6.5 / 8.0 s", "6.5 seconds, planned 8 seconds"),
        (ShotLength(8.0, 8.0, 4.0, True), "Held 4.0 / 8.0 s", "4 seconds, held up to 8 seconds"),
        (ShotLength(8.0, 8.04, 8.04, False), "8.0 s", "8 seconds"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_a_length_says_what_is_there_and_what_should_be(length: ShotLength, words: str, sentence: str) -> None:
    assert (length_words(length), length_sentence(length)) == (words, sentence)


@pytest.mark.usefixtures("qapp")
def test_a_job_under_way_says_what_it_does() -> None:
    waiting = job(1)
    running = waiting.moved_to(JobState.SUBMITTING).moved_to(JobState.RUNNING)
    lost = waiting.moved_to(JobState.SUBMITTING).moved_to(JobState.UNKNOWN)
    assert status_words(ShotStatus.WORKING, waiting) == "In queue"
    assert status_words(ShotStatus.WORKING, running) == ("Drawing" if running.local else "Running")
    assert status_words(ShotStatus.WORKING, lost) == "Not sure"
    assert status_words(ShotStatus.WORKING, None) == "Drawing"
    assert [status_words(status, None) for status in (ShotStatus.EMPTY, ShotStatus.FAILED)] == ["To do", "Failed"]
