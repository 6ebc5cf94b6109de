"""The short way to an animatic: draw each frame, encode it with the same preset, mux. A line of input is one order."""

import sys

import av
import numpy as np
from PySide6.QtGui import QGuiApplication

from studio.domain.render import RenderRequest
from studio.media.draw.stage import Stage
from studio.media.sound.mix import sound_of


def render(request: RenderRequest) -> None:
    stage, rate = Stage(request), request.rate.fraction
    with av.open(request.part_path, "w", format="mp4") as container:
        video = container.add_stream("libx264", rate=rate)
        video.width, video.height, video.pix_fmt = request.width_px, request.height_px, "yuv420p"
        video.codec_context.gop_size, video.codec_context.thread_count = 12, 2
        video.options = {"preset": "superfast", "crf": "20", "bf": "0"}
        audio = container.add_stream("aac", rate=48_000)
        pixels = np.empty((request.height_px, request.width_px, 4), np.uint8)
        for index in range(request.frames):
            stage.paint(index, pixels)
            frame = av.VideoFrame.from_ndarray(pixels, format="bgra")
            frame.pts, frame.time_base = index, 1 / rate
            container.mux(video.encode(frame))
        samples = sound_of(request.plan, int(request.frames / rate * 48_000), request.seed)
        sound = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples), format="fltp", layout="stereo")
        sound.sample_rate = 48_000
        container.mux(audio.encode(sound))
        container.mux(video.encode(None))
        container.mux(audio.encode(None))


if __name__ == "__main__":
    application = QGuiApplication(sys.argv)
    print("ready", flush=True)
    for line in sys.stdin:
        render(RenderRequest.model_validate_json(line))
        print("done", flush=True)
