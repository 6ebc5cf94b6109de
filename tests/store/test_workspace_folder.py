import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from studio.domain.errors import StoreError, WorkspaceLocked, WorkspaceReadOnly
from studio.store.workspace_folder import WorkspaceFolder

HOLDER = """
import sys
from pathlib import Path
from studio.store.workspace_folder import WorkspaceFolder
lock = WorkspaceFolder(Path(sys.argv[1])).lock("holder")
print("locked", flush=True)
sys.stdin.read()
"""


def test_a_second_opener_is_told_who_has_the_workspace(folder: Path) -> None:
    workspace = WorkspaceFolder(folder)
    with workspace.lock("the window"), pytest.raises(WorkspaceLocked) as refused:
        workspace.lock("the command line")
    assert f"the window (process {os.getpid()}, since " in refused.value.what_happened
    assert refused.value.what_to_do


def test_the_owner_can_be_read_while_locked_and_is_nobody_after(folder: Path) -> None:
    workspace = WorkspaceFolder(folder)
    assert workspace.owner() is None
    lock = workspace.lock("the window")
    owner = workspace.owner()
    assert owner is not None
    assert (owner.pid, owner.program, owner.since) == (os.getpid(), "the window", lock.owner.since)
    lock.release()
    lock.release()
    assert workspace.owner() is None
    workspace.lock("again").release()


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders")
def test_a_pipe_in_the_place_of_the_lock_is_not_waited_for(folder: Path) -> None:
    workspace = WorkspaceFolder(folder)
    workspace.create()
    os.mkfifo(workspace.lock_file)
    assert workspace.owner() is None
    with pytest.raises(StoreError, match="the workspace's lock"):
        workspace.lock("the window")


def test_looking_at_the_owner_does_not_take_the_lock(folder: Path) -> None:
    workspace = WorkspaceFolder(folder)
    with workspace.lock("the window"):
        for _ in range(50):
            assert workspace.owner() is not None
        with pytest.raises(WorkspaceLocked):
            workspace.lock("another")


def test_words_that_a_dead_process_left_do_not_lock(folder: Path) -> None:
    workspace = WorkspaceFolder(folder)
    workspace.create()
    workspace.lock_file.write_text(json.dumps({"pid": os.getpid(), "program": "old", "since": "2020-01-01T00:00:00Z"}))
    assert workspace.owner() is None
    workspace.lock("new").release()


@pytest.mark.parametrize("content", [b"", b"\0" * 40, b"[1]", b'{"pid": "x"}', b"\xff\xfe"])
def test_an_owner_whose_words_cannot_be_read_is_another_program(folder: Path, content: bytes) -> None:
    workspace = WorkspaceFolder(folder)
    with workspace.lock("the window"):
        workspace.lock_file.write_bytes(content)
        with pytest.raises(WorkspaceLocked, match="another program"):
            workspace.lock("second")


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_the_lock_dies_with_its_owner_and_children_do_not_inherit_it(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"locked\n"
        owner = WorkspaceFolder(folder).owner()
        assert owner is not None
        assert owner.pid == holder.pid
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    with (
        WorkspaceFolder(folder).lock("next"),
        subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as child,
    ):
        lock_file = folder / "workspace.lock"
        open_files = {path.resolve() for path in Path(f"/proc/{child.pid}/fd").iterdir()}
        assert lock_file.resolve() not in open_files
        child.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="modes")
def test_folders_and_files_are_private(folder: Path) -> None:
    workspace = WorkspaceFolder(folder)
    workspace.lock("the window").release()
    wrong = [
        path
        for path in (folder, *folder.rglob("*"))
        if stat.S_IMODE(path.stat().st_mode) != (0o700 if path.is_dir() else 0o600)
    ]
    assert wrong == []


@pytest.mark.skipif(sys.platform == "win32", reason="modes")
def test_a_folder_that_holds_other_things_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "holiday.txt").write_text("mine")
    tmp_path.chmod(0o755)
    WorkspaceFolder(tmp_path).create()
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755
    assert stat.S_IMODE((tmp_path / "media").stat().st_mode) == 0o700


def test_a_file_where_the_folder_should_be_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(Exception, match="make the workspace folder") as refused:
        WorkspaceFolder(blocked / "workspace").create()
    assert type(refused.value).__module__ == "studio.domain.errors"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(WorkspaceReadOnly):
        WorkspaceFolder(tmp_path / "workspace").create()
    tmp_path.chmod(0o700)
