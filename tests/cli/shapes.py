"""Owns the promised JSON shapes of the command line, and the check of a document against one.

In a shape a string names kinds of values; a list holds the shape of each of its parts; fields may be added, never miss.
"""

from typing import Any

_KINDS: dict[str, type | tuple[type, ...]] = {
    "text": str,
    "number": (int, float),
    "integer": int,
    "boolean": bool,
    "null": type(None),
    "object": dict,
    "list": list,
}

MONEY = {"low": "text|null", "high": "text|null", "as_of": "text|null", "source": "text|null"}
PARAMETERS = {
    "duration_s": "number",
    "resolution": "text",
    "aspect_ratio": "text",
    "seed": "integer|null",
    "audio": "boolean",
}
JOB_ERROR = {"kind": "text", "what_happened": "text", "what_to_do": "text", "retryable": "boolean", "billed": "text"}
JOB = {
    "id": "text",
    "state": "text",
    "held": "text|null",
    "provider": "text",
    "model": "text",
    "grade": "text",
    "prompt": "text",
    "parameters": PARAMETERS,
    "estimate_usd": MONEY,
    "cost_usd": "text|null",
    "simulated": "boolean",
    "retry_of": "text|null",
    "group": "object|null",
    "remote_id": "text|null",
    "created_at": "text",
    "finished_at": "text|null",
    "error": "object|null",
}
TAKE = {
    "id": "text",
    "path": "text",
    "sha256": "text",
    "width": "integer",
    "height": "integer",
    "fps": "text",
    "frames": "integer|null",
    "duration_s": "number",
    "video_codec": "text",
    "audio_codec": "text|null",
    "seed": "integer|null",
}
LISTED_TAKE = {
    **TAKE,
    "project": "text|null",
    "shot": "text|null",
    "job": "text",
    "grade": "text",
    "model": "text",
    "rating": "integer|null",
    "chosen": "boolean",
    "created_at": "text",
    "missing": "boolean",
}
SLATE = {
    "prompt": "text",
    "parameters": PARAMETERS,
    "provider": "text",
    "model": "text",
    "seed": "integer|null",
    "cost_usd": "text|null",
    "simulated": "boolean",
    "inputs": [{"role": "text", "sha256": "text"}],
    "program": "text",
    "reading": "object|null",
}
MODEL = {
    "id": "text",
    "provider": "text",
    "name": "text",
    "status": "text",
    "retires_on": "text|null",
    "successor": "text|null",
    "checked_on": "text",
    "local": "boolean",
    "free": "boolean",
    "needs_key": "boolean",
}
LIMITS = {
    "duration_s": {"min": "number|null", "max": "number|null", "step": "number|null", "values": "list|null"},
    "resolutions": "list",
    "aspect_ratios": "list",
    "fps": "list",
    "audio": "text",
    "seed": "boolean",
    "negative": "boolean",
    "first_frame": "boolean",
    "last_frame": "boolean",
    "takes": "integer",
    "prompt_chars": "integer|null",
}
PROJECT = {
    "id": "text",
    "name": "text",
    "aspect_ratio": "text",
    "fps": "text",
    "shots": "integer",
    "takes": "integer",
    "duration_s": "number",
    "cost_usd": "text|null",
    "archived": "boolean",
    "updated_at": "text",
}
SHOT = {
    "id": "text",
    "name": "text",
    "prompt": "text",
    "duration_s": "number",
    "chosen_take": "text|null",
    "takes": "list",
}
SAVED_PROMPT = {
    "id": "text",
    "title": "text",
    "text": "text",
    "folder": "text",
    "tags": "list",
    "rating": "integer|null",
    "note": "text",
    "uses": "integer",
    "best_take": "text|null",
    "variables": "list",
    "cards": "object",
    "starter": "boolean",
    "created_at": "text",
    "updated_at": "text",
}
BUDGET = {
    "scope": "text",
    "of": "text|null",
    "limit_usd": "text",
    "spent_usd": "text",
    "reserved_usd": "text",
    "left_usd": "text",
    "resets_at": "text|null",
}
PROVIDER = {
    "id": "text",
    "name": "text",
    "kind": "text",
    "key": "text",
    "base_url": "text",
    "models": "integer",
    "health": "text",
    "checked_at": "text|null",
    "problem": "text|null",
    "closed": "text|null",
    "accounts": [{"label": "text", "key": "text"}],
    "variables": "list",
    "server": "object|null",
}
SHAPES: dict[str, Any] = {
    "providers": {
        "providers": [PROVIDER],
        "services_without_api": [{"name": "text", "why": "text", "same_models_at": "list"}],
    },
    "provider": {"provider": PROVIDER},
    "key": {"key": {"provider": "text", "account": "text", "key": "text", "jobs": "list"}},
    "test": {
        "test": {
            "provider": "text",
            "ok": "boolean",
            "account": "text|null",
            "models_found": "integer|null",
            "balance_usd": "text|null",
            "latency_ms": "integer",
        }
    },
    "refresh": {
        "refresh": [
            {
                "provider": "text",
                "models": "list",
                "changes": [
                    {
                        "kind": "text",
                        "model": "text",
                        "name": "text",
                        "field": "text|null",
                        "old": "text|null",
                        "new": "text|null",
                    },
                ],
                "taken": "boolean",
                "error": "object|null",
            }
        ]
    },
    "saved-prompt": {"prompt": SAVED_PROMPT, "duplicates": [{"id": "text", "title": "text"}]},
    "saved-prompts": {"prompts": [SAVED_PROMPT], "total": "integer"},
    "library-export": {"export": {"path": "text", "format": "text", "prompts": "integer", "size_bytes": "integer"}},
    "library-import": {
        "import": {
            "path": "text",
            "format": "text",
            "added": "integer",
            "ids": "list",
            "duplicates": [{"number": "integer", "line": "integer|null", "title": "text", "same_as": "text"}],
            "refused": [{"number": "integer", "line": "integer|null", "cause": "text"}],
            "notices": "list",
        }
    },
    "error": {"error": JOB_ERROR},
    "generate": {"job": JOB, "takes": [TAKE]},
    "jobs": {"jobs": [JOB]},
    "estimate": {
        "provider": "text",
        "model": "text",
        "grade": "text",
        "parameters": PARAMETERS,
        "takes": "integer",
        "estimate_usd": MONEY,
        "confidence": "text",
        "time_s": {"low": "number|null", "high": "number|null", "from_takes": "integer"},
        "over": "list",
        "simulated": "boolean",
    },
    "dry-run": {"requests": [{"method": "text", "url": "text", "headers": "object", "body": "object"}]},
    "models": {"models": [MODEL]},
    "model": {
        "model": {
            **MODEL,
            "limits": LIMITS,
            "rules": [{"if": "object", "then": "object", "message": "text"}],
            "extras": "object",
            "prices": [{"per": "text", "usd": "text", "when": "object", "as_of": "text", "source": "text"}],
        }
    },
    "projects": {"projects": [{**PROJECT, "scenes": "integer"}]},
    "project": {"project": {**PROJECT, "scenes": [{"id": "text", "name": "text", "shots": [SHOT]}]}},
    "takes": {"takes": [LISTED_TAKE]},
    "take": {"take": {**LISTED_TAKE, "slate": SLATE}},
    "frame": {
        "frame": {
            "take": "text",
            "at_s": "number",
            "frame_index": "integer",
            "path": "text",
            "width": "integer",
            "height": "integer",
        }
    },
    "export": {
        "export": {
            "path": "text",
            "format": "text",
            "files": "list",
            "size_bytes": "integer",
            "sha256": "text|null",
            "duration_s": "number",
            "frames": "integer|null",
            "fps": "text|null",
            "width": "integer",
            "height": "integer",
            "stream_copied": "boolean",
            "shots": [{"shot": "text", "take": "text|null", "grade": "text|null"}],
            "warnings": [{"shot": "text", "message": "text"}],
            "not_carried": "list",
        }
    },
    "spend": {
        "spend": {
            "since": "text",
            "until": "text",
            "by": "text",
            "rows": [{"key": "text", "usd": "text", "unconfirmed_usd": "text", "unknown_jobs": "integer"}],
            "total_usd": "text",
            "unconfirmed_usd": "text",
            "unknown_jobs": "integer",
            "committed_usd": "text",
            "committed_unknown_jobs": "integer",
            "budgets": [BUDGET],
            "time_zone": "text|null",
        }
    },
    "budgets": {"budgets": [BUDGET], "time_zone": "text|null"},
    "row": {
        "row": {
            "row": "integer",
            "at": "text",
            "kind": "text",
            "job": "text|null",
            "provider": "text",
            "account": "text|null",
            "amount": "text|null",
            "unit": "text|null",
            "usd": "text|null",
            "counts_usd": "text|null",
            "note": "text",
        }
    },
    "proof": {"proof": {"job": "text", "text": "text"}},
    "doctor": {
        "ok": "boolean",
        "version": "text",
        "workspace": {"path": "text", "owner": "object|null"},
        "checks": [{"name": "text", "status": "text", "found": "text", "what_to_do": "text|null"}],
    },
}


def check_shape(name: str, document: Any) -> None:
    """Fail where `document` lacks something that the shape of that name promises."""
    _check(SHAPES[name], document, name)


def _check(shape: Any, value: Any, where: str) -> None:
    if isinstance(shape, dict):
        assert isinstance(value, dict), f"{where} is no object"
        for key, part in shape.items():
            assert key in value, f"{where} lacks {key}"
            _check(part, value[key], f"{where}.{key}")
    elif isinstance(shape, list):
        assert isinstance(value, list), f"{where} is no list"
        for number, part in enumerate(value):
            _check(shape[0], part, f"{where}[{number}]")
    else:
        kinds = [_KINDS[kind] for kind in shape.split("|")]
        assert any(_is(value, kind) for kind in kinds), f"{where} is {value!r}, not {shape}"


def _is(value: Any, kind: type | tuple[type, ...]) -> bool:
    if isinstance(value, bool):
        return kind is bool
    return isinstance(value, kind)
