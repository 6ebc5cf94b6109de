"""The bytes of each dialect's requests: method, path, headers, types, parts, as the provider notes describe them."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from studio.domain.errors import BadReply, InputError, ProviderError, ProviderUnavailable
from studio.domain.frames import FrameRate
from studio.domain.models import Audio, ModelStatus, PriceUnit
from studio.domain.parameters import check
from studio.domain.provider_ports import Order
from studio.domain.servers import Dialect
from studio.providers.frozen_request import thawed
from tests.fakes.videos_forms import read_form
from tests.fakes.videos_socket import Fault, html_fault, json_fault
from tests.providers.conformance.stands import KEY, MODEL, PROMPT, WITH_PICTURES, Stand, picture


def only(*dialects: Dialect) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("stand", dialects, ids=str, indirect=True)


FULL: dict[str, Any] = {
    "negative": "blur, noise",
    "rate": FrameRate(numerator=16),
    "extras": (("guidance_scale", 7.5), ("num_inference_steps", 30)),
}
JSON_BODIES: dict[Dialect, dict[str, Any]] = {
    Dialect.OPENAI: {"prompt": PROMPT, "model": MODEL, "seconds": "4", "size": "1280x720"},
    Dialect.SGLANG: {
        "prompt": PROMPT, "model": MODEL, "seconds": 4, "size": "1280x720", "fps": 16, "seed": 7,
        "negative_prompt": "blur, noise", "guidance_scale": 7.5, "num_inference_steps": 30,
    },
    Dialect.DYNAMO: {
        "prompt": PROMPT, "model": MODEL, "seconds": 4, "size": "1280x720", "response_format": "b64_json",
        "nvext": {
            "fps": 16, "seed": 7, "negative_prompt": "blur, noise", "guidance_scale": 7.5, "num_inference_steps": 30,
        },
    },
}  # fmt: skip


@only(Dialect.OPENAI, Dialect.SGLANG, Dialect.DYNAMO)
async def test_a_json_create(stand: Stand) -> None:
    order = stand.order(**({} if stand.dialect is Dialect.OPENAI else FULL))
    await stand.sent(stand.job(order))
    (seen,) = stand.server.seen
    assert (seen.method, seen.path) == ("POST", "/v1/videos")
    assert seen.headers["content-type"] == "application/json"
    assert seen.headers["accept"] == "application/json"
    assert seen.headers["authorization"] == f"Bearer {KEY}"
    assert int(seen.headers["content-length"]) == len(seen.body)
    sent = json.loads(seen.body)
    assert sent == JSON_BODIES[stand.dialect]
    assert [type(value) for value in sent.values()] == [type(value) for value in JSON_BODIES[stand.dialect].values()]


@only(Dialect.VLLM_OMNI)
async def test_vllm_omni_takes_a_form_of_texts_only(stand: Stand) -> None:
    extras = (
        ("guidance_scale", 7.5), ("num_inference_steps", 30), ("guidance_scale_2", 3), ("boundary_ratio", 0.5),
        ("flow_shift", 5.0), ("lora", '{"name": "ink"}'), ("extra_params", '{"tiling": true}'),
    )  # fmt: skip
    order = stand.order(negative="blur", extras=extras, audio=False)
    check(stand.provider.specs()[0], order.parameters, order.prompt)
    await stand.sent(stand.job(order))
    (seen,) = stand.server.seen
    form = read_form(seen.headers["content-type"], seen.body)
    assert form is not None
    assert form[0] == {
        "prompt": PROMPT, "model": MODEL, "seconds": "4", "size": "1280x720", "fps": "24", "seed": "7",
        "negative_prompt": "blur", "generate_sound": "false", "guidance_scale": "7.5", "num_inference_steps": "30",
        "guidance_scale_2": "3.0", "boundary_ratio": "0.5", "flow_shift": "5.0", "lora": '{"name": "ink"}',
        "extra_params": '{"tiling": true}',
    }  # fmt: skip
    assert form[1] == {}


@pytest.mark.parametrize("stand", WITH_PICTURES, ids=str, indirect=True)
async def test_a_first_frame_makes_it_a_form(stand: Stand) -> None:
    path = picture(stand.folder)
    await stand.sent(stand.job(stand.order(path)))
    (seen,) = stand.server.seen
    form = read_form(seen.headers["content-type"], seen.body)
    assert form is not None
    values, files = form
    assert values["seconds"] == "4"
    assert all(isinstance(value, str) for value in values.values())
    assert list(files) == ["input_reference"]
    assert files["input_reference"].filename == "first_frame.png"
    assert files["input_reference"].content_type == "image/png"
    assert files["input_reference"].content == Path(path).read_bytes()
    boundary = seen.headers["content-type"].partition("boundary=")[2]
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="prompt"\r\n\r\n{PROMPT}\r\n'
    assert seen.body.startswith(head.encode())
    part = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="input_reference"; filename="first_frame.png"\r\n'
        "Content-Type: image/png\r\n\r\n"
    )
    assert part.encode() in seen.body
    assert seen.body.endswith(f"\r\n--{boundary}--\r\n".encode())


@only(Dialect.OPENAI)
async def test_a_first_frame_of_another_size_is_refused_in_the_servers_words(stand: Stand) -> None:
    assert stand.provider.specs()[0].limits.picture_exact
    with pytest.raises(ProviderError, match="match the requested width and height"):
        await stand.provider.submit(stand.job(stand.order(picture(stand.folder, 640, 360))))


async def test_what_would_be_sent_is_what_is_sent(stand: Stand) -> None:
    order = stand.order(picture(stand.folder)) if stand.dialect in WITH_PICTURES else stand.order()
    (planned,) = stand.provider.planned(order)
    job = stand.job(order)
    assert stand.server.seen == []
    assert job.body == stand.provider.body(order)
    await stand.sent(job)
    (seen,) = stand.server.seen
    assert planned.url == f"{stand.server.url}{seen.path}"
    assert planned.method == seen.method
    for name, value in planned.headers:
        assert seen.headers[name.lower()] == value.replace("***", KEY)
    assert ("Authorization", "Bearer ***") in planned.headers
    if planned.body:
        assert planned.body.encode() == seen.body
    else:
        form = read_form(seen.headers["content-type"], seen.body)
        assert form is not None
        assert {part.name: part.value for part in planned.parts if part.filename is None} == form[0]
        files = {part.name: (part.filename, part.content_type, part.size_bytes, part.sha256) for part in planned.parts}
        for name, upload in form[1].items():
            digest = hashlib.sha256(upload.content).hexdigest()
            assert files[name] == (upload.filename, upload.content_type, len(upload.content), digest)
    assert hashlib.sha256(seen.body).hexdigest() == thawed(job.body).wire_sha256


async def test_a_job_never_holds_a_key(stand: Stand) -> None:
    assert KEY.encode() not in stand.job().body
    assert b"uthorization" not in stand.job().body


async def test_any_text_arrives_as_it_was_written(stand: Stand) -> None:
    prompt = 'Line one\r\nline “two” — 漢字 👩‍👩‍👧 \u202eback\x1b --boundary\r\n\t"quotes" {braces} \\ ü\u0308'
    order = stand.order()._replace(prompt=prompt)
    await stand.sent(stand.job(order))
    assert stand.server.ledger[0].prompt == prompt


@pytest.mark.parametrize("letter", ["\0", "\ud800"], ids=["NUL", "half"])
async def test_a_text_that_cannot_be_sent_is_refused_before(stand: Stand, letter: str) -> None:
    with pytest.raises(InputError) as raised:
        stand.provider.body(stand.order()._replace(prompt=f"A boat{letter}"))
    assert raised.value.field == "prompt"


@pytest.mark.parametrize(
    ("wanted", "field"),
    [
        ({"duration_s": 4.5}, "duration_s"),
        ({"rate": FrameRate(numerator=30000, denominator=1001)}, "fps"),
        ({"extras": (("shine", 1),)}, "shine"),
        ({"extras": (("guidance_scale", "much"),)}, "guidance_scale"),
    ],
    ids=["length", "rate", "setting", "type"],
)
@only(Dialect.VLLM_OMNI, Dialect.SGLANG, Dialect.DYNAMO)
async def test_what_the_protocol_cannot_say_names_its_field(stand: Stand, wanted: dict[str, Any], field: str) -> None:
    with pytest.raises(InputError) as raised:
        stand.provider.body(stand.order(**wanted))
    assert raised.value.field == field


@only(Dialect.VLLM_OMNI)
@pytest.mark.parametrize("text", ["ink", "[1]", "{", "", "[" * 100_000])
async def test_a_setting_that_is_json_must_be_an_object(stand: Stand, text: str) -> None:
    with pytest.raises(InputError):
        stand.provider.body(stand.order(extras=(("lora", text),)))


async def test_pictures_that_cannot_be_sent_name_their_field(stand: Stand) -> None:
    gif = stand.folder / "a.gif"
    gif.write_bytes(b"GIF89a" + b"\0" * 40)
    for path in (str(gif), str(stand.folder / "none.png")):
        with pytest.raises(InputError) as raised:
            stand.provider.body(stand.order(path))
        assert raised.value.field == "first_frame"
    order = stand.order()._replace(inputs=(("last_frame", picture(stand.folder)),))
    with pytest.raises(InputError) as raised:
        stand.provider.body(order)
    assert raised.value.field == "last_frame"


async def test_a_request_that_is_not_what_it_was_is_not_sent(stand: Stand) -> None:
    for body in (
        stand.job().body.replace(b"paper", b"glass"),
        b"{}",
        b"",
        b"[" * 100_000,
        stand.job().body.replace(b'"format":1', b'"format":2'),
    ):
        with pytest.raises(InputError):
            await stand.provider.submit(stand.job().replace(body=body))
    if stand.dialect in WITH_PICTURES:
        path = picture(stand.folder)
        job = stand.job(stand.order(path))
        Path(path).write_bytes(Path(path).read_bytes() + b"more")
        with pytest.raises(InputError):
            await stand.provider.submit(job)
    assert stand.server.seen == []


@pytest.mark.parametrize("ending", ["", "/", "/v1", "/v1/", "//"])
async def test_the_address_with_or_without_its_v1(stand: Stand, ending: str) -> None:
    provider = stand.remake(stand.described(url=f"{stand.server.url}{ending}"))
    assert provider.base_url == f"{stand.server.url}/v1"
    job = stand.job()
    assert provider.body(stand.order()) == job.body
    assert await provider.submit(job)
    await provider.check_key()


@pytest.mark.parametrize("remote_id", ["video 1/../../x?y=1#z", "видео", "a%2e%2e"])
@only(Dialect.OPENAI)
async def test_any_id_stays_one_part_of_the_address(stand: Stand, remote_id: str) -> None:
    stand.server.fail("create", json_fault(200, {"id": remote_id}))
    job = await stand.sent()
    with pytest.raises(ProviderError):
        await stand.provider.status(job)
    assert stand.server.seen[-1].path.startswith("/v1/videos/")
    assert stand.server.seen[-1].path.count("/") == 3


# ---- what a server serves ------------------------------------------------------------------------------------------


async def test_the_served_model_makes_its_spec(stand: Stand) -> None:
    bare = stand.remake(stand.described(served=(), gone=("wan/old",)))
    assert [spec.status for spec in bare.specs()] == [ModelStatus.RETIRED]
    (spec,) = await bare.served()
    assert (spec.id, spec.name, spec.wire_name) == ("videos:gpu-1/wan/small-1", "small-1", MODEL)
    assert spec.free
    assert not spec.limits.duration_s.known
    assert not spec.fact("limits.resolutions").confirmed
    assert [each.id for each in bare.specs()] == [spec.id, "videos:gpu-1/wan/old"]
    order = stand.order()
    check(spec, order.parameters, order.prompt)
    assert stand.server.of("POST") == []


@pytest.mark.parametrize(
    ("dialect", "audio", "seed", "negative", "first_frame"),
    [
        (Dialect.OPENAI, Audio.ALWAYS, False, False, True),
        (Dialect.VLLM_OMNI, Audio.OPTIONAL, True, True, True),
        (Dialect.SGLANG, Audio.NEVER, True, True, True),
        (Dialect.DYNAMO, Audio.NEVER, True, True, False),
    ],
    ids=str,
)
async def test_what_each_dialect_can_hold(
    stand: Stand, dialect: Dialect, audio: Audio, seed: bool, negative: bool, first_frame: bool
) -> None:
    limits = stand.remake(stand.described(dialect=dialect)).specs()[0].limits
    assert (limits.audio, limits.seed, limits.negative, limits.first_frame) == (audio, seed, negative, first_frame)
    assert not limits.last_frame


async def test_a_gateways_price_is_the_users_and_unknown_without_it(stand: Stand) -> None:
    unknown = stand.remake(stand.described(own=False)).specs()[0]
    assert (unknown.free, unknown.prices) == (False, ())
    (price,) = stand.remake(stand.described(own=False, price_usd_per_s="0.25")).specs()[0].prices
    assert (price.per, str(price.usd), price.source) == (PriceUnit.SECOND, "0.25", "entered by you")


async def test_a_key_is_checked_for_nothing(stand: Stand) -> None:
    found = await stand.provider.check_key()
    assert (found.account, found.models_found, found.balance_micro_usd) == (None, 1, None)
    assert found.latency_ms >= 0
    assert stand.server.ledger == []
    path = "/models" if stand.dialect is Dialect.SGLANG else "/v1/models"
    assert [(seen.method, seen.path) for seen in stand.server.seen] == [("GET", path)]


@pytest.mark.parametrize(("status", "kind"), [(401, "auth_failed"), (402, "quota_exceeded"), (429, "rate_limited")])
async def test_a_checked_key_that_is_refused(stand: Stand, status: int, kind: str) -> None:
    stand.server.fail("models", json_fault(status, {}))
    with pytest.raises(ProviderError) as raised:
        await stand.provider.check_key()
    assert raised.value.kind == kind


async def test_a_server_without_a_list_is_asked_for_its_health(stand: Stand) -> None:
    stand.server.fail("models", Fault(404), Fault(404))
    assert (await stand.provider.check_key()).models_found is None
    stand.server.fail("models", Fault(404), Fault(404))
    before = stand.provider.specs()
    assert await stand.provider.served() == before


@pytest.mark.parametrize(
    ("fault", "error"),
    [(html_fault(200), BadReply), (Fault(404), BadReply), (Fault(503), ProviderUnavailable)],
    ids=["page", "none", "503"],
)
async def test_what_is_no_videos_server_is_told(stand: Stand, fault: Fault, error: type[ProviderError]) -> None:
    stand.server.fail("models", Fault(404), Fault(404))
    stand.server.fail("health", fault)
    with pytest.raises(error):
        await stand.provider.check_key()


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ({"data": [{"id": "a"}, {"id": "b"}, {"id": "a"}, {"id": 5}, "c", None, {"id": "d\x1b"}]}, ["a", "b"]),
        ({"model_path": "wan/one"}, ["wan/one"]),
        ([{"id": "a"}], ["a"]),
        ({"data": []}, []),
        ({"data": [{"id": f"m{n}"} for n in range(500)]}, [f"m{n}" for n in range(200)]),
    ],
    ids=["odd", "sglang", "list", "none", "many"],
)
async def test_names_of_models_are_taken_with_care(stand: Stand, answer: Any, names: list[str]) -> None:
    stand.server.fail("models", json_fault(200, answer))
    assert [spec.wire_name for spec in await stand.provider.served()] == names


@pytest.mark.parametrize("answer", ["completed", 5, None, {}, {"data": {}}], ids=repr)
async def test_models_that_are_none_are_a_bad_reply(stand: Stand, answer: Any) -> None:
    stand.server.fail("models", json_fault(200, answer))
    with pytest.raises(BadReply):
        await stand.provider.check_key()


async def test_an_order_for_no_model_is_refused(stand: Stand) -> None:
    with pytest.raises(InputError) as raised:
        stand.provider.body(Order("videos:gpu-1/", PROMPT, stand.order().parameters, 1))
    assert raised.value.field == "model"
