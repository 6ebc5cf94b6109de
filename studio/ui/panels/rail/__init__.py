"""The page switch at the left edge."""
