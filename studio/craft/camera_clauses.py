"""Owns the rules for the head of a clause: the camera's words and the framing.

Must not know of what is in the picture; the rest of the clause is read by others.
"""

from collections.abc import Sequence

from studio.craft.clause_words import ClauseWords
from studio.craft.findings import Findings
from studio.craft.lexicon_terms import Term
from studio.craft.single_words import CAMERA, VIEWER
from studio.craft.sketch.moves import CAMERA_VERBS
from studio.craft.tagging import Part
from studio.craft.term_triggers import DIRECTIONS, STILL_MOVES
from studio.craft.tokens import Hit, word_set
from studio.craft.word_kinds import MOTION
from studio.craft.words import AUXILIARIES, DETERMINERS, SHOT_NOUNS
from studio.domain.cards import Component

_NUMBER_WORDS = word_set("one two three four five six several many single lone")
_DIRECTION_WORDS = word_set(
    "up down left right in out back forward forwards backward backwards upward upwards downward downwards closer "
    "away around slowly gently smoothly quickly fast slow smooth gentle steadily camera movement motion shot move "
    "moves follow path pass subtly gradually steady and then"
)
_FRAMING_WORDS = SHOT_NOUNS | word_set("upward downward cinematic static up lens style level height shots drone")
_SPLITS_CAMERA = word_set("as while revealing showing where capturing when highlighting")
_TAKES_OBJECT = word_set(
    "follows following follow tracks tracking track orbits orbiting circles circling around over across chasing "
    "chases past through toward towards on to reveals trailing along behind alongside into above from down up "
    "between beneath under"
)
_STAYS = word_set(
    "static still fixed locked stationary motionless steady mounted attached stays remains holds handheld "
    "strapped positioned holding staying resting rests leaves leave lingers lingering unmoving steadily frozen "
    "rigid still propped lashed clamped bolted taped clipped wedged tied carried suspended screwed anchored put "
    "stuck glued welded budge budges stir stirs keeping keeps "
    "nailed rooted planted parked rocks rocking sways swaying lurches lurching"
)
_PLACED = word_set(
    "low high above below at behind beside close near far overhead inside under underneath angled tilted aimed "
    "pointed touching touches pressed inches "
    "looking looks directly placed sits sitting set level facing faces peers peering points pointing"
)
_RIDING = word_set("dashboard bonnet bumper handlebars handlebar helmet windshield cockpit saddle collar gimbal tripod")
_FRAMED_MOVES = word_set("tracking track follow following trailing aerial")
_OWNERS = word_set("his her their my your its old")
_ZOOMS = word_set("widen tighten expand narrow whip ride dip snake nudge bob barrel corkscrew")
_VIEWERS = word_set("we viewer you")
_VIEW_MOVES = word_set(
    "glide glides gliding fly flies flying soar soars soaring drift drifts drifting float floats floating move "
    "moves moving travel travels travelling traveling dive dives diving rise rises rising descend descends "
    "descending push pushes pull pulls follow follows pan pans tilt tilts orbit orbits track tracks zoom zooms "
    "sweep sweeps race races plunge plunges swoop swoops climb climbs circle circles enter enters pass passes "
    "weave weaves ascend ascends"
)


