"""Owns how words with a number in them are translated outside of objects of the toolkit.

lupdate sees that words have a plural only where they stand in a call of `tr`; of `translate` it takes the singular.
"""

from PySide6.QtCore import QCoreApplication


class Counted:
    """The context of such words."""

    @staticmethod
    def tr(text: str, note: str, count: int) -> str:
        """Return `text` with `count` in the place of %n, in the form that this number needs."""
        return QCoreApplication.translate("Counted", text, note, count)
