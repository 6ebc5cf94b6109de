"""Owns projects: scenes, shots and takes, and what an edit of them reports."""

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from studio.domain.base import Frozen
from studio.domain.frames import DEFAULT_RATE, RateText, TimeRange
from studio.domain.jobs import Grade
from studio.domain.lint_rules import Rule
from studio.domain.looks import Look
from studio.domain.parameters import Parameters
from studio.domain.prompt import Prompt
from studio.domain.sketch import SketchReading

NAME_LIMIT = 200
CAPTION_LIMIT = 1000


class Shot(Frozen):
    """One intended picture in time. Its code (1A) comes from its place. `model` is the id of the chosen model spec.

    Its planned length is that of its parameters. `trim` is the part of its take that the cut shows, at the project's
    rate; None shows all of it. `caption` is the card's text; empty, the prompt stands there.
    """

    id: str
    name: str = Field(min_length=1, max_length=NAME_LIMIT)
    prompt: Prompt = Prompt()
    model: str = "animatic/sketch-1"
    parameters: Parameters = Parameters()
    seed_locked: bool = False
    chosen_take: str | None = None
    caption: str = Field(default="", max_length=CAPTION_LIMIT)
    trim: TimeRange | None = None


class Scene(Frozen):
    """Shots in order."""

    id: str
    name: str = Field(min_length=1, max_length=NAME_LIMIT)
    shots: tuple[Shot, ...] = ()


class Project(Frozen):
    """Scenes in order, with the shape and rate of the film, its looks, and the rules that are not to speak in it."""

    id: str
    name: str = Field(min_length=1, max_length=NAME_LIMIT)
    aspect_ratio: str = "16:9"
    rate: RateText = DEFAULT_RATE
    scenes: tuple[Scene, ...] = ()
    looks: tuple[Look, ...] = ()
    rules_off: tuple[Rule, ...] = ()
    archived: bool = False
    created_at: datetime
    updated_at: datetime

    @property
    def shots(self) -> tuple[Shot, ...]:
        """All shots in the order of the film."""
        return tuple(shot for scene in self.scenes for shot in scene.shots)

    def shot(self, shot_id: str) -> Shot | None:
        """Return the shot of that id, or None."""
        return next((shot for shot in self.shots if shot.id == shot_id), None)

    def code(self, shot_id: str) -> str:
        """Return the shot's code: the number of its scene and the letter of its place, such as 1A or 2AB."""
        for number, scene in enumerate(self.scenes, 1):
            for place, shot in enumerate(scene.shots):
                if shot.id == shot_id:
                    return f"{number}{place_letters(place)}"
        return ""

    def codes(self) -> dict[str, str]:
        """Return the codes of all shots by id: whoever wants many asks once."""
        return {
            shot.id: f"{number}{place_letters(place)}"
            for number, scene in enumerate(self.scenes, 1)
            for place, shot in enumerate(scene.shots)
        }


def place_letters(place: int) -> str:
    """Return A, B … Z, AA, AB … for 0, 1 …"""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class MediaFacts(Frozen):
    """What a probe found in a video file. `frames` is None where it cannot be known without decoding all of it."""

    width_px: int = Field(ge=1)
    height_px: int = Field(ge=1)
    rate: RateText
    frames: int | None = Field(default=None, ge=1)
    duration_s: float = Field(gt=0)
    video_codec: str
    audio_codec: str | None = None
    audio_rate_hz: int | None = None
    audio_channels: int | None = None
    container: str


class InputFile(Frozen):
    """A conditioning picture of a take, by content hash.

    `role` is `first_frame` or `last_frame`, with `_original` for what that was cut from. `source` is as in
    `PictureOrigin`.
    """

    role: str
    sha256: str
    source: str = ""


def input_files(parameters: Parameters) -> tuple[InputFile, ...]:
    """Return the pictures that settings name and, where they were cut, what they were cut from."""
    files: list[InputFile] = []
    for role, sha256 in (("first_frame", parameters.first_frame), ("last_frame", parameters.last_frame)):
        if sha256 is None:
            continue
        origin = parameters.origin_of(sha256)
        is_own = origin.original == sha256
        files.append(InputFile(role=role, sha256=sha256, source=origin.source if is_own else ""))
        if not is_own:
            files.append(InputFile(role=f"{role}_original", sha256=origin.original, source=origin.source))
    return tuple(files)


class Slate(Frozen):
    """How a take was made. Never edited. `original_name` is the file's, where a take was imported; else empty.

    `prompt` is the text as it was sent; `prompt_version` is the number of the version of the shot's prompt behind it.
    """

    prompt: str
    parameters: Parameters
    provider: str
    model: str
    seed: int | None
    cost_micro_usd: int | None
    simulated: bool = False
    inputs: tuple[InputFile, ...] = ()
    program: str
    reading: SketchReading | None = None
    prompt_version: int | None = None
    original_name: str = ""


class Take(Frozen):
    """One result of a shot. `number` counts the takes of a shot from 1 and is never given twice."""

    id: str
    project_id: str
    shot_id: str
    job_id: str
    number: int = Field(ge=1)
    grade: Grade
    sha256: str
    extension: str
    size_bytes: int = Field(ge=1)
    media: MediaFacts
    slate: Slate
    rating: int | None = Field(default=None, ge=1, le=5)
    created_at: datetime
    trashed: bool = False


def shown_take(shot: Shot, takes: tuple[Take, ...]) -> Take | None:
    """Return the take that stands for `shot`: the chosen one, else its newest final, then draft, then animatic."""
    own = [take for take in takes if take.shot_id == shot.id and not take.trashed]
    chosen = next((take for take in own if take.id == shot.chosen_take), None)
    if chosen is not None:
        return chosen
    for grade in (Grade.FINAL, Grade.DRAFT, Grade.ANIMATIC):
        graded = [take for take in own if take.grade is grade]
        if graded:
            return max(graded, key=lambda take: take.number)
    return None


class Origin(StrEnum):
    """Who asked for an edit, so that a view can leave its own echo alone."""

    USER = "user"
    UNDO = "undo"
    REDO = "redo"
    JOB = "job"
    SCRIPT = "script"


class ProjectChange(Frozen):
    """What one edit did. Ids are of scenes, shots and takes alike. `project` is how it is now; None when it is gone."""

    project_id: str
    project: Project | None
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    origin: Origin = Origin.USER
    editor: str = Field(default="", description="the view that asked, so that it can ignore its own echo")
    label: str = Field(default="", description="the step's name in the undo menu; empty = not an undo step")
