"""Owns playback: the frame clock, decoding ahead, sound, the engine that joins them and the pane that paints."""
