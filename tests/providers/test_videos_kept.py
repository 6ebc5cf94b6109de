"""Answers that are results: there whole or not at all, and never taken away before they were fetched."""

import base64
from pathlib import Path

import pytest

from studio.domain.errors import StoreError
from studio.domain.jobs import JobError
from studio.providers.videos_kept import KEPT_FETCHED, KeptAnswers
from studio.providers.videos_replies import Clip
from tests.conftest import ExpectedLogs

VIDEO = base64.b64encode(b"\0\0\0\x18ftypisom" + b"film" * 100)
ERROR = JobError(kind="failed", what_happened="It failed.", what_to_do="Try again.")


def test_each_kind_of_answer_is_found_again(tmp_path: Path) -> None:
    kept = KeptAnswers(tmp_path / "answers")
    assert kept.find("a") is None
    kept.keep("a", [Clip(base64=VIDEO)], None)
    kept.keep("b", [Clip("https://store.example/film?signature=1")], None)
    kept.keep("c", [], ERROR)
    found = [KeptAnswers(tmp_path / "answers").find(key) for key in "abcd"]
    assert [None if each is None else (each.url, each.size_bytes, each.error) for each in found] == [
        ("", 412, None),
        ("https://store.example/film?signature=1", 0, None),
        ("", 0, ERROR),
        None,
    ]
    assert sorted(path.suffix for path in (tmp_path / "answers").iterdir()) == [".note", ".note", ".note", ".video"]
    assert (tmp_path / "answers").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("key", ["../../evil", "a/b", "nul\0", "é" * 300])
def test_a_key_never_names_a_file(tmp_path: Path, key: str) -> None:
    kept = KeptAnswers(tmp_path / "answers")
    kept.keep(key, [Clip(base64=VIDEO)], None)
    assert kept.find(key) is not None
    assert [path.name for path in tmp_path.iterdir()] == ["answers"]


def test_half_an_answer_is_none(tmp_path: Path) -> None:
    kept = KeptAnswers(tmp_path)
    kept.keep("a", [Clip(base64=VIDEO)], None)
    (video,) = tmp_path.glob("*.video")
    video.write_bytes(video.read_bytes()[:-1])
    assert kept.find("a") is None
    (note,) = tmp_path.glob("*.note")
    note.write_text("{")
    assert kept.find("a") is None


@pytest.mark.parametrize("length", [0, 1, 2, 3, 196_607, 196_608, 196_609, 1_000_000])
def test_any_length_is_kept_to_the_byte(tmp_path: Path, length: int) -> None:
    kept = KeptAnswers(tmp_path / "answers")
    content = bytes(range(256)) * (length // 256 + 1)
    kept.keep("a", [Clip(base64=memoryview(base64.b64encode(content[:length])))], None)
    if length:
        kept.copy("a", 0, str(tmp_path / "part"))
        assert (tmp_path / "part").read_bytes() == content[:length]


@pytest.mark.parametrize(
    "video", [b"no base64!", b"AAA", b"\xff\xff\xff\xff", b"AA==AAAA", base64.b64encode(bytes(300_000)) + b"*"]
)
def test_what_is_no_base64_is_not_kept(tmp_path: Path, video: bytes) -> None:
    with pytest.raises(ValueError):
        KeptAnswers(tmp_path).keep("a", [Clip(base64=video)], None)
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_or_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "answers").write_text("a file where the folder should be")
    kept = KeptAnswers(tmp_path / "answers")
    with pytest.raises(StoreError):
        kept.keep("a", [Clip(base64=VIDEO)], None)
    with pytest.raises(StoreError):
        kept.copy("a", 0, str(tmp_path / "part"))
    kept.sweep()
    assert kept.find("a") is None


def test_all_videos_of_an_answer_are_kept_until_the_last_was_fetched(tmp_path: Path) -> None:
    kept = KeptAnswers(tmp_path / "answers")
    contents = [b"one" * 50, b"two" * 70]
    clips = [Clip(base64=base64.b64encode(content)) for content in contents]
    kept.keep("a", [*clips, Clip("https://store.example/three")], None)
    found = kept.find("a")
    assert found is not None
    assert [(each.url, each.size_bytes) for each in found.clips] == [
        ("", 150), ("", 210), ("https://store.example/three", 0),
    ]  # fmt: skip
    for number, content in enumerate(contents):
        assert not list((tmp_path / "answers").glob("*.fetched"))
        kept.copy("a", number, str(tmp_path / "part"))
        assert (tmp_path / "part").read_bytes() == content
    for number in range(KEPT_FETCHED):
        kept.keep(str(number), clips[:1], None)
        kept.copy(str(number), 0, str(tmp_path / "part"))
    kept.sweep()
    assert kept.find("a") is None
    assert len(list((tmp_path / "answers").glob("*.video"))) == KEPT_FETCHED


def test_a_further_video_that_cannot_be_read_takes_no_other_with_it(
    tmp_path: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("cannot be read and is left out")
    kept = KeptAnswers(tmp_path)
    kept.keep("a", [Clip(base64=VIDEO), Clip(base64=b"no base64!"), Clip(base64=VIDEO)], None)
    found = kept.find("a")
    assert found is not None
    assert [each.size_bytes for each in found.clips] == [412, 412]
    kept.copy("a", 1, str(tmp_path / "part"))
    (video,) = tmp_path.glob("*-1.video")
    video.unlink()
    assert kept.find("a") is None
