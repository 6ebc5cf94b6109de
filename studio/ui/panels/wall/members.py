"""Owns what stands on the wall: the jobs of a group with the takes they made, or takes alone, kept as they change."""

from collections.abc import Callable, Sequence

from studio.domain.errors import NotFound
from studio.domain.jobs import GenerationJob, JobGroup, JobState
from studio.domain.project import Take
from studio.services.job_ledger import JobChange, JobProgress
from studio.services.takes import TakeChange
from studio.services.workspace import Workspace
from studio.ui.kit.binding import Bindings

MOST = 9


class Member:
    """What stands at one place: a job, the take it made, or a take alone."""

    def __init__(self, label: str, job: GenerationJob | None = None, take: Take | None = None) -> None:
        self.label = label
        self.job = job
        self.take = take
        self.progress: JobProgress | None = None
        self.is_gone = False  # the file is not there, or cannot be read

    @property
    def playing(self) -> Take | None:
        """The take where it can be shown, else None."""
        return None if self.is_gone else self.take


class Members:
    """The places of a wall. `on_change` is called after each change of them."""

    def __init__(self, workspace: Workspace, on_change: Callable[[], None]) -> None:
        self._workspace = workspace
        self._on_change = on_change
        self.all: list[Member] = []
        self.group: JobGroup | None = None
        self.project_id = self.shot_id = ""
        self._bindings = Bindings()
        self._bindings.listen(workspace.jobs.changes, self._on_job)
        self._bindings.listen(workspace.jobs.progress, self._on_progress)
        self._bindings.listen(workspace.takes.changes, self._on_takes)

    def close(self) -> None:
        """Let go of the services."""
        self._bindings.drop()

    async def read_group(self, group_id: str) -> None:
        """Take up the jobs of a group, at most nine; raises NotFound where there is none."""
        jobs = (await self._workspace.groups.standing(group_id))[:MOST]
        if not jobs or jobs[0].group is None:
            raise NotFound("That group of takes is not there.", "Look at the takes of the shot.", field="group")
        self.group, self.project_id, self.shot_id = jobs[0].group, jobs[0].project_id, jobs[0].shot_id
        members = [Member(job.group.value if job.group is not None else "", job) for job in jobs]
        for member in members:
            await self._find_take(member)
        self.all = members

    async def read_takes(self, takes: Sequence[Take], words: str) -> None:
        """Take up takes of one shot, at most nine; `words` names one by its number."""
        self.group = None
        self.project_id, self.shot_id = (takes[0].project_id, takes[0].shot_id) if takes else ("", "")
        members = [Member(words.format(take.number), take=take) for take in takes[:MOST]]
        for member in members:
            await self._look_for_file(member)
        self.all = members

    def lose(self, take_id: str) -> None:
        """Note that the file of a take cannot be read."""
        for member in self.all:
            if member.take is not None and member.take.id == take_id:
                member.is_gone = True
        self._on_change()

    async def _find_take(self, member: Member) -> None:
        """Find the take of a job that is done; one in the trash does not stand here."""
        if member.job is None or member.job.state is not JobState.DONE:
            return
        takes = await self._workspace.takes.of_job(member.job.id)
        member.take = next((take for take in takes if not take.trashed), None)
        await self._look_for_file(member)

    async def _look_for_file(self, member: Member) -> None:
        member.is_gone = member.take is not None and not await self._workspace.takes.present(member.take)

    def _on_job(self, change: JobChange) -> None:
        job = change.job
        for member in self.all:
            if member.job is not None and member.job.id in (job.id, job.retry_of):
                member.job = job
                if change.takes:
                    member.take, member.progress = change.takes[0], None
                self._on_change()

    def _on_progress(self, progress: JobProgress) -> None:
        for member in self.all:
            if member.job is not None and member.job.id == progress.job_id:
                member.progress = progress
                self._on_change()

    def _on_takes(self, change: TakeChange) -> None:
        """Let go of what went to the trash, and take up what came back."""
        back = {take.job_id: take for take in change.added}
        for member in self.all:
            if member.take is not None and member.take.id in change.removed:
                member.take = None
            elif member.take is None and member.job is not None and member.job.id in back:
                member.take = back[member.job.id]
            else:
                continue
            self._on_change()
