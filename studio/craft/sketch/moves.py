"""Owns the words for camera movement: which movements, at what speed and in what order a camera's words ask for."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from studio.craft.sketch.actions import speed_of
from studio.craft.tokens import Token, table, word_set
from studio.craft.verbs import forms
from studio.craft.words import DETERMINERS, PRONOUNS
from studio.domain.sketch import CameraMove, Move, Speed

_DIRECTIONS = {
    "up": "up upward upwards skyward higher sky ascending",
    "down": "down downward downwards lower ground floor descending",
    "left": "left leftward leftwards counterclockwise anticlockwise",
    "right": "right rightward rightwards clockwise",
    "in": "in into forward forwards closer toward towards inward ahead inside nearer behind",
    "out": "out back away backward backwards outward outwards wide",
    "around": "around round circle circling 360",
    "beside": "above along alongside beside past across lateral laterally sideways parallel with",
    "through": "through between",
}
_DIRECTION = {word: name for name, words in _DIRECTIONS.items() for word in words.split()}

_TRACK = {"left": Move.TRACK_LEFT, "right": Move.TRACK_RIGHT, "in": Move.PUSH_IN, "out": Move.PULL_BACK}
_TRAVEL = {
    **_TRACK, "up": Move.CRANE_UP, "down": Move.CRANE_DOWN, "around": Move.ORBIT_RIGHT, "beside": Move.TRACK_RIGHT,
}  # fmt: skip
_LIFT = {"up": Move.CRANE_UP, "down": Move.CRANE_DOWN}
_TURN = {"left": Move.ORBIT_LEFT, "right": Move.ORBIT_RIGHT}
_PAN = {"left": Move.PAN_LEFT, "right": Move.PAN_RIGHT, "up": Move.TILT_UP, "down": Move.TILT_DOWN}


class _Rule(NamedTuple):
    """What a camera verb means with each direction, and without one."""

    default: Move
    by_direction: dict[str, Move]


_RULES: dict[str, _Rule] = {
    "pan": _Rule(Move.PAN_RIGHT, _PAN),
    "tilt": _Rule(Move.TILT_UP, {"up": Move.TILT_UP, "down": Move.TILT_DOWN}),
    "orbit arc circle revolve rotate turn curve swirl spin encircle swing spiral": _Rule(Move.ORBIT_RIGHT, _TURN),
    "zoom": _Rule(Move.ZOOM_IN, {"in": Move.ZOOM_IN, "out": Move.ZOOM_OUT}),
    "dolly push creep advance approach inch": _Rule(Move.PUSH_IN, _TRAVEL),
    "pull retreat withdraw widen back": _Rule(Move.PULL_BACK, {"in": Move.PUSH_IN}),
    "track truck follow trail chase crab slide slider": _Rule(Move.TRACK_RIGHT, {**_TRAVEL, "down": Move.TRACK_RIGHT}),
    "glide drift sweep float skim": _Rule(Move.TRACK_RIGHT, _TRAVEL),
    "move travel fly soar rush race hover": _Rule(Move.PUSH_IN, {**_TRAVEL, "through": Move.FPV}),
    "crane jib boom pedestal rise ascend lift climb raise": _Rule(Move.CRANE_UP, _LIFT),
    "descend drop sink dip swoop dive plunge lower": _Rule(Move.CRANE_DOWN, _LIFT),
    "roll": _Rule(Move.ROLL_RIGHT, {"left": Move.ROLL_LEFT, "right": Move.ROLL_RIGHT}),
    "shake wobble jitter bounce": _Rule(Move.HANDHELD, {}),
    "walk": _Rule(Move.PUSH_IN, _TRACK),
    "hold remain stay linger": _Rule(Move.STATIC, {}),
}
_VERB_RULES = {form: rule for verbs, rule in _RULES.items() for verb in verbs.split() for form in forms(verb)}
CAMERA_VERBS = frozenset(_VERB_RULES)
"""Verb forms that are a movement where a camera does them."""

FIXED_MOVES = table(
    {
        (Move.STATIC,): (
            "static, static shot, locked off, locked, locked off shot, fixed camera, tripod, tripod shot, "
            "still camera, stationary camera, no camera movement, fixed shot, motionless camera, still "
            "frame, stationary, fixed, unmoving camera, static camera, camera static, camera still, locked "
            "down, completely still, without moving, does not move, static frame, static view, locked "
            "camera, motionless"
        ),
        (Move.HANDHELD,): (
            "handheld, hand held, shaky cam, shaky camera, camera shake, handheld camera, bodycam, shaky, "
            "found footage, head bob, impact shake, handheld shot"
        ),
        (Move.FPV,): (
            "fpv, fpv drone, fpv flight, fly through, flythrough, first person drone, fpv drone shot, flies"
            " through, flying through"
        ),
        (Move.RACK_FOCUS,): (
            "rack focus, focus pull, pull focus, racks focus, focus shifts, focus racks, pulls focus, rack "
            "focuses, racking focus, focus pulling, shifting focus, focus shift"
        ),
        (Move.PUSH_IN, Move.ZOOM_OUT): "dolly zoom, vertigo effect, zolly, push pull",
        (Move.PUSH_IN,): (
            "push in, dolly in, slow push in, moves closer, creep in, push forward, dolly forward, dolly "
            "shot, move in, forward dolly, pushes in, pushing in, flyover, fly over, aerial pass, flies "
            "over, flying over, soaring over, driving pov, follow from behind, pov walk, walks forward, "
            "gliding over, forward push, moving forward, steadicam shot, glides over, soars over, drifting "
            "over, pushes forward, tracks forward, tracking forward, tracks in, dollies in, tighten, "
            "gliding toward, closes in"
        ),
        (Move.PULL_BACK,): (
            "pull back, pull out, dolly out, dolly back, track out, pulls back, pulls out, pulling back, "
            "pulling away, pulls away, pull away, pull back reveal, reveal shot, leading shot, backward "
            "tracking, zooms back, tracks back, tracking backward, dollies out, moving backward, backs away"
        ),
        (Move.ZOOM_IN,): (
            "zoom in, zooms in, zooming in, crash zoom, snap zoom, punch in, slow zoom, zoom shot, crash "
            "in, camera zoom, zoom, whip zoom"
        ),
        (Move.ZOOM_OUT,): "zoom out, zooms out, zooming out",
        (Move.TRACK_RIGHT,): (
            "tracking shot, track right, truck right, trucking shot, follow shot, following shot, side "
            "tracking, lateral tracking, parallel tracking, slider shot, slide right, slider, lateral move,"
            " dolly right, trucking, tracks alongside, tracking alongside, follows alongside, lateral "
            "dolly, profile tracking, parallax move, side scroll, tracking camera, truck"
        ),
        (Move.TRACK_LEFT,): (
            "track left, truck left, slide left, dolly left, tracking left, tracks left, trucks left, slides left"
        ),
        (Move.CRANE_UP,): (
            "crane up, crane shot, jib up, boom up, pedestal up, rising shot, drone ascend, rising drone, "
            "lift off shot, jib shot, ped up, drone rises, rising camera, crane rise, cranes up, boom shot,"
            " upward crane, ascending shot, rise up"
        ),
        (Move.CRANE_DOWN,): (
            "crane down, jib down, boom down, pedestal down, descending shot, drone descend, descending "
            "drone, ped down, cranes down, descending crane, swoops down, drone descends"
        ),
        (Move.ORBIT_RIGHT,): (
            "orbit, orbiting, arc shot, orbit shot, circle shot, 360 orbit, semi orbit, arc right, revolve "
            "around, 360 degree shot, orbits around, orbit right, circling shot, rotating shot, rotating "
            "view, 360 rotation, turntable shot, circling drone, arcing shot, spiral move, frozen moment "
            "orbit, orbital shot, orbital"
        ),
        (Move.ORBIT_LEFT,): "orbit left, arc left, orbits left, circles left, counterclockwise orbit",
        (Move.PAN_RIGHT,): (
            "pan right, slow pan, panning shot, pans right, panning right, whip pan, swish pan, flash pan, "
            "pan across, pans across, panning across, camera pan, smooth pan, gentle pan, snap pan, "
            "panoramic pan, pan over, panning over, pan shot, horizontal pan, panning"
        ),
        (Move.PAN_LEFT,): (
            "pan left, pans left, panning left, pan to the left, pans to the left, slow pan left, whip pan "
            "left, slow pan to the left"
        ),
        (Move.TILT_UP,): (
            "tilt up, tilts up, tilting up, tilt upward, tilting upward, tilting slowly upward, upward "
            "tilt, tilts upward, slow tilt up, whip tilt, slow tilt, vertical tilt"
        ),
        (Move.TILT_DOWN,): (
            "tilt down, tilts down, tilting down, tilt downward, downward tilt, tilts downward, slow tilt down"
        ),
        (Move.ROLL_RIGHT,): "camera roll, barrel roll, roll right, corkscrew",
        (Move.ROLL_LEFT,): "roll left",
    }
)

_THEN = word_set("then before finally afterwards followed ending ends eventually next until settles")
_CLAIMS_NO_MOVE = word_set("dutch")


class ReadMove(NamedTuple):
    """Movements that tokens `first` to `last` (exclusive) ask for."""

    first: int
    last: int
    moves: tuple[CameraMove, ...]


class _Found(NamedTuple):
    first: int
    last: int
    moves: tuple[Move, ...]


def read_moves(tokens: list[Token], spans: Sequence[tuple[int, int]]) -> list[ReadMove]:
    """Return the movements in the words of a camera, in order, with their speeds; `spans` are where those words stand.

    A movement said twice counts once. Static and a movement cannot both hold: the later wins, both are returned, and
    the loser has no moves.
    """
    read: list[ReadMove] = []
    seen: set[Move] = set()
    end = 0
    for first, last in spans:
        found = list(_find(tokens, first, last))
        for place, hit in enumerate(found):
            begin = found[place - 1].last if place else max(end, first - 2)
            finish = found[place + 1].first if place + 1 < len(found) else last
            then = bool(seen) and any(token.word in _THEN for token in tokens[begin : hit.first])
            speed = _speed(tokens, hit, begin, finish)
            fresh = [move for move in hit.moves if move not in seen]
            seen.update(fresh)
            moves = tuple(CameraMove(move=move, speed=speed, then=then and not rank) for rank, move in enumerate(fresh))
            read.append(ReadMove(hit.first, hit.last, moves))
        end = last
    return settled(read)


def settled(read: list[ReadMove]) -> list[ReadMove]:
    """Let the later of static and moving win: the loser's words stay, its moves go."""
    last = next((hit for hit in reversed(read) if hit.moves), None)
    if last is None:
        return read
    still = last.moves[-1].move is Move.STATIC
    return [
        hit._replace(moves=tuple(move for move in hit.moves if (move.move is Move.STATIC) == still)) for hit in read
    ]


