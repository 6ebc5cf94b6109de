"""A template over a table of values: each row a shot."""
