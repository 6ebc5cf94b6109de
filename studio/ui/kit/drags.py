"""Owns what a drag between the parts of the window carries."""

from PySide6.QtCore import QMimeData

_TAKE = "application/x-shotwright-take"


def drag_of_take(take_id: str) -> QMimeData:
    """Return what the drag of a take carries."""
    carried = QMimeData()
    carried.setData(_TAKE, take_id.encode())
    return carried


def take_in(carried: QMimeData) -> str | None:
    """Return the id of the take that a drag carries, or None."""
    return bytes(carried.data(_TAKE).data()).decode() if carried.hasFormat(_TAKE) else None
