"""Owns the API origin of the fake paid provider: its paths, what each answers, and which fault comes first.

`POST /v1/jobs` makes and charges; `GET /v1/jobs/ID` tells; the rest is what the variants can do. Knows no sockets but
the line it answers on.
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.faults.bench.books import Asked
from tests.faults.bench.fault_rules import FaultPlan, Rule
from tests.faults.bench.paid_faults import json_answer, misbehave
from tests.faults.bench.paid_jobs import KeyConflict, PaidJob, PaidJobs
from tests.faults.bench.paid_media import content_of, serve_file
from tests.faults.bench.paid_socket import Head, Line, Seen

_JOB = re.compile(r"/v1/jobs/([A-Za-z0-9_-]{1,40})(/cancel)?")
_MEDIA = re.compile(r"/media/([A-Za-z0-9_-]{1,40})/(\d+)/(\d+)")
PAGE_SIZE = 20
INTENT = "x-bench-intent"

Answer = tuple[int, Any]


class PaidApi:
    """Answers at both origins. `media_origin` is told in addresses of results."""

    def __init__(self, jobs: PaidJobs, plan: FaultPlan, media_origin: Callable[[], str]) -> None:
        self._jobs = jobs
        self._plan = plan
        self._media_origin = media_origin
        self._decided: dict[int, Rule] = {}

    # ---- what comes in -------------------------------------------------------------------------------------------

    def admit(self, head: Head) -> int | None:
        """Say where the upload of a create is cut off, None where it is not."""
        if head.method != "POST" or urlsplit(head.target).path != "/v1/jobs":
            return None
        rule = self._plan.fault("create", head.header(INTENT))
        if rule is None:
            return None
        if rule.do == "cut_upload":
            self._note(head, "create", "", 0, "cut_upload", billed=False)
            return int(head.length * float(rule.values["share"]))
        self._decided[id(head.headers)] = rule
        return None

    async def api(self, seen: Seen, line: Line) -> bool:
        """Answer at the API origin."""
        url = urlsplit(seen.target)
        account = self._account(seen)
        kind = _kind(seen.method, url.path, url.query)
        if kind == "create":
            return await self._create(seen, line, account)
        found = _JOB.fullmatch(url.path)
        remote_id = found[1] if found else ""
        job = self._jobs.job(remote_id, account) if account is not None else None
        intent = job.intent if job is not None else seen.header(INTENT)
        rule = self._plan.fault(kind, intent) if kind else None
        status, value = self._right(kind, job, account, url.query)
        if rule is not None:
            return await self._spoilt(rule, kind, seen, line, job, value)
        self._note(seen, kind or "other", remote_id, status, "", billed=False, intent=intent)
        await line.send(json_answer(value, status))
        return True

    async def media(self, seen: Seen, line: Line) -> bool:
        """Answer at the media origin."""
        found = _MEDIA.fullmatch(urlsplit(seen.target).path)
        remote_id = found[1] if found else ""
        job = self._jobs.any_job(remote_id)
        rule = self._plan.fault("media", job.intent if job is not None else "")
        if job is None or found is None or self._has_expired(job, seen.target):
            status, sent = 403 if job is not None else 404, 0
            await line.send(json_answer({"error": {"message": "expired"}}, status))
        else:
            content = content_of(remote_id, int(found[2]), self._jobs.variant.media_bytes)
            status, sent = await serve_file(seen, line, content, rule)
        done = f"{rule.do if rule else ''}:{sent}"
        self._note(seen, "media", remote_id, status, done, billed=False, intent=job.intent if job else "")
        return rule is None

    def _has_expired(self, job: PaidJob, target: str) -> bool:
        until = parse_qs(urlsplit(target).query).get("until", ["0"])[0]
        return self._jobs.times.now_s() > float(until)

    def _account(self, seen: Seen) -> str | None:
        key = seen.header("authorization").removeprefix("Bearer ")
        return self._jobs.variant.accounts.get(key)

    # ---- a create ------------------------------------------------------------------------------------------------

    async def _create(self, seen: Seen, line: Line, account: str | None) -> bool:
        rule = self._decided.pop(id(seen.headers), None)
        if account is None:
            self._note(seen, "create", "", 401, "no account", billed=False)
            await line.send(json_answer({"error": {"message": "unknown key"}}, 401))
            return False
        if rule is not None and not rule.billed and rule.do != "slow":
            self._note(seen, "create", "", int(rule.values.get("status", 0)), rule.do, billed=False)
            await misbehave(rule, _refused_job(seen), line, self._jobs.times.now_s())
            return False
        if rule is not None and rule.do == "slow":
            await line.waits(float(rule.values.get("seconds", 1.0)))
        key, intent = seen.header("idempotency-key"), seen.header(INTENT)
        try:
            job, is_new = self._jobs.taken(account, key, intent, seen.body, json.loads(seen.body))
        except KeyConflict:
            self._note(seen, "create", "", 409, "conflict", billed=False)
            await line.send(json_answer({"error": {"message": "the key was used for another request"}}, 409))
            return False
        except (ValueError, KeyError, TypeError):
            self._note(seen, "create", "", 400, "unreadable", billed=False)
            await line.send(json_answer({"error": {"message": "the request cannot be read"}}, 400))
            return False
        done = rule.do if rule is not None else ""
        self._note(seen, "create", job.remote_id, 201, done if is_new else f"again {done}", billed=is_new)
        if rule is not None and rule.do != "slow":
            await misbehave(rule, self._told(job), line, self._jobs.times.now_s())
            return False
        await line.send(json_answer(self._told(job), 201))
        return False

    # ---- what is right -------------------------------------------------------------------------------------------

    def _right(self, kind: str, job: PaidJob | None, account: str | None, query: str) -> Answer:
        if account is None:
            return 401, {"error": {"message": "unknown key"}}
        variant = self._jobs.variant
        words = {name: values[0] for name, values in parse_qs(query).items()}
        if kind == "list" and variant.lists:
            return 200, self._page(account, words.get("after", ""), int(words.get("limit", PAGE_SIZE)))
        if kind == "find" and variant.finds:
            found = self._jobs.by_intent(words["reference"], account)
            return 200, {"data": [self._told(found)] if found else [], "after": None}
        if kind == "account":
            return 200, {"id": account, "balance_micro_usd": 5_000_000}
        if kind in ("poll", "cancel") and job is not None:
            if kind == "cancel":
                self._jobs.cancel(job)
            return 200, self._told(job)
        return 404, {"error": {"message": "there is no such thing here"}}

    def _page(self, account: str, after: str, limit: int) -> dict[str, Any]:
        jobs = self._jobs.jobs(account)
        ids = [job.remote_id for job in jobs]
        start = ids.index(after) + 1 if after in ids else 0
        page = jobs[start : start + max(1, min(limit, PAGE_SIZE))]
        more = start + len(page) < len(jobs)
        return {"data": [self._told(job) for job in page], "after": page[-1].remote_id if more and page else None}

    def _told(self, job: PaidJob) -> dict[str, Any]:
        state, variant = self._jobs.state(job), self._jobs.variant
        told: dict[str, Any] = {
            "id": job.remote_id, "status": state, "progress": round(self._jobs.progress(job), 3), "model": job.model,
            "prompt": job.prompt, "seconds": job.seconds, "size": job.size, "created_at": _iso(job.made_s),
        }  # fmt: skip
        if variant.tells_cost:
            told["cost_micro_usd"] = 0 if job.refunded else job.micro_usd
        if state == "succeeded":
            told["outputs"] = [self._output(job, number) for number in range(job.outputs)]
        if job.failed is not None:
            told["error"] = dict(job.failed)
        return told

    def _output(self, job: PaidJob, number: int) -> dict[str, Any]:
        until_s = self._jobs.times.now_s() + self._jobs.variant.address_life_s
        job.addresses += 1
        address = f"{self._media_origin()}/media/{job.remote_id}/{number}/{job.addresses}?until={until_s:.3f}"
        return {"url": address, "type": job.output_type, "expires_at": _iso(until_s)}

    # ---- what is wrong -------------------------------------------------------------------------------------------

    async def _spoilt(self, rule: Rule, kind: str, seen: Seen, line: Line, job: PaidJob | None, right: Any) -> bool:
        """Answer a question by a rule: with a change of the right answer, or as `misbehave` does."""
        changed = self._changed(rule, job, right)
        remote_id = job.remote_id if job else ""
        if changed is not None:
            self._note(seen, kind, remote_id, 200, rule.do, billed=False, intent=job.intent if job else "")
            await line.send(json_answer(changed))
            return True
        told = await misbehave(rule, right, line, self._jobs.times.now_s())
        self._note(seen, kind, remote_id, told, rule.do, billed=False, intent=job.intent if job else "")
        return False

    def _changed(self, rule: Rule, job: PaidJob | None, right: Mapping[str, Any]) -> dict[str, Any] | None:
        """Return what a rule makes of a right answer, None where it is a fault of another kind."""
        values = rule.values
        if rule.do == "word":
            others = {name: value for name, value in right.items() if name != "status"}
            return others if values.get("missing") else {**others, "status": values.get("word")}
        if rule.do == "fields":
            return {**right, **values}
        if rule.do == "fail" and job is not None:
            job.failed = {"code": values.get("code", "failed"), "message": values.get("message", "it failed")}
            if values.get("refund", True):
                self._jobs.refund(job)
            return self._told(job)
        if rule.do == "outputs" and job is not None:
            job.outputs = int(values.get("count", 0))
            job.output_type = str(values.get("type", "video/mp4"))
            return self._told(job)
        return None

    def _note(
        self, seen: Seen | Head, what: str, remote_id: str, status: int, done: str, *, billed: bool, intent: str = ""
    ) -> None:
        path = urlsplit(seen.target).path
        body = getattr(seen, "body", b"")
        self._jobs.books.note(
            Asked(
                self._jobs.times.now_s(), what, seen.method, path, intent or seen.header(INTENT), remote_id, status,
                done, billed, _sha256(body) if body else "",
            )
        )  # fmt: skip


def _sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _refused_job(seen: Seen) -> dict[str, Any]:
    """Return what the answer to a request would look like that makes nothing."""
    return {"id": f"none-{seen.header(INTENT)[:20]}", "status": "queued", "created_at": _iso(0)}


def _kind(method: str, path: str, query: str) -> str:
    if path == "/v1/jobs":
        return "create" if method == "POST" else ("find" if "reference" in parse_qs(query) else "list")
    if path == "/v1/account":
        return "account"
    found = _JOB.fullmatch(path)
    if found is None:
        return ""
    return "cancel" if found[2] else "poll"


def _iso(moment_s: float) -> str:
    return datetime.fromtimestamp(moment_s, UTC).isoformat()
