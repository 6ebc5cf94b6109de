"""Owns the compare wall as it is shown: its tiles, the one that keys act on, and what is done with a take or value."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.errors import NotFound
from studio.domain.media import Picture
from studio.domain.parameters import frame_size
from studio.domain.project import Shot, Take
from studio.domain.prompt import Card, Prompt, PromptRange
from studio.services.job_ledger import JobPreview
from studio.ui.card_words import group_title
from studio.ui.kit.binding import Bindings
from studio.ui.kit.playback.engine import PlaybackEngine
from studio.ui.paid_acts import PaidActs
from studio.ui.panels.wall.members import Member, Members
from studio.ui.panels.wall.player import WallPlayer
from studio.ui.panels.wall.tiles import Tile, TileState, state_of, words_of
from studio.ui.workbench import Workbench

REFRESH_MS = 100
READ_LIMIT = 5_000


class WallViewModel(QObject):
    """Tiles and wishes. `changed` comes at most ten times a second.

    `previewed` carries a tile's place and a small picture of the take that is being drawn for it. `told` carries a
    short good message, `left` asks for the viewer.
    """

    changed = Signal()
    previewed = Signal(int, object)  # place, Picture
    told = Signal(str)
    left = Signal()

    def __init__(
        self,
        workbench: Workbench,
        engine: PlaybackEngine,
        find: Callable[[str], tuple[PromptRange, ...]],
        paid: PaidActs,
        *,
        auto_play: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._find = find
        self._paid = paid
        self._current, self._hovered = 0, -1
        self._members = Members(workbench.workspace, self._on_members)
        self.player = WallPlayer(engine, workbench.workspace.takes.path, auto_play=auto_play, parent=self)
        self.player.unread.connect(self._members.lose)
        self._refresh = QTimer(self)
        self._refresh.setInterval(REFRESH_MS)
        self._refresh.setSingleShot(True)
        self._refresh.timeout.connect(self.changed)
        self._bindings = Bindings()
        self._bindings.listen(workbench.workspace.jobs.previews, self._on_preview)
        self._bindings.connect(workbench.project_changed, self._soon)
        engine.set_volume(workbench.settings.volume)

    @property
    def engine(self) -> PlaybackEngine:
        """The one clock of all tiles."""
        return self.player.engine

    def close(self) -> None:
        """Let go of the services and end playback."""
        self._bindings.drop()
        self._members.close()
        self._refresh.stop()
        self.engine.close()

    async def open_group(self, group_id: str) -> None:
        """Put a group on the wall and open its shot; raises NotFound where there is no such group."""
        await self._members.read_group(group_id)
        project = self._workbench.project
        if project is None or project.id != self._members.project_id:
            await self._workbench.open_project(self._members.project_id, self._members.shot_id)
        else:
            self._workbench.open_shot(self._members.shot_id)
        self._begin()

    async def open_takes(self, takes: Sequence[Take]) -> None:
        """Put takes of one shot on the wall, at most nine."""
        await self._members.read_takes(takes, self.tr("Take {0}"))
        self._begin()

    def _begin(self) -> None:
        members = self._members.all
        self._current = next((at for at, one in enumerate(members) if one.playing is not None), 0)
        self._on_members()
        self.changed.emit()

    # --- what is shown ---

    @property
    def card(self) -> Card | None:
        """The card in which the tiles differ, or None."""
        return self._members.group.card if self._members.group is not None else None

    @property
    def shot_id(self) -> str:
        """The id of the shot whose takes these are."""
        return self._members.shot_id

    @property
    def title(self) -> str:
        """Return "Lighting · 4 variations", or what else is compared."""
        count = len(self._members.all)
        if self._members.group is None:
            return self.tr("Compare %n take(s)", "", count)
        words = self.tr("%n variation(s)", "", count) if self.card is not None else self.tr("%n take(s)", "", count)
        return f"{group_title(self._members.group)} · {words}"

    @property
    def shot_words(self) -> str:
        """Return code and name of the shot; empty where it is gone."""
        project, shot = self._workbench.project, self._shot()
        return f"{project.code(shot.id)} {shot.name}" if project is not None and shot is not None else ""

    @property
    def summary(self) -> str:
        """Return "3 ready · 1 failed"."""
        states = [tile.state for tile in self.tiles()]
        words = {
            TileState.READY: self.tr("{0} ready"),
            TileState.COMING: self.tr("{0} coming"),
            TileState.UNSURE: self.tr("{0} not sure"),
            TileState.FAILED: self.tr("{0} failed"),
            TileState.CANCELLED: self.tr("{0} cancelled"),
            TileState.MISSING: self.tr("{0} missing"),
        }
        return " · ".join(words[state].format(states.count(state)) for state in TileState if state in states)

    @property
    def can_cancel(self) -> bool:
        """Whether a take of the group is still to come."""
        return self._members.group is not None and any(tile.state is TileState.COMING for tile in self.tiles())

    @property
    def current(self) -> int:
        """The place of the tile that keys act on."""
        return self._current

    @property
    def heard(self) -> int:
        """The place of the tile that is heard; -1 where none is."""
        lane = self.player.heard
        places = (at for at, one in enumerate(self._members.all) if self.player.lane_of(one.playing) == lane)
        return next(places, -1) if lane >= 0 else -1

    def tiles(self) -> list[Tile]:
        """Return the tiles in order."""
        shot = self._shot()
        return [self._tile(member, shot) for member in self._members.all]

    def _tile(self, member: Member, shot: Shot | None) -> Tile:
        job, take, state, words = member.job, member.take, TileState.READY, ""
        if member.playing is None and take is not None:
            state, words = TileState.MISSING, self.tr("The file of this take cannot be read, or is not there any more.")
        elif take is None and job is not None:
            state, words = state_of(job), words_of(job, member.progress)
        elif take is None:
            state, words = TileState.MISSING, self.tr("The take was deleted.")
        progress = member.progress if state is TileState.COMING else None
        return Tile(
            label=member.label,
            state=state,
            words=words,
            take=take,
            lane=self.player.lane_of(member.playing),
            fraction=progress.fraction if progress is not None else None,
            chosen=take is not None and shot is not None and shot.chosen_take == take.id,
            in_use=self.card is not None and shot is not None and shot.prompt.card_text(self.card) == member.label,
            can_retry=state in (TileState.FAILED, TileState.CANCELLED),
            retry=self._paid.retry_words(job) if job is not None else "",
            shape=_shape(member),
        )

    # --- wishes ---

    def go_to(self, place: int) -> None:
        """Let keys act on another tile; it is heard unless another one is pointed at."""
        if 0 <= place < len(self._members.all) and place != self._current:
            self._current = place
            self._hear()
            self.changed.emit()

    def hover(self, place: int) -> None:
        """Let only that tile be heard; -1: none is pointed at."""
        if place != self._hovered:
            self._hovered = place
            self._hear()
            self.changed.emit()

    def star(self, place: int) -> None:
        """Choose the take of a tile for its shot, or take the choice back."""
        take = self._members.all[place].take
        if take is not None:
            shot = self._shot()
            wanted = None if shot is not None and shot.chosen_take == take.id else take.id
            choose = self._workbench.workspace.projects.choose_take(take.project_id, take.shot_id, wanted)
            self._workbench.run(choose, "choose take")

    def use(self, place: int) -> None:
        """Write a tile's value to its card as one undo step, and show its take; where there is no card, choose it."""
        member = self._members.all[place]
        if self.card is not None:
            self._workbench.run(self._use_value(member, self.card), "use a value")
        elif member.take is not None:
            self._workbench.run(self._use_take(member.take), "use take")

    def retry(self, place: int) -> None:
        """Ask again for a take that was not made."""
        member = self._members.all[place]
        if member.job is not None and self._tile(member, None).can_retry:
            self._paid.retry(member.job)

    def cancel_rest(self) -> None:
        """Cancel what is still to come."""
        if self._members.group is not None:
            self._workbench.run(self._workbench.workspace.groups.cancel(self._members.group.id), "cancel group")

    def leave(self) -> None:
        """Go back to the viewer."""
        self.left.emit()

    async def _use_take(self, take: Take) -> None:
        await self._workbench.workspace.projects.choose_take(take.project_id, take.shot_id, take.id)
        self._workbench.show_take(take.id)
        self.left.emit()

    async def _use_value(self, member: Member, card: Card) -> None:
        await self._workbench.settle_edits()
        workspace, project, shot = self._workbench.workspace, self._workbench.project, self._shot()
        if project is None or shot is None:
            raise NotFound("The shot of these takes is gone.", "Undo its deletion first.", field="shot")
        after = self._read(shot.prompt).with_card(card, member.label)
        if after.text != shot.prompt.text:
            await workspace.versions.keep(project.id, shot.id, shot.prompt)
            words = self.tr("use “{0}”").format(member.label)
            await workspace.projects.set_prompt(project.id, shot.id, after, label=words)
            await workspace.versions.keep(project.id, shot.id, after)
        if member.take is not None:
            self._workbench.show_take(member.take.id)
        if self._members.group is not None:
            self.told.emit(self.tr("{0} is “{1}” now.").format(group_title(self._members.group), member.label))
        self.left.emit()

    # --- inside ---

    def _shot(self) -> Shot | None:
        project = self._workbench.project
        return project.shot(self._members.shot_id) if project is not None else None

    def _read(self, prompt: Prompt) -> Prompt:
        """Return the prompt with the cards that its words show, where nobody gave it any."""
        if prompt.ranges or not prompt.text or len(prompt.text) > READ_LIMIT:
            return prompt
        return prompt.with_ranges(self._find(prompt.text))

    def _hear(self) -> None:
        lanes = (
            self.player.lane_of(self._members.all[place].playing)
            for place in (self._hovered, self._current)
            if 0 <= place < len(self._members.all)
        )
        self.player.hear(next((lane for lane in lanes if lane is not None), None))

    def _on_members(self) -> None:
        self.player.show([one.playing for one in self._members.all if one.playing is not None])
        self._hear()
        self._soon()

    def _soon(self, *_: object) -> None:
        if not self._refresh.isActive():
            self._refresh.start()

    def _on_preview(self, preview: JobPreview) -> None:
        for place, member in enumerate(self._members.all):
            if member.job is not None and member.job.id == preview.job_id and member.take is None:
                frame = preview.frame
                self.previewed.emit(place, Picture(frame.width_px, frame.height_px, frame.width_px * 4, frame.pixels))


def _shape(member: Member) -> tuple[int, int]:
    """Return width and height of a tile's picture, as it is or will be."""
    if member.take is not None:
        return member.take.media.width_px, member.take.media.height_px
    if member.job is not None:
        return frame_size(member.job.parameters.resolution, member.job.parameters.aspect_ratio)
    return 16, 9
