"""Prompt craft: reads, checks and composes prompts. Pure: no Qt, no input or output, no clock."""
