import sqlite3

import pytest

from studio.domain.errors import InputError, NotFound, WorkspaceDamaged
from studio.domain.prompt import NamedText, Prompt
from studio.domain.versions import PromptVersion
from studio.store.database import Database
from studio.store.version_store import SqliteVersionStore
from tests.conftest import ExpectedLogs
from tests.store.samples import START


@pytest.fixture
def store(database: Database) -> SqliteVersionStore:
    return SqliteVersionStore(database)


def version(name: str, shot: str = "shot-1", parent: int | None = None, text: str = "A heron waits.") -> PromptVersion:
    prompt = Prompt(text=text, values=(NamedText(name="bird", text="heron 🪶"),))
    return PromptVersion(
        id=name, project_id="project-1", shot_id=shot, number=1, parent=parent, prompt=prompt, created_at=START
    )


async def test_versions_are_counted_for_each_shot_and_come_back_as_they_were(store: SqliteVersionStore) -> None:
    first, second = await store.add(version("a")), await store.add(version("b", parent=1, text="A heron lifts off."))
    other = await store.add(version("c", shot="shot-2"))
    assert (first.number, second.number, other.number) == (1, 2, 1)
    assert await store.versions("shot-1") == (first, second)
    assert await store.versions("shot-2") == (other,)
    assert await store.versions("none") == ()


async def test_the_newest_version_is_the_base_until_another_is_named(store: SqliteVersionStore) -> None:
    assert await store.base("shot-1") is None
    await store.add(version("a"))
    await store.add(version("b"))
    assert await store.base("shot-1") == 2
    await store.set_base("shot-1", 1)
    assert await store.base("shot-1") == 1


async def test_a_version_can_be_named_and_a_missing_one_cannot(store: SqliteVersionStore) -> None:
    await store.add(version("a"))
    named = await store.rename("a", "Calm")
    assert named.name == "Calm"
    assert await store.versions("shot-1") == (named,)
    with pytest.raises(NotFound):
        await store.rename("none", "Calm")


async def test_text_that_cannot_be_kept_is_refused(store: SqliteVersionStore) -> None:
    with pytest.raises(InputError):
        await store.add(version("a", text="no \0 here"))
    assert await store.versions("shot-1") == ()


async def test_a_row_that_was_changed_is_damage(
    store: SqliteVersionStore, database: Database, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("A version of a prompt .* cannot be read")
    await store.add(version("a"))

    def spoil(connection: sqlite3.Connection) -> None:
        connection.execute("UPDATE prompt_versions SET prompt = '{'")

    await database.run(spoil)
    with pytest.raises(WorkspaceDamaged):
        await store.versions("shot-1")
