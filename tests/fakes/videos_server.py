"""Owns fake servers of the Videos protocol: each in a thread on a free port, over a real socket, in four dialects.

Each has a billing ledger of its own (the truth), a script of faults, and refuses what its notes do not allow. Every
answer of its own cites the provider notes. `python -m tests.fakes.videos_server DIALECT` runs one by itself.
"""

import base64
import sys
import threading
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self
from urllib.parse import parse_qs, urlsplit

from studio.domain.servers import Dialect
from tests.fakes.videos_forms import OPENAI, PROTOCOL, Cite, Refusal, check_create
from tests.fakes.videos_socket import Answer, Fault, Seen, SocketServer


def box(kind: bytes, content: bytes = b"") -> bytes:
    """Return a box of an MP4."""
    return (len(content) + 8).to_bytes(4) + kind + content


CLIP = box(b"ftyp", b"isom\0\0\2\0isomiso2avc1mp41") + box(b"free") + box(b"moov", b"an index" * 20)
CLIP += box(b"mdat", b"the picture of a small film" * 400)
BORN = 1_789_000_000
DONE = ("queued", "in_progress", "completed")
Json = Mapping[str, Any]

CITES = {
    "create": Cite(PROTOCOL, "Endpoints (all dialects)", 19),
    "record": Cite(PROTOCOL, "Job record", 48),
    "content": Cite(PROTOCOL, "Endpoints (all dialects)", 21),
    "list": Cite(OPENAI, "Endpoints", 26),
    "delete": Cite(PROTOCOL, "Endpoints (all dialects)", 23),
    "models": Cite(PROTOCOL, "Endpoints (all dialects)", 25),
    "health": Cite(PROTOCOL, "Endpoints (all dialects)", 25),
    "key": Cite(PROTOCOL, "Endpoints (all dialects)", 27),
    "lost": Cite(PROTOCOL, "Errors and quirks", 67),
    "early": Cite(PROTOCOL, "Errors and quirks", 66),
    "unknown": Cite(OPENAI, "Errors", 80),
    "inline": Cite(PROTOCOL, "Create: fields", 45),
}


class Bill(NamedTuple):
    """A create that was taken, and under which key."""

    remote_id: str
    prompt: str
    key: str


class Job:
    """A job of the server: what it was asked for, and the states that it says one after the other."""

    def __init__(self, remote_id: str, fields: Json, states: Sequence[Any], number: int) -> None:
        self.id = remote_id
        self.fields = fields
        self.states = deque(states)
        self.created_at = BORN + number
        self.error: Any = None
        self.extra: dict[str, Any] = {}

    @property
    def state(self) -> Any:
        """The present state."""
        return self.states[0]

    def step(self) -> None:
        """Go on to the next state, if there is one."""
        if len(self.states) > 1:
            self.states.popleft()


