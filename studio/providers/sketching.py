"""Owns the step from a prompt to a drawing order, shared by the two built-in providers. Draws nothing itself."""

from functools import cached_property
from typing import TYPE_CHECKING

from studio.domain.parameters import Parameters, frame_size
from studio.domain.render import RenderRequest
from studio.domain.sketch import SketchPlan

if TYPE_CHECKING:
    from studio.craft.analyser import Analyser

DRAWN_BY_SOFTWARE = "drawn by software"


class Sketching:
    """Reads prompts with the lexicon, which is parsed when the first prompt comes."""

    def __init__(self, lexicon_json: str, program: str) -> None:
        self._lexicon_json = lexicon_json
        self._program = program

    @cached_property
    def _analyser(self) -> "Analyser":
        from studio.craft.analyser import Analyser  # late: only who draws pays for the word tables
        from studio.craft.lexicon import Lexicon

        return Analyser(Lexicon.parse(self._lexicon_json))

    def load(self) -> None:
        """Make the word tables now. Blocks for about 0.2 s: a window calls it in a thread before the first prompt."""
        self.plan("a quiet lake", 1.0)

    def plan(self, prompt: str, duration_s: float) -> SketchPlan:
        """Return what would be drawn for `prompt`, with what was read and what was not."""
        from studio.craft.sketch.reader import read_sketch

        return read_sketch(prompt, duration_s, self._analyser)

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
