"""Measures media and playback against plain ways of doing the same, in the same run, on clips made here.

Every function returns `Figure`s and can be run alone: `python -m tests.bench.media_bench seek`. Times are wall time.
"""

import asyncio
import os
import random
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import NamedTuple

import av

from studio.domain.frames import FrameRate
from studio.domain.media import CutClip, ExportFinished, ExportRequest
from studio.domain.render import RenderFinished
from studio.media.clip_frames import ClipFrames
from studio.media.film_encode import AUDIO_BITS_PER_S, CRF, KEY_FRAME_EVERY, PRESET, encoder_threads
from studio.media.film_file import FilmFile
from studio.media.thumbnails import Thumbnails
from studio.media.worker_protocol import CaptionCard
from tests.media.clips import ClipMake, make_clip

FRAMES = 120
RATE = 24


class Figure(NamedTuple):
    """One measured value. `ratio` holds it against the plain way; `limit` is the ratio (or value) it must keep.

    `at_most` says on which side of the limit the good lies.
    """

    name: str
    value: float
    unit: str
    ratio: float | None
    limit: float | None
    at_most: bool = True

    @property
    def good(self) -> bool:
        """Whether the limit is kept."""
        held = self.ratio if self.ratio is not None else self.value
        return self.limit is None or (held <= self.limit if self.at_most else held >= self.limit)


def clip_of_our_own_kind(folder: Path, number: int = 0, frames: int = FRAMES) -> Path:
    """Return a clip as our renders are: 720p, 24 frames a second, a key frame at every 12th, grainy, with sound."""
    path = folder / f"clip-{number}-{frames}.mp4"
    if not path.exists():
        make_clip(path, ClipMake(frames=frames, width_px=1280, height_px=720, noise=True, crf=16))
    return path


def seek(folder: Path, seeks: int = 60) -> list[Figure]:
    """Exact seeks with scaling to 960 x 540: the reader against plain PyAV, in turns."""
    path = clip_of_our_own_kind(folder, frames=240)
    chance = random.Random(5)
    targets = [chance.randrange(240) for _ in range(seeks)]
    plain: list[float] = []
    ours: list[float] = []
    with closing(ClipFrames(kept_bytes=1).open(str(path))) as reader, av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        ticks = int(1 / (RATE * (stream.time_base or Fraction(1, RATE))))
        for target in targets:
            began = time.perf_counter()
            container.seek(target * ticks, stream=stream)
            for frame in container.decode(stream):
                if (frame.pts or 0) >= target * ticks:
                    frame.reformat(width=960, height=540, format="bgra")
                    break
            between = time.perf_counter()
            reader.read(target, 960, 540)
            plain.append(between - began)
            ours.append(time.perf_counter() - between)
    return [
        Figure("exact seek p50", _ms(_quantile(ours, 50)), "ms", _quantile(ours, 50) / _quantile(plain, 50), None),
        Figure("exact seek p95", _ms(_quantile(ours, 95)), "ms", _quantile(ours, 95) / _quantile(plain, 95), 1.5),
        Figure("exact seek p95, plain PyAV", _ms(_quantile(plain, 95)), "ms", None, None),
    ]


def thumbnails(folder: Path, rounds: int = 12) -> list[Figure]:
    """Thumbnails of 320 px from the middle of a clip: ours against ffmpegthumbnailer, one after the other."""
    program = shutil.which("ffmpegthumbnailer") or "ffmpegthumbnailer"
    path = clip_of_our_own_kind(folder, frames=240)
    made = Thumbnails()

    async def ours() -> None:
        await made.thumbnail(str(path), 320, 180, 120)

    def theirs() -> None:
        command = [program, "-i", str(path), "-o", str(folder / "thumb.png"), "-s", "320", "-t", "50%"]
        subprocess.run(command, check=True, capture_output=True)

    theirs_s: list[float] = []
    ours_s: list[float] = []
    with asyncio.Runner() as runner:
        for _ in range(rounds):
            theirs_s.append(_seconds(theirs))
            ours_s.append(_seconds(lambda: runner.run(ours())))
    made.close()
    speed = statistics.median(theirs_s) / statistics.median(ours_s)
    return [
        Figure("thumbnail", _ms(statistics.median(ours_s)), "ms", speed, 1.3, at_most=False),
        Figure("thumbnail, ffmpegthumbnailer", _ms(statistics.median(theirs_s)), "ms", None, None),
    ]


