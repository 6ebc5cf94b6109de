"""Owns the program's own resources as tests read them."""

from studio import resource_folder

LEXICON = (resource_folder() / "lexicon.json").read_text(encoding="utf-8")
WORDS = (resource_folder() / "words.txt").read_text(encoding="utf-8")
