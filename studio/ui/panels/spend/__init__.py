"""What was spent, on what, against which budgets."""
