"""Pictures along the clips: asked for while painted, the nearest one stands in, bounded."""

from PySide6.QtGui import QImage

from studio.domain.errors import UnreadableMedia
from studio.domain.media import Picture
from studio.domain.project import Take
from studio.ui.panels.timeline.filmstrips import KEPT_BYTES, WAITING, Filmstrips
from tests.fakes.media import MemoryThumbnailer
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.cuts import Film, Planned


class Reader(MemoryThumbnailer):
    """Reads pictures whose colour is their frame; what is in `lost` cannot be read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.bench.disk)
        self.asked: list[int] = []
        self.lost = False

    async def thumbnail(self, path: str, width_px: int, height_px: int, frame_index: int = 0) -> Picture:
        self.asked.append(frame_index)
        if self.lost:
            raise UnreadableMedia("The file is not there.", "Make it again.")
        return Picture(width_px, height_px, width_px * 4, bytes([frame_index % 256, 0, 0, 0]) * (width_px * height_px))


async def stage(desk: Desk, frames: int = 192) -> tuple[Filmstrips, Reader, Take]:
    """Return pictures of one take."""
    film = Film(desk)
    await film.make((Planned(frames, frames),))
    reader = Reader(desk)
    return Filmstrips(desk.workspace.takes, reader, desk.workbench.scope), reader, desk.workbench.takes[0]


def frame_of(image: QImage | None) -> int | None:
    """Return the frame that a picture was read at."""
    return image.pixelColor(0, 0).blue() if image is not None else None


async def test_a_picture_is_read_when_it_is_first_wanted(desk: Desk) -> None:
    films, reader, take = await stage(desk)
    told: list[int] = []
    films.ready.connect(lambda: told.append(1))
    assert films.image(take, 2.1, 45) is None
    assert films.image(take, 2.4, 45) is None
    await desk.until(lambda: told)
    image = films.image(take, 2.0, 45)
    assert image is not None
    assert (frame_of(image), image.width(), image.height()) == (48, 80, 45)
    assert reader.asked == [48]


async def test_the_nearest_one_stands_for_one_that_is_not_there_yet(desk: Desk) -> None:
    films, _, take = await stage(desk)
    for at_s in (1.0, 6.0):
        films.image(take, at_s, 45)
        await calm()
    assert frame_of(films.image(take, 4.6, 45)) == 144
    assert frame_of(films.image(take, 2.0, 45)) == 24
    await calm()
    assert frame_of(films.image(take, 4.6, 45)) == 108
    assert frame_of(films.image(take, 100.0, 45)) == 144
    await calm()
    assert frame_of(films.image(take, 100.0, 45)) == 180


async def test_what_cannot_be_read_is_asked_for_once(desk: Desk) -> None:
    films, reader, take = await stage(desk)
    reader.lost = True
    for _ in range(3):
        assert films.image(take, 1.0, 45) is None
        await calm()
    assert reader.asked == [24]
    assert films.is_lost(take)
    reader.lost = False
    films.image(take, 3.0, 45)
    await desk.until(lambda: not films.is_lost(take))


async def test_wishes_are_read_in_their_order_and_forgotten_when_other_things_are_seen(desk: Desk) -> None:
    films, reader, take = await stage(desk, 24 * 60)
    for number in range(100):
        films.image(take, number / 2, 45)
    films.forget_wishes()
    for number in (50, 52):
        films.image(take, number / 2, 45)
    await desk.until(lambda: len(reader.asked) == 2)
    await calm()
    assert reader.asked == [600, 624]
    for number in range(100):
        films.image(take, number / 2, 45)
    await desk.until(lambda: len(reader.asked) == 2 + WAITING)


async def test_pictures_take_bounded_room(desk: Desk) -> None:
    films, reader, take = await stage(desk, 24 * 60)
    for number in range(12):
        films.image(take, number, 1080)
        await calm()
    assert len(reader.asked) == 12
    assert films._bytes <= KEPT_BYTES
    assert films.image(take, 0, 1080) is not None
    await calm()
    assert len(reader.asked) == 13
