"""Owns the words of a face: they ask for a person seen close where no word says how close."""

from studio.craft.sketch.scene import Stretches
from studio.craft.tokens import PhraseTable, table, word_set
from studio.domain.cards import Component
from studio.domain.sketch import Action, Family, Mood, ShotSize, SketchSubject

_CLOSE = word_set("cheek lip eyebrow eyelash wrinkle freckle jaw forehead nostril dimple tear eyelid mouth brow")
_NEAR = word_set("gaze smile expression frown grin face eye smirk glance stare")
_FEELING = word_set(
    "smile smiles smiling laugh laughs laughing laughed chuckle chuckles chuckling chuckled giggle giggles "
    "giggling grin grins grinning frown frowns frowning cry cries crying weep weeps weeping sob sobs sobbing "
    "sigh sighs sighing blush blushes blushing wink winks winking yawn yawns yawning gasp gasps gasping scream "
    "screams screaming kiss kissing"
)
_GOING = frozenset(
    {
        Action.WALK,
        Action.RUN,
        Action.DANCE,
        Action.RIDE,
        Action.JUMP,
        Action.SWIM,
        Action.FLY,
        Action.STRIKE,
        Action.WORK,
    }
)
_FACES = frozenset({Family.PERSON, Family.CHILD})
_UNSEEN = frozenset({Component.AUDIO, Component.DIALOGUE, Component.STYLE, Component.CAMERA_MOVEMENT})


def size_of_face(stretch: Stretches, subjects: tuple[SketchSubject, ...], *, placed: bool = False) -> ShotSize | None:
    """Return how close a person is seen whose face or feeling the words tell of; None where they do not, or it moves.

    `placed` says that words name a place: then a smile alone does not bring the camera near.
    """
    if not subjects or subjects[0].family not in _FACES or subjects[0].action in _GOING or subjects[0].count > 1:
        return None
    if _parts(stretch, _CLOSE):
        return ShotSize.CLOSE_UP
    felt = not placed and any(token.word in _FEELING for token in stretch.tokens)
    return ShotSize.MEDIUM if felt or len(_parts(stretch, _NEAR)) > 1 else None


_MOODS: PhraseTable[Mood] = table(
    {
        Mood.HAPPY: (
            "smile, smiles, smiling, smiled, laugh, laughs, laughing, laughed, grin, grins, grinning, chuckle, "
            "chuckles, chuckled, chuckling, giggle, giggles, giggling, happy, happily, joyful, joy, joyous, "
            "cheerful, delighted, delight, elated, beaming, amused, amusement, laughter, overjoyed, proud, "
            "ecstatic"
        ),
        Mood.SAD: (
            "cry, cries, crying, cried, tear, tears, teary, weep, weeps, weeping, sob, sobs, sobbing, sad, "
            "sadness, sorrow, grief, mournful, melancholy, heartbroken, grieving, tearful, despair, frown, "
            "frowns, disappointed"
        ),
        Mood.ANGRY: (
            "angry, angrily, anger, furious, rage, raging, scowl, scowls, scowling, glare, glares, glaring, "
            "enraged, fierce, determined, annoyed, frustrated, frustration, intense gaze, fury"
        ),
        Mood.AMAZED: (
            "surprised, surprise, amazed, amazement, astonished, shocked, shock, awe, gasp, gasps, gasping, "
            "scared, frightened, terrified, horror, fear, startled, scream, screams, screaming, wide eyed, "
            "stunned, awestruck"
        ),
    }
)


def mood_of(stretch: Stretches) -> Mood | None:
    """Return what the words say that a face shows, the first of several; None where they do not."""
    for hit in stretch.within(_MOODS, lambda owner: owner not in _UNSEEN):
        token = stretch.tokens[hit.first]
        if token.word == "tear" and stretch.tokens[min(hit.last, len(stretch.tokens) - 1)].word in ("open", "apart"):
            continue
        stretch.note_hit(hit, f"{hit.meaning.value} face")
        return hit.meaning
    return None


def face_of(stretch: Stretches) -> SketchSubject | None:
    """Return somebody for a face that words tell of without saying whose it is: "a smile, lips parted"."""
    found = [*_parts(stretch, _CLOSE), *_parts(stretch, _NEAR)]
    if not found:
        return None
    for index in found:
        stretch.note(index, index + 1, "face")
    return SketchSubject(family=Family.PERSON, action=Action.STAND, mood=mood_of(stretch))


def _parts(stretch: Stretches, words: frozenset[str]) -> list[int]:
    return [
        index
        for index, token in enumerate(stretch.tokens)
        if token.stem in words and stretch.owners[index] not in _UNSEEN
    ]
