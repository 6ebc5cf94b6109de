"""Owns how long words take to speak. Knows texts, no prompts.

Words: 3 a second, that is 180 a minute, the upper end of the 160 to 180 that most authors on radio speech recommend
(E. Rodero, "A comparative analysis of speech rate and perception in radio bulletins", Text & Talk 32-3, 2012, p. 391).
Chinese: 5.18 syllables a second, one a character; Japanese: 7.84 syllables a second, one a kana and about two a kanji
(F. Pellegrino, C. Coupé, E. Marsico, "A cross-language perspective on speech information rate", Language 87-3, 2011,
p. 539-558). Who speaks faster than this is no longer understood with ease, and lips no longer follow.
"""

import re

WORDS_A_SECOND = 3.0
CHINESE_A_SECOND = 5.18
JAPANESE_A_SECOND = 7.84

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u30fc]")
_WORD = re.compile(r"[^\W_\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:['’\-][^\W_]+)*")


def spoken_s(text: str) -> float:
    """Return how many seconds a text takes to be spoken at the usual pace; 0 for one without words."""
    han, kana = len(_HAN.findall(text)), len(_KANA.findall(text))
    words = len(_WORD.findall(text)) / WORDS_A_SECOND
    if kana:
        return words + (kana + 2 * han) / JAPANESE_A_SECOND
    return words + han / CHINESE_A_SECOND
