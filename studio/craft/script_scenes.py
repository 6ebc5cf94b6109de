"""Owns how a script becomes scenes and shots, each with its stretch of the text. Reads no file.

Nothing of the text is lost without a trace: what is neither a heading nor a shot is a note of its scene.
"""

from collections.abc import Iterator
from typing import NamedTuple

from studio.craft.script_brief import read_brief
from studio.craft.script_lines import Line, LineKind, is_spoken, is_transition, read_lines
from studio.craft.script_screenplay import is_screenplay, quoted, with_notes
from studio.craft.script_shots import PlacedShot, ScriptScene, check_shots, placed_shot, trimmed
from studio.domain.reading import Stretch

SCENE_NAME_LIMIT = 120
_GAP = 20  # a number at the start of a line that is further on than this is a year or a count, not the next shot


class _Section(NamedTuple):
    """A heading with the lines behind it."""

    heading: Line | None
    lines: list[Line]


def scenes_from_script(text: str) -> tuple[ScriptScene, ...]:
    """Return the scenes of a script in order, each with at least one shot; offsets count code points of `text`.

    Scenes begin at headings ("Scene 2: The harbour", "INT. KITCHEN – NIGHT", "# The lake", "ACT ONE"). In each, shots
    begin at heads ("Shot 3:", "1.", "2A)"), or at blank lines where it has no heads; a speaker's lines stay with the
    shot before them. Lengths come from brackets ("(4 s)"), else from timed beats. Raises InputError, naming the field
    `script`, where no shot is found, for more than 500 shots, and for a shot longer than a prompt may be.
    """
    scenes = read_scenes(text)
    check_scenes(scenes)
    return scenes


def check_scenes(scenes: tuple[ScriptScene, ...]) -> None:
    """Raise the InputError that `scenes_from_script` raises for such scenes."""
    check_shots([shot.prompt for scene in scenes for shot in scene.shots])


def read_scenes(text: str) -> tuple[ScriptScene, ...]:
    """Return the scenes of a script as `scenes_from_script` does, however many there are; never raises."""
    text = " " + text[1:] if text.startswith("\ufeff") else text  # a byte order mark; offsets stay
    lines = read_lines(text)
    brief = read_brief(text, lines)
    if brief is not None:
        return brief
    screenplay = is_screenplay(text)
    lines = with_notes(text, lines) if screenplay else lines
    sections = list(_sections(_with_scenes_as_shots(lines)))
    alone = sum(line.kind is LineKind.HEAD and line.counted for section in sections for line in section.lines) == 1
    heads_of: list[list[int]] = []
    last = 0
    for section in sections:
        heads, last = _heads(section.lines, last, alone=alone)
        heads_of.append(heads)
    script = _Script(text)
    for place, (section, heads) in enumerate(zip(sections, heads_of, strict=True)):
        if heads:
            shots, notes = _numbered(text, section, heads)
        elif section.heading is None and any(heads_of):  # words above a script whose shots have heads
            shots, notes = [], _notes(text, section.lines)
        else:
            shots, notes = _paragraphs(text, section)
        behind = sections[place + 1].heading if place + 1 < len(sections) else None
        script.put(section.heading, [_told(shot) for shot in shots] if screenplay else shots, notes, behind)
    return script.ended()


def _told(shot: PlacedShot) -> PlacedShot:
    """Return a shot of a screenplay with its dialogue as quoted lines."""
    prompt = quoted(shot.prompt)
    return shot if prompt == shot.prompt else shot._replace(prompt=prompt)


class _Script:
    """The scenes so far, and what waits for the next one: headings with nothing below them, and notes."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._scenes: list[ScriptScene] = []
        self._names: list[str] = []
        self._headings: list[Stretch] = []
        self._notes: list[Stretch] = []

    def put(self, heading: Line | None, shots: list[PlacedShot], notes: list[Stretch], behind: Line | None) -> None:
        """Take a section over; `behind` is the heading of the next one."""
        self._notes += notes
        above = heading is not None and behind is not None and behind.rank > heading.rank
        if heading is not None and (shots or above):
            self._names.append(_title(self._text, heading))
            self._headings.append(_heading_stretch(self._text, heading))
        elif heading is not None:
            shots = _title_shot(self._text, heading)
            if shots:
                self._names.append(_title(self._text, heading))
            else:
                self._notes.append(_heading_stretch(self._text, heading))
        if shots:
            name = " · ".join(part for part in self._names if part)[:SCENE_NAME_LIMIT].strip()
            self._scenes.append(ScriptScene(name, tuple(self._headings), tuple(shots), tuple(self._notes)))
            self._names, self._headings, self._notes = [], [], []

    def ended(self) -> tuple[ScriptScene, ...]:
        """Return the scenes; what still waits belongs to the last of them."""
        if self._scenes:
            last = self._scenes[-1]
            self._scenes[-1] = last._replace(notes=(*last.notes, *self._headings, *self._notes))
        return tuple(self._scenes)


def _with_scenes_as_shots(lines: list[Line]) -> list[Line]:
    """Take "Scene 1: …" as heads of shots where no such line has words below it and there are at least two."""
    kinds = (LineKind.HEADING, LineKind.HEAD, LineKind.TEXT, LineKind.BREAK)
    solid = [line for line in lines if line.kind in kinds]
    scenes = 0
    for at, line in enumerate(solid):
        behind = solid[at + 1] if at + 1 < len(solid) else None
        if not _is_numbered_scene(line):
            continue
        scenes += 1
        if line.words == line.end or (behind is not None and behind.kind in (LineKind.TEXT, LineKind.HEAD)):
            return lines
    if scenes < 2:
        return lines
    return [line._replace(kind=LineKind.HEAD) if _is_numbered_scene(line) else line for line in lines]


def _is_numbered_scene(line: Line) -> bool:
    return line.kind is LineKind.HEADING and line.number > 0


def _sections(lines: list[Line]) -> Iterator[_Section]:
    section = _Section(None, [])
    for line in lines:
        if line.kind is not LineKind.HEADING:
            section.lines.append(line)
            continue
        if section.heading is not None or any(each.kind is not LineKind.BLANK for each in section.lines):
            yield section
        section = _Section(line, [])
        if not line.titled and line.words < line.end:  # the first sentence stands on the heading's own line
            section.lines.append(Line(LineKind.TEXT, line.words, line.end, line.words))
    yield section


def _title(text: str, heading: Line) -> str:
    """Return a scene's name; of an act the whole line."""
    if not heading.titled:
        return ""
    return text[heading.words if heading.rank else heading.start : heading.end].strip(" \t\r\n*_#.")


