"""Owns a template and its table on their way to the board: what is wrong with them, what it costs, making the shots.

The draft is kept for as long as the view-model: a dialog that was closed by accident loses nothing. It knows no widget.
"""

import asyncio
from collections.abc import Coroutine, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from studio.craft.batch import Plan, Problem, Table, Trouble, plan, read_table
from studio.craft.library_files import decoded
from studio.craft.sending import sent_text, variables
from studio.domain.errors import InputError, StudioError
from studio.domain.jobs import Grade
from studio.domain.money import total, usd_text
from studio.domain.parameters import check
from studio.domain.project import Project, ProjectChange, Shot
from studio.domain.prompt import Prompt
from studio.services.job_groups import Member
from studio.services.job_requests import GenerateOrder
from studio.ui.generator import Generator
from studio.ui.kit.errors import words_for
from studio.ui.kit.small_file import read_small_file
from studio.ui.panels.batch.words import problem_words
from studio.ui.workbench import Workbench

READ_AFTER_MS = 150
PROBLEMS_SHOWN = 4


class BatchViewModel(QObject):
    """Read by the dialog. `changed` says to read words and problems, `table_changed` that the table is another one.

    `shots_made` carries the ids of the new shots in order.
    """

    changed = Signal()
    table_changed = Signal()
    shots_made = Signal(object)

    def __init__(self, workbench: Workbench, generator: Generator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._generator = generator
        self.template = ""
        self.table = Table()
        self.draw = True
        self.trouble = ""
        self.is_making = False
        self._scene_id = ""
        self._plan = Plan((), ())
        self._reader = QTimer(self)
        self._reader.setSingleShot(True)
        self._reader.setInterval(READ_AFTER_MS)
        self._reader.timeout.connect(self.read_now)

    def close(self) -> None:
        """Stop reading."""
        self._reader.stop()

    def begin(self) -> None:
        """Take the open shot's prompt as the template where none is there, and read both."""
        shot = self._workbench.shot
        if not self.template and shot is not None and variables(shot.prompt.text):
            self.template = shot.prompt.text
        self.read_now()

    def run(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Do the dialog's own work in the window's scope."""
        self._workbench.run(work, name, exclusive=True)

    # --- the draft ---

    def write(self, template: str) -> None:
        """Take over the template as it was typed; it is read on the next pause."""
        self.template = template
        self._reader.start()

    def read_now(self) -> None:
        """Read template and table, without waiting for the pause; an untouched table follows the variables."""
        self._reader.stop()
        names = variables(self.template)
        if names and not any(cell for row in self.table.rows for cell in row) and self.table.columns != names:
            self._use(Table(names, (("",) * len(names),)))
            return
        self._plan = plan(Prompt(text=self.template), self.table)
        self.changed.emit()

    def set_cell(self, row: int, column: int, text: str) -> None:
        """Write one cell."""
        self.set_cells(row, column, [[text]])

    def set_cells(self, row: int, column: int, cells: Sequence[Sequence[str]]) -> None:
        """Write cells from a place on, adding rows as they are needed; what is behind the last column is left out."""
        rows = [list(each) for each in self.table.rows]
        width = len(self.table.columns)
        for down, line in enumerate(cells):
            while len(rows) <= row + down:
                rows.append([""] * width)
            for across, cell in enumerate(line):
                if column + across < width:
                    rows[row + down][column + across] = " ".join(cell.split())
        self._use(Table(self.table.columns, tuple(map(tuple, rows))))

    def add_row(self) -> int:
        """Put an empty row at the end; return its place."""
        self._use(Table(self.table.columns, (*self.table.rows, ("",) * len(self.table.columns))))
        return len(self.table.rows) - 1

    def remove_rows(self, places: Sequence[int]) -> None:
        """Take rows out."""
        gone = set(places)
        self._use(Table(self.table.columns, tuple(row for at, row in enumerate(self.table.rows) if at not in gone)))

    def add_missing_columns(self) -> None:
        """Give the table a column for each variable that has none."""
        missing = tuple(problem.column for problem in self._plan.problems if problem.trouble is Trouble.MISSING_COLUMN)
        rows = tuple((*row, *("" for _ in missing)) for row in self.table.rows)
        self._use(Table((*self.table.columns, *missing), rows))

    def paste(self, text: str, row: int, column: int) -> None:
        """Take over a pasted table; one without the header's names is written from a cell on."""
        try:
            pasted = read_table(text)
        except InputError as error:
            self._tell(error)
            return
        if not pasted.columns:
            return
        known = {name.casefold() for name in (*self.table.columns, *variables(self.template))}
        blank = not any(cell for each in self.table.rows for cell in each)
        with_header = any(name.casefold() in known for name in pasted.columns)
        if with_header or (blank and not known):
            self._use(pasted)
        elif self.table.columns:
            self.set_cells(row, column, [pasted.columns, *pasted.rows])

    def open_path(self, path: str) -> None:
        """Read a table from a file."""
        self.run(self.open_file(path), "open a table")

    async def open_file(self, path: str) -> None:
        """Read a table from a file; what is wrong with it is told in the dialog, and the old table stays."""
        try:
            table = read_table(await asyncio.to_thread(_read_text, path))
            if not table.columns:
                raise InputError("The file is empty.", "Choose another one.", field="table")
        except StudioError as error:
            self._tell(error)
            return
        self._use(table)

    def _use(self, table: Table) -> None:
        self.table, self.trouble = table, ""
        self._plan = plan(Prompt(text=self.template), table)
        self.table_changed.emit()
        self.changed.emit()

    # --- what is shown ---

    @property
    def count(self) -> int:
        """How many shots would be made."""
        return len(self._plan.shots)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong."""
        return self._plan.problems

    @property
    def problem_lines(self) -> list[str]:
        """The first problems in words, and how many more there are."""
        lines = [problem_words(problem) for problem in self.problems[:PROBLEMS_SHOWN]]
        more = len(self.problems) - PROBLEMS_SHOWN
        return [*lines, self.tr("and %n more", "", more)] if more > 0 else lines

    @property
    def lacks_columns(self) -> bool:
        """Whether a variable has no column."""
        return any(problem.trouble is Trouble.MISSING_COLUMN for problem in self.problems)

    @property
    def why_not(self) -> str:
        """Return why no shot can be made now; empty where they can."""
        if self.is_making:
            return self.tr("They are being made.")
        if self._workbench.project is None:
            return self.tr("Open a project first.")
        return problem_words(self.problems[0]) if self.problems else ""

    @property
    def scenes(self) -> list[tuple[str, str]]:
        """The scenes that the shots may go into, as pairs of id and words."""
        project = self._workbench.project
        scenes = project.scenes if project is not None else ()
        return [(scene.id, f"{number} · {scene.name}") for number, scene in enumerate(scenes, 1)]

    @property
    def scene_id(self) -> str:
        """The scene that the shots go into: the chosen one, that of the open shot, or the last one."""
        project, shot = self._workbench.project, self._workbench.shot
        scenes = project.scenes if project is not None else ()
        ids = [scene.id for scene in scenes]
        if self._scene_id in ids:
            return self._scene_id
        own = (scene.id for scene in scenes if shot is not None and any(one.id == shot.id for one in scene.shots))
        return next(own, ids[-1] if ids else "")

    @property
    def summary(self) -> str:
        """Return "12 shots · animatics free · as drafts $7.20"; empty where no shot would be made."""
        if not self.count:
            return ""
        parts = [self.tr("%n shot(s)", "", self.count)]
        if self.draw:
            parts.append(self.tr("animatics free"))
        drafts = self._draft_words()
        return " · ".join([*parts, drafts] if drafts else parts)

    def _draft_words(self) -> str:
        """Return what drafts of all shots would cost with the model that they take over; empty where it is free."""
        like = self._like()
        catalogue = self._workbench.workspace.catalogue
        spec = catalogue.known(like.model) if like is not None else None
        if like is None or spec is None or spec.free:
            return ""
        price = total(
            [
                catalogue.estimate(
                    spec.id, self._generator.parameters(self._planned(like, shot.duration_s), spec, Grade.DRAFT)
                )
                for shot in self._plan.shots
            ]
        )
        amount = usd_text(price.high_micro_usd)
        if amount is None:
            return self.tr("price of drafts unknown")
        return self.tr("later as drafts ${0}").format(amount)

    def _planned(self, like: Shot, duration_s: float | None) -> Shot:
        if duration_s is None:
            return like
        return like.replace(parameters=like.parameters.replace(duration_s=duration_s))

    def _like(self) -> Shot | None:
        """Return the shot whose model and settings the new ones take over."""
        project = self._workbench.project
        scene = next((one for one in project.scenes if one.id == self.scene_id), None) if project is not None else None
        shots = (scene.shots if scene is not None else ()) or (project.shots if project is not None else ())
        return shots[-1] if shots else None

    # --- wishes ---

    def choose_scene(self, scene_id: str) -> None:
        """Put the shots into another scene."""
        self._scene_id = scene_id
        self.changed.emit()

    def set_draw(self, draw: bool) -> None:
        """Say whether animatics of all are wanted at once."""
        self.draw = draw
        self.changed.emit()

    def create(self) -> None:
        """Put the shots on the board as one step; `shots_made` says that they are there."""
        self.read_now()
        if not self.why_not:
            self.is_making, self.trouble = True, ""
            self.changed.emit()
            self._workbench.run(self._create(), "make a table's shots")

    async def _create(self) -> None:
        project, scene_id, planned = self._workbench.project, self.scene_id, self._plan.shots
        workspace = self._workbench.workspace
        try:
            if project is None:
                return
            await self._workbench.settle_edits()
            change = await workspace.batches.add(project.id, scene_id or None, planned)
        except StudioError as error:
            self._tell(error)
            return
        finally:
            self.is_making = False
            self.changed.emit()
        made = _added_shots(change)
        self._use(Table())
        self.template = ""
        if made:
            self._workbench.open_shot(made[0].id)
        self.shots_made.emit(tuple(shot.id for shot in made))
        if self.draw and change.project is not None:
            await self._draw(change.project, made)

    async def _draw(self, project: Project, shots: Sequence[Shot]) -> None:
        """Ask for an animatic of each shot as one group; those that no animatic can have are told."""
        spec = self._generator.spec_for(Grade.ANIMATIC)
        if spec is None:
            return
        members = []
        for shot in shots:
            try:
                order = GenerateOrder(
                    project_id=project.id,
                    shot_id=shot.id,
                    model=spec.id,
                    grade=Grade.ANIMATIC,
                    prompt=sent_text(shot.prompt, project.looks, spec),
                    parameters=self._generator.parameters(shot, spec, Grade.ANIMATIC),
                )
                check(spec, order.parameters, order.prompt)
            except InputError:
                continue
            members.append(Member(shot.name, order))
        if len(members) < len(shots):
            self._workbench.told.emit(self.tr("%n shot(s) cannot be drawn", "", len(shots) - len(members)))
        if members:
            first = shots[0].id
            names = (one.name for one in project.scenes if any(shot.id == first for shot in one.shots))
            await self._workbench.workspace.groups.request(next(names, project.name), members)

    def _tell(self, error: StudioError) -> None:
        words = words_for(error)
        self.trouble = f"{words.what_happened} {words.what_to_do}"
        self.changed.emit()


def _added_shots(change: ProjectChange) -> list[Shot]:
    added = set(change.added)
    return [shot for shot in change.project.shots if shot.id in added] if change.project is not None else []


def _read_text(path: str) -> str:
    """Return the text of a file; blocks. Raises InputError."""
    return decoded(read_small_file(path, "table"))
