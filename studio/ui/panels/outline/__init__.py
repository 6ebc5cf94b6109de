"""Scenes, shots and takes of the open project."""
