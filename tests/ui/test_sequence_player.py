"""The whole cut plays: each frame in order over the joins, cards and held ends, and through edits."""

from functools import partial

from PySide6.QtCore import QObject

from studio.domain.frames import TimeRange
from studio.domain.jobs import Grade
from studio.domain.trims import retimed
from studio.ui.kit.playback.engine import PlaybackEngine, PlaybackState
from studio.ui.kit.playback.pane import VideoPane
from tests.fakes.time import calm
from tests.ui.conftest import Desk
from tests.ui.cuts import FRAME_S, Film, Planned, inks, is_card
from tests.ui.kit.playback.fakes import number_of

CARD = -1
THREE = (Planned(10, 10), Planned(6, None), Planned(12, 8, (2, 9)), Planned(4, 4))


async def shown_film(desk: Desk, plan: tuple[Planned, ...] = THREE) -> tuple[Film, VideoPane]:
    """Open a film and watch it."""
    film = Film(desk)
    pane = await desk.show(VideoPane(), 320, 180)
    film.player.attach(pane)
    await film.make(plan)
    film.player.watch(pane)
    await desk.until(lambda: pane.picture is not None)
    return film, pane


def number(pane: VideoPane) -> int:
    """Return the number on the pane, or `CARD`."""
    return CARD if is_card(pane.picture) else number_of(pane.picture)


def _shows(engine: PlaybackEngine, frame: int) -> bool:
    return engine.frame == frame


async def play(desk: Desk, film: Film, pane: VideoPane, frames: int) -> list[tuple[int, bool]]:
    """Play so many frames; return the number and the held state of each, the first one included."""
    engine = film.player.engine
    engine.play()
    await desk.until(lambda: engine.running)
    seen = [(number(pane), pane.held)]
    for _ in range(frames):
        due = engine.frame + 1
        desk.hand_time.go(FRAME_S)
        await desk.until(partial(_shows, engine, due))
        seen.append((number(pane), pane.held))
    return seen


async def test_every_frame_of_trimmed_clips_cards_and_held_ends_comes_in_order(desk: Desk) -> None:
    film, pane = await shown_film(desk)
    assert film.player.frames == 29
    seen = await play(desk, film, pane, 28)
    first = [(1000 + frame, False) for frame in range(10)]
    card = [(CARD, False)] * 6
    third = [(3002 + frame, False) for frame in range(6)] + [(3007, True)] * 3
    assert seen == [*first, *card, *third, *((4000 + frame, False) for frame in range(4))]
    assert film.player.engine.figures.dropped == 0
    desk.hand_time.go(FRAME_S)
    await desk.until(lambda: film.player.state is PlaybackState.PAUSED)
    assert film.player.frame == 28


async def test_a_shot_shows_its_chosen_take_else_the_best_grade_else_its_card(desk: Desk) -> None:
    film, pane = await shown_film(desk, (Planned(10, None),))
    assert is_card(pane.picture)
    assert pane.picture is not None
    assert inks(pane.picture) > 20
    await film.add_take(0, 10, 1000, Grade.ANIMATIC)
    await desk.until(lambda: number(pane) == 1000)
    final = await film.add_take(0, 10, 2000, Grade.FINAL)
    await desk.until(lambda: number(pane) == 2000)
    draft = await film.add_take(0, 10, 3000, Grade.DRAFT)
    await calm()
    assert number(pane) == 2000
    film.edits.choose_take(film.shots[0].id, draft.id)
    await desk.until(lambda: number(pane) == 3000)
    await desk.workspace.takes.trash(draft.id)
    await desk.workspace.takes.trash(final.id)
    await desk.until(lambda: number(pane) == 1000)


