from studio.domain.prompt import Card, Prompt
from studio.domain.versions import PromptVersion
from tests.fakes.workspaces import Bench


async def test_changed_words_make_a_version_and_equal_ones_find_it(bench: Bench) -> None:
    versions = bench.workspace.versions
    heard: list[PromptVersion] = []
    versions.changes.subscribe(heard.append)
    first = await versions.keep("p", "s", Prompt(text="A heron waits."))
    assert await versions.keep("p", "s", Prompt(text="A heron waits.", locked=(Card.SUBJECT,))) == first
    second = await versions.keep("p", "s", Prompt(text="A heron waits at dusk."))
    assert (first.number, first.parent, second.number, second.parent) == (1, None, 2, 1)
    assert heard == [first, second]
    assert await versions.of_shot("s") == (first, second)
    assert await versions.base("s") == second


async def test_words_written_from_an_older_version_are_a_branch_of_it(bench: Bench) -> None:
    versions = bench.workspace.versions
    first = await versions.keep("p", "s", Prompt(text="A heron waits."))
    await versions.keep("p", "s", Prompt(text="A heron waits at dusk."))
    await versions.go_on_from(first)
    branch = await versions.keep("p", "s", Prompt(text="A heron waits at noon."))
    assert (branch.number, branch.parent) == (3, 1)


async def test_a_name_goes_to_the_version_that_is_there(bench: Bench) -> None:
    versions = bench.workspace.versions
    first = await versions.keep("p", "s", Prompt(text="A heron waits."))
    named = await versions.keep("p", "s", Prompt(text="A heron waits."), "  Calm ")
    assert (named.id, named.name) == (first.id, "Calm")
    assert await versions.of_shot("s") == (named,)
    assert await versions.keep("p", "s", Prompt(text="A heron waits.")) == named
