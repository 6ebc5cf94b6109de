"""Proves the frame of the repository: what is in `resources/`, the wheel, the Makefile, the documents."""

import configparser
import itertools
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

import studio

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"


# ---- resources ---------------------------------------------------------------------------------------------------


def test_a_source_tree_finds_its_resources() -> None:
    assert studio.resource_folder() == RESOURCES


def test_resources_hold_no_python() -> None:
    assert list(RESOURCES.rglob("*.py")) == []


@pytest.mark.parametrize("weight", ["regular", "fill", "bold"])
def test_every_icon_is_there_in_every_weight_and_can_be_recoloured(weight: str) -> None:
    regular = {path.name for path in (RESOURCES / "icons" / "regular").glob("*.svg")}
    icons = sorted((RESOURCES / "icons" / weight).glob("*.svg"))
    assert {path.name for path in icons} == regular
    for path in icons:
        root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
        assert (root.get("viewBox"), root.get("fill")) == ("0 0 256 256", "currentColor"), path


def test_every_component_of_the_tokens_has_colours_an_icon_and_a_key() -> None:
    tokens = json.loads((RESOURCES / "tokens.json").read_text(encoding="utf-8"))
    components = tokens["component_order"]
    assert len(components) == 9
    for component in components:
        assert (RESOURCES / "icons" / "regular" / f"{tokens['component_icon'][component]}.svg").is_file()
        assert tokens["component_shortcut"][component]
        for theme in ("dark", "light"):
            assert re.fullmatch("#[0-9A-F]{6}", tokens["color"][theme]["component"][component])


def test_the_lexicon_holds_as_many_terms_as_it_says() -> None:
    lexicon = json.loads((RESOURCES / "lexicon.json").read_text(encoding="utf-8"))
    terms = [entry["term"] for entries in lexicon["categories"].values() for entry in entries]
    assert len(terms) == lexicon["count"]


@pytest.mark.parametrize(
    ("file", "family", "weight"),
    [
        ("Inter-Regular.ttf", "Inter", 400),
        ("Inter-Medium.ttf", "Inter", 500),
        ("Inter-SemiBold.ttf", "Inter", 600),
        ("Inter-Bold.ttf", "Inter", 700),
        ("InterDisplay-SemiBold.otf", "Inter Display", 600),
        ("InterDisplay-Bold.otf", "Inter Display", 700),
        ("JetBrainsMono-Regular.ttf", "JetBrains Mono", 400),
        ("JetBrainsMono-Medium.ttf", "JetBrains Mono", 500),
    ],
)
def test_every_font_loads_under_its_family_and_weight(qapp: QApplication, file: str, family: str, weight: int) -> None:
    identity = QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / file))
    assert family in QFontDatabase.applicationFontFamilies(identity)
    weights = {QFontDatabase.weight(family, style) for style in QFontDatabase.styles(family)}
    QFontDatabase.removeApplicationFont(identity)
    assert weight in weights


def test_fonts_and_icons_come_with_their_licences() -> None:
    for name in ("fonts/OFL-Inter.txt", "fonts/OFL-JetBrainsMono.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in (RESOURCES / name).read_text(encoding="utf-8")
    assert "MIT License" in (RESOURCES / "icons" / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("size_px", [16, 24, 32, 48, 64, 128, 256, 512])
def test_the_app_icon_is_there_in_every_size(size_px: int) -> None:
    header = (RESOURCES / "app" / f"shotwright-{size_px}.png").read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", header[16:24]) == (size_px, size_px)


# ---- the wheel ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy of what it is built from, without network; return the file."""
    source = tmp_path_factory.mktemp("source")
    for name in ("studio", "resources", "packaging"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, source)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(source / "dist")]
    subprocess.run(command, cwd=source, check=True, capture_output=True, timeout=60)
    (built,) = (source / "dist").glob("*.whl")
    return built


def test_an_installed_wheel_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    code = "import studio; print(studio.__file__); print(studio.resource_folder())"
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, check=True, capture_output=True, text=True
    )
    module, resources = map(Path, done.stdout.splitlines())
    assert module.is_relative_to(tmp_path)
    assert resources == tmp_path / "studio" / "resources"
    packed = {path.relative_to(resources) for path in resources.rglob("*") if path.is_file()}
    assert packed == {path.relative_to(RESOURCES) for path in RESOURCES.rglob("*") if path.is_file()}


