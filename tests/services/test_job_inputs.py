"""Pictures of a request: checked, copied into the workspace, found again, and named where they are no good."""

import pytest

from studio.domain.errors import InputError, NotFound
from studio.domain.parameters import SEED_LIMIT, Parameters
from studio.services.job_inputs import JobInputs
from studio.services.picture_files import PictureFiles
from tests.fakes.media import MemoryDisk, MemoryMedia
from tests.fakes.pictures import MemoryPictures, picture
from tests.fakes.providers import LIMITS
from tests.fakes.time import FakeRandom
from tests.fakes.workspaces import Bench


def made(disk: MemoryDisk) -> tuple[JobInputs, MemoryPictures]:
    """Return inputs over a disk, and who makes their pictures."""
    maker = MemoryPictures(disk)
    return JobInputs(PictureFiles(MemoryMedia(disk), maker, FakeRandom())), maker


@pytest.mark.parametrize("size", [(15, 100), (100, 15), (16_385, 100)])
async def test_a_picture_of_an_impossible_size_names_the_field(size: tuple[int, int]) -> None:
    disk = MemoryDisk()
    disk.files = {"kite.png": picture(*size)}
    inputs, _ = made(disk)
    with pytest.raises(InputError) as refused:
        await inputs.kept(Parameters(), None, "kite.png")
    assert refused.value.field == "last_frame"
    assert list(disk.files) == ["kite.png"]


async def test_both_pictures_are_kept_and_found_until_they_are_gone() -> None:
    disk = MemoryDisk()
    disk.files = {"of/a.JPG": b"picture:a", "b": b"picture:b"}
    inputs, _ = made(disk)
    kept = await inputs.kept(Parameters(), "of/a.JPG", "b")
    assert [origin.name for origin in kept.origins] == ["a.JPG", "b"]
    paths = dict(await inputs.paths(kept))
    assert {role: disk.files[path] for role, path in paths.items()} == {
        "first_frame": b"picture:a",
        "last_frame": b"picture:b",
    }
    del disk.files[paths["last_frame"]]
    with pytest.raises(InputError) as refused:
        await inputs.paths(kept)
    assert refused.value.field == "last_frame"


async def test_a_picture_goes_as_it_is_where_the_model_takes_it() -> None:
    disk = MemoryDisk()
    disk.files = {"a.png": picture()}
    inputs, maker = made(disk)
    kept = await inputs.kept(Parameters(), "a.png", None)
    as_it_is = await inputs.paths(kept)
    for limits in (
        LIMITS,
        LIMITS.replace(picture_types=("jpeg", "png"), picture_exact=True, picture_bytes=1000),
    ):
        assert await inputs.sent(kept, limits) == as_it_is
    assert await inputs.sent(Parameters(), LIMITS.replace(picture_exact=True)) == ()
    assert maker.orders == []


async def test_a_picture_is_made_as_the_model_takes_it_the_same_each_time() -> None:
    disk = MemoryDisk()
    disk.files = {"a.png": picture(1920, 1085)}
    inputs, maker = made(disk)
    kept = await inputs.kept(Parameters(), "a.png", None)
    limits = LIMITS.replace(picture_types=("image/jpeg",), picture_exact=True)
    first, again = await inputs.sent(kept, limits), await inputs.sent(kept, limits)
    assert first == again
    assert disk.files[first[0][1]].startswith(b"picture:1280x720:jpg")
    order = maker.orders[0]
    assert order.crop is not None
    assert (order.crop.size, order.size_px, order.ending) == ((1920, 1080), (1280, 720), "jpg")
    assert not [path for path in disk.files if path.startswith("parts/")]
    assert kept.first_frame is not None  # and what the shot names is still what was chosen
    assert disk.files[f"media/{kept.first_frame}.png"] == picture(1920, 1085)


async def test_a_picture_of_another_shape_is_not_cut_behind_the_users_back() -> None:
    disk = MemoryDisk()
    disk.files = {"a.png": picture(800, 600)}
    inputs, _ = made(disk)
    for role, kept in (
        ("first", await inputs.kept(Parameters(), "a.png", None)),
        ("last", await inputs.kept(Parameters(), None, "a.png")),
    ):
        with pytest.raises(InputError) as refused:
            await inputs.sent(kept, LIMITS.replace(picture_exact=True))
        assert refused.value.what_happened == f"The {role} frame is 800 × 600, which is not 16:9."
        assert refused.value.field == f"{role}_frame"


async def test_a_picture_that_is_too_large_becomes_a_small_kind() -> None:
    disk = MemoryDisk()
    disk.files = {"a.png": picture(like="large")}
    inputs, maker = made(disk)
    kept = await inputs.kept(Parameters(), None, "a.png")
    ((role, path),) = await inputs.sent(kept, LIMITS.replace(picture_bytes=500_000))
    assert (role, disk.files[path].split(b"_")[0]) == ("last_frame", b"picture:1280x720:jpg")
    with pytest.raises(InputError) as refused:
        await inputs.sent(kept, LIMITS.replace(picture_bytes=500_000, picture_types=("png",)))
    assert (refused.value.field, refused.value.what_happened) == ("last_frame", "The picture cannot be made smaller.")
    with pytest.raises(InputError, match="takes pictures as heic only"):
        await inputs.sent(kept, LIMITS.replace(picture_types=("heic",)))
    assert [order.most_bytes for order in maker.orders] == [500_000, 500_000]


async def test_what_is_not_plain_is_made_plain_and_its_original_named() -> None:
    disk = MemoryDisk()
    disk.files = {"turned.jpg": picture(like="odd_jpg")}
    inputs, maker = made(disk)
    kept = await inputs.kept(Parameters(), "turned.jpg", None)
    (origin,) = kept.origins
    assert origin.sha256 == kept.first_frame
    assert origin.original != origin.sha256
    assert disk.files[f"media/{origin.original}.jpg"] == picture(like="odd_jpg")
    assert maker.orders[0].ending == "jpg"


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
