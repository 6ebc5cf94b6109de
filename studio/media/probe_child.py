"""Owns the reading of one untrusted media file: standard input is the file, standard output gets one line of JSON.

It runs as a process of its own with limits on memory, CPU time, written bytes and descriptors, so a hostile file can
end only it. It opens nothing by name: after its imports it may open no file and no socket at all. It knows no Qt and
nothing of the program but `probe_limits` and `still_facts`. A reply holds `facts`, `picture`, `still` or `error`
("unreadable" or "unsupported") with words.
"""

import json
import os
import struct
import sys
from collections.abc import Callable
from fractions import Fraction
from typing import IO, cast

import av
import av.subtitles.codeccontext
import av.subtitles.stream
import av.subtitles.subtitle  # the library loads these late; after the limits hold it could not
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from studio.media.probe_limits import PIXELS_LIMIT, Refusal, Refused, Reply, check_size, opened
from studio.media.still_facts import still_facts

MEMORY_LIMIT_BYTES = 2 << 30
CPU_LIMIT_S = 5
DURATION_LIMIT_S = 24 * 3600
FRAMES_LIMIT = 10_000_000
RATE_LIMIT = 240
_PACKETS_TRIED = 400
_VIDEO_FORMATS = "mov,matroska,avi,mpegts,mpeg,flv,asf,ogg,gif,mxf,yuv4mpegpipe,h264,hevc,ivf,obu"
_PICTURE_FORMATS = "png_pipe,jpeg_pipe,webp_pipe,mjpeg,image2"
_PICTURE_CODECS = ("png", "mjpeg", "webp")


# Measured nowhere, for a process that may write nothing cannot report what it ran: test_probe proves both from outside.
def limit_process(memory_bytes: int = MEMORY_LIMIT_BYTES, cpu_s: int = CPU_LIMIT_S) -> None:  # pragma: no cover
    """Give up everything this process does not need; later openings of files or sockets fail. Where the system has no
    such limits (Windows) only the parent's deadline is left."""
    if sys.platform == "win32":
        return
    import resource

    for kind, most in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CPU, cpu_s),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 3),
    ):
        hard = resource.getrlimit(kind)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (least, least))


def video_facts(file: IO[bytes]) -> Reply:
    """Return the facts of a video whose first picture decodes; raises Refused or av.FFmpegError."""
    size_bytes = file.seek(0, os.SEEK_END)
    file.seek(0)
    with opened(file, _VIDEO_FORMATS) as container:
        if not container.streams.video:
            raise Refused("The file holds no picture track.")
        stream = container.streams.video[0]
        _check_decoder(stream)
        check_size(stream.codec_context.width, stream.codec_context.height)
        _check_whole(container, size_bytes)
        frame = _first_frame(container, stream)
        check_size(frame.width, frame.height)
        rate = _rate(stream)
        duration_s = _duration_s(container, stream, rate)
        width_px, height_px = _shown_size(frame, stream)
        facts: Reply = {
            "width_px": width_px,
            "height_px": height_px,
            "rate": f"{rate.numerator}/{rate.denominator}",
            "frames": _frames(stream, duration_s, rate),
            "duration_s": duration_s,
            "video_codec": stream.codec_context.name,
            "container": container.format.name,
        }
        if container.streams.audio and container.streams.audio[0].codec_context is not None:
            audio = container.streams.audio[0]
            facts |= {
                "audio_codec": audio.codec_context.name,
                "audio_rate_hz": audio.codec_context.sample_rate,
                "audio_channels": audio.codec_context.layout.nb_channels,
            }
        return {"facts": facts}


def picture_size(file: IO[bytes]) -> Reply:
    """Return the size of a PNG, JPEG or WebP picture that decodes whole; raises Refused or av.FFmpegError."""
    check_size(*_claimed_size(file))
    with opened(file, _PICTURE_FORMATS) as container:
        if not container.streams.video or container.streams.video[0].codec_context is None:
            raise Refused("The file is not a PNG, JPEG or WebP picture.")
        stream = container.streams.video[0]
        if stream.codec_context.name not in _PICTURE_CODECS:
            raise Refused("Only PNG, JPEG and WebP pictures can be used.", "unsupported")
        stream.codec_context.options = {"err_detect": "explode", "max_pixels": str(PIXELS_LIMIT)}
        frame = _first_frame(container, stream)
        check_size(frame.width, frame.height)
        if frame.is_corrupt or (stream.codec_context.name == "mjpeg" and not _jpeg_ends(file)):
            raise Refused("The picture is cut off or damaged.")
        return {"picture": [frame.width, frame.height]}


