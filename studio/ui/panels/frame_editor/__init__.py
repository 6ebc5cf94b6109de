"""The editor that cuts a first or last frame to the shape of its shot."""
