"""The judged faults of a prompt: what its words alone show to be wrong. `finding.find_faults` is the one entry."""
