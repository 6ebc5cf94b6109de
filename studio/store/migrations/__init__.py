"""The steps from one schema to the next: one module a version, each in one transaction (`studio.store.opening`).

The text of a released step never changes, not even its spaces: a workspace whose tables are not word for word those
that the steps make is taken for damaged.
"""

import sqlite3
from collections.abc import Callable
from typing import NamedTuple

from studio.store.migrations import to_v1, to_v2, to_v3, to_v4


class Migration(NamedTuple):
    """`apply` brings a database to `version` from the version before it. It must not commit."""

    version: int
    apply: Callable[[sqlite3.Connection], None]


MIGRATIONS = (
    Migration(1, to_v1.apply),
    Migration(2, to_v2.apply),
    Migration(3, to_v3.apply),
    Migration(4, to_v4.apply),
)
"""In order, without a gap."""

CURRENT_VERSION = MIGRATIONS[-1].version
