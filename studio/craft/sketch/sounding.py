"""Owns what an animatic sounds like: the bed of each place, sounds named by the words, music, silence, subtitles."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from studio.craft.sketch.places import INTERIORS
from studio.craft.sketch.scene import Stretches
from studio.craft.sketch.sounds import (
    BEDS,
    FASTER,
    MUSIC,
    NIGHT_LIGHTS,
    NIGHT_OUTDOORS,
    NO_MUSIC,
    PLACE_BEDS,
    SILENT,
    SLOWER,
    SOUNDS,
    TEMPOS,
    WEATHER_BEDS,
)
from studio.domain.cards import Component
from studio.domain.sketch import SketchBeat, Sound, SoundCue, SoundPlan, Subtitle, Weather

_MOODS = {
    "calm": "calm", "bright": "happy", "driving": "tense", "grand": "epic", "dark": "dark", "jazz": "warm",
    "plain": "warm",
}  # fmt: skip
_SPEECH_MARKS = frozenset('"“«「:')
_SHORTEST_LINE_S = 1.2
_READING_S = 0.36


class Heard(NamedTuple):
    """What the words of one stretch ask to be heard."""

    silent: bool
    no_music: bool
    mood: str
    tempo: int | None
    sounds: tuple[Sound, ...]
    lines: tuple[str, ...]


def read_sound(stretch: Stretches) -> Heard:
    """Return the sounds, music and spoken lines that the words of a stretch ask for."""
    audio = stretch.within(SOUNDS, lambda owner: owner is Component.AUDIO)
    music = [] if _no_music(stretch) else stretch.within(MUSIC, lambda owner: owner is Component.AUDIO)
    silent = stretch.within(SILENT, lambda owner: owner is Component.AUDIO)
    for hit in silent:
        stretch.note_hit(hit, "silence")
    for tune in music:
        stretch.note_hit(tune, f"{tune.meaning} music")
    covered = {index for tune in music for index in range(tune.first, tune.last)}
    sounds: list[Sound] = []
    for found in audio:
        if found.first in covered:
            continue
        stretch.note_hit(found, f"sound of {found.meaning.value}")
        if found.meaning not in sounds:
            sounds.append(found.meaning)
    named = [tune.meaning for tune in music if tune.meaning != "plain"] or [tune.meaning for tune in music]
    mood = _mood(stretch, named)
    tempo = _tempo(stretch, mood) if mood else None
    return Heard(bool(silent), _no_music(stretch), mood, tempo, tuple(sounds), tuple(_lines(stretch)))


def _mood(stretch: Stretches, named: list[str]) -> str:
    """Return the first mood that is named; plain music takes its mood from the words around it."""
    if not named or named[0] != "plain":
        return named[0] if named else ""
    heard = {token.word for index, token in enumerate(stretch.tokens) if stretch.owners[index] is Component.AUDIO}
    if heard & SLOWER:
        return "calm"
    return "bright" if heard & FASTER else "plain"


def _no_music(stretch: Stretches) -> bool:
    hits = stretch.within(NO_MUSIC, lambda owner: owner is not Component.DIALOGUE)
    for hit in hits:
        stretch.note_hit(hit, "no music")
    return bool(hits)


def _tempo(stretch: Stretches, mood: str) -> int:
    base = TEMPOS[mood]
    for index, token in enumerate(stretch.tokens):
        if token.word == "bpm" and index and stretch.tokens[index - 1].word.isdecimal():
            written = int(stretch.tokens[index - 1].word[:4])
            stretch.note(index - 1, index + 1, f"{written} beats a minute")
            return min(220, max(40, written))
        if stretch.owners[index] is Component.AUDIO and token.word in SLOWER:
            base = min(base, 72)
        if stretch.owners[index] is Component.AUDIO and token.word in FASTER:
            base = max(base, 124)
    return base


def _lines(stretch: Stretches) -> Iterable[str]:
    text = stretch.analysis.text
    for part in stretch.analysis.segments:
        if part.component is not Component.DIALOGUE:
            continue
        start, end = stretch.tokens[part.first].start, stretch.tokens[part.last - 1].end
        if text[max(0, start - 3) : start].rstrip()[-1:] not in _SPEECH_MARKS:
            continue  # "tells a joke": asks for words without giving them
        while end < len(text) and text[end] in ".!?…":
            end += 1
        line = text[start:end].strip()
        stretch.note(part.first, part.last, "subtitle")
        yield " ".join(line.split())


def plan_sound(shared: Heard, beats: Sequence[tuple[SketchBeat, Heard]]) -> SoundPlan:
    """Return the sound of the take: a bed for each beat's place and weather, named sounds at their beats, and music."""
    heard = [shared, *(part for _, part in beats)]
    if any(part.silent for part in heard):
        return SoundPlan(silent=True)
    end_s = beats[-1][0].end_s
    cues: list[SoundCue] = []
    for beat, part in beats:
        bed = _bed_sounds(beat)
        named = [*(shared.sounds if beat is beats[0][0] else ()), *part.sounds]
        for sound in dict.fromkeys([*bed, *(sound for sound in named if sound in BEDS)]):
            cues = _with_bed(cues, sound, beat)
        for sound in named:
            if sound not in BEDS:
                cues.append(SoundCue(sound=sound, start_s=_within(beat, end_s), bed=False))
    music = next((part for part in heard if part.mood), None)
    if music is None or any(part.no_music for part in heard):
        return SoundPlan(cues=tuple(cues))
    return SoundPlan(cues=tuple(cues), music_bpm=music.tempo, music_mood=_MOODS[music.mood])


