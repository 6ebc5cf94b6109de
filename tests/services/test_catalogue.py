"""The list of models: what providers offer, what files hold, and what cannot be asked for."""

from datetime import date

import pytest

from studio.domain.errors import InputError, NotFound
from studio.domain.models import ModelStatus
from studio.domain.servers import Dialect, Server
from tests.fakes.providers import LOCAL_SPEC, REMOTE_SPEC
from tests.fakes.workspaces import Bench

GONE = REMOTE_SPEC.replace(id="elsewhere/gone", provider="elsewhere", name="Gone", retires_on=date(2026, 9, 24))
GPU = Server(name="gpu", url="http://127.0.0.1:8091", dialect=Dialect.VLLM_OMNI)


async def test_a_list_has_the_providers_models_first_and_reads_the_files_once(bench: Bench) -> None:
    bench.model_files.specs = {spec.id: spec for spec in (GONE, REMOTE_SPEC.replace(name="of a file"))}
    catalogue = bench.workspace.catalogue
    names = [(line.id, line.name, line.status) for line in await catalogue.lines()]
    assert names == [
        (LOCAL_SPEC.id, LOCAL_SPEC.name, ModelStatus.ACTIVE),
        (REMOTE_SPEC.id, REMOTE_SPEC.name, ModelStatus.ACTIVE),
        (GONE.id, GONE.name, ModelStatus.RETIRED),
    ]
    await catalogue.lines()
    assert bench.model_files.reads == ["lines"]
    await catalogue.read_again()
    await catalogue.lines()
    assert bench.model_files.reads == ["lines", "lines"]


async def test_a_model_of_a_file_is_known_once_it_was_picked(bench: Bench) -> None:
    bench.model_files.specs = {GONE.id: GONE}
    catalogue, told = bench.workspace.catalogue, list[str]()
    catalogue.changes.subscribe(told.append)
    with pytest.raises(NotFound):
        catalogue.spec(GONE.id)
    picked = await catalogue.pick(GONE.id)
    assert (picked, picked.status) == (catalogue.spec(GONE.id), ModelStatus.RETIRED)
    assert await catalogue.pick(GONE.id) is picked
    assert (told, bench.model_files.reads) == ([GONE.id], [GONE.id])
    with pytest.raises(NotFound) as missing:
        await catalogue.pick("elsewhere/never")
    assert missing.value.field == "model"


async def test_what_this_version_cannot_send_to_is_said_and_nothing_is_written(bench: Bench) -> None:
    living = GONE.replace(id="elsewhere/new", retires_on=None)
    bench.model_files.specs = {living.id: living}
    order = await bench.order()
    await bench.workspace.catalogue.pick(living.id)
    with pytest.raises(InputError, match="cannot send to") as refused:
        await bench.workspace.jobs.request(order.replace(model=living.id))
    assert refused.value.field == "model"
    bench.remote.closed = "It is closed."
    with pytest.raises(InputError, match="It is closed"):
        await bench.workspace.jobs.request(order)
    assert bench.jobs.saved == {}


async def test_a_server_of_the_settings_offers_its_models_and_runs_its_jobs(bench: Bench) -> None:
    await bench.workspace.settings.change(servers=(GPU,))
    await bench.close()
    await bench.open()
    assert bench.workspace.catalogue.spec("videos:gpu/one").provider == "videos:gpu"
    job = await bench.workspace.jobs.request(await bench.order("videos:gpu/one"))
    assert (await bench.clock.run(bench.workspace.jobs.wait(job.id))).remote_id is not None
    assert bench.servers.made["videos:gpu"].sent == [job.id]


async def test_what_was_sent_to_a_removed_server_is_still_asked_about(bench: Bench) -> None:
    await bench.workspace.settings.change(servers=(GPU,))
    await bench.close()
    await bench.open()
    bench.servers.made["videos:gpu"].polls = 50
    job = await bench.workspace.jobs.request(await bench.order("videos:gpu/one"))
    await bench.clock.run(bench.workspace.jobs.wait(job.id, until_sent=True))
    await bench.workspace.settings.change(servers=(GPU.replace(removed=True),))
    await bench.close()
    await bench.open()
    with pytest.raises(NotFound):
        bench.workspace.catalogue.spec("videos:gpu/one")
    assert (await bench.clock.run(bench.workspace.jobs.wait(job.id))).error is None
    assert len(bench.servers.made["videos:gpu"].fetched) == 1
