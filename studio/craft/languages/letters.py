"""Owns how letters of Chinese and Japanese texts are folded before words are looked up."""

from functools import cache

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，：；！？（）"}


@cache
def letters_of(language: str) -> dict[int, str]:
    """Return what each letter is folded into: wide Latin ones into narrow ones, traditional ones into simplified."""
    found = {code: chr(narrow) for code, narrow in _WIDE.items()}
    if language == "zh":
        from studio.craft.languages.traditional import PAIRS

        found |= {ord(pair[0]): pair[1] for pair in PAIRS.split()}
    return found
