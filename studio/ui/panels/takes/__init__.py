"""The strip of takes under the picture."""
