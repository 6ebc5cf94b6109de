"""The storyboard's board: shots as cards, by scene."""
