"""The first page: one prompt, one button, a moving sketch."""