def export(folder: Path, clips: int = 10, rounds: int = 5) -> list[Figure]:
    """A film of ten 5 s clips by stream copy, synced: ours against a bare PyAV remux, synced too."""
    paths = [str(clip_of_our_own_kind(folder, number)) for number in range(clips)]
    bare_s, ours_s = [], []
    for _ in range(rounds):
        bare_s.append(_seconds(lambda: _bare_remux(paths, folder / "bare.mp4")))
        ours_s.append(_seconds(lambda: asyncio.run(_film(paths, folder / "film.mp4"))))
    speed = statistics.median(bare_s) / statistics.median(ours_s)
    return [
        Figure("export by stream copy, 50 s", _ms(statistics.median(ours_s)), "ms", speed, 0.8, at_most=False),
        Figure("bare PyAV remux, 50 s", _ms(statistics.median(bare_s)), "ms", None, None),
        *one_encode(folder, rounds),
    ]


def one_encode(folder: Path, rounds: int = 5) -> list[Figure]:
    """A film of 20 s with one encode: ours against the ffmpeg command line at the same settings, in turns.

    Once cut between key frames, all clips of the film's size; once of four sizes and two rates.
    """
    like = [clip_of_our_own_kind(folder, number) for number in range(4)]
    others = [(1920, 1080, RATE), (854, 480, RATE), (1280, 720, 30)]
    mixed = [like[0], *(_clip_of_size(folder, width, height, rate) for width, height, rate in others)]
    figures = []
    for name, paths, command in (("cut anywhere", like, _ffmpeg_list), ("of four sizes", mixed, _ffmpeg_graph)):
        words = command(paths, folder)
        print(shlex.join(words), file=sys.stderr)
        theirs_s, ours_s = [], []
        for _ in range(rounds):
            theirs_s.append(_seconds(partial(subprocess.run, words, check=True)))
            ours_s.append(_seconds(partial(_encode, paths, folder / "ours.mp4")))
        ours, theirs = statistics.median(ours_s), statistics.median(theirs_s)
        figures += [
            Figure(f"one-encode export, 20 s, {name}", _ms(ours), "ms", theirs / ours, 0.85, at_most=False),
            Figure(f"ffmpeg, 20 s, {name}", _ms(theirs), "ms", None, None),
        ]
    return figures


def dropped_frames(folder: Path, seconds: int = 60, pane_px: tuple[int, int] = (640, 360)) -> list[Figure]:
    """Two 720p clips in step in two panes, looped: frames that were due and never shown."""
    return _played(folder, "two 720p clips", 2, seconds, pane_px)


