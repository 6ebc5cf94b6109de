"""Model files: what a good one becomes, every fault by its place, and hostile ones told in no time."""

import time
from datetime import date
from decimal import Decimal

import pytest

from studio.craft.model_file import MOST_MODELS, parsed, parsed_one
from studio.craft.model_lines import line, on_day
from studio.craft.model_toml import model_toml
from studio.domain.errors import InputError
from studio.domain.models import (
    UNKNOWN_LENGTHS,
    Audio,
    Claim,
    ClaimTopic,
    DurationLimit,
    FactSource,
    Makes,
    ModelSpec,
    ModelStatus,
    PriceUnit,
    WireField,
)
from studio.providers.animatic import SPEC
from studio.providers.rehearsal_models import MODELS
from tests.domain.specs import limits as some_limits
from tests.domain.specs import price as some_price
from tests.domain.specs import spec as some_spec
from tests.fakes.model_text import HEAD, many, model, price

DAY = date(2026, 11, 22)
RULE = '[[models.rules]]\nwhen = {{ {} }}\nthen = {{ {} }}\nmessage = "No."\n'
EXTRA = '[[models.extras]]\nname = "{}"\nlabel = "Setting"\ntype = "{}"\n{}\n'


def only(text: str) -> ModelSpec:
    """Return the one good model of a file without faults."""
    read = parsed(text)
    assert read.faults == ()
    (found,) = read.models
    return found.spec


def fault(text: str) -> str:
    """Return the one fault of a file whose one model is bad."""
    read = parsed(text)
    assert read.models == ()
    (words,) = read.faults
    assert list(read.bad.values()) in ([words], [])
    return words


# ---- good files --------------------------------------------------------------------------------------------------


def test_a_model_has_what_its_file_says_with_source_and_date() -> None:
    tables = (
        '[models.sources]\n"limits.audio" = "talk"\n'
        + price('"0.08"', 'usd_high = "0.12"\noriginal = "8 credits"')
        + price('"0.2"', 'when = { resolution = "1080p" }\nas_of = 2026-01-02\nconfirmed = false')
        + RULE.format('resolution = "1080p"', "duration_s = [8], has_first_frame = [false]")
        + EXTRA.format("cfgScale", "number", "default = 0.5\nmin = 0\nmax = 1")
        + '[[models.claims]]\ntopic = "people"\ngood = false\nwords = "Hands melt."\nsource = "talk"\n'
    )
    spec = only(HEAD + model("pro/two:v1", fields="retires_on = 2027-01-01\ntypical_s = [60, 90]", tables=tables))
    assert (spec.id, spec.provider, spec.source, spec.checked_on) == (
        "house/pro/two:v1", "house", "House API reference", date(2026, 11, 20),
    )  # fmt: skip
    assert spec.limits.duration_s == DurationLimit(min=4, max=8, values=(4.0, 8.0))
    assert spec.fact("limits.audio") == FactSource(
        field="limits.audio", source="A talk", as_of=date(2026, 10, 1), confirmed=False
    )
    low, high = spec.prices
    assert (low.usd, low.usd_high, low.original, low.as_of, low.confirmed) == (
        Decimal("0.08"), Decimal("0.12"), "8 credits", date(2026, 11, 20), True,
    )  # fmt: skip
    assert (high.when, high.as_of, high.confirmed) == ((("resolution", "1080p"),), date(2026, 1, 2), False)
    assert spec.rules[0].then == (("duration_s", (8,)), ("has_first_frame", (False,)))
    assert spec.extras[0].name == "cfgScale"
    assert spec.claims[0].source == "A talk"


def test_what_a_file_leaves_out_is_unknown_or_cannot_be_chosen() -> None:
    spec = only(HEAD + model(limits='{ audio = "never" }').replace('source = "page"', 'source = "talk"'))
    assert spec.limits.duration_s == UNKNOWN_LENGTHS
    assert (spec.limits.resolutions, spec.limits.fps, spec.limits.seed) == ((), (), False)
    assert not spec.fact("limits.audio").confirmed
    assert spec.prices == ()
    short = line(spec, DAY)
    assert (short.max_duration_s, short.max_resolution, short.micro_usd_per_s, short.badges) == (None, "", None, ())


