"""Owns why a row of the catalogue has no figure of this bench: in words for the page, never an excuse."""

REASONS: dict[str, str] = {}
