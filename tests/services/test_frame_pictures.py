"""First and last frames from everywhere: kept once, told where they are from, cut from the original, agreed to once."""

import pytest

from studio.domain.errors import EncodeFailed, InputError, NotFound, StudioError
from studio.domain.jobs import Grade
from studio.domain.parameters import Parameters
from studio.domain.picture_origin import Crop, PictureEdit, PictureOrigin
from studio.domain.project import input_files
from studio.services.frame_pictures import FramePictures
from tests.fakes.pictures import picture
from tests.fakes.workspaces import Bench

ADDRESS = "https://pictures.example/dunes/kite.png"


@pytest.fixture
def frames(bench: Bench) -> FramePictures:
    """The pictures of the one workspace."""
    return bench.workspace.frame_pictures


def kept(bench: Bench) -> set[str]:
    """Return the paths of all kept files and of parts."""
    return {path for path in bench.disk.files if path.startswith(("media/", "parts/"))}


async def test_a_file_is_copied_and_known_by_its_content(bench: Bench, frames: FramePictures) -> None:
    bench.disk.files["of mine/kite.png"] = picture()
    origin = await frames.from_file("of mine/kite.png", "first_frame")
    assert origin.sha256 == origin.original
    assert (origin.name, origin.source) == ("kite.png", "")
    assert kept(bench) == {f"media/{origin.sha256}.png"}
    assert (await frames.facts(origin.sha256, "first_frame")).size == (1280, 720)
    assert bench.pictures.reads == 1


async def test_what_was_copied_elsewhere_is_pasted(bench: Bench, frames: FramePictures) -> None:
    origin = await frames.from_bytes(picture(640, 360), "last_frame", name="Pasted picture")
    assert (origin.name, kept(bench)) == ("Pasted picture", {f"media/{origin.sha256}.png"})
    for bad in (b"", b"no picture"):
        with pytest.raises(InputError) as refused:
            await frames.from_bytes(bad, "last_frame", name="")
        assert refused.value.field == "last_frame"
    assert len(kept(bench)) == 1


async def test_a_frame_of_a_take_says_which(bench: Bench, frames: FramePictures) -> None:
    job = await bench.workspace.jobs.request(await bench.order("here/one"))
    await bench.clock.run(bench.workspace.jobs.wait(job.id))
    (take,) = await bench.workspace.takes.of_job(job.id)
    before = kept(bench)
    origin = await frames.from_take(take.id, 48, "first_frame")
    assert origin.source == f"take:{take.id}@48"
    last = await frames.from_take(take.id, None, "first_frame")
    assert last.source == f"take:{take.id}@119"
    assert (await frames.from_take(take.id, 9999, "first_frame")).source == last.source
    assert len(kept(bench) - before) == 2
    with pytest.raises(NotFound):
        await frames.from_take("gone", 0, "first_frame")


async def test_a_frame_of_an_animatic_has_no_label(bench: Bench, frames: FramePictures) -> None:
    job = await bench.workspace.jobs.request(await bench.order("here/one", grade=Grade.ANIMATIC))
    await bench.clock.run(bench.workspace.jobs.wait(job.id))
    (take,) = await bench.workspace.takes.of_job(job.id)
    bench.local.failures.append(EncodeFailed("The drawing program is gone.", "Try again."))
    with pytest.raises(InputError, match=r"without its label\. The drawing program is gone") as refused:
        await frames.from_take(take.id, 7, "last_frame")
    assert refused.value.field == "last_frame"
    before = len(bench.local.twins)
    for _ in range(2):
        origin = await frames.from_take(take.id, 7, "first_frame")
        assert origin.source == f"take:{take.id}@7"
    assert len(bench.local.twins) == before + 1  # drawn once, then there
    assert not [path for path in bench.disk.files if path.startswith("parts/")]


async def test_an_address_is_asked_once_and_its_secrets_are_not_kept(bench: Bench, frames: FramePictures) -> None:
    bench.fetcher.pages[f"{ADDRESS}?key=secret"] = picture()
    origin = await frames.from_address(f"{ADDRESS}?key=secret", "first_frame")
    assert (origin.source, origin.name) == (ADDRESS, "kite.png")
    assert bench.fetcher.asked == [f"{ADDRESS}?key=secret"]
    parameters = Parameters().with_picture("first_frame", origin)
    assert input_files(parameters)[0].source == ADDRESS
    assert "secret" not in parameters.model_dump_json()