def test_a_model_is_read_from_its_own_block_as_from_the_whole_file() -> None:
    text = many(30)
    for found in parsed(text).models:
        assert parsed_one(text, found.spec.id, found.start, found.end) == found.spec
    first = parsed(text).models[0]
    assert parsed_one(text, "house/other", first.start, first.end) is None
    assert parsed_one(text, first.spec.id, -1, -1) is None
    assert parsed_one(text, first.spec.id, first.start, first.start + 30) is None
    assert parsed_one(text, first.spec.id, first.start, len(text)) is None


def test_models_in_an_inline_list_have_no_sure_place() -> None:
    block = '{ id = "one", name = "One", source = "page", limits = { audio = "never" } }'
    text = HEAD.replace('provider = "house"\n', f'provider = "house"\nmodels = [{block}]\n')
    (found,) = parsed(text).models
    assert (found.start, found.spec.id) == (-1, "house/one")
    assert fault(text.replace("never", "loud")).startswith("model “one”: limits.audio: ")


def test_good_models_beside_a_bad_one_are_used() -> None:
    read = parsed(HEAD + model("good") + model("bad", limits='{ audio = "loud" }') + model("fine"))
    assert [found.spec.id for found in read.models] == ["house/good", "house/fine"]
    assert list(read.bad) == ["house/bad"]


# ---- faults of one model -----------------------------------------------------------------------------------------

