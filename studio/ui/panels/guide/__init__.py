"""The guide: what a prompt does not say yet, to be put in as a placeholder or in words."""
