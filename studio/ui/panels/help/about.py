"""Owns what the help page says of the program itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class About:
    """The program's version, where its log lies, its notices, and what a report of a fault should hold."""

    version: str
    log_folder: str
    notice: str
    details: str
