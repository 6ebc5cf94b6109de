"""Owns what the drawing tests share: small beats, requests and painted frames."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.domain.frames import FrameRate
from studio.domain.render import RenderRequest
from studio.domain.sketch import Family, Light, Place, ShotSize, SketchBeat, SketchPlan, SketchSubject
from studio.media.draw.stage import Stage

WIDTH, HEIGHT = 320, 180


def beat(**changes: Any) -> SketchBeat:
    """Give a beat of one second on a lake, with a person, that a test changes."""
    settings: dict[str, Any] = {
        "start_s": 0.0,
        "end_s": 1.0,
        "place": Place.LAKE,
        "light": Light.GOLDEN,
        "size": ShotSize.WIDE,
        "subjects": (SketchSubject(family=Family.PERSON),),
        **changes,
    }
    return SketchBeat(**settings)


def request_for(*beats: SketchBeat, plan: dict[str, Any] | None = None, **changes: Any) -> RenderRequest:
    """Give a small request for the beats (a default one when there are none)."""
    shown = beats or (beat(),)
    duration_s = shown[-1].end_s
    settings: dict[str, Any] = {
        "plan": SketchPlan(duration_s=duration_s, beats=shown, **(plan or {})),
        "width_px": WIDTH,
        "height_px": HEIGHT,
        "rate": FrameRate(numerator=24),
        "frames": max(1, round(duration_s * 24)),
        "seed": 11,
        "audio": False,
        "label": False,
        "part_path": str(Path("unused.part")),
        **changes,
    }
    return RenderRequest(**settings)


def frames_of(request: RenderRequest, *indices: int) -> list[NDArray[np.uint8]]:
    """Paint some frames of a request (uint8, height x width x 4, BGRX)."""
    stage = Stage(request)
    painted = []
    for index in indices:
        pixels = np.zeros((request.height_px, request.width_px, 4), np.uint8)
        stage.paint(index, pixels)
        painted.append(pixels)
    return painted


def difference(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    """Give the mean difference of two frames in steps of 0 to 255."""
    return float(np.abs(one[..., :3].astype(int) - other[..., :3].astype(int)).mean())