def _heading_stretch(text: str, heading: Line) -> Stretch:
    return trimmed(text, heading.start, heading.end if heading.titled else heading.words)


def _title_shot(text: str, heading: Line) -> list[PlacedShot]:
    """Return the shot that a heading with nothing below it is itself."""
    shot = placed_shot(text, heading.start, heading.words, heading.end, heading.duration_s)
    return [shot] if shot is not None else []


# --- shots by their heads ---


def _heads(lines: list[Line], last: int, *, alone: bool) -> tuple[list[int], int]:
    """Return the places of the lines that begin a shot, and the last number that was counted."""
    places: list[int] = []
    letter, began = "", False
    for place, line in enumerate(lines):
        if line.kind is LineKind.HEAD:
            first = not began
            if not line.counted or _counts_on(line, last, letter, first=first):
                if line.counted and alone and began:
                    continue
                places.append(place)
                last, letter = line.number, line.letter
        if line.kind in (LineKind.HEAD, LineKind.TEXT):
            began = began or line.kind is LineKind.TEXT or bool(places)
    return places, last


def _counts_on(line: Line, last: int, letter: str, *, first: bool) -> bool:
    if first and (line.number == 1 or line.letter):
        return True
    return last < line.number <= last + _GAP or (line.number == last and line.letter > letter)


def _numbered(text: str, section: _Section, heads: list[int]) -> tuple[list[PlacedShot], list[Stretch]]:
    shots: list[PlacedShot] = []
    notes = _notes(text, section.lines[: heads[0]])
    for place, behind in zip(heads, [*heads[1:], len(section.lines)], strict=True):
        own = section.lines[place:behind]
        stop = next((at for at, line in enumerate(own) if line.kind is LineKind.BREAK), len(own))
        head, last = own[0], own[stop - 1]
        shot = placed_shot(text, head.start, head.words, last.end, head.duration_s)
        if shot is not None:
            shots.append(shot)
        else:
            notes += _notes(text, own[:stop])
        notes += _notes(text, own[stop:])
    return shots, notes


def _notes(text: str, lines: list[Line]) -> list[Stretch]:
    return [
        Stretch(part[0].start, part[-1].end)
        for part in _parts(lines)
        if any(letter.isalnum() for letter in text[part[0].start : part[-1].end])
    ]


# --- shots by paragraphs ---


def _parts(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield the lines between blank lines and breaks."""
    part: list[Line] = []
    for line in lines:
        if line.kind in (LineKind.BLANK, LineKind.BREAK, LineKind.NOTE) or line.opens:
            if part:
                yield part
            part = []
        if line.kind is LineKind.NOTE:
            yield [line]
        elif line.kind not in (LineKind.BLANK, LineKind.BREAK):
            part.append(line)
    if part:
        yield part


def _paragraphs(text: str, section: _Section) -> tuple[list[PlacedShot], list[Stretch]]:
    pieces: list[Stretch] = []
    notes: list[Stretch] = []
    broken = _break_starts(section.lines)
    for part in _parts(section.lines):
        start, end = part[0].start, part[-1].end
        words = text[start:end]
        told = part[0].kind is not LineKind.NOTE
        if not told or is_transition(words.strip()) or not any(letter.isalpha() for letter in words):
            notes += _notes(text, part)
        elif pieces and is_spoken(words) and not any(pieces[-1].end <= at < start for at in broken):
            pieces[-1] = Stretch(pieces[-1].start, end)
        else:
            pieces.append(Stretch(start, end))
    head_s = section.heading.duration_s if section.heading is not None else None
    made = [
        placed_shot(text, piece.start, piece.start, piece.end, head_s if len(pieces) == 1 else None) for piece in pieces
    ]
    return [shot for shot in made if shot is not None], notes


def _break_starts(lines: list[Line]) -> list[int]:
    """Return where breaks lie, and where notes would be jumped over."""
    return [line.start for line in lines if line.kind is LineKind.BREAK]
