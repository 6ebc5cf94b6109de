"""Where you are, undo and redo."""
