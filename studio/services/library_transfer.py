"""Owns the way of prompts between files and the library: read and written in threads, added in one step.

Knows the formats through `craft`, the store and the files through their ports. Announces nothing.
"""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from typing import overload

from studio.craft.late_analyser import LateAnalyser
from studio.craft.library_files import LibraryFormat, parsed_prompts, written_prompts
from studio.domain.library import (
    Duplicate,
    Duplicates,
    FilePrompt,
    ImportReport,
    LibraryExport,
    SavedPrompt,
    checked_folder,
)
from studio.domain.ports import Clock, LibraryStore, Random, TextFiles
from studio.domain.prompt import Prompt

FILE_BYTES = 256_000_000
"""Largest file of prompts that is read."""
_AT_ONCE = 500


class Transfer:
    """Reads files into the library and writes it into files."""

    def __init__(
        self, store: LibraryStore, files: TextFiles, analyser: LateAnalyser, clock: Clock, random: Random
    ) -> None:
        self._store = store
        self._files = files
        self._analyser = analyser
        self._clock = clock
        self._random = random

    async def write(
        self, path: str, file_format: LibraryFormat, ids: Sequence[str], *, overwrite: bool
    ) -> LibraryExport:
        """Write prompts into a file, in the order of `ids`; see `PromptLibrary.export_file`."""
        parts = []
        written = 0
        for start in range(0, max(len(ids), 1), _AT_ONCE):
            prompts = await self._store.prompts(ids[start : start + _AT_ONCE])
            last = start + _AT_ONCE >= len(ids)
            parts.append(await asyncio.to_thread(written_prompts, file_format, prompts, first=start == 0, last=last))
            written += len(prompts)
        content = b"".join(parts)
        await self._files.write(path, content, overwrite=overwrite)
        return LibraryExport(path, file_format.value, written, len(content))

    async def read(self, path: str, file_format: LibraryFormat, duplicates: Duplicates, under: str) -> ImportReport:
        """Add the prompts of a file; see `PromptLibrary.import_file`."""
        content = await self._files.read(path, FILE_BYTES)
        found = await asyncio.to_thread(parsed_prompts, file_format, content)
        made = await self._made(found.prompts, under)
        answer = await self._store.add(
            made,
            wanted_ids=[prompt.id for prompt in found.prompts],
            keep_duplicates=duplicates is Duplicates.KEEP,
        )
        added = tuple(each.id for each in answer if each.id is not None)
        twins = tuple(
            Duplicate(prompt.number, prompt.line, prompt.title, each.same_as)
            for prompt, each in zip(found.prompts, answer, strict=True)
            if each.same_as is not None
        )
        return ImportReport(path, file_format.value, added, twins, found.refused, found.notices)

    async def prompts_of(self, text: Callable[[], str]) -> Sequence[SavedPrompt]:
        """Return the prompts of a JSON text that `text`, which blocks, gives; raises InputError or what it raises."""
        found = await asyncio.to_thread(lambda: parsed_prompts(LibraryFormat.JSON, text().encode()))
        return await self._made(found.prompts, "")

    def with_ranges(self, prompt: Prompt) -> Prompt:
        """Return the prompt with the ranges that the analyser finds. Blocks for a millisecond, the first time 0.1 s."""
        return prompt.with_ranges(self._analyser.analyser.find_components(prompt.text))

    async def _made(self, prompts: Sequence[FilePrompt], under: str) -> "_Packed":
        return await asyncio.to_thread(self._kept, prompts, under)

    def _kept(self, prompts: Sequence[FilePrompt], under: str) -> "_Packed":
        """Return prompts of a file as they are kept. Blocks for a millisecond a prompt whose ranges are to be found."""
        now = self._clock.now()
        return _Packed(
            SavedPrompt(
                id=self._random.new_id(),
                title=each.title,
                prompt=each.prompt if each.prompt.ranges else self.with_ranges(each.prompt),
                folder=checked_folder(f"{under}/{each.folder}") if under else each.folder,
                tags=each.tags,
                rating=each.rating,
                note=each.note,
                uses=each.uses,
                best_take=each.best_take,
                starter=each.starter,
                created_at=each.created_at or now,
                updated_at=each.updated_at or each.created_at or now,
            )
            for each in prompts
        )


class _Packed(Sequence[SavedPrompt]):
    """Prompts as bytes: a slice is made into values when it is read.

    Kept as values, those of a large file are a million objects, which the collector of the window's thread would walk.
    """

    def __init__(self, prompts: Iterable[SavedPrompt]) -> None:
        self._packed = [prompt.model_dump_json().encode() for prompt in prompts]

    def __len__(self) -> int:
        return len(self._packed)

    @overload
    def __getitem__(self, at: int) -> SavedPrompt: ...

    @overload
    def __getitem__(self, at: slice) -> list[SavedPrompt]: ...

    def __getitem__(self, at: int | slice) -> SavedPrompt | list[SavedPrompt]:
        if isinstance(at, slice):
            return [SavedPrompt.model_validate_json(packed) for packed in self._packed[at]]
        return SavedPrompt.model_validate_json(self._packed[at])
