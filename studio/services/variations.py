"""Owns asking for variations: one job for each wording of a card, all written at once, with one seed.

Sends nothing itself; knows nothing of the window.
"""

from typing import NamedTuple

from studio.craft.sending import sent_text
from studio.domain.errors import NotFound
from studio.domain.jobs import GenerationJob, Grade
from studio.domain.money import Estimate, total
from studio.domain.parameters import Parameters
from studio.domain.ports import Random
from studio.domain.prompt import Card, Prompt
from studio.domain.variations import variations
from studio.services.catalogue import Catalogue
from studio.services.job_groups import JobGroups, Member
from studio.services.job_requests import GenerateOrder
from studio.services.projects import Projects


class VariationOrder(NamedTuple):
    """A shot's prompt as it stands, the card to vary, its wordings, and what each take is made with.

    `title` names the group: the card in the user's words. `agreed` = the user was asked about the price and said yes.
    """

    project_id: str
    shot_id: str
    model: str
    grade: Grade
    parameters: Parameters
    prompt: Prompt
    card: Card
    title: str
    values: tuple[str, ...]
    agreed: bool = False


class Variations:
    """Asks for groups of takes."""

    def __init__(self, projects: Projects, catalogue: Catalogue, groups: JobGroups, random: Random) -> None:
        self._projects = projects
        self._catalogue = catalogue
        self._groups = groups
        self._random = random

    def price(self, model: str, parameters: Parameters, takes: int) -> Estimate:
        """Return what `takes` variations may cost together; unknown where one is. Raises NotFound."""
        return total([self._catalogue.estimate(model, parameters)] * takes)

    async def request(self, order: VariationOrder) -> tuple[GenerationJob, ...]:
        """Write one job for each value in one transaction, all or none, and wake what makes them.

        Where the model has a seed all takes have the same one, so that only the wording differs. Raises InputError
        (naming the field), NotFound or StoreError; nothing is written then.
        """
        project = self._projects.project(order.project_id)
        if project.shot(order.shot_id) is None:
            raise NotFound("That shot is not in the project.", "Choose another shot.", field="shot")
        spec = self._catalogue.spec(order.model)
        parameters = order.parameters
        if spec.limits.seed and parameters.seed is None:
            parameters = parameters.replace(seed=self._random.seed())
        members = [
            Member(
                varied.value,
                GenerateOrder(
                    project_id=order.project_id,
                    shot_id=order.shot_id,
                    model=spec.id,
                    grade=order.grade,
                    prompt=sent_text(varied.prompt, project.looks, spec),
                    parameters=parameters,
                    agreed=order.agreed,
                ),
            )
            for varied in variations(order.prompt, order.card, order.values)
        ]
        return await self._groups.request(order.title, members, order.card)
