"""The checker of the model files that come with the program: schema, sources, dates, successors, living defaults."""

import ast
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from studio.craft.model_file import parsed
from studio.craft.model_names import Names, name_words, parsed_names
from studio.domain.models import Limits, ModelSpec, ModelStatus
from studio.providers.animatic import SPEC
from studio.providers.rehearsal_models import MODELS

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "resources" / "models"
FILES = sorted(path for path in FOLDER.glob("*.toml") if path.name != "names.toml")
README = (FOLDER / "README.md").read_text(encoding="utf-8")
EARLIEST = date(2025, 1, 1)
BUILT_IN = (SPEC, *MODELS)


@cache
def catalogue() -> Mapping[str, ModelSpec]:
    """Return every model that comes with the program, by id."""
    read = [found.spec for path in FILES for found in parsed(path.read_text(encoding="utf-8")).models]
    specs = {spec.id: spec for spec in (*BUILT_IN, *read)}
    assert len(specs) == len(BUILT_IN) + len(read)
    return specs


def lives(spec: ModelSpec) -> bool:
    """Say whether nobody has named a last day for a model."""
    return spec.status is ModelStatus.ACTIVE and spec.retires_on is None


# ---- every file --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_has_no_fault_and_the_name_of_its_provider(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    read = parsed(text)
    assert read.faults == ()
    assert {found.spec.provider for found in read.models} == {path.stem}
    assert all(found.start >= 0 for found in read.models), "a spec is read from its own block"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_source_is_used(path: Path) -> None:
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    told: set[str] = set()
    for model in document["models"]:
        told |= {model["source"], *model.get("sources", {}).values()}
        told |= {table["source"] for name in ("prices", "claims") for table in model.get(name, [])}
    assert document["sources"].keys() == told


def test_every_fact_price_and_claim_has_a_source_and_a_date() -> None:
    for spec in catalogue().values():
        dated = [(spec.source, spec.checked_on)]
        dated += [(fact.source, fact.as_of) for fact in spec.facts]
        dated += [(price.source, price.as_of) for price in spec.prices]
        dated += [(claim.source, claim.as_of) for claim in spec.claims]
        assert all(source.strip() and as_of >= EARLIEST for source, as_of in dated), spec.id


def test_every_successor_and_every_other_seller_exists_and_a_way_leads_to_a_living_model() -> None:
    specs = catalogue()
    for spec in specs.values():
        assert {spec.successor, *spec.sold_at} - {None} <= specs.keys(), spec.id
        after, steps = spec, 0
        while after.successor is not None:
            after, steps = specs[after.successor], steps + 1
            assert steps < 10, spec.id
        assert lives(after) or after is spec, spec.id


def test_every_retired_model_offers_a_successor() -> None:
    assert [spec.id for spec in catalogue().values() if not lives(spec) and spec.successor is None] == []


def test_a_price_is_free_only_where_the_model_is() -> None:
    assert [spec.id for spec in catalogue().values() for price in spec.prices if not price.usd] == []


# ---- living defaults ---------------------------------------------------------------------------------------------


