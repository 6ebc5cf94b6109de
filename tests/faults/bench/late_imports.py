"""Owns the list of what an engine imports only when it first needs it, so that the nursery can do that before."""

import importlib

_LATE = (
    "studio.media.late",
    "studio.media.probe",
    "studio.media.render_worker",
    "studio.providers.animatic",
    "studio.providers.imported",
    "studio.providers.rehearsal",
    "studio.providers.videos",
    "studio.store.clip_cache",
    "studio.store.job_store",
    "studio.store.media_folder",
    "studio.store.project_store",
    "studio.store.reel_files",
    "studio.store.settings_file",
    "studio.store.take_store",
    "studio.store.version_store",
    "anyio._backends._asyncio",
    "ssl",
)


def everything() -> None:
    """Import all of it."""
    for name in _LATE:
        importlib.import_module(name)
