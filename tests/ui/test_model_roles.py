"""Which model a project keeps for which work: given, kept for the next start, read again, never somebody else's."""

import pytest

from studio.domain.jobs import Grade
from studio.ui.model_roles import ModelRoles, Role
from tests.fakes.time import calm
from tests.ui.conftest import Desk


async def test_a_role_is_kept_for_the_project_alone(desk: Desk) -> None:
    await desk.project(name="One")
    first = desk.workbench.project
    assert first is not None
    roles = ModelRoles(desk.workbench)
    roles.give(Role.FINAL, "away/picky")
    roles.give(Role.SOUND, "away/picky")
    assert roles.roles_of("away/picky") == (Role.FINAL, Role.SOUND)
    await calm()
    await desk.project(name="Two")
    assert dict(roles.models) == {}
    await desk.workbench.open_project(first.id)
    assert dict(roles.models) == {Role.FINAL: "away/picky", Role.SOUND: "away/picky"}
    again = ModelRoles(desk.workbench)
    assert again.model(Role.FINAL) == "away/picky"
    again.give(Role.FINAL, "")
    await calm()
    assert ModelRoles(desk.workbench).model(Role.FINAL) == ""


@pytest.mark.parametrize("kept", ["{", "[]", '{"draft": 3, "none": "x"}', "7"])
async def test_what_cannot_be_read_is_no_role(desk: Desk, kept: str) -> None:
    await desk.project()
    assert desk.workbench.project is not None
    await desk.workbench.remember(**{f"model_roles:{desk.workbench.project.id}": kept})
    assert dict(ModelRoles(desk.workbench).models) == {}


async def test_a_model_that_is_gone_leaves_the_shots_own(desk: Desk) -> None:
    await desk.project()
    project, shot = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert shot is not None
    await desk.workspace.projects.set_parameters(project.id, shot.id, shot.parameters, model="away/picky")
    for model in ("gone/away", "away/old"):
        desk.generator.roles.give(Role.DRAFT, model)
        await calm()
        spec = desk.generator.spec_for(Grade.DRAFT)
        assert spec is not None
        assert spec.id == "away/picky"
    assert desk.failures == []


async def test_without_a_project_nothing_is_kept(desk: Desk) -> None:
    roles = ModelRoles(desk.workbench)
    roles.give(Role.DRAFT, "away/one")
    assert roles.model(Role.DRAFT) == ""
