"""Takes side by side on one clock."""
