"""Copies of outside files: whole or not there, from plain files only, ended within a step."""

import os
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest

from studio.domain.errors import DiskFull, InputError, StoreError, UnreadableMedia
from studio.domain.jobs import GenerationJob, Grade
from studio.domain.money import Estimate
from studio.domain.parameters import Parameters
from studio.domain.provider_ports import Order, OutsideFile
from studio.domain.render import RenderEvent, RenderFinished, RenderProgress
from studio.providers.imported import MODEL, ImportProvider

LONG = os.urandom(1 << 20) * 10


@pytest.fixture
def provider() -> ImportProvider:
    return ImportProvider()


def _job(provider: ImportProvider, file: OutsideFile) -> GenerationJob:
    body = provider.request(file, "mov")
    return GenerationJob(
        id="job", sequence=0, position=0.0, project_id="p", shot_id="s", model=MODEL, provider="import",
        grade=Grade.FINAL, prompt="", parameters=Parameters(), local=True, body=body, body_sha256="",
        estimate=Estimate(), idempotency_key="key", created_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip


async def _made(provider: ImportProvider, file: OutsideFile, part: Path) -> list[RenderEvent]:
    return [event async for event in provider.make(_job(provider, file), str(part), preview=False)]


def _open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


async def _rest(making: AsyncIterator[RenderEvent]) -> list[RenderEvent]:
    return [event async for event in making]


@pytest.mark.parametrize("name", ["clip.mov", "a name with “quotes” and ünïcode.MOV", os.fsdecode(b"half \xff.mov")])
async def test_a_file_is_copied_whole(provider: ImportProvider, tmp_path: Path, name: str) -> None:
    source, part = tmp_path / name, tmp_path / "part"
    source.write_bytes(LONG)
    file = await provider.look(str(source))
    assert file.size_bytes == len(LONG)
    file.name.encode()
    *progress, last = await _made(provider, file, part)
    done = [event.frames_done / event.frames for event in progress if isinstance(event, RenderProgress)]
    assert done == sorted(done)
    assert last == RenderFinished(part_path=str(part), size_bytes=len(LONG), extension="mov")
    assert part.read_bytes() == source.read_bytes() == LONG
    slate = provider.slate(_job(provider, file), "a program")
    assert (slate.original_name, slate.prompt, slate.cost_micro_usd) == (file.name, "", 0)


async def test_only_plain_files_that_can_be_read_are_looked_at(provider: ImportProvider, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "empty.mp4").touch()
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    places = [tmp_path, tmp_path / "pipe", tmp_path / "empty.mp4", tmp_path / "loop", tmp_path / "none.mp4",
              Path("/dev/zero"), tmp_path / "empty.mp4" / "below", tmp_path / ("long" * 100)]  # fmt: skip
    for place in places:
        with pytest.raises(InputError) as refused:
            await provider.look(str(place))
        assert refused.value.field == "file"
        assert f"“{place.name}”" in refused.value.what_happened
    with pytest.raises(InputError):
        await provider.look("a\0b")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
async def test_a_file_that_may_not_be_read_is_named(provider: ImportProvider, tmp_path: Path) -> None:
    secret = tmp_path / "secret.mp4"
    secret.write_bytes(b"x")
    secret.chmod(0)
    with pytest.raises(InputError, match=r"secret\.mp4"):
        await provider.look(str(secret))


async def test_a_source_that_is_gone_is_named(provider: ImportProvider, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.mov.* is not there"):
        await _made(provider, OutsideFile(str(tmp_path / "gone.mov"), "gone.mov", 5), tmp_path / "part")
    assert not (tmp_path / "part").exists()


@pytest.mark.parametrize("size", [5 << 20, 20 << 20])
async def test_a_source_that_changes_meanwhile_is_refused(provider: ImportProvider, tmp_path: Path, size: int) -> None:
    source = tmp_path / "clip.mov"
    source.write_bytes(LONG)
    copying = provider.make(_job(provider, await provider.look(str(source))), str(tmp_path / "part"), preview=False)
    assert isinstance(await anext(copying), RenderProgress)
    os.truncate(source, size)
    with pytest.raises(UnreadableMedia, match=r"clip\.mov"):
        await _rest(copying)


async def test_no_room_and_no_folder_are_told_apart(provider: ImportProvider, tmp_path: Path) -> None:
    source = tmp_path / "clip.mov"
    source.write_bytes(LONG)
    file = await provider.look(str(source))
    with pytest.raises(DiskFull) as full:
        await _made(provider, file, Path("/dev/full"))
    assert full.value.needed_bytes == len(LONG)
    with pytest.raises(StoreError):
        await _made(provider, file, tmp_path / "none" / "part")


async def test_a_copy_that_is_closed_holds_no_file_open(provider: ImportProvider, tmp_path: Path) -> None:
    source = tmp_path / "clip.mov"
    source.write_bytes(LONG)
    job, before = _job(provider, await provider.look(str(source))), _open_files()
    for ends_after in range(4):
        making = provider.make(job, str(tmp_path / "part"), preview=False)
        async with aclosing(cast("AsyncGenerator[RenderEvent, None]", making)) as events:
            for _ in range(ends_after):
                await anext(events)
    assert _open_files() == before


def test_there_is_nothing_to_choose_and_no_prompt(provider: ImportProvider) -> None:
    assert provider.specs() == ()
    with pytest.raises(InputError):
        provider.body(Order(MODEL, "A kite.", Parameters(), 1))
    with pytest.raises(InputError):
        provider.slate(_job(provider, OutsideFile("a", "a", 1)).replace(body=b"{}"), "a program")