class CameraReader:
    """Reads the camera's words and the framing at the head of clauses into the findings."""

    def __init__(self, words: ClauseWords, marks: Sequence[int], found: Findings) -> None:
        self._words = words
        self._marks = marks
        self._found = found

    def led(self, first: int, last: int, hits: list[Hit[Term]], leads: int) -> int:
        """Take the words of a camera at the head of the clause; return where the rest begins.

        `leads` says what its first words may be.
        """
        words = self._words
        moves = [hit for hit in hits if hit.meaning.component is Component.CAMERA_MOVEMENT] if hits else hits
        noun = self._camera_noun(first, last) if leads & CAMERA else None
        if noun is None:
            seen = self._viewer(first, last) if leads & VIEWER else None
            return self._moving_shot(first, last, moves) if seen is None else seen
        verb = next((at for at in range(noun + 1, min(noun + 7, last)) if self._moves(at)), None)
        near = any(hit.first <= noun + 5 for hit in moves)
        if verb is None and any(words.word(at) in _RIDING for at in range(noun + 1, min(noun + 9, last))):
            verb = noun + 1
        stays = next((at for at in range(noun + 1, min(noun + 5, last)) if words.word(at) in _STAYS), None)
        earlier = any(words.word(at) in CAMERA_VERBS or words.word(at) in _STAYS for at in range(first, noun))
        if verb is None and stays is None and not near and not earlier:
            return self._camera_place(first, noun, last, hits)
        said_before = earlier or any(hit.first <= noun for hit in moves)
        begin = noun + 1 if noun - first <= 1 and noun + 1 < last and not said_before else first
        while begin + 1 < last and words.word(begin) in AUXILIARIES:
            begin += 1
        end = self._camera_end(max(begin + 1, (verb or stays or noun) + 1), last)
        self._found.add(Component.CAMERA_MOVEMENT, begin, end)
        return end

    def _moves(self, index: int) -> bool:
        """Say whether a word is a movement where a camera does it: any verb of motion is."""
        if self._words.word(index) in CAMERA_VERBS:
            return True
        word = self._words.words[index]
        if self._words.parts[index] is not Part.VERB or word.verb in STILL_MOVES:
            return False
        return MOTION in word.verbs[:2] or word.verb in _ZOOMS

    def _camera_noun(self, first: int, last: int) -> int | None:
        """Return the camera that the clause is about: before it no verb and no preposition but "with" or "by"."""
        for at in range(first, min(first + 6, last)):
            if self._words.is_camera(at):
                owned = at > first and self._words.word(at - 1) in _OWNERS
                return None if owned else at
            part = self._words.parts[at]
            if (
                part is Part.PREPOSITION
                and at == first
                and self._words.word(at) in ("with", "without", "by", "from", "through")
            ):
                continue
            if part in (Part.PRONOUN, Part.PREPOSITION) or (
                part is Part.VERB and self._words.word(at) not in CAMERA_VERBS and at > first
            ):
                return None
        return None

    def _viewer(self, first: int, last: int) -> int | None:
        """Take a camera that moves as a viewer: "we glide through …", "the view drifts over …"."""
        words = self._words
        at = first
        while at < last and words.parts[at] in (Part.CONJUNCTION, Part.DETERMINER, Part.ADVERB, Part.OTHER):
            at += 1
        if at + 1 >= last or (words.word(at) not in _VIEWERS and words.word(at) not in SHOT_NOUNS):
            return None
        verb = at + 1
        while verb < last and words.parts[verb] in (Part.AUXILIARY, Part.ADVERB, Part.OTHER):
            verb += 1
        if verb >= last or not (words.word(verb) in _VIEW_MOVES or (words.word(at) == "we" and self._moves(verb))):
            return None
        end = self._camera_end(verb + 1, last)
        self._found.add(Component.CAMERA_MOVEMENT, at, end)
        return end

    def _camera_place(self, first: int, noun: int, last: int, hits: list[Hit[Term]]) -> int:
        """Take "camera at knee height" as framing: it says where the camera is, not that it moves."""
        framing = any(hit.meaning.component is Component.SHOT_TYPE for hit in hits)
        behind = noun + 1
        while behind < last and self._words.parts[behind] in (Part.AUXILIARY, Part.ADVERB, Part.OTHER):
            behind += 1
        placed = behind < last and self._words.word(behind) in _PLACED
        if noun - first > 1 or noun + 1 >= last or not (framing or placed):
            return first
        end = next((index for index in range(noun + 1, last) if self._words.word(index) == "of"), last)
        self._found.add(Component.SHOT_TYPE, noun + 1, end)
        return end

    def _moving_shot(self, first: int, last: int, moves: list[Hit[Term]]) -> int:
        """Take a clause that begins with a movement: "slow push in …", "tracking shot of …", "then tilts down"."""
        index = first
        goes_on = self._found.ends_with(Component.CAMERA_MOVEMENT, first) and self._marks[first] == 1
        if goes_on and self._words.word(first) in ("then", "and") and first + 1 < last:
            index += 1
        if goes_on and self._words.word(index) in CAMERA_VERBS:
            end = self._camera_end(index + 1, last)
            self._found.add(Component.CAMERA_MOVEMENT, first, end)
            return end
        if not moves:
            return first
        hit = moves[0]
        if hit.first - first > 4 or self._words.acts_apart(first, hit.first):
            return first
        if self._words.word(hit.last - 1) not in SHOT_NOUNS and self._words.names_thing(first, hit.first):
            return first  # "a scooter zooms past": not the camera does
        end = hit.last
        while end < last and self._words.word(end) in _DIRECTION_WORDS:
            end += 1
        if self._words.word(end - 1) == "shot" and self._words.word(hit.first) in _FRAMED_MOVES:
            self._found.mention(Component.SHOT_TYPE, hit.first, end)
        end = self._camera_end(end, last)
        self._found.add(Component.CAMERA_MOVEMENT, first, end)
        return end

    def _camera_end(self, index: int, last: int) -> int:
        """Return where the camera's words end: before the subject that it follows, else the clause's end."""
        for place in range(index, last):
            word = self._words.word(place)
            if word in _SPLITS_CAMERA:
                return place
            if word == "of":
                return place
            names = word in DETERMINERS or word in _NUMBER_WORDS or self._names_thing(place)
            if names and not self._found.has_subject and self._words.word(place - 1) in _TAKES_OBJECT:
                return place
        return last

    def _names_thing(self, index: int) -> bool:
        """Say whether a phrase without an article begins: "rising over Tuscan vineyards"."""
        if self._words.parts[index] not in (Part.NOUN, Part.ADJECTIVE) or self._words.parts[index - 1] is Part.VERB:
            return False
        return self._words.word(index) not in DIRECTIONS and self._words.word(index - 1) not in ("on", "to", "from")

    def framed(self, first: int, last: int, hits: list[Hit[Term]]) -> int:
        """Take the framing at the head of the clause ("Low, wide shot" of …); return where the rest begins."""
        end = first
        for hit in hits:
            if hit.meaning.component is Component.SHOT_TYPE and first <= hit.first <= end + 4:
                if self._words.acts(end, hit.first) or self._words.has_preposition(end, hit.first):
                    break
                if self._words.names_apart(end, hit.first):
                    break
                end = hit.last
        if end == first:
            return first
        while end < last and self._words.word(end) in _FRAMING_WORDS:
            end += 1
        if (
            end + 1 < last
            and self._words.word(end) == "at"
            and any(self._words.word(place) in ("height", "level") for place in range(end, min(end + 4, last)))
        ):
            end = min(end + 4, last)
        self._found.add(Component.SHOT_TYPE, first, end)
        if end < last and self._words.word(end) == "of":
            end += 1
        return end
