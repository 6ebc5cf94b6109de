"""The linter: what will go wrong with a prompt, and one fix each. `linter.Linter` is the one entry."""
