"""Owns the sample project: five shots that show framing, light, camera and sound. Draws nothing itself."""

from typing import NamedTuple

from studio.domain.parameters import Parameters
from studio.domain.project import Project
from studio.domain.prompt import Prompt
from studio.services.projects import Projects

SAMPLE_NAME = "A day in five shots"


class SampleShot(NamedTuple):
    """A shot as the sample writes it."""

    name: str
    text: str
    duration_s: float
    seed: int


SHOTS = (
    SampleShot(
        "Kettle at dawn",
        "Extreme close-up of a copper kettle on a kitchen table, a thin ribbon of steam curling up, pale dawn light "
        "through a frosted window, slow push in. Quiet room tone, a clock ticking far away.",
        5.0,
        11,
    ),
    SampleShot(
        "Ferry in the fjord",
        "High aerial view of a small white ferry crossing a mountain fjord in summer, its wake spreading behind it, "
        "bright noon sun on the water, the camera drifts left. Wind and gulls.",
        5.0,
        12,
    ),
    SampleShot(
        "Courier in the rain",
        "Medium tracking shot of a courier running through a narrow city street in heavy rain, shop signs glowing in "
        "the puddles, neon light at night, handheld camera beside her. Rain and quick steps.",
        5.0,
        13,
    ),
    SampleShot(
        "The last dancer",
        "Wide shot of a lone dancer turning slowly on a bare stage, dust in the air, one warm spotlight from above, "
        "everything else dark, the camera orbits around her. A soft slow piano.",
        5.0,
        14,
    ),
    SampleShot(
        "Lighthouse at dusk",
        "Low angle of a striped lighthouse on a cliff above the sea, the last orange light of dusk behind it, a flock "
        "of terns wheeling past, the camera cranes up. Waves against the rocks.",
        5.0,
        15,
    ),
)


async def sample_project(projects: Projects) -> Project:
    """Return the sample project, made where it is not there."""
    found = projects.by_name(SAMPLE_NAME)
    return found if found is not None else await create_sample(projects)


async def create_sample(projects: Projects) -> Project:
    """Make the sample project under its name; raises InputError where that name is taken."""
    project = await projects.create(SAMPLE_NAME)
    scene = project.scenes[0]
    await projects.rename_part(project.id, scene.id, "From morning to night")
    for shot in SHOTS:
        added = await projects.add_shot(project.id, scene.id, name=shot.name, prompt=Prompt(text=shot.text))
        parameters = Parameters(duration_s=shot.duration_s, seed=shot.seed)
        await projects.set_parameters(project.id, added.added[0], parameters, seed_locked=True)
    return projects.project(project.id)