class FakeVideos:
    """A server of one dialect. Asked for with `key` where one is set. Use it with `with`.

    With an `etag` it gives the rest of its clip to whoever has the beginning.
    """

    def __init__(
        self,
        dialect: Dialect = Dialect.VLLM_OMNI,
        *,
        key: str = "",
        models: Sequence[str] = ("wan/small-1",),
        clip: bytes = CLIP,
        port: int = 0,
    ) -> None:
        self.dialect = dialect
        self.key = key
        self.models = tuple(models)
        self.clip = clip
        self.clip_type = "video/mp4"
        self.etag = ""
        self.states: Sequence[Any] = DONE
        self.error: Any = None
        self.extra: dict[str, Any] = {}
        self.answer_url = ""
        self.redirect_to = ""
        self.jobs: dict[str, Job] = {}
        self.ledger: list[Bill] = []
        self.seen: list[Seen] = []
        self.cites: list[Cite] = []
        self.faults: defaultdict[str, deque[Fault]] = defaultdict(deque)
        self.closing = threading.Event()
        self._lock = threading.RLock()
        self._server = SocketServer(("127.0.0.1", port), self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.002,), name="fake videos")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.cut_all()
        self._server.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        """Its address, without `/v1`."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def fail(self, route: str, *faults: Fault) -> None:
        """Let the next requests of a route (create, record, content, list, delete, models, health) go wrong."""
        self.faults[route].extend(faults)

    def forget(self) -> None:
        """Lose every job, as SGLang does when it is started again."""
        self.jobs.clear()

    def of(self, method: str, ending: str = "") -> list[Seen]:
        """Return the requests of a method whose path ends so."""
        return [each for each in self.seen if each.method == method and urlsplit(each.path).path.endswith(ending)]

    # ---- answers -----------------------------------------------------------------------------------------------------

    def answer(self, request: Seen) -> tuple[Fault | None, Answer]:
        """Return the planned fault of a request, if there is one, and the server's own answer."""
        with self._lock:
            self.seen.append(request)
            route = _route(request)
            fault = self.faults[route].popleft() if self.faults[route] else None
            if fault is not None and not fault.billed:
                return fault, Answer(0)
            answer = self._own(route, request)
            if answer.cite is not None:
                self.cites.append(answer.cite)
            return fault, answer

    def _own(self, route: str, request: Seen) -> Answer:
        if self.key and request.headers.get("authorization") != f"Bearer {self.key}":
            return self._error(401, "Incorrect API key provided.", "invalid_api_key", CITES["key"])
        if "accept" not in request.headers:
            return self._error(400, "Missing header: Accept", "missing_header", CITES["key"])
        if route == "create":
            return self._create(request)
        if route in ("models", "health"):
            return self._models(route, request)
        if self.dialect is Dialect.DYNAMO:
            return self._error(404, "Not Found", "not_found", CITES["inline"])
        if route == "list":
            return self._list(request)
        job = self.jobs.get(urlsplit(request.path).path.removeprefix("/v1/videos/").removesuffix("/content"))
        if job is None:
            cite = CITES["lost"] if self.dialect is Dialect.SGLANG else CITES["unknown"]
            return self._error(404, "Video not found", "not_found", cite)
        if route == "record":
            answer = Answer(200, self._record(job), cite=CITES["record"])
            job.step()
            return answer
        return self._content(job, request) if route == "content" else self._delete(job)

    def _error(self, status: int, message: str, code: str, cite: Cite) -> Answer:
        """Refuse in the dialect's own form (videos-protocol.md, "Errors and quirks", line 65)."""
        if self.dialect in (Dialect.VLLM_OMNI, Dialect.SGLANG):
            return Answer(status, {"detail": message}, cite=cite)
        kind = "invalid_request_error"
        return Answer(status, {"error": {"message": message, "type": kind, "param": None, "code": code}}, cite=cite)

    def _refused(self, refusal: Refusal) -> Answer:
        if self.dialect in (Dialect.VLLM_OMNI, Dialect.SGLANG) and refusal.status == 422:
            detail = [{"loc": ["body", refusal.field], "msg": refusal.message, "type": "value_error"}]
            return Answer(422, {"detail": detail}, cite=refusal.cite)
        return self._error(refusal.status, f"{refusal.field}: {refusal.message}", "invalid_value", refusal.cite)

    def _create(self, request: Seen) -> Answer:
        fields, refusal = check_create(self.dialect, request.headers.get("content-type", ""), request.body)
        if refusal is not None:
            return self._refused(refusal)
        number = len(self.ledger)
        remote_id = f"video_gen_{number:032x}" if self.dialect is Dialect.VLLM_OMNI else f"video_{number}"
        self.ledger.append(Bill(remote_id, fields["prompt"], request.headers.get("authorization", "")))
        job = Job(remote_id, fields, self.states, number)
        job.error, job.extra = self.error, dict(self.extra)
        if self.dialect is Dialect.DYNAMO:
            return self._inline(job)
        self.jobs[remote_id] = job
        return Answer(200, self._record(job), cite=CITES["create"])

    def _inline(self, job: Job) -> Answer:
        """Dynamo answers the create itself when it is done (videos-protocol.md, "Create: fields", line 45)."""
        record: dict[str, Any] = {
            "id": job.id, "object": "video", "model": job.fields["model"], "status": "completed", "progress": 100,
            "created": job.created_at,
        }  # fmt: skip
        if self.error is not None:
            return Answer(200, {**record, "status": "failed", "data": [], "error": self.error}, cite=CITES["inline"])
        clip = {"url": self.answer_url} if self.answer_url else {"b64_json": base64.b64encode(self.clip).decode()}
        return Answer(200, {**record, "data": [{"output_format": "mp4", **clip}]}, cite=CITES["inline"])

    def _record(self, job: Job) -> Json:
        """Return the job record (videos-protocol.md, "Job record", lines 50 to 56)."""
        done = job.state == "completed"
        seconds, size = str(job.fields.get("seconds", "4")), job.fields.get("size", "720x1280")
        record: dict[str, Any] = {
            "id": job.id, "object": "video", "status": job.state, "progress": 100 if done else 0, "seconds": seconds,
            "size": size, "model": job.fields.get("model", self.models[0]), "quality": "standard", "error": None,
            "created_at": job.created_at, "completed_at": BORN + 90 if done else None, "expires_at": None,
        }  # fmt: skip
        if self.dialect is Dialect.OPENAI:
            record |= {"prompt": job.fields["prompt"], "remixed_from_video_id": None}
            record["progress"] = 100 if done else 40 if job.state == "in_progress" else 0
            record["expires_at"] = BORN + 3690 if done else None
        if self.dialect is Dialect.VLLM_OMNI and done:
            record |= {"inference_time_s": 8.5, "peak_memory_mb": 22000.0, "stage_durations": {"denoise": 8.0}}
        if self.dialect is Dialect.SGLANG and done:
            record |= {"inference_time_s": 8.5, "peak_memory_mb": 22000.0}
        return {**record, "error": job.error if job.state == "failed" else None, **job.extra}

    def _content(self, job: Job, request: Seen) -> Answer:
        if job.state != "completed":
            return self._error(404, "Generation is still in-progress", "not_ready", CITES["early"])
        if self.redirect_to:
            return Answer(302, headers=(("Location", self.redirect_to),), cite=CITES["content"])
        headers: tuple[tuple[str, str], ...] = (("Content-Type", self.clip_type),)
        if not self.etag:
            return Answer(200, raw=self.clip, headers=headers, cite=CITES["content"])
        headers = (*headers, ("ETag", self.etag))
        asked = request.headers.get("range", "")
        if not asked or request.headers.get("if-range") != self.etag:
            return Answer(200, raw=self.clip, headers=headers, cite=CITES["content"])
        start, total = int(asked.removeprefix("bytes=").removesuffix("-")), len(self.clip)
        part = ("Content-Range", f"bytes {start}-{total - 1}/{total}")
        return Answer(206, raw=self.clip[start:], headers=(*headers, part), cite=CITES["content"])

    def _delete(self, job: Job) -> Answer:
        """Delete: vLLM-Omni aborts the job and has it no more, SGLang only forgets it (line 23)."""
        del self.jobs[job.id]
        if self.dialect is Dialect.SGLANG:
            return Answer(200, {**self._record(job), "status": "deleted"}, cite=CITES["delete"])
        return Answer(200, {"id": job.id, "deleted": True, "object": "video.deleted"}, cite=CITES["delete"])

    def _list(self, request: Seen) -> Answer:
        """Return `{object, data[], has_more, first_id, last_id}` (openai-videos.md, "Endpoints", line 26)."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(request.path).query).items()}
        if not set(query) <= {"after", "limit", "order"} or query.get("order") not in (None, "asc", "desc"):
            return self._error(400, "Unknown parameter", "unknown_parameter", CITES["list"])
        jobs = sorted(self.jobs.values(), key=lambda job: job.created_at, reverse=query.get("order", "desc") == "desc")
        ids = [job.id for job in jobs]
        first = ids.index(query["after"]) + 1 if query.get("after") in ids else 0
        limit = int(query.get("limit", "20"))
        page = jobs[first : first + limit]
        data = [self._record(job) for job in page]
        ends = {"first_id": page[0].id if page else None, "last_id": page[-1].id if page else None}
        more = first + limit < len(jobs)
        return Answer(200, {"object": "list", "data": data, "has_more": more, **ends}, cite=CITES["list"])

    def _models(self, route: str, request: Seen) -> Answer:
        """Return the served model: a list, or SGLang's one record at `/models` (videos-protocol.md, line 25)."""
        if route == "health":
            return Answer(200, {"status": "ok"}, cite=CITES["health"])
        if self.dialect is Dialect.SGLANG:
            if request.path != "/models":
                return self._error(404, "Not Found", "not_found", CITES["models"])
            known = {"model_path": self.models[0], "task_type": "T2V", "num_gpus": 1, "dit_precision": "bf16"}
            return Answer(200, known, cite=CITES["models"])
        if request.path != "/v1/models":
            return self._error(404, "Not Found", "not_found", CITES["models"])
        data = [{"id": name, "object": "model", "created": BORN, "owned_by": "owner"} for name in self.models]
        return Answer(200, {"object": "list", "data": data}, cite=CITES["models"])


def _route(request: Seen) -> str:
    path = urlsplit(request.path).path
    if path in ("/v1/models", "/models"):
        return "models"
    if path == "/health":
        return "health"
    if path == "/v1/videos":
        return "create" if request.method == "POST" else "list"
    if request.method == "DELETE":
        return "delete"
    return "content" if path.endswith("/content") else "record"


def main(arguments: Sequence[str]) -> int:
    """Run a server by itself: DIALECT [PORT [KEY [CLIP]]]; prints its address, ends with its standard input."""
    given = [*arguments, *("", "", "", "")][:4]
    clip = Path(given[3]).read_bytes() if given[3] else CLIP
    with FakeVideos(Dialect(given[0]), port=int(given[1] or "0"), key=given[2], clip=clip) as server:
        print(server.url, flush=True)
        sys.stdin.read()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