def _bed_sounds(beat: SketchBeat) -> list[Sound]:
    sounds: list[Sound] = list(PLACE_BEDS[beat.place])
    if "empty" in beat.place_detail:
        sounds = list(map(_quiet, sounds))
    if beat.place in NIGHT_OUTDOORS and beat.light in NIGHT_LIGHTS:
        kept = filter(lambda sound: sound is not Sound.BIRDS, sounds)
        sounds = [*kept, Sound.CRICKETS]
    sounds += [WEATHER_BEDS[weather] for weather in beat.weather if weather in WEATHER_BEDS]
    if Weather.WIND in beat.weather and beat.place in INTERIORS:
        sounds.remove(Sound.WIND)
    return list(dict.fromkeys(sounds))


def _quiet(sound: Sound) -> Sound:
    """Return what an empty place sounds like instead of its people."""
    return Sound.ROOM if sound is Sound.CROWD else sound


def _with_bed(cues: list[SoundCue], sound: Sound, beat: SketchBeat) -> list[SoundCue]:
    """Add a bed for a beat; the bed that plays up to its start goes on instead of starting again."""
    for place, cue in enumerate(cues):
        if cue.bed and cue.sound is sound and cue.end_s == beat.start_s:
            return [*cues[:place], cue.replace(end_s=beat.end_s), *cues[place + 1 :]]
    return [*cues, SoundCue(sound=sound, start_s=beat.start_s, end_s=beat.end_s)]


def _within(beat: SketchBeat, end_s: float) -> float:
    """Return when an effect of a beat sounds: a little into it, so that it is seen first."""
    return min(beat.start_s + 0.25 * (beat.end_s - beat.start_s), max(0.0, end_s - 0.2))


def plan_subtitles(shared: Heard, beats: Sequence[tuple[SketchBeat, Heard]]) -> tuple[Subtitle, ...]:
    """Return each spoken line at the time of its beat; lines of one beat share it by their length."""
    subtitles: list[Subtitle] = []
    first, last = beats[0][0], beats[-1][0]
    if shared.lines and not any(part.lines for _, part in beats):
        subtitles += _spread(shared.lines, first.start_s, last.end_s)
    for beat, part in beats:
        before = shared.lines if beat is first and any(own.lines for _, own in beats) else ()
        lines = (*before, *part.lines)
        subtitles += _spread(lines, beat.start_s, beat.end_s)
    return tuple(subtitles)


def _spread(lines: Sequence[str], start_s: float, end_s: float) -> list[Subtitle]:
    wanted = [max(_SHORTEST_LINE_S, _READING_S * len(line.split()) + 0.6) for line in lines]
    lead_s = min(0.3, 0.1 * (end_s - start_s))
    scale = min(1.0, (end_s - start_s - lead_s) / sum(wanted)) if wanted else 1.0
    at_s = start_s + lead_s
    spread = []
    for line, length_s in zip(lines, wanted, strict=True):
        spread.append(Subtitle(start_s=at_s, end_s=min(end_s, at_s + scale * length_s), text=line))
        at_s += scale * length_s
    return spread
