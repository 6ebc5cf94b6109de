"""Broadcasts, task scopes, settings, the catalogue's times, retries, the sample."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from studio.domain.errors import DiskFull, InputError, NotFound, ProviderUnavailable, RateLimited
from studio.domain.parameters import Parameters, check
from studio.domain.servers import Account, Dialect, Health, LastCheck, Network, Server
from studio.providers.animatic import SPEC
from studio.services.broadcast import Broadcast
from studio.services.retry import Pace, backoff_s, wait_after
from studio.services.sample import SHOTS, sample_project
from studio.services.settings import SettingsService
from studio.services.tasks import Alarm, TaskScope, until
from tests.fakes.stores import MemorySettings
from tests.fakes.time import FakeClock, FakeRandom, calm
from tests.fakes.workspaces import Bench


def test_listeners_may_come_and_go_while_they_are_called() -> None:
    broadcast: Broadcast[int] = Broadcast()
    heard: list[str] = []

    def first(value: int) -> None:
        heard.append(f"first {value}")
        end_second()
        broadcast.subscribe(lambda later: heard.append(f"late {later}"))

    broadcast.subscribe(first)
    end_second = broadcast.subscribe(lambda value: heard.append(f"second {value}"))
    broadcast.send(1)
    end_second()
    assert heard == ["first 1"]


def test_a_listener_that_fails_does_not_silence_the_others() -> None:
    broadcast: Broadcast[int] = Broadcast()
    heard: list[int] = []

    def fail(value: int) -> None:
        raise ValueError(value)

    broadcast.subscribe(fail)
    broadcast.subscribe(heard.append)
    with pytest.raises(ValueError, match="7"):
        broadcast.send(7)
    assert heard == [7]


def test_a_scope_is_open_while_a_loop_runs_and_it_is_not_closed() -> None:
    scope = TaskScope("test", print)
    seen = []

    async def look() -> None:
        seen.append(scope.is_open)
        await scope.close()
        seen.append(scope.is_open)

    assert not scope.is_open
    asyncio.run(look())
    assert seen == [True, False]


async def test_a_scope_reports_errors_ends_its_tasks_and_runs_exclusive_ones_alone() -> None:
    errors: list[BaseException] = []
    scope = TaskScope("test", errors.append)
    ended: list[str] = []

    async def wait(name: str) -> None:
        try:
            await asyncio.get_running_loop().create_future()
        finally:
            ended.append(name)

    async def fail() -> None:
        raise ValueError("a fault")

    scope.spawn(wait("old"), name="one", exclusive=True)
    await calm()
    scope.spawn(wait("new"), name="one", exclusive=True)
    scope.spawn(fail(), name="two")
    await calm()
    assert ended == ["old"]
    assert [str(error) for error in errors] == ["a fault"]
    await scope.close()
    assert ended == ["old", "new"]
    with pytest.raises(RuntimeError):
        scope.spawn(fail(), name="three")


async def test_a_stopped_stream_is_closed_in_the_middle_of_its_step() -> None:
    closed: list[str] = []

    async def stream() -> AsyncIterator[int]:
        try:
            yield 1
            await asyncio.get_running_loop().create_future()
        finally:
            closed.append("stream")

    stop = asyncio.Event()
    seen = []
    async for value in until(stream(), stop, FakeClock(), 60.0):
        seen.append(value)
        asyncio.get_running_loop().call_soon(stop.set)
    assert (seen, closed) == ([1], ["stream"])


async def test_an_alarm_rings_by_hand_or_by_time() -> None:
    clock = FakeClock()
    alarm = Alarm(clock)
    alarm.ring()
    await alarm.wait()
    await clock.run(alarm.wait(30.0))
    assert clock.monotonic() == 30.0


def test_waits_double_up_to_a_minute_and_a_sensible_retry_after_is_obeyed() -> None:
    random = FakeRandom()
    assert [backoff_s(attempt, random) for attempt in (1, 2, 3, 7, 99)] == [1.0, 2.0, 4.0, 60.0, 60.0]
    odd = ((0.0, 1.0), (-5.0, 1.0), (float("nan"), 1.0), (None, 1.0))
    for asked_s, waited_s in ((30.0, 30.0), (0.2, 1.0), (1e9, 1e9), *odd):
        limited = RateLimited("Busy.", "Wait.", provider="away", retry_after_s=asked_s)
        assert wait_after(limited, 1, random) == waited_s
    assert wait_after(ProviderUnavailable("Off.", "Wait.", provider="away"), 3, random) == 4.0


async def test_calls_are_spaced() -> None:
    clock = FakeClock()
    pace = Pace(clock, per_second=5.0)
    for _ in range(11):
        await clock.run(pace.turn())
    assert clock.monotonic() == pytest.approx(2.0)


async def test_settings_are_written_before_they_are_told_and_unknown_ones_are_kept() -> None:
    store = MemorySettings({"theme": "light", "of_a_newer_version": [1]})
    service = SettingsService(store)
    assert (await service.load()).theme == "light"
    told = []

    def listen(value: object) -> None:
        assert store.stored["text_scale"] == 1.25
        told.append(value)

    service.changes.subscribe(listen)
    await service.change(text_scale=1.25)
    assert len(told) == 1
    assert store.stored["of_a_newer_version"] == [1]
    with pytest.raises(InputError) as refused:
        await service.change(theme="pink")
    assert refused.value.field == "theme"
    store.full = True
    with pytest.raises(DiskFull):
        await service.change(theme="dark")
    assert service.value().theme == "light"


async def test_a_setting_that_cannot_be_used_gets_its_default_and_is_told() -> None:
    service = SettingsService(MemorySettings({"theme": 5, "text_scale": 99, "language": "de"}))
    value = await service.load()
    assert (value.theme, value.text_scale, value.language) == ("dark", 1.0, "de")
    assert len(service.notices()) == 2


async def test_servers_accounts_and_tests_come_back_as_they_were() -> None:
    store = MemorySettings()
    service = SettingsService(store)
    server = Server(
        name="den",
        url="http://den:8091",
        dialect=Dialect.SGLANG,
        own=False,
        price_usd_per_s=Decimal("0.10"),
        served=("a",),
    )
    check = LastCheck(
        provider="videos:den", at=datetime(2026, 11, 22, 9, tzinfo=UTC), health=Health.DOWN, problem="Away."
    )
    await service.change(
        servers=(server,), accounts=(Account(provider="fal", label="B"),), checks=(check,),
        network=Network(proxy="http://proxy:3128", bypass=("den",)), consented_hosts=("den",),
    )  # fmt: skip
    written = json.loads(json.dumps(store.stored))
    assert await SettingsService(MemorySettings(written)).load() == service.value()


async def test_a_server_that_cannot_be_used_is_told() -> None:
    service = SettingsService(MemorySettings({"servers": [{"name": "NOT A NAME"}], "consented_hosts": ["den"]}))
    value = await service.load()
    assert (value.servers, value.consented_hosts) == ((), ("den",))
    assert service.notices() == ("The setting “servers” could not be used; its default holds.",)


async def test_edits_that_come_at_once_are_made_one_after_the_other() -> None:
    class SlowSettings(MemorySettings):
        async def write(self, settings: dict[str, Any]) -> None:
            await calm()
            await super().write(settings)

    service = SettingsService(SlowSettings())

    async def agree(host: str) -> None:
        await service.edit(lambda now: {"consented_hosts": (*now.consented_hosts, host)})

    await asyncio.gather(*(agree(f"host-{number}") for number in range(9)))
    assert len(service.value().consented_hosts) == 9


async def test_times_come_from_past_takes_and_grow_with_the_work_here(bench: Bench) -> None:
    parameters = Parameters(seed=7)
    assert (await bench.workspace.catalogue.time_estimate("away/one", parameters)).from_takes == 0
    for model in ("away/one", "here/one"):
        job = await bench.workspace.jobs.request(await bench.order(model))
        await bench.clock.run(bench.workspace.jobs.wait(job.id))
    away = await bench.workspace.catalogue.time_estimate("away/one", parameters)
    assert (away.from_takes, away.low_s) == (1, away.high_s)
    once = await bench.workspace.catalogue.time_estimate("here/one", parameters)
    twice = await bench.workspace.catalogue.time_estimate("here/one", parameters.replace(duration_s=10.0))
    assert once.high_s is not None
    assert twice.high_s == pytest.approx(2 * once.high_s)
    with pytest.raises(NotFound):
        bench.workspace.catalogue.provider("nobody")


async def test_the_sample_is_made_once_and_can_be_drawn(bench: Bench) -> None:
    project = await sample_project(bench.workspace.projects)
    assert (await sample_project(bench.workspace.projects)).id == project.id
    assert [shot.prompt.text for shot in project.shots] == [shot.text for shot in SHOTS]
    for shot in project.shots:
        check(SPEC, shot.parameters, shot.prompt.text)
