"""The queue of generation jobs."""
