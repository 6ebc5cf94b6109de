"""Moving pictures as files: probe, decode, thumbnail, encode; the drawing worker is in `draw/`."""