BAD_FIELDS = {
    'sumary = "A slip."': "sumary: a model has no such field",
    'provider = "other"': "provider: a model has no such field",
    'makes = ["text_to_film"]': "makes[1]: it must be",
    "makes = []": "makes: it is empty",
    'free = "yes"': "free: it must be a valid boolean",
    "retires_on = 2026-09-24T10:00:00Z": "retires_on: a time of day has no place here",
    "retires_on = 2026-01-01\navailable_from = 2026-01-01": "retires_on: it ends before it begins",
    'retires_on = 2026-01-01\nstatus = "retired"': "status: it follows from retires_on",
    'successor = "house/one"': "successor: a model cannot stand in for itself",
    "typical_s = [9, 3]": "typical_s: it is the least and the most",
    'draft_resolution = "480p"': "draft_resolution: the model does not make it",
    "draft_duration_s = 5": "draft_duration_s: the model does not make it",
    "output_lives_h = 1e999": "output_lives_h: it is not a finite number",
    "output_lives_h = 99999999999999999999": "output_lives_h: the number is too large",
    'summary = "two\\nlines"': "summary: the text holds a line break",
    'summary = "\\u001b[31m"': "summary: the text holds a line break or another control character",
    f'summary = "{"x" * 2001}"': "summary: the text has more than 2,000 characters",
    'summary = { a = { b = { c = { d = { e = { f = { g = { h = { i = 1 } } } } } } } } }': "nested too deeply",
    f"good_terms = [{'1,' * 501}]": "good_terms: it holds more than 500 values",
    'sources = "page"': "sources: it is a table of fields",
    'sources = { "limits.sound" = "page" }': "sources.limits.sound: a model has no such field",
    'sources = { "limits.audio" = "nowhere" }': "sources.limits.audio.source: it is missing, or none of [sources]",
    'prices = "cheap"': "prices: it is a list of tables",
    '"a\\u0007" = 1': "a�: this is no name",
}  # fmt: skip
BAD_TABLES = {
    price("0.1"): 'line 20, model “one”: prices[1].usd: it is a text of digits, such as "0.10"',
    price('"-1"'): "prices[1].usd: it is a text of digits",
    price('"NaN"'): "prices[1].usd: it is a text of digits",
    price('"1e308"'): "prices[1].usd: it is a text of digits",
    price('"999999999999"'): "prices[1].usd: no price is that high",
    price('"2"', 'usd_high = "1"'): "prices[1].usd_high: it is below usd",
    price() + price('"0.2"'): "prices[1]: another price has the same conditions",
    price().replace('source = "page"', ""): "prices[1].source: it is missing",
    price().replace('"page"', '"nowhere"'): "prices[1].source: it is missing, or none of [sources]",
    price('"1"', "when = { colour = true }"): "prices[1].when.colour: it is none of duration_s",
    price('"1"', 'when = { resolution = "480p" }'): "prices[1].when.resolution: the model's limits do not allow it",
    price('"1"', "when = 5"): "prices[1].when: it is a table",
    price('"1"', "when = { duration_s = true }"): "prices[1].when.duration_s: the model's limits do not allow it",
    price('"1"', 'when = { audio = "yes" }'): "prices[1].when.audio: the model's limits do not allow it",
    price('"1"', "when = { has_last_frame = true }"): "prices[1].when.has_last_frame: the model's limits do not",
    price() + price('"0.2"', 'when = { fps = "25/1" }'): "line 27, model “one”: prices[2].when.fps: the model's limits",
    '[[models.prices]]\nper = "hour"\nusd = "1"\nsource = "page"': "prices[1].per: it must be",
    RULE.format("", "audio = [true]"): "rules[1]: when, then and message must all say something",
    RULE.format("audio = true", "duration_s = []"): "rules[1].then.duration_s: it is empty",
    RULE.format("audio = true", "duration_s = [5]"): "rules[1].then.duration_s: the model's limits do not allow it",
    RULE.format("audio = true", "duration_s = 8"): "rules[1].then[1][2]",
    RULE.format("seed = 4", "duration_s = [8]"): "rules[1].when.seed: it is none of",
    "[[models.rules]]\nthen = { duration_s = [8] }": "rules[1].when: it is a table",
    EXTRA.format("a", "boolean", "") * 2: "extras[1].name: the name is taken",
    EXTRA.format(" ", "boolean", ""): "extras[1].name: name and label must say something",
    EXTRA.format("a", "choice", ""): "extras[1].values: a choice has values",
    EXTRA.format("a", "text", 'values = ["b"]'): "extras[1].values: a choice has values",
    EXTRA.format("a", "choice", 'values = ["5"]\ndefault = 5'): "extras[1].default: the setting does not take it",
    EXTRA.format("a", "integer", "default = 0.5"): "extras[1].default: the setting does not take it",
    EXTRA.format("a", "boolean", "default = 1"): "extras[1].default: the setting does not take it",
    EXTRA.format("a", "text", "default = 1"): "extras[1].default: the setting does not take it",
    EXTRA.format("a", "number", "default = true"): "extras[1].default: the setting does not take it",
    EXTRA.format("a", "number", "default = 9\nmax = 1"): "extras[1].default: the setting does not take it",
    EXTRA.format("a", "number", "min = 9\nmax = 1"): "extras[1].min: it is above max",
    EXTRA.format("a", "number", "") + price('"1"', 'when = { a = "x" }'): "the model's own setting does not take it",
}
BAD_LIMITS = {
    "{ }": "limits.audio: it is missing",
    "5": "limits: it is missing, or not a table",
    '{ audio = "never", colour = true }': "limits.colour: there is no such field",
    '{ audio = "never", duration_s = 5 }': "limits.duration_s: it is a table",
    '{ audio = "never", duration_s = { values = [] } }': "limits.duration_s.min: it is missing",
    '{ audio = "never", duration_s = { min = 5, max = 4 } }': "limits.duration_s: min is above max",
    '{ audio = "never", duration_s = { min = 5, max = 4000 } }': "limits.duration_s: min is above max, or max above",
    '{ audio = "never", duration_s = { values = [5, 5] } }': "limits.duration_s.values: it is empty, or holds",
    '{ audio = "never", duration_s = { values = [5], min = 6 } }': "limits.duration_s",
    '{ audio = "never", duration_s = { values = [5, 9], max = 8 } }': "limits.duration_s.values: a value is below",
    '{ audio = "never", duration_s = { min = -1, max = 4 } }': "limits.duration_s.min: it must be greater than 0",
    '{ audio = "never", resolutions = ["HD"] }': "limits.resolutions[1]: “HD” is not a resolution; use one of 360p",
    '{ audio = "never", resolutions = ["720p", "720p"] }': "limits.resolutions: a value stands there twice",
    '{ audio = "never", aspect_ratios = ["wide"] }': "limits.aspect_ratios[1]: “wide” is not an aspect ratio",
    '{ audio = "never", fps = ["fast"] }': "limits.fps[1]",
    '{ audio = "never", fps = ["24/0"] }': "limits.fps[1]",
    '{ audio = "never", seed = "no" }': "limits.seed: it must be a valid boolean",
}


@pytest.mark.parametrize("fields", BAD_FIELDS)
def test_a_wrong_field_is_named(fields: str) -> None:
    words = fault(HEAD + model(fields=fields))
    assert BAD_FIELDS[fields] in words
    assert "model “one”" in words


