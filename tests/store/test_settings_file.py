import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from studio.domain.errors import StoreError
from studio.store.settings_file import VERSION, SettingsFile

SETTINGS: dict[str, Any] = {"theme": "dark", "text_scale": 1.25, "pages": {"ä": [1, None, True]}}
BROKEN = {
    "NUL-filled": b"\0" * 120,
    "empty": b"",
    "cut": json.dumps({"version": VERSION, "settings": SETTINGS}).encode()[:-9],
    "bad UTF-8": b'{"version": 1, "settings": {"theme": "\xff\xfe"}}',
    "a list": b"[1, 2]",
    "no version": b'{"settings": {}}',
    "a version of another type": b'{"version": true, "settings": {}}',
    "a newer version": json.dumps({"version": VERSION + 1, "settings": SETTINGS}).encode(),
    "settings of another type": b'{"version": 1, "settings": "dark"}',
    "very deep": b"[" * 100_000,
    "very large": b" " * (5 << 20),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


async def test_settings_come_back_as_they_were(path: Path) -> None:
    await SettingsFile(path).write(SETTINGS)
    again = SettingsFile(path)
    assert await again.read() == SETTINGS
    assert again.notices() == ()
    assert json.loads(path.read_text(encoding="utf-8"))["version"] == VERSION


async def test_no_file_yet_is_no_fault(path: Path) -> None:
    settings = SettingsFile(path)
    assert await settings.read() == {}
    assert settings.notices() == ()
    assert not path.exists()


@pytest.mark.parametrize("name", BROKEN)
async def test_a_broken_file_is_set_aside_and_the_last_good_copy_used(path: Path, name: str) -> None:
    await SettingsFile(path).write(SETTINGS)
    path.write_bytes(BROKEN[name])
    settings = SettingsFile(path)
    assert await settings.read() == SETTINGS
    (aside,) = path.parent.glob("settings-damaged-*.json")
    assert aside.read_bytes() == BROKEN[name]
    assert aside.name in settings.notices()[0]
    assert "last good copy" in settings.notices()[1]
    assert await SettingsFile(path).read() == SETTINGS


@pytest.mark.parametrize("name", BROKEN)
async def test_without_a_good_copy_the_defaults_hold_and_it_is_said(path: Path, name: str) -> None:
    path.parent.mkdir()
    path.write_bytes(BROKEN[name])
    path.with_name("settings.json.bak").write_bytes(BROKEN[name])
    settings = SettingsFile(path)
    assert await settings.read() == {}
    assert len(settings.notices()) == 2
    assert sorted(each.read_bytes() for each in path.parent.iterdir()) == [BROKEN[name]] * 2


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders")
async def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(path: Path) -> None:
    await SettingsFile(path).write(SETTINGS)
    path.unlink()
    os.mkfifo(path)
    settings = SettingsFile(path)
    assert await settings.read() == SETTINGS
    assert "because it is not a file" in settings.notices()[0]


async def test_two_broken_files_in_one_second_are_both_kept(path: Path) -> None:
    for content in (b"first", b"second"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        await SettingsFile(path).read()
    assert sorted(each.read_bytes() for each in path.parent.iterdir()) == [b"first", b"second"]


async def test_a_file_that_is_gone_is_taken_from_its_copy_and_it_is_said(path: Path) -> None:
    await SettingsFile(path).write(SETTINGS)
    path.unlink()
    settings = SettingsFile(path)
    assert await settings.read() == SETTINGS
    assert settings.notices()
    assert path.exists()


async def test_a_value_that_cannot_be_meant_so_is_a_broken_file(path: Path) -> None:
    def check(settings: dict[str, Any]) -> None:
        if not isinstance(settings["text_scale"], float):
            raise TypeError if settings["text_scale"] is None else ValueError("no number")

    await SettingsFile(path).write(SETTINGS)
    path.write_text(json.dumps({"version": VERSION, "settings": {**SETTINGS, "text_scale": "big"}}))
    settings = SettingsFile(path, check)
    assert await settings.read() == SETTINGS
    assert "value that is not possible" in settings.notices()[0]


@pytest.mark.skipif(sys.platform == "win32", reason="modes")
async def test_the_file_and_its_copy_are_private(path: Path) -> None:
    await SettingsFile(path).write(SETTINGS)
    assert {each.name: stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()} == {
        "settings.json": 0o600, "settings.json.bak": 0o600,
    }  # fmt: skip


async def test_a_write_that_fails_leaves_the_old_file(path: Path) -> None:
    settings = SettingsFile(path)
    await settings.write(SETTINGS)
    path.with_name("settings.json.part").mkdir()
    with pytest.raises(StoreError):
        await settings.write({"theme": "light"})
    assert await SettingsFile(path).read() == SETTINGS
