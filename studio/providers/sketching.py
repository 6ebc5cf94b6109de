"""Owns the step from a prompt to a drawing order, shared by the two built-in providers. Draws nothing itself."""

from studio.craft.late_analyser import LateAnalyser
from studio.domain.parameters import Parameters, frame_size
from studio.domain.render import RenderRequest
from studio.domain.sketch import SketchPlan

DRAWN_BY_SOFTWARE = "drawn by software"


class Sketching:
    """Reads prompts with an analyser."""

    def __init__(self, analyser: LateAnalyser, program: str) -> None:
        self._analyser = analyser
        self._program = program

    def plan(self, prompt: str, duration_s: float) -> SketchPlan:
        """Return what would be drawn for `prompt`, with what was read and what was not."""
        from studio.craft.sketch.reader import read_sketch  # late: only who draws pays for its tables

        return read_sketch(prompt, duration_s, self._analyser.analyser)

    def request(
        self,
        *,
        kind: str,
        model: str,
        prompt: str,
        parameters: Parameters,
        first_frame_path: str | None,
        part_path: str,
        preview: bool,
        label: bool = True,
    ) -> RenderRequest:
        """Return the drawing order; `kind` is the word that the file's comment begins with."""
        width_px, height_px = frame_size(parameters.resolution, parameters.aspect_ratio)
        seed = parameters.seed or 0
        return RenderRequest(
            plan=self.plan(prompt, parameters.duration_s),
            width_px=width_px,
            height_px=height_px,
            rate=parameters.rate,
            frames=parameters.rate.frames_in(parameters.duration_s),
            seed=seed,
            audio=parameters.audio,
            label=label,
            first_frame_path=first_frame_path,
            part_path=part_path,
            metadata=(
                ("comment", f"{kind}, {DRAWN_BY_SOFTWARE}"),
                ("prompt", prompt),
                ("seed", str(seed)),
                ("model", model),
                ("program", self._program),
            ),
            preview=preview,
        )