@pytest.mark.parametrize("tables", BAD_TABLES)
def test_a_wrong_table_is_named(tables: str) -> None:
    words = fault(HEAD + model(tables=tables))
    assert BAD_TABLES[tables] in words


@pytest.mark.parametrize("limits", BAD_LIMITS)
def test_a_wrong_limit_is_named_with_its_line(limits: str) -> None:
    words = fault(HEAD + model(limits=limits))
    assert BAD_LIMITS[limits] in words
    assert words.startswith("line 16, ")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (('id = "one"', ""), "line 12: id: it is missing"),
        (('id = "one"', 'id = "o ne"'), "line 13, model “o ne”: id: it is missing, or holds more"),
        (('name = "One"', 'name = " "'), "line 14, model “one”: name: it is empty"),
        (('name = "One"', ""), "line 12, model “one”: name: it is missing"),
        (('source = "page"', 'source = "nowhere"'), "line 15, model “one”: source: it is missing, or none of"),
    ],
)
def test_the_line_of_a_fault_is_that_of_the_field_else_of_the_model(change: tuple[str, str], words: str) -> None:
    assert fault(HEAD + model().replace(*change)).startswith(words)


def test_what_a_model_makes_needs_the_frames_for_it() -> None:
    silent = '{ audio = "never" }'
    assert "limits.first_frame: it must be true" in fault(
        HEAD + model(limits=silent, fields='makes = ["image_to_video"]')
    )
    assert "limits.last_frame: it must be true" in fault(
        HEAD + model(limits=silent, fields='makes = ["first_last_frame"]')
    )


def test_a_free_model_has_no_prices() -> None:
    assert "free: a free model has no prices" in fault(HEAD + model(fields="free = true", tables=price()))


def test_an_id_is_there_once() -> None:
    read = parsed(HEAD + model() + model())
    assert len(read.models) == 1
    assert "id: another model of the file has it" in read.faults[0]


# ---- faults of a whole file --------------------------------------------------------------------------------------

BAD_FILES = {
    "": "provider: it is missing",
    'provider = "House"': "provider: it is missing, or not of a-z",
    'provider = "house"': "sources: there must be one",
    'provider = "house"\nsources = 5': "sources: there must be one",
    HEAD + "[prices]": "prices: only provider, sources and models stand at the top",
    HEAD.replace('title = "A talk"\n', ""): "sources.talk.title: it is missing",
    HEAD.replace('title = "A talk"\n', 'title = "A talk\\u0000"\n'): "sources.talk.title: the text holds a line break",
    HEAD.replace("as_of = 2026-10-01", 'as_of = "soon"'): "sources.talk.as_of: ",
    HEAD + "[sources.more]\npage = 5": "sources.more.title: it is missing",
    HEAD + "[models]\nid = 5": "models: it is a list of tables",
    "provider = ": "Invalid value (at end of document)",
    HEAD + "\n[[models]\n": "(at line 12, column",
    "a = " + "[" * 9_000: "it is nested too deeply",
    "a" + ".a" * 300 + " = 1": "line 1 is nested too deeply",
    "a = " + "9" * 9_000: "a number has no end",
    "a = '" + "x" * 30_000: "line 1 is longer than 20,000 characters",
    "#" + "\n#" * 1_500_000: "it is larger than 2 MB",
    HEAD + "[[models]]\n" * (MOST_MODELS + 1): "it holds more than 5,000 models",
    'provider = "house"\nmodels = [\n' + "{},\n" * (MOST_MODELS + 1) + "]\n" + HEAD[19:]: "more than 5,000 models",
}


@pytest.mark.parametrize("text", BAD_FILES, ids=lambda text: BAD_FILES[text])
def test_a_file_that_cannot_be_used_says_why_at_once(text: str) -> None:
    began = time.perf_counter()
    with pytest.raises(InputError) as refused:
        parsed(text)
    assert BAD_FILES[text] in refused.value.what_happened
    assert time.perf_counter() - began < 2


def test_dots_in_quoted_texts_are_only_text() -> None:
    spec = only(HEAD + model(fields=f'summary = "{"a." * 300}"'))
    assert spec.summary.count(".") == 300


