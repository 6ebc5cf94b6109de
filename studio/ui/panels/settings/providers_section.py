"""Owns "Providers & keys": the list beside the pane of the open one, and the questions before what cannot be undone."""

from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studio.domain.servers import KeyPlace, Server
from studio.ui.kit.controls import Button, Kind
from studio.ui.kit.dialogs import Question, ask
from studio.ui.kit.forms import fill_in
from studio.ui.kit.later import Later
from studio.ui.kit.look import Look
from studio.ui.kit.splitter import hairline
from studio.ui.kit.text import label
from studio.ui.panels.settings.answer_strip import AnswerStrip
from studio.ui.panels.settings.label_form import LabelForm
from studio.ui.panels.settings.provider_details import ProviderDetails
from studio.ui.panels.settings.provider_facts import key_page
from studio.ui.panels.settings.provider_list import ProviderList
from studio.ui.panels.settings.providers_model import ProvidersViewModel
from studio.ui.panels.settings.server_form import ServerForm

LIST_WIDTHS, LIST_SHARE = (220, 360), 0.36


class ProvidersSection(QWidget):
    """The section. `open_provider` opens one at its key field."""

    def __init__(self, look: Look, view_model: ProvidersViewModel) -> None:
        super().__init__()
        self._look = look
        self._view_model = view_model
        self.list = ProviderList(look, view_model)
        self._details: ProviderDetails | None = None
        self.add = Button(look, self.tr("Add server…"), "secondary", icon="plus")
        self._reading = label(self.tr("Reading the providers…"), tone="text2")
        self._fault = AnswerStrip(look)
        self._retry = Button(look, self.tr("Try again"), "secondary")
        self._middle = QStackedWidget()
        self._lay_out()
        self._read_later = Later(self._read, self)
        view_model.changed.connect(self._read_later.ask)
        view_model.key_wanted.connect(self._go_to_key)
        self.list.entered.connect(self._enter)
        self.add.clicked.connect(partial(self._run, "add"))
        self._retry.clicked.connect(view_model.load)
        look.theme.changed.connect(self._share_width)
        self._read()

    @property
    def details(self) -> ProviderDetails:
        """The pane of the open provider, made when there is one: list and pane are not made in one step."""
        if self._details is None:
            made = self._details = ProviderDetails(self._look, self._view_model)
            self._middle.addWidget(made)
            key, server = made.key, made.server
            key.key_page_requested.connect(self._ask_page)
            for signal, act in (
                (key.file_requested, "file"), (key.forget_requested, "forget"), (key.account_requested, "account"),
                (key.account_rename_requested, "label"), (key.account_remove_requested, "account gone"),
                (server.change_requested, "change"), (server.remove_requested, "remove"),
            ):  # fmt: skip
                signal.connect(partial(self._run, act))
        return self._details

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 20, 12, 8)
        head.addWidget(label(self.tr("Providers & keys"), "title"), 1)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(head)
        left.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.addWidget(self.add, 1)
        left.addWidget(hairline())
        left.addLayout(foot)
        column = QWidget()
        column.setProperty("surface", "bg1")
        column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = column
        column.setLayout(left)
        waiting, broken = QWidget(), QWidget()
        still = QVBoxLayout(waiting)
        still.setContentsMargins(28, 24, 28, 28)
        still.addWidget(self._reading, alignment=Qt.AlignmentFlag.AlignTop)
        wrong = QVBoxLayout(broken)
        wrong.setContentsMargins(28, 24, 28, 28)
        wrong.addWidget(self._fault)
        wrong.addWidget(self._retry, alignment=Qt.AlignmentFlag.AlignLeft)
        wrong.addStretch()
        for page in (waiting, broken):
            self._middle.addWidget(page)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(column)
        across.addWidget(hairline("column"))
        across.addWidget(self._middle, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what may have changed while something else was shown."""
        super().showEvent(event)
        if not event.spontaneous():
            self._view_model.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list its share of the width."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        least, most = (self._look.theme.px(width) for width in LIST_WIDTHS)
        self._column.setFixedWidth(max(least, min(most, round(self.width() * LIST_SHARE))))

    def _read(self) -> None:
        view_model = self._view_model
        self.list.read()
        if view_model.fault is not None:
            self._middle.setCurrentIndex(1)
            self._fault.show_fault(view_model.fault, retype=False, key_page=False)
        elif view_model.known:
            self._middle.setCurrentWidget(self.details)
            self.details.read()
        else:
            self._middle.setCurrentIndex(0)

    def _enter(self) -> None:
        self.details.key.take_focus()

    def _go_to_key(self) -> None:
        self._read_later.ask()
        self._read_later.now()
        self.details.key.take_focus()

    # ---- what is asked first -------------------------------------------------------------------------------------

    def _run(self, act: str, *_: object) -> None:
        work = {
            "add": self._add_server, "change": self._change_server, "remove": self._remove_server,
            "file": self._keep_in_file, "forget": self._forget, "account": self._add_account,
            "label": self._rename_account, "account gone": self._remove_account,
        }[act]  # fmt: skip
        self._view_model.run(work(), "ask", exclusive=True)

    async def _sure(self, title: str, body: str, verb: str, *, kind: Kind = "danger") -> bool:
        return await ask(Question(self._look, title, body, verb, kind=kind, parent=self))

    async def _keep_in_file(self) -> None:
        body = self.tr(
            "The key is written to a file that only your account on this computer can read. Every program that you run "
            "can read it too; a keyring is safer. The warning stays on this page as long as the file is there."
        )
        if await self._sure(self.tr("Keep the key in a file?"), body, self.tr("Keep it in a file")):
            self.details.key.save_in(KeyPlace.FILE)

    async def _forget(self) -> None:
        jobs = self._view_model.jobs_using()
        name = self._view_model.connection.name if self._view_model.connection is not None else ""
        body = self.tr("The key of {0} is deleted here. At the service it stays good until it is switched off there.")
        words = body.format(name)
        if jobs:
            words += "\n\n" + self.tr("These jobs are under way with it and cannot be asked about then: {0}.").format(
                ", ".join(jobs)
            )
        if await self._sure(self.tr("Forget the key?"), words, self.tr("Forget key")):
            self._view_model.forget_key()

    async def _add_account(self) -> None:
        form = LabelForm(self._look, self.tr("Add an account"), self.tr("Add"), parent=self)
        if await fill_in(form, lambda: self._view_model.add_account(form.label())):
            self._go_to_key()

    async def _rename_account(self) -> None:
        form = LabelForm(
            self._look, self.tr("Rename the account"), self.tr("Rename"), self._view_model.account, parent=self
        )
        await fill_in(form, lambda: self._view_model.rename_account(form.label()))

    async def _remove_account(self) -> None:
        title = self.tr("Remove the account “{0}”?").format(self._view_model.account)
        body = self.tr("Its key is deleted here. Jobs under way are still followed as far as that goes without it.")
        if await self._sure(title, body, self.tr("Remove")):
            self._view_model.remove_account()

    async def _add_server(self) -> None:
        form = ServerForm(self._look, None, self._view_model.server_names, parent=self)
        if await fill_in(form, lambda: self._view_model.add_server(form.server())):
            self._go_to_key()

    async def _change_server(self) -> None:
        present = self._server()
        if present is not None:
            others = tuple(name for name in self._view_model.server_names if name != present.name)
            form = ServerForm(self._look, present, others, parent=self)
            await fill_in(form, lambda: self._view_model.change_server(form.server()))

    async def _remove_server(self) -> None:
        present = self._server()
        if present is None:
            return
        title = self.tr("Remove the server “{0}”?").format(present.name)
        body = self.tr("Nothing new is sent to it. Jobs under way are still followed; its takes stay.")
        if await self._sure(title, body, self.tr("Remove")):
            self._view_model.remove_server()

    def _server(self) -> Server | None:
        connection = self._view_model.connection
        return connection.server if connection is not None else None

    def _ask_page(self, provider: str) -> None:
        self._view_model.run(self._open_page(provider), "ask", exclusive=True)

    async def _open_page(self, provider: str) -> None:
        page = key_page(provider)
        if page is None:
            return
        body = self.tr("Your browser opens {0}.").format(page.address)
        title = self.tr("Open a page of {0}?").format(page.host)
        sure = await self._sure(title, body, self.tr("Open"), kind="primary")
        if sure and not QDesktopServices.openUrl(QUrl(page.address)):
            QGuiApplication.clipboard().setText(page.address)
