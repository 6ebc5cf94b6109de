"""Prompts in other languages than English: what language a text is in, and what it shows."""
