"""Owns the built-in model `animatic/sketch-1`: a moving sketch drawn on this computer, free and without a key.

Its limits are our own, so nothing has to be looked up. It is given a Renderer and never draws by itself.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from datetime import date

from pydantic import ValidationError

from studio import __version__
from studio.craft.late_analyser import LateAnalyser
from studio.domain.base import Frozen
from studio.domain.errors import InputError
from studio.domain.frames import FrameRate
from studio.domain.jobs import GenerationJob
from studio.domain.models import Audio, DurationLimit, Limits, ModelSpec
from studio.domain.parameters import Parameters
from studio.domain.ports import Renderer
from studio.domain.project import Slate, input_files
from studio.domain.prompt import PROMPT_LIMIT, Component
from studio.domain.provider_ports import Order
from studio.domain.render import RenderEvent, RenderRequest
from studio.providers.sketching import Sketching

MODEL = "animatic/sketch-1"
_DRAWN_WORDS = (
    "extreme wide shot, wide shot, medium wide shot, medium shot, close-up, extreme close-up, aerial shot, drone shot, "
    "over-the-shoulder shot, point-of-view shot, low angle, high angle, overhead shot, dutch angle, letterbox, "
    "left third, right third, static shot, pan left, pan right, tilt up, tilt down, roll left, roll right, dolly in, "
    "dolly out, zoom in, zoom out, truck left, truck right, crane up, crane down, orbit left, orbit right, handheld, "
    "FPV flight, rack focus, dawn, golden hour, midday sun, sunset, dusk, blue hour, night, moonlight, candlelight, "
    "firelight, neon light, spotlight, window light, backlight, headlights, overcast, fog, rain, snowfall, wind, "
    "thunderstorm, falling leaves, black and white, sepia, film grain, film noir, anime, watercolor, vignette, "
    "bokeh, slow motion, time-lapse"
)
"""Words that the drawing surely shows."""

SPEC = ModelSpec(
    id=MODEL,
    provider="animatic",
    name="Animatic sketch",
    summary="A moving sketch of framing, light, camera, timing and sound. Drawn on this computer in seconds.",
    checked_on=date(2026, 11, 22),
    source="built in",
    local=True,
    free=True,
    needs_key=False,
    limits=Limits(
        duration_s=DurationLimit(min=1.0, max=60.0),
        resolutions=("360p", "480p", "540p", "720p", "1080p", "1440p", "2160p"),
        aspect_ratios=("16:9", "9:16", "1:1", "4:5", "21:9"),
        fps=(FrameRate(numerator=24), FrameRate(numerator=25), FrameRate(numerator=30)),
        audio=Audio.OPTIONAL,
        seed=True,
        first_frame=True,
        prompt_chars=PROMPT_LIMIT,
    ),
    prompt_order=(
        Component.SHOT_TYPE,
        Component.SUBJECT,
        Component.ACTION,
        Component.ENVIRONMENT,
        Component.LIGHTING,
        Component.CAMERA_MOVEMENT,
        Component.STYLE,
        Component.AUDIO,
        Component.DIALOGUE,
        Component.TIMECODES,
    ),
    good_terms=tuple(_DRAWN_WORDS.split(", ")),
    draft_resolution="360p",
    draft_duration_s=2.0,
)


class _Body(Frozen):
    """An order as it is written down."""

    model: str
    prompt: str
    parameters: Parameters
    inputs: tuple[tuple[str, str], ...] = ()


class AnimaticProvider:
    """The animatic as a `LocalProvider`."""

    def __init__(self, renderer: Renderer, analyser: LateAnalyser, program: str = f"Shotwright {__version__}") -> None:
        self._renderer = renderer
        self._sketching = Sketching(analyser, program)

    @property
    def id(self) -> str:
        """`animatic`."""
        return "animatic"

    def specs(self) -> tuple[ModelSpec, ...]:
        """Return the one model."""
        return (SPEC,)

    def body(self, order: Order) -> bytes:
        """Return the order as canonical JSON: equal orders are equal bytes."""
        body = _Body(model=order.model, prompt=order.prompt, parameters=order.parameters, inputs=order.inputs)
        return json.dumps(
            body.model_dump(mode="json"), ensure_ascii=False, sort_keys=True, separators=(",", ":")
        ).encode()

    async def make(self, job: GenerationJob, part_path: str, *, preview: bool) -> AsyncIterator[RenderEvent]:
        """Draw what the job's body says; closing the iterator cancels. Raises InputError, EncodeFailed or DiskFull."""
        order = _read(job.body)
        request = await asyncio.to_thread(  # the first prompt that is read loads the words that are drawn
            self._sketching.request,
            kind="animatic",
            model=order.model,
            prompt=order.prompt,
            parameters=order.parameters,
            first_frame_path=dict(order.inputs).get("first_frame"),
            part_path=part_path,
            preview=preview,
        )
        async with aclosing(self._drawn(request)) as events:
            async for event in events:
                yield event

    async def label_free(
        self, slate: Slate, first_frame_path: str | None, part_path: str
    ) -> AsyncGenerator[RenderEvent, None]:
        """Draw an animatic again from its slate, without its label; closing the iterator cancels. Raises as `make`."""
        request = await asyncio.to_thread(
            self._sketching.request,
            kind="animatic",
            model=slate.model,
            prompt=slate.prompt,
            parameters=slate.parameters.replace(seed=slate.seed),
            first_frame_path=first_frame_path,
            part_path=part_path,
            preview=False,
            label=False,
        )
        async with aclosing(self._drawn(request)) as events:
            async for event in events:
                yield event

    async def _drawn(self, request: RenderRequest) -> AsyncGenerator[RenderEvent, None]:
        stream = self._renderer.render(request)
        try:
            async for event in stream:
                yield event
        finally:
            close = getattr(stream, "aclose", None)
            if close is not None:
                await close()

    def slate(self, job: GenerationJob, program: str) -> Slate:
        """Return how the take was made, with what was drawn from which words."""
        parameters = job.parameters
        return Slate(
            prompt=job.prompt,
            parameters=parameters,
            provider=self.id,
            model=job.model,
            seed=parameters.seed,
            cost_micro_usd=0,
            inputs=input_files(parameters),
            program=program,
            reading=self._sketching.plan(job.prompt, parameters.duration_s).reading,
            prompt_version=job.prompt_version,
        )


def _read(body: bytes) -> _Body:
    try:
        return _Body.model_validate_json(body)
    except ValidationError as error:
        raise InputError("This job was written by another version.", "Ask for the take again.", field="job") from error
