"""Owns the versions of prompts: one is kept when a take is asked for from changed words, or when the user keeps it."""

import asyncio

from studio.domain.ports import Clock, Random, VersionStore
from studio.domain.prompt import Prompt
from studio.domain.versions import VERSION_NAME_LIMIT, PromptVersion
from studio.services.broadcast import Broadcast
from studio.services.outline import checked_name


class Versions:
    """The versions of one workspace's prompts. `changes` carries each version that was made or named."""

    def __init__(self, store: VersionStore, clock: Clock, random: Random) -> None:
        self._store = store
        self._clock = clock
        self._random = random
        self._line = asyncio.Lock()
        self.changes: Broadcast[PromptVersion] = Broadcast()

    async def of_shot(self, shot_id: str) -> tuple[PromptVersion, ...]:
        """Return a shot's versions by number."""
        return await self._store.versions(shot_id)

    async def base(self, shot_id: str) -> PromptVersion | None:
        """Return the version that the shot's prompt is written from, or None."""
        number = await self._store.base(shot_id)
        return next((version for version in await self._store.versions(shot_id) if version.number == number), None)

    async def keep(self, project_id: str, shot_id: str, prompt: Prompt, name: str = "") -> PromptVersion:
        """Return the version that has the words of `prompt`, made now where there is none, and named where it asks so.

        Words are the text, the values of its variables and its own words for looks; ranges and locks are not. The
        shot's prompt is written from that version then. A name is cut where it is too long.
        """
        name = checked_name(name) if name.strip() else ""
        async with self._line:
            versions = await self._store.versions(shot_id)
            base = await self._store.base(shot_id)
            same = [version for version in versions if _words(version.prompt) == _words(prompt)]
            found = next((version for version in same if version.number == base), same[-1] if same else None)
            if found is None:
                found = await self._store.add(
                    PromptVersion(
                        id=self._random.new_id(), project_id=project_id, shot_id=shot_id, number=1, parent=base,
                        prompt=prompt, name=name[:VERSION_NAME_LIMIT], created_at=self._clock.now(),
                    )
                )  # fmt: skip
            else:
                await self._store.set_base(shot_id, found.number)
                if not name or name == found.name:
                    return found
                found = await self._store.rename(found.id, name[:VERSION_NAME_LIMIT])
        self.changes.send(found)
        return found

    async def go_on_from(self, version: PromptVersion) -> None:
        """Say that the shot's prompt is written from `version` now: it was restored, or a branch begins there."""
        await self._store.set_base(version.shot_id, version.number)
        self.changes.send(version)


def _words(prompt: Prompt) -> tuple[object, ...]:
    return prompt.text, prompt.values, prompt.overrides
