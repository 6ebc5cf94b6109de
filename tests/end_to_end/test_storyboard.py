"""The storyboard in the real window: a script becomes animatics, takes, a cut and a film; a restart changes nothing.

The clips that take the place of animatics carry a number in each frame, so the film says by itself what it shows.
"""

from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
import pytest

from tests.end_to_end.real_window import Box, RealWindow, Screen, past_first_run, program, told, until, window
from tests.media.clips import ClipMake, make_clip, number_in_pixels

pytestmark = [pytest.mark.end_to_end, pytest.mark.timeout(180)]

SCRIPT = (
    "1. (1 s) A red kite over a beach at noon.",
    "2. (1 s) Two boats on a lake at dusk, the camera pans left.",
    "3. (1 s) A tram crosses a bridge in the rain.",
    "4. (1 s) A candle on a table at night, slow push in.",
    "5. (1 s) A lighthouse on a cliff at dawn.",
    "6. (1 s) A barn in a field, the camera holds still.",
)
PAGE = Box(80, 46, 1500, 640)
BOARD = Box(82, 92, 1170, 600)
TIMELINE = Box(190, 760, 1400, 100)
CLIPS = Box(190, 735, 990, 55)
QUEUE = Box(82, 880, 1500, 110)
PASTE, EXPORT = (350, 68), (1190, 68)
CARD_X, CARD_Y, PITCH = 180, 190, 192
STRIP_X, STRIP_Y, STRIP_WIDTH = 199, 820, 1385
ACCENT = bytes((0xE8, 0x5A, 0x6A))  # blue, green, red of the primary button
NUMBERED, RATE = 48, 24
ALIKE = 12.0


def card(place: int) -> tuple[int, int]:
    """Return the middle of the picture of the card at a place of the first row."""
    return CARD_X + PITCH * place, CARD_Y


def primary(opened: RealWindow) -> tuple[int, int]:
    """Return the middle of the main button of the dialog that lies over the page."""
    box = Box(300, 240, 980, 560)

    def find() -> tuple[int, int] | None:
        pixels = np.frombuffer(opened.screen.pixels(box), np.uint8).reshape(box.height, box.width, 4)
        rows, columns = np.nonzero((pixels[:, :, :3] == np.frombuffer(ACCENT, np.uint8)).all(axis=2))
        if len(rows) < 1500:
            return None
        return box.x + int(np.median(columns)), box.y + int(np.median(rows))

    found = until(find, "main button of a dialog", 10)
    assert found is not None
    return found


def add_video(opened: RealWindow, place: int, path: Path) -> None:
    """Make a file a take of the shot at a place, by its card's menu."""
    before = opened.clips()
    opened.click(*card(place), 3)
    opened.key("Down", "Down", "Down", "Down", "Return")
    opened.settles(PAGE)
    opened.type(str(path))
    opened.key("Return")
    until(lambda: opened.clips() - before, "file of the take", 20)
    opened.settles(BOARD)


def choose_older(opened: RealWindow, place: int) -> None:
    """Choose the take before the newest, by the card's menu."""
    opened.click(*card(place), 3)
    opened.key("Down", "Down", "Down", "Right", "Down", "Down", "Return")
    opened.settles(BOARD)


def export(opened: RealWindow, name: str, folder: Path) -> Path:
    """Write the film under a name."""
    opened.key("ctrl+e")
    opened.settles(PAGE)
    opened.type(name)
    opened.settles(PAGE)
    opened.click(*primary(opened))
    film = folder / f"{name}.mp4"
    until(film.is_file, "film", 60)
    opened.settles(QUEUE)
    opened.xdotool("windowfocus", opened.id)  # no window manager gives the keys back when a dialog closes
    return film


def pictures_of(path: Path) -> list[npt.NDArray[np.uint8]]:
    """Return all frames of a video, small."""
    with av.open(str(path)) as container:
        frames = [frame.reformat(320, 180, "bgra").to_ndarray() for frame in container.decode(video=0)]
    return [frame.astype(np.uint8) for frame in frames]


def alike(one: npt.NDArray[np.uint8], other: npt.NDArray[np.uint8]) -> bool:
    """Say whether two pictures show the same but for a second encoding."""
    return float(np.abs(one.astype(np.int16) - other.astype(np.int16)).mean()) < ALIKE


