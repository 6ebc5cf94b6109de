"""Owns the shots that a template over a table makes: all of them as one step of the project.

Knows the projects' service; the table was read before.
"""

from collections.abc import Sequence

from studio.craft.batch import BatchShot
from studio.domain.errors import InputError
from studio.domain.parameters import Parameters
from studio.domain.ports import Random
from studio.domain.project import Project, ProjectChange, Scene, Shot
from studio.services import outline
from studio.services.projects import Projects


class Batches:
    """Makes shots in one workspace's projects."""

    def __init__(self, projects: Projects, random: Random) -> None:
        self._projects = projects
        self._random = random

    async def add(
        self, project_id: str, scene_id: str | None, shots: Sequence[BatchShot], *, editor: str = ""
    ) -> ProjectChange:
        """Put the shots behind the others of a scene (None: a new one) as one undo step.

        They take over model and settings of the shot before them.
        The change's `added` holds them. Raises NotFound, or InputError (`table`) for none.
        """
        if not shots:
            raise InputError("The table makes no shot.", "Add a row.", field="table")

        def change(project: Project) -> Project:
            if scene_id is None:
                name = outline.free_name("Scene", [one.name for one in project.scenes], first=len(project.scenes) + 1)
                scene = Scene(id=self._random.new_id(), name=name)
                project = outline.with_scene(project, scene, None)
            else:
                scene = outline.scene_of(project, scene_id)
            like = next(reversed(scene.shots or project.shots), None)
            taken = set(outline.shot_names(scene))
            for planned in shots:
                shot = self._shot(project, scene, planned, like, taken)
                taken.add(shot.name)
                project = outline.with_shot(project, scene.id, shot, None)
            return project

        label = "Add a shot from a table" if len(shots) == 1 else f"Add {len(shots)} shots from a table"
        return await self._projects.edit(project_id, change, label, editor=editor)

    def _shot(self, project: Project, scene: Scene, planned: BatchShot, like: Shot | None, taken: set[str]) -> Shot:
        stem, first = (planned.name, None) if planned.name else ("Shot", len(taken) + 1)
        name = outline.free_name(stem, taken, first=first)
        parameters = Parameters(aspect_ratio=project.aspect_ratio, rate=project.rate)
        shot = Shot(id=self._random.new_id(), name=name, prompt=planned.prompt, parameters=parameters)
        if like is not None:
            seed = like.parameters.seed if like.seed_locked else None
            parameters = like.parameters.replace(first_frame=None, last_frame=None, seed=seed)
            shot = shot.replace(model=like.model, seed_locked=like.seed_locked)
        if planned.duration_s is not None:
            parameters = parameters.replace(duration_s=planned.duration_s)
        return shot.replace(parameters=parameters)
