"""Owns the one base of all domain models: frozen, strict about unknown fields, compared by value."""

from typing import Self

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """An immutable value. Use `replace` to get a changed, validated copy."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="constants", defer_build=True)

    def replace(self, **changes: object) -> Self:
        """Return a copy with `changes`, validated as a new value; raises pydantic's ValidationError."""
        return type(self).model_validate({**dict(self), **changes})
