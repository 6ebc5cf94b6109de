"""Owns the folders of model files: those of the program and the user's own. Implements `provider_ports.ModelFiles`.

What is published by a provider lies among the user's own files under a name of its own, `NAME.published.toml`. Files of
the user go before those, and both before the program's; nothing that the user wrote is ever changed.
"""

import asyncio
import contextlib
import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from studio.craft.model_lines import on_day
from studio.domain.errors import InputError
from studio.domain.models import ModelLine, ModelSpec
from studio.domain.ports import Clock
from studio.store.durable_files import file_errors, make_private_folder, replace_file, write_synced
from studio.store.model_index import IndexedFile, ModelIndex

MOST_FILE_BYTES = 2_000_000
MOST_FILES = 200
MOST_BYTES = 16_000_000
MOST_LINES = 10_000
MOST_NOTICES = 50
PUBLISHED = ".published.toml"
NAMES = "names.toml"
"""A file beside the program's model files that holds no models."""
_KEPT_SPECS = 500


class _Stamp(NamedTuple):
    path: Path
    own: bool
    changed_ns: int
    size_bytes: int


class _Found(NamedTuple):
    """Where a model is: the file, its hash, the block of its text."""

    path: Path
    sha256: str
    start: int
    end: int


class _State(NamedTuple):
    """What all files held when they were read last."""

    stamps: tuple[_Stamp, ...]
    lines: tuple[ModelLine, ...]
    places: dict[str, _Found]
    bad: dict[str, str]
    notices: tuple[str, ...]


class ModelFolder:
    """The model files of `built_in` and `own`, with their index in the folder `cache`. All three may be missing."""

    def __init__(self, built_in: Path, own: Path, cache: Path, clock: Clock, *, most_lines: int = MOST_LINES) -> None:
        self._built_in = built_in
        self._own = own
        self._clock = clock
        self._most_lines = most_lines
        self._index = ModelIndex(cache / "models.json", clock.now().date())
        self._lock = asyncio.Lock()
        self._state = _State((), (), {}, {}, ())
        self._today: date | None = None
        self._lines: tuple[ModelLine, ...] = ()
        self._specs: dict[tuple[str, int, str], ModelSpec] = {}

    async def lines(self) -> tuple[ModelLine, ...]:
        """Return what lists show of every model, as of today. Files that changed since are read again."""
        async with self._lock:
            state = await asyncio.to_thread(self._refreshed)
            today = self._clock.now().date()
            if state is not self._state or today != self._today:
                self._lines = tuple(on_day(line, today) for line in state.lines)
                self._state, self._today = state, today
            return self._lines

    async def spec(self, model_id: str) -> ModelSpec | None:
        """Return one checked spec with its status of today, None where no file has it.

        Raises InputError, naming the file and the place, where only a bad model has that id.
        """
        await self.lines()
        place = self._state.places.get(model_id)
        if place is None:
            fault = self._state.bad.get(model_id)
            if fault is not None:
                raise InputError(f"{fault}.", "Correct the file, or choose another model.", field="model")
            return None
        key = (place.sha256, place.start, model_id)
        spec = self._specs.get(key)
        if spec is None:
            spec = await asyncio.to_thread(_read_spec, place, model_id)
            if len(self._specs) >= _KEPT_SPECS:
                self._specs.clear()
            self._specs[key] = spec
        status = spec.status_on(self._clock.now().date())
        return spec if status is spec.status else spec.replace(status=status)

    def notices(self) -> tuple[str, ...]:
        """Return what was wrong with the files when they were read last."""
        return self._state.notices

    async def keep(self, provider: str, specs: Sequence[ModelSpec]) -> None:
        """Write what a provider published; what was kept before is put into the folder `older` beside it, by date.

        Raises InputError for specs that no model file can hold, DiskFull or StoreError.
        """
        async with self._lock:
            await asyncio.to_thread(self._keep, provider, tuple(specs))

    def _refreshed(self) -> _State:
        stamps = tuple(self._stamps())
        return self._state if stamps == self._state.stamps else self._read(stamps)

    def _stamps(self) -> Iterator[_Stamp]:
        for folder, own in ((self._built_in, False), (self._own, True)):
            for path in _files(folder, own=own):
                with contextlib.suppress(OSError):
                    facts = path.stat()
                    yield _Stamp(path, own, facts.st_mtime_ns, facts.st_size)

    def _read(self, stamps: tuple[_Stamp, ...]) -> _State:
        gathering = _Gathering(self._most_lines)
        for stamp in sorted(stamps, key=_rank):
            if gathering.takes(stamp):
                try:
                    content = _content(stamp.path)
                except OSError as error:
                    gathering.notices.append(f"{stamp.path.name} was not used: {error.strerror}.")
                    continue
                sha256 = hashlib.sha256(content).hexdigest()
                gathering.add(stamp, sha256, self._index.of(sha256, content))
        self._index.save(gathering.used)
        return gathering.state(stamps)

    def _keep(self, provider: str, specs: tuple[ModelSpec, ...]) -> None:
        now = self._clock.now()
        content = _published(provider, specs, now.date())
        path = self._own / f"{provider.replace(':', '-')}{PUBLISHED}"
        with file_errors("keep what a provider published", self._own, needed_bytes=2 * len(content)):
            make_private_folder(self._own)
            before = path.read_bytes() if path.is_file() else None
            if before == content:
                return
            if before is not None:
                older = self._own / "older"
                make_private_folder(older)
                write_synced(older / f"{path.stem}-{now:%Y%m%dT%H%M%S%fZ}.toml", before)
            replace_file(path, content)


