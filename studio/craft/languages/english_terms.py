"""Owns the English film terms and brand names that stand within prompts of other languages."""

from collections.abc import Sequence
from functools import cache

from studio.craft.languages import signs
from studio.craft.languages.signs import Hit
from studio.craft.lexicon_terms import Term
from studio.craft.tokens import PhraseTable, tokenise
from studio.domain.cards import Component

_SIGNS = {
    Component.SHOT_TYPE: signs.SHOT,
    Component.CAMERA_MOVEMENT: signs.MOVE,
    Component.LIGHTING: signs.LIGHT,
    Component.STYLE: signs.STYLE,
    Component.AUDIO: signs.AUDIO,
}
_OWN = {
    signs.LOGO: """
logo, logos, branding, brand logo
""",
    signs.STYLE: """
4k, 8k, 2k, hd, uhd, hdr, 1080p, 60fps, cinematic, vlog, mv, cg, cgi, ue5, unreal engine, octane render, bokeh,
pixar, ghibli, disney style, imax, arri alexa, kodak, cyberpunk, anime, 3d, 2d, pov vlog, asmr, retro, vintage,
epic, 35mm, 16mm, lo-fi, hyperrealistic, photorealistic
""",
    signs.SHOT: """
pov, close-up, closeup, wide shot, medium shot, macro, ots, top-down, drone shot, establishing shot, fpv view,
split screen
""",
    signs.MOVE: """
fpv, dolly in, dolly out, push in, pull out, pull back, zoom in, zoom out, handheld, steadicam, gimbal, orbit,
tracking shot, crane shot, truck left, truck right, pan left, pan right, tilt up, tilt down, static shot,
locked off, whip pan, dolly zoom, slow zoom, slow push
""",
    signs.LIGHT: """
golden hour, blue hour, sunset, sunrise, neon, backlight, rim light, god rays, natural light, soft light, led
""",
    signs.AUDIO: """
bgm, sfx, asmr, lip-sync, lip sync, ambient sound, voiceover music, soundtrack, sound effects, edm, hip-hop
""",
    signs.SPEECH: """
voiceover, voice-over, vo
""",
    signs.WRITING: """
logo text, slogan, title, subtitle, caption, ui, app
""",
}
_NOT_THESE = frozenset(
    {
        "single",
        "pan",
        "roll",
        "lead",
        "score",
        "insert",
        "truck",
        "night",
        "fill",
        "period",
        "clean",
        "real",
        "raw",
        "spot",
        "lines",
        "dim",
    }
)


class EnglishTerms:
    """Finds the terms of the lexicon and names of brands among Latin words."""

    def __init__(self, terms: PhraseTable[Term]) -> None:
        self._terms = terms
        self._own = PhraseTable(
            (name.strip(), sign) for sign, names in _OWN.items() for name in names.replace("\n", " ").split(",")
        )

    def find(self, words: str) -> Sequence[Hit]:
        """Return what stands in `words`, in order, without overlap; offsets are those of `words`."""
        tokens = tokenise(words)
        found: dict[int, Hit] = {}
        for index in range(len(tokens)):
            own = self._own.at(tokens, index)
            if own is not None:
                found[index] = _hit(words, tokens[index].start, tokens[own.last - 1].end, own.meaning)
                continue
            hit = self._terms.at(tokens, index)
            if hit is not None and not hit.meaning.weak and tokens[index].word not in _NOT_THESE:
                sign = _SIGNS.get(hit.meaning.component, 0)
                if sign:
                    found[index] = _hit(words, tokens[index].start, tokens[hit.last - 1].end, sign)
                    continue
            last = _brand_end([token.word for token in tokens[index : index + 3]])
            if last:
                found[index] = _hit(words, tokens[index].start, tokens[index + last - 1].end, signs.BRAND)
        kept: list[Hit] = []
        for index in sorted(found):
            if not kept or found[index].start >= kept[-1].end:
                kept.append(found[index])
        return kept or _name(words, [token.start for token in tokens])


def _name(words: str, starts: list[int]) -> list[Hit]:
    """Return two or three words with capitals as somebody's name."""
    if 2 <= len(starts) <= 3 and all(words[start].isupper() for start in starts):
        return [_hit(words, 0, len(words), signs.PERSON)]
    return []


def _hit(words: str, start: int, end: int, sign: int) -> Hit:
    return Hit(start, end, words[start:end].lower(), sign)


def _brand_end(words: Sequence[str]) -> int:
    """Return how many of the words are the name of a brand; 0 where they are none."""
    names = _brands().get(words[0])
    if names is None:
        return 0
    return next((count for count in range(len(words), 0, -1) if " ".join(words[:count]) in names), 0)


@cache
def _brands() -> dict[str, frozenset[str]]:
    """Return the names by their first word."""
    from studio.craft.faults.brand_names import ANY_CASE

    found: dict[str, set[str]] = {}
    for name in ANY_CASE.split(","):
        words = name.split()
        found.setdefault(words[0], set()).add(" ".join(words))
    return {first: frozenset(names) for first, names in found.items()}
