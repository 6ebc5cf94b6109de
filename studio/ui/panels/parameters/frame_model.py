"""Owns the open shot's first and last frame as their zones show them: which picture, how it fits, and what can be done.

Dialogs are not its own: it asks for them by signals. Pictures are read in the window's scope and shown when there.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import InputError, StudioError
from studio.domain.jobs import Grade
from studio.domain.media import Picture
from studio.domain.parameters import Parameters
from studio.domain.picture_origin import PictureEdit, PictureOrigin
from studio.domain.pictures import Fit, PictureFacts, fit, nearest_ratio, shape, shape_off
from studio.domain.project import ProjectChange
from studio.ui.generator import Generator
from studio.ui.workbench import Workbench

if TYPE_CHECKING:  # it comes with the first picture
    from studio.services.frame_pictures import FramePictures

FIRST, LAST = "first_frame", "last_frame"
ROLES = (FIRST, LAST)
THUMB_PX = (288, 168)


Keep = Callable[[str, Parameters, str, str], None]
"""Saves a changed field with the settings that have it: its name, the settings, the step's label, the shot's id."""


class FrameState(NamedTuple):
    """What a zone shows. `fault` says why the last wish was not done; `busy` what is being done now."""

    origin: PictureOrigin | None = None
    facts: PictureFacts | None = None
    picture: Picture | None = None
    busy: str = ""
    fault: str = ""


class CheckWords(NamedTuple):
    """How a picture suits the take, in words. `fits` is about its shape; `others` are what else should be known."""

    fits: bool
    shape: str
    others: tuple[str, ...]


class FrameModel(QObject):
    """Read by the zones. `playhead` is the index of the frame of the shown take that is on screen."""

    changed = Signal(str)  # the role
    browse_requested = Signal(str)
    address_requested = Signal(str)
    edit_requested = Signal(str)

    def __init__(
        self,
        workbench: Workbench,
        generator: Generator,
        playhead: Callable[[], int],
        keep: Keep,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._generator = generator
        self._playhead = playhead
        self._keep = keep
        self._states = dict.fromkeys(ROLES, FrameState())
        self._shot_id = ""
        workbench.shot_opened.connect(self._read)
        workbench.project_changed.connect(self._on_project_changed)
        workbench.take_shown.connect(self._announce_takes)
        self._read()

    def state(self, role: str) -> FrameState:
        """Return what the zone of a role shows now."""
        return self._states[role]

    @property
    def parameters(self) -> Parameters:
        """The shot's settings."""
        return self._workbench.shot.parameters if self._workbench.shot is not None else Parameters()

    @property
    def can_use_frame(self) -> bool:
        """Whether a take is shown whose frame could be used."""
        return self._workbench.take is not None

    def check(self, role: str) -> CheckWords | None:
        """Return how the picture suits the take; None where nothing is known of it."""
        found = self._fit(role)
        facts = self.state(role).facts
        if found is None or facts is None:
            return None
        parameters = self.parameters
        others = []
        if found.too_small:
            small = self.tr("small: {0} × {1} for a {2} take")
            others.append(small.format(facts.width_px, facts.height_px, parameters.resolution))
        if found.looks_blurred:
            others.append(self.tr("looks blurred"))
        spec = self._generator.spec
        if spec is not None and spec.limits.picture_exact and not found.shape_fits:
            others.append(self.tr("{0} takes exactly {1} only").format(spec.name, parameters.aspect_ratio))
        if found.shape_fits:
            words = self.tr("{0} fits").format(parameters.aspect_ratio)
        else:
            words = self.tr("off by {0} %").format(round(found.off * 100))
        return CheckWords(found.shape_fits, words, tuple(others))

    def better_ratio(self, role: str) -> str | None:
        """Return an offered ratio that suits the picture better than the shot's, None where there is none."""
        facts, spec, now = self.state(role).facts, self._generator.spec, self.parameters.aspect_ratio
        if facts is None or spec is None or self._fit(role) is None:
            return None
        offered = tuple(ratio for ratio in spec.limits.aspect_ratios if _is_ratio(ratio))
        nearest = nearest_ratio(facts.size, offered)
        if nearest is None or shape_off(facts.size, shape(nearest)) >= shape_off(facts.size, shape(now)):
            return None
        return nearest

    def use_file(self, role: str, path: str) -> None:
        """Use a file's picture."""
        self._use(role, self.tr("Reading the picture…"), lambda pictures: pictures.from_file(path, role))

    def use_content(self, role: str, content: Callable[[], bytes]) -> None:
        """Use a picture that was pasted or dropped; `content` returns its file and is called in a thread."""

        async def take(pictures: "FramePictures") -> PictureOrigin:
            return await pictures.from_bytes(await asyncio.to_thread(content), role, name=self.tr("Pasted picture"))

        self._use(role, self.tr("Reading the picture…"), take)

    def tell_nothing_pasted(self, role: str) -> None:
        """Say that there was nothing to paste."""
        self._set(role, fault=self.tr("There is no picture to paste. Copy one, or its address, first."))

    def use_take(self, role: str, take_id: str | None = None, *, last: bool = False) -> None:
        """Use the frame on screen of the shown take, of another take its first, or with `last` its last."""
        shown = self._workbench.take
        wanted = take_id or (shown.id if shown is not None else "")
        if not wanted:
            return
        frame = self._playhead() if shown is not None and shown.id == wanted else 0
        index = None if last else frame
        self._use(role, self._frame_words(wanted), lambda pictures: pictures.from_take(wanted, index, role))

    def _frame_words(self, take_id: str) -> str:
        """Say what bringing a frame of a take means: an animatic may be drawn again, without its label."""
        take = next((take for take in self._workbench.takes if take.id == take_id), None)
        if take is not None and take.grade is Grade.ANIMATIC:
            return self.tr("Drawing it without its label…")
        return self.tr("Reading the frame…")

    def use_address(self, role: str, url: str) -> None:
        """Use the picture of an https address."""
        self._use(role, self.tr("Fetching the picture…"), lambda pictures: pictures.from_address(url, role))

    async def fetch(self, role: str, url: str) -> None:
        """Use the picture of an https address; raises what `FramePictures.from_address` does."""
        shot_id = self._workbench.shot.id if self._workbench.shot is not None else ""
        origin = await self._workbench.workspace.frame_pictures.from_address(url, role)
        self._save(shot_id, role, origin, self._chosen_label(role))

    async def edit(self, role: str, edit: PictureEdit) -> None:
        """Cut or pad the picture anew; raises what `FramePictures.edited` does."""
        shot, origin = self._workbench.shot, self.state(role).origin
        if shot is not None and origin is not None:
            made = await self._workbench.workspace.frame_pictures.edited(origin, edit, role)
            self._save(shot.id, role, made, self.tr("crop the picture"))

    def pad(self, role: str) -> None:
        """Show the picture whole, with its own edges softened around it, in the shot's shape."""
        edit = PictureEdit(pad="blur", aspect_ratio=self.parameters.aspect_ratio)
        origin = self.state(role).origin
        if origin is not None:
            self._use(role, self.tr("Padding…"), lambda pictures: pictures.edited(origin, edit, role))

    def change_aspect(self, role: str) -> None:
        """Give the shot the offered shape that suits the picture."""
        ratio, shot = self.better_ratio(role), self._workbench.shot
        if ratio is not None and shot is not None:
            wanted = shot.parameters.replace(aspect_ratio=ratio)
            self._keep("aspect_ratio", wanted, self.tr("change the aspect ratio"), shot.id)

    def clear(self, role: str) -> None:
        """Use no picture."""
        shot = self._workbench.shot
        if self.state(role).origin is not None and shot is not None:
            label = self.tr("remove the first frame") if role == FIRST else self.tr("remove the last frame")
            self._save(shot.id, role, None, label)
        self._set(role, fault="", busy="")

    def _use(self, role: str, busy: str, take: Callable[["FramePictures"], Awaitable[PictureOrigin]]) -> None:
        shot = self._workbench.shot
        if shot is not None:
            self._set(role, busy=busy, fault="")
            self._workbench.run(self._taken(shot.id, role, take), f"use {role}", exclusive=True)

    async def _taken(
        self, shot_id: str, role: str, take: Callable[["FramePictures"], Awaitable[PictureOrigin]]
    ) -> None:
        fault = ""
        try:
            origin = await take(self._workbench.workspace.frame_pictures)
            self._save(shot_id, role, origin, self._chosen_label(role))
        except StudioError as error:
            fault = f"{error.what_happened} {error.what_to_do}"
        finally:
            if self._shot_id == shot_id:
                self._set(role, busy="", fault=fault)

    def _chosen_label(self, role: str) -> str:
        return self.tr("choose the first frame") if role == FIRST else self.tr("choose the last frame")

    def _save(self, shot_id: str, role: str, origin: PictureOrigin | None, label: str) -> None:
        project = self._workbench.project
        shot = project.shot(shot_id) if project is not None else None
        if shot is not None:
            self._keep(role, shot.parameters.with_picture(role, origin), label, shot_id)

    def _fit(self, role: str) -> Fit | None:
        facts, parameters = self.state(role).facts, self.parameters
        if facts is None or not _is_ratio(parameters.aspect_ratio):
            return None
        try:
            return fit(facts, parameters.resolution, parameters.aspect_ratio)
        except InputError:  # the model's own word for a size
            return None

    def _on_project_changed(self, change: ProjectChange) -> None:
        if self._workbench.shot is not None and self._workbench.shot.id in change.changed:
            self._read()

    def _announce_takes(self) -> None:
        for role in ROLES:
            self.changed.emit(role)

    def _read(self) -> None:
        """Show what the open shot names; what is not known of its pictures yet is found out."""
        shot = self._workbench.shot
        other, self._shot_id = self._shot_id != (shot.id if shot else ""), shot.id if shot else ""
        for role in ROLES:
            sha256 = getattr(self.parameters, role)
            origin = self.parameters.origin_of(sha256) if sha256 is not None else None
            state = self._states[role]
            same = origin is not None and state.origin is not None and origin.sha256 == state.origin.sha256
            if other or not same:
                self._states[role] = FrameState(origin, busy="" if other else state.busy)
            else:
                self._states[role] = state._replace(origin=origin)
            self.changed.emit(role)
            if origin is not None and self._states[role].facts is None:
                self._workbench.run(self._look_at(role, origin.sha256), f"look at {role}", exclusive=True)

    async def _look_at(self, role: str, sha256: str) -> None:
        pictures = self._workbench.workspace.frame_pictures
        try:
            picture = await pictures.picture(sha256, role, *THUMB_PX)
            self._found(role, sha256, picture=picture)
            self._found(role, sha256, facts=await pictures.facts(sha256, role))
        except InputError as error:
            self._found(role, sha256, fault=f"{error.what_happened} {error.what_to_do}")

    def _found(self, role: str, sha256: str, **found: object) -> None:
        origin = self._states[role].origin
        if origin is not None and origin.sha256 == sha256:
            self._set(role, **found)

    def _set(self, role: str, **found: object) -> None:
        self._states[role] = self._states[role]._replace(**found)  # type: ignore[arg-type]  # names of its fields
        self.changed.emit(role)


def _is_ratio(words: str) -> bool:
    width, _, height = words.partition(":")
    return width.isdecimal() and height.isdecimal() and int(width) > 0 and int(height) > 0
