"""The JSON of a job names the group that it was asked for in."""

from studio.cli.documents import job_document
from studio.domain.cards import Card
from studio.domain.jobs import JobGroup
from tests.store.samples import job


def test_a_job_names_its_group_and_its_value_in_it() -> None:
    group = JobGroup(id="group-1", title="Lighting", value="Moonlight", card=Card.LIGHTING)
    assert job_document(job().replace(group=group))["group"] == {
        "id": "group-1", "title": "Lighting", "value": "Moonlight",
    }  # fmt: skip
    assert job_document(job())["group"] is None