def test_the_wheel_brings_licence_command_and_menu_entry(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        entry_points = next(name for name in names if name.endswith(".dist-info/entry_points.txt"))
        assert "shotwright = studio.__main__:main" in archive.read(entry_points).decode()
    for ending in ("licenses/LICENSE", "licenses/NOTICE", "data/share/applications/shotwright.desktop"):
        assert any(name.endswith(ending) for name in names), ending


def test_the_version_is_said_once() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        assert tomllib.load(file)["project"]["version"] == studio.__version__


def test_the_menu_entry_starts_the_program() -> None:
    entry = configparser.RawConfigParser(delimiters=("=",))
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # keys of desktop files keep their case
    entry.read(ROOT / "packaging" / "shotwright.desktop", encoding="utf-8")
    section = entry["Desktop Entry"]
    assert (section["Type"], section["Exec"], section["Icon"]) == ("Application", "shotwright", "shotwright")


# ---- the Makefile and the documents ------------------------------------------------------------------------------

TARGETS = ("run", "test", "check", "coverage", "bench", "soak", "screenshots", "deps", "wheel", "lock", "icons")


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_sets_itself_up_first(target: str) -> None:
    make = ["make", "--dry-run", "--no-print-directory", target]
    done = subprocess.run(make, cwd=ROOT, check=True, capture_output=True, text=True)
    first = done.stdout.splitlines()[0]
    assert "packaging/bootstrap.py" in first or (target == "lock" and "-m venv build/lock" in first)


@pytest.mark.parametrize("codes", [*itertools.product((0, 1), repeat=3)])
def test_all_runs_of_the_tests_are_made_and_any_failure_counts(tmp_path: Path, codes: tuple[int, int, int]) -> None:
    notes, python = tmp_path / "notes", tmp_path / "python"
    python.write_text(
        f'#!/bin/sh\necho "$TESTS_FAILED_BEFORE|$*" >> "{notes}"\n'
        f'case "$*" in *"--ignore tests/end_to_end") exit {codes[0]};; *" tests/end_to_end") exit {codes[1]};; esac\n'
        f"exit {codes[2]}\n",
        encoding="utf-8",
    )
    python.chmod(0o755)
    done = subprocess.run(["make", "PYTHON=true", f"BIN={tmp_path}", "test"], cwd=ROOT, capture_output=True)
    assert (done.returncode == 0) is not any(codes)
    one, two, three = notes.read_text(encoding="utf-8").splitlines()
    assert one.startswith("|-m pytest ")
    assert one.endswith("--ignore tests/end_to_end")
    assert two.startswith(("yes" if codes[0] else "") + "|-m pytest ")
    assert two.endswith("--ignore tests/end_to_end/test_input.py tests/end_to_end")
    assert three == ("yes" if any(codes[:2]) else "") + "|-m pytest tests/end_to_end/test_input.py"


def test_ci_runs_every_check_and_every_test() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "set -euo pipefail" in script
    assert script.rstrip().endswith("make check\nmake test")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_documents_name_only_targets_and_files_that_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    for document in (ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")):
        text = document.read_text(encoding="utf-8")
        assert set(re.findall(r"(?:^|`)make ([a-z-]+)", text, re.MULTILINE)) <= targets, document
        links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", text)
        assert [link for link in links if not (document.parent / link).exists()] == [], document


def test_the_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.lstrip().startswith("GNU GENERAL PUBLIC LICENSE")
    assert "END OF TERMS AND CONDITIONS" in text


def test_the_notice_names_what_must_be_named() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    with (ROOT / "pyproject.toml").open("rb") as file:
        dependencies: list[str] = tomllib.load(file)["project"]["dependencies"]
    for name in [re.split(r"[<>=\[]", dependency)[0] for dependency in dependencies]:
        assert re.search(rf"\b{name}\b", notice, re.IGNORECASE), name
    for name in ("FFmpeg 7.1", "FFmpeg 8.1", "x264", "x265", "Inter", "JetBrains Mono", "Phosphor", "Offer of source"):
        assert name in notice, name