async def test_a_card_says_what_the_shot_is_and_follows_its_words(desk: Desk) -> None:
    film, pane = await shown_film(desk, (Planned(10, None),))
    before = pane.picture
    assert before is not None
    await desk.workspace.storyboard.set_caption(film.project_id, film.shots[0].id, "The kite dives.")
    await desk.until(lambda: pane.picture is not before)
    assert pane.picture is not None
    assert bytes(pane.picture.pixels) != bytes(before.pixels)
    assert (pane.picture.width_px, pane.picture.height_px) == (320, 180)


async def test_a_file_that_is_lost_is_a_card_and_the_film_plays_on(desk: Desk) -> None:
    film = Film(desk)
    pane = await desk.show(VideoPane(), 320, 180)
    film.player.attach(pane)
    await film.make((Planned(4, 4), Planned(4, 4), Planned(4, 4)))
    film.files.lost.add(film.path(desk.workbench.takes_of(film.shots[1].id)[0]))
    film.player.watch(pane)
    await desk.until(lambda: pane.picture is not None)
    seen = [each for each, _ in await play(desk, film, pane, 11)]
    assert seen == [1000, 1001, 1002, 1003, CARD, CARD, CARD, CARD, 3000, 3001, 3002, 3003]
    assert film.player.engine.figures.dropped == 0
    assert desk.failures == []


async def test_an_edit_before_the_playhead_leaves_the_same_picture(desk: Desk) -> None:
    film, pane = await shown_film(desk)
    film.player.seek(20)
    await desk.until(lambda: number(pane) == 3006)
    opened = len(film.files.opened)
    storyboard = desk.workspace.storyboard
    await storyboard.set_trim(film.project_id, film.shots[0].id, TimeRange(first_frame=4, frames=3))
    await desk.until(lambda: film.player.frames == 22)
    assert (film.player.frame, film.player.engine.frame) == (13, 13)
    await desk.until(lambda: film.player.engine.state is PlaybackState.PAUSED)
    await calm()
    assert number(pane) == 3006
    assert len(film.files.opened) == opened  # what is open is used again
    scene = desk.workspace.projects.project(film.project_id).scenes[0]
    await storyboard.move_shots(film.project_id, [film.shots[2].id], scene.id, 0)
    await desk.until(lambda: film.player.frame == 4)
    assert number(pane) == 3006


async def test_play_goes_on_through_an_edit(desk: Desk) -> None:
    film, pane = await shown_film(desk)
    await play(desk, film, pane, 2)
    await desk.workspace.storyboard.set_trim(film.project_id, film.shots[0].id, TimeRange(first_frame=1, frames=6))
    await desk.until(lambda: film.player.frames == 25)
    assert film.player.playing
    assert film.player.frame == 1
    seen = [each for each, _ in await play(desk, film, pane, 6)]
    assert seen == [1002, 1003, 1004, 1005, 1006, CARD, CARD]


async def test_what_is_trimmed_away_or_deleted_leaves_the_playhead_at_the_join(desk: Desk) -> None:
    film, pane = await shown_film(desk)
    film.player.seek(8)
    await desk.until(lambda: number(pane) == 1008)
    await desk.workspace.storyboard.set_trim(film.project_id, film.shots[0].id, TimeRange(first_frame=0, frames=5))
    await desk.until(lambda: number(pane) == 1004)
    assert film.player.frame == 4
    film.player.seek(12)
    await desk.until(lambda: number(pane) == 3003)
    await desk.workspace.projects.remove(film.project_id, [film.shots[2].id])
    await desk.until(lambda: number(pane) == 4000)
    assert film.player.frame == 11
    await desk.workspace.projects.remove(film.project_id, [film.shots[2].id])
    await desk.until(lambda: film.player.frames == 11)
    assert film.player.frame == 10


async def test_an_edit_that_changes_no_picture_opens_nothing(desk: Desk) -> None:
    film, pane = await shown_film(desk)
    before = pane.picture
    heard: list[int] = []
    film.player.cut_changed.connect(lambda: heard.append(film.player.frame))
    await film.prompt(3, "Another kite.")
    await desk.until(lambda: heard)
    film.player.engine.seek(0)
    await calm()
    assert pane.picture is not None
    assert before is not None
    assert number(pane) == 1000