def _find(tokens: list[Token], first: int, last: int) -> Iterator[_Found]:
    index = first
    while index < last:
        hit = FIXED_MOVES.at(tokens, index)
        word = tokens[index].word
        if hit is not None and hit.last <= last:
            end, moves = _turned(tokens, hit.last, last, hit.meaning)
            yield _Found(index, end, moves)
            index = end
        elif word in _VERB_RULES and not (index and tokens[index - 1].word in _CLAIMS_NO_MOVE):
            direction, end = _direction(tokens, index + 1, last)
            rule = _VERB_RULES[word]
            yield _Found(index, end, (rule.by_direction.get(direction, rule.default),))
            index = end
        else:
            index += 1


_OPPOSITE = {
    Move.PAN_RIGHT: Move.PAN_LEFT, Move.TRACK_RIGHT: Move.TRACK_LEFT, Move.ORBIT_RIGHT: Move.ORBIT_LEFT,
    Move.ROLL_RIGHT: Move.ROLL_LEFT,
}  # fmt: skip
_DOWNWARD = {Move.TILT_UP: Move.TILT_DOWN, Move.CRANE_UP: Move.CRANE_DOWN, Move.PAN_RIGHT: Move.TILT_DOWN}
_TURNED: dict[str, dict[Move, Move]] = {
    "left": _OPPOSITE, "down": _DOWNWARD, "up": {Move.PAN_RIGHT: Move.TILT_UP}, "out": {Move.ZOOM_IN: Move.ZOOM_OUT},
}  # fmt: skip
_SAID_ALREADY = frozenset({"up", "down", "left", "right", "in", "out"})


