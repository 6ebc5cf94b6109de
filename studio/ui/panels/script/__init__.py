"""A pasted script and the cards that will be made of it."""
