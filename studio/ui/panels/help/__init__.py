"""Help: the key map, where things are kept, licences."""
