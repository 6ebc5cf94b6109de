"""The storyboard's shots as a table."""
