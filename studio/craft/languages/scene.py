"""Owns a prompt of another language as it was read: its clauses, its words, and what they showed."""

from typing import NamedTuple

from studio.craft.languages.findings import Findings, Found
from studio.craft.languages.layout import Headed
from studio.craft.languages.signs import Clause, Hit
from studio.craft.languages.tongue import Tongue
from studio.domain.reading import Beat, SpokenLine, Stretch


class Scene(NamedTuple):
    """A read prompt. `shown` are quotations that are to be read in the picture, `heads` those of numbered shots."""

    text: str
    folded: str
    tongue: Tongue
    clauses: tuple[Clause, ...]
    hits: tuple[Hit, ...]
    findings: Findings
    found: list[Found]
    beats: list[Beat]
    lines: list[SpokenLine]
    shown: list[Stretch]
    heads: list[Stretch]
    headed: list[Headed]