def _claimed_size(file: IO[bytes]) -> tuple[int, int]:
    """Return what a PNG says of itself, before any decoder sees it; a size of 1 x 1 for everything else."""
    file.seek(0)
    head = file.read(24)
    file.seek(0)
    if head[:8] == b"\x89PNG\r\n\x1a\n" and len(head) == 24:
        width, height = struct.unpack(">II", head[16:24])
        return width, height
    return 1, 1


def _jpeg_ends(file: IO[bytes]) -> bool:
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - 65_536))
    return b"\xff\xd9" in file.read(65_536)


def _check_decoder(stream: VideoStream) -> None:
    # PyAV gives None where the library has no decoder; its stubs do not say so
    context = cast("object | None", stream.codec_context)
    if context is None:
        raise Refused("The picture track uses a codec that this program cannot decode.", "unsupported")
    stream.codec_context.thread_count = 1
    stream.codec_context.options = {"max_pixels": str(PIXELS_LIMIT)}


def _check_whole(container: InputContainer, size_bytes: int) -> None:
    """Refuse an MP4 or MOV whose index names what lies behind the file's end."""
    if "mov" not in container.format.name:
        return
    for stream in (*container.streams.video[:1], *container.streams.audio[:1]):
        entries = stream.index_entries
        if len(entries) and entries[-1].pos + entries[-1].size > size_bytes:
            raise Refused("The file is cut off: its end is missing.")


def _first_frame(container: InputContainer, stream: VideoStream) -> VideoFrame:
    for tried, packet in enumerate(container.demux(stream)):
        for frame in packet.decode():
            return frame
        if tried > _PACKETS_TRIED:
            break
    raise Refused("No picture of the file can be decoded.")


def _rate(stream: VideoStream) -> Fraction:
    for rate in (stream.guessed_rate, stream.average_rate):
        if rate and 0 < rate <= RATE_LIMIT:
            return Fraction(rate).limit_denominator(1001)
    raise Refused("The file does not say how many pictures a second it holds.")


def _shown_size(frame: VideoFrame, stream: VideoStream) -> tuple[int, int]:
    """Return the size as shown: square pixels, upright. `shown_shape.py` shows clips by the same rule."""
    width, height = frame.width, frame.height
    shape = stream.sample_aspect_ratio
    if shape and 1 <= shape <= 4:
        width = round(width * shape)
    elif shape and Fraction(1, 4) <= shape < 1:
        height = round(height / shape)
    check_size(width, height)
    return (height, width) if round(frame.rotation / 90) % 2 else (width, height)


def _frames(stream: VideoStream, duration_s: float, rate: Fraction) -> int | None:
    """Return how many pictures the file holds; None where it does not say, or they lie at uneven times."""
    if stream.frames > FRAMES_LIMIT:
        raise Refused("The file claims more pictures than this program opens.")
    uneven = abs(stream.frames - duration_s * rate) > 1.5
    return stream.frames if stream.frames > 0 and not uneven else None


def _duration_s(container: InputContainer, stream: VideoStream, rate: Fraction) -> float:
    if stream.duration and stream.time_base:
        seconds = float(stream.duration * stream.time_base)
    elif container.duration:
        seconds = container.duration / av.time_base
    else:
        seconds = float(stream.frames / rate)
    if not 0 < seconds <= DURATION_LIMIT_S:
        raise Refused("The file does not say how long it is, or claims more than a day.")
    return seconds


_READERS: dict[str, Callable[[IO[bytes]], Reply]] = {
    "video": video_facts, "picture": picture_size, "still": still_facts,
}  # fmt: skip


def reply_to(kind: str, file: IO[bytes]) -> Reply:
    """Return the reply for a file that is to be a "video", "picture" or "still": its facts, or why it is not taken.

    A "picture" tells its size, a "still" all that is known of it.
    """
    try:
        return _READERS[kind](file)
    except Refused as refused:
        return refused.refusal.reply()
    except (av.error.DecoderNotFoundError, av.error.PatchWelcomeError):
        return Refusal("unsupported", "The file uses a codec that this program cannot decode.").reply()
    except MemoryError:
        return Refusal("unreadable", "The file asks for more memory than this program gives.").reply()
    except (av.FFmpegError, OSError, ValueError, ArithmeticError):
        return Refusal("unreadable", "The file is damaged, or is not a video or picture.").reply()


def main(kind: str) -> int:  # pragma: no cover
    """Read standard input as a "video", "picture" or "still" and write the reply; return the exit code."""
    av.logging.set_level(None)
    limit_process()
    file = os.fdopen(0, "rb", buffering=0, closefd=False)
    os.write(1, json.dumps(reply_to(kind, file)).encode() + b"\n")
    return 0


if __name__ == "__main__":  # pragma: no cover
    code = main(sys.argv[1])
    os._exit(code)  # nothing of the file may run on in a clean-up
