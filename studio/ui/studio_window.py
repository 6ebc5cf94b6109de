"""Owns the joining of the window's parts: workbench, panels, pages, and the wishes that go from one to another."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from studio.domain.project import Take
from studio.services.settings import Settings
from studio.services.workspace import Workspace
from studio.ui.compose_page import ComposePage
from studio.ui.givens import Givens
from studio.ui.kit.dialogs import ask, ask_where_to_save
from studio.ui.kit.errors import words_for
from studio.ui.kit.thumbnails import Thumbnails
from studio.ui.kit.toasts import Toast
from studio.ui.main_window import MainWindow
from studio.ui.outline_dock import DockTab
from studio.ui.panels.outline.panel import OutlinePanel
from studio.ui.panels.outline.view_model import OutlineViewModel
from studio.ui.panels.settings.view_model import SettingsViewModel
from studio.ui.panels.top_bar.panel import TopBarPanel
from studio.ui.panels.top_bar.view_model import TopBarViewModel
from studio.ui.shot_states import ShotStates
from studio.ui.workbench import Workbench

if TYPE_CHECKING:
    from studio.ui.compare import Compare
    from studio.ui.compose_panels import ComposePanels
    from studio.ui.leaving import Leaving
    from studio.ui.notice_parts import NoticeParts
    from studio.ui.panels.first_run.view_model import FirstRunViewModel
    from studio.ui.prompt_parts import PromptParts
    from studio.ui.spend_parts import SpendParts
    from studio.ui.storyboard_page import StoryboardPage

KEPT_PAGES = ("storyboard", "spend")
"""Pages that a start opens again, behind its first picture; else it opens Compose."""

# What the first picture does not need is imported where it is made: each module costs the start some ms.


class StudioWindow(QObject):
    """The window over one open workspace."""

    closing = Signal()

    def __init__(self, app: QApplication, workspace: Workspace, givens: Givens) -> None:
        super().__init__()
        self._app = app
        self._workspace = workspace
        self._givens = givens
        self.workbench = Workbench(workspace, givens.folder, self)
        self._thumbnails = Thumbnails(workspace.takes, self.workbench.scope, self)
        self._grace: Toast | None = None
        self._first_run: FirstRunViewModel | None = None
        self._panels: ComposePanels | None = None
        self._compare: Compare | None = None
        self._storyboard: StoryboardPage | None = None
        self._spend: SpendParts | None = None
        self._leaving: Leaving | None = None
        self._notices: NoticeParts | None = None
        self._is_logging_off = False
        self._states = ShotStates(self.workbench, self)
        self._outline = OutlineViewModel(self.workbench, self._states, self)
        self._settings = SettingsViewModel(self.workbench, givens.folder, givens.choose_folder, self)
        self._way = TopBarViewModel(self.workbench, self)
        top_bar = TopBarPanel(givens.look, self._way, self.workbench.scope)
        self.window = MainWindow(givens.look, givens.icon, top_bar)
        self._outline_panel = OutlinePanel(givens.look, self._outline, self._thumbnails)
        self._prompts: PromptParts | None = None
        self._compose = ComposePage(givens.look, self._outline_panel, self._outline, self.workbench, self._make_prompts)
        self._compose.setParent(self.window)  # the page belongs to the window before it is opened, too
        self._compose.hide()
        self.window.add_page("first_run", self._make_first_run)
        self.window.add_page("compose", self._compose_page)
        self.window.add_page("storyboard", self._make_storyboard)
        self.window.add_page("spend", self._make_spend)
        self.window.add_page("settings", self._make_settings)
        self.window.add_page("help", self._make_help)
        self._connect(top_bar)

    @property
    def prompts(self) -> "PromptParts":
        """The saved prompts' way into the window, made now where it is not there."""
        if self._prompts is None:
            from studio.ui.prompt_parts import PromptParts

            self._prompts = PromptParts(
                self.workbench, self._givens.look, self._thumbnails, self.window.toasts, self.window, self
            )
        return self._prompts

    def _make_prompts(self) -> DockTab:
        return self.prompts.make_tab()

    @property
    def panels(self) -> "ComposePanels":
        """The panels beside the outline, made now where they are not there."""
        return self.fill()

    def _make_first_run(self) -> QWidget:
        from studio.ui.panels.first_run.panel import FirstRunPanel
        from studio.ui.panels.first_run.view_model import FirstRunViewModel

        givens, workbench = self._givens, self.workbench
        self._first_run = FirstRunViewModel(
            workbench,
            self.panels.generator,
            self.panels.engine,
            givens.find_components,
            self._settings.languages,
            self,
        )
        panel = FirstRunPanel(givens.look, self._first_run, givens.starter_picture, workbench.run)
        panel.compose_requested.connect(self._show_compose)
        panel.skip_requested.connect(self._show_compose)
        return panel

    def _show_compose(self) -> None:
        self.window.show_page("compose")

    def _on_page_shown(self, page: str) -> None:
        self._way.show_page(page)
        if page == "compose" and self._panels is not None:
            self._compose.take_queue()
            self._panels.composer.go_to_prompt()
        elif page == "storyboard" and self._storyboard is not None:
            self.panels.engine.pause()
            self._storyboard.take_queue()
            self._storyboard.take_focus()

    def _show_first_run(self) -> None:
        self.window.show_page("first_run")

    def _compose_page(self) -> QWidget:
        return self._compose

    def _make_storyboard(self) -> QWidget:
        from studio.ui.storyboard_page import storyboard_page

        self._storyboard = storyboard_page(
            self.workbench, self._givens, self._states, self.panels, self._thumbnails, self.window
        )
        self._storyboard.compose_requested.connect(self._show_compose)
        self._storyboard.folder_requested.connect(self._show_in_folder)
        return self._storyboard

    def _make_spend(self) -> QWidget:
        return self._money_parts(self.panels).make_page()

    def _money_parts(self, panels: "ComposePanels") -> "SpendParts":
        """Return the signs of money and the way to their page, made now where they are not there."""
        if self._spend is None:
            from studio.ui.spend_parts import SpendParts

            self._spend = SpendParts(self.workbench, self._givens.look, self._thumbnails, panels, self.window, self)
        return self._spend

    def _make_settings(self) -> QWidget:
        from studio.ui.panels.settings.connected import Connected
        from studio.ui.panels.settings.models_model import UserFiles
        from studio.ui.panels.settings.panel import SettingsPanel

        workspace = self._workspace
        files = UserFiles(f"{self._givens.folder}/models", workspace.catalogue.notices)
        connected = Connected(self.workbench, workspace.connections, workspace.catalogue.lines, files, self._today)
        panel = SettingsPanel(self._givens.look, self._settings, connected)
        panel.show_folder_requested.connect(self._show_in_folder)
        panel.folder_asked.connect(self._ask_for_folder)
        return panel

    def _today(self) -> date:
        return self._givens.clock.now().date()

    def open_provider(self, provider: str) -> None:
        """Show the settings of a provider, at its key."""
        from studio.ui.panels.settings.panel import SettingsPanel

        self.window.show_page("settings")
        for page in self.window.findChildren(SettingsPanel):
            page.open_provider(provider)

    def _make_help(self) -> QWidget:
        from studio.ui.panels.help.panel import HelpPanel

        panel = HelpPanel(self._givens.look, self._givens.about)
        panel.first_run_requested.connect(self._show_first_run)
        panel.show_folder_requested.connect(self._show_in_folder)
        return panel

    def _show_hint_scores(self) -> None:
        from studio.ui.panels.help.panel import HelpPanel

        self.window.show_page("help")
        for page in self.window.findChildren(HelpPanel):
            QTimer.singleShot(0, page.show_hint_scores)  # once it is laid out

    def _connect(self, top_bar: TopBarPanel) -> None:
        window, workbench = self.window, self.workbench
        for keys, act in {
            "Ctrl+Z": workbench.undo, "Ctrl+Shift+Z": workbench.redo, "Ctrl+Y": workbench.redo,
            "F11": self._toggle_full_screen, "Ctrl+Q": window.close, "Ctrl+N": top_bar.ask_new,
        }.items():  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), window)
            shortcut.activated.connect(act)
        window.close_requested.connect(self._leave)
        self._app.commitDataRequest.connect(self._log_off)
        window.page_shown.connect(self._on_page_shown)
        workbench.failed.connect(self.tell_error)
        workbench.told.connect(self._tell)
        workbench.take_trashed.connect(self._offer_take_back)
        workbench.settings_changed.connect(self._use_settings)
        self._outline_panel.show_in_folder_requested.connect(self._show_in_folder)
        top_bar.sample_requested.connect(self._open_sample)

    def fill(self) -> "ComposePanels":
        """Make the panels beside the outline, once; the first picture of the window does without them."""
        if self._panels is not None:
            return self._panels
        from studio.ui.compare import Compare
        from studio.ui.compose_panels import ComposePanels
        from studio.ui.notice_parts import NoticeParts
        from studio.ui.sending_questions import SendingQuestions

        panels = self._panels = ComposePanels(self.workbench, self._givens, self._thumbnails, self)
        self._compose.fill(panels)
        self.prompts.join(panels.composer)
        self._outline_panel.prompt_dropped.connect(self.prompts.use_in)
        self._compare = Compare(self.workbench, self._givens, panels, self._compose, self.window, self)
        self._money_parts(panels)
        self._notices = NoticeParts(self.workbench, self._givens, self.window, self._compare, self)
        acts = panels.generator.acts
        questions = SendingQuestions(self._givens.look, self._workspace, self.window, acts.may_answer)
        panels.generator.may_send = questions.may_send
        panels.generator.paid.may_spend = questions.may_spend
        panels.parameters.add_key_requested.connect(self.open_provider)
        panels.queue.key_requested.connect(self.open_provider)
        panels.generator.draft_waiting.connect(self._show_grace)
        panels.composer.refused.connect(self._tell_refusal)
        panels.tools.hints.scores_requested.connect(self._show_hint_scores)
        panels.tools.hints.values_requested.connect(self.prompts.ask_values)
        panels.viewer.grab_requested.connect(self._ask_for_still)
        panels.viewer.full_requested.connect(self._toggle_full_screen)
        panels.viewer.folder_requested.connect(self._show_in_folder)
        panels.takes.folder_requested.connect(self._show_in_folder)
        panels.queue.folder_requested.connect(self._show_in_folder)
        self._outline.shot_added.connect(panels.composer.go_to_prompt)
        if self.window.page == "compose":
            panels.composer.go_to_prompt()
        self.workbench.run(panels.load(), "read the jobs")
        if self.window.page in KEPT_PAGES:
            self.window.show_page(self.window.page)
        return panels

    async def open(self) -> None:
        """Open the project and shot of the last time, or the newest; its takes come with `read_takes`."""
        workbench = self.workbench
        projects = self._workspace.projects.all()
        last = workbench.remembered("project", "")
        project = next((one for one in projects if one.id == last), projects[0] if projects else None)
        if project is None:
            project = await self._workspace.projects.create(self.tr("Untitled"))
            await self._workspace.projects.add_shot(project.id, project.scenes[0].id)
        await workbench.open_outline(project.id, workbench.remembered("shot", "") or None)
        if not workbench.settings.first_run_done:
            await workbench.read_takes()
        self.window.restore(workbench.settings.window)
        is_new = not workbench.settings.first_run_done and not workbench.takes
        if workbench.settings.window.page in KEPT_PAGES and not is_new:
            self.window.keep_place(workbench.settings.window.page)
        else:
            self.window.show_page("first_run" if is_new else "compose")

    def read_words(self) -> None:
        """Read the prompts that are shown: the analyser is there now."""
        self.panels.composer_model.read_words()
        self.panels.tools.read_words()
        if self._first_run is not None:
            self._first_run.read_words()

    async def close(self) -> None:
        """Save what is not saved and where everything was, then let go of all services and end playback."""
        await self.workbench.settle_edits()
        await self._workspace.settings.change(window=self.window.state())
        self._states.close()
        if self._notices is not None:
            self._notices.close()
        if self._compare is not None:
            self._compare.close()
        if self._panels is not None:
            self._panels.close()
        if self._storyboard is not None:
            self._storyboard.close_panels()
        if self._first_run is not None:
            self._first_run.close()
        if self._spend is not None:
            self._spend.close()
        if self._prompts is not None:
            self._prompts.close()
        await self.workbench.close()
        self.window.hide()

    def _leave(self) -> None:
        """End, after the question where work goes on at providers; at the end of a session nobody is asked."""
        if self._is_logging_off or not self._workspace.jobs.going_on():
            self.closing.emit()
            return
        if self._leaving is None:
            from studio.ui.leaving import Leaving

            self._leaving = Leaving(self._givens.look, self.workbench, self.window, self)
            self._leaving.agreed.connect(self.closing)
        self._leaving.ask()

    def _log_off(self, *_: object) -> None:
        self._is_logging_off = True
        self.closing.emit()

    def tell_error(self, error: BaseException) -> None:
        """Tell an error, with its details to copy."""
        self.window.toasts.tell_error(words_for(error))

    def _tell(self, words: str) -> None:
        self.window.toasts.tell(words)

    def _offer_take_back(self, take: Take) -> None:
        toast = self.window.toasts.tell(self.tr("Take {0} is in the trash").format(take.number), state="info")
        toast.add_action(self.tr("Undo"), partial(self.workbench.restore_take, take.id))

    def _tell_refusal(self, words: str) -> None:
        self.window.toasts.tell(words, state="failed")

    def _use_settings(self, settings: Settings) -> None:
        theme = self._givens.look.theme
        if (settings.theme, settings.text_scale) != (theme.choice, theme.scale):
            theme.use(self._app, settings.theme, settings.text_scale)

    def _show_grace(self, seconds: int) -> None:
        if seconds == 0:
            if self._grace is not None:
                self._grace.leave()
            self._grace = None
            return
        words = self.tr("Sending in {0} s. Nothing is written before.").format(seconds)
        if self._grace is None:
            self._grace = self.window.toasts.tell(words, state="info", lasting=True)
            self._grace.add_action(self.tr("Cancel"), self.panels.generator.take_back)
        else:
            self._grace.say(words)

    def _toggle_full_screen(self) -> None:
        window = self.window
        window.showNormal() if window.isFullScreen() else window.showFullScreen()

    def _show_in_folder(self, path: str) -> None:
        folder = path if QFileInfo(path).isDir() else QFileInfo(path).absolutePath()
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)):
            QGuiApplication.clipboard().setText(path)
            self._tell(self.tr("No file manager was found; the path is copied: {0}").format(path))

    def _open_sample(self) -> None:
        self.workbench.run(self._sample(), "open the sample", exclusive=True)

    async def _sample(self) -> None:
        from studio.services.sample import sample_project

        project = await sample_project(self._workspace.projects)
        await self.workbench.open_project(project.id)
        self.window.show_page("compose")

    def _ask_for_still(self) -> None:
        self.workbench.run(self._still(), "ask for a still", exclusive=True)

    async def _still(self) -> None:
        viewer = self.panels.viewer_model
        name = "-".join(part for part in (*viewer.heading, str(viewer.engine.frame)) if part) + ".png"
        path = await ask_where_to_save(self.window, self.tr("Save the frame"), name, self.tr("Pictures") + " (*.png)")
        if path is not None:
            viewer.save_frame(path)

    def _ask_for_folder(self) -> None:
        self.workbench.run(self._folder(), "ask for a folder", exclusive=True)

    async def _folder(self) -> None:
        dialog = QFileDialog(self.window, self.tr("Use another workspace folder"), self._givens.folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        if await ask(dialog):
            self._settings.choose_folder(dialog.selectedFiles()[0])
