"""Owns how a stretch wants its picture framed and looked at: size, angle, camera movement, treatments, pace."""

from typing import NamedTuple

from studio.craft.grouping import acts
from studio.craft.sketch.air import WEATHER
from studio.craft.sketch.framing import ANGLES, SIZES, WEAK_SIZES
from studio.craft.sketch.lights import ACCENTS, LIGHTS
from studio.craft.sketch.looks import PACES, TREATMENTS
from studio.craft.sketch.moves import read_moves
from studio.craft.sketch.scene import Stretches
from studio.craft.sketch.subjects import NOUNS
from studio.craft.tokens import Hit, term_set, word_set
from studio.craft.words import AUXILIARIES, CAMERA_NOUNS, PRONOUNS, SHOT_NOUNS
from studio.domain.cards import Component
from studio.domain.sketch import Angle, CameraMove, Pace, ShotSize, Treatment

_FRAMING = frozenset({Component.SHOT_TYPE, Component.CAMERA_MOVEMENT})
_ONLY_FRAMING = term_set(
    "looking up,looking down,from above,from below,drone,straight down,street level,overhead,aerial,upward "
    "shot,dutch,"
    "directly above,satellite view,water level,portrait,profile view,fly over"
)
_FROM_SOMEWHERE = term_set("from above,from below,overhead,directly above,from directly above")
_SHINING = word_set("light lit glow sun sunlight ray lamp bulb shine shining shadow illumination fluorescent")
_CAMERA = SHOT_NOUNS | CAMERA_NOUNS | word_set("filmed seen viewed shots")
_ONLY_STYLE = word_set("vintage retro grain noir cartoon painterly nostalgic kodak toon manga anime")


class Frame(NamedTuple):
    """What a stretch says of its frame; None and empty where it does not say."""

    size: ShotSize | None
    angle: Angle | None
    camera: tuple[CameraMove, ...] | None
    treatments: tuple[Treatment, ...]
    pace: Pace | None


def read_frame(stretch: Stretches) -> Frame:
    """Return the framing, the camera's movements and the look that the words ask for; the later of two sizes wins."""
    size = _last_size(stretch)
    angle = _last_angle(stretch)
    return Frame(size, angle, _camera(stretch), _treatments(stretch), _pace(stretch))


def _phrase(stretch: Stretches, hit: Hit[Angle]) -> str:
    return " ".join(token.word for token in stretch.tokens[hit.first : hit.last])


def _last_size(stretch: Stretches) -> ShotSize | None:
    size = None
    for hit in stretch.seen(SIZES):
        single = hit.last - hit.first == 1 and stretch.tokens[hit.first].stem in WEAK_SIZES
        if single and stretch.owners[hit.first] is not Component.SHOT_TYPE and not _before_shot(stretch, hit.last):
            continue
        stretch.note_hit(hit, hit.meaning.value.replace("_", " "))
        size = hit.meaning
    return size


def _before_shot(stretch: Stretches, index: int) -> bool:
    """Say whether a shot is named close behind: "a wide, symmetrical shot"."""
    _, end = stretch.clause(index - 1)
    return any(token.word in ("shot", "view", "framing") for token in stretch.tokens[index : min(end, index + 3)])


def _last_angle(stretch: Stretches) -> Angle | None:
    angle = None
    for hit in stretch.seen(ANGLES):
        if stretch.owners[hit.first] not in _FRAMING and _phrase(stretch, hit) in _ONLY_FRAMING:
            continue
        if _phrase(stretch, hit) in _FROM_SOMEWHERE and _of_the_light(stretch, hit):
            stretch.note_hit(hit, "where the light comes from")
            continue
        stretch.note_hit(hit, hit.meaning.value.replace("_", " "))
        angle = hit.meaning
    return angle


def _of_the_light(stretch: Stretches, hit: Hit[Angle]) -> bool:
    """Say whether it is light or weather that comes from there, not the camera: "one lamp from above"."""
    begin, end = stretch.clause(hit.first)
    around = range(max(begin, hit.first - 8), min(end, hit.last + 3))
    if any(stretch.tokens[index].word in _CAMERA for index in around):
        return False
    return any(
        words.at(stretch.tokens, index) is not None or stretch.tokens[index].stem in _SHINING
        for index in around
        for words in (LIGHTS, ACCENTS, WEATHER)
    )


def _is_the_subjects(stretch: Stretches, first: int) -> bool:
    """Say whether a movement outside the camera's own words is what a subject does: "a spaceship flying through"."""
    begin, _ = stretch.clause(first)
    if stretch.owners[first] is Component.CAMERA_MOVEMENT or not acts(stretch.tokens, begin, first):
        return False
    before = first - 1
    while before > begin and (stretch.tokens[before].word in AUXILIARIES or stretch.tokens[before].word.endswith("ly")):
        before -= 1
    if before < begin or stretch.tokens[before].word in CAMERA_NOUNS:
        return False
    return NOUNS.at(stretch.tokens, before) is not None or stretch.tokens[before].word in PRONOUNS


def _camera(stretch: Stretches) -> tuple[CameraMove, ...] | None:
    spans = [span for span in stretch.spans(Component.CAMERA_MOVEMENT) if not _is_the_subjects(stretch, span[0])]
    moves: list[CameraMove] = []
    read = read_moves(stretch.tokens, spans)
    for hit in read:
        names = " and ".join(move.move.value.replace("_", " ") for move in hit.moves)
        stretch.note(hit.first, hit.last, names or "an earlier or later word counts instead")
        moves += hit.moves
    for first, last in spans if moves else ():
        stretch.note(first, last, "camera")
    return tuple(moves) if read else None


def _treatments(stretch: Stretches) -> tuple[Treatment, ...]:
    found: list[Treatment] = []
    for hit in stretch.seen(TREATMENTS):
        word = stretch.tokens[hit.first].word
        if hit.last - hit.first == 1 and word in _ONLY_STYLE and stretch.owners[hit.first] is not Component.STYLE:
            continue
        if hit.first and stretch.tokens[hit.first - 1].word in ("deep", "infinite", "no", "without"):
            continue
        stretch.note_hit(hit, hit.meaning.value.replace("_", " "))
        if hit.meaning not in found:
            found.append(hit.meaning)
    return tuple(found)


def _pace(stretch: Stretches) -> Pace | None:
    hits = stretch.seen(PACES)
    for hit in hits:
        stretch.note_hit(hit, hit.meaning.value.replace("_", " "))
    return hits[-1].meaning if hits else None
