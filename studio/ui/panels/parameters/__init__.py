"""What is asked of the model, what it costs, and the buttons that make a take."""