async def test_joins_are_walked_in_both_directions(desk: Desk) -> None:
    film, _ = await shown_film(desk)
    player = film.player
    for step, frame in ((1, 10), (1, 16), (1, 25), (1, 28), (1, 28), (-1, 25), (-1, 16), (-1, 10), (-1, 0), (-1, 0)):
        player.go_to_edit(step)
        assert player.frame == frame
    player.seek(20)
    player.go_to_edit(-1)
    assert player.frame == 16
    assert player.clip is not None
    assert player.clip.shot.name == "Three"


async def test_a_shot_that_is_opened_elsewhere_is_shown_and_one_of_the_strip_is_not(desk: Desk) -> None:
    film, pane = await shown_film(desk)
    film.cutting.select([film.shots[2].id])
    assert film.player.frame == 16
    await desk.until(lambda: number(pane) == 3002)
    film.player.seek(20)
    desk.workbench.open_shot(film.shots[2].id)
    assert film.player.frame == 20
    film.player.select((film.shots[0].id,))
    assert film.player.frame == 20
    assert film.cutting.selection == (film.shots[0].id,)


async def test_a_draft_shows_a_cut_that_is_not_made_and_nothing_of_it_stays(desk: Desk) -> None:
    film, pane = await shown_film(desk)
    film.player.seek(20)
    await desk.until(lambda: number(pane) == 3006)
    timeline = film.cutting.timeline
    assert timeline is not None
    other = retimed(timeline, film.shots[2].id, TimeRange(first_frame=5, frames=4))
    film.player.show_draft(other, 16)
    await desk.until(lambda: number(pane) == 3005)
    assert (film.player.is_draft, film.player.frames, film.player.frame) == (True, 24, 16)
    film.player.end_draft()
    assert (film.player.is_draft, film.player.frames, film.player.frame) == (False, 29, 20)
    await desk.until(lambda: number(pane) == 3006)
    film.player.end_draft()
    assert film.player.frame == 20


async def test_nobody_watching_means_no_engine_and_no_reading(desk: Desk) -> None:
    film = Film(desk)
    await film.make(THREE)
    assert (film.player.timeline, film.player.state) == (None, PlaybackState.EMPTY)
    assert film.files.opened == []
    watcher = QObject()
    film.player.watch(watcher)
    assert film.player.frames == 29
    film.player.engine.play()
    film.player.leave(watcher)
    assert not film.player.playing
    await desk.workspace.projects.remove(film.project_id, [film.shots[0].id])
    await calm()
    assert film.player.frames == 29
    film.player.watch(watcher)
    assert film.player.frames == 19


async def test_another_project_begins_at_its_open_shot_and_an_empty_one_shows_nothing(desk: Desk) -> None:
    film, pane = await shown_film(desk)
    film.player.seek(20)
    await film.make((Planned(8, None), Planned(6, None)), name="Other")
    await desk.until(lambda: film.player.frames == 14)
    assert film.player.frame == 0
    empty = await desk.workspace.projects.create("Empty")
    await desk.workbench.open_project(empty.id)
    await desk.until(lambda: film.player.frames == 0)
    assert (film.player.frame, film.player.clip, pane.picture) == (0, None, None)
    film.player.seek(3)
    film.player.go_to_edit(1)
    assert film.player.frame == 0


async def test_the_loudness_is_kept_for_the_next_start(desk: Desk) -> None:
    film = Film(desk)
    assert film.player.volume == (desk.workbench.settings.volume, False)
    film.player.set_volume(0.25)
    await desk.until(lambda: desk.workbench.settings.volume == 0.25)
    film.player.set_volume(0.25, muted=True)
    assert film.player.volume == (0.25, True)
    assert film.player.speed == 1.0
