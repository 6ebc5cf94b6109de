"""Owns what a page keeps of its arrangement for the next start. It knows no widget."""

import json
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer

from studio.ui.workbench import Workbench

REMEMBER_AFTER_MS = 600


class PageSizes(QObject):
    """The sizes of one page in this workspace. `read` returns those of now; they are written once they rest."""

    def __init__(self, workbench: Workbench, page: str, read: Callable[[], Mapping[str, object]], parent: QObject):
        super().__init__(parent)
        self._workbench = workbench
        self._page = page
        self._read = read
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REMEMBER_AFTER_MS)
        self._rest.timeout.connect(self._write)

    def keep(self, *_: object) -> None:
        """Write the sizes once they have rested."""
        self._rest.start()

    def kept(self) -> dict[str, object]:
        """Return what was kept; nothing where it cannot be read."""
        try:
            sizes = json.loads(self._workbench.remembered(self._page, "{}"))
        except ValueError:
            return {}
        return sizes if isinstance(sizes, dict) else {}

    def _write(self) -> None:
        sizes = {**self.kept(), **self._read()}
        self._workbench.run(
            self._workbench.remember(**{self._page: json.dumps(sizes)}), f"remember {self._page}", exclusive=True
        )


def sizes_or(value: object, default: list[int]) -> list[int]:
    """Return kept sizes where they fit `default`, else `default`."""
    if isinstance(value, list) and len(value) == len(default) and all(isinstance(one, int) for one in value):
        return value
    return default
