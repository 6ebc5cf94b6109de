"""The drawing process from outside: real renders, previews, cancel, kill, bad input, the end of its input."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from studio.domain.errors import DiskFull, EncodeFailed, InputError
from studio.domain.frames import FrameRate
from studio.domain.render import PreviewFrame, RenderEvent, RenderFinished, RenderProgress, RenderRequest
from studio.domain.sketch import (
    Family,
    Light,
    Place,
    ShotSize,
    SketchBeat,
    SketchPlan,
    SketchSubject,
    Sound,
    SoundCue,
    SoundPlan,
)
from studio.media.render_worker import WORKER_COMMAND, RenderWorker
from studio.media.worker_protocol import PREVIEW_BLOCK_BYTES, CaptionCard


@pytest.fixture
async def worker() -> AsyncIterator[RenderWorker]:
    """Give a worker that is ended after the test."""
    made = RenderWorker()
    yield made
    await made.close()


def _request(path: Path, frames: int = 12, **changes: Any) -> RenderRequest:
    seconds = frames / 24
    beat = SketchBeat(
        start_s=0,
        end_s=seconds,
        place=Place.LAKE,
        light=Light.DAWN,
        size=ShotSize.WIDE,
        subjects=(SketchSubject(family=Family.PERSON),),
    )
    sound = SoundPlan(cues=(SoundCue(sound=Sound.LAKE),))
    settings: dict[str, Any] = {
        "plan": SketchPlan(duration_s=seconds, beats=(beat,), sound=sound),
        "width_px": 320,
        "height_px": 180,
        "rate": FrameRate(numerator=24),
        "frames": frames,
        "seed": 5,
        "part_path": str(path),
        "metadata": (("prompt", "a lake — 湖"), ("seed", "5")),
        **changes,
    }
    return RenderRequest(**settings)


async def _all(worker: RenderWorker, request: RenderRequest) -> list[RenderEvent]:
    async with aclosing(worker.render(request)) as events:
        return [event async for event in events]


async def test_a_render_ends_with_a_whole_file_and_counts_up_to_it(worker: RenderWorker, tmp_path: Path) -> None:
    path = tmp_path / "take.part"
    events = await _all(worker, _request(path))
    assert events[-1] == RenderFinished(part_path=str(path), size_bytes=path.stat().st_size)
    done = [event.frames_done for event in events if isinstance(event, RenderProgress)]
    assert done == sorted(done)
    assert done[-1] == 12
    with av.open(str(path)) as container:
        assert container.metadata["prompt"] == "a lake — 湖"
        assert sum(1 for _ in container.decode(video=0)) == 12
        assert container.streams.audio


async def test_two_renders_of_one_request_are_the_same_file(worker: RenderWorker, tmp_path: Path) -> None:
    paths = [tmp_path / "one.part", tmp_path / "two.part"]
    for path in paths:
        await _all(worker, _request(path))
    assert paths[0].read_bytes() == paths[1].read_bytes()


async def test_previews_come_small_and_in_order_when_asked_for(worker: RenderWorker, tmp_path: Path) -> None:
    request = _request(tmp_path / "take.part", preview=True, width_px=1280, height_px=720)
    shown = [event for event in await _all(worker, request) if isinstance(event, PreviewFrame)]
    assert shown[0].frame_index == 0
    assert [frame.frame_index for frame in shown] == sorted({frame.frame_index for frame in shown})
    for frame in shown:
        assert (frame.width_px, frame.height_px) == (640, 360)
        assert len(frame.pixels) == 640 * 360 * 4
        assert len(set(frame.pixels[:4000])) > 4
    silent = await _all(worker, _request(tmp_path / "other.part"))
    assert not [event for event in silent if isinstance(event, PreviewFrame)]


async def test_closing_the_events_stops_the_render_and_keeps_the_worker(worker: RenderWorker, tmp_path: Path) -> None:
    path = tmp_path / "long.part"
    request = _request(path, frames=1400, preview=True)
    async with aclosing(worker.render(request)) as events:
        async for _ in events:
            break
    assert not path.exists()
    before = worker.process_id
    assert isinstance((await _all(worker, _request(tmp_path / "next.part")))[-1], RenderFinished)
    assert worker.process_id == before


async def test_a_cancelled_task_stops_its_render(worker: RenderWorker, tmp_path: Path) -> None:
    path = tmp_path / "long.part"
    begun = asyncio.Event()

    async def watch() -> None:
        async with aclosing(worker.render(_request(path, frames=1400))) as events:
            async for _ in events:
                begun.set()

    async with asyncio.TaskGroup() as group:
        task = group.create_task(watch())
        await begun.wait()
        task.cancel()
    assert not path.exists()
    assert isinstance((await _all(worker, _request(tmp_path / "next.part")))[-1], RenderFinished)


@pytest.mark.skipif(os.name != "posix", reason="signals that stop a process are POSIX")
async def test_a_worker_that_does_not_obey_is_replaced(worker: RenderWorker, tmp_path: Path) -> None:
    path = tmp_path / "long.part"
    async with aclosing(worker.render(_request(path, frames=1400, preview=True))) as events:
        async for _ in events:
            stuck = worker.process_id
            assert stuck is not None
            os.kill(stuck, signal.SIGSTOP)
            break
    assert not path.exists()
    assert isinstance((await _all(worker, _request(tmp_path / "next.part")))[-1], RenderFinished)
    assert worker.process_id != stuck


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")
async def test_a_killed_worker_fails_its_render_and_the_next_one_gets_a_new_one(
    worker: RenderWorker, tmp_path: Path
) -> None:
    async def killed() -> None:
        async with aclosing(worker.render(_request(tmp_path / "long.part", frames=1400, preview=True))) as events:
            async for _ in events:
                if worker.process_id is not None:
                    os.kill(worker.process_id, signal.SIGKILL)

    with pytest.raises(EncodeFailed, match="SIGKILL"):
        await killed()
    assert isinstance((await _all(worker, _request(tmp_path / "next.part")))[-1], RenderFinished)


async def test_a_broken_first_picture_names_its_field(worker: RenderWorker, tmp_path: Path) -> None:
    broken = tmp_path / "first.png"
    broken.write_bytes(b"not a picture")
    with pytest.raises(InputError) as caught:
        await _all(worker, _request(tmp_path / "take.part", first_frame_path=str(broken)))
    assert caught.value.field == "first_frame"
    assert not (tmp_path / "take.part").exists()


async def test_a_folder_that_is_gone_and_a_full_disk_are_told_apart(worker: RenderWorker, tmp_path: Path) -> None:
    with pytest.raises(EncodeFailed, match="No such file"):
        await _all(worker, _request(tmp_path / "gone" / "take.part"))
    if sys.platform == "linux":
        with pytest.raises(DiskFull):
            await _all(worker, _request(Path("/dev/full")))


@pytest.mark.skipif(sys.platform != "linux", reason="limits the size of files")
async def test_without_room_for_previews_a_clip_is_made_all_the_same(worker: RenderWorker, tmp_path: Path) -> None:
    import resource  # not on every system

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (PREVIEW_BLOCK_BYTES // 2, before[1]))
    try:
        await worker.start()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    events = await _all(worker, _request(tmp_path / "take.part", preview=True))
    assert isinstance(events[-1], RenderFinished)
    assert not [event for event in events if isinstance(event, PreviewFrame)]


async def test_a_caption_card_is_a_picture_or_a_silent_clip(worker: RenderWorker, tmp_path: Path) -> None:
    card = CaptionCard(
        text="Shot 4 — <i>the pier</i>",
        width_px=320,
        height_px=180,
        rate=FrameRate(numerator=24),
        part_path=str(tmp_path / "card.png"),
    )
    await worker.caption_card(card)
    with av.open(card.part_path) as container:
        frame = next(container.decode(video=0)).to_ndarray(format="rgb24")
    assert frame.shape == (180, 320, 3)
    assert frame.max() > 200
    clip = card.replace(frames=6, part_path=str(tmp_path / "card.part"))
    await worker.caption_card(clip)
    with av.open(clip.part_path) as container:
        assert sum(1 for _ in container.decode(video=0)) == 6
    with av.open(clip.part_path) as container:
        assert max(np.abs(frame.to_ndarray()).max() for frame in container.decode(audio=0)) < 1e-3


async def test_a_command_that_is_no_worker_fails_in_words(tmp_path: Path) -> None:
    for command in ((str(tmp_path / "absent"),), (sys.executable, "-c", "raise SystemExit('no fonts here')")):
        worker = RenderWorker(command)
        with pytest.raises(EncodeFailed, match="drawing program"):
            await worker.start()
        await worker.close()


async def test_the_worker_ends_with_its_input() -> None:
    process = await asyncio.create_subprocess_exec(
        *WORKER_COMMAND, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdin is not None
    assert await process.stdout.readline() == b'{"kind":"ready"}\n'
    process.stdin.write(b"this is no order\n")
    process.stdin.close()
    assert await process.wait() == 0


async def test_closing_ends_the_process(tmp_path: Path) -> None:
    worker = RenderWorker()
    await worker.start()
    assert worker.process_id is not None
    await worker.close()
    assert worker.process_id is None