def literals() -> Iterator[tuple[str, str]]:
    """Yield (path, text) of every literal text in the program's code."""
    for path in sorted((ROOT / "studio").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield path.relative_to(ROOT).as_posix(), node.value


def test_no_model_that_the_code_names_is_retired() -> None:
    specs = catalogue()
    named = {text: path for path, text in literals() if text in specs}
    assert "animatic/sketch-1" in named
    assert {text: path for text, path in named.items() if not lives(specs[text])} == {}


def test_no_sample_text_depends_on_a_dead_or_foreign_model() -> None:
    answers = Names(parsed_names((FOLDER / "names.toml").read_text(encoding="utf-8")))
    starters = json.loads((ROOT / "resources" / "library" / "starters.json").read_text(encoding="utf-8"))
    texts = [prompt["text"] for prompt in starters["prompts"]]
    assert texts
    assert [text for text in texts if answers.answers(text)] == []


def test_what_the_built_in_providers_offer_lives() -> None:
    assert [spec.id for spec in BUILT_IN if not lives(spec)] == []


# ---- what must be there ------------------------------------------------------------------------------------------

FAMILIES: dict[str, str] = {
    "Sora 2": r"videos/sora-2",
    "Sora 2 Pro": r"videos/sora-2-pro",
    "Veo 3": r"google/veo-3",
    "Veo 3.1": r"google/veo-3\.1-generate-.*",
    "Veo 3.1 Fast": r"google/veo-3\.1-fast-.*",
    "Veo 3.1 Lite": r"google/veo-3\.1-lite-.*",
    "Gemini Omni": r"google/gemini-omni-.*",
    "Kling 2.5": r"kling/kling-v2-5.*",
    "Kling 2.6": r"kling/kling-v2-6.*",
    "Kling 3": r"kling/kling-v3",
    "Kling O3": r"kling/kling-v3-omni",
    "Seedance 1.5 Pro": r"ark/seedance-1-5-pro.*",
    "Seedance 2.0": r"ark/.*seedance-2-0.*",
    "Wan 2.5": r"dashscope/wan2\.5-.*",
    "Wan 2.6 T2V": r"dashscope/wan2\.6-t2v.*",
    "Wan 2.6 I2V": r"dashscope/wan2\.6-i2v.*",
    "Wan 2.7": r"dashscope/wan2\.7-.*",
    "LTX 2 Pro": r"ltx/ltx-2-pro",
    "LTX 2.3 Pro": r"ltx/ltx-2-3-pro",
    "LTX 2.3 Fast": r"ltx/ltx-2-3-fast",
    "Hailuo 02": r"minimax/.*hailuo-02",
    "Hailuo 02 Fast": r".*/hailuo-02-fast",
    "MiniMax H3": r"minimax/minimax-h3",
    "Luma Ray 2": r"luma/ray-2",
    "Luma Ray 3": r"luma/ray-3\..*",
    "Runway Gen-4": r"runway/gen4_.*",
    "Runway Gen-4.5": r"runway/gen4\.5",
    "Pika": r"fal/.*pika.*",
    "Krea": r"krea/.*",
}
RETIRED = {
    "videos/sora-2": date(2026, 9, 24),
    "videos/sora-2-pro": date(2026, 9, 24),
    "google/veo-3.1-generate-preview": date(2026, 10, 22),
    "google/veo-3.1-fast-generate-preview": date(2026, 10, 22),
    "google/veo-3.1-lite-generate-preview": date(2026, 10, 22),
    "ltx/ltx-2-pro": date(2026, 8, 15),
    "ltx/ltx-2-fast": date(2026, 8, 15),
    "kling/kling-v1-6": date(2026, 9, 15),
    "runway/gen4_aleph": date(2026, 7, 30),
    "runway/gen3a_turbo": date(2026, 7, 30),
}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_has_its_entries(family: str) -> None:
    assert [model_id for model_id in catalogue() if re.fullmatch(FAMILIES[family], model_id)]


def test_the_dead_are_retired_on_their_day() -> None:
    assert {model_id: catalogue()[model_id].retires_on for model_id in RETIRED} == RETIRED


# ---- dead and foreign names --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("Sora 2", "24 September 2026"),
        ("sora", "24 September 2026"),
        ("Veo 3", "no longer on Google's API with a key"),
        ("veo 3.1", "22 October 2026"),
        ("PicassoIA", "No public API"),
        ("picasso", "No public API"),
        ("Pika", "sends them to fal"),
        ("Kling 1.6", "15 September 2026"),
        ("Dream Machine", "older service"),
        ("LTX-2 Pro", "15 August 2026"),
    ],
)
def test_a_search_for_a_dead_or_foreign_name_says_what_happened_and_the_living_way(query: str, words: str) -> None:
    (answer,) = Names(parsed_names((FOLDER / "names.toml").read_text(encoding="utf-8"))).answers(query)
    assert words in answer.said
    assert answer.living
    assert answer.models or answer.providers


def test_answers_offer_living_models_and_known_providers_with_source_and_date() -> None:
    specs = catalogue()
    providers = {spec.provider for spec in specs.values()}
    for answer in parsed_names((FOLDER / "names.toml").read_text(encoding="utf-8")):
        assert [model_id for model_id in answer.models if not lives(specs[model_id])] == [], answer.names
        assert set(answer.providers) <= providers, answer.names
        assert answer.source.strip(), answer.names
        assert answer.as_of >= EARLIEST, answer.names
        assert all(name_words(name) for name in answer.names)


@pytest.mark.parametrize(
    "query", ["Kling 3", "kling", "Wan 2.7", "Gemini Omni", "Seedance", "Ray 3.2", "Gen-4.5", "LTX 2.3"]
)
def test_a_search_for_a_living_name_is_not_answered(query: str) -> None:
    assert Names(parsed_names((FOLDER / "names.toml").read_text(encoding="utf-8"))).answers(query) == ()


# ---- the form's own document -------------------------------------------------------------------------------------


def examples() -> list[str]:
    """Return the examples of the document."""
    return re.findall(r"```toml\n(.*?)```", README, re.DOTALL)


def test_the_examples_of_the_document_are_read_without_a_fault() -> None:
    whole, parts, names = examples()
    first = parsed(whole)
    assert first.faults == ()
    (spec,) = (found.spec for found in first.models)
    assert (spec.id, spec.fact("limits.seed").confirmed) == ("example/swift-2", False)
    without_price = whole[: whole.index("[[models.prices]]")]
    second = parsed(without_price + parts)
    assert second.faults == ()
    (spec,) = (found.spec for found in second.models)
    assert (len(spec.prices), len(spec.rules), len(spec.extras), len(spec.claims)) == (2, 1, 1, 1)
    assert parsed_names(names)[0].names == ("Sora 2", "Sora")


def test_the_example_of_the_guide_takes_the_place_of_a_model_of_ours() -> None:
    guide = (ROOT / "docs" / "models.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", guide, re.DOTALL)
    read = parsed(example)
    assert read.faults == ()
    assert [found.spec.id in catalogue() for found in read.models] == [True]


def test_the_document_names_every_field_of_a_model_and_of_its_limits() -> None:
    told_by_sources: Mapping[str, Any] = dict.fromkeys(("provider", "checked_on", "confirmed", "facts", "wire"))
    for name in (*ModelSpec.model_fields, *Limits.model_fields):
        assert name in told_by_sources or re.search(rf"`{name}`|\b{name}\b", README), name
