"""Keys that are looked for everywhere after the command line did all that it does with them: they are nowhere.

The keyring of these runs is a file outside of what is searched. Everything else that the programs wrote is searched, in
plain, URL-encoded, base64 and hexadecimal form: workspace, settings, home, temporary files, output, arguments.
"""

import base64
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from studio.domain.servers import Dialect
from tests.fakes.videos_server import FakeVideos
from tests.faults.key_search import files, forms, found

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


@pytest.fixture
def server() -> Iterator[FakeVideos]:
    with FakeVideos(Dialect.VLLM_OMNI, key=KEPT) as fake:
        yield fake


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path, os.environ)


def test_the_search_finds_a_key_in_each_form() -> None:
    for form, words in forms(KEPT).items():
        assert found({"here": b"before " + words + b" after"}, KEPT), form
    inside = base64.b64encode(b"Bearer " + KEPT.encode())
    assert found({"here": inside}, KEPT)
    assert not found({"here": b"nothing"}, KEPT)


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
    assert found({"ring": (tmp_path / "ring.json").read_bytes()}, KEPT)
    places = {**files(bench.workspace, tmp_home, bench.temporary), "said": bench.said}
    assert any(place.endswith("workspace.sqlite") for place in places)
    assert found(places, KEPT, WRONG, GIVEN) == []


def test_of_a_forgotten_key_nothing_remains(bench: Bench, tmp_home: Path, tmp_path: Path) -> None:
    assert bench("providers", "set-key", "fal", stdin=KEPT) == 0
    assert bench("providers", "set-key", "fal", stdin=GIVEN) == 0
    assert not found({"ring": (tmp_path / "ring.json").read_bytes()}, KEPT)
    assert bench("providers", "set-key", "krea", "--file", stdin=WRONG) == 0
    assert found(files(tmp_home), WRONG)
    assert bench("providers", "forget-key", "fal") == 0
    assert bench("providers", "forget-key", "krea") == 0
    assert found({**files(tmp_path, tmp_home), "said": bench.said}, KEPT, WRONG, GIVEN) == []
