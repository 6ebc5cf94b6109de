"""Owns the bible of a project: characters and looks that its prompts name as `@name`."""

import re
from enum import StrEnum

from pydantic import Field

from studio.domain.base import Frozen

LOOK_NAME_LIMIT = 40
LOOK_TEXT_LIMIT = 2000
LOOK_NAME = re.compile(r"[^\W\d_][\w-]{0,39}")
"""What a look may be called: a letter, then letters, digits, hyphens and underscores."""

LOOK_MARK = re.compile(rf"(?<![\w@])@({LOOK_NAME.pattern})")
"""Where a prompt names a look."""


class LookKind(StrEnum):
    """What a look describes."""

    CHARACTER = "character"
    PLACE = "place"
    STYLE = "style"


class Look(Frozen):
    """A description with a name. Names are told apart without regard to case."""

    name: str = Field(min_length=1, max_length=LOOK_NAME_LIMIT, pattern=rf"^{LOOK_NAME.pattern}$")
    kind: LookKind = LookKind.CHARACTER
    text: str = Field(default="", max_length=LOOK_TEXT_LIMIT)

    @property
    def key(self) -> str:
        """The name as it is compared."""
        return self.name.casefold()
