"""The workspace folder the user chose: kept, and never a reason not to start."""

from pathlib import Path

import pytest

from studio.domain.errors import StoreError
from studio.store import chosen_folder


def test_the_choice_is_kept(tmp_path: Path) -> None:
    usual = chosen_folder.chosen_folder()
    chosen_folder.choose_folder(tmp_path / "mine")
    assert chosen_folder.chosen_folder() == tmp_path / "mine" != usual


@pytest.mark.parametrize("content", [b"\0" * 50, b"[]", b'{"workspace": 3}', b'{"workspace": "not/absolute"}', b"{"])
def test_a_choice_that_cannot_be_read_is_the_usual_folder(content: bytes) -> None:
    usual = chosen_folder.chosen_folder()
    chosen_folder.choose_folder(usual / "other")
    chosen_folder._choice_file().write_bytes(content)
    assert chosen_folder.chosen_folder() == usual


def test_a_choice_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    file = chosen_folder._choice_file()
    file.parent.parent.mkdir(parents=True, exist_ok=True)
    file.parent.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(StoreError):
        chosen_folder.choose_folder(tmp_path)
