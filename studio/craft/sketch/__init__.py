"""Reads a prompt into the plan of a moving sketch: vocabulary as tables, and the rules that put words together."""
