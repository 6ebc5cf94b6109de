"""Owns the edits of the board and the cut: many shots at once, scenes, captions, trims, a script's shots.

Each is one undo step. Knows the projects' service, and takes only as values that it is given.
"""

from collections.abc import Sequence

from studio.domain.errors import InputError
from studio.domain.frames import TimeRange
from studio.domain.ports import Random
from studio.domain.project import CAPTION_LIMIT, Project, ProjectChange, Shot
from studio.services import outline
from studio.services.planned_scenes import PlannedScene, SceneMaker, check_count
from studio.services.projects import Projects

LONGEST_S = 3600


class Storyboard:
    """Edits of one workspace's boards."""

    def __init__(self, projects: Projects, random: Random) -> None:
        self._projects = projects
        self._random = random

    async def move_shots(
        self, project_id: str, shot_ids: Sequence[str], scene_id: str, at: int, *, editor: str = ""
    ) -> ProjectChange:
        """Put shots, in the film's order, at place `at` of a scene, counted without them. Raises NotFound."""
        return await self._projects.edit(
            project_id,
            lambda project: outline.with_shots_moved(project, shot_ids, scene_id, at),
            "Move shot" if len(shot_ids) == 1 else f"Move {len(shot_ids)} shots",
            editor=editor,
        )

    async def duplicate(self, project_id: str, part_ids: Sequence[str], *, editor: str = "") -> ProjectChange:
        """Put a copy of each scene and shot behind it; takes are not copied. Raises NotFound."""

        def change(project: Project) -> Project:
            for part_id in part_ids:
                project = outline.duplicated(project, part_id, self._random.new_id)
            return project

        label = "Duplicate" if len(part_ids) == 1 else f"Duplicate {len(part_ids)} parts"
        return await self._projects.edit(project_id, change, label, editor=editor)

    async def merge_scenes(self, project_id: str, scene_id: str, *, editor: str = "") -> ProjectChange:
        """Join a scene with the one behind it. Raises NotFound, or InputError for the last scene."""
        return await self._projects.edit(
            project_id, lambda project: outline.with_scenes_merged(project, scene_id), "Merge scenes", editor=editor
        )

    async def split_scene(self, project_id: str, shot_id: str, *, editor: str = "") -> ProjectChange:
        """Let a new scene begin at a shot. Raises NotFound, or InputError at the first shot of a scene."""
        return await self._projects.edit(
            project_id,
            lambda project: outline.with_scene_split(project, shot_id, self._random.new_id()),
            "Split scene",
            editor=editor,
        )

    async def set_caption(
        self, project_id: str, shot_id: str, caption: str, *, merge_key: str = "", editor: str = ""
    ) -> ProjectChange:
        """Write a shot's card text; empty shows the prompt there. Raises NotFound or InputError (`caption`)."""
        caption = caption.strip()
        if len(caption) > CAPTION_LIMIT:
            raise InputError(
                f"The caption has {len(caption):,} characters.", f"Use at most {CAPTION_LIMIT:,}.", field="caption"
            )
        return await self._change_shot(
            project_id, shot_id, "Change caption", merge_key, editor, caption=caption
        )  # fmt: skip

    async def set_trim(
        self, project_id: str, shot_id: str, trim: TimeRange | None, *, merge_key: str = "", editor: str = ""
    ) -> ProjectChange:
        """Let the cut show `trim` of a shot's take, at the project's rate; None: all of it.

        Shots behind it move up or down (ripple). Raises NotFound, or InputError (`trim`) for more than an hour.
        """
        rate = self._projects.project(project_id).rate
        if trim is not None and trim.end_frame > rate.frames_in(LONGEST_S):
            raise InputError("The clip would be longer than an hour.", "Use a shorter one.", field="trim")
        return await self._change_shot(
            project_id, shot_id, "Trim clip" if trim else "Clear trim", merge_key, editor, trim=trim
        )

    async def set_planned_s(
        self, project_id: str, shot_ids: Sequence[str], duration_s: float, *, editor: str = ""
    ) -> ProjectChange:
        """Plan shots for a length in seconds (above 0, at most an hour). Raises NotFound or InputError."""
        if not 0 < duration_s <= LONGEST_S:
            raise InputError("That length is not possible.", f"Use up to {LONGEST_S:,} s.", field="duration_s")

        def change(project: Project) -> Project:
            for shot_id in shot_ids:
                project = outline.with_shot_changed(
                    project,
                    shot_id,
                    lambda shot: shot.replace(parameters=shot.parameters.replace(duration_s=duration_s)),
                )
            return project

        return await self._projects.edit(project_id, change, "Change length", editor=editor)

    async def _change_shot(
        self, project_id: str, shot_id: str, label: str, merge_key: str, editor: str, **values: object
    ) -> ProjectChange:
        return await self._projects.edit(
            project_id,
            lambda project: outline.with_shot_changed(project, shot_id, lambda shot: shot.replace(**values)),
            label,
            merge_key=merge_key,
            editor=editor,
        )

    async def add_script(self, project_id: str, scenes: Sequence[PlannedScene], *, editor: str = "") -> ProjectChange:
        """Put a script's scenes at the end as one undo step. A scene that is the only one and empty is filled first.

        The change's `added` holds the new scenes and shots. Raises InputError (`script`) for none or too many shots.
        """
        count = check_count(scenes)

        def change(project: Project) -> Project:
            lone = len(project.scenes) == 1 and all(_is_blank(shot) for shot in project.scenes[0].shots)
            there = () if lone else project.scenes
            maker = SceneMaker(project.aspect_ratio, project.rate, self._random.new_id)
            made = maker.scenes(scenes, [scene.name for scene in there])
            return project.replace(scenes=(*there, *made))

        label = "Add a script's shot" if count == 1 else f"Add a script's {count} shots"
        return await self._projects.edit(project_id, change, label, editor=editor)


def _is_blank(shot: Shot) -> bool:
    """Say whether nothing was done to a shot yet."""
    return not shot.prompt.text.strip() and not shot.caption and shot.chosen_take is None
