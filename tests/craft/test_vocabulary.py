"""The vocabulary: groups, search, what a model cannot use, and how a term gets into a prompt."""

from datetime import date

import pytest

from studio.craft.analyser import Analyser
from studio.craft.lexicon import Lexicon, Term
from studio.craft.sketch.reader import read_sketch
from studio.craft.vocabulary import GROUPS, Unusable, Vocabulary, fitted, good_names, is_good, unusable, with_term
from studio.domain.errors import InputError
from studio.domain.models import Audio, DurationLimit, Limits, ModelSpec
from studio.domain.parameters import Parameters
from studio.domain.prompt import Card, Prompt


@pytest.fixture(scope="module")
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    return Vocabulary(lexicon)


def model(audio: Audio = Audio.OPTIONAL, good: tuple[str, ...] = ()) -> ModelSpec:
    return ModelSpec(
        id="test/one",
        provider="test",
        name="One",
        checked_on=date(2026, 11, 1),
        source="test",
        limits=Limits(
            duration_s=DurationLimit(min=1, max=10),
            resolutions=("720p",),
            aspect_ratios=("16:9", "9:16"),
            fps=(),
            audio=audio,
            seed=True,
        ),
        good_terms=good,
    )


def test_every_category_of_the_lexicon_is_a_group_and_the_groups_follow_the_cards(lexicon: Lexicon) -> None:
    assert {group for group, _ in GROUPS} == set(lexicon.categories)
    cards = [card for _, card in GROUPS]
    assert sorted(cards, key=list(Card).index) == cards
    assert set(cards) == set(Card)


def test_the_shipped_words_have_a_meaning_and_a_sentence_that_uses_them(vocabulary: Vocabulary) -> None:
    assert len(vocabulary.entries) > 650
    assert len({entry.key for entry in vocabulary.entries}) == len(vocabulary.entries)
    for entry in vocabulary.entries:
        assert 0 < len(entry.meaning) <= 80, entry
        assert any(name.casefold() in entry.example.casefold() for name in entry.names), entry


def test_what_is_said_to_be_drawn_is_drawn(vocabulary: Vocabulary, analyser: Analyser) -> None:
    for entry in vocabulary.entries:
        if not entry.drawn:
            continue
        sentence = entry.example.casefold()
        name = next(
            name.casefold() for name in sorted(entry.names, key=len, reverse=True) if name.casefold() in sentence
        )
        start = sentence.index(name)
        drawn = read_sketch(entry.example, 3.0, analyser).reading.drawn
        assert any(words.start < start + len(name) and words.end > start for words in drawn), entry


def test_words_are_found_by_the_beginnings_of_words_of_a_name(vocabulary: Vocabulary) -> None:
    assert [entry.term for entry in vocabulary.find("dol for")] == ["dolly forward"]
    assert "film noir" in [entry.term for entry in vocabulary.find("NÓIR")]
    assert vocabulary.find("zzzz") == ()
    assert vocabulary.find("   ") == vocabulary.entries


def test_a_meaning_counts_only_where_no_name_has_the_words() -> None:
    terms = (Term(term="pan", meaning="Turns on the spot."), Term(term="spot", meaning="A round light."))
    vocabulary = Vocabulary(Lexicon(version=1, count=2, categories={"lighting": terms}))
    assert [entry.term for entry in vocabulary.find("spot")] == ["spot"]
    assert [entry.term for entry in vocabulary.find("turns")] == ["pan"]


def test_words_are_narrowed_to_kept_ones_and_to_a_card(vocabulary: Vocabulary) -> None:
    kept = {"weather/fog", "lighting/rim light"}
    assert {entry.key for entry in vocabulary.find("", among=kept)} == kept
    assert {entry.card for entry in vocabulary.of_card(Card.AUDIO)} == {Card.AUDIO}


def test_an_unknown_category_is_left_out() -> None:
    vocabulary = Vocabulary(Lexicon(version=1, count=1, categories={"smells": (Term(term="tar"),)}))
    assert vocabulary.entries == ()
    assert vocabulary.entry("smells/tar") is None


@pytest.mark.parametrize(
    ("key", "audio", "parameters", "reason"),
    [
        ("effects/door slam", Audio.NEVER, Parameters(), Unusable.SILENT_MODEL),
        ("delivery/whispers", Audio.OPTIONAL, Parameters(audio=False), Unusable.SOUND_OFF),
        ("delivery/whispers", Audio.ALWAYS, Parameters(audio=False), None),
        ("music/choir", Audio.OPTIONAL, Parameters(), None),
        ("beats/[5-8 s]", Audio.OPTIONAL, Parameters(duration_s=5), Unusable.TOO_LATE),
        ("beats/[2-5 s]", Audio.OPTIONAL, Parameters(duration_s=5), None),
        ("composition/square framing", Audio.OPTIONAL, Parameters(), Unusable.NO_SUCH_SHAPE),
        ("composition/vertical framing", Audio.OPTIONAL, Parameters(), None),
        ("shot_size/close-up", Audio.NEVER, Parameters(), None),
    ],
)
def test_a_term_says_why_a_model_cannot_use_it(
    vocabulary: Vocabulary, key: str, audio: Audio, parameters: Parameters, reason: Unusable | None
) -> None:
    entry = vocabulary.entry(key)
    assert entry is not None
    assert unusable(entry, model(audio), parameters) is reason


def test_a_models_good_terms_are_known_by_any_of_their_names(vocabulary: Vocabulary) -> None:
    entry = vocabulary.entry("camera_movement/dolly in")
    assert entry is not None
    assert is_good(entry, good_names(model(good=("Push In",))))
    assert not is_good(entry, good_names(model(good=("push",))))


def test_a_term_is_added_behind_what_its_card_says() -> None:
    prompt = with_term(Prompt(), Card.LIGHTING, "rim light")
    assert prompt.card_text(Card.LIGHTING) == "rim light"
    prompt = with_term(prompt, Card.LIGHTING, "fog")
    assert prompt.card_text(Card.LIGHTING) == "rim light, fog"
    assert with_term(prompt, Card.LIGHTING, "Rim Light") == prompt
    assert with_term(prompt, Card.LIGHTING, "light").card_text(Card.LIGHTING) == "rim light, fog"
    ended = Prompt().with_card(Card.STYLE, "A calm look.")
    assert with_term(ended, Card.STYLE, "film grain").card_text(Card.STYLE) == "A calm look. film grain"


def test_a_locked_card_takes_no_term() -> None:
    with pytest.raises(InputError):
        with_term(Prompt().with_lock(Card.STYLE, True), Card.STYLE, "sepia")


@pytest.mark.parametrize(
    ("text", "at", "put"),
    [
        ("", 0, "fog"),
        ("A lake.", 6, " fog"),
        ("A lake.", 2, "fog "),
        ("A lake", 6, " fog"),
        ("A  lake", 2, "fog"),
        ("(x)", 1, "fog "),
    ],
)
def test_a_dropped_term_gets_the_blanks_it_needs(text: str, at: int, put: str) -> None:
    assert fitted(text, at, "fog") == put
