"""Makes cuts for tests of the storyboard: shots with takes of any length, on the desk, and files that can be lost."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from studio.domain.errors import UnreadableMedia
from studio.domain.frames import DEFAULT_RATE, FrameRate, TimeRange
from studio.domain.jobs import Grade
from studio.domain.media import Picture
from studio.domain.parameters import Parameters
from studio.domain.ports import FrameReader, Frames
from studio.domain.project import MediaFacts, Shot, Slate, Take
from studio.domain.prompt import Prompt
from studio.services.planned_scenes import PlannedScene, PlannedShot
from studio.services.takes import TakeChange
from studio.ui.cutting import Cutting
from studio.ui.sequence_player import SequencePlayer
from studio.ui.shot_edits import ShotEdits
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.kit.playback.fakes import FakeFrames

FRAME_S = 1 / 24 + 1e-7


class Planned(NamedTuple):
    """A shot of a test's film: its planned length, and the length of its take (None: there is none), in frames."""

    planned: int
    taken: int | None
    trim: tuple[int, int] | None = None


class CutFrames:
    """Opens the takes of `Film`: picture n of the take of shot m (from 1) holds the number 1000 m + n."""

    def __init__(self) -> None:
        self.paths: dict[str, str] = {}
        self.lost: set[str] = set()
        self.fakes = FakeFrames()
        self.opened: list[str] = []

    def open(self, path: str) -> FrameReader:
        """Open a take that is not lost."""
        self.opened.append(path)
        if path in self.lost:
            raise UnreadableMedia("The file is not there.", "Make the take again.")
        return self.fakes.open(self.paths[path])


class Film:
    """A project on the desk whose shots are called One, Two … in scenes of two, its cut and its player."""

    def __init__(self, desk: Desk, frames: Frames | None = None) -> None:
        self.desk = desk
        self.files = CutFrames()
        self.cutting = Cutting(desk.workbench)
        self.edits = ShotEdits(desk.workbench, self.cutting, desk.generator)
        self.player: SequencePlayer = desk.keep(
            SequencePlayer(
                desk.workbench, self.cutting, frames or self.files, ("Inter",), monotonic_ns=desk.hand_time
            )
        )  # fmt: skip
        self._numbers = 0

    async def make(self, plan: Sequence[Planned], name: str = "Film") -> None:
        """Make the project and open it."""
        desk, names = self.desk, ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight")
        made = await desk.workspace.projects.create(name)
        shots = [
            PlannedShot(names[at] if at < len(names) else f"Shot {at}", f"A kite, {at}.", one.planned / 24)
            for at, one in enumerate(plan)
        ]
        scenes = [PlannedScene(f"Part {at // 2 + 1}", tuple(shots[at : at + 2])) for at in range(0, len(shots), 2)]
        if scenes:
            await desk.workspace.storyboard.add_script(made.id, scenes)
        project = desk.workspace.projects.project(made.id)
        for at, (shot, one) in enumerate(zip(project.shots, plan, strict=True), 1):
            if one.taken is not None:
                self.keep(project.id, shot.id, one.taken, 1000 * at)
            if one.trim is not None:
                trim = TimeRange(first_frame=one.trim[0], frames=one.trim[1])
                await desk.workspace.storyboard.set_trim(project.id, shot.id, trim)
        await desk.workbench.open_project(made.id)
        await calm()

    @property
    def shots(self) -> tuple[Shot, ...]:
        """The shots as they are now."""
        project = self.desk.workbench.project
        return project.shots if project is not None else ()

    @property
    def project_id(self) -> str:
        """The id of the open project."""
        project = self.desk.workbench.project
        assert project is not None
        return project.id

    @property
    def lengths(self) -> list[int]:
        """How long the clips of the cut are."""
        timeline = self.cutting.timeline
        return [clip.frames for clip in timeline.picture.clips] if timeline is not None else []

    def trim_of(self, at: int) -> tuple[int, int] | None:
        """Return first frame and length of a shot's trim."""
        trim = self.shots[at].trim
        return (trim.first_frame, trim.frames) if trim is not None else None

    def keep(
        self, project_id: str, shot_id: str, frames: int, base: int, grade: Grade = Grade.DRAFT,
        rate: FrameRate = DEFAULT_RATE,
    ) -> Take:  # fmt: skip
        """Put a take of `frames` frames into the store; its pictures hold numbers from `base` on."""
        self._numbers += 1
        take = Take(
            id=f"take-{self._numbers}", project_id=project_id, shot_id=shot_id, job_id="j", number=self._numbers,
            grade=grade, sha256=f"{self._numbers:064d}", extension="mp4", size_bytes=1,
            media=MediaFacts(
                width_px=64, height_px=36, rate=rate, frames=frames, duration_s=float(rate.seconds(frames)),
                video_codec="h264", container="mp4",
            ),
            slate=Slate(
                prompt="A kite.", parameters=Parameters(), provider="house", model="house/one",
                seed=self._numbers, cost_micro_usd=0, program="1",
            ),
            created_at=self.desk.bench.clock.now(),
        )  # fmt: skip
        self.desk.bench.takes.saved[take.id] = take
        self.files.paths[self.desk.workspace.takes.path(take)] = f"{frames}@{round(rate.fraction)}+{base}"
        return take

    async def add_take(self, at: int, frames: int, base: int, grade: Grade = Grade.DRAFT) -> Take:
        """Let a shot get one more take."""
        take = self.keep(self.project_id, self.shots[at].id, frames, base, grade)
        self.desk.workspace.takes.changes.send(TakeChange(take.project_id, take.shot_id, added=(take,)))
        await calm()
        return take

    def path(self, take: Take) -> str:
        """Return where a take's file lies."""
        return self.desk.workspace.takes.path(take)

    async def prompt(self, at: int, text: str) -> None:
        """Write a shot's prompt."""
        await self.desk.workspace.projects.set_prompt(self.project_id, self.shots[at].id, Prompt(text=text))
        await calm()


def is_card(picture: Picture | None) -> bool:
    """Say whether a picture is a painted card: the pictures of the fake clips are 4 px wide."""
    return picture is not None and picture.width_px > 4


def inks(picture: Picture) -> int:
    """Return how many colours a picture holds: one for plain ground, more for words on it."""
    return len(np.unique(np.frombuffer(picture.pixels, np.uint32)))