# ---- writing -----------------------------------------------------------------------------------------------------

WIRED = some_spec(
    wire=(
        WireField(parameter="prompt", name="text", required=True),
        WireField(parameter="duration_s", name="duration", values=((5.0, "5s"), (10, 10))),
    ),
    claims=(Claim(topic=ClaimTopic.MOTION, good=True, words='“Smooth” "and" \\ quick', source="x", as_of=DAY),),
    prices=(some_price("0.000017", PriceUnit.TOKEN), some_price("1.50", audio=False)),
    facts=(FactSource(field="limits.audio", source="ä 🎬", as_of=DAY, confirmed=False),),
    confirmed=False,
)
UNKNOWN = some_spec(id="house/two", limits=some_limits(duration_s=UNKNOWN_LENGTHS, audio=Audio.NEVER))
GONE = some_spec(id="house/three", status=ModelStatus.RETIRED, wire_name="x", sold_at=("fal/x",))
DATED = some_spec(id="house/four", retires_on=date(2026, 1, 1))


@pytest.mark.parametrize("specs", [MODELS, (SPEC,), (WIRED, UNKNOWN, GONE, DATED), ()], ids=len)
def test_written_specs_are_read_as_they_were(specs: tuple[ModelSpec, ...]) -> None:
    provider = specs[0].provider if specs else "house"
    text = model_toml(provider, specs, "A note.")
    if not specs:
        with pytest.raises(InputError, match="sources"):
            parsed(text)
        return
    read = parsed(text)
    assert read.faults == ()
    assert tuple(found.spec for found in read.models) == specs


# ---- lines -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("prices", "micro_usd"),
    [
        ((), None),
        ((some_price("0.20"), some_price("0.05", resolution="720p")), 50_000),
        ((some_price("1", PriceUnit.TAKE),), 100_000),
        ((some_price("1", PriceUnit.TAKE), some_price("3", PriceUnit.TAKE, duration_s=10.0)), 300_000),
        ((some_price("1", PriceUnit.TAKE, duration_s=4),), 250_000),
        ((some_price("0.001", PriceUnit.TOKEN),), None),
        ((some_price("0.001", PriceUnit.TOKEN).replace(tokens_per_s=Decimal(30)),), 30_000),
    ],
)
def test_the_lowest_price_of_a_second(prices: tuple[object, ...], micro_usd: int | None) -> None:
    assert line(some_spec(prices=prices), DAY).micro_usd_per_s == micro_usd


def test_prices_of_takes_by_their_longest_length() -> None:
    two = some_limits(duration_s=DurationLimit(min=5, max=10, values=(5, 10)))
    prices = (some_price("2", PriceUnit.TAKE), some_price("3.6", PriceUnit.TAKE, duration_s=10.0))
    assert line(some_spec(limits=two, prices=prices), DAY).micro_usd_per_s == 360_000
    unknown = some_spec(limits=some_limits(duration_s=UNKNOWN_LENGTHS), prices=(some_price("2", PriceUnit.TAKE),))
    assert line(unknown, DAY).micro_usd_per_s is None
    assert line(some_spec(free=True), DAY).micro_usd_per_s == 0


def test_a_line_tells_what_a_model_can() -> None:
    whole = some_limits(
        negative=True, first_frame=True, last_frame=True, references=2, shots=3, masks=True, audio=Audio.ALWAYS
    )
    spec = some_spec(limits=whole, makes=(Makes.TEXT, Makes.EXTEND))
    short = line(spec, DAY)
    assert short.badges == (
        "audio", "first_frame", "last_frame", "references", "seed", "negative", "extend", "multi_shot", "masks",
    )  # fmt: skip
    assert (short.max_duration_s, short.max_resolution) == (10.0, "1080p")


@pytest.mark.parametrize(
    ("day", "status"), [(date(2026, 9, 23), ModelStatus.RETIRING), (date(2026, 9, 24), ModelStatus.RETIRED)]
)
def test_a_line_made_on_one_day_is_right_on_another(day: date, status: ModelStatus) -> None:
    for made in (date(2025, 1, 1), date(2027, 1, 1)):
        short = line(some_spec(retires_on=date(2026, 9, 24)), made)
        assert on_day(short, day).status is status
    gone = line(some_spec(status=ModelStatus.RETIRED), DAY)
    assert on_day(gone, day) is gone
