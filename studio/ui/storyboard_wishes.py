"""Owns what the Storyboard's panels ask for and none of them does alone: dialogs, files from outside, many takes."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from studio.services.exports import ExportState, FilmExport
from studio.ui.generator import Generator
from studio.ui.kit.binding import Bindings
from studio.ui.kit.dialogs import ask
from studio.ui.kit.errors import words_for
from studio.ui.kit.look import Look
from studio.ui.main_window import MainWindow
from studio.ui.panels.export.panel import ExportDialog
from studio.ui.panels.export.view_model import ExportViewModel
from studio.ui.panels.script.panel import ScriptDialog
from studio.ui.panels.script.view_model import ScriptViewModel
from studio.ui.storyboard_panels import StoryboardPanels
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.ui.panels.batch.view_model import BatchViewModel


class StoryboardWishes(QObject):
    """Hears the panels. Dialogs open over `window`."""

    folder_requested = Signal(str)

    def __init__(
        self, panels: StoryboardPanels, workbench: Workbench, look: Look, generator: Generator, window: MainWindow
    ) -> None:
        super().__init__(panels)
        self._panels = panels
        self._workbench = workbench
        self._look = look
        self._generator = generator
        self._window = window
        self._script = ScriptViewModel(workbench, self)
        self._batch: BatchViewModel | None = None
        self._script.shots_made.connect(self._on_shots_made)
        bar, board, shot_list = panels.bar, panels.board, panels.shot_list
        for signal in (bar.script_requested, board.script_requested):
            signal.connect(self.ask_for_script)
        bar.scene_requested.connect(panels.edits.add_scene)
        bar.table_requested.connect(self.ask_for_table)
        bar.missing_requested.connect(self.draw_missing)
        bar.export_requested.connect(self.ask_for_export)
        panels.inspector_model.refused.connect(self._tell_refusal)
        panels.inspector.animatic_requested.connect(panels.edits.make_animatics)
        for view in (board, shot_list):
            view.script_dropped.connect(self._open_script)
            view.videos_dropped.connect(self._add_takes)
            view.videos_dropped_at.connect(self._add_shots)
            view.picture_dropped.connect(self._set_first_frame)
            view.video_requested.connect(self._ask_for_takes)
            view.picture_requested.connect(self._ask_for_picture)
            view.clips_requested.connect(self._ask_for_shots)
        self._told: set[str] = set()
        self._bindings = Bindings()
        self._bindings.listen(workbench.workspace.exports.changes, self._on_export)

    def close(self) -> None:
        """Let go of the services and stop reading the script."""
        self._bindings.drop()
        self._script.close()
        if self._batch is not None:
            self._batch.close()

    def ask_for_script(self) -> None:
        """Open the dialog that makes shots of a script."""
        self._workbench.run(self._ask_for_script(), "script", exclusive=True)

    def ask_for_table(self) -> None:
        """Open the dialog that makes shots of a template over a table."""
        self._workbench.run(self._ask_for_table(), "table", exclusive=True)

    def ask_for_export(self) -> None:
        """Open the dialog that writes the cut."""
        self._workbench.run(self._ask_for_export(), "export", exclusive=True)

    def draw_missing(self) -> None:
        """Make free takes of all shots that have none."""
        project = self._workbench.project
        if project is not None:
            self._workbench.run(self._generator.draw_missing(project.id), "draw missing")

    async def _ask_for_script(self) -> None:
        await self._workbench.settle_edits()
        dialog = ScriptDialog(self._look, self._script, parent=self._window)
        await ask(dialog)

    async def _ask_for_table(self) -> None:
        from studio.ui.panels.batch.panel import BatchDialog
        from studio.ui.panels.batch.view_model import BatchViewModel

        await self._workbench.settle_edits()
        if self._batch is None:
            self._batch = BatchViewModel(self._workbench, self._generator, self)
            self._batch.shots_made.connect(self._on_batch_made)
        await ask(BatchDialog(self._look, self._batch, parent=self._window))

    def _on_batch_made(self, shot_ids: Sequence[str]) -> None:
        self._panels.cutting.select(shot_ids, current=shot_ids[0] if shot_ids else None)

    async def _ask_for_export(self) -> None:
        await self._workbench.settle_edits()
        shots = self._panels.cutting.selection
        view_model = ExportViewModel(self._workbench, shots if len(shots) > 1 else (), self)
        dialog = ExportDialog(self._look, view_model, parent=self._window)
        dialog.shot_requested.connect(self._workbench.open_shot)
        try:
            await ask(dialog)
        finally:
            view_model.deleteLater()

    def _ask_for_takes(self, shot_id: str) -> None:
        self._workbench.run(self._choose_takes(shot_id), "ask for files", exclusive=True)

    def _ask_for_shots(self, scene_id: str) -> None:
        self._workbench.run(self._choose_shots(scene_id), "ask for files", exclusive=True)

    def _ask_for_picture(self, shot_id: str) -> None:
        self._workbench.run(self._choose_picture(shot_id), "ask for files", exclusive=True)

    async def _choose_takes(self, shot_id: str) -> None:
        self._add_takes(await self._files(self.tr("Add videos as takes"), self._video_names()), shot_id)

    async def _choose_shots(self, scene_id: str) -> None:
        paths = await self._files(self.tr("Add videos as shots"), self._video_names())
        project = self._workbench.project
        scene = next((one for one in project.scenes if one.id == scene_id), None) if project is not None else None
        if paths and scene is not None:
            self._add_shots(paths, scene_id, len(scene.shots))

    async def _choose_picture(self, shot_id: str) -> None:
        names = self.tr("Pictures") + " (*.png *.jpg *.jpeg *.webp)"
        for path in (await self._files(self.tr("Use a picture as first frame"), names))[:1]:
            self._set_first_frame(path, shot_id)

    def _video_names(self) -> str:
        return self.tr("Videos") + " (*.mp4 *.mov *.m4v *.mkv *.webm)"

    async def _files(self, title: str, names: str) -> list[str]:
        """Ask for files; none where the user leaves."""
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(names)
        return list(dialog.selectedFiles()) if await ask(dialog) else []

    def _tell_refusal(self, words: str) -> None:
        self._window.toasts.tell(words, state="failed")

    def _on_export(self, export: FilmExport) -> None:
        if export.state not in (ExportState.DONE, ExportState.FAILED):
            self._told.discard(export.id)  # it may have been asked for again
            return
        if export.id in self._told:
            return
        self._told.add(export.id)
        if export.error is not None:
            self._window.toasts.tell_error(words_for(export.error))
        else:
            toast = self._window.toasts.tell(self.tr("The film is ready"), export.path)
            toast.add_action(self.tr("Show file"), partial(self.folder_requested.emit, export.path))

    def _open_script(self, path: str) -> None:
        self._workbench.run(self._read_script(path), "open a script", exclusive=True)

    async def _read_script(self, path: str) -> None:
        await self._script.open_file(path)
        await self._ask_for_script()

    def _on_shots_made(self, shot_ids: Sequence[str], draw: bool) -> None:
        project = self._workbench.project
        self._panels.cutting.select(shot_ids, current=shot_ids[0] if shot_ids else None)
        if draw and project is not None:
            self._workbench.run(self._generator.draw_missing(project.id, shot_ids), "draw the script")

    def _add_takes(self, paths: Sequence[str], shot_id: str) -> None:
        for path in paths:
            self._workbench.run(self._add_take(path, shot_id), "add a video")

    async def _add_take(self, path: str, shot_id: str) -> None:
        project = self._workbench.project
        if project is not None:
            await self._workbench.workspace.imports.video(project.id, shot_id, path)

    def _add_shots(self, paths: Sequence[str], scene_id: str, at: int) -> None:
        project = self._workbench.project
        if project is not None:
            imports = self._workbench.workspace.imports
            self._workbench.run(imports.videos_as_shots(project.id, scene_id, at, paths), "add videos as shots")

    def _set_first_frame(self, path: str, shot_id: str) -> None:
        project = self._workbench.project
        if project is not None:
            self._workbench.run(
                self._workbench.workspace.imports.picture(project.id, shot_id, path), "set the first frame"
            )
