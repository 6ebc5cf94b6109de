"""Owns the rows of the list of providers: by kind, each kind under its heading, the services without a way in last."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from studio.domain.models import ModelLine, ModelStatus
from studio.domain.project import Take
from studio.domain.providers_known import SERVICES_WITHOUT_API, NoApi, ProviderKind
from studio.services.connection_lines import Connection


class Row(NamedTuple):
    """A row of the list: a heading where it has neither `connection` nor `no_api`. `words` is its name."""

    id: str
    words: str
    connection: Connection | None = None
    no_api: NoApi | None = None
    take: Take | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it only heads the rows below it."""
        return self.connection is None and self.no_api is None


def rows_of(connections: Sequence[Connection]) -> list[Row]:
    """Return the rows from top to bottom; a kind that there is none of has no heading."""
    headings = {
        ProviderKind.BUILT_IN: QCoreApplication.translate("providers", "Built in"),
        ProviderKind.OWN_ENGINE: QCoreApplication.translate("providers", "Your own servers"),
        ProviderKind.DIRECT: QCoreApplication.translate("providers", "Direct services"),
        ProviderKind.AGGREGATOR: QCoreApplication.translate("providers", "Services that sell many makers’ models"),
    }
    rows: list[Row] = []
    for kind, heading in headings.items():
        found = [Row(each.id, each.name, each) for each in connections if each.kind is kind]
        rows += [Row(kind.value, heading), *found] if found else []
    if rows:
        rows.append(Row("no_api", QCoreApplication.translate("providers", "Without a way in for programs")))
        rows += [Row(each.id, each.name, None, each) for each in SERVICES_WITHOUT_API]
    return rows


def living_first(line: ModelLine) -> tuple[bool, str]:
    """Return where a model stands among those of its provider: the living by name, then the retired."""
    return line.status is ModelStatus.RETIRED, line.name.casefold()
