"""The folders of model files: whose goes first, what is told of bad ones, the index, what a provider published."""

import asyncio
import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studio.domain.errors import InputError, StoreError
from studio.domain.models import ModelSpec, ModelStatus
from studio.store.model_files import MOST_FILES, MOST_NOTICES, ModelFolder
from studio.store.model_index import MOST_FAULTS
from tests.domain.specs import spec as some_spec
from tests.fakes.model_text import HEAD, many, model, price
from tests.store.samples import SteppedClock


class Folders:
    """Three folders on disk, and as many openings of them as a test wants."""

    def __init__(self, root: Path, clock: SteppedClock) -> None:
        self.built_in, self.own, self.cache = root / "built-in", root / "own", root / "cache"
        self.clock = clock

    def put(self, folder: Path, name: str, content: str | bytes) -> Path:
        """Write a file into one of the folders."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def open(self) -> ModelFolder:
        """Return the folders as a new start of the program sees them."""
        return ModelFolder(self.built_in, self.own, self.cache, self.clock)


@pytest.fixture
def folders(tmp_path: Path, clock: SteppedClock) -> Folders:
    return Folders(tmp_path, clock)


async def ids(models: ModelFolder) -> list[str]:
    """Return the ids of all lines."""
    return [line.id for line in await models.lines()]


async def picked(models: ModelFolder, model_id: str) -> ModelSpec:
    """Return a spec that is there."""
    spec = await models.spec(model_id)
    assert spec is not None
    return spec


# ---- whose file goes first ---------------------------------------------------------------------------------------


async def test_without_folders_there_are_no_models_and_no_faults(folders: Folders) -> None:
    models = folders.open()
    assert await models.lines() == ()
    assert await models.spec("house/one") is None
    assert models.notices() == ()


async def test_the_users_own_file_adds_models_and_goes_before_the_programs(folders: Folders) -> None:
    folders.put(folders.built_in, "house.toml", HEAD + model("one", fields='summary = "built in"') + model("two"))
    folders.put(folders.built_in, "yard.toml", HEAD.replace("house", "yard") + model("one"))
    folders.put(folders.built_in, "names.toml", "[[names]]")
    folders.put(folders.own, "mine.toml", HEAD + model("three") + model("one", fields='summary = "mine"'))
    models = folders.open()
    assert await ids(models) == ["house/one", "house/two", "house/three", "yard/one"]
    assert (await picked(models, "house/one")).summary == "mine"
    assert models.notices() == ()


async def test_a_bad_model_of_the_users_is_told_with_its_place_and_the_programs_is_used(folders: Folders) -> None:
    folders.put(folders.built_in, "house.toml", HEAD + model("one"))
    folders.put(folders.own, "mine.toml", HEAD + model("one", limits="5") + model("two") + model("bad", limits="5"))
    models = folders.open()
    assert await ids(models) == ["house/one", "house/two"]
    assert models.notices() == (
        "mine.toml, line 16, model “one”: limits: it is missing, or not a table. This model was left out.",
        "mine.toml, line 32, model “bad”: limits: it is missing, or not a table. This model was left out.",
    )
    assert (await picked(models, "house/one")).name == "One"
    with pytest.raises(InputError, match=r"mine.toml, line 32, model “bad”: limits"):
        await models.spec("house/bad")


async def test_two_files_of_one_folder_with_one_id_are_told(folders: Folders) -> None:
    folders.put(folders.own, "a.toml", HEAD + model("one", fields='summary = "first"'))
    folders.put(folders.own, "b.toml", HEAD + model("one"))
    models = folders.open()
    assert (await picked(models, "house/one")).summary == "first"
    assert models.notices() == ("b.toml: “house/one” is already in a.toml.",)


async def test_a_changed_file_is_read_again(folders: Folders) -> None:
    path = folders.put(folders.own, "mine.toml", HEAD + model("one"))
    models = folders.open()
    before = await models.lines()
    assert await models.lines() is before
    assert await picked(models, "house/one") is await picked(models, "house/one")
    path.write_text(HEAD + model("two") + model("one", fields='summary = "new"'), encoding="utf-8")
    assert await ids(models) == ["house/two", "house/one"]
    assert (await picked(models, "house/one")).summary == "new"
    path.unlink()
    assert await ids(models) == []


# ---- days --------------------------------------------------------------------------------------------------------


async def test_the_index_is_right_on_the_next_day(folders: Folders) -> None:
    folders.clock.moment = datetime(2026, 9, 23, 23, 59, tzinfo=UTC)
    folders.put(folders.built_in, "house.toml", HEAD + model(fields="retires_on = 2026-09-24") + model("two"))
    models = folders.open()
    assert [line.status for line in await models.lines()] == [ModelStatus.RETIRING, ModelStatus.ACTIVE]
    assert (await picked(models, "house/one")).status is ModelStatus.RETIRING
    folders.clock.moment += timedelta(minutes=2)
    for opened in (models, folders.open()):
        assert [line.status for line in await opened.lines()] == [ModelStatus.RETIRED, ModelStatus.ACTIVE]
        assert (await picked(opened, "house/one")).status is ModelStatus.RETIRED


# ---- the index ---------------------------------------------------------------------------------------------------


async def test_the_index_holds_what_the_files_do_and_is_not_written_again(folders: Folders) -> None:
    fields = 'retires_on = 2027-01-01\nmakes = ["text_to_video", "extend"]\nsuccessor = "house/two"\nlocal = true'
    folders.put(folders.built_in, "house.toml", HEAD + model(fields=fields, tables=price()) + model("two", limits="5"))
    first = folders.open()
    lines = await first.lines()
    (index,) = folders.cache.iterdir()
    written = index.stat().st_mtime_ns, index.read_bytes()
    again = folders.open()
    assert await again.lines() == lines
    assert [type(value) for value in (await again.lines())[0]] == [type(value) for value in lines[0]]
    assert again.notices() == first.notices() != ()
    assert await again.spec("house/one") == await first.spec("house/one")
    assert (index.stat().st_mtime_ns, index.read_bytes()) == written


@pytest.mark.parametrize(
    "change",
    [
        lambda content: b"",
        lambda content: b"\0" * 400,
        lambda content: content[:-20],
        lambda content: content.replace(b'"version":1', b'"version":2'),
        lambda content: content.replace(b'"program":"', b'"program":"9'),
        lambda content: content.replace(b"house/one", b"house/won"),
        lambda content: b"[" * 100_000,
        lambda content: b"{}\n{}",
    ],
)  # fmt: skip
async def test_an_index_that_is_not_ours_is_made_again(folders: Folders, change: object) -> None:
    assert callable(change)
    folders.put(folders.built_in, "house.toml", HEAD + model())
    lines = await folders.open().lines()
    (index,) = folders.cache.iterdir()
    good = index.read_bytes()
    index.write_bytes(change(good))
    models = folders.open()
    assert await models.lines() == lines
    assert models.notices() == ()
    assert index.read_bytes() == good


async def test_an_index_that_cannot_be_written_stops_nobody(folders: Folders) -> None:
    folders.put(folders.built_in, "house.toml", HEAD + model())
    folders.put(folders.cache, "models.json", b"")
    (folders.cache / "models.json").unlink()
    (folders.cache / "models.json").mkdir()
    models = folders.open()
    assert await ids(models) == ["house/one"]
    assert models.notices() == ()
    assert (folders.cache / "models.json").is_dir()


async def test_a_look_at_the_models_makes_no_workspace(folders: Folders, tmp_path: Path) -> None:
    folders.put(folders.built_in, "house.toml", HEAD + model())
    nowhere = tmp_path / "nowhere"
    models = ModelFolder(folders.built_in, nowhere / "models", nowhere / "cache", folders.clock)
    assert await ids(models) == ["house/one"]
    assert not nowhere.exists()


async def test_the_index_forgets_files_that_are_gone(folders: Folders) -> None:
    path = folders.put(folders.own, "mine.toml", HEAD + model())
    models = folders.open()
    await models.lines()
    path.write_text(HEAD + model("other"), encoding="utf-8")
    await models.lines()
    _, body = (folders.cache / "models.json").read_bytes().split(b"\n", 1)
    assert [file["lines"][0][0] for file in json.loads(body).values()] == ["house/other"]


async def test_a_model_is_read_where_its_block_is_not_sure(folders: Folders) -> None:
    sources = HEAD[HEAD.index("[sources") :]
    late = HEAD.replace(sources, "") + model("one") + model("two") + sources
    folders.put(folders.own, "mine.toml", late)
    models = folders.open()
    assert models.notices() == ()
    assert (await picked(models, "house/one")).source == "House API reference"


async def test_a_file_that_changes_while_it_is_read_is_told(folders: Folders) -> None:
    path = folders.put(folders.own, "mine.toml", HEAD + model())
    models = folders.open()
    await models.lines()
    facts = path.stat()
    path.write_text(HEAD + model("two"), encoding="utf-8")
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert path.stat().st_size == facts.st_size
    with pytest.raises(InputError, match=r"mine\.toml has changed"):
        await models.spec("house/one")


# ---- hostile files -----------------------------------------------------------------------------------------------


async def test_bad_files_are_told_and_the_others_used(folders: Folders) -> None:
    folders.put(folders.own, "bytes.toml", b'provider = "\xff"')
    folders.put(folders.own, "cut.toml", "provider = ")
    folders.put(folders.own, "deep.toml", "a = " + "[" * 9_000)
    folders.put(folders.own, "good.toml", "\ufeff" + HEAD + model())
    folders.put(folders.own, "huge.toml", "#" * 2_000_001)
    folders.put(folders.own, "notes.txt", "not for us")
    (folders.own / "older.toml").mkdir()
    models = folders.open()
    assert await ids(models) == ["house/one"]
    told = models.notices()
    assert [notice.split(".toml")[0] for notice in told] == ["bytes", "cut", "deep", "huge", "older"]
    assert told[0] == "bytes.toml was not used: byte 13 is not UTF-8."
    assert "larger than 2 MB" in told[3]
    assert told[4] == "older.toml was not used: it is not a file."


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders")
async def test_a_pipe_is_not_waited_for(folders: Folders) -> None:
    folders.own.mkdir()
    os.mkfifo(folders.own / "pipe.toml")
    models = folders.open()
    assert await models.lines() == ()
    assert models.notices() == ("pipe.toml was not used: it is not a file.",)


async def test_very_many_models_and_files_are_bounded(folders: Folders) -> None:
    block = '[[models]]\nid="{}"\nlimits={{}}\n'
    for number in range(20):
        folders.put(folders.own, f"many-{number}.toml", HEAD + "".join(block.format(at) for at in range(5_000)))
    folders.put(folders.own, "one.toml", HEAD + "[[models]]\n" * 100_000)
    for number in range(MOST_FILES):
        folders.put(folders.own, f"z-{number:03}.toml", "")
    models = folders.open()
    began = time.perf_counter()
    assert await models.lines() == ()
    assert time.perf_counter() - began < 30
    told = models.notices()
    assert len(told) == MOST_NOTICES + 1
    assert f"many-0.toml, {5_000 - MOST_FAULTS:,} more models have faults and were left out." in told
    assert "more faults were found" in told[-1]
    assert "one.toml was not used: it holds more than 5,000 models." not in told[:MOST_FAULTS]


async def test_no_more_models_than_a_list_can_hold(folders: Folders) -> None:
    folders.put(folders.own, "a.toml", many(20))
    folders.put(folders.own, "b.toml", many(20, first=20))
    folders.put(folders.own, "c.toml", many(20, first=40))
    models = ModelFolder(folders.built_in, folders.own, folders.cache, folders.clock, most_lines=30)
    assert len(await models.lines()) == 30
    assert models.notices() == (
        "b.toml: there are more than 30 models; the others were left out.",
        "c.toml was not used: there are more than 30 models.",
    )


# ---- what a provider published -----------------------------------------------------------------------------------


async def test_what_a_provider_published_is_kept_with_the_one_before(folders: Folders) -> None:
    folders.put(folders.built_in, "house.toml", HEAD + model("one", fields='summary = "built in"'))
    models = folders.open()
    await models.lines()
    old, new = some_spec(summary="published"), some_spec(id="house/new")
    await models.keep("house", (old,))
    assert (await picked(models, "house/one")).summary == "published"
    await models.keep("house", (old,))
    assert [path.name for path in folders.own.iterdir()] == ["house.published.toml"]
    before = (folders.own / "house.published.toml").read_bytes()
    await models.keep("house", (new,))
    assert await ids(models) == ["house/one", "house/new"]
    assert await picked(models, "house/new") == new
    (older,) = (folders.own / "older").iterdir()
    assert older.read_bytes() == before
    assert older.name.startswith("house.published-2026")


async def test_the_users_own_words_go_before_what_a_provider_published(folders: Folders) -> None:
    folders.put(folders.own, "aaa.toml", HEAD + model("one", fields='summary = "mine"'))
    models = folders.open()
    await models.keep("house", (some_spec(summary="published"),))
    assert (await picked(models, "house/one")).summary == "mine"
    assert models.notices() == ()


async def test_a_published_retired_model_stays_retired(folders: Folders) -> None:
    models = folders.open()
    gone = some_spec(retires_on=folders.clock.now().date(), status=ModelStatus.RETIRED)
    await models.keep("videos:my-server", (gone.replace(provider="videos:my-server", id="videos:my-server/one"),))
    assert (await picked(models, "videos:my-server/one")).status is ModelStatus.RETIRED
    assert (folders.own / "videos-my-server.published.toml").is_file()


@pytest.mark.parametrize(
    ("specs", "why"),
    [
        ((some_spec(summary="two\nlines"),), "summary: the text holds a line break"),
        ((some_spec(id="yard/one", provider="yard"),), "a model is of another provider"),
        ((some_spec(), some_spec()), "id: another model of the file has it"),
        ((), "sources: there must be one"),
    ],
)
async def test_what_no_file_can_hold_is_refused_and_nothing_changes(
    folders: Folders, specs: tuple[ModelSpec, ...], why: str
) -> None:
    models = folders.open()
    await models.keep("house", (some_spec(),))
    with pytest.raises(InputError, match=why):
        await models.keep("house", specs)
    assert await ids(models) == ["house/one"]


async def test_a_folder_that_cannot_be_written_is_told(folders: Folders) -> None:
    folders.own.write_text("a file in its place", encoding="utf-8")
    with pytest.raises(StoreError):
        await folders.open().keep("house", (some_spec(),))


async def test_a_start_from_the_index_reads_no_toml(folders: Folders) -> None:
    folders.put(folders.built_in, "house.toml", many(5))
    await folders.open().lines()
    code = (
        "import asyncio, sys, pathlib\n"
        "from studio.services.system import SystemClock\n"
        "from studio.store.model_files import ModelFolder\n"
        "models = ModelFolder(*map(pathlib.Path, sys.argv[1:4]), SystemClock())\n"
        "print(len(asyncio.run(models.lines())), 'tomllib' in sys.modules)"
    )
    command = [sys.executable, "-c", code, str(folders.built_in), str(folders.own), str(folders.cache)]
    done = await asyncio.to_thread(subprocess.run, command, check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["5", "False"]
