"""Owns the JSON shapes of the command line. They are a promise: fields are added, never changed or taken away."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from studio.domain.errors import StudioError
from studio.domain.jobs import GenerationJob, JobGroup
from studio.domain.models import ModelSpec
from studio.domain.money import Estimate, usd_text
from studio.domain.parameters import Parameters
from studio.domain.project import InputFile, Project, Shot, Take
from studio.domain.provider_ports import PlannedPart, PlannedRequest
from studio.services.catalogue import TimeEstimate
from studio.services.film import FilmExported
from studio.services.takes import SavedFrame
from studio.services.workspace import Workspace

Document = dict[str, Any]
_ERROR_WORDS = 1_000  # what was given is quoted in an error, and may be very long


def time_text(moment: datetime | None) -> str | None:
    """Return a time as UTC text to the second, such as 2026-11-21T10:00:00Z."""
    return None if moment is None else f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def error_document(error: StudioError) -> Document:
    """Return `{"error": {…}}`."""
    told: Document = {"kind": error.kind, "what_happened": shortened(error.what_happened)}
    told["what_to_do"] = shortened(error.what_to_do)
    if error.field is not None:
        told["field"] = error.field
    if error.provider is not None:
        told["provider"] = error.provider
    return {"error": {**told, "retryable": error.retryable, "billed": error.billed.value}}


def shortened(words: str) -> str:
    """Return the words of an error without the middle of a very long one."""
    return words if len(words) <= _ERROR_WORDS else f"{words[: _ERROR_WORDS // 2]} … {words[-_ERROR_WORDS // 4 :]}"


def parameters_document(parameters: Parameters) -> Document:
    """Return the settings of a request."""
    return {
        "duration_s": parameters.duration_s,
        "resolution": parameters.resolution,
        "aspect_ratio": parameters.aspect_ratio,
        "fps": str(parameters.rate),
        "seed": parameters.seed,
        "audio": parameters.audio,
        "negative": parameters.negative or None,
        "first_frame": parameters.first_frame,
        "last_frame": parameters.last_frame,
        "extras": dict(parameters.extras),
    }


def estimate_document(estimate: Estimate) -> Document:
    """Return what a request may cost."""
    return {
        "low": usd_text(estimate.low_micro_usd),
        "high": usd_text(estimate.high_micro_usd),
        "as_of": None if estimate.as_of is None else estimate.as_of.isoformat(),
        "source": estimate.source,
    }


def job_document(job: GenerationJob) -> Document:
    """Return one job."""
    return {
        "id": job.id,
        "state": job.state.value,
        "held": None if job.held is None else job.held.value,
        "held_until": time_text(job.held_until),
        "provider": job.provider,
        "model": job.model,
        "grade": job.grade.value,
        "prompt": job.prompt,
        "parameters": parameters_document(job.parameters),
        "estimate_usd": estimate_document(job.estimate),
        "cost_usd": usd_text(job.cost_micro_usd),
        "simulated": job.simulated,
        "retry_of": job.retry_of,
        "group": group_document(job.group),
        "remote_id": job.remote_id,
        "cancel_requested_at": time_text(job.cancel_requested_at),
        "created_at": time_text(job.created_at),
        "finished_at": time_text(job.finished_at),
        "error": None if job.error is None else job.error.model_dump(mode="json"),
    }


def group_document(group: JobGroup | None) -> Document | None:
    """Return the group that a job was asked for in, with what sets the job apart in it."""
    return None if group is None else {"id": group.id, "title": group.title, "value": group.value}


def take_document(take: Take, path: str) -> Document:
    """Return one take as `generate` shows it."""
    media = take.media
    return {
        "id": take.id,
        "path": path,
        "sha256": take.sha256,
        "size_bytes": take.size_bytes,
        "width": media.width_px,
        "height": media.height_px,
        "fps": str(media.rate),
        "frames": media.frames,
        "duration_s": round(media.duration_s, 6),
        "video_codec": media.video_codec,
        "audio_codec": media.audio_codec,
        "seed": take.slate.seed,
    }


async def listed_take(workspace: Workspace, take: Take) -> Document:
    """Return one take as lists show it, with where it belongs and whether its file is there."""
    project = next((each for each in workspace.projects.all() if each.id == take.project_id), None)
    shot = None if project is None else project.shot(take.shot_id)
    return {
        **take_document(take, workspace.takes.path(take)),
        "project": None if project is None else project.name,
        "shot": None if shot is None else shot.name,
        "shot_id": take.shot_id,
        "number": take.number,
        "job": take.job_id,
        "grade": take.grade.value,
        "model": take.slate.model,
        "rating": take.rating,
        "chosen": shot is not None and shot.chosen_take == take.id,
        "created_at": time_text(take.created_at),
        "missing": not await workspace.takes.present(take),
    }


def input_document(picture: InputFile) -> Document:
    """Return a picture that a take was made with; `source` stands there where it came from an address or a take."""
    document: Document = {"role": picture.role, "sha256": picture.sha256}
    return {**document, "source": picture.source} if picture.source else document


async def shown_take_document(workspace: Workspace, take: Take) -> Document:
    """Return one take with its slate."""
    slate = take.slate
    reading: Document | None = None
    if slate.reading is not None:
        reading = {
            "drawn": [
                {"start": words.start, "end": words.end, "text": words.text, "as": words.drawn_as}
                for words in slate.reading.drawn
            ],
            "not_drawn": [
                {"start": words.start, "end": words.end, "text": words.text} for words in slate.reading.not_drawn
            ],
        }
    shown = {
        "prompt": slate.prompt,
        "parameters": parameters_document(slate.parameters),
        "provider": slate.provider,
        "model": slate.model,
        "seed": slate.seed,
        "cost_usd": usd_text(slate.cost_micro_usd),
        "simulated": slate.simulated,
        "inputs": [input_document(picture) for picture in slate.inputs],
        "program": slate.program,
        "reading": reading,
    }
    return {**await listed_take(workspace, take), "slate": shown}


def spending_document(
    spec: ModelSpec, grade: str, parameters: Parameters, takes: int, cost: Estimate, time: TimeEstimate
) -> Document:
    """Return what `estimate` says."""
    return {
        "provider": spec.provider,
        "model": spec.id,
        "grade": grade,
        "parameters": parameters_document(parameters),
        "takes": takes,
        "estimate_usd": estimate_document(cost),
        "confidence": cost.confidence.value,
        "time_s": {"low": time.low_s, "high": time.high_s, "from_takes": time.from_takes},
        "over": [],
        "simulated": spec.simulated,
    }


def request_document(request: PlannedRequest) -> Document:
    """Return a request that would be sent, with its `body` or its `parts`, never both."""
    document: Document = {"method": request.method, "url": request.url, "headers": dict(request.headers)}
    if request.parts:
        document["parts"] = [_part(part) for part in request.parts]
    else:
        document["body"] = json.loads(request.body) if request.body else None
    return document


def _part(part: PlannedPart) -> Document:
    """Return one part of a form: its value, or what is known of its file."""
    if part.value is not None:
        return {"name": part.name, "value": part.value}
    return {
        "name": part.name,
        "filename": part.filename,
        "content_type": part.content_type,
        "size_bytes": part.size_bytes,
        "sha256": part.sha256,
    }


async def project_document(workspace: Workspace, project: Project) -> Document:
    """Return one project as the list shows it. Simulated money is no cost."""
    takes = await workspace.takes.of_project(project.id)
    jobs = await workspace.jobs.jobs(project_id=project.id)
    cost = sum(job.cost_micro_usd or 0 for job in jobs if not job.simulated)
    return {
        "id": project.id,
        "name": project.name,
        "aspect_ratio": project.aspect_ratio,
        "fps": str(project.rate),
        "scenes": len(project.scenes),
        "shots": len(project.shots),
        "takes": len(takes),
        "duration_s": round(sum(shot.parameters.duration_s for shot in project.shots), 6),
        "cost_usd": usd_text(cost),
        "archived": project.archived,
        "updated_at": time_text(project.updated_at),
    }


async def shown_project(workspace: Workspace, project: Project) -> Document:
    """Return one project with its scenes and shots."""
    takes = await workspace.takes.of_project(project.id)
    scenes = [
        {"id": scene.id, "name": scene.name, "shots": [_shot_document(shot, takes) for shot in scene.shots]}
        for scene in project.scenes
    ]
    return {**await project_document(workspace, project), "scenes": scenes}


def _shot_document(shot: Shot, takes: Sequence[Take]) -> Document:
    return {
        "id": shot.id,
        "name": shot.name,
        "prompt": shot.prompt.text,
        "duration_s": shot.parameters.duration_s,
        "chosen_take": shot.chosen_take,
        "takes": [take.id for take in takes if take.shot_id == shot.id],
    }


def frame_document(frame: SavedFrame) -> Document:
    """Return a still that was written."""
    return {
        "take": frame.take_id,
        "at_s": frame.at_s,
        "frame_index": frame.frame_index,
        "path": frame.path,
        "width": frame.width_px,
        "height": frame.height_px,
    }


def export_document(film: FilmExported, names: Mapping[str, str]) -> Document:
    """Return a film that was written; `names` gives each shot's name by id."""
    return {
        "path": film.path,
        "format": "mp4",
        "files": [film.path],
        "size_bytes": film.size_bytes,
        "sha256": film.sha256,
        "duration_s": round(film.duration_s, 6),
        "frames": film.frames,
        "fps": film.rate,
        "width": film.width_px,
        "height": film.height_px,
        "stream_copied": film.stream_copied,
        "shots": [
            {
                "shot": names.get(clip.shot_id, clip.shot_id),
                "take": clip.take_id,
                "grade": None if clip.grade is None else clip.grade.value,
            }
            for clip in film.clips
        ],
        "warnings": [
            {"shot": names.get(warning.shot_id, warning.shot_id), "message": warning.message}
            for warning in film.warnings
        ],
        "not_carried": [],
    }
