"""Owns the edits of prompts that reach beyond one prose: fixes, looks, rules that are off, words in many shots.

Each is one undo step. Knows the projects' service; what a fix is, `craft.lint` decides.
"""

from collections.abc import Sequence

from studio.craft.find_replace import Wanted, check_wanted, replaced_in
from studio.domain.errors import InputError, NotFound
from studio.domain.letters import check_letters
from studio.domain.lint import Fix
from studio.domain.lint_rules import Rule
from studio.domain.looks import LOOK_MARK, LOOK_NAME, LOOK_TEXT_LIMIT, Look
from studio.domain.ports import Random
from studio.domain.project import CAPTION_LIMIT, Project, ProjectChange, Shot
from studio.domain.prompt import NamedText, Prompt
from studio.services import outline
from studio.services.projects import Projects

LOOKS_LIMIT = 200


class PromptEdits:
    """Edits of the prompts of one workspace's projects."""

    def __init__(self, projects: Projects, random: Random) -> None:
        self._projects = projects
        self._random = random

    async def apply_fix(
        self, project_id: str, shot_id: str, fix: Fix, label: str, *, editor: str = ""
    ) -> ProjectChange:
        """Make a linter's fix; further shots stand behind the shot, in its scene. Raises NotFound or InputError."""

        def change(project: Project) -> Project:
            shot = outline.shot_of(project, shot_id)
            fixed = shot.replace(
                prompt=fix.prompt,
                caption=shot.caption if fix.caption is None else fix.caption[:CAPTION_LIMIT],
                parameters=fix.parameters or shot.parameters,
            )
            project = outline.with_shot_changed(project, shot_id, lambda _: fixed)
            return self._with_further(project, fixed, fix.further)

        return await self._projects.edit(project_id, change, label, editor=editor)

    def _with_further(self, project: Project, first: Shot, prompts: Sequence[Prompt]) -> Project:
        scene = next(scene for scene in project.scenes if first in scene.shots)
        place = scene.shots.index(first) + 1
        for offset, prompt in enumerate(prompts):
            taken = outline.shot_names(outline.scene_of(project, scene.id))
            shot = first.replace(
                id=self._random.new_id(),
                name=outline.free_name(f"{first.name}, part {offset + 2}", taken),
                prompt=prompt,
                chosen_take=None,
                caption="",
                trim=None,
                parameters=first.parameters.replace(first_frame=None, last_frame=None),
            )
            project = outline.with_shot(project, scene.id, shot, place + offset)
        return project

    async def set_rule_off(self, project_id: str, rule: Rule, *, off: bool) -> ProjectChange:
        """Let a rule not speak in a project, or speak again."""

        def change(project: Project) -> Project:
            rules = [each for each in Rule if (each in project.rules_off or each is rule) and (off or each is not rule)]
            return project.replace(rules_off=tuple(rules))

        return await self._projects.edit(project_id, change, "Silence a hint" if off else "Let a hint speak")

    async def save_look(self, project_id: str, look: Look, old_name: str = "") -> ProjectChange:
        """Add a look, or change the one called `old_name`; prompts that name it by an old name name the new one.

        Raises InputError where the name is taken or cannot be one, and where there are too many; NotFound.
        """
        _check(look)

        def change(project: Project) -> Project:
            key = old_name.casefold()
            others = [each for each in project.looks if each.key != key]
            if old_name and len(others) == len(project.looks):
                raise NotFound("That look is not in the project.", "Choose another look.", field="looks")
            if look.key in {each.key for each in others}:
                raise InputError(f"There is a look “@{look.name}” already.", "Choose another name.", field="name")
            if len(others) >= LOOKS_LIMIT:
                raise InputError(f"A project has at most {LOOKS_LIMIT} looks.", "Delete one first.", field="looks")
            place = next((at for at, each in enumerate(project.looks) if each.key == key), len(project.looks))
            looks = (*project.looks[:place], look, *project.looks[place + bool(old_name) :])
            changed = project.replace(looks=looks)
            return _renamed(changed, old_name, look.name) if old_name and look.key != key else changed

        return await self._projects.edit(project_id, change, "Change look" if old_name else "Add look")

    async def delete_look(self, project_id: str, name: str) -> ProjectChange:
        """Take a look out of a project; prompts keep its name as it is written."""

        def change(project: Project) -> Project:
            return project.replace(looks=tuple(look for look in project.looks if look.key != name.casefold()))

        return await self._projects.edit(project_id, change, "Delete look")

    async def replace_words(
        self, project_id: str, shot_ids: Sequence[str], wanted: Wanted, new: str
    ) -> tuple[ProjectChange, int]:
        """Put `new` in the place of words in the prompts of shots; return the change and how many were replaced.

        Locked cards are left alone. Raises InputError or NotFound.
        """
        check_wanted(wanted)
        check_letters(new, "text", "replace")
        counts: list[int] = []

        def change(project: Project) -> Project:
            for shot_id in shot_ids:
                prompt, count = replaced_in(outline.shot_of(project, shot_id).prompt, wanted, new)
                counts.append(count)
                if count:
                    project = _with_prompt(project, shot_id, prompt)
            return project

        made = await self._projects.edit(project_id, change, "Replace words")
        return made, sum(counts)


def _check(look: Look) -> None:
    if LOOK_NAME.fullmatch(look.name) is None:
        message = f"“{look.name}” cannot be a look's name."
        raise InputError(message, "Begin with a letter; then letters, digits, - and _.", field="name")
    if len(look.text) > LOOK_TEXT_LIMIT:
        message = f"The description has {len(look.text):,} characters."
        raise InputError(message, f"Use at most {LOOK_TEXT_LIMIT:,}.", field="text")
    check_letters(look.text, "description", "text")


def _with_prompt(project: Project, shot_id: str, prompt: Prompt) -> Project:
    return outline.with_shot_changed(project, shot_id, lambda shot: shot.replace(prompt=prompt))


def _renamed(project: Project, old: str, new: str) -> Project:
    """Let every prompt and look that names `@old` name `@new`."""

    def in_text(text: str) -> str:
        return LOOK_MARK.sub(lambda match: f"@{new}" if match[1].casefold() == old.casefold() else match[0], text)

    looks = tuple(look.replace(text=in_text(look.text)) for look in project.looks)
    project = project.replace(looks=looks)
    for shot in project.shots:
        prompt = shot.prompt
        for match in reversed(list(LOOK_MARK.finditer(prompt.text))):
            if match[1].casefold() == old.casefold():
                prompt = prompt.replaced(match.start(), match.end(), f"@{new}")
        own = tuple(
            NamedText(name=new, text=each.text) if each.name.casefold() == old.casefold() else each
            for each in prompt.overrides
        )
        if prompt is not shot.prompt or own != prompt.overrides:
            project = _with_prompt(project, shot.id, prompt.replace(overrides=own))
    return project