def animatics(workspace: Path) -> list[list[npt.NDArray[np.uint8]]]:
    """Return the frames of the animatics in the order of the script."""
    shots = told(workspace, "project", "show", "Untitled")["project"]["scenes"]
    order = [shot["name"] for scene in shots for shot in scene["shots"]]
    takes = [take for take in told(workspace, "take", "list")["takes"] if take["grade"] == "animatic"]
    takes.sort(key=lambda take: order.index(take["shot"]))
    return [pictures_of(Path(take["path"])) for take in takes]


def check(film: list[npt.NDArray[np.uint8]], parts: list[list[npt.NDArray[np.uint8]] | range]) -> None:
    """Compare a film with its parts: pictures, or the numbers that its frames must carry."""
    at = 0
    for part in parts:
        shown = film[at : at + len(part)]
        assert len(shown) == len(part), f"the film ends at {len(film)}"
        if isinstance(part, range):
            assert [number_in_pixels(picture) for picture in shown] == list(part)
        else:
            assert all(alike(one, other) for one, other in zip(shown, part, strict=True)), f"from frame {at}"
        at += len(part)
    assert at == len(film)


def test_a_script_becomes_a_film_and_everything_is_there_again(display: Screen, pictures: Path, tmp_path: Path) -> None:
    workspace, home = tmp_path / "workspace", tmp_path / "home"
    (home / "Videos").mkdir(parents=True)
    past_first_run(workspace)
    numbered = make_clip(tmp_path / "numbered.mp4", ClipMake(frames=NUMBERED))
    other = make_clip(tmp_path / "other.mp4", ClipMake(frames=NUMBERED, first_number=1000))
    command = ["env", f"HOME={home}", f"XDG_CONFIG_HOME={home}", *program(workspace)]
    with window(display, workspace, pictures, "storyboard", command) as first:
        first.changes(PAGE, lambda: first.key("ctrl+2"), "board")
        _paste_script(first)
        until(lambda: len(first.clips()) == len(SCRIPT), "animatic of each shot", 90)
        first.settles(PAGE)
        add_video(first, 1, numbered)
        add_video(first, 1, other)
        first.changes(TIMELINE, lambda: choose_older(first, 1), "other take in the cut")
        first.changes(TIMELINE, lambda: _trim(first), "shorter clip")
        first.click(*card(1))
        first.changes(TIMELINE, lambda: first.key("alt+Right"), "other order")
        first.settles(TIMELINE)
        reordered = export(first, "reordered", home / "Videos")
        for _ in range(2):
            first.changes(TIMELINE, lambda: first.key("ctrl+z"), "step back")
        film = export(first, "film", home / "Videos")
        for place in (0, 1):  # so that the playhead is where it begins
            first.click(*card(place))
            first.settles(PAGE)
        first.xdotool("mousemove", "1240", "600")
        first.settles(PAGE)
        left = first.screen.pixels(BOARD), first.screen.pixels(CLIPS)
        assert first.close() == 0
    with window(display, workspace, pictures, "storyboard-again", command) as second:
        second.xdotool("mousemove", "1240", "600")
        until(lambda: (second.screen.pixels(BOARD), second.screen.pixels(CLIPS)) == left, "the same board", 20)
        assert second.close() == 0
    kite, _, tram, candle, lighthouse, barn = animatics(workspace)
    check(pictures_of(film), [kite, range(NUMBERED), tram, candle, lighthouse, barn])
    cut = pictures_of(reordered)
    kept = len(cut) - 5 * RATE
    assert 0 < kept < NUMBERED
    check(cut, [kite, tram, range(kept), candle, lighthouse, barn])


def _paste_script(opened: RealWindow) -> None:
    opened.click(*PASTE)
    opened.settles(PAGE)
    for line in SCRIPT:
        opened.type(line)
        opened.key("Return")
    opened.settles(PAGE)
    opened.click(*primary(opened))


def _trim(opened: RealWindow) -> None:
    """Drag the end of the second clip in the timeline to the left."""
    frame = STRIP_WIDTH / (5 * RATE + NUMBERED)
    end = STRIP_X + round((RATE + NUMBERED) * frame)
    opened.click(end - 60, STRIP_Y)
    opened.settles(TIMELINE)
    opened.drag((end - 4, STRIP_Y), (end - 4 - round(12 * frame), STRIP_Y))
