"""A frozen request: the same bytes every time, pictures by content, nothing that changed is sent."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.errors import InputError
from studio.providers.frozen_request import (
    FrozenRequest,
    Part,
    Picture,
    assembled,
    form_request,
    json_request,
    thawed,
)
from tests.fakes.videos_forms import read_form

URL = "http://127.0.0.1:8091/v1/videos"
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 3
WEBP = b"RIFF\x10\0\0\0WEBPVP8 " + b"\0" * 30
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


def _no_media(sha256: str, extension: str) -> str:
    raise AssertionError("there is no picture in this request")


@given(st.dictionaries(st.sampled_from(["prompt", "model", "size", "seed"]), texts, min_size=1))
def test_a_form_holds_what_was_put_in_and_is_written_alike(fields: dict[str, str]) -> None:
    request = form_request(URL, fields)
    assert request == form_request(URL, fields)
    wire = assembled(thawed(request.to_bytes()), _no_media)
    assert hashlib.sha256(wire).hexdigest() == request.wire_sha256
    form = read_form(dict(request.headers)["Content-Type"], wire)
    assert form == (fields, {})


@given(st.dictionaries(texts, st.one_of(texts, st.integers(), st.booleans(), st.none()), min_size=1))
def test_json_survives_the_freezing(fields: dict[str, object]) -> None:
    request = thawed(json_request(URL, fields).to_bytes())
    assert assembled(request, _no_media) == request.body.encode()
    assert request.planned(()).body == request.body


@pytest.mark.parametrize(
    ("content", "name", "sent_as", "content_type"),
    [
        (JPEG, "a.jpeg", "first_frame.jpg", "image/jpeg"),
        (WEBP, "b.webp", "first_frame.webp", "image/webp"),
        (JPEG, "c.png", "first_frame.jpg", "image/jpeg"),
        (JPEG, "no-ending", "first_frame.jpg", "image/jpeg"),
    ],
)
def test_a_picture_is_what_its_bytes_say(
    tmp_path: Path, content: bytes, name: str, sent_as: str, content_type: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    request = form_request(URL, {"prompt": "A boat."}, [Picture("input_reference", str(path))])
    file = request.parts[-1].file
    assert file is not None
    assert (file.filename, file.content_type, file.size_bytes) == (sent_as, content_type, len(content))
    asked: list[tuple[str, str]] = []

    def media_path(sha256: str, extension: str) -> str:
        asked.append((sha256, extension))
        return str(path)

    assert content in assembled(request, media_path)
    assert asked == [(hashlib.sha256(content).hexdigest(), path.suffix.removeprefix(".") or "jpg")]


def test_the_boundary_is_in_no_part(tmp_path: Path) -> None:
    plain = form_request(URL, {"prompt": "A boat."})
    path = tmp_path / "a.jpg"
    path.write_bytes(JPEG)
    twice = form_request(URL, {"prompt": f"A boat. {plain.boundary}"}, [Picture("input_reference", str(path))])
    wire = assembled(twice, lambda *_: str(path))
    assert wire.count(twice.boundary.encode()) == len(twice.parts) + 1


def test_a_picture_of_64_mb_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    with path.open("wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.truncate((64 << 20) + 1)
    with pytest.raises(InputError) as raised:
        form_request(URL, {}, [Picture("input_reference", str(path))])
    assert raised.value.field == "first_frame"


def test_what_was_changed_is_refused() -> None:
    request = json_request(URL, {"prompt": "A boat."})
    with pytest.raises(InputError):
        assembled(request.replace(body='{"prompt":"A ship."}'), _no_media)
    form = form_request(URL, {"prompt": "A boat."})
    with pytest.raises(InputError):
        assembled(form.replace(parts=(Part(name="prompt", value="A ship."),)), _no_media)


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"\xff", b'{"format": 1}', json_request(URL, {}).replace(format=9).to_bytes()]
)
def test_what_is_no_request_is_refused(body: bytes) -> None:
    with pytest.raises(InputError):
        thawed(body)


def test_canonical_bytes() -> None:
    request = FrozenRequest(url=URL, headers=(("Accept", "application/json"),), body="{}", wire_sha256="0" * 64)
    assert request.to_bytes() == thawed(request.to_bytes()).to_bytes()
