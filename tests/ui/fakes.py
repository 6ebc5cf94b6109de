"""Owns what stands in for the world in tests of the window: models that do what they are told, clips without files."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date
from decimal import Decimal

from studio.domain.frames import DEFAULT_RATE
from studio.domain.jobs import GenerationJob
from studio.domain.models import (
    Audio,
    CombinationRule,
    DurationLimit,
    Extra,
    ExtraType,
    Limits,
    ModelSpec,
    ModelStatus,
    Price,
    PriceUnit,
)
from studio.domain.project import Slate
from studio.domain.render import PreviewFrame, RenderEvent, RenderFinished, RenderProgress
from studio.services.workspace import Workspace
from studio.ui.generator import ANIMATIC_MODEL
from tests.fakes.media import CLIP, MemoryDisk
from tests.fakes.providers import LIMITS, REMOTE_SPEC, LocalFake, RemoteFake
from tests.fakes.workspaces import Bench
from tests.ui.kit.playback.fakes import FakeFrames, FakeReader

DAY = date(2026, 11, 1)
ANIMATIC_SPEC = ModelSpec(
    id=ANIMATIC_MODEL, provider="animatic", name="Animatic sketch", checked_on=DAY, source="a test", local=True,
    free=True, needs_key=False, limits=LIMITS.replace(last_frame=True),
)  # fmt: skip
PICKY_SPEC = ModelSpec(
    id="away/picky", provider="away", name="Picky", checked_on=DAY, source="a test", needs_key=False,
    limits=Limits(
        duration_s=DurationLimit(min=4, max=8, values=(4.0, 6.0, 8.0)), resolutions=("720p", "1080p"),
        aspect_ratios=("16:9", "9:16"), fps=(DEFAULT_RATE,), audio=Audio.OPTIONAL, seed=True, negative=True,
        prompt_chars=200,
    ),
    rules=(
        CombinationRule(when=(("resolution", "1080p"),), then=(("duration_s", (8.0,)),), message="1080p needs 8 s"),
    ),
    extras=(
        Extra(name="loop", label="Loop", type=ExtraType.BOOLEAN, default=False),
        Extra(name="mood", label="Mood", type=ExtraType.CHOICE, default="calm", values=("calm", "wild")),
        Extra(name="steps", label="Steps", type=ExtraType.INTEGER, default=20, min=1, max=50),
        Extra(name="weight", label="Weight", type=ExtraType.NUMBER, default=0.5, min=0.0, max=1.0),
        Extra(name="note", label="Note", type=ExtraType.TEXT, default=""),
    ),
    prices=(Price(per=PriceUnit.SECOND, usd=Decimal("0.10"), as_of=DAY, source="listed"),),
    draft_duration_s=4.0, draft_resolution="720p",
)  # fmt: skip
RETIRED_SPEC = ModelSpec(
    id="away/old", provider="away", name="Old", checked_on=DAY, source="a test", needs_key=False, limits=LIMITS,
    status=ModelStatus.RETIRED, successor="away/one",
)  # fmt: skip


class AnimaticFake(LocalFake):
    """The free model of this computer. While `go` is not set it stands after its first frame."""

    id = "animatic"

    def __init__(self, disk: MemoryDisk) -> None:
        super().__init__(disk)
        self.go = asyncio.Event()
        self.go.set()

    def specs(self) -> tuple[ModelSpec, ...]:
        """Return the one model."""
        return (ANIMATIC_SPEC,)

    async def make(self, job: GenerationJob, part_path: str, *, preview: bool) -> AsyncIterator[RenderEvent]:
        """Draw a frame, wait to be let go, write the clip."""
        self.made.append(job.id)
        yield RenderProgress(frames_done=48, frames=192)
        yield PreviewFrame(frame_index=0, width_px=16, height_px=9, pixels=b"\x40" * (16 * 9 * 4))
        await self.go.wait()
        if self.failures:
            raise self.failures.pop(0)
        content = CLIP + job.id.encode() + job.body
        self._disk.write(part_path, content)
        yield RenderFinished(part_path=part_path, size_bytes=len(content))

    def slate(self, job: GenerationJob, program: str) -> Slate:
        """Return how the take was made."""
        return super().slate(job, program).replace(provider=self.id)


class PickyRemote(RemoteFake):
    """A paid provider with three models: a plain one, one with rules and settings of its own, a retired one.

    Models in `offered` stand before them, in the place of those with the same id.
    """

    offered: tuple[ModelSpec, ...] = ()

    def specs(self) -> tuple[ModelSpec, ...]:
        """Return the models."""
        named = {spec.id for spec in self.offered}
        return (*self.offered, *(s for s in (REMOTE_SPEC, PICKY_SPEC, RETIRED_SPEC) if s.id not in named))


class AnyFrames(FakeFrames):
    """Opens every kept clip as 192 frames at 24 a second; a path in `broken` cannot be read."""

    def __init__(self) -> None:
        super().__init__()
        self.broken: set[str] = set()

    def open(self, path: str) -> FakeReader:
        """Open one."""
        return super().open("192@24+0" if path not in self.broken else "broken")


class UiBench(Bench):
    """A workspace in memory with the models the window names."""

    def __init__(self) -> None:
        self.frames = AnyFrames()
        super().__init__()
        self.local: AnimaticFake = AnimaticFake(self.disk)
        self.remote: PickyRemote = PickyRemote(self.disk)

    def _built(self) -> Workspace:
        workspace = super()._built()
        workspace.adapters = workspace.adapters._replace(frames=self.frames)
        return workspace