def _turned(tokens: list[Token], index: int, last: int, moves: tuple[Move, ...]) -> tuple[int, tuple[Move, ...]]:
    """Let a direction right behind a fixed phrase turn it: "slow orbit to the left", "slow zoom out"."""
    if _DIRECTION.get(tokens[index - 1].word) in _SAID_ALREADY:
        return index, moves
    direction, end = _direction(tokens, index, min(last, index + 4))
    turned = _TURNED.get(direction, {}).get(moves[0])
    if turned is not None and tokens[end - 1].word != "wide":
        return end, (turned,)
    if moves == (Move.HANDHELD,) and direction in _BY_HAND and _names_someone(tokens, end, last):
        return end, (Move.HANDHELD, _BY_HAND[direction])
    return index, moves


_BY_HAND = {"beside": Move.TRACK_RIGHT, "in": Move.PUSH_IN}
"""What a camera in the hand does with whom it goes along: beside them it tracks, behind them it pushes in."""


def _names_someone(tokens: list[Token], index: int, last: int) -> bool:
    return index < last and tokens[index].word in DETERMINERS | PRONOUNS


def _direction(tokens: list[Token], index: int, last: int) -> tuple[str, int]:
    start = index
    for place in range(index, min(last, index + 6)):
        word = tokens[place].word
        if word in _VERB_RULES and word not in _DIRECTION:
            break
        if word in _DIRECTION:
            return _DIRECTION[word], place + 1
    return "", start


def _speed(tokens: Sequence[Token], hit: _Found, begin: int, finish: int) -> Speed:
    inside = [*range(hit.first, hit.last)]
    before = [*range(hit.first - 1, max(begin, hit.first - 5) - 1, -1)]
    behind = [*range(hit.last, min(finish, hit.last + 6))]
    for place in inside + before + behind:
        speed = speed_of(tokens[place].word)
        if speed is not None:
            return speed
    return Speed.NORMAL
