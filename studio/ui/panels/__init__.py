"""One package a panel: its view model, its list models, its widgets."""
