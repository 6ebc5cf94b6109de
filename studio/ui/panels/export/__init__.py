"""The cut as a film: what is to be known before, where it goes, and its start."""
