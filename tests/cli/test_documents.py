"""The JSON of jobs and of requests that would be sent."""

from studio.cli.documents import input_document, job_document, request_document
from studio.domain.cards import Card
from studio.domain.jobs import JobGroup
from studio.domain.project import InputFile
from studio.domain.provider_ports import PlannedPart, PlannedRequest
from tests.store.samples import job


def test_a_job_names_its_group_and_its_value_in_it() -> None:
    group = JobGroup(id="group-1", title="Lighting", value="Moonlight", card=Card.LIGHTING)
    assert job_document(job().replace(group=group))["group"] == {
        "id": "group-1", "title": "Lighting", "value": "Moonlight",
    }  # fmt: skip
    assert job_document(job())["group"] is None


def test_a_planned_request_has_a_body_or_parts_never_both() -> None:
    headers = (("Authorization", "***"),)
    assert request_document(PlannedRequest("POST", "https://den/v1/videos", headers, '{"seconds": 4}')) == {
        "method": "POST", "url": "https://den/v1/videos", "headers": {"Authorization": "***"}, "body": {"seconds": 4},
    }  # fmt: skip
    assert request_document(PlannedRequest("DELETE", "https://den/v1/videos/1", (), ""))["body"] is None
    parts = (PlannedPart("prompt", value=""), PlannedPart("file", None, "a.png", "image/png", 81_234, "00ff"))
    document = request_document(PlannedRequest("POST", "https://den/v1/videos", (), "", parts))
    assert "body" not in document
    assert document["parts"] == [
        {"name": "prompt", "value": ""},
        {"name": "file", "filename": "a.png", "content_type": "image/png", "size_bytes": 81_234, "sha256": "00ff"},
    ]


def test_a_picture_of_a_slate_names_the_address_it_came_from() -> None:
    kept = InputFile(role="first_frame", sha256="00ff")
    assert input_document(kept) == {"role": "first_frame", "sha256": "00ff"}
    source = "https://pictures.example/kite.png"
    assert input_document(kept.replace(role="first_frame_original", source=source))["source"] == source
