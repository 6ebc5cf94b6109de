"""Owns whether a project's finals are asked about first: a choice that is remembered for each project."""

from studio.ui.workbench import Workbench


def asks_first(workbench: Workbench) -> bool:
    """Say whether a final of the open project is asked about before it is made."""
    return workbench.remembered(_key(workbench), "yes") != "no"


async def ask_first(workbench: Workbench, asks: bool) -> None:
    """Ask about the open project's finals from now on, or no more."""
    if asks != asks_first(workbench):
        await workbench.remember(**{_key(workbench): "yes" if asks else "no"})


def _key(workbench: Workbench) -> str:
    return f"finals_ask:{workbench.project.id if workbench.project is not None else ''}"
