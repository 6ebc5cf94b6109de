"""Owns a version of a shot's prompt: what it was when a take was asked for, or when it was kept by name."""

from datetime import datetime

from pydantic import Field

from studio.domain.base import Frozen
from studio.domain.prompt import Prompt

VERSION_NAME_LIMIT = 80


class PromptVersion(Frozen):
    """A shot's prompt at one time. Never edited. `number` counts the versions of a shot from 1, given once.

    `parent` is the number of the version that it was written from; None for the first. A version made from an older one
    than the newest begins a branch. `name` is empty where nobody gave one.
    """

    id: str
    project_id: str
    shot_id: str
    number: int = Field(ge=1)
    parent: int | None = Field(default=None, ge=1)
    prompt: Prompt
    name: str = Field(default="", max_length=VERSION_NAME_LIMIT)
    created_at: datetime
