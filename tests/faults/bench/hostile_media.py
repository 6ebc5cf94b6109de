"""Owns the experiments with files that are not what they claim: E05 and E06. Each is read by the program's prober."""

import asyncio
import random
import resource
import struct
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from studio.domain.errors import MediaError
from studio.media.probe import MediaProber
from tests.faults.bench.clips import clip
from tests.faults.bench.comparison import counted
from tests.faults.bench.experiments import Figure, Setting

LONGEST_S = 10.0


def mutated_videos(setting: Setting) -> Figure:
    """E05: 1 000 mutated videos and known bad shapes: facts or a plain refusal, each within 10 s, nothing crashes."""
    chance, count = setting.chance(), setting.sized(12, 1000)
    shapes = [*bad_shapes(setting.folder), *_mutated(setting.folder, chance, count)]
    answers, worst_s = asyncio.run(_probed(shapes))
    crashes = sum(number for name, number in answers.items() if name.startswith("crash"))
    value = f"main crashes {crashes}, worst time {worst_s:.1f} s in {len(shapes)} files: {counted(answers)}"
    return Figure("E05", value, crashes == 0 and worst_s <= LONGEST_S, {"answers": dict(answers)})


def impossible_claims(setting: Setting) -> Figure:
    """E06: sizes of 10^5 by 10^5, 10^9 frames, no rate, 500 streams: bounded, told plainly."""
    shapes = [path for path in bad_shapes(setting.folder) if path.name.startswith("claim")]
    answers, worst_s = asyncio.run(_probed(shapes))
    peak_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    crashes = sum(number for name, number in answers.items() if name.startswith("crash"))
    value = f"worst time {worst_s:.1f} s, largest child {peak_mb:.0f} MB in {len(shapes)} files: {counted(answers)}"
    return Figure("E06", value, crashes == 0 and worst_s <= LONGEST_S and peak_mb < 1024, {"answers": dict(answers)})


async def _probed(paths: list[Path]) -> tuple[Counter[str], float]:
    """Return how the prober answered, and the longest that an answer took; two are read at a time."""
    prober, answers, worst_s = MediaProber(), Counter[str](), 0.0
    line = asyncio.Semaphore(2)

    async def one(path: Path) -> None:
        nonlocal worst_s
        async with line:
            began = time.monotonic()
            try:
                await prober.probe(str(path))
                answers["facts"] += 1
            except MediaError as error:
                answers[error.kind if error.what_happened and error.what_to_do else "crash: no words"] += 1
            worst_s = max(worst_s, time.monotonic() - began)

    try:
        for answer in await asyncio.gather(*map(one, paths), return_exceptions=True):
            if isinstance(answer, BaseException):
                answers[f"crash: {type(answer).__name__}"] += 1
    finally:
        prober.close()
    return answers, worst_s


def _mutated(folder: Path, chance: random.Random, count: int) -> Iterator[Path]:
    """Yield videos with bytes changed here and there, every fourth one cut off, too."""
    good = clip("mutated")
    for number in range(count):
        bad = bytearray(good)
        for _ in range(chance.choice((1, 3, 40, 400))):
            bad[chance.randrange(len(bad))] = chance.randrange(256)
        cut = chance.randrange(len(bad) // 2, len(bad)) if number % 4 == 0 else len(bad)
        path = folder / f"mutated-{number}.mp4"
        path.write_bytes(bad[:cut])
        yield path


def bad_shapes(folder: Path) -> list[Path]:
    """Write videos of known bad shapes; return where they lie. Those that claim too much begin with `claim`."""
    folder.mkdir(parents=True, exist_ok=True)
    good, address = clip("shape"), "http://127.0.0.1:9/secret"
    entry, header = good.find(b"avc1", good.find(b"stsd")), good.find(b"mdhd")
    table = good.find(b"stts")
    raw = bytes(64 * 64 * 3 // 2)
    shapes = {
        "empty.mp4": b"",
        "head-only.mp4": good[:64],
        "half.mp4": good[: len(good) // 2],
        "no-index.mp4": good.replace(b"moov", b"free"),
        "box-too-long.mp4": struct.pack(">I", 1 << 31) + good[4:],
        "box-of-no-length.mp4": bytes(4) + good[4:],
        "playlist.mp4": f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{address}\n#EXT-X-ENDLIST\n".encode(),
        "concat.mp4": f"ffconcat version 1.0\nfile '{address}'\nfile '/etc/hostname'\n".encode(),
        "page.mp4": b"<!doctype html><video src=x>",
        "drawing.mp4": f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{address}"/></svg>'.encode(),
        "archive.mp4": b"PK\x03\x04" + bytes(100),
        "program.mp4": b"\x7fELF" + bytes(1000),
        "zeros.mp4": bytes(100_000),
        "unknown-codec.mp4": good[:entry] + b"zzzz" + good[entry + 4 :],
        "claim-wide.mp4": good[: entry + 28] + struct.pack(">HH", 65_535, 65_535) + good[entry + 32 :],
        "claim-no-rate.mp4": good[: header + 16] + bytes(4) + good[header + 20 :],
        "claim-frames.mp4": good[: table + 12] + struct.pack(">II", 1_000_000_000, 1) + good[table + 20 :],
        "claim-size.y4m": b"YUV4MPEG2 W100000 H100000 F24:1 Ip A1:1 C420jpeg\nFRAME\n" + raw,
        "claim-no-size.y4m": b"YUV4MPEG2 W0 H0 F24:1 Ip A1:1 C420jpeg\nFRAME\n" + raw,
        "claim-fast.y4m": b"YUV4MPEG2 W64 H64 F99999999:1 Ip A1:1 C420jpeg\nFRAME\n" + raw,
        "claim-streams.mp4": _many_streams(good),
    }
    for name, content in shapes.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in shapes]


def _many_streams(good: bytes) -> bytes:
    """Return a video whose index names its one stream 500 times."""
    index = good.find(b"moov") - 4
    stream = good.find(b"trak") - 4
    size = struct.unpack_from(">I", good, stream)[0]
    whole = struct.unpack_from(">I", good, index)[0]
    more = good[stream : stream + size] * 499
    longer = struct.pack(">I", whole + len(more))
    return good[:index] + longer + good[index + 4 : stream + size] + more + good[stream + size :]
