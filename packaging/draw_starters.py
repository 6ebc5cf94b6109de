"""Draws resources/starters/*.jpg: one frame of the animatic of each starter, for `make starters`.

The pictures of the first page are what the program itself draws of these prompts, so they are drawn anew when the
drawing changes.
"""

import asyncio
import os
import tempfile
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import av
from PySide6.QtGui import QImage

from studio import resource_folder
from studio.craft.late_analyser import LateAnalyser
from studio.domain.parameters import Parameters
from studio.media.render_worker import RenderWorker
from studio.providers.sketching import Sketching
from studio.ui.panels.first_run.starters import EXAMPLE, STARTERS, Starter

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "starters"
SIZE_PX = (736, 414)
AT_S = 1.5
QUALITY = 88
SETTINGS = Parameters(duration_s=3.0, resolution="720p", seed=5, audio=False)


async def draw(worker: RenderWorker, sketching: Sketching, starter: Starter, folder: Path) -> Path:
    """Draw the starter's clip without its label and return the file."""
    clip = folder / f"{starter.key}.mp4"
    request = sketching.request(
        kind="starter", model="", prompt=starter.prompt, parameters=SETTINGS, first_frame_path=None,
        part_path=str(clip), preview=False,
    )  # fmt: skip
    async for _ in worker.render(request.replace(label=False)):
        pass
    return clip


def still(clip: Path) -> QImage:
    """Return the frame at `AT_S`, scaled to `SIZE_PX`."""
    width_px, height_px = SIZE_PX
    with av.open(str(clip)) as container:
        for frame in container.decode(video=0):
            if frame.time is not None and frame.time >= AT_S:
                picture = frame.reformat(width_px, height_px, "bgra", interpolation="LANCZOS")
                plane = picture.planes[0]
                return QImage(
                    bytes(plane), width_px, height_px, plane.line_size, QImage.Format.Format_RGB32
                ).copy()  # fmt: skip
    raise ValueError(f"{clip} is shorter than {AT_S} s")


async def main() -> None:
    """Draw every starter."""
    lexicon, words = (resource_folder() / name for name in ("lexicon.json", "words.txt"))
    analyser = LateAnalyser(lexicon.read_text(encoding="utf-8"), partial(words.read_text, "utf-8"))
    sketching = Sketching(analyser, "Shotwright")
    worker = RenderWorker()
    try:
        with tempfile.TemporaryDirectory() as folder:
            for starter in (EXAMPLE, *STARTERS):
                picture = still(await draw(worker, sketching, starter, Path(folder)))
                if not picture.save(str(FOLDER / f"{starter.key}.jpg"), quality=QUALITY):
                    raise OSError(f"cannot write the picture of {starter.key}")
    finally:
        await worker.close()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    asyncio.run(main())
