"""What a refresh would change, as rows."""

from datetime import date

from studio.domain.models import Audio, Claim, ClaimTopic, CombinationRule, Extra, ExtraType, ModelSpec
from studio.services.model_changes import NOTHING, ModelChange, ModelChangeKind, model_changes
from tests.domain.specs import limits, price, spec


def rows(before: ModelSpec, after: ModelSpec) -> list[tuple[str, str, str]]:
    """Return field, old and new of each row between two forms of one model."""
    changes = model_changes([before], [after])
    assert {(change.kind, change.model) for change in changes} <= {(ModelChangeKind.CHANGED, after.id)}
    return [(change.field, change.old, change.new) for change in changes]


def test_models_that_came_went_and_stayed() -> None:
    old, gone, new = spec(), spec(id="house/gone", name="Gone"), spec(id="house/new", name="New")
    assert model_changes([gone, old], [old, new]) == (
        ModelChange(ModelChangeKind.ADDED, "house/new", "New"),
        ModelChange(ModelChangeKind.REMOVED, "house/gone", "Gone"),
    )
    assert model_changes([], []) == ()


def test_each_changed_field_is_a_row_in_words() -> None:
    before = spec(limits=limits(negative=False), prices=(price("0.10", audio=False),))
    after = before.replace(
        limits=limits(audio=Audio.NEVER, negative=True, aspect_ratios=("16:9",)),
        prices=(price("0.20", audio=False), price("1")),
        retires_on=date(2027, 1, 2),
    )
    assert rows(before, after) == [
        ("retires_on", NOTHING, "2027-01-02"),
        ("limits.aspect_ratios", "16:9, 1:1", "16:9"),
        ("limits.audio", "optional", "never"),
        ("limits.negative", "no", "yes"),
        ("prices[1].usd", "0.10", "0.20"),
        ("prices[2].per", NOTHING, "second"),
        ("prices[2].usd", NOTHING, "1"),
        ("prices[2].as_of", NOTHING, "2026-11-01"),
        ("prices[2].source", NOTHING, "a list"),
        ("prices[2].confirmed", NOTHING, "yes"),
    ]


def test_lists_and_conditions_are_written_as_people_read_them() -> None:
    rule = CombinationRule(when=(("resolution", "1080p"),), then=(("duration_s", (5.0, 8.0)),), message="No.")
    extra = Extra(name="loop", label="Loop", type=ExtraType.BOOLEAN)
    claim = Claim(topic=ClaimTopic.MOTION, good=True, words="x" * 400, source="x", as_of=date(2026, 1, 1))
    found = rows(spec(), spec(rules=(rule,), extras=(extra,), claims=(claim,), typical_s=(60.5, 120)))
    assert ("rules[1].when", NOTHING, "resolution = 1080p") in found
    assert ("rules[1].then", NOTHING, "duration_s = 5, 8") in found
    assert ("typical_s", NOTHING, "60.5, 120") in found
    (words,) = (new for field, _, new in found if field == "claims[1].words")
    assert len(words) == 300
