"""A script that is worked on: what was changed by hand stays with its words while the text changes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.craft.script_draft import ScriptDraft

SCRIPT = "# The lake\nA boat drifts. Gulls cry.\n\nA net is cast. (6 s)\n\n# The road\nA cart rolls by."


def prompts(draft: ScriptDraft) -> list[str]:
    """Return the words of the shots that are made."""
    return [shot.prompt for shot in draft.shots() if shot.kept]


@pytest.fixture
def draft() -> ScriptDraft:
    """Two scenes, three shots."""
    return ScriptDraft().with_text(SCRIPT)


def test_a_split_begins_at_a_word_and_a_merge_takes_it_back(draft: ScriptDraft) -> None:
    middle = SCRIPT.index("Gulls") + 2
    split = draft.with_split(middle)
    assert prompts(split) == ["A boat drifts.", "Gulls cry.", "A net is cast.", "A cart rolls by."]
    assert split.with_split(middle) == split
    assert split.with_merge(SCRIPT.index("Gulls")) == draft
    assert draft.with_split(SCRIPT.index("A boat")) == draft
    assert draft.with_split(len(SCRIPT)) == draft
    assert draft.with_split(3) == draft


def test_a_merge_joins_words_and_lengths_and_a_split_takes_it_back(draft: ScriptDraft) -> None:
    at = SCRIPT.index("A net")
    merged = draft.with_merge(at)
    assert prompts(merged) == ["A boat drifts. Gulls cry.\nA net is cast.", "A cart rolls by."]
    assert merged.shots()[0].duration_s == 6.0
    assert merged.with_split(at) == draft
    assert draft.with_merge(SCRIPT.index("A cart")) == draft  # the first of its scene
    assert draft.with_merge(2) == draft


def test_what_was_named_before_a_merge_is_named_so_after_another_split(draft: ScriptDraft) -> None:
    gulls = SCRIPT.index("Gulls")
    named = draft.with_split(gulls).with_name(gulls, "Birds")
    assert named.with_merge(gulls).with_split(gulls) == named


def test_a_split_shares_the_length(draft: ScriptDraft) -> None:
    split = draft.with_split(SCRIPT.index("is cast"))
    assert [shot.duration_s for shot in split.shots()] == [None, 3.0, 3.0, None]


def test_changes_by_hand_move_along_with_the_text(draft: ScriptDraft) -> None:
    net, cart, road = SCRIPT.index("A net"), SCRIPT.index("A cart"), SCRIPT.index("# The road")
    changed = draft.with_name(net, "Casting").with_length(cart, 9.0).with_kept(cart, False)
    changed = changed.with_scene_name(road, "North").with_split(SCRIPT.index("Gulls"))
    longer = changed.with_text(SCRIPT.replace("A boat", "One small boat"))
    longer = longer.with_text(longer.text.replace("A cart", "Some cart"))
    assert prompts(longer) == ["One small boat drifts.", "Gulls cry.", "A net is cast."]
    shots = longer.shots()
    assert [shot.name for shot in shots] == ["One small boat drifts", "Gulls cry", "Casting", "Some cart rolls by"]
    assert (shots[3].duration_s, shots[3].kept) == (9.0, False)
    assert [scene.name for scene in longer.scenes()] == ["The lake", "North"]
    above = changed.with_text(f"# Before\nA hill.\n\n{SCRIPT}")
    assert [scene.name for scene in above.scenes()] == ["Before", "The lake", "North"]
    assert above.shots()[3].name == "Casting"


def test_words_written_before_a_shot_belong_to_it_and_lines_do_not(draft: ScriptDraft) -> None:
    net = SCRIPT.index("A net")
    named = draft.with_name(net, "Casting").with_merge(net)
    typed = named.with_text(SCRIPT[:net] + "Then " + SCRIPT[net:])
    assert prompts(typed)[0] == "A boat drifts. Gulls cry.\nThen A net is cast."
    lined = draft.with_name(net, "Casting").with_text(f"{SCRIPT[:net]}A hill.\n\n{SCRIPT[net:]}", net + 9)
    assert [shot.name for shot in lined.shots()] == ["A boat drifts", "A hill", "Casting", "A cart rolls by"]


def test_what_was_done_to_a_shot_goes_with_it(draft: ScriptDraft) -> None:
    net, cart = SCRIPT.index("A net"), SCRIPT.index("# The road")
    gone = draft.with_kept(net, False).with_text(SCRIPT[:net] + SCRIPT[cart:])
    assert prompts(gone) == ["A boat drifts. Gulls cry.", "A cart rolls by."]
    assert gone.left_out == frozenset()


def test_a_prompt_is_written_into_the_text(draft: ScriptDraft) -> None:
    net = SCRIPT.index("A net")
    changed = draft.with_name(net, "Casting").with_prompt(net, "  Two nets are cast.\n\n\nThey sink.  ")
    assert changed.text == SCRIPT.replace("A net is cast.", "Two nets are cast.\nThey sink.")
    assert [shot.name for shot in changed.shots()][1] == "Casting"
    assert draft.with_prompt(net, "A net is cast.") == draft
    assert draft.with_prompt(net, " 12 ") == draft
    assert draft.with_prompt(3, "A hat") == draft
    merged = draft.with_merge(net).with_prompt(SCRIPT.index("A boat"), "Only a boat.")
    assert prompts(merged) == ["Only a boat.", "A cart rolls by."]


def test_places_within_a_head_or_before_a_mark_do_not_split() -> None:
    draft = ScriptDraft().with_text("1. A boat – … drifts.\n2. A net.")
    assert draft.with_split(2) == draft
    text = draft.text
    assert prompts(draft.with_split(text.index("…"))) == ["A boat –", "… drifts.", "A net."]
    dots = ScriptDraft().with_text("A boat drifts. …")
    assert dots.with_split(len(dots.text) - 1) == dots  # what is behind has no letter


def test_emptied_names_and_lengths_are_those_of_the_script_again(draft: ScriptDraft) -> None:
    net, lake = SCRIPT.index("A net"), 0
    changed = draft.with_name(net, "Casting").with_length(net, 2.0).with_scene_name(lake, "Water")
    assert changed.with_name(net, " ").with_length(net, None).with_scene_name(lake, "") == draft
    assert changed.with_kept(net, False).with_kept(net, True) == changed
    assert draft.with_text(SCRIPT) is draft


def done(draft: ScriptDraft, act: str, start: int, at: int) -> ScriptDraft:
    """Return the draft after one change at a shot or at a place."""
    text = draft.text
    match act:
        case "split":
            return draft.with_split(at)
        case "merge":
            return draft.with_merge(start)
        case "out":
            return draft.with_kept(start, False)
        case "name":
            return draft.with_name(start, "Named")
        case "write":
            return draft.with_text(f"{text[:at]}x y{text[at:]}")
        case "insert":
            return draft.with_text(f"{text[:at]}\n\n{text[at:]}")
        case "cut":
            return draft.with_text(text[:at] + text[at + 9 :])
        case _:
            return draft.with_prompt(start, "Other words\n\nhere")


_EDITS = st.lists(
    st.tuples(
        st.sampled_from(["split", "merge", "out", "name", "write", "insert", "cut", "prompt"]), st.integers(0, 120)
    ),
    max_size=12,
)


@given(_EDITS)
def test_any_edits_keep_shots_in_order_and_apart(edits: list[tuple[str, int]]) -> None:
    draft = ScriptDraft().with_text(SCRIPT)
    for act, number in edits:
        shots = draft.shots()
        start = shots[number % len(shots)].start if shots else 0
        at = number % (len(draft.text) + 1)
        draft = done(draft, act, start, at)
        made = draft.shots()
        ends = [(shot.start, shot.words.start, shot.words.end) for shot in made]
        assert all(start <= words < end <= len(draft.text) for start, words, end in ends)
        assert all(before[2] <= behind[0] for before, behind in pairwise(ends))
        assert draft.left_out <= {shot.start for shot in made}
