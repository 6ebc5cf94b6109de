"""Keys that are looked for everywhere after the command line did all that it does with them: they are nowhere.

The keyring of these runs is a file outside of what is searched. Everything else that the programs wrote is searched, in
plain, URL-encoded, base64 and hexadecimal form: workspace, settings, home, temporary files, output, arguments.
"""

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from studio.domain.servers import Dialect
from tests.fakes.videos_server import FakeVideos

pytestmark = pytest.mark.end_to_end

ROOT = Path(__file__).resolve().parents[2]
KEPT = "sk-Sentinel+kept/0123456789==abc"
WRONG = "sk-Sentinel+wrong/987654321==xyz"
GIVEN = "sk-Sentinel+given/555555555==env"
KITE = "A red kite over dunes at noon, wide shot, the camera pans left."
_PROGRAM = """
import sys
from studio.__main__ import main
code = main(sys.argv[1:])
with open("/proc/self/cmdline", "rb") as file:
    sys.stderr.buffer.write(file.read())
sys.exit(code)
"""


class Bench:
    """Runs programs with a keyring of their own and remembers all that they said."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.workspace = folder / "work"
        self.temporary = folder / "temporary"
        self.temporary.mkdir()
        self.said = b""
        self.environment = {
            **environment,
            "TMPDIR": str(self.temporary),
            "PYTHON_KEYRING_BACKEND": "tests.fakes.keyrings.FileRing",
            "TEST_KEYRING_FILE": str(folder / "ring.json"),
        }

    def __call__(self, *words: str, stdin: str = "", **variables: str) -> int:
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM, *words, "--workspace", str(self.workspace), "--json"],
            cwd=ROOT,
            env={**self.environment, **variables},
            input=stdin.encode(),
            capture_output=True,
            timeout=60,
            check=False,
        )
        self.said += done.stdout + done.stderr
        return done.returncode


def _forms(key: str) -> dict[str, bytes]:
    raw = key.encode()
    inner = {f"base64 at {shift}": base64.b64encode(raw[shift:])[: 4 * (len(raw[shift:]) // 3)] for shift in range(3)}
    return {
        "plain": raw,
        "quoted": quote(key, safe="").encode(),
        "quoted with plus": quote_plus(key).encode(),
        "as JSON": json.dumps(key)[1:-1].encode(),
        "hex": raw.hex().encode(),
        "HEX": raw.hex().upper().encode(),
        "UTF-16": key.encode("utf-16-le"),
        "reversed": raw[::-1],
        **inner,
    }


def _found(places: Mapping[str, bytes], *keys: str) -> list[str]:
    """Return where a key stands, in which form."""
    return [
        f"{place}: {key[:18]} {form}"
        for place, content in places.items()
        for key in keys
        for form, words in _forms(key).items()
        if words in content
    ]


def _files(*folders: Path) -> dict[str, bytes]:
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return {str(path): path.read_bytes() for path in files} | {f"name of {path}": str(path).encode() for path in files}


@pytest.fixture
def server() -> Iterator[FakeVideos]:
    with FakeVideos(Dialect.VLLM_OMNI, key=KEPT) as fake:
        yield fake


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path, os.environ)


def test_the_search_finds_a_key_in_each_form() -> None:
    for form, words in _forms(KEPT).items():
        assert _found({"here": b"before " + words + b" after"}, KEPT), form
    inside = base64.b64encode(b"Bearer " + KEPT.encode())
    assert _found({"here": inside}, KEPT)
    assert not _found({"here": b"nothing"}, KEPT)


def test_keys_are_nowhere_but_in_the_keyring(bench: Bench, server: FakeVideos, tmp_home: Path, tmp_path: Path) -> None:
    den = ("--model", "videos:den/wan/small-1", "--duration", "2", "--resolution", "480p")
    assert bench("providers", "add-server", "den", server.url, "--dialect", "vllm-omni") == 0
    assert bench("providers", "set-key", "videos:den", stdin=WRONG) == 0
    assert bench("providers", "test", "videos:den") == 1
    assert bench("providers", "set-key", "videos:den", stdin=KEPT) == 0
    assert bench("providers", "test", "videos:den") == 0
    assert bench("providers", "set-key", "fal", "--account", "Studio B", stdin=KEPT) == 0
    assert bench("providers", "list", RUNWAYML_API_SECRET=GIVEN, FAL_KEY=GIVEN) == 0
    bench("generate", KITE, *den, "--dry-run", "--yes")
    bench("generate", KITE, *den, "--yes")
    bench("models", "refresh", "--yes")
    bench("providers", "test", "videos:den", SHOTWRIGHT_VIDEOS_DEN_API_KEY=GIVEN)
    assert bench("doctor") == 0
    sent = [request.headers.get("authorization", "") for request in server.seen]
    assert f"Bearer {KEPT}" in sent
    assert f"Bearer {WRONG}" in sent
    assert f"Bearer {GIVEN}" in sent
    assert _found({"ring": (tmp_path / "ring.json").read_bytes()}, KEPT)
    places = {**_files(bench.workspace, tmp_home, bench.temporary), "said": bench.said}
    assert any(place.endswith("workspace.sqlite") for place in places)
    assert _found(places, KEPT, WRONG, GIVEN) == []


def test_of_a_forgotten_key_nothing_remains(bench: Bench, tmp_home: Path, tmp_path: Path) -> None:
    assert bench("providers", "set-key", "fal", stdin=KEPT) == 0
    assert bench("providers", "set-key", "fal", stdin=GIVEN) == 0
    assert not _found({"ring": (tmp_path / "ring.json").read_bytes()}, KEPT)
    assert bench("providers", "set-key", "krea", "--file", stdin=WRONG) == 0
    assert _found(_files(tmp_home), WRONG)
    assert bench("providers", "forget-key", "fal") == 0
    assert bench("providers", "forget-key", "krea") == 0
    assert _found({**_files(tmp_path, tmp_home), "said": bench.said}, KEPT, WRONG, GIVEN) == []
