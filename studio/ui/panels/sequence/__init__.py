"""The preview of the whole cut."""