def wall_frames(folder: Path, seconds: int = 30) -> list[Figure]:
    """Four 720p clips in step on a compare wall of 2 x 2, looped; then nine on one of 3 x 3."""
    return [
        *_played(folder, "four 720p clips", 4, seconds, (760, 428)),
        *_played(folder, "nine 720p clips", 9, seconds // 2, (500, 281), limit=None),
    ]


def _played(
    folder: Path, name: str, count: int, seconds: int, pane_px: tuple[int, int], limit: float | None = 0
) -> list[Figure]:
    """Play so many clips in step in as many panes; `limit` is how many frames may be dropped."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from studio.ui.kit.playback.engine import PlaybackEngine
    from studio.ui.kit.playback.pane import VideoPane
    from studio.ui.kit.playback.sources import CutPart

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(sys.argv[:1])
    engine = PlaybackEngine(ClipFrames())
    panes = [VideoPane() for _ in range(count)]
    for lane, pane in enumerate(panes):
        pane.resize(*pane_px)
        pane.show()
        engine.attach(pane, lane)
    engine.set_loop(True)
    paths = [str(clip_of_our_own_kind(folder, number % 4, 240)) for number in range(count)]
    if count == 2:
        engine.open_pair(*paths)
    else:
        rate = FrameRate(numerator=RATE)
        engine.open_wall([(CutPart(path, 0, 240), rate) for path in paths])
    engine.play()
    QTimer.singleShot(seconds * 1000, application.quit)
    began_cpu = time.process_time()
    application.exec()
    used = (time.process_time() - began_cpu) / seconds
    figures = engine.figures
    engine.close()
    for pane in panes:
        pane.close()
    size = f"{pane_px[0]} x {pane_px[1]}"
    least = 0.97 * seconds * RATE if limit is not None else None
    return [
        Figure(f"{name} in panes of {size}, dropped in {seconds} s", figures.dropped, "frames", None, limit),
        Figure("shown", figures.shown, "frames", None, least, at_most=False),
        Figure("longest step in the window's thread", figures.longest_tick_ms, "ms", None, None),
        Figure("processor time", used, "cores", None, None),
    ]


def lock_step_rounds(folder: Path, instants: int = 500) -> list[Figure]:
    """Numbers read back from two panes at random instants across play, seek, loop and rate change."""
    import pytest

    environment = os.environ | {"LOCK_STEP_INSTANTS": str(instants)}
    test = "tests/ui/kit/playback/test_real_clips.py::test_two_panes_show_the_same_frame_at_every_instant"
    command = [sys.executable, "-m", "pytest", "-q", "-s", "--timeout", "600", "-p", "no:cacheprovider", test]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    unequal = next((int(line.split()[1]) for line in ended.stdout.splitlines() if line.startswith("unequal ")), None)
    if unequal is None or ended.returncode not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise RuntimeError(ended.stdout[-2000:])
    return [Figure(f"two panes unequal at {instants} random instants", unequal, "instants", None, 0)]


class _NoCards:
    """A film of clips alone asks for no card."""

    async def caption_card(self, card: CaptionCard) -> RenderFinished:
        """Refuse."""
        raise AssertionError(card.text)


def _clip_of_size(folder: Path, width_px: int, height_px: int, rate: int) -> Path:
    path = folder / f"clip-{width_px}x{height_px}-{rate}.mp4"
    if not path.exists():
        frames = FRAMES * rate // RATE
        make_clip(path, ClipMake(frames, width_px, height_px, Fraction(rate), noise=True, crf=16))
    return path


def _encode(paths: list[Path], out: Path) -> None:
    asyncio.run(_encoded(paths, out))


async def _encoded(paths: list[Path], out: Path) -> None:
    """Write a film from the second frame of every clip on, which is no key frame."""
    cuts = [
        CutClip(shot_id=str(path), take_id=None, grade=None, path=str(path), first_frame=1, frames=FRAMES - 1)
        for path in paths
    ]
    film = FilmFile(_NoCards())
    rate = FrameRate(numerator=RATE)
    request = ExportRequest(clips=tuple(cuts), width_px=1280, height_px=720, rate=rate, part_path=str(out))
    events = [event async for event in film.write(request)]
    film.close()
    if not isinstance(events[-1], ExportFinished) or events[-1].stream_copied:
        raise RuntimeError("the film was not encoded")


def _ffmpeg_settings(out: Path) -> list[str]:
    video = ["-c:v", "libx264", "-preset", PRESET, "-crf", CRF, "-bf", "0", "-g", str(KEY_FRAME_EVERY)]
    threads = ["-threads", str(encoder_threads()), "-pix_fmt", "yuv420p"]
    sound = ["-c:a", "aac", "-b:a", str(AUDIO_BITS_PER_S), "-ar", "48000", "-ac", "2"]
    return [*video, *threads, *sound, "-movflags", "+faststart", str(out)]


def _ffmpeg_list(paths: list[Path], folder: Path) -> list[str]:
    listed = folder / "list.txt"
    cuts = (f"file '{path}'\ninpoint {1 / RATE:.6f}\noutpoint {FRAMES / RATE:.6f}\n" for path in paths)
    listed.write_text("".join(cuts), encoding="utf-8")
    command = ["ffmpeg", "-y", "-v", "error", "-f", "concat", "-safe", "0", "-i", str(listed)]
    return [*command, *_ffmpeg_settings(folder / "theirs.mp4")]


def _ffmpeg_graph(paths: list[Path], folder: Path) -> list[str]:
    fit = (
        f"fps={RATE},scale=1280:720:force_original_aspect_ratio=decrease:force_divisible_by=2,"
        "pad=1280:720:(ow-iw)/2:(oh-ih)/2:black,setsar=1,format=yuv420p"
    )
    places = range(len(paths))
    fitted = "".join(f"[{place}:v]{fit}[v{place}];" for place in places)
    graph = f"{fitted}{''.join(f'[v{place}][{place}:a]' for place in places)}concat=n={len(paths)}:v=1:a=1[v][a]"
    inputs = [
        word
        for path in paths
        for word in ("-ss", f"{1 / RATE:.6f}", "-t", f"{(FRAMES - 1) / RATE:.6f}", "-i", str(path))
    ]
    mapped = ["-filter_complex", graph, "-map", "[v]", "-map", "[a]"]
    return ["ffmpeg", "-y", "-v", "error", *inputs, *mapped, *_ffmpeg_settings(folder / "theirs.mp4")]


async def _film(paths: list[str], out: Path) -> None:
    request = ExportRequest(
        clips=tuple(CutClip(shot_id=path, take_id=None, grade=None, path=path, frames=FRAMES) for path in paths),
        width_px=1280,
        height_px=720,
        rate=FrameRate(numerator=RATE),
        part_path=str(out),
    )
    film = FilmFile(_NoCards())
    events = [event async for event in film.write(request)]
    film.close()
    if not isinstance(events[-1], ExportFinished) or not events[-1].stream_copied:
        raise RuntimeError("the film was not copied")


def _bare_remux(paths: list[str], out: Path) -> None:
    """Copy packets one clip after the other, with the least that the container accepts."""
    with av.open(str(out), "w", format="mp4", options={"movflags": "+faststart"}) as container:
        tracks: dict[str, av.VideoStream | av.AudioStream] = {}
        last: dict[str, int] = {}
        for number, path in enumerate(paths):
            with av.open(path) as source:
                video, audio = source.streams.video[0], source.streams.audio[0]
                if not tracks:
                    tracks["video"] = container.add_stream_from_template(video)
                    tracks["audio"] = container.add_stream_from_template(audio)
                for packet in source.demux(video, audio):
                    if packet.dts is None or packet.pts is None:
                        continue
                    kind = packet.stream.type
                    shift = round(number * FRAMES / RATE / packet.time_base)
                    packet.pts, packet.dts = packet.pts + shift, packet.dts + shift
                    if packet.dts > last.get(kind, -(1 << 60)):
                        last[kind] = packet.dts
                        packet.stream = tracks[kind]
                        container.mux(packet)
    with out.open("rb+") as file:
        os.fsync(file.fileno())


def _seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _quantile(values: list[float], percent: int) -> float:
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


def _ms(seconds: float) -> float:
    return seconds * 1000


ALL: dict[str, Callable[[Path], list[Figure]]] = {
    "seek": seek,
    "thumbnails": thumbnails,
    "export": export,
    "encode": one_encode,
    "panes": dropped_frames,
    "wall": wall_frames,
    "lockstep": lock_step_rounds,
}


def main(names: list[str]) -> int:
    """Run the named measurements, or all, and print them; return 1 where a limit is broken."""
    broken = False
    with tempfile.TemporaryDirectory() as folder:
        for name in names or ALL:
            for figure in ALL[name](Path(folder)):
                ratio = "" if figure.ratio is None else f"  {figure.ratio:.2f} x"
                limit = "" if figure.limit is None else f"  {'<=' if figure.at_most else '>='} {figure.limit:g}"
                print(f"{figure.name:<60} {figure.value:>9.1f} {figure.unit}{ratio}{limit}")
                broken = broken or not figure.good
    return int(broken)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
