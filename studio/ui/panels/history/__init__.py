"""The history of a prompt: its versions and what changed between them."""