async def test_nothing_of_a_bad_address_is_kept(bench: Bench, frames: FramePictures) -> None:
    bench.fetcher.pages[ADDRESS] = b"<html>"
    for url, field in ((ADDRESS, "first_frame"), ("https://nobody.example/", "address")):
        with pytest.raises(StudioError) as refused:
            await frames.from_address(url, "first_frame")
        assert refused.value.field == field
    assert kept(bench) == set()


async def test_a_cut_is_made_of_the_original_each_time(bench: Bench, frames: FramePictures) -> None:
    bench.disk.files["a.png"] = picture(4000, 3000)
    whole = await frames.from_file("a.png", "first_frame")
    crop = Crop(left_px=0, top_px=375, width_px=4000, height_px=2250)
    cut = await frames.edited(whole, PictureEdit(crop=crop), "first_frame")
    assert (await frames.facts(cut.sha256, "first_frame")).size == (4000, 2250)
    assert (cut.original, cut.name, cut.edit.crop) == (whole.original, "a.png", crop)
    padded = await frames.edited(cut, PictureEdit(pad="blur"), "first_frame")
    assert (await frames.facts(padded.sha256, "first_frame")).size == (5333, 3000)
    assert [order.source_path for order in bench.pictures.orders] == [f"media/{whole.original}.png"] * 2
    assert await frames.upright(padded, "first_frame") == whole
    everything = PictureEdit(crop=Crop(left_px=0, top_px=0, width_px=4000, height_px=3000))
    assert await frames.edited(padded, everything, "first_frame") == whole
    assert f"media/{whole.original}.png" in bench.disk.files


async def test_an_edit_of_a_picture_that_is_not_plain_begins_at_its_original(
    bench: Bench, frames: FramePictures
) -> None:
    bench.disk.files["turned.jpg"] = picture(4000, 3000, "odd_jpg")
    origin = await frames.from_file("turned.jpg", "last_frame")
    assert origin.sha256 != origin.original
    again = await frames.upright(origin, "last_frame")
    assert again == origin
    assert [order.ending for order in bench.pictures.orders] == ["jpg", "jpg"]
    assert [role for role, _, _ in (tuple(file.model_dump().values()) for file in input_files(
        Parameters().with_picture("last_frame", origin)
    ))] == ["last_frame", "last_frame_original"]  # fmt: skip


async def test_how_a_picture_fits_is_told(bench: Bench, frames: FramePictures) -> None:
    assert await frames.fit(Parameters(), "first_frame") is None
    bench.disk.files["a.png"] = picture(640, 480, "soft")
    origin = await frames.from_file("a.png", "last_frame")
    found = await frames.fit(Parameters().with_picture("last_frame", origin), "last_frame")
    assert found is not None
    assert (round(found.off, 2), found.too_small, found.looks_blurred) == (0.33, True, True)
    small = await frames.picture(origin.sha256, "last_frame", 80, 60)
    assert (small.width_px, small.height_px) == (80, 60)
    bench.disk.files.clear()
    with pytest.raises(InputError) as gone:
        await frames.picture(origin.sha256, "last_frame", 80, 60)
    assert gone.value.field == "last_frame"


async def test_the_right_to_a_picture_is_asked_once_also_where_it_is_cut(bench: Bench, frames: FramePictures) -> None:
    cut = PictureOrigin(sha256="c" * 64, original="a" * 64)
    parameters = Parameters().with_picture("first_frame", cut)
    both = parameters.with_picture("last_frame", PictureOrigin(sha256="a" * 64, original="a" * 64))
    assert frames.to_agree(Parameters()) == ()
    assert [origin.original for origin in frames.to_agree(both)] == ["a" * 64]
    await frames.agree("a" * 64)
    await frames.agree("a" * 64)
    assert bench.workspace.settings.value().rights == ("a" * 64,)
    assert not frames.needs_rights("a" * 64)
    assert frames.to_agree(both) == ()
    assert frames.needs_rights("b" * 64)
