"""One card of the prompt in several wordings: a group of takes."""
