"""What is set for the selected shots."""
