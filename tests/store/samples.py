"""Owns the sample projects, jobs and takes of the store's tests, and a clock that tests move."""

import hashlib
from datetime import UTC, datetime, timedelta

from studio.domain.jobs import GenerationJob, Grade, JobState
from studio.domain.money import Estimate
from studio.domain.parameters import Parameters
from studio.domain.ports import JobStore, UndoStep
from studio.domain.project import MediaFacts, Project, Scene, Shot, Slate, Take
from studio.domain.prompt import Prompt

START = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
AWKWARD_TEXTS = {
    "emoji": "🎬 👩‍🚀 🏳️‍🌈 \U0001f1e6\U0001f1f9",
    "combining": "Z" + "\u0301\u0323" * 25_000,
    "right to left": "שלום \u202eעולם\u202c مرحبا",
    "line breaks": "one\r\ntwo\rthree\nfour\u2028five\u2029\t\x0b\x0c",
    "escapes": '\\u0041 \\x00 %s {0} \'; DROP TABLE shots; -- "quoted" \x1b[31m \x7f\x85',
    "long": "A slow river. " * 7_000,
    "edges": "\ufeff\ufffe\uffff\U0010ffff ",
}


class SteppedClock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.moment = START

    def now(self) -> datetime:
        """Return the time it was moved to."""
        return self.moment

    def monotonic(self) -> float:
        """Return the seconds it was moved."""
        return (self.moment - START).total_seconds()

    async def sleep(self, seconds: float) -> None:
        """Move the clock and return at once."""
        self.moment += timedelta(seconds=seconds)


def shot(number: int, text: str = "A heron stands in shallow water.") -> Shot:
    """Return a shot."""
    return Shot(id=f"shot-{number}", name=f"Shot {number}", prompt=Prompt(text=text))


def project(shots: int = 3, project_id: str = "project-1") -> Project:
    """Return a project with one scene of `shots` shots."""
    scene = Scene(id=f"{project_id}-scene", name="Scene 1", shots=tuple(shot(number) for number in range(shots)))
    return Project(id=project_id, name=f"Name of {project_id}", scenes=(scene,), created_at=START, updated_at=START)


def with_prompt(before: Project, number: int, text: str) -> Project:
    """Return the project with the prompt of one shot of its first scene changed, a second later."""
    scene = before.scenes[0]
    shots = tuple(
        each.replace(prompt=Prompt(text=text)) if each.id == f"shot-{number}" else each for each in scene.shots
    )
    return later(before, (scene.replace(shots=shots), *before.scenes[1:]))


def later(before: Project, scenes: tuple[Scene, ...]) -> Project:
    """Return the project with other scenes, changed a second later."""
    return before.replace(scenes=scenes, updated_at=before.updated_at + timedelta(seconds=1))


def edit(before: Project, after: Project, label: str = "Edit", merge_key: str = "") -> UndoStep:
    """Return the step from one to the other."""
    return UndoStep(label, merge_key, before, after)


def job(number: int = 1, *, local: bool = True, project_id: str = "project-1") -> GenerationJob:
    """Return a new job whose body is no valid text."""
    body = b"\xff\x00request %d" % number
    return GenerationJob(
        id=f"job-{number:05}",
        sequence=0,
        position=0.0,
        project_id=project_id,
        shot_id="shot-0",
        model="animatic/sketch-1",
        provider="animatic",
        grade=Grade.ANIMATIC,
        prompt="A heron stands in shallow water.",
        parameters=Parameters(seed=7),
        local=local,
        body=body,
        body_sha256=hashlib.sha256(body).hexdigest(),
        idempotency_key=f"key-{number}",
        estimate=Estimate(low_micro_usd=0, high_micro_usd=0),
        created_at=START,
    )


def paid_job(number: int = 1, *, high_micro_usd: int | None = 600_000, project_id: str = "project-1") -> GenerationJob:
    """Return a new job of a provider that charges."""
    low = None if high_micro_usd is None else high_micro_usd // 2
    estimate = Estimate(low_micro_usd=low, high_micro_usd=high_micro_usd)
    made = job(number, local=False, project_id=project_id)
    return made.replace(provider="away", model="away/one", grade=Grade.DRAFT, account="home", estimate=estimate)


def steps_to(made: GenerationJob, *states: JobState) -> GenerationJob:
    """Return the job after it went through `states`."""
    for state in states:
        made = made.moved_to(state)
    return made


async def brought(store: JobStore, made: GenerationJob, *states: JobState) -> GenerationJob:
    """Add a job and save it through `states`."""
    added = await store.add(made)
    for state in states:
        added = added.moved_to(state)
        await store.save(added)
    return added


def take(of: GenerationJob, number: int = 0, sha256: str = "ab" * 32, size_bytes: int = 10) -> Take:
    """Return a take of a job; the store sets its number."""
    return Take(
        id=f"take-{of.id}-{number}",
        project_id=of.project_id,
        shot_id=of.shot_id,
        job_id=of.id,
        number=1,
        grade=of.grade,
        sha256=sha256,
        extension="mp4",
        size_bytes=size_bytes,
        media=MediaFacts(
            width_px=1280, height_px=720, rate="24/1", frames=120, duration_s=5.0, video_codec="h264", container="mp4"
        ),
        slate=Slate(
            prompt=of.prompt, parameters=of.parameters, provider=of.provider, model=of.model, seed=7,
            cost_micro_usd=0, program="shotwright 0.1.0",
        ),
        created_at=START + timedelta(seconds=number),
    )  # fmt: skip


def wanted_backups(moments: list[datetime]) -> set[datetime]:
    """Return what the plan of backups wants of all there ever were, said in another way; the newest is the last one."""
    newest_first = sorted(moments, reverse=True)
    found = {each for each in moments if newest_first[0] - each <= timedelta(days=3)}
    for words, count in (("%Y-%m-%d", 12), ("%G-%V", 10), ("%Y-%m", 9)):
        seen: dict[str, datetime] = {}
        for each in newest_first:
            seen.setdefault(each.strftime(words), each)
        found.update(list(seen.values())[:count])
    return found
