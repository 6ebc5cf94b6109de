import pytest

from studio.craft.find_replace import Wanted
from studio.domain.errors import InputError, NotFound
from studio.domain.lint import Fix, FixKind
from studio.domain.lint_rules import Rule
from studio.domain.looks import Look, LookKind
from studio.domain.project import Project
from studio.domain.prompt import Card, NamedText, Prompt, PromptRange
from tests.fakes.workspaces import Bench

AVA = Look(name="ava", text="a tall woman in a red coat")


async def project_with(bench: Bench, *texts: str) -> Project:
    """Make a project with a shot for each text."""
    projects = bench.workspace.projects
    project = await projects.create("Film")
    for text in texts:
        await projects.add_shot(project.id, project.scenes[0].id, prompt=Prompt(text=text))
    return projects.project(project.id)


def texts(bench: Bench, project: Project) -> list[str]:
    return [shot.prompt.text for shot in bench.workspace.projects.project(project.id).shots]


async def test_a_split_puts_its_parts_behind_the_shot_as_one_undo_step(bench: Bench) -> None:
    project = await project_with(bench, "A cat wakes, yawns and leaps.", "A door.")
    first = project.shots[0]
    fix = Fix(
        kind=FixKind.SPLIT,
        prompt=Prompt(text="A cat wakes."),
        further=(Prompt(text="A cat yawns."), Prompt(text="A cat leaps.")),
        caption="Cat",
    )
    change = await bench.workspace.prompt_edits.apply_fix(project.id, first.id, fix, "Split")
    assert change.project is not None
    assert texts(bench, project) == ["A cat wakes.", "A cat yawns.", "A cat leaps.", "A door."]
    assert [shot.name for shot in change.project.shots] == ["Shot 1", "Shot 1, part 2", "Shot 1, part 3", "Shot 2"]
    assert [shot.caption for shot in change.project.shots] == ["Cat", "", "", ""]
    await bench.workspace.projects.undo(project.id)
    assert texts(bench, project) == ["A cat wakes, yawns and leaps.", "A door."]


async def test_a_fix_changes_settings_and_keeps_the_caption_where_it_says_nothing(bench: Bench) -> None:
    project = await project_with(bench, "Rain.")
    first = project.shots[0]
    await bench.workspace.storyboard.set_caption(project.id, first.id, "Wet")
    quiet = first.parameters.replace(audio=False)
    fix = Fix(kind=FixKind.SET, prompt=first.prompt, parameters=quiet)
    change = await bench.workspace.prompt_edits.apply_fix(project.id, first.id, fix, "Sound off")
    assert change.project is not None
    assert (change.project.shots[0].caption, change.project.shots[0].parameters) == ("Wet", quiet)


async def test_rules_are_silenced_for_a_project_and_speak_again(bench: Bench) -> None:
    project, edits = await project_with(bench, "Rain."), bench.workspace.prompt_edits
    await edits.set_rule_off(project.id, Rule.TAG_LIST, off=True)
    await edits.set_rule_off(project.id, Rule.NO_CAMERA, off=True)
    assert bench.workspace.projects.project(project.id).rules_off == (Rule.NO_CAMERA, Rule.TAG_LIST)
    await edits.set_rule_off(project.id, Rule.TAG_LIST, off=False)
    assert bench.workspace.projects.project(project.id).rules_off == (Rule.NO_CAMERA,)


async def test_looks_are_added_changed_and_deleted(bench: Bench) -> None:
    project, edits = await project_with(bench, "@ava walks."), bench.workspace.prompt_edits
    await edits.save_look(project.id, AVA)
    await edits.save_look(project.id, Look(name="harbour", kind=LookKind.PLACE, text="an old harbour"))
    await edits.save_look(project.id, AVA.replace(text="a tall woman in a blue coat"), "ava")
    looks = bench.workspace.projects.project(project.id).looks
    assert [(look.name, look.text) for look in looks] == [
        ("ava", "a tall woman in a blue coat"), ("harbour", "an old harbour"),
    ]  # fmt: skip
    await edits.delete_look(project.id, "AVA")
    assert [look.name for look in bench.workspace.projects.project(project.id).looks] == ["harbour"]
    assert texts(bench, project) == ["@ava walks."]


async def test_a_renamed_look_is_renamed_where_it_is_named(bench: Bench) -> None:
    project, edits = await project_with(bench, "@ava meets @Ava2 and @AVA.", "Rain."), bench.workspace.prompt_edits
    shot = project.shots[0]
    own = Prompt(
        text=shot.prompt.text,
        ranges=(PromptRange(card=Card.SUBJECT, start=0, end=4), PromptRange(card=Card.STYLE, start=11, end=16)),
        overrides=(NamedText(name="Ava", text="a girl"),),
    )
    await bench.workspace.projects.set_prompt(project.id, shot.id, own)
    await edits.save_look(project.id, AVA)
    await edits.save_look(project.id, Look(name="pair", text="@ava and her dog"))
    await edits.save_look(project.id, AVA.replace(name="mirabel"), "ava")
    changed = bench.workspace.projects.project(project.id)
    prompt = changed.shots[0].prompt
    assert prompt.text == "@mirabel meets @Ava2 and @mirabel."
    assert prompt.card_text(Card.SUBJECT) == "@mirabel"
    assert prompt.overrides == (NamedText(name="mirabel", text="a girl"),)
    assert [look.text for look in changed.looks] == [AVA.text, "@mirabel and her dog"]
    await bench.workspace.projects.undo(project.id)
    assert texts(bench, project)[0] == "@ava meets @Ava2 and @AVA."


async def test_a_look_needs_a_name_of_its_own(bench: Bench) -> None:
    project, edits = await project_with(bench, "Rain."), bench.workspace.prompt_edits
    await edits.save_look(project.id, AVA)
    with pytest.raises(InputError, match="already"):
        await edits.save_look(project.id, Look(name="Ava", text="another"))
    with pytest.raises(NotFound):
        await edits.save_look(project.id, AVA, "nobody")


async def test_words_are_replaced_in_many_shots_at_once(bench: Bench) -> None:
    project = await project_with(bench, "A red car, red doors.", "A Reddish fox.", "Rain.")
    shots = [shot.id for shot in project.shots]
    _, count = await bench.workspace.prompt_edits.replace_words(project.id, shots, Wanted("red", True), "blue")
    assert count == 2
    assert texts(bench, project) == ["A blue car, blue doors.", "A Reddish fox.", "Rain."]
    _, count = await bench.workspace.prompt_edits.replace_words(project.id, shots, Wanted("Red", match_case=True), "Bl")
    assert (count, texts(bench, project)[1]) == (1, "A Bldish fox.")
    await bench.workspace.projects.undo(project.id)
    await bench.workspace.projects.undo(project.id)
    assert texts(bench, project) == ["A red car, red doors.", "A Reddish fox.", "Rain."]


async def test_locked_cards_keep_their_words(bench: Bench) -> None:
    project = await project_with(bench, "A red car.")
    shot = project.shots[0]
    locked = Prompt(text="A red car.", ranges=(PromptRange(card=Card.SUBJECT, start=0, end=9),), locked=(Card.SUBJECT,))
    await bench.workspace.projects.set_prompt(project.id, shot.id, locked)
    _, count = await bench.workspace.prompt_edits.replace_words(project.id, [shot.id], Wanted("red"), "blue")
    assert (count, texts(bench, project)) == (0, ["A red car."])
    with pytest.raises(InputError):
        await bench.workspace.prompt_edits.replace_words(project.id, [shot.id], Wanted(""), "blue")
