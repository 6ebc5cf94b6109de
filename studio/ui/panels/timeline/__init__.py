"""The strip of the cut."""
