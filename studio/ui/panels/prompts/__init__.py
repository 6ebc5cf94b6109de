"""The prompt library: finding saved prompts, sorting them out, reading and changing them."""
