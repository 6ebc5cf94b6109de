"""The prompt: nine cards and prose in two-way sync."""
