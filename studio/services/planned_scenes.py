"""Owns scenes and shots that are to be made, as a script or a table plans them, and how they become real ones."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from studio.craft.script_scenes import scenes_from_script
from studio.craft.script_shared import shared_words, with_look
from studio.craft.script_shots import PlacedShot, check_shots
from studio.domain.errors import InputError
from studio.domain.frames import FrameRate
from studio.domain.parameters import Parameters
from studio.domain.project import Scene, Shot
from studio.domain.prompt import Prompt
from studio.services import outline

SHOTS_OF_SCRIPT_LIMIT = 2000


class PlannedShot(NamedTuple):
    """A shot to be made: its prompt as it shall be (look included), its length, its card's text."""

    name: str
    prompt: str
    duration_s: float
    caption: str = ""


class PlannedScene(NamedTuple):
    """A scene to be made."""

    name: str
    shots: tuple[PlannedShot, ...]


class SceneMaker(NamedTuple):
    """Makes scenes of a project with this shape and rate; `new_id` gives ids that were never given before."""

    aspect_ratio: str
    rate: FrameRate
    new_id: Callable[[], str]

    def scenes(self, planned: Sequence[PlannedScene], taken: Collection[str] = ()) -> tuple[Scene, ...]:
        """Return the scenes; names are told apart from each other and from those `taken`."""
        made: list[Scene] = []
        names = set(taken)
        for number, scene in enumerate(planned, len(names) + 1):
            name = outline.free_name(scene.name.strip() or f"Scene {number}", names)
            names.add(name)
            made.append(Scene(id=self.new_id(), name=name, shots=self._shots(scene)))
        return tuple(made)

    def _shots(self, planned: PlannedScene) -> tuple[Shot, ...]:
        shots: dict[str, Shot] = {}
        for number, shot in enumerate(planned.shots, 1):
            name = outline.free_name(shot.name.strip() or f"Shot {number}", shots)
            shots[name] = Shot(
                id=self.new_id(),
                name=name,
                prompt=Prompt(text=shot.prompt),
                parameters=Parameters(aspect_ratio=self.aspect_ratio, rate=self.rate, duration_s=shot.duration_s),
                caption=shot.caption,
            )
        return tuple(shots.values())


def check_count(planned: Sequence[PlannedScene]) -> int:
    """Return how many shots are planned; raises InputError (`script`) for none or too many."""
    count = sum(len(scene.shots) for scene in planned)
    if not count:
        raise InputError("The script holds no shot.", "Write one shot a paragraph, or number them.", field="script")
    if count > SHOTS_OF_SCRIPT_LIMIT:
        raise InputError(
            f"The script holds {count:,} shots.", f"Use at most {SHOTS_OF_SCRIPT_LIMIT:,}.", field="script"
        )
    return count


def scenes_of_script(text: str) -> tuple[PlannedScene, ...]:
    """Return what a script plans: its shots with the look that it names for all of them, 5 s where it says no length.

    Raises InputError (`script`) where it holds no shot, too many, or one that is too long.
    """
    found = scenes_from_script(text)
    look, _ = shared_words(text, found)
    planned = tuple(
        PlannedScene(scene.name, tuple(_planned(shot, look) for shot in scene.shots if shot.prompt)) for scene in found
    )
    check_shots([shot.prompt for scene in planned for shot in scene.shots])
    return planned


def _planned(shot: PlacedShot, look: str) -> PlannedShot:
    prompt = "\n".join(part for part in (with_look(shot.prompt, look), shot.extra) if part)
    return PlannedShot(shot.name, prompt, Parameters().duration_s if shot.duration_s is None else shot.duration_s)
