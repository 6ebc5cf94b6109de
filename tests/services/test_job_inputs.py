"""Pictures of a request: checked, copied into the workspace, found again, and named where they are no good."""

import pytest

from studio.domain.errors import InputError, NotFound
from studio.domain.parameters import SEED_LIMIT, Parameters
from studio.services.job_inputs import JobInputs
from tests.fakes.media import MemoryDisk, MemoryMedia, MemoryProber
from tests.fakes.workspaces import Bench


class _Sized(MemoryProber):
    """A prober that finds pictures of one size."""

    def __init__(self, disk: MemoryDisk, size: tuple[int, int]) -> None:
        super().__init__(disk)
        self._size = size

    async def probe_picture(self, path: str) -> tuple[int, int]:
        return self._size


@pytest.mark.parametrize("size", [(15, 100), (100, 15), (16_385, 100)])
async def test_a_picture_of_an_impossible_size_names_the_field(size: tuple[int, int]) -> None:
    disk = MemoryDisk()
    inputs = JobInputs(MemoryMedia(disk), _Sized(disk, size))
    with pytest.raises(InputError) as refused:
        await inputs.kept(Parameters(), None, "kite.png")
    assert refused.value.field == "last_frame"
    assert disk.files == {}


async def test_both_pictures_are_kept_and_found_until_they_are_gone() -> None:
    disk = MemoryDisk()
    disk.files = {"a.JPG": b"picture:a", "b": b"picture:b"}
    inputs = JobInputs(MemoryMedia(disk), _Sized(disk, (640, 360)))
    kept = await inputs.kept(Parameters(), "a.JPG", "b")
    paths = dict(await inputs.paths(kept))
    assert {role: disk.files[path] for role, path in paths.items()} == {
        "first_frame": b"picture:a",
        "last_frame": b"picture:b",
    }
    del disk.files[paths["last_frame"]]
    with pytest.raises(InputError) as refused:
        await inputs.paths(kept)
    assert refused.value.field == "last_frame"


@pytest.mark.parametrize(("takes", "seed", "field"), [(0, 7, "takes"), (101, 7, "takes"), (2, SEED_LIMIT, "seed")])
async def test_takes_that_cannot_be_counted_name_the_field(bench: Bench, takes: int, seed: int, field: str) -> None:
    order = await bench.order("here/one", takes=takes, parameters=Parameters(seed=seed))
    with pytest.raises(InputError) as refused:
        await bench.workspace.jobs.requests(order)
    assert refused.value.field == field
    assert bench.jobs.saved == {}


async def test_takes_without_a_seed_get_seeds_that_follow_each_other(bench: Bench) -> None:
    jobs = await bench.workspace.jobs.requests(await bench.order("here/one", takes=3, parameters=Parameters()))
    seeds = [job.parameters.seed or 0 for job in jobs]
    assert seeds == list(range(seeds[0], seeds[0] + 3))


async def test_one_request_for_a_shot_that_is_gone_or_for_too_many_takes_is_refused(bench: Bench) -> None:
    with pytest.raises(NotFound) as gone:
        await bench.workspace.jobs.request(await bench.order("here/one", shot_id="gone"))
    assert gone.value.field == "shot"
    with pytest.raises(InputError) as many:
        await bench.workspace.jobs.request(await bench.order("here/one", takes=2))
    assert many.value.field == "takes"
    job = await bench.workspace.jobs.request(await bench.order("here/one", parameters=Parameters()))
    assert job.parameters.seed is not None