class _Gathering:
    """The models of the files that were read so far; the first that has an id keeps its place in the lists."""

    def __init__(self, most_lines: int) -> None:
        self._most_lines = most_lines
        self.notices: list[str] = []
        self.used: list[str] = []
        self._lines: dict[str, ModelLine] = {}
        self._places: dict[str, _Found] = {}
        self._ranks: dict[str, int] = {}
        self._bad: dict[str, str] = {}
        self._files = 0
        self._bytes = 0

    def takes(self, stamp: _Stamp) -> bool:
        """Say whether one more file can be read, and note where it cannot."""
        self._files += 1
        self._bytes += min(stamp.size_bytes, MOST_FILE_BYTES)
        why = ""
        if stamp.size_bytes > MOST_FILE_BYTES:
            why = f"it is larger than {MOST_FILE_BYTES // 1_000_000} MB"
        elif self._files > MOST_FILES or self._bytes > MOST_BYTES:
            why = f"there are more than {MOST_FILES} model files, or {MOST_BYTES // 1_000_000} MB of them"
        elif len(self._lines) >= self._most_lines:
            why = f"there are more than {self._most_lines:,} models"
        if why:
            self.notices.append(f"{stamp.path.name} was not used: {why}.")
        return not why

    def add(self, stamp: _Stamp, sha256: str, file: IndexedFile) -> None:
        """Take the models of a file; those of a file of higher rank take the place of others."""
        name, rank = stamp.path.name, _rank(stamp)[0]
        self.used.append(sha256)
        if file.refused:
            self.notices.append(f"{name} was not used: {file.refused}.")
        self.notices += (f"{name}, {fault}" for fault in file.faults)
        self._bad |= {model_id: f"{name}, {fault}" for model_id, fault in file.bad.items()}
        for line, (start, end) in zip(file.lines, file.places, strict=True):
            if self._ranks.get(line.id) == rank:
                self.notices.append(f"{name}: “{line.id}” is already in {self._places[line.id].path.name}.")
                continue
            if line.id not in self._lines and len(self._lines) >= self._most_lines:
                self.notices.append(
                    f"{name}: there are more than {self._most_lines:,} models; the others were left out."
                )
                return
            self._ranks[line.id] = rank
            self._lines[line.id] = line
            self._places[line.id] = _Found(stamp.path, sha256, start, end)

    def state(self, stamps: tuple[_Stamp, ...]) -> _State:
        """Return all that was found, those of one provider together."""
        providers: dict[str, list[ModelLine]] = {}
        for line in self._lines.values():
            providers.setdefault(line.provider, []).append(line)
        notices = self.notices[:MOST_NOTICES]
        if len(self.notices) > MOST_NOTICES:
            notices.append(f"{len(self.notices) - MOST_NOTICES:,} more faults were found in model files.")
        lines = tuple(line for group in providers.values() for line in group)
        return _State(stamps, lines, self._places, self._bad, tuple(notices))


def _rank(stamp: _Stamp) -> tuple[int, str]:
    """Return what files are read by: the program's, what was published, the user's own; each by name."""
    if not stamp.own:
        return 0, stamp.path.name
    return (1 if stamp.path.name.endswith(PUBLISHED) else 2), stamp.path.name


def _files(folder: Path, *, own: bool) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.suffix == ".toml" and (own or path.name != NAMES)]
    except OSError:
        return []


def _content(path: Path) -> bytes:
    """Return a file's bytes; what is no file, such as a pipe, is not waited for."""
    if not path.is_file():
        raise OSError(0, "it is not a file")
    with path.open("rb") as stream:
        return stream.read(MOST_FILE_BYTES + 1)


def _read_spec(place: _Found, model_id: str) -> ModelSpec:
    from studio.craft.model_file import parsed, parsed_one

    name = place.path.name
    changed = InputError(f"{name} has changed or cannot be read.", "Try again.", field="model")
    try:
        content = _content(place.path)
    except OSError as error:
        raise changed from error
    if hashlib.sha256(content).hexdigest() != place.sha256:
        raise changed
    text = content.decode("utf-8-sig")
    spec = parsed_one(text, model_id, place.start, place.end)
    if spec is not None:
        return spec
    whole = parsed(text)
    found = next((each.spec for each in whole.models if each.spec.id == model_id), None)
    if found is None:
        raise InputError(f"{name}, {whole.bad.get(model_id, 'the model is not there')}.", "Try again.", field="model")
    return found


def _published(provider: str, specs: tuple[ModelSpec, ...], day: date) -> bytes:
    """Return a file of specs that reads as the same specs; raises InputError where none can."""
    from studio.craft.model_file import parsed
    from studio.craft.model_toml import model_toml

    text = model_toml(
        provider, specs, f"Published by {provider}, kept on {day}. Your own changes belong in another file."
    )
    what_to_do = "Its models stay as they were."
    try:
        read = parsed(text)
    except InputError as error:
        raise InputError(
            f"What {provider} published cannot be kept: {error.what_happened}", what_to_do, field="model"
        ) from error
    same = tuple(each.spec for each in read.models)
    wanted = tuple(spec.replace(status=spec.status if spec.retires_on is None else "active") for spec in specs)
    if same != wanted:
        fault = next(iter(read.faults), "a model is of another provider")
        raise InputError(f"What {provider} published cannot be kept: {fault}.", what_to_do, field="model")
    return text.encode()
