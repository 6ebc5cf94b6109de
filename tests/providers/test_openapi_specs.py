"""Specs made from published schemas: what is certain becomes ours, the rest keeps its name and its type."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.errors import BadReply
from studio.domain.models import Audio, ExtraType, Makes, ModelSpec
from studio.domain.parameters import Parameters, check
from studio.providers.openapi_specs import Published, schema_input, spec_of
from tests.providers import published_schemas as schemas

READ_ON = date(2026, 11, 21)
ALL = {
    name: value
    for name, value in vars(schemas).items()
    if name.isupper() and isinstance(value, dict)
}  # fmt: skip


def _spec(document: dict[str, Any], name: str = "some/model") -> ModelSpec:
    return spec_of(Published("fal", name, "Some model", document, "published schema", READ_ON))


def _written(document: dict[str, Any], pictures: dict[str, str] | None = None, **asked: Any) -> str:
    """Return the input as JSON text, in which 5, "5" and 5.0 differ."""
    return json.dumps(schema_input(_spec(document), "A heron.", Parameters(**asked), pictures or {}), sort_keys=True)


def test_there_are_schemas_of_many_families() -> None:
    assert len(ALL) >= 12


@pytest.mark.parametrize(
    ("name", "lengths", "written"),
    [
        ("VEO", (4.0, 6.0, 8.0), '"duration": "8s"'),
        ("VEO_FRAMES", (8.0,), '"duration": "8s"'),
        ("KLING_3", tuple(float(seconds) for seconds in range(3, 16)), '"duration": "8"'),
        ("KLING_25", (5.0, 10.0), '"duration": "5"'),
        ("SEEDANCE", tuple(float(seconds) for seconds in range(4, 16)), '"duration": "8"'),
        ("LTX", (6.0, 8.0, 10.0), '"duration": 8'),
        ("HAILUO", (6.0, 10.0), '"duration": "6"'),
        ("PIKA", (5.0, 10.0), '"duration": 5'),
        ("RAY", (5.0, 9.0), '"duration": 9'),
        ("VEO_VERSION", (4.0, 6.0, 8.0), '"duration": 8'),
        ("SORA_VERSION", (4.0, 8.0, 12.0), '"seconds": 8'),
    ],
)
def test_lengths_are_written_in_the_schemas_own_type(name: str, lengths: tuple[float, ...], written: str) -> None:
    limit = _spec(ALL[name]).limits.duration_s
    assert (limit.values, limit.known) == (lengths, True)
    nearest = min(lengths, key=lambda length: (abs(length - 8), length))
    length = next(float(text) for text in (written.split(": ")[1].strip('"s'),))
    assert length in lengths or nearest == length
    assert f"{written}," in _written(ALL[name], duration_s=length).replace("}", ",")


@pytest.mark.parametrize(("name", "least", "most"), [("WAN", 2, 15), ("OMNI", 3, 10)])
def test_whole_seconds_between_bounds(name: str, least: float, most: float) -> None:
    limit = _spec(ALL[name]).limits.duration_s
    assert (limit.min, limit.max, limit.step, limit.values) == (least, most, 1.0, None)
    assert '"duration": 5,' in _written(ALL[name], duration_s=5.0).replace("}", ",")


def test_a_length_that_is_only_told_in_frames_is_not_known() -> None:
    spec = _spec(schemas.WAN_VERSION)
    assert not spec.limits.duration_s.known
    extras = {extra.name: extra for extra in spec.extras}
    frames, size, rate = extras["num_frames"], extras["size"], extras["frames_per_second"]
    assert (frames.type, frames.min, frames.max, frames.default) == (ExtraType.INTEGER, 81, 121, 81)
    assert (size.type, size.values, size.default) == (ExtraType.CHOICE, ("832*480", "480*832"), "832*480")
    assert (rate.type, spec.limits.fps) == (ExtraType.INTEGER, ())


def test_words_of_ours_are_found_and_others_stay_the_models_own() -> None:
    veo, sora = _spec(schemas.VEO), _spec(schemas.SORA_VERSION)
    assert veo.limits.resolutions == ("720p", "1080p", "2160p")
    assert veo.limits.aspect_ratios == ("16:9", "9:16")
    assert '"resolution": "4k"' in _written(schemas.VEO, resolution="2160p")
    assert sora.limits.aspect_ratios == ()
    shape = next(extra for extra in sora.extras if extra.name == "aspect_ratio")
    assert (shape.type, shape.values, shape.default) == (ExtraType.CHOICE, ("portrait", "landscape"), "portrait")


def test_frame_rates_that_can_be_chosen() -> None:
    assert [str(rate) for rate in _spec(schemas.LTX).limits.fps] == ["24/1", "25/1", "48/1", "50/1"]
    assert '"fps": 50' in _written(schemas.LTX, rate="50/1")


@pytest.mark.parametrize(
    ("name", "audio"), [("VEO", Audio.OPTIONAL), ("LTX", Audio.OPTIONAL), ("HAILUO", Audio.NEVER), ("RAY", Audio.NEVER)]
)
def test_sound_and_how_sure_that_is(name: str, audio: Audio) -> None:
    spec = _spec(ALL[name])
    assert spec.limits.audio is audio
    assert spec.fact("limits.audio").confirmed is (audio is Audio.OPTIONAL)


@pytest.mark.parametrize(
    ("name", "pictures", "makes", "required"),
    [
        ("VEO", {}, (Makes.TEXT,), {"prompt"}),
        (
            "VEO_FRAMES",
            {"first_frame": "first_frame_url", "last_frame": "last_frame_url"},
            (Makes.IMAGE, Makes.FIRST_LAST),
            {"prompt", "first_frame", "last_frame"},
        ),
        (
            "KLING_3",
            {"first_frame": "start_image_url", "last_frame": "end_image_url"},
            (Makes.IMAGE, Makes.FIRST_LAST),
            {"prompt", "first_frame"},
        ),
        (
            "WAN",
            {"first_frame": "image_url", "last_frame": "end_image_url"},
            (Makes.IMAGE, Makes.FIRST_LAST),
            {"prompt", "first_frame"},
        ),
        ("SORA_VERSION", {"first_frame": "input_reference"}, (Makes.TEXT, Makes.IMAGE), {"prompt"}),
        ("WAN_VERSION", {"first_frame": "image"}, (Makes.IMAGE,), {"prompt", "first_frame"}),
        ("OMNI", {}, (Makes.REFERENCE,), {"prompt"}),
        (
            "VEO_VERSION",
            {"first_frame": "image", "last_frame": "last_frame"},
            (Makes.TEXT, Makes.IMAGE, Makes.FIRST_LAST, Makes.REFERENCE),
            {"prompt"},
        ),
    ],
)  # fmt: skip
def test_pictures_by_their_roles(
    name: str, pictures: dict[str, str], makes: tuple[Makes, ...], required: set[str]
) -> None:
    spec = _spec(ALL[name])
    names = {field.parameter: field.name for field in spec.wire}
    assert {role: names[role] for role in ("first_frame", "last_frame") if role in names} == pictures
    assert spec.makes == makes
    assert {field.parameter for field in spec.wire if field.required} == required
    address = "https://pictures.example/one.png"
    written = _written(ALL[name], pictures=dict.fromkeys(pictures, address))
    assert written.count(address) == len(pictures)


def test_lists_stay_settings_of_the_model_and_are_sent_as_lists() -> None:
    spec = _spec(schemas.OMNI)
    pictures = next(extra for extra in spec.extras if extra.name == "image_urls")
    assert (pictures.type, pictures.required) == (ExtraType.JSON, True)
    assert _spec(schemas.VEO_VERSION).limits.references == 3
    sent = _written(schemas.OMNI, extras=(("image_urls", '["https://pictures.example/one.png"]'),))
    assert '"image_urls": ["https://pictures.example/one.png"]' in sent


def test_own_settings_keep_their_types_and_bounds() -> None:
    veo = {extra.name: extra for extra in _spec(schemas.VEO).extras}
    assert (veo["safety_tolerance"].type, veo["safety_tolerance"].default) == (ExtraType.CHOICE, "4")
    assert (veo["auto_fix"].type, veo["auto_fix"].default) == (ExtraType.BOOLEAN, True)
    kling = {extra.name: extra for extra in _spec(schemas.KLING_3).extras}
    scale = kling["cfg_scale"]
    assert (scale.type, scale.min, scale.max, scale.default) == (ExtraType.NUMBER, 0, 1, 0.5)
    assert kling["multi_prompt"].type is ExtraType.JSON
    assert kling["shot_type"].default == "customize"


@pytest.mark.parametrize("name", sorted(ALL))
def test_what_a_spec_allows_can_be_written_and_holds_every_required_field(name: str) -> None:
    spec = _spec(ALL[name])
    limits = spec.limits
    lengths = limits.duration_s
    asked = Parameters(
        duration_s=lengths.values[0] if lengths.values else lengths.min,
        resolution=limits.resolutions[0] if limits.resolutions else "720p",
        aspect_ratio=limits.aspect_ratios[0] if limits.aspect_ratios else "16:9",
        rate=limits.fps[0] if limits.fps else Parameters().rate,
        audio=limits.audio is not Audio.NEVER,
        seed=7 if limits.seed else None,
        extras=tuple((extra.name, "[]") for extra in spec.extras if extra.required),
    )
    pictures = {field.parameter: "https://p.example/1" for field in spec.wire if field.parameter.endswith("_frame")}
    check(spec, asked.replace(**dict.fromkeys(pictures, "a" * 64)), "A heron.")
    written = schema_input(spec, "A heron.", asked, pictures)
    body = ALL[name]["components"]["schemas"]
    wanted = body.get("TheInput") or body["Input"]
    assert set(wanted["required"]) <= set(written) <= set(wanted["properties"])


def test_a_schema_without_a_prompt_is_refused_in_words() -> None:
    with pytest.raises(BadReply, match="no input that this program can fill"):
        _spec(schemas.queue_document("a/b", {"video_url": {"type": "string"}}, ["video_url"]))
    with pytest.raises(BadReply):
        _spec({})


def test_a_schema_that_refers_to_itself_ends() -> None:
    loop: dict[str, Any] = {"components": {"schemas": {"Input": {"$ref": "#/components/schemas/Input"}}}}
    with pytest.raises(BadReply):
        _spec(loop)
    deep: dict[str, Any] = {"type": "string"}
    for _ in range(2_000):
        deep = {"allOf": [deep, deep], "anyOf": [deep]}
    fields = {"prompt": {"type": "string"}, "deep": deep, "size": {"type": "integer", "minimum": 10**400}}
    spec = _spec(schemas.queue_document("a/b", fields, ["prompt"]))
    assert [extra.name for extra in spec.extras] == ["deep", "size"]


def test_a_reference_that_leads_outside_is_not_followed() -> None:
    fields = {"prompt": {"type": "string"}, "style": {"$ref": "https://elsewhere.example/schema.json#/style"}}
    spec = _spec(schemas.queue_document("a/b", fields, ["prompt"]))
    assert [extra.type for extra in spec.extras] == [ExtraType.TEXT]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.sampled_from(["type", "enum", "anyOf", "allOf", "$ref", "items", "default", "minimum", "maximum", "title"])
        | st.text(max_size=5), inner, max_size=5,
    ),
    max_leaves=25,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["duration", "resolution", "aspect_ratio", "seed", "image_url", "fps", "image_urls", "x"]), JSON
    )
)
def test_no_schema_breaks_it(fields: dict[str, Any]) -> None:
    spec = _spec(schemas.queue_document("a/b", {**fields, "prompt": {"type": "string"}}, ["prompt"]))
    assert spec.id == "fal/some/model"
    assert len(spec.wire) + len(spec.extras) == len({*fields, "prompt"})
